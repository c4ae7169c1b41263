/** A letter or another document as plain data: shown on a page, printed, and made into a PDF, with the same words. */
export type Brieftabel = {
  /** Above the table; empty where a heading already says it. */
  readonly titel: string;
  readonly kolommen: readonly string[];
  readonly rijen: readonly (readonly string[])[];
  /** How wide the columns are beside each other; left out: all the same. */
  readonly breedtes?: readonly number[];
};

export type Documentdeel =
  | { readonly soort: "kop"; readonly tekst: string; /** All of what stands under it is kept on one page with it, when it is no more than this high (points). */ readonly bijeen?: number }
  | { readonly soort: "onderkop" | "alinea"; readonly tekst: string }
  | { readonly soort: "tabel"; readonly tabel: Brieftabel };

/** What a PDF is made of. */
export type Document = {
  readonly titel: string;
  readonly auteur: string;
  /** Above the title. */
  readonly boven: readonly string[];
  readonly delen: readonly Documentdeel[];
  /** At the foot of every page, before its number; null: no foot. */
  readonly voet: string | null;
};

export type Brief = {
  readonly titel: string;
  /** Written out, as it stands above the letter. */
  readonly datum: string;
  readonly kenmerk: string;
  readonly aan: string;
  readonly delen: readonly (
    | { readonly soort: "kop"; readonly tekst: string }
    | { readonly soort: "alinea"; readonly tekst: string }
    | { readonly soort: "tabel"; readonly tabel: Brieftabel }
  )[];
};
