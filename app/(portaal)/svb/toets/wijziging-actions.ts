"use server";

import { formAction } from "@/lib/actions/form-action";
import { legLoopweigeringUit } from "@/lib/messages/zorgovereenkomst-loop";
import { zorgovereenkomstBezwaarSchema } from "@/lib/schemas/zorgovereenkomst";
import { wijzigingGoedkeurenSchema } from "@/lib/schemas/zorgovereenkomst-loop";
import { wijzigingToetsen } from "@/lib/usecases/zorgovereenkomst/wijziging-beoordelen";

const naar = (id: string, klaar: string): { redirectTo: string } => ({ redirectTo: `/svb/toets/${id}?klaar=wijziging_${klaar}` });

export const wijzigingGoedkeurenAction = formAction(
  "svb",
  wijzigingGoedkeurenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await wijzigingToetsen(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, "akkoord") } : uitkomst;
  },
  legLoopweigeringUit,
);

export const wijzigingBezwaarAction = formAction(
  "svb",
  zorgovereenkomstBezwaarSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await wijzigingToetsen(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, opdracht.oordeel) } : uitkomst;
  },
  legLoopweigeringUit,
);
