import type { Tx } from "@/lib/db/client";
import { vanDatum } from "@/lib/db/datums";
import { bekendePersoon } from "@/lib/db/persoon.repository";
import { listFunctiesoorten, readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { hashVan, inhoudVan, type Overeenkomst, readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord, insertZorgovereenkomst, moveZorgovereenkomst, replaceTarieven, setInhoudHash, setMaximumtarief, updatePartijen, updateWerkafspraken } from "@/lib/db/zorgovereenkomst.schrijven";
import { heeftRekeningnummer, recordZorgpersoon, requestRekeningBlind, type Zorgpersoon } from "@/lib/db/zorgverlener.repository";
import { naarDatum } from "@/lib/db/datums";
import { isBsn, maskeerBsn } from "@/lib/domein/bsn";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { isIban, maskeerIban, normaliseerIban } from "@/lib/domein/iban";
import { bevat, isPeriode } from "@/lib/domein/periode";
import { WETTEN_MET_VERKLARING } from "@/lib/domein/regelgeving/sociaal-netwerk";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { belemmeringen } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";
import type { Familierelatie } from "@/lib/domein/zorgovereenkomst/model";

import type { Deps } from "../deps";
import { eenKeer, registreerOvereenkomst, type Sleutel } from "./handeling";

export type VerklaringRegistreren = Sleutel & {
  /** As it stands on the beschikking and in the lists: TK-2026-000123. */
  readonly toekenningsnummer: string;
  readonly functiesoort: string;
  readonly helper: Zorgpersoon;
  readonly familierelatie: Familierelatie;
  readonly van: Datum;
  readonly tm: Datum;
  /** At most this much a calendar month. */
  readonly bedrag: Centen;
  readonly omschrijving: string;
  readonly rekening: { readonly iban: string; readonly tenaamstelling: string };
};

type Reden =
  | "geen_recht"
  | "sleutel_hergebruikt"
  | "toekenning_onbekend"
  | "verklaring_verkeerde_wet"
  | "verklaring_buiten_budget"
  | "functiesoort_onbekend"
  | "bsn_ongeldig"
  | "iban_ongeldig"
  | "geboortedatum_verschilt"
  | "helper_is_budgethouder"
  | "verklaring_bestaat"
  | { readonly code: "checklist"; readonly codes: readonly Overeenkomstcode[] };

type Verstrekker = Extract<Actor, { rol: "verstrekker" }>;
type Budget = { readonly id: string; readonly wet: "wmo" | "jeugdwet"; readonly budgethouderId: string; readonly verstrekkerId: string };

async function budgetVoor(tx: Tx, actor: Verstrekker, { toekenningsnummer, functiesoort, van, tm }: VerklaringRegistreren): Promise<Uitkomst<Budget, Reden>> {
  const toekenning = await tx.toekenning.findFirst({
    where: { nummer: toekenningsnummer, verstrekkerId: actor.verstrekkerId, status: { in: ["voorlopig", "definitief"] } },
    select: { id: true, wet: true, budgethouderId: true, verstrekkerId: true, van: true, tm: true },
  });
  if (toekenning === null) return geweigerd("toekenning_onbekend");
  const { wet } = toekenning;
  if (wet === "wlz" || !WETTEN_MET_VERKLARING.includes(wet)) return geweigerd("verklaring_verkeerde_wet");
  const periode = { van: naarDatum(toekenning.van), tm: naarDatum(toekenning.tm) };
  if (!isPeriode({ van, tm }) || !bevat(periode, { van, tm })) return geweigerd("verklaring_buiten_budget");
  if (!(await listFunctiesoorten(tx, toekenning.id)).includes(functiesoort)) return geweigerd("functiesoort_onbekend");
  const { id, budgethouderId, verstrekkerId } = toekenning;
  return gelukt({ id, wet, budgethouderId, verstrekkerId });
}

/** The person who helps, found or recorded; what is known of somebody is kept and not told. */
async function helperVan(tx: Tx, { helper }: VerklaringRegistreren, nu: Date): Promise<Uitkomst<string, Reden>> {
  if (!isBsn(helper.bsn)) return geweigerd("bsn_ongeldig");
  const kent = await bekendePersoon(tx, helper.bsn, helper.geboortedatum);
  if (kent !== null && kent.geboortedatum !== helper.geboortedatum) return geweigerd("geboortedatum_verschilt");
  const id = await recordZorgpersoon(tx, helper, null, nu);
  if (id === null) throw new Error("a person without a KvK-nummer was refused as zorgverlener");
  return gelukt(id);
}

/** The same helper twice in one month would pass the maximum. */
const bestaatAl = async (tx: Tx, zorgverlenerId: string, { budgethouderId }: Budget, { van, tm }: VerklaringRegistreren): Promise<boolean> =>
  (await tx.zorgovereenkomst.count({
    where: {
      zorgverlenerId,
      budgethouderId,
      model: "verklaring_sociaal_netwerk",
      status: { in: ["bij_svb", "goedgekeurd", "beeindigd"] },
      versies: { some: { van: { lte: vanDatum(tm) }, tm: { gte: vanDatum(van) } } },
    },
  })) > 0;

async function lees(tx: Tx, id: string): Promise<Overeenkomst> {
  const overeenkomst = await readZorgovereenkomst(tx, id);
  if (overeenkomst === null) throw new Error("a verklaring that was just written is not there");
  return overeenkomst;
}

async function schrijfOp(tx: Tx, actor: Verstrekker, budget: Budget, zorgverlenerId: string, opdracht: VerklaringRegistreren, nu: Date): Promise<Overeenkomst> {
  const { familierelatie, van, tm, bedrag, omschrijving, functiesoort } = opdracht;
  const kop = { toekenningId: budget.id, budgethouderId: budget.budgethouderId, verstrekkerId: budget.verstrekkerId, wet: budget.wet };
  const { id } = await insertZorgovereenkomst(tx, { ...kop, model: "verklaring_sociaal_netwerk", gebruikerId: actor.gebruikerId, nu });
  const concept = await lees(tx, id);
  await updatePartijen(tx, concept, { model: "verklaring_sociaal_netwerk", zorgverlenerId, familierelatie, ondernemer: false, bigNummer: null }, nu);
  const zonder = { urenPerWeek: null, dagenPerWeek: null, opzegtermijnMaanden: null, proeftijdMaanden: null, salarisadministratie: null, vervangt: null };
  await updateWerkafspraken(tx, concept, { ...zonder, functiesoort, van, tm, zorgbeschrijving: omschrijving }, nu);
  await replaceTarieven(tx, concept, [{ eenheid: "maand", omschrijving: "Hulp uit het sociaal netwerk", tarief: bedrag }], nu);
  const geschreven = await lees(tx, id);
  for (const tarief of geschreven.tarieven) await setMaximumtarief(tx, geschreven.versieId, tarief.id, bedrag);
  return lees(tx, id);
}

async function geefDoor(tx: Tx, actor: Verstrekker, overeenkomst: Overeenkomst, { vandaag, nu }: Deps): Promise<Uitkomst<{ readonly id: string; readonly nummer: string }, Reden>> {
  const inhoud = inhoudVan(overeenkomst);
  const toetsing = await readToetsing(tx, overeenkomst, vandaag);
  if (inhoud === null || toetsing === null) throw new Error("a verklaring is always filled in");
  const codes = belemmeringen(toetsing).map(({ code }) => code);
  if (codes.length > 0) return geweigerd(codes.includes("ZORGVERLENER_IS_BUDGETHOUDER") ? "helper_is_budgethouder" : { code: "checklist", codes });
  const inhoudHash = hashVan(inhoud);
  const { id, nummer, versieId } = overeenkomst;
  await setInhoudHash(tx, versieId, inhoudHash);
  const akkoord = { partij: "verstrekker", oordeel: "akkoord", vertegenwoordigingId: null, redenen: [], toelichting: null } as const;
  await insertAkkoord(tx, { ...akkoord, versieId, gebruikerId: actor.gebruikerId, inhoudHash, checklist: toetsing, nu });
  if (!(await moveZorgovereenkomst(tx, id, "registreren", nu))) throw new Error("a new verklaring did not move");
  await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "geregistreerd", kring: "allen", nu, gegevens: { inhoudHash } });
  return gelukt({ id, nummer });
}

/** What the key stands for; numbers of persons and accounts are masked. */
function invoerVan({ sleutel: _sleutel, helper, rekening, bedrag, ...rest }: VerklaringRegistreren) {
  return { ...rest, bedrag: bedrag.toString(), helper: { ...helper, bsn: maskeerBsn(helper.bsn) }, iban: maskeerIban(rekening.iban) };
}

/**
 * The gemeente records that somebody from the social network helps for at most an amount a calendar month, without a
 * zorgovereenkomst. Nobody signs; the SVB looks at the law and at the account, which another person gave.
 */
export async function verklaringRegistreren(deps: Deps, actor: Actor, opdracht: VerklaringRegistreren): Promise<Uitkomst<{ readonly id: string; readonly nummer: string }, Reden>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.accorderen")) return geweigerd("geen_recht");
  if (!isIban(opdracht.rekening.iban)) return geweigerd("iban_ongeldig");
  const { nu } = deps;
  const aanroep = { sleutel: opdracht.sleutel, handeling: "verklaring.registreren", invoer: invoerVan(opdracht) };

  return eenKeer<{ readonly id: string; readonly nummer: string }, Reden>(deps, actor, aanroep, async (tx) => {
    const budget = await budgetVoor(tx, actor, opdracht);
    if (!budget.ok) return budget;
    const helper = await helperVan(tx, opdracht, nu);
    if (!helper.ok) return helper;
    // One at a time for a budget: two forms at once would both find nothing.
    await tx.$queryRaw`SELECT id FROM toekenning WHERE id = ${budget.waarde.id}::uuid FOR NO KEY UPDATE`;
    if (await bestaatAl(tx, helper.waarde, budget.waarde, opdracht)) return geweigerd("verklaring_bestaat");
    const overeenkomst = await schrijfOp(tx, actor, budget.waarde, helper.waarde, opdracht, nu);
    if (!(await heeftRekeningnummer(tx, helper.waarde))) {
      const { iban, tenaamstelling } = opdracht.rekening;
      await requestRekeningBlind(tx, { zorgverlenerId: helper.waarde, iban: normaliseerIban(iban), tenaamstelling, aangevraagdDoor: actor.gebruikerId, nu });
    }
    return geefDoor(tx, actor, overeenkomst, deps);
  });
}
