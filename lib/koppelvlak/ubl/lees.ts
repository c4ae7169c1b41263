/**
 * Reads an e-invoice (UBL 2.1, EN 16931, NLCIUS) as far as a declaratie needs it, and does the sums again. It is not a
 * full EN 16931 validation: what the declaratie does not use is not judged.
 */
import { type Centen, centen, som } from "@/lib/domein/geld";
import { isIban, normaliseerIban } from "@/lib/domein/iban";
import { naarCenten, naarHonderdsten } from "@/lib/koppelvlak/decimaal";
import { type Fouten, type KoppelvlakFout, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { kinderen, plaatsVan, tekstVan, vind } from "@/lib/koppelvlak/xml/element";
import { type Grenzen, type XmlElement, leesXml } from "@/lib/koppelvlak/xml/veilig";
import type { UblFactuur, UblRegel } from "./factuur";
import { keurRegelbedrag, keurTotalen } from "./rekenen";
import { UblVeldlezer } from "./veldlezer";

const INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
const CREDITNOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
const NAAMRUIMTEN = [
  INVOICE,
  CREDITNOTE,
  "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
  "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
];

/** Ten megabytes, because an invoice may carry its own PDF as one very long value. */
export const UBL_GRENZEN: Grenzen = {
  bytes: 10_000_000,
  diepte: 32,
  elementen: 100_000,
  attributen: 32,
  waarde: 10_000_000,
};

/** UNTDID 1001: commercial invoice. */
const FACTUUR = "380";
/** UNTDID 1001: credit note, and the credit notes for one or more periods or corrections. */
const CREDITNOTAS: readonly string[] = ["81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"];

export type GelezenUblFactuur = { readonly ok: true; readonly factuur: UblFactuur } | Fouten;

/** Discounts (ChargeIndicator false) and charges (true) directly under a line or the invoice. */
function kortingEnToeslag(lezer: UblVeldlezer, element: XmlElement): { korting: Centen; toeslag: Centen } {
  const posten = kinderen(element, "AllowanceCharge").map((post) => ({
    isToeslag: tekstVan(post, "ChargeIndicator") === "true",
    bedrag: lezer.bedrag(post, "Amount"),
  }));
  const totaal = (isToeslag: boolean): Centen =>
    som(posten.filter((post) => post.isToeslag === isToeslag).map(({ bedrag }) => bedrag));
  return { korting: totaal(false), toeslag: totaal(true) };
}

function regelUit(lezer: UblVeldlezer, element: XmlElement): UblRegel {
  const nummer = lezer.tekst(element, "ID");
  const aantal = lezer.decimaal(element, "InvoicedQuantity");
  const prijs = lezer.decimaal(element, "Price", "PriceAmount");
  const bedrag = lezer.bedrag(element, "LineExtensionAmount");
  const heeftBasis = vind(element, "Price", "BaseQuantity") !== null;
  const basis = heeftBasis ? lezer.decimaal(element, "Price", "BaseQuantity") : { waarde: 1n, schaal: 0 };
  if (basis.waarde <= 0n) lezer.waardefout(element, ["Price", "BaseQuantity"], "getal");
  const prijsPer = basis.waarde <= 0n ? { waarde: 1n, schaal: 0 } : basis;
  const bezwaar = keurRegelbedrag({ aantal, prijs, prijsPer, bedrag, ...kortingEnToeslag(lezer, element) }, nummer, element);
  if (bezwaar !== null) lezer.fouten.push(bezwaar);
  const eenheid = vind(element, "InvoicedQuantity")?.attributen.get("unitCode") ?? "";
  if (eenheid === "") lezer.fouten.push(fout("UBL_ONTBREEKT", plaatsVan(element), { element: "InvoicedQuantity/unitCode" }));
  const isPerStuk = prijsPer.waarde === 10n ** BigInt(prijsPer.schaal);
  return {
    nummer,
    omschrijving: tekstVan(element, "Item", "Name") ?? tekstVan(element, "Item", "Description") ?? "",
    aantal: naarHonderdsten(aantal),
    aantalTekst: tekstVan(element, "InvoicedQuantity") ?? "",
    eenheid,
    prijs: isPerStuk ? naarCenten(prijs) : null,
    prijsTekst: tekstVan(element, "Price", "PriceAmount") ?? "",
    bedrag,
    periode: lezer.periode(element),
  };
}

/** "32081330", or the same followed by a town, as some programs write it. */
const kvkUit = (tekst: string | null): string | null => /(?<![0-9])[0-9]{8}(?![0-9])/.exec(tekst ?? "")?.[0] ?? null;

function partijNaam(lezer: UblVeldlezer, partij: XmlElement): string {
  const naam = tekstVan(partij, "PartyLegalEntity", "RegistrationName") ?? tekstVan(partij, "PartyName", "Name");
  return naam ?? lezer.tekst(partij, "PartyLegalEntity", "RegistrationName");
}

function btwIdVan(partij: XmlElement): string | null {
  const btw = kinderen(partij, "PartyTaxScheme").find((schema) => tekstVan(schema, "TaxScheme", "ID") === "VAT");
  return btw === undefined ? null : tekstVan(btw, "CompanyID");
}

function partij(lezer: UblVeldlezer, wortel: XmlElement, rol: string): XmlElement {
  const gevonden = vind(wortel, rol, "Party");
  if (gevonden === null) lezer.fouten.push(fout("UBL_ONTBREEKT", plaatsVan(wortel), { element: `${rol}/Party` }));
  return gevonden ?? { ...wortel, naam: "Party", kinderen: [] };
}

const eersteTekst = (elementen: readonly XmlElement[], ...pad: readonly string[]): string | null =>
  elementen.map((element) => tekstVan(element, ...pad)).find((tekst) => tekst !== null) ?? null;

function betaling(wortel: XmlElement): { iban: string | null; betaalkenmerk: string | null } {
  const wijzen = kinderen(wortel, "PaymentMeans");
  const rekening = eersteTekst(wijzen, "PayeeFinancialAccount", "ID");
  return {
    iban: rekening !== null && isIban(rekening) ? normaliseerIban(rekening) : null,
    betaalkenmerk: eersteTekst(wijzen, "PaymentID"),
  };
}

function verwijzingen(wortel: XmlElement): Pick<UblFactuur, "verwijzing" | "zorgovereenkomstnummer"> {
  const genoemd = [
    tekstVan(wortel, "ContractDocumentReference", "ID"),
    tekstVan(wortel, "OrderReference", "ID"),
    tekstVan(wortel, "BuyerReference"),
  ];
  const overig = [...kinderen(wortel, "Note").map(({ tekst }) => tekst), eersteTekst(kinderen(wortel, "PaymentMeans"), "PaymentID")];
  const nummers = [...genoemd, ...overig].map((tekst) => /\bZO-[0-9]{4}-[0-9]{6}\b/.exec(tekst ?? "")?.[0] ?? null);
  return {
    verwijzing: genoemd.find((tekst) => tekst !== null) ?? null,
    zorgovereenkomstnummer: nummers.find((nummer) => nummer !== null) ?? null,
  };
}

function totalenUit(lezer: UblVeldlezer, wortel: XmlElement, regels: readonly UblRegel[]) {
  const gevonden = vind(wortel, "LegalMonetaryTotal");
  if (gevonden === null) lezer.fouten.push(fout("UBL_ONTBREEKT", plaatsVan(wortel), { element: "LegalMonetaryTotal" }));
  if (gevonden === null) return { totaalExcl: centen(0n), btw: centen(0n), totaalIncl: centen(0n), teBetalen: centen(0n) };
  // A second TaxTotal only repeats the tax in another currency (BT-111).
  const inEuro = kinderen(wortel, "TaxTotal").find((t) => vind(t, "TaxAmount")?.attributen.get("currencyID") === "EUR");
  const totalen = {
    totaalExcl: lezer.bedrag(gevonden, "TaxExclusiveAmount"),
    btw: inEuro === undefined ? centen(0n) : lezer.bedrag(inEuro, "TaxAmount"),
    totaalIncl: lezer.bedrag(gevonden, "TaxInclusiveAmount"),
    teBetalen: lezer.bedrag(gevonden, "PayableAmount"),
  };
  const som = {
    ...totalen,
    ...kortingEnToeslag(lezer, wortel),
    regels: regels.map(({ bedrag }) => bedrag),
    somRegels: lezer.bedrag(gevonden, "LineExtensionAmount"),
    vooruitbetaald: lezer.bedragOfNul(gevonden, "PrepaidAmount"),
    afronding: lezer.bedragOfNul(gevonden, "PayableRoundingAmount"),
  };
  // Sums over amounts that could not be read would only repeat the same mistake in other words.
  if (lezer.fouten.every(({ code }) => code === "UBL_REGEL_BEDRAG")) lezer.fouten.push(...keurTotalen(som, gevonden));
  return totalen;
}

function dubbeleRegelnummers(elementen: readonly XmlElement[]): readonly KoppelvlakFout[] {
  const gezien = new Set<string>();
  return elementen.flatMap((element) => {
    const nummer = tekstVan(element, "ID");
    if (nummer === null) return [];
    if (gezien.has(nummer)) return [fout("UBL_REGELNUMMER_DUBBEL", plaatsVan(element), { nummer })];
    gezien.add(nummer);
    return [];
  });
}

function factuurUit(lezer: UblVeldlezer, wortel: XmlElement): UblFactuur {
  const leverancier = partij(lezer, wortel, "AccountingSupplierParty");
  const regelelementen = kinderen(wortel, "InvoiceLine");
  if (regelelementen.length === 0) lezer.fouten.push(fout("UBL_ONTBREEKT", plaatsVan(wortel), { element: "InvoiceLine" }));
  lezer.fouten.push(...dubbeleRegelnummers(regelelementen));
  const regels = regelelementen.map((element) => regelUit(lezer, element));
  const { iban, betaalkenmerk } = betaling(wortel);
  return {
    factuurnummer: lezer.tekst(wortel, "ID"),
    factuurdatum: lezer.datum(wortel, "IssueDate"),
    valuta: "EUR",
    leverancier: {
      naam: partijNaam(lezer, leverancier),
      kvk: kvkUit(tekstVan(leverancier, "PartyLegalEntity", "CompanyID")),
      btwId: btwIdVan(leverancier),
      iban,
    },
    afnemer: { naam: partijNaam(lezer, partij(lezer, wortel, "AccountingCustomerParty")) },
    periode: lezer.periode(wortel),
    regels,
    ...totalenUit(lezer, wortel, regels),
    betaalkenmerk,
    ...verwijzingen(wortel),
  };
}

/** What makes reading further pointless: another document, a credit note, another currency. */
function keurSoort(wortel: XmlElement): KoppelvlakFout | null {
  const soort = tekstVan(wortel, "InvoiceTypeCode");
  if ((wortel.naam === "CreditNote" && wortel.naamruimte === CREDITNOTE) || CREDITNOTAS.includes(soort ?? "")) {
    return fout("UBL_CREDITNOTA", plaatsVan(wortel));
  }
  if (wortel.naam !== "Invoice" || wortel.naamruimte !== INVOICE) {
    return fout("SCHEMA_VERKEERD_BERICHT", plaatsVan(wortel), { element: wortel.naam.replace(/^\{[^}]*\}/, ""), verwacht: "Invoice" });
  }
  if (soort !== FACTUUR) return fout("UBL_FACTUURSOORT", plaatsVan(vind(wortel, "InvoiceTypeCode") ?? wortel));
  const valuta = vind(wortel, "DocumentCurrencyCode");
  return tekstVan(wortel, "DocumentCurrencyCode") === "EUR"
    ? null
    : fout("UBL_VALUTA", plaatsVan(valuta ?? wortel), { element: "DocumentCurrencyCode" });
}

/** Reads a UBL invoice; never throws on bad input and reports every fault that can be found at once. */
export function leesUblFactuur(bytes: Uint8Array): GelezenUblFactuur {
  const gelezen = leesXml(bytes, UBL_GRENZEN, { naamruimten: NAAMRUIMTEN });
  if (!gelezen.ok) return afgekeurd(...gelezen.fouten);
  const bezwaar = keurSoort(gelezen.wortel);
  if (bezwaar !== null) return afgekeurd(bezwaar);
  const lezer = new UblVeldlezer();
  const factuur = factuurUit(lezer, gelezen.wortel);
  return lezer.fouten.length > 0 ? afgekeurd(...lezer.fouten) : { ok: true, factuur };
}
