import type { Datum } from "../domein/datum";

/** How a budget is named everywhere: by its law and who gave it. */
export const groet = (uur: number): string => (uur < 6 ? "Goedenacht" : uur < 12 ? "Goedemorgen" : uur < 18 ? "Goedemiddag" : "Goedenavond");

export const aanhef = (geslacht: string): string => (geslacht === "man" ? "meneer" : geslacht === "vrouw" ? "mevrouw" : "");

type Verwachting = { readonly heeftVerwachting: boolean; readonly komtUitTot: Datum | null; readonly tm: Datum };

/** What can be expected when the care goes on as agreed; the days come formatted through `dag`. */
export function verwachting({ heeftVerwachting, komtUitTot, tm }: Verwachting, dag: (d: Datum) => string): string {
  if (!heeftVerwachting) return "Er loopt nog geen zorgovereenkomst met vaste uren. Daarom kunnen wij niet zeggen tot wanneer u uitkomt.";
  return komtUitTot === null ? `U komt hiermee uit tot het einde van het budget, ${dag(tm)}.` : `U komt hiermee uit tot ${dag(komtUitTot)}.`;
}

export const TEKORT_HULP = {
  titel: "Wat kan ik doen?",
  punten: [
    "Bespreek met uw zorgverlener of het met minder uren kan.",
    "Vraag uw gemeente of zorgkantoor om een hoger budget als uw zorg is veranderd.",
    "Dit is een verwachting. Wij gaan ervan uit dat u alle afgesproken uren gebruikt.",
  ],
} as const;
