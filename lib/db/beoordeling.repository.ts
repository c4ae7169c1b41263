import type { Beoordeling } from "@/lib/domein/declaratie/beoordeling";
import type { Beoordelingsdossier } from "@/lib/domein/declaratie/dossier";

import type { Tx } from "./client";

/** Amounts become text: JSON has no whole numbers of this size. */
const alsJson = (waarde: unknown): object =>
  JSON.parse(JSON.stringify(waarde, (_sleutel, deel: unknown) => (typeof deel === "bigint" ? deel.toString() : deel))) as object;

export type Besluit = { readonly beslistDoor: string; readonly reden: string };

/** Keeps a judgement for ever: what went in, every check, what came out and, when a person decided, who and why. */
export async function insertBeoordeling(
  tx: Tx,
  declaratieId: string,
  beoordeling: Beoordeling,
  invoer: Beoordelingsdossier,
  besluit: Besluit | null,
  op: Date,
): Promise<void> {
  await tx.beoordeling.create({
    data: {
      declaratieId,
      regelversie: beoordeling.regelversie,
      oordeel: beoordeling.oordeel,
      gevraagdCenten: beoordeling.gevraagd,
      toegekendCenten: beoordeling.toegekend,
      uitStortingCenten: beoordeling.uitStorting,
      tekortCenten: beoordeling.tekort,
      invoer: alsJson(invoer),
      uitkomsten: alsJson(beoordeling.uitkomsten),
      beslistDoor: besluit?.beslistDoor ?? null,
      reden: besluit?.reden ?? null,
      op,
    },
    select: { id: true },
  });
}
