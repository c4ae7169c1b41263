import type { Db } from "@/lib/db/client";
import type { Datum } from "@/lib/domein/datum";

/** What every use case gets from its caller: the database, the time, and the legal day in the Netherlands. */
export type Deps = { readonly db: Db; readonly nu: Date; readonly vandaag: Datum };
