/** A payment for care came back: pay again what is open of the declaratie, from the source it came from, or refuse the whole. */
import { readDossier } from "@/lib/db/beoordelingsdossier";
import { insertBeoordeling } from "@/lib/db/beoordeling.repository";
import { type Betaaldeel, geefDelenVrij, heeftLevendeOpdracht, insertBetaalopdrachten, listTeruggekomen } from "@/lib/db/betaalopdracht.repository";
import type { Tx } from "@/lib/db/client";
import { type Declaratierij, lockDeclaratie, moveDeclaratie } from "@/lib/db/declaratie.repository";
import { moveUitvalzaak, type Uitvalrij } from "@/lib/db/uitval.repository";
import { moetAndereRekening } from "@/lib/domein/betaling/retourredenen";
import { beoordeelDeclaratie, toekenning } from "@/lib/domein/declaratie/beoordeling";
import { NUL, som } from "@/lib/domein/geld";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import { grondslagVan } from "../declaratie/beoordelen";
import { registreerDeclaratie } from "../declaratie/handeling";
import type { Deps } from "../deps";
import type { Besloten, BetaalzaakWeigering, Teruggekomen } from "./betaalzaak-beslissen";
import { type Behandelaar, lockVoor, registreerZaak } from "./handeling";

type Zaak = { readonly zaak: Uitvalrij; readonly declaratie: Declaratierij; readonly delen: readonly Betaaldeel[] } & Teruggekomen;
type Uitslag = Uitkomst<Besloten, BetaalzaakWeigering>;

/** The declaratie before the case, as everybody else does, so that two acts never wait for each other. */
export async function beslisOverDeclaratie(tx: Tx, deps: Deps, behandelaar: Behandelaar, declaratieId: string, terug: Teruggekomen): Promise<Uitslag> {
  const declaratie = await lockDeclaratie(tx, declaratieId);
  const gevonden = await lockVoor(tx, behandelaar, terug.uitvalzaakId, "oplossen");
  if (!gevonden.ok) return gevonden;
  const zaak = gevonden.waarde;
  const delen = await listTeruggekomen(tx, declaratieId);
  if (declaratie === null || delen.length === 0) throw new Error(`case ${zaak.nummer} is open but nothing of its declaratie came back`);
  const alles: Zaak = { ...terug, zaak, declaratie, delen };
  return terug.besluit === "opnieuw_betalen" ? betaalOpnieuw(tx, deps, behandelaar, alles) : betaalNiet(tx, deps, behandelaar, alles);
}

async function betaalOpnieuw(tx: Tx, { nu, vandaag }: Deps, behandelaar: Behandelaar, { zaak, declaratie, delen, iban, reden }: Zaak): Promise<Uitslag> {
  const rekening = await tx.rekeningnummer.findFirst({ where: { zorgverlenerId: declaratie.zorgverlenerId, status: "geldig" }, select: { iban: true } });
  if (rekening === null) return geweigerd("geen_rekeningnummer");
  if (moetAndereRekening(zaak.codes, iban, rekening.iban)) return geweigerd("rekeningnummer_niet_gewijzigd");

  const oplossing = rekening.iban === iban ? "OPNIEUW_BETALEN" : "NIEUW_REKENINGNUMMER";
  await moveUitvalzaak(tx, zaak.id, "oplossen", { afloop: { oplossing, toelichting: reden, door: behandelaar.gebruikerId, nu } });
  await registreerZaak(tx, behandelaar, zaak, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: "opnieuw_betalen" } });
  // Not gestorneerd any more: the other part was already put in payment again.
  if (declaratie.status === "gestorneerd") await moveDeclaratie(tx, declaratie.id, "opnieuwBetalen", {}, nu);
  const contract = await tx.zorgovereenkomst.findUniqueOrThrow({ where: { id: declaratie.zorgovereenkomstId }, select: { nummer: true } });
  // The amounts stayed reserved when they bounced, so nothing is booked here.
  const nieuwe = delen.map((deel) => ({ ...deel, id: crypto.randomUUID() }));
  const verwachtOp = await insertBetaalopdrachten(tx, declaratie, { delen: nieuwe, overeenkomstnummer: contract.nummer, vandaag, nu });
  const gegevens = { verwachtOp, bedragCenten: String(som(delen.map(({ bedrag }) => bedrag))) };
  await registreerDeclaratie(tx, behandelaar, declaratie, { soort: "opnieuw_betaald", kring: "allen", nu, gegevens });
  return gelukt({ onderwerpId: declaratie.id, nummer: declaratie.nummer, verwachtOp });
}

async function betaalNiet(tx: Tx, { nu, vandaag }: Deps, behandelaar: Behandelaar, { zaak, declaratie, delen, reden }: Zaak): Promise<Uitslag> {
  if (await heeftLevendeOpdracht(tx, declaratie.id)) return geweigerd("deels_betaald");
  const { dossier } = await readDossier(tx, declaratie, { vandaag, goedkeuring: { bevoegd: true }, ingediendOp: declaratie.ingediendOp });
  const gewogen = beoordeelDeclaratie(dossier);
  const besluit = { beslistDoor: behandelaar.gebruikerId, reden };
  await insertBeoordeling(tx, declaratie.id, { ...gewogen, oordeel: "afgekeurd", ...toekenning(dossier, NUL) }, dossier, besluit, nu);
  await moveUitvalzaak(tx, zaak.id, "oplossen", { afloop: { oplossing: "NIET_BETALEN", toelichting: reden, door: behandelaar.gebruikerId, nu } });
  const gebeurtenisId = await registreerZaak(tx, behandelaar, zaak, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: "niet_betalen" } });
  await moveDeclaratie(tx, declaratie.id, "naStorneringUitvallen", {}, nu);
  await moveDeclaratie(tx, declaratie.id, "afkeuren", {}, nu);
  await registreerDeclaratie(tx, behandelaar, declaratie, { soort: "afgekeurd", kring: "allen", nu, gegevens: { codes: [], doorRegels: false, uitvalnummer: zaak.nummer } });
  await geefDelenVrij(tx, grondslagVan(declaratie, gebeurtenisId, nu), delen);
  return gelukt({ onderwerpId: declaratie.id, nummer: declaratie.nummer, verwachtOp: null });
}
