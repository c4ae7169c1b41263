import { randomUUID } from "node:crypto";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { centen } from "@/lib/domein/geld";
import type { Actor, Svbfunctie } from "@/lib/domein/toegang";
import { nagebootsteNaamcontrole } from "@/lib/integrations/naamcontrole/nagebootst";
import type { Naamcontrole } from "@/lib/integrations/naamcontrole/poort";
import { rekeningnummerlijst } from "@/lib/queries/svb/rekeningnummers";
import { batchdetail } from "@/lib/queries/svb/betalingen";
import { zorgverlenerrekening } from "@/lib/queries/zorgverlener/rekening";
import { berichtenMaken } from "@/lib/usecases/bericht/berichten-maken";
import { betaalbatchIntrekken } from "@/lib/usecases/betaling/betaalbatch-intrekken";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";
import { rekeningnaamControleren } from "@/lib/usecases/rekening/rekeningnaam-controleren";
import { rekeningnummerBeoordelen } from "@/lib/usecases/rekening/rekeningnummer-beoordelen";
import { rekeningnummerIntrekken } from "@/lib/usecases/rekening/rekeningnummer-intrekken";
import { rekeningnummerWijzigen } from "@/lib/usecases/rekening/rekeningnummer-wijzigen";
import { rekeningnummersVerlopen } from "@/lib/usecases/rekening/rekeningnummers-verlopen";

import { biedAan, type Contract, eenContract, keurGoed, moet, op, overtredingen, sleutel, Wereld } from "../declaratie/wereld";

const DAG = "2026-04-03";

let volgnummer = 0;
/** Another valid number each time, so that nobody here shares an account by accident. */
function nieuwIban(): string {
  volgnummer += 1;
  const rekening = String(volgnummer).padStart(10, "0");
  const getal = `${Array.from("TEST", (letter) => String(letter.charCodeAt(0) - 55)).join("")}${rekening}232100`;
  const rest = Array.from(getal).reduce((tot, cijfer) => (tot * 10 + Number(cijfer)) % 97, 0);
  return `NL${String(98 - rest).padStart(2, "0")}TEST${rekening}`;
}
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
const toetser = svb("toetser");

const vraag = (wie: Actor, iban = nieuwIban(), dag = DAG, extra = sleutel()) => rekeningnummerWijzigen(op(wereld, dag), wie, { ...extra, iban, tenaamstelling: "Z. Orgverlener" });
const controleer = (rekeningId: string, naamcontrole: Naamcontrole = nagebootsteNaamcontrole) => rekeningnaamControleren({ ...op(wereld, DAG), naamcontrole }, rekeningId);
type Omstandigheden = { readonly wie?: Actor; readonly reden?: string; readonly dag?: string };
const beslis = (rekeningId: string, soort: "goedkeuren" | "afwijzen", { wie = toetser, reden, dag = DAG }: Omstandigheden = {}) =>
  rekeningnummerBeoordelen(op(wereld, dag), wie, { ...sleutel(), rekeningId, gezienNaamcontrole: "komt_overeen", besluit: { soort, reden: reden ?? null } });

async function klaar(): Promise<{ contract: Contract; id: string }> {
  const contract = await eenContract(wereld, { budgetEuro: 1_000n });
  const id = await biedAan(wereld, contract, { 1: 10_00 });
  moet(await keurGoed(wereld, contract.budgethouder, id));
  return { contract, id };
}
/** Asked, compared with the bank and approved; returns the new number. */
async function gewijzigd(contract: Contract, dag = DAG): Promise<string> {
  const iban = nieuwIban();
  const { rekeningId } = moet(await vraag(contract.zorgverlener, iban, dag));
  await controleer(rekeningId);
  moet(await beslis(rekeningId, "goedkeuren", { dag }));
  return iban;
}
const maakBatch = async (dag = DAG) => betaalbatchOpmaken(op(wereld, dag), maker, { sleutel: randomUUID() });
async function geefVrij(batchId: string, dag = DAG) {
  const batch = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  return betaalbatchVrijgeven({ ...op(wereld, dag), betaler: BETALER }, svb("vrijgeven"), { batchId, gezienAantal: batch.aantal, gezienTotaal: centen(batch.totaalCenten) });
}
const opdrachtVan = (declaratieId: string) => wereld.eigenaar.betaalopdracht.findFirstOrThrow({ where: { declaratieId } });
/** Nothing of an earlier test stays ready: each counts its own. */
async function leeg(): Promise<void> {
  const batch = await maakBatch("2026-04-20");
  if (batch.ok) moet(await geefVrij(batch.waarde.batchId, "2026-04-20"));
}

describe("een ander rekeningnummer", () => {
  it("verandert niets totdat een ander het goedkeurt, en dan pas na een paar dagen", async () => {
    const { contract, id } = await klaar();
    const oud = await wereld.eigenaar.rekeningnummer.findFirstOrThrow({ where: { zorgverlenerId: contract.zorgverlener.zorgverlenerId } });
    const nieuw = nieuwIban();
    const { rekeningId } = moet(await vraag(contract.zorgverlener, nieuw));
    expect(await wereld.eigenaar.rekeningnummer.findUniqueOrThrow({ where: { id: oud.id } })).toMatchObject({ status: "geldig" });
    expect(await controleer(rekeningId)).toBe("komt_overeen");
    const verwacht = (await opdrachtVan(id)).verwachtOp;

    // Five days after Good Friday: Wednesday the 8th, a day on which banks settle.
    expect(moet(await beslis(rekeningId, "goedkeuren"))).toMatchObject({ betaalbaarVanaf: "2026-04-08" });
    expect(await wereld.eigenaar.rekeningnummer.findUniqueOrThrow({ where: { id: oud.id } })).toMatchObject({ status: "vervallen" });
    const na = (await opdrachtVan(id)).verwachtOp;
    expect(na > verwacht).toBe(true);
    expect(na).toEqual(new Date("2026-04-08"));
    expect(await maakBatch()).toEqual({ ok: false, reden: "niets_te_betalen" });

    const { batchId } = moet(await maakBatch("2026-04-07"));
    expect(await opdrachtVan(id)).toMatchObject({ status: "in_batch", iban: nieuw });
    expect(await batchdetail(wereld.db, maker, batchId, 1)).toMatchObject({ eersteOpGewijzigdeRekening: 1, opdrachten: [{ eersteOpGewijzigdeRekening: true }] });
    moet(await geefVrij(batchId, "2026-04-07"));
  });

  it("stelt ook uit wat na de goedkeuring klaarkomt, en zegt de budgethouder de goede dag", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    await gewijzigd(contract, "2026-04-02");
    const id = await biedAan(wereld, contract, { 1: 10_00 });
    expect(moet(await keurGoed(wereld, contract.budgethouder, id))).toMatchObject({ oordeel: "goedgekeurd" });
    expect((await opdrachtVan(id)).verwachtOp).toEqual(new Date("2026-04-07"));
    await leeg();
  });

  it("laat een betaling die al in een batch zit naar de oude rekening gaan, ook als de batch later wordt vrijgegeven", async () => {
    const { contract, id } = await klaar();
    const { batchId } = moet(await maakBatch());
    const oud = (await opdrachtVan(id)).iban;
    expect(oud).not.toBeNull();
    await gewijzigd(contract);
    moet(await geefVrij(batchId));
    const { bestand } = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
    expect(Buffer.from(bestand ?? []).toString("utf8")).toContain(`<IBAN>${String(oud)}</IBAN>`);
    expect(await opdrachtVan(id)).toMatchObject({ status: "vrijgegeven", iban: oud });
    expect(await batchdetail(wereld.db, maker, batchId, 1)).toMatchObject({ eersteOpGewijzigdeRekening: 0 });
  });

  it("gaat naar de nieuwe rekening, met uitstel, als de batch wordt ingetrokken", async () => {
    const { contract, id } = await klaar();
    const { batchId } = moet(await maakBatch());
    await gewijzigd(contract);
    moet(await betaalbatchIntrekken(op(wereld, DAG), maker, { batchId, reden: "proef" }));
    expect(await opdrachtVan(id)).toMatchObject({ status: "klaar", iban: null, verwachtOp: new Date("2026-04-08") });
    expect(await maakBatch()).toEqual({ ok: false, reden: "niets_te_betalen" });
    await leeg();
  });

  it("geeft bericht aan de zorgverlener zelf en aan elke budgethouder met een lopend contract, zonder het nummer", async () => {
    const { contract } = await klaar();
    const nieuw = await gewijzigd(contract);
    const gebeurtenissen = await wereld.eigenaar.gebeurtenis.findMany({ where: { soort: { in: ["rekeningnummer.aangevraagd", "rekeningnummer.goedgekeurd", "zorgovereenkomst.rekening_gewijzigd"] } } });
    await berichtenMaken(op(wereld, DAG), ...gebeurtenissen.map(({ id }) => id));
    const { zorgverlenerId } = contract.zorgverlener;
    const aanZelf = await wereld.eigenaar.bericht.findMany({ where: { ontvanger: "zorgverlener", zorgverlenerId, code: { startsWith: "rekeningnummer" } }, orderBy: { id: "asc" } });
    expect(aanZelf.map(({ code }) => code)).toEqual(["rekeningnummer.aangevraagd", "rekeningnummer.goedgekeurd"]);
    const aanBudgethouder = await wereld.eigenaar.bericht.findMany({ where: { ontvanger: "budgethouder", budgethouderId: contract.budgethouder.budgethouderId, code: "zorgovereenkomst.rekening_gewijzigd" } });
    expect(aanBudgethouder).toHaveLength(1);
    for (const { gegevens } of gebeurtenissen) expect(JSON.stringify(gegevens)).not.toContain(nieuw);
    await leeg();
  });
});

describe("wie en wanneer", () => {
  it("weigert een tweede aanvraag, hetzelfde nummer en een verkeerd nummer; twee keer dezelfde knop is één aanvraag", async () => {
    const { zorgverlener } = await eenContract(wereld);
    const { iban } = await wereld.eigenaar.rekeningnummer.findFirstOrThrow({ where: { zorgverlenerId: zorgverlener.zorgverlenerId } });
    expect(await vraag(zorgverlener, iban)).toEqual({ ok: false, reden: "rekening_al_geldig" });
    expect(await vraag(zorgverlener, "NL91ABNA0417164301")).toEqual({ ok: false, reden: "iban_ongeldig" });
    const eerste = sleutel();
    const nummer = nieuwIban();
    const een = moet(await vraag(zorgverlener, nummer, DAG, eerste));
    expect(moet(await vraag(zorgverlener, nummer, DAG, eerste))).toEqual(een);
    expect(await vraag(zorgverlener, "NL20INGB0001234567")).toEqual({ ok: false, reden: "rekening_loopt" });
  });

  it("vijf tegelijk: er blijft één aanvraag over", async () => {
    const { zorgverlener } = await eenContract(wereld);
    const uitkomsten = await Promise.all(Array.from({ length: 5 }, () => vraag(zorgverlener)));
    expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await wereld.eigenaar.rekeningnummer.count({ where: { zorgverlenerId: zorgverlener.zorgverlenerId, status: "aangevraagd" } })).toBe(1);
  });

  it("laat alleen een ander van de SVB beslissen; ook de database weigert wie het zelf vroeg", async () => {
    const { zorgverlener, budgethouder } = await eenContract(wereld);
    const { rekeningId } = moet(await vraag(zorgverlener));
    await controleer(rekeningId);
    for (const wie of [zorgverlener, budgethouder, svb("betalen"), svb("vrijgeven")]) expect(await beslis(rekeningId, "goedkeuren", { wie })).toEqual({ ok: false, reden: "geen_recht" });
    const zelf = { ...toetser, gebruikerId: zorgverlener.gebruikerId };
    expect(await beslis(rekeningId, "goedkeuren", { wie: zelf })).toEqual({ ok: false, reden: "zelf_opgegeven" });
    await expect(
      wereld.systeem((tx) => tx.$executeRaw`UPDATE rekeningnummer SET status = 'geldig', beoordeeld_door = aangevraagd_door, beoordeeld_op = now(), betaalbaar_vanaf = '2026-04-10' WHERE id = ${rekeningId}::uuid`),
    ).rejects.toThrow(/rekeningnummer_vier_ogen/);
    moet(await beslis(rekeningId, "afwijzen", { reden: "De naam klopt niet." }));
    expect(await beslis(rekeningId, "goedkeuren")).toEqual({ ok: false, reden: "rekening_verder" });
    expect(await zorgverlenerrekening(wereld.db, zorgverlener)).toMatchObject({ aangevraagd: null, eerder: [{ status: "afgewezen", besluitreden: "De naam klopt niet." }] });
  });

  it("kan worden ingetrokken en verloopt; de oude rekening blijft", async () => {
    const { zorgverlener } = await eenContract(wereld);
    const { rekeningId } = moet(await vraag(zorgverlener));
    const { zorgverlener: ander } = await eenContract(wereld);
    expect(await rekeningnummerIntrekken(op(wereld, DAG), ander, { ...sleutel(), rekeningId })).toEqual({ ok: false, reden: "rekening_onbekend" });
    moet(await rekeningnummerIntrekken(op(wereld, DAG), zorgverlener, { ...sleutel(), rekeningId }));
    await controleer(rekeningId);
    expect(await beslis(rekeningId, "goedkeuren")).toEqual({ ok: false, reden: "rekening_verder" });

    const { rekeningId: tweede } = moet(await vraag(zorgverlener));
    await controleer(tweede);
    await rekeningnummersVerlopen(op(wereld, "2026-05-03"));
    expect(await wereld.eigenaar.rekeningnummer.findUniqueOrThrow({ where: { id: tweede } })).toMatchObject({ status: "aangevraagd" });
    await rekeningnummersVerlopen(op(wereld, "2026-05-04"));
    expect(await wereld.eigenaar.rekeningnummer.findUniqueOrThrow({ where: { id: tweede } })).toMatchObject({ status: "verlopen" });
    expect(await wereld.eigenaar.rekeningnummer.count({ where: { zorgverlenerId: zorgverlener.zorgverlenerId, status: "geldig" } })).toBe(1);
  });
});

describe("wat extra aandacht vraagt", () => {
  it("toont alleen de SVB wie hetzelfde nummer heeft, en vraagt dan een reden", async () => {
    const een = await eenContract(wereld);
    const ander = await eenContract(wereld);
    const iban = await gewijzigd(ander);
    const { rekeningId } = moet(await vraag(een.zorgverlener, iban));
    await controleer(rekeningId);
    const lijst = await rekeningnummerlijst(wereld.db, toetser, op(wereld, DAG).vandaag, 1);
    const rij = lijst?.rekeningen.find(({ id }) => id === rekeningId);
    expect(rij).toMatchObject({ aandacht: ["IBAN_ELDERS"], elders: [{ soort: "zorgverlener", inGebruik: true }] });
    expect(JSON.stringify(await zorgverlenerrekening(wereld.db, een.zorgverlener))).not.toContain(rij?.elders[0]?.naam ?? "?");
    expect(await beslis(rekeningId, "goedkeuren")).toEqual({ ok: false, reden: "reden_bij_signaal" });
    moet(await beslis(rekeningId, "goedkeuren", { reden: "Echtpaar met één rekening, telefonisch nagegaan." }));
  });

  it("vraagt de bank opnieuw als die niet antwoordt, en laat niemand beslissen op een antwoord dat er nog niet was", async () => {
    const { zorgverlener } = await eenContract(wereld);
    const { rekeningId } = moet(await vraag(zorgverlener));
    await expect(controleer(rekeningId, () => Promise.reject(new Error("bank is away")))).rejects.toThrow("bank is away");
    expect(await wereld.eigenaar.rekeningnummer.findUniqueOrThrow({ where: { id: rekeningId } })).toMatchObject({ naamcontrole: null, status: "aangevraagd" });
    expect(await controleer(rekeningId, () => Promise.resolve({ uitslag: "komt_niet_overeen", naamBijBank: null }))).toBe("komt_niet_overeen");
    expect(await controleer(rekeningId)).toBeNull();
    const gezien = { ...sleutel(), rekeningId, gezienNaamcontrole: null, besluit: { soort: "goedkeuren", reden: "Nagegaan." } } as const;
    expect(await rekeningnummerBeoordelen(op(wereld, DAG), toetser, gezien)).toEqual({ ok: false, reden: "naamcontrole_gewijzigd" });
  });
});
