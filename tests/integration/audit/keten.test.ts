import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { gebrokenBlokken } from "@/lib/db/audit.repository";
import { createDb, type Db } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { metContext, schrijf } from "@/lib/db/transactie";
import { datum } from "@/lib/domein/datum";
import { auditVerzegelen } from "@/lib/usecases/audit/audit-verzegelen";

import { verseDatabase, type VerseDatabase } from "../opzet/database";

const SYSTEEM = { rol: "systeem", proces: "test" } as const;
const NU = new Date("2026-04-10T09:00:00.123Z");
const ANKER = "0".repeat(64);

let database: VerseDatabase;
let db: Db;
let eigenaar: Db;
beforeAll(async () => {
  database = await verseDatabase();
  db = createDb(database.appUrl, 4);
  eigenaar = createDb(database.eigenaarUrl, 2);
});
afterAll(async () => {
  await db.$disconnect();
  await eigenaar.$disconnect();
  await database.sluit();
});

const deps = () => ({ db, nu: NU, vandaag: datum("2026-04-10") });
const leg = () => schrijf(db, SYSTEEM, NU, (tx) => registreer(tx, SYSTEEM, { soort: "sessie.begonnen", onderwerpSoort: "sessie", onderwerpId: randomUUID(), gegevens: { a: 1 } }, NU));
const gebroken = () => metContext(db, { rol: "systeem" }, null, gebrokenBlokken);

/** Seals what there is; a transaction that is still open elsewhere on the server can hold it up for a moment. */
async function verzegelAlles(): Promise<string> {
  for (let poging = 0; poging < 100; poging += 1) {
    await auditVerzegelen(deps());
    const [open] = await eigenaar.$queryRaw<[{ n: bigint }]>`SELECT count(*) AS n FROM gebeurtenis WHERE transactie >= (SELECT coalesce(max(tot_transactie), 0) FROM gebeurtenisblok)`;
    if (open.n === 0n) break;
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
  const blok = await eigenaar.gebeurtenisblok.findFirst({ orderBy: { nummer: "desc" } });
  return blok === null ? ANKER : Buffer.from(blok.hash).toString("hex");
}

/** Does as somebody who owns the database and has switched every guard off, looks, and puts it back. */
async function knoei(sql: string): Promise<readonly bigint[]> {
  const alsBeheerder = (opdrachten: readonly string[]) =>
    eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const opdracht of opdrachten) await tx.$executeRawUnsafe(opdracht);
    });
  await alsBeheerder(["CREATE TABLE kopie_g AS SELECT * FROM gebeurtenis", "CREATE TABLE kopie_b AS SELECT * FROM gebeurtenisblok", sql]);
  const gevonden = await gebroken();
  await alsBeheerder([
    "DELETE FROM gebeurtenis", "DELETE FROM gebeurtenisblok", "INSERT INTO gebeurtenis SELECT * FROM kopie_g", "INSERT INTO gebeurtenisblok SELECT * FROM kopie_b",
    "DROP TABLE kopie_g", "DROP TABLE kopie_b",
  ]);
  return gevonden;
}

describe("de keten van gebeurtenissen", () => {
  it("verzegelt in blokken, elke rij één keer, en is daarna heel", async () => {
    for (let blok = 0; blok < 3; blok += 1) {
      await Promise.all(Array.from({ length: 5 }, leg));
      await verzegelAlles();
    }

    const blokken = await eigenaar.gebeurtenisblok.findMany({ orderBy: { nummer: "asc" } });
    expect(blokken.reduce((som, { aantal }) => som + aantal, 0)).toBe(await eigenaar.gebeurtenis.count());
    expect(blokken.length).toBeGreaterThanOrEqual(3);
    expect(await gebroken()).toEqual([]);
  });

  it("maakt geen leeg blok en laat twee verzegelaars elkaar niet in de weg zitten", async () => {
    const voor = await eigenaar.gebeurtenisblok.count();
    expect(await auditVerzegelen(deps())).toBeNull();
    await leg();
    await Promise.all([auditVerzegelen(deps()), auditVerzegelen(deps()), auditVerzegelen(deps())]);
    await verzegelAlles();
    expect(await eigenaar.gebeurtenisblok.count()).toBe(voor + 1);
    expect(await gebroken()).toEqual([]);
  });

  it("laat een transactie die nog loopt voor het volgende blok", async () => {
    let vrij = (): void => undefined;
    const wacht = new Promise<void>((klaar) => (vrij = klaar));
    const traag = schrijf(db, SYSTEEM, NU, async (tx) => {
      await registreer(tx, SYSTEEM, { soort: "sessie.begonnen", onderwerpSoort: "sessie", onderwerpId: randomUUID() }, NU);
      await wacht;
    });
    await leg();
    await auditVerzegelen(deps());
    vrij();
    await traag;
    await verzegelAlles();

    expect(await gebroken()).toEqual([]);
    const [los] = await eigenaar.$queryRaw<[{ n: bigint }]>`SELECT count(*) AS n FROM gebeurtenis g WHERE NOT EXISTS
      (SELECT 1 FROM gebeurtenisblok b WHERE g.transactie >= b.van_transactie AND g.transactie < b.tot_transactie)`;
    expect(los.n).toBe(0n);
  });

  const EERSTE = "(SELECT min(volgnummer) FROM gebeurtenis)";
  it.each([
    ["een gewijzigde rij", `UPDATE gebeurtenis SET gegevens = '{"a": 2}' WHERE volgnummer = ${EERSTE}`],
    ["een andere dader", `UPDATE gebeurtenis SET proces = 'iemand anders' WHERE volgnummer = ${EERSTE}`],
    ["een gewiste rij", `DELETE FROM gebeurtenis WHERE volgnummer = ${EERSTE}`],
    ["een ingevoegde rij", `INSERT INTO gebeurtenis SELECT gen_random_uuid(), 999999, transactie, soort, onderwerp_soort, onderwerp_id, rol, gebruiker_id, sessie_id, vertegenwoordiging_id, proces, budgethouder_id, verstrekker_id, zorgverlener_id, gegevens, na_hash, tijdstip FROM gebeurtenis WHERE volgnummer = ${EERSTE}`],
    ["verwisselde rijen", "UPDATE gebeurtenis SET volgnummer = CASE volgnummer WHEN (SELECT min(volgnummer) FROM gebeurtenis) THEN -1 ELSE volgnummer END"],
    ["een ander tijdstip", `UPDATE gebeurtenis SET tijdstip = tijdstip - interval '1 day' WHERE volgnummer = ${EERSTE}`],
    ["een herschreven blok", "UPDATE gebeurtenisblok SET hash = sha256('x') WHERE nummer = 1"],
    ["een weggehaald blok in het midden", "DELETE FROM gebeurtenisblok WHERE nummer = 2"],
  ])("vindt %s", async (_wat, sql) => {
    expect((await knoei(sql)).length).toBeGreaterThan(0);
    expect(await gebroken()).toEqual([]);
  });

  it("verraadt een afgeknipte staart alleen aan wie het laatste controlegetal heeft bewaard", async () => {
    const anker = await verzegelAlles();
    const gevonden = await knoei("DELETE FROM gebeurtenisblok WHERE nummer = (SELECT max(nummer) FROM gebeurtenisblok)");
    const blok = await eigenaar.gebeurtenisblok.findFirst({ orderBy: { nummer: "desc" } });

    expect(gevonden).toEqual([]);
    expect(Buffer.from(blok?.hash ?? []).toString("hex")).toBe(anker);
  });
});
