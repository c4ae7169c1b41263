import { datum } from "@/lib/domein/datum";
import type { Overeenkomstdossier } from "@/lib/domein/zorgovereenkomst/dossier";
import type { Werkafspraken } from "@/lib/domein/zorgovereenkomst/model";

import { eenTarief } from "./declaratie";
import { euro, uur } from "./geld";

export const eenAfspraken = (anders: Partial<Werkafspraken> = {}): Werkafspraken => ({
  van: datum("2026-03-01"),
  tm: datum("2026-12-31"),
  urenPerWeek: uur(10),
  dagenPerWeek: 2,
  tarieven: [eenTarief()],
  ...anders,
});

export const eenZorgverlener = (
  anders: Partial<Overeenkomstdossier["zorgverlener"]> = {},
): Overeenkomstdossier["zorgverlener"] => ({
  soort: "persoon",
  persoonId: "persoon-zorgverlener",
  geboortedatum: datum("1985-05-05"),
  kvk: null,
  agb: null,
  bigNummer: null,
  ondernemer: false,
  familierelatie: "geen",
  bsnGeldig: true,
  iban: "NL91ABNA0417164300",
  ...anders,
});

/** A contract of opdracht with a person, signed by both, that passes every check. */
export const eenOvereenkomstdossier = (anders: Partial<Overeenkomstdossier> = {}): Overeenkomstdossier => ({
  vandaag: datum("2026-02-20"),
  model: "opdracht",
  wet: "wlz",
  functiesoort: "99",
  budgethouder: { persoonId: "persoon-budgethouder" },
  vertegenwoordigers: [],
  zorgverlener: eenZorgverlener(),
  afspraken: eenAfspraken(),
  opzegtermijnMaanden: 1,
  dienstverband: null,
  handtekeningen: [
    { partij: "budgethouder", op: datum("2026-02-18"), bevoegd: true, zelfdeInhoud: true },
    { partij: "zorgverlener", op: datum("2026-02-19"), bevoegd: true, zelfdeInhoud: true },
  ],
  budget: {
    wet: "wlz",
    periode: { van: datum("2026-01-01"), tm: datum("2026-12-31") },
    functiesoorten: ["99"],
    vrij: euro(20_000),
  },
  ...anders,
});
