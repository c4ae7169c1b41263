/** Two transactions at once, as the owner of the tables: what the database itself makes of them, whatever the use cases lock. */
import type { Tx } from "@/lib/db/client";
import { sqlstate } from "@/lib/db/foutsoort";
import type { Wereld } from "@/tests/integration/zorgovereenkomst/wereld";

type Werk = (tx: Tx) => Promise<unknown>;
export type Verloop = { readonly wachtte: boolean; readonly eerste: string; readonly tweede: string };

/** As the system, with the gebeurtenis that every change asks for. */
async function begin(tx: Tx, nu: string): Promise<number> {
  const [{ pid }] = await tx.$queryRaw<[{ pid: number }]>`
    SELECT pg_backend_pid() AS pid, set_config('app.rol', 'systeem', true) AS rol, set_config('app.nu', ${nu}, true) AS nu,
           set_config('app.gebeurtenis_transactie', pg_current_xact_id()::text, true) AS transactie`;
  return pid;
}

async function staatStil(wereld: Wereld, pid: number): Promise<boolean> {
  const [{ wacht }] = await wereld.eigenaar.$queryRaw<[{ wacht: boolean }]>`SELECT cardinality(pg_blocking_pids(${pid}::int)) > 0 AS wacht`;
  return wacht;
}

const uitslag = (lopend: Promise<unknown>): Promise<string> => lopend.then(() => "gelukt", (fout: unknown) => sqlstate(fout) ?? String(fout));

type Lopend = { readonly pid: Promise<number>; readonly uitslag: Promise<string> };

/** The first does its work and holds; the second begins, and waits or is done; then the first commits. */
export async function wedloop(wereld: Wereld, eerst: Werk, dan: Werk, nu = "2026-04-10T09:00:00Z"): Promise<Verloop> {
  let laatLos = (): void => undefined;
  const losgelaten = new Promise<void>((resolve) => { laatLos = resolve; });
  const doe = (werk: (tx: Tx, klaar: () => void) => Promise<unknown>): Lopend => {
    let meld: (pid: number) => void = () => undefined;
    const pid = new Promise<number>((resolve) => { meld = resolve; });
    const gedaan = uitslag(wereld.eigenaar.$transaction(async (tx) => {
      const eigen = await begin(tx, nu);
      await werk(tx, () => { meld(eigen); });
    }, { timeout: 20_000 }));
    return { pid, uitslag: gedaan };
  };

  const een = doe(async (tx, klaar) => { await eerst(tx); klaar(); await losgelaten; });
  await Promise.race([een.pid, een.uitslag]);
  const twee = doe(async (tx, klaar) => { klaar(); await dan(tx); });
  const loopt = twee.uitslag.then(() => false);
  const pid = await twee.pid;
  let wachtte = false;
  while (!wachtte && (await Promise.race([loopt, Promise.resolve(true)]))) wachtte = await staatStil(wereld, pid);
  laatLos();
  return { wachtte, eerste: await een.uitslag, tweede: await twee.uitslag };
}
