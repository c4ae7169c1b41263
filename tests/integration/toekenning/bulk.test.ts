import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { controleer } from "@/lib/checks/controleer";
import { centen, som } from "@/lib/domein/geld";
import type { BerichtRelatie, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { leveringOntvangen } from "@/lib/usecases/toekenning/levering-ontvangen";
import { leveringVerwerken } from "@/lib/usecases/toekenning/levering-verwerken";
import { alsElement, bulkVanElementen, stroomVan } from "@/tests/builders/koppelvlak/bulk";
import { eenRelatie } from "@/tests/builders/koppelvlak/toekenningsbericht";

import { bericht, functiebudget, Gemeenten, JAAR_2026, nieuwBsn } from "./gemeenten";
import { standVan } from "./stand";

let enkel: Gemeenten;
let bulk: Gemeenten;
beforeAll(async () => {
  [enkel, bulk] = [await Gemeenten.open(), await Gemeenten.open()];
});
afterAll(async () => {
  await enkel.sluit();
  await bulk.sluit();
});

/** Elements of messages, and what the file they stand in leads to. */
async function lever(wereld: Gemeenten, elementen: readonly string[], perDeel: number): Promise<string> {
  const bestand = `${bulkVanElementen(elementen)}<!-- ${randomUUID()} -->`;
  const ontvangen = await leveringOntvangen(wereld.deps(), wereld.zwolle, { bron: stroomVan(bestand, 7_001), kanaal: "portaal", maximumBytes: 1e9 });
  if (!ontvangen.ok) throw new Error(JSON.stringify(ontvangen.reden));
  expect(await leveringVerwerken(wereld.deps(), ontvangen.waarde.leveringId, perDeel)).toBe("klaar");
  return ontvangen.waarde.leveringId;
}

async function stuurEen(element: string): Promise<string> {
  const uitkomst = await enkel.stuurXml(enkel.zwolle, element.replace("<Toekenningsbericht>", '<Toekenningsbericht xmlns="urn:trekkingsrecht-pgb:toekenningsbericht:1.0">'));
  return uitkomst.ok ? (uitkomst.waarde.eerder ? "eerder" : "nieuw") : "geweigerd";
}

async function klopt(wereld: Gemeenten): Promise<void> {
  expect((await controleer(wereld.db)).regels.filter(({ aantal }) => aantal > 0)).toEqual([]);
}

const KORT = { van: JAAR_2026.van, tm: "2026-06-30" as typeof JAAR_2026.tm };
const VOLGEND = { van: JAAR_2026.van, tm: "2027-03-31" as typeof JAAR_2026.tm };
const PERIODEN = [JAAR_2026, KORT, VOLGEND] as const;

type Stap = Readonly<{ wie: number; budget: number; mutatie: Toekenningsbericht["mutatie"]; euro: number; periode: number; relaties: number; fout: number; oud: number | null; herhaal: "nee" | "zelfde" | "ander" }>;

const stap: fc.Arbitrary<Stap> = fc.record({
  wie: fc.nat(2),
  budget: fc.nat(3),
  mutatie: fc.constantFrom("nieuw", "nieuw", "wijziging", "wijziging", "intrekking"),
  euro: fc.constantFrom(500, 1_000, 5_000),
  periode: fc.nat(2),
  relaties: fc.nat(3),
  // Most are right: a wrong one says little about order.
  fout: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) }),
  oud: fc.option(fc.nat(3), { freq: 4 }),
  herhaal: fc.oneof({ weight: 6, arbitrary: fc.constant("nee" as const) }, { weight: 1, arbitrary: fc.constantFrom("zelfde" as const, "ander" as const) }),
});

const gewoon = { euro: 500, periode: 0, relaties: 0, fout: 0, oud: null, herhaal: "nee" } as const;
/** In the second part the third wakes the first, which brings the budget that the fourth asks for. */
const GEWEKT: readonly Stap[] = [
  { ...gewoon, wie: 1, budget: 0, mutatie: "wijziging", oud: 3 },
  { ...gewoon, wie: 2, budget: 2, mutatie: "nieuw" },
  { ...gewoon, wie: 1, budget: 3, mutatie: "nieuw" },
  { ...gewoon, wie: 0, budget: 2, mutatie: "intrekking", oud: 0 },
];

type Wereldje = Readonly<{ proef: string; bsns: readonly string[]; naasten: readonly BerichtRelatie[] }>;
let proeven = 0;

function wereldje(): Wereldje {
  proeven += 1;
  const bsns = [nieuwBsn(), nieuwBsn(), nieuwBsn()];
  const naasten = [eenRelatie({ bsn: nieuwBsn() }), eenRelatie({ bsn: nieuwBsn(), soort: "ouder", tm: KORT.tm }), eenRelatie({ bsn: bsns[0] ?? "", soort: "mentor" })];
  return { proef: `P${String(proeven)}`, bsns, naasten };
}

function alsBericht({ proef, bsns, naasten }: Wereldje, s: Stap, nr: number): Toekenningsbericht {
  const periode = PERIODEN[s.periode] ?? JAAR_2026;
  const functiebudgetten = [functiebudget(BigInt(s.euro), "WM-BG", periode), functiebudget(250n, "WM-HH", periode)];
  const basis = bericht();
  const bsn = bsns[s.wie] ?? "";
  return {
    ...basis,
    berichtnummer: `${proef}-${String(nr)}`,
    budgetidentificatie: `${proef}-B${String(s.budget)}`,
    budgetidentificatieOud: s.oud === null || s.mutatie === "nieuw" ? null : `${proef}-B${String(s.oud)}`,
    mutatie: s.mutatie,
    periode,
    functiebudgetten,
    bedrag: s.fout === 1 ? centen(1n) : som(functiebudgetten.map(({ bedrag }) => bedrag)),
    budgethouder: { ...basis.budgethouder, bsn: s.fout === 2 ? "999990001" : bsn, ...(s.fout === 3 ? { geboortedatum: "1971-01-01" as typeof JAAR_2026.van } : {}) },
    relaties: naasten.slice(0, s.relaties).filter((naaste) => naaste.bsn !== bsn),
  };
}

/** What is sent: elements, some of them twice, some under the number of another, some that do not follow the schema. */
function elementenVan(wereld: Wereldje, stappen: readonly Stap[]): readonly string[] {
  return stappen.flatMap((s, nr) => {
    const element = alsElement(alsBericht(wereld, s, nr));
    const gestuurd = s.fout === 4 ? element.replace(/<Wet>\w+<\/Wet>/, "<Wet>awbz</Wet>") : element;
    if (s.herhaal === "zelfde") return [gestuurd, gestuurd];
    if (s.herhaal === "ander") return [gestuurd, alsElement(alsBericht(wereld, { ...s, euro: s.euro + 1, fout: 0 }, nr))];
    return [gestuurd];
  });
}

describe("dezelfde berichten een voor een en in één bestand", () => {
  it("geven tabel voor tabel dezelfde stand, in welke delen ook", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 6 }), async (stappen, perDeel) => {
        const elementen = elementenVan(wereldje(), stappen);
        const antwoorden: string[] = [];
        for (const element of elementen) antwoorden.push(await stuurEen(element));
        const leveringId = await lever(bulk, elementen, perDeel);
        const regels = await bulk.eigenaar.leveringsbericht.findMany({ where: { leveringId }, orderBy: { volgnummer: "asc" } });
        expect(regels.map(({ uitkomst }) => uitkomst)).toEqual(antwoorden);
        expect(await standVan(bulk.eigenaar)).toEqual(await standVan(enkel.eigenaar));
      }),
      { numRuns: 20, endOnFailure: true, examples: [[[...GEWEKT], 2]] },
    );
    await klopt(bulk);
    await klopt(enkel);
  });
});
