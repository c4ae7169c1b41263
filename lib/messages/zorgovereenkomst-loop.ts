/** Words for the life of a zorgovereenkomst after approval: changing it, and how it ends. */
import type { Eindereden } from "../domein/zorgovereenkomst/einde";
import type { Eindestatus } from "../domein/zorgovereenkomst/eindestatus";
import type { Versiestatus } from "../domein/zorgovereenkomst/versiestatus";
import type { Ingangsweigering, Wegreden } from "../domein/zorgovereenkomst/wijziging";
import { statuslabel } from "./status";
import { weigering } from "./weigeringen";
import { legWeigeringUit, type Overeenkomstweigering } from "./zorgovereenkomst-weigering";

export const EINDEREDEN_LABELS = {
  opzegging: "Opgezegd",
  wederzijds_goedvinden: "Samen gestopt",
  proeftijd: "Gestopt in de proeftijd",
  van_rechtswege: "De afgesproken looptijd is voorbij",
  overlijden_budgethouder: "De budgethouder is overleden",
  overlijden_zorgverlener: "De zorgverlener is overleden",
  geen_pgb_meer: "Er is geen pgb meer",
  instelling_gestopt: "De instelling is gestopt",
  vervangene_terug: "De vaste zorgverlener is terug",
  niet_bekrachtigd: "De gemeente of het zorgkantoor staat niet achter deze zorgovereenkomst",
  verklaring_gestopt: "De budgethouder is met de verklaring gestopt",
} as const satisfies Record<Eindereden, string>;

/** Why the gemeente or the zorgkantoor looks along. */
export const WEGREDEN_TEKSTEN = {
  uren: "Het aantal uren of dagen per week verandert.",
  zorg: "De beschrijving van de zorg verandert.",
  korter: "De zorgovereenkomst wordt korter.",
  onbepaald: "De zorgovereenkomst krijgt geen einddatum.",
  buiten_budget: "De zorgovereenkomst wordt langer, en het is niet zeker dat dit binnen uw budget past.",
  ander_tarief: "Er komt een tarief bij, of er vervalt een tarief.",
  boven_maximum: "Het tarief wordt hoger dan het maximum dat voor deze zorgovereenkomst is afgesproken.",
} as const satisfies Record<Wegreden, string>;

const INGANG_TEKSTEN = {
  niet_eerste_van_maand: "Een wijziging gaat in op de eerste dag van een maand. Een declaratie gaat namelijk over een hele maand.",
  te_vroeg: "Een wijziging kan niet eerder ingaan dan op de eerste dag van de vorige maand.",
  voor_vorige_versie: "De wijziging kan niet ingaan vóór de afspraken die nu gelden.",
  laat_gat: "Er mag geen dag zonder afspraken zijn. Kies een eerdere maand.",
  maand_gedeclareerd: "Over die maand is al gedeclareerd. Kies een latere maand.",
} as const satisfies Record<Ingangsweigering, string>;

export type Loopweigering =
  | Overeenkomstweigering
  | { readonly code: "wijziging_verder"; readonly status: Versiestatus }
  | { readonly code: "einde_verder"; readonly status: Eindestatus }
  | { readonly code: "ingang"; readonly waarom: Ingangsweigering };

type Uitleg = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

const EERDER = { titel: "Iemand anders was u voor.", watNu: "Open de zorgovereenkomst opnieuw om te zien wat er is gebeurd." } as const;

/** Why a change or an end was refused. */
export function legLoopweigeringUit(reden: Loopweigering): Uitleg {
  if (typeof reden === "string") return { titel: weigering(reden) };
  switch (reden.code) {
    case "wijziging_verder":
      return { ...EERDER, uitleg: `De wijziging staat nu op: ${statuslabel("overeenkomstversie", reden.status)}. Wij hebben niets veranderd.` };
    case "einde_verder":
      return { ...EERDER, uitleg: `De stand is nu: ${statuslabel("overeenkomsteinde", reden.status)}. Wij hebben niets veranderd.` };
    case "ingang":
      return { titel: "Deze ingangsdatum kan niet.", uitleg: INGANG_TEKSTEN[reden.waarom] };
    default:
      return legWeigeringUit(reden);
  }
}
