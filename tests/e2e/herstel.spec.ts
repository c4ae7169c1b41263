/**
 * Power cuts: the web server, and then the database, killed outright in the middle of approvals. Nothing is half done
 * afterwards, and sending the same forms again completes the work once. On a product of its own, which may be broken.
 */
import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";

import { embeddedDatabase, setByUser } from "@/lib/start/environment";
import { type PostgresServer, startPostgres, withClient } from "@/lib/start/postgres";
import { prepareInstallation } from "@/lib/start/postgres-installation";
import { readPostmaster } from "@/lib/start/postgres-process";
import { type Product, startProduct } from "@/lib/start/product";

import { overtredingen, vraagOp } from "./opzet/eigenaar";
import { bezoekerVan, type Bezoeker, type Formulier, leesFormulier, stuurTegelijk } from "./opzet/formulierpost";
import { logIn } from "./opzet/inloggen";
import { kopieen } from "./opzet/kopieen";
import { expect, test } from "./opzet/rollen";

const MAP = ".data/herstel";
const POORT_DATABASE = 54_470;
const POORT_WEB = 3400;
const AANTAL = 24;
/** Killed when so many are decided: the rest is then somewhere between the first statement and the answer. */
const BIJ = 5;

const stil = (): void => undefined;

class Proefproduct {
  private constructor(
    private server: PostgresServer,
    readonly product: Product,
    readonly url: string,
  ) {}

  static async start(): Promise<Proefproduct> {
    const server = await startPostgres({ dir: MAP, port: POORT_DATABASE, report: stil });
    await withClient(server.ownerUrl("postgres"), (client) => client.query("DROP DATABASE IF EXISTS pgb WITH (FORCE)"));
    const database = embeddedDatabase(server);
    const env = { ...setByUser(), ...database.variables, MODUS: "test", LOG_LEVEL: "fatal", PORT: String(POORT_WEB) };
    const product = await startProduct({ database, env, development: false, report: stil });
    return new Proefproduct(server, product, database.ownerUrl);
  }

  /** The keeper of the processes starts it again, as in `npm start`. */
  killWeb(): void {
    const pid = this.product.processes.find(({ name }) => name === "web")?.pid();
    if (pid === undefined) throw new Error("no web server to kill");
    process.kill(pid, "SIGKILL");
  }

  killDatabase(): void {
    const postmaster = readPostmaster(prepareInstallation(MAP).dataDir);
    if (postmaster === null) throw new Error("no database to kill");
    process.kill(postmaster.pid, "SIGKILL");
  }

  /** What the watch of `npm start` does when the server is gone. */
  async startDatabaseAgain(): Promise<void> {
    this.server = await startPostgres({ dir: MAP, port: this.server.port, keepPort: true, report: stil });
  }

  async stop(): Promise<void> {
    await this.product.stop();
    await this.server.stop();
  }

  async gezond(): Promise<void> {
    const gezondheid = async (): Promise<number> =>
      fetch(`${this.product.address}/api/gezondheid`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(gezondheid, { timeout: 45_000, intervals: [100] }).toBe(200);
  }
}

const BESLIST = "SELECT count(*)::int AS aantal FROM declaratie WHERE id = ANY($1::uuid[]) AND status <> 'ter_accordering'";

/** Waits on a connection that is already open, so that the blow falls in the middle. */
async function slaToe(url: string, ids: readonly string[], klap: () => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", stil);
  await client.connect();
  for (;;) {
    const { rows } = await client.query<{ aantal: number }>(BESLIST, [ids]);
    if ((rows[0]?.aantal ?? 0) >= BIJ) break;
    await sleep(2);
  }
  klap();
  await client.end().catch(stil);
}

async function leesAlle(bezoeker: Bezoeker, ids: readonly string[]): Promise<readonly Formulier[]> {
  const gelezen: Formulier[] = [];
  for (const id of ids) gelezen.push(await leesFormulier(bezoeker, `/mijn/declaraties/${id}`, "Goedkeuren"));
  return gelezen;
}

type Ronde = { readonly proef: Proefproduct; readonly bezoeker: Bezoeker; readonly voorbeeld: string };

/** Approvals at once, a blow in the middle, everything green, the same forms again, everything done once. */
async function ronde({ proef, bezoeker, voorbeeld }: Ronde, klap: () => void, herstel: () => Promise<void>): Promise<void> {
  const ids = await kopieen(voorbeeld, AANTAL, proef.url);
  const formulieren = await leesAlle(bezoeker, ids);
  const gevallen = slaToe(proef.url, ids, klap);
  await Promise.all([stuurTegelijk(bezoeker, formulieren), gevallen.then(herstel)]);
  await proef.gezond();

  const [halverwege] = await vraagOp(proef.url, BESLIST, [ids]);
  expect(Number(halverwege?.["aantal"])).toBeGreaterThanOrEqual(BIJ);
  expect(Number(halverwege?.["aantal"])).toBeLessThan(AANTAL);
  expect(await overtredingen(proef.url)).toEqual([]);

  const antwoorden = await stuurTegelijk(bezoeker, formulieren);
  expect(antwoorden.map(({ status }) => status)).toEqual(Array.from({ length: AANTAL }, () => 303));
  expect(await vraagOp(proef.url, BESLIST, [ids])).toEqual([{ aantal: String(AANTAL) }]);
  const dubbel = `SELECT d.nummer FROM declaratie d LEFT JOIN beoordeling b ON b.declaratie_id = d.id WHERE d.id = ANY($1::uuid[]) GROUP BY d.id HAVING count(b.id) <> 1`;
  expect(await vraagOp(proef.url, dubbel, [ids])).toEqual([]);
  expect(await overtredingen(proef.url)).toEqual([]);
}

test("kill -9 van de webserver en van de database tijdens goedkeuren: niets half, en opnieuw versturen maakt het af", async ({ browser }) => {
  test.setTimeout(480_000);
  const proef = await Proefproduct.start();
  try {
    const context = await browser.newContext({ baseURL: proef.product.address });
    await logIn(await context.newPage(), "henk-bakker");
    const bezoeker = await bezoekerVan(context, proef.product.address);
    const [rij] = await vraagOp(proef.url, "SELECT id FROM declaratie WHERE status = 'ter_accordering' AND budgethouder_id = (SELECT id FROM persoon WHERE achternaam = 'Bakker')");
    const opzet = { proef, bezoeker, voorbeeld: rij?.["id"] ?? "" };
    await test.step("de webserver", () =>
      ronde(
        opzet,
        () => {
          proef.killWeb();
        },
        async () => undefined,
      ));
    await test.step("de database", () =>
      ronde(
        opzet,
        () => {
          proef.killDatabase();
        },
        () => proef.startDatabaseAgain(),
      ));
    await context.close();
  } finally {
    await proef.stop();
  }
});
