/**
 * What can be wrong with something that comes from outside, or with what we are about to send. Codes and facts only:
 * the sentences are in lib/messages/koppelvlak.ts. A value from the file is never repeated in an error: it may be a
 * BSN, and errors end up in logs and retourberichten.
 */

/** What a retourbericht can say about the file of a toekenningsbericht. */
export const BESTANDSCODES = [
  "BESTAND_LEEG",
  "BESTAND_TE_GROOT",
  "CODERING_ONBEKEND",
  "TEKEN_VERBODEN",
  "XML_DOCTYPE",
  "XML_VERSIE",
  "XML_NIET_WELGEVORMD",
  "XML_TE_DIEP",
  "XML_TE_VEEL_ELEMENTEN",
  "XML_TE_VEEL_ATTRIBUTEN",
  "XML_WAARDE_TE_LANG",
  "SCHEMA_VERKEERD_BERICHT",
  "SCHEMA_ELEMENT_ONVERWACHT",
  "SCHEMA_ELEMENT_ONTBREEKT",
  "SCHEMA_ATTRIBUUT",
  "SCHEMA_TEKST_ONVERWACHT",
  "SCHEMA_WAARDE",
  "SCHEMA_OVERIG",
] as const;
export type Bestandscode = (typeof BESTANDSCODES)[number];

export const KOPPELVLAK_FOUTCODES = [
  ...BESTANDSCODES,
  "BESTAND_SOORT",
  "BESTAND_EXTENSIE",
  "UBL_CREDITNOTA",
  "UBL_FACTUURSOORT",
  "UBL_VALUTA",
  "UBL_ONTBREEKT",
  "UBL_WAARDE",
  "UBL_REGELNUMMER_DUBBEL",
  "UBL_REGEL_BEDRAG",
  "UBL_SOM_REGELS",
  "UBL_TOTAAL_EXCL",
  "UBL_TOTAAL_INCL",
  "UBL_TE_BETALEN",
  "PAIN001_LEEG",
  "PAIN001_ID",
  "PAIN001_ID_DUBBEL",
  "PAIN001_BEDRAG",
  "PAIN001_IBAN",
  "PAIN001_BIC",
  "PAIN001_NAAM",
  "PAIN001_OMSCHRIJVING",
  "PAIN001_AANTAL",
  "PAIN001_SOM",
  "BANK_BERICHTSOORT",
  "BANK_ONTBREEKT",
  "BANK_WAARDE",
  "BANK_VALUTA",
  "BANK_SOM",
  "BANK_SALDO",
  "CSV_KOLOM_ONTBREEKT",
  "CSV_KOLOM_DUBBEL",
  "CSV_AANTAL_VELDEN",
  "CSV_OPMAAK",
  "CSV_TE_VEEL_RIJEN",
  "TABEL_SOORT",
  "TABEL_TE_VEEL_RIJEN",
  "TABEL_TE_VEEL_KOLOMMEN",
  "TABEL_WAARDE_TE_LANG",
  "XLSX_OUD",
  "XLSX_WACHTWOORD",
  "XLSX_BESCHADIGD",
  "XLSX_GEEN_WERKBOEK",
  "XLSX_BOM",
  "TABEL_BEDRAGEN",
  "ZIP_SOORT",
  "ZIP_LEEG",
  "ZIP_BESCHADIGD",
  "ZIP_TE_VEEL",
  "ZIP_BOM",
  "ZIP_WACHTWOORD",
  "ZIP_PAD",
  "ZIP_DUBBEL",
  "ZIP_GENEST",
  "ZIP_GEEN_LIJST",
  "ZIP_MEER_LIJSTEN",
] as const;

export type KoppelvlakFoutcode = (typeof KOPPELVLAK_FOUTCODES)[number];

export type Plaats = {
  /** Line and column in the file, counted from one. */
  readonly regel: number | null;
  readonly kolom: number | null;
  /** The element or field it is about, as "Budgethouder/Bsn". */
  readonly pad: string | null;
};

export type KoppelvlakFout = {
  readonly code: KoppelvlakFoutcode;
  readonly plaats: Plaats | null;
  /** Facts for the sentence: names, limits, counts; never personal data. */
  readonly gegevens: Readonly<Record<string, string>>;
};

/** More errors than anybody repairs in one go; reading stops reporting here. */
export const MAXIMUM_FOUTEN = 100;

export const fout = (
  code: KoppelvlakFoutcode,
  plaats: Partial<Plaats> | null = null,
  gegevens: Readonly<Record<string, string>> = {},
): KoppelvlakFout => ({
  code,
  plaats: plaats === null ? null : { regel: plaats.regel ?? null, kolom: plaats.kolom ?? null, pad: plaats.pad ?? null },
  gegevens,
});

export type Fouten = { readonly ok: false; readonly fouten: readonly KoppelvlakFout[] };

export const afgekeurd = (...fouten: readonly KoppelvlakFout[]): Fouten => ({
  ok: false,
  fouten: fouten.slice(0, MAXIMUM_FOUTEN),
});
