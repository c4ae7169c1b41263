"use server";

import { formAction, gevoeligeFormAction } from "@/lib/actions/form-action";
import { APISLEUTEL_WEIGERINGEN } from "@/lib/messages/retour";
import { apisleutelAanmakenSchema, apisleutelIntrekkenSchema } from "@/lib/schemas/verstrekker";
import { apisleutelAanmaken } from "@/lib/usecases/verstrekker/apisleutel-aanmaken";
import { apisleutelIntrekken } from "@/lib/usecases/verstrekker/apisleutel-intrekken";

export const apisleutelAanmakenAction = gevoeligeFormAction("verstrekker", apisleutelAanmakenSchema, apisleutelAanmaken, (reden) => APISLEUTEL_WEIGERINGEN[reden]);

export const apisleutelIntrekkenAction = formAction(
  "verstrekker",
  apisleutelIntrekkenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await apisleutelIntrekken(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: { redirectTo: "/verstrekker/koppeling?ingetrokken=ja" } } : uitkomst;
  },
  (reden) => APISLEUTEL_WEIGERINGEN[reden],
);
