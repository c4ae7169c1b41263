import { datum } from "@/lib/domein/datum";
import { som } from "@/lib/domein/geld";
import type { BerichtFunctiebudget, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { BekendeToekenning, Keuringsdossier } from "@/lib/domein/toekenning/keuring";

import { euro } from "./geld";

export const heel2026 = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

export const eenFunctiebudget = (anders: Partial<BerichtFunctiebudget> = {}): BerichtFunctiebudget => ({
  functiesoort: "WM-HH",
  periode: heel2026,
  bedrag: euro(6_000),
  vvb: euro(0),
  ...anders,
});

/** A new Wmo budget of gemeente 0193; BSN from the range reserved for testing. */
export function eenBericht(anders: Partial<Toekenningsbericht> = {}): Toekenningsbericht {
  const functiebudgetten = anders.functiebudgetten ?? [eenFunctiebudget()];
  return {
    afzender: { soort: "gemeente", code: "0193" },
    berichtnummer: "B-1",
    aangemaaktOp: datum("2025-12-10"),
    budgetidentificatie: "BUD-1",
    budgetidentificatieOud: null,
    beschikkingsnummer: "BES-1",
    wet: "wmo",
    mutatie: "nieuw",
    budgethouder: {
      bsn: "999990019",
      voornamen: "Anna",
      tussenvoegsel: "de",
      achternaam: "Wit",
      geboortedatum: datum("1960-02-29"),
      geslacht: "vrouw",
      adres: null,
      email: null,
      telefoon: null,
    },
    periode: heel2026,
    bedrag: som(functiebudgetten.map((functie) => functie.bedrag)),
    functiebudgetten,
    relaties: [],
    contacten: [],
    ...anders,
  };
}

export const eenToekenning = (anders: Partial<BekendeToekenning> = {}): BekendeToekenning => ({
  toekenningId: "toekenning-1",
  budgetidentificatie: "BUD-1",
  wet: "wmo",
  budgethouderBsn: "999990019",
  status: "definitief",
  periode: heel2026,
  bedrag: euro(6_000),
  gebonden: euro(0),
  gebruik: null,
  ...anders,
});

export const eenKeuringsdossier = (anders: Partial<Keuringsdossier> = {}): Keuringsdossier => ({
  vandaag: datum("2025-12-11"),
  aanleveraar: { soort: "gemeente", code: "0193", geldig: { van: datum("2015-01-01"), tm: null } },
  eerder: null,
  persoon: null,
  toekenningen: [],
  ...anders,
});
