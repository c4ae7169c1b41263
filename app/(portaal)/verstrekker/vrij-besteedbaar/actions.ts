"use server";

import { formAction } from "@/lib/actions/form-action";
import { eigenGeldWeigering } from "@/lib/messages/eigen-geld";
import { vvbbeleidVaststellenSchema } from "@/lib/schemas/eigen-geld";
import { vvbbeleidVaststellen } from "@/lib/usecases/vvb/vvbbeleid-vaststellen";

export const vvbbeleidVaststellenAction = formAction(
  "verstrekker",
  vvbbeleidVaststellenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await vvbbeleidVaststellen(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: "/verstrekker/vrij-besteedbaar?klaar=ja" } } as const) : uitkomst;
  },
  eigenGeldWeigering,
);
