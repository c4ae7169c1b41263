import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { insertHerkeuring, readBezig } from "@/lib/db/herkeuringloop.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { herkeuringscijfers, isVolledig, peildagen } from "@/lib/domein/zorgovereenkomst/herkeuring";

import type { Deps } from "../deps";

export type HerkeuringStarten = { readonly sleutel: string; readonly peildatum: Datum };

export type Startweigering = "geen_recht" | "peildag_onbekend" | "cijfers_onbekend" | "al_bezig" | "sleutel_hergebruikt";

/**
 * Orders the herkeuring of all running contracts with the figures of a day. It decides nothing about money, so nobody else has to approve: the worker
 * looks at every contract, keeps what no longer agrees and tells the parties, each rate and figure once.
 */
export async function herkeuringStarten(deps: Deps, actor: Actor, { sleutel, peildatum }: HerkeuringStarten): Promise<Uitkomst<{ readonly herkeuringId: string }, Startweigering>> {
  if (actor.rol !== "svb" || !mag(actor, "herkeuring.uitvoeren")) return geweigerd("geen_recht");
  if (!peildagen(deps.vandaag).includes(peildatum)) return geweigerd("peildag_onbekend");
  const cijfers = herkeuringscijfers(peildatum);
  if (!isVolledig(cijfers)) return geweigerd("cijfers_onbekend");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ readonly herkeuringId: string }, Startweigering>(tx, { sleutel, handeling: "herkeuring.starten", invoer: { peildatum }, nu }, async () => {
      if ((await readBezig(tx, "wettelijk", peildatum, null)) !== null) return geweigerd("al_bezig");
      const { id, nummer, totaal } = await insertHerkeuring(tx, { soort: "wettelijk", cijfers, verstrekkerId: null, gestartDoor: actor.gebruikerId, nu });
      await registreer(tx, actor, { soort: "herkeuring.gestart", onderwerpSoort: "herkeuring", onderwerpId: id, gegevens: { nummer, peildatumOp: peildatum, aantal: String(totaal) } }, nu);
      return gelukt({ herkeuringId: id });
    }),
  );
}
