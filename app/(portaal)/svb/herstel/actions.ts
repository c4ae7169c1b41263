"use server";

import { formAction } from "@/lib/actions/form-action";
import { herstelweigering } from "@/lib/messages/herstel";
import { herstelAfwijzenSchema, herstelGoedkeurenSchema, herstelIntrekkenSchema, herstelVoorstellenSchema } from "@/lib/schemas/herstel";
import { herstelAfwijzen } from "@/lib/usecases/herstel/herstel-afwijzen";
import { herstelGoedkeuren } from "@/lib/usecases/herstel/herstel-goedkeuren";
import { herstelIntrekken } from "@/lib/usecases/herstel/herstel-intrekken";
import { herstelVoorstellen } from "@/lib/usecases/herstel/herstel-voorstellen";

/** To the herstel itself, where everything about it stands. */
const naar = (herstelId: string) => ({ ok: true, waarde: { redirectTo: `/svb/herstel/${herstelId}` } }) as const;

export const herstelVoorstellenAction = formAction("svb", herstelVoorstellenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await herstelVoorstellen(deps, actor, opdracht);
  return uitkomst.ok ? naar(uitkomst.waarde.herstelId) : uitkomst;
}, herstelweigering);

export const herstelGoedkeurenAction = formAction("svb", herstelGoedkeurenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await herstelGoedkeuren(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.herstelId) : uitkomst;
}, herstelweigering);

export const herstelAfwijzenAction = formAction("svb", herstelAfwijzenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await herstelAfwijzen(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.herstelId) : uitkomst;
}, herstelweigering);

export const herstelIntrekkenAction = formAction("svb", herstelIntrekkenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await herstelIntrekken(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.herstelId) : uitkomst;
}, herstelweigering);
