import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { env } from "@/lib/env";
import { withClient } from "@/lib/start/postgres";

import { type VerseDatabase, verseDatabase } from "./opzet/database";

let database: VerseDatabase;
beforeAll(async () => {
  database = await verseDatabase();
});
afterAll(() => database.sluit());

describe("verseDatabase", () => {
  it("is gemigreerd en leeg", async () => {
    const aantal = await withClient(database.eigenaarUrl, (client) =>
      client.query("SELECT count(*)::int AS n FROM persoon"),
    );
    expect(aantal.rows).toEqual([{ n: 0 }]);
  });

  it("geeft de webserver een login zonder eigendom en zonder uitzondering op rijbeveiliging", async () => {
    const { rows } = await withClient(database.appUrl, (client) =>
      client.query(
        `SELECT r.rolname, r.rolsuper, r.rolbypassrls, pg_has_role('pgb_app', 'USAGE') AS lid,
                EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid) AS eigenaar
         FROM pg_roles r WHERE r.rolname = current_user`,
      ),
    );
    expect(rows).toEqual([{ rolname: "pgb_web", rolsuper: false, rolbypassrls: false, lid: true, eigenaar: false }]);
  });

  it("draait in testmodus", () => {
    expect(env().MODUS).toBe("test");
  });
});
