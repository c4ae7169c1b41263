import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { datum, maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";

import { leveringOntvangen } from "@/lib/usecases/toekenning/levering-ontvangen";
import { leveringVerwerken } from "@/lib/usecases/toekenning/levering-verwerken";
import { alsElement, bulkVanElementen, stroomVan } from "@/tests/builders/koppelvlak/bulk";

import { biedAan, eenContract, keurGoed, moet, op, overtredingen, standen, statusVan, stelOp } from "../declaratie/wereld";
import { bank, betaalAlles, bedragInvoer, geefVrij, maakBatch, stelVoor } from "../herstel/wereld";
import { JAAR, Wachtkamer } from "./wereld";

let kamer: Wachtkamer;
beforeAll(async () => {
  kamer = await Wachtkamer.open();
});
afterEach(async () => {
  expect(await overtredingen(kamer.wereld)).toEqual([]);
});
afterAll(() => kamer.wereld.sluit());

const LEEG = { beschikbaar: 0n, gereserveerd: 0n, onderweg: 0n, besteed: 0n };
const codes = ({ retourcodes }: { retourcodes: readonly { code: string }[] }): string[] => retourcodes.map(({ code }) => code);
const statusVanBudget = async (id: string): Promise<string> => (await kamer.wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id } })).status;

describe("de toekenning komt binnen", () => {
  it("en neemt alles over, in elke stand van een declaratie, en de bank betaalt daarna gewoon", async () => {
    const { wereld } = kamer;
    const contract = await kamer.contract();
    const erbij = (): ReturnType<typeof eenContract> => eenContract(wereld, { budgethouder: contract.budgethouder, toekenningId: contract.toekenningId, functiesoort: "WM-BG" });
    const [tweede, derde, vierde] = [await erbij(), await erbij(), await erbij()];
    const betaald = await biedAan(wereld, contract, { 1: 10_00 }, { m: maand("2026-02") });
    moet(await keurGoed(wereld, contract.budgethouder, betaald));
    await betaalAlles(wereld);
    const onderweg = await biedAan(wereld, contract);
    moet(await keurGoed(wereld, contract.budgethouder, onderweg));
    const batchId = await maakBatch(wereld);
    await geefVrij(wereld, batchId);
    const klaar = await biedAan(wereld, tweede);
    moet(await keurGoed(wereld, contract.budgethouder, klaar));
    const aangeboden = await biedAan(wereld, derde);
    const concept = await stelOp(wereld, vierde);
    // € 4.800, more than there is: a person looks.
    const uitval = await biedAan(wereld, vierde, { 1: 80_00, 2: 80_00, 3: 80_00 }, { m: maand("2026-02") });
    await keurGoed(wereld, contract.budgethouder, uitval);
    expect(await standen(wereld, contract.toekenningId)).toEqual({ beschikbaar: 440_000n, gereserveerd: 20_000n, onderweg: 20_000n, besteed: 20_000n });

    const ontvangst = await kamer.stuur(kamer.bericht(contract));

    expect(ontvangst).toMatchObject({ status: "verwerkt" });
    expect(codes(ontvangst)).toEqual(["VOORLOPIG_VERVANGEN"]);
    const nieuw = ontvangst.toekenningId ?? "";
    expect(await standen(wereld, contract.toekenningId)).toEqual(LEEG);
    expect(await standen(wereld, nieuw)).toEqual({ beschikbaar: 740_000n, gereserveerd: 20_000n, onderweg: 20_000n, besteed: 20_000n });
    expect([await statusVanBudget(contract.toekenningId), await statusVanBudget(nieuw)]).toEqual(["ingetrokken", "definitief"]);
    const alle = await wereld.eigenaar.declaratie.findMany({ where: { budgethouderId: contract.budgethouder.budgethouderId }, select: { toekenningId: true } });
    expect(alle).toHaveLength(6);
    expect(new Set(alle.map(({ toekenningId }) => toekenningId))).toEqual(new Set([nieuw]));
    expect([await statusVan(wereld, betaald), await statusVan(wereld, aangeboden), await statusVan(wereld, concept)]).toEqual(["betaald", "ter_accordering", "concept"]);
    expect(await wereld.eigenaar.zorgovereenkomst.findMany({ where: { toekenningId: nieuw, status: "goedgekeurd" } })).toHaveLength(4);

    await bank(wereld, batchId);
    moet(await keurGoed(wereld, contract.budgethouder, aangeboden));
    expect(await standen(wereld, nieuw)).toEqual({ beschikbaar: 720_000n, gereserveerd: 40_000n, onderweg: 0n, besteed: 40_000n });
  });

  it("zegt het tegen de budgethouder en de verstrekker, en niet tegen de zorgverlener", async () => {
    const contract = await kamer.contract();
    await kamer.stuur(kamer.bericht(contract));
    const over = await kamer.wereld.eigenaar.gebeurtenis.findMany({ where: { budgethouderId: contract.budgethouder.budgethouderId, tijdstip: new Date("2026-04-03T09:00:00Z") } });
    expect(over.map(({ soort }) => soort).sort()).toEqual([
      "herstel.samengevoegd", "toekenning.vastgelegd", "toekenning.voorlopig_opgenomen", "toekenning.voorlopig_vervangen", "zorgovereenkomst.meegegaan",
    ]);
    expect(over.filter(({ zorgverlenerId }) => zorgverlenerId !== null)).toEqual([]);
  });

  it("wordt bij tien berichten tegelijk precies één keer uitgevoerd", async () => {
    const contract = await kamer.contract();
    const id = await biedAan(kamer.wereld, contract);
    moet(await keurGoed(kamer.wereld, contract.budgethouder, id));
    const hetzelfde = kamer.bericht(contract);
    const berichten = [...Array.from({ length: 5 }, () => hetzelfde), ...Array.from({ length: 5 }, () => kamer.bericht(contract))];
    const antwoorden = await Promise.all(berichten.map((bericht) => kamer.stuur(bericht)));
    const verwerkt = new Set(antwoorden.flatMap(({ status, toekenningId }) => (status === "verwerkt" ? [toekenningId] : [])));
    expect(verwerkt.size).toBe(1);
    expect(await kamer.wereld.eigenaar.herstel.count({ where: { vanToekenningId: contract.toekenningId } })).toBe(1);
    expect(await standen(kamer.wereld, [...verwerkt][0] ?? "")).toEqual({ ...LEEG, beschikbaar: 780_000n, gereserveerd: 20_000n });
  });

  it("in een bestand met veel berichten: net zo, en alleen voor wie een voorlopig budget heeft", async () => {
    const { wereld } = kamer;
    const [contract, ander] = [await kamer.contract(), await kamer.wachtende()];
    moet(await keurGoed(wereld, contract.budgethouder, await biedAan(wereld, contract)));
    const bestand = bulkVanElementen([kamer.bericht(ander), kamer.bericht(contract)].map(alsElement));
    const { leveringId } = moet(await leveringOntvangen(op(wereld, "2026-04-03"), kamer.gemeente, { bron: stroomVan(bestand), kanaal: "portaal", maximumBytes: 1e9 }));
    expect(await leveringVerwerken(op(wereld, "2026-04-03"), leveringId)).toBe("klaar");
    const nieuw = await wereld.eigenaar.toekenning.findFirstOrThrow({ where: { budgethouderId: contract.budgethouder.budgethouderId, status: "definitief" } });
    expect(await standen(wereld, nieuw.id)).toEqual({ ...LEEG, beschikbaar: 780_000n, gereserveerd: 20_000n });
    expect(await standen(wereld, contract.toekenningId)).toEqual(LEEG);
    expect(await wereld.eigenaar.herstel.count({ where: { naarToekenning: { budgethouderId: ander.budgethouder.budgethouderId } } })).toBe(0);
  });

  it("terwijl er wordt goedgekeurd: wie ook eerst is, de reservering staat op één budget", async () => {
    const contract = await kamer.contract();
    const id = await biedAan(kamer.wereld, contract);
    const [ontvangst] = await Promise.all([kamer.stuur(kamer.bericht(contract)), keurGoed(kamer.wereld, contract.budgethouder, id)]);
    expect(await standen(kamer.wereld, contract.toekenningId)).toEqual(LEEG);
    expect((await standen(kamer.wereld, ontvangst.toekenningId ?? "")).gereserveerd).toBe(20_000n);
  });

  it("is lager dan wat al is betaald: overbesteed, met een zaak", async () => {
    const contract = await kamer.contract();
    moet(await keurGoed(kamer.wereld, contract.budgethouder, await biedAan(kamer.wereld, contract)));
    const ontvangst = await kamer.stuur(kamer.bericht(contract, { bedrag: centen(150_00n) }));
    expect(codes(ontvangst)).toEqual(["VOORLOPIG_VERVANGEN", "OVERBESTEDING"]);
    expect(await standen(kamer.wereld, ontvangst.toekenningId ?? "")).toMatchObject({ beschikbaar: -5_000n, gereserveerd: 20_000n });
    expect(await kamer.wereld.eigenaar.uitvalzaak.count({ where: { onderwerpId: ontvangst.toekenningId ?? "", status: "open" } })).toBe(1);
  });

  it("dekt niet alle dagen waarop zorg is betaald: een medewerker kijkt, en er verandert niets", async () => {
    const contract = await kamer.contract();
    moet(await keurGoed(kamer.wereld, contract.budgethouder, await biedAan(kamer.wereld, contract, { 1: 10_00 }, { m: maand("2026-02") })));
    const voor = await standen(kamer.wereld, contract.toekenningId);
    const later = await kamer.stuur(kamer.bericht(contract, { periode: { van: datum("2026-03-01"), tm: JAAR.tm } }));
    expect(later).toMatchObject({ status: "uitval" });
    expect(codes(later)).toEqual(["VOORLOPIG_NIET_VERVANGBAAR"]);
    expect(await standen(kamer.wereld, contract.toekenningId)).toEqual(voor);
    expect(await kamer.stuur(kamer.bericht(contract))).toMatchObject({ status: "verwerkt" });
  });

  it("na een wijziging die over het voorlopige budget heen loopt", async () => {
    const wie = await kamer.wachtende();
    const eerste = kamer.bericht(wie, { periode: { van: JAAR.van, tm: datum("2026-06-30") } });
    await kamer.stuur(eerste, "2026-03-01");
    const toekenningId = await kamer.voorlopig(wie, { periode: { van: datum("2026-07-01"), tm: JAAR.tm }, einddatum: datum("2026-09-30") });
    const langer = { ...kamer.bericht(wie), mutatie: "wijziging", budgetidentificatie: eerste.budgetidentificatie } as const;
    expect(await kamer.stuur(langer)).toMatchObject({ status: "verwerkt" });
    expect(await statusVanBudget(toekenningId)).toBe("ingetrokken");
  });

  it("laat een open voorstel voor herstel van het voorlopige budget vervallen", async () => {
    const contract = await kamer.contract();
    const { herstelId } = moet(await stelVoor(kamer.wereld, contract, bedragInvoer(6_000n)));
    await kamer.stuur(kamer.bericht(contract));
    expect(await kamer.wereld.eigenaar.herstel.findUniqueOrThrow({ where: { id: herstelId } })).toMatchObject({ status: "ingetrokken" });
  });

  it("kapot, van een ander of met een andere geboortedatum: er verandert niets", async () => {
    const contract = await kamer.contract();
    const bericht = kamer.bericht(contract);
    const fout = await kamer.stuur({ ...bericht, bedrag: centen(1n) });
    const geboren = kamer.bericht(contract);
    const ander = await kamer.stuur({ ...geboren, budgethouder: { ...geboren.budgethouder, geboortedatum: datum("1958-03-15") } });
    const vreemd = await kamer.stuur({ ...kamer.bericht(contract), afzender: { soort: "gemeente", code: "0363" } });
    expect([fout.status, ander.status, vreemd.status]).toEqual(["afgekeurd", "uitval", "afgekeurd"]);
    expect(await statusVanBudget(contract.toekenningId)).toBe("voorlopig");
    expect(await kamer.wereld.eigenaar.herstel.count({ where: { vanToekenningId: contract.toekenningId } })).toBe(0);
  });

  it("voor een ander, onder een andere wet of over andere dagen: raakt dit budget niet", async () => {
    const contract = await kamer.contract({ periode: { van: JAAR.van, tm: datum("2026-06-30") } });
    await kamer.stuur(kamer.bericht(await kamer.wachtende()));
    const jeugd = kamer.bericht(contract, { wet: "jeugdwet" });
    await kamer.stuur({ ...jeugd, functiebudgetten: jeugd.functiebudgetten.map((f) => ({ ...f, functiesoort: "JW-BG" })) });
    await kamer.stuur(kamer.bericht(contract, { periode: { van: datum("2026-07-01"), tm: JAAR.tm } }));
    expect(await statusVanBudget(contract.toekenningId)).toBe("voorlopig");
  });

  it("als wijziging van het voorlopige budget zelf: dat kan niet, de toekenning komt als nieuw", async () => {
    const contract = await kamer.contract();
    const { budgetidentificatie } = await kamer.wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: contract.toekenningId } });
    const ontvangst = await kamer.stuur({ ...kamer.bericht(contract), mutatie: "wijziging", budgetidentificatie });
    expect(ontvangst).toMatchObject({ status: "uitval" });
    expect(codes(ontvangst)).toContain("MUTATIE_PAST_NIET");
  });
});
