import { sleutelVan, type Mogelijkheid } from "@/lib/auth/hoedanigheden";
import { formatDatum, metHoofdletter } from "@/lib/format";
import {
  BEVOEGDHEID_LABELS,
  SVBFUNCTIE_LABELS,
  VERSTREKKERFUNCTIE_LABELS,
  VERTEGENWOORDIGING_LABELS,
} from "@/lib/messages/labels";

export type Keuzeregel = {
  readonly sleutel: string;
  readonly groep: Groep;
  readonly titel: string;
  readonly uitleg: string;
};

/** The parts of the page, in order. */
export const GROEPEN = [
  "Voor uzelf",
  "Namens een ander",
  "Als zorgverlener",
  "Voor uw organisatie",
  "Bij de SVB",
] as const;
type Groep = (typeof GROEPEN)[number];

const opsomming = (labels: readonly string[]): string =>
  labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} en ${labels.at(-1) ?? ""}`;

/** One capacity as somebody reads it: for whom, as what, what may be done, until when. */
export function beschrijf({ keuze, actor, tm }: Mogelijkheid): Keuzeregel {
  const sleutel = sleutelVan(keuze);
  const tot = tm === null ? "" : ` Tot en met ${formatDatum(tm)}.`;
  switch (actor.rol) {
    case "budgethouder":
      return { sleutel, groep: "Voor uzelf", titel: actor.naam, uitleg: "Uw eigen pgb." };
    case "vertegenwoordiger": {
      const mag = actor.bevoegdheden.map((bevoegdheid) => BEVOEGDHEID_LABELS[bevoegdheid]).join("; ");
      const als = metHoofdletter(VERTEGENWOORDIGING_LABELS[actor.soort]);
      return {
        sleutel,
        groep: "Namens een ander",
        titel: actor.budgethouderNaam,
        uitleg: `${als}. U mag: ${mag}.${tot}`,
      };
    }
    case "zorgverlener":
      return {
        sleutel,
        groep: "Als zorgverlener",
        titel: actor.zorgverlenerNaam,
        uitleg: `Uw zorgovereenkomsten en declaraties.${tot}`,
      };
    case "verstrekker":
      return {
        sleutel,
        groep: "Voor uw organisatie",
        titel: actor.verstrekkerNaam,
        uitleg: `${opsomming(actor.functies.map((functie) => VERSTREKKERFUNCTIE_LABELS[functie]))}.${tot}`,
      };
    case "svb":
      return {
        sleutel,
        groep: "Bij de SVB",
        titel: "Sociale Verzekeringsbank",
        uitleg: `${opsomming(actor.functies.map((functie) => SVBFUNCTIE_LABELS[functie]))}.${tot}`,
      };
  }
}
