import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { contextVan, metContext } from "@/lib/db/transactie";
import { centen } from "@/lib/domein/geld";
import { verstrekkerBulkvoorstel, verstrekkerZorgovereenkomst, verstrekkerZorgovereenkomsten } from "@/lib/queries/verstrekker/zorgovereenkomsten";
import { svbToetslijst } from "@/lib/queries/svb/zorgovereenkomsten";
import { GEEN_FILTER } from "@/lib/queries/zorgovereenkomst/werklijst";
import { zorgovereenkomstenAccorderen, zorgovereenkomstenToetsen } from "@/lib/usecases/zorgovereenkomst/bulk-besluiten";
import { toetswerkOppakken, toetswerkTeruggeven } from "@/lib/usecases/zorgovereenkomst/toetswerk";
import { zorgovereenkomstIntrekken } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-intrekken";

import { moet, sleutel, Wereld } from "./wereld";

let wereld: Wereld;
let verstrekkerId: string;
let schrijver: Awaited<ReturnType<Wereld["budgethouder"]>>;
let toekenningId: string;
beforeAll(async () => {
  wereld = await Wereld.open();
  verstrekkerId = await wereld.verstrekker("gemeente", "0193");
  schrijver = await wereld.budgethouder();
  toekenningId = await wereld.toekenning(schrijver, verstrekkerId, "wmo");
});
afterAll(() => wereld.sluit());

/** Signed by both; one of them costs more than the budget holds. */
async function bijVerstrekker(soort: "schoon" | "boven_budget" = "schoon"): Promise<string> {
  const tarieven = soort === "schoon" ? {} : { tarieven: [{ eenheid: "uur" as const, omschrijving: "Begeleiding", tarief: centen(900_00n) }] };
  const id = await wereld.concept(schrijver, toekenningId, tarieven);
  moet(await wereld.onderteken(schrijver, id));
  moet(await wereld.tekenMede(await wereld.zorgverlenerVan(id), id));
  return id;
}

const moment = () => ({ nu: wereld.deps.nu, vandaag: wereld.deps.vandaag });
const vraag = (filter = {}, pagina = 1) => ({ status: "bij_verstrekker" as const, zoek: "", pagina, filter: { ...GEEN_FILTER, ...filter } });

describe("werklijst van de verstrekker", () => {
  it("weet wat schoon is, wie ermee bezig is, en wat het langst wacht", async () => {
    const [een, twee, duur] = [await bijVerstrekker(), await bijVerstrekker(), await bijVerstrekker("boven_budget")];
    const ik = wereld.medewerker(verstrekkerId);
    const lijst = async (filter = {}) => (await verstrekkerZorgovereenkomsten(wereld.db, ik, vraag(filter), moment()))?.regels.map(({ id }) => id);
    expect(await lijst()).toEqual([een, twee, duur]);
    expect(await lijst({ schoon: true })).toEqual([een, twee]);
    expect(await lijst({ schoon: false })).toEqual([duur]);
    expect(await lijst({ wet: "wlz" })).toEqual([]);
    expect(await lijst({ dagen: 5 })).toEqual([]);

    moet(await toetswerkOppakken(wereld.deps, ik, { ...sleutel(), zorgovereenkomstId: twee, overnemen: false }));
    expect(await lijst({ van: "mij" })).toEqual([twee]);
    expect(await lijst({ van: "niemand" })).toEqual([een, duur]);
    const overzicht = await verstrekkerZorgovereenkomsten(wereld.db, ik, vraag(), moment());
    expect(overzicht?.werk).toMatchObject({ alles: 3, schoon: 2, vanMij: 1, vanNiemand: 2, perWet: { wmo: 3, wlz: 0 } });

    const zaak = await verstrekkerZorgovereenkomst(wereld.db, ik, een, { ...moment(), filter: { ...GEEN_FILTER, van: "niemand" } });
    expect(zaak?.buren).toEqual({ vorige: null, volgende: duur });
    expect((await verstrekkerZorgovereenkomst(wereld.db, ik, twee, moment()))?.buren).toEqual({ vorige: een, volgende: duur });
  });

  it("laat een collega overnemen maar niet per ongeluk, en een vreemde gemeente niets", async () => {
    const id = await bijVerstrekker();
    const [ik, collega] = [wereld.medewerker(verstrekkerId), wereld.medewerker(verstrekkerId)];
    moet(await toetswerkOppakken(wereld.deps, ik, { ...sleutel(), zorgovereenkomstId: id, overnemen: false }));
    expect(await toetswerkOppakken(wereld.deps, collega, { ...sleutel(), zorgovereenkomstId: id, overnemen: false })).toEqual({ ok: false, reden: "al_opgepakt" });
    expect(await toetswerkTeruggeven(wereld.deps, collega, { ...sleutel(), zorgovereenkomstId: id })).toEqual({ ok: false, reden: "niet_opgepakt" });
    moet(await toetswerkOppakken(wereld.deps, collega, { ...sleutel(), zorgovereenkomstId: id, overnemen: true }));
    moet(await toetswerkTeruggeven(wereld.deps, collega, { ...sleutel(), zorgovereenkomstId: id }));
    const vreemd = wereld.medewerker(await wereld.verstrekker("gemeente", "0363"));
    expect(await toetswerkOppakken(wereld.deps, vreemd, { ...sleutel(), zorgovereenkomstId: id, overnemen: true })).toEqual({ ok: false, reden: "niet_op_bureau" });
    expect(await toetswerkOppakken(wereld.deps, wereld.medewerker(verstrekkerId, ["inzien"]), { ...sleutel(), zorgovereenkomstId: id, overnemen: false })).toEqual({ ok: false, reden: "geen_recht" });
  });
});

describe("zoeken en tellen", () => {
  it("vindt een deel van een nummer of een naam, in wat wacht en in alles, en geeft niemand meer dan zijn eigen", async () => {
    const [id, weg] = [await bijVerstrekker(), await bijVerstrekker()];
    moet(await zorgovereenkomstIntrekken(wereld.deps, schrijver, { ...sleutel(), zorgovereenkomstId: weg }));
    const { nummer, budgethouder, zorgverlener } = await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id }, select: { nummer: true, budgethouder: { select: { achternaam: true } }, zorgverlener: { select: { naam: true } } } });
    const ik = wereld.medewerker(verstrekkerId);
    const zoek = async (wie: typeof ik, tekst: string, status: "bij_verstrekker" | null) => (await verstrekkerZorgovereenkomsten(wereld.db, wie, { ...vraag(), zoek: tekst, status }, moment()));
    for (const status of ["bij_verstrekker", null] as const) {
      for (const tekst of [nummer.slice(-5), budgethouder.achternaam.slice(1).toUpperCase(), zorgverlener?.naam.slice(0, -1) ?? ""]) {
        const gevonden = await zoek(ik, tekst, status);
        expect(gevonden?.regels.map((regel) => regel.id)).toContain(id);
        expect(gevonden?.regels.map((regel) => regel.id)).not.toContain(weg);
        expect(gevonden?.totaal).toBe(gevonden?.regels.length);
      }
      for (const tekst of ["%", "_____", `${nummer}0`]) expect((await zoek(ik, tekst, status))?.regels).toEqual([]);
    }
    const vreemd = wereld.medewerker(await wereld.verstrekker("gemeente", "0014"));
    expect([(await zoek(vreemd, nummer, null))?.totaal, (await zoek(vreemd, "", null))?.tellingen?.size]).toEqual([0, 0]);

    const alles = await zoek(ik, "", null);
    const echt = await wereld.eigenaar.zorgovereenkomst.count({ where: { verstrekkerId, status: { notIn: ["concept", "wacht_op_zorgverlener", "ingetrokken"] } } });
    expect([alles?.totaal, alles?.tellingen?.get("bij_verstrekker"), alles?.tellingen?.get("ingetrokken")]).toEqual([echt, alles?.werk.alles, undefined]);
  });

  it("vertelt een budgethouder of een zorgverlener niets, ook niet buiten het scherm om", async () => {
    const id = await bijVerstrekker();
    for (const wie of [schrijver, await wereld.zorgverlenerVan(id)]) {
      const [{ gevonden, geteld }] = await metContext(wereld.db, contextVan(wie), null, (tx) => tx.$queryRaw<[{ gevonden: number; geteld: number }]>`
        SELECT (SELECT count(*)::int FROM overeenkomsten_zoeken('ZO', ARRAY['bij_verstrekker', 'concept']::overeenkomststatus[])) AS gevonden, (SELECT count(*)::int FROM overeenkomsten_geteld()) AS geteld`);
      expect([gevonden, geteld]).toEqual([0, 0]);
    }
    const [{ concepten }] = await metContext(wereld.db, contextVan(wereld.medewerker(verstrekkerId)), null, (tx) => tx.$queryRaw<[{ concepten: number }]>`
      SELECT count(*)::int AS concepten FROM overeenkomsten_zoeken('ZO', ARRAY['concept', 'ingetrokken']::overeenkomststatus[])`);
    expect(concepten).toBe(0);
  });
});

describe("akkoord op meer tegelijk", () => {
  it("legt elk apart vast, met het maximum van het scherm, en slaat over wat niet schoon is of intussen weg", async () => {
    const [een, weg, duur] = [await bijVerstrekker(), await bijVerstrekker(), await bijVerstrekker("boven_budget")];
    const ik = wereld.medewerker(verstrekkerId);
    const voorstel = (await verstrekkerBulkvoorstel(wereld.db, ik, [een, weg, duur], moment())) ?? [];
    expect(voorstel.map(({ id, weggelaten }) => [id, weggelaten])).toEqual([[een, null], [weg, null], [duur, "niet_schoon"]]);
    // As many statements for three as for one.
    const opdrachten = vi.spyOn(pg.Client.prototype, "query");
    const tel = async (ids: readonly string[]): Promise<number> => {
      opdrachten.mockClear();
      await verstrekkerBulkvoorstel(wereld.db, ik, ids, moment());
      return opdrachten.mock.calls.length;
    };
    expect(await tel([een])).toBe(await tel([een, weg, duur]));
    opdrachten.mockRestore();
    moet(await zorgovereenkomstIntrekken(wereld.deps, schrijver, { ...sleutel(), zorgovereenkomstId: weg }));

    const hash = await wereld.hash(wereld.svb(), duur);
    const regels = voorstel.map(({ id, inhoudHash, voorstellen }) => ({
      zorgovereenkomstId: id,
      inhoudHash: inhoudHash ?? hash,
      maxima: voorstellen.map(({ tariefId, bedrag }) => ({ tariefId, maximumtarief: bedrag })),
    }));
    const knop = sleutel();
    const uitkomst = moet(await zorgovereenkomstenAccorderen(wereld.deps, ik, { ...knop, regels }));
    expect(uitkomst.regels.map(({ uitkomst: antwoord }) => (antwoord.ok ? "akkoord" : antwoord.reden))).toEqual(["akkoord", "overeenkomst_onbekend", "niet_schoon"]);
    const tarief = await wereld.eigenaar.tarief.findFirstOrThrow({ where: { versie: { zorgovereenkomstId: een } } });
    expect(tarief.maximumtariefCenten).toBe(voorstel[0]?.voorstellen[0]?.bedrag);
    // The same button again: the same answer, and one akkoord.
    expect(moet(await zorgovereenkomstenAccorderen(wereld.deps, ik, { ...knop, regels })).regels[0]).toEqual(uitkomst.regels[0]);
    expect(await wereld.eigenaar.akkoord.count({ where: { partij: "verstrekker", versie: { zorgovereenkomstId: een } } })).toBe(1);
    expect(await wereld.eigenaar.gebeurtenis.count({ where: { onderwerpId: een, soort: "zorgovereenkomst.geaccordeerd" } })).toBe(1);
    expect((await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: duur } })).status).toBe("bij_verstrekker");
  });

  it("gaat na een gestopt proces verder waar het was, en geeft ook met twee tabbladen elk één akkoord", async () => {
    const ids = [await bijVerstrekker(), await bijVerstrekker(), await bijVerstrekker()];
    const ik = wereld.medewerker(verstrekkerId);
    const opScherm = async () => ((await verstrekkerBulkvoorstel(wereld.db, ik, ids, moment())) ?? []);
    const regels = (await opScherm()).map(({ id, inhoudHash, voorstellen }) => ({
      zorgovereenkomstId: id, inhoudHash: inhoudHash ?? "", maxima: voorstellen.map(({ tariefId, bedrag }) => ({ tariefId, maximumtarief: bedrag })),
    }));
    const accordeer = (knop: { sleutel: string }) => zorgovereenkomstenAccorderen(wereld.deps, ik, { ...knop, regels });
    const knop = sleutel();
    // Held at the second contract and ended there: what was done before it is done, and nobody got an answer.
    await wereld.eigenaar.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM zorgovereenkomst WHERE id = ${ids[1] ?? ""}::uuid FOR UPDATE`;
      const lopend = accordeer(knop).then(() => "antwoord", () => "gestopt");
      let gestopt: readonly unknown[] = [];
      while (gestopt.length === 0) {
        gestopt = await tx.$queryRaw`SELECT pg_terminate_backend(pid) AS weg FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'`;
      }
      expect(await lopend).toBe("gestopt");
    });
    expect((await opScherm()).map(({ weggelaten }) => weggelaten)).toEqual(["niet_op_bureau", null, null]);

    // The form sent again and another tab, both at once.
    const [zelfde, tabblad] = (await Promise.all([accordeer(knop), accordeer(sleutel())])).map((uitkomst) => moet(uitkomst).regels);
    const gelukt = (uit: typeof zelfde) => (uit ?? []).map(({ uitkomst }) => uitkomst.ok);
    expect([gelukt(zelfde)[0], gelukt(tabblad)[0]]).toEqual([true, false]);
    // Of the others each says in one of the two that it was agreed, and in the other that it had gone on.
    expect([1, 2].map((plaats) => Number(gelukt(zelfde)[plaats]) + Number(gelukt(tabblad)[plaats]))).toEqual([1, 1]);
    expect([...(zelfde ?? []), ...(tabblad ?? [])].flatMap(({ uitkomst }) => (uitkomst.ok ? [] : [uitkomst.reden]))).toEqual(Array(3).fill({ code: "status_verder", status: "bij_svb" }));
    expect(await wereld.eigenaar.akkoord.groupBy({ by: ["overeenkomstversieId"], where: { partij: "verstrekker", versie: { zorgovereenkomstId: { in: ids } } }, _count: true })).toMatchObject([{ _count: 1 }, { _count: 1 }, { _count: 1 }]);
  });

  it("weigert een lege, dubbele of te lange lijst", async () => {
    const ik = wereld.medewerker(verstrekkerId);
    const regel = { zorgovereenkomstId: toekenningId, inhoudHash: "00".repeat(32), maxima: [] };
    expect(await zorgovereenkomstenAccorderen(wereld.deps, ik, { ...sleutel(), regels: [] })).toEqual({ ok: false, reden: "lijst_leeg" });
    expect(await zorgovereenkomstenAccorderen(wereld.deps, ik, { ...sleutel(), regels: [regel, regel] })).toEqual({ ok: false, reden: "lijst_dubbel" });
    expect(await zorgovereenkomstenAccorderen(wereld.deps, ik, { ...sleutel(), regels: Array.from({ length: 51 }, () => regel) })).toEqual({ ok: false, reden: "te_veel_regels" });
    expect(await zorgovereenkomstenToetsen(wereld.deps, ik, { ...sleutel(), regels: [regel] })).toEqual({ ok: false, reden: "geen_recht" });
  });

  it("keurt bij de SVB geen contract goed dat een eerste rekeningnummer meebrengt: daar kijkt iemand naar", async () => {
    const id = await bijVerstrekker();
    moet(await wereld.accordeer(wereld.medewerker(verstrekkerId), id));
    const svb = wereld.svb();
    const lijst = await svbToetslijst(wereld.db, svb, { ...vraag(), status: "bij_svb" }, moment());
    expect(lijst?.regels.find((regel) => regel.id === id)?.aandacht).toEqual(["EERSTE_REKENING"]);
    const hash = await wereld.hash(svb, id);
    const { regels } = moet(await zorgovereenkomstenToetsen(wereld.deps, svb, { ...sleutel(), regels: [{ zorgovereenkomstId: id, inhoudHash: hash }] }));
    expect(regels).toEqual([{ id, uitkomst: { ok: false, reden: "rekening_gewijzigd" } }]);
    moet(await wereld.toets(svb, id));
    expect(await wereld.eigenaar.toetswerk.count({ where: { zorgovereenkomstId: id } })).toBe(0);
  });
});
