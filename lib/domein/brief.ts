/** A letter as plain data: shown on a page, printed, and made into a PDF, with the same words. */
export type Brieftabel = {
  readonly titel: string;
  readonly kolommen: readonly string[];
  readonly rijen: readonly (readonly string[])[];
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
