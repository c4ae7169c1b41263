import { ParseOption, XmlDocument, XmlError, XmlLibError, XsdValidator } from "libxml2-wasm";

import { type KoppelvlakFout, MAXIMUM_FOUTEN, type Plaats, fout } from "@/lib/koppelvlak/fout";
import { plaatsVan } from "@/lib/koppelvlak/xml/element";
import type { XmlElement } from "@/lib/koppelvlak/xml/veilig";
import { TOEKENNINGSBERICHT_XSD } from "./schema";

type ErrorDetail = XmlLibError["details"][number];

/** What a value must look like, per element; the sentence for each is in lib/messages/koppelvlak.ts. */
const VORM: Readonly<Record<string, string>> = {
  AangemaaktOp: "datum",
  Geboortedatum: "datum",
  Begindatum: "datum",
  Einddatum: "datum",
  BedragCenten: "centen",
  VvbCenten: "centen",
  Bsn: "bsn",
  Postcode: "postcode",
  Email: "email",
  Telefoon: "telefoon",
  Code: "code",
  Berichtnummer: "kenmerk",
  Budgetidentificatie: "kenmerk",
  BudgetidentificatieOud: "kenmerk",
  Beschikkingsnummer: "kenmerk",
  Functiesoort: "functiesoort",
};

let validator: XsdValidator | null = null;

/** Compiling the schema takes longer than checking a message, so it is done once a process and never disposed. */
function schema(): XsdValidator {
  if (validator === null) {
    const document = XmlDocument.fromString(TOEKENNINGSBERICHT_XSD);
    validator = XsdValidator.fromDoc(document);
    document.dispose();
  }
  return validator;
}

const lokaal = (naam: string): string => naam.replace(/^\{[^}]*\}/, "");

type Gevonden = { readonly element: XmlElement; readonly pad: string };

const naamMetNummer = (element: XmlElement, broers: readonly XmlElement[]): string => {
  const gelijke = broers.filter(({ naam }) => naam === element.naam);
  const naam = lokaal(element.naam);
  return gelijke.length > 1 ? `${naam}[${String(gelijke.indexOf(element) + 1)}]` : naam;
};

/**
 * libxml2 says where by the position among all children of each level: the eighth child of the root, and so on. Walked
 * through our own tree that gives the names, the line and the column.
 */
function zoekPlek(wortel: XmlElement, xpath: string): Gevonden {
  let element = wortel;
  const namen: string[] = [];
  for (const [stap, nummer] of xpath.matchAll(/\/\*(?:\[(\d{1,6})\])?/g)) {
    if (namen.length === 0 && element === wortel && stap === "/*") {
      namen.push("");
      continue;
    }
    const kind = element.kinderen[nummer === undefined ? 0 : Number(nummer) - 1];
    if (kind === undefined) break;
    namen.push(naamMetNummer(kind, element.kinderen));
    element = kind;
  }
  return { element, pad: namen.slice(1).join("/") };
}

/** The names between the brackets of "Expected is one of ( {ns}A, {ns}B )." */
const verwachteNamen = (zin: string): string =>
  (/Expected is (?:one of )?\( (?<namen>[^()]*) \)/.exec(zin)?.groups?.["namen"] ?? "")
    .split(", ")
    .map(lokaal)
    .join(", ");

function waardefout(zin: string, element: string, plaats: Plaats): KoppelvlakFout {
  // Only the part after the value itself is read: what stands in the value was written by the sender.
  const keuzes = zin.startsWith("[facet 'enumeration']") ? / is not an element of the set \{(?<set>[^}]*)\}\.\s*$/.exec(zin) : null;
  const set = keuzes?.groups?.["set"];
  if (set !== undefined) {
    return fout("SCHEMA_WAARDE", plaats, { element, vorm: "keuze", toegestaan: set.replaceAll("'", "") });
  }
  const lengte = zin.startsWith("[facet 'maxLength']") ? / maximum length of '(?<maximum>\d+)'\.\s*$/.exec(zin) : null;
  const maximum = lengte?.groups?.["maximum"];
  if (maximum !== undefined) return fout("SCHEMA_WAARDE", plaats, { element, vorm: "lengte", maximum });
  return fout("SCHEMA_WAARDE", plaats, { element, vorm: VORM[element] ?? "tekst" });
}

function vertaal(melding: string, xpath: string, wortel: XmlElement): KoppelvlakFout {
  const zin = /^Element '[^']*'(?:, attribute '(?<attribuut>[^']*)')?: (?<zin>[\s\S]*)$/.exec(melding);
  const plek = zoekPlek(wortel, xpath);
  const plaats = plaatsVan(plek.element, plek.pad === "" ? lokaal(plek.element.naam) : plek.pad);
  const element = lokaal(plek.element.naam);
  const tekst = zin?.groups?.["zin"] ?? "";
  const attribuut = zin?.groups?.["attribuut"];
  if (attribuut !== undefined) return fout("SCHEMA_ATTRIBUUT", plaats, { element, attribuut });
  if (tekst.startsWith("No matching global declaration")) {
    return fout("SCHEMA_VERKEERD_BERICHT", plaats, { element, verwacht: "Toekenningsbericht" });
  }
  if (tekst.startsWith("This element is not expected")) {
    return fout("SCHEMA_ELEMENT_ONVERWACHT", plaats, { element, verwacht: verwachteNamen(tekst) });
  }
  if (tekst.startsWith("Missing child element")) {
    return fout("SCHEMA_ELEMENT_ONTBREEKT", plaats, { element, verwacht: verwachteNamen(tekst) });
  }
  if (tekst.startsWith("Character content")) return fout("SCHEMA_TEKST_ONVERWACHT", plaats, { element });
  if (tekst.startsWith("[facet ") || tekst.includes("is not a valid value")) return waardefout(tekst, element, plaats);
  return fout("SCHEMA_OVERIG", plaats, { element });
}

/** libxml2 says of one wrong value that it breaks a facet and again that it is not of the type; one of the two is enough. */
function vertaalAlle(details: readonly ErrorDetail[], wortel: XmlElement): readonly KoppelvlakFout[] {
  const uniek = new Map<string, KoppelvlakFout>();
  for (const { message, xpath } of details) {
    const gevonden = vertaal(message, xpath ?? "/*", wortel);
    const sleutel = `${gevonden.code} ${gevonden.plaats?.pad ?? ""} ${String(gevonden.plaats?.regel)}`;
    if (!uniek.has(sleutel)) uniek.set(sleutel, gevonden);
    if (uniek.size === MAXIMUM_FOUTEN) break;
  }
  return [...uniek.values()];
}

/** Everything in which a message that was read safely differs from the schema; empty when it is valid. */
export function keurSchema(bytes: Uint8Array, wortel: XmlElement): readonly KoppelvlakFout[] {
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES,
    });
    schema().validate(document);
    return [];
  } catch (opgevangen) {
    if (!(opgevangen instanceof XmlError)) throw opgevangen;
    // libxml2 gives up without details on a few values it cannot compare, such as a date in the year 20262026.
    const details = opgevangen instanceof XmlLibError ? opgevangen.details : [];
    if (document === null) return [fout("XML_NIET_WELGEVORMD", { regel: details[0]?.line ?? 1 })];
    const fouten = vertaalAlle(details, wortel);
    return fouten.length > 0 ? fouten : [fout("SCHEMA_OVERIG", plaatsVan(wortel), { element: wortel.naam })];
  } finally {
    document?.dispose();
  }
}
