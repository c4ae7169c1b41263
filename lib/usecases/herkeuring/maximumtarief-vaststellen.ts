import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { insertHerkeuring, readBezig } from "@/lib/db/herkeuringloop.repository";
import { bestaatMaximum, insertMaximum, type NieuwMaximum, readGevolg } from "@/lib/db/maximumtarief.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { herkeuringscijfers } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { type Besluitweigering, besluitweigering } from "@/lib/domein/zorgovereenkomst/tariefbesluit";

import type { Deps } from "../deps";

export type MaximumtariefVaststellen = Omit<NieuwMaximum, "verstrekkerId"> & {
  readonly sleutel: string;
  /** How many running contracts it touches, as it was on the screen. */
  readonly gezienGeraakt: number;
};

type Reden = Besluitweigering | "geen_recht" | "al_vastgesteld" | "al_bezig" | "beeld_gewijzigd" | "sleutel_hergebruikt";
type Vaststeller = Extract<Actor, { rol: "verstrekker" }>;

async function keur(tx: Tx, nieuw: NieuwMaximum, { vandaag }: Deps, gezienGeraakt: number): Promise<Uitkomst<null, Reden>> {
  const { soort } = await tx.verstrekker.findUniqueOrThrow({ where: { id: nieuw.verstrekkerId }, select: { soort: true } });
  const bezwaar = besluitweigering(soort, nieuw, vandaag);
  if (bezwaar !== null) return geweigerd(bezwaar);
  if (await bestaatMaximum(tx, nieuw)) return geweigerd("al_vastgesteld");
  if ((await readBezig(tx, "tarieven", nieuw.van, nieuw.verstrekkerId)) !== null) return geweigerd("al_bezig");
  return (await readGevolg(tx, nieuw)).geraakt === gezienGeraakt ? gelukt(null) : geweigerd("beeld_gewijzigd");
}

/**
 * What the verstrekker pays at the most for this care from a day on. Running contracts keep their rate; the budget pays no more than this for care from
 * that day. The same transaction orders the herkeuring that tells the parties.
 */
export async function maximumtariefVaststellen(deps: Deps, actor: Actor, opdracht: MaximumtariefVaststellen): Promise<Uitkomst<{ readonly herkeuringId: string }, Reden>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "herkeuring.uitvoeren")) return geweigerd("geen_recht");
  const { sleutel, gezienGeraakt, ...rest } = opdracht;
  const invoer = { ...rest, bedrag: String(rest.bedrag) };
  return schrijf(deps.db, actor, deps.nu, (tx) =>
    eenmalig<{ readonly herkeuringId: string }, Reden>(tx, { sleutel, handeling: "maximumtarief.vaststellen", invoer, nu: deps.nu }, async () => {
      const nieuw = { ...rest, verstrekkerId: actor.verstrekkerId };
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`maximumtarief ${actor.verstrekkerId}`}, 0))::text`;
      const gekeurd = await keur(tx, nieuw, deps, gezienGeraakt);
      return gekeurd.ok ? gelukt({ herkeuringId: await stelVast(tx, deps, actor, nieuw) }) : gekeurd;
    }),
  );
}

async function stelVast(tx: Tx, { nu }: Deps, actor: Vaststeller, nieuw: NieuwMaximum): Promise<string> {
  const { gebruikerId, verstrekkerId } = actor;
  await insertMaximum(tx, nieuw, { gebruikerId, nu });
  const { id, nummer } = await insertHerkeuring(tx, { soort: "tarieven", cijfers: herkeuringscijfers(nieuw.van), verstrekkerId, gestartDoor: gebruikerId, nu });
  const { wet, functiesoort, tariefsoort, eenheid, van, bedrag } = nieuw;
  const gegevens = { wet, functiesoort, tariefsoort, eenheid, geldtVan: van, bedragCenten: String(bedrag), herkeuring: nummer };
  await registreer(tx, actor, { soort: "maximumtarief.vastgesteld", onderwerpSoort: "herkeuring", onderwerpId: id, verstrekkerId, gegevens }, nu);
  return id;
}
