import type { Tx } from "@/lib/db/client";
import { type Boekingsgrond, boekIntrekking, boekToekenning, boekVerhoging, boekVerlaging, saldoVan } from "@/lib/db/grootboek";
import { registreer } from "@/lib/db/gebeurtenis";
import {
  nieuweToekenning,
  nieuweVersie,
  type Toekenningrij,
  vervangRelaties,
  wijzigToekenning,
  zetStatus,
} from "@/lib/db/toekenning.repository";
import { centen, NUL } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Keuring, Keuringsdossier } from "@/lib/domein/toekenning/keuring";
import { OVERGANGEN } from "@/lib/domein/toekenning/status";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";
import { vervangVoorlopige } from "../voorlopig/vervangen";
import { volgOverbesteding } from "./overbesteding";

/** A message that passed its keuring, and the one thing that is still open: where the original is kept. */
export type TeVerwerken = {
  readonly verstrekkerId: string;
  readonly bericht: Toekenningsbericht;
  readonly keuring: Keuring;
  readonly dossier: Keuringsdossier;
  /** Stores the original now that the toekenning it leads to is known. */
  readonly bewaar: (toekenningId: string) => Promise<string>;
};

export type Verwerkt = {
  readonly toekenning: Toekenningrij;
  readonly berichtId: string;
};

/** Carries out an approved toekenningsbericht. Runs inside the transaction that holds the dossier. */
export async function verwerkToekenning(tx: Tx, deps: Deps, actor: Actor, werk: TeVerwerken): Promise<Verwerkt> {
  switch (werk.keuring.mutatie) {
    case "nieuw":
      return verwerkNieuw(tx, deps, actor, werk);
    case "wijziging":
      return verwerkWijziging(tx, deps, actor, werk);
    case "intrekking":
      return verwerkIntrekking(tx, deps, actor, werk);
  }
}

type Vastlegging = { readonly soort: string; readonly gegevens: Readonly<Record<string, string | number>> };

const legVast = (tx: Tx, { nu }: Deps, actor: Actor, werk: TeVerwerken, toekenning: Toekenningrij, { soort, gegevens }: Vastlegging): Promise<string> =>
  registreer(
    tx,
    actor,
    {
      soort,
      onderwerpSoort: "toekenning",
      onderwerpId: toekenning.id,
      budgethouderId: toekenning.budgethouderId,
      verstrekkerId: werk.verstrekkerId,
      gegevens: { nummer: toekenning.nummer, wet: werk.bericht.wet, ...gegevens },
    },
    nu,
  );

const bedragen = ({ bericht }: TeVerwerken): Readonly<Record<string, string>> => ({
  bedragCenten: bericht.bedrag.toString(),
  van: bericht.periode.van,
  tm: bericht.periode.tm,
});

const grondVoor = (toekenning: Toekenningrij, berichtId: string, gebeurtenisId: string, nu: Date) => (bedrag: Boekingsgrond["bedrag"]): Boekingsgrond => ({
  toekenningId: toekenning.id,
  bedrag,
  // A message books once, whatever becomes of the toekenning later.
  sleutel: berichtId,
  onderwerpSoort: "toekenningsbericht",
  onderwerpId: berichtId,
  gebeurtenisId,
  nu,
});

async function verwerkNieuw(tx: Tx, deps: Deps, actor: Actor, werk: TeVerwerken): Promise<Verwerkt> {
  const { bericht } = werk;
  const toekenning = await nieuweToekenning(tx, werk.verstrekkerId, bericht, deps.nu);
  const berichtId = await werk.bewaar(toekenning.id);
  await nieuweVersie(tx, toekenning.id, berichtId, bericht, deps.nu);
  await vervangRelaties(tx, toekenning, bericht.relaties, deps.nu);
  const gebeurtenisId = await legVast(tx, deps, actor, werk, toekenning, {
    soort: "toekenning.vastgelegd",
    gegevens: { ...bedragen(werk), versie: 1 },
  });
  await boekToekenning(tx, grondVoor(toekenning, berichtId, gebeurtenisId, deps.nu)(bericht.bedrag));
  await vervangVoorlopige(tx, deps, actor, { ...toekenning, verstrekkerId: werk.verstrekkerId }, werk.keuring.vervangt);
  return { toekenning, berichtId };
}

/** The message is the complete new state; only the difference in amount is booked. */
async function verwerkWijziging(tx: Tx, deps: Deps, actor: Actor, werk: TeVerwerken): Promise<Verwerkt> {
  const { bericht, keuring, dossier } = werk;
  const vorige = dossier.toekenningen.find(({ toekenningId }) => toekenningId === keuring.toekenningId);
  if (vorige === undefined) throw new Error("a change was approved without the toekenning it changes");
  const toekenning = await wijzigToekenning(tx, vorige.toekenningId, bericht);
  const berichtId = await werk.bewaar(toekenning.id);
  const versie = await nieuweVersie(tx, toekenning.id, berichtId, bericht, deps.nu);
  await vervangRelaties(tx, toekenning, bericht.relaties, deps.nu);
  const gebeurtenisId = await legVast(tx, deps, actor, werk, toekenning, {
    soort: "toekenning.gewijzigd",
    gegevens: { ...bedragen(werk), versie, vorigBedragCenten: vorige.bedrag.toString(), vorigeVan: vorige.periode.van, vorigeTm: vorige.periode.tm },
  });
  const grond = grondVoor(toekenning, berichtId, gebeurtenisId, deps.nu);
  const verschil = bericht.bedrag - vorige.bedrag;
  if (verschil > 0n) await boekVerhoging(tx, grond(centen(verschil)));
  if (verschil < 0n) await boekVerlaging(tx, grond(centen(-verschil)));
  await vervangVoorlopige(tx, deps, actor, { ...toekenning, verstrekkerId: werk.verstrekkerId }, keuring.vervangt);
  await volgOverbesteding(tx, deps, actor, toekenning.id);
  return { toekenning, berichtId };
}

/**
 * Takes back what is still free. What was granted stays on record as it was, and what is bound is still paid: the care was
 * given. The relaties stay too, because somebody has to send in the last declaraties.
 */
async function verwerkIntrekking(tx: Tx, deps: Deps, actor: Actor, werk: TeVerwerken): Promise<Verwerkt> {
  const { keuring, dossier } = werk;
  const huidig = dossier.toekenningen.find(({ toekenningId }) => toekenningId === keuring.toekenningId);
  if (huidig === undefined) throw new Error("a withdrawal was approved without the toekenning it withdraws");
  const { van, naar } = OVERGANGEN.intrekken;
  if (!(await zetStatus(tx, huidig.toekenningId, van, naar))) throw new Error("the toekenning changed while it was locked");
  const toekenning = await tx.toekenning.findUniqueOrThrow({
    where: { id: huidig.toekenningId },
    select: { id: true, nummer: true, budgethouderId: true },
  });
  const berichtId = await werk.bewaar(toekenning.id);
  const vrij = (await saldoVan(tx, toekenning.id, "beschikbaar")) ?? NUL;
  const gebeurtenisId = await legVast(tx, deps, actor, werk, toekenning, {
    soort: "toekenning.ingetrokken",
    gegevens: { teruggaveCenten: vrij.toString(), gebondenCenten: huidig.gebonden.toString() },
  });
  if (vrij > NUL) await boekIntrekking(tx, grondVoor(toekenning, berichtId, gebeurtenisId, deps.nu)(vrij));
  return { toekenning, berichtId };
}
