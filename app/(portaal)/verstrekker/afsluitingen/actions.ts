"use server";

import { formAction } from "@/lib/actions/form-action";
import { afsluitweigering } from "@/lib/messages/afsluiting";
import { budgetafsluitberichtBetwistenSchema, budgetafsluitberichtBevestigenSchema } from "@/lib/schemas/afsluiting";
import { budgetafsluitberichtBetwisten } from "@/lib/usecases/afsluiting/budgetafsluitbericht-betwisten";
import { budgetafsluitberichtBevestigen } from "@/lib/usecases/afsluiting/budgetafsluitbericht-bevestigen";

const terug = (berichtId: string) => ({ ok: true, waarde: { redirectTo: `/verstrekker/afsluitingen/${berichtId}` } }) as const;

export const bevestigenAction = formAction(
  "verstrekker",
  budgetafsluitberichtBevestigenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await budgetafsluitberichtBevestigen(deps, actor, opdracht);
    return uitkomst.ok ? terug(uitkomst.waarde.berichtId) : uitkomst;
  },
  afsluitweigering,
);

export const betwistenAction = formAction(
  "verstrekker",
  budgetafsluitberichtBetwistenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await budgetafsluitberichtBetwisten(deps, actor, opdracht);
    return uitkomst.ok ? terug(uitkomst.waarde.berichtId) : uitkomst;
  },
  afsluitweigering,
);
