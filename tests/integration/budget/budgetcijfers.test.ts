/** The one-round-trip reading of a budget: the same figures as in a transaction, nobody else's, and no scope left behind. */
import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { leesCijfers } from "@/lib/db/budgetcijfers";
import { lees, metContext } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";
import { datum } from "@/lib/domein/datum";
import { budgetoverzicht, overzichtUit } from "@/lib/queries/mijn/budget";

import { bericht, Gemeenten } from "../toekenning/gemeenten";

const VANDAAG = datum("2026-04-10");
let wereld: Gemeenten;
let toekenningId: string;
let henk: Extract<Actor, { rol: "budgethouder" }>;

beforeAll(async () => {
  wereld = await Gemeenten.open();
  toekenningId = (await wereld.stuur(wereld.zwolle, bericht())).toekenningId ?? "";
  const { budgethouderId } = await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId } });
  const { id: gebruikerId } = await wereld.eigenaar.gebruiker.create({
    data: { issuer: "https://test", subject: randomUUID(), naam: "Henk", persoonId: budgethouderId, betrouwbaarheidsniveau: "substantieel" },
  });
  henk = { rol: "budgethouder", gebruikerId, sessieId: randomUUID(), naam: "Henk", persoonId: budgethouderId, budgethouderId };
});
afterAll(() => wereld.sluit());

describe("budgetcijfers_voor", () => {
  it("geeft hetzelfde als lezen in een transactie", async () => {
    const inTransactie = await lees(wereld.db, henk, (tx) => leesCijfers(tx, henk.budgethouderId, toekenningId, null));
    expect(inTransactie).toHaveLength(1);
    expect(await budgetoverzicht(wereld.db, henk, toekenningId, VANDAAG)).toEqual(inTransactie.map((cijfers) => overzichtUit(cijfers, VANDAAG))[0]);
  });

  it("geeft niets van een ander, ook niet aan wie twee personen door elkaar haalt", async () => {
    const ander = randomUUID();
    expect(await budgetoverzicht(wereld.db, { ...henk, budgethouderId: ander, persoonId: ander }, toekenningId, VANDAAG)).toBeNull();
    expect(await lees(wereld.db, { ...henk, budgethouderId: ander, persoonId: ander }, (tx) => leesCijfers(tx, henk.budgethouderId, toekenningId, null))).toEqual([]);
    expect(await budgetoverzicht(wereld.db, henk, randomUUID(), VANDAAG)).toBeNull();
  });

  it("laat op de verbinding niets achter", async () => {
    for (let keer = 0; keer < 20; keer += 1) await budgetoverzicht(wereld.db, henk, toekenningId, VANDAAG);
    expect(await wereld.db.toekenning.count()).toBe(0);
  });

  it("verandert niets voor de transactie waarin de functie wordt aangeroepen", async () => {
    const na = await metContext(wereld.db, { rol: "zorgverlener", zorgverlenerId: randomUUID() }, null, async (tx) => {
      await tx.$queryRaw`SELECT budgetcijfers_voor(${henk.gebruikerId}::uuid, ${henk.persoonId}::uuid, ${henk.budgethouderId}::uuid, ${toekenningId}::uuid)`;
      return tx.$queryRaw`
        SELECT current_setting('app.rol') AS rol, current_setting('app.budgethouder_id') AS budgethouder, (SELECT count(*)::int FROM toekenning) AS toekenningen`;
    });
    expect(na).toEqual([{ rol: "zorgverlener", budgethouder: "", toekenningen: 0 }]);
  });
});
