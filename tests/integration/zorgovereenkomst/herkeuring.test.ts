import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listHerkeuring, telHerkeuring } from "@/lib/db/herkeuring.repository";
import { listHerkeurpunten, neemHerkeuring, verwerkStuk } from "@/lib/db/herkeuringloop.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import { readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { readToetsingMetBudget } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { datum } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import { WETTEN } from "@/lib/domein/wet";
import { type Herkeuringsuitkomst, HERKEURINGSUITKOMSTEN, herkeuringscijfers } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { FAMILIERELATIES, TARIEFEENHEDEN } from "@/lib/domein/zorgovereenkomst/model";
import { REGELS } from "@/lib/domein/zorgovereenkomst/regels";
import { herkeuring } from "@/lib/queries/svb/herkeuring";
import { maximumoverzicht } from "@/lib/queries/verstrekker/maximumtarieven";
import { berichtenMaken } from "@/lib/usecases/bericht/berichten-maken";
import type { Deps } from "@/lib/usecases/deps";
import { herkeuringStarten } from "@/lib/usecases/herkeuring/herkeuring-starten";
import { maximumtariefVaststellen } from "@/lib/usecases/herkeuring/maximumtarief-vaststellen";
import { herkeuringenHervatten, herkeuringVerwerken } from "@/lib/usecases/herkeuring/herkeuring-verwerken";

import { eenAfspraken, eenOvereenkomstdossier, eenZorgverlener } from "../../builders/domein/zorgovereenkomst";
import { moet, sleutel, SYSTEEM, Wereld } from "./wereld";

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterAll(() => wereld.sluit());

/** The same numbers every time, so that a failure can be looked at twice. */
function loterij(zaad: number): (tot: number) => number {
  let stand = zaad;
  return (tot) => {
    stand = (Math.imul(stand, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (stand >>> 8) % tot;
  };
}
const VAN = datum("2025-01-01");
const AANTAL = 1_500;
const GEBOREN = ["1980-05-01", "2007-07-02", "2008-01-01", "2010-07-01", "2011-03-03", "2013-01-01"] as const;
const BEDRAGEN = [7_00, 9_60, 12_71, 15_88, 15_89, 17_20, 17_21, 26_98, 26_99, 63_55, 63_56, 78_24, 84_99, 85_00, 107_92, 600_00, 1_500_00] as const;

type Geval = {
  readonly id: string; readonly wet: (typeof WETTEN)[number]; readonly instelling: boolean; readonly familie: (typeof FAMILIERELATIES)[number]; readonly ondernemer: boolean; readonly kvk: boolean;
  readonly big: boolean; readonly dienst: boolean; readonly geboren: string; readonly eenheid: (typeof TARIEFEENHEDEN)[number]; readonly tarief: number; readonly maximum: number | null; readonly uren: number | null;
};

function gevallen(): readonly Geval[] {
  const trek = loterij(20_260_101);
  const uit = <T>(lijst: readonly T[]): T => lijst[trek(lijst.length)] as T;
  return Array.from({ length: AANTAL }, () => {
    const instelling = trek(8) === 0;
    const familie = instelling ? "geen" : uit(FAMILIERELATIES);
    const ondernemer = !instelling && trek(3) === 0;
    const dienst = !instelling && familie === "geen" && !ondernemer && trek(2) === 0;
    return {
      id: randomUUID(), wet: uit(WETTEN), instelling, familie, ondernemer, kvk: instelling || (ondernemer && trek(4) > 0), big: !instelling && trek(5) === 0, dienst,
      geboren: uit(GEBOREN), eenheid: uit(TARIEFEENHEDEN), tarief: uit(BEDRAGEN), maximum: trek(3) === 0 ? null : uit(BEDRAGEN), uren: trek(6) === 0 ? null : 100 * (1 + trek(40)),
    };
  });
}

const modelVan = (geval: Geval) => (geval.instelling ? "zorginstelling" : geval.familie !== "geen" ? "partner_familie" : geval.dienst ? "arbeidsovereenkomst" : "opdracht");

/** As approved contracts; what is asked is the statement, so nobody signs anything. */
async function leg(lijst: readonly Geval[]): Promise<void> {
  const nu = wereld.deps.nu;
  const tekst = (i: number): string => String(i).padStart(8, "0");
  const personen = lijst.map(() => randomUUID());
  const verleners = lijst.map(() => randomUUID());
  const versies = lijst.map(() => randomUUID());
  await wereld.eigenaar.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.persoon.createMany({
        data: lijst.map((geval, i) => ({ id: personen[i] ?? "", bsnVersleuteld: new Uint8Array([1]), bsnIndex: new Uint8Array(Buffer.from(tekst(i).padStart(32, "x"))), voornamen: "P", achternaam: tekst(i), geboortedatum: new Date(geval.geboren) })),
      });
      await tx.zorgverlener.createMany({
        data: lijst.map((geval, i) => ({
          id: verleners[i] ?? "", soort: geval.instelling ? ("instelling" as const) : ("persoon" as const), persoonId: geval.instelling ? null : (personen[i] ?? null), naam: tekst(i),
          kvk: geval.kvk ? tekst(i) : null, aangemaaktOp: nu,
        })),
      });
      await tx.zorgovereenkomst.createMany({
        data: lijst.map((geval, i) => ({
          id: geval.id, toekenningId: randomUUID(), budgethouderId: personen[i] ?? "", verstrekkerId: randomUUID(), wet: geval.wet, zorgverlenerId: verleners[i] ?? "", model: modelVan(geval), functiesoort: "x",
          familierelatie: geval.familie, status: "goedgekeurd" as const, aangemaaktDoor: randomUUID(), aangemaaktOp: nu, gewijzigdOp: nu,
        })),
      });
      await tx.overeenkomstversie.createMany({
        data: lijst.map((geval, i) => ({ id: versies[i] ?? "", zorgovereenkomstId: geval.id, versie: 1, van: new Date(VAN), urenPerWeek: geval.uren, ondernemer: geval.ondernemer, bigNummer: geval.big ? tekst(i).padStart(11, "0") : null, inhoudHash: new Uint8Array(32), goedgekeurdOp: nu })),
      });
      await tx.tarief.createMany({
        data: lijst.map((geval, i) => ({ overeenkomstversieId: versies[i] ?? "", eenheid: geval.eenheid, omschrijving: "x", tariefCenten: BigInt(geval.tarief), maximumtariefCenten: geval.maximum === null ? null : BigInt(geval.maximum) })),
      });
    },
    { timeout: 60_000 },
  );
}

/** What the checklist says about the same contract on that day. */
function volgensDeRegels(geval: Geval, peildag: string): readonly Herkeuringsuitkomst[] {
  const tarieven = [{ id: "t", eenheid: geval.eenheid, omschrijving: "x", tarief: centen(BigInt(geval.tarief)), maximumtarief: geval.maximum === null ? null : centen(BigInt(geval.maximum)) }];
  const dossier = eenOvereenkomstdossier({
    vandaag: datum(peildag),
    wet: geval.wet,
    model: modelVan(geval),
    zorgverlener: eenZorgverlener({
      soort: geval.instelling ? "instelling" : "persoon", persoonId: geval.instelling ? null : "p", geboortedatum: geval.instelling ? null : datum(geval.geboren),
      kvk: geval.kvk ? "90000001" : null, bigNummer: geval.big ? "00000000001" : null, ondernemer: geval.ondernemer, familierelatie: geval.familie,
    }),
    // A herkeuring is about one day; the checklist of a new contract also about the days behind it.
    afspraken: eenAfspraken({ van: VAN, tm: datum(peildag), urenPerWeek: geval.uren === null ? null : honderdsten(geval.uren), tarieven }),
  });
  // The checklist speaks of a whole contract and says "unknown" before it looks at its rates; kilometres and an etmaal are no wage.
  const loon = geval.eenheid === "km" || geval.eenheid === "etmaal" ? "nvt" : REGELS.ONDER_MINIMUMLOON.toets(dossier).uitkomst;
  const maximum = REGELS.BOVEN_MAXIMUMTARIEF.toets(dossier).uitkomst;
  return [
    ...(loon === "niet_goed" ? (["onder_minimumloon"] as const) : loon === "onbekend" ? (["minimumloon_onbekend"] as const) : []),
    ...(maximum === "niet_goed" ? (["boven_maximumtarief"] as const) : maximum === "onbekend" ? (["maximumtarief_onbekend"] as const) : []),
  ];
}

it("zegt over duizenden lopende contracten hetzelfde als de checklist, op dagen met en zonder bekend cijfer", async () => {
  const lijst = gevallen();
  await leg(lijst);
  for (const peildag of ["2025-01-01", "2026-01-01", "2026-07-01", "2027-01-01"]) {
    const cijfers = herkeuringscijfers(datum(peildag));
    const verwacht = new Map(lijst.map((geval) => [geval.id, volgensDeRegels(geval, peildag)]));
    await lees(wereld.db, wereld.svb(), async (tx) => {
      const telling = await telHerkeuring(tx, cijfers);
      expect(telling.gekeurd).toBe(AANTAL);
      for (const uitkomst of HERKEURINGSUITKOMSTEN) {
        const rijen = await listHerkeuring(tx, cijfers, uitkomst, { pagina: 1, grootte: AANTAL });
        const hoort = lijst.filter(({ id }) => verwacht.get(id)?.includes(uitkomst)).map(({ id }) => id);
        expect(rijen.map(({ id }) => id).sort(), `${peildag} ${uitkomst}`).toEqual([...hoort].sort());
        expect(telling[uitkomst].contracten).toBe(hoort.length);
      }
    });
  }
}, 120_000);

it("is alleen voor wie bij de SVB toetst, en bladert zonder iets over te slaan", async () => {
  const vraag = { peildag: datum("2026-01-01"), uitkomst: "boven_maximumtarief" } as const;
  expect(await herkeuring(wereld.db, wereld.svb(["betalen"]), { ...vraag, pagina: 1 })).toBeNull();
  const svb = wereld.svb();
  const eerste = await herkeuring(wereld.db, svb, { ...vraag, pagina: 1 });
  const tweede = await herkeuring(wereld.db, svb, { ...vraag, pagina: 2 });
  expect(new Set([...(eerste?.regels ?? []), ...(tweede?.regels ?? [])].map(({ id }) => id)).size).toBe(100);
});

describe("een herkeuring uitvoeren", () => {
  const PEILDATUM = datum("2026-01-01");
  const deps = (): Deps => ({ ...wereld.deps, nu: new Date("2025-12-15T09:00:00Z"), vandaag: datum("2025-12-15") });
  const start = (peildatum = PEILDATUM) => herkeuringStarten(deps(), wereld.svb(), { ...sleutel(), peildatum });
  const stand = (id: string) => wereld.eigenaar.herkeuring.findUniqueOrThrow({ where: { id } });
  let eerste: string;

  it("kan alleen wie toetst, voor een bekende dag met bekende cijfers, en niet twee keer tegelijk", async () => {
    expect(await herkeuringStarten(deps(), wereld.svb(["uitval"]), { ...sleutel(), peildatum: PEILDATUM })).toEqual({ ok: false, reden: "geen_recht" });
    expect(await start(datum("2026-02-01"))).toEqual({ ok: false, reden: "peildag_onbekend" });
    expect(await start(datum("2026-07-01"))).toEqual({ ok: false, reden: "cijfers_onbekend" });
    const zelfde = { ...sleutel(), peildatum: PEILDATUM };
    const svb = wereld.svb();
    eerste = moet(await herkeuringStarten(deps(), svb, zelfde)).herkeuringId;
    expect(moet(await herkeuringStarten(deps(), svb, zelfde)).herkeuringId).toBe(eerste);
    expect(await start()).toEqual({ ok: false, reden: "al_bezig" });
  });

  it("gaat na een stop verder waar het was, ook met twee werkers, en vindt wat de blik vooraf liet zien", async () => {
    const stuk = (faal: boolean): Promise<unknown> =>
      schrijf(wereld.db, SYSTEEM, wereld.deps.nu, async (tx) => {
        const bezig = await neemHerkeuring(tx, eerste);
        if (bezig === null) throw new Error("nothing to do");
        await verwerkStuk(tx, bezig, 400, wereld.deps.nu);
        if (faal) throw new Error("killed");
      });
    await stuk(false);
    const na = await stand(eerste);
    await expect(stuk(true)).rejects.toThrow("killed");
    expect(await stand(eerste)).toEqual(na);
    expect(na).toMatchObject({ status: "bezig", bekeken: 400 });

    await Promise.all([herkeuringVerwerken(deps(), eerste, 300), herkeuringVerwerken(deps(), eerste, 300)]);
    await herkeuringenHervatten(deps());
    const telling = await lees(wereld.db, wereld.svb(), (tx) => telHerkeuring(tx, herkeuringscijfers(PEILDATUM)));
    const klaar = await stand(eerste);
    expect(klaar).toMatchObject({ status: "klaar", bekeken: AANTAL, onderMinimumloon: telling.onder_minimumloon.contracten, bovenMaximumtarief: telling.boven_maximumtarief.contracten });
    const meldingen = await wereld.eigenaar.gebeurtenis.groupBy({ by: ["soort"], where: { proces: "herkeuring", onderwerpSoort: "zorgovereenkomst" }, _count: true });
    expect(new Map(meldingen.map(({ soort, _count }) => [soort, _count]))).toEqual(
      new Map([["zorgovereenkomst.onder_minimumloon", telling.onder_minimumloon.contracten], ["zorgovereenkomst.boven_maximumtarief", telling.boven_maximumtarief.contracten]]),
    );
  });

  it("vertelt hetzelfde tarief en hetzelfde cijfer maar een keer, en dat bericht gaat naar beide partijen", async () => {
    const tweede = moet(await start()).herkeuringId;
    await herkeuringVerwerken(deps(), tweede);
    const [voor, nu] = [await stand(eerste), await stand(tweede)];
    expect(nu).toMatchObject({ status: "klaar", onderMinimumloon: voor.onderMinimumloon, gemeld: 0 });
    const { id, onderwerpId } = await wereld.eigenaar.gebeurtenis.findFirstOrThrow({ where: { soort: "zorgovereenkomst.onder_minimumloon" } });
    expect(await berichtenMaken(deps(), id)).toBe(2);
    const punten = await lees(wereld.db, wereld.svb(), (tx) => listHerkeurpunten(tx, onderwerpId, PEILDATUM));
    expect(punten.map(({ uitkomst, peildatum }) => [uitkomst, peildatum])).toContainEqual(["onder_minimumloon", PEILDATUM]);
  });

  it("laat een verstrekker niets van een ander zien, en wat gevonden is verandert niet meer", async () => {
    const regel = await wereld.eigenaar.herkeuringsregel.findFirstOrThrow({ where: { herkeuringId: eerste } });
    const ziet = (verstrekkerId: string) => lees(wereld.db, wereld.medewerker(verstrekkerId), (tx) => tx.herkeuringsregel.count({ where: { herkeuringId: eerste } }));
    const eigen = await wereld.eigenaar.herkeuringsregel.count({ where: { herkeuringId: eerste, verstrekkerId: regel.verstrekkerId } });
    expect([await ziet(regel.verstrekkerId), await ziet(randomUUID())]).toEqual([eigen, 0]);
    await expect(wereld.systeem((tx) => tx.herkeuring.update({ where: { id: eerste }, data: { bekeken: 0 } }))).rejects.toThrow();
    await expect(wereld.eigenaar.herkeuringsregel.updateMany({ where: { herkeuringId: eerste }, data: { gemeld: false } })).rejects.toThrow();
  });
});

it("laat een gemeente eerst zien wat een nieuw maximum raakt, legt het vast en vertelt het de partijen", async () => {
  const gemeente = await wereld.verstrekker("gemeente", "0777");
  const medewerker = wereld.medewerker(gemeente);
  const [eerste] = await wereld.eigenaar.$queryRaw<[{ id: string; tarief: bigint }]>`
    SELECT z.id, t.tarief_centen AS tarief FROM zorgovereenkomst z JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id JOIN tarief t ON t.overeenkomstversie_id = v.id
    JOIN zorgverlener g ON g.id = z.zorgverlener_id
    WHERE z.wet = 'wmo' AND t.eenheid = 'uur' AND g.soort = 'instelling' AND t.tarief_centen > 2000 AND (t.maximumtarief_centen IS NULL OR t.maximumtarief_centen >= t.tarief_centen) LIMIT 1`;
  await wereld.eigenaar.$transaction([
    wereld.eigenaar.$executeRaw`SET LOCAL session_replication_role = replica`,
    wereld.eigenaar.$executeRaw`UPDATE zorgovereenkomst SET verstrekker_id = ${gemeente}::uuid, functiesoort = 'WM-BI' WHERE id = ${eerste.id}::uuid`,
  ]);
  const nieuw = { wet: "wmo", functiesoort: "WM-BI", tariefsoort: "formeel", eenheid: "uur", van: datum("2026-06-01"), bedrag: centen(20_00n) } as const;
  const blik = await maximumoverzicht(wereld.db, medewerker, { vraag: nieuw, pagina: 1, vandaag: wereld.deps.vandaag });
  expect(blik?.voorbeeld?.gevolg).toMatchObject({ lopend: 1, geraakt: 1, eerste: [{ id: eerste.id, tarief: eerste.tarief }] });

  const stel = (gezienGeraakt: number, anders: object = {}) => maximumtariefVaststellen(wereld.deps, medewerker, { ...sleutel(), ...nieuw, ...anders, gezienGeraakt });
  expect(await stel(0)).toEqual({ ok: false, reden: "beeld_gewijzigd" });
  expect(await stel(1, { van: datum("2026-03-01") })).toEqual({ ok: false, reden: "datum_voorbij" });
  const { herkeuringId } = moet(await stel(1));
  expect(await stel(1)).toEqual({ ok: false, reden: "al_vastgesteld" });
  await herkeuringVerwerken(wereld.deps, herkeuringId);
  expect(await wereld.eigenaar.herkeuring.findUniqueOrThrow({ where: { id: herkeuringId } })).toMatchObject({ soort: "tarieven", status: "klaar", bekeken: 1, bovenMaximumtarief: 1, gemeld: 1 });
  expect(await wereld.eigenaar.herkeuringsregel.findMany({ where: { herkeuringId } })).toMatchObject([{ uitkomst: "boven_maximumtarief", tariefCenten: eerste.tarief, grensCenten: 20_00n, gemeld: true }]);
  await expect(wereld.eigenaar.maximumtarief.updateMany({ data: { bedragCenten: 1n } })).rejects.toThrow();

  // Whoever writes or judges a contract that runs into June sees it beforehand.
  const maxima = await lees(wereld.db, medewerker, async (tx) => {
    const overeenkomst = await readZorgovereenkomst(tx, eerste.id);
    return overeenkomst === null ? [] : (await readToetsingMetBudget(tx, overeenkomst, wereld.deps.vandaag)).maxima;
  });
  expect(maxima.find(({ eenheid }) => eenheid === "uur")?.stukken.at(-1)).toMatchObject({ van: "2026-06-01", maximum: { bedrag: 20_00n, door: "beleid" } });
});
