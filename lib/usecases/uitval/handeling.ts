/** What every act on an uitvalzaak has in common: one transaction, one lock, one answer per key, one gebeurtenis. */
import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { type Gegevens, registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { lockUitvalzaak, type Uitvalrij } from "@/lib/db/uitval.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { type Uitvalhandeling, type Uitvalstatus, volgendeStatus } from "@/lib/domein/uitval/status";

import type { Deps } from "../deps";

/** The form's own key: the same form sent twice is one act. */
export type Sleutel = { readonly sleutel: string };
export type Behandelaar = Extract<Actor, { rol: "svb" }>;

export type AlgemeneWeigering =
  | "geen_recht"
  | "zaak_onbekend"
  | "sleutel_hergebruikt"
  /** A case has one owner at a time. */
  | "andere_behandelaar"
  | { readonly code: "status_verder"; readonly status: Uitvalstatus };

export const alsBehandelaar = (actor: Actor): Behandelaar | null => (actor.rol === "svb" && mag(actor, "uitval.behandelen") ? actor : null);

type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json };

export const eenKeer = <T extends Json, R>(
  deps: Deps,
  actor: Actor,
  { sleutel, handeling, invoer }: Sleutel & { readonly handeling: string; readonly invoer: Json },
  werk: (tx: Tx) => Promise<Uitkomst<T, R>>,
): Promise<Uitkomst<T, R | "sleutel_hergebruikt">> =>
  schrijf(deps.db, actor, deps.nu, (tx) => eenmalig<T, R>(tx, { sleutel, handeling, invoer, nu: deps.nu }, () => werk(tx)));

type Zaakweigering = Exclude<AlgemeneWeigering, "geen_recht" | "sleutel_hergebruikt">;

/** The locked case when this act exists from its status and nobody else is working on it. */
export async function lockVoor(tx: Tx, behandelaar: Behandelaar, id: string, handeling: Uitvalhandeling): Promise<Uitkomst<Uitvalrij, Zaakweigering>> {
  const zaak = await lockUitvalzaak(tx, id);
  if (zaak === null) return geweigerd("zaak_onbekend");
  if (!volgendeStatus(zaak.status, handeling).ok) return geweigerd({ code: "status_verder", status: zaak.status });
  const vanAnder = zaak.behandelaarId !== null && zaak.behandelaarId !== behandelaar.gebruikerId;
  return vanAnder && handeling !== "loslaten" ? geweigerd("andere_behandelaar") : gelukt(zaak);
}

/** Internal steps are for the SVB alone; what the parties must know stands on the timeline of the subject itself. */
export const registreerZaak = (
  tx: Tx,
  actor: Actor,
  zaak: Pick<Uitvalrij, "id" | "nummer" | "domein" | "budgethouderId" | "verstrekkerId" | "zorgverlenerId">,
  { soort, gedeeld, nu, gegevens = {} }: { soort: string; gedeeld: boolean; nu: Date; gegevens?: Gegevens },
): Promise<string> =>
  registreer(
    tx,
    actor,
    {
      soort: `uitvalzaak.${soort}`,
      onderwerpSoort: "uitvalzaak",
      onderwerpId: zaak.id,
      budgethouderId: gedeeld ? zaak.budgethouderId : null,
      verstrekkerId: gedeeld ? zaak.verstrekkerId : null,
      zorgverlenerId: gedeeld ? zaak.zorgverlenerId : null,
      gegevens: { nummer: zaak.nummer, domein: zaak.domein, ...gegevens },
    },
    nu,
  );
