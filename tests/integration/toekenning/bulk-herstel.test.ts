/** The bulk road does what the single road does: when a budget becomes too small, when its worker is killed, and whatever the order. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { controleer } from "@/lib/checks/controleer";
import { registreer } from "@/lib/db/gebeurtenis";
import { reserveer } from "@/lib/db/grootboek";
import { schrijf } from "@/lib/db/transactie";
import { centen, som } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Actor } from "@/lib/domein/toegang";
import { leveringOntvangen } from "@/lib/usecases/toekenning/levering-ontvangen";
import { leveringenHervatten, leveringVerwerken } from "@/lib/usecases/toekenning/levering-verwerken";
import { alsElement, bulkVanElementen, eenBulk, stroomVan } from "@/tests/builders/koppelvlak/bulk";

import { bericht, functiebudget, Gemeenten, NU } from "./gemeenten";
import { standVan } from "./stand";

const SYSTEEM: Actor = { rol: "systeem", proces: "test" };
const KIND = "tests/integration/toekenning/levering-kind.ts";

let wereld: Gemeenten;
/** Get the same messages, each by its own road: in the order in which they were made, in another, and in a file. */
let eerst: Gemeenten;
let enkel: Gemeenten;
let bulk: Gemeenten;
beforeAll(async () => {
  wereld = await Gemeenten.open();
  [eerst, enkel, bulk] = [await Gemeenten.open(), await Gemeenten.open(), await Gemeenten.open()];
}, 120_000);
afterAll(async () => {
  for (const een of [wereld, eerst, enkel, bulk]) await een.sluit();
});

async function ontvang(in_: Gemeenten, xml: string): Promise<string> {
  const ontvangen = await leveringOntvangen(in_.deps(), in_.zwolle, { bron: stroomVan(xml), kanaal: "portaal", maximumBytes: 1e9 });
  if (!ontvangen.ok) throw new Error(JSON.stringify(ontvangen.reden));
  return ontvangen.waarde.leveringId;
}

async function lever(in_: Gemeenten, xml: string, perDeel = 100): Promise<void> {
  expect(await leveringVerwerken(in_.deps(), await ontvang(in_, xml), perDeel)).toBe("klaar");
}

const gebroken = async (in_: Gemeenten): Promise<readonly string[]> => (await controleer(in_.db)).regels.filter(({ aantal }) => aantal > 0).map(({ code }) => code);

/** As if something was approved: that much of the budget is promised. */
const bind = (toekenningId: string, bedrag: bigint): Promise<unknown> =>
  schrijf(wereld.db, SYSTEEM, NU, async (tx) => {
    const gebeurtenisId = await registreer(tx, SYSTEEM, { soort: "declaratie.goedgekeurd", onderwerpSoort: "toekenning", onderwerpId: toekenningId }, NU);
    await reserveer(tx, { toekenningId, bedrag: centen(bedrag), sleutel: randomUUID(), onderwerpSoort: "declaratie", onderwerpId: randomUUID(), gebeurtenisId, nu: NU });
  });

describe("een bulkbericht dat een budget lager maakt dan wat eruit is toegezegd", () => {
  it("opent de zaak, en een bericht dat het weer ruim maakt sluit haar", async () => {
    const nieuw = bericht({ functiebudgetten: [functiebudget(1_000n)] });
    await lever(wereld, eenBulk([nieuw]));
    const { id } = await wereld.eigenaar.toekenning.findFirstOrThrow({ where: { budgetidentificatie: nieuw.budgetidentificatie } });
    await bind(id, 80_000n);
    const wijziging = (euro: bigint, nummer: string): Toekenningsbericht => ({
      ...nieuw, mutatie: "wijziging", berichtnummer: `${nieuw.berichtnummer}-${nummer}`, functiebudgetten: [functiebudget(euro)], bedrag: centen(euro * 100n),
    });
    const zaken = () => wereld.eigenaar.uitvalzaak.findMany({ where: { onderwerpId: id }, orderBy: { id: "asc" }, select: { status: true, codes: true, oplossing: true } });

    await lever(wereld, eenBulk([wijziging(500n, "lager"), bericht()]));
    expect(await wereld.saldi(id)).toMatchObject({ beschikbaar: -30_000n, gereserveerd: 80_000n });
    expect(await zaken()).toEqual([{ status: "open", codes: ["OVERBESTEDING"], oplossing: null }]);
    // What was promised has no declaratie behind it here, which is another invariant.
    expect((await gebroken(wereld)).filter((code) => code !== "I5-reservering")).toEqual([]);

    await lever(wereld, eenBulk([wijziging(900n, "hoger")]));
    expect(await zaken()).toEqual([{ status: "vervallen", codes: ["OVERBESTEDING"], oplossing: "BUDGET_WEER_GENOEG" }]);
    const soorten = await wereld.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: id }, orderBy: { volgnummer: "asc" }, select: { soort: true } });
    expect(soorten.map(({ soort }) => soort).filter((soort) => soort.includes("overbest"))).toEqual(["toekenning.overbesteed", "toekenning.overbesteding_voorbij"]);
  });
});

describe("een worker die halverwege een levering wordt doodgeschoten", () => {
  const AANTAL = 80;
  const PER_DEEL = 2;

  const gelezen = async (id: string): Promise<number> => (await bulk.eigenaar.levering.findUniqueOrThrow({ where: { id }, select: { gelezen: true } })).gelezen;

  async function schietDood(kind: ChildProcess): Promise<void> {
    kind.kill("SIGKILL");
    if (kind.exitCode === null && kind.signalCode === null) await once(kind, "exit");
  }

  /** Starts a worker, waits until it has done more than it found, and kills it in the middle of whatever it is doing then. */
  async function halverwege(leveringId: string): Promise<void> {
    const begin = await gelezen(leveringId);
    const kind = spawn(process.execPath, ["--import", "tsx", KIND, bulk.appUrl, leveringId, String(PER_DEEL)], { stdio: "ignore", env: process.env });
    try {
      const uiterlijk = Date.now() + 60_000;
      while ((await gelezen(leveringId)) < begin + 2 * PER_DEEL && Date.now() < uiterlijk) await new Promise((klaar) => setTimeout(klaar, 5));
    } finally {
      await schietDood(kind);
    }
    const verder = await gelezen(leveringId);
    expect(verder).toBeGreaterThan(begin);
    expect(verder).toBeLessThan(AANTAL);
  }

  it("laat na een nieuwe start elk bericht precies één keer achter", async () => {
    const berichten = Array.from({ length: AANTAL }, () => bericht());
    const leveringId = await ontvang(bulk, eenBulk(berichten));
    for (let keer = 0; keer < 3; keer += 1) await halverwege(leveringId);
    // What the dead worker held is let go as soon as the server notices that nobody is there any more.
    for (let poging = 0; poging < 200 && (await bulk.eigenaar.levering.count({ where: { id: leveringId, klaarOp: null } })) > 0; poging += 1) {
      await leveringenHervatten(bulk.deps());
    }
    const regels = await bulk.eigenaar.leveringsbericht.findMany({ where: { leveringId }, orderBy: { volgnummer: "asc" }, select: { volgnummer: true, uitkomst: true, berichtnummer: true } });
    expect(regels).toEqual(berichten.map(({ berichtnummer }, nr) => ({ volgnummer: nr + 1, uitkomst: "nieuw", berichtnummer })));
    expect(await bulk.eigenaar.toekenningsbericht.groupBy({ by: ["status"], _count: true })).toEqual([{ status: "verwerkt", _count: AANTAL }]);
    expect(await bulk.telling()).toMatchObject({ persoon: AANTAL, toekenning: AANTAL, toekenningsversie: AANTAL, boeking: AANTAL, boekingsregel: 2 * AANTAL });
    expect(await bulk.eigenaar.gebeurtenis.count({ where: { soort: "levering.verwerkt" } })).toBe(1);
    expect(await gebroken(bulk)).toEqual([]);
    // The same as when each had come alone.
    for (const een of berichten) await enkel.stuur(enkel.zwolle, een);
    for (const een of berichten) await eerst.stuur(eerst.zwolle, een);
    expect(await standVan(bulk.eigenaar)).toEqual(await standVan(enkel.eigenaar));
  }, 240_000);
});

/** Right, with a wrong sum, or outside the schema; each about somebody and a budget of its own. */
const inhoud = fc.record({ euro: fc.integer({ min: 1, max: 9_000 }), soort: fc.constantFrom("goed", "goed", "goed", "verkeerde som", "buiten het schema") });

function element({ euro, soort }: Readonly<{ euro: number; soort: string }>): string {
  const functiebudgetten = [functiebudget(BigInt(euro)), functiebudget(250n, "WM-HH")];
  const gemaakt = alsElement(bericht({ functiebudgetten, bedrag: soort === "verkeerde som" ? centen(1n) : som(functiebudgetten.map(({ bedrag }) => bedrag)) }));
  return soort === "buiten het schema" ? gemaakt.replace(/<Wet>\w+<\/Wet>/, "<Wet>awbz</Wet>") : gemaakt;
}

/** Every one at least once, some more often, in any order. */
const volgorde = (aantal: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.nat(aantal - 1), { maxLength: aantal }).chain((extra) => {
    const alle = [...Array.from({ length: aantal }, (_leeg, nr) => nr), ...extra];
    return fc.shuffledSubarray(alle, { minLength: alle.length, maxLength: alle.length });
  });

const geval = fc.array(inhoud, { minLength: 2, maxLength: 6 }).chain((inhouden) => fc.record({ inhouden: fc.constant(inhouden), alleen: volgorde(inhouden.length), samen: volgorde(inhouden.length), perDeel: fc.integer({ min: 1, max: 4 }) }));

describe("berichten die niets met elkaar te maken hebben", () => {
  const alleen = (xml: string): string => xml.replace("<Toekenningsbericht>", '<Toekenningsbericht xmlns="urn:trekkingsrecht-pgb:toekenningsbericht:1.0">');

  it("geven in elke volgorde en hoe vaak ook dezelfde stand, een voor een en in een bestand", async () => {
    await fc.assert(
      fc.asyncProperty(geval, async ({ inhouden, alleen: los, samen, perDeel }) => {
        const elementen = inhouden.map(element);
        const op = (plaatsen: readonly number[]): readonly string[] => plaatsen.flatMap((plaats) => elementen[plaats] ?? []);
        for (const een of elementen) await eerst.stuurXml(eerst.zwolle, alleen(een));
        for (const een of op(los)) await enkel.stuurXml(enkel.zwolle, alleen(een));
        await lever(bulk, `${bulkVanElementen(op(samen))}<!-- ${randomUUID()} -->`, perDeel);
        const stand = await standVan(eerst.eigenaar);
        expect(await standVan(enkel.eigenaar)).toEqual(stand);
        expect(await standVan(bulk.eigenaar)).toEqual(stand);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    for (const een of [eerst, enkel, bulk]) expect(await gebroken(een)).toEqual([]);
  }, 240_000);
});
