import type { Datum } from "@/lib/domein/datum";
import type { Centen, Honderdsten } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";

export type UblRegel = {
  readonly nummer: string;
  readonly omschrijving: string;
  /** Null when the quantity is finer than a hundredth; `aantalTekst` is always exact. */
  readonly aantal: Honderdsten | null;
  readonly aantalTekst: string;
  /** UN/ECE Recommendation 20: HUR hour, DAY day, KMT kilometre, C62 piece, MON month. */
  readonly eenheid: string;
  /** Price of one unit, without btw. Null when it has a fraction of a cent; `prijsTekst` is always exact. */
  readonly prijs: Centen | null;
  readonly prijsTekst: string;
  readonly bedrag: Centen;
  readonly periode: Periode | null;
};

export type UblFactuur = {
  readonly factuurnummer: string;
  readonly factuurdatum: Datum;
  readonly valuta: "EUR";
  readonly leverancier: {
    readonly naam: string;
    readonly kvk: string | null;
    readonly btwId: string | null;
    readonly iban: string | null;
  };
  readonly afnemer: { readonly naam: string };
  readonly periode: Periode | null;
  readonly regels: readonly UblRegel[];
  readonly totaalExcl: Centen;
  readonly btw: Centen;
  readonly totaalIncl: Centen;
  /** What is left to pay: `totaalIncl` less what was paid before. */
  readonly teBetalen: Centen;
  readonly betaalkenmerk: string | null;
  /** Contract, order or buyer reference, in that order. */
  readonly verwijzing: string | null;
  /** A number of one of our zorgovereenkomsten (ZO-2026-000123) found in a reference or note. */
  readonly zorgovereenkomstnummer: string | null;
};
