import { randomUUID } from "node:crypto";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { sqlstate } from "@/lib/db/foutsoort";
import { datum, maand } from "@/lib/domein/datum";
import { herstelAfwijzen } from "@/lib/usecases/herstel/herstel-afwijzen";
import { herstelGoedkeuren } from "@/lib/usecases/herstel/herstel-goedkeuren";
import { herstelIntrekken } from "@/lib/usecases/herstel/herstel-intrekken";
import { overlijdenRegistreren } from "@/lib/usecases/overlijden/overlijden-registreren";

import { biedAan, type Contract, eenContract, keurGoed, moet, op, overtredingen, sleutel, standen, statusVan, Wereld } from "../declaratie/wereld";
import { bank, bedragInvoer, betaalAlles, beeld, controleur, DAG, geefVrij, herstel, jeugdwetInvoer, keurHerstelGoed, maakBatch, maker, medewerker, stelVoor, type Invoer } from "./wereld";

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

const goedgekeurd = async (contract: Contract, m = "2026-03", uren = 10_00): Promise<string> => {
  const id = await biedAan(wereld, contract, { 1: uren }, { m: maand(m) });
  moet(await keurGoed(wereld, contract.budgethouder, id));
  return id;
};

/** Three claims of € 200 on one budget: one paid, one with the bank, one ready. */
async function inElkeStand(): Promise<{ contract: Contract; onderweg: string; betaald: string; klaar: string; batchId: string }> {
  const contract = await eenContract(wereld, { budgetEuro: 10_000n });
  const tweede = await eenContract(wereld, { budgethouder: contract.budgethouder, toekenningId: contract.toekenningId });
  const betaald = await goedgekeurd(contract, "2026-02");
  await betaalAlles(wereld);
  const onderweg = await goedgekeurd(contract);
  const batchId = await maakBatch(wereld);
  await geefVrij(wereld, batchId);
  return { contract, betaald, onderweg, klaar: await goedgekeurd(tweede), batchId };
}

const toekenningVan = async (id: string) => (await wereld.eigenaar.declaratie.findUniqueOrThrow({ where: { id } })).toekenningId;

describe("een budget onder de verkeerde wet", () => {
  it("gaat met overeenkomst, declaraties en betalingen in elke stand naar een nieuw budget, en de bank betaalt daarna gewoon", async () => {
    const { contract, betaald, onderweg, klaar, batchId } = await inElkeStand();

    const nieuw = await herstel(wereld, contract, jeugdwetInvoer(contract));

    expect(await standen(wereld, contract.toekenningId)).toEqual({ beschikbaar: 0n, gereserveerd: 0n, onderweg: 0n, besteed: 0n });
    expect(await standen(wereld, nieuw)).toEqual({ beschikbaar: 940_000n, gereserveerd: 20_000n, onderweg: 20_000n, besteed: 20_000n });
    expect(await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: contract.toekenningId } })).toMatchObject({ status: "ingetrokken", bedragCenten: 1_000_000n });
    expect(await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: contract.id } })).toMatchObject({ toekenningId: nieuw, wet: "jeugdwet", functiesoort: "JW-BG", status: "goedgekeurd" });
    for (const id of [betaald, onderweg, klaar]) expect(await toekenningVan(id)).toBe(nieuw);

    expect(await overtredingen(wereld)).toEqual([]);
    await bank(wereld, batchId);
    expect(await standen(wereld, nieuw)).toEqual({ beschikbaar: 940_000n, gereserveerd: 20_000n, onderweg: 0n, besteed: 40_000n });
    const laatste = await maakBatch(wereld);
    await geefVrij(wereld, laatste);
    await bank(wereld, laatste, "eerste_terug");
    expect(await statusVan(wereld, klaar)).toBe("gestorneerd");
    expect(await standen(wereld, nieuw)).toMatchObject({ gereserveerd: 20_000n, besteed: 40_000n });
  });

  it("laat vier stappen zien: terug op het ene, opnieuw op het andere", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 10_000n });
    const id = await goedgekeurd(contract);
    const nieuw = await herstel(wereld, contract, jeugdwetInvoer(contract));
    const boekingen = await wereld.eigenaar.boeking.findMany({
      where: { soort: "herstel", regels: { some: { rekening: { toekenningId: { in: [contract.toekenningId, nieuw] } } } } },
      orderBy: { id: "asc" },
      select: { regels: { where: { bedragCenten: { gt: 0 } }, select: { bedragCenten: true, rekening: { select: { soort: true, toekenningId: true } } } } },
    });
    expect(boekingen.flatMap(({ regels }) => regels.map(({ bedragCenten, rekening }) => [bedragCenten, rekening.soort, rekening.toekenningId]))).toEqual([
      [20_000n, "beschikbaar", contract.toekenningId],
      [1_000_000n, "voorschot", null],
      [1_000_000n, "beschikbaar", nieuw],
      [20_000n, "gereserveerd", nieuw],
    ]);
    const regels = await wereld.eigenaar.herstelregel.findMany({ where: { declaratieId: id } });
    expect(regels).toMatchObject([{ vanToekenningId: contract.toekenningId, naarToekenningId: nieuw, rekening: "gereserveerd", bedragCenten: 20_000n }]);
  });

  it("neemt een gestorneerde betaling mee als gereserveerd", async () => {
    await betaalAlles(wereld);
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await goedgekeurd(contract);
    const batchId = await maakBatch(wereld);
    await geefVrij(wereld, batchId);
    await bank(wereld, batchId, "eerste_terug");
    const nieuw = await herstel(wereld, contract, jeugdwetInvoer(contract));
    expect(await standen(wereld, nieuw)).toEqual({ beschikbaar: 80_000n, gereserveerd: 20_000n, onderweg: 0n, besteed: 0n });
  });

  it("hangt een overeenkomst die nog wordt getekend om, zonder dat iemand opnieuw hoeft te tekenen", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const tweede = await wereld.concept(contract.budgethouder, contract.toekenningId);
    moet(await wereld.onderteken(contract.budgethouder, tweede));
    moet(await wereld.tekenMede(await wereld.zorgverlenerVan(tweede), tweede));
    await herstel(wereld, contract, jeugdwetInvoer(contract));
    moet(await wereld.accordeer(wereld.medewerker(contract.verstrekkerId), tweede));
    moet(await wereld.toets(wereld.svb(), tweede));
    expect(await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: tweede } })).toMatchObject({ status: "goedgekeurd", wet: "jeugdwet", getekendToekenningId: null });
  });
});

describe("een overeenkomst op het verkeerde budget", () => {
  const koppeling = (contract: Contract, naarToekenningId: string): Invoer => ({ soort: "koppeling", naarToekenningId, zorgovereenkomsten: [contract.id], functiesoorten: {} });

  it("neemt haar declaraties mee; wat er niet bij hoort, blijft staan", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const blijft = await eenContract(wereld, { budgethouder: contract.budgethouder, toekenningId: contract.toekenningId });
    await goedgekeurd(contract);
    await goedgekeurd(blijft, "2026-02", 5_00);
    const naar = await wereld.toekenning(contract.budgethouder, contract.verstrekkerId, "wmo", 200n);
    await herstel(wereld, contract, koppeling(contract, naar));
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 90_000n, gereserveerd: 10_000n });
    expect(await standen(wereld, naar)).toMatchObject({ beschikbaar: 0n, gereserveerd: 20_000n });
    expect((await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: blijft.id } })).toekenningId).toBe(contract.toekenningId);
  });

  it("past niet op een budget met een euro te weinig, en dan verandert er niets", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await goedgekeurd(contract);
    const naar = await wereld.toekenning(contract.budgethouder, contract.verstrekkerId, "wmo", 199n);
    expect(await stelVoor(wereld, contract, koppeling(contract, naar))).toMatchObject({ ok: false, reden: { code: "niet_mogelijk", bezwaren: [{ code: "ANDER_BUDGET_TEKORT" }] } });
    expect(await wereld.eigenaar.herstel.count({ where: { vanToekenningId: contract.toekenningId } })).toBe(0);
  });
});

describe("een verkeerd bedrag", () => {
  it("onder wat is gebonden opent één zaak, geen goedkeuring gaat meer door, en bij verhogen sluit de zaak vanzelf", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await goedgekeurd(contract, "2026-02");
    await herstel(wereld, contract, bedragInvoer(150n));
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: -5_000n, gereserveerd: 20_000n });
    const zaken = () => wereld.eigenaar.uitvalzaak.findMany({ where: { domein: "toekenning", onderwerpId: contract.toekenningId }, select: { status: true, codes: true, oplossing: true } });
    expect(await zaken()).toEqual([{ status: "open", codes: ["OVERBESTEDING"], oplossing: null }]);

    const volgende = await biedAan(wereld, contract, { 1: 1 });
    expect(await keurGoed(wereld, contract.budgethouder, volgende)).toMatchObject({ ok: true, waarde: { oordeel: "uitval", codes: ["BUDGET_TEKORT"] } });

    await herstel(wereld, contract, bedragInvoer(140n));
    expect(await zaken()).toHaveLength(1);
    await herstel(wereld, contract, bedragInvoer(200n));
    expect(await zaken()).toEqual([{ status: "vervallen", codes: ["OVERBESTEDING"], oplossing: "BUDGET_WEER_GENOEG" }]);
    expect(await wereld.eigenaar.toekenningsversie.findMany({ where: { toekenningId: contract.toekenningId }, orderBy: { versie: "asc" }, select: { bedragCenten: true } })).toEqual([
      { bedragCenten: 100_000n }, { bedragCenten: 15_000n }, { bedragCenten: 14_000n }, { bedragCenten: 20_000n },
    ]);
  });
});

describe("twee paar ogen", () => {
  it("wie voorstelt keurt niet goed en wijst niet af, ook niet met alle rechten, en de database weigert het ook", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const voorstel = bedragInvoer(900n);
    const { herstelId } = moet(await stelVoor(wereld, contract, voorstel));
    expect(await keurHerstelGoed(wereld, contract, herstelId, voorstel, maker)).toEqual({ ok: false, reden: "zelf_opgemaakt" });
    expect(await herstelAfwijzen(op(wereld, DAG), maker, { herstelId, reden: "Nee." })).toEqual({ ok: false, reden: "zelf_opgemaakt" });
    const stiekem = wereld.systeem((tx) => tx.herstel.update({ where: { id: herstelId }, data: { status: "goedgekeurd", beslotenDoor: maker.gebruikerId, beslotenOp: new Date() } }));
    await expect(stiekem).rejects.toThrow("herstel_vier_ogen");
    expect(await herstelIntrekken(op(wereld, DAG), controleur, { herstelId })).toEqual({ ok: false, reden: "geen_recht" });
    expect(await herstelIntrekken(op(wereld, DAG), medewerker("uitval"), { herstelId })).toEqual({ ok: false, reden: "niet_zelf_opgemaakt" });
    moet(await herstelIntrekken(op(wereld, DAG), maker, { herstelId }));
    expect(await keurHerstelGoed(wereld, contract, herstelId, voorstel)).toEqual({ ok: false, reden: { code: "status_verder", status: "ingetrokken" } });
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 100_000n });
  });

  it("een ander dan de bevoegde functies kan niets", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const voorstel = bedragInvoer(900n);
    for (const functie of ["toetser", "betalen", "frontoffice", "toezicht", "beheer", "vrijgeven"] as const) {
      expect(await stelVoor(wereld, contract, voorstel, medewerker(functie)), functie).toEqual({ ok: false, reden: "geen_recht" });
    }
    const { herstelId } = moet(await stelVoor(wereld, contract, voorstel));
    for (const functie of ["toetser", "betalen", "frontoffice", "toezicht", "beheer"] as const) {
      expect(await keurHerstelGoed(wereld, contract, herstelId, voorstel, medewerker(functie)), functie).toEqual({ ok: false, reden: "geen_recht" });
    }
    moet(await herstelAfwijzen(op(wereld, DAG), controleur, { herstelId, reden: "Het bedrag klopt." }));
  });

  it("wie goedkeurt ziet de gevolgen van nu: is er intussen iets veranderd, dan gebeurt er niets", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const voorstel = jeugdwetInvoer(contract);
    const { herstelId } = moet(await stelVoor(wereld, contract, voorstel));
    const oud = await beeld(wereld, contract, voorstel);
    await goedgekeurd(contract);
    expect(await herstelGoedkeuren(op(wereld, DAG), controleur, { ...sleutel(), herstelId, vingerafdruk: oud })).toEqual({ ok: false, reden: "beeld_gewijzigd" });
    moet(await keurHerstelGoed(wereld, contract, herstelId, voorstel));
  });

  it("een voorstel over een toekenning die sindsdien is gewijzigd, zet het oude bedrag en de oude dagen niet terug", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const { herstelId } = moet(await stelVoor(wereld, contract, bedragInvoer(800n)));
    const { budgethouderId } = contract.budgethouder;
    moet(await overlijdenRegistreren(op(wereld, "2026-04-04"), maker, { ...sleutel(), budgethouderId, dag: datum("2026-04-01"), bron: "brp" }));
    expect(await keurHerstelGoed(wereld, contract, herstelId, bedragInvoer(800n), controleur, "2026-04-05")).toEqual({ ok: false, reden: "toekenning_gewijzigd" });
    moet(await herstelIntrekken(op(wereld, "2026-04-05"), maker, { herstelId }));
    moet(await stelVoor(wereld, contract, bedragInvoer(800n), maker, "2026-04-05"));
  });

  it("tien keer tegelijk goedkeuren is één keer herstellen; een tweede open voorstel bestaat niet", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await goedgekeurd(contract);
    const voorstel = jeugdwetInvoer(contract);
    const { herstelId } = moet(await stelVoor(wereld, contract, voorstel));
    expect(await stelVoor(wereld, contract, voorstel)).toEqual({ ok: false, reden: "al_voorgesteld" });
    const vingerafdruk = await beeld(wereld, contract, voorstel);
    const zelfde = randomUUID();
    const antwoorden = await Promise.all(
      Array.from({ length: 10 }, (_leeg, i) => herstelGoedkeuren(op(wereld, DAG), controleur, { sleutel: i % 2 === 0 ? zelfde : randomUUID(), herstelId, vingerafdruk })),
    );
    expect(antwoorden.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    expect(await wereld.eigenaar.herstelregel.count({ where: { herstelId, soort: "declaratie" } })).toBe(1);
    expect(await wereld.eigenaar.toekenning.count({ where: { budgethouderId: contract.budgethouder.budgethouderId } })).toBe(2);
  });
});

describe("de database", () => {
  it("laat een betaalde declaratie niet naar een ander budget zonder herstel", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const id = await goedgekeurd(contract);
    const naar = await wereld.toekenning(contract.budgethouder, contract.verstrekkerId, "wmo", 1_000n);
    const code = async (werk: Promise<unknown>): Promise<string | null> => werk.then(() => null, (fout: unknown) => sqlstate(fout) ?? String(fout));
    expect(await code(wereld.systeem((tx) => tx.declaratie.update({ where: { id }, data: { toekenningId: naar } })))).toBe("PB010");
    expect(await code(wereld.systeem((tx) => tx.betaalopdracht.updateMany({ where: { declaratieId: id }, data: { toekenningId: naar } })))).toBe("PB010");
    expect(await code(wereld.systeem((tx) => tx.$executeRaw`INSERT INTO herstelregel (herstel_id, soort, zorgovereenkomst_id, van_toekenning_id, naar_toekenning_id) VALUES (uuidv7(), 'zorgovereenkomst', ${contract.id}::uuid, ${naar}::uuid, ${contract.toekenningId}::uuid)`))).toBe("42501");
    const uitvoeren = (rol: string) => wereld.systeem(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.rol', ${rol}, true)`;
      return tx.$queryRaw`SELECT herstel_uitvoeren(uuidv7(), uuidv7(), now())`;
    });
    expect(await code(uitvoeren("verstrekker"))).toBe("PB008");
    expect(await code(uitvoeren("svb"))).toBe("PB016");
  });
});
