import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { euroTekst } from "@/lib/koppelvlak/decimaal";
import type { Uitvoertabel } from "@/lib/koppelvlak/rekenblad/schrijf";
import { type Cel, LEEG } from "@/lib/koppelvlak/rekenblad/tabel";

import { kolomVan, VELDEN, type Veld } from "./kolommen";

/** `csv`: everything as text, as a Dutch spreadsheet writes it. `xlsx`: numbers and days as such. */
export type Schrijfwijze = "csv" | "xlsx";

type Cellen = Partial<Record<Veld, Cel>>;

const tekst = (waarde: string | null): Cel => (waarde === null ? LEEG : { tekst: waarde, soort: "tekst", formule: false });
const nederlands = (dag: Datum): string => dag.split("-").reverse().join("-");

class Schrijver {
  constructor(private readonly wijze: Schrijfwijze) {}

  /** Days before March 1900 have no number that all spreadsheets agree on; those stay text. */
  dag(dag: Datum | null): Cel {
    if (dag === null) return LEEG;
    return this.wijze === "csv" || dag < "1900-03-01" ? tekst(nederlands(dag)) : { tekst: dag, soort: "datum", formule: false };
  }

  bedrag(bedrag: Centen): Cel {
    const euro = euroTekst(bedrag);
    return this.wijze === "csv" ? tekst(euro.replace(".", ",")) : { tekst: euro, soort: "getal", formule: false };
  }
}

function budgetcellen(bericht: Toekenningsbericht, s: Schrijver): Cellen {
  const { budgethouder: b } = bericht;
  return {
    budgetkenmerk: tekst(bericht.budgetidentificatie), vorigBudgetkenmerk: tekst(bericht.budgetidentificatieOud),
    mutatie: tekst(bericht.mutatie), wet: tekst(bericht.wet), beschikkingsnummer: tekst(bericht.beschikkingsnummer),
    bsn: tekst(b.bsn), voornamen: tekst(b.voornamen), tussenvoegsel: tekst(b.tussenvoegsel), achternaam: tekst(b.achternaam),
    geboortedatum: s.dag(b.geboortedatum), geslacht: tekst(b.geslacht),
    straat: tekst(b.adres?.straat ?? null), huisnummer: tekst(b.adres?.huisnummer ?? null), postcode: tekst(b.adres?.postcode ?? null), woonplaats: tekst(b.adres?.woonplaats ?? null),
    email: tekst(b.email), telefoon: tekst(b.telefoon),
    budgetVan: s.dag(bericht.periode.van), budgetTm: s.dag(bericht.periode.tm), budgetBedrag: s.bedrag(bericht.bedrag),
    berichtnummer: tekst(bericht.berichtnummer), aanmaakdatum: s.dag(bericht.aangemaaktOp),
  };
}

function functiecellen(functie: Toekenningsbericht["functiebudgetten"][number] | undefined, s: Schrijver): Cellen {
  if (functie === undefined) return {};
  return {
    functiesoort: tekst(functie.functiesoort), functieBedrag: s.bedrag(functie.bedrag), functieVvb: s.bedrag(functie.vvb),
    functieVan: s.dag(functie.periode.van), functieTm: s.dag(functie.periode.tm),
  };
}

function relatiecellen(relatie: Toekenningsbericht["relaties"][number] | undefined, s: Schrijver): Cellen {
  if (relatie === undefined) return {};
  return {
    relatieSoort: tekst(relatie.soort.replaceAll("_", " ")), relatieBsn: tekst(relatie.bsn), relatieVoornamen: tekst(relatie.voornamen),
    relatieTussenvoegsel: tekst(relatie.tussenvoegsel), relatieAchternaam: tekst(relatie.achternaam), relatieGeboortedatum: s.dag(relatie.geboortedatum),
    relatieMachtiging: tekst(relatie.machtiging.join(", ")), relatieVan: s.dag(relatie.van), relatieTm: s.dag(relatie.tm),
  };
}

function contactcellen(contact: Toekenningsbericht["contacten"][number] | undefined): Cellen {
  if (contact === undefined) return {};
  const { naam, adres } = contact;
  return {
    contactNaam: tekst(naam), contactStraat: tekst(adres.straat), contactHuisnummer: tekst(adres.huisnummer),
    contactPostcode: tekst(adres.postcode), contactWoonplaats: tekst(adres.woonplaats),
  };
}

const KOP = VELDEN.map((veld) => kolomVan(veld).naam);
const BLAD = "Toekenningen";
const alsRij = (cellen: Cellen): readonly Cel[] => VELDEN.map((veld) => cellen[veld] ?? LEEG);

function rijenVan(bericht: Toekenningsbericht, s: Schrijver): readonly (readonly Cel[])[] {
  const aantal = Math.max(1, bericht.functiebudgetten.length, bericht.relaties.length, bericht.contacten.length);
  return Array.from({ length: aantal }, (_leeg, i) =>
    alsRij({
      ...budgetcellen(bericht, s),
      ...functiecellen(bericht.functiebudgetten[i], s),
      ...relatiecellen(bericht.relaties[i], s),
      ...contactcellen(bericht.contacten[i]),
    }),
  );
}

/** Messages as a list; `leesToekenningstabel` reads the same values back. */
export function schrijfToekenningstabel(berichten: readonly Toekenningsbericht[], wijze: Schrijfwijze): Uitvoertabel {
  const schrijver = new Schrijver(wijze);
  return { blad: BLAD, kop: KOP, rijen: berichten.flatMap((bericht) => rijenVan(bericht, schrijver)) };
}

/** A list with headings and nothing else. */
export const LEEG_SJABLOON: Uitvoertabel = { blad: BLAD, kop: KOP, rijen: [] };
