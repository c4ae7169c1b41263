import { createHash } from "node:crypto";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import { zorgverlenerFactuurbestand } from "@/lib/queries/zorgverlener/declaratie";
import { mijnFactuurbestand } from "@/lib/queries/mijn/declaratie";
import { declaratieUitFactuur } from "@/lib/usecases/declaratie/declaratie-uit-factuur";
import { declaratieWijzigen } from "@/lib/usecases/declaratie/declaratie-wijzigen";
import type { Factuurregel, GelezenFactuur } from "@/lib/usecases/declaratie/factuurvergelijking";

import { type Contract, eenContract, MAART, moet, op, overtredingen, sleutel, urenregels, Wereld } from "./wereld";

const VANDAAG = "2026-04-02";
let wereld: Wereld;
let contract: Contract;
beforeAll(async () => {
  wereld = await Wereld.open();
  contract = await eenContract(wereld);
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

const regel = (afwijking: Partial<Factuurregel> = {}): Factuurregel => ({
  nummer: "1", omschrijving: "Begeleiding", aantal: honderdsten(10_00), aantalTekst: "10", eenheid: "HUR",
  prijs: centen(20_00n), prijsTekst: "20.00", bedrag: centen(200_00n), periode: null, ...afwijking,
});

let volgende = 0;
const factuur = (afwijking: Partial<GelezenFactuur> = {}): GelezenFactuur => ({
  factuurnummer: `F-${String((volgende += 1))}`,
  factuurdatum: datum("2026-04-01"),
  leverancier: { kvk: null },
  periode: { van: datum("2026-03-01"), tm: datum("2026-03-31") },
  regels: [regel()],
  btw: centen(0n),
  teBetalen: centen(200_00n),
  zorgovereenkomstnummer: null,
  ...afwijking,
});

const inhoud = new Uint8Array(Buffer.from("<Invoice/>"));
const stuur = (gelezen: GelezenFactuur, wie = contract, zorgovereenkomstId: string | null = contract.id) =>
  declaratieUitFactuur(op(wereld, VANDAAG), wie.zorgverlener, { ...sleutel(), factuur: gelezen, bestand: { soort: "ubl", naam: "factuur.xml", inhoud }, zorgovereenkomstId });

describe("een e-factuur", () => {
  it("wordt een concept, met het origineel onveranderd en zijn hash erbij", async () => {
    const { declaratieId } = moet(await stuur(factuur()));
    const bestand = await wereld.eigenaar.factuurbestand.findUniqueOrThrow({ where: { declaratieId } });
    expect(Buffer.from(bestand.sha256)).toEqual(createHash("sha256").update(inhoud).digest());
    expect(await zorgverlenerFactuurbestand(wereld.db, contract.zorgverlener, declaratieId)).toEqual({ naam: "factuur.xml", soort: "ubl", inhoud });
    // A concept is the zorgverlener's own.
    expect(await mijnFactuurbestand(wereld.db, contract.budgethouder, declaratieId)).toBeNull();
    const uren = await urenregels(wereld, contract, MAART, { 1: 1_00 });
    expect(await declaratieWijzigen(op(wereld, VANDAAG), contract.zorgverlener, { ...sleutel(), declaratieId, uren, factuurkop: null })).toEqual({ ok: false, reden: "factuur_ligt_vast" });
  });

  it("vindt de zorgovereenkomst aan het nummer op de factuur", async () => {
    const { nummer } = await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: contract.id }, select: { nummer: true } });
    expect((await stuur(factuur({ zorgovereenkomstnummer: nummer }), contract, null)).ok).toBe(true);
    expect(await stuur(factuur(), contract, null)).toEqual({ ok: false, reden: "overeenkomst_niet_genoemd" });
    const ander = await eenContract(wereld);
    expect(await stuur(factuur({ zorgovereenkomstnummer: nummer }), ander, null)).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
    expect(await stuur(factuur(), ander)).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
  });

  it.each([
    ["tarief", factuur({ regels: [regel({ prijs: centen(21_00n), prijsTekst: "21.00", bedrag: centen(210_00n) })], teBetalen: centen(210_00n) })],
    ["eenheid", factuur({ regels: [regel({ eenheid: "KMT" })] })],
    ["aantal", factuur({ regels: [regel({ aantal: null, aantalTekst: "1.234" })] })],
    ["bedrag", factuur({ regels: [regel({ bedrag: centen(199_00n) })], teBetalen: centen(199_00n) })],
    ["periode", factuur({ regels: [regel({ periode: { van: datum("2026-03-30"), tm: datum("2026-04-03") } })] })],
    ["btw", factuur({ btw: centen(42_00n), teBetalen: centen(242_00n) })],
    ["totaal", factuur({ teBetalen: centen(201_00n) })],
  ])("met een ander %s wordt niet bewaard, en het verschil wordt genoemd", async (soort, gelezen) => {
    const voor = await wereld.eigenaar.declaratie.count();
    const uitkomst = await stuur(gelezen);
    expect(uitkomst.ok).toBe(false);
    const verschillen = !uitkomst.ok && typeof uitkomst.reden === "object" ? uitkomst.reden.verschillen : [];
    expect(verschillen.map((verschil) => verschil.soort)).toContain(soort);
    expect(await wereld.eigenaar.declaratie.count()).toBe(voor);
  });

  it("noemt alle verschillen van alle regels tegelijk, en weigert twee maanden of een dubbel nummer", async () => {
    const regels = [regel({ nummer: "1", prijs: centen(19_00n), bedrag: centen(190_00n) }), regel({ nummer: "2", eenheid: "MON" })];
    const uitkomst = await stuur(factuur({ regels, teBetalen: centen(390_00n) }));
    expect(uitkomst).toMatchObject({ reden: { verschillen: [{ regel: "1", soort: "tarief" }, { regel: "2", soort: "eenheid" }] } });
    expect(await stuur(factuur({ periode: { van: datum("2026-02-15"), tm: datum("2026-03-14") } }))).toEqual({ ok: false, reden: "maand_niet_eenduidig" });
    moet(await stuur(factuur({ factuurnummer: "DUBBEL" })));
    expect(await stuur(factuur({ factuurnummer: "DUBBEL" }))).toEqual({ ok: false, reden: "factuurnummer_bestaat_al" });
  });
});
