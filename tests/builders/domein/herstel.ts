/** A budget of € 10.000 under the Wmo with one contract, as in the worked example of a wrong law. */
import { maand, datum } from "@/lib/domein/datum";
import { centen, NUL } from "@/lib/domein/geld";
import { bind } from "@/lib/domein/herstel/gevolgen";
import type { BudgetInHerstel, Hersteldossier, Herstelvoorstel, Post } from "@/lib/domein/herstel/voorstel";

export const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

export const eenPost = (afwijking: Partial<Post> = {}): Post => ({
  declaratieId: "declaratie-1",
  nummer: "D-2026-000001",
  zorgovereenkomstId: "contract-1",
  maand: maand("2026-03"),
  dagen: { van: datum("2026-03-01"), tm: datum("2026-03-31") },
  rekening: "besteed",
  bedrag: centen(2_300_00n),
  ...afwijking,
});

export const eenBudgetInHerstel = (afwijking: Partial<BudgetInHerstel> = {}): BudgetInHerstel => ({
  id: "budget-1",
  nummer: "TK-2026-000001",
  budgethouderId: "henk",
  verstrekkerId: "zwolle",
  wet: "wmo",
  status: "definitief",
  periode: JAAR,
  bedrag: centen(10_000_00n),
  stand: { beschikbaar: centen(10_000_00n), gereserveerd: NUL, onderweg: NUL, besteed: NUL },
  functiebudgetten: [{ functiesoort: "WM-BG", periode: JAAR, bedrag: centen(10_000_00n), vvb: NUL }],
  ...afwijking,
});

export function eenHersteldossier(posten: readonly Post[] = [eenPost()], afwijking: Partial<Hersteldossier> = {}): Hersteldossier {
  const budget = eenBudgetInHerstel();
  return {
    van: { ...budget, stand: bind(budget.stand, posten) },
    naar: null,
    overeenkomsten: [{ id: "contract-1", nummer: "ZO-2026-000001", functiesoort: "WM-BG" }],
    posten,
    eigenGeld: false,
    kenmerkBezet: false,
    overlapt: [],
    ...afwijking,
  };
}

export const naarJeugdwet = (afwijking: Partial<Extract<Herstelvoorstel, { soort: "ander_budget" | "overdracht" }>> = {}): Herstelvoorstel => ({
  soort: "ander_budget",
  naar: { verstrekkerId: "zwolle", soort: "gemeente" },
  wet: "jeugdwet",
  budgetidentificatie: "ZW-JW-1",
  beschikkingsnummer: "B-1",
  functiebudgetten: [{ functiesoort: "JW-BG", periode: JAAR, bedrag: centen(10_000_00n), vvb: NUL }],
  functiesoorten: { "WM-BG": "JW-BG" },
  ...afwijking,
});
