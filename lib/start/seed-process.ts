/** The process in which the demo data is sown; lib/start/prepare-database.ts starts it. */
import { zaai } from "../../prisma/seed/index";
import { env } from "../env";

await zaai({ databaseUrl: env().DATABASE_URL });
