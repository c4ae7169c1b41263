/**
 * Recognises a toekenningsbericht that is written exactly as the schema asks: no attributes, comments, entities or odd
 * white space. That is how software writes them, and it costs a fiftieth of a parser and a validator. It may refuse what
 * is right (then those two look), and never accepts what they refuse: a test holds the two against each other.
 */
import { type Datum, isDatum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { normaliseerPostcode } from "@/lib/domein/nummers";
import type { Adres, BerichtBudgethouder, BerichtContact, BerichtFunctiebudget, BerichtRelatie, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { BEVOEGDHEDEN } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { TOEKENNINGSBERICHT_NAAMRUIMTE } from "./schema";

/** White space of XML, not of JavaScript. */
const WIT = "[ \\t\\r\\n]*";
const KENMERK = "[A-Za-z0-9][A-Za-z0-9._/-]{0,34}";
const CENTEN = "0|[1-9][0-9]{0,10}";
const DATUM = "(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}";
const BSN = "[0-9]{9}";
const TEKEN = "(?:[^<>&\\s]|&(?:amp|lt|gt|quot|apos);)";
/** Words with one space between them: what the schema's `token` leaves as it is. The length is asked by a look ahead. */
const tekst = (maximum: number): string => `(?=[^<]{1,${String(maximum)}}<)${TEKEN}+(?: ${TEKEN}+)*`;

const el = (naam: string, waarde: string): string => `<${naam}>(${waarde})</${naam}>${WIT}`;
const mag = (deel: string): string => `(?:${deel})?`;
/** An element whose inside is taken whole and read by an expression of its own. */
const groep = (naam: string, binnen: string): string => `<${naam}>${WIT}(${binnen})</${naam}>${WIT}`;
/** The same expression without taking its values. */
const stil = (deel: string): string => deel.replaceAll(/\((?!\?)/g, "(?:");

const NAAM = el("Voornamen", tekst(200)) + mag(el("Tussenvoegsel", tekst(20))) + el("Achternaam", tekst(200));
const ADRES = el("Straat", tekst(80)) + el("Huisnummer", tekst(20)) + el("Postcode", "[1-9][0-9]{3} ?[A-Z]{2}") + el("Woonplaats", tekst(80));
const PERIODE = `<Periode>${WIT}${el("Begindatum", DATUM)}${el("Einddatum", DATUM)}</Periode>${WIT}`;
const BUDGETHOUDER =
  el("Bsn", BSN) + NAAM + el("Geboortedatum", DATUM) + el("Geslacht", "man|vrouw|onbekend") + mag(groep("Adres", stil(ADRES))) +
  mag(el("Email", "(?=[^<]{1,254}<)[^@\\s<>&]+@[^@\\s<>&]+")) + mag(el("Telefoon", "(?=[^<]{6,20}<)[+0-9](?: ?[0-9-])+"));
const FUNCTIEBUDGET = `<Functiebudget>${WIT}${el("Functiesoort", "[A-Za-z0-9][A-Za-z0-9_-]{0,39}")}${PERIODE}${el("BedragCenten", CENTEN)}${el("VvbCenten", CENTEN)}</Functiebudget>${WIT}`;
const BEVOEGDHEID = el("Bevoegdheid", "zorg|geld");
const RELATIE =
  `<Relatie>${WIT}` + el("Soort", "ouder|voogd|curator|bewindvoerder|mentor|gemachtigde|gewaarborgde_hulp|gevolmachtigde") + el("Bsn", BSN) + NAAM +
  el("Geboortedatum", DATUM) + mag(groep("Machtiging", `(?:${stil(BEVOEGDHEID)}){1,2}`)) + el("Begindatum", DATUM) + mag(el("Einddatum", DATUM)) + `</Relatie>${WIT}`;
const CONTACT = `<Contact>${WIT}${el("Naam", tekst(200))}<Adres>${WIT}${ADRES}</Adres>${WIT}</Contact>${WIT}`;

const BERICHT = new RegExp(
  `^<Toekenningsbericht(?: xmlns="${TOEKENNINGSBERICHT_NAAMRUIMTE}")?>${WIT}` +
    `<Afzender>${WIT}${el("Soort", "gemeente|zorgkantoor")}${el("Code", "[A-Z0-9][A-Z0-9-]{1,19}")}</Afzender>${WIT}` +
    el("Berichtnummer", KENMERK) + el("AangemaaktOp", DATUM) + el("Mutatie", "nieuw|wijziging|intrekking") + el("Wet", "wlz|wmo|jeugdwet") +
    el("Budgetidentificatie", KENMERK) + mag(el("BudgetidentificatieOud", KENMERK)) + el("Beschikkingsnummer", KENMERK) +
    groep("Budgethouder", stil(BUDGETHOUDER)) + PERIODE + el("BedragCenten", CENTEN) +
    mag(groep("Functiebudgetten", `(?:${stil(FUNCTIEBUDGET)})+`)) + mag(groep("Relaties", `(?:${stil(RELATIE)})+`)) + `((?:${stil(CONTACT)})*)</Toekenningsbericht>$`,
);
const EEN_BUDGETHOUDER = new RegExp(`^${BUDGETHOUDER}$`);
const EEN_ADRES = new RegExp(`^${ADRES}$`);
const ELK_FUNCTIEBUDGET = new RegExp(FUNCTIEBUDGET, "g");
const ELKE_RELATIE = new RegExp(RELATIE, "g");
const ELK_CONTACT = new RegExp(CONTACT, "g");

type Velden = readonly (string | undefined)[];

const ENTITEITEN: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
const leesbaar = (waarde: string): string => (waarde.includes("&") ? waarde.replace(/&[a-z]+;/g, (entiteit) => ENTITEITEN[entiteit] ?? entiteit) : waarde);

/** A day that does not exist ends the recognising. */
class Onbekend extends Error {}

const v = (velden: Velden, plaats: number): string => velden[plaats] ?? "";
/** The same for a text that may hold an entity. */
const t = (velden: Velden, plaats: number): string => leesbaar(v(velden, plaats));
const ofNull = (waarde: string | undefined): string | null => (waarde === undefined ? null : leesbaar(waarde));

function dag(velden: Velden, plaats: number): Datum {
  const waarde = v(velden, plaats);
  if (!isDatum(waarde)) throw new Onbekend();
  return waarde;
}

const alsAdres = (straat: string, huisnummer: string, postcode: string, woonplaats: string): Adres => ({
  straat,
  huisnummer,
  postcode: normaliseerPostcode(postcode) ?? postcode,
  woonplaats,
});

function adresUit(binnen: string | undefined): Adres | null {
  const velden = binnen === undefined ? null : EEN_ADRES.exec(binnen);
  return velden === null ? null : alsAdres(t(velden, 1), t(velden, 2), v(velden, 3), t(velden, 4));
}

function budgethouderUit(binnen: string): BerichtBudgethouder {
  const velden = EEN_BUDGETHOUDER.exec(binnen);
  if (velden === null) throw new Onbekend();
  return {
    bsn: v(velden, 1),
    voornamen: t(velden, 2),
    tussenvoegsel: ofNull(velden[3]),
    achternaam: t(velden, 4),
    geboortedatum: dag(velden, 5),
    geslacht: v(velden, 6) as BerichtBudgethouder["geslacht"],
    adres: adresUit(velden[7]),
    email: ofNull(velden[8]),
    telefoon: ofNull(velden[9]),
  };
}

const functiebudgetUit = (velden: Velden): BerichtFunctiebudget => ({
  functiesoort: v(velden, 1),
  periode: { van: dag(velden, 2), tm: dag(velden, 3) },
  bedrag: centen(BigInt(v(velden, 4))),
  vvb: centen(BigInt(v(velden, 5))),
});

const relatieUit = (velden: Velden): BerichtRelatie => ({
  soort: v(velden, 1) as BerichtRelatie["soort"],
  bsn: v(velden, 2),
  voornamen: t(velden, 3),
  tussenvoegsel: ofNull(velden[4]),
  achternaam: t(velden, 5),
  geboortedatum: dag(velden, 6),
  machtiging: BEVOEGDHEDEN.filter((bevoegdheid) => v(velden, 7).includes(`>${bevoegdheid}<`)),
  van: dag(velden, 8),
  tm: velden[9] === undefined ? null : dag(velden, 9),
});

const contactUit = (velden: Velden): BerichtContact => ({ naam: t(velden, 1), adres: alsAdres(t(velden, 2), t(velden, 3), v(velden, 4), t(velden, 5)) });

function berichtUit(velden: Velden): Toekenningsbericht {
  return {
    afzender: { soort: v(velden, 1) as Toekenningsbericht["afzender"]["soort"], code: v(velden, 2) },
    berichtnummer: v(velden, 3),
    aangemaaktOp: dag(velden, 4),
    mutatie: v(velden, 5) as Toekenningsbericht["mutatie"],
    wet: v(velden, 6) as Toekenningsbericht["wet"],
    budgetidentificatie: v(velden, 7),
    budgetidentificatieOud: ofNull(velden[8]),
    beschikkingsnummer: v(velden, 9),
    budgethouder: budgethouderUit(v(velden, 10)),
    periode: { van: dag(velden, 11), tm: dag(velden, 12) },
    bedrag: centen(BigInt(v(velden, 13))),
    functiebudgetten: [...v(velden, 14).matchAll(ELK_FUNCTIEBUDGET)].map(functiebudgetUit),
    relaties: [...v(velden, 15).matchAll(ELKE_RELATIE)].map(relatieUit),
    contacten: [...v(velden, 16).matchAll(ELK_CONTACT)].map(contactUit),
  };
}

/** The message, when this element is one that needs no second look; null when it does. */
export function herkenToekenningsbericht(element: string): Toekenningsbericht | null {
  const velden = BERICHT.exec(element);
  if (velden === null) return null;
  try {
    return berichtUit(velden);
  } catch (opgevangen) {
    if (opgevangen instanceof Onbekend) return null;
    throw opgevangen;
  }
}
