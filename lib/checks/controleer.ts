import { gebrokenBlokken } from "@/lib/db/audit.repository";
import type { Db, Tx } from "@/lib/db/client";
import { zoekOvertredingen } from "@/lib/db/controle.repository";
import { metContext } from "@/lib/db/transactie";

import { INVARIANTEN } from "./invarianten";

export type Controleregel = {
  readonly code: string;
  readonly titel: string;
  /** The first offenders, for whoever has to look; `aantal` counts them all. */
  readonly voorbeelden: readonly string[];
  readonly aantal: number;
  readonly ms: number;
};

export type Controle = { readonly groen: boolean; readonly regels: readonly Controleregel[] };

const VOORBEELDEN = 20;
const KETEN = { code: "I6-keten", titel: "De keten van gebeurtenissen is ongeschonden" };

const regel = (kop: { code: string; titel: string }, overtredingen: readonly string[], sinds: number): Controleregel => ({
  code: kop.code,
  titel: kop.titel,
  voorbeelden: overtredingen.slice(0, VOORBEELDEN),
  aantal: overtredingen.length,
  ms: Math.ceil(performance.now() - sinds),
});

/** One invariant over a whole country, with room for a slow machine. */
const HOOGSTENS_MS = 600_000;

/** Runs every invariant over the whole database, each in a transaction of its own and in one statement, so on one snapshot. Changes nothing. */
export async function controleer(db: Db): Promise<Controle> {
  const kijk = async (kop: { code: string; titel: string }, zoek: (tx: Tx) => Promise<readonly string[]>): Promise<Controleregel> => {
    const begin = performance.now();
    return regel(kop, await metContext(db, { rol: "systeem" }, null, zoek, HOOGSTENS_MS), begin);
  };
  const regels: Controleregel[] = [];
  for (const invariant of INVARIANTEN) regels.push(await kijk(invariant, (tx) => zoekOvertredingen(tx, invariant.sql)));
  regels.push(await kijk(KETEN, async (tx) => (await gebrokenBlokken(tx)).map(String)));
  return { groen: regels.every(({ aantal }) => aantal === 0), regels };
}

/** Keeps an outcome, so that /svb/toezicht shows when it was last looked at and what was found. */
export const bewaarControle = (db: Db, controle: Controle, nu: Date): Promise<unknown> =>
  metContext(db, { rol: "systeem" }, nu, (tx) =>
    tx.controleuitslag.create({ data: { op: nu, groen: controle.groen, uitslag: controle.regels.map((r) => ({ ...r, voorbeelden: [...r.voorbeelden] })) } }),
  );
