import { type Blok, verzegel } from "@/lib/db/audit.repository";
import { schrijf } from "@/lib/db/transactie";

import type { Deps } from "../deps";

/** Seals the audit rows since the last time into one block of the hash chain. Null when nothing happened. */
export const auditVerzegelen = ({ db, nu }: Deps): Promise<Blok | null> =>
  schrijf(db, { rol: "systeem", proces: "audit" }, nu, (tx) => verzegel(tx, nu));
