import { env } from "@/lib/env";

import { createDb, type Db } from "./client";

const bewaard = globalThis as typeof globalThis & { pgbDb?: Db };

/** The process's one client; kept on globalThis so that a hot reload in development does not open a second pool. */
export const db = (): Db => (bewaard.pgbDb ??= createDb(env().APP_DATABASE_URL));
