import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { isCheck } from "@/lib/db/foutsoort";
import { beeldVan, listLopend } from "@/lib/db/herindeling.repository";
import { lees } from "@/lib/db/transactie";
import { datum } from "@/lib/domein/datum";
import { herindelingAfwijzen } from "@/lib/usecases/herindeling/herindeling-afwijzen";
import { herindelingGoedkeuren } from "@/lib/usecases/herindeling/herindeling-goedkeuren";
import { herindelingVoorstellen } from "@/lib/usecases/herindeling/herindeling-voorstellen";
import { herindelingenUitvoeren } from "@/lib/usecases/herindeling/herindelingen-uitvoeren";

import { biedAan, eenContract, keurGoed, moet, op, overtredingen, sleutel, standen, SYSTEEM, Wereld } from "../declaratie/wereld";
import { bedragInvoer, betaalAlles, medewerker, stelVoor } from "./wereld";

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

const [ahmet, nienke] = [medewerker("beheer"), medewerker("beheer")];
const DAG = "2026-04-03";

const gezien = async (vanId: string, naarId: string, per: string) => {
  const beeld = beeldVan(await lees(wereld.db, SYSTEEM, (tx) => listLopend(tx, vanId, naarId, datum(per))));
  return { gezienAantal: beeld.aantal, gezienCenten: beeld.bedrag };
};
const stel = async (vanId: string, naarId: string, per = DAG, wie = ahmet) => herindelingVoorstellen(op(wereld, DAG), wie, { ...sleutel(), vanId, naarId, per: datum(per), ...(await gezien(vanId, naarId, per)) });
const akkoord = async (herindelingId: string, vanId: string, naarId: string, per = DAG, wie = nienke) => herindelingGoedkeuren(op(wereld, DAG), wie, { ...sleutel(), herindelingId, ...(await gezien(vanId, naarId, per)) });

describe("een gemeente die opgaat in een andere", () => {
  it("draagt al haar lopende budgetten over, met wat is betaald en gereserveerd; wat niet kan, blijft staan", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const tweede = await eenContract(wereld, { budgetEuro: 500n });
    const vast = await eenContract(wereld, { budgetEuro: 300n });
    const van = contract.verstrekkerId;
    const naar = await wereld.verstrekker("gemeente", "1999");
    moet(await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract)));
    await betaalAlles(wereld);
    moet(await keurGoed(wereld, tweede.budgethouder, await biedAan(wereld, tweede, { 1: 5_00 })));
    moet(await stelVoor(wereld, vast, bedragInvoer(400n)));

    expect(await gezien(van, naar, DAG)).toEqual({ gezienAantal: 2, gezienCenten: 150_000n });
    const { herindelingId } = moet(await stel(van, naar));
    expect(await akkoord(herindelingId, van, naar, DAG, ahmet)).toEqual({ ok: false, reden: "zelf_opgemaakt" });
    moet(await akkoord(herindelingId, van, naar));
    expect(await herindelingenUitvoeren(op(wereld, DAG))).toBe(2);
    expect(await herindelingenUitvoeren(op(wereld, DAG))).toBe(0);

    const nieuw = await wereld.eigenaar.toekenning.findMany({ where: { verstrekkerId: naar }, orderBy: { bedragCenten: "desc" } });
    expect(nieuw.map(({ status, bedragCenten }) => [status, bedragCenten])).toEqual([["definitief", 100_000n], ["definitief", 50_000n]]);
    expect(await standen(wereld, nieuw[0]?.id ?? "")).toEqual({ beschikbaar: 80_000n, gereserveerd: 0n, onderweg: 0n, besteed: 20_000n });
    expect(await standen(wereld, nieuw[1]?.id ?? "")).toEqual({ beschikbaar: 40_000n, gereserveerd: 10_000n, onderweg: 0n, besteed: 0n });
    expect(await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: contract.id } })).toMatchObject({ verstrekkerId: naar, status: "goedgekeurd" });
    expect((await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: vast.toekenningId } })).status).toBe("definitief");
    expect(await wereld.eigenaar.verstrekker.findUniqueOrThrow({ where: { id: van } })).toMatchObject({ geldigTm: new Date("2026-04-02") });
    expect((await wereld.eigenaar.herindeling.findUniqueOrThrow({ where: { id: herindelingId } })).status).toBe("uitgevoerd");
  });

  it("wacht tot de dag er is, en geldt alleen voor budgetten die dan lopen", async () => {
    const [van, naar] = [await wereld.verstrekker("gemeente", "1901"), await wereld.verstrekker("gemeente", "1902")];
    await wereld.toekenning(await wereld.budgethouder(), van, "wmo", 100n);
    expect(await gezien(van, naar, "2026-12-31")).toMatchObject({ gezienAantal: 1 });
    expect(await gezien(van, naar, "2027-01-01")).toMatchObject({ gezienAantal: 0 });
    expect(await stel(van, naar, "2027-01-01")).toEqual({ ok: false, reden: { code: "niet_mogelijk", bezwaren: ["NIETS_OVER_TE_DRAGEN"] } });
    const { herindelingId } = moet(await stel(van, naar, "2026-07-01"));
    moet(await akkoord(herindelingId, van, naar, "2026-07-01"));
    expect(await herindelingenUitvoeren(op(wereld, "2026-06-30"))).toBe(0);
    expect(await herindelingenUitvoeren(op(wereld, "2026-07-01"))).toBe(1);
  });

  it("wordt niet goedgekeurd op een beeld dat niet meer klopt, niet door dezelfde persoon en niet zonder functie", async () => {
    const [van, naar] = [await wereld.verstrekker("gemeente", "1903"), await wereld.verstrekker("gemeente", "1904")];
    await wereld.toekenning(await wereld.budgethouder(), van, "wmo", 100n);
    const { herindelingId } = moet(await stel(van, naar));
    expect(await stel(van, naar)).toMatchObject({ ok: false, reden: { bezwaren: ["AL_VOORGESTELD"] } });
    const oud = await gezien(van, naar, DAG);
    await wereld.toekenning(await wereld.budgethouder(), van, "wmo", 100n);
    expect(await herindelingGoedkeuren(op(wereld, DAG), nienke, { ...sleutel(), herindelingId, ...oud })).toEqual({ ok: false, reden: "beeld_gewijzigd" });
    expect(await akkoord(herindelingId, van, naar, DAG, medewerker("uitval", "toezicht"))).toEqual({ ok: false, reden: "geen_recht" });
    const zelf = wereld.systeem((tx) => tx.herindeling.update({ where: { id: herindelingId }, data: { status: "goedgekeurd", beslotenDoor: ahmet.gebruikerId, beslotenOp: new Date() } }));
    await expect(zelf).rejects.toSatisfy((fout) => isCheck(fout, "herindeling_vier_ogen"));
    moet(await herindelingAfwijzen(op(wereld, DAG), nienke, { herindelingId, reden: "Verkeerde gemeente." }));
    moet(await stel(van, naar));
  });
});
