"use server";

import { formAction } from "@/lib/actions/form-action";
import { herkeuringsweigering } from "@/lib/messages/herkeuring";
import { maximumtariefVaststellenSchema } from "@/lib/schemas/herkeuring";
import { maximumtariefVaststellen } from "@/lib/usecases/herkeuring/maximumtarief-vaststellen";

export const maximumtariefVaststellenAction = formAction("verstrekker", maximumtariefVaststellenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await maximumtariefVaststellen(deps, actor, opdracht);
  return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: `/verstrekker/maximumtarieven/${uitkomst.waarde.herkeuringId}` } } as const) : uitkomst;
}, herkeuringsweigering);
