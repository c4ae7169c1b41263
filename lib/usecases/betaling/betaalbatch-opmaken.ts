import { isDubbel } from "@/lib/db/foutsoort";
import { plaatsInBatch, registreerPerOnderwerp, zetInBetaling } from "@/lib/db/betaling.repository";
import { vanDatum } from "@/lib/db/datums";
import { eenmalig } from "@/lib/db/antwoord";
import { handelende, registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { vroegsteUitvoerdatum } from "@/lib/domein/betaling/uitvoerdatum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type BetaalbatchOpmaken = { readonly sleutel: string };

type Opgemaakt = { readonly batchId: string; readonly aantal: number };
type Reden = "geen_recht" | "niets_te_betalen" | "sleutel_hergebruikt" | "tegelijk_opgemaakt";

/**
 * Collects everything that may be paid on the next bank working day into one batch and starts the four-eyes path. Whoever
 * makes it cannot release it (Ontwerp invariant 5). Opdrachten without an approved account stay where they are.
 */
export async function betaalbatchOpmaken(deps: Deps, actor: Actor, opdracht: BetaalbatchOpmaken): Promise<Uitkomst<Opgemaakt, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "betaalbatch.opmaken")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  const op = vroegsteUitvoerdatum(vandaag);

  try {
    return await schrijf(deps.db, actor, nu, (tx) =>
      eenmalig(tx, { sleutel: opdracht.sleutel, handeling: "betaalbatch.opmaken", invoer: vandaag, nu }, async () => {
        const id = crypto.randomUUID();
        // The totals are known after the opdrachten are in; the deferred trigger compares them at commit.
        await tx.betaalbatch.create({
          data: { id, status: "opgemaakt", aantal: 1, totaalCenten: 1n, uitvoerdatum: vanDatum(op), opgemaaktDoor: actor.gebruikerId, opgemaaktOp: nu },
        });
        const { aantal, totaal } = await plaatsInBatch(tx, id, op);
        if (aantal === 0) return geweigerd("niets_te_betalen");
        await tx.betaalbatch.update({ where: { id }, data: { aantal, totaalCenten: totaal } });
        const achtergebleven = await zetInBetaling(tx, id, nu);
        if (achtergebleven > 0) throw new Error(`${String(achtergebleven)} opdrachten for what is not approved`);
        await registreer(
          tx,
          actor,
          {
            soort: "betaalbatch.opgemaakt",
            onderwerpSoort: "betaalbatch",
            onderwerpId: id,
            gegevens: { aantal, totaalCenten: String(totaal), uitvoerdatum: op },
          },
          nu,
        );
        await registreerPerOnderwerp(tx, handelende(actor), "in_betaling", id, nu);
        return gelukt({ batchId: id, aantal });
      }),
    );
  } catch (fout) {
    if (isDubbel(fout, "betaalopdracht")) return geweigerd("tegelijk_opgemaakt");
    throw fout;
  }
}
