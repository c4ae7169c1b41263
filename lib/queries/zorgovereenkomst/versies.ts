/** The versions of a contract as its pages show them: what counted when, and what each of them changed. */
import { lopendeWijziging, type Wijziging } from "@/lib/db/overeenkomstversie.repository";
import { getekendeInhoud, type Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import type { Partij } from "@/lib/domein/overgangen";
import type { OpenPeriode } from "@/lib/domein/periode";
import { geldigheidVan } from "@/lib/domein/zorgovereenkomst/versies";
import type { Versiestatus } from "@/lib/domein/zorgovereenkomst/versiestatus";
import { type Afspraken, type Verschil, verschillen } from "@/lib/domein/zorgovereenkomst/wijziging";

export type Versieweergave = {
  readonly versie: number;
  /** Null: the first version. */
  readonly status: Versiestatus | null;
  /** The days on which it counts or counted; what was agreed for a version that never did. */
  readonly geldig: OpenPeriode | null;
  readonly goedgekeurdOp: Date | null;
  /** Both parties signed what stands in it, so there is a document of it. */
  readonly getekend: boolean;
  /** With the version before it; empty for the first one. */
  readonly verschillen: readonly Verschil[];
};

export type Wijzigingsweergave = {
  readonly versie: number;
  readonly status: Versiestatus;
  readonly sinds: Date | null;
  readonly van: OpenPeriode["van"] | null;
  readonly langsVerstrekker: boolean | null;
  readonly verschillen: readonly Verschil[];
};

const afspraken = ({ van, tm, urenPerWeek, dagenPerWeek, tarieven, zorgbeschrijving }: Overeenkomst): Afspraken | null =>
  van === null ? null : { van, tm, urenPerWeek, dagenPerWeek, tarieven, zorgbeschrijving };

export function verschilTussen(oud: Overeenkomst | undefined, nieuw: Overeenkomst): readonly Verschil[] {
  const was = oud === undefined ? null : afspraken(oud);
  const wordt = afspraken(nieuw);
  return was === null || wordt === null ? [] : verschillen(was, wordt);
}

function geldigVan(versie: Overeenkomst): OpenPeriode | null {
  const { van, tm, vervangenPer, beeindigdPer, goedgekeurdOp } = versie;
  if (van === null) return null;
  return goedgekeurdOp === null ? { van, tm } : geldigheidVan({ van, tm, vervangenPer }, beeindigdPer);
}

const PARTIJEN: readonly Partij[] = ["budgethouder", "zorgverlener"];

/** The last word of each party is a signature under the content as it was signed. */
export const isGetekend = (versie: Overeenkomst): boolean =>
  getekendeInhoud(versie) !== null &&
  PARTIJEN.every((partij) => {
    const laatste = versie.akkoorden.findLast((akkoord) => akkoord.partij === partij);
    return laatste?.oordeel === "akkoord" && laatste.inhoudHash === versie.inhoudHash;
  });

/** Newest first, without the change that is still on its way: that one has a place of its own. */
export function versieweergaven(versies: readonly Overeenkomst[]): readonly Versieweergave[] {
  const lopend = lopendeWijziging(versies)?.nieuw.versie;
  const getoond = versies.filter(({ versie }) => versie !== lopend);
  return getoond
    .map((versie, plaats) => ({
      versie: versie.versie,
      status: versie.versiestatus,
      geldig: geldigVan(versie),
      goedgekeurdOp: versie.goedgekeurdOp,
      getekend: isGetekend(versie),
      verschillen: verschilTussen(getoond.slice(0, plaats).findLast(({ goedgekeurdOp }) => goedgekeurdOp !== null), versie),
    }))
    .reverse();
}

export function wijzigingsweergave(wijziging: Wijziging | null): Wijzigingsweergave | null {
  if (wijziging === null) return null;
  const { nieuw, oud } = wijziging;
  const { versie, versiestatus: status, versieGewijzigdOp: sinds, van, langsVerstrekker } = nieuw;
  return { versie, status, sinds, van, langsVerstrekker, verschillen: verschilTussen(oud, nieuw) };
}
