/** Every retourcode of the toekenningsbericht: a message that provokes it and one that just does not, both written as XML and read again. */
import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen, NUL } from "@/lib/domein/geld";
import type { BerichtRelatie, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { type BekendeToekenning, keurToekenningsbericht, type Keuringsdossier, type Voorlopiggebruik } from "@/lib/domein/toekenning/keuring";
import { RETOURCODES, type Retourcode } from "@/lib/domein/toekenning/retourcodes";
import { BESTANDSCODES, type Bestandscode, KOPPELVLAK_FOUTCODES } from "@/lib/koppelvlak/fout";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { euro } from "@/tests/builders/domein/geld";
import { eenBericht, eenFunctiebudget, eenKeuringsdossier, eenToekenning } from "@/tests/builders/domein/toekenning";
import { bytesVan } from "@/tests/builders/koppelvlak/toekenningsbericht";

/** `ook`: what else is said; a near miss is otherwise in order. */
type Inhoudsgeval = { readonly bericht: Toekenningsbericht; readonly dossier?: Keuringsdossier; readonly ook?: readonly Retourcode[] };
type Paar<T> = { readonly raak: T; readonly bijna: T };

const d = eenKeuringsdossier;
const functie = (anders: Parameters<typeof eenFunctiebudget>[0]): Toekenningsbericht => eenBericht({ functiebudgetten: [eenFunctiebudget(anders)] });
const { budgethouder } = eenBericht();
const met = (...toekenningen: readonly BekendeToekenning[]): Keuringsdossier => d({ toekenningen });
const bestaand = met(eenToekenning());
const nieuw = eenBericht({ budgetidentificatie: "BUD-9" });
const wijziging = eenBericht({ mutatie: "wijziging" });
const voorlopig = (gebruik: Partial<Voorlopiggebruik> = {}): Keuringsdossier => met(eenToekenning({ status: "voorlopig", gebruik: { zorg: null, eigenGeld: false, ...gebruik } }));
const gemeente = (tm: string): Keuringsdossier => d({ aanleveraar: { soort: "gemeente", code: "0193", geldig: { van: datum("2015-01-01"), tm: datum(tm) } } });
const zorgkantoor = d({ aanleveraar: { soort: "zorgkantoor", code: "5501", geldig: { van: datum("2015-01-01"), tm: null } } });
const wlz = (tm: string): Toekenningsbericht => {
  const periode = { van: datum("2026-01-01"), tm: datum(tm) };
  return eenBericht({ afzender: { soort: "zorgkantoor", code: "5501" }, wet: "wlz", periode, functiebudgetten: [eenFunctiebudget({ functiesoort: "99", periode })] });
};
const geboren = (dag: string): Toekenningsbericht => eenBericht({ budgethouder: { ...budgethouder, geboortedatum: datum(dag) } });
const helften = (tot: string): Toekenningsbericht =>
  eenBericht({ functiebudgetten: [eenFunctiebudget({ periode: { van: datum("2026-01-01"), tm: datum(tot) } }), eenFunctiebudget({ periode: { van: datum("2026-06-30"), tm: datum("2026-12-31") } })] });
const contact = { naam: "Post", adres: { straat: "Kade", huisnummer: "1", postcode: "8011 PK", woonplaats: "Zwolle" } };
const relatie: BerichtRelatie = { soort: "bewindvoerder", bsn: "999990020", voornamen: "Bo", tussenvoegsel: null, achternaam: "Vos", geboortedatum: datum("1970-01-01"), machtiging: [], van: datum("2026-01-01"), tm: null };
const omgekeerd = (tm: string): Toekenningsbericht => eenBericht({ periode: { van: datum("2026-01-01"), tm: datum(tm) }, functiebudgetten: [], mutatie: "intrekking" });
const viaOud = (oud: string): Toekenningsbericht => eenBericht({ mutatie: "wijziging", budgetidentificatie: "BUD-2", budgetidentificatieOud: oud });

const INHOUD: Readonly<Record<Retourcode, Paar<Inhoudsgeval>>> = {
  DUBBEL_BERICHT: { raak: { bericht: eenBericht(), dossier: d({ eerder: "gelijk" }) }, bijna: { bericht: eenBericht(), dossier: d({ eerder: null }) } },
  BERICHTNUMMER_HERGEBRUIKT: { raak: { bericht: eenBericht(), dossier: d({ eerder: "anders" }) }, bijna: { bericht: eenBericht(), dossier: d({ eerder: "gelijk" }), ook: ["DUBBEL_BERICHT"] } },
  AFZENDER_ONJUIST: { raak: { bericht: eenBericht({ afzender: { soort: "gemeente", code: "0194" } }) }, bijna: { bericht: eenBericht({ afzender: { soort: "gemeente", code: "0193" } }) } },
  // Received on 11 December 2025.
  AFZENDER_NIET_ACTIEF: { raak: { bericht: eenBericht(), dossier: gemeente("2025-12-10") }, bijna: { bericht: eenBericht(), dossier: gemeente("2025-12-11") } },
  WET_PAST_NIET_BIJ_AFZENDER: { raak: { bericht: { ...wlz("2026-12-31"), afzender: { soort: "gemeente", code: "0193" } } }, bijna: { bericht: wlz("2026-12-31"), dossier: zorgkantoor } },
  BSN_ONGELDIG: { raak: { bericht: eenBericht({ budgethouder: { ...budgethouder, bsn: "999990018" } }) }, bijna: { bericht: eenBericht({ budgethouder: { ...budgethouder, bsn: "999990019" } }) } },
  GEBOORTEDATUM_ONGELDIG: { raak: { bericht: geboren("2025-12-12") }, bijna: { bericht: geboren("2025-12-11") } },
  PERSOON_WIJKT_AF: { raak: { bericht: eenBericht(), dossier: d({ persoon: { geboortedatum: datum("1960-03-01") } }) }, bijna: { bericht: eenBericht(), dossier: d({ persoon: { geboortedatum: datum("1960-02-29") } }) } },
  PERIODE_ONGELDIG: { raak: { bericht: omgekeerd("2025-12-31"), dossier: bestaand }, bijna: { bericht: omgekeerd("2026-01-01"), dossier: bestaand } },
  WLZ_BUITEN_KALENDERJAAR: { raak: { bericht: wlz("2027-01-01"), dossier: zorgkantoor }, bijna: { bericht: wlz("2026-12-31"), dossier: zorgkantoor } },
  GEEN_FUNCTIEBUDGET: { raak: { bericht: eenBericht({ functiebudgetten: [] }) }, bijna: { bericht: eenBericht({ functiebudgetten: [], mutatie: "intrekking" }), dossier: bestaand } },
  BEDRAG_ONGELDIG: { raak: { bericht: functie({ bedrag: NUL }) }, bijna: { bericht: functie({ bedrag: centen(1n) }) } },
  TOTAAL_KLOPT_NIET: { raak: { bericht: eenBericht({ bedrag: euro(6_000.01) }) }, bijna: { bericht: eenBericht({ bedrag: euro(6_000) }) } },
  VVB_ONGELDIG: { raak: { bericht: functie({ vvb: euro(6_000.01) }) }, bijna: { bericht: functie({ vvb: euro(6_000) }) } },
  FUNCTIESOORT_ONBEKEND: { raak: { bericht: functie({ functiesoort: "WM-XX" }) }, bijna: { bericht: functie({ functiesoort: "WM-BG" }) } },
  FUNCTIESOORT_PAST_NIET_BIJ_WET: { raak: { bericht: functie({ functiesoort: "99" }) }, bijna: { bericht: functie({ functiesoort: "WM-HH" }) } },
  FUNCTIEPERIODE_BUITEN_PERIODE: {
    raak: { bericht: functie({ periode: { van: datum("2026-01-01"), tm: datum("2027-01-01") } }) },
    bijna: { bericht: functie({ periode: { van: datum("2026-01-01"), tm: datum("2026-12-31") } }) },
  },
  FUNCTIEBUDGET_OVERLAP: { raak: { bericht: helften("2026-06-30") }, bijna: { bericht: helften("2026-06-29") } },
  MEER_DAN_EEN_CONTACT: { raak: { bericht: eenBericht({ contacten: [contact, contact] }) }, bijna: { bericht: eenBericht({ contacten: [contact] }) } },
  RELATIE_ONGELDIG: { raak: { bericht: eenBericht({ relaties: [{ ...relatie, bsn: budgethouder.bsn }] }) }, bijna: { bericht: eenBericht({ relaties: [relatie] }) } },
  MUTATIE_PAST_NIET: { raak: { bericht: eenBericht({ mutatie: "wijziging", budgethouder: { ...budgethouder, bsn: "999990032" } }), dossier: bestaand }, bijna: { bericht: wijziging, dossier: bestaand } },
  ORIGINEEL_ONTBREEKT: { raak: { bericht: wijziging }, bijna: { bericht: wijziging, dossier: bestaand } },
  BUDGETIDENTIFICATIE_OUD_ONBEKEND: { raak: { bericht: viaOud("BUD-0") }, bijna: { bericht: viaOud("BUD-1"), dossier: bestaand } },
  TOEKENNING_AFGESLOTEN: { raak: { bericht: wijziging, dossier: met(eenToekenning({ status: "ingetrokken" })) }, bijna: { bericht: wijziging, dossier: bestaand } },
  BUDGET_DEFINITIEF_AFGESLOTEN: { raak: { bericht: wijziging, dossier: met(eenToekenning({ status: "afgesloten" })) }, bijna: { bericht: wijziging, dossier: bestaand } },
  TOEKENNING_OVERLAP: {
    raak: { bericht: nieuw, dossier: met(eenToekenning({ periode: { van: datum("2025-01-01"), tm: datum("2026-01-01") } })) },
    bijna: { bericht: nieuw, dossier: met(eenToekenning({ periode: { van: datum("2025-01-01"), tm: datum("2025-12-31") } })) },
  },
  VOORLOPIG_NIET_VERVANGBAAR: {
    raak: { bericht: nieuw, dossier: voorlopig({ zorg: { van: datum("2025-12-31"), tm: datum("2026-02-28") } }) },
    bijna: { bericht: nieuw, dossier: voorlopig({ zorg: { van: datum("2026-01-01"), tm: datum("2026-12-31") } }), ook: ["VOORLOPIG_VERVANGEN"] },
  },
  VOORLOPIG_VERVANGEN: { raak: { bericht: nieuw, dossier: voorlopig() }, bijna: { bericht: nieuw, dossier: met(eenToekenning({ status: "ingetrokken" })) } },
  OVERBESTEDING: { raak: { bericht: wijziging, dossier: met(eenToekenning({ gebonden: euro(6_000.01) })) }, bijna: { bericht: wijziging, dossier: met(eenToekenning({ gebonden: euro(6_000) })) } },
};

const GOED = schrijfToekenningsbericht(eenBericht());
const lang = (aantal: number): string => GOED.replace("<Voornamen>Anna<", `<Voornamen><!--${"x".repeat(10)}-->${"a".repeat(aantal)}<`);
const diep = (lagen: number): string => `${"<a>".repeat(lagen)}${"</a>".repeat(lagen)}`;
const elementen = (aantal: number): string => `<a>${"<b/>".repeat(aantal - 1)}</a>`;
const attributen = (aantal: number): string => `<a ${Array.from({ length: aantal }, (_, i) => `a${String(i)}="1"`).join(" ")}/>`;
const groot = (bytes: number): string => GOED + " ".repeat(bytes - bytesVan(GOED).length);
type Bestandsgeval = { readonly bytes: Uint8Array; readonly ook?: readonly Bestandscode[] };
const xml = (tekst: string, ...ook: readonly Bestandscode[]): Bestandsgeval => ({ bytes: bytesVan(tekst), ook });
const ANDER = "SCHEMA_VERKEERD_BERICHT";

const BESTAND: Readonly<Record<Bestandscode, Paar<Bestandsgeval>>> = {
  BESTAND_LEEG: { raak: { bytes: new Uint8Array(0) }, bijna: xml("x", "XML_NIET_WELGEVORMD") },
  BESTAND_TE_GROOT: { raak: xml(groot(1_000_001)), bijna: xml(groot(1_000_000)) },
  CODERING_ONBEKEND: { raak: { bytes: new Uint8Array(Buffer.from(GOED.replace("Anna", "Zoë"), "latin1")) }, bijna: xml(GOED.replace("Anna", "Zoë")) },
  TEKEN_VERBODEN: { raak: xml(GOED.replace("Anna", "An\u0001na")), bijna: xml(GOED.replace("Anna", "An\tna")) },
  XML_DOCTYPE: { raak: xml(GOED.replace("?>", "?><!DOCTYPE Toekenningsbericht>")), bijna: xml(GOED.replace("?>", "?><!-- DOCTYPE -->")) },
  XML_VERSIE: { raak: xml(GOED.replace('version="1.0"', 'version="1.1"')), bijna: xml(GOED.replace('version="1.0"', "version='1.0'")) },
  XML_NIET_WELGEVORMD: { raak: xml(GOED.trimEnd().slice(0, -1)), bijna: xml(GOED.trimEnd()) },
  XML_TE_DIEP: { raak: xml(diep(17)), bijna: xml(diep(16), ANDER) },
  XML_TE_VEEL_ELEMENTEN: { raak: xml(elementen(5_001)), bijna: xml(elementen(5_000), ANDER) },
  XML_TE_VEEL_ATTRIBUTEN: { raak: xml(attributen(17)), bijna: xml(attributen(16), ANDER) },
  XML_WAARDE_TE_LANG: { raak: xml(lang(2_001)), bijna: xml(lang(2_000), "SCHEMA_WAARDE") },
  SCHEMA_VERKEERD_BERICHT: { raak: xml(GOED.replace(/ xmlns="[^"]*"/, "")), bijna: xml(GOED) },
  SCHEMA_ELEMENT_ONVERWACHT: { raak: xml(GOED.replace("<Wet>", "<Iets/><Wet>")), bijna: xml(GOED.replace("<Wet>", "<!-- Iets --><Wet>")) },
  SCHEMA_ELEMENT_ONTBREEKT: { raak: xml(GOED.replace(/<Functiebudget>[\s\S]*<\/Functiebudget>/, "")), bijna: xml(GOED) },
  SCHEMA_ATTRIBUUT: { raak: xml(GOED.replace("<Wet>", '<Wet id="1">')), bijna: xml(GOED.replace("<Wet>", '<Wet xmlns:x="urn:x">')) },
  SCHEMA_TEKST_ONVERWACHT: { raak: xml(GOED.replace("<Afzender>", "<Afzender>x")), bijna: xml(GOED.replace("<Afzender>", "<Afzender>\n ")) },
  SCHEMA_WAARDE: { raak: xml(GOED.replace("<Wet>wmo", "<Wet>WMO")), bijna: xml(GOED.replace("<Wet>wmo", "<Wet> wmo ")) },
  SCHEMA_OVERIG: { raak: xml(GOED.replace("<Wet>wmo</Wet>", '<Wet xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>')), bijna: xml(GOED.replace("<Wet>wmo</Wet>", "<Wet/>"), "SCHEMA_WAARDE") },
};

/** What the retourbericht would say; the file is judged first, and its content only when it could be read. */
function codesVan(bytes: Uint8Array, dossier: Keuringsdossier): readonly string[] {
  const gelezen = leesToekenningsbericht(bytes);
  const gevonden = gelezen.ok ? keurToekenningsbericht(gelezen.bericht, dossier).bevindingen : gelezen.fouten;
  return [...new Set(gevonden.map(({ code }) => code))];
}

/** The schema asks for a functiebudget too, so a message without one never reaches the keuring by way of a file. */
const codesVanBericht = ({ bericht, dossier = d() }: Inhoudsgeval): readonly string[] =>
  bericht.functiebudgetten.length === 0 ? keurToekenningsbericht(bericht, dossier).bevindingen.map(({ code }) => code) : codesVan(bytesVan(schrijfToekenningsbericht(bericht)), dossier);

describe("elke retourcode over de inhoud", () => {
  it.each(Object.entries(INHOUD))("%s", (code, { raak, bijna }) => {
    expect(codesVanBericht(raak), "raak").toEqual([code, ...(raak.ook ?? [])]);
    expect(codesVanBericht(bijna), "bijna").toEqual(bijna.ook ?? []);
  });
});

describe("elke retourcode over het bestand", () => {
  it.each(Object.entries(BESTAND))("%s", (code, { raak, bijna }) => {
    expect(codesVan(raak.bytes, d()), "raak").toContain(code);
    expect(codesVan(bijna.bytes, d()), "bijna").toEqual(bijna.ook ?? []);
  });
});

describe("de tabellen hierboven", () => {
  const zonder = (alle: readonly string[], tabel: Readonly<Record<string, Paar<unknown> | undefined>>): readonly string[] =>
    alle.filter((code) => tabel[code]?.raak === undefined || tabel[code].bijna === undefined);

  it("hebben bij elke code uit de catalogus een bericht dat raak is en een dat net mist", () => {
    expect(zonder(Object.keys(RETOURCODES), INHOUD)).toEqual([]);
    expect(zonder(BESTANDSCODES, BESTAND)).toEqual([]);
  });

  it("kennen geen code die de catalogus niet kent, en geen code die in beide staat", () => {
    expect(Object.keys(INHOUD).filter((code) => !(code in RETOURCODES))).toEqual([]);
    expect(Object.keys(BESTAND).filter((code) => !(KOPPELVLAK_FOUTCODES as readonly string[]).includes(code) || code in RETOURCODES)).toEqual([]);
  });

  it("merken een code die een van beide mist", () => {
    expect(zonder(["OVERBESTEDING", "NIEUWE_CODE"], INHOUD)).toEqual(["NIEUWE_CODE"]);
    expect(zonder(["OVERBESTEDING"], { OVERBESTEDING: { raak: {}, bijna: undefined } })).toEqual(["OVERBESTEDING"]);
  });

  it("dekken alles wat de lezer van een toekenningsbericht kan zeggen", () => {
    expect(KOPPELVLAK_FOUTCODES.filter((code) => /^(XML|SCHEMA|CODERING|TEKEN|BESTAND_(?!SOORT|EXTENSIE))/.test(code))).toEqual(BESTANDSCODES);
  });
});
