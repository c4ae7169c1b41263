import { leesBetaalrekeningen } from "@/lib/db/betaling.repository";
import type { Tx } from "@/lib/db/client";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, type Sleutel } from "./handeling";
import { beslisOverDeclaratie } from "./teruggekomen-declaratie";
import { beslisOverUitbetaling } from "./teruggekomen-uitbetaling";

export type BetaalzaakBeslissen = Sleutel & {
  readonly uitvalzaakId: string;
  readonly besluit: "opnieuw_betalen" | "niet_betalen";
  readonly reden: string;
};

export type BetaalzaakWeigering =
  | AlgemeneWeigering
  | "reden_ontbreekt"
  | "ander_domein"
  | "geen_rekeningnummer"
  /** The bank said the account is unusable, and it is still the same one. */
  | "rekeningnummer_niet_gewijzigd"
  /** The other source has paid its part or is about to: the claim as a whole cannot be refused any more. */
  | "deels_betaald";

/** `onderwerpId`: the declaratie or the uitbetaling. */
export type Besloten = { readonly onderwerpId: string; readonly nummer: string; readonly verwachtOp: Datum | null };

export type Teruggekomen = {
  readonly uitvalzaakId: string;
  readonly iban: string | null;
  readonly besluit: BetaalzaakBeslissen["besluit"];
  readonly reden: string;
};

/** After a bounce: pay again with an order of its own, or not at all and free what was reserved. */
export async function betaalzaakBeslissen(deps: Deps, actor: Actor, opdracht: BetaalzaakBeslissen): Promise<Uitkomst<Besloten, BetaalzaakWeigering>> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const { sleutel, uitvalzaakId, besluit } = opdracht;
  const reden = opdracht.reden.trim();
  if (reden === "") return geweigerd("reden_ontbreekt");
  const invoer = { uitvalzaakId, besluit, reden };
  return eenKeer<Besloten, BetaalzaakWeigering>(deps, behandelaar, { sleutel, handeling: "betaalzaak.oplossen", invoer }, async (tx) => {
    const onderwerp = await readOnderwerp(tx, uitvalzaakId);
    if (!onderwerp.ok) return onderwerp;
    const { declaratieId, uitbetalingId, iban } = onderwerp.waarde;
    const terug: Teruggekomen = { uitvalzaakId, iban, besluit, reden };
    if (declaratieId !== null) return beslisOverDeclaratie(tx, deps, behandelaar, declaratieId, terug);
    if (uitbetalingId !== null) return beslisOverUitbetaling(tx, deps, behandelaar, uitbetalingId, terug);
    throw new Error("a betaalopdracht for nothing");
  });
}

type Onderwerp = { readonly declaratieId: string | null; readonly uitbetalingId: string | null; readonly iban: string | null };

async function readOnderwerp(tx: Tx, uitvalzaakId: string): Promise<Uitkomst<Onderwerp, "zaak_onbekend" | "ander_domein">> {
  const kop = await tx.uitvalzaak.findUnique({ where: { id: uitvalzaakId }, select: { domein: true, onderwerpId: true } });
  if (kop === null) return geweigerd("zaak_onbekend");
  if (kop.domein !== "betaling") return geweigerd("ander_domein");
  const rij = await tx.betaalopdracht.findUnique({ where: { id: kop.onderwerpId }, select: { declaratieId: true, uitbetalingId: true } });
  if (rij === null) return geweigerd("ander_domein");
  const rekeningen = await leesBetaalrekeningen(tx, { ids: [kop.onderwerpId] });
  return { ok: true, waarde: { ...rij, iban: rekeningen.get(kop.onderwerpId)?.iban ?? null } };
}
