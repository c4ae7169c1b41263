import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";

import { migreer } from "@/lib/start/migreren";
import { withClient } from "@/lib/start/postgres";

import { type VerseDatabase, verseDatabase } from "../opzet/database";
import { databaseUrl } from "../opzet/testserver";

let folder: string;
let database: VerseDatabase;
let url: string;

const write = (name: string, sql: string): void => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
};
const tables = (): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ tablename: string }>(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'proef%' ORDER BY 1",
    );
    return rows.map(({ tablename }) => tablename);
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "pgb-migraties-"));
  database = await verseDatabase();
  url = database.eigenaarUrl;
  // The clone is migrated already; what it recorded is out of the way here.
  await withClient(url, (client) => client.query("TRUNCATE _prisma_migrations"));
});

afterEach(async () => {
  await database.sluit();
  rmSync(folder, { recursive: true });
});

describe("migreer", () => {
  it("past elke migratie één keer toe, ook als twee processen tegelijk beginnen", async () => {
    write("1_een", "CREATE TABLE proef_een (id int)");
    write("2_twee", "CREATE TABLE proef_twee (id int)");
    const taken = await Promise.all([migreer(url, folder), migreer(url, folder)]);
    expect(taken.flat().sort()).toEqual(["1_een", "2_twee"]);
    expect(await migreer(url, folder)).toEqual([]);
    expect(await tables()).toEqual(["proef_een", "proef_twee"]);
  });

  it("draait een mislukte migratie helemaal terug en zegt waar het misging", async () => {
    write("1_een", "CREATE TABLE proef_een (id int)");
    write("2_twee", "CREATE TABLE proef_twee (id int);\n\nCREATE TABEL fout (id int);");
    await expect(migreer(url, folder)).rejects.toThrow(/2_twee\/migration.sql:3 failed and was rolled back/);
    expect(await tables()).toEqual(["proef_een"]);
  });

  it("weigert een migratie die na toepassing veranderd is", async () => {
    write("1_een", "CREATE TABLE proef_een (id int)");
    await migreer(url, folder);
    write("1_een", "CREATE TABLE proef_een (id bigint)");
    await expect(migreer(url, folder)).rejects.toThrow(/1_een was changed after it had been applied/);
  });

  it("weigert een database van een nieuwere versie", async () => {
    write("1_een", "CREATE TABLE proef_een (id int)");
    write("2_twee", "CREATE TABLE proef_twee (id int)");
    await migreer(url, folder);
    rmSync(join(folder, "2_twee"), { recursive: true });
    await expect(migreer(url, folder)).rejects.toThrow(/2_twee, which this version of the software does not know/);
  });

  it("weigert verder te gaan op een halve migratie van een ander gereedschap", async () => {
    write("1_een", "CREATE TABLE proef_een (id int)");
    await withClient(url, (client) =>
      client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '1_een')"),
    );
    await expect(migreer(url, folder)).rejects.toThrow(/1_een was started and never finished/);
  });

  it("neemt alle migraties van het project op een lege database", async () => {
    const server = inject("testserver");
    const name = `${server.prefix}_leeg`;
    await withClient(server.adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
    const taken = await migreer(databaseUrl(server.adminUrl, name));
    expect(taken).toHaveLength(
      readdirSync("prisma/migrations", { withFileTypes: true }).filter((e) => e.isDirectory()).length,
    );
    await withClient(server.adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
});
