"use server";

import { formAction } from "@/lib/actions/form-action";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import { legWeigeringUit } from "@/lib/messages/zorgovereenkomst-weigering";
import {
  zorgovereenkomstBeginnenSchema,
  zorgovereenkomstIntrekkenSchema,
  zorgovereenkomstOndertekenenSchema,
  zorgovereenkomstPartijenSchema,
  zorgovereenkomstTarievenSchema,
  zorgovereenkomstToelichtenSchema,
  zorgovereenkomstWerkafsprakenSchema,
} from "@/lib/schemas/zorgovereenkomst";
import { zorgovereenkomstBeginnen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beginnen";
import { zorgovereenkomstIntrekken } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-intrekken";
import { zorgovereenkomstOndertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-ondertekenen";
import { zorgovereenkomstPartijenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-partijen-bewaren";
import { zorgovereenkomstTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-tarieven-bewaren";
import { zorgovereenkomstToelichten } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toelichten";
import { zorgovereenkomstWerkafsprakenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-werkafspraken-bewaren";

import { naarPad, zaakpad } from "./paden";

export const beginnenAction = formAction(
  "mijn",
  zorgovereenkomstBeginnenSchema,
  async (deps, actor, { opdracht, kieshulp }) => naarPad(await zorgovereenkomstBeginnen(deps, actor, opdracht), kieshulp === "" ? "stap/partijen" : `stap/partijen?${kieshulp}`),
  legWeigeringUit,
);

export const partijenAction = formAction(
  "mijn",
  zorgovereenkomstPartijenSchema,
  async (deps, actor, { opdracht, verder }) =>
    naarPad(await zorgovereenkomstPartijenBewaren(deps, actor, opdracht), verder ? "stap/werkafspraken" : "?klaar=opgeslagen"),
  legWeigeringUit,
);

export const werkafsprakenAction = formAction(
  "mijn",
  zorgovereenkomstWerkafsprakenSchema,
  async (deps, actor, { opdracht, verder }) =>
    naarPad(await zorgovereenkomstWerkafsprakenBewaren(deps, actor, opdracht), verder ? "stap/tarieven" : "?klaar=opgeslagen"),
  legWeigeringUit,
);

const NA_TARIEVEN = { verder: "stap/controle", later: "?klaar=opgeslagen", rij: "stap/tarieven?rij=nieuw" } as const;

export const tarievenAction = formAction(
  "mijn",
  zorgovereenkomstTarievenSchema,
  async (deps, actor, { opdracht, knop }) => {
    const tarieven = opdracht.tarieven.map(({ omschrijving, ...regel }) => ({
      ...regel,
      omschrijving: omschrijving === "" ? `Zorg ${EENHEID_LABELS[regel.eenheid].per}` : omschrijving,
    }));
    return naarPad(await zorgovereenkomstTarievenBewaren(deps, actor, { ...opdracht, tarieven }), NA_TARIEVEN[knop]);
  },
  legWeigeringUit,
);

export const ondertekenenAction = formAction(
  "mijn",
  zorgovereenkomstOndertekenenSchema,
  async (deps, actor, opdracht) => naarPad(await zorgovereenkomstOndertekenen(deps, actor, opdracht), "?klaar=ondertekend"),
  legWeigeringUit,
);

export const toelichtenAction = formAction(
  "mijn",
  zorgovereenkomstToelichtenSchema,
  async (deps, actor, opdracht) => naarPad(await zorgovereenkomstToelichten(deps, actor, opdracht), "?klaar=toegelicht"),
  legWeigeringUit,
);

export const intrekkenAction = formAction(
  "mijn",
  zorgovereenkomstIntrekkenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstIntrekken(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: { redirectTo: zaakpad(uitkomst.waarde.id, "?klaar=ingetrokken") } } : uitkomst;
  },
  legWeigeringUit,
);
