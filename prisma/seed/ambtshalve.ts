/** Amsterdam is behind: by its order the SVB agreed to contracts in its place. One still waits for its answer, one was confirmed, one may be next. */
import { vanDatum } from "../../lib/db/datums";
import { lees } from "../../lib/db/transactie";
import { hashVan, inhoudVan, readZorgovereenkomst } from "../../lib/db/zorgovereenkomst.repository";
import { datum } from "../../lib/domein/datum";
import { ambtshalveAccorderen } from "../../lib/usecases/ambtshalve/ambtshalve-accorderen";
import { ambtshalveBekrachtigen } from "../../lib/usecases/ambtshalve/bekrachtigen";
import { mandaatGoedkeuren } from "../../lib/usecases/ambtshalve/mandaat-goedkeuren";
import { mandaatVoorstellen } from "../../lib/usecases/ambtshalve/mandaat-voorstellen";
import { zorgovereenkomstToetsen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";
import type { Zaaideps } from "./zaaideps";
import { JAN, loopAf, moet, OOST, type Voorbeeld, Weg, WILHELMINA } from "./zorgovereenkomst";

const SAMIRA = "svb-1003";
const THEO = "svb-1006";

type Opdracht = { readonly code: string; readonly kenmerk: string; readonly door: string; readonly op: string; readonly tm: string; readonly goedgekeurd: boolean };

async function zaaiMandaat(deps: Zaaideps, { code, kenmerk, door, op, tm, goedgekeurd }: Opdracht): Promise<string> {
  const samira = await deps.actor(SAMIRA);
  const dag = datum(op);
  const { id: verstrekkerId } = await lees(deps.db, samira, (tx) => tx.verstrekker.findFirstOrThrow({ where: { soort: "gemeente", code, geldigVan: { lte: vanDatum(dag) } }, select: { id: true } }));
  const voorstel = { opdracht: { opdrachtgever: "gemeente", op: dag, kenmerk }, gegevenDoor: door, periode: { van: dag, tm: datum(tm) } } as const;
  const opdracht = { sleutel: `zaai-mandaat-${kenmerk}`, voorstel, verstrekkerId, eigenaarId: samira.gebruikerId };
  const { mandaatId } = moet(await mandaatVoorstellen(deps.op(`${op}T10:10`), samira, opdracht), kenmerk);
  if (goedgekeurd) moet(await mandaatGoedkeuren(deps.op(`${op}T13:30`), await deps.actor(THEO), { mandaatId }), `${kenmerk}, goedkeuren`);
  return mandaatId;
}

const NADIA = { schrijver: ["nadia-el-amrani"], budgethouder: "nadia-el-amrani", bij: "gemeente:0363", zorgverlener: JAN, functiesoort: "WM-HH", tm: "2026-12-31", dagen: 1, verloop: { tot: "bij_verstrekker" } } as const;

const WACHT: Voorbeeld = { ...NADIA, op: "2026-02-16", van: "2026-03-02", uren: 2, zorg: "Jan doet op maandag het huishouden: stofzuigen, dweilen en de was.", euro: "16,50" };
const BEKRACHTIGD: Voorbeeld = {
  ...NADIA, schrijver: ["nadia-el-amrani", "adam-el-amrani"], budgethouder: "adam-el-amrani", zorgverlener: OOST, functiesoort: "JW-BI", op: "2026-02-17", van: "2026-03-02", uren: 2,
  zorg: "Begeleiding op woensdagmiddag: huiswerk plannen en samen buiten spelen.", euro: "40,00",
};
const VOLGENDE: Voorbeeld = {
  ...NADIA, ...WILHELMINA, zorgverlener: OOST, functiesoort: "WM-BI", op: "2026-03-19", van: "2026-05-01", uren: 1, zorg: "Een uur per week wandelen en praten over hoe de week was.", euro: "41,00",
};

async function accordeer(deps: Zaaideps, weg: Weg, zorgovereenkomstId: string, mandaatId: string): Promise<void> {
  const [samira, toetser] = [await deps.actor(SAMIRA), await weg.toetser()];
  const overeenkomst = await lees(deps.db, samira, (tx) => readZorgovereenkomst(tx, zorgovereenkomstId));
  const inhoud = overeenkomst === null ? null : inhoudVan(overeenkomst);
  if (inhoud === null) throw new Error(weg.fout("not written"));
  const inhoudHash = hashVan(inhoud);
  moet(await ambtshalveAccorderen(deps.op("2026-03-05T11:20"), samira, { ...weg.sleutel(), zorgovereenkomstId, mandaatId, inhoudHash, toelichting: null }), weg.fout("ambtshalve"));
  const besluit = { ...weg.sleutel(), zorgovereenkomstId, inhoudHash, oordeel: "akkoord", redenen: [], toelichting: null, rekeningnummerId: null } as const;
  moet(await zorgovereenkomstToetsen(deps.op("2026-03-06T09:50"), toetser, besluit), weg.fout("toetsen"));
}

export async function zaaiAmbtshalve(deps: Zaaideps): Promise<void> {
  const mandaatId = await zaaiMandaat(deps, { code: "0363", kenmerk: "ADAM-2026-0417", door: "M. de Graaf, directeur Zorg", op: "2026-03-02", tm: "2026-05-31", goedgekeurd: true });
  await zaaiMandaat(deps, { code: "0166", kenmerk: "KA-2026-88", door: "H. Boersma, teamleider Wmo", op: "2026-03-09", tm: "2026-12-31", goedgekeurd: true });
  const [wacht, bekrachtigd] = [new Weg(deps, WACHT, "ambtshalve-wacht"), new Weg(deps, BEKRACHTIGD, "ambtshalve-bekrachtigd")];
  await accordeer(deps, wacht, await loopAf(wacht), mandaatId);
  const bevestigd = await loopAf(bekrachtigd);
  await accordeer(deps, bekrachtigd, bevestigd, mandaatId);
  moet(await ambtshalveBekrachtigen(deps.op("2026-03-24T15:10"), await bekrachtigd.accordeerder(), { ...bekrachtigd.sleutel(), zorgovereenkomstId: bevestigd }), "bekrachtigen");
  await loopAf(new Weg(deps, VOLGENDE, "ambtshalve-volgende"));
  await zaaiMandaat(deps, { code: "0193", kenmerk: "ZW-2026-311", door: "L. Veenstra, hoofd Toegang", op: "2026-04-09", tm: "2026-06-30", goedgekeurd: false });
}
