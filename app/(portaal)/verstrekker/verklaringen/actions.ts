"use server";

import { formAction } from "@/lib/actions/form-action";
import { legLoopweigeringUit } from "@/lib/messages/zorgovereenkomst-loop";
import { legWeigeringUit } from "@/lib/messages/zorgovereenkomst-weigering";
import { verklaringRegistrerenSchema, verklaringWijzigenSchema } from "@/lib/schemas/verklaring";
import { verklaringRegistreren } from "@/lib/usecases/zorgovereenkomst/verklaring-registreren";
import { verklaringWijzigen } from "@/lib/usecases/zorgovereenkomst/verklaring-wijzigen";

export const verklaringRegistrerenAction = formAction(
  "verstrekker",
  verklaringRegistrerenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await verklaringRegistreren(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: `/verstrekker/verklaringen?klaar=${uitkomst.waarde.nummer}` } } as const) : uitkomst;
  },
  legWeigeringUit,
);

export const verklaringWijzigenAction = formAction(
  "verstrekker",
  verklaringWijzigenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await verklaringWijzigen(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: `/verstrekker/zorgovereenkomsten/${uitkomst.waarde.id}?klaar=verklaring_gewijzigd` } } as const) : uitkomst;
  },
  legLoopweigeringUit,
);
