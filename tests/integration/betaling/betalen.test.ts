import { createHash, randomUUID } from "node:crypto";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { centen } from "@/lib/domein/geld";
import type { Svbfunctie } from "@/lib/domein/toegang";
import { antwoordVanDemobank, type DemobankAntwoord } from "@/lib/integrations/bank/demobank";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import { leesPain001 } from "@/lib/koppelvlak/pain001/lees";
import { batchdetail } from "@/lib/queries/svb/betalingen";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchIntrekken } from "@/lib/usecases/betaling/betaalbatch-intrekken";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";

import { biedAan, type Contract, eenContract, keurGoed, moet, op, overtredingen, standen, statusVan, Wereld } from "../declaratie/wereld";

const DAG = "2026-04-03";
const BETALER = { naam: "SVB test", iban: "NL91ABNA0417164300" };

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

const svb = (...functies: Svbfunctie[]) => ({ rol: "svb", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Test", functies }) as const;
const maker = svb("betalen");
const vrijgever = svb("vrijgeven");

const opmaken = (wie = maker, sleutel: string = randomUUID()) => betaalbatchOpmaken(op(wereld, DAG), wie, { sleutel });

async function vrijgeven(batchId: string, wie: ReturnType<typeof svb> = vrijgever) {
  const batch = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  return betaalbatchVrijgeven({ ...op(wereld, DAG), betaler: BETALER }, wie, { batchId, gezienAantal: batch.aantal, gezienTotaal: centen(batch.totaalCenten) });
}

/** A declaratie of 200 euro, approved and ready to pay. */
async function klaarOmTeBetalen(): Promise<{ contract: Contract; id: string }> {
  const contract = await eenContract(wereld, { budgetEuro: 1_000n });
  const id = await biedAan(wereld, contract, { 1: 10_00 });
  moet(await keurGoed(wereld, contract.budgethouder, id));
  return { contract, id };
}

/** Everything that is ready, released and handed over; returns the batch and its file. */
async function naarDeBank(): Promise<{ batchId: string; bestand: Uint8Array }> {
  const { batchId } = moet(await opmaken());
  moet(await vrijgeven(batchId));
  moet(await betaalbatchAanbieden(op(wereld, DAG), maker, { batchId }));
  const { bestand } = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  if (bestand === null) throw new Error("no file");
  return { batchId, bestand };
}

async function leesIn(bestand: Uint8Array, antwoord: DemobankAntwoord = "alles_betaald", wie: ReturnType<typeof svb> = maker) {
  const afschrift = antwoordVanDemobank(bestand, antwoord, op(wereld, DAG).nu);
  if (!afschrift.ok) throw new Error("the demo bank could not read the file");
  return leesXmlIn(afschrift.xml, wie);
}

async function leesXmlIn(xml: string, wie: ReturnType<typeof svb> = maker) {
  const inhoud = new Uint8Array(Buffer.from(xml));
  const gelezen = leesBankmeldingen(inhoud);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return bankberichtVerwerken(op(wereld, DAG), wie, { ...gelezen.bericht, bestandsnaam: "bank.xml", inhoud });
}

const pain002 = (bestand: Uint8Array, status: string, reden: string): string => {
  const gelezen = leesPain001(bestand);
  if (!gelezen.ok) throw new Error("no pain.001");
  const regels = gelezen.bericht.opdrachten
    .map((o) => `<TxInfAndSts><OrgnlEndToEndId>${o.eindtotEindId}</OrgnlEndToEndId><TxSts>${status}</TxSts><StsRsnInf><Rsn><Cd>${reden}</Cd></Rsn></StsRsnInf></TxInfAndSts>`)
    .join("");
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>STS-${randomUUID().slice(0, 8)}</MsgId><CreDtTm>2026-04-07T08:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${gelezen.bericht.berichtId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>${gelezen.bericht.berichtId}</OrgnlPmtInfId>${regels}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
};

describe("van goedgekeurd naar betaald", () => {
  it("loopt van klaar, via twee paar ogen en de bank, naar betaald, op de cent", async () => {
    const { contract, id } = await klaarOmTeBetalen();

    const { batchId, bestand } = await naarDeBank();
    expect(await standen(wereld, contract.toekenningId)).toEqual({ beschikbaar: 80_000n, gereserveerd: 0n, onderweg: 20_000n, besteed: 0n });
    const resultaat = moet(await leesIn(bestand));

    expect(resultaat).toMatchObject({ betaald: 1, gestorneerd: 0, onverwerkt: [] });
    expect(await statusVan(wereld, id)).toBe("betaald");
    expect(await standen(wereld, contract.toekenningId)).toEqual({ beschikbaar: 80_000n, gereserveerd: 0n, onderweg: 0n, besteed: 20_000n });
    const batch = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
    expect(batch.status).toBe("verwerkt");
    expect(Buffer.from(batch.bestandHash ?? [])).toEqual(createHash("sha256").update(bestand).digest());
  });

  it("zet aantal, totaal en bestand van een batch gelijk aan de opdrachten", async () => {
    await klaarOmTeBetalen();
    await klaarOmTeBetalen();

    const { batchId, bestand } = await naarDeBank();

    const gelezen = leesPain001(bestand);
    expect(gelezen).toMatchObject({ ok: true, bericht: { totaal: 40_000n } });
    expect(await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } })).toMatchObject({ aantal: 2, totaalCenten: 40_000n });
    moet(await leesIn(bestand));
  });

  it("verandert niets als hetzelfde bankbestand nog eens komt, ook onder een andere naam of in een ander bestand", async () => {
    const { contract } = await klaarOmTeBetalen();
    const { bestand } = await naarDeBank();
    const eerste = moet(await leesIn(bestand));

    expect(moet(await leesIn(bestand))).toEqual(eerste);
    expect(moet(await leesXmlIn(pain002(bestand, "ACSC", "NARR")))).toMatchObject({ betaald: 0, ongewijzigd: 1 });
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ besteed: 20_000n });
  });

  it("boekt tien keer tegelijk hetzelfde bankbestand één keer", async () => {
    const { contract } = await klaarOmTeBetalen();
    const { bestand } = await naarDeBank();

    await Promise.all(Array.from({ length: 10 }, () => leesIn(bestand)));

    expect(await standen(wereld, contract.toekenningId)).toEqual({ beschikbaar: 80_000n, gereserveerd: 0n, onderweg: 0n, besteed: 20_000n });
  });
});

describe("wat de bank niet uitvoert", () => {
  it.each([
    { hoe: "geweigerd (pain.002)", inlezen: (bestand: Uint8Array) => leesXmlIn(pain002(bestand, "RJCT", "AC01")), code: "AC01" },
    { hoe: "teruggestuurd na boeking (camt.053)", inlezen: (bestand: Uint8Array) => leesIn(bestand, "eerste_terug"), code: "AC04" },
  ])("$hoe: het geld blijft gereserveerd en er is een zaak", async ({ inlezen, code }) => {
    const { contract, id } = await klaarOmTeBetalen();
    const { bestand } = await naarDeBank();

    expect(moet(await inlezen(bestand))).toMatchObject({ gestorneerd: 1 });

    expect(await statusVan(wereld, id)).toBe("gestorneerd");
    expect(await standen(wereld, contract.toekenningId)).toEqual({ beschikbaar: 80_000n, gereserveerd: 20_000n, onderweg: 0n, besteed: 0n });
    const zaken = await wereld.eigenaar.uitvalzaak.findMany({ where: { domein: "betaling", codes: { has: code }, budgethouderId: contract.budgethouder.budgethouderId } });
    expect(zaken).toHaveLength(1);
  });

  it("boekt niets op een onbekend kenmerk of een ander bedrag en zegt waarom", async () => {
    const { contract } = await klaarOmTeBetalen();
    const { bestand } = await naarDeBank();
    const afschrift = antwoordVanDemobank(bestand, "alles_betaald", op(wereld, DAG).nu);
    if (!afschrift.ok) throw new Error("unreadable");

    const anders = moet(await leesXmlIn(afschrift.xml.replaceAll("200.00", "200.01").replaceAll("999999800.00", "999999799.99")));
    const vreemd = moet(await leesXmlIn(afschrift.xml.replaceAll(/<EndToEndId>[^<]+/g, "<EndToEndId>VREEMD-1")));

    expect(anders.onverwerkt).toMatchObject([{ waarom: "ander_bedrag" }]);
    expect(vreemd.onverwerkt).toEqual([{ eindtotEindId: "VREEMD-1", waarom: "onbekende_opdracht" }]);
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ onderweg: 20_000n, besteed: 0n });
    moet(await leesXmlIn(afschrift.xml));
  });
});

describe("twee paar ogen en de goede volgorde", () => {
  it("laat de maker niet zelf vrijgeven, ook niet met beide functies, en ook de database niet", async () => {
    await klaarOmTeBetalen();
    const beide = svb("betalen", "vrijgeven");
    const { batchId } = moet(await opmaken(beide));

    expect(await vrijgeven(batchId, beide)).toEqual({ ok: false, reden: "zelf_opgemaakt" });
    await expect(
      wereld.eigenaar.$executeRaw`UPDATE betaalbatch SET vrijgegeven_door = opgemaakt_door, vrijgegeven_op = now() WHERE id = ${batchId}::uuid`,
    ).rejects.toThrow(/betaalbatch_vier_ogen/);
    moet(await betaalbatchIntrekken(op(wereld, DAG), vrijgever, { batchId, reden: "opruimen na de test" }));
  });

  it("weigert wie de functie niet heeft en wat niet bestaat", async () => {
    expect(await opmaken(svb("toezicht"))).toEqual({ ok: false, reden: "geen_recht" });
    expect(await betaalbatchAanbieden(op(wereld, DAG), maker, { batchId: randomUUID() })).toEqual({ ok: false, reden: "batch_onbekend" });
    expect(await batchdetail(wereld.db, svb("uitval"), randomUUID(), 1)).toBeNull();
    expect(await leesXmlIn(pain002(Buffer.from(await voorbeeldbestand()), "ACCP", "NARR"), svb("vrijgeven"))).toEqual({ ok: false, reden: "geen_recht" });
  });

  it("kent geen andere volgorde dan opmaken, vrijgeven, aanbieden", async () => {
    await klaarOmTeBetalen();
    const { batchId } = moet(await opmaken());

    expect(await betaalbatchAanbieden(op(wereld, DAG), maker, { batchId })).toEqual({ ok: false, reden: "batch_niet_vrijgegeven" });
    moet(await vrijgeven(batchId));
    expect(await vrijgeven(batchId)).toEqual({ ok: false, reden: "batch_al_verder" });
    expect(await betaalbatchIntrekken(op(wereld, DAG), maker, { batchId, reden: "te laat bedacht" })).toEqual({ ok: false, reden: "batch_al_verder" });
    const { bestand } = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
    moet(await leesIn(bestand ?? new Uint8Array()));
  });

  it("zet na intrekken alles weer klaar, zonder dat er geld beweegt", async () => {
    const { contract, id } = await klaarOmTeBetalen();
    const { batchId } = moet(await opmaken());

    expect(moet(await betaalbatchIntrekken(op(wereld, DAG), maker, { batchId, reden: "verkeerde dag" }))).toEqual({ aantal: 1 });

    expect(await statusVan(wereld, id)).toBe("goedgekeurd");
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ gereserveerd: 20_000n, onderweg: 0n });
    const { bestand } = await naarDeBank();
    moet(await leesIn(bestand));
  });

  it("geeft bij twintig keer tegelijk opmaken elke opdracht in precies één batch", async () => {
    await klaarOmTeBetalen();
    await klaarOmTeBetalen();
    const sleutel = randomUUID();

    const uitkomsten = await Promise.all(Array.from({ length: 20 }, (_, i) => opmaken(maker, i < 10 ? sleutel : randomUUID())));

    const gelukt = new Set(uitkomsten.flatMap((u) => (u.ok ? [u.waarde.batchId] : [])));
    const opdrachten = await wereld.eigenaar.betaalopdracht.findMany({ where: { batchId: { in: [...gelukt] } } });
    expect(opdrachten).toHaveLength(2);
    for (const batchId of gelukt) moet(await betaalbatchIntrekken(op(wereld, DAG), maker, { batchId, reden: "opruimen na de test" }));
    moet(await leesIn((await naarDeBank()).bestand));
  });

  it("geeft niets vrij als het bedrag op het scherm niet meer klopt", async () => {
    await klaarOmTeBetalen();
    const { batchId } = moet(await opmaken());

    const uitkomst = await betaalbatchVrijgeven({ ...op(wereld, DAG), betaler: BETALER }, vrijgever, { batchId, gezienAantal: 1, gezienTotaal: centen(1n) });

    expect(uitkomst).toEqual({ ok: false, reden: "batch_gewijzigd" });
    moet(await betaalbatchIntrekken(op(wereld, DAG), maker, { batchId, reden: "opruimen na de test" }));
  });

  it("neemt een betaling zonder goedgekeurd rekeningnummer niet mee", async () => {
    const { contract, id } = await klaarOmTeBetalen();
    const { zorgverlenerId } = contract.zorgverlener;
    await wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE rekeningnummer SET status = 'vervallen', vervallen_op = now() WHERE zorgverlener_id = ${zorgverlenerId}::uuid`;
    });

    const uitkomst = await opmaken();
    if (uitkomst.ok) moet(await betaalbatchIntrekken(op(wereld, DAG), maker, { batchId: uitkomst.waarde.batchId, reden: "opruimen na de test" }));

    const [opdracht] = await wereld.eigenaar.betaalopdracht.findMany({ where: { declaratieId: id } });
    expect(opdracht).toMatchObject({ status: "klaar", batchId: null });
  });
});

async function voorbeeldbestand(): Promise<string> {
  const { bestand } = await wereld.eigenaar.betaalbatch.findFirstOrThrow({ where: { bestand: { not: null } } });
  return Buffer.from(bestand ?? []).toString("utf8");
}

describe("de database houdt zelf de deur dicht", () => {
  it.each([
    ["een opdracht voor een niet-goedgekeurde declaratie", "PB012", (id: string) => ({ declaratieId: id, erbij: 0n })],
    ["een opdracht voor een ander bedrag", "PB012", (id: string) => ({ declaratieId: id, erbij: 1n })],
  ])("weigert %s", async (_wat, code, maak) => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const id = await biedAan(wereld, contract, { 1: 10_00 });
    const { declaratieId, erbij } = maak(id);
    const d = await wereld.eigenaar.declaratie.findUniqueOrThrow({ where: { id: declaratieId } });

    await expect(
      wereld.eigenaar.betaalopdracht.create({
        data: {
          declaratieId, toekenningId: d.toekenningId, budgethouderId: d.budgethouderId, verstrekkerId: d.verstrekkerId, zorgverlenerId: d.zorgverlenerId,
          bedragCenten: d.gevraagdCenten + erbij, status: "klaar", eindtotEindId: randomUUID().slice(0, 30), omschrijving: "x", verwachtOp: new Date("2026-04-07"), aangemaaktOp: new Date("2026-04-03"),
        },
      }),
    ).rejects.toMatchObject({ meta: { driverAdapterError: { cause: { originalCode: code } } } });
  });

  it("verandert een vrijgegeven bestand, een boeking of een gebeurtenis nooit, ook niet als eigenaar", async () => {
    await expect(wereld.eigenaar.$executeRaw`UPDATE betaalbatch SET bestand = 'x' WHERE bestand IS NOT NULL`).rejects.toThrow(/PB010/);
    await expect(wereld.eigenaar.$executeRaw`UPDATE boekingsregel SET bedrag_centen = bedrag_centen + 1`).rejects.toThrow(/PB003/);
    await expect(wereld.eigenaar.$executeRaw`DELETE FROM gebeurtenis`).rejects.toThrow(/PB003/);
    await expect(wereld.eigenaar.$executeRaw`TRUNCATE boekingsregel CASCADE`).rejects.toThrow(/PB003/);
  });
});
