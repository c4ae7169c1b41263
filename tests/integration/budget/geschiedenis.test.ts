/**
 * Random lives of one budget, from the first claim to the closing, on a model of a few lines and on the database: claims, withdrawals,
 * own money, changes by message, corrected amounts, payments. After every step both say the same, and what
 * came in is what is there.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { stortingBijDemobank } from "@/lib/integrations/bank/demobank";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { declaratieIntrekken } from "@/lib/usecases/declaratie/declaratie-intrekken";
import { stortingAankondigen } from "@/lib/usecases/storting/storting-aankondigen";
import { stortingTerugvragen } from "@/lib/usecases/storting/storting-terugvragen";
import { overbestedingenSluiten } from "@/lib/usecases/toekenning/overbestedingen-sluiten";
import { toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";
import { eenBericht, eenFunctiebudget } from "@/tests/builders/domein/toekenning";

import { AFSLUITDAG, maakBerichten, sluitAf, toekenningVan } from "../afsluiting/wereld";
import { biedAan, type Contract, eenContract, keurGoed, kopieen, moet, op, overtredingen, sleutel, standen, verstrekkerVoor, Wereld } from "../declaratie/wereld";
import { bedragInvoer, betaalAlles, DAG, herstel, medewerker } from "../herstel/wereld";
import { nieuweBsn } from "../zorgovereenkomst/wereld";

/** Contracts on the one budget: a declaratie a month each, and each in a week of its own because of the forty hours. */
const AANTAL = 3;
const TARIEF = 2_000n;
const BEGIN = 1_000_00n;
const GEBOREN = "1958-03-14";

type Handeling = "declareer" | "trek_in" | "stort" | "vraag_terug" | "betaal" | "bericht" | "wijzig_bedrag";
type Stap = { readonly wat: Handeling; readonly welke: number; readonly euro: number };

const stap: fc.Arbitrary<Stap> = fc.record({
  wat: fc.constantFrom<Handeling>("declareer", "declareer", "trek_in", "stort", "vraag_terug", "betaal", "bericht", "wijzig_bedrag"),
  welke: fc.nat(AANTAL - 1),
  euro: fc.integer({ min: 20, max: 800 }),
});

/** A claim in the model: what it takes from the budget and from own money; "wacht" takes nothing and waits for a person. */
type Claim = { readonly uitBudget: bigint; readonly uitStorting: bigint; stand: "gereserveerd" | "betaald" | "wacht" };

/** The whole of the rules of money in one place, written without looking at the product. Amounts in cents. */
class Model {
  toegekend = BEGIN;
  gestort = 0n;
  /** Own money that goes back: asked for, and gone. */
  terugGevraagd = 0n;
  terug = 0n;
  dicht = false;
  readonly claims = new Map<number, Claim>();

  som(stand: Claim["stand"], deel: "uitBudget" | "uitStorting"): bigint {
    return [...this.claims.values()].reduce((samen, claim) => (claim.stand === stand ? samen + claim[deel] : samen), 0n);
  }
  get vrij(): bigint {
    return this.dicht ? 0n : this.toegekend - this.som("gereserveerd", "uitBudget") - this.som("betaald", "uitBudget");
  }
  get eigenVrij(): bigint {
    return this.gestort - this.terugGevraagd - this.terug - this.som("gereserveerd", "uitStorting") - this.som("betaald", "uitStorting");
  }
  declareer(plaats: number, bedrag: bigint): void {
    const uitBudget = this.vrij <= 0n ? 0n : bedrag < this.vrij ? bedrag : this.vrij;
    const uitStorting = bedrag - uitBudget;
    this.claims.set(plaats, uitStorting > this.eigenVrij ? { uitBudget: 0n, uitStorting: 0n, stand: "wacht" } : { uitBudget, uitStorting, stand: "gereserveerd" });
  }
  betaal(): void {
    for (const claim of this.claims.values()) if (claim.stand === "gereserveerd") claim.stand = "betaald";
    this.terug += this.terugGevraagd;
    this.terugGevraagd = 0n;
  }
  /** What the ledger should hold. */
  boeken(): Readonly<Record<string, bigint>> {
    return {
      beschikbaar: this.vrij,
      gereserveerd: this.som("gereserveerd", "uitBudget"),
      onderweg: 0n,
      besteed: this.som("betaald", "uitBudget"),
      gestort: -this.gestort,
      storting_beschikbaar: this.eigenVrij,
      storting_gereserveerd: this.som("gereserveerd", "uitStorting") + this.terugGevraagd,
      storting_onderweg: 0n,
      storting_besteed: this.som("betaald", "uitStorting"),
      storting_terugbetaald: this.terug,
    };
  }
}

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterAll(() => wereld.sluit());

async function inDeBoeken(toekenningId: string): Promise<Readonly<Record<string, bigint>>> {
  const rijen = await wereld.eigenaar.grootboekrekening.findMany({ where: { toekenningId }, select: { soort: true, saldo: { select: { bedragCenten: true } } } });
  return { ...(await standen(wereld, toekenningId)), ...Object.fromEntries(rijen.filter(({ soort }) => soort !== "voorschot").map(({ soort, saldo }) => [soort, saldo?.bedragCenten ?? 0n])) };
}

let seconde = 0;
async function stort(contract: Contract, bedrag: bigint): Promise<void> {
  const { kenmerk } = moet(await stortingAankondigen(op(wereld, "2026-04-01"), contract.budgethouder, { ...sleutel(), toekenningId: contract.toekenningId, bedrag: centen(bedrag), doel: null }));
  seconde += 1;
  const van = { naam: "B. Houder", iban: "NL13TEST0123456789", omschrijving: "", rekening: "NL91ABNA0417164300" };
  const inhoud = new Uint8Array(Buffer.from(stortingBijDemobank({ ...van, kenmerk, bedrag: centen(bedrag) }, new Date(Date.UTC(2026, 3, 2, 0, 0, seconde))).xml));
  const gelezen = leesBankmeldingen(inhoud);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  moet(await bankberichtVerwerken(op(wereld, DAG), medewerker("betalen"), { ...gelezen.bericht, bestandsnaam: "bank.xml", inhoud }));
}

const levende = (contract: Contract) =>
  wereld.eigenaar.declaratie.findFirstOrThrow({ where: { zorgovereenkomstId: contract.id, status: { notIn: ["ingetrokken", "afgekeurd"] } } });

async function declareer(model: Model, contract: Contract, plaats: number, euro: number): Promise<void> {
  if (model.claims.has(plaats)) return;
  const honderdsten = euro * 5;
  const id = await biedAan(wereld, contract, { [plaats + 1]: honderdsten }, { dag: DAG });
  moet(await keurGoed(wereld, contract.budgethouder, id, DAG));
  model.declareer(plaats, (BigInt(honderdsten) * TARIEF) / 100n);
}

async function trekIn(model: Model, contract: Contract, plaats: number): Promise<void> {
  const claim = model.claims.get(plaats);
  if (claim === undefined) return;
  const { id } = await levende(contract);
  const uitkomst = await declaratieIntrekken(op(wereld, DAG), contract.zorgverlener, { ...sleutel(), declaratieId: id });
  expect(uitkomst.ok).toBe(claim.stand !== "betaald");
  if (uitkomst.ok) model.claims.delete(plaats);
}

async function wijzigBedrag(model: Model, contract: Contract, euro: number): Promise<void> {
  // Own money was given for one budget; a correction leaves such a budget alone (lib/domein/herstel/keuring.ts).
  const bedrag = BigInt(euro) * 100n;
  if (model.gestort > 0n || bedrag === model.toegekend) return;
  await herstel(wereld, contract, bedragInvoer(BigInt(euro)));
  model.toegekend = bedrag;
}

type Verhaal = Contract & { readonly bsn: string };

/** A message of the verstrekker about this budget, written as XML and read again. */
function stuur(verstrekkerId: string, bsn: string, mutatie: "nieuw" | "wijziging", bedrag: bigint) {
  seconde += 1;
  const bericht = eenBericht({
    mutatie, berichtnummer: `G-${bsn}-${String(seconde)}`, budgetidentificatie: `G-${bsn}`, budgethouder: { ...eenBericht().budgethouder, bsn, geboortedatum: datum(GEBOREN) },
    functiebudgetten: [eenFunctiebudget({ functiesoort: "WM-BG", bedrag: centen(bedrag) })],
  });
  const inhoud = new Uint8Array(Buffer.from(schrijfToekenningsbericht(bericht)));
  const opdracht = { inhoud, gelezen: leesToekenningsbericht(inhoud), kanaal: "api" } as const;
  return toekenningsberichtOntvangen(op(wereld, DAG), wereld.medewerker(verstrekkerId, ["invoer"]), opdracht);
}

/** Up or down, also below what is bound, and whatever stands on it. */
async function wijzigPerBericht(model: Model, { verstrekkerId, bsn }: Verhaal, euro: number): Promise<void> {
  model.toegekend = BigInt(euro) * 100n;
  const { status, retourcodes } = moet(await stuur(verstrekkerId, bsn, "wijziging", model.toegekend));
  expect([status, retourcodes.map(({ code }) => code)]).toEqual(["verwerkt", model.vrij < 0n ? ["OVERBESTEDING"] : []]);
}

/** A budget that came in by a message, with a contract on it. */
async function eenVerhaal(): Promise<Verhaal> {
  const bsn = nieuweBsn();
  const budgethouder = await wereld.budgethouder(GEBOREN, bsn);
  const { toekenningId } = moet(await stuur(await verstrekkerVoor(wereld, "wmo"), bsn, "nieuw", BEGIN));
  return { bsn, ...(await eenContract(wereld, { budgethouder, toekenningId: toekenningId ?? "", functiesoort: "WM-BG", tarief: TARIEF })) };
}

async function doe({ wat, welke, euro }: Stap, model: Model, verhaal: Verhaal, contracten: readonly Contract[]): Promise<void> {
  const contract = contracten[welke];
  if (contract === undefined) throw new Error("no such contract");
  if (wat === "declareer") await declareer(model, contract, welke, euro);
  else if (wat === "trek_in") await trekIn(model, contract, welke);
  else if (wat === "wijzig_bedrag") await wijzigBedrag(model, contract, euro);
  else if (wat === "bericht") await wijzigPerBericht(model, verhaal, euro);
  else if (wat === "stort") {
    await stort(contract, BigInt(euro) * 100n);
    model.gestort += BigInt(euro) * 100n;
  } else if (wat === "vraag_terug") {
    const uitkomst = await stortingTerugvragen(op(wereld, DAG), contract.budgethouder, { ...sleutel(), toekenningId: contract.toekenningId });
    expect(uitkomst.ok).toBe(model.eigenVrij > 0n);
    if (uitkomst.ok) model.terugGevraagd += model.eigenVrij;
  } else {
    await betaalAlles(wereld);
    model.betaal();
  }
}

/** Fourteen weeks after the last day: closed when nothing waits, and then nothing is left on the budget. */
async function sluit(model: Model, { toekenningId }: Contract): Promise<void> {
  await overbestedingenSluiten(op(wereld, AFSLUITDAG));
  await maakBerichten(wereld, AFSLUITDAG);
  await sluitAf(wereld, AFSLUITDAG);
  const open = [...model.claims.values()].some(({ stand }) => stand !== "betaald") || model.terugGevraagd > 0n || model.vrij < 0n;
  const { status } = await toekenningVan(wereld, toekenningId);
  expect(status).toBe(open ? "definitief" : "afgesloten");
  model.dicht = !open;
}

async function gelijk(model: Model, { toekenningId }: Contract): Promise<void> {
  const boeken = await inDeBoeken(toekenningId);
  const verwacht = model.boeken();
  expect(boeken).toEqual(Object.fromEntries(Object.entries(verwacht).filter(([soort]) => soort in boeken)));
  const ontbreekt = Object.entries(verwacht).filter(([soort, bedrag]) => !(soort in boeken) && bedrag !== 0n);
  expect(ontbreekt).toEqual([]);
}

describe("een budget dat te laag werd", () => {
  it("is weer genoeg als een declaratie wordt ingetrokken, en dan sluit de zaak vanzelf", async () => {
    const contract = await eenContract(wereld, { budgetEuro: BEGIN / 100n, tarief: TARIEF });
    const model = new Model();
    await declareer(model, contract, 0, 400);
    await wijzigBedrag(model, contract, 300);
    const zaak = () => wereld.eigenaar.uitvalzaak.findFirstOrThrow({ where: { domein: "toekenning", onderwerpId: contract.toekenningId }, select: { status: true, oplossing: true } });
    expect(await overbestedingenSluiten(op(wereld, DAG))).toBe(0);
    expect(await zaak()).toMatchObject({ status: "open" });

    await trekIn(model, contract, 0);
    await gelijk(model, contract);
    const tegelijk = await Promise.all([1, 2, 3].map(() => overbestedingenSluiten(op(wereld, DAG))));
    expect(Math.max(...tegelijk)).toBe(1);
    expect(await zaak()).toEqual({ status: "vervallen", oplossing: "BUDGET_WEER_GENOEG" });
    expect(await wereld.eigenaar.gebeurtenis.count({ where: { soort: "toekenning.overbesteding_voorbij", onderwerpId: contract.toekenningId } })).toBe(1);
    expect(await overtredingen(wereld)).toEqual([]);
  });
});

describe("elk leven van een budget", () => {
  it("geeft op papier en in de database na elke stap hetzelfde, tot en met de afsluiting", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 5, maxLength: 14 }), async (stappen) => {
        const contract = await eenVerhaal();
        const contracten = [contract, ...(await kopieen(wereld, contract, AANTAL - 1))];
        const model = new Model();
        for (const gekozen of stappen) {
          await doe(gekozen, model, contract, contracten);
          await gelijk(model, contract);
        }
        await sluit(model, contract);
        await gelijk(model, contract);
        expect(await overtredingen(wereld)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  }, 600_000);
});
