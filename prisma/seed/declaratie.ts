/**
 * The declaraties of the demo, January to March 2026, in every status that comes before the bank: written by the
 * zorgverlener, approved or sent back by the budgethouder, judged by the rules, looked at by the SVB.
 */
import { naarDatum } from "../../lib/db/datums";
import { readDeclareerbaar } from "../../lib/db/declaratie.repository";
import { lees } from "../../lib/db/transactie";
import { type Datum, datum, maand } from "../../lib/domein/datum";
import { honderdsten } from "../../lib/domein/geld";
import type { Mens } from "../../lib/domein/toegang";
import type { Uitkomst } from "../../lib/domein/uitkomst";
import { declaratieAanbieden } from "../../lib/usecases/declaratie/declaratie-aanbieden";
import { declaratieGoedkeuren } from "../../lib/usecases/declaratie/declaratie-goedkeuren";
import { declaratieIntrekken } from "../../lib/usecases/declaratie/declaratie-intrekken";
import { declaratieOpstellen } from "../../lib/usecases/declaratie/declaratie-opstellen";
import { declaratieTerugsturen } from "../../lib/usecases/declaratie/declaratie-terugsturen";
import { aantekeningToevoegen } from "../../lib/usecases/uitval/aantekening-toevoegen";
import { uitvalzaakOppakken } from "../../lib/usecases/uitval/uitvalzaak-oppakken";
import { uitvalzaakWachten } from "../../lib/usecases/uitval/uitvalzaak-wachten";
import { demopersoon, type Zaaideps } from "./zaaideps";

type Wie = readonly [sub: string, namens?: string];

const SELIN: Wie = ["selin-yilmaz"];
const JAN: Wie = ["jan-kuiper"];
const PETER: Wie = ["peter-de-wit"];
const NADIA: Wie = ["nadia-el-amrani", "zorgverlener"];
const OOST: Wie = ["eh-carla-hendriks"];
const LINDE: Wie = ["eh-els-linde"];

const HENK = { budgethouder: "henk-bakker", beslist: ["henk-bakker"] } as const;
const BRAM = { budgethouder: "bram-de-wit", beslist: ["marieke-de-wit", "bram-de-wit"] } as const;
const FATMA = { budgethouder: "fatma-ozdemir", beslist: ["emre-ozdemir", "fatma-ozdemir"] } as const;
const WILLEM = { budgethouder: "willem-van-t-hof", beslist: ["petra-jansen-de-vries", "willem-van-t-hof"] } as const;
const GERDA = { budgethouder: "gerda-postma", beslist: ["petra-jansen-de-vries", "gerda-postma"] } as const;
const KAREL = { budgethouder: "karel-dijkstra", beslist: ["ingrid-meijer", "karel-dijkstra"] } as const;
const WILHELMINA = { budgethouder: "wilhelmina-hofstee", beslist: ["wilhelmina-hofstee"] } as const;

type Verloop = { readonly tot: "concept" } | ({ readonly aangeboden: string } & Vervolg);
type Vervolg =
  | { readonly tot: "aangeboden" }
  | { readonly tot: "teruggestuurd"; readonly op: string; readonly reden: string }
  | { readonly tot: "goedgekeurd" | "ingetrokken" | "uitval"; readonly op: string };

type Voorbeeld = {
  readonly zorgverlener: Wie;
  readonly budgethouder: string;
  readonly beslist: Wie;
  readonly maand: string;
  /** Per week of the month, in hundredths of the agreed unit. */
  readonly aantallen: readonly number[];
  readonly opgesteld: string;
  readonly factuur?: readonly [nummer: string, datum: string];
  readonly verloop: Verloop;
};

const goedgekeurd = (aangeboden: string, op: string): Verloop => ({ tot: "goedgekeurd", aangeboden, op });
const uitval = (aangeboden: string, op: string): Verloop => ({ tot: "uitval", aangeboden, op });

/** Care of 2025, paid in the first round of the new year; one claim is far too late and keeps its budget open. */
const VORIG_JAAR: readonly Voorbeeld[] = [
  { ...HENK, zorgverlener: SELIN, maand: "2025-12", aantallen: [4_00, 4_00, 4_00, 0], opgesteld: "2026-01-05T19:10", verloop: goedgekeurd("2026-01-05T19:14", "2026-01-07T10:20") },
  { ...WILHELMINA, zorgverlener: NADIA, maand: "2025-12", aantallen: [10_00, 10_00, 10_00, 0], opgesteld: "2026-01-04T21:10", verloop: goedgekeurd("2026-01-04T21:12", "2026-01-08T10:20") },
  { ...WILHELMINA, zorgverlener: NADIA, maand: "2025-11", aantallen: [0, 10_00, 10_00, 10_00], opgesteld: "2026-03-28T21:10", verloop: uitval("2026-03-28T21:12", "2026-03-30T10:20") },
  { ...BRAM, zorgverlener: PETER, maand: "2025-12", aantallen: [3_00, 3_00, 3_00, 3_00], opgesteld: "2026-01-05T21:00", verloop: goedgekeurd("2026-01-05T21:03", "2026-01-06T20:47") },
  { budgethouder: "daan-visser", beslist: ["joke-vermeulen", "daan-visser"], zorgverlener: OOST, maand: "2025-12", aantallen: [3_00, 3_00, 3_00, 3_00], opgesteld: "2026-01-05T09:20", factuur: ["TO-26-00021", "2026-01-05"], verloop: goedgekeurd("2026-01-05T09:25", "2026-01-07T12:15") },
];

const JANUARI: readonly Voorbeeld[] = [
  { ...HENK, zorgverlener: SELIN, maand: "2026-01", aantallen: [2_00, 4_00, 4_00, 4_00, 4_00], opgesteld: "2026-02-02T19:10", verloop: goedgekeurd("2026-02-02T19:14", "2026-02-03T10:20") },
  { ...HENK, zorgverlener: JAN, maand: "2026-01", aantallen: [0, 3_00, 3_00, 3_00, 3_00], opgesteld: "2026-02-01T20:05", verloop: goedgekeurd("2026-02-01T20:07", "2026-02-03T10:24") },
  { ...BRAM, zorgverlener: LINDE, maand: "2026-01", aantallen: [2_00, 2_00, 2_00, 2_00, 2_00], opgesteld: "2026-02-03T09:30", factuur: ["L-2026-014", "2026-02-03"], verloop: goedgekeurd("2026-02-03T09:36", "2026-02-05T20:45") },
  { ...BRAM, zorgverlener: PETER, maand: "2026-01", aantallen: [0, 3_00, 3_00, 3_00, 3_00], opgesteld: "2026-02-04T21:00", verloop: goedgekeurd("2026-02-04T21:03", "2026-02-05T20:47") },
  { ...FATMA, zorgverlener: OOST, maand: "2026-01", aantallen: [4_00, 6_00, 6_00, 6_00, 6_00], opgesteld: "2026-02-02T08:50", factuur: ["TO-26-00118", "2026-02-02"], verloop: goedgekeurd("2026-02-02T08:58", "2026-02-04T12:15") },
  { ...WILLEM, zorgverlener: SELIN, maand: "2026-01", aantallen: [0, 5_00, 5_00, 4_50, 5_00], opgesteld: "2026-02-02T19:22", verloop: goedgekeurd("2026-02-02T19:25", "2026-02-06T14:02") },
  { ...KAREL, zorgverlener: JAN, maand: "2026-01", aantallen: [4_00, 8_00, 8_00, 8_00, 8_00], opgesteld: "2026-02-01T20:15", verloop: goedgekeurd("2026-02-01T20:18", "2026-02-04T16:40") },
  // Offered after the six weeks.
  { ...WILHELMINA, zorgverlener: NADIA, maand: "2026-01", aantallen: [0, 10_00, 10_00, 10_00, 8_00], opgesteld: "2026-03-24T21:15", verloop: uitval("2026-03-24T21:20", "2026-03-26T11:05") },
];

/** The January of who has little left: paid with the first batch, and nothing after it. */
const KRAP: readonly Voorbeeld[] = ["lies-vermeer", "omar-haddad", "greet-mulder", "cor-van-dam"].map((sub) => ({
  budgethouder: sub,
  beslist: [sub] as const,
  zorgverlener: NADIA,
  maand: "2026-01",
  aantallen: [8_00, 8_00, 8_00, 8_00],
  opgesteld: "2026-02-02T20:50",
  verloop: goedgekeurd("2026-02-02T20:54", "2026-02-05T10:10"),
}));

const FEBRUARI: readonly Voorbeeld[] = [
  { ...HENK, zorgverlener: SELIN, maand: "2026-02", aantallen: [0, 4_00, 4_00, 4_00, 4_00], opgesteld: "2026-03-02T18:40", verloop: goedgekeurd("2026-03-02T18:43", "2026-03-03T09:50") },
  { ...HENK, zorgverlener: JAN, maand: "2026-02", aantallen: [0, 3_00, 3_00, 3_00, 3_00], opgesteld: "2026-03-02T20:30", verloop: goedgekeurd("2026-03-02T20:32", "2026-03-03T09:55") },
  { ...BRAM, zorgverlener: LINDE, maand: "2026-02", aantallen: [0, 2_00, 2_00, 2_00, 2_00], opgesteld: "2026-03-03T09:15", factuur: ["L-2026-031", "2026-03-03"], verloop: goedgekeurd("2026-03-03T09:20", "2026-03-05T21:10") },
  { ...BRAM, zorgverlener: PETER, maand: "2026-02", aantallen: [0, 3_00, 3_00, 5_00, 3_00], opgesteld: "2026-03-05T20:50", verloop: goedgekeurd("2026-03-05T20:54", "2026-03-05T21:12") },
  { ...FATMA, zorgverlener: OOST, maand: "2026-02", aantallen: [0, 6_00, 6_00, 6_00, 6_00], opgesteld: "2026-03-02T08:45", factuur: ["TO-26-00254", "2026-03-02"], verloop: goedgekeurd("2026-03-02T08:52", "2026-03-04T12:30") },
  { ...WILLEM, zorgverlener: SELIN, maand: "2026-02", aantallen: [0, 5_00, 5_00, 5_00, 3_00], opgesteld: "2026-03-02T18:50", verloop: { tot: "ingetrokken", aangeboden: "2026-03-02T18:53", op: "2026-03-10T09:15" } },
  // More than forty hours in one week for one Wlz budget.
  { ...KAREL, zorgverlener: JAN, maand: "2026-02", aantallen: [0, 8_00, 44_00, 8_00, 8_00], opgesteld: "2026-03-02T20:40", verloop: uitval("2026-03-02T20:44", "2026-03-06T15:20") },
  { ...WILHELMINA, zorgverlener: NADIA, maand: "2026-02", aantallen: [0, 10_00, 10_00, 10_00, 10_00], opgesteld: "2026-03-09T21:40", verloop: goedgekeurd("2026-03-09T21:44", "2026-03-11T10:30") },
];

const MAART: readonly Voorbeeld[] = [
  { ...HENK, zorgverlener: SELIN, maand: "2026-03", aantallen: [0, 4_00, 4_00, 6_00, 4_00], opgesteld: "2026-04-08T19:05", verloop: { tot: "aangeboden", aangeboden: "2026-04-08T19:09" } },
  { ...HENK, zorgverlener: JAN, maand: "2026-03", aantallen: [0, 3_00, 3_00, 3_00, 3_00], opgesteld: "2026-04-06T20:10", verloop: { tot: "teruggestuurd", aangeboden: "2026-04-06T20:12", op: "2026-04-08T09:40", reden: "In de week van 16 maart was u op vakantie. Toen bent u niet geweest." } },
  { ...BRAM, zorgverlener: LINDE, maand: "2026-03", aantallen: [0, 2_00, 2_00, 2_00, 2_00], opgesteld: "2026-04-02T09:40", factuur: ["L-2026-052", "2026-04-02"], verloop: goedgekeurd("2026-04-02T09:44", "2026-04-07T20:30") },
  { ...BRAM, zorgverlener: PETER, maand: "2026-03", aantallen: [0, 3_00, 3_00, 3_00, 3_00], opgesteld: "2026-04-07T21:15", verloop: { tot: "aangeboden", aangeboden: "2026-04-07T21:18" } },
  { ...FATMA, zorgverlener: OOST, maand: "2026-03", aantallen: [0, 6_00, 6_00, 6_00, 6_00], opgesteld: "2026-04-01T08:55", factuur: ["TO-26-00391", "2026-04-01"], verloop: goedgekeurd("2026-04-01T09:01", "2026-04-07T13:10") },
  { ...WILLEM, zorgverlener: SELIN, maand: "2026-03", aantallen: [0, 5_00, 5_00, 5_00, 5_00], opgesteld: "2026-04-08T19:20", verloop: goedgekeurd("2026-04-08T19:24", "2026-04-09T15:35") },
  // 7,5 hours became 75: the budget cannot bear it.
  { ...GERDA, zorgverlener: OOST, maand: "2026-03", aantallen: [0, 75_00, 75_00, 75_00, 75_00], opgesteld: "2026-04-01T09:20", factuur: ["TO-26-00392", "2026-04-01"], verloop: uitval("2026-04-01T09:25", "2026-04-07T09:05") },
  { ...KAREL, zorgverlener: JAN, maand: "2026-03", aantallen: [0, 8_00, 8_00, 8_00, 8_00], opgesteld: "2026-04-06T20:25", verloop: goedgekeurd("2026-04-06T20:28", "2026-04-08T17:05") },
  { ...WILHELMINA, zorgverlener: NADIA, maand: "2026-03", aantallen: [0, 10_00, 10_00, 10_00, 6_00], opgesteld: "2026-04-09T21:10", verloop: { tot: "concept" } },
];

function moet<T>(uitkomst: Uitkomst<T, unknown>, wat: string): T {
  if (!uitkomst.ok) throw new Error(`${wat}: ${JSON.stringify(uitkomst.reden)}`);
  return uitkomst.waarde;
}

/** The contract between these two, as the zorgverlener sees it. */
function zoekContract({ db }: Zaaideps, zorgverlener: Mens, budgethouder: string, m: string): Promise<string> {
  const { persoon } = demopersoon(budgethouder);
  if (persoon === undefined) throw new RangeError(`not a person: ${budgethouder}`);
  return lees(db, zorgverlener, async (tx) => {
    const rijen = await tx.zorgovereenkomst.findMany({
      where: { status: "goedgekeurd", budgethouder: { achternaam: persoon.achternaam, voornamen: persoon.voornamen } },
      select: { id: true },
      orderBy: { nummer: "asc" },
    });
    for (const { id } of rijen) if ((await readDeclareerbaar(tx, id, maand(m))).ok) return id;
    throw new Error(`no contract with ${budgethouder} in ${m}`);
  });
}

async function stelOp(deps: Zaaideps, zorgverlener: Mens, voorbeeld: Voorbeeld, naam: string): Promise<string> {
  const zorgovereenkomstId = await zoekContract(deps, zorgverlener, voorbeeld.budgethouder, voorbeeld.maand);
  const basis = moet(await lees(deps.db, zorgverlener, (tx) => readDeclareerbaar(tx, zorgovereenkomstId, maand(voorbeeld.maand))), naam);
  const tarief = basis.tarieven[0];
  if (tarief === undefined) throw new Error(`${naam}: no rate`);
  const uren = basis.weken.map(({ van }: { van: Datum }, week) => ({ tariefId: tarief.id, van, aantal: honderdsten(voorbeeld.aantallen[week] ?? 0) }));
  const [factuurnummer, factuurdatum] = voorbeeld.factuur ?? [];
  const factuur = factuurnummer === undefined || factuurdatum === undefined ? null : { factuurnummer, factuurdatum: datum(factuurdatum), bestand: null };
  const opdracht = { sleutel: `zaai-${naam}`, zorgovereenkomstId, maand: maand(voorbeeld.maand), uren, factuur };
  return moet(await declaratieOpstellen(deps.op(voorbeeld.opgesteld), zorgverlener, opdracht), `${naam}, opstellen`).declaratieId;
}

async function keurGoed(deps: Zaaideps, beslisser: Mens, declaratieId: string, op: string, naam: string): Promise<string> {
  const rij = await lees(deps.db, beslisser, (tx) => tx.declaratie.findUniqueOrThrow({ where: { id: declaratieId }, select: { aangebodenOp: true } }));
  const opdracht = { sleutel: `zaai-${naam}-goed`, declaratieId, aangebodenOp: rij.aangebodenOp?.toISOString() ?? "" };
  return moet(await declaratieGoedkeuren(deps.op(op), beslisser, opdracht), `${naam}, goedkeuren`).oordeel;
}

export async function zaaiEen(deps: Zaaideps, voorbeeld: Voorbeeld): Promise<void> {
  const { verloop, zorgverlener: wie, budgethouder } = voorbeeld;
  const naam = `declaratie-${voorbeeld.maand}-${wie[0]}-${budgethouder}`;
  const zorgverlener = await deps.actor(...wie);
  const declaratieId = await stelOp(deps, zorgverlener, voorbeeld, naam);
  if (verloop.tot === "concept") return;
  moet(await declaratieAanbieden(deps.op(verloop.aangeboden), zorgverlener, { sleutel: `zaai-${naam}-aan`, declaratieId }), `${naam}, aanbieden`);
  if (verloop.tot === "aangeboden") return;
  const beslisser = await deps.actor(...voorbeeld.beslist);
  switch (verloop.tot) {
    case "teruggestuurd":
      moet(await declaratieTerugsturen(deps.op(verloop.op), beslisser, { sleutel: `zaai-${naam}-terug`, declaratieId, reden: verloop.reden }), `${naam}, terugsturen`);
      return;
    case "ingetrokken":
      moet(await declaratieIntrekken(deps.op(verloop.op), zorgverlener, { sleutel: `zaai-${naam}-intrekken`, declaratieId }), `${naam}, intrekken`);
      return;
    case "goedgekeurd":
    case "uitval": {
      const oordeel = await keurGoed(deps, beslisser, declaratieId, verloop.op, naam);
      if (oordeel !== verloop.tot) throw new Error(`${naam}: ${oordeel} instead of ${verloop.tot}`);
    }
  }
}

const BEHANDELAAR = "svb-1003";

/** One case is being worked on and waits for an answer; the others still lie open. */
async function zaaiBehandeling({ db, op, actor }: Zaaideps): Promise<void> {
  const behandelaar = await actor(BEHANDELAAR);
  const zaak = await lees(db, behandelaar, (tx) => tx.uitvalzaak.findFirst({ where: { codes: { has: "MEER_DAN_40_UUR" } }, select: { id: true, termijn: true } }));
  if (zaak === null) throw new Error("the case about forty hours is missing");
  const uitvalzaakId = zaak.id;
  moet(await uitvalzaakOppakken(op("2026-03-09T10:02"), behandelaar, { sleutel: "zaai-uitval-1", uitvalzaakId }), "oppakken");
  const tekst = `Gebeld met de curator. Termijn is ${naarDatum(zaak.termijn)}.`;
  moet(await aantekeningToevoegen(op("2026-03-09T10:20"), behandelaar, { sleutel: "zaai-uitval-2", uitvalzaakId, tekst, gedeeld: false }), "aantekening");
  const vraag = "Jan, klopt het dat u in de week van 9 februari 44 uur hebt gewerkt? Stuur de SVB een overzicht van de dagen.";
  moet(await uitvalzaakWachten(op("2026-03-09T10:31"), behandelaar, { sleutel: "zaai-uitval-3", uitvalzaakId, vraag }), "wachten");
}

/** In order of time, so that numbers and ledger read as they would have come about. */
export async function zaaiDeclaraties(deps: Zaaideps): Promise<void> {
  const alles = [...VORIG_JAAR, ...JANUARI, ...KRAP, ...FEBRUARI, ...MAART].toSorted((a, b) => (a.opgesteld < b.opgesteld ? -1 : 1));
  for (const voorbeeld of alles) await zaaiEen(deps, voorbeeld);
  await zaaiBehandeling(deps);
}
