import type { Tx } from "@/lib/db/client";
import { readIngangsfeiten } from "@/lib/db/overeenkomstloopfeiten";
import { readLevendEinde } from "@/lib/db/overeenkomsteinde.repository";
import { insertVersie, lopendeWijziging, moveVersie, readWijziging, replaceVersietarieven, setGetekend, type Wijziging } from "@/lib/db/overeenkomstversie.repository";
import { readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { hashVan, inhoudVan, listVersies, lockRij, type Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord, setMaximumtarief } from "@/lib/db/zorgovereenkomst.schrijven";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { belemmeringen } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";
import { BINDEND } from "@/lib/domein/zorgovereenkomst/eindestatus";
import { KENMERKEN, type Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";
import { type Verklaringswijzigingsweigering, verklaringswijzigingsweigering } from "@/lib/domein/zorgovereenkomst/verklaringswijziging";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, eenKeer, registreerOvereenkomst, type Sleutel } from "./handeling";

export type VerklaringWijzigen = Sleutel & {
  readonly zorgovereenkomstId: string;
  /** First day of the month from which the new amount counts. */
  readonly van: Datum;
  /** At most this much a calendar month. */
  readonly bedrag: Centen;
};

type Reden =
  | AlgemeneWeigering
  | Verklaringswijzigingsweigering
  | "verklaring_onbekend"
  | "wijziging_loopt"
  | "eindigt_al"
  | { readonly code: "checklist"; readonly codes: readonly Overeenkomstcode[] };

type Grond = { readonly oud: Overeenkomst; readonly afspraak: Tariefafspraak; readonly versie: number };

/** The locked verklaring in the version that counts, when nothing else is going on with it. */
async function lockVerklaring(tx: Tx, id: string): Promise<Uitkomst<Grond, Reden>> {
  if (!(await lockRij(tx, id))) return geweigerd("verklaring_onbekend");
  const versies = await listVersies(tx, id);
  const status = versies.at(0)?.status;
  if (status === undefined || versies.some(({ model }) => KENMERKEN[model].ondertekend)) return geweigerd("verklaring_onbekend");
  const oud = versies.findLast(({ goedgekeurdOp }) => goedgekeurdOp !== null);
  const afspraak = oud?.tarieven[0];
  if (status !== "goedgekeurd" || oud === undefined || afspraak === undefined) return geweigerd({ code: "status_verder", status });
  if (lopendeWijziging(versies) !== null) return geweigerd("wijziging_loopt");
  const einde = await readLevendEinde(tx, id);
  if (einde !== null && BINDEND.includes(einde.status)) return geweigerd("eindigt_al");
  return gelukt({ oud, afspraak, versie: Math.max(...versies.map((rij) => rij.versie)) + 1 });
}

async function leesWijziging(tx: Tx, id: string): Promise<Wijziging> {
  const wijziging = await readWijziging(tx, id);
  if (wijziging === null) throw new Error("a change that was just written is not there");
  return wijziging;
}

/** The next version with the one other amount; the verstrekker sets it, so it is the maximum too. */
async function schrijfOp(tx: Tx, { oud, afspraak, versie }: Grond, { van, bedrag }: VerklaringWijzigen, nu: Date): Promise<Wijziging> {
  await insertVersie(tx, oud, versie, van, nu);
  const { eenheid, omschrijving } = afspraak;
  await replaceVersietarieven(tx, await leesWijziging(tx, oud.id), [{ eenheid, omschrijving, tarief: bedrag }], nu);
  const { nieuw } = await leesWijziging(tx, oud.id);
  for (const { id } of nieuw.tarieven) await setMaximumtarief(tx, nieuw.versieId, id, bedrag);
  return leesWijziging(tx, oud.id);
}

/**
 * The gemeente changes what is paid at most for a month of help, from the first of a month. What counted stays beside it until then; the SVB
 * looks at the law, as it did at the verklaring itself, and nobody signs.
 */
export async function verklaringWijzigen(deps: Deps, actor: Actor, opdracht: VerklaringWijzigen): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.accorderen")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  const { sleutel, zorgovereenkomstId, van, bedrag } = opdracht;
  const aanroep = { sleutel, handeling: "verklaring.wijzigen", invoer: { zorgovereenkomstId, van, bedrag: bedrag.toString() } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    const slot = await lockVerklaring(tx, zorgovereenkomstId);
    if (!slot.ok) return slot;
    const { oud, afspraak } = slot.waarde;
    const weigering = verklaringswijzigingsweigering(await readIngangsfeiten(tx, oud, vandaag), afspraak.tarief, { van, bedrag });
    if (weigering !== null) return geweigerd(weigering);

    const { nieuw } = await schrijfOp(tx, slot.waarde, opdracht, nu);
    const inhoud = inhoudVan(nieuw);
    const toetsing = await readToetsing(tx, nieuw, vandaag);
    if (inhoud === null || toetsing === null) throw new Error("a verklaring is always filled in");
    const codes = belemmeringen(toetsing).map(({ code }) => code);
    if (codes.length > 0) return geweigerd({ code: "checklist", codes });

    const inhoudHash = hashVan(inhoud);
    await setGetekend(tx, nieuw.versieId, inhoudHash, true);
    const akkoord = { partij: "verstrekker", oordeel: "akkoord", vertegenwoordigingId: null, redenen: [], toelichting: null } as const;
    await insertAkkoord(tx, { ...akkoord, versieId: nieuw.versieId, gebruikerId: actor.gebruikerId, inhoudHash, checklist: toetsing, nu });
    if (!(await moveVersie(tx, nieuw.versieId, "registreren", nu))) throw new Error("a new version did not move");
    await registreerOvereenkomst(tx, actor, oud, { soort: "verklaring_gewijzigd", kring: "allen", nu, gegevens: { versie: nieuw.versie, inhoudHash, ingangOp: van } });
    return gelukt({ id: zorgovereenkomstId });
  });
}
