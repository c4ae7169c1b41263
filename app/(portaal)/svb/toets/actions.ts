"use server";

import { formAction } from "@/lib/actions/form-action";
import { legWeigeringUit } from "@/lib/messages/zorgovereenkomst-weigering";
import { zorgovereenkomstBezwaarSchema, zorgovereenkomstGoedkeurenSchema } from "@/lib/schemas/zorgovereenkomst";
import { zorgovereenkomstToetsen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";

const naar = (id: string, klaar: string): { redirectTo: string } => ({ redirectTo: `/svb/toets/${id}?klaar=${klaar}` });

export const goedkeurenAction = formAction(
  "svb",
  zorgovereenkomstGoedkeurenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstToetsen(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, "akkoord") } : uitkomst;
  },
  legWeigeringUit,
);

export const bezwaarAction = formAction(
  "svb",
  zorgovereenkomstBezwaarSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstToetsen(deps, actor, { ...opdracht, rekeningnummerId: null });
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, opdracht.oordeel) } : uitkomst;
  },
  legWeigeringUit,
);
