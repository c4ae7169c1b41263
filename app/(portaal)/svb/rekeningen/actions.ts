"use server";

import { formAction } from "@/lib/actions/form-action";
import { eigenGeldWeigering } from "@/lib/messages/eigen-geld";
import { rekeningBeoordelenSchema } from "@/lib/schemas/eigen-geld";
import { rekeningBeoordelen } from "@/lib/usecases/rekening/rekening-beoordelen";

export const rekeningBeoordelenAction = formAction(
  "svb",
  rekeningBeoordelenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await rekeningBeoordelen(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: "/svb/rekeningen?klaar=ja" } } as const) : uitkomst;
  },
  eigenGeldWeigering,
);
