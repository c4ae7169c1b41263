import { eenmalig } from "@/lib/db/antwoord";
import { schrijf } from "@/lib/db/transactie";
import { listEigenaren } from "@/lib/db/voorlopig.repository";
import { draagOver } from "@/lib/db/voorlopigwijziging.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { registreerVoorlopig, type Sleutel } from "./handeling";
import { houdVast, nietMogelijk, type Wijzigingsweigering } from "./wijziging";

export type VoorlopigOverdragen = Sleutel & { readonly voorlopigId: string; readonly eigenaarId: string; readonly reden: string };

type Weigering = Wijzigingsweigering | "geen_recht" | "sleutel_hergebruikt" | "reden_ontbreekt" | "eigenaar_onbekend" | "eigenaar_gelijk";

/** Somebody else sees to it that the grant comes. Nothing more can be paid by it, so it needs no second person. */
export async function voorlopigOverdragen(deps: Deps, actor: Actor, { sleutel, voorlopigId, eigenaarId, reden }: VoorlopigOverdragen): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu, vandaag } = deps;
  const invoer = { voorlopigId, eigenaarId, reden: reden.trim() };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ nummer: string }, Weigering>(tx, { sleutel, handeling: "voorlopig.overdragen", invoer, nu }, async () => {
      const gehouden = await houdVast(tx, deps, voorlopigId);
      if (!gehouden.ok) return gehouden;
      const { rij, dossier } = gehouden.waarde;
      if (!dossier.lopend) return nietMogelijk(["NIET_LOPEND"]);
      if (rij.eigenaarId === eigenaarId) return geweigerd("eigenaar_gelijk");
      if (!(await listEigenaren(tx, vandaag)).some(({ id }) => id === eigenaarId)) return geweigerd("eigenaar_onbekend");
      await draagOver(tx, { voorlopigId, reden: reden.trim(), door: actor.gebruikerId, nu, van: rij.eigenaarId, naar: eigenaarId });
      await registreerVoorlopig(tx, actor, rij, "overgedragen", nu);
      return gelukt({ nummer: rij.nummer });
    }),
  );
}
