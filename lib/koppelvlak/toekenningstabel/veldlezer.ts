import { normaliseerBsn } from "@/lib/domein/bsn";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { normaliseerPostcode } from "@/lib/domein/nummers";
import type { Adres } from "@/lib/domein/toekenning/bericht";
import { BEVOEGDHEDEN, type Bevoegdheid } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { type Cel, celVan, LEEG, type Rij } from "@/lib/koppelvlak/rekenblad/tabel";
import { type Bedragstijl, leesBedragcel, leesDag } from "@/lib/koppelvlak/rekenblad/waarden";

import { kolomVan, type Veld } from "./kolommen";
import type { Koppeling } from "./koppeling";

export const TABELFOUTCODES = [
  "LEEG", "DATUM", "BEDRAG", "BSN", "KEUZE", "LENGTE", "KENMERK", "POSTCODE", "EMAIL", "TELEFOON", "FUNCTIECODE", "MACHTIGING",
  "ONVOLLEDIG", "VERSCHILT", "CEL_FOUT", "FORMULE_LEEG", "SAMENGEVOEGD", "NUMMER_DUBBEL",
] as const;
export type Tabelfoutcode = (typeof TABELFOUTCODES)[number];

/** What is wrong with one row. Codes, places and facts; never a value from the list, which may be a BSN. */
export type Tabelfout = {
  /** Of TABELFOUTCODES, or a retourcode of the keuring. */
  readonly code: string;
  readonly rij: number;
  readonly veld: Veld | null;
  /** The heading as the sender wrote it. */
  readonly kolom: string | null;
  readonly gegevens: Readonly<Record<string, string | number | readonly string[]>>;
};

export type Plek = { readonly rij: Rij; readonly veld: Veld };

const KENMERK = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,34}$/;
const FUNCTIECODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
const EMAIL = /^[^@\s]+@[^@\s]+$/;
const TELEFOON = /^[+0-9][0-9 -]{5,19}$/;
const LANGSTE_EMAIL = 254;

/** Words people use for a choice, beside the choice itself. */
const ANDERE_WOORDEN: Readonly<Record<string, string>> = {
  m: "man", v: "vrouw", jw: "jeugdwet", wmo2015: "wmo", wijzigen: "wijziging", gewijzigd: "wijziging", intrekken: "intrekking", ingetrokken: "intrekking",
};

/** Reads cells by what they should be. What does not fit is noted, never thrown and never guessed. */
export class Veldlezer {
  readonly fouten: Tabelfout[] = [];

  constructor(
    private readonly koppeling: Koppeling,
    private readonly stijlen: Readonly<Partial<Record<Veld, Bedragstijl>>>,
  ) {}

  cel({ rij, veld }: Plek): Cel {
    const bron = this.koppeling.velden[veld];
    if (bron === undefined) return LEEG;
    return "vast" in bron ? { tekst: bron.vast, soort: "tekst", formule: false } : celVan(rij, bron.kolom);
  }

  /** Whether there is anything in the cell, an error of the spreadsheet included. A fixed value does not fill a row. */
  gevuld(plek: Plek): boolean {
    const { tekst, soort } = this.cel(plek);
    return tekst !== "" || soort === "fout";
  }

  noteer({ rij, veld }: Plek, code: string, gegevens: Tabelfout["gegevens"] = {}): void {
    const bron = this.koppeling.velden[veld];
    const kolom = bron !== undefined && "kolom" in bron && bron.naam !== "" ? bron.naam : kolomVan(veld).naam;
    this.fouten.push({ code, rij: rij.rij, veld, kolom, gegevens });
  }

  /** The text of a cell that must have one, or null when it is empty or an error of the spreadsheet. */
  private inhoud(plek: Plek, verplicht: boolean): Cel | null {
    const cel = this.cel(plek);
    if (cel.soort === "fout") {
      this.noteer(plek, cel.tekst === "" ? "FORMULE_LEEG" : "CEL_FOUT");
      return null;
    }
    if (cel.tekst !== "") return cel;
    if (verplicht) this.noteer(plek, "LEEG");
    return null;
  }

  private vorm<T>(plek: Plek, verplicht: boolean, code: Tabelfoutcode, lees: (cel: Cel) => T | null): T | null {
    const cel = this.inhoud(plek, verplicht);
    if (cel === null) return null;
    const waarde = lees(cel);
    if (waarde === null) this.noteer(plek, code);
    return waarde;
  }

  tekst(plek: Plek, verplicht: boolean): string | null {
    const { maximum = 200 } = kolomVan(plek.veld);
    const cel = this.inhoud(plek, verplicht);
    if (cel === null) return null;
    if (Array.from(cel.tekst).length <= maximum) return cel.tekst;
    this.noteer(plek, "LENGTE", { maximum });
    return null;
  }

  kenmerk = (plek: Plek, verplicht: boolean): string | null => this.vorm(plek, verplicht, "KENMERK", ({ tekst }) => (KENMERK.test(tekst) ? tekst : null));
  functiecode = (plek: Plek): string | null => this.vorm(plek, true, "FUNCTIECODE", ({ tekst }) => (FUNCTIECODE.test(tekst) ? tekst : null));
  email = (plek: Plek): string | null => this.vorm(plek, false, "EMAIL", ({ tekst }) => (tekst.length <= LANGSTE_EMAIL && EMAIL.test(tekst) ? tekst : null));
  telefoon = (plek: Plek): string | null => this.vorm(plek, false, "TELEFOON", ({ tekst }) => (TELEFOON.test(tekst) ? tekst : null));
  datum = (plek: Plek, verplicht: boolean): Datum | null => this.vorm(plek, verplicht, "DATUM", leesDag);
  bedrag = (plek: Plek, verplicht: boolean): Centen | null =>
    this.vorm(plek, verplicht, "BEDRAG", (cel) => {
      const bedrag = leesBedragcel(cel, this.stijlen[plek.veld] ?? "nl");
      return bedrag === null || bedrag < 0n ? null : bedrag;
    });
  bsn = (plek: Plek): string | null => this.vorm(plek, true, "BSN", ({ tekst }) => normaliseerBsn(tekst));
  postcode = (plek: Plek): string | null => this.vorm(plek, true, "POSTCODE", ({ tekst }) => normaliseerPostcode(tekst));

  keuze<const T extends string>(plek: Plek, keuzes: readonly T[], verplicht: boolean): T | null {
    const cel = this.inhoud(plek, verplicht);
    if (cel === null) return null;
    const woord = cel.tekst.toLowerCase().replace(/[\s_-]+/g, "");
    const gezocht = ANDERE_WOORDEN[woord] ?? woord;
    const gevonden = keuzes.find((keuze) => keuze.replaceAll("_", "") === gezocht) ?? null;
    if (gevonden === null) this.noteer(plek, "KEUZE", { keuzes: keuzes.map((keuze) => keuze.replaceAll("_", " ")) });
    return gevonden;
  }

  machtiging(plek: Plek): readonly Bevoegdheid[] {
    return (
      this.vorm(plek, false, "MACHTIGING", ({ tekst }) => {
        const genoemd = tekst.toLowerCase().split(/\s*(?:[,;+&/]|\ben\b)\s*/);
        const bekend = BEVOEGDHEDEN.filter((bevoegdheid) => genoemd.includes(bevoegdheid));
        return bekend.length === genoemd.length ? bekend : null;
      }) ?? []
    );
  }

  /** Four cells that go together: all of them or none. */
  adres(rij: Rij, namen: Readonly<Record<keyof Adres, Veld>>): Adres | null {
    const plek = (naam: keyof Adres): Plek => ({ rij, veld: namen[naam] });
    const straat = this.tekst(plek("straat"), true);
    const huisnummer = this.tekst(plek("huisnummer"), true);
    const postcode = this.postcode(plek("postcode"));
    const woonplaats = this.tekst(plek("woonplaats"), true);
    return straat === null || huisnummer === null || postcode === null || woonplaats === null ? null : { straat, huisnummer, postcode, woonplaats };
  }
}
