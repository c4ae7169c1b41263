import { isDubbel } from "@/lib/db/foutsoort";
import { plaatsInBatch, registreerPerOnderwerp, zetInBetaling } from "@/lib/db/betaling.repository";
import { vanDatum } from "@/lib/db/datums";
import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { handelende, registreer } from "@/lib/db/gebeurtenis";
import { HEEL_BESTAND_MS, schrijf } from "@/lib/db/transactie";
import { GROOTSTE_BATCH } from "@/lib/domein/betaling/batchstatus";
import { vroegsteUitvoerdatum } from "@/lib/domein/betaling/uitvoerdatum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type BetaalbatchOpmaken = { readonly sleutel: string };

type Opgemaakt = { readonly batchId: string; readonly aantal: number };
type Reden = "geen_recht" | "niets_te_betalen" | "sleutel_hergebruikt" | "tegelijk_opgemaakt";

/**
 * Collects what may be paid on the next bank working day into one batch, the oldest first and at most `GROOTSTE_BATCH`, and starts the four-eyes
 * path. Whoever makes it cannot release it (Ontwerp invariant 5). Opdrachten without an approved account stay where they are.
 */
export async function betaalbatchOpmaken(deps: Deps, actor: Actor, opdracht: BetaalbatchOpmaken): Promise<Uitkomst<Opgemaakt, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "betaalbatch.opmaken")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  const aanroep = { sleutel: opdracht.sleutel, handeling: "betaalbatch.opmaken", invoer: vandaag, nu };

  try {
    return await schrijf(deps.db, actor, nu, (tx) => eenmalig(tx, aanroep, () => vulBatch(tx, deps, actor)), HEEL_BESTAND_MS);
  } catch (fout) {
    if (isDubbel(fout, "betaalopdracht")) return geweigerd("tegelijk_opgemaakt");
    throw fout;
  }
}

async function vulBatch(tx: Tx, { nu, vandaag }: Deps, actor: Extract<Actor, { rol: "svb" }>): Promise<Uitkomst<Opgemaakt, Reden>> {
  const id = crypto.randomUUID();
  const uitvoerdatum = vroegsteUitvoerdatum(vandaag);
  // The totals are known after the opdrachten are in; the deferred trigger compares them at commit.
  await tx.betaalbatch.create({
    data: { id, status: "opgemaakt", aantal: 1, totaalCenten: 1n, uitvoerdatum: vanDatum(uitvoerdatum), opgemaaktDoor: actor.gebruikerId, opgemaaktOp: nu },
  });
  const { aantal, totaal } = await plaatsInBatch(tx, id, uitvoerdatum, GROOTSTE_BATCH);
  if (aantal === 0) return geweigerd("niets_te_betalen");
  await tx.betaalbatch.update({ where: { id }, data: { aantal, totaalCenten: totaal } });
  const achtergebleven = await zetInBetaling(tx, id, nu);
  if (achtergebleven > 0) throw new Error(`${String(achtergebleven)} opdrachten for what is not approved`);
  const gegevens = { aantal, totaalCenten: String(totaal), uitvoerdatum };
  await registreer(tx, actor, { soort: "betaalbatch.opgemaakt", onderwerpSoort: "betaalbatch", onderwerpId: id, gegevens }, nu);
  await registreerPerOnderwerp(tx, handelende(actor), "in_betaling", id, nu);
  return gelukt({ batchId: id, aantal });
}
