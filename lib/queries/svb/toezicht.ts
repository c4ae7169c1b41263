import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { type Centen, min, NUL } from "@/lib/domein/geld";
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
    const [open] = await tx.$queryRaw<[{ aantal: bigint }]>`
      SELECT count(*) AS aantal FROM gebeurtenis WHERE transactie >= coalesce((SELECT max(tot_transactie) FROM gebeurtenisblok), 0)`;
    const saldi = await tx.$queryRaw<{ soort: string; som: bigint }[]>`
      SELECT g.soort::text AS soort, sum(s.bedrag_centen)::bigint AS som FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id GROUP BY g.soort`;
    const [zaken] = await tx.$queryRaw<[{ open: bigint; laat: bigint }]>`
      SELECT count(*) AS open, count(*) FILTER (WHERE termijn < ${vandaag}::date) AS laat FROM uitvalzaak WHERE status NOT IN ('opgelost', 'vervallen')`;
    const som = (soort: string): Centen => (saldi.find((s) => s.soort === soort)?.som ?? 0n) as Centen;
    return {
      controle: uitslag === null ? null : { op: uitslag.op, groen: uitslag.groen, regels: JSON.parse(JSON.stringify(uitslag.uitslag)) as NonNullable<Toezicht["controle"]>["regels"] },
      keten: blok === null ? null : { nummer: blok.nummer, hash: Buffer.from(blok.hash).toString("hex"), verzegeldOp: blok.verzegeldOp, aantal: blok.aantal },
      nietVerzegeld: Number(open.aantal),
      stand: {
        toegekend: min(NUL, som("voorschot")),
        beschikbaar: som("beschikbaar"),
        gereserveerd: som("gereserveerd"),
        onderweg: som("onderweg"),
        besteed: som("besteed"),
      },
      uitvalOpen: Number(zaken.open),
      uitvalTeLaat: Number(zaken.laat),
    };
  });
}
