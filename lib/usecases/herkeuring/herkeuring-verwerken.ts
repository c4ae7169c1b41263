/** Carries a herkeuring out, in pieces that each commit: after a stop it goes on behind the last piece, and doing it again finds nothing left. */
import { registreer } from "@/lib/db/gebeurtenis";
import { listBezig, neemHerkeuring, rondAf, verwerkStuk } from "@/lib/db/herkeuringloop.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";

const WERKER: Actor = { rol: "systeem", proces: "herkeuring" };
/** Contracts in one transaction: a second or two of work, which is what a stop can lose. */
const PER_STUK = 10_000;

/** One piece. False: done, or another worker has it. */
async function eenStuk(deps: Deps, herkeuringId: string, aantal: number): Promise<boolean> {
  const { nu } = deps;
  return schrijf(deps.db, WERKER, nu, async (tx) => {
    const herkeuring = await neemHerkeuring(tx, herkeuringId);
    if (herkeuring === null) return false;
    const { bekeken } = await verwerkStuk(tx, herkeuring, aantal, nu);
    if (bekeken === aantal) return true;
    const stand = await rondAf(tx, herkeuringId, nu);
    const gegevens = { nummer: herkeuring.nummer, aantal: String(stand.bekeken), gemeld: String(stand.gemeld) };
    await registreer(tx, WERKER, { soort: "herkeuring.uitgevoerd", onderwerpSoort: "herkeuring", onderwerpId: herkeuringId, verstrekkerId: herkeuring.verstrekkerId, gegevens }, nu);
    return false;
  });
}

/** @param perStuk contracts in one transaction; only a test asks for fewer */
export async function herkeuringVerwerken(deps: Deps, herkeuringId: string, perStuk: number = PER_STUK): Promise<void> {
  while (await eenStuk(deps, herkeuringId, perStuk));
}

/** What a worker that died left behind. */
export async function herkeuringenHervatten(deps: Deps): Promise<void> {
  for (const id of await lees(deps.db, WERKER, listBezig)) await herkeuringVerwerken(deps, id);
}
