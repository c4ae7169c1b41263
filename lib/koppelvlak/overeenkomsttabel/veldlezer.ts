import { isBsn, normaliseerBsn } from "@/lib/domein/bsn";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, type Honderdsten, leesAantal, NUL } from "@/lib/domein/geld";
import { isIban, normaliseerIban } from "@/lib/domein/iban";
import { normaliseerBig } from "@/lib/domein/nummers";
import { type Cel, celVan, LEEG, type Rij } from "@/lib/koppelvlak/rekenblad/tabel";
import { type Bedragstijl, leesBedragcel, leesDag } from "@/lib/koppelvlak/rekenblad/waarden";

import { kolomVan, type Veld } from "./kolommen";

export const CELCODES = [
  "LEEG", "HOORT_LEEG", "DATUM", "BEDRAG", "BSN", "KEUZE", "LENGTE", "KVK", "AGB", "BIG", "IBAN", "GETAL", "UREN", "FUNCTIECODE", "CEL_FOUT", "FORMULE_LEEG", "SAMENGEVOEGD",
  "PERIODE_OMGEKEERD", "TARIEF_DUBBEL", "PDF_DUBBEL_GENOEMD",
] as const;
export type Celcode = (typeof CELCODES)[number];

/** What is wrong with a row. Codes, a heading and facts; never a value from the list, which may be a BSN. */
export type Rijfout = { readonly code: string; readonly kolom: string | null; readonly gegevens: Readonly<Record<string, string | number | readonly string[]>> };

/** Words people use for a choice, beside the choice itself. */
const ANDERE_WOORDEN: Readonly<Record<string, string>> = {
  jw: "jeugdwet", wmo2015: "wmo", j: "ja", n: "nee", partnerfamilie: "partner_familie", partneroffamilie: "partner_familie", familie: "partner_familie", instelling: "zorginstelling",
  arbeid: "arbeidsovereenkomst", overeenkomstvanopdracht: "opdracht", eerstegraad: "graad_1", tweedegraad: "graad_2", uren: "uur", kilometer: "km", maandbedrag: "maand",
};

const FUNCTIECODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
const HOOGSTE_TARIEF = 99_999_999n;
const HOOGSTE_UREN = 168_00;

/** Reads the cells of one row by what they should be. What does not fit is noted, never thrown and never guessed. */
export class Veldlezer {
  readonly fouten: Rijfout[] = [];

  constructor(
    private readonly rij: Rij,
    private readonly plaatsen: ReadonlyMap<Veld, number>,
    private readonly stijl: Bedragstijl,
  ) {}

  private cel(veld: Veld): Cel {
    const plaats = this.plaatsen.get(veld);
    return plaats === undefined ? LEEG : celVan(this.rij, plaats);
  }

  gevuld = (veld: Veld): boolean => this.cel(veld).tekst !== "" || this.cel(veld).soort === "fout";

  noteer(veld: Veld, code: Celcode, gegevens: Rijfout["gegevens"] = {}): void {
    this.fouten.push({ code, kolom: kolomVan(veld).naam, gegevens });
  }

  private vorm<T>(veld: Veld, verplicht: boolean, code: Celcode, lees: (cel: Cel) => T | null): T | null {
    const cel = this.cel(veld);
    if (cel.soort === "fout") {
      this.noteer(veld, cel.tekst === "" ? "FORMULE_LEEG" : "CEL_FOUT");
      return null;
    }
    if (cel.tekst === "") {
      if (verplicht) this.noteer(veld, "LEEG");
      return null;
    }
    const waarde = lees(cel);
    if (waarde === null) this.noteer(veld, code, code === "LENGTE" ? { maximum: kolomVan(veld).maximum } : code === "KEUZE" ? { keuzes: kolomVan(veld).keuzes.map((keuze) => keuze.replaceAll("_", " ")) } : {});
    return waarde;
  }

  /** Counted as a person counts: an emoji is one. */
  tekst = (veld: Veld, verplicht: boolean): string | null =>
    this.vorm(veld, verplicht, "LENGTE", ({ tekst }) => (Array.from(tekst).length <= kolomVan(veld).maximum ? tekst.normalize("NFC") : null));
  datum = (veld: Veld, verplicht: boolean): Datum | null => this.vorm(veld, verplicht, "DATUM", leesDag);
  bsn = (veld: Veld, verplicht: boolean): string | null =>
    this.vorm(veld, verplicht, "BSN", ({ tekst }) => (isBsn(tekst) ? normaliseerBsn(tekst) : null));
  functiecode = (veld: Veld): string | null => this.vorm(veld, true, "FUNCTIECODE", ({ tekst }) => (FUNCTIECODE.test(tekst) ? tekst : null));
  iban = (veld: Veld): string | null => this.vorm(veld, true, "IBAN", ({ tekst }) => (isIban(tekst) ? normaliseerIban(tekst) : null));
  achtCijfers = (veld: Veld, verplicht: boolean, code: "KVK" | "AGB"): string | null =>
    this.vorm(veld, verplicht, code, ({ tekst }) => (/^\d{7,8}$/.test(tekst) ? tekst.padStart(8, "0") : null));
  /** Of an instelling there is none: only persons are in that register. */
  bigNummer(persoon: boolean): string | null {
    if (persoon) return this.vorm("bigNummer", false, "BIG", ({ tekst }) => normaliseerBig(tekst));
    this.moetLeeg("bigNummer");
    return null;
  }

  getal = (veld: Veld, laagste: number, hoogste: number): number | null =>
    this.vorm(veld, false, "GETAL", ({ tekst }) => (/^\d{1,2}$/.test(tekst) && Number(tekst) >= laagste && Number(tekst) <= hoogste ? Number(tekst) : null));
  uren = (veld: Veld): Honderdsten | null =>
    this.vorm(veld, false, "UREN", ({ tekst, soort }) => {
      const aantal = leesAantal(soort === "getal" ? tekst.replace(".", ",") : tekst);
      return aantal === null || aantal <= 0 || aantal > HOOGSTE_UREN ? null : aantal;
    });
  bedrag = (veld: Veld): Centen | null =>
    this.vorm(veld, true, "BEDRAG", (cel) => {
      const bedrag = leesBedragcel(cel, this.stijl);
      return bedrag === null || bedrag <= NUL || bedrag > HOOGSTE_TARIEF ? null : bedrag;
    });

  keuze<const T extends string>(veld: Veld, keuzes: readonly T[], verplicht: boolean): T | null {
    return this.vorm(veld, verplicht, "KEUZE", ({ tekst }) => {
      const woord = tekst.toLowerCase().replace(/[\s_-]+/g, "");
      return keuzes.find((keuze) => keuze.replaceAll("_", "") === woord) ?? keuzes.find((keuze) => keuze === ANDERE_WOORDEN[woord]) ?? null;
    });
  }

  jaNee(veld: Veld, verplicht: boolean): boolean | null {
    const antwoord = this.keuze(veld, ["ja", "nee"], verplicht);
    return antwoord === null ? null : antwoord === "ja";
  }

  moetLeeg(veld: Veld): void {
    if (this.gevuld(veld)) this.noteer(veld, "HOORT_LEEG");
  }
}
