/** What a case about money is about: a payment that came back, or a credit that nobody announced. */
import { leesBetaalrekeningen } from "@/lib/db/betaling.repository";
import type { Tx } from "@/lib/db/client";
import { naarDatumOfNull } from "@/lib/db/datums";
import type { Uitbetalingsoort } from "@/lib/domein/betaling/uitbetalingstatus";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { maskeerIban } from "@/lib/domein/iban";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Declaratiedetail, type Naamdelen, readDeclaratiedetail } from "../declaratiedetail";

export type Betaalonderwerp = {
  readonly soort: "betaling";
  /** What was paid: care, whole or one source of it, or an uitbetaling. */
  readonly declaratie: Declaratiedetail | null;
  readonly uitbetaling: { readonly nummer: string; readonly soort: Uitbetalingsoort; readonly toekenningsnummer: string } | null;
  readonly eindtotEindId: string;
  readonly bedrag: Centen;
  /** In full for whoever handles cases, masked for whoever only looks. */
  readonly ibanToen: string | null;
  readonly ibanNu: string | null;
  readonly zelfdeIban: boolean;
};

export type Ontvangstonderwerp = {
  readonly soort: "storting";
  readonly bedrag: Centen;
  readonly kenmerk: string | null;
  readonly omschrijving: string | null;
  readonly iban: string | null;
  readonly tenaamstelling: string | null;
  readonly boekdatum: Datum | null;
  /** Announced and not yet received, the likeliest first. */
  readonly kandidaten: readonly {
    readonly id: string;
    readonly nummer: string;
    readonly kenmerk: string;
    readonly bedrag: Centen;
    readonly budgethouder: Naamdelen;
    readonly toekenningsnummer: string;
  }[];
};

const toonIban = (actor: Actor, iban: string | null): string | null => (iban === null || mag(actor, "uitval.behandelen") ? iban : maskeerIban(iban));

const OPDRACHT = {
  declaratieId: true, eindtotEindId: true, bedragCenten: true, zorgverlenerId: true, budgethouderId: true,
  uitbetaling: { select: { nummer: true, soort: true, iban: true, toekenning: { select: { nummer: true } } } },
} as const;

export async function readBetaalonderwerp(tx: Tx, actor: Actor, id: string): Promise<Betaalonderwerp | null> {
  const opdracht = await tx.betaalopdracht.findUnique({ where: { id }, select: OPDRACHT });
  if (opdracht === null) return null;
  const { declaratieId, zorgverlenerId, budgethouderId, uitbetaling, eindtotEindId, bedragCenten } = opdracht;
  const iban = (await leesBetaalrekeningen(tx, { ids: [id] })).get(id)?.iban ?? null;
  const declaratie = declaratieId === null ? null : await readDeclaratiedetail(tx, actor, declaratieId);
  if (declaratie === null && uitbetaling === null) return null;
  const nu =
    zorgverlenerId === null
      ? (uitbetaling?.iban ?? (await tx.budgethouderrekening.findFirst({ where: { budgethouderId, status: "geldig" }, select: { iban: true } }))?.iban)
      : (await tx.rekeningnummer.findFirst({ where: { zorgverlenerId, status: "geldig" }, select: { iban: true } }))?.iban;
  const ibanNu = nu ?? null;
  return {
    soort: "betaling",
    declaratie,
    uitbetaling: uitbetaling === null ? null : { nummer: uitbetaling.nummer, soort: uitbetaling.soort, toekenningsnummer: uitbetaling.toekenning.nummer },
    eindtotEindId,
    bedrag: centen(bedragCenten),
    ibanToen: toonIban(actor, iban),
    ibanNu: toonIban(actor, ibanNu),
    zelfdeIban: iban === ibanNu,
  };
}

const KANDIDATEN = 10;

export async function readOntvangstonderwerp(tx: Tx, actor: Actor, id: string): Promise<Ontvangstonderwerp | null> {
  const rij = await tx.bankontvangst.findUnique({ where: { id } });
  if (rij === null) return null;
  const { kenmerk, bedragCenten, iban, tenaamstelling, omschrijving, boekdatum } = rij;
  const kandidaten = await tx.storting.findMany({
    where: { status: { not: "ontvangen" }, OR: [{ bedragCenten }, ...(kenmerk === null ? [] : [{ kenmerk }])] },
    orderBy: { id: "desc" },
    take: KANDIDATEN,
    select: {
      id: true, nummer: true, kenmerk: true, bedragCenten: true,
      toekenning: { select: { nummer: true, budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } } },
    },
  });
  return {
    soort: "storting",
    bedrag: centen(bedragCenten),
    kenmerk,
    omschrijving,
    iban: toonIban(actor, iban),
    tenaamstelling,
    boekdatum: naarDatumOfNull(boekdatum),
    kandidaten: kandidaten
      .map(({ toekenning, bedragCenten: aangekondigd, ...kandidaat }) => ({ ...kandidaat, bedrag: centen(aangekondigd), budgethouder: toekenning.budgethouder, toekenningsnummer: toekenning.nummer }))
      .toSorted((a, b) => Number(b.kenmerk === kenmerk) - Number(a.kenmerk === kenmerk)),
  };
}
