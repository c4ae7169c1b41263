/** What every act on a change has in common: the contract is locked, and the change that is on its way is read under that lock. */
import type { Tx } from "@/lib/db/client";
import { readWijziging, type Wijziging } from "@/lib/db/overeenkomstversie.repository";
import { lockRij } from "@/lib/db/zorgovereenkomst.repository";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { OVERGANGEN, type Versiestatus, type Wijzigingshandeling } from "@/lib/domein/zorgovereenkomst/versiestatus";

export type Wijzigingsweigering =
  | "geen_recht"
  | "overeenkomst_onbekend"
  | "sleutel_hergebruikt"
  /** Withdrawn, decided or never begun. */
  | "geen_wijziging"
  /** The contract ends: there is nothing left to change, only to take back. */
  | "eindigt_al"
  | { readonly code: "wijziging_verder"; readonly status: Versiestatus };

/** The locked change when this act exists from its status, or the refusal that says where it stands. */
export async function lockWijziging(
  tx: Tx,
  zorgovereenkomstId: string,
  handeling: Wijzigingshandeling,
): Promise<Uitkomst<Wijziging, Exclude<Wijzigingsweigering, "geen_recht" | "sleutel_hergebruikt">>> {
  if (!(await lockRij(tx, zorgovereenkomstId))) return geweigerd("overeenkomst_onbekend");
  const wijziging = await readWijziging(tx, zorgovereenkomstId);
  if (wijziging === null) return geweigerd("geen_wijziging");
  if (wijziging.oud.beeindigdPer !== null && handeling !== "intrekken") return geweigerd("eindigt_al");
  const van: readonly Versiestatus[] = OVERGANGEN[handeling].van;
  const { versiestatus } = wijziging.nieuw;
  return van.includes(versiestatus) ? gelukt(wijziging) : geweigerd({ code: "wijziging_verder", status: versiestatus });
}
