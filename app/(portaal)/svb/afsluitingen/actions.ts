"use server";

import { formAction } from "@/lib/actions/form-action";
import { afsluitweigering } from "@/lib/messages/afsluiting";
import { budgetafsluitberichtOpmakenSchema } from "@/lib/schemas/afsluiting";
import { budgetafsluitberichtOpmaken } from "@/lib/usecases/afsluiting/budgetafsluitbericht-opmaken";

export const budgetafsluitberichtOpmakenAction = formAction(
  "svb",
  budgetafsluitberichtOpmakenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await budgetafsluitberichtOpmaken(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: { redirectTo: `/svb/afsluitingen/${opdracht.toekenningId}` } } : uitkomst;
  },
  afsluitweigering,
);
