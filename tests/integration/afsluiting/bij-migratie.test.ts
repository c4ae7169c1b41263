import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, it } from "vitest";

import { biedAan, eenContract, keurGoed, moet, overtredingen, Wereld } from "../declaratie/wereld";
import { betaalAlles } from "../herstel/wereld";

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterAll(() => wereld.sluit());

const MIGRATIE = readFileSync("prisma/migrations/20260310020000_rekening_courant_bij/migration.sql", "utf8");

/** As a version without rekening-courant left it: paid, and never settled with anybody. */
const alsVroeger = () =>
  wereld.eigenaar.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`DELETE FROM boekingsregel r USING boeking b WHERE b.id = r.boeking_id AND b.soort = 'verrekening'`;
    await tx.$executeRaw`DELETE FROM boeking WHERE soort = 'verrekening'`;
    await tx.$executeRaw`UPDATE saldo s SET bedrag_centen = coalesce((SELECT sum(r.bedrag_centen) FROM boekingsregel r WHERE r.rekening_id = s.rekening_id), 0)`;
  });
const verrekend = () => wereld.eigenaar.gebeurtenis.count({ where: { proces: "migratie" } });

it("een bijgewerkte database klopt meteen, en niet pas na de eerste nacht", async () => {
  const contract = await eenContract(wereld);
  moet(await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract)));
  await betaalAlles(wereld);
  await alsVroeger();
  expect(await overtredingen(wereld)).toEqual([expect.stringContaining("V1-uitbetaald")]);
  await wereld.eigenaar.$executeRawUnsafe(MIGRATIE);
  expect(await overtredingen(wereld)).toEqual([]);
  await wereld.eigenaar.$executeRawUnsafe(MIGRATIE);
  expect([await verrekend(), await overtredingen(wereld)]).toEqual([1, []]);
});
