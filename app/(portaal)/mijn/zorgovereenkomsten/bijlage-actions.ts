"use server";

import { formAction, formActionMetBestand } from "@/lib/actions/form-action";
import { geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { VirusscanOnbereikbaar, virusscan } from "@/lib/integrations/virusscan";
import { log } from "@/lib/log";
import { legBijlageUit } from "@/lib/messages/bijlage";
import { bijlageToevoegenSchema, bijlageVerwijderenSchema } from "@/lib/schemas/bijlage";
import { bijlageToevoegen, type Bijlageweigering } from "@/lib/usecases/zorgovereenkomst/bijlage-toevoegen";
import { bijlageVerwijderen } from "@/lib/usecases/zorgovereenkomst/bijlage-verwijderen";

import { zaakpad } from "./paden";

const naarLijst = <R>(id: string, uitkomst: Uitkomst<{ readonly id: string }, R>, klaar: string): Uitkomst<{ readonly redirectTo: string }, R> =>
  uitkomst.ok ? { ok: true, waarde: { redirectTo: zaakpad(id, `bijlagen?klaar=${klaar}`) } } : uitkomst;

export const bijlageToevoegenAction = formActionMetBestand(
  "mijn",
  bijlageToevoegenSchema,
  async (deps, actor, { bestand, ...opdracht }): Promise<Uitkomst<{ readonly redirectTo: string }, Bijlageweigering | "virusscan_onbereikbaar">> => {
    const inhoud = new Uint8Array(await bestand.arrayBuffer());
    try {
      return naarLijst(opdracht.zorgovereenkomstId, await bijlageToevoegen(deps, actor, virusscan(), { ...opdracht, bestandsnaam: bestand.name, inhoud }), "toegevoegd");
    } catch (opgevangen) {
      if (!(opgevangen instanceof VirusscanOnbereikbaar)) throw opgevangen;
      log.error({ oorzaak: opgevangen.message }, "virus scanner out of reach: a bijlage was not taken");
      return geweigerd("virusscan_onbereikbaar");
    }
  },
  legBijlageUit,
);

export const bijlageVerwijderenAction = formAction(
  "mijn",
  bijlageVerwijderenSchema,
  async (deps, actor, opdracht) => naarLijst(opdracht.zorgovereenkomstId, await bijlageVerwijderen(deps, actor, opdracht), "verwijderd"),
  legBijlageUit,
);
