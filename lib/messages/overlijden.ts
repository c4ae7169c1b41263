import type { Overlijdensbron } from "../domein/overlijden/einde";
import { weigering } from "./weigeringen";

export const OVERLIJDENSBRON_LABELS = { brp: "De Basisregistratie Personen", nabestaande: "Een nabestaande of vertegenwoordiger", verstrekker: "De gemeente of het zorgkantoor" } as const satisfies Record<Overlijdensbron, string>;

const WEIGERINGEN: Readonly<Record<string, { readonly titel: string; readonly watNu?: string }>> = {
  budgethouder_onbekend: { titel: "Deze persoon heeft geen budget." },
  al_geregistreerd: { titel: "Het overlijden is al geregistreerd.", watNu: "Open het dossier opnieuw." },
  geen_melding: { titel: "Er is geen overlijden dat u kunt terugdraaien.", watNu: "Open het dossier opnieuw." },
  reden_ontbreekt: { titel: "Schrijf op waarom u het overlijden terugdraait." },
  DATUM_IN_TOEKOMST: { titel: "De dag van overlijden is nog niet geweest." },
  DATUM_VOOR_GEBOORTE: { titel: "De dag van overlijden ligt voor de geboorte." },
};

/** Why an act about a death was refused. */
export const overlijdensweigering = (reden: string): { readonly titel: string; readonly watNu?: string } => WEIGERINGEN[reden] ?? { titel: weigering(reden) };
