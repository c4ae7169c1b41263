"use server";

import { formAction } from "@/lib/actions/form-action";
import { bulkuitslag } from "@/lib/messages/toetswerk";
import { legWeigeringUit } from "@/lib/messages/zorgovereenkomst-weigering";
import { toetswerkOppakkenSchema, toetswerkTeruggevenSchema, zorgovereenkomstenAccorderenSchema } from "@/lib/schemas/zorgovereenkomst";
import { zorgovereenkomstenAccorderen } from "@/lib/usecases/zorgovereenkomst/bulk-besluiten";
import { toetswerkOppakken, toetswerkTeruggeven } from "@/lib/usecases/zorgovereenkomst/toetswerk";

export const oppakkenAction = formAction("verstrekker", toetswerkOppakkenSchema, toetswerkOppakken, legWeigeringUit);
export const teruggevenAction = formAction("verstrekker", toetswerkTeruggevenSchema, toetswerkTeruggeven, legWeigeringUit);

/** Answers for each contract apart: done, or left as it was and why. */
export const bulkakkoordAction = formAction(
  "verstrekker",
  zorgovereenkomstenAccorderenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstenAccorderen(deps, actor, opdracht);
    if (!uitkomst.ok) return uitkomst;
    return { ok: true, waarde: { regels: uitkomst.waarde.regels.map(({ id, uitkomst: een }) => bulkuitslag(id, een.ok ? null : een.reden)) } } as const;
  },
  legWeigeringUit,
);
