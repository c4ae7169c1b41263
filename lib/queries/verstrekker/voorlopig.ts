import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { LOPEND } from "@/lib/db/voorlopig.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { dagenOver } from "@/lib/domein/voorlopig/voorstel";
import type { Wet } from "@/lib/domein/wet";

export const VOORLOPIG_PER_PAGINA = 50;

export type Wachtende = {
  readonly toekenningId: string;
  readonly toekenning: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: Centen;
  readonly kenmerk: string;
  readonly einddatum: Datum;
  readonly dagenOver: number;
};

export type Samenlopende = {
  readonly id: string;
  readonly toekenningId: string;
  readonly toekenning: string;
  readonly wet: Wet;
  readonly ander: string;
  readonly van: Datum;
  readonly tm: Datum;
  /** Ours is the voorlopig budget; otherwise ours is the grant. */
  readonly voorlopigVanOns: boolean;
};

export type VerstrekkerVoorlopig = { readonly wachtend: readonly Wachtende[]; readonly totaal: number; readonly samenloop: readonly Samenlopende[]; readonly magAanleveren: boolean };

type Samenlooprij = Omit<Samenlopende, "van" | "tm"> & { readonly van: Date; readonly tm: Date };

/** The repair list of one verstrekker: what is paid in its name without a grant, and what another verstrekker pays for as well. */
export async function verstrekkerVoorlopig(db: Db, actor: Actor, pagina: number, vandaag: Datum): Promise<VerstrekkerVoorlopig | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenning.inzien")) return null;
  const { verstrekkerId } = actor;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.voorlopigBudget.findMany({
      where: { ...LOPEND, verstrekkerId },
      orderBy: [{ einddatum: "asc" }, { id: "asc" }],
      skip: (pagina - 1) * VOORLOPIG_PER_PAGINA,
      take: VOORLOPIG_PER_PAGINA,
      select: { nummer: true, wet: true, van: true, tm: true, bedragCenten: true, opdrachtKenmerk: true, einddatum: true, toekenning: { select: { id: true, nummer: true } } },
    });
    // The budget of the other cannot be read here, and need not be: who they are and which days is what both may know.
    const samen = await tx.$queryRaw<Samenlooprij[]>`
      SELECT s.id::text AS id, t.id::text AS "toekenningId", t.nummer AS toekenning, t.wet::text AS wet, v.naam AS ander, s.van, s.tm, s.verstrekker_id = ${verstrekkerId}::uuid AS "voorlopigVanOns"
      FROM voorlopig_samenloop s
      JOIN verstrekker v ON v.id = CASE WHEN s.verstrekker_id = ${verstrekkerId}::uuid THEN s.andere_verstrekker_id ELSE s.verstrekker_id END
      JOIN toekenning t ON t.verstrekker_id = ${verstrekkerId}::uuid
        AND t.id = CASE WHEN s.verstrekker_id = ${verstrekkerId}::uuid THEN (SELECT b.toekenning_id FROM voorlopig_budget b WHERE b.id = s.voorlopig_id) ELSE s.toekenning_id END
      WHERE s.voorbij_op IS NULL AND ${verstrekkerId}::uuid IN (s.verstrekker_id, s.andere_verstrekker_id) ORDER BY s.id LIMIT ${VOORLOPIG_PER_PAGINA}`;
    return {
      wachtend: rijen.flatMap(({ toekenning, van, tm, bedragCenten, opdrachtKenmerk, einddatum, ...rij }) =>
        toekenning === null ? [] : [{
          ...rij, toekenningId: toekenning.id, toekenning: toekenning.nummer, van: naarDatum(van), tm: naarDatum(tm), bedrag: centen(bedragCenten), kenmerk: opdrachtKenmerk,
          einddatum: naarDatum(einddatum), dagenOver: dagenOver(naarDatum(einddatum), vandaag),
        }]),
      totaal: await tx.voorlopigBudget.count({ where: { ...LOPEND, verstrekkerId } }),
      samenloop: samen.map(({ van, tm, ...rij }) => ({ ...rij, van: naarDatum(van), tm: naarDatum(tm) })),
      magAanleveren: mag(actor, "toekenningsbericht.aanleveren"),
    };
  });
}
