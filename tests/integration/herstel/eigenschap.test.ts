/** Random histories of claims, payments, changed amounts and contracts that go back and forth, on a small model and on the database. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { maakVoorstel, readHersteldossier } from "@/lib/db/herstel.repository";
import { lees } from "@/lib/db/transactie";
import { type Budgetstand, toegekend } from "@/lib/domein/budget/rekeningen";
import { maand } from "@/lib/domein/datum";
import { gevolgenVan } from "@/lib/domein/herstel/gevolgen";
import { keurHerstel } from "@/lib/domein/herstel/keuring";

import { biedAan, type Contract, eenContract, keurGoed, overtredingen, standen, Wereld } from "../declaratie/wereld";
import { bedragInvoer, betaalAlles, herstel, type Invoer, maker } from "./wereld";

const MAANDEN = ["2026-02", "2026-03"] as const;
type Stap = { readonly wat: "declareer" | "betaal" | "bedrag" | "koppel"; readonly welke: number; readonly euro: number };
const stap: fc.Arbitrary<Stap> = fc.record({ wat: fc.constantFrom("declareer" as const, "betaal" as const, "bedrag" as const, "koppel" as const), welke: fc.nat(3), euro: fc.integer({ min: 1, max: 2_000 }) });

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterAll(() => wereld.sluit());

/** What the pure model says this proposal makes of both budgets; null when the rules refuse it. */
function voorspel(toekenningId: string, invoer: Invoer): Promise<{ van: Budgetstand; naar: Budgetstand | null } | null> {
  return lees(wereld.db, maker, async (tx) => {
    const voorstel = await maakVoorstel(tx, toekenningId, invoer);
    const dossier = voorstel === null ? null : await readHersteldossier(tx, toekenningId, voorstel);
    if (voorstel === null || dossier === null || keurHerstel(voorstel, dossier).length > 0) return null;
    const { van, naar } = gevolgenVan(voorstel, dossier);
    return { van: van.na, naar: naar?.na ?? null };
  });
}

async function herstelAlsHetMag(toekenningId: string, invoer: Invoer): Promise<void> {
  const verwacht = await voorspel(toekenningId, invoer);
  if (verwacht === null) return;
  const naar = await herstel(wereld, { toekenningId }, invoer);
  expect(await standen(wereld, toekenningId)).toEqual(verwacht.van);
  if (verwacht.naar !== null) expect(await standen(wereld, naar)).toEqual(verwacht.naar);
}

async function doe({ wat, welke, euro }: Stap, contracten: readonly Contract[], budgetten: readonly string[]): Promise<void> {
  const contract = contracten[welke % 2];
  if (contract === undefined) return;
  const { toekenningId } = await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: contract.id }, select: { toekenningId: true } });
  const ander = budgetten.find((id) => id !== toekenningId) ?? toekenningId;
  if (wat === "betaal") await betaalAlles(wereld);
  else if (wat === "bedrag") await herstelAlsHetMag(toekenningId, bedragInvoer(BigInt(euro)));
  else if (wat === "koppel") await herstelAlsHetMag(toekenningId, { soort: "koppeling", naarToekenningId: ander, zorgovereenkomsten: [contract.id], functiesoorten: {} });
  else {
    const m = maand(MAANDEN[welke >> 1] ?? MAANDEN[0]);
    const al = await wereld.eigenaar.declaratie.count({ where: { zorgovereenkomstId: contract.id, maand: new Date(`${m}-01`), status: { notIn: ["ingetrokken", "afgekeurd"] } } });
    if (al === 0) await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract, { 1: euro }, { m }));
  }
}

describe("elke geschiedenis van herstellen", () => {
  it("geeft op papier en in de database hetzelfde, en elk budget klopt na elke stap", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 4, maxLength: 9 }), async (stappen) => {
        const eerste = await eenContract(wereld, { budgetEuro: 1_000n });
        const tweede = await eenContract(wereld, { budgethouder: eerste.budgethouder, toekenningId: eerste.toekenningId });
        const budgetten = [eerste.toekenningId, await wereld.toekenning(eerste.budgethouder, eerste.verstrekkerId, "wmo", 500n)];
        for (const gekozen of stappen) {
          await doe(gekozen, [eerste, tweede], budgetten);
          for (const id of budgetten) {
            const { bedragCenten } = await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id } });
            expect(toegekend((await standen(wereld, id)) as Budgetstand)).toBe(bedragCenten);
          }
        }
        expect(await overtredingen(wereld)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  }, 600_000);
});
