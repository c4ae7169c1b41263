/** Why a zorgovereenkomst is sent back or refused: a closed list, so that the same fault gets the same explanation. */
import type { Partij } from "../overgangen";

export const TERUGREDENEN = [
  "ONDUIDELIJKE_WERKZAAMHEDEN",
  "ZORG_PAST_NIET_BIJ_TOEKENNING",
  "VERKEERD_BUDGET",
  "VERKEERDE_FUNCTIESOORT",
  "TARIEF_TE_HOOG",
  "TARIEF_ONDER_MINIMUMLOON",
  "UREN_KLOPPEN_NIET",
  "TE_VEEL_UREN_PER_WEEK",
  "LOOPTIJD_KLOPT_NIET",
  "KWALITEIT_NIET_AANGETOOND",
  "ZORGVERLENER_ONJUIST",
  "VERTEGENWOORDIGER_ONJUIST",
  "GEGEVENS_ONVOLLEDIG",
  "AFSPRAAK_IN_STRIJD_MET_WET",
  "NIET_AKKOORD_MET_AFSPRAKEN",
  "ANDERS",
] as const;
export type Terugreden = (typeof TERUGREDENEN)[number];

/**
 * The SVB may withhold approval only for conflict with the law or because the contract cannot be carried out (Rlz
 * art. 5.16 lid 5); whether the care fits the grant is for the verstrekker (lid 4).
 */
export const TERUGREDENEN_VAN: Readonly<Record<Exclude<Partij, "budgethouder">, readonly Terugreden[]>> = {
  zorgverlener: ["UREN_KLOPPEN_NIET", "LOOPTIJD_KLOPT_NIET", "ZORGVERLENER_ONJUIST", "NIET_AKKOORD_MET_AFSPRAKEN", "ANDERS"],
  verstrekker: [
    "ONDUIDELIJKE_WERKZAAMHEDEN",
    "ZORG_PAST_NIET_BIJ_TOEKENNING",
    "VERKEERD_BUDGET",
    "VERKEERDE_FUNCTIESOORT",
    "TARIEF_TE_HOOG",
    "UREN_KLOPPEN_NIET",
    "LOOPTIJD_KLOPT_NIET",
    "KWALITEIT_NIET_AANGETOOND",
    "ZORGVERLENER_ONJUIST",
    "VERTEGENWOORDIGER_ONJUIST",
    "GEGEVENS_ONVOLLEDIG",
    "ANDERS",
  ],
  svb: [
    "TARIEF_ONDER_MINIMUMLOON",
    "TE_VEEL_UREN_PER_WEEK",
    "LOOPTIJD_KLOPT_NIET",
    "VERTEGENWOORDIGER_ONJUIST",
    "GEGEVENS_ONVOLLEDIG",
    "AFSPRAAK_IN_STRIJD_MET_WET",
    "ANDERS",
  ],
};

/** With "anders" the explanation carries the whole reason, so it cannot be left empty. */
export const toelichtingVerplicht = (redenen: readonly Terugreden[]): boolean => redenen.includes("ANDERS");

export const isTerugreden = (tekst: string): tekst is Terugreden => (TERUGREDENEN as readonly string[]).includes(tekst);
