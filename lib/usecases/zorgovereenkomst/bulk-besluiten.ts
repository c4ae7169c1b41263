/** Many clean contracts at once. Each is its own transaction with its own gebeurtenis, and is judged again under its own lock. */
import type { Inhoudhash } from "@/lib/db/zorgovereenkomst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type Maximumopgave, type Accordeerweigering, zorgovereenkomstAccorderen } from "./zorgovereenkomst-accorderen";
import { type Toetsweigering, zorgovereenkomstToetsen } from "./zorgovereenkomst-toetsen";

export const HOOGSTENS_TEGELIJK = 50;

type Gekozen = { readonly zorgovereenkomstId: string; readonly inhoudHash: Inhoudhash };
/** `maxima`: exactly what stood on the confirmation page. */
export type ZorgovereenkomstenAccorderen = { readonly sleutel: string; readonly regels: readonly (Gekozen & { readonly maxima: readonly Maximumopgave[] })[] };
export type ZorgovereenkomstenToetsen = { readonly sleutel: string; readonly regels: readonly Gekozen[] };

/** Done, or left as it was and why. */
export type Bulkregel<R> = { readonly id: string; readonly uitkomst: Uitkomst<{ readonly id: string }, R> };
export type Bulkantwoord<R> = Uitkomst<{ readonly regels: readonly Bulkregel<R>[] }, "geen_recht" | "lijst_leeg" | "lijst_dubbel" | "te_veel_regels">;

/** Nothing that needs thought: no remark of its own on the checklist, and no choice but the one on the screen. */
const SCHOON = { oordeel: "akkoord", redenen: [], toelichting: null, alleenSchoon: true } as const;

/** The lines of a list one after the other; a list that is empty, double or too long is none. */
export async function eenVoorEen<G extends Gekozen, R>(regels: readonly G[], doe: (regel: G) => Promise<Uitkomst<{ readonly id: string }, R>>): Promise<Bulkantwoord<R>> {
  if (regels.length === 0) return geweigerd("lijst_leeg");
  if (regels.length > HOOGSTENS_TEGELIJK) return geweigerd("te_veel_regels");
  if (new Set(regels.map(({ zorgovereenkomstId }) => zorgovereenkomstId)).size < regels.length) return geweigerd("lijst_dubbel");
  const uit: Bulkregel<R>[] = [];
  for (const regel of regels) uit.push({ id: regel.zorgovereenkomstId, uitkomst: await doe(regel) });
  return gelukt({ regels: uit });
}

/** Each line is an act of its own: sent again it gives its first answer. */
export const eigenSleutel = (sleutel: string, id: string): string => `${sleutel}/${id}`;

/** The verstrekker agrees with a list of contracts without remarks, each with the maxima that were shown. */
export async function zorgovereenkomstenAccorderen(deps: Deps, actor: Actor, { sleutel, regels }: ZorgovereenkomstenAccorderen): Promise<Bulkantwoord<Accordeerweigering>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.accorderen")) return geweigerd("geen_recht");
  return eenVoorEen(regels, (regel) => zorgovereenkomstAccorderen(deps, actor, { ...SCHOON, ...regel, sleutel: eigenSleutel(sleutel, regel.zorgovereenkomstId) }));
}

/** The SVB approves a list of contracts without remarks. One that comes with a first account is opened by itself. */
export async function zorgovereenkomstenToetsen(deps: Deps, actor: Actor, { sleutel, regels }: ZorgovereenkomstenToetsen): Promise<Bulkantwoord<Toetsweigering>> {
  if (actor.rol !== "svb" || !mag(actor, "zorgovereenkomst.toetsen")) return geweigerd("geen_recht");
  return eenVoorEen(regels, (regel) => zorgovereenkomstToetsen(deps, actor, { ...SCHOON, ...regel, rekeningnummerId: null, sleutel: eigenSleutel(sleutel, regel.zorgovereenkomstId) }));
}
