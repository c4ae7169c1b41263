import { datum } from "@/lib/domein/datum";
import { GEWONE_DECLARATIE } from "@/lib/domein/regelboek/declaraties";
import type {
  Beoordelingsdossier,
  BudgetInDossier,
  Declaratieregel,
  OvereenkomstInDossier,
} from "@/lib/domein/declaratie/dossier";
import { NUL, prijs, som } from "@/lib/domein/geld";
import type { Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";

import { euro, uur } from "./geld";

export const eenTarief = (anders: Partial<Tariefafspraak> = {}): Tariefafspraak => ({
  id: "tarief-1",
  eenheid: "uur",
  omschrijving: "Begeleiding",
  tarief: euro(25),
  maximumtarief: null,
  ...anders,
});

/** One week in March 2026, ten hours. The amount follows from rate and number unless given. */
export function eenRegel(anders: Partial<Declaratieregel> = {}): Declaratieregel {
  const tarief = anders.tarief ?? euro(25);
  const aantal = anders.aantal ?? uur(10);
  return {
    volgnummer: 1,
    tariefId: "tarief-1",
    van: datum("2026-03-09"),
    tm: datum("2026-03-15"),
    tarief,
    aantal,
    bedrag: prijs(tarief, aantal),
    ...anders,
  };
}

export const eenOvereenkomst = (anders: Partial<OvereenkomstInDossier> = {}): OvereenkomstInDossier => ({
  status: "goedgekeurd",
  versieGoedgekeurd: true,
  wet: "wlz",
  looptijd: { van: datum("2026-01-01"), tm: null },
  urenPerWeek: uur(20),
  tarieven: [eenTarief()],
  tariefwijze: "vast",
  tariefsoort: "informeel",
  salarisadministratie: false,
  beleid: [],
  loon: { geboortedatum: datum("1990-08-08"), dienstverband: false },
  ...anders,
});

export const eenBudget = (anders: Partial<BudgetInDossier> = {}): BudgetInDossier => ({
  wet: "wlz",
  periode: { van: datum("2026-01-01"), tm: datum("2026-12-31") },
  vrij: euro(10_000),
  storting: NUL,
  ...anders,
});

/** A claim over March 2026 that is in order: offered on 2 April, passed on and judged on 10 April. */
export function eenDossier(anders: Partial<Beoordelingsdossier> = {}): Beoordelingsdossier {
  const regels = anders.regels ?? [eenRegel()];
  return {
    ...GEWONE_DECLARATIE,
    regels,
    gevraagd: som(regels.map((regel) => regel.bedrag)),
    overeenkomst: eenOvereenkomst(),
    budget: eenBudget(),
    ...anders,
  };
}
