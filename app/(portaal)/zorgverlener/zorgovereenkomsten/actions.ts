"use server";

import { formAction } from "@/lib/actions/form-action";
import { legWeigeringUit } from "@/lib/messages/zorgovereenkomst-weigering";
import { zorgovereenkomstMedeondertekenenSchema, zorgovereenkomstWeigerenSchema } from "@/lib/schemas/zorgovereenkomst";
import { zorgovereenkomstMedeondertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-medeondertekenen";
import { zorgovereenkomstWeigeren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-weigeren";

const naar = (id: string, klaar: string): { redirectTo: string } => ({ redirectTo: `/zorgverlener/zorgovereenkomsten/${id}?klaar=${klaar}` });

export const medeondertekenenAction = formAction(
  "zorgverlener",
  zorgovereenkomstMedeondertekenenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstMedeondertekenen(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, "ondertekend") } : uitkomst;
  },
  legWeigeringUit,
);

export const weigerenAction = formAction(
  "zorgverlener",
  zorgovereenkomstWeigerenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstWeigeren(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: naar(uitkomst.waarde.id, "teruggestuurd") } : uitkomst;
  },
  legWeigeringUit,
);
