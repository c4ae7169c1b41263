import { ruimExportsOp } from "@/lib/db/export.repository";
import { metContext } from "@/lib/db/transactie";

import type { Deps } from "../deps";

/** Every night: files older than the policy are gone. */
export const exportsOpruimen = ({ db, nu }: Deps): Promise<number> => metContext(db, { rol: "systeem" }, nu, (tx) => ruimExportsOp(tx, nu));
