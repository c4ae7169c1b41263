"use server";

import { formAction, gevoeligeFormAction } from "@/lib/actions/form-action";
import { ambtshalveuitslag, ambtshalveweigering } from "@/lib/messages/ambtshalve";
import { ambtshalveAccorderenSchema, mandaatAfwijzenSchema, mandaatBeeindigenSchema, mandaatGoedkeurenSchema, mandaatVoorstellenSchema, velenAmbtshalveAccorderenSchema } from "@/lib/schemas/ambtshalve";
import { ambtshalveAccorderen } from "@/lib/usecases/ambtshalve/ambtshalve-accorderen";
import { mandaatAfwijzen } from "@/lib/usecases/ambtshalve/mandaat-afwijzen";
import { mandaatBeeindigen } from "@/lib/usecases/ambtshalve/mandaat-beeindigen";
import { mandaatGoedkeuren } from "@/lib/usecases/ambtshalve/mandaat-goedkeuren";
import { mandaatVoorstellen } from "@/lib/usecases/ambtshalve/mandaat-voorstellen";
import { velenAmbtshalveAccorderen } from "@/lib/usecases/ambtshalve/velen-accorderen";

const naarMandaat = (id: string) => ({ ok: true, waarde: { redirectTo: `/svb/ambtshalve/mandaten/${id}` } }) as const;

export const mandaatVoorstellenAction = formAction("svb", mandaatVoorstellenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await mandaatVoorstellen(deps, actor, opdracht);
  return uitkomst.ok ? naarMandaat(uitkomst.waarde.mandaatId) : uitkomst;
}, ambtshalveweigering);

export const mandaatGoedkeurenAction = gevoeligeFormAction("svb", mandaatGoedkeurenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await mandaatGoedkeuren(deps, actor, opdracht);
  return uitkomst.ok ? naarMandaat(opdracht.mandaatId) : uitkomst;
}, ambtshalveweigering);

export const mandaatAfwijzenAction = formAction("svb", mandaatAfwijzenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await mandaatAfwijzen(deps, actor, opdracht);
  return uitkomst.ok ? naarMandaat(opdracht.mandaatId) : uitkomst;
}, ambtshalveweigering);

export const mandaatBeeindigenAction = formAction("svb", mandaatBeeindigenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await mandaatBeeindigen(deps, actor, opdracht);
  return uitkomst.ok ? naarMandaat(opdracht.mandaatId) : uitkomst;
}, ambtshalveweigering);

export const ambtshalveAccorderenAction = formAction("svb", ambtshalveAccorderenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await ambtshalveAccorderen(deps, actor, opdracht);
  return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: `/svb/ambtshalve/mandaten/${opdracht.mandaatId}/accorderen?klaar=ja` } } as const) : uitkomst;
}, ambtshalveweigering);

/** Answers for each contract apart: done, or left as it was and why. */
export const velenAmbtshalveAccorderenAction = formAction("svb", velenAmbtshalveAccorderenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await velenAmbtshalveAccorderen(deps, actor, opdracht);
  if (!uitkomst.ok) return uitkomst;
  return { ok: true, waarde: { regels: uitkomst.waarde.regels.map(({ id, uitkomst: een }) => ambtshalveuitslag(id, een.ok ? null : een.reden)) } } as const;
}, ambtshalveweigering);
