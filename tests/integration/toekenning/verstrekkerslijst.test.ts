import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { leesCsv } from "@/lib/koppelvlak/csv/lees";
import { type Lijstregel, verstrekkersInlezen, verstrekkersVergelijken } from "@/lib/usecases/verstrekker/verstrekkers-inlezen";

import { Gemeenten } from "./gemeenten";

const JAAR = datum("2027-01-01");
let wereld: Gemeenten;
let lijst: readonly Lijstregel[];
let ahmet: Actor;

beforeAll(async () => {
  wereld = await Gemeenten.open();
  const { id: gebruikerId } = await wereld.eigenaar.gebruiker.create({
    data: { issuer: "https://test", subject: randomUUID(), naam: "Beheerder", betrouwbaarheidsniveau: "hoog" },
  });
  ahmet = { rol: "svb", gebruikerId, sessieId: randomUUID(), naam: "Beheerder", functies: ["beheer"] };
  const csv = leesCsv(readFileSync("prisma/seed/gegevens/gemeenten.csv"), ["gemeentecode", "naam"]);
  if (!csv.ok) throw new Error("gemeenten.csv");
  lijst = csv.rijen.map(({ velden }) => ({ code: velden.gemeentecode, naam: velden.naam }));
});
afterAll(() => wereld.sluit());

const opdracht = (regels: readonly Lijstregel[], peildatum = JAAR) => ({ soort: "gemeente", peildatum, regels }) as const;

describe("de jaarlijkse lijst van gemeenten", () => {
  it("heeft 342 gemeenten, elk met een eigen code van vier cijfers", () => {
    expect(lijst).toHaveLength(342);
    expect(new Set(lijst.map(({ code }) => code)).size).toBe(342);
    expect(lijst.every(({ code }) => /^\d{4}$/.test(code))).toBe(true);
  });

  it("laat eerst zien wat er verandert en verandert dan niets", async () => {
    const voor = await wereld.eigenaar.verstrekker.count();
    const verschil = await verstrekkersVergelijken(wereld.deps(), ahmet, opdracht(lijst));
    expect(verschil).toMatchObject({ ok: true, waarde: { vervallen: [], hernoemd: [], gelijk: 2 } });
    expect(await wereld.eigenaar.verstrekker.count()).toBe(voor);
  });

  it("wordt ingelezen, en nog eens inlezen verandert niets", async () => {
    expect(await verstrekkersInlezen(wereld.deps(), ahmet, opdracht(lijst))).toMatchObject({ ok: true, waarde: { gelijk: 2 } });
    expect(await wereld.eigenaar.verstrekker.count({ where: { soort: "gemeente" } })).toBe(342);
    expect(await verstrekkersInlezen(wereld.deps(), ahmet, opdracht(lijst))).toMatchObject({ ok: true, waarde: { nieuw: [], vervallen: [], hernoemd: [], gelijk: 342 } });
  });

  it("laat wie er niet meer op staat eindigen op de dag ervoor, en behoudt de rest", async () => {
    const zonder = lijst.filter(({ code }) => code !== "1680").map((regel) => (regel.code === "0358" ? { ...regel, naam: "Aalsmeer-Nieuw" } : regel));
    const uitkomst = await verstrekkersInlezen(wereld.deps(), ahmet, opdracht(zonder, datum("2028-01-01")));
    expect(uitkomst).toMatchObject({ ok: true, waarde: { vervallen: [{ code: "1680", naam: "Aa en Hunze" }], hernoemd: [{ code: "0358", was: "Aalsmeer" }] } });
    const weg = await wereld.eigenaar.verstrekker.findUniqueOrThrow({ where: { soort_code: { soort: "gemeente", code: "1680" } } });
    expect(weg.geldigTm).toEqual(new Date("2027-12-31"));
    expect(await wereld.eigenaar.verstrekker.findUnique({ where: { soort_code: { soort: "zorgkantoor", code: "ZK01" } } })).toMatchObject({ geldigTm: null });
  });

  it("weigert een lijst die ouder is dan wat er al staat", async () => {
    const zonder = lijst.filter(({ code }) => code !== "0197");
    expect(await verstrekkersInlezen(wereld.deps(), ahmet, opdracht(zonder))).toEqual({ ok: false, reden: "lijst_ouder" });
  });

  it("weigert een lijst die te kort, leeg of dubbel is", async () => {
    expect(await verstrekkersInlezen(wereld.deps(), ahmet, opdracht(lijst.slice(0, 200)))).toEqual({ ok: false, reden: "lijst_onvolledig" });
    expect(await verstrekkersInlezen(wereld.deps(), ahmet, opdracht([]))).toEqual({ ok: false, reden: "lijst_leeg" });
    expect(await verstrekkersInlezen(wereld.deps(), ahmet, opdracht([...lijst, ...lijst.slice(0, 1)]))).toEqual({ ok: false, reden: "lijst_dubbel" });
  });

  it("is alleen voor functioneel beheer van de SVB", async () => {
    for (const actor of [wereld.zwolle, { ...ahmet, functies: ["toetser", "uitval"] } as Actor]) {
      expect(await verstrekkersInlezen(wereld.deps(), actor, opdracht(lijst))).toEqual({ ok: false, reden: "geen_recht" });
    }
  });
});
