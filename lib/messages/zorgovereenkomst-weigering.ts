/** Why an act on a zorgovereenkomst was refused, in full: with the status somebody else moved it to, or the points to mend. */
import type { Overeenkomstcode } from "../domein/zorgovereenkomst/codes";
import type { Overeenkomststatus } from "../domein/zorgovereenkomst/status";
import { statuslabel } from "./status";
import { weigering } from "./weigeringen";
import { OVEREENKOMSTTEKSTEN } from "./zorgovereenkomst";

export type Overeenkomstweigering =
  | string
  | { readonly code: "status_verder"; readonly status: Overeenkomststatus }
  | { readonly code: "checklist"; readonly codes: readonly Overeenkomstcode[] };

type Uitleg = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

export function legWeigeringUit(reden: Overeenkomstweigering): Uitleg {
  if (typeof reden === "string") return { titel: weigering(reden) };
  if (reden.code === "status_verder") {
    return {
      titel: "Iemand anders was u voor.",
      uitleg: `De status van deze zorgovereenkomst is nu: ${statuslabel("zorgovereenkomst", reden.status)}. Wij hebben niets veranderd.`,
      watNu: "Open de zorgovereenkomst opnieuw om te zien wat er is gebeurd.",
    };
  }
  return {
    titel: weigering("checklist"),
    uitleg: reden.codes.map((code) => `${OVEREENKOMSTTEKSTEN[code].kort}.`).join(" "),
    watNu: "Pas de afspraken aan en probeer het opnieuw.",
  };
}
