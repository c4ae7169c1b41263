import { type Factuurkop, readDeclareerbaar, replaceRegels, updateFactuurkop, updateGevraagd, updateVersie } from "@/lib/db/declaratie.repository";
import { som } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { zonderDubbele } from "./declaratie-opstellen";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerDeclaratie, type Sleutel } from "./handeling";
import { maakRegels, type Urenregel } from "./urenregels";

export type DeclaratieWijzigen = Sleutel & {
  readonly declaratieId: string;
  readonly uren: readonly Urenregel[];
  /** Only counts for an invoice. */
  readonly factuurkop: Factuurkop | null;
};

type Gewijzigd = { readonly declaratieId: string; readonly nummer: string };
export type WijzigenWeigering =
  | AlgemeneWeigering
  | "overeenkomst_onbekend"
  | "niet_declareerbaar"
  | "geen_uren"
  | "week_onbekend"
  /** The lines stand in the invoice file, which never changes: withdraw it and send a new invoice. */
  | "factuur_ligt_vast"
  | "maand_bestaat_al"
  | "factuurnummer_bestaat_al";

/** New lines for a draft or a returned declaratie, priced again from the agreement. */
export async function declaratieWijzigen(deps: Deps, actor: Actor, opdracht: DeclaratieWijzigen): Promise<Uitkomst<Gewijzigd, WijzigenWeigering>> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.opstellen")) return geweigerd("geen_recht");
  const { sleutel, declaratieId, uren, factuurkop } = opdracht;
  const { nu } = deps;
  const invoer = { declaratieId, uren: uren.map((regel) => ({ ...regel })), factuurkop };
  return zonderDubbele(() =>
    eenKeer<Gewijzigd, WijzigenWeigering>(deps, actor, { sleutel, handeling: "declaratie.wijzigen", invoer }, async (tx) => {
      const gevonden = await lockVoor(tx, declaratieId, "aanbieden");
      if (!gevonden.ok) return gevonden;
      const declaratie = gevonden.waarde;
      const bestand = await tx.factuurbestand.findUnique({ where: { declaratieId }, select: { soort: true } });
      if (bestand?.soort === "ubl") return geweigerd("factuur_ligt_vast");
      const basis = await readDeclareerbaar(tx, declaratie.zorgovereenkomstId, declaratie.maand);
      if (!basis.ok) return basis;
      // The agreements of the month of care count, also when they were changed after the draft was begun.
      if (basis.waarde.overeenkomstversieId !== declaratie.overeenkomstversieId) await updateVersie(tx, declaratieId, basis.waarde.overeenkomstversieId);
      const regels = maakRegels(uren, basis.waarde.weken, basis.waarde.tarieven);
      if (!regels.ok) return regels;
      await replaceRegels(tx, declaratieId, regels.waarde);
      const gevraagd = som(regels.waarde.map(({ bedrag }) => bedrag));
      await updateGevraagd(tx, declaratieId, gevraagd, nu);
      if (declaratie.soort === "factuur" && factuurkop !== null) await updateFactuurkop(tx, declaratieId, factuurkop);
      await registreerDeclaratie(tx, actor, declaratie, {
        soort: "gewijzigd",
        kring: declaratie.status === "concept" ? "zorgverlener" : "partijen",
        nu,
        gegevens: { gevraagdCenten: String(gevraagd) },
      });
      return gelukt({ declaratieId, nummer: declaratie.nummer });
    }),
  );
}
