import { randomUUID } from "node:crypto";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { afspraakregelsVan, leesEigenCijfers, prognosevraagVan } from "@/lib/db/budgetcijfers";
import { declaratieGoedkeuren } from "@/lib/usecases/declaratie/declaratie-goedkeuren";
import { datum, maand } from "@/lib/domein/datum";
import { DECLARATIECODES } from "@/lib/domein/declaratie/codes";

import { eenZorgpersoon } from "../zorgovereenkomst/wereld";
import { biedAan, eenContract, keurGoed, kopieen, moet, op, overtredingen, standen, statusVan, Wereld } from "./wereld";

const BIG = "12345678901";

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

describe("declaratie goedkeuren", () => {
  it("reserveert het bedrag, maakt één betaalopdracht en legt elke controle vast", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const id = await biedAan(wereld, contract, { 1: 10_00 });

    const uitslag = moet(await keurGoed(wereld, contract.budgethouder, id));

    expect(uitslag).toMatchObject({ oordeel: "goedgekeurd", toegekendCenten: "20000", tekortCenten: "0", codes: [], verwachtOp: "2026-04-07" });
    expect(await standen(wereld, contract.toekenningId)).toEqual({ beschikbaar: 80_000n, gereserveerd: 20_000n, onderweg: 0n, besteed: 0n });
    const opdrachten = await wereld.eigenaar.betaalopdracht.findMany({ where: { declaratieId: id } });
    expect(opdrachten).toMatchObject([{ status: "klaar", bedragCenten: 20_000n, eindtotEindId: `${uitslag.nummer}-1` }]);
    expect(opdrachten[0]?.omschrijving).toMatch(/^PGB ZO-2026-\d{6} 2026-03 D-2026-\d{6}$/);
    const [beoordeling] = await wereld.eigenaar.beoordeling.findMany({ where: { declaratieId: id } });
    expect(beoordeling).toMatchObject({ oordeel: "goedgekeurd", beslistDoor: null, invoer: { gevraagd: "20000" } });
    expect(beoordeling?.uitkomsten).toHaveLength(DECLARATIECODES.length);
  });

  it("betaalt tot het maximumtarief en noemt de rest (voorbeeld 1)", async () => {
    const contract = await eenContract(wereld, { tarief: 50_00n, maximum: 45_00n });
    const id = await biedAan(wereld, contract, { 1: 10_00 });

    expect(moet(await keurGoed(wereld, contract.budgethouder, id))).toMatchObject({
      oordeel: "goedgekeurd", gevraagdCenten: "50000", toegekendCenten: "45000", tekortCenten: "5000", signalen: ["BOVEN_MAXIMUMTARIEF"],
    });
  });

  it("betaalt niet meer dan de gemeente vanaf een dag voor zulke zorg wil betalen, en daarvoor wel", async () => {
    const contract = await eenContract(wereld, { tarief: 50_00n, maximum: 45_00n });
    const id = await biedAan(wereld, contract, { 1: 10_00 });
    const { verstrekkerId, wet, functiesoort } = await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: contract.id } });
    const zorg = { verstrekkerId, wet, functiesoort: functiesoort ?? "", eenheid: "uur", tariefsoort: "informeel", vastgesteldDoor: randomUUID(), vastgesteldOp: new Date("2025-01-01") } as const;
    await wereld.systeem((tx) => tx.$executeRaw`SELECT set_config('app.rol', 'verstrekker', true), set_config('app.verstrekker_id', ${verstrekkerId}, true)`.then(() =>
      tx.maximumtarief.createMany({ data: [{ ...zorg, van: new Date("2025-02-01"), bedragCenten: 40_00n }, { ...zorg, van: new Date("2026-07-01"), bedragCenten: 30_00n }, { ...zorg, van: new Date("2027-01-01"), bedragCenten: 1_00n }] })));
    expect(moet(await keurGoed(wereld, contract.budgethouder, id))).toMatchObject({ toegekendCenten: "40000", tekortCenten: "10000", signalen: ["BOVEN_MAXIMUMTARIEF"] });

    // "Kom ik uit?" reckons with the same figures: forty hours a week, each day at the maximum of that day.
    const cijfers = await leesEigenCijfers(wereld.db, contract.budgethouder, contract.toekenningId);
    expect(cijfers === null ? null : prognosevraagVan(cijfers, datum("2026-04-10")).contracten).toMatchObject([
      { van: "2026-01-01", tm: "2026-06-30", weekkosten: 160_000n },
      { van: "2026-07-01", tm: "2026-12-31", weekkosten: 120_000n },
    ]);
    expect(cijfers === null ? null : afspraakregelsVan(cijfers, datum("2026-04-10"))).toMatchObject([{ van: "2026-01-01", tm: "2026-12-31", tarief: 30_00n, weekkosten: 120_000n }]);
  });

  it("weigert een tarief dat intussen onder het minimumloon ligt, ook als het in de overeenkomst staat", async () => {
    const contract = await eenContract(wereld, {});
    const id = await biedAan(wereld, contract, { 1: 10_00 });
    await wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE tarief SET tarief_centen = 1588 WHERE overeenkomstversie_id IN (SELECT id FROM overeenkomstversie WHERE zorgovereenkomst_id = ${contract.id}::uuid)`;
      await tx.$executeRaw`UPDATE declaratieregel SET tarief_centen = 1588, bedrag_centen = 15880 WHERE declaratie_id = ${id}::uuid`;
      await tx.$executeRaw`UPDATE declaratie SET gevraagd_centen = 15880 WHERE id = ${id}::uuid`;
    });
    const uitkomst = moet(await keurGoed(wereld, contract.budgethouder, id));
    expect(uitkomst).toMatchObject({ oordeel: "afgekeurd" });
    const { uitkomsten } = await wereld.eigenaar.beoordeling.findFirstOrThrow({ where: { declaratieId: id }, orderBy: { id: "desc" } });
    expect(JSON.stringify(uitkomsten)).toContain('"code":"ONDER_MINIMUMLOON"');
  });

  it("houdt familie aan het informele Wlz-maximum, ook met een BIG-registratie (voorbeeld 2)", async () => {
    const contract = await eenContract(wereld, { wet: "wlz", tarief: 30_00n, partijen: { familierelatie: "graad_1", bigNummer: BIG } });
    const id = await biedAan(wereld, contract, { 1: 20_00 });

    expect(moet(await keurGoed(wereld, contract.budgethouder, id))).toMatchObject({ toegekendCenten: "53960", tekortCenten: "6040" });
  });

  it("betaalt wie geen familie is en in het BIG-register staat het formele tarief, bij wie dat is ondertekend en bij niemand anders", async () => {
    const zorgverlener = { soort: "persoon" as const, ...eenZorgpersoon() };
    const met = await eenContract(wereld, { wet: "wlz", tarief: 30_00n, partijen: { zorgverlener, bigNummer: BIG } });
    const zonder = await eenContract(wereld, { wet: "wlz", tarief: 30_00n, partijen: { zorgverlener } });
    expect(zonder.zorgverlener.zorgverlenerId).toBe(met.zorgverlener.zorgverlenerId);

    expect(moet(await keurGoed(wereld, met.budgethouder, await biedAan(wereld, met, { 1: 20_00 })))).toMatchObject({ toegekendCenten: "60000", tekortCenten: "0" });
    expect(moet(await keurGoed(wereld, zonder.budgethouder, await biedAan(wereld, zonder, { 1: 20_00 })))).toMatchObject({ toegekendCenten: "53960", tekortCenten: "6040" });
  });

  it("laat bij een tekort ander geld met rust en opent een zaak (voorbeeld 3)", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 300n });
    const jeugdwet = await wereld.toekenning(contract.budgethouder, contract.verstrekkerId, "jeugdwet", 5_000n);
    const id = await biedAan(wereld, contract, { 1: 18_00 });

    const uitslag = moet(await keurGoed(wereld, contract.budgethouder, id));

    expect(uitslag).toMatchObject({ oordeel: "uitval", codes: ["BUDGET_TEKORT"], toegekendCenten: "0", verwachtOp: null });
    expect(await wereld.eigenaar.uitvalzaak.findMany({ where: { onderwerpId: id } })).toMatchObject([
      { nummer: uitslag.uitvalnummer, status: "open", codes: ["BUDGET_TEKORT"], termijn: new Date("2026-04-20") },
    ]);
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 30_000n, gereserveerd: 0n });
    expect(await standen(wereld, jeugdwet)).toMatchObject({ beschikbaar: 500_000n });
  });

  it("weigert voor het einde van de maand en slaat dan niets op (voorbeeld 4)", async () => {
    const contract = await eenContract(wereld);
    const id = await biedAan(wereld, contract);
    const voor = await wereld.eigenaar.gebeurtenis.count();

    expect(await keurGoed(wereld, contract.budgethouder, id, "2026-03-31")).toEqual({
      ok: false,
      reden: { code: "periode_niet_verstreken", tm: datum("2026-03-31") },
    });
    expect(await statusVan(wereld, id)).toBe("ter_accordering");
    expect(await wereld.eigenaar.gebeurtenis.count()).toBe(voor);
    expect(moet(await keurGoed(wereld, contract.budgethouder, id, "2026-04-01")).oordeel).toBe("goedgekeurd");
  });

  it.each([
    { aangeboden: "2026-05-12", goedgekeurd: "2026-05-13", oordeel: "goedgekeurd" },
    { aangeboden: "2026-05-13", goedgekeurd: "2026-05-13", oordeel: "uitval" },
    { aangeboden: "2026-04-10", goedgekeurd: "2026-05-08", oordeel: "goedgekeurd" },
    { aangeboden: "2026-04-10", goedgekeurd: "2026-05-09", oordeel: "uitval" },
  ])("oordeelt $oordeel bij aanbieden op $aangeboden en goedkeuren op $goedgekeurd (voorbeeld 5)", async ({ aangeboden, goedgekeurd, oordeel }) => {
    const contract = await eenContract(wereld);
    const id = await biedAan(wereld, contract, { 1: 1_00 }, { dag: aangeboden });

    const uitslag = moet(await keurGoed(wereld, contract.budgethouder, id, goedgekeurd));

    expect(uitslag.oordeel).toBe(oordeel);
    expect(uitslag.codes).toEqual(oordeel === "uitval" ? ["TE_LAAT"] : []);
  });

  it("telt veertig uur per week over alle declaraties voor dezelfde budgethouder (voorbeeld 8)", async () => {
    const eerste = await eenContract(wereld, { wet: "wlz" });
    const bsn = "999990019";
    const zelfde = { bsn, voornamen: "Selin", tussenvoegsel: null, achternaam: "Yılmaz", geboortedatum: datum("1990-08-08"), kvk: null, soort: "persoon" as const };
    const a = await eenContract(wereld, { wet: "wlz", budgethouder: eerste.budgethouder, toekenningId: eerste.toekenningId, partijen: { zorgverlener: zelfde } });
    const b = await eenContract(wereld, { wet: "wlz", budgethouder: eerste.budgethouder, toekenningId: eerste.toekenningId, partijen: { zorgverlener: zelfde } });
    expect(moet(await keurGoed(wereld, a.budgethouder, await biedAan(wereld, a, { 1: 30_00 }))).oordeel).toBe("goedgekeurd");

    const uitslag = moet(await keurGoed(wereld, b.budgethouder, await biedAan(wereld, b, { 1: 15_00 })));

    expect(uitslag).toMatchObject({ oordeel: "uitval", codes: ["MEER_DAN_40_UUR"] });
  });

  it("keurt precies genoeg goed en één cent te weinig niet", async () => {
    const precies = await eenContract(wereld, { budgetEuro: 200n });
    expect(moet(await keurGoed(wereld, precies.budgethouder, await biedAan(wereld, precies, { 1: 10_00 }))).oordeel).toBe("goedgekeurd");
    const tekort = await eenContract(wereld, { budgetEuro: 200n, tarief: 20_01n });
    expect(moet(await keurGoed(wereld, tekort.budgethouder, await biedAan(wereld, tekort, { 1: 10_00 }))).codes).toEqual(["BUDGET_TEKORT"]);
  });

  it("geeft een dubbele klik het eerste antwoord en weigert dezelfde sleutel met iets anders", async () => {
    const contract = await eenContract(wereld);
    const id = await biedAan(wereld, contract);
    const ander = await biedAan(wereld, contract, { 1: 1_00 }, { m: maand("2026-02") });
    const key = randomUUID();

    const [een, twee] = await Promise.all([keurGoed(wereld, contract.budgethouder, id, "2026-04-02", key), keurGoed(wereld, contract.budgethouder, id, "2026-04-02", key)]);

    expect(een.ok).toBe(true);
    expect(twee).toEqual(een);
    expect(await wereld.eigenaar.betaalopdracht.count({ where: { declaratieId: id } })).toBe(1);
    expect(await keurGoed(wereld, contract.budgethouder, ander, "2026-04-02", key)).toEqual({ ok: false, reden: "sleutel_hergebruikt" });
  });

  it("weigert wie een andere versie op het scherm had", async () => {
    const contract = await eenContract(wereld);
    const id = await biedAan(wereld, contract);
    const opdracht = { sleutel: randomUUID(), declaratieId: id, aangebodenOp: "2026-03-31T00:00:00.000Z" };
    expect(await declaratieGoedkeuren(op(wereld, "2026-04-02"), contract.budgethouder, opdracht)).toEqual({ ok: false, reden: "inhoud_gewijzigd" });
  });

  it("legt vast wie goedkeurde, in welke hoedanigheid en op welke registratie", async () => {
    const contract = await eenContract(wereld);
    const bewindvoerder = await wereld.vertegenwoordiger(contract.budgethouder, "bewindvoerder", ["geld"]);
    const id = await biedAan(wereld, contract);
    moet(await keurGoed(wereld, bewindvoerder, id));
    const gebeurtenissen = await wereld.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: id, soort: { in: ["declaratie.ingediend", "declaratie.goedgekeurd"] } } });
    expect(gebeurtenissen).toHaveLength(2);
    for (const gebeurtenis of gebeurtenissen) {
      expect(gebeurtenis).toMatchObject({ rol: "vertegenwoordiger", vertegenwoordigingId: bewindvoerder.vertegenwoordigingId, gebruikerId: bewindvoerder.gebruikerId });
    }
  });

  it("laat na een breuk halverwege niets achter", async () => {
    const contract = await eenContract(wereld);
    const id = await biedAan(wereld, contract);
    const voor = await standen(wereld, contract.toekenningId);
    // The payment order is the last but one write: refusing it there breaks the transaction after everything before it.
    await wereld.eigenaar.$executeRaw`ALTER TABLE betaalopdracht ADD CONSTRAINT breuk CHECK (aangemaakt_op < '2026-04-02') NOT VALID`;
    await expect(keurGoed(wereld, contract.budgethouder, id)).rejects.toThrow();
    await wereld.eigenaar.$executeRaw`ALTER TABLE betaalopdracht DROP CONSTRAINT breuk`;

    expect(await statusVan(wereld, id)).toBe("ter_accordering");
    expect(await standen(wereld, contract.toekenningId)).toEqual(voor);
    expect(await wereld.eigenaar.beoordeling.count({ where: { declaratieId: id } })).toBe(0);
    expect(moet(await keurGoed(wereld, contract.budgethouder, id)).oordeel).toBe("goedgekeurd");
  });
});

describe("gelijktijdig goedkeuren", () => {
  it.each([32, 128])("keurt van %i tegelijk precies de tien goed die in het budget passen", async (aantal) => {
    const contract = await eenContract(wereld, { budgetEuro: 200n });
    const ids: string[] = [];
    for (const kopie of await kopieen(wereld, contract, aantal)) ids.push(await biedAan(wereld, kopie, { 1: 1_00 }));

    const uitslagen = await Promise.all(ids.map((declaratieId) => keurGoed(wereld, contract.budgethouder, declaratieId)));

    const oordelen = uitslagen.map((uitslag) => moet(uitslag));
    expect(oordelen.filter(({ oordeel }) => oordeel === "goedgekeurd")).toHaveLength(10);
    expect(oordelen.filter(({ codes }) => codes.includes("BUDGET_TEKORT"))).toHaveLength(aantal - 10);
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 0n, gereserveerd: 20_000n });
  }, 300_000);
});
