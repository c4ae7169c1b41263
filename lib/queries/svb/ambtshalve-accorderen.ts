/** What the SVB needs to agree in place of a verstrekker under one order: what waits too long, many at once, and one by one. */
import { listEerderNietBekrachtigd, listWachtenden, listWachttijden, type Mandaat, readMandaat, type Wachtend } from "@/lib/db/ambtshalve.repository";
import type { Db, Tx } from "@/lib/db/client";
import { logInzage } from "@/lib/db/inzage";
import { readMaximumgrond } from "@/lib/db/maximumtarief.repository";
import { lees } from "@/lib/db/transactie";
import type { Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { ambtshalveMaxima, type Ambtshalvebezwaar, type Ambtshalvemaximum, bekrachtigenUiterlijk, keurAmbtshalve, vraagtToelichting } from "@/lib/domein/ambtshalve/akkoord";
import { geldtMandaat } from "@/lib/domein/ambtshalve/mandaat";
import { type Datum, plusDagen } from "@/lib/domein/datum";
import { ambtshalvebeleid } from "@/lib/domein/regelgeving/ambtshalve";
import { type Actor, mag } from "@/lib/domein/toegang";
import { bepaalTariefsoort, type Tariefsoortbesluit } from "@/lib/domein/zorgovereenkomst/formeel";
import type { Maximumgrond } from "@/lib/domein/zorgovereenkomst/maximumtarief";

import { type Bulkvoorstel, readBulkvoorstel } from "../zorgovereenkomst/bulkvoorstel";
import type { Bureau } from "../zorgovereenkomst/werklijst";
import { type Overeenkomstzaak, readZaak } from "../zorgovereenkomst/zaak";

type Moment = { readonly nu: Date; readonly vandaag: Datum };

/** The order when something can be agreed to under it today; otherwise the page does not exist. */
async function geldendMandaat(tx: Tx, mandaatId: string, vandaag: Datum): Promise<Mandaat | null> {
  const mandaat = await readMandaat(tx, mandaatId);
  return mandaat !== null && geldtMandaat(mandaat, mandaat.verstrekkerId, vandaag) ? mandaat : null;
}

const verstrekkernaam = async (tx: Tx, id: string): Promise<string> => (await tx.verstrekker.findUniqueOrThrow({ where: { id }, select: { naam: true } })).naam;

export const WACHTENDEN_PER_PAGINA = 50;

export type Wachtlijst = { readonly nummer: string; readonly verstrekker: string; readonly kenmerk: string; readonly wachtdagen: number; readonly regels: readonly Wachtend[]; readonly totaal: number };

/** What waits for this verstrekker longer than its term. */
export async function ambtshalvewachtlijst(db: Db, actor: Actor, mandaatId: string, pagina: number, vandaag: Datum): Promise<Wachtlijst | null> {
  if (actor.rol !== "svb" || !mag(actor, "ambtshalve.accorderen")) return null;
  const beleid = ambtshalvebeleid(vandaag);
  return lees(db, actor, async (tx) => {
    const mandaat = await geldendMandaat(tx, mandaatId, vandaag);
    if (mandaat === null || beleid === null) return null;
    const { verstrekkerId, nummer, voorstel } = mandaat;
    const lijst = await listWachtenden(tx, { verstrekkerId, voor: plusDagen(vandaag, -beleid.wachtdagen), pagina, grootte: WACHTENDEN_PER_PAGINA });
    return { ...lijst, nummer, kenmerk: voorstel.opdracht.kenmerk, verstrekker: await verstrekkernaam(tx, verstrekkerId), wachtdagen: beleid.wachtdagen };
  });
}

/** The desk whose look is replaced, with where a contract may have gone in the meantime. */
const BUREAU: Bureau = { partij: "verstrekker", wacht: "bij_verstrekker", statussen: ["bij_verstrekker", "terug_naar_budgethouder", "bij_svb", "goedgekeurd", "afgekeurd", "beeindigd"] };

function maximaVan({ van, tm, tarieven }: Overeenkomst, grond: Maximumgrond | null): readonly Ambtshalvemaximum[] | null {
  return van === null || grond === null ? null : ambtshalveMaxima(grond, { van, tm, tarieven });
}

/** What was before today: since when each contract waits, and which the verstrekker refused to confirm. */
type Verleden = { readonly wachtSinds: (id: string) => Datum | null; readonly geweigerd: (id: string) => boolean };

async function readVerleden(tx: Tx, ids: readonly string[]): Promise<Verleden> {
  const wachttijden = await listWachttijden(tx, ids);
  const geweigerd = await listEerderNietBekrachtigd(tx, ids);
  return { wachtSinds: (id) => wachttijden.get(id)?.dag ?? null, geweigerd: (id) => geweigerd.has(id) };
}

type Zaakvraag = {
  readonly mandaat: Mandaat; readonly overeenkomst: Overeenkomst; readonly maxima: readonly Ambtshalvemaximum[] | null; readonly toetsing: Overeenkomstzaak["toetsing"]; readonly verleden: Verleden; readonly vandaag: Datum;
};

/** As the use case asks it, before anybody decides. */
const bezwarenVan = ({ mandaat, overeenkomst, maxima, toetsing, verleden, vandaag }: Zaakvraag): readonly Ambtshalvebezwaar[] =>
  keurAmbtshalve({
    vandaag,
    beleid: ambtshalvebeleid(vandaag),
    mandaatGeldt: geldtMandaat(mandaat, overeenkomst.verstrekkerId, vandaag),
    wachtSinds: verleden.wachtSinds(overeenkomst.id) ?? vandaag,
    eerderNietBekrachtigd: verleden.geweigerd(overeenkomst.id),
    toetsing: toetsing ?? [],
    maximaBekend: maxima !== null,
  });

export type Ambtshalvevoorstel = Omit<Bulkvoorstel, "weggelaten"> & { readonly weggelaten: Bulkvoorstel["weggelaten"] | "ambtshalve_niet_mogelijk"; readonly voorstellen: readonly Ambtshalvemaximum[] };
export type Ambtshalvebulk = { readonly nummer: string; readonly verstrekker: string; readonly uiterlijk: Datum; readonly regels: readonly Ambtshalvevoorstel[] };

/** The chosen contracts as the confirmation page shows them, each with the ambtshalve maxima that will be set. */
export async function ambtshalvebulkvoorstel(db: Db, actor: Actor, mandaatId: string, ids: readonly string[], { nu, vandaag }: Moment): Promise<Ambtshalvebulk | null> {
  if (actor.rol !== "svb" || !mag(actor, "ambtshalve.accorderen")) return null;
  const beleid = ambtshalvebeleid(vandaag);
  return lees(db, actor, async (tx) => {
    const mandaat = await geldendMandaat(tx, mandaatId, vandaag);
    if (mandaat === null || beleid === null) return null;
    const gekozen = await readBulkvoorstel(tx, BUREAU, ids, { actor, nu, vandaag });
    const verleden = await readVerleden(tx, gekozen.map(({ overeenkomst }) => overeenkomst.id));
    const regels = gekozen.map(({ voorstel, overeenkomst, grond }): Ambtshalvevoorstel => {
      const maxima = maximaVan(overeenkomst, grond);
      const kan = voorstel.weggelaten !== null || bezwarenVan({ mandaat, overeenkomst, maxima, toetsing: [], verleden, vandaag }).length === 0;
      return { ...voorstel, ...(kan ? {} : { inhoudHash: null, weggelaten: "ambtshalve_niet_mogelijk" }), voorstellen: maxima ?? [] };
    });
    return { nummer: mandaat.nummer, verstrekker: await verstrekkernaam(tx, mandaat.verstrekkerId), uiterlijk: bekrachtigenUiterlijk(vandaag, beleid), regels };
  });
}

export type Ambtshalvezaak = {
  readonly zaak: Overeenkomstzaak;
  readonly tariefsoort: Tariefsoortbesluit | null;
  readonly mandaat: { readonly nummer: string; readonly kenmerk: string };
  readonly wachtSinds: Datum | null;
  readonly maxima: readonly Ambtshalvemaximum[];
  readonly bezwaren: readonly Ambtshalvebezwaar[];
  readonly vraagtToelichting: boolean;
  readonly uiterlijk: Datum;
};

/** One contract that waits for the verstrekker, with what will be set. Opening leaves a line in the inzagelog. */
export async function ambtshalvezaak(db: Db, actor: Actor, mandaatId: string, id: string, { nu, vandaag }: Moment): Promise<Ambtshalvezaak | null> {
  if (actor.rol !== "svb" || !mag(actor, "ambtshalve.accorderen")) return null;
  const beleid = ambtshalvebeleid(vandaag);
  return lees(db, actor, async (tx) => {
    const mandaat = await geldendMandaat(tx, mandaatId, vandaag);
    const zaak = mandaat === null ? null : await readZaak(tx, actor, id, vandaag);
    if (mandaat === null || zaak === null || beleid === null) return null;
    const { overeenkomst, toetsing } = zaak;
    if (overeenkomst.verstrekkerId !== mandaat.verstrekkerId || !BUREAU.statussen.includes(overeenkomst.status)) return null;
    await logInzage(tx, actor, { budgethouderId: overeenkomst.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: `Ambtshalve accorderen (${mandaat.nummer})` }, nu);
    const maxima = maximaVan(overeenkomst, await readMaximumgrond(tx, overeenkomst));
    const verleden = await readVerleden(tx, [id]);
    return {
      zaak,
      tariefsoort: overeenkomst.zorgverlener === null ? null : bepaalTariefsoort(overeenkomst.zorgverlener),
      mandaat: { nummer: mandaat.nummer, kenmerk: mandaat.voorstel.opdracht.kenmerk },
      wachtSinds: verleden.wachtSinds(id),
      maxima: maxima ?? [],
      bezwaren: bezwarenVan({ mandaat, overeenkomst, maxima, toetsing, verleden, vandaag }),
      vraagtToelichting: vraagtToelichting(toetsing ?? []),
      uiterlijk: bekrachtigenUiterlijk(vandaag, beleid),
    };
  });
}
