"use server";

import { formAction } from "@/lib/actions/form-action";
import { exportAanvragenSchema } from "@/lib/schemas/export";
import { EXPORTWEIGERINGEN } from "@/lib/messages/export";
import { exportAanvragen } from "@/lib/usecases/export/export-aanvragen";

export const exportAanvragenAction = formAction(
  "verstrekker",
  exportAanvragenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await exportAanvragen(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: { redirectTo: `/verstrekker/exports/${uitkomst.waarde.exportId}` } } : uitkomst;
  },
  (reden) => EXPORTWEIGERINGEN[reden],
);
