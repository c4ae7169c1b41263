import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { datum, maand } from "@/lib/domein/datum";
import { overlijdenRegistreren } from "@/lib/usecases/overlijden/overlijden-registreren";
import { overlijdenTerugdraaien } from "@/lib/usecases/overlijden/overlijden-terugdraaien";

import { biedAan, type Contract, eenContract, keurGoed, moet, op, overtredingen, sleutel, standen, statusVan, Wereld } from "../declaratie/wereld";
import { maker, medewerker } from "../herstel/wereld";

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

const DAG = datum("2026-03-16");
const NA = "2026-04-02";
const registreer = (contract: Contract, dag = DAG, wie = maker, op_ = NA) =>
  overlijdenRegistreren(op(wereld, op_), wie, { ...sleutel(), budgethouderId: contract.budgethouder.budgethouderId, dag, bron: "brp" });
const draaiTerug = (contract: Contract) => overlijdenTerugdraaien(op(wereld, NA), maker, { budgethouderId: contract.budgethouder.budgethouderId, reden: "Verwisseld met een naamgenoot." });
const grant = ({ toekenningId }: Contract) => wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, include: { versies: { orderBy: { versie: "asc" }, include: { functiebudgetten: true } } } });
const tm = async (contract: Contract): Promise<string> => (await grant(contract)).tm.toISOString().slice(0, 10);
const overeenkomst = ({ id }: Contract) => wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id } });

describe("het overlijden van een budgethouder", () => {
  it("beëindigt overeenkomst en budget op die dag; zorg tot en met die dag wordt betaald, zorg erna gaat naar een medewerker", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const tweede = await eenContract(wereld, { budgethouder: contract.budgethouder, toekenningId: contract.toekenningId });
    const ervoor = await biedAan(wereld, contract, { 1: 10_00 });
    const erna = await biedAan(wereld, tweede, { 3: 10_00 });
    expect(moet(await registreer(contract))).toEqual({ toekenningen: 1, overeenkomsten: 2 });
    expect(await tm(contract)).toBe(DAG);
    expect((await grant(contract)).bedragCenten).toBe(100_000n);
    expect(await overeenkomst(contract)).toMatchObject({ status: "beeindigd", beeindigdPer: new Date(DAG) });
    const dochter = await wereld.vertegenwoordiger(contract.budgethouder, "gemachtigde", ["zorg", "geld"]);
    moet(await keurGoed(wereld, dochter, ervoor, NA));
    await keurGoed(wereld, dochter, erna, NA);
    expect(await statusVan(wereld, ervoor)).toBe("goedgekeurd");
    const [zaak] = await wereld.eigenaar.uitvalzaak.findMany({ where: { onderwerpId: erna } });
    expect(zaak?.codes).toContain("NA_OVERLIJDEN");
  });

  it.each([
    ["morgen", datum("2026-04-03"), "DATUM_IN_TOEKOMST"],
    ["de dag voor de geboorte", datum("1958-03-13"), "DATUM_VOOR_GEBOORTE"],
  ])("kan niet %s zijn", async (_, dag, reden) => {
    expect(await registreer(await eenContract(wereld), dag)).toEqual({ ok: false, reden });
  });

  it("wordt één keer geregistreerd, door wie dat mag", async () => {
    const contract = await eenContract(wereld);
    expect(await registreer(contract, DAG, medewerker("frontoffice", "toetser"))).toEqual({ ok: false, reden: "geen_recht" });
    const alle = await Promise.all(Array.from({ length: 5 }, () => registreer(contract)));
    expect(alle.filter(({ ok }) => ok)).toHaveLength(1);
    expect(alle.flatMap((uitkomst) => (uitkomst.ok ? [] : [uitkomst.reden]))).toEqual(Array.from({ length: 4 }, () => "al_geregistreerd"));
    expect((await grant(contract)).versies).toHaveLength(2);
  });

  it("bij vergissing: overeenkomst en budget lopen weer zoals daarvoor, met een spoor van beide", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    moet(await registreer(contract));
    expect(moet(await draaiTerug(contract))).toEqual({ toekenningen: 1, overeenkomsten: 1 });
    expect(await tm(contract)).toBe("2026-12-31");
    expect(await overeenkomst(contract)).toMatchObject({ status: "goedgekeurd", beeindigdPer: null });
    const { versies } = await grant(contract);
    expect(versies.map(({ tm: dag }) => dag.toISOString().slice(0, 10))).toEqual(["2026-12-31", DAG, "2026-12-31"]);
    moet(await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract, { 3: 10_00 }, { m: maand("2026-03") })));
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 80_000n, gereserveerd: 20_000n });
    expect(await draaiTerug(contract)).toEqual({ ok: false, reden: "geen_melding" });
    moet(await registreer(contract));
  });

  it("laat een functiebudget dat later begint vervallen, en zet het bedrag bij terugdraaien terug", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const { eigenaar } = wereld;
    // As a message with two parts would have made it.
    await eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      const versie = (await grant(contract)).versies[0];
      await tx.functiebudget.updateMany({ where: { toekenningsversieId: versie?.id ?? "" }, data: { bedragCenten: 60_000n } });
      await tx.functiebudget.create({ data: { toekenningsversieId: versie?.id ?? "", functiesoort: "WM-HH", van: new Date("2026-07-01"), tm: new Date("2026-12-31"), bedragCenten: 40_000n } });
    });
    moet(await registreer(contract));
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 60_000n });
    moet(await draaiTerug(contract));
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 100_000n });
  });
});
