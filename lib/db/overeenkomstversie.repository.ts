/** Reads and writes of the later versions of a zorgovereenkomst: a change on its way, and what each version replaced. */
import { LOPEND, OVERGANGEN } from "@/lib/domein/zorgovereenkomst/versiestatus";

import type { Tx } from "./client";

/** The contract ended before the change was approved. */
export async function laatVersieVervallen(tx: Tx, zorgovereenkomstId: string, nu: Date): Promise<void> {
  await tx.overeenkomstversie.updateMany({
    where: { zorgovereenkomstId, status: { in: [...LOPEND] } },
    data: { status: OVERGANGEN.vervallen.naar, gewijzigdOp: nu },
  });
}
