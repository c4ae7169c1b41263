import { listVerlopen, moveRekeningnummer } from "@/lib/db/rekeningnummer.repository";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";

const SYSTEEM: Actor = { rol: "systeem", proces: "rekeningen" };

/** A request for another account on which nobody decided in time lapses; the account in use stays in use. Returns how many. */
export const rekeningnummersVerlopen = ({ db, nu, vandaag }: Deps): Promise<number> =>
  schrijf(db, SYSTEEM, nu, async (tx) => {
    let aantal = 0;
    for (const { id, zorgverlenerId } of await listVerlopen(tx, vandaag)) {
      if (!(await moveRekeningnummer(tx, id, "verlopen", null))) continue;
      await registreer(tx, SYSTEEM, { soort: "rekeningnummer.verlopen", onderwerpSoort: "rekeningnummer", onderwerpId: id, zorgverlenerId }, nu);
      aantal += 1;
    }
    return aantal;
  });
