import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { draftMigration } from "@/lib/start/migratie-ontwerp";
import { withClient } from "@/lib/start/postgres";

import { clone, databaseUrl, drop } from "../integration/opzet/testserver";
import { type Catalog, readCatalog, readExtras } from "./catalog";

const FOLDER = "prisma/migrations";

/**
 * Two descriptions of one data model: prisma/schema, which the code is generated from, and prisma/migrations, which the
 * database is made from. Both are turned into a database here, and the catalogs of the two have to agree.
 */
const server = inject("testserver");
const migrated = `${server.prefix}_gemigreerd_${randomBytes(3).toString("hex")}`;
const drafted = `${server.prefix}_ontwerp_${randomBytes(3).toString("hex")}`;

/** The draft's defaults lean on these; Prisma has no words for them. */
function leanedOn(): string {
  const sql = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(FOLDER, name, "migration.sql"), "utf8"))
    .join("\n");
  const sequences = sql.match(/^CREATE SEQUENCE [^;]+;/gm) ?? [];
  const numbering = sql.match(/^CREATE (?:OR REPLACE )?FUNCTION volgnummer\([\s\S]*?\$\$;/gm) ?? [];
  return [...sequences, ...numbering].join("\n");
}

let fromMigrations: Catalog;
let fromSchema: Catalog;
let extras: readonly string[];
let extrasOfDraft: readonly string[];

beforeAll(async () => {
  await clone(server, migrated);
  await withClient(server.adminUrl, (client) => client.query(`CREATE DATABASE "${drafted}" TEMPLATE template0`));
  const draft = await draftMigration();
  await withClient(databaseUrl(server.adminUrl, drafted), async (client) => {
    await client.query(leanedOn());
    await client.query(draft);
    fromSchema = await readCatalog(client);
    extrasOfDraft = await readExtras(client);
  });
  await withClient(databaseUrl(server.adminUrl, migrated), async (client) => {
    fromMigrations = await readCatalog(client);
    extras = await readExtras(client);
  });
});

afterAll(async () => {
  await drop(server, migrated);
  await drop(server, drafted);
});

describe("prisma/schema en prisma/migrations", () => {
  it.each(["tables", "columns", "keys", "indexes", "enums"] as const)("zijn het eens over %s", (kind) => {
    expect(fromMigrations[kind]).not.toHaveLength(0);
    expect(fromMigrations[kind]).toEqual(fromSchema[kind]);
  });

  it("hebben in SQL alleen erbij wat Prisma niet kan zeggen, en dat staat op een lijst", async () => {
    expect(extrasOfDraft.filter((fact) => !extras.includes(fact))).toEqual([]);
    await expect(`${extras.join("\n")}\n`).toMatchFileSnapshot("extra-in-sql.txt");
  });
});
