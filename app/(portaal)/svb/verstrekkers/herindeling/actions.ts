"use server";

import { formAction } from "@/lib/actions/form-action";
import { herindelingsweigering } from "@/lib/messages/herindeling";
import { herindelingAfwijzenSchema, herindelingGoedkeurenSchema, herindelingVoorstellenSchema } from "@/lib/schemas/herindeling";
import { herindelingAfwijzen } from "@/lib/usecases/herindeling/herindeling-afwijzen";
import { herindelingGoedkeuren } from "@/lib/usecases/herindeling/herindeling-goedkeuren";
import { herindelingVoorstellen } from "@/lib/usecases/herindeling/herindeling-voorstellen";

const naar = (id: string) => ({ ok: true, waarde: { redirectTo: `/svb/verstrekkers/herindeling/${id}` } }) as const;

export const herindelingVoorstellenAction = formAction("svb", herindelingVoorstellenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await herindelingVoorstellen(deps, actor, opdracht);
  return uitkomst.ok ? naar(uitkomst.waarde.herindelingId) : uitkomst;
}, herindelingsweigering);

export const herindelingGoedkeurenAction = formAction("svb", herindelingGoedkeurenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await herindelingGoedkeuren(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.herindelingId) : uitkomst;
}, herindelingsweigering);

export const herindelingAfwijzenAction = formAction("svb", herindelingAfwijzenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await herindelingAfwijzen(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.herindelingId) : uitkomst;
}, herindelingsweigering);
