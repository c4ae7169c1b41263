import { gebrokenBlokken } from "@/lib/db/audit.repository";
import type { Db } from "@/lib/db/client";
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

/** Runs every invariant over the whole database, each in one statement and so on one snapshot. Changes nothing. */
export function controleer(db: Db): Promise<Controle> {
  return metContext(db, { rol: "systeem" }, null, async (tx) => {
    const regels: Controleregel[] = [];
    for (const invariant of INVARIANTEN) {
      const begin = performance.now();
      regels.push(regel(invariant, await zoekOvertredingen(tx, invariant.sql), begin));
    }
    const begin = performance.now();
    regels.push(regel(KETEN, (await gebrokenBlokken(tx)).map(String), begin));
    return { groen: regels.every(({ aantal }) => aantal === 0), regels };
  });
}

/** Keeps an outcome, so that /svb/toezicht shows when it was last looked at and what was found. */
export const bewaarControle = (db: Db, controle: Controle, nu: Date): Promise<unknown> =>
  metContext(db, { rol: "systeem" }, nu, (tx) =>
    tx.controleuitslag.create({ data: { op: nu, groen: controle.groen, uitslag: controle.regels.map((r) => ({ ...r, voorbeelden: [...r.voorbeelden] })) } }),
  );
