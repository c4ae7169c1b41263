import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen, NUL } from "@/lib/domein/geld";
import type { BerichtRelatie, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { ALLE_FUNCTIESOORTEN, FUNCTIESOORTEN, isFunctiesoort, pastBijWet } from "@/lib/domein/toekenning/functiesoorten";
import { type BekendeToekenning, keurToekenningsbericht, type Keuringsdossier, type Voorlopiggebruik } from "@/lib/domein/toekenning/keuring";
import type { Retourcode } from "@/lib/domein/toekenning/retourcodes";
import { WETTEN } from "@/lib/domein/wet";
import { euro } from "@/tests/builders/domein/geld";
import { eenBericht, eenFunctiebudget, eenKeuringsdossier, eenToekenning } from "@/tests/builders/domein/toekenning";

const codes = (bericht: Toekenningsbericht, dossier: Keuringsdossier = eenKeuringsdossier()): readonly Retourcode[] =>
  keurToekenningsbericht(bericht, dossier).bevindingen.map(({ code }) => code);

const wlz = (anders: Partial<Toekenningsbericht> = {}): Toekenningsbericht =>
  eenBericht({
    afzender: { soort: "zorgkantoor", code: "5501" },
    wet: "wlz",
    functiebudgetten: [eenFunctiebudget({ functiesoort: "99" })],
    ...anders,
  });

const zorgkantoor = eenKeuringsdossier({
  aanleveraar: { soort: "zorgkantoor", code: "5501", geldig: { van: datum("2015-01-01"), tm: null } },
});

const relatie: BerichtRelatie = {
  soort: "bewindvoerder",
  bsn: "999990020",
  voornamen: "Bo",
  tussenvoegsel: null,
  achternaam: "Vos",
  geboortedatum: datum("1970-01-01"),
  machtiging: [],
  van: datum("2026-01-01"),
  tm: null,
};

const contact = { naam: "Post", adres: { straat: "Kade", huisnummer: "1", postcode: "8011 PK", woonplaats: "Zwolle" } };
const budgethouder = eenBericht().budgethouder;
const bestaand = eenKeuringsdossier({ toekenningen: [eenToekenning()] });

const metVoorlopig = (gebruik: Partial<Voorlopiggebruik> = {}, anders: Partial<BekendeToekenning> = {}): Keuringsdossier =>
  eenKeuringsdossier({ toekenningen: [eenToekenning({ status: "voorlopig", gebruik: { zorg: null, eigenGeld: false, ...gebruik }, ...anders })] });

const GEVALLEN: readonly (readonly [string, Toekenningsbericht, Keuringsdossier, readonly Retourcode[]])[] = [
  ["goed en nieuw", eenBericht(), eenKeuringsdossier(), []],
  ["goed voor de Wlz", wlz(), zorgkantoor, []],
  ["eerder verwerkt", eenBericht(), eenKeuringsdossier({ eerder: "gelijk" }), ["DUBBEL_BERICHT"]],
  ["onder een nummer van een ander bericht", eenBericht(), eenKeuringsdossier({ eerder: "anders" }), ["BERICHTNUMMER_HERGEBRUIKT"]],
  ["van een andere afzender", eenBericht({ afzender: { soort: "gemeente", code: "0363" } }), eenKeuringsdossier(), ["AFZENDER_ONJUIST"]],
  [
    "van een opgeheven gemeente",
    eenBericht(),
    eenKeuringsdossier({ aanleveraar: { soort: "gemeente", code: "0193", geldig: { van: datum("2015-01-01"), tm: datum("2025-12-10") } } }),
    ["AFZENDER_NIET_ACTIEF"],
  ],
  [
    "van een gemeente op haar laatste dag",
    eenBericht(),
    eenKeuringsdossier({ aanleveraar: { soort: "gemeente", code: "0193", geldig: { van: datum("2015-01-01"), tm: datum("2025-12-11") } } }),
    [],
  ],
  ["Wlz van een gemeente", wlz({ afzender: { soort: "gemeente", code: "0193" } }), eenKeuringsdossier(), ["WET_PAST_NIET_BIJ_AFZENDER"]],
  ["met een BSN zonder 11-proef", eenBericht({ budgethouder: { ...budgethouder, bsn: "999990018" } }), eenKeuringsdossier(), ["BSN_ONGELDIG"]],
  ["geboren op de dag zelf", eenBericht({ budgethouder: { ...budgethouder, geboortedatum: datum("2025-12-11") } }), eenKeuringsdossier(), []],
  ["geboren morgen", eenBericht({ budgethouder: { ...budgethouder, geboortedatum: datum("2025-12-12") } }), eenKeuringsdossier(), ["GEBOORTEDATUM_ONGELDIG"]],
  ["met een andere geboortedatum dan bekend", eenBericht(), eenKeuringsdossier({ persoon: { geboortedatum: datum("1960-03-01") } }), ["PERSOON_WIJKT_AF"]],
  ["omgekeerd in tijd", eenBericht({ periode: { van: datum("2026-12-31"), tm: datum("2026-01-01") }, functiebudgetten: [] , mutatie: "intrekking" }), bestaand, ["PERIODE_ONGELDIG"]],
  ["Wlz t/m 1 januari", wlz({ periode: { van: datum("2026-01-01"), tm: datum("2027-01-01") } }), zorgkantoor, ["WLZ_BUITEN_KALENDERJAAR"]],
  ["Wmo over de jaargrens", eenBericht({ periode: { van: datum("2026-01-01"), tm: datum("2027-06-30") } }), eenKeuringsdossier(), []],
  ["zonder functiebudget", eenBericht({ functiebudgetten: [] }), eenKeuringsdossier(), ["GEEN_FUNCTIEBUDGET"]],
  ["met een bedrag van nul", eenBericht({ functiebudgetten: [eenFunctiebudget({ bedrag: NUL })] }), eenKeuringsdossier(), ["BEDRAG_ONGELDIG"]],
  ["met een bedrag van één cent", eenBericht({ functiebudgetten: [eenFunctiebudget({ bedrag: centen(1n) })] }), eenKeuringsdossier(), []],
  ["met een totaal dat een cent afwijkt", eenBericht({ bedrag: centen(600_001n) }), eenKeuringsdossier(), ["TOTAAL_KLOPT_NIET"]],
  ["met te veel verantwoordingsvrij", eenBericht({ functiebudgetten: [eenFunctiebudget({ vvb: euro(6_000.01) })] }), eenKeuringsdossier(), ["VVB_ONGELDIG"]],
  ["met een onbekende functiesoort", eenBericht({ functiebudgetten: [eenFunctiebudget({ functiesoort: "XX" })] }), eenKeuringsdossier(), ["FUNCTIESOORT_ONBEKEND"]],
  ["met 99 onder de Wmo", eenBericht({ functiebudgetten: [eenFunctiebudget({ functiesoort: "99" })] }), eenKeuringsdossier(), ["FUNCTIESOORT_PAST_NIET_BIJ_WET"]],
  [
    "met een functieperiode die een dag te lang is",
    eenBericht({ functiebudgetten: [eenFunctiebudget({ periode: { van: datum("2026-01-01"), tm: datum("2027-01-01") } })] }),
    eenKeuringsdossier(),
    ["FUNCTIEPERIODE_BUITEN_PERIODE"],
  ],
  [
    "met twee aansluitende functiebudgetten",
    eenBericht({
      functiebudgetten: [
        eenFunctiebudget({ periode: { van: datum("2026-01-01"), tm: datum("2026-06-30") } }),
        eenFunctiebudget({ periode: { van: datum("2026-07-01"), tm: datum("2026-12-31") } }),
      ],
    }),
    eenKeuringsdossier(),
    [],
  ],
  [
    "met twee functiebudgetten die één dag delen",
    eenBericht({
      functiebudgetten: [
        eenFunctiebudget({ periode: { van: datum("2026-01-01"), tm: datum("2026-06-30") } }),
        eenFunctiebudget({ periode: { van: datum("2026-06-30"), tm: datum("2026-12-31") } }),
      ],
    }),
    eenKeuringsdossier(),
    ["FUNCTIEBUDGET_OVERLAP"],
  ],
  ["met twee soorten tegelijk", eenBericht({ functiebudgetten: [eenFunctiebudget(), eenFunctiebudget({ functiesoort: "WM-BI" })] }), eenKeuringsdossier(), []],
  ["met één contact", eenBericht({ contacten: [contact] }), eenKeuringsdossier(), []],
  ["met twee contacten", eenBericht({ contacten: [contact, contact] }), eenKeuringsdossier(), ["MEER_DAN_EEN_CONTACT"]],
  ["met een goede relatie", eenBericht({ relaties: [relatie] }), eenKeuringsdossier(), []],
  ["met de budgethouder als eigen vertegenwoordiger", eenBericht({ relaties: [{ ...relatie, bsn: budgethouder.bsn }] }), eenKeuringsdossier(), ["RELATIE_ONGELDIG"]],
  ["met een relatie zonder 11-proef", eenBericht({ relaties: [{ ...relatie, bsn: "123456789" }] }), eenKeuringsdossier(), ["RELATIE_ONGELDIG"]],
  ["nieuw terwijl het budget al bestaat", eenBericht(), bestaand, ["MUTATIE_PAST_NIET"]],
  ["wijziging van een onbekend budget", eenBericht({ mutatie: "wijziging" }), eenKeuringsdossier(), ["ORIGINEEL_ONTBREEKT"]],
  ["wijziging van een bekend budget", eenBericht({ mutatie: "wijziging" }), bestaand, []],
  [
    "wijziging via het oude nummer",
    eenBericht({ mutatie: "wijziging", budgetidentificatie: "BUD-2", budgetidentificatieOud: "BUD-1" }),
    bestaand,
    [],
  ],
  [
    "wijziging van een onbekend oud nummer",
    eenBericht({ mutatie: "wijziging", budgetidentificatie: "BUD-2", budgetidentificatieOud: "BUD-0" }),
    eenKeuringsdossier(),
    ["BUDGETIDENTIFICATIE_OUD_ONBEKEND"],
  ],
  ["wijziging van een ingetrokken budget", eenBericht({ mutatie: "wijziging" }), eenKeuringsdossier({ toekenningen: [eenToekenning({ status: "ingetrokken" })] }), ["TOEKENNING_AFGESLOTEN"]],
  ["wijziging van een afgesloten budget", eenBericht({ mutatie: "wijziging" }), eenKeuringsdossier({ toekenningen: [eenToekenning({ status: "afgesloten" })] }), ["BUDGET_DEFINITIEF_AFGESLOTEN"]],
  ["wijziging voor een andere persoon", eenBericht({ mutatie: "wijziging", budgethouder: { ...budgethouder, bsn: "999990032" } }), bestaand, ["MUTATIE_PAST_NIET"]],
  ["nieuw naast een budget in dezelfde periode", eenBericht({ budgetidentificatie: "BUD-9" }), bestaand, ["TOEKENNING_OVERLAP"]],
  [
    "nieuw na een budget dat de dag ervoor eindigde",
    eenBericht({ budgetidentificatie: "BUD-9" }),
    eenKeuringsdossier({ toekenningen: [eenToekenning({ periode: { van: datum("2025-01-01"), tm: datum("2025-12-31") } })] }),
    [],
  ],
  ["nieuw naast een budget van een andere wet", eenBericht({ budgetidentificatie: "BUD-9" }), eenKeuringsdossier({ toekenningen: [eenToekenning({ wet: "jeugdwet" })] }), []],
  ["nieuw in plaats van een voorlopig budget", eenBericht({ budgetidentificatie: "BUD-9" }), metVoorlopig(), ["VOORLOPIG_VERVANGEN"]],
  ["nieuw over precies de dagen waarop zorg is betaald", eenBericht({ budgetidentificatie: "BUD-9" }), metVoorlopig({ zorg: { van: datum("2026-01-01"), tm: datum("2026-12-31") } }), ["VOORLOPIG_VERVANGEN"]],
  ["nieuw terwijl er op de dag ervoor zorg is betaald", eenBericht({ budgetidentificatie: "BUD-9" }), metVoorlopig({ zorg: { van: datum("2025-12-31"), tm: datum("2026-02-28") } }), ["VOORLOPIG_NIET_VERVANGBAAR"]],
  ["nieuw terwijl er eigen geld op het voorlopige budget staat", eenBericht({ budgetidentificatie: "BUD-9" }), metVoorlopig({ eigenGeld: true }), ["VOORLOPIG_NIET_VERVANGBAAR"]],
  ["nieuw en lager dan wat uit het voorlopige budget is betaald", eenBericht({ budgetidentificatie: "BUD-9" }), metVoorlopig({}, { gebonden: euro(6_000.01) }), ["VOORLOPIG_VERVANGEN", "OVERBESTEDING"]],
  ["wijziging van het voorlopige budget zelf", eenBericht({ mutatie: "wijziging" }), metVoorlopig(), ["MUTATIE_PAST_NIET"]],
  ["intrekking van het voorlopige budget", eenBericht({ mutatie: "intrekking", functiebudgetten: [] }), metVoorlopig(), []],
  [
    "verlaging tot precies wat gebonden is",
    eenBericht({ mutatie: "wijziging" }),
    eenKeuringsdossier({ toekenningen: [eenToekenning({ gebonden: euro(6_000) })] }),
    [],
  ],
  [
    "verlaging tot een cent onder wat gebonden is",
    eenBericht({ mutatie: "wijziging" }),
    eenKeuringsdossier({ toekenningen: [eenToekenning({ gebonden: euro(6_000.01) })] }),
    ["OVERBESTEDING"],
  ],
  ["intrekking zonder bedragen", eenBericht({ mutatie: "intrekking", functiebudgetten: [] }), bestaand, []],
  [
    "intrekking terwijl er is betaald",
    eenBericht({ mutatie: "intrekking", functiebudgetten: [] }),
    eenKeuringsdossier({ toekenningen: [eenToekenning({ gebonden: euro(1) })] }),
    ["OVERBESTEDING"],
  ],
];

describe("keuring van een toekenningsbericht", () => {
  it.each(GEVALLEN)("%s", (_naam, bericht, dossier, verwacht) => {
    expect(codes(bericht, dossier)).toEqual(verwacht);
  });

  it("meldt alles tegelijk, met de plaats in het bericht", () => {
    const bericht = eenBericht({
      budgethouder: { ...budgethouder, bsn: "111111111" },
      functiebudgetten: [eenFunctiebudget(), eenFunctiebudget({ functiesoort: "XX", bedrag: NUL })],
    });
    expect(keurToekenningsbericht(bericht, eenKeuringsdossier())).toMatchObject({
      oordeel: "afkeuren",
      bevindingen: [
        { code: "BSN_ONGELDIG", plaats: "budgethouder.bsn" },
        { code: "BEDRAG_ONGELDIG", plaats: "functiebudgetten[2].bedrag" },
        { code: "FUNCTIESOORT_ONBEKEND", plaats: "functiebudgetten[2].functiesoort" },
      ],
    });
  });

  it("verwerkt met een signaal, laat uitvallen bij twijfel en keurt een fout af", () => {
    const oordeel = (bericht: Toekenningsbericht, dossier: Keuringsdossier): string => keurToekenningsbericht(bericht, dossier).oordeel;
    expect(oordeel(eenBericht({ mutatie: "wijziging" }), eenKeuringsdossier({ toekenningen: [eenToekenning({ gebonden: euro(7_000) })] }))).toBe("verwerken");
    expect(oordeel(eenBericht(), bestaand)).toBe("uitval");
    expect(oordeel(eenBericht({ bedrag: NUL }), bestaand)).toBe("afkeuren");
  });

  it("noemt de toekenning die het bericht raakt", () => {
    expect(keurToekenningsbericht(eenBericht({ mutatie: "wijziging" }), bestaand)).toMatchObject({ mutatie: "wijziging", toekenningId: "toekenning-1" });
    expect(keurToekenningsbericht(eenBericht(), eenKeuringsdossier()).toekenningId).toBeNull();
  });
});

describe("functiesoorten", () => {
  it("horen elk bij precies één wet; de Wlz heeft er één", () => {
    expect(FUNCTIESOORTEN.wlz).toEqual(["99"]);
    for (const code of ALLE_FUNCTIESOORTEN) expect(WETTEN.filter((wet) => pastBijWet(code, wet))).toHaveLength(1);
    expect(isFunctiesoort("00")).toBe(false);
  });
});
