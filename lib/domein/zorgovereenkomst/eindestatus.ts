import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const EINDESTATUSSEN = ["voorgesteld", "vast", "terugdraaien_gevraagd", "uitgevoerd", "afgewezen", "ingetrokken", "vervallen"] as const;
export type Eindestatus = (typeof EINDESTATUSSEN)[number];

export const BEGIN: readonly Eindestatus[] = ["voorgesteld", "vast"];

/** A contract has at most one end in these. */
export const LEVEND: readonly Eindestatus[] = ["voorgesteld", "vast", "terugdraaien_gevraagd", "uitgevoerd"];

/** In these the last day counts for every day of care. */
export const BINDEND: readonly Eindestatus[] = ["vast", "terugdraaien_gevraagd", "uitgevoerd"];

/**
 * Notice binds at once and cannot be taken back by one side (BW 3:37 lid 5: withdrawal must arrive no later than the notice),
 * so undoing it asks the other party. An end by consent binds from the answer. `vervallen`: something else ended it earlier, also
 * when that is only heard afterwards.
 */
export const OVERGANGEN = {
  instemmen: { van: ["voorgesteld"], naar: "vast", wie: ["budgethouder", "zorgverlener"] },
  afwijzen: { van: ["voorgesteld"], naar: "afgewezen", wie: ["budgethouder", "zorgverlener"] },
  intrekken: { van: ["voorgesteld"], naar: "ingetrokken", wie: ["budgethouder", "zorgverlener"] },
  terugdraaien_vragen: { van: ["vast"], naar: "terugdraaien_gevraagd", wie: ["budgethouder", "zorgverlener"] },
  terugdraaien: { van: ["terugdraaien_gevraagd"], naar: "ingetrokken", wie: ["budgethouder", "zorgverlener"] },
  laten_staan: { van: ["terugdraaien_gevraagd"], naar: "vast", wie: ["budgethouder", "zorgverlener"] },
  uitvoeren: { van: ["vast", "terugdraaien_gevraagd"], naar: "uitgevoerd", wie: ["systeem"] },
  vervallen: { van: ["voorgesteld", "vast", "terugdraaien_gevraagd", "uitgevoerd"], naar: "vervallen", wie: ["systeem"] },
} as const satisfies Overgangen<Eindestatus>;

export type Eindehandeling = keyof typeof OVERGANGEN;

export const volgendeEindestatus = (huidig: Eindestatus, handeling: Eindehandeling): Uitkomst<Eindestatus, "overgang_niet_toegestaan"> =>
  naOvergang<Eindestatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Eindestatus>(BEGIN, OVERGANGEN);

/** What a party can say to an end that exists. */
export const EINDEANTWOORDEN = ["instemmen", "afwijzen", "intrekken", "terugdraaien_vragen", "terugdraaien", "laten_staan"] as const satisfies readonly Eindehandeling[];
export type Eindeantwoord = (typeof EINDEANTWOORDEN)[number];

type Eindevraag = { readonly opgezegdDoor: string | null; readonly gevraagdDoor: string | null };

/**
 * Whether this answer is for this party: a proposal is answered by the other and taken back by who made it; undoing is asked
 * by either and answered by the other, and who asked can let it rest. What ended by itself cannot be undone by the parties.
 */
export function magAntwoorden({ opgezegdDoor, gevraagdDoor }: Eindevraag, antwoord: Eindeantwoord, kant: "budgethouder" | "zorgverlener"): boolean {
  if (opgezegdDoor === null) return false;
  switch (antwoord) {
    case "instemmen":
    case "afwijzen":
      return opgezegdDoor !== kant;
    case "intrekken":
      return opgezegdDoor === kant;
    case "terugdraaien_vragen":
    case "laten_staan":
      return true;
    case "terugdraaien":
      return gevraagdDoor !== null && gevraagdDoor !== kant;
  }
}
