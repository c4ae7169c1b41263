import type { Db, Tx } from "@/lib/db/client";
import { logInzage } from "@/lib/db/inzage";
import { readMaximumgrond } from "@/lib/db/maximumtarief.repository";
import type { Werkfilter } from "@/lib/db/toetswerk.repository";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { bepaalTariefsoort, type Tariefsoortbesluit } from "@/lib/domein/zorgovereenkomst/formeel";
import { type Maximumgrond, maximumverloop, ruimsteMaximum } from "@/lib/domein/zorgovereenkomst/maximumtarief";

import { type Bulkvoorstel, readBulkvoorstel } from "../zorgovereenkomst/bulkvoorstel";
import { type Bureau, type Buren, GEEN_FILTER, type Kijker, readBuren, readWerklijst, readWerkstand, type Werklijst, type Werklijstvraag, type Werkstand } from "../zorgovereenkomst/werklijst";
import { listWijzigingen, type Wijzigingsregel } from "../zorgovereenkomst/wijzigingen";
import { type Overeenkomstzaak, readWijzigingszaak, readZaak, type Wijzigingszaak } from "../zorgovereenkomst/zaak";

export const BUREAU_VERSTREKKER: Bureau = {
  partij: "verstrekker",
  wacht: "bij_verstrekker",
  statussen: ["bij_verstrekker", "terug_naar_budgethouder", "bij_svb", "goedgekeurd", "afgekeurd", "beeindigd"],
};

export async function verstrekkerZorgovereenkomsten(db: Db, actor: Actor, vraag: Werklijstvraag, moment: Omit<Kijker, "actor">): Promise<Werklijst | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol !== "verstrekker") return null;
  return lees(db, actor, (tx) => readWerklijst(tx, BUREAU_VERSTREKKER, vraag, { ...moment, actor }));
}

export type Bulkakkoord = Bulkvoorstel & { readonly voorstellen: readonly Maximumvoorstel[] };

/** The chosen contracts as the confirmation page shows them, each with the maxima that will be set. */
export async function verstrekkerBulkvoorstel(db: Db, actor: Actor, ids: readonly string[], moment: Omit<Kijker, "actor">): Promise<readonly Bulkakkoord[] | null> {
  if (!mag(actor, "zorgovereenkomst.accorderen") || actor.rol !== "verstrekker") return null;
  return lees(db, actor, async (tx) =>
    (await readBulkvoorstel(tx, BUREAU_VERSTREKKER, ids, { ...moment, actor })).map(({ voorstel, overeenkomst, grond }) => ({ ...voorstel, voorstellen: voorstellenVan(overeenkomst, grond) })),
  );
}

/** Changes that wait for this verstrekker. */
export async function verstrekkerWijzigingen(db: Db, actor: Actor): Promise<{ readonly regels: readonly Wijzigingsregel[]; readonly totaal: number } | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol !== "verstrekker") return null;
  return lees(db, actor, (tx) => listWijzigingen(tx, "bij_verstrekker"));
}

/** `anders`: what the verstrekker or the law has set from other days on; on each day the lowest counts. */
export type Maximumvoorstel = { readonly tariefId: string; readonly bedrag: Centen; readonly bron: string; readonly anders: readonly { readonly van: Datum; readonly bedrag: Centen }[] };

export type VerstrekkerOvereenkomst = Overeenkomstzaak & {
  readonly tariefsoort: Tariefsoortbesluit | null;
  readonly voorstellen: readonly Maximumvoorstel[];
  readonly buren: Buren;
  /** Null when it does not wait for the verstrekker. */
  readonly werk: Werkstand | null;
};

const AFGESPROKEN_TARIEF = "het afgesproken tarief: er is geen landelijk maximum";

/** What the maximum could be: the highest that was set before, for such care or by the law, on any day of the contract, or else what was agreed. */
function voorstellenVan({ van, tm, tarieven }: Overeenkomstzaak["overeenkomst"], grond: Maximumgrond | null): readonly Maximumvoorstel[] {
  if (van === null || grond === null) return [];
  return tarieven.map((afspraak) => {
    const verloop = maximumverloop(grond, afspraak, { van, tm });
    const ruimste = ruimsteMaximum(verloop);
    const bedrag = ruimste?.bedrag ?? afspraak.tarief;
    const anders = verloop.flatMap(({ van: vanaf, maximum }, plaats) => (maximum.soort === "maximum" && (plaats > 0 || maximum.bedrag !== bedrag) ? [{ van: vanaf, bedrag: maximum.bedrag }] : []));
    return { tariefId: afspraak.id, bedrag, bron: ruimste?.bron ?? AFGESPROKEN_TARIEF, anders };
  });
}

const listVoorstellen = async (tx: Tx, { overeenkomst }: Pick<Overeenkomstzaak, "overeenkomst">): Promise<readonly Maximumvoorstel[]> => voorstellenVan(overeenkomst, await readMaximumgrond(tx, overeenkomst));

/** The case as an official of the verstrekker opens it; opening leaves a line in the inzagelog. */
export async function verstrekkerZorgovereenkomst(
  db: Db,
  actor: Actor,
  id: string,
  { nu, vandaag, filter = GEEN_FILTER }: { nu: Date; vandaag: Datum; filter?: Werkfilter },
): Promise<VerstrekkerOvereenkomst | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol !== "verstrekker") return null;
  return lees(db, actor, async (tx) => {
    const zaak = await readZaak(tx, actor, id, vandaag);
    if (zaak === null) return null;
    const { overeenkomst } = zaak;
    await logInzage(
      tx,
      actor,
      { budgethouderId: overeenkomst.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: "Zorgovereenkomst beoordelen" },
      nu,
    );
    const tariefsoort = overeenkomst.zorgverlener === null ? null : bepaalTariefsoort(overeenkomst.zorgverlener);
    const werk = await readWerkstand(tx, BUREAU_VERSTREKKER, id, actor);
    const buren = await readBuren(tx, BUREAU_VERSTREKKER, filter, { id, sinds: werk?.sinds ?? null }, { actor, nu });
    return { ...zaak, werk, tariefsoort, voorstellen: await listVoorstellen(tx, zaak), buren };
  });
}

export type VerstrekkerWijziging = Wijzigingszaak & Pick<VerstrekkerOvereenkomst, "tariefsoort" | "voorstellen">;

/** A change as an official of the verstrekker opens it; opening leaves a line in the inzagelog. */
export async function verstrekkerWijziging(
  db: Db,
  actor: Actor,
  id: string,
  { nu, vandaag }: { nu: Date; vandaag: Datum },
): Promise<VerstrekkerWijziging | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol !== "verstrekker") return null;
  return lees(db, actor, async (tx) => {
    const gevonden = await readWijzigingszaak(tx, actor, id, vandaag);
    if (gevonden === null) return null;
    const { overeenkomst } = gevonden.zaak;
    await logInzage(
      tx,
      actor,
      { budgethouderId: overeenkomst.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: "Wijziging van zorgovereenkomst beoordelen" },
      nu,
    );
    const tariefsoort = overeenkomst.zorgverlener === null ? null : bepaalTariefsoort(overeenkomst.zorgverlener);
    return { ...gevonden, tariefsoort, voorstellen: await listVoorstellen(tx, gevonden.zaak) };
  });
}
