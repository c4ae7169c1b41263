import type { Db } from "@/lib/db/client";
import { logInzage } from "@/lib/db/inzage";
import { lees } from "@/lib/db/transactie";
import { listRekeningen, type Rekening } from "@/lib/db/zorgverlener.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { bepaalTariefsoort, type Tariefsoortbesluit } from "@/lib/domein/zorgovereenkomst/formeel";

import { type Buren, readBuren } from "../zorgovereenkomst/lijst";
import { type Bureau, readWerklijst, type Werklijst, type Werklijstvraag } from "../zorgovereenkomst/werklijst";
import { listWijzigingen, type Wijzigingsregel } from "../zorgovereenkomst/wijzigingen";
import { type Overeenkomstzaak, readWijzigingszaak, readZaak, type Wijzigingszaak } from "../zorgovereenkomst/zaak";

export const BUREAU_SVB: Bureau = {
  partij: "svb",
  wacht: "bij_svb",
  statussen: ["bij_svb", "terug_naar_budgethouder", "goedgekeurd", "afgekeurd", "beeindigd"],
};

export async function svbToetslijst(db: Db, actor: Actor, vraag: Werklijstvraag, vandaag: Datum): Promise<Werklijst | null> {
  if (!mag(actor, "zorgovereenkomst.toetsen")) return null;
  return lees(db, actor, (tx) => readWerklijst(tx, BUREAU_SVB, vraag, vandaag));
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
};

/** The case as a toetser opens it; opening leaves a line in the inzagelog. */
export async function svbToetszaak(
  db: Db,
  actor: Actor,
  id: string,
  { nu, vandaag }: { nu: Date; vandaag: Datum },
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
    return {
      ...zaak,
      tariefsoort: overeenkomst.zorgverlener === null ? null : bepaalTariefsoort(overeenkomst.zorgverlener),
      rekeningen: overeenkomst.zorgverlener === null ? [] : await listRekeningen(tx, overeenkomst.zorgverlener.id),
      buren: await readBuren(tx, overeenkomst.status, overeenkomst.gewijzigdOp, id),
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
