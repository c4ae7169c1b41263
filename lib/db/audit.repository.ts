/**
 * The audit chain. Rows are written without a chain, at full speed; a job then seals them in blocks: each block's hash
 * covers the hash of the block before it and every row of the finished transactions since. Changing, deleting, adding or
 * swapping a sealed row changes a hash; only cutting off the tail does not, which is why the newest hash is shown and
 * can be kept elsewhere (anchor).
 */
import type { Tx } from "./client";

export type Blok = { readonly nummer: bigint; readonly aantal: number; readonly hash: string };

/**
 * Seals all rows of transactions that are certainly over: older than every transaction still running. A row's number is
 * given out before its transaction commits, so the border is a transaction, never a number. Returns null when there is
 * nothing to seal. The advisory lock keeps two workers from sealing the same rows.
 */
export async function verzegel(tx: Tx, nu: Date): Promise<Blok | null> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('gebeurtenisblok'))::text`;
  const rijen = await tx.$queryRaw<Blok[]>`
    WITH vorige AS (
      SELECT coalesce(max(nummer), 0) AS nummer, coalesce(max(tot_transactie), 0) AS tot FROM gebeurtenisblok),
    keten AS (
      SELECT v.nummer, v.tot, coalesce((SELECT b.hash FROM gebeurtenisblok b WHERE b.nummer = v.nummer), decode(repeat('00', 32), 'hex')) AS hash FROM vorige v),
    nieuw AS (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS tot),
    inhoud AS (
      SELECT count(*)::int AS aantal, string_agg(gebeurtenis_tekst(g), E'\n' ORDER BY g.transactie, g.volgnummer) AS tekst
      FROM gebeurtenis g, keten k, nieuw n WHERE g.transactie >= k.tot AND g.transactie < n.tot)
    INSERT INTO gebeurtenisblok (nummer, van_transactie, tot_transactie, aantal, vorige_hash, hash, verzegeld_op)
    SELECT k.nummer + 1, k.tot, n.tot, i.aantal, k.hash, sha256(k.hash || convert_to(i.tekst, 'UTF8')), ${nu}
    FROM keten k, nieuw n, inhoud i WHERE i.aantal > 0
    RETURNING nummer, aantal, encode(hash, 'hex') AS hash`;
  return rijen[0] ?? null;
}

/** Numbers of the blocks that no longer fit their rows or the block before them; empty when the chain is whole. */
export async function gebrokenBlokken(tx: Tx): Promise<readonly bigint[]> {
  const rijen = await tx.$queryRaw<{ nummer: bigint }[]>`
    SELECT b.nummer FROM gebeurtenisblok b
    LEFT JOIN gebeurtenisblok v ON v.nummer = b.nummer - 1
    CROSS JOIN LATERAL (
      SELECT count(*) AS aantal, string_agg(gebeurtenis_tekst(g), E'\n' ORDER BY g.transactie, g.volgnummer) AS tekst
      FROM gebeurtenis g WHERE g.transactie >= b.van_transactie AND g.transactie < b.tot_transactie) i
    WHERE b.hash IS DISTINCT FROM sha256(b.vorige_hash || convert_to(coalesce(i.tekst, ''), 'UTF8'))
       OR i.aantal <> b.aantal
       OR b.vorige_hash IS DISTINCT FROM coalesce(v.hash, decode(repeat('00', 32), 'hex'))
       OR b.van_transactie IS DISTINCT FROM coalesce(v.tot_transactie, 0)
    ORDER BY b.nummer`;
  return rijen.map(({ nummer }) => nummer);
}
