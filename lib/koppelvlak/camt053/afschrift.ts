import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";

export type Richting = "debet" | "credit";

export type Camt053Detail = {
  /** Null when the payer gave none ("NOTPROVIDED"). */
  readonly eindtotEindId: string | null;
  /** Null when the bank gives no amount per payment. */
  readonly bedrag: Centen | null;
  readonly richting: Richting;
  /** Code of a returned payment: AC04 account closed, MD07 deceased and so on. */
  readonly retourreden: string | null;
  /** Who paid and with which words; null when the bank says nothing of it. */
  readonly herkomst: Herkomst | null;
};

export type Herkomst = {
  /** Creditor reference, ISO 11649 or another, as the payer gave it. */
  readonly betalingskenmerk: string | null;
  readonly omschrijving: string | null;
  readonly iban: string | null;
  readonly naam: string | null;
};

export type Camt053Post = {
  readonly referentie: string | null;
  /** The bank's own reference of the entry, the same in every statement it stands in. */
  readonly bankreferentie: string | null;
  readonly bedrag: Centen;
  readonly richting: Richting;
  readonly boekdatum: Datum | null;
  readonly valuta: "EUR";
  /** False for entries the bank only announces. */
  readonly geboekt: boolean;
  /** The bank takes back an earlier entry. */
  readonly herroeping: boolean;
  /** The payment file this entry is about, when the bank names it. */
  readonly batch: { readonly berichtId: string | null; readonly betaalgroepId: string | null; readonly aantal: number | null } | null;
  readonly details: readonly Camt053Detail[];
};

/** An amount that may be negative: debit balances are. */
export type Saldo = Centen;

export type Camt053Afschrift = {
  readonly afschriftId: string;
  readonly rekening: string | null;
  readonly beginsaldo: Saldo | null;
  readonly eindsaldo: Saldo | null;
  readonly posten: readonly Camt053Post[];
};

export type Camt053 = { readonly berichtId: string; readonly afschriften: readonly Camt053Afschrift[] };
