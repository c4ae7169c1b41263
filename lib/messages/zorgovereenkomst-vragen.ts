/** What each check of the checklist looks at, as a question. */
import type { Overeenkomstcode } from "../domein/zorgovereenkomst/codes";

export const OVEREENKOMSTVRAGEN = {
  MODEL_PAST_NIET: "Past deze zorgovereenkomst bij de zorgverlener?",
  EENHEID_PAST_NIET: "Past de eenheid van het tarief bij de overeenkomst?",
  VERKLARING_NIET_MOGELIJK: "Kan hier een verklaring sociaal netwerk?",
  VERKLARING_BOVEN_MAXIMUM: "Blijft de verklaring binnen het maximum per maand?",
  NIET_VOLLEDIG_ONDERTEKEND: "Hebben beide partijen ondertekend?",
  ONDER_MINIMUMLOON: "Is het tarief minstens het minimumloon?",
  ETMAAL_BIJ_MINIMUMLOON: "Mag er een tarief per etmaal worden afgesproken?",
  MEER_DAN_40_UUR: "Is het ten hoogste 40 uur per week?",
  PROEFTIJD_TE_LANG: "Is de proeftijd kort genoeg?",
  OPZEGTERMIJN_TE_KORT: "Is de opzegtermijn lang genoeg?",
  AANZEGGING: "Moet het einde schriftelijk worden aangezegd?",
  MAANDBEDRAG_ZONDER_VASTE_UREN: "Zijn er vaste uren bij het bedrag per maand?",
  SALARISADMINISTRATIE_VERPLICHT: "Is een salarisadministratie nodig?",
  LOOPTIJD_ONGELDIG: "Klopt de looptijd?",
  BOVEN_MAXIMUMTARIEF: "Blijft het tarief binnen het maximum?",
  BUDGET_NIET_PASSEND: "Past de zorg binnen het budget?",
  GEGEVENS_ONGELDIG: "Zijn de gegevens van de zorgverlener in orde?",
  ZORGVERLENER_IS_BUDGETHOUDER: "Is de zorgverlener iemand anders dan de budgethouder?",
  ZORGVERLENER_IS_VERTEGENWOORDIGER: "Is de zorgverlener iemand anders dan de vertegenwoordiger?",
} as const satisfies Record<Overeenkomstcode, string>;
