import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { declaratieIntrekken } from "@/lib/usecases/declaratie/declaratie-intrekken";
import { declaratiezaakBeslissen } from "@/lib/usecases/uitval/declaratiezaak-beslissen";
import { uitvalzaakOppakken } from "@/lib/usecases/uitval/uitvalzaak-oppakken";

import { biedAan, type Contract, eenContract, keurGoed, op, overtredingen, sleutel, standen, Wereld } from "./wereld";

const VANDAAG = "2026-04-02";
const BUDGET = 60_000n;
const MAANDEN = ["2026-01", "2026-02", "2026-03"] as const;

let wereld: Wereld;
let contract: Contract;
beforeAll(async () => {
  wereld = await Wereld.open();
  contract = await eenContract(wereld, { budgetEuro: BUDGET / 100n });
});
afterAll(() => wereld.sluit());

type Stap = { readonly wat: "declareer" | "trek_in" | "beslis"; readonly welke: number; readonly uren: number };

const stap: fc.Arbitrary<Stap> = fc.record({
  wat: fc.constantFrom("declareer" as const, "trek_in" as const, "beslis" as const),
  welke: fc.nat(2),
  uren: fc.integer({ min: 1_00, max: 20_00 }),
});

/** The one living declaratie of a month, if any. */
async function levende(index: number): Promise<{ id: string; status: string } | null> {
  const m = MAANDEN[index] ?? MAANDEN[0];
  return wereld.eigenaar.declaratie.findFirst({
    where: { zorgovereenkomstId: contract.id, maand: new Date(`${m}-01`), status: { notIn: ["ingetrokken", "afgekeurd"] } },
    select: { id: true, status: true },
  });
}

async function beslis(declaratieId: string, uren: number): Promise<void> {
  const zaak = await wereld.eigenaar.uitvalzaak.findFirst({ where: { onderwerpId: declaratieId, status: { notIn: ["opgelost", "vervallen"] } } });
  if (zaak === null) return;
  const svb = wereld.svb(["uitval"]);
  await uitvalzaakOppakken(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId: zaak.id });
  const besluit = uren % 2 === 0 ? ({ soort: "afkeuren" } as const) : ({ soort: "goedkeuren", bedrag: centen(BigInt(uren)) } as const);
  await declaratiezaakBeslissen(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId: zaak.id, besluit, reden: "Beoordeeld." });
}

async function doe({ wat, welke, uren }: Stap): Promise<void> {
  const bestaand = await levende(welke);
  if (wat === "declareer" && bestaand === null) {
    const id = await biedAan(wereld, contract, { 1: uren }, { m: maand(MAANDEN[welke] ?? MAANDEN[0]), dag: VANDAAG });
    await keurGoed(wereld, contract.budgethouder, id);
  } else if (wat === "trek_in" && bestaand !== null) {
    await declaratieIntrekken(op(wereld, VANDAAG), contract.zorgverlener, { ...sleutel(), declaratieId: bestaand.id });
  } else if (wat === "beslis" && bestaand !== null) {
    await beslis(bestaand.id, uren);
  }
}

describe("het budget", () => {
  it("is na elke reeks handelingen precies verdeeld en nergens onder nul", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 4, maxLength: 12 }), async (stappen) => {
        for (const gekozen of stappen) {
          await doe(gekozen);
          const { beschikbaar, gereserveerd, onderweg, besteed } = await standen(wereld, contract.toekenningId);
          expect(beschikbaar + gereserveerd + onderweg + besteed).toBe(BUDGET);
          for (const stand of [beschikbaar, gereserveerd, onderweg, besteed]) expect(stand).toBeGreaterThanOrEqual(0n);
        }
        expect(await overtredingen(wereld)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 300_000);
});
