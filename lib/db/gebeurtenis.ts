import { createHash } from "node:crypto";

import type { Actor } from "@/lib/domein/toegang";

import type { Tx } from "./client";

export type Gegevens = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type NieuweGebeurtenis = {
  /** "declaratie.ingediend": the subject and what happened to it; the sentence is in lib/messages. */
  readonly soort: string;
  readonly onderwerpSoort: string;
  readonly onderwerpId: string;
  /** The parties who may see it on their timeline. */
  readonly budgethouderId?: string | null;
  readonly verstrekkerId?: string | null;
  readonly zorgverlenerId?: string | null;
  /** Codes, numbers and amounts (cents as text). No names, no BSN, no free text. */
  readonly gegevens?: Gegevens;
};

/** Who did it, as it stands in the audit trail: person, capacity, on whose behalf, resting on which registration. */
export function handelende(actor: Actor): {
  rol: string;
  gebruikerId: string | null;
  sessieId: string | null;
  vertegenwoordigingId: string | null;
  proces: string | null;
} {
  return {
    rol: actor.rol,
    gebruikerId: "gebruikerId" in actor ? actor.gebruikerId : null,
    sessieId: "sessieId" in actor ? actor.sessieId : null,
    vertegenwoordigingId: actor.rol === "vertegenwoordiger" ? actor.vertegenwoordigingId : null,
    proces: actor.rol === "systeem" ? actor.proces : actor.rol === "koppeling" ? `apisleutel:${actor.apisleutelId}` : null,
  };
}

/**
 * Records what happened, in the transaction in which it happened: it takes a `Tx`, because an audit line that is not part
 * of the change it describes is worthless. The database refuses to commit a change without one, and queues the outbox job.
 * @returns the id, for bookings that rest on it
 */
export async function registreer(tx: Tx, actor: Actor, nieuw: NieuweGebeurtenis, nu: Date): Promise<string> {
  const { soort, onderwerpSoort, onderwerpId, budgethouderId = null, verstrekkerId = null, zorgverlenerId = null, gegevens = {} } = nieuw;
  const naHash = createHash("sha256").update(JSON.stringify(gegevens)).digest();
  const { id } = await tx.gebeurtenis.create({
    data: { ...handelende(actor), soort, onderwerpSoort, onderwerpId, budgethouderId, verstrekkerId, zorgverlenerId, gegevens, naHash, tijdstip: nu },
    select: { id: true },
  });
  return id;
}

/**
 * The same for work over many subjects at once: one statement, one gebeurtenis for each.
 * @returns the ids in the order of `nieuwe`, for bookings that rest on them
 */
export async function registreerVele(tx: Tx, actor: Actor, nieuwe: readonly NieuweGebeurtenis[], nu: Date): Promise<readonly string[]> {
  const ids = nieuwe.map(() => crypto.randomUUID());
  if (nieuwe.length === 0) return ids;
  const kolom = <T>(van: (nieuw: NieuweGebeurtenis) => T): T[] => nieuwe.map(van);
  const { rol, gebruikerId, sessieId, vertegenwoordigingId, proces } = handelende(actor);
  await tx.$executeRaw`
    INSERT INTO gebeurtenis (id, soort, onderwerp_soort, onderwerp_id, rol, gebruiker_id, sessie_id, vertegenwoordiging_id, proces,
                             budgethouder_id, verstrekker_id, zorgverlener_id, gegevens, na_hash, tijdstip)
    SELECT n.id, n.soort, n.onderwerp_soort, n.onderwerp_id, ${rol}, ${gebruikerId}::uuid, ${sessieId}::uuid, ${vertegenwoordigingId}::uuid, ${proces},
           n.budgethouder_id, n.verstrekker_id, n.zorgverlener_id, n.gegevens::jsonb, sha256(convert_to(n.gegevens, 'UTF8')), ${nu}::timestamptz
    FROM unnest(${ids}::uuid[], ${kolom((n) => n.soort)}::text[], ${kolom((n) => n.onderwerpSoort)}::text[], ${kolom((n) => n.onderwerpId)}::uuid[],
                ${kolom((n) => n.budgethouderId ?? null)}::uuid[], ${kolom((n) => n.verstrekkerId ?? null)}::uuid[], ${kolom((n) => n.zorgverlenerId ?? null)}::uuid[],
                ${kolom((n) => JSON.stringify(n.gegevens ?? {}))}::text[])
      WITH ORDINALITY AS n (id, soort, onderwerp_soort, onderwerp_id, budgethouder_id, verstrekker_id, zorgverlener_id, gegevens, nr) ORDER BY n.nr`;
  return ids;
}

/** What of the stored facts can stand in a sentence. */
export function leesGegevens(json: unknown): Readonly<Record<string, string | number>> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(
    Object.entries(json).flatMap(([naam, waarde]: [string, unknown]) => (typeof waarde === "string" || typeof waarde === "number" ? [[naam, waarde]] : [])),
  );
}
