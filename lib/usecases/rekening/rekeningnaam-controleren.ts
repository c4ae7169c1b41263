import { lockRekeningnummer } from "@/lib/db/rekeningnummer.repository";
import { registreer } from "@/lib/db/gebeurtenis";
import { lees, schrijf } from "@/lib/db/transactie";
import type { Naamuitslag } from "@/lib/domein/betaling/rekeningwijziging";
import type { Actor } from "@/lib/domein/toegang";
import type { Naamcontrole } from "@/lib/integrations/naamcontrole/poort";

import type { Deps } from "../deps";

const SYSTEEM: Actor = { rol: "systeem", proces: "naamcontrole" };

/**
 * Asks the bank whether the name belongs to the account and keeps the answer for who decides. The question is asked outside any
 * transaction. Null: nothing to ask any more. Twice is harmless: the first answer stays.
 * @throws when the bank cannot be reached; the queue asks again
 */
export async function rekeningnaamControleren(deps: Deps & { readonly naamcontrole: Naamcontrole }, rekeningId: string): Promise<Naamuitslag | null> {
  const vraag = await lees(deps.db, SYSTEEM, (tx) =>
    tx.rekeningnummer.findFirst({ where: { id: rekeningId, status: "aangevraagd", naamcontrole: null }, select: { iban: true, tenaamstelling: true } }),
  );
  if (vraag === null) return null;
  const { uitslag, naamBijBank } = await deps.naamcontrole(vraag);
  const { nu } = deps;
  return schrijf(deps.db, SYSTEEM, nu, async (tx) => {
    const rij = await lockRekeningnummer(tx, rekeningId);
    if (rij?.status !== "aangevraagd" || rij.naamcontrole !== null) return null;
    await tx.rekeningnummer.updateMany({ where: { id: rekeningId }, data: { naamcontrole: uitslag, naamBijBank, naamcontroleOp: nu } });
    // On nobody's timeline: what the bank says is for the SVB.
    await registreer(tx, SYSTEEM, { soort: "rekeningnummer.naam_gecontroleerd", onderwerpSoort: "rekeningnummer", onderwerpId: rekeningId, gegevens: { uitslag } }, nu);
    return uitslag;
  });
}
