/** From the order of a verstrekker to its answer: who may, in which order, twice, and what the database refuses by itself. */
import { randomUUID } from "node:crypto";

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { vanDatum } from "@/lib/db/datums";
import { insertAkkoord } from "@/lib/db/zorgovereenkomst.schrijven";
import { schrijf } from "@/lib/db/transactie";
import { INVARIANTEN } from "@/lib/checks/invarianten";
import { datum } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import { ambtshalvebulkvoorstel, ambtshalvewachtlijst } from "@/lib/queries/svb/ambtshalve-accorderen";
import { verstrekkerAmbtshalve } from "@/lib/queries/verstrekker/ambtshalve";
import { ambtshalveAccorderen } from "@/lib/usecases/ambtshalve/ambtshalve-accorderen";
import { ambtshalveBekrachtigen } from "@/lib/usecases/ambtshalve/bekrachtigen";
import { mandaatBeeindigen } from "@/lib/usecases/ambtshalve/mandaat-beeindigen";
import { mandaatGoedkeuren } from "@/lib/usecases/ambtshalve/mandaat-goedkeuren";
import { mandaatVoorstellen } from "@/lib/usecases/ambtshalve/mandaat-voorstellen";
import { ambtshalveNietBekrachtigen } from "@/lib/usecases/ambtshalve/niet-bekrachtigen";
import { velenAmbtshalveAccorderen } from "@/lib/usecases/ambtshalve/velen-accorderen";
import type { Deps } from "@/lib/usecases/deps";
import { zorgovereenkomstBeeindigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beeindigen";
import { zorgovereenkomstToetsen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";
import { zorgovereenkomstWijzigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-wijzigen";

import { moet, sleutel, type Stappen, SYSTEEM, Wereld } from "../zorgovereenkomst/wereld";

let wereld: Wereld;
let verstrekkerId: string;
let eigenaarId: string;
let schrijver: Awaited<ReturnType<Wereld["budgethouder"]>>;
let toekenningId: string;
let mandaatId: string;
let maker: ReturnType<Wereld["svb"]>;
/** After the term: everything below was signed on 5 March. */
const op = (dag: string): Deps => ({ ...wereld.deps, nu: new Date(`${dag}T09:00:00Z`), vandaag: datum(dag) });
const LATER = "2026-03-20";

async function mandaat(kenmerk: string, tm = "2026-06-30"): Promise<string> {
  const voorstel = { opdracht: { opdrachtgever: "gemeente", op: datum("2026-03-01"), kenmerk }, gegevenDoor: "M. de Graaf", periode: { van: datum("2026-03-01"), tm: datum(tm) } } as const;
  return moet(await mandaatVoorstellen(wereld.deps, maker, { ...sleutel(), voorstel, verstrekkerId, eigenaarId })).mandaatId;
}

async function wachtend(stappen: Stappen = {}): Promise<string> {
  const id = await wereld.concept(schrijver, toekenningId, stappen);
  moet(await wereld.onderteken(schrijver, id));
  moet(await wereld.tekenMede(await wereld.zorgverlenerVan(id), id));
  return id;
}

const accordeer = async (id: string, anders: { dag?: string; toelichting?: string; wie?: typeof maker; onder?: string } = {}) =>
  ambtshalveAccorderen(op(anders.dag ?? LATER), anders.wie ?? maker, { ...sleutel(), zorgovereenkomstId: id, mandaatId: anders.onder ?? mandaatId, inhoudHash: await wereld.hash(SYSTEEM, id), toelichting: anders.toelichting ?? null });

const punt = (id: string) => wereld.eigenaar.ambtshalveAkkoord.findFirstOrThrow({ where: { zorgovereenkomstId: id }, orderBy: { id: "desc" } });
const NEE = { redenen: ["ZORG_PAST_NIET_BIJ_TOEKENNING"], toelichting: "Deze zorg is niet toegekend." } as const;

beforeAll(async () => {
  wereld = await Wereld.open();
  maker = wereld.svb(["uitval", "toetser"]);
  verstrekkerId = await wereld.verstrekker("gemeente", "0193");
  schrijver = await wereld.budgethouder();
  toekenningId = await wereld.toekenning(schrijver, verstrekkerId, "wmo", 100_000n);
  const rollen = { create: [{ soort: "svb", functie: "uitval", van: vanDatum(datum("2020-01-01")) }] } as const;
  eigenaarId = (await wereld.systeem((tx) => tx.gebruiker.create({ data: { issuer: "test", subject: randomUUID(), naam: "Samira", betrouwbaarheidsniveau: "substantieel", rollen: { create: [...rollen.create] } }, select: { id: true } }))).id;
  mandaatId = await mandaat("NOOD-1");
  expect(await mandaatGoedkeuren(wereld.deps, maker, { mandaatId })).toEqual({ ok: false, reden: "zelf_opgemaakt" });
  moet(await mandaatGoedkeuren(wereld.deps, wereld.svb(["vrijgeven"]), { mandaatId }));
});
afterAll(() => wereld.sluit());

describe("akkoord in plaats van de verstrekker", () => {
  it("geeft ambtshalve akkoord met het afgesproken tarief als maximum, en laat een ander toetsen", async () => {
    const id = await wachtend();
    expect(await accordeer(id, { dag: "2026-03-15" })).toEqual({ ok: false, reden: { code: "ambtshalve_niet_mogelijk", bezwaren: ["TERMIJN_LOOPT_NOG"] } });
    moet(await accordeer(id, { dag: "2026-03-16" }));
    expect(await wereld.status(id)).toBe("bij_svb");
    expect((await wereld.eigenaar.tarief.findFirstOrThrow({ where: { versie: { zorgovereenkomstId: id } } })).maximumtariefCenten).toBe(20_00n);
    expect(await punt(id)).toMatchObject({ status: "open", uiterlijk: vanDatum(datum("2026-04-27")) });

    const rekening = await wereld.eigenaar.rekeningnummer.findFirstOrThrow({ where: { status: "aangevraagd", zorgverlener: { zorgovereenkomsten: { some: { id } } } } });
    const besluit = { zorgovereenkomstId: id, inhoudHash: await wereld.hash(SYSTEEM, id), oordeel: "akkoord", redenen: [], toelichting: null, rekeningnummerId: rekening.id } as const;
    expect(await zorgovereenkomstToetsen(op(LATER), maker, { ...sleutel(), ...besluit })).toEqual({ ok: false, reden: "vier_ogen_ambtshalve" });
    moet(await zorgovereenkomstToetsen(op(LATER), wereld.svb(), { ...sleutel(), ...besluit }));
    expect(await wereld.status(id)).toBe("goedgekeurd");
  });

  it("weigert zonder geldend mandaat, en vraagt waarom als er iets te wegen is", async () => {
    const [id, bovenBudget] = [await wachtend(), await wachtend({ tarieven: [{ eenheid: "uur", omschrijving: "Begeleiding", tarief: centen(900_00n) }] })];
    const voorgesteld = await mandaat("NOOD-2");
    expect(await accordeer(id, { onder: voorgesteld })).toMatchObject({ reden: { bezwaren: ["MANDAAT_GELDT_NIET"] } });
    moet(await mandaatGoedkeuren(wereld.deps, wereld.svb(["vrijgeven"]), { mandaatId: voorgesteld }));
    moet(await mandaatBeeindigen(wereld.deps, wereld.svb(["vrijgeven"]), { mandaatId: voorgesteld, reden: "De gemeente is weer bij." }));
    expect(await accordeer(id, { onder: voorgesteld })).toMatchObject({ reden: { bezwaren: ["MANDAAT_GELDT_NIET"] } });
    expect(await accordeer(id, { dag: "2026-07-01" })).toMatchObject({ reden: { bezwaren: expect.arrayContaining(["MANDAAT_GELDT_NIET"]) as unknown } });
    expect(await accordeer(id, { wie: wereld.svb(["toetser"]) })).toEqual({ ok: false, reden: "geen_recht" });
    // It does not fit the budget: something to weigh, so never in bulk, and one by one only with a reason.
    expect(await accordeer(bovenBudget)).toEqual({ ok: false, reden: "toelichting_nodig" });
    moet(await accordeer(bovenBudget, { toelichting: "De gemeente heeft laten weten dat het budget omhoog gaat." }));
  });

  it("leest de bevestigingspagina voor veel tegelijk met evenveel opdrachten als voor één", async () => {
    const ids = [await wachtend(), await wachtend(), await wachtend()];
    const opdrachten = vi.spyOn(pg.Client.prototype, "query");
    const tel = async (gekozen: readonly string[]): Promise<number> => {
      opdrachten.mockClear();
      const bulk = await ambtshalvebulkvoorstel(wereld.db, maker, mandaatId, gekozen, op(LATER));
      expect(bulk?.regels.map(({ id, weggelaten }) => [id, weggelaten])).toEqual(gekozen.map((id) => [id, null]));
      return opdrachten.mock.calls.length;
    };
    expect(await tel(ids.slice(0, 1))).toBe(await tel(ids));
    opdrachten.mockRestore();
    // On the day itself nothing waits long enough, and each says so.
    const teVroeg = await ambtshalvebulkvoorstel(wereld.db, maker, mandaatId, ids, op("2026-03-15"));
    expect(teVroeg?.regels.map(({ weggelaten, inhoudHash }) => [weggelaten, inhoudHash])).toEqual(ids.map(() => ["ambtshalve_niet_mogelijk", null]));
    for (const id of ids) moet(await wereld.accordeer(wereld.medewerker(verstrekkerId), id));
  });

  it("doet er veel tegelijk, elk één keer, en slaat over wat niet schoon is of intussen weg", async () => {
    const [een, twee, duur] = [await wachtend(), await wachtend(), await wachtend({ tarieven: [{ eenheid: "uur", omschrijving: "Begeleiding", tarief: centen(900_00n) }] })];
    moet(await wereld.accordeer(wereld.medewerker(verstrekkerId), twee));
    const lijst = await ambtshalvewachtlijst(wereld.db, maker, mandaatId, 1, datum(LATER));
    expect(lijst?.regels.filter(({ id }) => [een, twee, duur].includes(id)).map(({ id, aandacht }) => [id, aandacht.length === 0])).toEqual([[een, true], [duur, false]]);
    expect((await ambtshalvewachtlijst(wereld.db, maker, mandaatId, 1, datum("2026-03-15")))?.regels).toEqual([]);
    const knop = sleutel();
    const regels = await Promise.all([een, twee, duur].map(async (id) => ({ zorgovereenkomstId: id, inhoudHash: await wereld.hash(SYSTEEM, id) })));
    const doe = () => velenAmbtshalveAccorderen(op(LATER), maker, { ...knop, mandaatId, regels });
    const [eerste, tweede] = [moet(await doe()), moet(await doe())];
    expect(eerste.regels.map(({ uitkomst }) => (uitkomst.ok ? "akkoord" : uitkomst.reden))).toEqual(["akkoord", { code: "status_verder", status: "bij_svb" }, "niet_schoon"]);
    expect(tweede.regels[0]).toEqual(eerste.regels[0]);
    expect(await wereld.eigenaar.ambtshalveAkkoord.count({ where: { zorgovereenkomstId: een } })).toBe(1);
    expect(await wereld.eigenaar.gebeurtenis.count({ where: { onderwerpId: een, soort: "zorgovereenkomst.ambtshalve_geaccordeerd" } })).toBe(1);
  });
});

it("laat er één winnen als de verstrekker op hetzelfde moment zelf beslist", async () => {
  const id = await wachtend();
  const uitkomsten = await Promise.all([wereld.accordeer(wereld.medewerker(verstrekkerId), id), accordeer(id)]);
  expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await wereld.status(id)).toBe("bij_svb");
  expect(await wereld.eigenaar.akkoord.count({ where: { partij: "verstrekker", versie: { zorgovereenkomstId: id } } })).toBe(1);
});

describe("het antwoord van de verstrekker", () => {
  it("telt af tot de verstrekker bekrachtigt, één keer en alleen zelf", async () => {
    const id = await wachtend();
    moet(await accordeer(id));
    const ik = wereld.medewerker(verstrekkerId);
    const open = async () => (await verstrekkerAmbtshalve(wereld.db, wereld.medewerker(verstrekkerId, ["inzien"]), { filter: "open", pagina: 1 }, datum(LATER)))?.lijst.regels.find((regel) => regel.zorgovereenkomstId === id);
    expect(await open()).toMatchObject({ dagenOver: 43, mandaat: { kenmerk: "NOOD-1" } });
    const vreemd = wereld.medewerker(await wereld.verstrekker("gemeente", "0363"));
    expect(await ambtshalveBekrachtigen(op(LATER), vreemd, { ...sleutel(), zorgovereenkomstId: id })).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
    expect(await ambtshalveBekrachtigen(op(LATER), wereld.medewerker(verstrekkerId, ["inzien"]), { ...sleutel(), zorgovereenkomstId: id })).toEqual({ ok: false, reden: "geen_recht" });
    moet(await ambtshalveBekrachtigen(op(LATER), ik, { ...sleutel(), zorgovereenkomstId: id }));
    expect(await ambtshalveNietBekrachtigen(op(LATER), ik, { ...sleutel(), ...NEE, zorgovereenkomstId: id })).toEqual({ ok: false, reden: "niet_ambtshalve" });
    expect(await open()).toBeUndefined();
    expect(await punt(id)).toMatchObject({ status: "bekrachtigd", beslotenDoor: ik.gebruikerId });
  });

  it("stuurt bij een nee terug wat nog niet is goedgekeurd, en geeft daarna niet nog eens ambtshalve akkoord", async () => {
    const id = await wachtend();
    moet(await accordeer(id));
    const ik = wereld.medewerker(verstrekkerId);
    expect(await ambtshalveNietBekrachtigen(op(LATER), ik, { ...sleutel(), redenen: [], toelichting: null, zorgovereenkomstId: id })).toEqual({ ok: false, reden: "reden_verplicht" });
    expect(moet(await ambtshalveNietBekrachtigen(op(LATER), ik, { ...sleutel(), ...NEE, zorgovereenkomstId: id })).gevolg).toBe("terug");
    expect(await wereld.status(id)).toBe("terug_naar_budgethouder");
    moet(await wereld.onderteken(schrijver, id));
    moet(await wereld.tekenMede(await wereld.zorgverlenerVan(id), id));
    expect(await accordeer(id, { dag: "2026-04-20" })).toMatchObject({ reden: { bezwaren: ["VERSTREKKER_HEEFT_BESLIST"] } });
  });

  it("beëindigt bij een nee wat al is goedgekeurd aan het eind van de maand, en laat een dienstverband opzeggen", async () => {
    const dienst = { partijen: { inDienst: true }, werkafspraken: { proeftijdMaanden: 0, salarisadministratie: false, urenPerWeek: honderdsten(4_00) } };
    const [opdracht, inDienst] = [await wachtend(), await wachtend(dienst)];
    for (const id of [opdracht, inDienst]) {
      moet(await accordeer(id, { toelichting: "Met de aanzegging is rekening gehouden." }));
      moet(await wereld.toets(wereld.svb(), id));
    }
    // What the verstrekker cannot see gives way: a proposal to stop later, and a change that is still being written.
    moet(await zorgovereenkomstWijzigen(op(LATER), schrijver, { ...sleutel(), zorgovereenkomstId: opdracht }));
    const samen = { wijze: "wederzijds_goedvinden", gewenst: datum("2026-10-31"), gezien: null, gewichtigeReden: false, ontslag: null, toelichting: null } as const;
    moet(await zorgovereenkomstBeeindigen(op(LATER), schrijver, { ...sleutel(), zorgovereenkomstId: opdracht, ...samen }));
    const ik = wereld.medewerker(verstrekkerId);
    const nee = async (id: string) => moet(await ambtshalveNietBekrachtigen(op(LATER), ik, { ...sleutel(), ...NEE, zorgovereenkomstId: id })).gevolg;
    expect([await nee(opdracht), await nee(inDienst)]).toEqual(["einde", "opzeggen"]);
    const rij = (id: string) => wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id }, include: { einden: { orderBy: { id: "asc" } }, versies: { where: { versie: 2 } } } });
    expect(await rij(opdracht)).toMatchObject({ status: "goedgekeurd", beeindigdPer: vanDatum(datum("2026-03-31")), versies: [{ status: "ingetrokken" }],
      einden: [{ reden: "wederzijds_goedvinden", status: "vervallen" }, { reden: "niet_bekrachtigd", status: "vast" }] });
    expect(await rij(inDienst)).toMatchObject({ status: "goedgekeurd", beeindigdPer: null, einden: [] });
  });

  it("laat het punt vervallen als de SVB de zorgovereenkomst zelf terugstuurt", async () => {
    const id = await wachtend();
    moet(await accordeer(id));
    const besluit = { zorgovereenkomstId: id, inhoudHash: await wereld.hash(SYSTEEM, id), oordeel: "terug", redenen: ["LOOPTIJD_KLOPT_NIET"], toelichting: null, rekeningnummerId: null } as const;
    moet(await zorgovereenkomstToetsen(op(LATER), wereld.svb(), { ...sleutel(), ...besluit }));
    expect((await punt(id)).status).toBe("vervallen");
  });
});

describe("de database zelf", () => {
  it("weigert een akkoord namens de verstrekker zonder mandaat, en een mandaat, toets of bekrachtiging door de verkeerde", async () => {
    const id = await wachtend();
    const { id: versieId } = await wereld.eigenaar.overeenkomstversie.findFirstOrThrow({ where: { zorgovereenkomstId: id } });
    const akkoord = { versieId, partij: "verstrekker", oordeel: "akkoord", gebruikerId: maker.gebruikerId, vertegenwoordigingId: null, inhoudHash: await wereld.hash(SYSTEEM, id), redenen: [], toelichting: null, checklist: [], nu: wereld.deps.nu } as const;
    await expect(schrijf(wereld.db, maker, wereld.deps.nu, (tx) => insertAkkoord(tx, akkoord))).rejects.toThrow(/without an order/);
    await expect(schrijf(wereld.db, maker, new Date("2026-07-01T09:00:00Z"), (tx) => insertAkkoord(tx, { ...akkoord, mandaatId }))).rejects.toThrow(/counts today/);
    moet(await accordeer(id));
    await expect(schrijf(wereld.db, maker, wereld.deps.nu, (tx) => insertAkkoord(tx, { ...akkoord, partij: "svb" }))).rejects.toThrow(/does not approve for the SVB/);
    const { id: puntId } = await punt(id);
    await expect(schrijf(wereld.db, maker, wereld.deps.nu, (tx) => tx.ambtshalveAkkoord.update({ where: { id: puntId }, data: { status: "bekrachtigd", beslotenDoor: maker.gebruikerId, beslotenOp: wereld.deps.nu } }))).rejects.toThrow(/does not confirm/);
    const voorgesteld = await mandaat("NOOD-3");
    await expect(wereld.eigenaar.accordeermandaat.update({ where: { id: voorgesteld }, data: { status: "goedgekeurd", beslotenDoor: maker.gebruikerId, beslotenOp: wereld.deps.nu } })).rejects.toThrow(/vier_ogen/);
  });

  it("houdt zich na dit alles aan de invarianten", async () => {
    for (const { code, sql } of INVARIANTEN.filter((een) => een.code.startsWith("I5-ambtshalve"))) expect([code, await wereld.eigenaar.$queryRawUnsafe(sql)]).toEqual([code, []]);
  });
});
