/** Ends the grants of somebody who died, or makes them what they were. */
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { boekVerhoging, boekVerlaging } from "@/lib/db/grootboek";
import { type Grant, lockGrants, versieUitOverlijden } from "@/lib/db/overlijden.repository";
import type { Datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { bedragVan, eindigtDoor, type Grantstand, totEnMet } from "@/lib/domein/overlijden/einde";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";
import { volgOverbesteding } from "../toekenning/overbesteding";

type Stap = { readonly budgethouderId: string; readonly meldingId: string; readonly soort: "toekenning.overlijden" | "toekenning.overlijden_teruggedraaid" };

async function zet(tx: Tx, deps: Deps, actor: Actor, { budgethouderId, meldingId, soort }: Stap, grant: Grant, stand: Grantstand): Promise<void> {
  await versieUitOverlijden(tx, grant, meldingId, stand, deps.nu);
  const gegevens = { nummer: grant.nummer, ...stand.periode, vorigeTm: grant.stand.periode.tm, bedragCenten: String(bedragVan(stand)) };
  const gebeurtenisId = await registreer(tx, actor, { soort, onderwerpSoort: "toekenning", onderwerpId: grant.id, budgethouderId, verstrekkerId: grant.verstrekkerId, gegevens }, deps.nu);
  const verschil = bedragVan(stand) - bedragVan(grant.stand);
  const grond = { toekenningId: grant.id, sleutel: `${soort}:${grant.id}:${meldingId}`, onderwerpSoort: "overlijdensmelding", onderwerpId: meldingId, gebeurtenisId, nu: deps.nu };
  if (verschil > 0n) await boekVerhoging(tx, { ...grond, bedrag: centen(verschil) });
  if (verschil < 0n) await boekVerlaging(tx, { ...grond, bedrag: centen(-verschil) });
  await volgOverbesteding(tx, deps, actor, grant.id);
}

/** @returns how many grants now end on that day */
export async function beeindigGrants(tx: Tx, deps: Deps, actor: Actor, budgethouderId: string, meldingId: string, dag: Datum): Promise<number> {
  const grants = (await lockGrants(tx, budgethouderId)).filter(({ stand }) => eindigtDoor(dag, stand));
  for (const grant of grants) await zet(tx, deps, actor, { budgethouderId, meldingId, soort: "toekenning.overlijden" }, grant, totEnMet(dag, grant.stand));
  return grants.length;
}

/** Only what nobody changed since: a later message of the verstrekker knows better. */
export async function herstelGrants(tx: Tx, deps: Deps, actor: Actor, budgethouderId: string, meldingId: string): Promise<number> {
  const grants = (await lockGrants(tx, budgethouderId)).flatMap((grant) => (grant.overlijdenId === meldingId && grant.vorige !== null ? [{ grant, vorige: grant.vorige }] : []));
  for (const { grant, vorige } of grants) await zet(tx, deps, actor, { budgethouderId, meldingId, soort: "toekenning.overlijden_teruggedraaid" }, grant, vorige);
  return grants.length;
}
