import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { registreer } from "@/lib/db/gebeurtenis";
import { reserveer } from "@/lib/db/grootboek";
import { schrijf } from "@/lib/db/transactie";
import { controleer } from "@/lib/checks/controleer";
import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { toekenningsberichtValideren } from "@/lib/usecases/toekenning/toekenningsbericht-valideren";
import { eenRelatie } from "@/tests/builders/koppelvlak/toekenningsbericht";

import { bericht, functiebudget, Gemeenten, JAAR_2026, nieuwBsn, NU } from "./gemeenten";

let wereld: Gemeenten;
beforeAll(async () => {
  wereld = await Gemeenten.open();
});
afterAll(async () => {
  // Whatever these tests did: the books balance and every change has its gebeurtenis. The reservations below have no
  // betaalopdracht behind them, so that one invariant is not asked.
  const { regels } = await controleer(wereld.db);
  await wereld.sluit();
  expect(regels.filter(({ aantal, code }) => aantal > 0 && code !== "I5-reservering").map(({ code }) => code)).toEqual([]);
});

const codes = (ontvangst: { retourcodes: readonly { code: string }[] }): string[] => ontvangst.retourcodes.map(({ code }) => code);

describe("een nieuw toekenningsbericht", () => {
  it("legt persoon, toekenning, versie en functiebudgetten vast en zet het bedrag klaar", async () => {
    const nieuw = bericht({ relaties: [eenRelatie({ soort: "gemachtigde", bsn: nieuwBsn(), machtiging: ["zorg"] })] });
    const ontvangst = await wereld.stuur(wereld.zwolle, nieuw);

    expect(ontvangst).toMatchObject({ status: "verwerkt", retourcodes: [], eerder: false });
    expect(ontvangst.toekenningnummer).toMatch(/^TK-2026-\d{6}$/);
    const toekenning = await wereld.eigenaar.toekenning.findUniqueOrThrow({
      where: { id: ontvangst.toekenningId ?? "" },
      include: { versies: { include: { functiebudgetten: true } }, budgethouder: { include: { vertegenwoordigd: true } } },
    });
    expect(toekenning).toMatchObject({ status: "definitief", wet: "wmo", bedragCenten: 1_500_000n });
    expect(toekenning.versies).toHaveLength(1);
    expect(toekenning.versies[0]?.functiebudgetten).toHaveLength(2);
    expect(toekenning.budgethouder.vertegenwoordigd).toMatchObject([{ soort: "gemachtigde", machtiging: ["zorg"], ingetrokkenOp: null }]);
    expect(await wereld.saldi(toekenning.id)).toEqual({ beschikbaar: 1_500_000n, gereserveerd: 0n, onderweg: 0n, besteed: 0n });
  });

  it("bewaart het origineel byte voor byte", async () => {
    const xml = schrijfToekenningsbericht(bericht());
    const uitkomst = await wereld.stuurXml(wereld.zwolle, xml);
    const bewaard = await wereld.eigenaar.toekenningsbericht.findUniqueOrThrow({ where: { id: uitkomst.ok ? uitkomst.waarde.berichtId : "" } });
    expect(new TextDecoder().decode(bewaard.inhoud)).toBe(xml);
  });

  it("bewaart geen leesbaar burgerservicenummer buiten het origineel", async () => {
    const nieuw = bericht();
    await wereld.stuur(wereld.zwolle, nieuw);
    const [{ gevonden }] = await wereld.eigenaar.$queryRaw<[{ gevonden: bigint }]>`
      SELECT (SELECT count(*) FROM persoon p WHERE p::text LIKE ${`%${nieuw.budgethouder.bsn}%`})
           + (SELECT count(*) FROM gebeurtenis g WHERE g::text LIKE ${`%${nieuw.budgethouder.bsn}%`})
           + (SELECT count(*) FROM toekenning t WHERE t::text LIKE ${`%${nieuw.budgethouder.bsn}%`}) AS gevonden`;
    expect(gevonden).toBe(0n);
  });

  it("schrijft bij elke uitkomst precies één gebeurtenis", async () => {
    const voor = await wereld.eigenaar.gebeurtenis.count();
    await wereld.stuur(wereld.zwolle, bericht());
    await wereld.stuur(wereld.zwolle, bericht({ bedrag: centen(1n) }));
    await wereld.stuur(wereld.zwolle, bericht({ mutatie: "wijziging" }));
    expect(await wereld.eigenaar.gebeurtenis.count()).toBe(voor + 3);
  });
});

describe("hetzelfde bericht nog eens", () => {
  it("verandert niets en geeft het eerste antwoord", async () => {
    const nieuw = bericht();
    const eerste = await wereld.stuur(wereld.zwolle, nieuw);
    const voor = await wereld.telling();
    const tweede = await wereld.stuur(wereld.zwolle, nieuw, new Date("2026-04-11T09:00:00Z"));
    expect(tweede).toMatchObject({ berichtId: eerste.berichtId, status: "verwerkt", toekenningnummer: eerste.toekenningnummer, ontvangenOp: NU, eerder: true });
    expect(await wereld.telling()).toEqual(voor);
  });

  it("wordt bij acht tegelijk één keer verwerkt", async () => {
    const nieuw = bericht();
    const alle = await Promise.all(Array.from({ length: 8 }, () => wereld.stuur(wereld.zwolle, nieuw)));
    expect(new Set(alle.map(({ berichtId }) => berichtId)).size).toBe(1);
    expect(alle.filter(({ eerder }) => !eerder)).toHaveLength(1);
    expect((await wereld.saldi(alle[0]?.toekenningId ?? ""))["beschikbaar"]).toBe(1_500_000n);
  });

  it("met een andere inhoud onder hetzelfde nummer wordt geweigerd en nergens bewaard", async () => {
    const nieuw = bericht();
    await wereld.stuur(wereld.zwolle, nieuw);
    const voor = await wereld.eigenaar.toekenningsbericht.count();
    const uitkomst = await wereld.stuurXml(wereld.zwolle, schrijfToekenningsbericht({ ...nieuw, beschikkingsnummer: "B-anders" }));
    expect(uitkomst).toEqual({ ok: false, reden: "berichtnummer_hergebruikt" });
    expect(await wereld.eigenaar.toekenningsbericht.count()).toBe(voor);
  });

  it("een nummer is per afzender uniek, niet over afzenders heen", async () => {
    const nieuw = bericht();
    await wereld.stuur(wereld.zwolle, nieuw);
    const ander = await wereld.stuur(wereld.kampen, bericht({ berichtnummer: nieuw.berichtnummer, afzender: { soort: "gemeente", code: "0166" } }));
    expect(ander.status).toBe("verwerkt");
  });

  it("een onleesbaar bestand wordt aan zijn inhoud herkend", async () => {
    const eerste = await wereld.stuurXml(wereld.zwolle, "geen xml, en steeds hetzelfde");
    const tweede = await wereld.stuurXml(wereld.zwolle, "geen xml, en steeds hetzelfde");
    const derde = await wereld.stuurXml(wereld.zwolle, "geen xml, maar iets anders");
    expect(eerste.ok && tweede.ok && eerste.waarde.berichtId === tweede.waarde.berichtId && tweede.waarde.eerder).toBe(true);
    expect(eerste.ok && derde.ok && eerste.waarde.berichtId !== derde.waarde.berichtId).toBe(true);
  });
});

describe("een wijziging", () => {
  const wijzig = (vorige: Toekenningsbericht, afwijking: Partial<Toekenningsbericht>): Toekenningsbericht =>
    bericht({ budgethouder: vorige.budgethouder, budgetidentificatie: vorige.budgetidentificatie, mutatie: "wijziging", ...afwijking });

  it("verhoogt: een nieuwe versie en alleen het verschil geboekt", async () => {
    const nieuw = bericht({ functiebudgetten: [functiebudget(10_000n)] });
    const { toekenningId } = await wereld.stuur(wereld.zwolle, nieuw);
    const gewijzigd = await wereld.stuur(wereld.zwolle, wijzig(nieuw, { functiebudgetten: [functiebudget(11_500n)], bedrag: centen(1_150_000n) }));
    expect(gewijzigd).toMatchObject({ status: "verwerkt", toekenningId });
    expect((await wereld.saldi(toekenningId))["beschikbaar"]).toBe(1_150_000n);
    const versies = await wereld.eigenaar.toekenningsversie.findMany({ where: { toekenningId: toekenningId ?? "" }, orderBy: { versie: "asc" } });
    expect(versies.map(({ bedragCenten }) => bedragCenten)).toEqual([1_000_000n, 1_150_000n]);
  });

  it("verlengt zonder geld te boeken", async () => {
    const half = { van: JAAR_2026.van, tm: datum("2026-06-30") };
    const nieuw = bericht({ periode: half, functiebudgetten: [functiebudget(5_000n, "WM-BG", half)] });
    const { toekenningId } = await wereld.stuur(wereld.zwolle, nieuw);
    const boekingen = await wereld.eigenaar.boeking.count();
    await wereld.stuur(wereld.zwolle, wijzig(nieuw, { functiebudgetten: [functiebudget(5_000n)], bedrag: centen(500_000n) }));
    expect(await wereld.eigenaar.boeking.count()).toBe(boekingen);
    expect((await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId ?? "" } })).tm).toEqual(new Date("2026-12-31"));
  });

  it("onder een nieuw kenmerk neemt het oude budget mee", async () => {
    const nieuw = bericht({ functiebudgetten: [functiebudget(4_000n)] });
    const { toekenningId } = await wereld.stuur(wereld.zwolle, nieuw);
    const omgenummerd = await wereld.stuur(
      wereld.zwolle,
      wijzig(nieuw, { budgetidentificatie: "NIEUW-1", budgetidentificatieOud: nieuw.budgetidentificatie, functiebudgetten: [functiebudget(4_200n)], bedrag: centen(420_000n) }),
    );
    expect(omgenummerd.toekenningId).toBe(toekenningId);
    expect(await wereld.eigenaar.toekenning.count({ where: { budgetidentificatie: nieuw.budgetidentificatie } })).toBe(0);
  });

  it("beëindigt de vertegenwoordiger die niet meer wordt genoemd", async () => {
    const relatie = eenRelatie({ bsn: nieuwBsn() });
    const nieuw = bericht({ relaties: [relatie] });
    const { toekenningId } = await wereld.stuur(wereld.zwolle, nieuw);
    const registratie = () => wereld.eigenaar.vertegenwoordiging.findFirstOrThrow({ where: { budgethouder: { toekenningen: { some: { id: toekenningId ?? "" } } } } });
    expect((await registratie()).ingetrokkenOp).toBeNull();
    await wereld.stuur(wereld.zwolle, wijzig(nieuw, { relaties: [] }));
    expect((await registratie()).ingetrokkenOp).toEqual(NU);
    await wereld.stuur(wereld.zwolle, wijzig(nieuw, { relaties: [relatie] }));
    expect((await registratie()).ingetrokkenOp).toBeNull();
  });

  it("laat de vertegenwoordiger van een andere verstrekker staan", async () => {
    const wlz = bericht({
      afzender: { soort: "zorgkantoor", code: "ZK01" },
      wet: "wlz",
      functiebudgetten: [functiebudget(40_000n, "99")],
      relaties: [eenRelatie({ soort: "curator", bsn: nieuwBsn() })],
    });
    const { toekenningId } = await wereld.stuur(wereld.zorgkantoor, wlz);
    await wereld.stuur(wereld.zwolle, bericht({ budgethouder: wlz.budgethouder, relaties: [] }));
    const registraties = await wereld.eigenaar.vertegenwoordiging.findMany({ where: { budgethouder: { toekenningen: { some: { id: toekenningId ?? "" } } } } });
    expect(registraties).toMatchObject([{ soort: "curator", ingetrokkenOp: null }]);
  });

  it("onder wat al gebonden is wordt verwerkt, met een signaal en een zaak", async () => {
    const nieuw = bericht({ functiebudgetten: [functiebudget(1_000n)] });
    const { toekenningId } = await wereld.stuur(wereld.zwolle, nieuw);
    await bind(toekenningId ?? "", 80_000n);
    const verlaagd = await wereld.stuur(wereld.zwolle, wijzig(nieuw, { functiebudgetten: [functiebudget(500n)], bedrag: centen(50_000n) }));
    expect(verlaagd.status).toBe("verwerkt");
    expect(codes(verlaagd)).toEqual(["OVERBESTEDING"]);
    expect(await wereld.saldi(toekenningId)).toMatchObject({ beschikbaar: -30_000n, gereserveerd: 80_000n });
    expect(await wereld.eigenaar.uitvalzaak.findFirst({ where: { onderwerpId: toekenningId ?? "" } })).toMatchObject({ status: "open", codes: ["OVERBESTEDING"] });
  });

  it("van een onbekend budget valt uit: bewaard, met een zaak, niets veranderd", async () => {
    const voor = await wereld.telling();
    const ontvangst = await wereld.stuur(wereld.zwolle, bericht({ mutatie: "wijziging", budgetidentificatieOud: "BESTAAT-NIET" }));
    expect(ontvangst).toMatchObject({ status: "uitval", toekenningId: null });
    expect(codes(ontvangst)).toContain("BUDGETIDENTIFICATIE_OUD_ONBEKEND");
    expect(await wereld.eigenaar.uitvalzaak.findFirst({ where: { onderwerpId: ontvangst.berichtId } })).toMatchObject({ domein: "toekenning", status: "open" });
    expect(await wereld.telling()).toEqual(voor);
  });
});

describe("een intrekking", () => {
  it("geeft het vrije deel terug en laat wat gebonden is staan", async () => {
    const nieuw = bericht({ functiebudgetten: [functiebudget(1_000n)] });
    const { toekenningId } = await wereld.stuur(wereld.zwolle, nieuw);
    await bind(toekenningId ?? "", 30_000n);
    const ingetrokken = await wereld.stuur(wereld.zwolle, { ...nieuw, berichtnummer: "INTREKKING-1", mutatie: "intrekking" });
    expect(ingetrokken.status).toBe("verwerkt");
    expect(await wereld.saldi(toekenningId)).toMatchObject({ beschikbaar: 0n, gereserveerd: 30_000n });
    expect(await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId ?? "" } })).toMatchObject({ status: "ingetrokken" });
    const nogEens = await wereld.stuur(wereld.zwolle, { ...nieuw, berichtnummer: "INTREKKING-2", mutatie: "intrekking" });
    expect(nogEens.status).toBe("uitval");
    expect(codes(nogEens)).toContain("TOEKENNING_AFGESLOTEN");
  });
});

/** As an approved declaratie would bind it. */
async function bind(toekenningId: string, bedrag: bigint): Promise<void> {
  const actor = { rol: "systeem", proces: "test" } as const;
  await schrijf(wereld.db, actor, NU, async (tx) => {
    const gebeurtenisId = await registreer(tx, actor, { soort: "demo.gebonden", onderwerpSoort: "toekenning", onderwerpId: toekenningId }, NU);
    const sleutel = randomUUID();
    await reserveer(tx, { toekenningId, bedrag: centen(bedrag), sleutel, onderwerpSoort: "toekenning", onderwerpId: toekenningId, gebeurtenisId, nu: NU });
  });
}

const ANDER_JAAR = { van: datum("2026-07-01"), tm: datum("2027-06-30") };
const OMGEKEERD = { van: datum("2026-12-31"), tm: datum("2026-01-01") };
const ZK = { soort: "zorgkantoor", code: "ZK01" } as const;

/** Each with one thing wrong; none may leave anything but itself. */
const SLECHT: readonly (readonly [string, () => Toekenningsbericht])[] = [
  ["AFZENDER_ONJUIST", () => bericht({ afzender: { soort: "gemeente", code: "0166" } })],
  ["AFZENDER_ONJUIST", () => bericht({ afzender: ZK })],
  ["WET_PAST_NIET_BIJ_AFZENDER", () => bericht({ wet: "wlz", functiebudgetten: [functiebudget(1_000n, "99")] })],
  ["BSN_ONGELDIG", () => bericht({ budgethouder: { ...bericht().budgethouder, bsn: "999990001" } })],
  ["GEBOORTEDATUM_ONGELDIG", () => bericht({ budgethouder: { ...bericht().budgethouder, geboortedatum: datum("2030-01-01") } })],
  ["PERIODE_ONGELDIG", () => bericht({ periode: OMGEKEERD, functiebudgetten: [functiebudget(1_000n, "WM-BG", OMGEKEERD)] })],
  ["TOTAAL_KLOPT_NIET", () => bericht({ bedrag: centen(1_500_001n) })],
  ["BEDRAG_ONGELDIG", () => bericht({ functiebudgetten: [functiebudget(0n)] })],
  ["VVB_ONGELDIG", () => bericht({ functiebudgetten: [{ ...functiebudget(100n), vvb: centen(10_001n) }] })],
  ["FUNCTIESOORT_ONBEKEND", () => bericht({ functiebudgetten: [functiebudget(1_000n, "XX-YY")] })],
  ["FUNCTIESOORT_PAST_NIET_BIJ_WET", () => bericht({ functiebudgetten: [functiebudget(1_000n, "JW-BG")] })],
  ["FUNCTIEPERIODE_BUITEN_PERIODE", () => bericht({ functiebudgetten: [functiebudget(1_000n, "WM-BG", ANDER_JAAR)] })],
  ["FUNCTIEBUDGET_OVERLAP", () => bericht({ functiebudgetten: [functiebudget(1_000n), functiebudget(2_000n)] })],
  ["MEER_DAN_EEN_CONTACT", () => bericht({ contacten: [contact("A"), contact("B")] })],
  ["RELATIE_ONGELDIG", () => bericht({ relaties: [eenRelatie({ bsn: "999990001" })] })],
  ["ORIGINEEL_ONTBREEKT", () => bericht({ mutatie: "wijziging" })],
  ["ORIGINEEL_ONTBREEKT", () => bericht({ mutatie: "intrekking" })],
];

const contact = (naam: string) => ({ naam, adres: { straat: "Pad", huisnummer: "1", postcode: "8011PK", woonplaats: "Zwolle" } });

describe("een slecht bericht", () => {
  it.each(SLECHT)("met %s laat niets achter dan zichzelf", async (code, maak) => {
    const voor = await wereld.telling();
    const slecht = maak();
    const ontvangst = await wereld.stuur(wereld.zwolle, slecht);
    expect(codes(ontvangst)).toContain(code);
    expect(["afgekeurd", "uitval"]).toContain(ontvangst.status);
    expect(ontvangst.toekenningId).toBeNull();
    expect(await wereld.telling()).toEqual(voor);
    expect(await wereld.eigenaar.toekenningsbericht.findUnique({ where: { id: ontvangst.berichtId } })).toMatchObject({ status: ontvangst.status, verstrekkerId: wereld.zwolle.verstrekkerId });
  });

  it("een zorgkantoor kan geen periode over de jaargrens toekennen", async () => {
    const voor = await wereld.telling();
    const ontvangst = await wereld.stuur(wereld.zorgkantoor, bericht({ afzender: ZK, wet: "wlz", periode: ANDER_JAAR, functiebudgetten: [functiebudget(9_000n, "99", ANDER_JAAR)] }));
    expect(ontvangst.status).toBe("afgekeurd");
    expect(codes(ontvangst)).toContain("WLZ_BUITEN_KALENDERJAAR");
    expect(await wereld.telling()).toEqual(voor);
  });

  it("dat het schema niet volgt, noemt regel en element en niet de waarde", async () => {
    const voor = await wereld.telling();
    const xml = schrijfToekenningsbericht(bericht()).replace(/<Bsn>\d+<\/Bsn>/, "<Bsn>geheim</Bsn>");
    const uitkomst = await wereld.stuurXml(wereld.zwolle, xml);
    const ontvangst = uitkomst.ok ? uitkomst.waarde : null;
    expect(ontvangst).toMatchObject({ status: "afgekeurd", retourcodes: [{ code: "SCHEMA_WAARDE", plaats: "Budgethouder/Bsn" }] });
    expect(ontvangst?.retourcodes[0]?.regel).toBeGreaterThan(1);
    expect(JSON.stringify(ontvangst?.retourcodes)).not.toContain("geheim");
    expect(await wereld.telling()).toEqual(voor);
  });

  it("voor een bekende persoon met een andere geboortedatum valt uit en verraadt de echte niet", async () => {
    const nieuw = bericht();
    await wereld.stuur(wereld.zwolle, nieuw);
    const voor = await wereld.telling();
    const ander = bericht({ afzender: { soort: "gemeente", code: "0166" }, budgethouder: { ...nieuw.budgethouder, geboortedatum: datum("1960-01-01") } });
    const ontvangst = await wereld.stuur(wereld.kampen, ander);
    expect(ontvangst.status).toBe("uitval");
    expect(codes(ontvangst)).toEqual(["PERSOON_WIJKT_AF"]);
    expect(JSON.stringify(ontvangst)).not.toContain(nieuw.budgethouder.geboortedatum);
    expect(await wereld.telling()).toEqual(voor);
  });
});

describe("wie mag aanleveren", () => {
  it("is alleen een verstrekker met de functie invoer", async () => {
    const voor = await wereld.eigenaar.toekenningsbericht.count();
    const zonder = { ...wereld.zwolle, functies: ["accorderen", "inzien", "beheer"] as const };
    const svb = { rol: "svb", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "SVB", functies: ["uitval", "beheer"] } as const;
    for (const actor of [zonder, svb]) {
      expect(await wereld.stuurXml(actor, schrijfToekenningsbericht(bericht()))).toEqual({ ok: false, reden: "geen_recht" });
    }
    expect(await wereld.eigenaar.toekenningsbericht.count()).toBe(voor);
  });
});

describe("valideren", () => {
  it("zegt wat er van zou worden en bewaart niets", async () => {
    const voor = [await wereld.telling(), await wereld.eigenaar.toekenningsbericht.count(), await wereld.eigenaar.gebeurtenis.count()];
    const goed = await toekenningsberichtValideren(wereld.deps(), wereld.zwolle, { ok: true, bericht: bericht() });
    const fout = await toekenningsberichtValideren(wereld.deps(), wereld.zwolle, { ok: true, bericht: bericht({ bedrag: centen(1n) }) });
    expect(goed).toMatchObject({ ok: true, waarde: { status: "verwerkt", retourcodes: [] } });
    expect(fout).toMatchObject({ ok: true, waarde: { status: "afgekeurd", retourcodes: [{ code: "TOTAAL_KLOPT_NIET" }] } });
    expect([await wereld.telling(), await wereld.eigenaar.toekenningsbericht.count(), await wereld.eigenaar.gebeurtenis.count()]).toEqual(voor);
  });
});
