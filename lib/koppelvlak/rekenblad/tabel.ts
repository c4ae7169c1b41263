/**
 * A spreadsheet as rows of cells, whatever file it was in. What a cell means is for whoever asked; here it is only told
 * apart whether the file itself said it is a number, a day or text.
 */
export type Celsoort = "tekst" | "getal" | "datum" | "fout";

export type Cel = {
  /** Trimmed; runs of white space are one space. A number as exact digits with a point, a day as jjjj-mm-dd. */
  readonly tekst: string;
  readonly soort: Celsoort;
  /** The value was calculated: this is the result that was last saved. */
  readonly formule: boolean;
};

export type Rij = {
  /** Number of the row as the spreadsheet shows it, from one. */
  readonly rij: number;
  readonly cellen: readonly Cel[];
};

export type Tabel = {
  readonly blad: string | null;
  readonly rijen: readonly Rij[];
  /** Rows that a merged cell covers: only its first cell has a value. */
  readonly samengevoegd: readonly number[];
};

export const LEEG: Cel = { tekst: "", soort: "tekst", formule: false };

/** Spaces of a spreadsheet come from web pages as well: a non-breaking one at the end is as invisible as any other. */
export const schoon = (tekst: string): string => tekst.trim().replace(/[\t\n\r ]+/g, " ");

export const celVan = (rij: Rij, kolom: number): Cel => rij.cellen[kolom] ?? LEEG;

export const isLeeg = ({ cellen }: Rij): boolean => cellen.every(({ tekst, soort, formule }) => tekst === "" && soort !== "fout" && !formule);

export const TABEL_GRENZEN = {
  bytes: 5_000_000,
  rijen: 20_000,
  kolommen: 200,
  cellen: 600_000,
  /** As long as the longest field, with room for what is not a field. */
  waarde: 2_000,
} as const;
