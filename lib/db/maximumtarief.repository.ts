import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Tariefsoort } from "@/lib/domein/regelgeving/maximumtarieven";
import type { Wet } from "@/lib/domein/wet";
import { herkeuringscijfers } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { bepaalTariefsoort } from "@/lib/domein/zorgovereenkomst/formeel";
import type { Beleidsmaximum, Maximumgrond } from "@/lib/domein/zorgovereenkomst/maximumtarief";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";
import { gekeurd } from "./herkeuring.repository";
import type { Overeenkomst } from "./zorgovereenkomst.repository";

export type Zorgsoort = { readonly verstrekkerId: string; readonly wet: Wet; readonly functiesoort: string; readonly tariefsoort: Tariefsoort };

/** What this verstrekker pays at the most for this kind of care, by unit and day. */
export async function listMaximumtarieven(tx: Tx, zorg: Zorgsoort): Promise<readonly Beleidsmaximum[]> {
  const rijen = await tx.maximumtarief.findMany({ where: zorg, select: { eenheid: true, van: true, bedragCenten: true }, orderBy: { van: "asc" } });
  return rijen.map(({ eenheid, van, bedragCenten }) => ({ eenheid, van: naarDatum(van), bedrag: centen(bedragCenten) }));
}

type Overeenkomstkop = Pick<Overeenkomst, "verstrekkerId" | "wet" | "functiesoort" | "zorgverlener">;

const zorgsoortVan = ({ verstrekkerId, wet, functiesoort, zorgverlener }: Overeenkomstkop): Zorgsoort | null =>
  zorgverlener === null || functiesoort === null ? null : { verstrekkerId, wet, functiesoort, tariefsoort: bepaalTariefsoort(zorgverlener).soort };
const sleutelVan = ({ verstrekkerId, wet, functiesoort, tariefsoort }: Zorgsoort): string => JSON.stringify([verstrekkerId, wet, functiesoort, tariefsoort]);

/**
 * What decides the maxima of each contract, in the same order and in one statement; without anything of the verstrekker while the kind of care is not
 * chosen, and null while the zorgverlener is not.
 */
export async function readMaximumgronden(tx: Tx, overeenkomsten: readonly Overeenkomstkop[]): Promise<readonly (Maximumgrond | null)[]> {
  const soorten = new Map(overeenkomsten.flatMap((overeenkomst) => zorgsoortVan(overeenkomst) ?? []).map((soort) => [sleutelVan(soort), soort]));
  const rijen = soorten.size === 0 ? [] : await tx.maximumtarief.findMany({ where: { OR: [...soorten.values()] }, orderBy: { van: "asc" } });
  const beleid = new Map<string, readonly Beleidsmaximum[]>();
  for (const rij of rijen) beleid.set(sleutelVan(rij), [...(beleid.get(sleutelVan(rij)) ?? []), { eenheid: rij.eenheid, van: naarDatum(rij.van), bedrag: centen(rij.bedragCenten) }]);
  return overeenkomsten.map((overeenkomst) => {
    if (overeenkomst.zorgverlener === null) return null;
    const soort = zorgsoortVan(overeenkomst);
    return { wet: overeenkomst.wet, tariefsoort: bepaalTariefsoort(overeenkomst.zorgverlener).soort, beleid: soort === null ? [] : (beleid.get(sleutelVan(soort)) ?? []) };
  });
}

export const readMaximumgrond = async (tx: Tx, overeenkomst: Overeenkomstkop): Promise<Maximumgrond | null> => (await readMaximumgronden(tx, [overeenkomst]))[0] ?? null;

export type Maximumrij = Omit<Zorgsoort, "verstrekkerId"> & { readonly id: string; readonly eenheid: Tariefeenheid; readonly van: Datum; readonly bedrag: Centen; readonly vastgesteldOp: Date };

export async function pageMaximumtarieven(tx: Tx, verstrekkerId: string, { pagina, grootte }: { readonly pagina: number; readonly grootte: number }): Promise<{ readonly rijen: readonly Maximumrij[]; readonly totaal: number }> {
  const where = { verstrekkerId };
  const rijen = await tx.maximumtarief.findMany({ where, orderBy: [{ van: "desc" }, { id: "desc" }], skip: (pagina - 1) * grootte, take: grootte });
  return { rijen: rijen.map(({ bedragCenten, van, verstrekkerId: _eigen, vastgesteldDoor: _wie, ...rij }) => ({ ...rij, van: naarDatum(van), bedrag: centen(bedragCenten) })), totaal: await tx.maximumtarief.count({ where }) };
}

export type NieuwMaximum = Zorgsoort & { readonly eenheid: Tariefeenheid; readonly van: Datum; readonly bedrag: Centen };

export const bestaatMaximum = async (tx: Tx, { bedrag: _bedrag, van, ...sleutel }: NieuwMaximum): Promise<boolean> => (await tx.maximumtarief.count({ where: { ...sleutel, van: vanDatum(van) } })) > 0;

export const insertMaximum = (tx: Tx, { bedrag, van, ...rest }: NieuwMaximum, wie: { readonly gebruikerId: string; readonly nu: Date }): Promise<{ readonly id: string }> =>
  tx.maximumtarief.create({ data: { ...rest, van: vanDatum(van), bedragCenten: bedrag, vastgesteldDoor: wie.gebruikerId, vastgesteldOp: wie.nu }, select: { id: true } });

export type Geraakt = { readonly id: string; readonly nummer: string; readonly zorgverlener: string; readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string; readonly tarief: Centen };
export type Gevolg = { readonly lopend: number; readonly geraakt: number; readonly eerste: readonly Geraakt[] };

const GETOOND = 50;

/** Which contracts that run on its first day have a rate above this maximum. */
export async function readGevolg(tx: Tx, nieuw: NieuwMaximum): Promise<Gevolg> {
  const { verstrekkerId, wet, functiesoort, tariefsoort, eenheid, van, bedrag } = nieuw;
  const rijen = await tx.$queryRaw<(Geraakt & { readonly lopend: number; readonly geraakt: number })[]>`${gekeurd(herkeuringscijfers(van), { verstrekkerId })},
    soort AS (SELECT id, nummer, zorgverlener, budgethouder_id, max(tarief_centen) AS tarief FROM lopend
      WHERE wet = ${wet}::wet AND functiesoort = ${functiesoort} AND tariefsoort = ${tariefsoort} AND eenheid = ${eenheid}::tariefeenheid GROUP BY 1, 2, 3, 4),
    telling AS (SELECT count(*)::int AS lopend, (count(*) FILTER (WHERE tarief > ${bedrag}))::int AS geraakt FROM soort),
    eerste AS (SELECT * FROM soort WHERE tarief > ${bedrag} ORDER BY nummer LIMIT ${GETOOND})
    SELECT t.lopend, t.geraakt, e.id, e.nummer, e.zorgverlener, p.voornamen, p.tussenvoegsel, p.achternaam, e.tarief
    FROM telling t LEFT JOIN eerste e ON true LEFT JOIN persoon p ON p.id = e.budgethouder_id ORDER BY e.nummer`;
  return { lopend: rijen[0]?.lopend ?? 0, geraakt: rijen[0]?.geraakt ?? 0, eerste: rijen.filter(({ id }: { readonly id: string | null }) => id !== null) };
}
