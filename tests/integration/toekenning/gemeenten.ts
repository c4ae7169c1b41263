/** Two gemeenten and a zorgkantoor with their staff, and messages as they would send them. */
import { randomUUID } from "node:crypto";

import { createDb, type Db } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { datum } from "@/lib/domein/datum";
import { centen, som } from "@/lib/domein/geld";
import type { BerichtFunctiebudget, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Actor, Verstrekkerfunctie } from "@/lib/domein/toegang";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import type { Deps } from "@/lib/usecases/deps";
import { type Ontvangst, toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";
import { eenToekenningsbericht } from "@/tests/builders/koppelvlak/toekenningsbericht";
import { verseDatabase, type VerseDatabase } from "@/tests/integration/opzet/database";

export type Medewerker = Extract<Actor, { rol: "verstrekker" }>;

const SYSTEEM: Actor = { rol: "systeem", proces: "test" };
export const NU = new Date("2026-04-10T09:00:00Z");
const ALLES: readonly Verstrekkerfunctie[] = ["invoer", "accorderen", "inzien", "beheer"];

export class Gemeenten {
  private constructor(
    private readonly database: VerseDatabase,
    readonly db: Db,
    /** Sees everything: for looking at the outcome. */
    readonly eigenaar: Db,
    readonly zwolle: Medewerker,
    readonly kampen: Medewerker,
    readonly zorgkantoor: Medewerker,
  ) {}

  static async open(): Promise<Gemeenten> {
    const database = await verseDatabase();
    const db = createDb(database.appUrl, 4);
    const eigenaar = createDb(database.eigenaarUrl, 2);
    const zwolle = await medewerker(db, "gemeente", "0193", "Zwolle");
    const kampen = await medewerker(db, "gemeente", "0166", "Kampen");
    const zorgkantoor = await medewerker(db, "zorgkantoor", "ZK01", "Zorgkantoor Zwolle");
    return new Gemeenten(database, db, eigenaar, zwolle, kampen, zorgkantoor);
  }

  get appUrl(): string {
    return this.database.appUrl;
  }

  deps(nu: Date = NU): Deps {
    return { db: this.db, nu, vandaag: datum(nu.toISOString().slice(0, 10)) };
  }

  async stuurXml(actor: Actor, xml: string, nu: Date = NU) {
    const inhoud = new TextEncoder().encode(xml);
    return toekenningsberichtOntvangen(this.deps(nu), actor, { inhoud, gelezen: leesToekenningsbericht(inhoud), kanaal: "portaal" });
  }

  /** Sends a message and expects it to be taken, whatever became of it. */
  async stuur(actor: Actor, bericht: Toekenningsbericht, nu: Date = NU): Promise<Ontvangst> {
    const uitkomst = await this.stuurXml(actor, schrijfToekenningsbericht(bericht), nu);
    if (!uitkomst.ok) throw new Error(uitkomst.reden);
    return uitkomst.waarde;
  }

  async saldi(toekenningId: string | null): Promise<Record<string, bigint>> {
    const rijen = await this.eigenaar.grootboekrekening.findMany({ where: { toekenningId }, select: { soort: true, saldo: { select: { bedragCenten: true } } } });
    return Object.fromEntries(rijen.map(({ soort, saldo }) => [soort, saldo?.bedragCenten ?? 0n]));
  }

  /** How many rows there are in every table that a message may fill. */
  async telling(): Promise<Record<string, number>> {
    const e = this.eigenaar;
    return {
      persoon: await e.persoon.count(),
      toekenning: await e.toekenning.count(),
      toekenningsversie: await e.toekenningsversie.count(),
      functiebudget: await e.functiebudget.count(),
      vertegenwoordiging: await e.vertegenwoordiging.count(),
      grootboekrekening: await e.grootboekrekening.count(),
      boeking: await e.boeking.count(),
      boekingsregel: await e.boekingsregel.count(),
    };
  }

  async sluit(): Promise<void> {
    await this.db.$disconnect();
    await this.eigenaar.$disconnect();
    await this.database.sluit();
  }
}

async function medewerker(db: Db, soort: "gemeente" | "zorgkantoor", code: string, naam: string): Promise<Medewerker> {
  return schrijf(db, SYSTEEM, NU, async (tx) => {
    const { id: verstrekkerId } = await tx.verstrekker.create({ data: { soort, code, naam, geldigVan: new Date("2015-01-01") }, select: { id: true } });
    const { id: gebruikerId } = await tx.gebruiker.create({
      data: { issuer: "https://test", subject: randomUUID(), naam: `Medewerker ${naam}`, betrouwbaarheidsniveau: "substantieel" },
      select: { id: true },
    });
    await registreer(tx, SYSTEEM, { soort: "demo.ingericht", onderwerpSoort: "verstrekker", onderwerpId: verstrekkerId }, NU);
    return { rol: "verstrekker", gebruikerId, sessieId: randomUUID(), naam: `Medewerker ${naam}`, verstrekkerId, verstrekkerNaam: naam, functies: ALLES };
  });
}

export const JAAR_2026 = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

export const functiebudget = (euro: bigint, functiesoort = "WM-BG", periode = JAAR_2026): BerichtFunctiebudget => ({
  functiesoort,
  periode,
  bedrag: centen(euro * 100n),
  vvb: centen(0n),
});

const BSN_WEGING = [9, 8, 7, 6, 5, 4, 3, 2];
let volgende = 50;

/** A new BSN in the range 99999, which is never issued. */
export function nieuwBsn(): string {
  for (;;) {
    volgende += 1;
    const begin = `99999${String(volgende).padStart(3, "0")}`;
    const rest = BSN_WEGING.reduce((totaal, gewicht, plaats) => totaal + gewicht * Number(begin.charAt(plaats)), 0) % 11;
    if (rest < 10) return `${begin}${String(rest)}`;
  }
}

let nummer = 0;

/** A good message of Zwolle for somebody new; a test overrides what it is about. */
export function bericht(afwijking: Partial<Toekenningsbericht> = {}): Toekenningsbericht {
  nummer += 1;
  const functiebudgetten = afwijking.functiebudgetten ?? [functiebudget(12_000n), functiebudget(3_000n, "WM-HH")];
  const basis = eenToekenningsbericht();
  return {
    ...basis,
    berichtnummer: `T-${String(nummer)}`,
    budgetidentificatie: `B-${String(nummer)}`,
    periode: JAAR_2026,
    budgethouder: { ...basis.budgethouder, bsn: nieuwBsn() },
    bedrag: som(functiebudgetten.map(({ bedrag }) => bedrag)),
    functiebudgetten,
    relaties: [],
    contacten: [],
    ...afwijking,
  };
}
