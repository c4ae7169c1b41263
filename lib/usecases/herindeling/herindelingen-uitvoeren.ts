/** Carries out what was approved, budget by budget: each in a transaction of its own, so that a stop loses nothing and repeating is harmless. */
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { type Herindelingrij, listLopend, listUitTeVoeren, lockHerindeling, readHerindeling, readPartijen, voltooi } from "@/lib/db/herindeling.repository";
import { insertHerstel, lockGrondslagVanHerstel, moveHerstel, readBudgetInHerstel, readHersteldossier, readHerstel, vingerafdruk } from "@/lib/db/herstel.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import { blijftOm } from "@/lib/domein/herindeling/voorstel";
import { gevolgenVan } from "@/lib/domein/herstel/gevolgen";
import { keurHerstel } from "@/lib/domein/herstel/keuring";
import type { Herstelvoorstel } from "@/lib/domein/herstel/voorstel";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";
import { registreerHerstel } from "../herstel/handeling";
import { voerUit } from "../herstel/uitvoeren";

const WERKER: Actor = { rol: "systeem", proces: "herindeling" };

/** The new verstrekker knows a budget by the number it had; when that is taken, by the code of the old one before it. */
async function kenmerkBij(tx: Tx, naarId: string, codeVan: string, kenmerk: string): Promise<string> {
  const bezet = await tx.toekenning.count({ where: { verstrekkerId: naarId, budgetidentificatie: kenmerk } });
  return bezet === 0 ? kenmerk : `${codeVan}-${kenmerk}`;
}

/** One budget goes over, with everything on it. Null when it cannot any more; it stays and shows on the screen. */
async function draagOver(tx: Tx, deps: Deps, rij: Herindelingrij, toekenningId: string): Promise<string | null> {
  const { nu } = deps;
  await lockGrondslagVanHerstel(tx, [toekenningId]);
  const van = await readBudgetInHerstel(tx, toekenningId);
  const partijen = await readPartijen(tx, rij.vanId, rij.naarId);
  // Moved by an earlier run, or no longer running.
  if (van === null || partijen === null || van.verstrekkerId !== rij.vanId || van.status !== "definitief") return null;
  const { budgetidentificatie, beschikkingsnummer } = await tx.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, select: { budgetidentificatie: true, beschikkingsnummer: true } });
  const voorstel: Herstelvoorstel = {
    soort: "overdracht", naar: { verstrekkerId: rij.naarId, soort: partijen.naar.soort }, wet: van.wet, beschikkingsnummer, functiebudgetten: van.functiebudgetten, functiesoorten: {},
    budgetidentificatie: await kenmerkBij(tx, rij.naarId, partijen.van.code, budgetidentificatie),
  };
  const dossier = await readHersteldossier(tx, toekenningId, voorstel);
  if (dossier === null || keurHerstel(voorstel, dossier).length > 0 || (await tx.herstel.count({ where: { vanToekenningId: toekenningId, status: "voorgesteld" } })) > 0) return null;
  const toelichting = `${partijen.van.naam} is per ${rij.per.split("-").reverse().join("-")} opgegaan in ${partijen.naar.naam}. Uw budget is met alles wat erbij hoort overgegaan.`;
  const { id } = await insertHerstel(tx, { voorstel, van, naar: null, reden: "VERSTREKKER_OPGEVOLGD", toelichting, vingerafdruk: vingerafdruk(gevolgenVan(voorstel, dossier)), opgemaaktDoor: rij.opgemaaktDoor, herindelingId: rij.id, nu });
  await moveHerstel(tx, id, "goedkeuren", { door: rij.beslotenDoor ?? "", op: nu, reden: null });
  const herstel = await readHerstel(tx, id);
  if (herstel === null) throw new Error("a herstel that was just made is gone");
  await registreerHerstel(tx, WERKER, herstel, { soort: "voorgesteld", nu, gegevens: { toekenning: van.nummer, herindeling: rij.nummer } });
  await voerUit(tx, deps, WERKER, herstel, dossier);
  return id;
}

async function voerEenUit(deps: Deps, id: string): Promise<number> {
  const { nu } = deps;
  const rij = await lees(deps.db, WERKER, (tx) => readHerindeling(tx, id));
  if (rij?.status !== "goedgekeurd") return 0;
  const budgetten = await lees(deps.db, WERKER, (tx) => listLopend(tx, rij.vanId, rij.naarId, rij.per));
  let over = 0;
  for (const budget of budgetten) {
    if (blijftOm(budget) !== null) continue;
    if ((await schrijf(deps.db, WERKER, nu, (tx) => draagOver(tx, deps, rij, budget.id))) !== null) over += 1;
  }
  await schrijf(deps.db, WERKER, nu, async (tx) => {
    if ((await lockHerindeling(tx, id))?.status !== "goedgekeurd") return;
    const aantal = await tx.herstel.count({ where: { herindelingId: id } });
    await voltooi(tx, id, nu);
    await registreer(tx, WERKER, { soort: "herindeling.uitgevoerd", onderwerpSoort: "herindeling", onderwerpId: id, gegevens: { nummer: rij.nummer, aantal: String(aantal) } }, nu);
  });
  return over;
}

/** Everything whose day has come. @returns how many budgets moved */
export async function herindelingenUitvoeren(deps: Deps): Promise<number> {
  const ids = await lees(deps.db, WERKER, (tx) => listUitTeVoeren(tx, deps.vandaag));
  let over = 0;
  for (const id of ids) over += await voerEenUit(deps, id);
  return over;
}
