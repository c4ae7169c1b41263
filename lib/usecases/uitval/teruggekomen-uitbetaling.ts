/** Free money or a refund came back: pay it again, to an account that the bank accepts, or leave it where it came from. */
import type { Tx } from "@/lib/db/client";
import { type Gegevens, registreer } from "@/lib/db/gebeurtenis";
import { geefVrij } from "@/lib/db/grootboek";
import { insertUitbetalingsopdracht, lockUitbetaling, moveUitbetaling, type Uitbetalingrij } from "@/lib/db/uitbetaling.repository";
import { moveUitvalzaak, type Uitvalrij } from "@/lib/db/uitval.repository";
import { moetAndereRekening } from "@/lib/domein/betaling/retourredenen";
import { bronVan } from "@/lib/domein/betaling/uitbetalingstatus";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import type { Besloten, BetaalzaakWeigering, Teruggekomen } from "./betaalzaak-beslissen";
import { type Behandelaar, lockVoor, registreerZaak } from "./handeling";

type Zaak = { readonly zaak: Uitvalrij; readonly uitbetaling: Uitbetalingrij } & Teruggekomen;
type Uitslag = Uitkomst<Besloten, BetaalzaakWeigering>;

export async function beslisOverUitbetaling(tx: Tx, deps: Deps, behandelaar: Behandelaar, uitbetalingId: string, terug: Teruggekomen): Promise<Uitslag> {
  const uitbetaling = await lockUitbetaling(tx, uitbetalingId);
  const gevonden = await lockVoor(tx, behandelaar, terug.uitvalzaakId, "oplossen");
  if (!gevonden.ok) return gevonden;
  const zaak = gevonden.waarde;
  if (uitbetaling?.status !== "gestorneerd") throw new Error(`case ${zaak.nummer} is open but its uitbetaling is not gestorneerd`);
  const alles: Zaak = { ...terug, zaak, uitbetaling };
  return terug.besluit === "opnieuw_betalen" ? betaalOpnieuw(tx, deps, behandelaar, alles) : betaalNiet(tx, deps, behandelaar, alles);
}

/** A refund goes only to where the money came from: there another account is no answer. */
async function readRekening(tx: Tx, { id, soort, budgethouderId }: Uitbetalingrij): Promise<string | null> {
  if (soort === "terugstorting") return (await tx.uitbetaling.findUniqueOrThrow({ where: { id }, select: { iban: true } })).iban;
  return (await tx.budgethouderrekening.findFirst({ where: { budgethouderId, status: "geldig" }, select: { iban: true } }))?.iban ?? null;
}

async function betaalOpnieuw(tx: Tx, deps: Deps, behandelaar: Behandelaar, { zaak, uitbetaling, iban, reden }: Zaak): Promise<Uitslag> {
  const { nu } = deps;
  const rekening = await readRekening(tx, uitbetaling);
  if (rekening === null) return geweigerd("geen_rekeningnummer");
  if (moetAndereRekening(zaak.codes, iban, rekening)) return geweigerd("rekeningnummer_niet_gewijzigd");
  const oplossing = rekening === iban ? "OPNIEUW_BETALEN" : "NIEUW_REKENINGNUMMER";
  await moveUitvalzaak(tx, zaak.id, "oplossen", { afloop: { oplossing, toelichting: reden, door: behandelaar.gebruikerId, nu } });
  await registreerZaak(tx, behandelaar, zaak, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: "opnieuw_betalen" } });
  await moveUitbetaling(tx, uitbetaling.id, "opnieuwBetalen", nu);
  const verwachtOp = await insertUitbetalingsopdracht(tx, { ...uitbetaling, status: "goedgekeurd" }, crypto.randomUUID(), deps);
  await registreerUitbetaling(tx, behandelaar, uitbetaling, "opnieuw_betaald", { verwachtOp }, nu);
  return gelukt({ onderwerpId: uitbetaling.id, nummer: uitbetaling.nummer, verwachtOp });
}

async function betaalNiet(tx: Tx, { nu }: Deps, behandelaar: Behandelaar, { zaak, uitbetaling, reden }: Zaak): Promise<Uitslag> {
  await moveUitvalzaak(tx, zaak.id, "oplossen", { afloop: { oplossing: "NIET_BETALEN", toelichting: reden, door: behandelaar.gebruikerId, nu } });
  await registreerZaak(tx, behandelaar, zaak, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: "niet_betalen" } });
  await moveUitbetaling(tx, uitbetaling.id, "intrekken", nu);
  const gebeurtenisId = await registreerUitbetaling(tx, behandelaar, uitbetaling, "ingetrokken", { reden }, nu);
  const { id, toekenningId, bedrag, soort } = uitbetaling;
  await geefVrij(tx, { toekenningId, bedrag, sleutel: id, onderwerpSoort: "uitbetaling", onderwerpId: id, gebeurtenisId, nu }, bronVan(soort));
  return gelukt({ onderwerpId: id, nummer: uitbetaling.nummer, verwachtOp: null });
}

const registreerUitbetaling = (tx: Tx, behandelaar: Behandelaar, { id, nummer, soort, budgethouderId, verstrekkerId, bedrag }: Uitbetalingrij, stap: string, gegevens: Gegevens, nu: Date): Promise<string> =>
  registreer(
    tx,
    behandelaar,
    {
      soort: `uitbetaling.${stap}`,
      onderwerpSoort: "uitbetaling",
      onderwerpId: id,
      budgethouderId,
      verstrekkerId: soort === "vvb" ? verstrekkerId : null,
      gegevens: { nummer, soort, bedragCenten: String(bedrag), ...gegevens },
    },
    nu,
  );
