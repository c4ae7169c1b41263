"use server";

import { formAction } from "@/lib/actions/form-action";
import { legLoopweigeringUit } from "@/lib/messages/zorgovereenkomst-loop";
import { zorgovereenkomstAccorderenSchema, zorgovereenkomstBezwaarSchema } from "@/lib/schemas/zorgovereenkomst";
import { wijzigingAccorderen } from "@/lib/usecases/zorgovereenkomst/wijziging-beoordelen";

const naar = (id: string, klaar: string): { redirectTo: string } => ({ redirectTo: `/verstrekker/zorgovereenkomsten/${id}?klaar=wijziging_${klaar}` });

export const wijzigingAccorderenAction = formAction(
  "verstrekker",
  zorgovereenkomstAccorderenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await wijzigingAccorderen(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, "akkoord") } : uitkomst;
  },
  legLoopweigeringUit,
);

export const wijzigingBezwaarAction = formAction(
  "verstrekker",
  zorgovereenkomstBezwaarSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await wijzigingAccorderen(deps, actor, { ...opdracht, maxima: [] });
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, opdracht.oordeel) } : uitkomst;
  },
  legLoopweigeringUit,
);
