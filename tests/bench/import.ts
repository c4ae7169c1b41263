/**
 * `tsx tests/bench/import.ts [messages]`: one bulk file of toekenningsberichten from receiving to booked, against COPY of the
 * very rows it wrote, in the same run and with the same indexes. Nothing is asserted; a run that booked another number of
 * grants than it was given has no rate at all. Every third person is named by an earlier message, so files change too.
 */
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type pg from "pg";

import { createDb, type Db } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { datum } from "@/lib/domein/datum";
import { centen, som } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Actor } from "@/lib/domein/toegang";
import { rawEnvironment } from "@/lib/env";
import { runCommand } from "@/lib/start/start-error";
import { embeddedDatabase, localAddresses } from "@/lib/start/environment";
import { migreer } from "@/lib/start/migreren";
import { startPostgres, withClient } from "@/lib/start/postgres";
import { ensureWebLogin } from "@/lib/start/weblogin";
import type { Deps } from "@/lib/usecases/deps";
import { leveringOntvangen } from "@/lib/usecases/toekenning/levering-ontvangen";
import { leveringVerwerken } from "@/lib/usecases/toekenning/levering-verwerken";
import { alsElement, BULK_BEGIN, BULK_EINDE } from "../builders/koppelvlak/bulk";
import { eenToekenningsbericht } from "../builders/koppelvlak/toekenningsbericht";
import { hundredths, idle, processorMs, range, residentMb, spread, tenths, whole } from "./measure";

const DIR = ".data/bench";
const DATABASE_PORT = 54_520;
const MESSAGES = Number(process.argv[2] ?? 20_000);
const REPEATS = 3;
const NU = new Date("2026-04-10T09:00:00Z");
const WEGING = [9, 8, 7, 6, 5, 4, 3, 2];
const SYSTEEM: Actor = { rol: "systeem", proces: "bench" };

/** Everything a message fills, in the order in which COPY can fill it. */
const TABLES = ["persoon", "toekenning", "toekenningsbericht", "toekenningsversie", "functiebudget", "grootboekrekening", "saldo", "gebeurtenis", "boeking", "boekingsregel", "leveringsbericht"];

/** BSNs that pass the 11-proef, one after another. */
function bsnVan(nummer: number): string {
  for (let begin = 10_000_000 + nummer * 2; ; begin += 1) {
    const cijfers = String(begin);
    const rest = WEGING.reduce((totaal, gewicht, plaats) => totaal + gewicht * Number(cijfers.charAt(plaats)), 0) % 11;
    if (rest < 10) return `${cijfers}${String(rest)}`;
  }
}

const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

function bericht(ronde: number, nummer: number): Toekenningsbericht {
  const basis = eenToekenningsbericht();
  const wijziging = nummer % 4 === 3;
  const wie = ronde * MESSAGES + (wijziging ? nummer - 1 : nummer);
  const functiebudgetten = [
    { functiesoort: "WM-BG", periode: JAAR, bedrag: centen(BigInt(500_000 + (nummer % 97) * 1_000)), vvb: centen(0n) },
    { functiesoort: "WM-HH", periode: JAAR, bedrag: centen(wijziging ? 90_000n : 125_000n), vvb: centen(0n) },
  ];
  return {
    ...basis,
    berichtnummer: `BENCH-${String(ronde)}-${String(nummer)}`,
    budgetidentificatie: `B-${String(wie)}`,
    mutatie: wijziging ? "wijziging" : "nieuw",
    periode: JAAR,
    functiebudgetten,
    bedrag: som(functiebudgetten.map(({ bedrag }) => bedrag)),
    budgethouder: { ...basis.budgethouder, bsn: bsnVan(wie * 6) },
    relaties: [],
    contacten: [],
  };
}

async function* bestand(ronde: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BULK_BEGIN);
  for (let begin = 0; begin < MESSAGES; begin += 50) {
    const einde = Math.min(begin + 50, MESSAGES);
    yield await Promise.resolve(Buffer.from(Array.from({ length: einde - begin }, (_, plek) => alsElement(bericht(ronde, begin + plek))).join("")));
  }
  yield Buffer.from(BULK_EINDE);
}

async function verstrekker(db: Db): Promise<Actor> {
  return schrijf(db, SYSTEEM, NU, async (tx) => {
    const { id: verstrekkerId } = await tx.verstrekker.create({ data: { soort: "gemeente", code: "0193", naam: "Zwolle", geldigVan: new Date("2015-01-01") }, select: { id: true } });
    await registreer(tx, SYSTEEM, { soort: "demo.ingericht", onderwerpSoort: "verstrekker", onderwerpId: verstrekkerId }, NU);
    const { id: apisleutelId } = await tx.apisleutel.create({
      data: { verstrekkerId, naam: "bench", sleutelHash: randomBytes(32), aangemaaktOp: NU, aangemaaktDoor: verstrekkerId },
      select: { id: true },
    });
    return { rol: "koppeling", verstrekkerId, apisleutelId, naam: "bench" };
  });
}

const seconds = async (werk: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await werk();
  return (performance.now() - begin) / 1000;
};

/** The most memory this process held while something ran. */
async function peakMb(werk: () => Promise<unknown>): Promise<number> {
  let peak = residentMb(process.pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(process.pid));
  }, 50);
  await werk();
  clearInterval(timer);
  return peak;
}

/** Processor time of this process and of the database's, in milliseconds: waiting for a turn on a busy machine does not count. */
async function processorTime(client: pg.Client): Promise<{ readonly node: number; readonly database: number }> {
  const { rows } = await client.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = current_database()");
  return { node: processorMs(process.pid), database: rows.reduce((sum, { pid }) => sum + processorMs(pid), 0) };
}

type Round = { readonly receive: number; readonly process: number; readonly peak: number };

async function importRound(deps: Deps, actor: Actor, ronde: number): Promise<Round> {
  let leveringId = "";
  const receive = await seconds(async () => {
    const ontvangen = await leveringOntvangen(deps, actor, { bron: bestand(ronde), kanaal: "api", maximumBytes: 2e9 });
    if (!ontvangen.ok) throw new Error(JSON.stringify(ontvangen.reden));
    ({ leveringId } = ontvangen.waarde);
  });
  let process = 0;
  const peak = await peakMb(async () => {
    process = await seconds(() => leveringVerwerken(deps, leveringId));
  });
  return { receive, process, peak };
}

const count = async (client: pg.Client, sql: string): Promise<number> => Number((await client.query<{ n: string }>(`SELECT (${sql})::text AS n`)).rows[0]?.n);

/** The rows of this round into empty tables of the same shape, without triggers or foreign keys: what the disk can do. */
async function copyRound(client: pg.Client, sinds: number): Promise<{ readonly seconds: number; readonly processor: number; readonly rows: number }> {
  const map = join(tmpdir(), `pgb-import-${randomBytes(4).toString("hex")}`);
  let rows = 0;
  for (const table of TABLES) {
    await client.query(`DROP TABLE IF EXISTS kopie_${table}`);
    await client.query(`CREATE TABLE kopie_${table} (LIKE ${table} INCLUDING DEFAULTS INCLUDING INDEXES)`);
    const { rowCount } = await client.query(`COPY (SELECT * FROM ${table} WHERE xmin::text::bigint > ${String(sinds)}) TO '${map}-${table}'`);
    rows += rowCount ?? 0;
  }
  await client.query("CHECKPOINT");
  const used = await processorTime(client);
  const took = await seconds(async () => {
    await client.query("BEGIN");
    for (const table of TABLES) await client.query(`COPY kopie_${table} FROM '${map}-${table}'`);
    await client.query("COMMIT");
  });
  return { seconds: took, processor: (await processorTime(client)).database - used.database, rows };
}

async function measure(client: pg.Client, db: Db): Promise<void> {
  const deps: Deps = { db, nu: NU, vandaag: datum("2026-04-10") };
  const actor = await verstrekker(db);
  const before = residentMb(process.pid);
  const figures = { perSecond: [] as number[], receive: [] as number[], perRow: [] as number[], extra: [] as number[] };
  for (let ronde = 1; ronde <= REPEATS; ronde += 1) {
    const free = await idle();
    const sinds = await count(client, "pg_current_xact_id()::text::bigint");
    const grants = await count(client, "SELECT count(*) FROM toekenningsbericht WHERE status = 'verwerkt'");
    const used = await processorTime(client);
    const round = await importRound(deps, actor, ronde);
    const now = await processorTime(client);
    const done = (await count(client, "SELECT count(*) FROM toekenningsbericht WHERE status = 'verwerkt'")) - grants;
    const copied = await copyRound(client, sinds);
    const rate = done === MESSAGES ? MESSAGES / round.process : 0;
    figures.perSecond.push(rate);
    figures.receive.push(MESSAGES / round.receive);
    figures.perRow.push(done === MESSAGES ? copied.seconds / round.process : 0);
    figures.extra.push(round.peak - before);
    console.log(
      `  round ${String(ronde)}: ${whole(done)} of ${whole(MESSAGES)} processed in ${tenths(round.process)} s (${whole(rate)}/s), received in ${tenths(round.receive)} s; ` +
        `processor per message: ${whole(((now.node - used.node) / MESSAGES) * 1000)} µs here, ${whole(((now.database - used.database) / MESSAGES) * 1000)} µs in the database; ` +
        `COPY of its ${whole(copied.rows)} rows ${tenths(copied.seconds)} s, processor ${whole((copied.processor / MESSAGES) * 1000)} µs a message; memory +${whole(round.peak - before)} MB; idle before ${hundredths(free)}`,
    );
  }
  console.log(`\nmessages per second, all rules and bookings   ${range(figures.perSecond, whole).padEnd(24)} goal 5,000`);
  console.log(`messages per second, receiving and reading    ${range(figures.receive, whole)}`);
  console.log(`ratio to COPY of the same rows                ${range(figures.perRow, hundredths).padEnd(24)} goal 0.10, aim 0.25`);
  console.log(`extra memory (MB)                             ${whole(spread(figures.extra).max).padEnd(24)} goal 300`);
}

await runCommand(async () => {
  const server = await startPostgres({ dir: DIR, port: DATABASE_PORT, report: () => undefined });
  const name = `pgb_import_${randomBytes(3).toString("hex")}`;
  await server.ensureDatabase(name);
  try {
    await migreer(server.ownerUrl(name));
    await ensureWebLogin(server.ownerUrl(name), server.secrets.webPassword);
    Object.assign(rawEnvironment(), { MODUS: "test", LOG_LEVEL: "warn", ...localAddresses(3000, 3001), ...embeddedDatabase(server, name).variables });
    const db = createDb(server.webUrl(name), 4);
    await withClient(server.ownerUrl(name), (client) => measure(client, db));
    await db.$disconnect();
  } finally {
    await withClient(server.ownerUrl("postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    await server.stop();
  }
});
