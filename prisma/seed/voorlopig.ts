/** Two people of Zwolle whose grant has not come: one budget is nearly over, was used and waits to be lengthened, the other has a while to go. */
import { vanDatum } from "../../lib/db/datums";
import { lees } from "../../lib/db/transactie";
import { type Datum, datum } from "../../lib/domein/datum";
import { centen } from "../../lib/domein/geld";
import type { Voorlopigvoorstel } from "../../lib/domein/voorlopig/voorstel";
import { samenloopVolgen } from "../../lib/usecases/voorlopig/samenloop-volgen";
import { verlengingVoorstellen } from "../../lib/usecases/voorlopig/verlenging-voorstellen";
import { voorlopigGoedkeuren } from "../../lib/usecases/voorlopig/voorlopig-goedkeuren";
import { voorlopigVoorstellen } from "../../lib/usecases/voorlopig/voorlopig-voorstellen";
import { zaaiEen } from "./declaratie";
import { leverVerhuizing } from "./toekenning";
import { demopersoon, type Zaaideps } from "./zaaideps";
import { GOED, JAN, loopAf, moet, Weg } from "./zorgovereenkomst";

const SAMIRA = "svb-1003";
const THEO = "svb-1006";

type Voorbeeld = { readonly sub: string; readonly functiesoort: string; readonly euro: bigint; readonly einddatum: string; readonly op: string; readonly tm: string; readonly goedgekeurd: string | null; readonly verlenging?: { readonly op: string; readonly tot: string; readonly kenmerk: string } };

const VOORBEELDEN: readonly Voorbeeld[] = [
  { sub: "ria-mulder", functiesoort: "WM-HH", euro: 2_400n, einddatum: "2026-04-16", op: "2026-01-15T10:20", tm: "2026-12-31", goedgekeurd: "2026-01-15T14:05", verlenging: { op: "2026-04-09T11:10", tot: "2026-07-16", kenmerk: "ZW-NOOD-2" } },
  { sub: "hans-van-rijn", functiesoort: "WM-BG", euro: 3_600n, einddatum: "2026-06-30", op: "2026-03-30T09:40", tm: "2026-12-31", goedgekeurd: "2026-03-30T11:15" },
];

function voorstelVan({ sub, functiesoort, euro, einddatum, op, tm }: Voorbeeld): Voorlopigvoorstel {
  const { bsn, persoon } = demopersoon(sub);
  if (bsn === undefined || persoon === undefined) throw new RangeError(`not a person: ${sub}`);
  const { voornamen, tussenvoegsel = null, achternaam, geboortedatum } = persoon;
  const dag: Datum = datum(op.slice(0, 10));
  return {
    budgethouder: { bsn, voornamen, tussenvoegsel, achternaam, geboortedatum: datum(geboortedatum) },
    wet: "wmo",
    periode: { van: datum("2026-01-01"), tm: datum(tm) },
    bedragen: [{ functiesoort, bedrag: centen(euro * 100n) }],
    opdracht: { opdrachtgever: "gemeente", op: dag, kenmerk: `ZW-NOOD-${dag.slice(5)}` },
    einddatum: datum(einddatum),
  };
}

async function zaaiBudget(deps: Zaaideps, voorbeeld: Voorbeeld): Promise<void> {
  const [samira, theo] = [await deps.actor(SAMIRA), await deps.actor(THEO)];
  const { id: verstrekkerId } = await lees(deps.db, samira, (tx) => tx.verstrekker.findFirstOrThrow({ where: { soort: "gemeente", code: "0193", geldigVan: { lte: vanDatum(datum("2026-01-01")) } }, select: { id: true } }));
  const sleutel = `zaai-voorlopig-${voorbeeld.sub}`;
  const { voorlopigId } = moet(
    await voorlopigVoorstellen(deps.op(voorbeeld.op), samira, { sleutel, voorstel: voorstelVan(voorbeeld), verstrekkerId, eigenaarId: samira.gebruikerId }),
    sleutel,
  );
  if (voorbeeld.goedgekeurd === null) return;
  moet(await voorlopigGoedkeuren(deps.op(voorbeeld.goedgekeurd), theo, { sleutel: `${sleutel}-goed`, voorlopigId }), `${sleutel}, goedkeuren`);
  if (voorbeeld.verlenging === undefined) return;
  const { op, tot, kenmerk } = voorbeeld.verlenging;
  const opdracht = { opdrachtgever: "gemeente", op: datum(op.slice(0, 10)), kenmerk } as const;
  const reden = "Zwolle heeft de beschikking nog niet klaar en vraagt om drie maanden langer te betalen.";
  moet(await verlengingVoorstellen(deps.op(op), samira, { sleutel: `${sleutel}-langer`, voorlopigId, einddatum: datum(tot), opdracht, reden }), `${sleutel}, verlengen`);
}

/** Two gemeenten for Hans over the same days: flagged to both and to the SVB. */
export async function zaaiSamenloop(deps: Zaaideps): Promise<void> {
  await leverVerhuizing(deps);
  await samenloopVolgen(deps.op("2026-04-09T16:25"));
}

/** Ria already has help, and what Jan did in March was approved. */
export async function zaaiVoorlopige(deps: Zaaideps): Promise<void> {
  for (const voorbeeld of VOORBEELDEN) await zaaiBudget(deps, voorbeeld);
  const hulp = { schrijver: ["ria-mulder"], budgethouder: "ria-mulder", bij: "gemeente:0193", op: "2026-01-19", zorgverlener: JAN, functiesoort: "WM-HH", van: "2026-02-01", tm: "2026-12-31", uren: 3, dagen: 1 } as const;
  await loopAf(new Weg(deps, { ...hulp, zorg: "Jan doet op donderdag het huishouden: schoonmaken, de was en de ramen.", euro: "16,50", verloop: GOED }, "voorlopig-ria"));
  await zaaiEen(deps, {
    zorgverlener: ["jan-kuiper"], budgethouder: "ria-mulder", beslist: ["ria-mulder"], maand: "2026-03", aantallen: [3_00, 3_00, 3_00, 3_00], opgesteld: "2026-04-07T19:10",
    verloop: { tot: "goedgekeurd", aangeboden: "2026-04-07T19:20", op: "2026-04-08T10:05" },
  });
}
