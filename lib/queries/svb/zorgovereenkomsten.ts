import type { Db } from "@/lib/db/client";
import { logInzage } from "@/lib/db/inzage";
import type { Werkfilter } from "@/lib/db/toetswerk.repository";
import { lees } from "@/lib/db/transactie";
import { listRekeningen, type Rekening } from "@/lib/db/zorgverlener.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { bepaalTariefsoort, type Tariefsoortbesluit } from "@/lib/domein/zorgovereenkomst/formeel";

import { type Bulkvoorstel, readBulkvoorstel } from "../zorgovereenkomst/bulkvoorstel";
import { type Bureau, type Buren, GEEN_FILTER, type Kijker, readBuren, readWerklijst, readWerkstand, type Werklijst, type Werklijstvraag, type Werkstand } from "../zorgovereenkomst/werklijst";
import { listWijzigingen, type Wijzigingsregel } from "../zorgovereenkomst/wijzigingen";
import { type Overeenkomstzaak, readWijzigingszaak, readZaak, type Wijzigingszaak } from "../zorgovereenkomst/zaak";

export const BUREAU_SVB: Bureau = {
  partij: "svb",
  wacht: "bij_svb",
  statussen: ["bij_svb", "terug_naar_budgethouder", "goedgekeurd", "afgekeurd", "beeindigd"],
};

export async function svbToetslijst(db: Db, actor: Actor, vraag: Werklijstvraag, moment: Omit<Kijker, "actor">): Promise<Werklijst | null> {
  if (!mag(actor, "zorgovereenkomst.toetsen")) return null;
  return lees(db, actor, (tx) => readWerklijst(tx, BUREAU_SVB, vraag, { ...moment, actor }));
}

/** The chosen contracts as the confirmation page shows them. */
export async function svbBulkvoorstel(db: Db, actor: Actor, ids: readonly string[], moment: Omit<Kijker, "actor">): Promise<readonly Bulkvoorstel[] | null> {
  if (!mag(actor, "zorgovereenkomst.toetsen")) return null;
  return lees(db, actor, async (tx) => (await readBulkvoorstel(tx, BUREAU_SVB, ids, { ...moment, actor })).map(({ voorstel }) => voorstel));
}

/** Changes that wait for the SVB. */
export async function svbWijzigingen(db: Db, actor: Actor): Promise<{ readonly regels: readonly Wijzigingsregel[]; readonly totaal: number } | null> {
  if (!mag(actor, "zorgovereenkomst.toetsen")) return null;
  return lees(db, actor, (tx) => listWijzigingen(tx, "bij_svb"));
}

export type SvbOvereenkomst = Overeenkomstzaak & {
  readonly tariefsoort: Tariefsoortbesluit | null;
  readonly rekeningen: readonly Rekening[];
  readonly buren: Buren;
  /** Null when it does not wait for the SVB. */
  readonly werk: Werkstand | null;
};

/** The case as a toetser opens it; opening leaves a line in the inzagelog. */
export async function svbToetszaak(
  db: Db,
  actor: Actor,
  id: string,
  { nu, vandaag, filter = GEEN_FILTER }: { nu: Date; vandaag: Datum; filter?: Werkfilter },
): Promise<SvbOvereenkomst | null> {
  if (!mag(actor, "zorgovereenkomst.toetsen")) return null;
  return lees(db, actor, async (tx) => {
    const zaak = await readZaak(tx, actor, id, vandaag);
    // A concept is still the budgethouder's own.
    if (zaak === null || zaak.overeenkomst.status === "concept") return null;
    const { overeenkomst } = zaak;
    await logInzage(
      tx,
      actor,
      { budgethouderId: overeenkomst.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: "Zorgovereenkomst toetsen" },
      nu,
    );
    const werk = await readWerkstand(tx, BUREAU_SVB, id, actor);
    return {
      ...zaak,
      werk,
      tariefsoort: overeenkomst.zorgverlener === null ? null : bepaalTariefsoort(overeenkomst.zorgverlener),
      rekeningen: overeenkomst.zorgverlener === null ? [] : await listRekeningen(tx, overeenkomst.zorgverlener.id),
      buren: await readBuren(tx, BUREAU_SVB, filter, { id, sinds: werk?.sinds ?? null }, { actor, nu }),
    };
  });
}

export type SvbWijziging = Wijzigingszaak & Pick<SvbOvereenkomst, "tariefsoort">;

/** A change as a toetser opens it; opening leaves a line in the inzagelog. */
export async function svbWijziging(db: Db, actor: Actor, id: string, { nu, vandaag }: { nu: Date; vandaag: Datum }): Promise<SvbWijziging | null> {
  if (!mag(actor, "zorgovereenkomst.toetsen")) return null;
  return lees(db, actor, async (tx) => {
    const gevonden = await readWijzigingszaak(tx, actor, id, vandaag);
    // A change that is still being written is the budgethouder's own.
    if (gevonden === null || gevonden.wijziging.nieuw.versiestatus === "concept") return null;
    const { overeenkomst } = gevonden.zaak;
    await logInzage(
      tx,
      actor,
      { budgethouderId: overeenkomst.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: "Wijziging van zorgovereenkomst toetsen" },
      nu,
    );
    return { ...gevonden, tariefsoort: overeenkomst.zorgverlener === null ? null : bepaalTariefsoort(overeenkomst.zorgverlener) };
  });
}
