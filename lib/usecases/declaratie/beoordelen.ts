/** Judging a declaratie and doing at once what follows: binding the budget and making the betaalopdracht, or opening a case. */
import { type VolledigDossier, readBudget } from "@/lib/db/beoordelingsdossier";
import { type Betaaldeel, betaaldelen, insertBetaalopdrachten, reserveerDelen } from "@/lib/db/betaalopdracht.repository";
import { insertBeoordeling } from "@/lib/db/beoordeling.repository";
import type { Tx } from "@/lib/db/client";
import { type Declaratierij, moveDeclaratie } from "@/lib/db/declaratie.repository";
import { insertUitvalzaak } from "@/lib/db/uitval.repository";
import { type Beoordeling, beoordeelDeclaratie, bezwaren, type Oordeel, signalen } from "@/lib/domein/declaratie/beoordeling";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { termijnVan } from "@/lib/domein/uitval/termijnen";

import type { Deps } from "../deps";
import { registreerDeclaratie } from "./handeling";

/** Safe to keep as first answer and to send to a browser: amounts in cents as text. */
export type Beoordeeld = {
  readonly declaratieId: string;
  readonly nummer: string;
  readonly oordeel: Oordeel;
  readonly gevraagdCenten: string;
  readonly toegekendCenten: string;
  readonly uitStortingCenten: string;
  readonly tekortCenten: string;
  readonly codes: readonly string[];
  readonly signalen: readonly string[];
  readonly verwachtOp: Datum | null;
  readonly uitvalnummer: string | null;
};

export type TeBeoordelen = {
  readonly declaratie: Declaratierij;
  readonly volledig: VolledigDossier;
  /** The gebeurtenis the bookings rest on: somebody's approval. */
  readonly gebeurtenisId: string;
};

export const uitslag = (
  { id, nummer }: Declaratierij,
  beoordeling: Pick<Beoordeling, "oordeel" | "gevraagd" | "toegekend" | "uitStorting" | "tekort" | "uitkomsten">,
  gevolg: Partial<Pick<Beoordeeld, "verwachtOp" | "uitvalnummer">> = {},
): Beoordeeld => ({
  declaratieId: id,
  nummer,
  oordeel: beoordeling.oordeel,
  gevraagdCenten: String(beoordeling.gevraagd),
  toegekendCenten: String(beoordeling.toegekend),
  uitStortingCenten: String(beoordeling.uitStorting),
  tekortCenten: String(beoordeling.tekort),
  codes: bezwaren(beoordeling),
  signalen: signalen(beoordeling),
  verwachtOp: gevolg.verwachtOp ?? null,
  uitvalnummer: gevolg.uitvalnummer ?? null,
});

/**
 * Judges under the locks of the caller. The ledger has the last word on what is free: when it refuses the reservation,
 * the same rules judge again with what is really left.
 */
export async function beoordeelEnVerwerk(tx: Tx, deps: Deps, actor: Actor, zaak: TeBeoordelen): Promise<Beoordeeld> {
  const { dossier } = zaak.volledig;
  const beoordeling = beoordeelDeclaratie(dossier);
  if (beoordeling.oordeel !== "goedgekeurd") return verwerkNietGoed(tx, deps, actor, zaak, beoordeling);
  const delen = betaaldelen(beoordeling);
  const gereserveerd = await reserveerDelen(tx, grondslagVan(zaak.declaratie, zaak.gebeurtenisId, deps.nu), delen);
  if (gereserveerd) return keurGoed(tx, deps, actor, zaak, beoordeling, delen);
  const opnieuw = beoordeelDeclaratie({ ...dossier, budget: await readBudget(tx, zaak.declaratie.toekenningId) });
  if (opnieuw.oordeel === "goedgekeurd") throw new Error(`ledger and rules disagree about ${zaak.declaratie.nummer}`);
  return verwerkNietGoed(tx, deps, actor, zaak, opnieuw);
}

/** What every booking for a declaratie rests on. */
export const grondslagVan = ({ id, toekenningId }: Pick<Declaratierij, "id" | "toekenningId">, gebeurtenisId: string, nu: Date) =>
  ({ toekenningId, onderwerpSoort: "declaratie", onderwerpId: id, gebeurtenisId, nu }) as const;

/** Records the judgement, then the amount, then the payment: the order the triggers of the database ask for. */
export async function keurGoed(
  tx: Tx,
  { nu, vandaag }: Deps,
  actor: Actor,
  { declaratie, volledig }: Omit<TeBeoordelen, "gebeurtenisId">,
  beoordeling: Beoordeling,
  delen: readonly Betaaldeel[],
  besluit: { readonly beslistDoor: string; readonly reden: string } | null = null,
): Promise<Beoordeeld> {
  const { toegekend, uitStorting } = beoordeling;
  await insertBeoordeling(tx, declaratie.id, beoordeling, volledig.dossier, besluit, nu);
  if (!(await moveDeclaratie(tx, declaratie.id, "goedkeuren", { toegekend, uitStorting }, nu))) throw new Error("lost the lock on a declaratie");
  const verwachtOp = await insertBetaalopdrachten(tx, declaratie, { delen, overeenkomstnummer: volledig.overeenkomstnummer, vandaag, nu });
  await registreerDeclaratie(tx, actor, declaratie, {
    soort: "goedgekeurd",
    kring: "allen",
    nu,
    gegevens: {
      gevraagdCenten: String(declaratie.gevraagd),
      toegekendCenten: String(toegekend),
      uitStortingCenten: String(uitStorting),
      signalen: signalen(beoordeling),
      verwachtOp,
      doorRegels: besluit === null,
    },
  });
  return uitslag(declaratie, beoordeling, { verwachtOp });
}

async function verwerkNietGoed(tx: Tx, deps: Deps, actor: Actor, zaak: TeBeoordelen, beoordeling: Beoordeling): Promise<Beoordeeld> {
  const { declaratie, volledig } = zaak;
  const { nu, vandaag } = deps;
  const codes = bezwaren(beoordeling);
  await insertBeoordeling(tx, declaratie.id, beoordeling, volledig.dossier, null, nu);
  const naarUitval = beoordeling.oordeel === "uitval";
  if (!(await moveDeclaratie(tx, declaratie.id, naarUitval ? "uitvallen" : "afkeuren", {}, nu))) throw new Error("lost the lock on a declaratie");
  const { budgethouderId, verstrekkerId, zorgverlenerId } = declaratie;
  const uitvalzaak = naarUitval
    ? await insertUitvalzaak(tx, {
        domein: "declaratie",
        onderwerpId: declaratie.id,
        codes,
        termijn: termijnVan("declaratie", vandaag, volledig.dossier.ingediendOp),
        budgethouderId,
        verstrekkerId,
        zorgverlenerId,
        nu,
      })
    : null;
  await registreerDeclaratie(tx, actor, declaratie, {
    soort: naarUitval ? "uitgevallen" : "afgekeurd",
    kring: "allen",
    nu,
    gegevens: { gevraagdCenten: String(declaratie.gevraagd), codes, doorRegels: true, uitvalnummer: uitvalzaak?.nummer ?? null },
  });
  return uitslag(declaratie, beoordeling, { uitvalnummer: uitvalzaak?.nummer ?? null });
}
