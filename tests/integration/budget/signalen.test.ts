/** The nightly look at the budgets: who is told what, once, and what a second run does to it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { metContext, contextVan } from "@/lib/db/transactie";
import { berichtenMaken } from "@/lib/usecases/bericht/berichten-maken";
import { budgetsignalenVastleggen } from "@/lib/usecases/budget/budgetsignalen-vastleggen";
import { signalenlijst } from "@/lib/queries/verstrekker/signalen";

import { biedAan, type Contract, eenContract, keurGoed, moet, op, overtredingen, Wereld } from "../declaratie/wereld";

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

const nacht = (dag: string) => budgetsignalenVastleggen(op(wereld, dag));
const signalenVan = async ({ toekenningId }: Contract): Promise<readonly string[]> =>
  (await wereld.eigenaar.budgetsignaal.findMany({ where: { toekenningId }, orderBy: { id: "asc" } })).map(({ soort, tot }) => (tot === null ? soort : `${soort} tot ${tot.toISOString().slice(0, 10)}`));
const gebeurtenissenVan = async ({ toekenningId }: Contract): Promise<readonly string[]> =>
  (await wereld.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: toekenningId, soort: { startsWith: "budget." } }, orderBy: { volgnummer: "asc" } })).map(({ soort }) => soort);

describe("signalen over een budget", () => {
  it("meldt een budget dat niet uitkomt aan budgethouder en verstrekker, en een ruim budget niet", async () => {
    const [krap, ruim] = [await eenContract(wereld, { budgetEuro: 5_000n }), await eenContract(wereld, { budgetEuro: 100_000n })];
    expect(await nacht("2026-04-10")).toMatchObject({ gemeld: 1 });
    expect([await signalenVan(krap), await signalenVan(ruim)]).toEqual([["komt_niet_uit"], []]);

    const gebeurtenis = await wereld.eigenaar.gebeurtenis.findFirstOrThrow({ where: { onderwerpId: krap.toekenningId, soort: "budget.komt_niet_uit" } });
    expect(gebeurtenis).toMatchObject({ rol: "systeem", proces: "budgetsignalen", budgethouderId: krap.budgethouder.budgethouderId, verstrekkerId: krap.verstrekkerId });
    expect(gebeurtenis.gegevens).toMatchObject({ beschikbaarCenten: "500000" });
    await berichtenMaken(op(wereld, "2026-04-10"), gebeurtenis.id);
    await berichtenMaken(op(wereld, "2026-04-10"), gebeurtenis.id);
    const berichten = await wereld.eigenaar.bericht.findMany({ where: { gebeurtenisId: gebeurtenis.id }, orderBy: { ontvanger: "asc" } });
    expect(berichten.map(({ ontvanger, budgethouderId, verstrekkerId }) => [ontvanger, budgethouderId, verstrekkerId])).toEqual(
      ["budgethouder", "verstrekker"].map((ontvanger) => [ontvanger, krap.budgethouder.budgethouderId, krap.verstrekkerId]),
    );
  });

  it("zegt bij een tweede keer in dezelfde nacht niets meer, en de nacht erna ook niet", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 4_000n });
    await nacht("2026-04-10");
    const voor = await gebeurtenissenVan(contract);
    expect(await nacht("2026-04-10")).toMatchObject({ gemeld: 0 });
    expect(await nacht("2026-04-11")).toMatchObject({ gemeld: 0 });
    expect([voor, await gebeurtenissenVan(contract)]).toEqual([["budget.komt_niet_uit"], ["budget.komt_niet_uit"]]);
  });

  it("zegt het eenmaal als twee werkers tegelijk beginnen", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 3_000n });
    const uitkomsten = await Promise.all([nacht("2026-04-10"), nacht("2026-04-10"), nacht("2026-04-10")]);
    expect(uitkomsten.map(({ gemeld }) => gemeld).reduce((a, b) => a + b, 0)).toBe(1);
    expect(await signalenVan(contract)).toEqual(["komt_niet_uit"]);
  });

  it("meldt het volgende niveau zodra het erger wordt", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 500n });
    await nacht("2026-04-10");
    expect(moet(await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract, { 1: 23_00 }))).oordeel).toBe("goedgekeurd");
    await nacht("2026-04-11");
    expect(await signalenVan(contract)).toEqual(["komt_niet_uit tot 2026-04-11", "bijna_op"]);
    expect(await gebeurtenissenVan(contract)).toEqual(["budget.komt_niet_uit", "budget.bijna_op"]);
  });

  it("meldt een budget dat precies op is", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 500n });
    moet(await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract, { 1: 25_00 })));
    await nacht("2026-04-12");
    expect(await signalenVan(contract)).toEqual(["op"]);
  });

  it("sluit wat voorbij is, en heropent stil wat binnen dertig dagen terugkomt", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 2_000n });
    await nacht("2026-04-10");
    const eind = (tm: string) => wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE overeenkomstversie SET tm = ${tm}::date WHERE zorgovereenkomst_id = ${contract.id}::uuid`;
    });
    await eind("2026-01-01");
    await nacht("2026-04-20");
    expect(await signalenVan(contract)).toEqual(["komt_niet_uit tot 2026-04-20"]);
    await eind("2026-12-31");
    expect(await nacht("2026-05-09")).toMatchObject({ gemeld: 0 });
    expect(await signalenVan(contract)).toEqual(["komt_niet_uit"]);
    expect(await gebeurtenissenVan(contract)).toEqual(["budget.komt_niet_uit", "budget.signaal_voorbij", "budget.signaal_terug"]);
  });

  it("zwijgt over een budget dat nog niet loopt of voorbij is", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_500n });
    await nacht("2025-12-31");
    await nacht("2027-01-01");
    expect(await signalenVan(contract)).toEqual([]);
  });

  it("kan door niemand anders dan de nachtelijke taak worden geschreven", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await nacht("2026-04-10");
    const wie = contextVan(contract.budgethouder);
    const sluiten = metContext(wereld.db, wie, new Date(), (tx) => tx.budgetsignaal.updateMany({ where: { toekenningId: contract.toekenningId }, data: { tot: new Date() } }));
    expect(await sluiten).toEqual({ count: 0 });
    const { budgethouderId } = contract.budgethouder;
    const maken = metContext(wereld.db, wie, new Date(), (tx) =>
      tx.budgetsignaal.create({
        data: { toekenningId: contract.toekenningId, budgethouderId, verstrekkerId: contract.verstrekkerId, soort: "op", gemeldOp: new Date(), beschikbaarCenten: 0n, tekortCenten: 0n },
      }),
    );
    await expect(maken).rejects.toThrow(/row-level security/);
  });

  it("staat op de lijst van de eigen verstrekker, het zwaarste bovenaan", async () => {
    const { verstrekkerId } = await eenContract(wereld, { budgetEuro: 900n });
    await nacht("2026-04-10");
    const lijst = await signalenlijst(wereld.db, wereld.medewerker(verstrekkerId), { soort: null, pagina: 1 });
    const soorten = lijst?.signalen.map(({ soort }) => soort) ?? [];
    expect(soorten[0]).toBe("op");
    expect(soorten.length).toBe(lijst?.totaal);
    expect(lijst?.perSoort.komt_niet_uit).toBe(soorten.filter((soort) => soort === "komt_niet_uit").length);
  });
});
