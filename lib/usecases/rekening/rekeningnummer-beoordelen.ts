import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { registreer, registreerVele } from "@/lib/db/gebeurtenis";
import { listLopendeContracten, lockRekeningnummer, moveRekeningnummer, type Rekeningnummerrij, stelBetalingenUit, telIbanElders, vervangGeldige } from "@/lib/db/rekeningnummer.repository";
import { schrijf } from "@/lib/db/transactie";
import { aandachtspunten, betaalbaarVanaf, type Naamuitslag } from "@/lib/domein/betaling/rekeningwijziging";
import type { Datum } from "@/lib/domein/datum";
import { maskeerIban } from "@/lib/domein/iban";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type RekeningnummerBeoordelen = {
  readonly sleutel: string;
  readonly rekeningId: string;
  /** What the bank had said when the screen was made: who decides has seen the answer, or decides again. */
  readonly gezienNaamcontrole: Naamuitslag | null;
  readonly besluit: { readonly soort: "goedkeuren" | "afwijzen"; readonly reden: string | null };
};

type Beoordeeld = { readonly rekeningId: string; readonly betaalbaarVanaf: Datum | null };
type Reden =
  | "geen_recht" | "rekening_onbekend" | "rekening_verder" | "rekening_verlopen" | "zelf_opgegeven" | "reden_ontbreekt" | "reden_bij_signaal"
  | "naamcontrole_gewijzigd" | "bij_contract" | "sleutel_hergebruikt";

type Toetser = Extract<Actor, { rol: "svb" }>;

/** The new account counts from now; payments to it from the first day after the delay. Everybody who pays this zorgverlener is told. */
async function neemInGebruik(tx: Tx, { nu, vandaag }: Deps, actor: Toetser, rij: Rekeningnummerrij, reden: string | null): Promise<Datum | null> {
  const { id, zorgverlenerId, vervangtId } = rij;
  const { count } = await vervangGeldige(tx, zorgverlenerId, nu);
  const vanaf = vervangtId === null && count === 0 ? null : betaalbaarVanaf(vandaag);
  await moveRekeningnummer(tx, id, "goedkeuren", { door: actor.gebruikerId, reden, betaalbaarVanaf: vanaf, nu });
  if (vanaf === null) return null;
  await stelBetalingenUit(tx, zorgverlenerId, vanaf);
  const contracten = await listLopendeContracten(tx, zorgverlenerId, vandaag);
  await registreerVele(
    tx,
    actor,
    contracten.map((contract) => ({
      soort: "zorgovereenkomst.rekening_gewijzigd",
      onderwerpSoort: "zorgovereenkomst",
      onderwerpId: contract.id,
      budgethouderId: contract.budgethouderId,
      gegevens: { betaalbaarVanaf: vanaf },
    })),
    nu,
  );
  return vanaf;
}

/** What stands in the way of this decision, if anything. */
async function bezwaarTegen(tx: Tx, { vandaag }: Deps, actor: Toetser, rij: Rekeningnummerrij, { besluit, gezienNaamcontrole }: RekeningnummerBeoordelen): Promise<Reden | null> {
  if (rij.status !== "aangevraagd") return "rekening_verder";
  if (rij.verlooptOp === null) return "bij_contract";
  if (rij.verlooptOp < vandaag) return "rekening_verlopen";
  if (rij.aangevraagdDoor === actor.gebruikerId) return "zelf_opgegeven";
  if (rij.naamcontrole !== gezienNaamcontrole) return "naamcontrole_gewijzigd";
  if (besluit.reden !== null && besluit.reden.trim() !== "") return null;
  if (besluit.soort === "afwijzen") return "reden_ontbreekt";
  const elders = await telIbanElders(tx, rij.iban, rij.zorgverlenerId);
  return aandachtspunten({ naamcontrole: rij.naamcontrole, elders }).length > 0 ? "reden_bij_signaal" : null;
}

/**
 * The second pair of eyes on another account of a zorgverlener. The CHECKs rekeningnummer_vier_ogen and rekeningnummer_uitstel hold when
 * this is forgotten. A first account is judged with the contract it came with.
 */
export async function rekeningnummerBeoordelen(deps: Deps, actor: Actor, opdracht: RekeningnummerBeoordelen): Promise<Uitkomst<Beoordeeld, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "rekening.beoordelen")) return geweigerd("geen_recht");
  const { sleutel, rekeningId, besluit } = opdracht;
  const reden = besluit.reden?.trim() === "" ? null : (besluit.reden?.trim() ?? null);
  const { nu } = deps;
  const aanvraag = { sleutel, handeling: "rekeningnummer.beoordelen", invoer: { rekeningId, besluit: besluit.soort, reden }, nu };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Beoordeeld, Reden>(tx, aanvraag, async () => {
      const rij = await lockRekeningnummer(tx, rekeningId);
      if (rij === null) return geweigerd("rekening_onbekend");
      const bezwaar = await bezwaarTegen(tx, deps, actor, rij, opdracht);
      if (bezwaar !== null) return geweigerd(bezwaar);
      const goed = besluit.soort === "goedkeuren";
      const vanaf = goed ? await neemInGebruik(tx, deps, actor, rij, reden) : null;
      if (!goed) await moveRekeningnummer(tx, rekeningId, "afwijzen", { door: actor.gebruikerId, reden, betaalbaarVanaf: null, nu });
      const soort = goed ? "rekeningnummer.goedgekeurd" : "rekeningnummer.afgewezen";
      const gegevens = { iban: maskeerIban(rij.iban), betaalbaarVanaf: vanaf, naamcontrole: rij.naamcontrole };
      await registreer(tx, actor, { soort, onderwerpSoort: "rekeningnummer", onderwerpId: rekeningId, zorgverlenerId: rij.zorgverlenerId, gegevens }, nu);
      return gelukt({ rekeningId, betaalbaarVanaf: vanaf });
    }),
  );
}
