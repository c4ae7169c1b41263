import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";

export type Toezicht = {
  readonly controle: {
    readonly op: Date;
    readonly groen: boolean;
    readonly regels: readonly { readonly code: string; readonly titel: string; readonly aantal: number; readonly ms: number; readonly voorbeelden: readonly string[] }[];
  } | null;
  readonly keten: { readonly nummer: bigint; readonly hash: string; readonly verzegeldOp: Date; readonly aantal: number } | null;
  readonly nietVerzegeld: number;
  readonly stand: {
    readonly toegekend: Centen;
    readonly beschikbaar: Centen;
    readonly gereserveerd: Centen;
    readonly onderweg: Centen;
    readonly besteed: Centen;
  };
  readonly uitvalTeLaat: number;
  readonly uitvalOpen: number;
};

/** Money over the whole country, the last control run and the state of the audit chain. */
export async function toezicht(db: Db, actor: Actor, vandaag: string): Promise<Toezicht | null> {
  if (actor.rol !== "svb" || !mag(actor, "toezicht.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const uitslag = await tx.controleuitslag.findFirst({ orderBy: { op: "desc" } });
    const blok = await tx.gebeurtenisblok.findFirst({ orderBy: { nummer: "desc" } });
    const nietVerzegeld = await tx.gebeurtenis.count({ where: { transactie: { gte: blok?.totTransactie ?? 0n } } });
    // What the budgets hold is added up from their summaries, what was given from the accounts of the verstrekkers: two sources, so that a difference shows.
    const [stand] = await tx.$queryRaw<[Record<"toegekend" | "beschikbaar" | "gereserveerd" | "onderweg" | "besteed", bigint>]>`
      SELECT (SELECT -coalesce(sum(s.bedrag_centen), 0)::bigint FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.soort = 'voorschot') AS toegekend,
             coalesce(sum(beschikbaar_centen), 0)::bigint AS beschikbaar, coalesce(sum(gereserveerd_centen), 0)::bigint AS gereserveerd,
             coalesce(sum(onderweg_centen), 0)::bigint AS onderweg, coalesce(sum(besteed_centen), 0)::bigint AS besteed FROM budgetstand`;
    const [zaken] = await tx.$queryRaw<[{ open: bigint; laat: bigint }]>`
      SELECT count(*) AS open, count(*) FILTER (WHERE termijn < ${vandaag}::date) AS laat FROM uitvalzaak WHERE status NOT IN ('opgelost', 'vervallen')`;
    return {
      controle: uitslag === null ? null : { op: uitslag.op, groen: uitslag.groen, regels: JSON.parse(JSON.stringify(uitslag.uitslag)) as NonNullable<Toezicht["controle"]>["regels"] },
      keten: blok === null ? null : { nummer: blok.nummer, hash: Buffer.from(blok.hash).toString("hex"), verzegeldOp: blok.verzegeldOp, aantal: blok.aantal },
      nietVerzegeld,
      stand: {
        toegekend: centen(stand.toegekend),
        beschikbaar: centen(stand.beschikbaar),
        gereserveerd: centen(stand.gereserveerd),
        onderweg: centen(stand.onderweg),
        besteed: centen(stand.besteed),
      },
      uitvalOpen: Number(zaken.open),
      uitvalTeLaat: Number(zaken.laat),
    };
  });
}
