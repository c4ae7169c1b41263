import { type Datum, isDatum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { normaliseerPostcode } from "@/lib/domein/nummers";
import type { Periode } from "@/lib/domein/periode";
import {
  type Adres,
  BERICHTMUTATIES,
  type BerichtBudgethouder,
  type BerichtContact,
  type BerichtFunctiebudget,
  type BerichtRelatie,
  GESLACHTEN,
  type Naam,
  type Toekenningsbericht,
} from "@/lib/domein/toekenning/bericht";
import { BEVOEGDHEDEN, VERTEGENWOORDIGINGSOORTEN } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { VERSTREKKERSOORTEN, WETTEN } from "@/lib/domein/wet";
import { type Fouten, type KoppelvlakFout, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { kinderen, plaatsVan, tekstVan, vind } from "@/lib/koppelvlak/xml/element";
import { type Grenzen, type XmlElement, leesXml } from "@/lib/koppelvlak/xml/veilig";
import { keurSchema } from "./keur-schema";
import { TOEKENNINGSBERICHT_NAAMRUIMTE } from "./schema";

/** One budgethouder and one budget: a real message is a few kilobytes. */
export const TOEKENNINGSBERICHT_GRENZEN: Grenzen = {
  bytes: 1_000_000,
  diepte: 16,
  elementen: 5_000,
  attributen: 16,
  waarde: 2_000,
};

/** Who sent it and under which number, as far as it could be read; unchecked. */
export type Herkend = { readonly berichtnummer?: string; readonly afzenderCode?: string };

export type GelezenToekenningsbericht =
  | { readonly ok: true; readonly bericht: Toekenningsbericht }
  | (Fouten & { readonly herkend: Herkend });

/** Reads elements the schema has already approved; what still does not fit is noted, never thrown. */
class Veldlezer {
  readonly fouten: KoppelvlakFout[] = [];

  tekst(element: XmlElement, naam: string): string {
    const tekst = tekstVan(element, naam);
    if (tekst === null) this.noteer(element, naam, "tekst");
    return tekst ?? "";
  }

  datum(element: XmlElement, naam: string): Datum {
    const tekst = tekstVan(element, naam) ?? "";
    if (isDatum(tekst)) return tekst;
    this.noteer(element, naam, "datum");
    return "1900-01-01" as Datum;
  }

  centen(element: XmlElement, naam: string): Centen {
    const tekst = tekstVan(element, naam) ?? "";
    if (/^\d{1,11}$/.test(tekst)) return centen(BigInt(tekst));
    this.noteer(element, naam, "centen");
    return centen(0n);
  }

  keuze<const T extends string>(element: XmlElement, naam: string, keuzes: readonly [T, ...T[]]): T {
    const tekst = tekstVan(element, naam);
    const gekozen = keuzes.find((keuze) => keuze === tekst);
    if (gekozen === undefined) this.noteer(element, naam, "keuze");
    return gekozen ?? keuzes[0];
  }

  kind(element: XmlElement, naam: string): XmlElement {
    const kind = vind(element, naam);
    if (kind === null) this.fouten.push(fout("SCHEMA_ELEMENT_ONTBREEKT", plaatsVan(element), { element: element.naam, verwacht: naam }));
    return kind ?? { ...element, naam, kinderen: [], tekst: "" };
  }

  private noteer(element: XmlElement, naam: string, vorm: string): void {
    this.fouten.push(fout("SCHEMA_WAARDE", plaatsVan(vind(element, naam) ?? element, naam), { element: naam, vorm }));
  }
}

const naamUit = (lezer: Veldlezer, element: XmlElement): Naam => ({
  voornamen: lezer.tekst(element, "Voornamen"),
  tussenvoegsel: tekstVan(element, "Tussenvoegsel"),
  achternaam: lezer.tekst(element, "Achternaam"),
});

function adresUit(lezer: Veldlezer, element: XmlElement): Adres {
  const postcode = lezer.tekst(element, "Postcode");
  return {
    straat: lezer.tekst(element, "Straat"),
    huisnummer: lezer.tekst(element, "Huisnummer"),
    postcode: normaliseerPostcode(postcode) ?? postcode,
    woonplaats: lezer.tekst(element, "Woonplaats"),
  };
}

const periodeUit = (lezer: Veldlezer, element: XmlElement): Periode => ({
  van: lezer.datum(element, "Begindatum"),
  tm: lezer.datum(element, "Einddatum"),
});

function budgethouderUit(lezer: Veldlezer, element: XmlElement): BerichtBudgethouder {
  const adres = vind(element, "Adres");
  return {
    bsn: lezer.tekst(element, "Bsn"),
    ...naamUit(lezer, element),
    geboortedatum: lezer.datum(element, "Geboortedatum"),
    geslacht: lezer.keuze(element, "Geslacht", GESLACHTEN),
    adres: adres === null ? null : adresUit(lezer, adres),
    email: tekstVan(element, "Email"),
    telefoon: tekstVan(element, "Telefoon"),
  };
}

const functiebudgetUit = (lezer: Veldlezer, element: XmlElement): BerichtFunctiebudget => ({
  functiesoort: lezer.tekst(element, "Functiesoort"),
  periode: periodeUit(lezer, lezer.kind(element, "Periode")),
  bedrag: lezer.centen(element, "BedragCenten"),
  vvb: lezer.centen(element, "VvbCenten"),
});

function relatieUit(lezer: Veldlezer, element: XmlElement): BerichtRelatie {
  const machtiging = vind(element, "Machtiging");
  const genoemd = machtiging === null ? [] : kinderen(machtiging, "Bevoegdheid").map((b) => b.tekst.trim());
  return {
    soort: lezer.keuze(element, "Soort", VERTEGENWOORDIGINGSOORTEN),
    bsn: lezer.tekst(element, "Bsn"),
    ...naamUit(lezer, element),
    geboortedatum: lezer.datum(element, "Geboortedatum"),
    machtiging: BEVOEGDHEDEN.filter((bevoegdheid) => genoemd.includes(bevoegdheid)),
    van: lezer.datum(element, "Begindatum"),
    tm: vind(element, "Einddatum") === null ? null : lezer.datum(element, "Einddatum"),
  };
}

const contactUit = (lezer: Veldlezer, element: XmlElement): BerichtContact => ({
  naam: lezer.tekst(element, "Naam"),
  adres: adresUit(lezer, lezer.kind(element, "Adres")),
});

function berichtUit(lezer: Veldlezer, wortel: XmlElement): Toekenningsbericht {
  const afzender = lezer.kind(wortel, "Afzender");
  const functiebudgetten = vind(wortel, "Functiebudgetten");
  const relaties = vind(wortel, "Relaties");
  return {
    afzender: { soort: lezer.keuze(afzender, "Soort", VERSTREKKERSOORTEN), code: lezer.tekst(afzender, "Code") },
    berichtnummer: lezer.tekst(wortel, "Berichtnummer"),
    aangemaaktOp: lezer.datum(wortel, "AangemaaktOp"),
    mutatie: lezer.keuze(wortel, "Mutatie", BERICHTMUTATIES),
    wet: lezer.keuze(wortel, "Wet", WETTEN),
    budgetidentificatie: lezer.tekst(wortel, "Budgetidentificatie"),
    budgetidentificatieOud: tekstVan(wortel, "BudgetidentificatieOud"),
    beschikkingsnummer: lezer.tekst(wortel, "Beschikkingsnummer"),
    budgethouder: budgethouderUit(lezer, lezer.kind(wortel, "Budgethouder")),
    periode: periodeUit(lezer, lezer.kind(wortel, "Periode")),
    bedrag: lezer.centen(wortel, "BedragCenten"),
    functiebudgetten:
      functiebudgetten === null ? [] : kinderen(functiebudgetten, "Functiebudget").map((f) => functiebudgetUit(lezer, f)),
    relaties: relaties === null ? [] : kinderen(relaties, "Relatie").map((r) => relatieUit(lezer, r)),
    contacten: kinderen(wortel, "Contact").map((c) => contactUit(lezer, c)),
  };
}

/** A number or code is only recognised when it has the form the schema asks; anything else could be anything. */
function herken(wortel: XmlElement | null): Herkend {
  if (wortel === null) return {};
  const berichtnummer = tekstVan(wortel, "Berichtnummer");
  const afzenderCode = tekstVan(wortel, "Afzender", "Code");
  return {
    ...(berichtnummer !== null && /^[A-Za-z0-9][A-Za-z0-9._/-]{0,34}$/.test(berichtnummer) ? { berichtnummer } : {}),
    ...(afzenderCode !== null && /^[A-Z0-9][A-Z0-9-]{1,19}$/.test(afzenderCode) ? { afzenderCode } : {}),
  };
}

/**
 * Reads a toekenningsbericht as it came in. All deviations from the schema are reported at once, with their line.
 * Whether a well-formed message may be processed is decided by the keuring in lib/domein/toekenning.
 */
export function leesToekenningsbericht(bytes: Uint8Array): GelezenToekenningsbericht {
  const gelezen = leesXml(bytes, TOEKENNINGSBERICHT_GRENZEN, { naamruimten: [TOEKENNINGSBERICHT_NAAMRUIMTE] });
  if (!gelezen.ok) return { ...afgekeurd(...gelezen.fouten), herkend: herken(gelezen.deel) };
  const herkend = herken(gelezen.wortel);
  // The schema knows the file of many as well; that one is read by bulk.ts.
  if (gelezen.wortel.naam === "Toekenningsberichten") {
    return { ...afgekeurd(fout("SCHEMA_VERKEERD_BERICHT", plaatsVan(gelezen.wortel), { element: gelezen.wortel.naam, verwacht: "Toekenningsbericht" })), herkend };
  }
  const afwijkingen = keurSchema(bytes, gelezen.wortel);
  if (afwijkingen.length > 0) return { ...afgekeurd(...afwijkingen), herkend };
  const lezer = new Veldlezer();
  const bericht = berichtUit(lezer, gelezen.wortel);
  return lezer.fouten.length > 0 ? { ...afgekeurd(...lezer.fouten), herkend } : { ok: true, bericht };
}
