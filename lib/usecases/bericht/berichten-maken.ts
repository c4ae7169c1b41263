import { schrijf } from "@/lib/db/transactie";
import { ontvangersVan } from "@/lib/domein/bericht";

import type { Deps } from "../deps";

/**
 * Makes the notices that belong to one recorded gebeurtenis. A job comes at least once, so this may run twice for the same
 * gebeurtenis: the unique key on gebeurtenis and ontvanger makes the second time do nothing.
 */
export const berichtenMaken = ({ db, nu }: Deps, gebeurtenisId: string): Promise<number> =>
  schrijf(db, { rol: "systeem", proces: "berichten" }, nu, async (tx) => {
    const gebeurtenis = await tx.gebeurtenis.findUniqueOrThrow({ where: { id: gebeurtenisId } });
    const ontvangers = ontvangersVan(gebeurtenis.soort, gebeurtenis.rol).filter(
      (ontvanger) => ({ budgethouder: gebeurtenis.budgethouderId, zorgverlener: gebeurtenis.zorgverlenerId, verstrekker: gebeurtenis.verstrekkerId })[ontvanger] !== null,
    );
    if (ontvangers.length === 0) return 0;
    const { count } = await tx.bericht.createMany({
      skipDuplicates: true,
      data: ontvangers.map((ontvanger) => ({
        gebeurtenisId,
        ontvanger,
        budgethouderId: gebeurtenis.budgethouderId,
        zorgverlenerId: gebeurtenis.zorgverlenerId,
        verstrekkerId: gebeurtenis.verstrekkerId,
        code: gebeurtenis.soort,
        gegevens: { onderwerpSoort: gebeurtenis.onderwerpSoort, onderwerpId: gebeurtenis.onderwerpId },
        aangemaaktOp: gebeurtenis.tijdstip,
      })),
    });
    return count;
  });
