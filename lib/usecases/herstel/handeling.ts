/** What every act on a herstel has in common. */
import type { Tx } from "@/lib/db/client";
import { type Gegevens, registreer } from "@/lib/db/gebeurtenis";
import { type Herstelrij, readHersteldossier, vingerafdruk } from "@/lib/db/herstel.repository";
import { gevolgenVan } from "@/lib/domein/herstel/gevolgen";
import { type Bezwaar, keurHerstel } from "@/lib/domein/herstel/keuring";
import type { Hersteldossier, Herstelvoorstel } from "@/lib/domein/herstel/voorstel";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

/** The form's own key: the same form sent twice is one act. */
export type Sleutel = { readonly sleutel: string };
export type Medewerker = Extract<Actor, { rol: "svb" }>;

export type Herstelweigering =
  | "toekenning_onbekend"
  /** What it changes is no longer what was on the screen: look again. */
  | "beeld_gewijzigd"
  | { readonly code: "niet_mogelijk"; readonly bezwaren: readonly Bezwaar[] };

/** The facts of this moment, when the rules allow the voorstel on them and they are the ones that were on the screen. */
export async function keurOpScherm(
  tx: Tx,
  vanToekenningId: string,
  voorstel: Herstelvoorstel,
  opScherm: string,
): Promise<Uitkomst<Hersteldossier, Herstelweigering>> {
  const dossier = await readHersteldossier(tx, vanToekenningId, voorstel);
  if (dossier === null) return geweigerd("toekenning_onbekend");
  const bezwaren = keurHerstel(voorstel, dossier);
  if (bezwaren.length > 0) return geweigerd({ code: "niet_mogelijk", bezwaren });
  return vingerafdruk(gevolgenVan(voorstel, dossier)) === opScherm ? gelukt(dossier) : geweigerd("beeld_gewijzigd");
}

type Onderwerp = Pick<Herstelrij, "id" | "nummer" | "soort" | "reden" | "budgethouderId">;

/** A proposal is work of the SVB; only what was carried out stands on the timelines of the parties. */
export const registreerHerstel = (
  tx: Tx,
  actor: Actor,
  herstel: Onderwerp,
  { soort, nu, verstrekkerId = null, gegevens = {} }: { soort: string; nu: Date; verstrekkerId?: string | null; gegevens?: Gegevens },
): Promise<string> =>
  registreer(
    tx,
    actor,
    {
      soort: `herstel.${soort}`,
      onderwerpSoort: "herstel",
      onderwerpId: herstel.id,
      budgethouderId: soort === "uitgevoerd" || soort === "overgedragen" ? herstel.budgethouderId : null,
      verstrekkerId,
      gegevens: { nummer: herstel.nummer, herstelsoort: herstel.soort, reden: herstel.reden, ...gegevens },
    },
    nu,
  );
