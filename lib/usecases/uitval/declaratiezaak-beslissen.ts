import { readDossier } from "@/lib/db/beoordelingsdossier";
import { insertBeoordeling } from "@/lib/db/beoordeling.repository";
import { type Declaratierij, lockDeclaratie, lockGrondslag, moveDeclaratie } from "@/lib/db/declaratie.repository";
import { betaaldelen, reserveerDelen } from "@/lib/db/betaalopdracht.repository";
import type { Tx } from "@/lib/db/client";
import { moveUitvalzaak, type Uitvalrij } from "@/lib/db/uitval.repository";
import { type Beoordeling, beoordeelDeclaratie, bezwaren, magHonoreren, toekenning } from "@/lib/domein/declaratie/beoordeling";
import type { Declaratiecode } from "@/lib/domein/declaratie/codes";
import { type Centen, NUL } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import { type Beoordeeld, grondslagVan, keurGoed, type TeBeoordelen, uitslag } from "../declaratie/beoordelen";
import { registreerDeclaratie } from "../declaratie/handeling";
import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, type Behandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

export type DeclaratiezaakBeslissen = Sleutel & {
  readonly uitvalzaakId: string;
  readonly besluit: { readonly soort: "goedkeuren"; readonly bedrag: Centen } | { readonly soort: "afkeuren" };
  readonly reden: string;
};

export type BeslissenWeigering =
  | AlgemeneWeigering
  | "reden_ontbreekt"
  | "ander_domein"
  | "budget_tekort"
  | "bedrag_ongeldig"
  /** Nothing a person decides lifts this. */
  | { readonly code: "onoverkomelijk"; readonly bezwaar: Declaratiecode };

/**
 * A person at the SVB decides about what the rules could not: pays it after all, as far as maximum, period and budget
 * allow, or refuses it. Recorded as a judgement with who and why; the rules run again on the facts of today.
 */
export async function declaratiezaakBeslissen(deps: Deps, actor: Actor, opdracht: DeclaratiezaakBeslissen): Promise<Uitkomst<Beoordeeld, BeslissenWeigering>> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const { sleutel, uitvalzaakId, besluit } = opdracht;
  const reden = opdracht.reden.trim();
  if (reden === "") return geweigerd("reden_ontbreekt");
  const invoer = { uitvalzaakId, soort: besluit.soort, bedragCenten: besluit.soort === "goedkeuren" ? String(besluit.bedrag) : null, reden };
  return eenKeer<Beoordeeld, BeslissenWeigering>(deps, behandelaar, { sleutel, handeling: "uitvalzaak.oplossen", invoer }, async (tx) => {
    const gevonden = await lockZaakEnDeclaratie(tx, behandelaar, uitvalzaakId);
    if (!gevonden.ok) return gevonden;
    const { zaak, declaratie } = gevonden.waarde;
    await lockGrondslag(tx, declaratie);
    const volledig = await readDossier(tx, declaratie, { vandaag: deps.vandaag, goedkeuring: { bevoegd: true }, ingediendOp: declaratie.ingediendOp });
    const beoordeling = beoordeelDeclaratie(volledig.dossier);
    const gegevens = { besluit: besluit.soort, codes: bezwaren(beoordeling) };
    const stap = { declaratie, volledig, reden };
    if (besluit.soort === "goedkeuren") {
      const honoreren = magHonoreren(beoordeling, besluit.bedrag);
      if (!honoreren.mag) return geweigerd(honoreren.reden === "BEDRAG_ONGELDIG" ? "bedrag_ongeldig" : { code: "onoverkomelijk", bezwaar: honoreren.reden });
      const gebeurtenisId = await registreerZaak(tx, behandelaar, zaak, { soort: "opgelost", gedeeld: true, nu: deps.nu, gegevens });
      return honoreer(tx, deps, behandelaar, zaak, { ...stap, gebeurtenisId }, { ...beoordeling, oordeel: "goedgekeurd", ...toekenning(volledig.dossier, besluit.bedrag) });
    }
    await registreerZaak(tx, behandelaar, zaak, { soort: "opgelost", gedeeld: true, nu: deps.nu, gegevens });
    return gelukt(await keurAf(tx, deps, behandelaar, zaak, stap, beoordeling));
  });
}

/** The declaratie before the case, as everybody else does, so that two acts never wait for each other. */
async function lockZaakEnDeclaratie(tx: Tx, behandelaar: Behandelaar, uitvalzaakId: string): Promise<Uitkomst<{ zaak: Uitvalrij; declaratie: Declaratierij }, BeslissenWeigering>> {
  const kop = await tx.uitvalzaak.findUnique({ where: { id: uitvalzaakId }, select: { domein: true, onderwerpId: true } });
  if (kop === null) return geweigerd("zaak_onbekend");
  if (kop.domein !== "declaratie") return geweigerd("ander_domein");
  const declaratie = await lockDeclaratie(tx, kop.onderwerpId);
  const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "oplossen");
  if (!zaak.ok) return zaak;
  if (declaratie?.status !== "uitval") throw new Error(`case ${zaak.waarde.nummer} is open but its declaratie is not in uitval`);
  return gelukt({ zaak: zaak.waarde, declaratie });
}

type Stap = Omit<TeBeoordelen, "gebeurtenisId"> & { readonly reden: string };

async function honoreer(
  tx: Tx,
  deps: Deps,
  behandelaar: Behandelaar,
  zaak: Uitvalrij,
  stap: Stap & { readonly gebeurtenisId: string },
  beoordeling: Beoordeling,
): Promise<Uitkomst<Beoordeeld, BeslissenWeigering>> {
  const delen = betaaldelen(beoordeling);
  const { declaratie, gebeurtenisId, reden } = stap;
  const gereserveerd = await reserveerDelen(tx, grondslagVan(declaratie, gebeurtenisId, deps.nu), delen);
  if (!gereserveerd) return geweigerd("budget_tekort");
  const oplossing = beoordeling.tekort === NUL ? "GOEDGEKEURD" : "DEELS_GOEDGEKEURD";
  await moveUitvalzaak(tx, zaak.id, "oplossen", { afloop: { oplossing, toelichting: reden, door: behandelaar.gebruikerId, nu: deps.nu } });
  const besluit = { beslistDoor: behandelaar.gebruikerId, reden };
  return gelukt(await keurGoed(tx, deps, behandelaar, stap, beoordeling, delen, besluit));
}

async function keurAf(tx: Tx, { nu }: Deps, behandelaar: Behandelaar, zaak: Uitvalrij, stap: Stap, gewogen: Beoordeling): Promise<Beoordeeld> {
  const { declaratie, volledig, reden } = stap;
  const beoordeling: Beoordeling = { ...gewogen, oordeel: "afgekeurd", ...toekenning(volledig.dossier, NUL) };
  await insertBeoordeling(tx, declaratie.id, beoordeling, volledig.dossier, { beslistDoor: behandelaar.gebruikerId, reden }, nu);
  await moveUitvalzaak(tx, zaak.id, "oplossen", { afloop: { oplossing: "AFGEKEURD", toelichting: reden, door: behandelaar.gebruikerId, nu } });
  await moveDeclaratie(tx, declaratie.id, "afkeuren", {}, nu);
  await registreerDeclaratie(tx, behandelaar, declaratie, {
    soort: "afgekeurd",
    kring: "allen",
    nu,
    gegevens: { gevraagdCenten: String(declaratie.gevraagd), codes: bezwaren(gewogen), doorRegels: false, uitvalnummer: zaak.nummer },
  });
  return uitslag(declaratie, beoordeling);
}
