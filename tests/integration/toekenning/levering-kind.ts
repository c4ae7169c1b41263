/** A worker with one job: started by a test, which kills it. `tsx levering-kind.ts <database> <levering> <messages in a part>` */
import { createDb } from "@/lib/db/client";
import { datum } from "@/lib/domein/datum";
import { leveringVerwerken } from "@/lib/usecases/toekenning/levering-verwerken";

const [url = "", leveringId = "", perDeel = "10"] = process.argv.slice(2);
const db = createDb(url, 4);
await leveringVerwerken({ db, nu: new Date("2026-04-10T09:00:00Z"), vandaag: datum("2026-04-10") }, leveringId, Number(perDeel));
await db.$disconnect();
