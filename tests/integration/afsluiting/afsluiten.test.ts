import { readFileSync } from "node:fs";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { sqlstate } from "@/lib/db/foutsoort";
import { maand } from "@/lib/domein/datum";
import { budgetafsluitberichtBetwisten } from "@/lib/usecases/afsluiting/budgetafsluitbericht-betwisten";
import { budgetafsluitberichtBevestigen } from "@/lib/usecases/afsluiting/budgetafsluitbericht-bevestigen";
import { budgetafsluitberichtOpmaken } from "@/lib/usecases/afsluiting/budgetafsluitbericht-opmaken";
import { budgetafsluitberichtenMaken } from "@/lib/usecases/afsluiting/budgetafsluitberichten-maken";
import { budgettenAfsluiten } from "@/lib/usecases/afsluiting/budgetten-afsluiten";
import { afsluitzaakSluiten } from "@/lib/usecases/uitval/afsluitzaak-sluiten";
import { betaalzaakBeslissen } from "@/lib/usecases/uitval/betaalzaak-beslissen";
import { uitvalzaakOppakken } from "@/lib/usecases/uitval/uitvalzaak-oppakken";
import { valideer } from "@/tests/builders/koppelvlak/xsd";
import { biedAan, eenContract, keurGoed, moet, op, overtredingen, sleutel, standen, statusVan, Wereld } from "@/tests/integration/declaratie/wereld";

import { AFSLUITDAG, bankZegt, berichtenVan, betaalAlles, DAG_ERVOOR, maakBerichten, medewerker, metDeclaratie, sluitAf, svb, SYSTEEM, toekenningVan } from "./wereld";

const XSD = readFileSync("docs/koppelvlak/budgetafsluitbericht-1.0.xsd", "utf8");

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
}, 120_000);
afterEach(async () => {
  expect(await overtredingen(wereld)).toEqual([]);
});
afterAll(() => wereld.sluit());

describe("een budget afsluiten", () => {
  it("maakt het bericht op de dag zelf en geeft terug wat over is", async () => {
    const { contract } = await metDeclaratie(wereld);
    await betaalAlles(wereld, "2026-04-03");
    const { toekenningId } = contract;

    await maakBerichten(wereld, DAG_ERVOOR);
    expect(await berichtenVan(wereld, toekenningId)).toEqual([]);
    await maakBerichten(wereld, AFSLUITDAG);
    const [bericht] = await berichtenVan(wereld, toekenningId);
    expect(bericht).toMatchObject({ reden: "einde_periode", definitief: true, besteedCenten: 20_000n, toegekendCenten: 100_000n, status: "verzonden" });
    expect(valideer(bericht?.inhoud ?? "", XSD)).toEqual([]);

    await sluitAf(wereld, AFSLUITDAG);
    expect(await standen(wereld, toekenningId)).toEqual({ beschikbaar: 0n, gereserveerd: 0n, onderweg: 0n, besteed: 20_000n });
    expect(await toekenningVan(wereld, toekenningId)).toMatchObject({ status: "afgesloten" });
    expect(await wereld.eigenaar.afsluiting.findUnique({ where: { toekenningId } })).toMatchObject({ terugCenten: 80_000n, besteedCenten: 20_000n });
  });

  it("maakt morgen niets nieuws, en met zijn tweeën tegelijk hetzelfde als alleen", async () => {
    const { contract } = await metDeclaratie(wereld);
    await betaalAlles(wereld, "2026-04-03");
    const { toekenningId } = contract;
    await Promise.all([1, 2, 3].map(() => budgetafsluitberichtenMaken(op(wereld, AFSLUITDAG), SYSTEEM)));
    await maakBerichten(wereld, "2027-04-09");
    expect(await berichtenVan(wereld, toekenningId)).toHaveLength(1);

    await Promise.all([1, 2, 3].map(() => budgettenAfsluiten(op(wereld, "2027-04-09"), SYSTEEM)));
    expect(await sluitAf(wereld, "2027-04-10")).toBe(0);
    const boekingen = await wereld.eigenaar.boeking.findMany({ where: { onderwerpId: toekenningId, soort: "afsluiting" } });
    expect(boekingen).toHaveLength(1);
  });

  it("wacht zolang er iets open is, en vertelt daarna opnieuw hoe het staat", async () => {
    const { contract } = await metDeclaratie(wereld);
    const { toekenningId } = contract;
    await maakBerichten(wereld, AFSLUITDAG);
    await sluitAf(wereld, AFSLUITDAG);
    expect(await toekenningVan(wereld, toekenningId)).toMatchObject({ status: "definitief" });
    const inDeWeg = await wereld.systeem((tx) => tx.$queryRaw`SELECT soort, aantal, bedrag_centen FROM afsluitbelemmeringen(ARRAY[${toekenningId}::uuid])`);
    expect(inDeWeg).toEqual([{ soort: "betaling_klaar", aantal: 1n, bedrag_centen: 20_000n }]);

    await betaalAlles(wereld, "2027-04-09");
    // The message of the day before told another amount: nothing is settled on it.
    await sluitAf(wereld, "2027-04-10");
    expect(await toekenningVan(wereld, toekenningId)).toMatchObject({ status: "definitief" });
    await maakBerichten(wereld, "2027-04-10");
    await sluitAf(wereld, "2027-04-10");
    const berichten = await berichtenVan(wereld, toekenningId);
    expect(berichten.map(({ status, besteedCenten, vervangt }) => [status, besteedCenten, vervangt])).toEqual([
      ["vervangen", 0n, null],
      ["verzonden", 20_000n, berichten[0]?.nummer],
    ]);
    expect(await toekenningVan(wereld, toekenningId)).toMatchObject({ status: "afgesloten" });
  });

  it("vertelt opnieuw wat weer geldt, als een betaling eerst meetelde en daarna terugkwam", async () => {
    const { contract, declaratieId } = await metDeclaratie(wereld);
    const { toekenningId } = contract;
    await maakBerichten(wereld, AFSLUITDAG);
    const bestand = await betaalAlles(wereld, "2027-04-09");
    await maakBerichten(wereld, "2027-04-10");
    await bankZegt(wereld, "2027-04-12", bestand, "eerste_terug");
    const opdracht = await wereld.eigenaar.betaalopdracht.findFirstOrThrow({ where: { declaratieId } });
    const zaak = await wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { onderwerpId: opdracht.id } });
    const behandelaar = svb("uitval");
    moet(await uitvalzaakOppakken(op(wereld, "2027-04-12"), behandelaar, { ...sleutel(), uitvalzaakId: zaak.id }));
    moet(await betaalzaakBeslissen(op(wereld, "2027-04-12"), behandelaar, { ...sleutel(), uitvalzaakId: zaak.id, besluit: "niet_betalen", reden: "Rekening bestaat niet." }));

    await maakBerichten(wereld, "2027-04-13");
    await maakBerichten(wereld, "2027-04-14");
    expect((await berichtenVan(wereld, toekenningId)).map(({ besteedCenten, status }) => [besteedCenten, status])).toEqual([
      [0n, "vervangen"],
      [20_000n, "vervangen"],
      [0n, "verzonden"],
    ]);
    await sluitAf(wereld, "2027-04-14");
    expect(await toekenningVan(wereld, toekenningId)).toMatchObject({ status: "afgesloten" });
  });

  it("wacht op de budgethouder die nog een declaratie moet goedkeuren", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await biedAan(wereld, contract, { 1: 10_00 }, { m: maand("2026-03"), dag: "2026-04-01" });
    await maakBerichten(wereld, AFSLUITDAG);
    await sluitAf(wereld, AFSLUITDAG);
    expect(await toekenningVan(wereld, contract.toekenningId)).toMatchObject({ status: "definitief" });
  });
});

describe("na het afsluiten", () => {
  it("weigert een late declaratie met de regel, en de database weigert de reservering ook zonder regel", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const tweede = await eenContract(wereld, { budgethouder: contract.budgethouder, toekenningId: contract.toekenningId });
    await maakBerichten(wereld, AFSLUITDAG);
    await sluitAf(wereld, AFSLUITDAG);
    await expect(biedAan(wereld, tweede, { 1: 10_00 }, { m: maand("2026-11"), dag: "2027-04-12" })).rejects.toThrow(/BUDGET_AFGESLOTEN/);

    const gebeurtenisId = (await wereld.eigenaar.gebeurtenis.findFirstOrThrow({ where: { onderwerpId: contract.toekenningId } })).id;
    const fout = await wereld
      .systeem((tx) => tx.$queryRaw`SELECT boek('toekenning_wijziging', 'proef', 'toekenning', ${contract.toekenningId}::uuid, ${gebeurtenisId}::uuid, ${contract.toekenningId}::uuid, 'voorschot', 'beschikbaar', 100, now())`)
      .catch(sqlstate);
    expect(fout).toBe("PB016");
  });

  it("boekt een betaling die alsnog terugkomt, en geeft het bedrag terug als er niet opnieuw wordt betaald", async () => {
    const { contract, declaratieId } = await metDeclaratie(wereld);
    const bestand = await betaalAlles(wereld, "2026-04-03");
    const { toekenningId } = contract;
    await maakBerichten(wereld, AFSLUITDAG);
    await sluitAf(wereld, AFSLUITDAG);

    await bankZegt(wereld, "2027-05-03", bestand, "eerste_terug");
    expect(await statusVan(wereld, declaratieId)).toBe("gestorneerd");
    const opdracht = await wereld.eigenaar.betaalopdracht.findFirstOrThrow({ where: { declaratieId } });
    const zaak = await wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { onderwerpId: opdracht.id } });
    const behandelaar = svb("uitval");
    moet(await uitvalzaakOppakken(op(wereld, "2027-05-04"), behandelaar, { ...sleutel(), uitvalzaakId: zaak.id }));
    moet(await betaalzaakBeslissen(op(wereld, "2027-05-04"), behandelaar, { ...sleutel(), uitvalzaakId: zaak.id, besluit: "niet_betalen", reden: "Rekening bestaat niet." }));
    moet(await budgettenAfsluiten(op(wereld, "2027-05-05"), SYSTEEM));
    expect(await standen(wereld, toekenningId)).toEqual({ beschikbaar: 0n, gereserveerd: 0n, onderweg: 0n, besteed: 0n });

    await maakBerichten(wereld, "2027-05-05");
    const berichten = await berichtenVan(wereld, toekenningId);
    expect(berichten.map(({ besteedCenten, status }) => [besteedCenten, status])).toEqual([
      [20_000n, "vervangen"],
      [0n, "verzonden"],
    ]);
  });
});

describe("het antwoord van de verstrekker", () => {
  async function verzonden() {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await maakBerichten(wereld, AFSLUITDAG);
    const [bericht] = await berichtenVan(wereld, contract.toekenningId);
    if (bericht === undefined) throw new Error("no message");
    return { contract, bericht, invoer: medewerker(contract.verstrekkerId, "invoer") };
  }
  const AFWIJKING = { code: "BESTEDING_WIJKT_AF", tekst: "Wij hebben € 200,00 staan." } as const;

  it("bevestigt één keer, en nog een keer verandert niets", async () => {
    const { bericht, invoer } = await verzonden();
    moet(await budgetafsluitberichtBevestigen(op(wereld, "2027-04-09"), invoer, { berichtId: bericht.id }));
    moet(await budgetafsluitberichtBevestigen(op(wereld, "2027-04-12"), invoer, { berichtId: bericht.id }));
    expect(await wereld.eigenaar.budgetafsluitbericht.findUnique({ where: { id: bericht.id } })).toMatchObject({ status: "ontvangen", beantwoordOp: new Date("2027-04-09T09:00:00Z") });
    expect(await wereld.eigenaar.gebeurtenis.count({ where: { onderwerpId: bericht.id, soort: "budgetafsluitbericht.bevestigd" } })).toBe(1);
  });

  it("houdt een betwist budget open tot de SVB heeft geantwoord", async () => {
    const { contract, bericht, invoer } = await verzonden();
    moet(await budgetafsluitberichtBetwisten(op(wereld, AFSLUITDAG), invoer, { berichtId: bericht.id, ...AFWIJKING }));
    moet(await budgetafsluitberichtBetwisten(op(wereld, AFSLUITDAG), invoer, { berichtId: bericht.id, ...AFWIJKING }));
    await sluitAf(wereld, AFSLUITDAG);
    expect(await toekenningVan(wereld, contract.toekenningId)).toMatchObject({ status: "definitief" });
    const zaken = await wereld.eigenaar.uitvalzaak.findMany({ where: { onderwerpId: bericht.id } });
    expect(zaken).toMatchObject([{ domein: "afsluiting", codes: ["BESTEDING_WIJKT_AF"] }]);

    const uitvalzaakId = zaken[0]?.id ?? "";
    const behandelaar = svb("uitval");
    moet(await uitvalzaakOppakken(op(wereld, "2027-04-09"), behandelaar, { ...sleutel(), uitvalzaakId }));
    expect(await afsluitzaakSluiten(op(wereld, "2027-04-09"), behandelaar, { ...sleutel(), uitvalzaakId, oplossing: "NIEUW_AFSLUITBERICHT", reden: "Nieuw." })).toEqual({ ok: false, reden: "nieuw_bericht_ontbreekt" });
    moet(await afsluitzaakSluiten(op(wereld, "2027-04-09"), behandelaar, { ...sleutel(), uitvalzaakId, oplossing: "AFSLUITBERICHT_KLOPT", reden: "Er is niets betaald." }));
    await sluitAf(wereld, "2027-04-10");
    expect(await toekenningVan(wereld, contract.toekenningId)).toMatchObject({ status: "afgesloten" });
  });

  it("komt alleen van de verstrekker zelf, en alleen van wie berichten aanlevert", async () => {
    const { contract, bericht } = await verzonden();
    const ander = await wereld.verstrekker("gemeente", String(1000 + Math.floor(Math.random() * 8000)));
    const opdracht = { berichtId: bericht.id };
    expect(await budgetafsluitberichtBevestigen(op(wereld, AFSLUITDAG), medewerker(ander, "invoer"), opdracht)).toEqual({ ok: false, reden: "bericht_onbekend" });
    expect(await budgetafsluitberichtBevestigen(op(wereld, AFSLUITDAG), medewerker(contract.verstrekkerId, "inzien"), opdracht)).toEqual({ ok: false, reden: "geen_recht" });
    expect(await budgetafsluitberichtBetwisten(op(wereld, AFSLUITDAG), svb("uitval"), { ...opdracht, ...AFWIJKING })).toEqual({ ok: false, reden: "geen_recht" });
    expect(await budgettenAfsluiten(op(wereld, AFSLUITDAG), svb("uitval", "toezicht"))).toEqual({ ok: false, reden: "geen_recht" });
  });
});

describe("met de hand", () => {
  it("kan na de laatste dag en niet ervoor, met een reden, en sluit het budget niet vóór zijn termijn", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const { toekenningId } = contract;
    const actor = svb("uitval");
    const vraag = { toekenningId, toelichting: "De verstrekker vraagt erom." };
    expect(await budgetafsluitberichtOpmaken(op(wereld, "2026-12-31"), actor, { ...sleutel(), ...vraag })).toEqual({ ok: false, reden: "periode_loopt_nog" });
    expect(await budgetafsluitberichtOpmaken(op(wereld, "2027-01-01"), actor, { ...sleutel(), ...vraag, toelichting: " " })).toEqual({ ok: false, reden: "reden_ontbreekt" });
    const dezelfde = { ...sleutel(), ...vraag };
    const eerste = moet(await budgetafsluitberichtOpmaken(op(wereld, "2027-01-01"), actor, dezelfde));
    expect(moet(await budgetafsluitberichtOpmaken(op(wereld, "2027-01-01"), actor, dezelfde))).toEqual(eerste);

    await sluitAf(wereld, DAG_ERVOOR);
    expect(await toekenningVan(wereld, toekenningId)).toMatchObject({ status: "definitief" });
    await maakBerichten(wereld, AFSLUITDAG);
    expect(await berichtenVan(wereld, toekenningId)).toMatchObject([{ aanleiding: "met_de_hand", toelichting: "De verstrekker vraagt erom." }]);
    await sluitAf(wereld, AFSLUITDAG);
    expect(await toekenningVan(wereld, toekenningId)).toMatchObject({ status: "afgesloten" });
  });
});

describe("wat verzonden is", () => {
  it("verandert niet meer, ook niet buiten de toepassing om", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await maakBerichten(wereld, AFSLUITDAG);
    const [bericht] = await berichtenVan(wereld, contract.toekenningId);
    const wijzig = (sql: string) => wereld.systeem((tx) => tx.$executeRawUnsafe(sql)).catch(sqlstate);
    expect(await wijzig(`UPDATE budgetafsluitbericht SET besteed_centen = 1 WHERE id = '${bericht?.id ?? ""}'`)).toBe("PB010");
    expect(await wijzig(`UPDATE toekenning SET status = 'afgesloten' WHERE id = '${contract.toekenningId}'`)).toMatch(/^PB0/);
  });

  it("keurt het budget na goedkeuring van een declaratie opnieuw", async () => {
    const { contract } = await metDeclaratie(wereld);
    const anderId = await biedAan(wereld, await eenContract(wereld, { budgethouder: contract.budgethouder, toekenningId: contract.toekenningId }), { 1: 1_00 }, { m: maand("2026-04"), dag: "2026-05-01" });
    // Approving and closing at the same moment: whoever is second sees what the first did.
    await betaalAlles(wereld, "2026-05-01");
    await maakBerichten(wereld, AFSLUITDAG);
    await Promise.all([keurGoed(wereld, contract.budgethouder, anderId, AFSLUITDAG), budgettenAfsluiten(op(wereld, AFSLUITDAG), SYSTEEM)]);
    const { status } = await toekenningVan(wereld, contract.toekenningId);
    expect(status).toBe("definitief");
  });
});
