import type { Tx } from "@/lib/db/client";
import { laatsteGedeclareerd, moveVersie, setVersie, vervangVersie, type Wijziging } from "@/lib/db/overeenkomstversie.repository";
import { readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { insertAkkoord, setMaximumtarief } from "@/lib/db/zorgovereenkomst.schrijven";
import { NUL } from "@/lib/domein/geld";
import type { Partij } from "@/lib/domein/overgangen";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { belemmeringen, type Checklistuitkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";

import type { Deps } from "../deps";
import { type Besluit, type Beslisser, handelingVan } from "./besluit";
import { eenKeer, getekendeHash, registreerOvereenkomst, type Sleutel } from "./handeling";
import { type Bezwaarweigering, mankeertAan } from "./redenen";
import { lockWijziging, type Wijzigingsweigering } from "./wijziging";
import type { Maximumopgave } from "./zorgovereenkomst-accorderen";

export type WijzigingAccorderen = Sleutel & Besluit & { readonly maxima: readonly Maximumopgave[] };
export type WijzigingToetsen = Sleutel & Besluit;

type Besluitweigering = Wijzigingsweigering | Bezwaarweigering | "inhoud_gewijzigd";
type Accordeerweigering = Besluitweigering | "maximum_ontbreekt";
type Toetsweigering = Besluitweigering | "maand_gedeclareerd" | { readonly code: "checklist"; readonly codes: readonly Overeenkomstcode[] };

type TeBeslissen = { readonly wijziging: Wijziging; readonly toetsing: readonly Checklistuitkomst[] };

const SOORT = { accorderen: "geaccordeerd", goedkeuren: "goedgekeurd", terugsturen: "teruggestuurd", afkeuren: "afgekeurd" } as const;
const WACHT_BIJ = { verstrekker: "bij_verstrekker", svb: "bij_svb" } as const;

/** Locks the change for this decision and makes sure that what was signed is what stood on the screen. */
async function lockVoorBesluit(tx: Tx, actor: Beslisser, besluit: Besluit, deps: Deps): Promise<Uitkomst<TeBeslissen, Besluitweigering>> {
  const mankement = besluit.oordeel === "akkoord" ? null : mankeertAan(besluit, actor.rol);
  if (mankement !== null) return geweigerd(mankement);
  const slot = await lockWijziging(tx, besluit.zorgovereenkomstId, handelingVan(actor.rol, besluit.oordeel));
  if (!slot.ok) return slot;
  const { nieuw } = slot.waarde;
  // Sending back exists from both desks; each desk only for what lies on it.
  if (nieuw.versiestatus !== WACHT_BIJ[actor.rol]) return geweigerd({ code: "wijziging_verder", status: nieuw.versiestatus });
  const partijen: readonly Partij[] = KENMERKEN[nieuw.model].ondertekend ? ["budgethouder", "zorgverlener"] : [];
  // Nobody would mend a changed verklaring that was sent back: the verstrekker records another change.
  if (partijen.length === 0 && besluit.oordeel === "terug") return geweigerd({ code: "wijziging_verder", status: nieuw.versiestatus });
  const getekend: readonly Partij[] = actor.rol === "svb" && nieuw.langsVerstrekker === true ? [...partijen, "verstrekker"] : partijen;
  if (getekendeHash(nieuw, besluit.inhoudHash, getekend) === null) return geweigerd("inhoud_gewijzigd");
  const toetsing = await readToetsing(tx, nieuw, deps.vandaag);
  return toetsing === null ? geweigerd("inhoud_gewijzigd") : gelukt({ wijziging: slot.waarde, toetsing });
}

async function legVast(tx: Tx, actor: Beslisser, besluit: Besluit, { wijziging, toetsing }: TeBeslissen, nu: Date): Promise<void> {
  const { nieuw, oud } = wijziging;
  const { oordeel, inhoudHash, toelichting } = besluit;
  const redenen = oordeel === "akkoord" ? [] : besluit.redenen;
  const wie = { gebruikerId: actor.gebruikerId, vertegenwoordigingId: null };
  await insertAkkoord(tx, { versieId: nieuw.versieId, partij: actor.rol, oordeel, ...wie, inhoudHash, redenen, toelichting, checklist: toetsing, nu });
  const handeling = handelingVan(actor.rol, oordeel);
  if (!(await moveVersie(tx, nieuw.versieId, handeling, nu))) throw new Error("locked row moved");
  const gegevens = { door: actor.rol, versie: nieuw.versie, redenen };
  await registreerOvereenkomst(tx, actor, oud, { soort: `wijziging_${SOORT[handeling]}`, kring: "allen", nu, gegevens });
}

async function stelMaximaVast(tx: Tx, { nieuw }: Wijziging, maxima: readonly Maximumopgave[]): Promise<boolean> {
  const ids = new Set(maxima.map(({ tariefId }) => tariefId));
  if (ids.size !== maxima.length || !nieuw.tarieven.every(({ id }) => ids.has(id)) || maxima.some(({ maximumtarief }) => maximumtarief <= NUL)) return false;
  for (const { tariefId, maximumtarief } of maxima) {
    if (!(await setMaximumtarief(tx, nieuw.versieId, tariefId, maximumtarief))) return false;
  }
  return true;
}

/** The verstrekker judges whether the changed care fits the grant and sets what the budget pays at most. */
export async function wijzigingAccorderen(deps: Deps, actor: Actor, opdracht: WijzigingAccorderen): Promise<Uitkomst<{ readonly id: string }, Accordeerweigering>> {
  if (!mag(actor, "zorgovereenkomst.accorderen") || actor.rol !== "verstrekker") return geweigerd("geen_recht");
  const { sleutel, maxima, ...besluit } = opdracht;
  const invoer = { ...besluit, maxima: maxima.map(({ tariefId, maximumtarief }) => [tariefId, maximumtarief.toString()]) };
  return eenKeer<{ readonly id: string }, Accordeerweigering>(deps, actor, { sleutel, handeling: "zorgovereenkomst.wijziging.accorderen", invoer }, async (tx) => {
    const zaak = await lockVoorBesluit(tx, actor, besluit, deps);
    if (!zaak.ok) return zaak;
    if (besluit.oordeel === "akkoord" && !(await stelMaximaVast(tx, zaak.waarde.wijziging, maxima))) return geweigerd("maximum_ontbreekt");
    await legVast(tx, actor, besluit, zaak.waarde, deps.nu);
    return gelukt({ id: besluit.zorgovereenkomstId });
  });
}

/**
 * The SVB judges the change against law and feasibility, also when the verstrekker did not have to look (Rlz art. 5.16 lid 5).
 * A month that was claimed meanwhile rests on the old version and stays so: then the parties choose a later day.
 */
export async function wijzigingToetsen(deps: Deps, actor: Actor, opdracht: WijzigingToetsen): Promise<Uitkomst<{ readonly id: string }, Toetsweigering>> {
  if (!mag(actor, "zorgovereenkomst.toetsen") || actor.rol !== "svb") return geweigerd("geen_recht");
  const { sleutel, ...besluit } = opdracht;
  return eenKeer<{ readonly id: string }, Toetsweigering>(deps, actor, { sleutel, handeling: "zorgovereenkomst.wijziging.toetsen", invoer: { ...besluit } }, async (tx) => {
    const zaak = await lockVoorBesluit(tx, actor, besluit, deps);
    if (!zaak.ok) return zaak;
    const { wijziging, toetsing } = zaak.waarde;
    if (besluit.oordeel === "akkoord") {
      const codes = belemmeringen(toetsing).map(({ code }) => code);
      if (codes.length > 0) return geweigerd({ code: "checklist", codes });
      const gedeclareerd = await laatsteGedeclareerd(tx, wijziging.oud.id);
      if (gedeclareerd !== null && wijziging.nieuw.van !== null && wijziging.nieuw.van <= gedeclareerd) return geweigerd("maand_gedeclareerd");
    }
    await legVast(tx, actor, besluit, zaak.waarde, deps.nu);
    if (besluit.oordeel === "akkoord") {
      await vervangVersie(tx, wijziging);
      const { van, versie, id } = wijziging.nieuw;
      if (van !== null && van <= deps.vandaag) await setVersie(tx, id, versie, deps.nu);
    }
    return gelukt({ id: besluit.zorgovereenkomstId });
  });
}
