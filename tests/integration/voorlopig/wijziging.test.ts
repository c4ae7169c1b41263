import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { type Datum, datum, maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { voorlopigdetail, voorlopigoverzicht } from "@/lib/queries/svb/voorlopig";
import { berichtenMaken } from "@/lib/usecases/bericht/berichten-maken";
import { uitvalHerbeoordelen } from "@/lib/usecases/declaratie/herbeoordelen";
import { uitvalzaakOppakken } from "@/lib/usecases/uitval/uitvalzaak-oppakken";
import { verlengingAfwijzen } from "@/lib/usecases/voorlopig/verlenging-afwijzen";
import { verlengingGoedkeuren } from "@/lib/usecases/voorlopig/verlenging-goedkeuren";
import { verlengingIntrekken } from "@/lib/usecases/voorlopig/verlenging-intrekken";
import { verlengingVoorstellen } from "@/lib/usecases/voorlopig/verlenging-voorstellen";
import { voorlopigOverdragen } from "@/lib/usecases/voorlopig/voorlopig-overdragen";
import { voorlopigVerkorten } from "@/lib/usecases/voorlopig/voorlopig-verkorten";

import { biedAan, type Contract, keurGoed, moet, op, overtredingen, sleutel, standen, statusVan } from "../declaratie/wereld";
import { controleur, maker, medewerker } from "../herstel/wereld";
import { Wachtkamer } from "./wereld";

let kamer: Wachtkamer;
beforeAll(async () => {
  kamer = await Wachtkamer.open();
});
afterEach(async () => {
  expect(await overtredingen(kamer.wereld)).toEqual([]);
});
afterAll(() => kamer.wereld.sluit());

const OPDRACHT = { opdrachtgever: "gemeente", op: datum("2026-04-02"), kenmerk: "NOOD-2026-8" } as const;
const NU = "2026-04-03";
const budgetVan = ({ toekenningId }: Contract) => kamer.wereld.eigenaar.voorlopigBudget.findUniqueOrThrow({ where: { toekenningId } });
const einde = async (contract: Contract): Promise<string> => (await budgetVan(contract)).einddatum.toISOString().slice(0, 10);

const stelVerlengingVoor = async (contract: Contract, einddatum: Datum, door = maker, dag = NU) =>
  verlengingVoorstellen(op(kamer.wereld, dag), door, { ...sleutel(), voorlopigId: (await budgetVan(contract)).id, einddatum, opdracht: OPDRACHT, reden: "De gemeente heeft meer tijd nodig." });
const verleng = async (contract: Contract, einddatum: Datum, dag = NU): Promise<void> => {
  const { wijzigingId } = moet(await stelVerlengingVoor(contract, einddatum, maker, dag));
  moet(await verlengingGoedkeuren(op(kamer.wereld, dag), controleur, { ...sleutel(), wijzigingId }));
};
const verkort = async (contract: Contract, einddatum: Datum, dag = NU) =>
  voorlopigVerkorten(op(kamer.wereld, dag), controleur, { ...sleutel(), voorlopigId: (await budgetVan(contract)).id, einddatum, reden: "De gemeente trekt de opdracht in." });

const code = async (werk: Promise<unknown>): Promise<string | undefined> => {
  const fout = await werk.then(() => null, (gevangen: unknown) => gevangen);
  return /PB\d{3}/.exec(String(fout) + JSON.stringify(fout))?.[0];
};

describe("de einddatum", () => {
  it("wordt later door twee mensen onder een nieuwe opdracht, één keer, en de budgethouder leest het", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-30") });
    const { wijzigingId } = moet(await stelVerlengingVoor(contract, datum("2026-07-31")));
    expect(await einde(contract)).toBe("2026-04-30");
    expect(await stelVerlengingVoor(contract, datum("2026-08-31"))).toMatchObject({ reden: { bezwaren: ["VERLENGING_LIGT_VOOR"] } });
    expect(await verkort(contract, datum("2026-04-10"))).toMatchObject({ reden: { bezwaren: ["VERLENGING_LIGT_VOOR"] } });
    expect(await verlengingGoedkeuren(op(kamer.wereld, NU), maker, { ...sleutel(), wijzigingId })).toEqual({ ok: false, reden: "zelf_opgemaakt" });
    const lijst = await voorlopigoverzicht(kamer.wereld.db, controleur, { filter: "voorgesteld", eigenaar: null, verstrekker: kamer.verstrekkerId, pagina: 1 }, datum(NU));
    expect(lijst?.regels.map(({ verlengingTot }) => verlengingTot)).toContain("2026-07-31");

    const alle = await Promise.all(Array.from({ length: 5 }, () => verlengingGoedkeuren(op(kamer.wereld, NU), controleur, { ...sleutel(), wijzigingId })));
    expect(alle.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await einde(contract)).toBe("2026-07-31");
    const over = await kamer.wereld.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: contract.toekenningId, soort: "toekenning.voorlopig_verlengd" } });
    expect(over).toMatchObject([{ budgethouderId: contract.budgethouder.budgethouderId, verstrekkerId: kamer.verstrekkerId, zorgverlenerId: null }]);
    expect(await berichtenMaken(op(kamer.wereld, NU), over[0]?.id ?? "")).toBe(2);
    const na = await voorlopigoverzicht(kamer.wereld.db, maker, { filter: "lopend", eigenaar: null, verstrekker: kamer.verstrekkerId, pagina: 1 }, datum(NU));
    expect(na?.regels.find(({ einddatum }) => einddatum === "2026-07-31")).toMatchObject({ dagenOver: 120, verlengingTot: null });
    const detail = await voorlopigdetail(kamer.wereld.db, maker, (await budgetVan(contract)).id, { nu: op(kamer.wereld, NU).nu, vandaag: datum(NU) });
    expect(detail?.wijzigingen).toMatchObject({ ligtVoor: null, magVoorstellen: true, eerdere: [{ soort: "verlenging", status: "doorgevoerd", opdracht: OPDRACHT }] });
  });

  it("kan worden afgewezen of ingetrokken, en dan blijft zij", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-30") });
    const eerste = moet(await stelVerlengingVoor(contract, datum("2026-07-31"))).wijzigingId;
    expect(await verlengingIntrekken(op(kamer.wereld, NU), medewerker("uitval"), { wijzigingId: eerste })).toEqual({ ok: false, reden: "niet_zelf_opgemaakt" });
    moet(await verlengingAfwijzen(op(kamer.wereld, NU), controleur, { wijzigingId: eerste, reden: "Geen opdracht gezien." }));
    const tweede = moet(await stelVerlengingVoor(contract, datum("2026-07-31"))).wijzigingId;
    moet(await verlengingIntrekken(op(kamer.wereld, NU), maker, { wijzigingId: tweede }));
    expect(await verlengingGoedkeuren(op(kamer.wereld, NU), controleur, { ...sleutel(), wijzigingId: tweede })).toMatchObject({ reden: { code: "wijziging_verder", status: "ingetrokken" } });
    expect(await einde(contract)).toBe("2026-04-30");
  });

  it("wordt eerder door één: wat is goedgekeurd blijft, wat later komt wacht en verdwijnt niet", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-06-30") });
    const voor = await biedAan(kamer.wereld, contract, { 1: 10_00 }, { m: maand("2026-02") });
    moet(await keurGoed(kamer.wereld, contract.budgethouder, voor, NU));
    const erna = await biedAan(kamer.wereld, contract);
    expect(await verkort(contract, datum("2026-04-02"))).toMatchObject({ reden: { bezwaren: ["EINDDATUM_VOORBIJ"] } });
    moet(await verkort(contract, datum(NU)));
    moet(await keurGoed(kamer.wereld, contract.budgethouder, erna, "2026-04-04"));
    expect([await statusVan(kamer.wereld, voor), await statusVan(kamer.wereld, erna)]).toEqual(["goedgekeurd", "uitval"]);
    expect(await kamer.wereld.eigenaar.gebeurtenis.count({ where: { onderwerpId: contract.toekenningId, soort: "toekenning.voorlopig_verkort" } })).toBe(1);
    const detail = await voorlopigdetail(kamer.wereld.db, maker, (await budgetVan(contract)).id, { nu: op(kamer.wereld, NU).nu, vandaag: datum("2026-04-04") });
    expect(detail?.wijzigingen).toMatchObject({ uitgevallen: 1, onderweg: 0 });
  });

  it("verandert buiten een wijziging om niet, ook niet in de database", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-06-30") });
    const { id } = await budgetVan(contract);
    const zet = (data: object): Promise<unknown> => kamer.wereld.systeem((tx) => tx.voorlopigBudget.update({ where: { id }, data }));
    expect([await code(zet({ einddatum: new Date("2026-12-31") })), await code(zet({ eigenaarId: kamer.eigenaarId, bedragCenten: 1n }))]).toEqual(["PB010", "PB010"]);
    const { wijzigingId } = moet(await stelVerlengingVoor(contract, datum("2026-07-31")));
    const zelf = kamer.wereld.systeem((tx) => tx.voorlopigWijziging.update({ where: { id: wijzigingId }, data: { status: "doorgevoerd", beslotenDoor: maker.gebruikerId, beslotenOp: new Date() } }));
    await expect(zelf).rejects.toThrow(/vier_ogen/);
  });

  it("een voorstel vervalt als de toekenning eerder komt", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-30") });
    const { wijzigingId } = moet(await stelVerlengingVoor(contract, datum("2026-07-31")));
    await kamer.stuur(kamer.bericht(contract));
    expect(await kamer.wereld.eigenaar.voorlopigWijziging.findUniqueOrThrow({ where: { id: wijzigingId } })).toMatchObject({ status: "vervallen" });
    expect(await verlengingGoedkeuren(op(kamer.wereld, NU), controleur, { ...sleutel(), wijzigingId })).toMatchObject({ ok: false });
  });
});

describe("wie de toekenning opvraagt", () => {
  it("wordt een ander met de functie uitval, met een reden", async () => {
    const contract = await kamer.contract();
    const { id: voorlopigId, eigenaarId } = await budgetVan(contract);
    const nieuw = await kamer.collega();
    const draagOver = (naar: string, reden = "Op vakantie.") => voorlopigOverdragen(op(kamer.wereld, NU), maker, { ...sleutel(), voorlopigId, eigenaarId: naar, reden });
    expect(await draagOver(maker.gebruikerId)).toEqual({ ok: false, reden: "eigenaar_onbekend" });
    expect(await draagOver(eigenaarId)).toEqual({ ok: false, reden: "eigenaar_gelijk" });
    expect(await draagOver(nieuw, " ")).toEqual({ ok: false, reden: "reden_ontbreekt" });
    moet(await draagOver(nieuw));
    const lijst = await voorlopigoverzicht(kamer.wereld.db, maker, { filter: "lopend", eigenaar: nieuw, verstrekker: null, pagina: 1 }, datum(NU));
    expect(lijst?.regels.map(({ id }) => id)).toEqual([voorlopigId]);
  });
});

describe("wat uitviel op de einddatum", () => {
  const uitgevallen = async (contract: Contract, dag = "2026-04-02"): Promise<string> => {
    const id = await biedAan(kamer.wereld, contract);
    moet(await keurGoed(kamer.wereld, contract.budgethouder, id, dag));
    expect(await statusVan(kamer.wereld, id)).toBe("uitval");
    return id;
  };
  const zaakVan = (id: string) => kamer.wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { onderwerpId: id }, select: { status: true, codes: true, oplossing: true } });
  const oordelen = async (id: string): Promise<readonly string[]> => (await kamer.wereld.eigenaar.beoordeling.findMany({ where: { declaratieId: id }, orderBy: { id: "asc" } })).map(({ oordeel }) => oordeel);
  const herbeoordeel = (dag = NU) => uitvalHerbeoordelen(op(kamer.wereld, dag));

  it("wordt na een verlenging vanzelf opnieuw beoordeeld, één keer, met een spoor", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-01") });
    const id = await uitgevallen(contract);
    await herbeoordeel();
    expect(await statusVan(kamer.wereld, id)).toBe("uitval");
    await verleng(contract, datum(NU));
    const tegelijk = await Promise.all([herbeoordeel(), herbeoordeel(), herbeoordeel()]);
    expect(tegelijk.reduce((som, { goedgekeurd }) => som + goedgekeurd, 0)).toBe(1);
    expect(await herbeoordeel()).toMatchObject({ bekeken: 0 });
    expect(await statusVan(kamer.wereld, id)).toBe("goedgekeurd");
    expect(await zaakVan(id)).toEqual({ status: "vervallen", codes: ["VOORLOPIG_VERLOPEN"], oplossing: "OPNIEUW_BEOORDEELD" });
    expect(await oordelen(id)).toEqual(["uitval", "goedgekeurd"]);
    expect(await standen(kamer.wereld, contract.toekenningId)).toMatchObject({ gereserveerd: 20_000n });
    const spoor = await kamer.wereld.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: id, proces: "herbeoordeling" }, orderBy: { volgnummer: "asc" } });
    expect(spoor.map(({ soort }) => soort)).toEqual(["declaratie.opnieuw_beoordeeld", "declaratie.goedgekeurd"]);
  });

  it("een dag te kort verlengd: er verandert niets", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-01") });
    const id = await uitgevallen(contract);
    await verleng(contract, datum("2026-04-02"), "2026-04-02");
    expect(await herbeoordeel(NU)).toMatchObject({ bekeken: 0 });
    expect(await statusVan(kamer.wereld, id)).toBe("uitval");
  });

  it("wordt na de toekenning uit de toekenning betaald, ook als een medewerker de zaak had", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-01") });
    const id = await uitgevallen(contract);
    const { id: uitvalzaakId } = await kamer.wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { onderwerpId: id } });
    moet(await uitvalzaakOppakken(op(kamer.wereld, "2026-04-02"), medewerker("uitval"), { ...sleutel(), uitvalzaakId }));
    const { toekenningId } = await kamer.stuur(kamer.bericht(contract));
    expect(await herbeoordeel()).toMatchObject({ bekeken: 1, goedgekeurd: 1 });
    expect(await standen(kamer.wereld, toekenningId ?? "")).toMatchObject({ gereserveerd: 20_000n });
    expect(await standen(kamer.wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 0n, gereserveerd: 0n });
  });

  it("heeft na een intrekking door de verstrekker een andere reden, en beide partijen lezen dat", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-01") });
    const id = await uitgevallen(contract);
    const { budgetidentificatie } = await kamer.wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: contract.toekenningId }, select: { budgetidentificatie: true } });
    expect(await kamer.stuur(kamer.bericht(contract, { mutatie: "intrekking", budgetidentificatie, bedrag: centen(0n), functiebudgetten: [] }))).toMatchObject({ status: "verwerkt" });
    expect(await herbeoordeel()).toMatchObject({ bekeken: 1, uitval: 1 });
    expect(await zaakVan(id)).toEqual({ status: "open", codes: ["BUDGET_INGETROKKEN"], oplossing: null });
    expect(await herbeoordeel()).toMatchObject({ bekeken: 0 });
    const spoor = await kamer.wereld.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: id, proces: "herbeoordeling" }, orderBy: { volgnummer: "asc" } });
    expect(spoor.map(({ soort }) => soort)).toEqual(["declaratie.opnieuw_beoordeeld", "declaratie.uitgevallen"]);
    expect(await berichtenMaken(op(kamer.wereld, NU), ...spoor.map(({ id: gebeurtenisId }) => gebeurtenisId))).toBe(2);
  });

  it("blijft bij een medewerker als de toekenning er niet genoeg voor heeft, met wat er nu in de weg staat", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-01") });
    const id = await uitgevallen(contract);
    await kamer.stuur(kamer.bericht(contract, { bedrag: centen(199_99n) }));
    expect(await herbeoordeel()).toMatchObject({ bekeken: 1, uitval: 1 });
    expect(await zaakVan(id)).toEqual({ status: "open", codes: ["BUDGET_TEKORT"], oplossing: null });
    expect(await herbeoordeel()).toMatchObject({ bekeken: 0 });
    expect(await oordelen(id)).toEqual(["uitval", "uitval"]);
  });
});
