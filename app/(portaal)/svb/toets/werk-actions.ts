"use server";

import { formAction } from "@/lib/actions/form-action";
import { bulkuitslag } from "@/lib/messages/toetswerk";
import { legWeigeringUit } from "@/lib/messages/zorgovereenkomst-weigering";
import { toetswerkOppakkenSchema, toetswerkTeruggevenSchema, zorgovereenkomstenToetsenSchema } from "@/lib/schemas/zorgovereenkomst";
import { zorgovereenkomstenToetsen } from "@/lib/usecases/zorgovereenkomst/bulk-besluiten";
import { toetswerkOppakken, toetswerkTeruggeven } from "@/lib/usecases/zorgovereenkomst/toetswerk";

export const oppakkenAction = formAction("svb", toetswerkOppakkenSchema, toetswerkOppakken, legWeigeringUit);
export const teruggevenAction = formAction("svb", toetswerkTeruggevenSchema, toetswerkTeruggeven, legWeigeringUit);

/** Answers for each contract apart: done, or left as it was and why. */
export const bulkakkoordAction = formAction(
  "svb",
  zorgovereenkomstenToetsenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await zorgovereenkomstenToetsen(deps, actor, opdracht);
    if (!uitkomst.ok) return uitkomst;
    return { ok: true, waarde: { regels: uitkomst.waarde.regels.map(({ id, uitkomst: een }) => bulkuitslag(id, een.ok ? null : een.reden)) } } as const;
  },
  legWeigeringUit,
);
