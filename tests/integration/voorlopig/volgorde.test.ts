/** A voorlopig budget, the grant, a change of it and claims, in every order: the same end, and every invariant after every step. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";

import { biedAan, type Contract, eenContract, keurGoed, overtredingen, standen } from "../declaratie/wereld";
import { betaalAlles } from "../herstel/wereld";
import { Wachtkamer, type Wachtende } from "./wereld";

const STAPPEN = ["voorlopig", "toekenning", "wijziging", "februari", "maart", "betalen"] as const;
type Stap = (typeof STAPPEN)[number];

let kamer: Wachtkamer;
beforeAll(async () => {
  kamer = await Wachtkamer.open();
});
afterAll(() => kamer.wereld.sluit());

/** One person, and what could not be done yet because there was no budget. */
class Geschiedenis {
  private contract: Contract | null = null;
  private readonly uitgesteld: Stap[] = [];
  private readonly grant;
  private readonly wijziging;

  constructor(private readonly wie: Wachtende) {
    this.grant = kamer.bericht(wie);
    this.wijziging = { ...kamer.bericht(wie, { bedrag: centen(9_000_00n) }), mutatie: "wijziging", budgetidentificatie: this.grant.budgetidentificatie } as const;
  }

  private budget = () =>
    kamer.wereld.eigenaar.toekenning.findFirst({ where: { budgethouderId: this.wie.budgethouder.budgethouderId, status: { in: ["voorlopig", "definitief"] } }, select: { id: true } });

  private async declareer(m: string): Promise<boolean> {
    const budget = await this.budget();
    if (budget === null) return false;
    this.contract ??= await eenContract(kamer.wereld, { budgethouder: this.wie.budgethouder, toekenningId: budget.id, functiesoort: "WM-BG" });
    await keurGoed(kamer.wereld, this.wie.budgethouder, await biedAan(kamer.wereld, this.contract, { 1: 10_00 }, { m: maand(m) }));
    return true;
  }

  private async kan(stap: Stap): Promise<boolean> {
    switch (stap) {
      case "voorlopig": {
        const voorstel = await kamer.stelVoor(this.wie);
        // Too late is also an answer: the grant is there already.
        if (voorstel.ok) expect((await kamer.keurGoed(voorstel.waarde.voorlopigId)).ok).toBe(true);
        return true;
      }
      case "toekenning":
        await kamer.stuur(this.grant);
        return true;
      case "wijziging":
        await kamer.stuur(this.wijziging);
        return true;
      case "februari":
        return this.declareer("2026-02");
      case "maart":
        return this.declareer("2026-03");
      case "betalen":
        await betaalAlles(kamer.wereld);
        return true;
    }
  }

  async doe(stap: Stap): Promise<void> {
    if (!(await this.kan(stap))) this.uitgesteld.push(stap);
    else for (const wacht of this.uitgesteld.splice(0)) if (!(await this.kan(wacht))) this.uitgesteld.push(wacht);
  }

  /** What is left when everybody is done, whichever way it went. */
  async einde() {
    await betaalAlles(kamer.wereld);
    const { budgethouderId } = this.wie.budgethouder;
    const budget = await this.budget();
    const levend = await kamer.wereld.eigenaar.toekenning.findMany({ where: { budgethouderId, status: { in: ["voorlopig", "definitief"] } }, select: { status: true, bedragCenten: true } });
    const declaraties = await kamer.wereld.eigenaar.declaratie.findMany({ where: { budgethouderId }, select: { status: true, toekenningId: true } });
    return { levend, standen: await standen(kamer.wereld, budget?.id ?? ""), declaraties: declaraties.map(({ status, toekenningId }) => [status, toekenningId === budget?.id]) };
  }
}

describe("elke volgorde van voorlopig budget, toekenning, wijziging, declaraties en betalen", () => {
  it("komt op hetzelfde uit, en elke controle klopt na elke stap", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...STAPPEN], { minLength: STAPPEN.length }), async (volgorde) => {
        const geschiedenis = new Geschiedenis(await kamer.wachtende());
        for (const stap of volgorde) {
          await geschiedenis.doe(stap);
          expect(await overtredingen(kamer.wereld), `${volgorde.join()} at ${stap}`).toEqual([]);
        }
        expect(await geschiedenis.einde(), volgorde.join()).toEqual({
          levend: [{ status: "definitief", bedragCenten: 900_000n }],
          standen: { beschikbaar: 860_000n, gereserveerd: 0n, onderweg: 0n, besteed: 40_000n },
          declaraties: [["betaald", true], ["betaald", true]],
        });
      }),
      { numRuns: 8, examples: [[[...STAPPEN]], [["toekenning", "voorlopig", "wijziging", "februari", "maart", "betalen"]], [["wijziging", "voorlopig", "februari", "betalen", "maart", "toekenning"]]] },
    );
  }, 600_000);
});
