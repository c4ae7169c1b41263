import { metContext } from "@/lib/db/transactie";
import { ruimLijstenOp } from "@/lib/db/voorlopiglijst.repository";

import type { Deps } from "../deps";

/** Every night: lists that nobody proposed are gone. */
export const voorlopiglijstenOpruimen = ({ db, nu }: Deps): Promise<number> => metContext(db, { rol: "systeem" }, nu, (tx) => ruimLijstenOp(tx, nu));
