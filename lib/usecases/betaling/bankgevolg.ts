/** What a bank report does to one betaalopdracht and to what it pays: a declaratie, whole or in part, or an uitbetaling. */
import { isGeheelBetaald } from "@/lib/db/betaalopdracht.repository";
import type { GeraakteOpdracht } from "@/lib/db/betaling.repository";
import type { Tx } from "@/lib/db/client";
import { vanDatum } from "@/lib/db/datums";
import { moveDeclaratie } from "@/lib/db/declaratie.repository";
import { type Gegevens, registreer } from "@/lib/db/gebeurtenis";
import { boekBetaling, boekStornering } from "@/lib/db/grootboek";
import { moveUitbetaling } from "@/lib/db/uitbetaling.repository";
import { plusDagen } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";

/** A case for a bounced payment is looked at within five days; policy of this product, no statutory term was found. */
const TERMIJN_DAGEN = 5;

const grondVan = (opdracht: GeraakteOpdracht, gebeurtenisId: string, nu: Date) => ({
  toekenningId: opdracht.toekenningId,
  bedrag: opdracht.bedrag,
  sleutel: opdracht.id,
  onderwerpSoort: "betaalopdracht",
  onderwerpId: opdracht.id,
  gebeurtenisId,
  nu,
});

/** A refund of own money is nothing the verstrekker needs to know of. */
const partijenVan = ({ budgethouderId, verstrekkerId, zorgverlenerId, uitbetaling }: GeraakteOpdracht) => ({
  budgethouderId,
  verstrekkerId: uitbetaling?.soort === "terugstorting" ? null : verstrekkerId,
  zorgverlenerId,
});

const soortVan = ({ uitbetaling }: GeraakteOpdracht) => uitbetaling?.soort ?? null;

function meld(tx: Tx, actor: Actor, opdracht: GeraakteOpdracht, stap: "betaald" | "deel_betaald" | "gestorneerd", gegevens: Gegevens, nu: Date): Promise<string> {
  const { uitbetaling, declaratieId } = opdracht;
  const onderwerp =
    uitbetaling !== null
      ? ({ soort: `uitbetaling.${stap}`, onderwerpSoort: "uitbetaling", onderwerpId: uitbetaling.id } as const)
      : ({ soort: `declaratie.${stap}`, onderwerpSoort: "declaratie", onderwerpId: declaratieId ?? "" } as const);
  return registreer(tx, actor, { ...onderwerp, ...partijenVan(opdracht), gegevens: { bron: opdracht.bron, ...gegevens } }, nu);
}

/** A declaratie is betaald when its last cent is: with two sources the first payment is not the end. */
export async function betaal(tx: Tx, { nu }: Deps, actor: Actor, gebeurtenisId: string, opdracht: GeraakteOpdracht): Promise<void> {
  await tx.betaalopdracht.updateMany({ where: { id: opdracht.id }, data: { status: "betaald", afgehandeldOp: nu } });
  await boekBetaling(tx, grondVan(opdracht, gebeurtenisId, nu), opdracht.bron, soortVan(opdracht));
  const { uitbetaling, declaratieId } = opdracht;
  if (uitbetaling !== null) await moveUitbetaling(tx, uitbetaling.id, "betalen", nu);
  const geheel = declaratieId === null || (await isGeheelBetaald(tx, declaratieId));
  if (declaratieId !== null && geheel) await moveDeclaratie(tx, declaratieId, "betalen", {}, nu);
  await meld(tx, actor, opdracht, geheel ? "betaald" : "deel_betaald", { bedragCenten: String(opdracht.bedrag) }, nu);
}

/** The amount stays reserved: the claim is good, only the account was not. A case decides how it is paid after all. */
export async function storneer(tx: Tx, { nu, vandaag }: Deps, actor: Actor, gebeurtenisId: string, opdracht: GeraakteOpdracht, redencode: string | null): Promise<void> {
  await tx.betaalopdracht.updateMany({ where: { id: opdracht.id }, data: { status: "gestorneerd", afgehandeldOp: nu } });
  const { uitbetaling, declaratieId } = opdracht;
  if (uitbetaling !== null) await moveUitbetaling(tx, uitbetaling.id, "storneren", nu);
  // Already gestorneerd or approved again: the other source bounced first, and this part joins it.
  if (declaratieId !== null) await moveDeclaratie(tx, declaratieId, "storneren", {}, nu);
  await boekStornering(tx, opdracht.status === "betaald", grondVan(opdracht, gebeurtenisId, nu), opdracht.bron, soortVan(opdracht));
  const code = redencode ?? "ONBEKEND";
  await meld(tx, actor, opdracht, "gestorneerd", { redencode: code }, nu);
  if (declaratieId !== null && (await heeftOpenZaak(tx, declaratieId))) return;
  await tx.uitvalzaak.create({
    data: {
      domein: "betaling",
      onderwerpId: opdracht.id,
      codes: ["BETALING_GESTORNEERD", code],
      termijn: vanDatum(plusDagen(vandaag, TERMIJN_DAGEN)),
      ...partijenVan(opdracht),
      geopendOp: nu,
    },
  });
}

/** One case decides about both sources of a declaratie. */
async function heeftOpenZaak(tx: Tx, declaratieId: string): Promise<boolean> {
  const opdrachten = await tx.betaalopdracht.findMany({ where: { declaratieId }, select: { id: true } });
  const open = await tx.uitvalzaak.count({
    where: { domein: "betaling", onderwerpId: { in: opdrachten.map(({ id }) => id) }, status: { notIn: ["opgelost", "vervallen"] } },
  });
  return open > 0;
}
