import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { voorlopigdetail, voorlopigoverzicht } from "@/lib/queries/svb/voorlopig";
import { verstrekkerVoorlopig } from "@/lib/queries/verstrekker/voorlopig";
import { berichtenMaken } from "@/lib/usecases/bericht/berichten-maken";
import { samenloopVolgen } from "@/lib/usecases/voorlopig/samenloop-volgen";

import { op, overtredingen } from "../declaratie/wereld";
import { controleur, maker } from "../herstel/wereld";
import { JAAR, Wachtkamer, type Wachtende } from "./wereld";

const NU = "2026-04-03";
const CODE = "0363";

let kamer: Wachtkamer;
let ander: string;
beforeAll(async () => {
  kamer = await Wachtkamer.open();
  ander = await kamer.wereld.verstrekker("gemeente", CODE);
});
afterEach(async () => {
  expect(await overtredingen(kamer.wereld)).toEqual([]);
});
afterAll(() => kamer.wereld.sluit());

const volg = () => samenloopVolgen(op(kamer.wereld, NU));
const bijAnder = (wie: Wachtende, anders: Parameters<Wachtkamer["bericht"]>[1] = {}) =>
  kamer.stuur(kamer.bericht(wie, { afzender: { soort: "gemeente", code: CODE }, ...anders }), NU, kamer.wereld.medewerker(ander, ["invoer"]));
const lijstVan = (verstrekkerId: string) => verstrekkerVoorlopig(kamer.wereld.db, kamer.wereld.medewerker(verstrekkerId, ["invoer"]), 1, datum(NU));
const bijSvb = async (toekenningId: string) => {
  const { id } = await kamer.wereld.eigenaar.voorlopigBudget.findUniqueOrThrow({ where: { toekenningId } });
  return voorlopigdetail(kamer.wereld.db, maker, id, { nu: op(kamer.wereld, NU).nu, vandaag: datum(NU) });
};

describe("een voorlopig budget naast een toekenning van een andere gemeente", () => {
  it("staat bij de SVB en bij beide, één keer, tot het voorbij is; geen ziet het budget van de ander", async () => {
    const wie = await kamer.wachtende();
    const toekenningId = await kamer.voorlopig(wie);
    const bericht = { budgetidentificatie: "BUD-ANDER", periode: { van: datum("2026-12-31"), tm: datum("2027-06-30") } };
    const { toekenningId: andere } = await bijAnder(wie, bericht);
    const keren = await Promise.all([volg(), volg(), volg()]);
    expect(keren.reduce((som, { gemeld }) => som + gemeld, 0)).toBe(1);
    expect(await volg()).toEqual({ gemeld: 0, voorbij: 0 });

    const samen = { van: "2026-12-31", tm: "2026-12-31" };
    expect((await lijstVan(kamer.verstrekkerId))?.samenloop).toMatchObject([{ ...samen, toekenningId, voorlopigVanOns: true }]);
    expect((await lijstVan(ander))?.samenloop).toMatchObject([{ ...samen, toekenningId: andere, voorlopigVanOns: false }]);
    expect((await lijstVan(kamer.verstrekkerId))?.wachtend.map((rij) => rij.toekenningId)).toContain(toekenningId);
    expect((await lijstVan(ander))?.wachtend).toEqual([]);
    const derde = await kamer.wereld.verstrekker("gemeente", "0344");
    expect((await lijstVan(derde))?.samenloop).toEqual([]);
    const lijst = await voorlopigoverzicht(kamer.wereld.db, maker, { filter: "lopend", eigenaar: null, verstrekker: null, pagina: 1 }, datum(NU));
    expect(lijst?.regels.find(({ samenloop }) => samenloop.length > 0)).toMatchObject({ samenloop: [expect.any(String)] });
    expect((await bijSvb(toekenningId))?.andere).toMatchObject([{ periode: bericht.periode }]);
    const berichten = await kamer.wereld.eigenaar.gebeurtenis.findMany({ where: { soort: "toekenning.samenloop" } });
    expect(new Set(berichten.map(({ verstrekkerId }) => verstrekkerId))).toEqual(new Set([kamer.verstrekkerId, ander]));
    expect(await berichtenMaken(op(kamer.wereld, NU), ...berichten.map(({ id }) => id))).toBe(2);

    await bijAnder(wie, { ...bericht, mutatie: "intrekking" });
    expect(await volg()).toEqual({ gemeld: 0, voorbij: 1 });
    expect([(await lijstVan(kamer.verstrekkerId))?.samenloop, (await lijstVan(ander))?.samenloop, (await bijSvb(toekenningId))?.andere]).toEqual([[], [], []]);
  });

  it.each([
    ["de dag erna", { periode: { van: datum("2027-01-01"), tm: datum("2027-06-30") } }],
    ["een andere wet", { wet: "jeugdwet", functiebudgetten: [{ functiesoort: "JW-BI", periode: JAAR, bedrag: centen(8_000_00n), vvb: centen(0n) }] }],
  ] as const)("niet bij %s", async (_, anders) => {
    const wie = await kamer.wachtende();
    await kamer.voorlopig(wie);
    expect(await bijAnder(wie, anders)).toMatchObject({ status: "verwerkt" });
    expect(await volg()).toEqual({ gemeld: 0, voorbij: 0 });
  });

  it("ziet ook wie een voorstel beoordeelt, voordat er iets is geopend", async () => {
    const wie = await kamer.wachtende();
    await bijAnder(wie);
    const voorstel = await kamer.stelVoor(wie);
    const voorlopigId = voorstel.ok ? voorstel.waarde.voorlopigId : "";
    const detail = await voorlopigdetail(kamer.wereld.db, controleur, voorlopigId, { nu: op(kamer.wereld, NU).nu, vandaag: datum(NU) });
    expect(detail?.andere).toHaveLength(1);
  });
});
