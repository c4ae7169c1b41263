"use server";

import { formAction } from "@/lib/actions/form-action";
import { declaratieweigering } from "@/lib/messages/declaratie-weigering";
import { declaratieGoedkeurenSchema, declaratieIntrekkenSchema, declaratieTerugsturenSchema } from "@/lib/schemas/declaratie";
import { verklaringDeclarerenSchema } from "@/lib/schemas/verklaring";
import { declaratieGoedkeuren } from "@/lib/usecases/declaratie/declaratie-goedkeuren";
import { declaratieIntrekken } from "@/lib/usecases/declaratie/declaratie-intrekken";
import { declaratieTerugsturen } from "@/lib/usecases/declaratie/declaratie-terugsturen";
import { verklaringDeclareren } from "@/lib/usecases/declaratie/verklaring-declareren";

const naarKlaar = (id: string) => ({ ok: true, waarde: { redirectTo: `/mijn/declaraties/${id}/klaar` } }) as const;

export const declaratieGoedkeurenAction = formAction(
  "mijn",
  declaratieGoedkeurenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await declaratieGoedkeuren(deps, actor, opdracht);
    return uitkomst.ok ? naarKlaar(uitkomst.waarde.declaratieId) : uitkomst;
  },
  declaratieweigering,
);

export const verklaringDeclarerenAction = formAction(
  "mijn",
  verklaringDeclarerenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await verklaringDeclareren(deps, actor, opdracht);
    return uitkomst.ok ? naarKlaar(uitkomst.waarde.declaratieId) : uitkomst;
  },
  declaratieweigering,
);

export const declaratieTerugsturenAction = formAction(
  "mijn",
  declaratieTerugsturenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await declaratieTerugsturen(deps, actor, opdracht);
    return uitkomst.ok ? naarKlaar(uitkomst.waarde.declaratieId) : uitkomst;
  },
  declaratieweigering,
);

export const declaratieIntrekkenAction = formAction(
  "mijn",
  declaratieIntrekkenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await declaratieIntrekken(deps, actor, opdracht);
    return uitkomst.ok ? naarKlaar(uitkomst.waarde.declaratieId) : uitkomst;
  },
  declaratieweigering,
);
