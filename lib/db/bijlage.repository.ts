/** Reads and writes of the files that belong to a version of a zorgovereenkomst. The caller holds the lock and has judged that it may. */
import type { Bijlageformaat, Bijlagesoort } from "@/lib/domein/zorgovereenkomst/bijlage";

import type { Tx } from "./client";

export type NieuweBijlage = {
  readonly versieId: string;
  readonly soort: Bijlagesoort;
  readonly bestandsnaam: string;
  readonly formaat: Bijlageformaat;
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly inhoudHash: Uint8Array<ArrayBuffer>;
  readonly scanner: string;
  readonly gebruikerId: string;
  readonly nu: Date;
};

export async function insertBijlage(tx: Tx, { versieId, gebruikerId, nu, ...rest }: NieuweBijlage): Promise<string> {
  const { id } = await tx.overeenkomstbijlage.create({
    data: { ...rest, overeenkomstversieId: versieId, bytes: rest.inhoud.length, toegevoegdDoor: gebruikerId, toegevoegdOp: nu },
    select: { id: true },
  });
  return id;
}

/** What nobody signed is gone; what somebody did sign stays behind that signature, and is no part of the content any more. */
export async function neemBijlageUit(tx: Tx, id: string, getekend: boolean, nu: Date): Promise<void> {
  if (getekend) await tx.overeenkomstbijlage.update({ where: { id }, data: { vervallenOp: nu }, select: { id: true } });
  else await tx.overeenkomstbijlage.delete({ where: { id }, select: { id: true } });
}

export type Bijlagebestand = { readonly bestandsnaam: string; readonly formaat: Bijlageformaat; readonly inhoud: Uint8Array<ArrayBuffer> };

/** The file itself, when it belongs to this contract and to a version that the actor of this transaction may see. */
export async function readBijlagebestand(tx: Tx, zorgovereenkomstId: string, id: string): Promise<Bijlagebestand | null> {
  const rij = await tx.overeenkomstbijlage.findFirst({
    where: { id, vervallenOp: null, versie: { zorgovereenkomstId } },
    select: { bestandsnaam: true, formaat: true, inhoud: true },
  });
  return rij === null ? null : { ...rij, inhoud: new Uint8Array(rij.inhoud) };
}
