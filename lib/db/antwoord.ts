import { createHash } from "node:crypto";

import { geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Tx } from "./client";

type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json };

export type Aanvraag = {
  /** Chosen by the caller: a form's hidden key, an Idempotency-Key header, a message number. */
  readonly sleutel: string;
  readonly handeling: string;
  /** What is asked; the same key with something else is refused. */
  readonly invoer: Json;
  readonly nu: Date;
};

/**
 * Does `werk` at most once per owner and key. The same request again (double click, retry, second tab) gets the first
 * answer; a refusal is not kept, so it may be mended and tried again. Two at once: the second waits for the first.
 */
export async function eenmalig<T extends Json, R>(
  tx: Tx,
  aanvraag: Aanvraag,
  werk: () => Promise<Uitkomst<T, R>>,
): Promise<Uitkomst<T, R | "sleutel_hergebruikt">> {
  const invoerHash = createHash("sha256").update(JSON.stringify(aanvraag.invoer)).digest();
  const [eigen] = await tx.$queryRaw<[{ eigenaar: string }]>`
    SELECT app_eigenaar() AS eigenaar, pg_advisory_xact_lock(hashtextextended(app_eigenaar() || ${aanvraag.sleutel}, 0))::text AS slot`;
  const sleutel = `${eigen.eigenaar}/${aanvraag.handeling}/${aanvraag.sleutel}`;
  const eerder = await tx.antwoord.findUnique({ where: { sleutel }, select: { invoerHash: true, antwoord: true } });
  if (eerder !== null) {
    return Buffer.from(eerder.invoerHash).equals(invoerHash)
      ? { ok: true, waarde: eerder.antwoord as T }
      : geweigerd("sleutel_hergebruikt");
  }
  const uitkomst = await werk();
  if (uitkomst.ok) {
    await tx.antwoord.create({
      data: {
        sleutel,
        eigenaar: eigen.eigenaar,
        handeling: aanvraag.handeling,
        invoerHash,
        antwoord: uitkomst.waarde as object,
        op: aanvraag.nu,
      },
    });
  }
  return uitkomst;
}
