"use server";

import { formAction } from "@/lib/actions/form-action";
import { ambtshalveweigering } from "@/lib/messages/ambtshalve";
import { ambtshalveBekrachtigenSchema, ambtshalveNietBekrachtigenSchema } from "@/lib/schemas/ambtshalve";
import { ambtshalveBekrachtigen } from "@/lib/usecases/ambtshalve/bekrachtigen";
import { ambtshalveNietBekrachtigen } from "@/lib/usecases/ambtshalve/niet-bekrachtigen";

const naar = (id: string, klaar: string) => ({ ok: true, waarde: { redirectTo: `/verstrekker/zorgovereenkomsten/${id}?klaar=${klaar}` } }) as const;

export const bekrachtigenAction = formAction("verstrekker", ambtshalveBekrachtigenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await ambtshalveBekrachtigen(deps, actor, opdracht);
  return uitkomst.ok ? naar(uitkomst.waarde.id, "bekrachtigd") : uitkomst;
}, ambtshalveweigering);

export const nietBekrachtigenAction = formAction("verstrekker", ambtshalveNietBekrachtigenSchema, async (deps, actor, opdracht) => {
  const uitkomst = await ambtshalveNietBekrachtigen(deps, actor, opdracht);
  return uitkomst.ok ? naar(uitkomst.waarde.id, "niet_bekrachtigd") : uitkomst;
}, ambtshalveweigering);
