/** One version of a zorgovereenkomst exactly as it was signed, with who signed it: what its PDF is made of. */
import type { Db, Tx } from "@/lib/db/client";
import { logInzage } from "@/lib/db/inzage";
import { lees } from "@/lib/db/transactie";
import { getekendeInhoud, type Inhoudhash, listVersies, type Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import type { Partij } from "@/lib/domein/overgangen";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Inhoud } from "@/lib/domein/zorgovereenkomst/inhoud";
import type { Zorgverlenersoort } from "@/lib/domein/zorgovereenkomst/model";
import { geldigheidVan } from "@/lib/domein/zorgovereenkomst/versies";
import type { OpenPeriode } from "@/lib/domein/periode";

import { isGetekend } from "./versies";
import { type Akkoordweergave, listAkkoorden, type Naamdelen } from "./zaak";

export type Versiestand =
  | { readonly soort: "goedgekeurd"; readonly op: Date; readonly geldig: OpenPeriode }
  | { readonly soort: "afgekeurd" | "ingetrokken" | "in_behandeling" };

export type GetekendeOvereenkomst = {
  readonly inhoud: Inhoud;
  readonly inhoudHash: Inhoudhash;
  readonly budgethouder: Naamdelen;
  readonly zorgverlener: { readonly naam: string; readonly soort: Zorgverlenersoort; readonly kvk: string | null; readonly agb: string | null };
  /** The last signature of each party under this content. */
  readonly handtekeningen: readonly Akkoordweergave[];
  readonly stand: Versiestand;
};

const PARTIJEN: readonly Partij[] = ["budgethouder", "zorgverlener"];

function standVan({ goedgekeurdOp, van, tm, vervangenPer, beeindigdPer, versiestatus, status }: Overeenkomst): Versiestand {
  if (goedgekeurdOp !== null && van !== null) return { soort: "goedgekeurd", op: goedgekeurdOp, geldig: geldigheidVan({ van, tm, vervangenPer }, beeindigdPer) };
  const weg = versiestatus ?? status;
  return { soort: weg === "afgekeurd" || weg === "ingetrokken" ? weg : "in_behandeling" };
}

/** The last word of each party: of a signed version that is its signature. */
const laatsteWoord = (akkoorden: readonly Akkoordweergave[]): readonly Akkoordweergave[] =>
  PARTIJEN.flatMap((partij) => akkoorden.findLast((akkoord) => akkoord.partij === partij) ?? []);

async function readGetekend(tx: Tx, overeenkomst: Overeenkomst): Promise<GetekendeOvereenkomst | null> {
  const inhoud = getekendeInhoud(overeenkomst);
  const { zorgverlener, inhoudHash } = overeenkomst;
  if (inhoud === null || zorgverlener === null || inhoudHash === null || !isGetekend(overeenkomst)) return null;
  const { naam, soort, kvk, agb } = zorgverlener;
  return {
    inhoud,
    inhoudHash,
    budgethouder: await tx.persoon.findUniqueOrThrow({ where: { id: overeenkomst.budgethouderId }, select: { voornamen: true, tussenvoegsel: true, achternaam: true } }),
    zorgverlener: { naam, soort, kvk, agb },
    handtekeningen: laatsteWoord(await listAkkoorden(tx, overeenkomst, inhoudHash)),
    stand: standVan(overeenkomst),
  };
}

/** Officials leave a line: they look at somebody else's file. */
const DOEL = "Zorgovereenkomst downloaden";

/** Null: not there, not for this actor, or not signed by both. Without a version the one that counts now. */
export async function getekendeOvereenkomst(db: Db, actor: Actor, id: string, versie: number | null, nu: Date): Promise<GetekendeOvereenkomst | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol === "systeem" || actor.rol === "koppeling") return null;
  return lees(db, actor, async (tx) => {
    const versies = await listVersies(tx, id);
    const gekozen = versies.find((kandidaat) => (versie === null ? kandidaat.geldend : kandidaat.versie === versie));
    const getekend = gekozen === undefined ? null : await readGetekend(tx, gekozen);
    if (getekend !== null && gekozen !== undefined) {
      await logInzage(tx, actor, { budgethouderId: gekozen.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: DOEL }, nu);
    }
    return getekend;
  });
}
