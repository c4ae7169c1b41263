import type { Tx } from "@/lib/db/client";
import { vanDatum } from "@/lib/db/datums";
import { registreer } from "@/lib/db/gebeurtenis";
import { boekVoorschot } from "@/lib/db/grootboek";
import { isDatum } from "@/lib/domein/datum";
import type { Ontvangst } from "@/lib/domein/storting/ontvangst";
import type { Actor } from "@/lib/domein/toegang";
import { verstrekkercodeIn } from "@/lib/domein/voorschot/kenmerk";
import { OVERGANGEN } from "@/lib/domein/voorschot/status";

import type { Deps } from "../deps";

type Svb = Extract<Actor, { rol: "svb" }>;
type Bron = { readonly bankberichtId: string; readonly gebeurtenisId: string };

/**
 * Books the credits on a bank statement that name a verstrekker we know; the others are somebody else's and are left to whoever asks next.
 * The entry itself is the evidence, so nobody has to look again; the same entry in another file is known by the bank's reference.
 */
export async function boekVoorschotten(tx: Tx, deps: Deps, actor: Svb, bron: Bron, ontvangsten: readonly Ontvangst[]): Promise<{ readonly voorschotten: number; readonly overige: readonly Ontvangst[] }> {
  const codes = ontvangsten.flatMap(({ omschrijving }) => verstrekkercodeIn(omschrijving ?? "") ?? []);
  const bekend = codes.length === 0 ? [] : await tx.verstrekker.findMany({ where: { code: { in: codes } }, select: { id: true, code: true } });
  const overige: Ontvangst[] = [];
  let voorschotten = 0;
  for (const ontvangst of ontvangsten) {
    const verstrekker = bekend.find(({ code }) => code === verstrekkercodeIn(ontvangst.omschrijving ?? ""));
    if (verstrekker === undefined) overige.push(ontvangst);
    else if (await boekEen(tx, deps, actor, bron, verstrekker.id, ontvangst)) voorschotten += 1;
  }
  return { voorschotten, overige };
}

/** False when this very entry was booked before. */
async function boekEen(tx: Tx, { nu, vandaag }: Deps, actor: Svb, { bankberichtId }: Bron, verstrekkerId: string, { bedrag, boekdatum, sleutel }: Ontvangst): Promise<boolean> {
  const id = crypto.randomUUID();
  const valutadatum = vanDatum(boekdatum !== null && isDatum(boekdatum) ? boekdatum : vandaag);
  const { count } = await tx.voorschotmutatie.createMany({
    skipDuplicates: true,
    data: [{ id, verstrekkerId, soort: "ontvangst", bron: "bank", status: "voorgesteld", bedragCenten: bedrag, valutadatum, kenmerk: sleutel, bankberichtId, opgemaaktDoor: actor.gebruikerId, opgemaaktOp: nu }],
  });
  if (count === 0) return false;
  await tx.voorschotmutatie.updateMany({ where: { id }, data: { status: OVERGANGEN.boeken.naar, beoordeeldDoor: actor.gebruikerId, beoordeeldOp: nu } });
  const gebeurtenisId = await registreer(
    tx,
    actor,
    { soort: "voorschot.geboekt", onderwerpSoort: "voorschotmutatie", onderwerpId: id, verstrekkerId, gegevens: { bedragCenten: String(bedrag), bron: "bank" } },
    nu,
  );
  await boekVoorschot(tx, { verstrekkerId, bedrag, sleutel: id, onderwerpSoort: "voorschotmutatie", onderwerpId: id, gebeurtenisId, nu });
  return true;
}
