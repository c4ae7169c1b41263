import type { Tx } from "@/lib/db/client";
import { afsprakenVan, readIngangsfeiten, readWeg, type Weg } from "@/lib/db/overeenkomstloopfeiten";
import { moveVersie, setGetekend, type Wijziging } from "@/lib/db/overeenkomstversie.repository";
import { hashVan, type Inhoudhash, inhoudVan } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord } from "@/lib/db/zorgovereenkomst.schrijven";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { belemmeringenVoorOndertekenen } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";
import { type Ingangsweigering, ingangsweigering, verschillen } from "@/lib/domein/zorgovereenkomst/wijziging";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { eenKeer, getekendeHash, registreerOvereenkomst, type Sleutel } from "./handeling";
import { lockWijziging, type Wijzigingsweigering } from "./wijziging";

export type WijzigingOndertekenen = Sleutel & { readonly zorgovereenkomstId: string; readonly inhoudHash: Inhoudhash };

type Inhoudweigering =
  | "onvolledig"
  | "inhoud_gewijzigd"
  | "niets_gewijzigd"
  | { readonly code: "ingang"; readonly waarom: Ingangsweigering }
  | { readonly code: "checklist"; readonly codes: readonly Overeenkomstcode[] };
type Reden = Wijzigingsweigering | Inhoudweigering | "vertegenwoordiging_ongeldig";

/** What stands there is what was on the screen, differs from what counts now, may begin on its day and has no faults. */
async function keurInhoud(tx: Tx, wijziging: Wijziging, inhoudHash: Inhoudhash, vandaag: Datum): Promise<Uitkomst<Weg, Inhoudweigering>> {
  const inhoud = inhoudVan(wijziging.nieuw);
  if (inhoud === null) return geweigerd("onvolledig");
  if (hashVan(inhoud) !== inhoudHash) return geweigerd("inhoud_gewijzigd");
  if (verschillen(afsprakenVan(wijziging.oud), afsprakenVan(wijziging.nieuw)).length === 0) return geweigerd("niets_gewijzigd");
  const waarom = ingangsweigering(await readIngangsfeiten(tx, wijziging.oud, vandaag), inhoud.van);
  if (waarom !== null) return geweigerd({ code: "ingang", waarom });
  const weg = await readWeg(tx, wijziging, vandaag);
  if (weg === null) return geweigerd("onvolledig");
  const codes = belemmeringenVoorOndertekenen(weg.toetsing).map(({ code }) => code);
  return codes.length > 0 ? geweigerd({ code: "checklist", codes }) : gelukt(weg);
}

/** The budgethouder signs the change. Whether the verstrekker has to look is decided here and shown beforehand. */
export async function wijzigingOndertekenen(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, inhoudHash }: WijzigingOndertekenen,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.ondertekenen")) return geweigerd("geen_recht");
  if (actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.wijziging.ondertekenen", invoer: { zorgovereenkomstId, inhoudHash } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockWijziging(tx, zorgovereenkomstId, "ondertekenen");
    if (!slot.ok) return slot;
    const { nieuw, oud } = slot.waarde;
    const weg = await keurInhoud(tx, slot.waarde, inhoudHash, deps.vandaag);
    if (!weg.ok) return weg;

    const langsVerstrekker = weg.waarde.redenen.length > 0;
    await setGetekend(tx, nieuw.versieId, inhoudHash, langsVerstrekker);
    await insertAkkoord(tx, {
      versieId: nieuw.versieId,
      partij: "budgethouder",
      oordeel: "akkoord",
      gebruikerId: actor.gebruikerId,
      vertegenwoordigingId: actor.rol === "vertegenwoordiger" ? actor.vertegenwoordigingId : null,
      inhoudHash,
      redenen: [],
      toelichting: null,
      checklist: weg.waarde.toetsing,
      nu: deps.nu,
    });
    if (!(await moveVersie(tx, nieuw.versieId, "ondertekenen", deps.nu))) throw new Error("locked row moved");
    const gegevens = { versie: nieuw.versie, inhoudHash, langsVerstrekker };
    await registreerOvereenkomst(tx, actor, oud, { soort: "wijziging_ondertekend", kring: "partijen", nu: deps.nu, gegevens });
    return gelukt({ id: zorgovereenkomstId });
  });
}

type Mederegel = Wijzigingsweigering | "inhoud_gewijzigd";

/** The zorgverlener signs the same change; from there it goes to the verstrekker, or straight to the SVB. */
export async function wijzigingMedeondertekenen(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, inhoudHash }: WijzigingOndertekenen,
): Promise<Uitkomst<{ readonly id: string }, Mederegel>> {
  if (!mag(actor, "zorgovereenkomst.ondertekenen") || actor.rol !== "zorgverlener") return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.wijziging.medeondertekenen", invoer: { zorgovereenkomstId, inhoudHash } };

  return eenKeer<{ readonly id: string }, Mederegel>(deps, actor, aanroep, async (tx) => {
    const slot = await lockWijziging(tx, zorgovereenkomstId, "medeondertekenen");
    if (!slot.ok) return slot;
    const { nieuw, oud } = slot.waarde;
    if (getekendeHash(nieuw, inhoudHash, ["budgethouder"]) === null) return geweigerd("inhoud_gewijzigd");
    await insertAkkoord(tx, {
      versieId: nieuw.versieId,
      partij: "zorgverlener",
      oordeel: "akkoord",
      gebruikerId: actor.gebruikerId,
      vertegenwoordigingId: null,
      inhoudHash,
      redenen: [],
      toelichting: null,
      checklist: [],
      nu: deps.nu,
    });
    const handeling = nieuw.langsVerstrekker === false ? "medeondertekenen_direct" : "medeondertekenen";
    if (!(await moveVersie(tx, nieuw.versieId, handeling, deps.nu))) throw new Error("locked row moved");
    const gegevens = { versie: nieuw.versie, inhoudHash };
    await registreerOvereenkomst(tx, actor, oud, { soort: "wijziging_medeondertekend", kring: "allen", nu: deps.nu, gegevens });
    return gelukt({ id: zorgovereenkomstId });
  });
}
