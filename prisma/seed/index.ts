/**
 * Fills an empty database with the demo: the same input gives the same data. Everything after the reference data goes
 * through the use cases, as the cast, at the moments at which it would have happened.
 */
import { systemNow } from "../../lib/clock";
import { createDb, type Db } from "../../lib/db/client";
import { writeKlokOffset } from "../../lib/db/systeemklok";
import { metContext } from "../../lib/db/transactie";
import { budgetsignalenVastleggen } from "../../lib/usecases/budget/budgetsignalen-vastleggen";
import { zaaiAmbtshalve } from "./ambtshalve";
import { zaaiAfsluitingen } from "./afsluiting";
import { zaaiBetalingen } from "./betaling";
import { zaaiDeclaraties } from "./declaratie";
import { DEMO_ISSUER } from "./demopersonen";
import { zaaiHerkeuringen } from "./herkeuring";
import { zaaiHerstel } from "./herstel";
import { zaaiStortingen, zaaiVrijBesteedbaar } from "./eigen-geld";
import { zaaiKanalen } from "./kanalen";
import { zaaiOvereenkomstloop } from "./overeenkomstloop";
import { zaaiRekeningwijzigingen } from "./rekeningwijziging";
import { zaaiPapier } from "./papier";
import { zaaiReferentie } from "./referentie";
import { zaaiSamenloop, zaaiVoorlopige } from "./voorlopig";
import { zaaiToekenningen, zaaiVerlaging } from "./toekenning";
import { zaaiZorgovereenkomsten } from "./zorgovereenkomst";
import { DEMODAG, opDeKlok, zaaideps, type Zaaideps } from "./zaaideps";

/** The same server and database, in the role of the application: the seed may do no more than the product may. */
function alsToepassing(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("options", "-c role=pgb_app");
  url.search = url.search.replaceAll("+", "%20");
  return url.href;
}

async function metDb<T>(databaseUrl: string, werk: (db: Db) => Promise<T>): Promise<T> {
  const db = createDb(alsToepassing(databaseUrl), 2);
  try {
    return await werk(db);
  } finally {
    await db.$disconnect();
  }
}

/** True while nothing has ever happened in this database. */
export const isLeeg = (databaseUrl: string): Promise<boolean> =>
  metDb(databaseUrl, async (db) => (await metContext(db, { rol: "systeem" }, null, (tx) => tx.gebeurtenis.findFirst({ select: { id: true } }))) === null);

/** The night before the demo begins: what asks for attention is known in the morning. */
const zaaiSignalen = async ({ op }: Zaaideps): Promise<void> => {
  await budgetsignalenVastleggen(op(`${DEMODAG}T05:30`));
};

/** In the order of the chain: each part builds on what the parts before it left. */
const DELEN: readonly ((deps: Zaaideps) => Promise<void>)[] = [
  zaaiToekenningen, zaaiZorgovereenkomsten, zaaiStortingen, zaaiDeclaraties, zaaiBetalingen, zaaiVrijBesteedbaar, zaaiAfsluitingen, zaaiVerlaging, zaaiSignalen, zaaiHerstel, zaaiOvereenkomstloop, zaaiKanalen, zaaiVoorlopige, zaaiAmbtshalve, zaaiRekeningwijzigingen, zaaiPapier, zaaiHerkeuringen, zaaiSamenloop,
];

/** Today is 10 April 2026 in the morning, however late it really is; from there the clock runs on. */
const zetKlok = (db: Db): Promise<void> => writeKlokOffset(db, opDeKlok(`${DEMODAG}T09:30`).getTime() - systemNow().getTime());

export async function zaai({ databaseUrl }: { readonly databaseUrl: string }): Promise<void> {
  if (!(await isLeeg(databaseUrl))) throw new Error("this database is not empty: demo data is never mixed with other data");
  await metDb(databaseUrl, async (db) => {
    await zetKlok(db);
    const deps = zaaideps(db, DEMO_ISSUER);
    await zaaiReferentie(deps, DEMO_ISSUER);
    for (const zaaiDeel of DELEN) await zaaiDeel(deps);
  });
}
