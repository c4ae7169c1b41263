"use server";

import { gevoeligeFormAction } from "@/lib/actions/form-action";
import { eigenGeldWeigering } from "@/lib/messages/eigen-geld";
import { rekeningOpgevenSchema } from "@/lib/schemas/rekening";
import { rekeningOpgeven } from "@/lib/usecases/rekening/rekening-opgeven";

export const rekeningOpgevenAction = gevoeligeFormAction(
  "mijn",
  rekeningOpgevenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await rekeningOpgeven(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: "/mijn/gegevens/rekening?klaar=ja" } } as const) : uitkomst;
  },
  eigenGeldWeigering,
);
