import { createHash } from "node:crypto";

import { insertBijlage } from "@/lib/db/bijlage.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { type Bijlagebezwaar, bijlagebezwaar, type Bijlagesoort, GROOTSTE_BIJLAGE_BYTES } from "@/lib/domein/zorgovereenkomst/bijlage";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { type Bijlagefout, keurBijlage, veiligeBestandsnaam } from "@/lib/koppelvlak/bestand/bijlage";

import type { Deps } from "../deps";
import type { Scanvraag } from "../overeenkomstlevering/levering-aanbieden";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockOpstelling, registreerOvereenkomst, type Sleutel } from "./handeling";

export type BijlageToevoegen = Sleutel & {
  readonly zorgovereenkomstId: string;
  readonly soort: Bijlagesoort;
  /** As its owner called it. */
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array<ArrayBuffer>;
};

export type Bijlageweigering = AlgemeneWeigering | Bijlagefout | Bijlagebezwaar | "bijlage_besmet" | "vertegenwoordiging_ongeldig";

/**
 * Adds a file to the content that will be signed. It goes past the virus scanner before anything is kept; what it finds, or what is no PDF, JPEG
 * or PNG, is not kept at all.
 * @throws whatever the scanner throws when it cannot be asked
 */
export async function bijlageToevoegen(deps: Deps, actor: Actor, scanner: Scanvraag, opdracht: BijlageToevoegen): Promise<Uitkomst<{ readonly id: string }, Bijlageweigering>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  if (actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") return geweigerd("geen_recht");
  const { sleutel, zorgovereenkomstId, soort, inhoud } = opdracht;
  const oordeel = keurBijlage(inhoud, GROOTSTE_BIJLAGE_BYTES);
  if (!oordeel.ok) return geweigerd(oordeel.fout);
  if ((await scanner.scan(inhoud)).uitslag === "besmet") return geweigerd("bijlage_besmet");
  const { formaat } = oordeel;
  const bestandsnaam = veiligeBestandsnaam(opdracht.bestandsnaam, formaat);
  const inhoudHash = new Uint8Array(createHash("sha256").update(inhoud).digest());
  const hash = Buffer.from(inhoudHash).toString("hex");
  const { gebruikerId } = actor;

  const invoer = { zorgovereenkomstId, soort, bestandsnaam, hash };
  return eenKeer<{ readonly id: string }, Bijlageweigering>(deps, actor, { sleutel, handeling: "zorgovereenkomst.bijlage.toevoegen", invoer }, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockOpstelling(tx, zorgovereenkomstId);
    if (!slot.ok) return slot;
    const { versieId, bijlagen, model } = slot.waarde;
    // A verklaring is written by the verstrekker.
    if (!KENMERKEN[model].ondertekend) return geweigerd("overeenkomst_onbekend");
    const bezwaar = bijlagebezwaar(bijlagen, hash);
    if (bezwaar !== null) return geweigerd(bezwaar);
    const id = await insertBijlage(tx, { versieId, soort, bestandsnaam, formaat, inhoud, inhoudHash, scanner: scanner.naam, gebruikerId, nu: deps.nu });
    await registreerOvereenkomst(tx, actor, slot.waarde, { soort: "bijlage_toegevoegd", kring: "budgethouder", nu: deps.nu, gegevens: { bijlage: soort, hash } });
    return gelukt({ id });
  });
}
