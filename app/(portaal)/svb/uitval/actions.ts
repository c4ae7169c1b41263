"use server";

import { formAction } from "@/lib/actions/form-action";
import type { Uitkomst } from "@/lib/domein/uitkomst";
import { declaratieweigering } from "@/lib/messages/declaratie-weigering";
import {
  aantekeningToevoegenSchema,
  berichtzaakSluitenSchema,
  betaalzaakBeslissenSchema,
  declaratiezaakBeslissenSchema,
  ontvangstzaakBeslissenSchema,
  uitvalzaakSchema,
  uitvalzaakWachtenSchema,
} from "@/lib/schemas/uitval";
import { afsluitzaakSluitenSchema } from "@/lib/schemas/afsluiting";
import { aantekeningToevoegen } from "@/lib/usecases/uitval/aantekening-toevoegen";
import { afsluitzaakSluiten } from "@/lib/usecases/uitval/afsluitzaak-sluiten";
import { berichtzaakSluiten } from "@/lib/usecases/uitval/berichtzaak-sluiten";
import { betaalzaakBeslissen } from "@/lib/usecases/uitval/betaalzaak-beslissen";
import { declaratiezaakBeslissen } from "@/lib/usecases/uitval/declaratiezaak-beslissen";
import { ontvangstzaakBeslissen } from "@/lib/usecases/uitval/ontvangstzaak-beslissen";
import { uitvalzaakHervatten } from "@/lib/usecases/uitval/uitvalzaak-hervatten";
import { uitvalzaakLoslaten } from "@/lib/usecases/uitval/uitvalzaak-loslaten";
import { uitvalzaakOppakken } from "@/lib/usecases/uitval/uitvalzaak-oppakken";
import { uitvalzaakWachten } from "@/lib/usecases/uitval/uitvalzaak-wachten";

/** Back to the case itself: a fresh page with a fresh key for the next step. */
const terug = async <R>(uitvalzaakId: string, werk: Promise<Uitkomst<unknown, R>>): Promise<Uitkomst<{ redirectTo: string }, R>> => {
  const uitkomst = await werk;
  return uitkomst.ok ? { ok: true, waarde: { redirectTo: `/svb/uitval/${uitvalzaakId}` } } : uitkomst;
};

export const oppakkenAction = formAction("svb", uitvalzaakSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, uitvalzaakOppakken(deps, actor, opdracht)), declaratieweigering);
export const loslatenAction = formAction("svb", uitvalzaakSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, uitvalzaakLoslaten(deps, actor, opdracht)), declaratieweigering);
export const hervattenAction = formAction("svb", uitvalzaakSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, uitvalzaakHervatten(deps, actor, opdracht)), declaratieweigering);
export const wachtenAction = formAction("svb", uitvalzaakWachtenSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, uitvalzaakWachten(deps, actor, opdracht)), declaratieweigering);
export const aantekeningAction = formAction("svb", aantekeningToevoegenSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, aantekeningToevoegen(deps, actor, opdracht)), declaratieweigering);
export const declaratiebesluitAction = formAction("svb", declaratiezaakBeslissenSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, declaratiezaakBeslissen(deps, actor, opdracht)), declaratieweigering);
export const betaalbesluitAction = formAction("svb", betaalzaakBeslissenSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, betaalzaakBeslissen(deps, actor, opdracht)), declaratieweigering);
export const berichtbesluitAction = formAction("svb", berichtzaakSluitenSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, berichtzaakSluiten(deps, actor, opdracht)), declaratieweigering);
export const ontvangstbesluitAction = formAction("svb", ontvangstzaakBeslissenSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, ontvangstzaakBeslissen(deps, actor, opdracht)), declaratieweigering);
export const afsluitbesluitAction = formAction("svb", afsluitzaakSluitenSchema, (deps, actor, opdracht) => terug(opdracht.uitvalzaakId, afsluitzaakSluiten(deps, actor, opdracht)), declaratieweigering);
