import type { Tx } from "@/lib/db/client";
import { lockStorting, type Stortingrij } from "@/lib/db/storting.repository";
import { moveUitvalzaak } from "@/lib/db/uitval.repository";
import { centen } from "@/lib/domein/geld";
import { isKenmerk, normaliseerKenmerk } from "@/lib/domein/storting/kenmerk";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { boekOntvangen } from "../storting/ontvangst";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

export type OntvangstzaakBeslissen = Sleutel & {
  readonly uitvalzaakId: string;
  /** `koppelen` names the storting by its number or payment reference. */
  readonly besluit: { readonly soort: "koppelen"; readonly kenmerk: string } | { readonly soort: "niet_voor_een_budget" };
  readonly reden: string;
};

export type OntvangstzaakWeigering = AlgemeneWeigering | "reden_ontbreekt" | "ander_domein" | "storting_onbekend" | "storting_al_ontvangen";

/**
 * A person decides whose money came in. Coupling books what really came in, whatever was announced. Money that belongs to no budget
 * is sent back by the bank: that it will be is recorded here, it happens outside.
 */
export async function ontvangstzaakBeslissen(deps: Deps, actor: Actor, opdracht: OntvangstzaakBeslissen): Promise<Uitkomst<{ readonly uitvalzaakId: string }, OntvangstzaakWeigering>> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const { sleutel, uitvalzaakId, besluit } = opdracht;
  const reden = opdracht.reden.trim();
  if (reden === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  const invoer = { uitvalzaakId, besluit, reden };
  return eenKeer<{ readonly uitvalzaakId: string }, OntvangstzaakWeigering>(deps, behandelaar, { sleutel, handeling: "ontvangstzaak.oplossen", invoer }, async (tx) => {
    const kop = await tx.uitvalzaak.findUnique({ where: { id: uitvalzaakId }, select: { domein: true, onderwerpId: true } });
    if (kop === null) return geweigerd("zaak_onbekend");
    if (kop.domein !== "storting") return geweigerd("ander_domein");
    const storting = besluit.soort === "koppelen" ? await findStorting(tx, besluit.kenmerk) : null;
    if (besluit.soort === "koppelen" && storting === null) return geweigerd("storting_onbekend");
    if (storting?.status === "ontvangen") return geweigerd("storting_al_ontvangen");
    const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "oplossen");
    if (!zaak.ok) return zaak;
    const oplossing = storting === null ? "NIET_VOOR_EEN_BUDGET" : "GEKOPPELD_AAN_STORTING";
    await moveUitvalzaak(tx, uitvalzaakId, "oplossen", { afloop: { oplossing, toelichting: reden, door: behandelaar.gebruikerId, nu } });
    await registreerZaak(tx, behandelaar, zaak.waarde, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: besluit.soort } });
    if (storting !== null) {
      const { id, bedragCenten, iban, tenaamstelling } = await tx.bankontvangst.findUniqueOrThrow({ where: { id: kop.onderwerpId } });
      await boekOntvangen(tx, deps, behandelaar, storting, { bankontvangstId: id, bedrag: centen(bedragCenten), iban, tenaamstelling });
    }
    return gelukt({ uitvalzaakId });
  });
}

const findStorting = (tx: Tx, tekst: string): Promise<Stortingrij | null> =>
  lockStorting(tx, isKenmerk(tekst) ? { kenmerk: normaliseerKenmerk(tekst) } : { nummer: tekst.trim().toUpperCase() });
