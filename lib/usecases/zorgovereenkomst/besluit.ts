/** What the verstrekker and the SVB have in common: each looks at what was signed and agrees, sends back or refuses. */
import type { Tx } from "@/lib/db/client";
import { readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import type { Akkoordoordeel, Inhoudhash, Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord, moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import type { Partij } from "@/lib/domein/overgangen";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { type Checklistuitkomst, isSchoon } from "@/lib/domein/zorgovereenkomst/checklist";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, getekendeHash, lockVoor, registreerOvereenkomst } from "./handeling";
import { type Bezwaar, type Bezwaarweigering, mankeertAan } from "./redenen";

/** The official who decides, and for whom. */
export type Beslisser = Extract<Actor, { rol: "verstrekker" | "svb" }>;

export type Besluit = Bezwaar & {
  readonly zorgovereenkomstId: string;
  /** Of the content that stood on the official's screen. */
  readonly inhoudHash: Inhoudhash;
  readonly oordeel: Akkoordoordeel;
  /** Only when nothing on the checklist asks for a person: what many at once may be. */
  readonly alleenSchoon?: true;
};

export type Besluitweigering = AlgemeneWeigering | Bezwaarweigering | "inhoud_gewijzigd" | "niet_schoon" | "vier_ogen_ambtshalve" | "zelf_aangeleverd";

type Handeling = "accorderen" | "goedkeuren" | "terugsturen" | "afkeuren";
const MET_BEZWAAR = { terug: "terugsturen", afgekeurd: "afkeuren" } as const;
const SOORT = { accorderen: "geaccordeerd", goedkeuren: "goedgekeurd", terugsturen: "teruggestuurd", afkeuren: "afgekeurd" } as const;
const WACHT_BIJ = { verstrekker: "bij_verstrekker", svb: "bij_svb" } as const;

export const handelingVan = (rol: Beslisser["rol"], oordeel: Akkoordoordeel): Handeling =>
  oordeel === "akkoord" ? (rol === "verstrekker" ? "accorderen" : "goedkeuren") : MET_BEZWAAR[oordeel];

/** Who agreed in place of the verstrekker does not judge for the SVB as well; the database refuses it too. */
function accordeerdeAmbtshalve({ akkoorden }: Overeenkomst, { gebruikerId }: Beslisser): boolean {
  const laatste = akkoorden.findLast(({ partij }) => partij === "verstrekker");
  return laatste?.mandaatId != null && laatste.gebruikerId === gebruikerId;
}

/** Four eyes: whoever said what the paper says, is not the one who finds it in order. The database refuses the same. */
const heeftAangeleverd = ({ akkoorden, inhoudHash }: Overeenkomst, { gebruikerId }: Beslisser): boolean =>
  akkoorden.some((akkoord) => akkoord.wijze === "papier" && akkoord.gebruikerId === gebruikerId && akkoord.inhoudHash === inhoudHash);

export type TeBeslissen = { readonly overeenkomst: Overeenkomst; readonly toetsing: readonly Checklistuitkomst[] };

/** Locks the contract for this decision and makes sure that what was signed is what stood on the screen. */
export async function lockVoorBesluit(
  tx: Tx,
  actor: Beslisser,
  besluit: Besluit,
  deps: Deps,
): Promise<Uitkomst<TeBeslissen, Besluitweigering>> {
  const mankement = besluit.oordeel === "akkoord" ? null : mankeertAan(besluit, actor.rol);
  if (mankement !== null) return geweigerd(mankement);
  const slot = await lockVoor(tx, besluit.zorgovereenkomstId, handelingVan(actor.rol, besluit.oordeel));
  if (!slot.ok) return slot;
  const overeenkomst = slot.waarde;
  // Sending back exists from both desks; each desk only for what lies on it.
  if (overeenkomst.status !== WACHT_BIJ[actor.rol]) return geweigerd({ code: "status_verder", status: overeenkomst.status });
  if (besluit.oordeel === "akkoord" && heeftAangeleverd(overeenkomst, actor)) return geweigerd("zelf_aangeleverd");
  const partijen: readonly Partij[] = KENMERKEN[overeenkomst.model].ondertekend ? ["budgethouder", "zorgverlener"] : [];
  // Nobody would mend a verklaring that was sent back: the verstrekker records another one.
  if (partijen.length === 0 && besluit.oordeel === "terug") return geweigerd({ code: "status_verder", status: overeenkomst.status });
  const getekend: readonly Partij[] = actor.rol === "svb" ? [...partijen, "verstrekker"] : partijen;
  if (getekendeHash(overeenkomst, besluit.inhoudHash, getekend) === null) return geweigerd("inhoud_gewijzigd");
  const toetsing = await readToetsing(tx, overeenkomst, deps.vandaag);
  if (toetsing === null) return geweigerd("inhoud_gewijzigd");
  if (actor.rol === "svb" && besluit.oordeel === "akkoord" && accordeerdeAmbtshalve(overeenkomst, actor)) return geweigerd("vier_ogen_ambtshalve");
  return besluit.alleenSchoon === true && !isSchoon(toetsing) ? geweigerd("niet_schoon") : gelukt({ overeenkomst, toetsing });
}

/** Writes the decision, moves the contract and tells everybody. */
export async function legBesluitVast(
  tx: Tx,
  actor: Beslisser,
  besluit: Besluit,
  { overeenkomst, toetsing }: TeBeslissen,
  nu: Date,
): Promise<void> {
  const bezwaar: Bezwaar = besluit.oordeel === "akkoord" ? { redenen: [], toelichting: besluit.toelichting } : besluit;
  await insertAkkoord(tx, {
    versieId: overeenkomst.versieId,
    partij: actor.rol,
    oordeel: besluit.oordeel,
    gebruikerId: actor.gebruikerId,
    vertegenwoordigingId: null,
    inhoudHash: besluit.inhoudHash,
    redenen: bezwaar.redenen,
    toelichting: bezwaar.toelichting,
    checklist: toetsing,
    nu,
  });
  const handeling = handelingVan(actor.rol, besluit.oordeel);
  if (!(await moveZorgovereenkomst(tx, overeenkomst.id, handeling, nu))) throw new Error("locked row moved");
  const gegevens = { door: actor.rol, redenen: bezwaar.redenen };
  await registreerOvereenkomst(tx, actor, overeenkomst, { soort: SOORT[handeling], kring: "allen", nu, gegevens });
}
