import type { Tx } from "@/lib/db/client";
import { hashVanPdf, koppelPdf } from "@/lib/db/overeenkomstlevering.repository";
import { vindEerderePdf } from "@/lib/db/papier.repository";
import { wachtOpBeurt } from "@/lib/db/toekenning.repository";
import { readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { hashVan, inhoudVan, type Overeenkomst, readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord, insertZorgovereenkomst, moveZorgovereenkomst, replaceTarieven, setInhoudHash, updatePartijen, updateWerkafspraken } from "@/lib/db/zorgovereenkomst.schrijven";
import { heeftRekeningnummer, recordInstelling, recordZorgpersoon, requestRekeningBlind } from "@/lib/db/zorgverlener.repository";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { belemmeringenVoorOndertekenen } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Papierovereenkomst } from "@/lib/koppelvlak/overeenkomsttabel/lees";
import type { Rijfout } from "@/lib/koppelvlak/overeenkomsttabel/veldlezer";

import type { Deps } from "../deps";
import { registreerOvereenkomst } from "../zorgovereenkomst/handeling";
import { bevinding, type Keuring, keurOvereenkomst } from "./keuren";

type Medewerker = Extract<Actor, { rol: "verstrekker" }>;
type Goedgekeurd = Keuring & { readonly budget: NonNullable<Keuring["budget"]> };

export type Papieropdracht = { readonly overeenkomst: Papierovereenkomst; readonly bestandId: string; readonly leveringId: string };

async function lees(tx: Tx, id: string): Promise<Overeenkomst> {
  const overeenkomst = await readZorgovereenkomst(tx, id);
  if (overeenkomst === null) throw new Error("a zorgovereenkomst that was just written is not there");
  return overeenkomst;
}

/** Null when the KvK-nummer belongs to somebody else. */
const zorgverlenerVan = (tx: Tx, { zorgverlener }: Papierovereenkomst, nu: Date): Promise<string | null> =>
  zorgverlener.soort === "persoon" ? recordZorgpersoon(tx, zorgverlener, zorgverlener.kvk, nu) : recordInstelling(tx, zorgverlener, nu);

async function schrijfOp(tx: Tx, actor: Medewerker, { budget }: Goedgekeurd, zorgverlenerId: string, overeenkomst: Papierovereenkomst, nu: Date): Promise<Overeenkomst> {
  const { model, familierelatie, ondernemer, bigNummer, van, tm, functiesoort, urenPerWeek, dagenPerWeek, zorgbeschrijving, opzegtermijnMaanden, proeftijdMaanden, salarisadministratie, tarieven } = overeenkomst;
  const kop = { toekenningId: budget.id, budgethouderId: budget.budgethouderId, verstrekkerId: budget.verstrekkerId, wet: budget.wet };
  const { id } = await insertZorgovereenkomst(tx, { ...kop, model, herkomst: "papier", gebruikerId: actor.gebruikerId, nu });
  const concept = await lees(tx, id);
  await updatePartijen(tx, concept, { model, zorgverlenerId, familierelatie, ondernemer, bigNummer }, nu);
  await updateWerkafspraken(tx, concept, { functiesoort, van, tm, urenPerWeek, dagenPerWeek, zorgbeschrijving, opzegtermijnMaanden, proeftijdMaanden, salarisadministratie, vervangt: null }, nu);
  await replaceTarieven(tx, concept, tarieven, nu);
  return lees(tx, id);
}

/** The date of birth stands in the list; the register gives it only once the contract is on a desk. */
function metGeboortedatum(geschreven: Overeenkomst, { zorgverlener }: Papierovereenkomst): Overeenkomst {
  if (geschreven.zorgverlener === null || zorgverlener.soort === "instelling") return geschreven;
  return { ...geschreven, zorgverlener: { ...geschreven.zorgverlener, geboortedatum: zorgverlener.geboortedatum } };
}

/** Both signatures as what they are: on paper, on that day, in this PDF, written down by this employee. */
async function onderteken(tx: Tx, actor: Medewerker, keuring: Goedgekeurd, geschreven: Overeenkomst, { overeenkomst, bestandId }: Papieropdracht, { nu, vandaag }: Deps): Promise<Uitkomst<string, readonly Rijfout[]>> {
  const compleet = metGeboortedatum(geschreven, overeenkomst);
  const inhoud = inhoudVan(compleet);
  const toetsing = await readToetsing(tx, compleet, vandaag);
  if (inhoud === null || toetsing === null) throw new Error("a row that was read before is not complete any more");
  const codes = belemmeringenVoorOndertekenen(toetsing);
  if (codes.length > 0) return geweigerd(codes.map(({ code, gegevens }) => ({ code, kolom: null, gegevens: gegevens })));
  const inhoudHash = hashVan(inhoud);
  const { versieId } = compleet;
  await setInhoudHash(tx, versieId, inhoudHash);
  const gelijk = { versieId, oordeel: "akkoord", gebruikerId: actor.gebruikerId, inhoudHash, redenen: [], toelichting: null, nu } as const;
  await insertAkkoord(tx, { ...gelijk, partij: "budgethouder", vertegenwoordigingId: keuring.vertegenwoordigingId, checklist: toetsing, papier: { getekendOp: overeenkomst.budgethouderGetekendOp, bestandId } });
  await insertAkkoord(tx, { ...gelijk, partij: "zorgverlener", vertegenwoordigingId: null, checklist: [], papier: { getekendOp: overeenkomst.zorgverlenerGetekendOp, bestandId } });
  return gelukt(inhoudHash);
}

/**
 * One contract on paper becomes a zorgovereenkomst that waits for the verstrekker, as if it had been signed on the screen. Everything is
 * looked at again: between the look and the confirmation a budget may have gone.
 */
export async function legOvereenkomstVast(tx: Tx, actor: Medewerker, opdracht: Papieropdracht, deps: Deps): Promise<Uitkomst<{ readonly id: string; readonly nummer: string }, readonly Rijfout[]>> {
  const { overeenkomst, bestandId, leveringId } = opdracht;
  const { nu } = deps;
  const pdfHash = await hashVanPdf(tx, bestandId);
  // The same PDF in two deliveries at once: the second finds the first.
  await wachtOpBeurt(tx, "overeenkomstbestand", `${actor.verstrekkerId}/${Buffer.from(pdfHash).toString("hex")}`);
  const eerder = await vindEerderePdf(tx, actor.verstrekkerId, pdfHash);
  if (eerder !== null) return geweigerd([bevinding("PDF_EERDER_AANGELEVERD", "pdf", { nummer: eerder.nummer })]);
  const keuring = await keurOvereenkomst(tx, actor.verstrekkerId, overeenkomst, deps.vandaag);
  const { budget } = keuring;
  if (budget === null || keuring.fouten.length > 0) return geweigerd(keuring.fouten.length > 0 ? keuring.fouten : [bevinding("INTUSSEN_VERANDERD", null)]);
  const zorgverlenerId = await zorgverlenerVan(tx, overeenkomst, nu);
  if (zorgverlenerId === null) return geweigerd([bevinding("KVK_VAN_ANDER", "kvk")]);

  const geschreven = await schrijfOp(tx, actor, { ...keuring, budget }, zorgverlenerId, overeenkomst, nu);
  const { id, nummer } = geschreven;
  await koppelPdf(tx, bestandId, id);
  const getekend = await onderteken(tx, actor, { ...keuring, budget }, geschreven, opdracht, deps);
  if (!getekend.ok) return getekend;
  if (!(await heeftRekeningnummer(tx, zorgverlenerId))) {
    const { iban, tenaamstelling } = overeenkomst.rekening;
    await requestRekeningBlind(tx, { zorgverlenerId, iban, tenaamstelling, aangevraagdDoor: actor.gebruikerId, nu });
  }
  if (!(await moveZorgovereenkomst(tx, id, "aanleveren", nu))) throw new Error("a new zorgovereenkomst did not move");
  const gegevens = { inhoudHash: getekend.waarde, pdfHash: Buffer.from(pdfHash).toString("hex"), leveringId, bestandId };
  await registreerOvereenkomst(tx, actor, { ...geschreven, zorgverlener: { id: zorgverlenerId } }, { soort: "aangeleverd", kring: "allen", nu, gegevens });
  return gelukt({ id, nummer });
}
