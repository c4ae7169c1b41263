/** The work list of an official: what waits longest comes first. */
import type { Tx } from "@/lib/db/client";
import type { Datum } from "@/lib/domein/datum";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

import { listOvereenkomsten, type Overeenkomstlijst, PAGINAGROOTTE, type Statustelling, telPerStatus, zoekOpTekst } from "./lijst";

export type Werklijstvraag = {
  /** Null: every status this desk knows. */
  readonly status: Overeenkomststatus | null;
  readonly zoek: string;
  readonly pagina: number;
};

export type Werklijst = Overeenkomstlijst & {
  readonly tellingen: Statustelling;
  /** Decided on this desk today; said when the list is empty. */
  readonly vandaagGedaan: number;
};

export type Bureau = {
  readonly partij: "verstrekker" | "svb";
  readonly wacht: Overeenkomststatus;
  readonly statussen: readonly Overeenkomststatus[];
};

export async function readWerklijst(tx: Tx, bureau: Bureau, vraag: Werklijstvraag, vandaag: Datum): Promise<Werklijst> {
  const gezocht = { status: { in: [...bureau.statussen] }, ...zoekOpTekst(vraag.zoek) };
  const where = vraag.status === null ? gezocht : { ...gezocht, status: vraag.status };
  const volgorde = vraag.status === bureau.wacht ? "oudste" : "nieuwste";
  const lijst = await listOvereenkomsten(tx, { where, volgorde, pagina: vraag.pagina, grootte: PAGINAGROOTTE });
  const [gedaan] = await tx.$queryRaw<[{ aantal: bigint }]>`
    SELECT count(*) AS aantal FROM akkoord
    WHERE partij = ${bureau.partij}::partij AND (op AT TIME ZONE 'Europe/Amsterdam')::date = ${vandaag}::date`;
  return { ...lijst, tellingen: await telPerStatus(tx, gezocht), vandaagGedaan: Number(gedaan.aantal) };
}
