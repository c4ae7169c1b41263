/**
 * Two files that have nothing to do with each other, as full as a file can be: budgethouder A under verstrekker V1 and
 * budgethouder B under V2. Everything of A that is text carries a canary, so that an answer betrays whose it is.
 */
import { createHash, randomUUID } from "node:crypto";

import { inject } from "vitest";

import { koppelingVan } from "@/lib/db/apisleutel.repository";
import { naarDatum, vanDatum } from "@/lib/db/datums";
import { schrijfHartslag } from "@/lib/db/hartslag";
import { insertBankontvangst, insertStorting } from "@/lib/db/storting.repository";
import { insertVvb } from "@/lib/db/uitbetaling.repository";
import { insertEinde } from "@/lib/db/overeenkomsteinde.repository";
import { readWijziging } from "@/lib/db/overeenkomstversie.repository";
import { lees } from "@/lib/db/transactie";
import { ontsleutelBsn } from "@/lib/db/versleuteling";
import { hashVan, inhoudVan } from "@/lib/db/zorgovereenkomst.repository";
import { datum, type Maand, maand } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import type { Actor, Svbfunctie, Verstrekkerfunctie } from "@/lib/domein/toegang";
import { antwoordVanDemobank } from "@/lib/integrations/bank/demobank";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import { dossier } from "@/lib/queries/svb/dossier";
import { registreer } from "@/lib/db/gebeurtenis";
import { auditVerzegelen } from "@/lib/usecases/audit/audit-verzegelen";
import { controleUitvoeren } from "@/lib/usecases/audit/controle-uitvoeren";
import { berichtenMaken } from "@/lib/usecases/bericht/berichten-maken";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";
import { declaratieAanbieden } from "@/lib/usecases/declaratie/declaratie-aanbieden";
import { declaratieGoedkeuren } from "@/lib/usecases/declaratie/declaratie-goedkeuren";
import { declaratieOpstellen } from "@/lib/usecases/declaratie/declaratie-opstellen";
import { declaratieTerugsturen } from "@/lib/usecases/declaratie/declaratie-terugsturen";
import { exportAanvragen } from "@/lib/usecases/export/export-aanvragen";
import { nagebootsteVirusscan } from "@/lib/integrations/virusscan/nagebootst";
import { leesOvereenkomsttabel } from "@/lib/koppelvlak/overeenkomsttabel/lees";
import { leesTabel } from "@/lib/koppelvlak/rekenblad/lees";
import { leveringAanbieden } from "@/lib/usecases/overeenkomstlevering/levering-aanbieden";
import { leveringBevestigen } from "@/lib/usecases/overeenkomstlevering/levering-bevestigen";
import { leveringVerwerken } from "@/lib/usecases/overeenkomstlevering/levering-verwerken";
import { toekenningsbestandAanbieden } from "@/lib/usecases/toekenningsbestand/bestand-aanbieden";
import { apisleutelAanmaken } from "@/lib/usecases/verstrekker/apisleutel-aanmaken";
import { bijlageToevoegen } from "@/lib/usecases/zorgovereenkomst/bijlage-toevoegen";
import { wijzigingAfsprakenBewaren, wijzigingTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/wijziging-bewaren";
import { wijzigingMedeondertekenen, wijzigingOndertekenen } from "@/lib/usecases/zorgovereenkomst/wijziging-ondertekenen";
import { zorgovereenkomstWijzigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-wijzigen";
import { rekeningnummerWijzigen } from "@/lib/usecases/rekening/rekeningnummer-wijzigen";
import { zorgovereenkomstMedeondertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-medeondertekenen";
import { opScherm, statusVan, urenregels } from "@/tests/integration/declaratie/wereld";
import { webUrl } from "@/tests/integration/opzet/testserver";
import { verklaringRegistreren } from "@/lib/usecases/zorgovereenkomst/verklaring-registreren";
import { eenZorgpersoon, moet, NU, sleutel, Wereld } from "@/tests/integration/zorgovereenkomst/wereld";

import type { Rol } from "./matrix";

export { sleutel };

export type Mens<R extends Actor["rol"]> = Extract<Actor, { rol: R }>;

/** The day of the matrix: every act of the build-up lies before it. */
export const DAG = "2026-05-04";
const op = (wereld: Wereld, dag: string) => ({ db: wereld.db, nu: new Date(`${dag}T09:00:00Z`), vandaag: datum(dag) });

/** Whose everything is; the words go into names, addresses, descriptions, notes, file names and file contents. */
export const KANARIE = { a: "Kanarievogel", b: "Bontekraai" } as const;
const IBAN = { a: "NL02ABNA0123456789", b: "NL44RABO0123456789" } as const;
/** Of neither zorgverlener. */
const EIGEN_IBAN = "NL13TEST0123456789";
/** An amount that is nobody else's, in cents: what was granted. A zorgverlener may not see it. */
export const TOEGEKEND = { a: 1_234_00n, b: 2_345_00n } as const;
type Kant = keyof typeof KANARIE;

/** Everything of one file that can be asked for by id. */
export type Dossierids = {
  readonly persoon: string;
  readonly toekenning: string;
  readonly bericht: string;
  /** A file in which that message came. */
  readonly levering: string;
  /** A list that was looked at and not confirmed. */
  readonly bestand: string;
  /** A contract on paper that waits for the verstrekker, and a delivery that was looked at and not confirmed. */
  readonly papier: string;
  readonly papierlevering: string;
  readonly zorgovereenkomst: string;
  readonly concept: string;
  /** Signed along with the approved contract, and one of the concept. */
  readonly bijlage: string;
  readonly conceptbijlage: string;
  /** Approved, with a change that waits for the verstrekker, and with one that is still being written. */
  readonly gewijzigd: string;
  readonly inWijziging: string;
  readonly bijZorgverlener: string;
  readonly bijVerstrekker: string;
  readonly verklaring: string;
  readonly bijSvb: string;
  readonly zorgverlener: string;
  readonly tarief: string;
  /** Paid, waiting for a person at the SVB, waiting for the budgethouder, and still being written. */
  readonly betaald: string;
  readonly uitgevallen: string;
  readonly terAccordering: string;
  readonly declaratieconcept: string;
  readonly batch: string;
  readonly betaalopdracht: string;
  readonly declaratiezaak: string;
  readonly betaalzaak: string;
  readonly berichtzaak: string;
  readonly apisleutel: string;
  readonly verstrekker: string;
  /** Asked for by one employee, with the names of everybody in it. */
  readonly export: string;
  /** A correction that was carried out, and one that waits for the second pair of eyes. */
  readonly herstel: string;
  readonly herstelvoorstel: string;
  /** An ambtshalve budget that was opened, one that waits for the second pair of eyes, and a list of them. */
  readonly voorlopig: string;
  readonly voorlopigvoorstel: string;
  readonly voorlopigwijziging: string;
  readonly voorlopiglijst: string;
  readonly mandaat: string;
  readonly mandaatvoorstel: string;
  readonly overlijden: string;
  readonly herindeling: string;
  /** A herkeuring of the contracts of this verstrekker that found the approved one. */
  readonly herkeuring: string;
  /** Announced by the budgethouder; a request that was refused; an account that waits; a credit nobody announced. */
  readonly storting: string;
  readonly uitbetaling: string;
  readonly rekening: string;
  /** Another account that the zorgverlener asked for. */
  readonly rekeningnummer: string;
  readonly ontvangst: string;
  readonly ontvangstzaak: string;
  readonly afsluitbericht: string;
  readonly betwistbericht: string;
  readonly afsluitzaak: string;
  readonly voorschot: string;
  readonly voorschotvoorstel: string;
};

export type Dossier = {
  readonly ids: Dossierids;
  readonly verstrekkerId: string;
  readonly budgethouder: Mens<"budgethouder">;
  readonly zorgverlener: Mens<"zorgverlener">;
  readonly koppeling: Mens<"koppeling">;
};

const PAPIERKOP = "PDF;Toekenningsnummer;BSN budgethouder;Functiesoort;BSN zorgverlener;Voornamen zorgverlener;Achternaam zorgverlener;Geboortedatum zorgverlener;Familierelatie;Ondernemer;IBAN;Tenaamstelling;Model;Van;Zorgbeschrijving;Tarief 1 per;Tarief 1 bedrag;Getekend budgethouder;Getekend zorgverlener";

const VERSTREKKERFUNCTIES: readonly Verstrekkerfunctie[] = ["invoer", "accorderen", "inzien", "beheer"];

/** A login identity behind an actor, with the role it rests on. */
export async function metGebruiker<A extends Actor & { gebruikerId: string }>(wereld: Wereld, actor: A, kenmerk: string, persoonId: string | null = null): Promise<A> {
  await wereld.systeem(async (tx) => {
    await tx.gebruiker.create({
      data: { id: actor.gebruikerId, issuer: "https://test", subject: actor.gebruikerId, naam: kenmerk, persoonId, betrouwbaarheidsniveau: "substantieel" },
    });
    await tx.sessie.create({
      data: { gebruikerId: actor.gebruikerId, betrouwbaarheidsniveau: "substantieel", aangemaaktOp: NU, laatstGebruiktOp: NU, verlooptOp: new Date(NU.getTime() + 3_600_000) },
    });
    if (actor.rol === "verstrekker") {
      for (const functie of actor.functies) await tx.rol.create({ data: { gebruikerId: actor.gebruikerId, soort: "verstrekker", functie, verstrekkerId: actor.verstrekkerId, van: vanDatum(datum("2026-01-01")) } });
    }
  });
  return actor;
}

const svb = (...functies: readonly Svbfunctie[]): Mens<"svb"> => ({ rol: "svb", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "SVB", functies });
const vanVerstrekker = (verstrekkerId: string, functies: readonly Verstrekkerfunctie[]): Mens<"verstrekker"> => ({
  rol: "verstrekker", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Medewerker", verstrekkerId, verstrekkerNaam: "Gemeente", functies,
});

class Opbouw {
  constructor(
    private readonly wereld: Wereld,
    private readonly kant: Kant,
    private readonly verstrekkerId: string,
    private readonly medewerker: Mens<"verstrekker">,
  ) {}

  private get merk(): string {
    return KANARIE[this.kant];
  }

  async budgethouder(): Promise<Mens<"budgethouder">> {
    const budgethouder = await this.wereld.budgethouder();
    const { merk } = this;
    await this.wereld.systeem((tx) =>
      tx.persoon.update({
        where: { id: budgethouder.persoonId },
        data: { voornamen: "Henk", achternaam: merk, straat: `${merk}straat`, huisnummer: "1", postcode: "8011AA", woonplaats: "Zwolle", email: `${merk}@example.nl`, telefoon: `${merk}-06` },
      }),
    );
    return metGebruiker(this.wereld, budgethouder, merk, budgethouder.persoonId);
  }

  async toekenning(budgethouder: Mens<"budgethouder">): Promise<{ toekenning: string; bericht: string; levering: string; bestand: string }> {
    const toekenning = await this.wereld.toekenning(budgethouder, this.verstrekkerId, "wmo", TOEGEKEND[this.kant] / 100n);
    const { id: versieId, berichtId } = await this.wereld.eigenaar.toekenningsversie.findFirstOrThrow({ where: { toekenningId: toekenning } });
    if (berichtId === null) throw new Error("a first version rests on a message");
    await this.wereld.systeem(async (tx) => {
      await tx.toekenning.update({ where: { id: toekenning }, data: { beschikkingsnummer: `${this.merk}-B1` } });
      await tx.toekenningsbericht.update({
        where: { id: berichtId },
        data: { berichtnummer: `${this.merk}-1`, bestandsnaam: `${this.merk}.xml`, inhoud: new Uint8Array(Buffer.from(`<naam>${this.merk}</naam>`)), toekenningId: toekenning },
      });
      await tx.contactadres.create({ data: { toekenningsversieId: versieId, naam: this.merk, straat: `${this.merk}plein`, huisnummer: "2", postcode: "8011 AB", woonplaats: "Zwolle" } });
    });
    return { toekenning, bericht: berichtId, levering: await this.levering(berichtId), bestand: await this.bestand() };
  }

  private levering(berichtId: string): Promise<string> {
    return this.wereld.systeem(async (tx) => {
      const inhoud = new Uint8Array(Buffer.from(`<naam>${this.merk}</naam>`));
      const { id } = await tx.levering.create({
        data: {
          verstrekkerId: this.verstrekkerId,
          kanaal: "api",
          bestandsnaam: `${this.merk}-bulk.xml`,
          bytes: BigInt(inhoud.length),
          inhoudHash: new Uint8Array(createHash("sha256").update(inhoud).digest()),
          totaal: 1,
          gelezen: 1,
          rol: "koppeling",
          apisleutelId: randomUUID(),
          ontvangenOp: new Date(`${DAG}T09:00:00Z`),
          ontvangenVan: this.merk,
          klaarOp: new Date(`${DAG}T09:00:00Z`),
          delen: { create: { volgnummer: 0, inhoud } },
          berichten: { create: { volgnummer: 1, regel: 1, berichtnummer: `${this.merk}-1`, uitkomst: "nieuw", berichtId } },
        },
        select: { id: true },
      });
      return id;
    });
  }

  /** A list with a mistake in it, so that there is something to say about it. */
  private async bestand(): Promise<string> {
    await metGebruiker(this.wereld, this.medewerker, `${this.merk}-medewerker`);
    const inhoud = new Uint8Array(Buffer.from(`Budgetkenmerk;Achternaam\n${this.merk}-9;${this.merk}\n`));
    const { bestandId } = moet(await toekenningsbestandAanbieden(this.wereld.deps, this.medewerker, { soort: "csv", bestandsnaam: `${this.merk}.csv`, inhoud }));
    const koppeling = { blad: null, kop: 1, velden: { budgetkenmerk: { kolom: 0, naam: "Budgetkenmerk" } }, stijlen: {} };
    await this.wereld.systeem(async (tx) => {
      await tx.toekenningsbestand.update({ where: { id: bestandId }, data: { status: "gelezen", koppeling, aantalRijen: 1, verlooptOp: new Date("2026-06-01T00:00:00Z") } });
      const fouten = [{ code: "LEEG", rij: 2, kolom: `${this.merk}-kolom`, gegevens: {} }];
      await tx.toekenningsbestandregel.create({ data: { bestandId, volgnummer: 1, rijen: [2], budgetidentificatie: `${this.merk}-9`, oordeel: "fout", fouten } });
    });
    return bestandId;
  }

  concept(budgethouder: Mens<"budgethouder">, toekenning: string): Promise<string> {
    return this.wereld.concept(budgethouder, toekenning, {
      partijen: { ondernemer: false, zorgverlener: { soort: "persoon", ...eenZorgpersoon({ achternaam: `${this.merk}-verlener` }) } },
      werkafspraken: { van: datum("2026-01-01"), tm: datum("2026-12-31"), urenPerWeek: honderdsten(40_00), zorgbeschrijving: `Hulp voor ${this.merk}.` },
      tarieven: [{ eenheid: "uur", omschrijving: `${this.merk}-uur`, tarief: centen(20_00n) }],
    });
  }

  async tekenMede(id: string): Promise<Mens<"zorgverlener">> {
    const zorgverlener = await this.wereld.zorgverlenerVan(id);
    const rekening = { iban: IBAN[this.kant], tenaamstelling: `${this.merk} rekening` };
    const inhoudHash = await this.wereld.hash(zorgverlener, id);
    moet(await zorgovereenkomstMedeondertekenen(this.wereld.deps, zorgverlener, { ...sleutel(), zorgovereenkomstId: id, inhoudHash, rekening }));
    return zorgverlener;
  }

  /** The approved contract, and one more for each desk it passes on its way. */
  async contracten(budgethouder: Mens<"budgethouder">, toekenning: string) {
    const zorgovereenkomst = await this.concept(budgethouder, toekenning);
    const bijlage = await this.bijlage(budgethouder, zorgovereenkomst);
    moet(await this.wereld.onderteken(budgethouder, zorgovereenkomst));
    const zorgverlener = await this.tekenMede(zorgovereenkomst);
    moet(await this.wereld.accordeer(this.medewerker, zorgovereenkomst, 100_00n));
    moet(await this.wereld.toets(this.wereld.svb(), zorgovereenkomst));

    const partijen = { zorgverlener: { soort: "bekend", zorgverlenerId: zorgverlener.zorgverlenerId } } as const;
    const nieuw = (): Promise<string> => this.wereld.concept(budgethouder, toekenning, { partijen: { ondernemer: false, ...partijen }, werkafspraken: { zorgbeschrijving: `Ook hulp voor ${this.merk}.` } });
    const bijZorgverlener = await nieuw();
    moet(await this.wereld.onderteken(budgethouder, bijZorgverlener));
    const bijVerstrekker = await nieuw();
    moet(await this.wereld.onderteken(budgethouder, bijVerstrekker));
    await this.tekenMede(bijVerstrekker);
    const bijSvb = await nieuw();
    moet(await this.wereld.onderteken(budgethouder, bijSvb));
    await this.tekenMede(bijSvb);
    moet(await this.wereld.accordeer(this.medewerker, bijSvb));
    const gewijzigd = await this.inWijziging(budgethouder, await nieuw(), "bij_verstrekker");
    const inWijziging = await this.inWijziging(budgethouder, await nieuw(), "concept");
    await this.inWijziging(budgethouder, await nieuw(), "bij_svb");
    const verklaring = await this.verklaring(toekenning);
    const opPapier = await this.opPapier(toekenning, zorgverlener.zorgverlenerId);
    const concept = await nieuw();
    const conceptbijlage = await this.bijlage(budgethouder, concept);
    return { ...opPapier, gewijzigd, inWijziging, zorgovereenkomst, bijZorgverlener, bijVerstrekker, bijSvb, verklaring, concept, bijlage, conceptbijlage, zorgverlener };
  }

  private async bijlage(budgethouder: Mens<"budgethouder">, zorgovereenkomstId: string): Promise<string> {
    const inhoud = new Uint8Array(Buffer.from(`%PDF-1.7\n${this.merk} diploma\n%%EOF`));
    return moet(await bijlageToevoegen(this.wereld.deps, budgethouder, nagebootsteVirusscan, { ...sleutel(), zorgovereenkomstId, soort: "diploma", bestandsnaam: `${this.merk} diploma.pdf`, inhoud })).id;
  }

  /** Help from the social network, recorded by the verstrekker and approved by the SVB. */
  private async verklaring(toekenningId: string): Promise<string> {
    const { nummer } = await this.wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, select: { nummer: true } });
    const { functiesoort } = await this.wereld.eigenaar.functiebudget.findFirstOrThrow({ where: { versie: { toekenningId } }, select: { functiesoort: true } });
    const { id } = moet(
      await verklaringRegistreren(this.wereld.deps, this.medewerker, {
        ...sleutel(), toekenningsnummer: nummer, functiesoort, helper: eenZorgpersoon(), familierelatie: "geen", van: datum("2026-01-01"), tm: datum("2026-12-31"),
        bedrag: centen(100_00n), omschrijving: `Boodschappen voor ${this.merk}.`, rekening: { iban: "NL91ABNA0417164300", tenaamstelling: "De buurvrouw" },
      }),
    );
    moet(await this.wereld.toets(this.wereld.svb(), id));
    return id;
  }

  /** One that was delivered, and one that nobody confirmed and that has a fault beside it. */
  private async opPapier(toekenningId: string, zorgverlenerId: string): Promise<{ papier: string; papierlevering: string }> {
    const { deps } = this.wereld;
    const { budgethouderId, nummer } = await this.wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, select: { budgethouderId: true, nummer: true } });
    const { functiesoort } = await this.wereld.eigenaar.functiebudget.findFirstOrThrow({ where: { versie: { toekenningId } }, select: { functiesoort: true } });
    const { bsnVersleuteld } = await this.wereld.eigenaar.persoon.findUniqueOrThrow({ where: { id: budgethouderId }, select: { bsnVersleuteld: true } });
    const { persoon: verlener } = await this.wereld.eigenaar.zorgverlener.findUniqueOrThrow({ where: { id: zorgverlenerId }, select: { persoon: { select: { bsnVersleuteld: true, geboortedatum: true, voornamen: true, achternaam: true } } } });
    if (verlener === null) throw new Error("the zorgverlener of this file is a person");
    const rij = (naam: string, van: string): string =>
      [naam, nummer, ontsleutelBsn(bsnVersleuteld), functiesoort, ontsleutelBsn(verlener.bsnVersleuteld), verlener.voornamen, verlener.achternaam, naarDatum(verlener.geboortedatum), "geen", "nee", "NL91ABNA0417164300", "S. Yilmaz", "opdracht", van, `Hulp voor ${this.merk}.`, "uur", "20,00", "2026-02-01", "2026-02-01"].join(";");
    const bied = async (rijen: readonly string[], nu = deps.nu): Promise<string> => {
      const lijst = new Uint8Array(Buffer.from([PAPIERKOP, ...rijen].join("\n")));
      const tabel = leesTabel(lijst, "csv", null);
      const gelezen = tabel.ok ? leesOvereenkomsttabel(tabel.tabel) : tabel;
      if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
      const pdfs = gelezen.rijen.map(({ pdf }) => ({ naam: pdf, inhoud: new Uint8Array(Buffer.from(`%PDF-1.7\n${this.merk} ${pdf}\n%%EOF`)) }));
      const opdracht = { soort: "bulk", bestandsnaam: `${this.merk}.zip`, lijstSoort: "csv", lijst, rijen: gelezen.rijen, pdfs } as const;
      return moet(await leveringAanbieden({ ...deps, nu }, this.medewerker, nagebootsteVirusscan, opdracht)).leveringId;
    };
    const geleverd = await bied([rij(`${this.merk}-1.pdf`, "2026-04-01")]);
    moet(await leveringBevestigen(deps, this.medewerker, { leveringId: geleverd, rijen: [2] }));
    await leveringVerwerken(deps, geleverd);
    const { zorgovereenkomstId } = await this.wereld.eigenaar.overeenkomstleveringregel.findFirstOrThrow({ where: { leveringId: geleverd }, select: { zorgovereenkomstId: true } });
    const papierlevering = await bied([rij(`${this.merk}-2.pdf`, "2026-04-01"), rij(`${this.merk}-3.pdf`, "2020-01-01")], new Date("2026-05-31T00:00:00Z"));
    return { papier: zorgovereenkomstId ?? "", papierlevering };
  }

  /** Approves a contract and begins a change in it: more hours go to the verstrekker, a rate below the maximum straight to the SVB. */
  private async inWijziging(budgethouder: Mens<"budgethouder">, id: string, tot: "concept" | "bij_verstrekker" | "bij_svb"): Promise<string> {
    const { wereld } = this;
    moet(await wereld.onderteken(budgethouder, id));
    const zorgverlener = await this.tekenMede(id);
    moet(await wereld.accordeer(this.medewerker, id, 100_00n));
    moet(await wereld.toets(wereld.svb(), id));
    const deps = op(wereld, "2026-03-06");
    moet(await zorgovereenkomstWijzigen(deps, budgethouder, { ...sleutel(), zorgovereenkomstId: id }));
    if (tot === "bij_svb") {
      const tarieven = [{ eenheid: "uur" as const, omschrijving: "Begeleiding", tarief: centen(21_00n) }];
      moet(await wijzigingTarievenBewaren(deps, budgethouder, { ...sleutel(), zorgovereenkomstId: id, tarieven }));
    } else {
      const afspraken = { tm: datum("2026-12-31"), urenPerWeek: honderdsten(9_00), dagenPerWeek: 2, zorgbeschrijving: `Meer hulp voor ${this.merk}.` };
      moet(await wijzigingAfsprakenBewaren(deps, budgethouder, { ...sleutel(), zorgovereenkomstId: id, van: datum("2026-06-01"), ...afspraken }));
    }
    if (tot === "concept") return id;
    const wijziging = await lees(wereld.db, budgethouder, (tx) => readWijziging(tx, id));
    const inhoud = wijziging === null ? null : inhoudVan(wijziging.nieuw);
    const opdracht = { zorgovereenkomstId: id, inhoudHash: inhoud === null ? "" : hashVan(inhoud) };
    moet(await wijzigingOndertekenen(deps, budgethouder, { ...sleutel(), ...opdracht }));
    moet(await wijzigingMedeondertekenen(deps, zorgverlener, { ...sleutel(), ...opdracht }));
    return id;
  }

  private async opgesteld(zorgverlener: Mens<"zorgverlener">, zorgovereenkomst: string, m: Maand, dag: string, uren: Readonly<Record<number, number>>, bijlage: boolean): Promise<string> {
    const contract = { id: zorgovereenkomst } as Parameters<typeof urenregels>[1];
    const bestand = { soort: "pdf", naam: `${this.merk}.pdf`, inhoud: new Uint8Array(Buffer.from(`%PDF-1.7 ${this.merk}`)) } as const;
    const factuur = bijlage ? { factuurnummer: `${this.merk}-F1`, factuurdatum: datum(dag), bestand } : null;
    const opdracht = { ...sleutel(), zorgovereenkomstId: zorgovereenkomst, maand: m, uren: await urenregels(this.wereld, contract, m, uren), factuur };
    return moet(await declaratieOpstellen(op(this.wereld, dag), zorgverlener, opdracht)).declaratieId;
  }

  async declaraties(budgethouder: Mens<"budgethouder">, zorgverlener: Mens<"zorgverlener">, zorgovereenkomst: string) {
    const { wereld } = this;
    const aangeboden = async (m: Maand, dag: string, uren: Readonly<Record<number, number>>, bijlage = false): Promise<string> => {
      const declaratieId = await this.opgesteld(zorgverlener, zorgovereenkomst, m, dag, uren, bijlage);
      moet(await declaratieAanbieden(op(wereld, dag), zorgverlener, { ...sleutel(), declaratieId }));
      return declaratieId;
    };
    const goed = async (id: string): Promise<void> => {
      moet(await declaratieGoedkeuren(op(wereld, "2026-04-02"), budgethouder, { ...sleutel(), ...(await opScherm(wereld, id)) }));
    };
    const betaald = await aangeboden(maand("2026-03"), "2026-04-01", { 1: 10_00 });
    await goed(betaald);
    // More than is left: a person at the SVB decides. The limit of hours a week stays out of it.
    const uitgevallen = await aangeboden(maand("2026-02"), "2026-04-01", { 1: 40_00, 2: 40_00, 3: 40_00, 4: 40_00 });
    moet(await declaratieTerugsturen(op(wereld, "2026-04-01"), budgethouder, { ...sleutel(), declaratieId: uitgevallen, reden: `${this.merk} klopt niet` }));
    moet(await declaratieAanbieden(op(wereld, "2026-04-02"), zorgverlener, { ...sleutel(), declaratieId: uitgevallen }));
    await goed(uitgevallen);
    const terAccordering = await aangeboden(maand("2026-01"), "2026-04-02", { 1: 5_00 }, true);
    const declaratieconcept = await this.opgesteld(zorgverlener, zorgovereenkomst, maand("2026-04"), "2026-05-01", { 1: 4_00 }, false);
    return { betaald, uitgevallen, terAccordering, declaratieconcept };
  }

  async zaken(ids: { uitgevallen: string; betaalopdracht: string; bericht: string }, budgethouderId: string, zorgverlenerId: string) {
    const { id: declaratiezaak } = await this.wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { onderwerpId: ids.uitgevallen } });
    const tekst = (gedeeld: boolean): { tekst: string; gedeeld: boolean; gebruikerId: string; naam: string; op: Date } =>
      ({ tekst: `${this.merk} ${gedeeld ? "gedeeld" : "intern"}`, gedeeld, gebruikerId: randomUUID(), naam: "SVB", op: NU });
    return this.wereld.systeem(async (tx) => {
      await tx.aantekening.createMany({ data: [{ uitvalzaakId: declaratiezaak, ...tekst(true) }, { uitvalzaakId: declaratiezaak, ...tekst(false) }] });
      const zaak = { codes: ["AC04"], termijn: vanDatum(datum("2026-05-10")), verstrekkerId: this.verstrekkerId, geopendOp: NU };
      const betaal = await tx.uitvalzaak.create({ data: { ...zaak, domein: "betaling", onderwerpId: ids.betaalopdracht, budgethouderId, zorgverlenerId, toelichting: this.merk } });
      const bericht = await tx.uitvalzaak.create({ data: { ...zaak, domein: "toekenning", onderwerpId: ids.bericht, codes: ["OVERBESTEDING"], budgethouderId, toelichting: this.merk } });
      return { declaratiezaak, betaalzaak: betaal.id, berichtzaak: bericht.id };
    });
  }

  /** Own money and own account of the budgethouder. */
  eigenGeld(ids: { persoon: string; toekenning: string }, gebruikerId: string) {
    const budget = { toekenningId: ids.toekenning, budgethouderId: ids.persoon, verstrekkerId: this.verstrekkerId };
    return this.wereld.systeem(async (tx) => {
      const storting = await insertStorting(tx, { ...budget, bedrag: centen(75_00n), doel: this.merk, aangekondigdDoor: gebruikerId, nu: NU });
      const aanvraag = { ...budget, bedrag: centen(10_00n), aangevraagdDoor: gebruikerId, jaar: 2026, recht: centen(0n), eerder: centen(0n), berekening: {} };
      const uitbetaling = await insertVvb(tx, { ...aanvraag, redencode: "GEEN_REGELING", nu: NU });
      const rekening = await tx.budgethouderrekening.create({
        data: { budgethouderId: ids.persoon, iban: EIGEN_IBAN, tenaamstelling: this.merk, status: "aangevraagd", aangevraagdDoor: gebruikerId, aangevraagdOp: NU },
      });
      await tx.vvbBeleid.create({
        data: { verstrekkerId: this.verstrekkerId, wet: "jeugdwet", van: vanDatum(datum("2026-01-01")), bedragPerJaarCenten: 250_00n, vastgesteldDoor: gebruikerId, vastgesteldOp: NU },
      });
      const ontvangst = await insertBankontvangst(tx, randomUUID(), { sleutel: `${this.merk}-1`, bedrag: centen(33_00n), kenmerk: null, omschrijving: this.merk, iban: EIGEN_IBAN, tenaamstelling: this.merk, boekdatum: null }, NU);
      const zaak = { domein: "storting" as const, onderwerpId: ontvangst, codes: ["ONTVANGST_ZONDER_KENMERK"], termijn: vanDatum(datum("2026-05-10")), geopendOp: NU };
      const { id: ontvangstzaak } = await tx.uitvalzaak.create({ data: zaak });
      return { storting: storting.id, uitbetaling: uitbetaling.id, rekening: rekening.id, ontvangst, ontvangstzaak };
    });
  }

  /** A change of the account, which waits for the SVB. */
  async andereRekening(zorgverlener: Mens<"zorgverlener">): Promise<string> {
    const opgave = { iban: EIGEN_IBAN, tenaamstelling: `${this.merk} nieuw` };
    return moet(await rekeningnummerWijzigen(op(this.wereld, DAG), zorgverlener, { ...sleutel(), ...opgave })).rekeningId;
  }

  /** Notice that lies far ahead: the contract stays what every other row here rests on. */
  opgezegd(ids: { zorgovereenkomst: string; persoon: string; zorgverlener: string }, gebruikerId: string): Promise<string> {
    const partijen = { zorgovereenkomstId: ids.zorgovereenkomst, budgethouderId: ids.persoon, verstrekkerId: this.verstrekkerId, zorgverlenerId: ids.zorgverlener };
    const wie = { opgezegdDoor: "budgethouder", gebruikerId, vertegenwoordigingId: null, gewichtigeReden: false } as const;
    const [laatsteDag, opgezegdOp] = [datum("2026-12-31"), datum("2026-04-02")];
    return this.wereld.systeem(async (tx) => {
      await tx.zorgovereenkomst.update({ where: { id: ids.zorgovereenkomst }, data: { beeindigdPer: vanDatum(laatsteDag) } });
      return insertEinde(tx, { ...partijen, ...wie, reden: "opzegging", status: "vast", laatsteDag, opgezegdOp, toelichting: this.merk, nu: NU });
    });
  }

  /** Beside the grant, which they could not be; nothing is booked, because only who sees them is asked. */
  async voorlopige(half: { toekenning: string; persoon: string; zorgovereenkomst: string }): Promise<{ herkeuring: string; voorlopig: string; voorlopigvoorstel: string; voorlopigwijziging: string; voorlopiglijst: string; overlijden: string; herindeling: string }> {
    const ids = { herkeuring: randomUUID(), voorlopig: randomUUID(), voorlopigvoorstel: randomUUID(), voorlopigwijziging: randomUUID(), voorlopiglijst: randomUUID(), overlijden: randomUUID(), herindeling: randomUUID(), eigenaar: randomUUID() };
    const { verstrekkerId, merk } = this;
    const [van, tm] = [vanDatum(datum("2026-01-01")), vanDatum(datum("2026-12-31"))];
    const opdracht = { opdrachtgever: "gemeente", opdrachtOp: van, opdrachtKenmerk: merk, einddatum: tm, eigenaarId: ids.eigenaar, opgemaaktDoor: randomUUID(), opgemaaktOp: NU } as const;
    const budget = { budgethouderId: half.persoon, verstrekkerId, wet: "jeugdwet", van, tm, bedragCenten: 1n, functiebudgetten: [], ...opdracht } as const;
    await this.wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.gebruiker.create({ data: { id: ids.eigenaar, issuer: "test", subject: ids.eigenaar, naam: "Eigenaar", betrouwbaarheidsniveau: "substantieel" } });
      const opvolger = await tx.verstrekker.create({ data: { soort: "gemeente", code: String(1000 + Math.floor(Math.random() * 8999)), naam: `Opvolger`, geldigVan: van }, select: { id: true } });
      await tx.herindeling.create({ data: { id: ids.herindeling, nummer: `HI-${merk}`, status: "voorgesteld", vanVerstrekkerId: verstrekkerId, naarVerstrekkerId: opvolger.id, per: van, aantal: 0, bedragCenten: 0n, opgemaaktDoor: randomUUID(), opgemaaktOp: NU } });
      const tarief = await tx.tarief.findFirstOrThrow({ where: { versie: { zorgovereenkomstId: half.zorgovereenkomst } }, select: { id: true, versie: { select: { zorgovereenkomst: { select: { budgethouderId: true, zorgverlenerId: true } } } } } });
      const { budgethouderId, zorgverlenerId } = tarief.versie.zorgovereenkomst;
      await tx.herkeuring.create({ data: { id: ids.herkeuring, nummer: `HK-${merk}`, soort: "tarieven", status: "klaar", peildatum: van, verstrekkerId, cijfers: { peildag: "2026-01-01", minimum: null, wlz: null, bronnen: [] }, totaal: 1, gestartDoor: randomUUID(), gestartOp: NU, klaarOp: NU } });
      await tx.maximumtarief.create({ data: { verstrekkerId, wet: "wmo", functiesoort: merk, tariefsoort: "formeel", eenheid: "uur", van, bedragCenten: 45_00n, vastgesteldDoor: randomUUID(), vastgesteldOp: NU } });
      await tx.herkeuringsregel.create({
        data: { herkeuringId: ids.herkeuring, uitkomst: "boven_maximumtarief", zorgovereenkomstId: half.zorgovereenkomst, tariefId: tarief.id, budgethouderId, verstrekkerId, zorgverlenerId: zorgverlenerId ?? "", peildatum: van, tariefCenten: 20_00n, grensCenten: 19_00n, gemeld: true },
      });
      await tx.overlijdensmelding.create({ data: { id: ids.overlijden, budgethouderId: half.persoon, overlijdensdatum: van, status: "teruggedraaid", bron: "brp", geregistreerdDoor: randomUUID(), geregistreerdOp: NU, teruggedraaidDoor: randomUUID(), teruggedraaidOp: NU, terugdraaireden: merk } });
      await tx.voorlopigBudget.create({ data: { id: ids.voorlopig, nummer: `VB-${merk}-1`, status: "goedgekeurd", beslotenDoor: randomUUID(), beslotenOp: NU, toekenningId: half.toekenning, ...budget } });
      await tx.voorlopigBudget.create({ data: { id: ids.voorlopigvoorstel, nummer: `VB-${merk}-2`, status: "voorgesteld", ...budget } });
      await tx.voorlopigSamenloop.create({ data: { voorlopigId: ids.voorlopig, verstrekkerId, toekenningId: half.toekenning, andereVerstrekkerId: opvolger.id, van, tm, gezienOp: NU } });
      await tx.voorlopigWijziging.create({ data: { id: ids.voorlopigwijziging, voorlopigId: ids.voorlopig, soort: "verlenging", status: "voorgesteld", oudeEinddatum: tm, nieuweEinddatum: vanDatum(datum("2027-03-31")), opdrachtgever: "gemeente", opdrachtOp: van, opdrachtKenmerk: `${merk}-2`, reden: merk, opgemaaktDoor: randomUUID(), opgemaaktOp: NU } });
      await tx.voorlopiglijst.create({ data: { id: ids.voorlopiglijst, nummer: `VL-${merk}`, bestandsnaam: merk, inhoud: new Uint8Array([60]), inhoudHash: new Uint8Array(32), ...opdracht } });
    });
    return ids;
  }

  /** The contract that was approved, as if the SVB had agreed to it in place of the verstrekker. */
  async ambtshalve(half: { zorgovereenkomst: string }): Promise<{ mandaat: string; mandaatvoorstel: string }> {
    const ids = { mandaat: randomUUID(), mandaatvoorstel: randomUUID(), eigenaar: randomUUID() };
    const { verstrekkerId, merk } = this;
    const [van, tm] = [vanDatum(datum("2026-01-01")), vanDatum(datum("2026-12-31"))];
    const opdracht = { verstrekkerId, opdrachtgever: "gemeente", opdrachtOp: van, gegevenDoor: merk, van, tm, eigenaarId: ids.eigenaar, opgemaaktDoor: randomUUID(), opgemaaktOp: NU } as const;
    await this.wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.gebruiker.create({ data: { id: ids.eigenaar, issuer: "test", subject: ids.eigenaar, naam: "Eigenaar", betrouwbaarheidsniveau: "substantieel" } });
      await tx.accordeermandaat.create({ data: { id: ids.mandaat, nummer: `AM-${merk}-1`, status: "goedgekeurd", opdrachtKenmerk: `${merk}-1`, beslotenDoor: randomUUID(), beslotenOp: NU, ...opdracht } });
      await tx.accordeermandaat.create({ data: { id: ids.mandaatvoorstel, nummer: `AM-${merk}-2`, status: "voorgesteld", opdrachtKenmerk: `${merk}-2`, ...opdracht } });
      const { id: akkoordId } = await tx.akkoord.findFirstOrThrow({ where: { partij: "verstrekker", versie: { zorgovereenkomstId: half.zorgovereenkomst } }, select: { id: true } });
      await tx.ambtshalveAkkoord.create({ data: { akkoordId, zorgovereenkomstId: half.zorgovereenkomst, status: "open", wachtteSinds: NU, uiterlijk: tm } });
    });
    return { mandaat: ids.mandaat, mandaatvoorstel: ids.mandaatvoorstel };
  }

  /** As the SVB would have made them; nothing is booked, because only who sees them is asked. */
  async herstellen(half: { toekenning: string; persoon: string; zorgovereenkomst: string }): Promise<{ herstel: string; herstelvoorstel: string }> {
    const [herstel, herstelvoorstel] = [randomUUID(), randomUUID()];
    const { verstrekkerId, merk } = this;
    const kop = { soort: "bedrag", reden: "VERKEERD_BEDRAG", toelichting: merk, budgethouderId: half.persoon, verstrekkerId, vanToekenningId: half.toekenning, naarVerstrekkerId: verstrekkerId, naarToekenningId: half.toekenning, naarWet: "wmo" } as const;
    const inhoud = { functiebudgetten: [], functiesoorten: {}, zorgovereenkomsten: [], vingerafdruk: new Uint8Array(32), opgemaaktDoor: randomUUID(), opgemaaktOp: NU };
    await this.wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.herstel.create({ data: { id: herstel, nummer: `HS-${merk}-1`, status: "goedgekeurd", beslotenDoor: randomUUID(), beslotenOp: NU, uitgevoerdOp: NU, ...kop, ...inhoud } });
      await tx.herstel.create({ data: { id: herstelvoorstel, nummer: `HS-${merk}-2`, status: "voorgesteld", ...kop, ...inhoud } });
      await tx.herstelregel.create({ data: { herstelId: herstel, soort: "zorgovereenkomst", zorgovereenkomstId: half.zorgovereenkomst, vanToekenningId: half.toekenning, naarToekenningId: randomUUID() } });
    });
    return { herstel, herstelvoorstel };
  }

  /** Messages about the end of a budget, its settlement, and the money of the verstrekker; nothing is booked. */
  async afsluitingen(half: { toekenning: string; persoon: string }) {
    const ids = { afsluitbericht: randomUUID(), betwistbericht: randomUUID(), afsluitzaak: randomUUID(), voorschot: randomUUID(), voorschotvoorstel: randomUUID() };
    const { verstrekkerId, merk } = this;
    const totalen = { toegekend: "0", besteed: "0", rest: "0", functies: [], buiten: [] };
    const [van, tm] = [vanDatum(datum("2026-01-01")), vanDatum(datum("2026-04-30"))];
    const bericht = { toekenningId: half.toekenning, budgethouderId: half.persoon, verstrekkerId, wet: "wmo", reden: "einde_periode", definitief: false, van, tm, toegekendCenten: 0n, besteedCenten: 0n, totalen, aanleiding: "met_de_hand", toelichting: merk, inhoud: new Uint8Array([60]), inhoudHash: new Uint8Array(32), gemaaktOp: NU } as const;
    const geld = { verstrekkerId, soort: "ontvangst", bron: "met_de_hand", bedragCenten: 1n, valutadatum: van, kenmerk: merk, opgemaaktDoor: randomUUID(), opgemaaktOp: NU } as const;
    await this.wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.budgetafsluitbericht.create({ data: { id: ids.afsluitbericht, nummer: `BAB-${merk}-1`, periodestand: "een", ...bericht } });
      await tx.budgetafsluitbericht.create({ data: { id: ids.betwistbericht, nummer: `BAB-${merk}-2`, periodestand: "twee", status: "betwist", betwistcode: "BETWIST_ANDERS", betwisttekst: merk, ...bericht } });
      await tx.afsluiting.create({ data: { toekenningId: half.toekenning, budgethouderId: half.persoon, verstrekkerId, budgetafsluitberichtId: ids.afsluitbericht, toegekendCenten: 0n, besteedCenten: 0n, terugCenten: 0n, afgeslotenOp: NU } });
      await tx.uitvalzaak.create({ data: { id: ids.afsluitzaak, nummer: `U-${merk}-A`, domein: "afsluiting", onderwerpId: ids.betwistbericht, codes: ["BETWIST_ANDERS"], termijn: tm, verstrekkerId, budgethouderId: half.persoon, geopendOp: NU, toelichting: merk } });
      await tx.voorschotmutatie.create({ data: { id: ids.voorschot, nummer: `VS-${merk}-1`, status: "geboekt", beoordeeldDoor: randomUUID(), beoordeeldOp: NU, ...geld } });
      await tx.voorschotmutatie.create({ data: { id: ids.voorschotvoorstel, nummer: `VS-${merk}-2`, status: "voorgesteld", ...geld } });
    });
    return ids;
  }

  async koppeling(): Promise<Mens<"koppeling">> {
    const { sleutel: geheim } = moet(await apisleutelAanmaken(this.wereld.deps, this.medewerker, { naam: `${this.merk}-sleutel` }));
    const koppeling = await koppelingVan(this.wereld.db, geheim, NU);
    if (koppeling === null) throw new Error("the new key does not work");
    return koppeling;
  }
}

type Onderweg = { readonly opbouw: Opbouw; readonly budgethouder: Mens<"budgethouder">; readonly zorgverlener: Mens<"zorgverlener">; readonly half: Omit<Dossierids, "batch" | "voorlopig" | "voorlopigvoorstel" | "voorlopigwijziging" | "voorlopiglijst" | "mandaat" | "mandaatvoorstel" | "herindeling" | "herkeuring" | "overlijden" | "betaalopdracht" | "declaratiezaak" | "betaalzaak" | "berichtzaak" | "apisleutel" | "herstel" | "herstelvoorstel" | "storting" | "uitbetaling" | "rekening" | "rekeningnummer" | "ontvangst" | "ontvangstzaak" | "verstrekker" | "export" | "afsluitbericht" | "betwistbericht" | "afsluitzaak" | "voorschot" | "voorschotvoorstel"> };

async function totDeBetaling(wereld: Wereld, kant: Kant, verstrekkerId: string): Promise<Onderweg> {
  const medewerker = vanVerstrekker(verstrekkerId, VERSTREKKERFUNCTIES);
  const opbouw = new Opbouw(wereld, kant, verstrekkerId, medewerker);
  const budgethouder = await opbouw.budgethouder();
  const grondslag = await opbouw.toekenning(budgethouder);
  const { zorgverlener: kaal, ...contracten } = await opbouw.contracten(budgethouder, grondslag.toekenning);
  const zorgverlener = await metGebruiker(wereld, kaal, `${KANARIE[kant]}-verlener`);
  const declaraties = await opbouw.declaraties(budgethouder, zorgverlener, contracten.zorgovereenkomst);
  const tarief = await wereld.eigenaar.tarief.findFirstOrThrow({ where: { versie: { zorgovereenkomstId: contracten.zorgovereenkomst } } });
  return { opbouw, budgethouder, zorgverlener, half: { persoon: budgethouder.persoonId, ...grondslag, ...contracten, ...declaraties, zorgverlener: zorgverlener.zorgverlenerId, tarief: tarief.id } };
}

/** One batch for each file, through two pairs of eyes and the bank. */
async function betaal(wereld: Wereld): Promise<string> {
  const dag = op(wereld, "2026-04-03");
  const maker = svb("betalen");
  const { batchId } = moet(await betaalbatchOpmaken(dag, maker, sleutel()));
  const batch = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  const betaler = { naam: "SVB", iban: "NL91ABNA0417164300" };
  moet(await betaalbatchVrijgeven({ ...dag, betaler }, svb("vrijgeven"), { batchId, gezienAantal: batch.aantal, gezienTotaal: centen(batch.totaalCenten) }));
  moet(await betaalbatchAanbieden(dag, maker, { batchId }));
  const { bestand } = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  const afschrift = antwoordVanDemobank(bestand ?? new Uint8Array(), "alles_betaald", dag.nu);
  if (!afschrift.ok) throw new Error("the demo bank could not read the file");
  const inhoud = new Uint8Array(Buffer.from(afschrift.xml));
  const gelezen = leesBankmeldingen(inhoud);
  if (!gelezen.ok) throw new Error("the statement could not be read");
  moet(await bankberichtVerwerken(dag, maker, { ...gelezen.bericht, bestandsnaam: "bank.xml", inhoud }));
  return batchId;
}

async function eenDossier(wereld: Wereld, kant: Kant, verstrekkerId: string): Promise<Dossier> {
  const { opbouw, budgethouder, zorgverlener, half } = await totDeBetaling(wereld, kant, verstrekkerId);
  const batch = await betaal(wereld);
  const { id: betaalopdracht } = await wereld.eigenaar.betaalopdracht.findFirstOrThrow({ where: { declaratieId: half.betaald } });
  const zaken = await opbouw.zaken({ ...half, betaalopdracht }, budgethouder.budgethouderId, zorgverlener.zorgverlenerId);
  await opbouw.opgezegd(half, budgethouder.gebruikerId);
  const herstellen = await opbouw.herstellen(half);
  const voorlopige = await opbouw.voorlopige(half);
  const ambtshalve = await opbouw.ambtshalve(half);
  const eigenGeld = await opbouw.eigenGeld(half, budgethouder.gebruikerId);
  const afsluitingen = await opbouw.afsluitingen(half);
  const rekeningnummer = await opbouw.andereRekening(zorgverlener);
  const koppeling = await opbouw.koppeling();
  const standen = [await statusVan(wereld, half.betaald), await statusVan(wereld, half.uitgevallen), await statusVan(wereld, half.terAccordering)];
  if (standen.join() !== "betaald,uitval,ter_accordering") throw new Error(`the file was not built as meant: ${standen.join()}`);
  return { ids: { ...half, batch, betaalopdracht, ...zaken, ...herstellen, ...voorlopige, ...ambtshalve, ...eigenGeld, ...afsluitingen, rekeningnummer, apisleutel: koppeling.apisleutelId, verstrekker: verstrekkerId, export: "" }, verstrekkerId, budgethouder, zorgverlener, koppeling };
}

/** The nightly look at the budgets told that this one is in need: recorded as the job does it, whatever its figures are. */
async function signaal({ eigenaar }: Wereld, { ids, verstrekkerId }: Dossier): Promise<void> {
  const partijen = { budgethouderId: ids.persoon, verstrekkerId };
  await eigenaar.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.rol', 'systeem', true)`;
    await registreer(tx, { rol: "systeem", proces: "budgetsignalen" }, { soort: "budget.bijna_op", onderwerpSoort: "toekenning", onderwerpId: ids.toekenning, ...partijen }, NU);
    await tx.budgetsignaal.create({ data: { toekenningId: ids.toekenning, ...partijen, soort: "bijna_op", gemeldOp: NU, beschikbaarCenten: 1n, tekortCenten: 0n } });
  });
}

/** Notices, an inzage, a check and a sealed block: what comes about beside the acts. */
async function nevenwerk(wereld: Wereld, dossiers: readonly Dossier[]): Promise<void> {
  for (const een of dossiers) await signaal(wereld, een);
  for (const { id } of await wereld.eigenaar.gebeurtenis.findMany({ where: { soort: { not: "test.opgebouwd" } }, select: { id: true } })) {
    await berichtenMaken(wereld.deps, id);
  }
  for (const { ids } of dossiers) await dossier(wereld.db, svb("frontoffice"), ids.persoon, "telefoon", NU);
  moet(await controleUitvoeren(wereld.deps, svb("toezicht")));
  await auditVerzegelen(wereld.deps);
}

export type Toegangswereld = {
  readonly wereld: Wereld;
  readonly deps: ReturnType<typeof op>;
  readonly a: Dossier;
  readonly b: Dossier;
  /** Who asks, for each role of the matrix; null for who has no capacity at all. */
  readonly actoren: Readonly<Record<Rol, Actor | null>>;
  /** What only A's file contains: its ids, its numbers and its canary. */
  readonly kenmerkenVanA: readonly string[];
  /** Undone a second ago, but still in the memory of a request that was under way. */
  readonly ingetrokken: Mens<"vertegenwoordiger">;
};

export const onbekend = (ids: Dossierids): Dossierids =>
  Object.fromEntries(Object.keys(ids).map((naam) => [naam, randomUUID()])) as Record<keyof Dossierids, string>;

async function ingetrokkenMachtiging(wereld: Wereld, budgethouder: Mens<"budgethouder">): Promise<Mens<"vertegenwoordiger">> {
  const was = await wereld.vertegenwoordiger(budgethouder, "gemachtigde", ["zorg", "geld"]);
  const ingetrokkenOp = new Date(new Date(`${DAG}T09:00:00Z`).getTime() - 1_000);
  await wereld.systeem((tx) => tx.vertegenwoordiging.update({ where: { id: was.vertegenwoordigingId }, data: { ingetrokkenOp } }));
  return was;
}

export async function toegangswereld(): Promise<Toegangswereld> {
  const wereld = await Wereld.open();
  await schrijfHartslag(wereld.db, new Date());
  const v1 = await wereld.verstrekker("gemeente", "0193");
  const v2 = await wereld.verstrekker("gemeente", "0166");
  const dossierA = await eenDossier(wereld, "a", v1);
  const b = await eenDossier(wereld, "b", v2);
  await nevenwerk(wereld, [dossierA, b]);
  const ingetrokken = await ingetrokkenMachtiging(wereld, dossierA.budgethouder);
  const namens = (soort: "gemachtigde" | "bewindvoerder" | "mentor", bevoegdheden: readonly ("zorg" | "geld")[]): Promise<Mens<"vertegenwoordiger">> =>
    wereld.vertegenwoordiger(dossierA.budgethouder, soort, bevoegdheden);
  const van1 = (...functies: readonly Verstrekkerfunctie[]): Promise<Mens<"verstrekker">> => metGebruiker(wereld, vanVerstrekker(v1, functies), "V1");
  const v1Inzien = await van1("inzien");
  const gevraagd = moet(await exportAanvragen(op(wereld, DAG), v1Inzien, { ...sleutel(), soort: "uitputting", formaat: "csv", vraag: { zoek: "", signaal: null, sinds: maand("2026-02"), wet: null, functiesoort: null, jaar: null, volgorde: "naam", aflopend: false } }));
  const a: Dossier = { ...dossierA, ids: { ...dossierA.ids, export: gevraagd.exportId } };
  const actoren: Record<Rol, Actor | null> = {
    anoniem: null,
    budgethouderA: a.budgethouder,
    budgethouderB: b.budgethouder,
    gemachtigde: await namens("gemachtigde", ["zorg", "geld"]),
    bewindvoerder: await namens("bewindvoerder", ["geld"]),
    mentor: await namens("mentor", ["zorg"]),
    // Whoever lost a machtiging can still be somebody: here a budgethouder with a file of their own.
    exGemachtigde: { ...b.budgethouder, gebruikerId: ingetrokken.gebruikerId, persoonId: ingetrokken.persoonId, budgethouderId: ingetrokken.persoonId },
    zorgverlenerA: a.zorgverlener,
    zorgverlenerB: b.zorgverlener,
    v1Invoer: await van1("invoer"),
    v1Accorderen: await van1("accorderen"),
    v1Inzien,
    v1Beheer: await van1("beheer"),
    v2: await metGebruiker(wereld, vanVerstrekker(v2, VERSTREKKERFUNCTIES), "V2"),
    svbToetser: svb("toetser"),
    svbUitval: svb("uitval"),
    svbBetalen: svb("betalen"),
    svbVrijgeven: svb("vrijgeven"),
    svbFrontoffice: svb("frontoffice"),
    svbToezicht: svb("toezicht"),
    svbBeheer: svb("beheer"),
    apisleutelV1: a.koppeling,
    apisleutelV2: b.koppeling,
  };
  return { wereld, deps: op(wereld, DAG), a, b, actoren, ingetrokken, kenmerkenVanA: await kenmerken(wereld, a) };
}

async function kenmerken(wereld: Wereld, { ids, budgethouder, zorgverlener }: Dossier): Promise<readonly string[]> {
  const { eigenaar } = wereld;
  const { budgethouderId } = budgethouder;
  const nummers = [
    ...(await eigenaar.toekenning.findMany({ where: { budgethouderId }, select: { nummer: true } })),
    ...(await eigenaar.zorgovereenkomst.findMany({ where: { budgethouderId }, select: { nummer: true } })),
    ...(await eigenaar.declaratie.findMany({ where: { budgethouderId }, select: { nummer: true } })),
    ...(await eigenaar.uitvalzaak.findMany({ where: { budgethouderId }, select: { nummer: true } })),
    ...(await eigenaar.betaalbatch.findMany({ where: { id: ids.batch }, select: { nummer: true } })),
  ].map(({ nummer }) => nummer);
  return [KANARIE.a, IBAN.a, String(TOEGEKEND.a), budgethouder.gebruikerId, zorgverlener.gebruikerId, ...Object.values(ids), ...nummers];
}

/** The web server's login at this database, for a pool of one's own. */
export async function appUrlVan({ wereld }: Toegangswereld): Promise<string> {
  const [{ naam }] = await wereld.eigenaar.$queryRaw<[{ naam: string }]>`SELECT current_database()::text AS naam`;
  return webUrl(inject("testserver"), naam);
}
