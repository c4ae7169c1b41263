"use server";

import { formAction } from "@/lib/actions/form-action";
import { legWeigeringUit } from "@/lib/messages/zorgovereenkomst-weigering";
import { verklaringRegistrerenSchema } from "@/lib/schemas/verklaring";
import { verklaringRegistreren } from "@/lib/usecases/zorgovereenkomst/verklaring-registreren";

export const verklaringRegistrerenAction = formAction(
  "verstrekker",
  verklaringRegistrerenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await verklaringRegistreren(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: `/verstrekker/verklaringen?klaar=${uitkomst.waarde.nummer}` } } as const) : uitkomst;
  },
  legWeigeringUit,
);
