/** People whose grant has not come, the two who open a voorlopig budget for them, and the gemeente that grants at last. */
import { randomUUID } from "node:crypto";

import { vanDatum } from "@/lib/db/datums";
import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Voorlopigvoorstel } from "@/lib/domein/voorlopig/voorstel";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";
import { voorlopigGoedkeuren } from "@/lib/usecases/voorlopig/voorlopig-goedkeuren";
import { voorlopigVoorstellen } from "@/lib/usecases/voorlopig/voorlopig-voorstellen";

import { type Budgethouder, type Contract, eenContract, moet, op, sleutel, Wereld } from "../declaratie/wereld";
import { controleur, maker, type Medewerker } from "../herstel/wereld";
import { nieuweBsn } from "../zorgovereenkomst/wereld";

export const GEBOREN = "1958-03-14";
export const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
export const BEGIN = "2026-03-02";

export type Wachtende = { readonly bsn: string; readonly budgethouder: Extract<Budgethouder, { rol: "budgethouder" }> };

async function eigenaar(wereld: Wereld, naam: string): Promise<string> {
  const { id } = await wereld.systeem((tx) =>
    tx.gebruiker.create({
      data: {
        issuer: "test", subject: randomUUID(), naam, betrouwbaarheidsniveau: "substantieel",
        rollen: { create: [{ soort: "svb", functie: "uitval", van: vanDatum(datum("2020-01-01")) }] },
      },
      select: { id: true },
    }),
  );
  return id;
}

/** Everything a test of voorlopige budgetten stands on. */
export class Wachtkamer {
  private constructor(
    readonly wereld: Wereld,
    readonly verstrekkerId: string,
    readonly eigenaarId: string,
  ) {}

  static async open(): Promise<Wachtkamer> {
    const wereld = await Wereld.open();
    // The first contract also makes the gemeente on which all later ones stand.
    const { verstrekkerId } = await eenContract(wereld);
    return new Wachtkamer(wereld, verstrekkerId, await eigenaar(wereld, "Samira"));
  }

  /** Somebody else who handles exceptions. */
  collega(): Promise<string> {
    return eigenaar(this.wereld, "Joost");
  }

  async wachtende(): Promise<Wachtende> {
    const bsn = nieuweBsn();
    return { bsn, budgethouder: await this.wereld.budgethouder(GEBOREN, bsn) };
  }

  voorstel({ bsn }: Pick<Wachtende, "bsn">, anders: Partial<Voorlopigvoorstel> = {}): Voorlopigvoorstel {
    return {
      budgethouder: { bsn, geboortedatum: datum(GEBOREN), voornamen: "Henk", tussenvoegsel: null, achternaam: "Bakker" },
      wet: "wmo",
      periode: JAAR,
      bedragen: [{ functiesoort: "WM-BG", bedrag: centen(5_000_00n) }],
      opdracht: { opdrachtgever: "gemeente", op: datum("2026-02-27"), kenmerk: "NOOD-2026-7" },
      einddatum: datum("2026-06-30"),
      ...anders,
    };
  }

  stelVoor(wie: Pick<Wachtende, "bsn">, anders: Partial<Voorlopigvoorstel> = {}, door: Medewerker = maker, dag = BEGIN) {
    return voorlopigVoorstellen(op(this.wereld, dag), door, { ...sleutel(), voorstel: this.voorstel(wie, anders), verstrekkerId: this.verstrekkerId, eigenaarId: this.eigenaarId });
  }

  keurGoed(voorlopigId: string, door: Medewerker = controleur, dag = BEGIN) {
    return voorlopigGoedkeuren(op(this.wereld, dag), door, { ...sleutel(), voorlopigId });
  }

  /** Proposed by one and approved by another; returns the budget. */
  async voorlopig(wie: Pick<Wachtende, "bsn">, anders: Partial<Voorlopigvoorstel> = {}): Promise<string> {
    const { voorlopigId } = moet(await this.stelVoor(wie, anders));
    return moet(await this.keurGoed(voorlopigId)).toekenningId;
  }

  /** A voorlopig budget with a contract on it. */
  async contract(anders: Partial<Voorlopigvoorstel> = {}): Promise<Contract & Wachtende> {
    const wie = await this.wachtende();
    const toekenningId = await this.voorlopig(wie, anders);
    return { ...wie, ...(await eenContract(this.wereld, { budgethouder: wie.budgethouder, toekenningId, functiesoort: "WM-BG" })) };
  }

  bericht({ bsn }: Pick<Wachtende, "bsn">, anders: Partial<Toekenningsbericht> = {}): Toekenningsbericht {
    const periode = anders.periode ?? JAAR;
    const bedrag = anders.bedrag ?? centen(8_000_00n);
    const nummer = randomUUID().slice(0, 8);
    return {
      afzender: { soort: "gemeente", code: "0193" },
      berichtnummer: `BER-${nummer}`,
      aangemaaktOp: datum("2026-03-20"),
      mutatie: "nieuw",
      wet: "wmo",
      budgetidentificatie: `BUD-${nummer}`,
      budgetidentificatieOud: null,
      beschikkingsnummer: `B-${nummer}`,
      budgethouder: { bsn, voornamen: "Henk", tussenvoegsel: null, achternaam: "Bakker", geboortedatum: datum(GEBOREN), geslacht: "man", adres: null, email: null, telefoon: null },
      periode,
      bedrag,
      functiebudgetten: [{ functiesoort: "WM-BG", periode, bedrag, vvb: centen(0n) }],
      relaties: [],
      contacten: [],
      ...anders,
    };
  }

  get gemeente() {
    return this.wereld.medewerker(this.verstrekkerId, ["invoer"]);
  }

  /** The message as it comes in: written as XML and read again. */
  async stuur(bericht: Toekenningsbericht, dag = "2026-04-03", door = this.gemeente) {
    const inhoud = new Uint8Array(Buffer.from(schrijfToekenningsbericht(bericht)));
    return moet(await toekenningsberichtOntvangen(op(this.wereld, dag), door, { inhoud, gelezen: leesToekenningsbericht(inhoud), kanaal: "api" }));
  }
}
