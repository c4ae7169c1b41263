/**
 * What happens to a zorgovereenkomst after approval: changed, about to change, ending, ended, running out, replacing somebody.
 * Contracts of their own, so that nothing else in the demo moves.
 */
import { readWijziging } from "../../lib/db/overeenkomstversie.repository";
import { lees } from "../../lib/db/transactie";
import { hashVan, inhoudVan } from "../../lib/db/zorgovereenkomst.repository";
import { datum } from "../../lib/domein/datum";
import { honderdsten } from "../../lib/domein/geld";
import type { Mens } from "../../lib/domein/toegang";
import { wijzigingToetsen } from "../../lib/usecases/zorgovereenkomst/wijziging-beoordelen";
import { wijzigingAfsprakenBewaren, wijzigingTarievenBewaren } from "../../lib/usecases/zorgovereenkomst/wijziging-bewaren";
import { wijzigingMedeondertekenen, wijzigingOndertekenen } from "../../lib/usecases/zorgovereenkomst/wijziging-ondertekenen";
import { zorgovereenkomstBeeindigen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-beeindigen";
import { zorgovereenkomstWijzigen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-wijzigen";
import { zorgovereenkomstenBijwerken } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomsten-bijwerken";
import { DEMODAG, type Zaaideps } from "./zaaideps";
import { FATMA, GERDA, GOED, inCenten, KAREL, LINDE, loopAf, moet, OOST, SELIN, type Voorbeeld, Weg, WILHELMINA, WILLEM } from "./zorgovereenkomst";

const APRIL = { op: "2026-03-02", van: "2026-04-01", verloop: GOED } as const;

const GEWIJZIGD: Voorbeeld = { ...KAREL, ...APRIL, zorgverlener: OOST, functiesoort: "99", tm: "2026-12-31", uren: 2, dagen: 1, zorg: "Hulp bij het douchen op zaterdag.", euro: "60,00", maximum: "84,99" };
const BIJ_VERSTREKKER: Voorbeeld = { ...GERDA, ...APRIL, zorgverlener: OOST, functiesoort: "WM-BG", tm: "2026-12-31", uren: 2, dagen: 1, zorg: "Samen naar de inloop in het wijkcentrum.", euro: "38,00", maximum: "42,00" };
const STOPT: Voorbeeld = { ...WILLEM, ...APRIL, zorgverlener: OOST, functiesoort: "99", uren: 3, dagen: 1, zorg: "Wandelen en een spelletje op vrijdagmiddag.", euro: "45,00", maximum: "84,99" };
const GESTOPT: Voorbeeld = { ...WILLEM, op: "2025-12-15", van: "2026-01-01", verloop: GOED, zorgverlener: LINDE, functiesoort: "99", uren: 4, dagen: 1, zorg: "Dagbesteding op de boerderij op maandagochtend.", eenheid: "dagdeel", euro: "70,00", maximum: "78,24" };
const LOOPT_AF: Voorbeeld = { ...FATMA, ...APRIL, zorgverlener: OOST, functiesoort: "99", tm: "2026-05-31", uren: 2, dagen: 1, zorg: "Tijdelijke hulp na een operatie.", euro: "48,00", maximum: "84,99" };
const VERVANGING: Voorbeeld = { ...WILHELMINA, ...APRIL, zorgverlener: SELIN, functiesoort: "WM-BI", uren: 6, dagen: 2, zorg: "Begeleiding zolang Nadia met verlof is.", euro: "40,00", vervangt: "Amrani" };

const hash = async ({ db }: Zaaideps, actor: Mens, id: string): Promise<string> => {
  const wijziging = await lees(db, actor, (tx) => readWijziging(tx, id));
  const inhoud = wijziging === null ? null : inhoudVan(wijziging.nieuw);
  return inhoud === null ? "" : hashVan(inhoud);
};

type Wens = { readonly op: string; readonly van: string; readonly uren: number; readonly euro: string };

/** The budgethouder writes and signs a change, the zorgverlener signs it. */
async function wijzig(deps: Zaaideps, weg: Weg, id: string, wens: Wens): Promise<void> {
  const { dagen = null, tm, zorg, eenheid = "uur" } = weg.voorbeeld;
  const schrijver = await weg.schrijver();
  const zaak = { zorgovereenkomstId: id };
  const toen = deps.op(`${wens.op}T20:10`);
  moet(await zorgovereenkomstWijzigen(toen, schrijver, { ...weg.sleutel(), ...zaak }), weg.fout("wijzigen"));
  const afspraken = { van: datum(wens.van), tm: tm === undefined ? null : datum(tm), urenPerWeek: honderdsten(wens.uren * 100), dagenPerWeek: dagen, zorgbeschrijving: zorg };
  moet(await wijzigingAfsprakenBewaren(toen, schrijver, { ...weg.sleutel(), ...zaak, ...afspraken }), weg.fout("afspraken"));
  const tarieven = [{ eenheid, omschrijving: "Begeleiding en hulp", tarief: inCenten(wens.euro) }];
  moet(await wijzigingTarievenBewaren(toen, schrijver, { ...weg.sleutel(), ...zaak, tarieven }), weg.fout("tarieven"));
  const inhoudHash = await hash(deps, schrijver, id);
  moet(await wijzigingOndertekenen(deps.op(`${wens.op}T20:21`), schrijver, { ...weg.sleutel(), ...zaak, inhoudHash }), weg.fout("ondertekenen"));
  moet(await wijzigingMedeondertekenen(deps.op(`${wens.op}T21:02`), await weg.zorgverlener(), { ...weg.sleutel(), ...zaak, inhoudHash }), weg.fout("medeondertekenen"));
}

async function keurGoed(deps: Zaaideps, weg: Weg, id: string, dag: string): Promise<void> {
  const toetser = await weg.toetser();
  const besluit = { zorgovereenkomstId: id, inhoudHash: await hash(deps, toetser, id), oordeel: "akkoord" as const, redenen: [], toelichting: null };
  moet(await wijzigingToetsen(deps.op(`${dag}T11:15`), toetser, { ...weg.sleutel(), ...besluit }), weg.fout("toetsen"));
}

/** Notice by the budgethouder, with the last day that follows from it. */
async function zegOp(deps: Zaaideps, weg: Weg, id: string, dag: string, laatsteDag: string): Promise<void> {
  const opdracht = { zorgovereenkomstId: id, wijze: "opzegging" as const, gewenst: null, gezien: datum(laatsteDag), gewichtigeReden: false, ontslag: null, toelichting: "Het gaat inmiddels goed zonder deze hulp." };
  moet(await zorgovereenkomstBeeindigen(deps.op(`${dag}T14:30`), await weg.schrijver(), { ...weg.sleutel(), ...opdracht }), weg.fout("beeindigen"));
}

export async function zaaiOvereenkomstloop(deps: Zaaideps): Promise<void> {
  const gewijzigd = new Weg(deps, GEWIJZIGD, "loop-gewijzigd");
  const gewijzigdId = await loopAf(gewijzigd);
  await wijzig(deps, gewijzigd, gewijzigdId, { op: "2026-03-16", van: "2026-05-01", uren: 2, euro: "63,50" });
  await keurGoed(deps, gewijzigd, gewijzigdId, "2026-03-20");

  const wachtend = new Weg(deps, BIJ_VERSTREKKER, "loop-bij-verstrekker");
  await wijzig(deps, wachtend, await loopAf(wachtend), { op: "2026-04-07", van: "2026-06-01", uren: 4, euro: "39,00" });

  const stopt = new Weg(deps, STOPT, "loop-stopt");
  await zegOp(deps, stopt, await loopAf(stopt), "2026-04-07", "2026-05-31");
  const gestopt = new Weg(deps, GESTOPT, "loop-gestopt");
  await zegOp(deps, gestopt, await loopAf(gestopt), "2026-01-12", "2026-02-28");

  await loopAf(new Weg(deps, LOOPT_AF, "loop-loopt-af"));
  await loopAf(new Weg(deps, VERVANGING, "loop-vervanging"));
  await zorgovereenkomstenBijwerken(deps.op(`${DEMODAG}T02:05`));
}
