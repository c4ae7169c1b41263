/** What every act on a zorgovereenkomst has in common: one transaction, one lock, one answer per key, one gebeurtenis. */
import type { Tx } from "@/lib/db/client";
import { type Gegevens, registreer } from "@/lib/db/gebeurtenis";
import { readWijziging } from "@/lib/db/overeenkomstversie.repository";
import { hashVan, type Inhoudhash, inhoudVan, lockZorgovereenkomst, type Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import type { Partij } from "@/lib/domein/overgangen";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { OVERGANGEN, type Overeenkomsthandeling, type Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { OVERGANGEN as WIJZIGINGSOVERGANGEN, type Versiestatus } from "@/lib/domein/zorgovereenkomst/versiestatus";

export { eenKeer, type Sleutel } from "../een-keer";

export type AlgemeneWeigering =
  | "geen_recht"
  | "overeenkomst_onbekend"
  | "sleutel_hergebruikt"
  /** Somebody else was first, or the act does not exist from here; says where the contract stands now. */
  | { readonly code: "status_verder"; readonly status: Overeenkomststatus };

/** The locked contract when this act exists from its status, or the refusal that says where it stands. */
export async function lockVoor(
  tx: Tx,
  id: string,
  handeling: Overeenkomsthandeling,
): Promise<Uitkomst<Overeenkomst, "overeenkomst_onbekend" | { readonly code: "status_verder"; readonly status: Overeenkomststatus }>> {
  const overeenkomst = await lockZorgovereenkomst(tx, id);
  if (overeenkomst === null) return geweigerd("overeenkomst_onbekend");
  const van: readonly Overeenkomststatus[] = OVERGANGEN[handeling].van;
  return van.includes(overeenkomst.status)
    ? { ok: true, waarde: overeenkomst }
    : geweigerd({ code: "status_verder", status: overeenkomst.status });
}

const SCHRIJFBAAR: readonly Overeenkomststatus[] = OVERGANGEN.ondertekenen.van;
const WIJZIGING_SCHRIJFBAAR: readonly Versiestatus[] = WIJZIGINGSOVERGANGEN.ondertekenen.van;

/** Locked, in the version that the budgethouder can still write in: the contract itself, or the change of it. Refused when there is none. */
export async function lockOpstelling(tx: Tx, id: string): Promise<Uitkomst<Overeenkomst, "overeenkomst_onbekend" | { readonly code: "status_verder"; readonly status: Overeenkomststatus }>> {
  const overeenkomst = await lockZorgovereenkomst(tx, id);
  if (overeenkomst === null) return geweigerd("overeenkomst_onbekend");
  if (SCHRIJFBAAR.includes(overeenkomst.status)) return { ok: true, waarde: overeenkomst };
  const wijziging = await readWijziging(tx, id);
  return wijziging !== null && WIJZIGING_SCHRIJFBAAR.includes(wijziging.nieuw.versiestatus) ? { ok: true, waarde: wijziging.nieuw } : geweigerd({ code: "status_verder", status: overeenkomst.status });
}

/** The last word of a party counts: who signed and later sent it back has not signed. */
function heeftGetekend(overeenkomst: Overeenkomst, partij: Partij, hash: Inhoudhash): boolean {
  const laatste = overeenkomst.akkoorden.findLast((akkoord) => akkoord.partij === partij);
  return laatste?.oordeel === "akkoord" && laatste.inhoudHash === hash;
}

/**
 * The hash when three things are the same: what stands in the database, what was signed by `partijen`, and what the person
 * who decides had on screen. Otherwise null: nobody approves something else than they read.
 */
export function getekendeHash(
  overeenkomst: Overeenkomst,
  opScherm: Inhoudhash,
  partijen: readonly Partij[],
): Inhoudhash | null {
  const inhoud = inhoudVan(overeenkomst);
  if (inhoud === null || overeenkomst.inhoudHash === null) return null;
  const nu = hashVan(inhoud);
  const gelijk = nu === overeenkomst.inhoudHash && nu === opScherm;
  return gelijk && partijen.every((partij) => heeftGetekend(overeenkomst, partij, nu)) ? nu : null;
}

/** Drafts are the budgethouder's own; the verstrekker hears of a contract once both parties have signed it. */
export type Kring = "budgethouder" | "partijen" | "allen";

type Onderwerp = Pick<Overeenkomst, "id" | "nummer" | "budgethouderId" | "verstrekkerId"> & {
  readonly zorgverlener: { readonly id: string } | null;
};

/** Writes the audit line, on the timeline of everybody in `kring`. */
export async function registreerOvereenkomst(
  tx: Tx,
  actor: Actor,
  overeenkomst: Onderwerp,
  { soort, kring, nu, gegevens = {} }: { soort: string; kring: Kring; nu: Date; gegevens?: Gegevens },
): Promise<void> {
  await registreer(
    tx,
    actor,
    {
      soort: `zorgovereenkomst.${soort}`,
      onderwerpSoort: "zorgovereenkomst",
      onderwerpId: overeenkomst.id,
      budgethouderId: overeenkomst.budgethouderId,
      zorgverlenerId: kring === "budgethouder" ? null : (overeenkomst.zorgverlener?.id ?? null),
      verstrekkerId: kring === "allen" ? overeenkomst.verstrekkerId : null,
      gegevens: { nummer: overeenkomst.nummer, ...gegevens },
    },
    nu,
  );
}
