/** A table on its way to a file: what is in each column decides how it is written. */
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";

export type Kolom<R> = { readonly kop: string } & (
  | { readonly soort: "tekst"; readonly waarde: (rij: R) => string }
  | { readonly soort: "bedrag"; readonly waarde: (rij: R) => Centen }
  | { readonly soort: "getal"; readonly waarde: (rij: R) => number }
  | { readonly soort: "dag"; readonly waarde: (rij: R) => Datum | null }
);

/** Takes rows a piece at a time and gives back bytes as they come, so that memory stays flat. */
export type Tabelschrijver<R> = {
  readonly rijen: (rijen: readonly R[]) => Promise<Uint8Array>;
  /** What is left, once. */
  readonly einde: () => Promise<Uint8Array>;
};
