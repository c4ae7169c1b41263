"use server";

import { formAction, formActionMetBestand } from "@/lib/actions/form-action";
import { voorlopigweigering } from "@/lib/messages/voorlopig";
import {
  verlengingAfwijzenSchema,
  verlengingGoedkeurenSchema,
  verlengingIntrekkenSchema,
  verlengingVoorstellenSchema,
  voorlopigAfwijzenSchema,
  voorlopigGoedkeurenSchema,
  voorlopigIntrekkenSchema,
  voorlopiglijstAanbiedenSchema,
  voorlopiglijstGoedkeurenSchema,
  voorlopiglijstVoorstellenSchema,
  voorlopigOverdragenSchema,
  voorlopigVerkortenSchema,
  voorlopigVoorstellenSchema,
} from "@/lib/schemas/voorlopig";
import { voorlopiglijstAanbieden } from "@/lib/usecases/voorlopig/lijst-aanbieden";
import { voorlopiglijstGoedkeuren } from "@/lib/usecases/voorlopig/lijst-goedkeuren";
import { voorlopiglijstVoorstellen } from "@/lib/usecases/voorlopig/lijst-voorstellen";
import { verlengingAfwijzen } from "@/lib/usecases/voorlopig/verlenging-afwijzen";
import { verlengingGoedkeuren } from "@/lib/usecases/voorlopig/verlenging-goedkeuren";
import { verlengingIntrekken } from "@/lib/usecases/voorlopig/verlenging-intrekken";
import { verlengingVoorstellen } from "@/lib/usecases/voorlopig/verlenging-voorstellen";
import { voorlopigAfwijzen } from "@/lib/usecases/voorlopig/voorlopig-afwijzen";
import { voorlopigGoedkeuren } from "@/lib/usecases/voorlopig/voorlopig-goedkeuren";
import { voorlopigIntrekken } from "@/lib/usecases/voorlopig/voorlopig-intrekken";
import { voorlopigOverdragen } from "@/lib/usecases/voorlopig/voorlopig-overdragen";
import { voorlopigVerkorten } from "@/lib/usecases/voorlopig/voorlopig-verkorten";
import { voorlopigVoorstellen } from "@/lib/usecases/voorlopig/voorlopig-voorstellen";

/** To the budget or the list itself, where everything about it stands. */
const naar = (pad: string) => ({ ok: true, waarde: { redirectTo: `/svb/voorlopig/${pad}` } }) as const;

export const voorlopigVoorstellenAction = formAction("svb", voorlopigVoorstellenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await voorlopigVoorstellen(deps, actor, opdracht);
  return uitkomst.ok ? naar(uitkomst.waarde.voorlopigId) : uitkomst;
}, voorlopigweigering);

export const voorlopigGoedkeurenAction = formAction("svb", voorlopigGoedkeurenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await voorlopigGoedkeuren(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.voorlopigId) : uitkomst;
}, voorlopigweigering);

export const voorlopigAfwijzenAction = formAction("svb", voorlopigAfwijzenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await voorlopigAfwijzen(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.voorlopigId) : uitkomst;
}, voorlopigweigering);

export const voorlopigIntrekkenAction = formAction("svb", voorlopigIntrekkenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await voorlopigIntrekken(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.voorlopigId) : uitkomst;
}, voorlopigweigering);

export const voorlopiglijstAanbiedenAction = formActionMetBestand("svb", voorlopiglijstAanbiedenSchema, async (deps, actor, { bestand, ...opdracht }) => {
  const inhoud = new Uint8Array(await bestand.arrayBuffer());
  const uitkomst = await voorlopiglijstAanbieden(deps, actor, { ...opdracht, inhoud, bestandsnaam: bestand.name.slice(0, 200) });
  return uitkomst.ok ? naar(`lijst/${uitkomst.waarde.lijstId}`) : uitkomst;
}, voorlopigweigering);

export const voorlopiglijstVoorstellenAction = formAction("svb", voorlopiglijstVoorstellenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await voorlopiglijstVoorstellen(deps, actor, opdracht);
  return uitkomst.ok ? naar(`lijst/${opdracht.lijstId}`) : uitkomst;
}, voorlopigweigering);

export const voorlopiglijstGoedkeurenAction = formAction("svb", voorlopiglijstGoedkeurenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await voorlopiglijstGoedkeuren(deps, actor, opdracht);
  if (!uitkomst.ok) return uitkomst;
  const { goedgekeurd, overgeslagen } = uitkomst.waarde;
  return naar(`lijst/${opdracht.lijstId}?geopend=${String(goedgekeurd)}&overgeslagen=${String(overgeslagen)}`);
}, voorlopigweigering);

export const voorlopigOverdragenAction = formAction("svb", voorlopigOverdragenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await voorlopigOverdragen(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.voorlopigId) : uitkomst;
}, voorlopigweigering);

export const voorlopigVerkortenAction = formAction("svb", voorlopigVerkortenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await voorlopigVerkorten(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.voorlopigId) : uitkomst;
}, voorlopigweigering);

export const verlengingVoorstellenAction = formAction("svb", verlengingVoorstellenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await verlengingVoorstellen(deps, actor, opdracht);
  return uitkomst.ok ? naar(opdracht.voorlopigId) : uitkomst;
}, voorlopigweigering);

export const verlengingGoedkeurenAction = formAction("svb", verlengingGoedkeurenSchema, async (deps, actor, { voorlopigId, ...opdracht }) => {
  const uitkomst = await verlengingGoedkeuren(deps, actor, opdracht);
  return uitkomst.ok ? naar(voorlopigId) : uitkomst;
}, voorlopigweigering);

export const verlengingAfwijzenAction = formAction("svb", verlengingAfwijzenSchema, async (deps, actor, { voorlopigId, ...opdracht }) => {
  const uitkomst = await verlengingAfwijzen(deps, actor, opdracht);
  return uitkomst.ok ? naar(voorlopigId) : uitkomst;
}, voorlopigweigering);

export const verlengingIntrekkenAction = formAction("svb", verlengingIntrekkenSchema, async (deps, actor, { voorlopigId, ...opdracht }) => {
  const uitkomst = await verlengingIntrekken(deps, actor, opdracht);
  return uitkomst.ok ? naar(voorlopigId) : uitkomst;
}, voorlopigweigering);
