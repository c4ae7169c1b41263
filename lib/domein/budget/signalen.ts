/**
 * When budgethouder and verstrekker are told that a budget asks for attention, and when they are left in peace. Levels, from
 * light to heavy; the heaviest that applies counts, so that one night never brings two warnings about one budget.
 */
import { dagenTussen, type Datum } from "../datum";
import { type Centen, NUL } from "../geld";
import { budgetbeleid } from "../regelgeving/budgetsignalen";
import type { Prognose } from "./prognose";

export const BUDGETSIGNALEN = ["komt_niet_uit", "bijna_op", "op", "overbesteed"] as const;
export type Budgetsignaal = (typeof BUDGETSIGNALEN)[number];

/** A little left is no news when what is left is expected to be enough. */
const isBijnaOp = (toegekend: Centen, { beschikbaar, oordeel }: Prognose, vandaag: Datum): boolean =>
  oordeel !== "ja" && beschikbaar * 100n < toegekend * BigInt(budgetbeleid(vandaag).bijnaOpPercentage);

export function signaalVan(toegekend: Centen, verwacht: Prognose, vandaag: Datum): Budgetsignaal | null {
  if (verwacht.beschikbaar < NUL) return "overbesteed";
  if (toegekend === NUL) return null;
  if (verwacht.beschikbaar === NUL) return "op";
  if (isBijnaOp(toegekend, verwacht, vandaag)) return "bijna_op";
  return verwacht.oordeel === "nee" ? "komt_niet_uit" : null;
}

/** One time that a budget was at a level. */
export type Signaalperiode = { readonly id: string; readonly soort: Budgetsignaal; readonly gemeldOp: Datum; readonly open: boolean };

export type Signaalbesluit =
  | { readonly doe: "niets" }
  | { readonly doe: "sluit"; readonly id: string }
  /** The same level came back so soon that it is not said again. */
  | { readonly doe: "heropen"; readonly id: string; readonly sluit: string | null }
  | { readonly doe: "meld"; readonly soort: Budgetsignaal; readonly sluit: string | null };

/** What follows from the level of today after all that was recorded before. Asked twice on one day, the second answer is "niets". */
export function signaalbesluit(nu: Budgetsignaal | null, verleden: readonly Signaalperiode[], vandaag: Datum): Signaalbesluit {
  const open = verleden.find((periode) => periode.open) ?? null;
  if (open?.soort === nu || (open === null && nu === null)) return { doe: "niets" };
  if (nu === null) return open === null ? { doe: "niets" } : { doe: "sluit", id: open.id };
  const rust = budgetbeleid(vandaag).signaalrustDagen;
  const eerder = verleden.find(({ soort, gemeldOp }) => soort === nu && dagenTussen(gemeldOp, vandaag) < rust);
  if (eerder !== undefined) return { doe: "heropen", id: eerder.id, sluit: open?.id ?? null };
  return { doe: "meld", soort: nu, sluit: open?.id ?? null };
}
