/**
 * What a bank report does to betaalopdrachten and to what they pay: a declaratie, whole or in part, or an uitbetaling. In sets, so that the
 * report on a whole batch takes as many statements as the report on one payment.
 */
import { lockGeheelBetaald, sluitOpdrachten } from "@/lib/db/betaalopdracht.repository";
import type { GeraakteOpdracht } from "@/lib/db/betaling.repository";
import type { Tx } from "@/lib/db/client";
import { moveDeclaraties } from "@/lib/db/declaratie.repository";
import { type Gegevens, type NieuweGebeurtenis, registreerVele } from "@/lib/db/gebeurtenis";
import { type Bankboeking, boekBetalingen, boekStorneringen } from "@/lib/db/grootboek";
import { moveUitbetalingen } from "@/lib/db/uitbetaling.repository";
import { insertUitvalzaken, listMetBetaalzaak } from "@/lib/db/uitval.repository";
import { plusDagen } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";

/** A case for a bounced payment is looked at within five days; policy of this product, no statutory term was found. */
const TERMIJN_DAGEN = 5;

/** One that came back, with the ISO 20022 reason if the bank gave one. */
export type Stornering = { readonly opdracht: GeraakteOpdracht; readonly redencode: string | null };

/** The event all bookings of one report rest on. */
type Bericht = { readonly actor: Actor; readonly gebeurtenisId: string };

const idsVan = (opdrachten: readonly GeraakteOpdracht[]): string[] => opdrachten.map(({ id }) => id);
const declaratiesVan = (opdrachten: readonly GeraakteOpdracht[]): string[] => [...new Set(opdrachten.flatMap(({ declaratieId }) => declaratieId ?? []))];
const uitbetalingenVan = (opdrachten: readonly GeraakteOpdracht[]): string[] => opdrachten.flatMap(({ uitbetaling }) => uitbetaling?.id ?? []);

const boekingVan = ({ id, toekenningId, bedrag, bron, uitbetaling }: GeraakteOpdracht): Bankboeking => ({ opdrachtId: id, toekenningId, bedrag, bron, uitbetaling: uitbetaling?.soort ?? null });

/** A refund of own money is nothing the verstrekker needs to know of. */
const partijenVan = ({ budgethouderId, verstrekkerId, zorgverlenerId, uitbetaling }: GeraakteOpdracht) => ({
  budgethouderId,
  verstrekkerId: uitbetaling?.soort === "terugstorting" ? null : verstrekkerId,
  zorgverlenerId,
});

function melding(opdracht: GeraakteOpdracht, stap: "betaald" | "deel_betaald" | "gestorneerd", gegevens: Gegevens): NieuweGebeurtenis {
  const { uitbetaling, declaratieId } = opdracht;
  const onderwerp =
    uitbetaling !== null
      ? ({ soort: `uitbetaling.${stap}`, onderwerpSoort: "uitbetaling", onderwerpId: uitbetaling.id } as const)
      : ({ soort: `declaratie.${stap}`, onderwerpSoort: "declaratie", onderwerpId: declaratieId ?? "" } as const);
  return { ...onderwerp, ...partijenVan(opdracht), gegevens: { bron: opdracht.bron, ...gegevens } };
}

/** A declaratie is betaald when its last cent is: with two sources the first payment is not the end. */
export async function betaal(tx: Tx, { nu }: Deps, { actor, gebeurtenisId }: Bericht, opdrachten: readonly GeraakteOpdracht[]): Promise<void> {
  if (opdrachten.length === 0) return;
  await sluitOpdrachten(tx, idsVan(opdrachten), "betalen", nu);
  await boekBetalingen(tx, opdrachten.map(boekingVan), gebeurtenisId, nu);
  await moveUitbetalingen(tx, uitbetalingenVan(opdrachten), "betalen", nu);
  const geheel = await lockGeheelBetaald(tx, declaratiesVan(opdrachten));
  await moveDeclaraties(tx, [...geheel], "betalen", nu);
  const laatste = new Map(opdrachten.map(({ id, declaratieId }) => [declaratieId, id]));
  const meldingen = opdrachten.map((o) => {
    const af = o.declaratieId === null || (geheel.has(o.declaratieId) && laatste.get(o.declaratieId) === o.id);
    return melding(o, af ? "betaald" : "deel_betaald", { bedragCenten: String(o.bedrag) });
  });
  await registreerVele(tx, actor, meldingen, nu);
}

/** The amounts stay reserved: the claims are good, only the accounts were not. A case decides how each is paid after all. */
export async function storneer(tx: Tx, deps: Deps, { actor, gebeurtenisId }: Bericht, storneringen: readonly Stornering[]): Promise<void> {
  if (storneringen.length === 0) return;
  const { nu } = deps;
  const opdrachten = storneringen.map(({ opdracht }) => opdracht);
  await sluitOpdrachten(tx, idsVan(opdrachten), "storneren", nu);
  await moveUitbetalingen(tx, uitbetalingenVan(opdrachten), "storneren", nu);
  // Already gestorneerd or approved again: the other source bounced first, and this part joins it.
  await moveDeclaraties(tx, declaratiesVan(opdrachten), "storneren", nu);
  await boekStorneringen(tx, opdrachten.map((o) => ({ ...boekingVan(o), wasBetaald: o.status === "betaald" })), gebeurtenisId, nu);
  await registreerVele(tx, actor, storneringen.map(({ opdracht, redencode }) => melding(opdracht, "gestorneerd", { redencode: codeVan(redencode) })), nu);
  await openZaken(tx, deps, storneringen);
}

const codeVan = (redencode: string | null): string => redencode ?? "ONBEKEND";

/** One case decides about both sources of a declaratie. */
async function openZaken(tx: Tx, { nu, vandaag }: Deps, storneringen: readonly Stornering[]): Promise<void> {
  const heeftZaak = new Set(await listMetBetaalzaak(tx, declaratiesVan(storneringen.map(({ opdracht }) => opdracht))));
  const zaken = storneringen.flatMap(({ opdracht, redencode }) => {
    const { id, declaratieId } = opdracht;
    if (declaratieId !== null && heeftZaak.has(declaratieId)) return [];
    if (declaratieId !== null) heeftZaak.add(declaratieId);
    const codes = ["BETALING_GESTORNEERD", codeVan(redencode)];
    return [{ domein: "betaling", onderwerpId: id, codes, termijn: plusDagen(vandaag, TERMIJN_DAGEN), ...partijenVan(opdracht), nu } as const];
  });
  await insertUitvalzaken(tx, zaken);
}
