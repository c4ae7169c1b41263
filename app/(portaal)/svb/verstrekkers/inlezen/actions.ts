"use server";

import { formAction, formActionMetBestand } from "@/lib/actions/form-action";
import { geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Verstrekkersoort } from "@/lib/domein/wet";
import { leesCsv } from "@/lib/koppelvlak/csv/lees";
import { VERSTREKKERSLIJST_WEIGERINGEN } from "@/lib/messages/retour";
import { lijstregelsSchema, verstrekkerslijstVergelijkenSchema, verstrekkersInlezenSchema } from "@/lib/schemas/verstrekker";
import { type Lijstregel, verstrekkersInlezen, verstrekkersVergelijken } from "@/lib/usecases/verstrekker/verstrekkers-inlezen";

/** The CBS calls its column "Gemeentecode"; our own lists say "code". */
function regelsUit(bytes: Uint8Array, soort: Verstrekkersoort): Uitkomst<readonly Lijstregel[], "lijst_onleesbaar"> {
  for (const kolom of ["code", "gemeentecode"]) {
    const csv = leesCsv(bytes, [kolom, "naam"]);
    if (!csv.ok) continue;
    const regels = lijstregelsSchema(soort).safeParse(csv.rijen.map(({ velden }) => ({ code: velden[kolom], naam: velden["naam"] })));
    return regels.success ? { ok: true, waarde: regels.data } : geweigerd("lijst_onleesbaar");
  }
  return geweigerd("lijst_onleesbaar");
}

export const verstrekkerslijstVergelijkenAction = formActionMetBestand(
  "svb",
  verstrekkerslijstVergelijkenSchema,
  async (deps, actor, { soort, peildatum, bestand }) => {
    const bytes = new Uint8Array(await bestand.arrayBuffer());
    const regels = regelsUit(bytes, soort);
    if (!regels.ok) return regels;
    const verschil = await verstrekkersVergelijken(deps, actor, { soort, peildatum, regels: regels.waarde });
    return verschil.ok ? { ok: true, waarde: { ...verschil.waarde, soort, peildatum, lijst: new TextDecoder().decode(bytes) } } : verschil;
  },
  (reden) => VERSTREKKERSLIJST_WEIGERINGEN[reden],
);

export const verstrekkersInlezenAction = formAction(
  "svb",
  verstrekkersInlezenSchema,
  async (deps, actor, { soort, peildatum, lijst }) => {
    const regels = regelsUit(new TextEncoder().encode(lijst), soort);
    if (!regels.ok) return regels;
    const uitkomst = await verstrekkersInlezen(deps, actor, { soort, peildatum, regels: regels.waarde });
    return uitkomst.ok ? { ok: true, waarde: { redirectTo: "/svb/verstrekkers?ingelezen=ja" } } : uitkomst;
  },
  (reden) => VERSTREKKERSLIJST_WEIGERINGEN[reden],
);
