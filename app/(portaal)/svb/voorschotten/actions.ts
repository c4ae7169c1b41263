"use server";

import { formAction } from "@/lib/actions/form-action";
import { afsluitweigering } from "@/lib/messages/afsluiting";
import { voorschotBeoordelenSchema, voorschotVoorstellenSchema } from "@/lib/schemas/afsluiting";
import { voorschotBeoordelen } from "@/lib/usecases/voorschot/voorschot-beoordelen";
import { voorschotVoorstellen } from "@/lib/usecases/voorschot/voorschot-voorstellen";

const TERUG = { ok: true, waarde: { redirectTo: "/svb/voorschotten" } } as const;

export const voorschotVoorstellenAction = formAction(
  "svb",
  voorschotVoorstellenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await voorschotVoorstellen(deps, actor, opdracht);
    return uitkomst.ok ? TERUG : uitkomst;
  },
  afsluitweigering,
);

export const voorschotBeoordelenAction = formAction(
  "svb",
  voorschotBeoordelenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await voorschotBeoordelen(deps, actor, opdracht);
    return uitkomst.ok ? TERUG : uitkomst;
  },
  afsluitweigering,
);
