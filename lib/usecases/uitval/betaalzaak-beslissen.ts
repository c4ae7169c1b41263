import { readDossier } from "@/lib/db/beoordelingsdossier";
import { insertBeoordeling } from "@/lib/db/beoordeling.repository";
import { insertBetaalopdracht } from "@/lib/db/betaalopdracht.repository";
import type { Tx } from "@/lib/db/client";
import { type Declaratierij, lockDeclaratie, moveDeclaratie } from "@/lib/db/declaratie.repository";
import { moveUitvalzaak, type Uitvalrij } from "@/lib/db/uitval.repository";
import { alsBankreden, vraagtNieuwRekeningnummer } from "@/lib/domein/betaling/retourredenen";
import { beoordeelDeclaratie } from "@/lib/domein/declaratie/beoordeling";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen, NUL } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import { geefReserveringVrij } from "../declaratie/declaratie-intrekken";
import { registreerDeclaratie } from "../declaratie/handeling";
import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, type Behandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

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
  | "rekeningnummer_niet_gewijzigd";

type Besloten = { readonly declaratieId: string; readonly nummer: string; readonly verwachtOp: Datum | null };

type Teruggekomen = { readonly id: string; readonly iban: string | null; readonly bedrag: Centen };
type Zaak = { readonly zaak: Uitvalrij; readonly declaratie: Declaratierij; readonly opdracht: Teruggekomen; readonly reden: string };

/** After a bounce: pay again with an order of its own, or not at all and give the budget back. */
export async function betaalzaakBeslissen(deps: Deps, actor: Actor, opdracht: BetaalzaakBeslissen): Promise<Uitkomst<Besloten, BetaalzaakWeigering>> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const { sleutel, uitvalzaakId, besluit } = opdracht;
  const reden = opdracht.reden.trim();
  if (reden === "") return geweigerd("reden_ontbreekt");
  const invoer = { uitvalzaakId, besluit, reden };
  return eenKeer<Besloten, BetaalzaakWeigering>(deps, behandelaar, { sleutel, handeling: "betaalzaak.oplossen", invoer }, async (tx) => {
    const gevonden = await lockBetaalzaak(tx, behandelaar, uitvalzaakId);
    if (!gevonden.ok) return gevonden;
    const zaak = { ...gevonden.waarde, reden };
    return besluit === "opnieuw_betalen" ? betaalOpnieuw(tx, deps, behandelaar, zaak) : gelukt(await betaalNiet(tx, deps, behandelaar, zaak));
  });
}

async function lockBetaalzaak(tx: Tx, behandelaar: Behandelaar, uitvalzaakId: string): Promise<Uitkomst<Omit<Zaak, "reden">, BetaalzaakWeigering>> {
  const kop = await tx.uitvalzaak.findUnique({ where: { id: uitvalzaakId }, select: { domein: true, onderwerpId: true } });
  if (kop === null) return geweigerd("zaak_onbekend");
  const rij = kop.domein === "betaling" ? await tx.betaalopdracht.findUnique({ where: { id: kop.onderwerpId }, select: { id: true, declaratieId: true, iban: true, bedragCenten: true } }) : null;
  if (rij === null) return geweigerd("ander_domein");
  const declaratie = await lockDeclaratie(tx, rij.declaratieId);
  const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "oplossen");
  if (!zaak.ok) return zaak;
  if (declaratie?.status !== "gestorneerd") throw new Error(`case ${zaak.waarde.nummer} is open but its declaratie is not gestorneerd`);
  return gelukt({ zaak: zaak.waarde, declaratie, opdracht: { id: rij.id, iban: rij.iban, bedrag: centen(rij.bedragCenten) } });
}

async function betaalOpnieuw(tx: Tx, { nu, vandaag }: Deps, behandelaar: Behandelaar, { zaak, declaratie, opdracht, reden }: Zaak): Promise<Uitkomst<Besloten, BetaalzaakWeigering>> {
  const rekening = await tx.rekeningnummer.findFirst({ where: { zorgverlenerId: declaratie.zorgverlenerId, status: "geldig" }, select: { iban: true } });
  if (rekening === null) return geweigerd("geen_rekeningnummer");
  const gewijzigd = rekening.iban !== opdracht.iban;
  if (!gewijzigd && zaak.codes.some((code) => vraagtNieuwRekeningnummer(alsBankreden(code)))) return geweigerd("rekeningnummer_niet_gewijzigd");

  const oplossing = gewijzigd ? "NIEUW_REKENINGNUMMER" : "OPNIEUW_BETALEN";
  await moveUitvalzaak(tx, zaak.id, "oplossen", { afloop: { oplossing, toelichting: reden, door: behandelaar.gebruikerId, nu } });
  await registreerZaak(tx, behandelaar, zaak, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: "opnieuw_betalen" } });
  await moveDeclaratie(tx, declaratie.id, "opnieuwBetalen", {}, nu);
  const { zorgovereenkomstId } = declaratie;
  const contract = await tx.zorgovereenkomst.findUniqueOrThrow({ where: { id: zorgovereenkomstId }, select: { nummer: true } });
  // The amount stayed reserved when it bounced, so nothing is booked here.
  const verwachtOp = await insertBetaalopdracht(tx, declaratie, { id: crypto.randomUUID(), bedrag: opdracht.bedrag, overeenkomstnummer: contract.nummer, vandaag, nu });
  await registreerDeclaratie(tx, behandelaar, declaratie, { soort: "opnieuw_betaald", kring: "allen", nu, gegevens: { verwachtOp, bedragCenten: String(opdracht.bedrag) } });
  return gelukt({ declaratieId: declaratie.id, nummer: declaratie.nummer, verwachtOp });
}

async function betaalNiet(tx: Tx, { nu, vandaag }: Deps, behandelaar: Behandelaar, { zaak, declaratie, opdracht, reden }: Zaak): Promise<Besloten> {
  const { dossier } = await readDossier(tx, declaratie, { vandaag, goedkeuring: { bevoegd: true }, ingediendOp: declaratie.ingediendOp });
  const gewogen = beoordeelDeclaratie(dossier);
  const besluit = { beslistDoor: behandelaar.gebruikerId, reden };
  await insertBeoordeling(tx, declaratie.id, { ...gewogen, oordeel: "afgekeurd", toegekend: NUL, tekort: gewogen.gevraagd }, dossier, besluit, nu);
  await moveUitvalzaak(tx, zaak.id, "oplossen", { afloop: { oplossing: "NIET_BETALEN", toelichting: reden, door: behandelaar.gebruikerId, nu } });
  const gebeurtenisId = await registreerZaak(tx, behandelaar, zaak, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: "niet_betalen" } });
  await moveDeclaratie(tx, declaratie.id, "naStorneringUitvallen", {}, nu);
  await moveDeclaratie(tx, declaratie.id, "afkeuren", {}, nu);
  await registreerDeclaratie(tx, behandelaar, declaratie, { soort: "afgekeurd", kring: "allen", nu, gegevens: { codes: [], doorRegels: false, uitvalnummer: zaak.nummer } });
  await geefReserveringVrij(tx, declaratie, opdracht, gebeurtenisId, nu);
  return { declaratieId: declaratie.id, nummer: declaratie.nummer, verwachtOp: null };
}
