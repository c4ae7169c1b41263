import { gebrokenBlokken } from "@/lib/db/audit.repository";
import type { Db } from "@/lib/db/client";
import { zoekOvertredingen, zoekRonde } from "@/lib/db/controle.repository";
import { metContext } from "@/lib/db/transactie";

import { INVARIANTEN } from "./invarianten";
import type { Kop } from "./invariant";
import { RONDEN } from "./ronden";

export type Controleregel = Kop & {
  /** The first offenders, for whoever has to look; `aantal` counts them all. */
  readonly voorbeelden: readonly string[];
  readonly aantal: number;
  /** Of the pass in which it was seen, which others may share. */
  readonly ms: number;
};

export type Controle = { readonly groen: boolean; readonly regels: readonly Controleregel[] };

type Overtredingen = ReadonlyMap<string, readonly string[]>;
type Vraag = { readonly koppen: readonly Kop[]; readonly stel: (db: Db) => Promise<Overtredingen> };

const VOORBEELDEN = 20;
const KETEN: Kop = { code: "I6-keten", titel: "De keten van gebeurtenissen is ongeschonden" };

/** One question over a whole country, with room for a slow machine. */
const HOOGSTENS_MS = 600_000;
/** Questions at the same time: enough to keep a small database machine busy, few enough that others still get through. */
const TEGELIJK = 2;

const alsSysteem = <T>(db: Db, zoek: Parameters<typeof metContext<T>>[3]): Promise<T> => metContext(db, { rol: "systeem" }, null, zoek, HOOGSTENS_MS);

const VRAGEN: readonly Vraag[] = [
  ...RONDEN.map(({ koppen, joins, sql }): Vraag => ({ koppen, stel: (db) => alsSysteem(db, (tx) => zoekRonde(tx, joins, sql)) })),
  { koppen: [KETEN], stel: (db) => alsSysteem(db, async (tx) => new Map([[KETEN.code, (await gebrokenBlokken(tx)).map(String)]])) },
  ...INVARIANTEN.map(({ sql, ...kop }): Vraag => ({ koppen: [kop], stel: (db) => alsSysteem(db, async (tx) => new Map([[kop.code, await zoekOvertredingen(tx, sql)]])) })),
];

async function beantwoord(db: Db, { koppen, stel }: Vraag): Promise<readonly Controleregel[]> {
  const begin = performance.now();
  const gevonden = await stel(db);
  const ms = Math.ceil(performance.now() - begin);
  return koppen.map((kop) => {
    const overtredingen = gevonden.get(kop.code) ?? [];
    return { ...kop, voorbeelden: overtredingen.slice(0, VOORBEELDEN), aantal: overtredingen.length, ms };
  });
}

/** Asks everything that must always hold of the whole database, each question in one statement and so on one snapshot. Changes nothing. */
export async function controleer(db: Db): Promise<Controle> {
  const antwoorden: (readonly Controleregel[])[] = [];
  const rij = VRAGEN.entries();
  const werk = async (): Promise<void> => {
    for (const [plaats, vraag] of rij) antwoorden[plaats] = await beantwoord(db, vraag);
  };
  await Promise.all(Array.from({ length: TEGELIJK }, werk));
  const regels = antwoorden.flat();
  return { groen: regels.every(({ aantal }) => aantal === 0), regels };
}

/** Keeps an outcome, so that /svb/toezicht shows when it was last looked at and what was found. */
export const bewaarControle = (db: Db, controle: Controle, nu: Date): Promise<unknown> =>
  metContext(db, { rol: "systeem" }, nu, (tx) =>
    tx.controleuitslag.create({ data: { op: nu, groen: controle.groen, uitslag: controle.regels.map((r) => ({ ...r, voorbeelden: [...r.voorbeelden] })) } }),
  );
