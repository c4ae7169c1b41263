/** Why an act on a declaratie or an uitvalzaak was refused, with what to do now; the plain codes are in weigeringen.ts. */
import { type Datum } from "../domein/datum";
import type { Declaratiecode } from "../domein/declaratie/codes";
import type { Declaratiestatus } from "../domein/declaratie/status";
import type { Uitvalstatus } from "../domein/uitval/status";
import { DECLARATIETEKSTEN } from "./declaratie";
import { statuslabel } from "./status";
import { weigering } from "./weigeringen";

export type Weigeringtekst = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

type Reden =
  | string
  | { readonly code: "status_verder"; readonly status: Declaratiestatus | Uitvalstatus }
  | { readonly code: "niet_in_orde"; readonly codes: readonly Declaratiecode[] }
  | { readonly code: "periode_niet_verstreken"; readonly tm: Datum }
  | { readonly code: "onoverkomelijk"; readonly bezwaar: Declaratiecode };

const EIGEN: Readonly<Record<string, Weigeringtekst>> = {
  al_in_betaling: {
    titel: "Deze declaratie kan niet meer worden ingetrokken.",
    uitleg: "De betaling is al in behandeling.",
    watNu: "Bel de SVB als het bedrag niet klopt.",
  },
  bedrag_ongeldig: {
    titel: "Dit bedrag kan niet worden toegekend.",
    uitleg: "Het is nul, of hoger dan wat maximumtarief, periode en budget toelaten.",
    watNu: "Vul ten hoogste het voorgestelde bedrag in.",
  },
  budget_tekort: {
    titel: "Er is intussen niet meer genoeg budget vrij.",
    uitleg: "Er is niets vastgelegd.",
    watNu: "Open de zaak opnieuw en kijk wat nu vrij is.",
  },
  andere_behandelaar: { titel: "Een collega behandelt deze zaak.", watNu: "Overleg met uw collega, of leg de zaak eerst terug." },
  nieuw_bericht_ontbreekt: { titel: "Er is nog geen nieuw bericht gemaakt.", watNu: "Maak eerst een nieuw bericht bij de afsluiting van dit budget." },
  zaak_onbekend: { titel: "Deze zaak bestaat niet." },
  ander_domein: { titel: "Dit besluit hoort niet bij deze zaak." },
  geen_rekeningnummer: {
    titel: "Er is geen goedgekeurd rekeningnummer.",
    watNu: "Laat de zorgverlener een rekeningnummer doorgeven en laat een collega het goedkeuren.",
  },
  rekeningnummer_niet_gewijzigd: {
    titel: "Het rekeningnummer is nog hetzelfde.",
    uitleg: "De bank meldde dat deze rekening niet bruikbaar is.",
    watNu: "Wacht tot er een nieuw rekeningnummer is goedgekeurd.",
  },
};

const NOG: Readonly<Record<string, Weigeringtekst>> = {
  deels_betaald: {
    titel: "Niet betalen kan niet meer.",
    uitleg: "Een ander deel van deze declaratie is al betaald of onderweg.",
    watNu: "Betaal dit deel opnieuw.",
  },
  storting_onbekend: { titel: "Deze storting bestaat niet.", watNu: "Controleer het nummer of het betalingskenmerk." },
  storting_al_ontvangen: { titel: "Voor deze storting is al geld ontvangen.", watNu: "Laat de budgethouder een nieuwe storting aankondigen." },
  overeenkomst_niet_genoemd: {
    titel: "Op de factuur staat geen nummer van een zorgovereenkomst.",
    watNu: "Kies hieronder bij welke zorgovereenkomst de factuur hoort. Of zet het nummer (ZO-…) als kenmerk op de factuur.",
  },
  maand_niet_eenduidig: {
    titel: "De factuur gaat niet over precies één maand.",
    watNu: "Zet op de factuur de periode waarin de zorg is gegeven, binnen één kalendermaand. Maak voor elke maand een eigen factuur.",
  },
  bestand_soort: {
    titel: "Dit bestand kunnen wij niet gebruiken.",
    uitleg: "De inhoud is niet van het soort dat bij deze vraag hoort.",
    watNu: "Kies een e-factuur (UBL, .xml) of, bij zelf ingevulde uren, een pdf-bestand.",
  },
};

const STATUS_NU = (status: Declaratiestatus | Uitvalstatus): string =>
  isUitvalstatus(status) ? statuslabel("uitvalzaak", status) : statuslabel("declaratie", status);

const isUitvalstatus = (status: Declaratiestatus | Uitvalstatus): status is Uitvalstatus =>
  ["open", "in_behandeling", "wacht_op_ander", "opgelost", "vervallen"].includes(status);

export function declaratieweigering(reden: Reden): Weigeringtekst {
  if (typeof reden === "string") return EIGEN[reden] ?? NOG[reden] ?? { titel: weigering(reden) };
  switch (reden.code) {
    case "status_verder":
      return {
        titel: "Dit kan nu niet meer.",
        uitleg: `Iemand anders was u voor. De stand is nu: ${STATUS_NU(reden.status)}.`,
        watNu: "Laad de pagina opnieuw om te zien hoe het ervoor staat.",
      };
    case "niet_in_orde":
      return {
        titel: "De declaratie is nog niet in orde.",
        uitleg: reden.codes.map((code) => `${DECLARATIETEKSTEN[code].kort}.`).join(" "),
        watNu: reden.codes.map((code) => DECLARATIETEKSTEN[code].watNu)[0] ?? "Bekijk de controles hieronder.",
      };
    case "periode_niet_verstreken":
      return {
        titel: "De maand is nog niet voorbij.",
        uitleg: `De SVB betaalt zorg pas als die is gegeven. De periode loopt tot en met ${reden.tm.slice(8)}-${reden.tm.slice(5, 7)}-${reden.tm.slice(0, 4)}. Er is niets opgeslagen.`,
        watNu: "Keur de declaratie goed vanaf de dag daarna.",
      };
    case "onoverkomelijk":
      return {
        titel: "Deze declaratie mag niet worden betaald.",
        uitleg: DECLARATIETEKSTEN[reden.bezwaar].kort,
        watNu: "Keur de declaratie af, of wacht tot de oorzaak is hersteld.",
      };
  }
}
