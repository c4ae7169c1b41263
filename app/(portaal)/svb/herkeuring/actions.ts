"use server";

import { formAction } from "@/lib/actions/form-action";
import { herkeuringsweigering } from "@/lib/messages/herkeuring";
import { herkeuringStartenSchema } from "@/lib/schemas/herkeuring";
import { herkeuringStarten } from "@/lib/usecases/herkeuring/herkeuring-starten";

export const herkeuringStartenAction = formAction("svb", herkeuringStartenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await herkeuringStarten(deps, actor, opdracht);
  return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: `/svb/herkeuring/${uitkomst.waarde.herkeuringId}` } } as const) : uitkomst;
}, herkeuringsweigering);
