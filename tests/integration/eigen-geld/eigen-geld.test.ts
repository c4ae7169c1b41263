import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { datum, maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Actor, Svbfunctie } from "@/lib/domein/toegang";
import { antwoordVanDemobank, type DemobankAntwoord, stortingBijDemobank } from "@/lib/integrations/bank/demobank";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import { budgetafsluitberichtenMaken } from "@/lib/usecases/afsluiting/budgetafsluitberichten-maken";
import { budgettenAfsluiten } from "@/lib/usecases/afsluiting/budgetten-afsluiten";
import { eigenGeldTeruggeven } from "@/lib/usecases/afsluiting/eigen-geld-teruggeven";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";
import { rekeningBeoordelen } from "@/lib/usecases/rekening/rekening-beoordelen";
import { rekeningOpgeven } from "@/lib/usecases/rekening/rekening-opgeven";
import { stortingAankondigen } from "@/lib/usecases/storting/storting-aankondigen";
import { stortingTerugvragen } from "@/lib/usecases/storting/storting-terugvragen";
import { betaalzaakBeslissen } from "@/lib/usecases/uitval/betaalzaak-beslissen";
import { ontvangstzaakBeslissen } from "@/lib/usecases/uitval/ontvangstzaak-beslissen";
import { uitvalzaakOppakken } from "@/lib/usecases/uitval/uitvalzaak-oppakken";
import { vvbAanvragen } from "@/lib/usecases/vvb/vvb-aanvragen";
import { vvbbeleidVaststellen } from "@/lib/usecases/vvb/vvbbeleid-vaststellen";

import { biedAan, type Contract, eenContract, keurGoed, kopieen, moet, op, overtredingen, sleutel, standen, statusVan, Wereld } from "../declaratie/wereld";

const DAG = "2026-04-03";
const BETALER = { naam: "SVB test", iban: "NL91ABNA0417164300" };
const VAN_WIE = { naam: "B. Houder", iban: "NL13TEST0123456789", omschrijving: "" };

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
let seconde = 0;

async function leesIn(xml: string) {
  const inhoud = new Uint8Array(Buffer.from(xml));
  const gelezen = leesBankmeldingen(inhoud);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return moet(await bankberichtVerwerken(op(wereld, DAG), maker, { ...gelezen.bericht, bestandsnaam: "bank.xml", inhoud }));
}

const afschrift = (kenmerk: string, bedrag: bigint): string => {
  seconde += 1;
  return stortingBijDemobank({ ...VAN_WIE, kenmerk, bedrag: centen(bedrag), rekening: BETALER.iban }, new Date(Date.UTC(2026, 3, 2, 0, 0, seconde))).xml;
};

async function kondigAan(contract: Contract, bedrag: bigint, wie: Actor = contract.budgethouder) {
  return stortingAankondigen(op(wereld, "2026-04-01"), wie, { ...sleutel(), toekenningId: contract.toekenningId, bedrag: centen(bedrag), doel: null });
}

async function stort(contract: Contract, bedrag: bigint): Promise<void> {
  const { kenmerk } = moet(await kondigAan(contract, bedrag));
  await leesIn(afschrift(kenmerk, bedrag));
}

/** Everything that is ready through two pairs of eyes. */
async function geefVrij(dag = DAG): Promise<{ readonly batchId: string; readonly bestand: Uint8Array }> {
  const { batchId } = moet(await betaalbatchOpmaken(op(wereld, dag), maker, { sleutel: randomUUID() }));
  const batch = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  moet(await betaalbatchVrijgeven({ ...op(wereld, dag), betaler: BETALER }, svb("vrijgeven"), { batchId, gezienAantal: batch.aantal, gezienTotaal: centen(batch.totaalCenten) }));
  const { bestand } = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  return { batchId, bestand: bestand ?? new Uint8Array() };
}

/** And through the bank. */
async function betaal(antwoord: DemobankAntwoord = "alles_betaald", dag = DAG) {
  const { bestand } = await geefVrij(dag);
  const bank = antwoordVanDemobank(bestand, antwoord, op(wereld, dag).nu);
  if (!bank.ok) throw new Error("unreadable");
  return leesIn(bank.xml);
}

async function eigen(toekenningId: string): Promise<Readonly<Record<string, bigint>>> {
  const rijen = await wereld.eigenaar.grootboekrekening.findMany({ where: { toekenningId }, select: { soort: true, saldo: true } });
  return Object.fromEntries(rijen.filter(({ soort }) => soort.includes("stor")).map(({ soort, saldo }) => [soort.replace("storting_", ""), saldo?.bedragCenten ?? 0n]));
}

const vraagVvb = (contract: Contract, bedrag: bigint, wie: Actor = contract.budgethouder) =>
  vvbAanvragen(op(wereld, DAG), wie, { ...sleutel(), toekenningId: contract.toekenningId, bedrag: centen(bedrag) });

const uur = (aantal: number) => ({ 1: aantal * 100 });

describe("vrijwillige storting", () => {
  it("betaalt tien uur van € 50 bij een maximum van € 45: € 450 uit het budget en € 50 uit de storting, in twee opdrachten", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n, tarief: 50_00n, maximum: 45_00n });
    await stort(contract, 50_00n);
    const id = await biedAan(wereld, contract, uur(10));
    expect(moet(await keurGoed(wereld, contract.budgethouder, id))).toMatchObject({ toegekendCenten: "50000", uitStortingCenten: "5000", tekortCenten: "0" });
    await betaal();
    expect(await statusVan(wereld, id)).toBe("betaald");
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ beschikbaar: 55_000n, besteed: 45_000n });
    expect(await eigen(contract.toekenningId)).toEqual({ gestort: -5_000n, beschikbaar: 0n, gereserveerd: 0n, onderweg: 0n, besteed: 5_000n, terugbetaald: 0n });
  });

  it("vult een budget aan dat op is, en laat zonder genoeg storting niets stil half betaald", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 300n, tarief: 36_00n });
    await stort(contract, 59_99n);
    const id = await biedAan(wereld, contract, uur(10));
    expect(moet(await keurGoed(wereld, contract.budgethouder, id))).toMatchObject({ oordeel: "uitval", codes: ["BUDGET_TEKORT"] });
    const ander = await eenContract(wereld, { budgetEuro: 300n, tarief: 36_00n });
    await stort(ander, 60_00n);
    const goed = await biedAan(wereld, ander, uur(10));
    expect(moet(await keurGoed(wereld, ander.budgethouder, goed))).toMatchObject({ oordeel: "goedgekeurd", uitStortingCenten: "6000" });
    await betaal();
  });

  it("boekt hetzelfde afschrift één keer, ook in een ander bestand, en maakt van wat niet klopt een zaak", async () => {
    const contract = await eenContract(wereld);
    const { kenmerk } = moet(await kondigAan(contract, 80_00n));
    const xml = afschrift(kenmerk, 80_00n);
    expect(await leesIn(xml)).toMatchObject({ ontvangen: 1 });
    expect(await leesIn(xml)).toMatchObject({ ontvangen: 1 });
    expect(await leesIn(xml.replaceAll(/<Id>AFS[^<]*/g, "<Id>ANDER"))).toMatchObject({ ontvangen: 0, ongewijzigd: 1 });
    expect(await leesIn(afschrift(kenmerk, 80_00n))).toMatchObject({ ontvangen: 0, ontvangstNaarUitval: 1 });
    const tweede = moet(await kondigAan(contract, 20_00n));
    expect(await leesIn(afschrift(tweede.kenmerk, 20_01n))).toMatchObject({ ontvangstNaarUitval: 1 });
    expect((await eigen(contract.toekenningId))["gestort"]).toBe(-8_000n);

    const zaak = await wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { codes: { has: "ONTVANGST_ANDER_BEDRAG" }, budgethouderId: contract.budgethouder.budgethouderId } });
    const behandelaar = wereld.svb(["uitval"]);
    moet(await uitvalzaakOppakken(op(wereld, DAG), behandelaar, { ...sleutel(), uitvalzaakId: zaak.id }));
    const besluit = { soort: "koppelen", kenmerk: tweede.kenmerk } as const;
    moet(await ontvangstzaakBeslissen(op(wereld, DAG), behandelaar, { ...sleutel(), uitvalzaakId: zaak.id, besluit, reden: "Klopt." }));
    expect((await eigen(contract.toekenningId))["gestort"]).toBe(-10_001n);
  });

  it("gaat terug naar de rekening waar het vandaan kwam, en niet twee keer", async () => {
    const contract = await eenContract(wereld);
    await stort(contract, 75_00n);
    const vraag = () => stortingTerugvragen(op(wereld, DAG), contract.budgethouder, { ...sleutel(), toekenningId: contract.toekenningId });
    const antwoorden = await Promise.all([vraag(), vraag(), vraag()]);
    expect(antwoorden.filter(({ ok }) => ok)).toHaveLength(1);
    await betaal();
    expect(await eigen(contract.toekenningId)).toMatchObject({ beschikbaar: 0n, terugbetaald: 7_500n });
    expect(await wereld.eigenaar.betaalopdracht.findFirstOrThrow({ where: { toekenningId: contract.toekenningId } })).toMatchObject({ iban: VAN_WIE.iban, bron: "storting" });
  });

  it("is betaald als de bank de twee delen op hetzelfde moment in twee bestanden meldt", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n, tarief: 50_00n, maximum: 45_00n });
    await stort(contract, 50_00n);
    const id = await biedAan(wereld, contract, uur(10));
    moet(await keurGoed(wereld, contract.budgethouder, id));
    const { batchId } = await geefVrij();
    const opdrachten = await wereld.eigenaar.betaalopdracht.findMany({ where: { declaratieId: id } });
    expect(opdrachten).toHaveLength(2);

    const meldingen = await wereld.eigenaar.$transaction(async (tx) => {
      // Both reports come this far before either is through.
      await tx.$queryRaw`SELECT 1 FROM betaalbatch WHERE id = ${batchId}::uuid FOR UPDATE`;
      const gestart = opdrachten.map(({ eindtotEindId }) => {
        const melding = { eindtotEindId, melding: "uitgevoerd", bedrag: null, redencode: null } as const;
        const bestand = { soort: "pain002", bestandsnaam: "bank.xml", inhoud: new Uint8Array(Buffer.from(eindtotEindId)) } as const;
        return bankberichtVerwerken(op(wereld, DAG), maker, { ...bestand, meldingen: [melding], heleBestanden: [] });
      });
      await expect.poll(() => wereld.eigenaar.$queryRaw`SELECT count(*)::int AS wachten FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`, { timeout: 20_000 }).toEqual([{ wachten: 2 }]);
      return gestart;
    }, { timeout: 25_000 });

    for (const melding of meldingen) expect(moet(await melding)).toMatchObject({ betaald: 1 });
    expect(await statusVan(wereld, id)).toBe("betaald");
  });

  it("houdt na een stornering van één van de twee delen het andere deel betaald", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n, tarief: 50_00n, maximum: 45_00n });
    await stort(contract, 50_00n);
    const id = await biedAan(wereld, contract, uur(10));
    moet(await keurGoed(wereld, contract.budgethouder, id));
    expect(await betaal("eerste_terug")).toMatchObject({ gestorneerd: 1 });
    expect(await statusVan(wereld, id)).toBe("gestorneerd");
    const opdrachten = await wereld.eigenaar.betaalopdracht.findMany({ where: { declaratieId: id } });
    const zaak = await wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { onderwerpId: { in: opdrachten.map((o) => o.id) } } });
    const behandelaar = wereld.svb(["uitval"]);
    moet(await uitvalzaakOppakken(op(wereld, DAG), behandelaar, { ...sleutel(), uitvalzaakId: zaak.id }));
    const beslis = (besluit: "niet_betalen" | "opnieuw_betalen") => betaalzaakBeslissen(op(wereld, DAG), behandelaar, { ...sleutel(), uitvalzaakId: zaak.id, besluit, reden: "Beoordeeld." });
    expect(await beslis("niet_betalen")).toEqual({ ok: false, reden: "deels_betaald" });
    expect(await beslis("opnieuw_betalen")).toEqual({ ok: false, reden: "rekeningnummer_niet_gewijzigd" });
  });
});

describe("vrij besteedbaar bedrag", () => {
  async function metBetaaldeZorg(budgetEuro = 12_000n): Promise<Contract> {
    const contract = await eenContract(wereld, { wet: "wlz", budgetEuro });
    moet(await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract, uur(10))));
    await betaal();
    return contract;
  }

  it("wordt zonder betaalde zorg afgewezen en bewaard, en daarna in delen opgenomen tot het recht", async () => {
    const zonder = await eenContract(wereld, { wet: "wlz" });
    expect(moet(await vraagVvb(zonder, 100_00n))).toMatchObject({ besluit: "afgewezen", reden: "GEEN_ZORG_BETAALD" });
    const contract = await metBetaaldeZorg();
    expect(moet(await vraagVvb(contract, 100_00n))).toMatchObject({ besluit: "goedgekeurd" });
    expect(await vraagVvb(contract, 150_01n)).toEqual({ ok: false, reden: { code: "boven_recht", nogCenten: "15000" } });
    expect(moet(await vraagVvb(contract, 150_00n))).toMatchObject({ besluit: "goedgekeurd" });
    expect(await standen(wereld, contract.toekenningId)).toMatchObject({ gereserveerd: 25_000n });
  });

  it("volgt bij de Wmo de gemeente, elk bedrag voor zijn eigen dagen", async () => {
    const contract = await eenContract(wereld);
    moet(await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract, uur(10))));
    await betaal();
    const stelVast = (van: string, bedragPerJaar: bigint) =>
      vvbbeleidVaststellen(op(wereld, "2025-12-22"), svb("beheer"), { ...sleutel(), verstrekkerId: contract.verstrekkerId, wet: "wmo", van: datum(van), bedragPerJaar: centen(bedragPerJaar) });
    for (const [van, bedrag] of [["2026-01-01", 999_00n], ["2026-01-01", 250_00n], ["2026-07-01", 0n]] as const) moet(await stelVast(van, bedrag));
    expect(await vraagVvb(contract, 123_98n)).toEqual({ ok: false, reden: { code: "boven_recht", nogCenten: "12397" } });
    expect(moet(await vraagVvb(contract, 123_97n))).toMatchObject({ besluit: "goedgekeurd" });
  });

  it("wordt pas betaald op een rekening die een ander heeft goedgekeurd", async () => {
    const contract = await metBetaaldeZorg();
    moet(await vraagVvb(contract, 40_00n));
    const { rekeningId } = moet(await rekeningOpgeven(op(wereld, DAG), contract.budgethouder, { ...sleutel(), iban: "NL13TEST0123456789", tenaamstelling: "B. Houder" }));
    expect(await betaalbatchOpmaken(op(wereld, DAG), maker, { sleutel: randomUUID() })).toEqual({ ok: false, reden: "niets_te_betalen" });
    const zelf = { ...svb("toetser"), gebruikerId: contract.budgethouder.gebruikerId };
    const goedkeuren = { rekeningId, besluit: { soort: "goedkeuren" } } as const;
    expect(await rekeningBeoordelen(op(wereld, DAG), zelf, { ...sleutel(), ...goedkeuren })).toEqual({ ok: false, reden: "zelf_opgegeven" });
    moet(await rekeningBeoordelen(op(wereld, DAG), svb("toetser"), { ...sleutel(), ...goedkeuren }));
    expect(await betaal()).toMatchObject({ betaald: 1 });
    expect(await wereld.eigenaar.uitbetaling.findFirstOrThrow({ where: { toekenningId: contract.toekenningId } })).toMatchObject({ status: "betaald" });
  });

  it("geeft op de laatste euro's bij twee declaraties en een aanvraag tegelijk nooit te veel uit", async () => {
    const contract = await metBetaaldeZorg(500n);
    const [een, twee] = await kopieen(wereld, contract, 2);
    if (een === undefined || twee === undefined) throw new Error("no copies");
    const ids = [await biedAan(wereld, een, uur(10)), await biedAan(wereld, twee, uur(10))];
    await Promise.all([...ids.map((id) => keurGoed(wereld, contract.budgethouder, id)), vraagVvb(contract, 250_00n)]);
    const stand = await standen(wereld, contract.toekenningId);
    expect(stand.beschikbaar).toBeGreaterThanOrEqual(0n);
    expect(stand.beschikbaar + stand.gereserveerd + stand.onderweg + stand.besteed).toBe(50_000n);
  });

  it("is van wie erover gaat: een ander krijgt hetzelfde antwoord als bij niets", async () => {
    const [contract, ander] = [await eenContract(wereld, { wet: "wlz" }), await eenContract(wereld, { wet: "wlz" })];
    expect(await vraagVvb(contract, 1n, ander.budgethouder)).toEqual({ ok: false, reden: "budget_onbekend" });
    expect(await kondigAan(contract, 1n, ander.budgethouder)).toEqual({ ok: false, reden: "budget_onbekend" });
    expect(await vraagVvb(contract, 1n, contract.zorgverlener)).toEqual({ ok: false, reden: "geen_recht" });
  });
});

describe("elke reeks", () => {
  it("van stortingen, declaraties boven en onder het maximum en terugvragen klopt op de cent", async () => {
    const stap = fc.record({ wat: fc.constantFrom("stort" as const, "declareer" as const, "terug" as const, "betaal" as const), bedrag: fc.bigInt({ min: 1n, max: 30_000n }), m: fc.constantFrom("2026-01", "2026-02", "2026-03") });
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 4, maxLength: 9 }), async (stappen) => {
        const contract = await eenContract(wereld, { budgetEuro: 400n, tarief: 50_00n, maximum: 45_00n });
        let gestort = 0n;
        for (const { wat, bedrag, m } of stappen) {
          if (wat === "stort") {
            await stort(contract, bedrag);
            gestort += bedrag;
          } else if (wat === "terug") await stortingTerugvragen(op(wereld, DAG), contract.budgethouder, { ...sleutel(), toekenningId: contract.toekenningId });
          else if (wat === "betaal") await betaal().catch(() => undefined);
          else if ((await wereld.eigenaar.declaratie.count({ where: { zorgovereenkomstId: contract.id, maand: new Date(`${m}-01`) } })) === 0)
            await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract, { 1: Number(bedrag % 1_200n) + 1 }, { m: maand(m), dag: "2026-04-01" }));
          const { beschikbaar, gereserveerd, onderweg, besteed } = await standen(wereld, contract.toekenningId);
          expect(beschikbaar + gereserveerd + onderweg + besteed).toBe(40_000n);
          const saldi = await eigen(contract.toekenningId);
          expect(Object.values(saldi).reduce((a, b) => a + b, 0n)).toBe(0n);
          expect(-(saldi["gestort"] ?? 0n)).toBe(gestort);
        }
        expect(await overtredingen(wereld)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  }, 240_000);
});

describe("als het budget voorbij is", () => {
  const EERDER = "2027-04-07";
  const AFSLUITDAG = "2027-04-08";
  const SYSTEEM = { rol: "systeem", proces: "afsluiten" } as const;
  const geefTerug = async (dag: string) => moet(await eigenGeldTeruggeven(op(wereld, dag), SYSTEEM)).teruggestort;
  const terugVan = (toekenningId: string) => wereld.eigenaar.uitbetaling.findMany({ where: { toekenningId }, select: { soort: true, status: true, bedragCenten: true, aangevraagdDoor: true } });

  it("gaat eigen geld één keer vanzelf terug, en sluit het budget pas als dat is betaald", async () => {
    const contract = await eenContract(wereld);
    await stort(contract, 75_00n);
    const { toekenningId } = contract;
    moet(await budgetafsluitberichtenMaken(op(wereld, EERDER), SYSTEEM));
    expect(await geefTerug(EERDER)).toBe(0);

    moet(await budgetafsluitberichtenMaken(op(wereld, AFSLUITDAG), SYSTEEM));
    const tegelijk = await Promise.all([geefTerug(AFSLUITDAG), geefTerug(AFSLUITDAG)]);
    expect(Math.max(...tegelijk)).toBeGreaterThan(0);
    expect(await geefTerug(AFSLUITDAG)).toBe(0);
    expect(await terugVan(toekenningId)).toEqual([{ soort: "terugstorting", status: "goedgekeurd", bedragCenten: 7_500n, aangevraagdDoor: null }]);

    moet(await budgettenAfsluiten(op(wereld, AFSLUITDAG), SYSTEEM));
    const status = async () => (await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId } })).status;
    expect(await status()).toBe("definitief");
    await betaal("alles_betaald", AFSLUITDAG);
    moet(await budgettenAfsluiten(op(wereld, "2027-04-09"), SYSTEEM));
    expect(await status()).toBe("afgesloten");
    expect(await eigen(toekenningId)).toEqual({ gestort: -7_500n, beschikbaar: 0n, gereserveerd: 0n, onderweg: 0n, besteed: 0n, terugbetaald: 7_500n });
  });

  it("gaat ook terug wat pas na het afsluiten binnenkomt: vanzelf, en op verzoek", async () => {
    const [vanzelf, gevraagd] = [await eenContract(wereld), await eenContract(wereld)];
    const kenmerken = [moet(await kondigAan(vanzelf, 60_00n)).kenmerk, moet(await kondigAan(gevraagd, 40_00n)).kenmerk] as const;
    moet(await budgetafsluitberichtenMaken(op(wereld, AFSLUITDAG), SYSTEEM));
    moet(await budgettenAfsluiten(op(wereld, AFSLUITDAG), SYSTEEM));
    await leesIn(afschrift(kenmerken[0], 60_00n));
    await leesIn(afschrift(kenmerken[1], 40_00n));

    moet(await stortingTerugvragen(op(wereld, "2027-04-09"), gevraagd.budgethouder, { ...sleutel(), toekenningId: gevraagd.toekenningId }));
    expect(await geefTerug("2027-04-09")).toBe(1);
    await betaal("alles_betaald", "2027-04-09");
    for (const { toekenningId } of [vanzelf, gevraagd]) {
      expect(await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId } })).toMatchObject({ status: "afgesloten" });
      expect(await eigen(toekenningId)).toMatchObject({ beschikbaar: 0n, gereserveerd: 0n, onderweg: 0n });
      expect(await terugVan(toekenningId)).toMatchObject([{ status: "betaald" }]);
    }
  });

  it("vraagt niemand anders dan het systeem erom", async () => {
    expect(await eigenGeldTeruggeven(op(wereld, AFSLUITDAG), maker)).toEqual({ ok: false, reden: "geen_recht" });
  });
});
