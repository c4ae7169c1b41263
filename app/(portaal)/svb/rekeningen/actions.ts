"use server";

import { gevoeligeFormAction } from "@/lib/actions/form-action";
import { eigenGeldWeigering } from "@/lib/messages/eigen-geld";
import { rekeningWeigering } from "@/lib/messages/rekening";
import { rekeningBeoordelenSchema, rekeningnummerBeoordelenSchema } from "@/lib/schemas/rekening";
import { rekeningBeoordelen } from "@/lib/usecases/rekening/rekening-beoordelen";
import { rekeningnummerBeoordelen } from "@/lib/usecases/rekening/rekeningnummer-beoordelen";

export const rekeningBeoordelenAction = gevoeligeFormAction(
  "svb",
  rekeningBeoordelenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await rekeningBeoordelen(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: "/svb/rekeningen?van=budgethouder&klaar=ja" } } as const) : uitkomst;
  },
  eigenGeldWeigering,
);

export const rekeningnummerBeoordelenAction = gevoeligeFormAction(
  "svb",
  rekeningnummerBeoordelenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await rekeningnummerBeoordelen(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: "/svb/rekeningen?klaar=ja" } } as const) : uitkomst;
  },
  rekeningWeigering,
);
