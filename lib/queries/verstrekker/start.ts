import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import type { Budgetsignaal } from "@/lib/domein/budget/signalen";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Berichtregel, berichtenlijst } from "./toekenningsbericht";

export type Verstrekkerstart = {
  /** Null: not for this function. */
  readonly teAccorderen: number | null;
  readonly oudsteSinds: Date | null;
  /** Agreed to by the SVB in this verstrekker's name, and not answered yet. */
  readonly teBekrachtigen: number;
  /** Paid in this verstrekker's name without a grant, and paid by another verstrekker as well. */
  readonly voorlopig: { readonly aantal: number; readonly samenloop: number };
  readonly berichten: {
    readonly uitval: number;
    /** Refused in the last fourteen days: somebody has to send a better one. */
    readonly afgekeurd: number;
    readonly nieuwste: readonly Berichtregel[];
  } | null;
  readonly lopend: { readonly aantal: number; readonly toegekend: Centen; readonly vrij: Centen; readonly overbesteed: number; readonly signalen: Readonly<Record<Exclude<Budgetsignaal, "overbesteed">, number>> } | null;
};

const NIEUWSTE = 5;
const VEERTIEN_DAGEN_MS = 14 * 86_400_000;

type Telling = {
  readonly accorderen: bigint;
  readonly sinds: Date | null;
  readonly bekrachtigen: bigint;
  readonly voorlopig: bigint;
  readonly samenloop: bigint;
  readonly afgekeurd: bigint;
  readonly lopend: bigint;
  readonly toegekend: bigint;
  readonly vrij: bigint;
  readonly overbesteed: bigint;
  readonly nietUit: bigint;
  readonly bijnaOp: bigint;
  readonly op: bigint;
};

/** What needs attention at one verstrekker, counted by the database in one statement. */
export async function verstrekkerstart(db: Db, actor: Actor, nu: Date, vandaag: Datum): Promise<Verstrekkerstart | null> {
  if (actor.rol !== "verstrekker") return null;
  const { verstrekkerId } = actor;
  const sinds = new Date(nu.getTime() - VEERTIEN_DAGEN_MS);
  const [telling] = await lees(db, actor, (tx) => tx.$queryRaw<[Telling]>`
    SELECT (SELECT count(*) FROM zorgovereenkomst WHERE verstrekker_id = ${verstrekkerId}::uuid AND status = 'bij_verstrekker') AS accorderen,
           (SELECT min(gewijzigd_op) FROM zorgovereenkomst WHERE verstrekker_id = ${verstrekkerId}::uuid AND status = 'bij_verstrekker') AS sinds,
           (SELECT count(*) FROM ambtshalve_akkoord WHERE status = 'open') AS bekrachtigen,
           (SELECT count(*) FROM toekenning WHERE verstrekker_id = ${verstrekkerId}::uuid AND status = 'voorlopig') AS voorlopig,
           (SELECT count(*) FROM voorlopig_samenloop WHERE voorbij_op IS NULL) AS samenloop,
           (SELECT count(*) FROM toekenningsbericht WHERE verstrekker_id = ${verstrekkerId}::uuid AND status = 'afgekeurd' AND ontvangen_op > ${sinds}::timestamptz) AS afgekeurd,
           s.*, l.* FROM (
      SELECT count(*) FILTER (WHERE soort = 'komt_niet_uit') AS "nietUit", count(*) FILTER (WHERE soort = 'bijna_op') AS "bijnaOp", count(*) FILTER (WHERE soort = 'op') AS op
      FROM budgetsignaal WHERE verstrekker_id = ${verstrekkerId}::uuid AND tot IS NULL) s, (
      SELECT count(*) AS lopend, coalesce(sum(t.bedrag_centen), 0)::bigint AS toegekend, coalesce(sum(s.bedrag_centen), 0)::bigint AS vrij,
             count(*) FILTER (WHERE s.bedrag_centen < 0) AS overbesteed
      FROM toekenning t JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort = 'beschikbaar' JOIN saldo s ON s.rekening_id = g.id
      WHERE t.verstrekker_id = ${verstrekkerId}::uuid AND t.status = 'definitief'
        AND ${vandaag}::date BETWEEN t.van AND t.tm) l`);
  const lijst = await berichtenlijst(db, actor, { status: null, zoek: "", pagina: 1 });
  return {
    teAccorderen: mag(actor, "zorgovereenkomst.accorderen") ? Number(telling.accorderen) : null,
    oudsteSinds: telling.sinds,
    teBekrachtigen: mag(actor, "ambtshalve.inzien") ? Number(telling.bekrachtigen) : 0,
    voorlopig: mag(actor, "toekenning.inzien") ? { aantal: Number(telling.voorlopig), samenloop: Number(telling.samenloop) } : { aantal: 0, samenloop: 0 },
    berichten: lijst === null ? null : { uitval: lijst.perStatus.uitval, afgekeurd: Number(telling.afgekeurd), nieuwste: lijst.berichten.slice(0, NIEUWSTE) },
    lopend: mag(actor, "toekenning.inzien")
      ? { aantal: Number(telling.lopend), toegekend: centen(telling.toegekend), vrij: centen(telling.vrij), overbesteed: Number(telling.overbesteed), signalen: { komt_niet_uit: Number(telling.nietUit), bijna_op: Number(telling.bijnaOp), op: Number(telling.op) } }
      : null,
  };
}
