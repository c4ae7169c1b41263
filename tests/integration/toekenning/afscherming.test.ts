import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Tx } from "@/lib/db/client";
import { sqlstate } from "@/lib/db/foutsoort";
import { registreer } from "@/lib/db/gebeurtenis";
import { lees, metContext, schrijf } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { budgetoverzicht } from "@/lib/queries/mijn/budget";
import { budgetten } from "@/lib/queries/mijn/budgetten";
import { mijngegevens } from "@/lib/queries/mijn/gegevens";
import { mijnstart } from "@/lib/queries/mijn/start";
import { apisleutels } from "@/lib/queries/verstrekker/koppeling";
import { toekenningdetail, toekenningenlijst } from "@/lib/queries/verstrekker/toekenningen";
import { berichtdetail, berichtenlijst, origineelBericht, retourberichtVan } from "@/lib/queries/verstrekker/toekenningsbericht";
import { apisleutelAanmaken } from "@/lib/usecases/verstrekker/apisleutel-aanmaken";
import { apisleutelIntrekken } from "@/lib/usecases/verstrekker/apisleutel-intrekken";
import type { Ontvangst } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";

import { bericht, Gemeenten, NU } from "./gemeenten";

const ALLES = { zoek: "", wet: null, status: null, pagina: 1 } as const;
const VANDAAG = "2026-04-10" as Parameters<typeof mijnstart>[2];

const SYSTEEM: Actor = { rol: "systeem", proces: "test" };
class Teruggedraaid extends Error {}

let wereld: Gemeenten;
let verzonden: Toekenningsbericht;
let ontvangst: Ontvangst;
let toekenningId: string;
let henk: Actor;

beforeAll(async () => {
  wereld = await Gemeenten.open();
  verzonden = bericht();
  ontvangst = await wereld.stuur(wereld.zwolle, verzonden);
  toekenningId = ontvangst.toekenningId ?? "";
  henk = await alsBudgethouder(toekenningId);
});
afterAll(() => wereld.sluit());

async function alsBudgethouder(id: string): Promise<Actor> {
  const { budgethouderId } = await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id } });
  const { id: gebruikerId } = await wereld.eigenaar.gebruiker.create({
    data: { issuer: "https://test", subject: randomUUID(), naam: "Budgethouder", persoonId: budgethouderId, betrouwbaarheidsniveau: "substantieel" },
  });
  return { rol: "budgethouder", gebruikerId, sessieId: randomUUID(), naam: "Budgethouder", persoonId: budgethouderId, budgethouderId };
}

describe("een andere gemeente", () => {
  it("vindt niets in de lijst, ook niet met het BSN of het nummer", async () => {
    for (const zoek of ["", verzonden.budgethouder.bsn, verzonden.budgethouder.achternaam, ontvangst.toekenningnummer ?? "", verzonden.budgetidentificatie]) {
      expect(await toekenningenlijst(wereld.db, wereld.kampen, { ...ALLES, zoek })).toMatchObject({ toekenningen: [], totaal: 0 });
      expect((await toekenningenlijst(wereld.db, wereld.zwolle, { ...ALLES, zoek }))?.totaal).toBe(1);
    }
    expect(await berichtenlijst(wereld.db, wereld.kampen, { status: null, zoek: "", pagina: 1 })).toMatchObject({ berichten: [], totaal: 0 });
  });

  it("krijgt van detail, antwoord en bestand hetzelfde als van iets dat niet bestaat", async () => {
    for (const id of [ontvangst.berichtId, randomUUID()]) {
      expect(await berichtdetail(wereld.db, wereld.kampen, id)).toBeNull();
      expect(await retourberichtVan(wereld.db, wereld.kampen, id)).toBeNull();
      expect(await origineelBericht(wereld.db, wereld.kampen, NU, id)).toBeNull();
    }
    for (const id of [toekenningId, randomUUID()]) expect(await toekenningdetail(wereld.db, wereld.kampen, NU, id)).toBeNull();
    expect(await wereld.eigenaar.inzagelog.count({ where: { verstrekkerId: wereld.kampen.verstrekkerId } })).toBe(0);
  });

  it("kan het budget niet wijzigen of intrekken, ook niet onder het juiste kenmerk", async () => {
    const voor = await wereld.saldi(toekenningId);
    for (const mutatie of ["wijziging", "intrekking"] as const) {
      const poging = await wereld.stuur(wereld.kampen, { ...verzonden, afzender: { soort: "gemeente", code: "0166" }, berichtnummer: `KAMPEN-${mutatie}`, mutatie });
      expect(poging.status).toBe("uitval");
      expect(poging.toekenningId).toBeNull();
    }
    expect(await wereld.saldi(toekenningId)).toEqual(voor);
  });

  it("kan een sleutel van een ander niet intrekken", async () => {
    const gemaakt = await apisleutelAanmaken(wereld.deps(), wereld.zwolle, { naam: "Zaaksysteem" });
    const apisleutelId = gemaakt.ok ? gemaakt.waarde.apisleutelId : "";
    expect(await apisleutelIntrekken(wereld.deps(), wereld.kampen, { apisleutelId })).toEqual({ ok: false, reden: "sleutel_onbekend" });
    expect(await apisleutels(wereld.db, wereld.kampen)).toEqual([]);
    expect((await apisleutels(wereld.db, wereld.zwolle))?.[0]).toMatchObject({ naam: "Zaaksysteem", ingetrokkenOp: null });
  });
});

describe("een andere burger en een zorgverlener", () => {
  it("zien het budget niet", async () => {
    const ander = await wereld.stuur(wereld.zwolle, bericht());
    const piet = await alsBudgethouder(ander.toekenningId ?? "");
    expect(await budgetoverzicht(wereld.db, piet, toekenningId, VANDAAG)).toBeNull();
    expect((await budgetten(wereld.db, piet, VANDAAG))?.map(({ id }) => id)).toEqual([ander.toekenningId]);
    const zorgverlener: Actor = { rol: "zorgverlener", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Z", zorgverlenerId: randomUUID(), zorgverlenerNaam: "Z" };
    expect(await budgetoverzicht(wereld.db, zorgverlener, toekenningId, VANDAAG)).toBeNull();
    for (const tabel of ["toekenning", "saldo", "boekingsregel", "functiebudget", "toekenningsbericht"]) expect(await aantal(zorgverlener, tabel)).toBe(0);
  });
});

const aantal = async (actor: Actor, tabel: string): Promise<number> =>
  Number((await lees(wereld.db, actor, (tx) => tx.$queryRawUnsafe<[{ n: bigint }]>(`SELECT count(*) AS n FROM ${tabel}`)))[0].n);

describe("de database zelf", () => {
  const TABELLEN = ["persoon", "toekenning", "toekenningsversie", "functiebudget", "toekenningsbericht", "grootboekrekening", "saldo", "boeking", "boekingsregel"];

  it.each(TABELLEN)("geeft zonder context geen rij van %s", async (tabel) => {
    const [{ n }] = await wereld.db.$queryRawUnsafe<[{ n: bigint }]>(`SELECT count(*) AS n FROM ${tabel}`);
    expect(n).toBe(0n);
  });

  it.each(TABELLEN)("geeft Kampen geen rij van Zwolle uit %s", async (tabel) => {
    const eigenIds = await lees(wereld.db, wereld.zwolle, (tx) => ids(tx, tabel));
    const vanKampen = await lees(wereld.db, wereld.kampen, (tx) => ids(tx, tabel));
    expect(eigenIds.length).toBeGreaterThan(0);
    expect(vanKampen.filter((id) => eigenIds.includes(id))).toEqual([]);
  });

  it("laat Kampen niets schrijven bij een toekenning van Zwolle", async () => {
    const gewijzigd = await schrijf(wereld.db, wereld.kampen, NU, (tx) => tx.toekenning.updateMany({ where: { id: toekenningId }, data: { status: "ingetrokken" } }));
    expect(gewijzigd.count).toBe(0);
    const fout = await schrijf(wereld.db, wereld.kampen, NU, (tx) => tx.$executeRaw`
      SELECT boek('toekenning_wijziging', 'diefstal', 'toekenning', ${toekenningId}::uuid, ${randomUUID()}::uuid, ${toekenningId}::uuid, 'voorschot', 'beschikbaar', 100, now())`).catch((e: unknown) => e);
    expect(sqlstate(fout)).toBe("PB008");
  });

  it("weigert een verandering zonder gebeurtenis", async () => {
    const fout = await metContext(wereld.db, { rol: "systeem" }, NU, (tx) => tx.toekenning.updateMany({ where: { id: toekenningId }, data: { beschikkingsnummer: "STIL" } })).catch((e: unknown) => e);
    expect(sqlstate(fout)).toBe("PB006");
  });

  /** What the database says to this, in a transaction that forgets nothing else. */
  const antwoordOp = (werk: (tx: Tx) => Promise<unknown>): Promise<string | null> =>
    metContext(wereld.db, { rol: "systeem" }, NU, async (tx) => {
      await registreer(tx, SYSTEEM, { soort: "demo.ingericht", onderwerpSoort: "toekenning", onderwerpId: toekenningId }, NU);
      await werk(tx);
      throw new Teruggedraaid();
    }).catch((e: unknown) => (e instanceof Teruggedraaid ? null : sqlstate(e)));
  const nuControleren = (tx: Tx): Promise<unknown> => tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  const eenDagKorter = (tx: Tx): Promise<unknown> => tx.$executeRaw`UPDATE toekenning SET tm = tm - 1 WHERE id = ${toekenningId}::uuid`;
  const eenDagLanger = (tx: Tx): Promise<unknown> => tx.$executeRaw`UPDATE toekenning SET tm = tm + 1 WHERE id = ${toekenningId}::uuid`;

  it("weigert een toekenning die afwijkt van haar nieuwste versie, hoe de verandering ook kwam", async () => {
    expect(await antwoordOp(nuControleren)).toBeNull();
    expect(await antwoordOp(async (tx) => [await eenDagKorter(tx), await nuControleren(tx)])).toBe("PB011");
    // Asked at once, row by row.
    expect(await antwoordOp(async (tx) => [await nuControleren(tx), await eenDagKorter(tx)])).toBe("PB011");
    // Right in between, and wrong again after it was asked.
    expect(await antwoordOp(async (tx) => [await eenDagKorter(tx), await eenDagLanger(tx), await nuControleren(tx)])).toBeNull();
    const opnieuw = antwoordOp(async (tx) => [await eenDagKorter(tx), await eenDagLanger(tx), await nuControleren(tx), await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`, await eenDagKorter(tx), await nuControleren(tx)]);
    expect(await opnieuw).toBe("PB011");
    // What was undone to a savepoint does not count, and does not make the rest count less.
    const half = (na: (tx: Tx) => Promise<unknown>) => antwoordOp(async (tx) => {
      await tx.$executeRaw`SAVEPOINT halverwege`;
      await eenDagKorter(tx);
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT halverwege`;
      await na(tx);
      await nuControleren(tx);
    });
    expect([await half(() => Promise.resolve()), await half(eenDagKorter)]).toEqual([null, "PB011"]);
  });

  it("laat de lijst waarop dat rust alleen aan de database zelf", async () => {
    for (const opdracht of ["DELETE FROM bewaking.slotcontrole", "SELECT * FROM bewaking.slotcontrole", "INSERT INTO bewaking.slotcontrole (toekenningen) VALUES ('{}')"]) {
      expect(await antwoordOp(async (tx) => [await eenDagKorter(tx), await tx.$executeRawUnsafe(opdracht)]), opdracht).toBe("42501");
    }
  });

  it("bewaart elke versie en elk bericht onveranderd", async () => {
    const fout = await wereld.eigenaar.$executeRaw`UPDATE toekenningsversie SET bedrag_centen = 1 WHERE toekenning_id = ${toekenningId}::uuid`.catch((e: unknown) => e);
    expect(sqlstate(fout)).toBe("PB003");
  });
});

const SLEUTELKOLOM: Readonly<Record<string, string>> = { saldo: "rekening_id" };
const ids = async (tx: Tx, tabel: string): Promise<readonly string[]> =>
  (await tx.$queryRawUnsafe<{ id: string }[]>(`SELECT ${SLEUTELKOLOM[tabel] ?? "id"}::text AS id FROM ${tabel}`)).map(({ id }) => id);

describe("wie heeft gekeken", () => {
  it("staat bij de budgethouder zodra de gemeente het dossier of het bericht opent", async () => {
    const voor = (await mijngegevens(wereld.db, henk, VANDAAG, 1))?.aantalInzagen ?? 0;
    await toekenningdetail(wereld.db, wereld.zwolle, NU, toekenningId);
    await origineelBericht(wereld.db, wereld.zwolle, NU, ontvangst.berichtId);
    const gegevens = await mijngegevens(wereld.db, henk, VANDAAG, 1);
    expect(gegevens?.aantalInzagen).toBe(voor + 2);
    expect(gegevens?.inzagen[0]).toMatchObject({ wie: "Gemeente Zwolle" });
    expect(new Set(gegevens?.inzagen.map(({ onderdeel }) => onderdeel))).toEqual(new Set(["toekenning", "toekenningsbericht"]));
  });

  it("een lijst openen is geen inzage", async () => {
    const voor = await wereld.eigenaar.inzagelog.count();
    await toekenningenlijst(wereld.db, wereld.zwolle, ALLES);
    await berichtenlijst(wereld.db, wereld.zwolle, { status: null, zoek: "", pagina: 1 });
    expect(await wereld.eigenaar.inzagelog.count()).toBe(voor);
  });
});

describe("de budgetpagina", () => {
  it("toont de budgethouder het hele budget, kloppend tot op de cent", async () => {
    const budget = await budgetoverzicht(wereld.db, henk, toekenningId, VANDAAG);
    expect(budget).toMatchObject({ nummer: ontvangst.toekenningnummer, toegekend: 1_500_000n, prognose: { oordeel: "onbekend", komtUitTot: null, tekort: 0n } });
    expect(budget?.stand).toEqual({ beschikbaar: 1_500_000n, gereserveerd: 0n, onderweg: 0n, besteed: 0n });
    expect(budget?.maanden).toHaveLength(12);
    expect(budget?.functiesoorten.map(({ functiesoort, toegekend }) => [functiesoort, toegekend])).toEqual([["WM-BG", 1_200_000n], ["WM-HH", 300_000n]]);
  });

  it("staat op de startpagina met het budget dat vandaag loopt", async () => {
    const start = await mijnstart(wereld.db, henk, VANDAAG);
    expect(start?.budgetten.map(({ id }) => id)).toEqual([toekenningId]);
    expect(start).toMatchObject({ taken: [], aantalTaken: 0 });
    expect(start?.voorvallen.map(({ soort }) => soort)).toContain("toekenning.vastgelegd");
  });
});

it("een bericht van een gemeente die niet meer bestaat wordt afgekeurd", async () => {
  await wereld.eigenaar.$transaction([
    wereld.eigenaar.$executeRaw`ALTER TABLE verstrekker DISABLE TRIGGER ALL`,
    wereld.eigenaar.$executeRaw`UPDATE verstrekker SET geldig_tm = '2025-12-31' WHERE id = ${wereld.kampen.verstrekkerId}::uuid`,
    wereld.eigenaar.$executeRaw`ALTER TABLE verstrekker ENABLE TRIGGER ALL`,
  ]);
  const uitkomst = await wereld.stuurXml(wereld.kampen, schrijfToekenningsbericht(bericht({ afzender: { soort: "gemeente", code: "0166" } })));
  expect(uitkomst).toMatchObject({ ok: true, waarde: { status: "afgekeurd", retourcodes: [{ code: "AFZENDER_NIET_ACTIEF" }] } });
});
