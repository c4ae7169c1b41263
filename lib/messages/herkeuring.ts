import type { Herkeuringsuitkomst } from "../domein/zorgovereenkomst/herkeuring";

/** What a running contract is on the list of the herkeuring for, and what follows from it. */
export const HERKEURING: Readonly<Record<Herkeuringsuitkomst, { readonly label: string; readonly uitleg: string }>> = {
  onder_minimumloon: {
    label: "Onder het minimumloon",
    uitleg: "Dit mag niet volgens de wet (Wml art. 7). Budgethouder en zorgverlener moeten het tarief verhogen vanaf deze dag.",
  },
  boven_maximumtarief: {
    label: "Boven het maximumtarief",
    uitleg: "Het budget betaalt hiervan ten hoogste het maximum (Rlz art. 5.22, of het maximum van de gemeente). De rest is eigen geld van de budgethouder.",
  },
  minimumloon_onbekend: {
    label: "Minimumloon onbekend",
    uitleg: "Het minimumloon van deze dag is nog niet bekend, of de afspraak heeft geen vast aantal uren. Een medewerker moet kijken.",
  },
  maximumtarief_onbekend: { label: "Maximumtarief onbekend", uitleg: "Het wettelijke maximum van deze dag is nog niet bekend. Een declaratie over deze zorg gaat naar een medewerker." },
};
