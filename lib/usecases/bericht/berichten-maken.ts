import { schrijf } from "@/lib/db/transactie";
import { ontvangersVan } from "@/lib/domein/bericht";

import type { Deps } from "../deps";

/**
 * Makes the notices that belong to recorded gebeurtenissen. A job comes at least once, so this may run twice for the same
 * gebeurtenis: the unique key on gebeurtenis and ontvanger makes the second time do nothing.
 */
export const berichtenMaken = ({ db, nu }: Deps, ...gebeurtenisIds: readonly string[]): Promise<number> =>
  schrijf(db, { rol: "systeem", proces: "berichten" }, nu, async (tx) => {
    const gebeurtenissen = await tx.gebeurtenis.findMany({ where: { id: { in: [...gebeurtenisIds] } }, orderBy: { volgnummer: "asc" } });
    if (gebeurtenissen.length !== new Set(gebeurtenisIds).size) throw new Error("a job about a gebeurtenis that is not there");
    const data = gebeurtenissen.flatMap((gebeurtenis) =>
      ontvangersVan(gebeurtenis.soort, gebeurtenis.rol)
        .filter((ontvanger) => ({ budgethouder: gebeurtenis.budgethouderId, zorgverlener: gebeurtenis.zorgverlenerId, verstrekker: gebeurtenis.verstrekkerId })[ontvanger] !== null)
        .map((ontvanger) => ({
          gebeurtenisId: gebeurtenis.id,
          ontvanger,
          budgethouderId: gebeurtenis.budgethouderId,
          zorgverlenerId: gebeurtenis.zorgverlenerId,
          verstrekkerId: gebeurtenis.verstrekkerId,
          code: gebeurtenis.soort,
          gegevens: { onderwerpSoort: gebeurtenis.onderwerpSoort, onderwerpId: gebeurtenis.onderwerpId },
          aangemaaktOp: gebeurtenis.tijdstip,
        })),
    );
    if (data.length === 0) return 0;
    const { count } = await tx.bericht.createMany({ skipDuplicates: true, data });
    return count;
  });
