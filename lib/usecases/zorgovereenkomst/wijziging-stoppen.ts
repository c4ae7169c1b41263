import { moveVersie } from "@/lib/db/overeenkomstversie.repository";
import { insertAkkoord } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import type { Versiestatus } from "@/lib/domein/zorgovereenkomst/versiestatus";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { eenKeer, type Kring, registreerOvereenkomst, type Sleutel } from "./handeling";
import { type Bezwaar, type Bezwaarweigering, mankeertAan } from "./redenen";
import { lockWijziging, type Wijzigingsweigering } from "./wijziging";

export type WijzigingIntrekken = Sleutel & { readonly zorgovereenkomstId: string };
export type WijzigingWeigeren = WijzigingIntrekken & Bezwaar;

const KRING: Partial<Readonly<Record<Versiestatus, Kring>>> = { concept: "budgethouder", wacht_op_zorgverlener: "partijen" };

/** The budgethouder takes a change back that nobody has approved yet. What counted goes on counting. */
export async function wijzigingIntrekken(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId }: WijzigingIntrekken,
): Promise<Uitkomst<{ readonly id: string }, Wijzigingsweigering | "vertegenwoordiging_ongeldig">> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.wijziging.intrekken", invoer: { zorgovereenkomstId } };
  return eenKeer<{ readonly id: string }, Wijzigingsweigering | "vertegenwoordiging_ongeldig">(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockWijziging(tx, zorgovereenkomstId, "intrekken");
    if (!slot.ok) return slot;
    const { nieuw, oud } = slot.waarde;
    // The gemeente changes a verklaring, so it is not the budgethouder's to take back.
    if (!KENMERKEN[nieuw.model].ondertekend) return geweigerd("geen_wijziging");
    if (!(await moveVersie(tx, nieuw.versieId, "intrekken", deps.nu))) throw new Error("locked row moved");
    const medeondertekend = nieuw.akkoorden.some(({ partij }) => partij === "zorgverlener");
    const kring = nieuw.versiestatus === "terug_naar_budgethouder" && !medeondertekend ? "partijen" : (KRING[nieuw.versiestatus] ?? "allen");
    await registreerOvereenkomst(tx, actor, oud, { soort: "wijziging_ingetrokken", kring, nu: deps.nu, gegevens: { versie: nieuw.versie } });
    return gelukt({ id: zorgovereenkomstId });
  });
}

type Weigerweigering = Wijzigingsweigering | Bezwaarweigering | "inhoud_gewijzigd";

/** The zorgverlener does not sign the change and says why; the budgethouder can adapt it or take it back. */
export async function wijzigingWeigeren(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, redenen, toelichting }: WijzigingWeigeren,
): Promise<Uitkomst<{ readonly id: string }, Weigerweigering>> {
  if (!mag(actor, "zorgovereenkomst.ondertekenen") || actor.rol !== "zorgverlener") return geweigerd("geen_recht");
  const mankement = mankeertAan({ redenen, toelichting }, "zorgverlener");
  if (mankement !== null) return geweigerd(mankement);
  const aanroep = { sleutel, handeling: "zorgovereenkomst.wijziging.weigeren", invoer: { zorgovereenkomstId, redenen, toelichting } };
  return eenKeer<{ readonly id: string }, Weigerweigering>(deps, actor, aanroep, async (tx) => {
    const slot = await lockWijziging(tx, zorgovereenkomstId, "weigeren");
    if (!slot.ok) return slot;
    const { nieuw, oud } = slot.waarde;
    if (nieuw.inhoudHash === null) return geweigerd("inhoud_gewijzigd");
    await insertAkkoord(tx, {
      versieId: nieuw.versieId,
      partij: "zorgverlener",
      oordeel: "terug",
      gebruikerId: actor.gebruikerId,
      vertegenwoordigingId: null,
      inhoudHash: nieuw.inhoudHash,
      redenen,
      toelichting,
      checklist: [],
      nu: deps.nu,
    });
    if (!(await moveVersie(tx, nieuw.versieId, "weigeren", deps.nu))) throw new Error("locked row moved");
    await registreerOvereenkomst(tx, actor, oud, { soort: "wijziging_geweigerd", kring: "partijen", nu: deps.nu, gegevens: { versie: nieuw.versie, redenen } });
    return gelukt({ id: zorgovereenkomstId });
  });
}
