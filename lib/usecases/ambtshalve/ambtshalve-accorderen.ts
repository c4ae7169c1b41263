import { insertHerstelpunt, isEerderNietBekrachtigd, lockMandaat, readWacht } from "@/lib/db/ambtshalve.repository";
import type { Tx } from "@/lib/db/client";
import { readMaximumgrond } from "@/lib/db/maximumtarief.repository";
import { readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import type { Inhoudhash, Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord, moveZorgovereenkomst, setMaximumtarief } from "@/lib/db/zorgovereenkomst.schrijven";
import { ambtshalveMaxima, type Ambtshalvebezwaar, type Ambtshalvemaximum, bekrachtigenUiterlijk, keurAmbtshalve, vraagtToelichting } from "@/lib/domein/ambtshalve/akkoord";
import { geldtMandaat } from "@/lib/domein/ambtshalve/mandaat";
import type { Datum } from "@/lib/domein/datum";
import { type Ambtshalvebeleid, ambtshalvebeleid } from "@/lib/domein/regelgeving/ambtshalve";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Checklistuitkomst } from "@/lib/domein/zorgovereenkomst/checklist";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, eenKeer, getekendeHash, lockVoor, registreerOvereenkomst, type Sleutel } from "../zorgovereenkomst/handeling";

export type AmbtshalveAccorderen = Sleutel & {
  readonly zorgovereenkomstId: string;
  readonly mandaatId: string;
  /** Of the content that stood on the screen. */
  readonly inhoudHash: Inhoudhash;
  /** Why, when the checklist asks for a person. */
  readonly toelichting: string | null;
  /** Only when nothing on the checklist asks for a person: what many at once may be. */
  readonly alleenSchoon?: true;
};

export type Ambtshalveweigering =
  | AlgemeneWeigering
  | "mandaat_onbekend"
  | "inhoud_gewijzigd"
  | "niet_schoon"
  | "toelichting_nodig"
  | { readonly code: "ambtshalve_niet_mogelijk"; readonly bezwaren: readonly Ambtshalvebezwaar[] };

type Medewerker = Extract<Actor, { rol: "svb" }>;

type TeAccorderen = { readonly beleid: Ambtshalvebeleid; readonly wachtteSinds: Date; readonly maxima: readonly Ambtshalvemaximum[]; readonly toetsing: readonly Checklistuitkomst[] };

async function maximaVan(tx: Tx, overeenkomst: Overeenkomst): Promise<readonly Ambtshalvemaximum[] | null> {
  const { van, tm, tarieven } = overeenkomst;
  const grond = await readMaximumgrond(tx, overeenkomst);
  return van === null || grond === null ? null : ambtshalveMaxima(grond, { van, tm, tarieven });
}

/** Everything the rules ask, under the lock of the contract and of the order: ended at the same moment counts as ended. */
async function keur(tx: Tx, overeenkomst: Overeenkomst, mandaatId: string, vandaag: Datum): Promise<Uitkomst<TeAccorderen, Ambtshalveweigering>> {
  const mandaat = await lockMandaat(tx, mandaatId);
  if (mandaat === null) return geweigerd("mandaat_onbekend");
  const toetsing = await readToetsing(tx, overeenkomst, vandaag);
  const wacht = await readWacht(tx, overeenkomst.id);
  if (toetsing === null || wacht === null) return geweigerd("inhoud_gewijzigd");
  const beleid = ambtshalvebeleid(vandaag);
  const maxima = await maximaVan(tx, overeenkomst);
  const bezwaren = keurAmbtshalve({
    vandaag,
    beleid,
    mandaatGeldt: geldtMandaat(mandaat, overeenkomst.verstrekkerId, vandaag),
    wachtSinds: wacht.dag,
    eerderNietBekrachtigd: await isEerderNietBekrachtigd(tx, overeenkomst.id),
    toetsing,
    maximaBekend: maxima !== null,
  });
  if (bezwaren.length > 0 || beleid === null || maxima === null) return geweigerd({ code: "ambtshalve_niet_mogelijk", bezwaren });
  return gelukt({ beleid, wachtteSinds: wacht.sinds, maxima, toetsing });
}

async function legVast(tx: Tx, { nu, vandaag }: Deps, actor: Medewerker, overeenkomst: Overeenkomst, { mandaatId, inhoudHash, toelichting, ...zaak }: AmbtshalveAccorderen & TeAccorderen): Promise<void> {
  const { id, versieId } = overeenkomst;
  for (const { tariefId, bedrag } of zaak.maxima) {
    if (!(await setMaximumtarief(tx, versieId, tariefId, bedrag))) throw new Error("a rate of a locked contract is gone");
  }
  const wie = { partij: "verstrekker", oordeel: "akkoord", gebruikerId: actor.gebruikerId, vertegenwoordigingId: null } as const;
  const akkoordId = await insertAkkoord(tx, { ...wie, versieId, mandaatId, inhoudHash, redenen: [], toelichting, checklist: zaak.toetsing, nu });
  const uiterlijk = bekrachtigenUiterlijk(vandaag, zaak.beleid);
  await insertHerstelpunt(tx, { akkoordId, zorgovereenkomstId: id, wachtteSinds: zaak.wachtteSinds, uiterlijk });
  if (!(await moveZorgovereenkomst(tx, id, "ambtshalve_accorderen", nu))) throw new Error("locked row moved");
  await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "ambtshalve_geaccordeerd", kring: "allen", nu, gegevens: { mandaat: mandaatId, uiterlijk } });
}

/** By order of a verstrekker that does not decide, the SVB agrees to the care in its place. The SVB's own judgement follows, by somebody else. */
export async function ambtshalveAccorderen(deps: Deps, actor: Actor, opdracht: AmbtshalveAccorderen): Promise<Uitkomst<{ readonly id: string }, Ambtshalveweigering>> {
  if (actor.rol !== "svb" || !mag(actor, "ambtshalve.accorderen")) return geweigerd("geen_recht");
  const { sleutel, alleenSchoon = false, ...invoer } = opdracht;
  const { zorgovereenkomstId, mandaatId, inhoudHash, toelichting } = invoer;
  return eenKeer<{ readonly id: string }, Ambtshalveweigering>(deps, actor, { sleutel, handeling: "ambtshalve.accorderen", invoer: { ...invoer, alleenSchoon } }, async (tx) => {
    const slot = await lockVoor(tx, zorgovereenkomstId, "ambtshalve_accorderen");
    if (!slot.ok) return slot;
    const overeenkomst = slot.waarde;
    if (getekendeHash(overeenkomst, inhoudHash, ["budgethouder", "zorgverlener"]) === null) return geweigerd("inhoud_gewijzigd");
    const zaak = await keur(tx, overeenkomst, mandaatId, deps.vandaag);
    if (!zaak.ok) return zaak;
    if (vraagtToelichting(zaak.waarde.toetsing)) {
      if (alleenSchoon) return geweigerd("niet_schoon");
      if ((toelichting ?? "").trim() === "") return geweigerd("toelichting_nodig");
    }
    await legVast(tx, deps, actor, overeenkomst, { ...opdracht, ...zaak.waarde });
    return gelukt({ id: zorgovereenkomstId });
  });
}
