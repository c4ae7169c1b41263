import { createHash } from "node:crypto";

import type { Db, Tx } from "@/lib/db/client";
import { beginExport, type Exportrij, insertDeel, logExportinzage, meldMislukt, readExport, rondExportAf } from "@/lib/db/export.repository";
import { metContext } from "@/lib/db/transactie";

import type { Deps } from "../deps";
import { type Bron, type Exportvraag, metBron, schrijverVoor } from "./inhoud";

/** Rows in one transaction and one piece of the file: enough to be fast, few enough to keep little in memory. */
const STUK = 5_000;

const alsSysteem = <T>(db: Db, nu: Date, werk: (tx: Tx) => Promise<T>): Promise<T> => metContext(db, { rol: "systeem" }, nu, werk);

/** The rows are read as who asked would read them: row-level security decides, also for the worker. */
const alsVrager = <T>(db: Db, { gebruikerId, verstrekkerId }: Exportrij, nu: Date, werk: (tx: Tx) => Promise<T>): Promise<T> =>
  metContext(db, { rol: "verstrekker", gebruikerId, verstrekkerId }, nu, werk);

async function maak<R>({ db, nu }: Deps, opdracht: Exportrij, bron: Bron<R>): Promise<void> {
  const schrijver = schrijverVoor(bron, opdracht.formaat);
  const hash = createHash("sha256");
  let [omvang, rijen, deel] = [0, 0, 0];
  const bewaar = async (tx: Tx, bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    omvang += bytes.length;
    deel += 1;
    await insertDeel(tx, opdracht.id, deel, new Uint8Array(bytes), rijen);
  };
  for (let na: R | null = null; ; ) {
    const vorige: R | null = na;
    const stuk: readonly R[] = await alsVrager(db, opdracht, nu, (tx) => bron.lees(tx, vorige, STUK));
    const laatste = stuk.at(-1);
    if (laatste === undefined) break;
    rijen += stuk.length;
    const bytes = await schrijver.rijen(stuk);
    const wie = stuk.flatMap((rij) => bron.budgethouder(rij) ?? []);
    await alsVrager(db, opdracht, nu, async (tx) => {
      await bewaar(tx, bytes);
      await logExportinzage(tx, wie, opdracht, nu);
    });
    na = laatste;
  }
  const einde = await schrijver.einde();
  await alsSysteem(db, nu, async (tx) => {
    await bewaar(tx, einde);
    await rondExportAf(tx, opdracht.id, { omvang: BigInt(omvang), sha256: new Uint8Array(hash.digest()), rijen, nu });
  });
}

/** Makes the file of one request. Twice gives one file; after a failure or a worker that died it starts again. */
export async function exportMaken(deps: Deps, exportId: string): Promise<void> {
  const opdracht = await alsSysteem(deps.db, deps.nu, async (tx) => ((await beginExport(tx, exportId)) ? readExport(tx, exportId) : null));
  if (opdracht === null) return;
  // Written by exportAanvragen and fixed by trigger since.
  const exportvraag = JSON.parse(JSON.stringify(opdracht.vraag)) as Exportvraag;
  try {
    await metBron(opdracht.verstrekkerId, exportvraag, (bron) => maak(deps, opdracht, bron));
  } catch (fout) {
    await alsSysteem(deps.db, deps.nu, (tx) => meldMislukt(tx, exportId));
    throw fout;
  }
}
