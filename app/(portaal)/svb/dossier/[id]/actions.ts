"use server";

import { formAction } from "@/lib/actions/form-action";
import { overlijdensweigering } from "@/lib/messages/overlijden";
import { overlijdenRegistrerenSchema, overlijdenTerugdraaienSchema } from "@/lib/schemas/overlijden";
import { overlijdenRegistreren } from "@/lib/usecases/overlijden/overlijden-registreren";
import { overlijdenTerugdraaien } from "@/lib/usecases/overlijden/overlijden-terugdraaien";

const naarDossier = (id: string) => ({ ok: true, waarde: { redirectTo: `/svb/dossier/${id}?doel=behandeling` } }) as const;

export const overlijdenRegistrerenAction = formAction("svb", overlijdenRegistrerenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await overlijdenRegistreren(deps, actor, opdracht);
  return uitkomst.ok ? naarDossier(opdracht.budgethouderId) : uitkomst;
}, overlijdensweigering);

export const overlijdenTerugdraaienAction = formAction("svb", overlijdenTerugdraaienSchema, async (deps, actor, opdracht) => {
  const uitkomst = await overlijdenTerugdraaien(deps, actor, opdracht);
  return uitkomst.ok ? naarDossier(opdracht.budgethouderId) : uitkomst;
}, overlijdensweigering);
