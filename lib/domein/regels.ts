/**
 * A rule is a value: a code, the legal ground, how serious a failure is and a pure test. One list per decision, in a fixed
 * order, and every outcome is reported, so that somebody repairs everything in one go.
 */
import type { Centen, Honderdsten } from "./geld";

/** `fout`: repair it, cannot go on. `uitval`: a person at the SVB decides. `signaal`: goes on, is shown. */
export type Ernst = "fout" | "uitval" | "signaal";

/** `onbekend`: the rule applies but a figure or fact is not known. Never read as good. */
export type Toetsuitslag = "goed" | "niet_goed" | "nvt" | "onbekend";

/**
 * The figures behind an outcome, safe to store as JSON and to show. The ending of a key says what it holds: `…Centen` an
 * amount in whole cents, `…Honderdsten` a quantity, `…Op`, `…Van` and `…Tm` a day.
 */
export type Gegevens = Readonly<Record<string, string | number | readonly string[]>>;

export type Toets = { readonly uitkomst: Toetsuitslag; readonly gegevens: Gegevens };

export const GOED: Toets = { uitkomst: "goed", gegevens: {} };
export const NVT: Toets = { uitkomst: "nvt", gegevens: {} };

export const nietGoed = (gegevens: Gegevens = {}): Toets => ({ uitkomst: "niet_goed", gegevens });
export const onbekend = (gegevens: Gegevens = {}): Toets => ({ uitkomst: "onbekend", gegevens });

/** Bad when `fout` holds, good otherwise. */
export const nietGoedAls = (fout: boolean, gegevens: Gegevens = {}): Toets => (fout ? nietGoed(gegevens) : GOED);

export const alsCenten = (bedrag: Centen): string => bedrag.toString();
export const alsHonderdsten = (aantal: Honderdsten | number): string => String(aantal);
