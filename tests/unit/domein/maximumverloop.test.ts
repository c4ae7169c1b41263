import { describe, expect, it } from "vitest";

import { datum, type Datum } from "@/lib/domein/datum";
import { type Centen, centen, honderdsten } from "@/lib/domein/geld";
import { kostenUitBudget, verwachteKosten } from "@/lib/domein/zorgovereenkomst/kosten";
import { afsprakenUitBudget, type Beleidsmaximum, type Maximumgrond, maximumregels, maximumverloop, ruimsteMaximum } from "@/lib/domein/zorgovereenkomst/maximumtarief";
import type { Tariefafspraak, Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";
import { REGELS } from "@/lib/domein/zorgovereenkomst/regels";
import { simuleer } from "@/lib/domein/zorgovereenkomst/simulatie";
import { redenenVoorVerstrekker } from "@/lib/domein/zorgovereenkomst/wijziging";
import { eenAfspraken, eenOvereenkomstdossier } from "@/tests/builders/domein/zorgovereenkomst";

const rij = (van: string, bedrag: bigint, eenheid: Tariefeenheid = "uur"): Beleidsmaximum => ({ eenheid, van: datum(van), bedrag: centen(bedrag) });
const tarief = (bedrag: bigint, maximumtarief: Centen | null = null, eenheid: Tariefeenheid = "uur", omschrijving = "Hulp"): Tariefafspraak => ({ id: omschrijving, eenheid, omschrijving, tarief: centen(bedrag), maximumtarief });
const wmo = (...beleid: readonly Beleidsmaximum[]): Maximumgrond => ({ wet: "wmo", tariefsoort: "formeel", beleid });
const periode = (van: string, tm: string | null) => ({ van: datum(van), tm: tm === null ? null : datum(tm) });
const kort = (grond: Maximumgrond, afspraak: Pick<Tariefafspraak, "eenheid" | "maximumtarief">, van: string, tm: string | null) =>
  maximumverloop(grond, afspraak, periode(van, tm)).map((stuk) => [stuk.van, stuk.tm, stuk.maximum.soort === "maximum" ? stuk.maximum.bedrag : stuk.maximum.soort]);

describe("welk maximum op welke dag telt", () => {
  const uur = { eenheid: "uur", maximumtarief: null } as const;
  it("wisselt op de eerste dag van een nieuw cijfer, en niet op de dag erna of ervoor", () => {
    expect(kort(wmo(rij("2026-07-01", 45_00n)), uur, "2026-06-30", "2026-12-31")).toEqual([["2026-06-30", "2026-06-30", "geen"], ["2026-07-01", "2026-12-31", 45_00n]]);
    expect(kort(wmo(rij("2026-07-01", 45_00n)), uur, "2026-07-01", "2026-12-31")).toEqual([["2026-07-01", "2026-12-31", 45_00n]]);
    expect(kort(wmo(rij("2026-07-01", 45_00n)), uur, "2026-01-01", "2026-06-30")).toEqual([["2026-01-01", "2026-06-30", "geen"]]);
    expect(kort(wmo(rij("2026-07-01", 45_00n)), uur, "2026-01-01", "2026-07-01")).toHaveLength(2);
  });

  it("kijkt alleen naar de eigen eenheid, en maakt van gelijke cijfers één stuk", () => {
    expect(kort(wmo(rij("2026-07-01", 45_00n, "dagdeel")), uur, "2026-01-01", null)).toEqual([["2026-01-01", null, "geen"]]);
    expect(kort(wmo(rij("2025-01-01", 45_00n), rij("2026-07-01", 45_00n)), uur, "2026-01-01", null)).toEqual([["2026-01-01", null, 45_00n]]);
  });

  it("neemt het laagste van wat bij het akkoord is vastgesteld en wat de verstrekker die dag betaalt", () => {
    const verloop = kort(wmo(rij("2026-01-01", 50_00n), rij("2026-07-01", 40_00n), rij("2026-10-01", 44_00n)), { eenheid: "uur", maximumtarief: centen(45_00n) }, "2026-03-01", "2026-12-31");
    expect(verloop).toEqual([["2026-03-01", "2026-06-30", 45_00n], ["2026-07-01", "2026-09-30", 40_00n], ["2026-10-01", "2026-12-31", 44_00n]]);
  });

  it("zegt in de Wlz dat een cijfer van later niet bekend is (Rlz art. 5.22)", () => {
    const grond: Maximumgrond = { wet: "wlz", tariefsoort: "informeel", beleid: [] };
    expect(kort(grond, uur, "2026-12-01", "2027-01-31")).toEqual([["2026-12-01", "2026-12-31", 26_98n], ["2027-01-01", "2027-01-31", "onbekend"]]);
    expect(kort(grond, uur, "2026-12-01", "2026-12-31")).toHaveLength(1);
    // The lower of the two counts from its first day on.
    expect(kort({ ...grond, beleid: [rij("2026-12-15", 25_00n)] }, uur, "2026-12-14", "2026-12-31")).toEqual([["2026-12-14", "2026-12-14", 26_98n], ["2026-12-15", "2026-12-31", 25_00n]]);
  });

  it("toont ook een eenheid die nog niet is afgesproken, en tarieven apart waar zij verschillen", () => {
    const regels = maximumregels(wmo(rij("2026-01-01", 45_00n), rij("2026-01-01", 150_00n, "dagdeel")), { ...periode("2026-03-01", null), tarieven: [tarief(40_00n)] }, ["uur", "dagdeel", "km"]);
    expect(regels.map(({ eenheid, omschrijving }) => [eenheid, omschrijving])).toEqual([["uur", null], ["dagdeel", null]]);
    const verschil = [tarief(40_00n, centen(41_00n)), tarief(60_00n, null, "uur", "Nacht")];
    expect(maximumregels(wmo(rij("2026-01-01", 45_00n)), { ...periode("2026-03-01", null), tarieven: verschil }, ["uur"]).map(({ omschrijving }) => omschrijving)).toEqual(["Hulp", "Nacht"]);
  });
});

describe("de controle van een nieuwe zorgovereenkomst", () => {
  const dossier = (bedrag: bigint, beleid: readonly Beleidsmaximum[], anders: { readonly van?: Datum; readonly vandaag?: Datum; readonly maximum?: Centen } = {}) =>
    eenOvereenkomstdossier({
      wet: "wmo",
      vandaag: anders.vandaag ?? datum("2026-02-20"),
      beleid,
      afspraken: eenAfspraken({ van: anders.van ?? datum("2026-03-01"), tm: datum("2026-12-31"), tarieven: [tarief(bedrag, anders.maximum ?? null)] }),
      budget: { wet: "wmo", periode: { van: datum("2026-01-01"), tm: datum("2026-12-31") }, functiesoorten: ["99"], vrij: centen(20_000_00n) },
    });
  const toets = (een: ReturnType<typeof dossier>) => REGELS.BOVEN_MAXIMUMTARIEF.toets(een);

  it("mag precies het maximum van de gemeente, en geen cent meer", () => {
    expect(toets(dossier(45_00n, [rij("2026-01-01", 45_00n)])).uitkomst).toBe("goed");
    expect(toets(dossier(45_01n, [rij("2026-01-01", 45_00n)]))).toMatchObject({ uitkomst: "niet_goed", gegevens: { maximumtariefCenten: "4500", maximumVan: "2026-03-01" } });
    expect(toets(dossier(45_01n, [])).uitkomst).toBe("nvt");
  });

  it("zegt ook dat het maximum later lager wordt, en sinds wanneer", () => {
    const lager = [rij("2026-01-01", 45_00n), rij("2026-07-01", 40_00n)];
    expect(toets(dossier(45_00n, lager))).toMatchObject({ uitkomst: "niet_goed", gegevens: { maximumtariefCenten: "4000", maximumVan: "2026-07-01" } });
    expect(toets(dossier(40_00n, lager)).uitkomst).toBe("goed");
    // Only days that are still to come, and only days of the contract.
    expect(toets(dossier(44_00n, [rij("2026-01-01", 40_00n), rij("2026-05-01", 45_00n)], { vandaag: datum("2026-04-30") })).uitkomst).toBe("niet_goed");
    expect(toets(dossier(44_00n, [rij("2026-01-01", 40_00n), rij("2026-05-01", 45_00n)], { vandaag: datum("2026-05-01") })).uitkomst).toBe("goed");
    expect(toets(dossier(44_00n, [rij("2027-01-01", 40_00n)])).uitkomst).toBe("nvt");
  });

  it("rekent wat de zorg kost met wat het budget echt betaalt", () => {
    const kosten = (beleid: readonly Beleidsmaximum[]) => REGELS.BUDGET_NIET_PASSEND.toets(dossier(45_00n, beleid)).gegevens["kostenCenten"];
    expect(kosten([])).toBe(kosten([rij("2026-01-01", 45_00n)]));
    expect(Number(kosten([rij("2026-01-01", 44_99n)]))).toBeLessThan(Number(kosten([])));
  });

  it("kosten uit het budget zijn aan de laatste dag voor een nieuw maximum hetzelfde, en de dag erna minder", () => {
    const afspraken = eenAfspraken({ van: datum("2026-01-01"), tm: datum("2026-06-30"), tarieven: [tarief(70_00n)] });
    const jaar = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
    const uit = (dag: string) => kostenUitBudget(wmo(rij(dag, 69_99n)), afspraken, jaar);
    expect(uit("2026-07-01")).toBe(verwachteKosten(afspraken, jaar).bedrag);
    expect(uit("2026-06-30")).toBeLessThan(uit("2026-07-01"));
  });

  it("de ruimste van een verloop houdt geen later hoger maximum tegen, en is er niet als er op een dag geen is", () => {
    const verloop = (...beleid: readonly Beleidsmaximum[]) => ruimsteMaximum(maximumverloop(wmo(...beleid), { eenheid: "uur", maximumtarief: null }, periode("2026-01-01", "2026-12-31")));
    expect(verloop(rij("2026-01-01", 40_00n), rij("2026-12-31", 45_00n))?.bedrag).toBe(45_00n);
    expect(verloop(rij("2026-01-01", 40_00n), rij("2027-01-01", 45_00n))?.bedrag).toBe(40_00n);
    expect(verloop(rij("2026-01-02", 40_00n))).toBeNull();
    expect(verloop()).toBeNull();
  });

  it("verdeelt de weken over de stukken zonder een dag te missen of dubbel te tellen", () => {
    const afspraken = eenAfspraken({ van: datum("2026-03-01"), tm: datum("2026-12-31"), tarieven: [tarief(70_00n)] });
    const jaar = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
    const stukken = afsprakenUitBudget(wmo(rij("2026-07-01", 70_00n)), afspraken);
    expect(stukken.map(({ van, tm }) => [van, tm])).toEqual([["2026-03-01", "2026-06-30"], ["2026-07-01", "2026-12-31"]]);
    expect(stukken.reduce((tot, stuk) => tot + verwachteKosten(stuk, jaar).bedrag, 0n)).toBe(verwachteKosten(afspraken, jaar).bedrag);
  });
});

describe("de kosten vooraf", () => {
  const simulatie = (...beleid: readonly Beleidsmaximum[]) =>
    simuleer({
      zorgovereenkomstId: "nieuw", model: "opdracht", ondernemer: true, salarisadministratie: null, eigenLasten: null, grond: wmo(...beleid),
      afspraken: { ...periode("2026-05-01", "2026-12-31"), urenPerWeek: honderdsten(7_00), dagenPerWeek: null, tarieven: [tarief(20_00n)] },
      budget: { beschikbaar: centen(20_000_00n), toegekend: centen(24_000_00n), periode: { van: datum("2026-01-01"), tm: datum("2026-12-31") }, vandaag: datum("2026-04-10"), contracten: [], claims: [] },
    });

  it("rekenen elke dag met het maximum van die dag: 61 dagen van € 20 en 184 van € 15", () => {
    expect(simulatie().totEinde.samen).toBe(245n * 20_00n);
    expect(simulatie(rij("2026-07-01", 15_00n)).totEinde.samen).toBe(61n * 20_00n + 184n * 15_00n);
    expect(simulatie(rij("2026-07-01", 20_00n)).totEinde.samen).toBe(245n * 20_00n);
  });

  it("tonen een maand en een jaar tegen het tarief van de eerste dag", () => {
    expect(simulatie(rij("2026-07-01", 15_00n)).perJaar.samen).toBe(simulatie().perJaar.samen);
    expect(simulatie(rij("2026-05-01", 15_00n)).perJaar.samen).toBe(365n * 15_00n);
  });
});

it("een hoger tarief hoeft alleen niet langs de gemeente tot haar maximum van die dag", () => {
  const afspraken = (bedrag: bigint, van: string) => ({ ...periode(van, "2026-12-31"), urenPerWeek: null, dagenPerWeek: null, zorgbeschrijving: "Hulp.", tarieven: [tarief(bedrag, centen(45_00n))] });
  const weg = (bedrag: bigint, van: string) =>
    redenenVoorVerstrekker({ ...wmo(rij("2026-07-01", 40_00n)), oud: afspraken(38_00n, "2026-01-01"), nieuw: afspraken(bedrag, van), pastInBudget: true });
  expect(weg(45_00n, "2026-06-01")).toEqual([]);
  expect(weg(45_00n, "2026-07-01")).toEqual(["boven_maximum"]);
  expect(weg(40_00n, "2026-07-01")).toEqual([]);
});
