/** The verklaring sociaal netwerk from the gemeente to the reserved amount, and everything that stands in its way. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { datum, maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { declareerbareContracten } from "@/lib/queries/zorgverlener/declaratie";
import { berichtenMaken } from "@/lib/usecases/bericht/berichten-maken";
import { declaratieOpstellen } from "@/lib/usecases/declaratie/declaratie-opstellen";
import { verklaringDeclareren } from "@/lib/usecases/declaratie/verklaring-declareren";
import { verklaringBeeindigen } from "@/lib/usecases/zorgovereenkomst/verklaring-beeindigen";
import { verklaringRegistreren, type VerklaringRegistreren } from "@/lib/usecases/zorgovereenkomst/verklaring-registreren";
import { verklaringWijzigen } from "@/lib/usecases/zorgovereenkomst/verklaring-wijzigen";
import { wijzigingIntrekken } from "@/lib/usecases/zorgovereenkomst/wijziging-stoppen";
import { wijzigingToetsen } from "@/lib/usecases/zorgovereenkomst/wijziging-beoordelen";
import { zorgovereenkomstAccorderen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-accorderen";
import { zorgovereenkomstBeeindigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beeindigen";
import { zorgovereenkomstBeginnen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beginnen";
import { zorgovereenkomstWijzigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-wijzigen";
import { zorgovereenkomstToetsen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";

import { op, overtredingen, standen } from "../declaratie/wereld";
import { eenZorgpersoon, IBAN, moet, sleutel, SYSTEEM, Wereld } from "./wereld";

let w: Wereld;
let gemeente: string;
beforeAll(async () => {
  w = await Wereld.open();
  gemeente = await w.verstrekker("gemeente", "0193");
});
afterAll(() => w.sluit());

async function budget(wet: "wmo" | "jeugdwet" = "wmo", euro = 1_000n) {
  const henk = await w.budgethouder();
  const toekenningId = await w.toekenning(henk, gemeente, wet, euro);
  const { nummer } = await w.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, select: { nummer: true } });
  return { henk, toekenningId, nummer };
}

const opdracht = (toekenningsnummer: string, anders: Partial<VerklaringRegistreren> = {}): VerklaringRegistreren => ({
  ...sleutel(), toekenningsnummer, functiesoort: "begeleiding", helper: eenZorgpersoon(), familierelatie: "geen",
  van: datum("2026-01-01"), tm: datum("2026-12-31"), bedrag: centen(141_00n), omschrijving: "Boodschappen en administratie.",
  rekening: { iban: IBAN, tenaamstelling: "S. Yılmaz" }, ...anders,
});
const registreer = (nummer: string, anders: Partial<VerklaringRegistreren> = {}, wie: Actor = w.medewerker(gemeente)) =>
  verklaringRegistreren(w.deps, wie, opdracht(nummer, anders));

/** Recorded and approved by the SVB. */
async function geldig(anders: Partial<VerklaringRegistreren> = {}, euro = 1_000n) {
  const zaak = await budget("wmo", euro);
  const { id } = moet(await registreer(zaak.nummer, anders));
  moet(await w.toets(w.svb(), id));
  return { ...zaak, id };
}
const declareer = (wie: Actor, id: string, bedrag: bigint, m = "2026-03", dag = "2026-04-02") =>
  verklaringDeclareren(op(w, dag), wie, { ...sleutel(), zorgovereenkomstId: id, maand: maand(m), bedrag: centen(bedrag) });

describe("vastleggen", () => {
  it("gaat zonder handtekening naar de SVB, die ook het rekeningnummer goedkeurt", async () => {
    const { nummer } = await budget();
    const { id } = moet(await registreer(nummer));
    expect(await w.status(id)).toBe("bij_svb");
    moet(await w.toets(w.svb(), id));
    expect(await w.status(id)).toBe("goedgekeurd");
    expect(await w.eigenaar.rekeningnummer.findFirstOrThrow({ where: { zorgverlener: { zorgovereenkomsten: { some: { id } } } } })).toMatchObject({ status: "geldig" });
  });

  it.each([
    ["€ 141,01 per maand", { bedrag: centen(141_01n) }, { code: "checklist", codes: ["VERKLARING_BOVEN_MAXIMUM"] }],
    ["een budget dat er niet is", { toekenningsnummer: "TK-2026-999999" }, "toekenning_onbekend"],
    ["een dag na het budget", { tm: datum("2027-01-01") }, "verklaring_buiten_budget"],
    ["het einde voor het begin", { van: datum("2026-06-01"), tm: datum("2026-05-31") }, "verklaring_buiten_budget"],
    ["zorg die niet is toegekend", { functiesoort: "vervoer" }, "functiesoort_onbekend"],
    ["een rekeningnummer met een fout", { rekening: { iban: "NL91ABNA0417164301", tenaamstelling: "S." } }, "iban_ongeldig"],
    ["een BSN met een fout", { helper: { ...eenZorgpersoon(), bsn: "123456789" } }, "bsn_ongeldig"],
  ] as const)("kan niet met %s, en laat dan niets achter", async (_wat, anders, reden) => {
    const { nummer, henk } = await budget();
    expect(await registreer(nummer, anders)).toEqual({ ok: false, reden });
    expect(await w.eigenaar.zorgovereenkomst.count({ where: { budgethouderId: henk.budgethouderId } })).toBe(0);
  });

  it("kan niet bij de Wlz, ook niet in de database", async () => {
    const zorgkantoor = await w.verstrekker("zorgkantoor", "ZK09");
    const henk = await w.budgethouder();
    const id = await w.toekenning(henk, zorgkantoor, "wlz");
    const { nummer } = await w.eigenaar.toekenning.findUniqueOrThrow({ where: { id }, select: { nummer: true } });
    expect(await registreer(nummer, {}, w.medewerker(zorgkantoor))).toEqual({ ok: false, reden: "verklaring_verkeerde_wet" });
    const concept = await w.concept(henk, id);
    await expect(w.eigenaar.$executeRaw`UPDATE zorgovereenkomst SET model = 'verklaring_sociaal_netwerk' WHERE id = ${concept}::uuid`).rejects.toThrow(/verklaring_wet/);
  });

  it("kan alleen door wie accordeert, en niet bij het budget van een ander", async () => {
    const { nummer } = await budget();
    const ander = await w.verstrekker("gemeente", "0166");
    expect(await registreer(nummer, {}, w.medewerker(gemeente, ["inzien"]))).toEqual({ ok: false, reden: "geen_recht" });
    expect(await registreer(nummer, {}, w.medewerker(ander))).toEqual({ ok: false, reden: "toekenning_onbekend" });
  });

  it("kan voor dezelfde helper één keer in dezelfde tijd, ook met twee formulieren tegelijk", async () => {
    const { nummer } = await budget();
    const helper = eenZorgpersoon();
    const beide = await Promise.all([registreer(nummer, { helper }), registreer(nummer, { helper })]);
    expect(beide.filter(({ ok }) => ok)).toHaveLength(1);
    expect(beide.find(({ ok }) => !ok)).toMatchObject({ reden: "verklaring_bestaat" });
  });

  it("geeft op hetzelfde formulier twee keer hetzelfde antwoord", async () => {
    const { nummer } = await budget();
    const een = opdracht(nummer);
    const wie = w.medewerker(gemeente);
    expect(await verklaringRegistreren(w.deps, wie, een)).toEqual(await verklaringRegistreren(w.deps, wie, een));
  });

  it("kan niet worden teruggestuurd: er is niemand die haar verandert", async () => {
    const { nummer } = await budget();
    const { id } = moet(await registreer(nummer));
    const besluit = { ...sleutel(), zorgovereenkomstId: id, inhoudHash: await w.hash(SYSTEEM, id), redenen: ["ANDERS" as const], toelichting: "Klopt niet.", rekeningnummerId: null };
    expect(await zorgovereenkomstToetsen(w.deps, w.svb(), { ...besluit, oordeel: "terug" })).toMatchObject({ ok: false, reden: { code: "status_verder" } });
    moet(await zorgovereenkomstToetsen(w.deps, w.svb(), { ...besluit, oordeel: "afgekeurd" }));
    expect(await w.status(id)).toBe("afgekeurd");
  });

  it("is geen weg om een zorgovereenkomst zonder handtekening bij de SVB te krijgen", async () => {
    const { henk, toekenningId } = await budget();
    const id = await w.concept(henk, toekenningId);
    await expect(w.eigenaar.$executeRaw`UPDATE zorgovereenkomst SET status = 'bij_svb' WHERE id = ${id}::uuid`).rejects.toThrow(/does not go from concept/);
    expect((await zorgovereenkomstAccorderen(w.deps, w.medewerker(gemeente), { ...sleutel(), zorgovereenkomstId: id, inhoudHash: await w.hash(SYSTEEM, id), oordeel: "akkoord", redenen: [], toelichting: null, maxima: [] })).ok).toBe(false);
  });
});

describe("declareren", () => {
  it("doet de budgethouder, tot het bedrag van de verklaring, en het wordt gereserveerd", async () => {
    const { henk, id, toekenningId } = await geldig();
    expect(moet(await declareer(henk, id, 141_00n))).toMatchObject({ oordeel: "goedgekeurd" });
    expect(moet(await declareer(henk, id, 90_00n, "2026-02"))).toMatchObject({ oordeel: "goedgekeurd" });
    expect(await standen(w, toekenningId)).toMatchObject({ beschikbaar: 76_900n, gereserveerd: 23_100n });
    expect(await overtredingen(w)).toEqual([]);
  });

  it.each([
    ["€ 141,01", 141_01n, "2026-03", "2026-04-02", "boven_verklaring"],
    ["een maand die nog loopt", 100_00n, "2026-03", "2026-03-31", { code: "periode_niet_verstreken", tm: "2026-03-31" }],
    ["een maand buiten de verklaring", 100_00n, "2025-12", "2026-04-02", "niet_declareerbaar"],
  ] as const)("kan niet met %s", async (_wat, bedrag, m, dag, reden) => {
    const { henk, id } = await geldig();
    expect(await declareer(henk, id, bedrag, m, dag)).toEqual({ ok: false, reden });
    expect(await w.eigenaar.declaratie.count({ where: { zorgovereenkomstId: id } })).toBe(0);
  });

  it("kan één keer per maand, ook twee keer tegelijk", async () => {
    const { henk, id } = await geldig();
    const beide = await Promise.all([declareer(henk, id, 100_00n), declareer(henk, id, 41_00n)]);
    expect(beide.filter(({ ok }) => ok)).toHaveLength(1);
    expect(beide.find(({ ok }) => !ok)).toEqual({ ok: false, reden: "maand_bestaat_al" });
  });

  it("kan niet voordat de SVB akkoord is", async () => {
    const { henk, nummer } = await budget();
    const { id } = moet(await registreer(nummer));
    expect(await declareer(henk, id, 100_00n)).toEqual({ ok: false, reden: "niet_declareerbaar" });
  });

  it("valt uit als het budget niet genoeg is", async () => {
    const { henk, id } = await geldig({}, 100n);
    expect(moet(await declareer(henk, id, 141_00n))).toMatchObject({ oordeel: "uitval" });
  });

  it("kan niet door de helper, door een ander, of uit een zorgovereenkomst", async () => {
    const { henk, id, toekenningId } = await geldig();
    const helper = await w.zorgverlenerVan(id);
    expect(await declareer(helper, id, 100_00n)).toEqual({ ok: false, reden: "geen_recht" });
    expect(await declareer(await w.budgethouder(), id, 100_00n)).toEqual({ ok: false, reden: "verklaring_onbekend" });
    expect(await declareer(henk, await w.concept(henk, toekenningId), 100_00n)).toEqual({ ok: false, reden: "verklaring_onbekend" });
    expect(await declaratieOpstellen(op(w, "2026-04-02"), helper, { ...sleutel(), zorgovereenkomstId: id, maand: maand("2026-03"), uren: [], factuur: null })).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
    expect(await declareerbareContracten(w.db, helper)).toEqual([]);
  });

  it("is geen voorbeeld voor een zorgovereenkomst, en wordt niet door de budgethouder gewijzigd of opgezegd", async () => {
    const { henk, id, toekenningId } = await geldig();
    expect(await zorgovereenkomstBeginnen(w.deps, henk, { ...sleutel(), toekenningId, voorbeeldId: id })).toEqual({ ok: false, reden: "voorbeeld_onbekend" });
    expect(await zorgovereenkomstWijzigen(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id })).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
    const einde = { wijze: "opzegging", gewenst: null, gezien: datum("2026-04-30"), gewichtigeReden: false, ontslag: null, toelichting: null } as const;
    expect(await zorgovereenkomstBeeindigen(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, ...einde })).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
  });

  it("kan door een bewindvoerder en niet door een mentor", async () => {
    const { henk, id } = await geldig();
    expect(await declareer(await w.vertegenwoordiger(henk, "mentor", ["zorg"]), id, 100_00n)).toEqual({ ok: false, reden: "geen_recht" });
    moet(await declareer(await w.vertegenwoordiger(henk, "bewindvoerder", ["geld"]), id, 100_00n));
  });
});

describe("eerder stoppen", () => {
  const stop = (wie: Actor, id: string, laatsteDag: string, dag = "2026-04-10", toelichting = "De buurvrouw verhuist.") =>
    verklaringBeeindigen(op(w, dag), wie, { ...sleutel(), zorgovereenkomstId: id, laatsteDag: datum(laatsteDag), toelichting });

  it("kan de budgethouder per een dag naar keuze; daarna is er niets meer te declareren, en de gemeente en de helper horen het", async () => {
    const { henk, id } = await geldig();
    moet(await declareer(henk, id, 100_00n));
    expect(await stop(henk, id, "2026-02-28")).toEqual({ ok: false, reden: "einddatum_gedeclareerd" });
    moet(await stop(henk, id, "2026-04-15"));
    expect(await stop(henk, id, "2026-04-20")).toEqual({ ok: false, reden: "eindigt_al" });
    expect(await w.eigenaar.overeenkomsteinde.findFirstOrThrow({ where: { zorgovereenkomstId: id } })).toMatchObject({ reden: "verklaring_gestopt", status: "vast", opgezegdDoor: "budgethouder", toelichting: "De buurvrouw verhuist." });
    moet(await declareer(henk, id, 50_00n, "2026-04", "2026-05-02"));
    expect(await declareer(henk, id, 50_00n, "2026-05", "2026-06-02")).toMatchObject({ ok: false });

    const { id: gebeurtenis } = await w.eigenaar.gebeurtenis.findFirstOrThrow({ where: { onderwerpId: id, soort: "zorgovereenkomst.verklaring_gestopt" } });
    await berichtenMaken(w.deps, gebeurtenis);
    const berichten = await w.eigenaar.bericht.findMany({ where: { gebeurtenisId: gebeurtenis }, select: { ontvanger: true } });
    expect(berichten.map(({ ontvanger }) => ontvanger).sort()).toEqual(["verstrekker", "zorgverlener"]);
    expect(await overtredingen(w)).toEqual([]);
  });

  it("kan niet zonder reden, niet door de helper, en niet voor een gewone zorgovereenkomst", async () => {
    const { henk, id } = await geldig();
    expect(await stop(henk, id, "2026-04-15", "2026-04-10", "  ")).toEqual({ ok: false, reden: "toelichting_verplicht" });
    expect(await stop(await w.zorgverlenerVan(id), id, "2026-04-15")).toEqual({ ok: false, reden: "geen_recht" });
    const ander = await w.budgethouder();
    expect(await stop(ander, id, "2026-04-15")).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
  });
});

describe("het bedrag wijzigen", () => {
  const wijzig = (id: string, van: string, bedrag: bigint, wie: Actor = w.medewerker(gemeente), dag = "2026-04-10") =>
    verklaringWijzigen(op(w, dag), wie, { ...sleutel(), zorgovereenkomstId: id, van: datum(van), bedrag: centen(bedrag) });
  const versie = (id: string) => w.eigenaar.overeenkomstversie.findFirstOrThrow({ where: { zorgovereenkomstId: id, versie: 2 }, select: { id: true, status: true, inhoudHash: true } });
  const toetsWijziging = async (id: string, oordeel: "akkoord" | "terug" | "afgekeurd") => {
    const { inhoudHash } = await versie(id);
    const waarom = oordeel === "akkoord" ? { redenen: [], toelichting: null } : { redenen: ["ANDERS" as const], toelichting: "Klopt niet." };
    return wijzigingToetsen(op(w, "2026-04-11"), w.svb(), { ...sleutel(), zorgovereenkomstId: id, inhoudHash: Buffer.from(inhoudHash ?? []).toString("hex"), oordeel, ...waarom });
  };

  it("doet de gemeente, de SVB keurt goed, en elke maand rust op het bedrag van die maand", async () => {
    const { henk, id } = await geldig({ bedrag: centen(60_00n) });
    moet(await wijzig(id, "2026-04-01", 75_00n));
    expect(await w.status(id)).toBe("goedgekeurd");
    expect(await versie(id)).toMatchObject({ status: "bij_svb" });
    expect(await toetsWijziging(id, "terug")).toMatchObject({ ok: false, reden: { code: "wijziging_verder" } });
    expect(await wijzigingIntrekken(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id })).toEqual({ ok: false, reden: "geen_wijziging" });
    expect(await wijzig(id, "2026-05-01", 80_00n)).toEqual({ ok: false, reden: "wijziging_loopt" });
    moet(await toetsWijziging(id, "akkoord"));
    expect(await declareer(henk, id, 75_00n, "2026-03", "2026-05-02")).toEqual({ ok: false, reden: "boven_verklaring" });
    expect(moet(await declareer(henk, id, 60_00n, "2026-03", "2026-05-02"))).toMatchObject({ oordeel: "goedgekeurd" });
    expect(moet(await declareer(henk, id, 75_00n, "2026-04", "2026-05-02"))).toMatchObject({ oordeel: "goedgekeurd" });
    expect(await wijzig(id, "2026-04-01", 80_00n, w.medewerker(gemeente), "2026-05-03")).toEqual({ ok: false, reden: { code: "ingang", waarom: "maand_gedeclareerd" } });
    expect(await overtredingen(w)).toEqual([]);
  });

  it("kan niet zonder verschil, boven het maximum, verlaagd over de lopende maand of buiten de looptijd, en laat dan niets achter", async () => {
    const { id } = await geldig({ bedrag: centen(60_00n) });
    const pogingen = [
      ["2026-05-01", 60_00n, "niets_gewijzigd"],
      ["2026-05-01", 141_01n, { code: "checklist", codes: ["VERKLARING_BOVEN_MAXIMUM"] }],
      ["2026-04-01", 50_00n, "verlaging_te_vroeg"],
      ["2026-05-02", 70_00n, { code: "ingang", waarom: "niet_eerste_van_maand" }],
      ["2027-01-01", 70_00n, "einddatum_na_looptijd"],
    ] as const;
    for (const [van, bedrag, reden] of pogingen) expect(await wijzig(id, van, bedrag)).toEqual({ ok: false, reden });
    expect(await w.eigenaar.overeenkomstversie.count({ where: { zorgovereenkomstId: id } })).toBe(1);
  });

  it("kan alleen door wie accordeert bij de eigen gemeente, niet voor een zorgovereenkomst, en is ook in de database geen weg om een handtekening heen", async () => {
    const { id, henk, toekenningId } = await geldig({ bedrag: centen(60_00n) });
    const ander = await w.verstrekker("gemeente", "0307");
    expect(await wijzig(id, "2026-05-01", 70_00n, w.medewerker(gemeente, ["inzien"]))).toEqual({ ok: false, reden: "geen_recht" });
    expect(await wijzig(id, "2026-05-01", 70_00n, w.medewerker(ander))).toEqual({ ok: false, reden: "verklaring_onbekend" });
    expect(await wijzig(id, "2026-05-01", 70_00n, henk)).toEqual({ ok: false, reden: "geen_recht" });
    expect(await wijzig(await w.concept(henk, toekenningId), "2026-05-01", 70_00n)).toEqual({ ok: false, reden: "verklaring_onbekend" });
    const contract = await w.concept(henk, toekenningId);
    const buitenom = w.eigenaar.$transaction([
      w.eigenaar.$executeRaw`INSERT INTO overeenkomstversie (zorgovereenkomst_id, versie, status, gewijzigd_op) VALUES (${contract}::uuid, 2, 'concept', now())`,
      w.eigenaar.$executeRaw`UPDATE overeenkomstversie SET status = 'bij_svb' WHERE zorgovereenkomst_id = ${contract}::uuid AND versie = 2`,
    ]);
    await expect(buitenom).rejects.toThrow(/does not go from concept/);
  });

  it("geeft ook bij twee formulieren tegelijk één wijziging", async () => {
    const { id } = await geldig({ bedrag: centen(60_00n) });
    const beide = await Promise.all([wijzig(id, "2026-05-01", 70_00n), wijzig(id, "2026-05-01", 50_00n)]);
    expect(beide.filter(({ ok }) => ok)).toHaveLength(1);
    expect(beide.find(({ ok }) => !ok)).toMatchObject({ reden: "wijziging_loopt" });
    moet(await toetsWijziging(id, "afgekeurd"));
    expect(await versie(id)).toMatchObject({ status: "afgekeurd" });
  });
});
