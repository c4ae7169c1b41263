import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { datum, maand } from "@/lib/domein/datum";
import { DECLARATIESTATUSSEN, type Declaratiestatus, OVERGANGEN } from "@/lib/domein/declaratie/status";
import { honderdsten } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { mijnDeclaratie } from "@/lib/queries/mijn/declaratie";
import { mijnDeclaraties } from "@/lib/queries/mijn/declaraties";
import { zorgverlenerDeclaratie } from "@/lib/queries/zorgverlener/declaratie";
import { zorgverlenerStart } from "@/lib/queries/zorgverlener/start";
import { declaratieAanbieden } from "@/lib/usecases/declaratie/declaratie-aanbieden";
import { declaratieIntrekken } from "@/lib/usecases/declaratie/declaratie-intrekken";
import { declaratieOpstellen } from "@/lib/usecases/declaratie/declaratie-opstellen";
import { declaratieTerugsturen } from "@/lib/usecases/declaratie/declaratie-terugsturen";
import { declaratieWijzigen } from "@/lib/usecases/declaratie/declaratie-wijzigen";

import { biedAan, type Contract, eenContract, keurGoed, MAART, moet, op, overtredingen, sleutel, standen, statusVan, stelOp, urenregels, Wereld } from "./wereld";

const VANDAAG = "2026-04-02";
let wereld: Wereld;
let contract: Contract;
let vreemde: Contract;
beforeAll(async () => {
  wereld = await Wereld.open();
  contract = await eenContract(wereld);
  vreemde = await eenContract(wereld);
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

const trekIn = (wie: Actor, declaratieId: string, extra = sleutel()) => declaratieIntrekken(op(wereld, VANDAAG), wie, { ...extra, declaratieId });
const stuurTerug = (wie: Actor, declaratieId: string, reden = "Die dag was u er niet.") => declaratieTerugsturen(op(wereld, VANDAAG), wie, { ...sleutel(), declaratieId, reden });

describe("opstellen, wijzigen en aanbieden", () => {
  it("rekent elk bedrag zelf uit met het afgesproken tarief", async () => {
    const eigen = await eenContract(wereld, { tarief: 33_33n });
    const id = await stelOp(wereld, eigen, { 1: 7_25, 2: 0, 3: 1_50 });
    const regels = await wereld.eigenaar.declaratieregel.findMany({ where: { declaratieId: id }, orderBy: { volgnummer: "asc" } });
    expect(regels.map(({ bedragCenten, tariefCenten }) => [bedragCenten, tariefCenten])).toEqual([[24164n, 3333n], [5000n, 3333n]]);
    expect((await wereld.eigenaar.declaratie.findUniqueOrThrow({ where: { id } })).gevraagdCenten).toBe(29164n);
  });

  it("weigert een tweede declaratie voor dezelfde maand, ook als twee tabbladen tegelijk verzenden", async () => {
    const eigen = await eenContract(wereld);
    const uren = await urenregels(wereld, eigen, MAART, { 1: 2_00 });
    const opdracht = () => ({ ...sleutel(), zorgovereenkomstId: eigen.id, maand: MAART, uren, factuur: null });
    const uitkomsten = await Promise.all([1, 2, 3].map(() => declaratieOpstellen(op(wereld, VANDAAG), eigen.zorgverlener, opdracht())));
    expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
    for (const uitkomst of uitkomsten) if (!uitkomst.ok) expect(uitkomst.reden).toBe("maand_bestaat_al");
  });

  it("weigert een factuurnummer dat al is gebruikt, ook bij een andere budgethouder", async () => {
    const eigen = await eenContract(wereld);
    const uren = await urenregels(wereld, eigen, MAART, { 1: 2_00 });
    const factuur = { factuurnummer: "F-1", factuurdatum: datum("2026-04-01"), bestand: null };
    const opdracht = (m: string, u = uren) => ({ ...sleutel(), zorgovereenkomstId: eigen.id, maand: maand(m), uren: u, factuur });
    moet(await declaratieOpstellen(op(wereld, VANDAAG), eigen.zorgverlener, opdracht("2026-03")));
    const februari = await urenregels(wereld, eigen, maand("2026-02"), { 1: 2_00 });
    expect(await declaratieOpstellen(op(wereld, VANDAAG), eigen.zorgverlener, opdracht("2026-02", februari))).toEqual({ ok: false, reden: "factuurnummer_bestaat_al" });
  });

  it("weigert lege uren, een week van een andere maand en een maand zonder overeenkomst", async () => {
    const eigen = await eenContract(wereld);
    const basis = { zorgovereenkomstId: eigen.id, maand: MAART, factuur: null };
    const probeer = (deel: object) => declaratieOpstellen(op(wereld, VANDAAG), eigen.zorgverlener, { ...sleutel(), ...basis, uren: [], ...deel });
    expect(await probeer({})).toEqual({ ok: false, reden: "geen_uren" });
    const [regel] = await urenregels(wereld, eigen, MAART, { 1: 2_00 });
    expect(await probeer({ uren: [{ tariefId: regel?.tariefId ?? "", van: datum("2026-02-02"), aantal: honderdsten(100) }] })).toEqual({ ok: false, reden: "week_onbekend" });
    expect(await probeer({ maand: maand("2025-12") })).toEqual({ ok: false, reden: "niet_declareerbaar" });
  });

  it("biedt een maand die nog loopt niet aan, en wel op de dag erna", async () => {
    const eigen = await eenContract(wereld);
    const id = await stelOp(wereld, eigen);
    const bied = (dag: string) => declaratieAanbieden(op(wereld, dag), eigen.zorgverlener, { ...sleutel(), declaratieId: id });
    expect(await bied("2026-03-31")).toEqual({ ok: false, reden: { code: "niet_in_orde", codes: ["PERIODE_NIET_VERSTREKEN"] } });
    expect((await bied("2026-04-01")).ok).toBe(true);
  });

  it("gaat terug met een reden, wordt gewijzigd en opnieuw aangeboden", async () => {
    const eigen = await eenContract(wereld);
    const id = await biedAan(wereld, eigen, { 1: 10_00 });
    expect(await stuurTerug(eigen.budgethouder, id, "  ")).toEqual({ ok: false, reden: "reden_ontbreekt" });
    moet(await stuurTerug(eigen.budgethouder, id));
    const uren = await urenregels(wereld, eigen, MAART, { 1: 6_00 });
    moet(await declaratieWijzigen(op(wereld, VANDAAG), eigen.zorgverlener, { ...sleutel(), declaratieId: id, uren, factuurkop: null }));
    moet(await declaratieAanbieden(op(wereld, VANDAAG), eigen.zorgverlener, { ...sleutel(), declaratieId: id }));
    expect(moet(await keurGoed(wereld, eigen.budgethouder, id)).gevraagdCenten).toBe("12000");
  });
});

describe("intrekken", () => {
  it.each(["zorgverlener", "budgethouder"] as const)("geeft de reservering precies één keer vrij als de %s intrekt", async (wie) => {
    const eigen = await eenContract(wereld, { budgetEuro: 1_000n });
    const id = await biedAan(wereld, eigen);
    moet(await keurGoed(wereld, eigen.budgethouder, id));

    const uitkomsten = await Promise.all([1, 2, 3, 4].map(() => trekIn(eigen[wie], id)));

    expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await standen(wereld, eigen.toekenningId)).toEqual({ beschikbaar: 100_000n, gereserveerd: 0n, onderweg: 0n, besteed: 0n });
    expect(await wereld.eigenaar.betaalopdracht.findMany({ where: { declaratieId: id } })).toMatchObject([{ status: "vervallen" }]);
    expect(await wereld.eigenaar.boeking.count({ where: { onderwerpId: id, soort: "vrijval" } })).toBe(1);
    // The month is free again.
    expect(await statusVan(wereld, await stelOp(wereld, eigen))).toBe("concept");
  });

  it("laat een open zaak vervallen", async () => {
    const eigen = await eenContract(wereld, { budgetEuro: 100n });
    const id = await biedAan(wereld, eigen);
    expect(moet(await keurGoed(wereld, eigen.budgethouder, id)).oordeel).toBe("uitval");
    moet(await trekIn(eigen.zorgverlener, id));
    expect(await wereld.eigenaar.uitvalzaak.findFirst({ where: { onderwerpId: id } })).toMatchObject({ status: "vervallen", oplossing: "INGETROKKEN" });
  });

  it("weigert zodra de betaling in een batch zit", async () => {
    const eigen = await eenContract(wereld);
    const id = await biedAan(wereld, eigen);
    moet(await keurGoed(wereld, eigen.budgethouder, id));
    await wereld.systeem(async (tx) => {
      const batch = await tx.betaalbatch.create({ data: { status: "opgemaakt", aantal: 1, totaalCenten: 20_000n, uitvoerdatum: new Date("2026-04-07"), opgemaaktDoor: eigen.budgethouder.gebruikerId, opgemaaktOp: new Date() } });
      await tx.betaalopdracht.updateMany({ where: { declaratieId: id }, data: { status: "in_batch", batchId: batch.id } });
      await tx.declaratie.update({ where: { id }, data: { status: "in_betaling" } });
      await tx.gebeurtenis.create({ data: { soort: "test.batch", onderwerpSoort: "betaalbatch", onderwerpId: batch.id, rol: "systeem", proces: "test", gegevens: {}, tijdstip: new Date() } });
    });
    expect(await trekIn(eigen.zorgverlener, id)).toEqual({ ok: false, reden: { code: "status_verder", status: "in_betaling" } });
    expect(await standen(wereld, eigen.toekenningId)).toMatchObject({ gereserveerd: 20_000n });
  });
});

describe("andermans declaratie", () => {
  it("bestaat niet voor een andere budgethouder of zorgverlener, in geen enkele handeling of vraag", async () => {
    const id = await biedAan(wereld, contract, { 1: 1_00 }, { m: maand("2026-02"), dag: "2026-03-02" });
    const onbekend = { ok: false, reden: "declaratie_onbekend" };
    expect(await keurGoed(wereld, vreemde.budgethouder, id)).toEqual(onbekend);
    expect(await stuurTerug(vreemde.budgethouder, id)).toEqual(onbekend);
    expect(await trekIn(vreemde.budgethouder, id)).toEqual(onbekend);
    expect(await trekIn(vreemde.zorgverlener, id)).toEqual(onbekend);
    expect(await declaratieAanbieden(op(wereld, VANDAAG), vreemde.zorgverlener, { ...sleutel(), declaratieId: id })).toEqual(onbekend);
    const uren = await urenregels(wereld, contract, maand("2026-02"), { 1: 9_00 });
    expect(await declaratieWijzigen(op(wereld, VANDAAG), vreemde.zorgverlener, { ...sleutel(), declaratieId: id, uren, factuurkop: null })).toEqual(onbekend);
    const opdracht = { ...sleutel(), zorgovereenkomstId: contract.id, maand: MAART, uren, factuur: null };
    expect(await declaratieOpstellen(op(wereld, VANDAAG), vreemde.zorgverlener, opdracht)).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
    expect(await mijnDeclaratie(wereld.db, vreemde.budgethouder, id, datum(VANDAAG))).toBeNull();
    expect(await zorgverlenerDeclaratie(wereld.db, vreemde.zorgverlener, id, datum(VANDAAG))).toBeNull();
    expect((await mijnDeclaraties(wereld.db, vreemde.budgethouder, "alle", 1))?.regels).toEqual([]);
    expect(await statusVan(wereld, id)).toBe("ter_accordering");
  });

  it("weigert wie niet over geld beslist of niet meer vertegenwoordigt", async () => {
    const id = await biedAan(wereld, contract, { 1: 1_00 }, { m: maand("2026-01"), dag: "2026-02-02" });
    const mentor = await wereld.vertegenwoordiger(contract.budgethouder, "mentor", ["zorg"]);
    expect(await keurGoed(wereld, mentor, id)).toEqual({ ok: false, reden: "geen_recht" });
    expect(await stuurTerug(mentor, id)).toEqual({ ok: false, reden: "geen_recht" });
    // Says to have it, but the registration does not give it.
    expect(await keurGoed(wereld, { ...mentor, bevoegdheden: ["geld"] }, id)).toEqual({ ok: false, reden: "niet_bevoegd" });
    const gemachtigde = await wereld.vertegenwoordiger(contract.budgethouder, "gemachtigde", ["zorg", "geld"]);
    await wereld.systeem((tx) => tx.vertegenwoordiging.update({ where: { id: gemachtigde.vertegenwoordigingId }, data: { ingetrokkenOp: new Date("2026-03-01") } }));
    expect(await keurGoed(wereld, gemachtigde, id)).toEqual({ ok: false, reden: "niet_bevoegd" });
    expect(await trekIn(gemachtigde, id)).toEqual({ ok: false, reden: "niet_bevoegd" });
    expect(await keurGoed(wereld, contract.zorgverlener, id)).toEqual({ ok: false, reden: "geen_recht" });
    expect(await keurGoed(wereld, wereld.svb(["uitval"]), id)).toEqual({ ok: false, reden: "geen_recht" });
  });

  it("toont de zorgverlener nooit een cijfer over het budget", async () => {
    const arm = await eenContract(wereld, { budgetEuro: 123n });
    const id = await biedAan(wereld, arm);
    moet(await keurGoed(wereld, arm.budgethouder, id));
    const detail = await zorgverlenerDeclaratie(wereld.db, arm.zorgverlener, id, datum(VANDAAG));
    const start = await zorgverlenerStart(wereld.db, arm.zorgverlener, datum(VANDAAG));
    const tekst = JSON.stringify([detail, start], (_sleutel, waarde: unknown) => (typeof waarde === "bigint" ? waarde.toString() : waarde));
    expect(detail?.uitval?.codes).toEqual(["BUDGET_TEKORT"]);
    expect(tekst).not.toContain("12300");
    expect(tekst).not.toContain("vrijCenten");
  });
});

describe("de volgorde", () => {
  const HANDELINGEN = {
    aanbieden: (id: string) => declaratieAanbieden(op(wereld, VANDAAG), contract.zorgverlener, { ...sleutel(), declaratieId: id }),
    terugsturen: (id: string) => stuurTerug(contract.budgethouder, id),
    indienen: (id: string) => keurGoed(wereld, contract.budgethouder, id),
    intrekken: (id: string) => trekIn(contract.zorgverlener, id),
  } as const;

  it("weigert elke handeling uit elke status waaruit zij niet bestaat", async () => {
    const id = await stelOp(wereld, contract, { 1: 1_00 });
    const zet = (status: Declaratiestatus) =>
      wereld.eigenaar.$transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
        await tx.$executeRaw`UPDATE declaratie SET status = ${status}::declaratiestatus, toegekend_centen = 2000, terugreden = 'x', aangeboden_op = '2026-04-01T08:00Z', ingediend_op = '2026-04-01T08:00Z', ingediend_door = opgesteld_door WHERE id = ${id}::uuid`;
      });
    for (const status of DECLARATIESTATUSSEN) {
      for (const [naam, doe] of Object.entries(HANDELINGEN)) {
        const van: readonly Declaratiestatus[] = OVERGANGEN[naam as keyof typeof HANDELINGEN].van;
        if (van.includes(status)) continue;
        await zet(status);
        const onzichtbaar = status === "concept" && (naam === "terugsturen" || naam === "indienen");
        expect(await doe(id), `${naam} vanuit ${status}`).toEqual({ ok: false, reden: onzichtbaar ? "declaratie_onbekend" : { code: "status_verder", status } });
        expect(await statusVan(wereld, id)).toBe(status);
      }
    }
    await zet("concept");
    await wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE declaratie SET toegekend_centen = NULL, ingediend_op = NULL, ingediend_door = NULL WHERE id = ${id}::uuid`;
    });
  });
});
