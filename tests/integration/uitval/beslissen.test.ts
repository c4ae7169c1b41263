import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { datum, maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { uitvallijst, uitvalzaak } from "@/lib/queries/svb/uitval";
import { aantekeningToevoegen } from "@/lib/usecases/uitval/aantekening-toevoegen";
import { betaalzaakBeslissen } from "@/lib/usecases/uitval/betaalzaak-beslissen";
import { berichtzaakSluiten } from "@/lib/usecases/uitval/berichtzaak-sluiten";
import { declaratiezaakBeslissen } from "@/lib/usecases/uitval/declaratiezaak-beslissen";
import { uitvalzaakHervatten } from "@/lib/usecases/uitval/uitvalzaak-hervatten";
import { uitvalzaakLoslaten } from "@/lib/usecases/uitval/uitvalzaak-loslaten";
import { uitvalzaakOppakken } from "@/lib/usecases/uitval/uitvalzaak-oppakken";
import { uitvalzaakWachten } from "@/lib/usecases/uitval/uitvalzaak-wachten";
import { mijnDeclaratie } from "@/lib/queries/mijn/declaratie";
import { biedAan, type Contract, eenContract, keurGoed, moet, op, overtredingen, sleutel, standen, statusVan, Wereld } from "@/tests/integration/declaratie/wereld";

const VANDAAG = "2026-05-20";
let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

const behandelaar = () => wereld.svb(["uitval"]);
const zaakVan = (onderwerpId: string) => wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { onderwerpId }, orderBy: { geopendOp: "desc" } });

/** A declaratie that was approved too late, with its case in the hands of somebody. */
async function teLaat(contract: Contract) {
  const declaratieId = await biedAan(wereld, contract, { 1: 10_00 }, { dag: "2026-05-15" });
  expect(moet(await keurGoed(wereld, contract.budgethouder, declaratieId, "2026-05-16")).codes).toContain("TE_LAAT");
  const uitvalzaakId = (await zaakVan(declaratieId)).id;
  const svb = behandelaar();
  moet(await uitvalzaakOppakken(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId }));
  return { declaratieId, uitvalzaakId, svb };
}

const goed = (bedrag: bigint) => ({ soort: "goedkeuren", bedrag: centen(bedrag) }) as const;

describe("een declaratie in uitval", () => {
  it("wordt alsnog goedgekeurd, met naam en reden, en uit het budget gereserveerd", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const { declaratieId, uitvalzaakId, svb } = await teLaat(contract);
    const besluit = { ...sleutel(), uitvalzaakId, besluit: goed(20_000n), reden: "Zorgverlener was ziek." };

    const uitkomsten = await Promise.all([1, 2].map(() => declaratiezaakBeslissen(op(wereld, VANDAAG), svb, besluit)));

    expect(uitkomsten[1]).toEqual(uitkomsten[0]);
    expect(moet(uitkomsten[0] ?? { ok: false, reden: "" })).toMatchObject({ oordeel: "goedgekeurd", toegekendCenten: "20000" });
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 80_000n, gereserveerd: 20_000n });
    expect(await wereld.eigenaar.beoordeling.findMany({ where: { declaratieId }, orderBy: { op: "asc" } })).toMatchObject([
      { oordeel: "uitval", beslistDoor: null },
      { oordeel: "goedgekeurd", beslistDoor: svb.gebruikerId, reden: "Zorgverlener was ziek." },
    ]);
    expect(await zaakVan(declaratieId)).toMatchObject({ status: "opgelost", oplossing: "GOEDGEKEURD", opgelostDoor: svb.gebruikerId });
  });

  it("wordt voor een deel goedgekeurd, en nooit voor meer dan het budget of het maximum", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 150n });
    const { uitvalzaakId, svb } = await teLaat(contract);
    const beslis = (bedrag: bigint) => declaratiezaakBeslissen(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId, besluit: goed(bedrag), reden: "Deels." });
    expect(await beslis(15_001n)).toEqual({ ok: false, reden: "bedrag_ongeldig" });
    expect(await beslis(0n)).toEqual({ ok: false, reden: "bedrag_ongeldig" });
    expect(moet(await beslis(15_000n))).toMatchObject({ toegekendCenten: "15000", tekortCenten: "5000" });
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 0n, gereserveerd: 15_000n });
  });

  it("wordt afgekeurd met een reden die de budgethouder leest", async () => {
    const contract = await eenContract(wereld);
    const { declaratieId, uitvalzaakId, svb } = await teLaat(contract);
    const opdracht = { ...sleutel(), uitvalzaakId, besluit: { soort: "afkeuren" } as const };
    expect(await declaratiezaakBeslissen(op(wereld, VANDAAG), svb, { ...opdracht, reden: " " })).toEqual({ ok: false, reden: "reden_ontbreekt" });
    moet(await declaratiezaakBeslissen(op(wereld, VANDAAG), svb, { ...opdracht, reden: "Geen goede reden voor de vertraging." }));
    expect(await statusVan(wereld, declaratieId)).toBe("afgekeurd");
    expect((await mijnDeclaratie(wereld.db, contract.budgethouder, declaratieId, datum(VANDAAG)))?.beoordeling).toMatchObject({ doorMens: true, reden: "Geen goede reden voor de vertraging." });
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ gereserveerd: 0n });
  });

  it("kan niet worden goedgekeurd zonder rekeningnummer: dat is niet te passeren", async () => {
    const contract = await eenContract(wereld);
    const { declaratieId, uitvalzaakId, svb } = await teLaat(contract);
    await wereld.systeem((tx) => tx.rekeningnummer.updateMany({ where: { zorgverlenerId: contract.zorgverlener.zorgverlenerId }, data: { status: "vervallen", vervallenOp: new Date("2026-05-18") } }));
    expect(await declaratiezaakBeslissen(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId, besluit: goed(20_000n), reden: "Toch." })).toEqual({
      ok: false,
      reden: { code: "onoverkomelijk", bezwaar: "IBAN_ONTBREEKT" },
    });
    expect(await statusVan(wereld, declaratieId)).toBe("uitval");
  });
});

describe("wie wat mag", () => {
  it("laat alleen de behandelaar beslissen, en alleen met de functie uitval", async () => {
    const contract = await eenContract(wereld);
    const { uitvalzaakId } = await teLaat(contract);
    const opdracht = { ...sleutel(), uitvalzaakId, besluit: { soort: "afkeuren" } as const, reden: "Nee." };
    expect(await declaratiezaakBeslissen(op(wereld, VANDAAG), behandelaar(), opdracht)).toEqual({ ok: false, reden: "andere_behandelaar" });
    for (const actor of [wereld.svb(["betalen"]), wereld.svb(["frontoffice"]), contract.budgethouder, contract.zorgverlener]) {
      expect(await declaratiezaakBeslissen(op(wereld, VANDAAG), actor, opdracht)).toEqual({ ok: false, reden: "geen_recht" });
      expect(await uitvalzaakOppakken(op(wereld, VANDAAG), actor, { ...sleutel(), uitvalzaakId })).toEqual({ ok: false, reden: "geen_recht" });
    }
    expect(await uitvalzaak(wereld.db, contract.budgethouder, uitvalzaakId, { nu: new Date(), vandaag: datum(VANDAAG) })).toBeNull();
  });

  it("geeft een zaak aan één van velen die haar tegelijk oppakken", async () => {
    const contract = await eenContract(wereld);
    const { uitvalzaakId, svb } = await teLaat(contract);
    moet(await uitvalzaakLoslaten(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId }));
    const uitkomsten = await Promise.all(Array.from({ length: 8 }, () => uitvalzaakOppakken(op(wereld, VANDAAG), behandelaar(), { ...sleutel(), uitvalzaakId })));
    expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("wacht op een ander met een vraag die de partijen lezen, en houdt eigen aantekeningen binnen", async () => {
    const contract = await eenContract(wereld);
    const { declaratieId, uitvalzaakId, svb } = await teLaat(contract);
    moet(await aantekeningToevoegen(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId, tekst: "Alleen voor collega's.", gedeeld: false }));
    moet(await uitvalzaakWachten(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId, vraag: "Waarom was dit te laat?" }));
    const bij = await mijnDeclaratie(wereld.db, contract.budgethouder, declaratieId, datum(VANDAAG));
    expect(bij?.uitval?.aantekeningen.map(({ tekst }) => tekst)).toEqual(["Waarom was dit te laat?"]);
    moet(await uitvalzaakHervatten(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId }));
    expect((await zaakVan(declaratieId)).status).toBe("in_behandeling");
  });

  it("legt vast wie een dossier opende en telt de lijst", async () => {
    const contract = await eenContract(wereld);
    const { uitvalzaakId, svb } = await teLaat(contract);
    const detail = await uitvalzaak(wereld.db, svb, uitvalzaakId, { nu: new Date(`${VANDAAG}T09:00:00Z`), vandaag: datum(VANDAAG) });
    expect(detail?.onderwerp).toMatchObject({ soort: "declaratie", voorstel: 20_000n });
    expect(await wereld.eigenaar.inzagelog.count({ where: { budgethouderId: contract.budgethouder.budgethouderId, onderwerpId: uitvalzaakId } })).toBe(1);
    const lijst = await uitvallijst(wereld.db, svb, { filter: "mijn", domein: null, pagina: 1, vandaag: datum(VANDAAG) });
    expect(lijst?.regels.map(({ id }) => id)).toEqual([uitvalzaakId]);
  });
});

describe("een teruggekomen betaling", () => {
  /** Through the statuses of a real run: in a batch, released, and sent back by the bank. */
  async function gestorneerd(contract: Contract) {
    const declaratieId = await biedAan(wereld, contract, { 1: 10_00 }, { m: maand("2026-03") });
    moet(await keurGoed(wereld, contract.budgethouder, declaratieId));
    const opdracht = await wereld.eigenaar.betaalopdracht.findFirstOrThrow({ where: { declaratieId } });
    await wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE betaalopdracht SET status = 'gestorneerd', iban = 'NL91ABNA0417164300', tenaamstelling = 'X', afgehandeld_op = now() WHERE id = ${opdracht.id}::uuid`;
      await tx.$executeRaw`UPDATE declaratie SET status = 'gestorneerd' WHERE id = ${declaratieId}::uuid`;
      await tx.$executeRaw`INSERT INTO uitvalzaak (domein, onderwerp_id, codes, termijn, budgethouder_id, verstrekker_id, zorgverlener_id, geopend_op)
        VALUES ('betaling', ${opdracht.id}::uuid, ARRAY['BETALING_GESTORNEERD', 'AC04'], '2026-05-25', ${contract.budgethouder.budgethouderId}::uuid, ${contract.verstrekkerId}::uuid, ${contract.zorgverlener.zorgverlenerId}::uuid, now())`;
    });
    const svb = behandelaar();
    const uitvalzaakId = (await zaakVan(opdracht.id)).id;
    moet(await uitvalzaakOppakken(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId }));
    return { declaratieId, uitvalzaakId, svb };
  }

  it("wordt pas opnieuw betaald op een ander, goedgekeurd rekeningnummer", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const { declaratieId, uitvalzaakId, svb } = await gestorneerd(contract);
    const beslis = () => betaalzaakBeslissen(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId, besluit: "opnieuw_betalen", reden: "Nieuw nummer." });
    expect(await beslis()).toEqual({ ok: false, reden: "rekeningnummer_niet_gewijzigd" });
    const { zorgverlenerId } = contract.zorgverlener;
    await wereld.systeem(async (tx) => {
      await tx.rekeningnummer.updateMany({ where: { zorgverlenerId, status: "geldig" }, data: { status: "vervallen", vervallenOp: new Date() } });
      await tx.rekeningnummer.create({ data: { zorgverlenerId, iban: "NL02ABNA0123456789", tenaamstelling: "Nieuw", status: "geldig", aangevraagdDoor: contract.budgethouder.gebruikerId, aangevraagdOp: new Date(), beoordeeldDoor: svb.gebruikerId, beoordeeldOp: new Date() } });
    });
    moet(await beslis());
    const opdrachten = await wereld.eigenaar.betaalopdracht.findMany({ where: { declaratieId }, orderBy: { eindtotEindId: "asc" } });
    expect(opdrachten.map(({ status, eindtotEindId }) => [status, eindtotEindId.slice(-2)])).toEqual([["gestorneerd", "-1"], ["klaar", "-2"]]);
    expect(await standen(wereld, contract.toekenningId)).toEqual({ beschikbaar: 80_000n, gereserveerd: 20_000n, onderweg: 0n, besteed: 0n });
  });

  it("wordt niet betaald en komt terug in het budget", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const { declaratieId, uitvalzaakId, svb } = await gestorneerd(contract);
    moet(await betaalzaakBeslissen(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId, besluit: "niet_betalen", reden: "Dubbel." }));
    expect(await statusVan(wereld, declaratieId)).toBe("afgekeurd");
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 100_000n, gereserveerd: 0n });
  });
});

describe("een toekenningsbericht in uitval", () => {
  it("wordt gesloten met een reden en past niet bij een declaratiebesluit", async () => {
    const verstrekkerId = (await eenContract(wereld)).verstrekkerId;
    const { zaakId, berichtId } = await wereld.systeem(async (tx) => {
      const bericht = await tx.toekenningsbericht.create({ data: { verstrekkerId, kanaal: "api", inhoud: new Uint8Array([60]), inhoudHash: new Uint8Array(32), status: "uitval", retourcodes: [], ontvangenOp: new Date(), ontvangenVan: "test" } });
      const zaak = await tx.uitvalzaak.create({ data: { domein: "toekenning", onderwerpId: bericht.id, codes: ["TOEKENNING_OVERLAP"], termijn: new Date("2026-05-27"), verstrekkerId, geopendOp: new Date() } });
      return { zaakId: zaak.id, berichtId: bericht.id };
    });
    const svb = behandelaar();
    moet(await uitvalzaakOppakken(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId: zaakId }));
    expect(await declaratiezaakBeslissen(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId: zaakId, besluit: { soort: "afkeuren" }, reden: "x" })).toEqual({ ok: false, reden: "ander_domein" });
    moet(await berichtzaakSluiten(op(wereld, VANDAAG), svb, { ...sleutel(), uitvalzaakId: zaakId, oplossing: "BERICHT_AFGEKEURD", reden: "Gemeente levert opnieuw." }));
    expect((await wereld.eigenaar.toekenningsbericht.findUniqueOrThrow({ where: { id: berichtId } })).status).toBe("afgekeurd");
  });
});
