"use server";

import { formAction } from "@/lib/actions/form-action";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { TOEKENNINGSFORMULIER_WEIGERINGEN } from "@/lib/messages/toekenningstabel";
import { toekenningIntrekkenSchema, toekenningsformulierSchema } from "@/lib/schemas/toekenning";

import type { Formulierantwoord } from "./antwoord";
import { bevestig, controleer, leverFormulier, type Formulierweigering, vraagStand } from "./stappen";
import { eersteInvoer, metKnop } from "./knoppen";

/** Every button of the form comes here: what is typed travels along, nothing is kept until the last one. */
export const toekenningsformulierAction = formAction(
  "verstrekker",
  toekenningsformulierSchema,
  async (deps, actor, invoer): Promise<Uitkomst<Formulierantwoord, Formulierweigering>> => {
    if (invoer.knop === "bevestigen") return bevestig(deps, actor, invoer);
    if (invoer.knop === "controleren") return controleer(deps, actor, invoer);
    return gelukt(await metKnop(deps, actor, invoer));
  },
  (reden) => TOEKENNINGSFORMULIER_WEIGERINGEN[reden],
);

export const toekenningIntrekkenAction = formAction(
  "verstrekker",
  toekenningIntrekkenSchema,
  async (deps, actor, { aanvraagsleutel, toekenningId, versie, beschikkingsnummer }): Promise<Uitkomst<{ readonly redirectTo: string }, Formulierweigering>> => {
    const stand = await vraagStand(deps, actor, toekenningId);
    if (stand === null) return geweigerd("toekenning_onbekend");
    const { velden, functies, relaties } = eersteInvoer(stand.bericht);
    const ingetrokken = { ...velden, mutatie: "intrekking", beschikkingsnummer };
    return leverFormulier(deps, actor, { aanvraagsleutel, toekenningId, versie, velden: ingetrokken, functies, relaties }, stand);
  },
  (reden) => TOEKENNINGSFORMULIER_WEIGERINGEN[reden],
);
