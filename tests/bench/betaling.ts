/**
 * `tsx tests/bench/betaling.ts [budgetten]`: one day of payments. Makes its own database in which every claim of the last month waits to be paid,
 * and takes it along the whole road: batch made, released with its file, and the bank's report read and booked. Nothing is asserted; a run in which
 * another number was paid than was put in the batch has no rate.
 */
import { randomBytes, randomUUID } from "node:crypto";

import { createDb, type Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Actor, Svbfunctie } from "@/lib/domein/toegang";
import { antwoordVanDemobank } from "@/lib/integrations/bank/demobank";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import { migreer } from "@/lib/start/migreren";
import { startPostgres, withClient } from "@/lib/start/postgres";
import { runCommand } from "@/lib/start/start-error";
import { ensureWebLogin } from "@/lib/start/weblogin";
import { batchdetail, betalingenoverzicht } from "@/lib/queries/svb/betalingen";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";

import { stappen, VANDAAG } from "./groot-data";
import { percentile, spread, tenths, whole } from "./measure";

const DIR = ".data/bench";
const DATABASE_PORT = 54_522;
const BUDGETTEN = Number(process.argv[2] ?? 90_000);
const BETALER = { naam: "SVB bench", iban: "NL91ABNA0417164300" };
const MB = 1_048_576;
const ROUNDS = 10;

const svb = (functie: Svbfunctie): Extract<Actor, { rol: "svb" }> => ({ rol: "svb", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Bench", functies: [functie] });

async function fill(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'");
    for (const { sql } of stappen({ budgetten: BUDGETTEN, laatsteMaandKlaar: true })) await client.query(sql);
    await client.query("VACUUM ANALYZE");
  });
}

const moet = <T>(uitkomst: { readonly ok: true; readonly waarde: T } | { readonly ok: false; readonly reden: unknown }): T => {
  if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.reden));
  return uitkomst.waarde;
};

async function timed<T>(what: string, werk: () => Promise<T>): Promise<T> {
  const memory = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const result = await werk();
  const took = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(`  ${what.padEnd(44)} ${tenths(took).padStart(6)} s; processor here ${tenths((user + system) / 1e6)} s, memory ${whole((process.memoryUsage().rss - memory) / MB)} MB`);
  return result;
}

/** What a page asks, in milliseconds. */
async function page(what: string, werk: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    await werk();
    took.push(performance.now() - begin);
  }
  console.log(`  ${what.padEnd(44)} ${whole(spread(took).median)} ms, p95 ${whole(percentile(took, 0.95))} ms`);
}

/** One batch from ready to paid; how many it held, or null when nothing was left. */
async function day(db: Db): Promise<number | null> {
  const deps = { db, nu: new Date(`${VANDAAG}T09:00:00Z`), vandaag: datum(VANDAAG), betaler: BETALER };
  const [maker, releaser] = [svb("betalen"), svb("vrijgeven")];
  const made = await timed("batch made", () => betaalbatchOpmaken(deps, maker, { sleutel: randomUUID() }));
  if (!made.ok && made.reden === "niets_te_betalen") return null;
  const { batchId, aantal } = moet(made);
  const batch = await lees(db, maker, (tx) => tx.betaalbatch.findUniqueOrThrow({ where: { id: batchId } }));
  await page("page of what is ready", () => betalingenoverzicht(db, maker, deps.vandaag, 1));
  await page("page of this batch", () => batchdetail(db, maker, batchId, 1));
  moet(await timed("released, with its file", () => betaalbatchVrijgeven(deps, releaser, { batchId, gezienAantal: aantal, gezienTotaal: centen(batch.totaalCenten) })));
  moet(await betaalbatchAanbieden(deps, maker, { batchId }));
  const { bestand } = await lees(db, maker, (tx) => tx.betaalbatch.findUniqueOrThrow({ where: { id: batchId }, select: { bestand: true } }));
  const afschrift = antwoordVanDemobank(bestand ?? new Uint8Array(), "eerste_terug", deps.nu);
  if (!afschrift.ok) throw new Error("the demo bank could not read the file");
  const inhoud = new Uint8Array(Buffer.from(afschrift.xml));
  const gelezen = await timed(`statement of ${tenths(inhoud.length / MB)} MB read`, () => Promise.resolve(leesBankmeldingen(inhoud)));
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  const { betaald, gestorneerd, onverwerkt } = moet(await timed("statement booked", () => bankberichtVerwerken(deps, maker, { ...gelezen.bericht, bestandsnaam: "bank.xml", inhoud })));
  if (betaald !== aantal || gestorneerd !== 1 || onverwerkt.length > 0) throw new Error(`${String(betaald)} of ${String(aantal)} paid, ${String(gestorneerd)} returned, ${String(onverwerkt.length)} unknown`);
  return aantal;
}

await runCommand(async () => {
  const server = await startPostgres({ dir: DIR, port: DATABASE_PORT, report: () => undefined });
  const name = `pgb_betaling_${randomBytes(3).toString("hex")}`;
  await server.ensureDatabase(name);
  try {
    await migreer(server.ownerUrl(name));
    await ensureWebLogin(server.ownerUrl(name), server.secrets.webPassword);
    await timed(`${whole(BUDGETTEN)} budgets made`, () => fill(server.ownerUrl(name)));
    const db = createDb(server.webUrl(name), 2);
    for (let batch = 1; ; batch += 1) {
      const begin = performance.now();
      const paid = await day(db);
      if (paid === null) break;
      console.log(`batch ${String(batch)}: ${whole(paid)} payments in ${tenths((performance.now() - begin) / 1000)} s`);
    }
    await db.$disconnect();
  } finally {
    await withClient(server.ownerUrl("postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    await server.stop();
  }
});
