/** A small world of two gemeenten, one zorgkantoor, a budgethouder with representatives and zorgverleners. */
import { randomBytes, randomUUID } from "node:crypto";

import { createDb, type Db, type Tx } from "@/lib/db/client";
import { vanDatum } from "@/lib/db/datums";
import { registreer } from "@/lib/db/gebeurtenis";
import { boekToekenning } from "@/lib/db/grootboek";
import { lees, schrijf } from "@/lib/db/transactie";
import { bsnIndex, versleutelBsn } from "@/lib/db/versleuteling";
import { hashVan, inhoudVan, readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { isBsn } from "@/lib/domein/bsn";
import { datum } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import type { Actor, Verstrekkerfunctie } from "@/lib/domein/toegang";
import type { Bevoegdheid, Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import type { Wet } from "@/lib/domein/wet";
import type { Deps } from "@/lib/usecases/deps";
import { zorgovereenkomstAccorderen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-accorderen";
import { zorgovereenkomstBeginnen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beginnen";
import { zorgovereenkomstMedeondertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-medeondertekenen";
import { zorgovereenkomstOndertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-ondertekenen";
import {
  zorgovereenkomstPartijenBewaren,
  type ZorgovereenkomstPartijenBewaren,
} from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-partijen-bewaren";
import {
  zorgovereenkomstTarievenBewaren,
  type ZorgovereenkomstTarievenBewaren,
} from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-tarieven-bewaren";
import { zorgovereenkomstToetsen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";
import {
  zorgovereenkomstWerkafsprakenBewaren,
  type ZorgovereenkomstWerkafsprakenBewaren,
} from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-werkafspraken-bewaren";
import { type VerseDatabase, verseDatabase } from "@/tests/integration/opzet/database";

export const SYSTEEM: Actor = { rol: "systeem", proces: "test" };
export const NU = new Date("2026-03-05T09:00:00Z");
export const IBAN = "NL91ABNA0417164300";

export const sleutel = (): { sleutel: string } => ({ sleutel: randomUUID() });
const ingelogd = () => ({ gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Test" });

/** A BSN that passes the 11-proef, different each time. */
export function nieuweBsn(): string {
  for (;;) {
    const kandidaat = String(100_000_000 + (randomBytes(4).readUInt32BE() % 899_999_999));
    if (isBsn(kandidaat)) return kandidaat;
  }
}

type Budgethouder = Extract<Actor, { rol: "budgethouder" }>;
type Vertegenwoordiger = Extract<Actor, { rol: "vertegenwoordiger" }>;
type Zorgverlener = Extract<Actor, { rol: "zorgverlener" }>;
type Verstrekker = Extract<Actor, { rol: "verstrekker" }>;
type Svb = Extract<Actor, { rol: "svb" }>;

export type Zorgpersoonvoorbeeld = {
  readonly bsn: string;
  readonly voornamen: string;
  readonly tussenvoegsel: null;
  readonly achternaam: string;
  readonly geboortedatum: ReturnType<typeof datum>;
};

export type Stappen = {
  readonly partijen?: Partial<ZorgovereenkomstPartijenBewaren>;
  readonly werkafspraken?: Partial<ZorgovereenkomstWerkafsprakenBewaren>;
  readonly tarieven?: ZorgovereenkomstTarievenBewaren["tarieven"];
};

export const eenZorgpersoon = (afwijking: Partial<Zorgpersoonvoorbeeld> = {}): Zorgpersoonvoorbeeld => ({
  bsn: nieuweBsn(),
  voornamen: "Selin",
  tussenvoegsel: null,
  achternaam: "Yılmaz",
  geboortedatum: datum("1990-08-08"),
  ...afwijking,
});

async function eenPersoon(tx: Tx, bsn: string, geboren: string): Promise<string> {
  const [{ id }] = await tx.$queryRaw<[{ id: string }]>`
    SELECT persoon_vastleggen(${versleutelBsn(bsn)}::bytea, ${bsnIndex(bsn)}::bytea, 'Henk', NULL, 'Bakker', 'man', ${geboren}::date,
      NULL, NULL, NULL, NULL, NULL, NULL) AS id`;
  return id;
}

/** Throws with the reason when a step that must succeed does not. */
export function moet<T>(uitkomst: { ok: true; waarde: T } | { ok: false; reden: unknown }): T {
  if (!uitkomst.ok) throw new Error(`refused: ${JSON.stringify(uitkomst.reden)}`);
  return uitkomst.waarde;
}

export class Wereld {
  readonly deps: Deps;

  private constructor(
    private readonly database: VerseDatabase,
    readonly db: Db,
    /** Sees everything and may do everything: for looking at the outcome and for tampering. */
    readonly eigenaar: Db,
  ) {
    this.deps = { db, nu: NU, vandaag: datum("2026-03-05") };
  }

  static async open(): Promise<Wereld> {
    const database = await verseDatabase();
    return new Wereld(database, createDb(database.appUrl), createDb(database.eigenaarUrl));
  }

  async sluit(): Promise<void> {
    await Promise.all([this.db.$disconnect(), this.eigenaar.$disconnect()]);
    await this.database.sluit();
  }

  systeem<T>(werk: (tx: Tx) => Promise<T>): Promise<T> {
    return schrijf(this.db, SYSTEEM, NU, async (tx) => {
      await registreer(tx, SYSTEEM, { soort: "test.opgebouwd", onderwerpSoort: "test", onderwerpId: randomUUID() }, NU);
      return werk(tx);
    });
  }

  async verstrekker(soort: "gemeente" | "zorgkantoor", code: string): Promise<string> {
    const naam = `${soort} ${code}`;
    const { id } = await this.systeem((tx) => tx.verstrekker.create({ data: { soort, code, naam, geldigVan: vanDatum(datum("2015-01-01")) } }));
    return id;
  }

  medewerker(verstrekkerId: string, functies: readonly Verstrekkerfunctie[] = ["accorderen"]): Verstrekker {
    return { ...ingelogd(), rol: "verstrekker", verstrekkerId, verstrekkerNaam: "Gemeente", functies };
  }

  svb(functies: Svb["functies"] = ["toetser"]): Svb {
    return { ...ingelogd(), rol: "svb", functies };
  }

  async budgethouder(geboren = "1958-03-14", bsn = nieuweBsn()): Promise<Budgethouder> {
    const persoonId = await this.systeem((tx) => eenPersoon(tx, bsn, geboren));
    return { ...ingelogd(), rol: "budgethouder", persoonId, budgethouderId: persoonId };
  }

  async vertegenwoordiger(
    budgethouder: Budgethouder,
    soort: Vertegenwoordigingsoort,
    bevoegdheden: readonly Bevoegdheid[],
  ): Promise<Vertegenwoordiger> {
    return this.systeem(async (tx) => {
      const persoonId = await eenPersoon(tx, nieuweBsn(), "1980-02-20");
      const { id } = await tx.vertegenwoordiging.create({
        data: { budgethouderId: budgethouder.persoonId, vertegenwoordigerId: persoonId, soort, machtiging: [...bevoegdheden], van: vanDatum(datum("2025-01-01")) },
      });
      const { budgethouderId } = budgethouder;
      return { ...ingelogd(), rol: "vertegenwoordiger", persoonId, budgethouderId, budgethouderNaam: "Henk Bakker", vertegenwoordigingId: id, soort, bevoegdheden };
    });
  }

  async toekenning(budgethouder: Budgethouder, verstrekkerId: string, wet: Wet, euro = 50_000n): Promise<string> {
    const [van, tm] = [vanDatum(datum("2026-01-01")), vanDatum(datum("2026-12-31"))];
    const bedragCenten = euro * 100n;
    return this.systeem(async (tx) => {
      const bericht = await tx.toekenningsbericht.create({
        data: { verstrekkerId, kanaal: "api", inhoud: new Uint8Array([1]), inhoudHash: new Uint8Array(32), status: "verwerkt", retourcodes: [], ontvangenOp: NU, ontvangenVan: "test" },
      });
      const { id } = await tx.toekenning.create({
        data: { budgethouderId: budgethouder.budgethouderId, verstrekkerId, wet, budgetidentificatie: randomUUID(), beschikkingsnummer: "B1", status: "definitief", van, tm, bedragCenten, aangemaaktOp: NU },
      });
      await tx.toekenningsversie.create({
        data: {
          toekenningId: id, versie: 1, berichtId: bericht.id, van, tm, bedragCenten, vastgelegdOp: NU,
          functiebudgetten: { create: [{ functiesoort: "begeleiding", van, tm, bedragCenten }] },
        },
      });
      const gebeurtenisId = await registreer(tx, SYSTEEM, { soort: "toekenning.vastgelegd", onderwerpSoort: "toekenning", onderwerpId: id }, NU);
      await boekToekenning(tx, { toekenningId: id, bedrag: centen(bedragCenten), sleutel: id, onderwerpSoort: "toekenning", onderwerpId: id, gebeurtenisId, nu: NU });
      return id;
    });
  }

  /** A concept with every step filled in, and nothing wrong with it. */
  async concept(schrijver: Budgethouder | Vertegenwoordiger, toekenningId: string, stappen: Stappen = {}): Promise<string> {
    const { id } = moet(await zorgovereenkomstBeginnen(this.deps, schrijver, { ...sleutel(), toekenningId }));
    const zaak = { ...sleutel(), zorgovereenkomstId: id };
    moet(
      await zorgovereenkomstPartijenBewaren(this.deps, schrijver, {
        ...zaak,
        zorgverlener: { soort: "persoon", ...eenZorgpersoon() },
        familierelatie: "geen",
        ondernemer: false,
        inDienst: false,
        kvk: null,
        ...stappen.partijen,
      }),
    );
    moet(
      await zorgovereenkomstWerkafsprakenBewaren(this.deps, schrijver, {
        ...zaak,
        functiesoort: "begeleiding",
        van: datum("2026-04-01"),
        tm: datum("2026-12-31"),
        urenPerWeek: honderdsten(8_00),
        dagenPerWeek: 2,
        zorgbeschrijving: "Hulp bij de administratie en samen boodschappen doen.",
        opzegtermijnMaanden: 1,
        proeftijdMaanden: null,
        salarisadministratie: null,
        ...stappen.werkafspraken,
      }),
    );
    const tarieven = stappen.tarieven ?? [{ eenheid: "uur" as const, omschrijving: "Begeleiding", tarief: centen(20_00n) }];
    moet(await zorgovereenkomstTarievenBewaren(this.deps, schrijver, { ...zaak, tarieven }));
    return id;
  }

  async hash(actor: Actor, id: string): Promise<string> {
    const overeenkomst = await lees(this.db, actor, (tx) => readZorgovereenkomst(tx, id));
    const inhoud = overeenkomst === null ? null : inhoudVan(overeenkomst);
    return inhoud === null ? "" : hashVan(inhoud);
  }

  async onderteken(actor: Budgethouder | Vertegenwoordiger, id: string, deps = this.deps) {
    return zorgovereenkomstOndertekenen(deps, actor, { ...sleutel(), zorgovereenkomstId: id, inhoudHash: await this.hash(actor, id) });
  }

  /** The zorgverlener of a contract, logged in. */
  async zorgverlenerVan(id: string): Promise<Zorgverlener> {
    const rij = await this.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id }, select: { zorgverlener: { select: { id: true, naam: true } } } });
    const { zorgverlener } = rij;
    if (zorgverlener === null) throw new Error("no zorgverlener yet");
    return { ...ingelogd(), rol: "zorgverlener", zorgverlenerId: zorgverlener.id, zorgverlenerNaam: zorgverlener.naam };
  }

  async tekenMede(zorgverlener: Zorgverlener, id: string, inhoudHash?: string) {
    const rekening = { iban: IBAN, tenaamstelling: "S. Yılmaz" };
    return zorgovereenkomstMedeondertekenen(this.deps, zorgverlener, {
      ...sleutel(),
      zorgovereenkomstId: id,
      inhoudHash: inhoudHash ?? (await this.hash(zorgverlener, id)),
      rekening,
    });
  }

  async accordeer(actor: Actor, id: string, maximum = 25_00n, deps = this.deps) {
    const tarieven = await this.eigenaar.tarief.findMany({ where: { versie: { zorgovereenkomstId: id } } });
    return zorgovereenkomstAccorderen(deps, actor, {
      ...sleutel(),
      zorgovereenkomstId: id,
      inhoudHash: await this.hash(SYSTEEM, id),
      oordeel: "akkoord",
      redenen: [],
      toelichting: null,
      maxima: tarieven.map((tarief) => ({ tariefId: tarief.id, maximumtarief: centen(maximum) })),
    });
  }

  async toets(actor: Actor, id: string) {
    const aangevraagd = await this.eigenaar.rekeningnummer.findFirst({
      where: { status: "aangevraagd", zorgverlener: { zorgovereenkomsten: { some: { id } } } },
    });
    return zorgovereenkomstToetsen(this.deps, actor, {
      ...sleutel(),
      zorgovereenkomstId: id,
      inhoudHash: await this.hash(SYSTEEM, id),
      oordeel: "akkoord",
      redenen: [],
      toelichting: null,
      rekeningnummerId: aangevraagd?.id ?? null,
    });
  }

  async status(id: string): Promise<string> {
    return (await this.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
  }
}
