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

const rijVan = (actor: Actor, nieuw: NieuweGebeurtenis, nu: Date) => {
  const gegevens = nieuw.gegevens ?? {};
  return {
    ...handelende(actor),
    soort: nieuw.soort,
    onderwerpSoort: nieuw.onderwerpSoort,
    onderwerpId: nieuw.onderwerpId,
    budgethouderId: nieuw.budgethouderId ?? null,
    verstrekkerId: nieuw.verstrekkerId ?? null,
    zorgverlenerId: nieuw.zorgverlenerId ?? null,
    gegevens,
    naHash: createHash("sha256").update(JSON.stringify(gegevens)).digest(),
    tijdstip: nu,
  };
};

/**
 * Records what happened, in the transaction in which it happened: it takes a `Tx`, because an audit line that is not part
 * of the change it describes is worthless. The database refuses to commit a change without one, and queues the outbox job.
 * @returns the id, for bookings that rest on it
 */
export async function registreer(tx: Tx, actor: Actor, nieuw: NieuweGebeurtenis, nu: Date): Promise<string> {
  const { id } = await tx.gebeurtenis.create({ data: rijVan(actor, nieuw, nu), select: { id: true } });
  return id;
}

/** The same for work over many subjects at once: one statement, one gebeurtenis for each. */
export async function registreerVele(tx: Tx, actor: Actor, nieuwe: readonly NieuweGebeurtenis[], nu: Date): Promise<void> {
  if (nieuwe.length > 0) await tx.gebeurtenis.createMany({ data: nieuwe.map((nieuw) => rijVan(actor, nieuw, nu)) });
}

/** The same when bookings rest on them: the ids in the order of `nieuwe`. */
export async function registreerAlle(tx: Tx, actor: Actor, nieuwe: readonly NieuweGebeurtenis[], nu: Date): Promise<readonly string[]> {
  const rijen = nieuwe.map((nieuw) => ({ ...rijVan(actor, nieuw, nu), id: crypto.randomUUID() }));
  await tx.gebeurtenis.createMany({ data: rijen });
  return rijen.map(({ id }) => id);
}

/** What of the stored facts can stand in a sentence. */
export function leesGegevens(json: unknown): Readonly<Record<string, string | number>> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(
    Object.entries(json).flatMap(([naam, waarde]: [string, unknown]) => (typeof waarde === "string" || typeof waarde === "number" ? [[naam, waarde]] : [])),
  );
}
