"use server";

import { formAction } from "@/lib/actions/form-action";
import { legWeigeringUit } from "@/lib/messages/zorgovereenkomst-weigering";
import { zorgovereenkomstAccorderenSchema, zorgovereenkomstBezwaarSchema } from "@/lib/schemas/zorgovereenkomst";
import { zorgovereenkomstAccorderen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-accorderen";

const naar = (id: string, klaar: string): { redirectTo: string } => ({ redirectTo: `/verstrekker/zorgovereenkomsten/${id}?klaar=${klaar}` });

export const accorderenAction = formAction(
  "verstrekker",
  zorgovereenkomstAccorderenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstAccorderen(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, "akkoord") } : uitkomst;
  },
  legWeigeringUit,
);

export const bezwaarAction = formAction(
  "verstrekker",
  zorgovereenkomstBezwaarSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstAccorderen(deps, actor, { ...opdracht, maxima: [] });
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, opdracht.oordeel) } : uitkomst;
  },
  legWeigeringUit,
);
