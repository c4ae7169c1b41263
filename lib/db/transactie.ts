/**
 * Every touch of the database is a transaction that first says on whose behalf it is: the row-level security policies
 * read that and nothing else. The setting is transaction-local, so a pooled connection never carries it to the next
 * request. Without it there are no rows.
 */
import type { Actor } from "@/lib/domein/toegang";

import type { Db, Tx } from "./client";
import { isBotsing } from "./foutsoort";

export type Context = {
  readonly rol: "budgethouder" | "zorgverlener" | "verstrekker" | "svb" | "systeem" | "aanmelden";
  readonly gebruikerId?: string | undefined;
  readonly persoonId?: string | undefined;
  readonly budgethouderId?: string | undefined;
  readonly zorgverlenerId?: string | undefined;
  readonly verstrekkerId?: string | undefined;
};

export function contextVan(actor: Actor): Context {
  switch (actor.rol) {
    case "budgethouder":
    case "vertegenwoordiger":
      return {
        rol: "budgethouder",
        gebruikerId: actor.gebruikerId,
        persoonId: actor.persoonId,
        budgethouderId: actor.budgethouderId,
      };
    case "zorgverlener":
      return { rol: "zorgverlener", gebruikerId: actor.gebruikerId, zorgverlenerId: actor.zorgverlenerId };
    case "verstrekker":
      return { rol: "verstrekker", gebruikerId: actor.gebruikerId, verstrekkerId: actor.verstrekkerId };
    case "koppeling":
      return { rol: "verstrekker", verstrekkerId: actor.verstrekkerId };
    case "svb":
      return { rol: "svb", gebruikerId: actor.gebruikerId };
    case "systeem":
      return { rol: "systeem" };
  }
}

const zetContext = (tx: Tx, context: Context, nu: Date | null): Promise<number> => tx.$executeRaw`
  SELECT set_config('app.rol', ${context.rol}, true),
         set_config('app.gebruiker_id', ${context.gebruikerId ?? ""}, true),
         set_config('app.persoon_id', ${context.persoonId ?? ""}, true),
         set_config('app.budgethouder_id', ${context.budgethouderId ?? ""}, true),
         set_config('app.zorgverlener_id', ${context.zorgverlenerId ?? ""}, true),
         set_config('app.verstrekker_id', ${context.verstrekkerId ?? ""}, true),
         set_config('app.nu', ${nu?.toISOString() ?? ""}, true)`;

/** A refusal found inside the transaction: undoes it and comes out as an ordinary result. */
class Geweigerd extends Error {
  constructor(readonly uitkomst: unknown) {
    super("refused inside a transaction");
  }
}

const isWeigering = (waarde: unknown): boolean =>
  typeof waarde === "object" && waarde !== null && "ok" in waarde && waarde.ok === false;

const POGINGEN = 4;
/** Many people at one budget wait for each other; waiting is better than an error. */
const WACHT_MS = 30_000;

/** For a whole file or batch: long enough on a busy machine, and no transaction holds its locks for ever. */
export const HEEL_BESTAND_MS = 300_000;

/** One transaction in an explicit context. Only sign-in and the worker have a reason to call this directly. */
export async function metContext<T>(
  db: Db,
  context: Context,
  nu: Date | null,
  werk: (tx: Tx) => Promise<T>,
  duurMs: number = WACHT_MS,
): Promise<T> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await db.$transaction(
        async (tx) => {
          await zetContext(tx, context, nu);
          const resultaat = await werk(tx);
          if (isWeigering(resultaat)) throw new Geweigerd(resultaat);
          return resultaat;
        },
        // Read committed, as PostgreSQL begins every transaction; to say so again would be one more round trip for each.
        { maxWait: WACHT_MS, timeout: duurMs },
      );
    } catch (fout) {
      if (fout instanceof Geweigerd) return fout.uitkomst as T;
      if (poging >= POGINGEN || !isBotsing(fout)) throw fout;
    }
  }
}

/**
 * One transaction that changes something. When `werk` returns a refusal (`{ ok: false }`) everything is undone: a refusal
 * stores nothing. Deadlocks and serialization failures are tried again, so `werk` may run more than once and must not
 * reach outside the database. `duurMs`: how long it may take, for the few that carry a whole file (`HEEL_BESTAND_MS`).
 */
export const schrijf = <T>(db: Db, actor: Actor, nu: Date, werk: (tx: Tx) => Promise<T>, duurMs?: number): Promise<T> =>
  metContext(db, contextVan(actor), nu, werk, duurMs);

/** Reads in one transaction, in the actor's scope. */
export const lees = <T>(db: Db, actor: Actor, werk: (tx: Tx) => Promise<T>): Promise<T> =>
  metContext(db, contextVan(actor), null, werk);
