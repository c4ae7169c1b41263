/**
 * What a budget may be used for, per law. Wlz knows one: 99 "Totaal zorgpakket" (iPgb 2). The official list for Wmo and
 * Jeugdwet is not public; the codes below are our own choice after the products that gemeenten name in their
 * verordening, in a range of their own so that they cannot be taken for official ones.
 */
import { WETTEN, type Wet } from "../wet";

export const FUNCTIESOORTEN = {
  wlz: ["99"],
  wmo: ["WM-HH", "WM-BI", "WM-BG", "WM-PV", "WM-KV", "WM-VV"],
  jeugdwet: ["JW-BI", "JW-BG", "JW-PV", "JW-LO", "JW-VV"],
} as const satisfies Record<Wet, readonly string[]>;

export type Functiesoort = (typeof FUNCTIESOORTEN)[Wet][number];

export const ALLE_FUNCTIESOORTEN: readonly Functiesoort[] = WETTEN.flatMap((wet): readonly Functiesoort[] => FUNCTIESOORTEN[wet]);

export const isFunctiesoort = (code: string): code is Functiesoort =>
  (ALLE_FUNCTIESOORTEN as readonly string[]).includes(code);

export const pastBijWet = (code: string, wet: Wet): boolean => (FUNCTIESOORTEN[wet] as readonly string[]).includes(code);
