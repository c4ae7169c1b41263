/** One declaratie as its pages show it; what the reader may not see is not in it. Used by the areas, each with its own extras. */
import type { Tx } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull, naarMaand } from "@/lib/db/datums";
import type { Datum, Maand } from "@/lib/domein/datum";
import type { Declaratiesoort } from "@/lib/domein/declaratie/dossier";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import { centen, type Centen, type Honderdsten, honderdsten, som } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import type { Actor } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";

import { tijdlijnVan, type Tijdlijngebeurtenis } from "./tijdlijn";

export type Naamdelen = { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string };

export type Regeldetail = Periode & {
  readonly volgnummer: number;
  readonly tariefId: string;
  readonly aantal: Honderdsten;
  readonly tarief: Centen;
  readonly bedrag: Centen;
  readonly omschrijving: string | null;
  readonly eenheid: Tariefeenheid;
  readonly afgesproken: Centen;
};

export type Declaratiedetail = {
  readonly id: string;
  readonly nummer: string;
  readonly soort: Declaratiesoort;
  readonly status: Declaratiestatus;
  readonly maand: Maand;
  readonly gevraagd: Centen;
  readonly toegekend: Centen | null;
  readonly factuurnummer: string | null;
  readonly factuurdatum: Datum | null;
  readonly terugreden: string | null;
  readonly aangebodenOp: Date | null;
  readonly zorgovereenkomst: { readonly id: string; readonly nummer: string; readonly wet: Wet };
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly budgethouder: Naamdelen;
  readonly zorgverlenerId: string;
  readonly zorgverlener: string;
  readonly verstrekker: { readonly naam: string; readonly telefoon: string | null; readonly email: string | null };
  readonly regels: readonly Regeldetail[];
  readonly bestand: { readonly soort: "ubl" | "pdf"; readonly naam: string } | null;
  /** The part of toegekend that the budgethouder's own storting pays. */
  readonly uitStorting: Centen;
  /** All living parts together; betaaldOp when the last was paid. */
  readonly betaling: { readonly verwachtOp: Datum; readonly bedrag: Centen; readonly betaaldOp: Date | null } | null;
  readonly uitval: {
    readonly id: string;
    readonly nummer: string;
    readonly codes: readonly string[];
    readonly termijn: Datum;
    readonly oplossing: string | null;
    readonly toelichting: string | null;
    readonly aantekeningen: readonly { readonly id: string; readonly tekst: string; readonly op: Date }[];
  } | null;
  readonly gebeurtenissen: readonly Tijdlijngebeurtenis[];
};

const DECLARATIE = {
  id: true, nummer: true, soort: true, status: true, maand: true, gevraagdCenten: true, toegekendCenten: true, uitStortingCenten: true,
  factuurnummer: true, factuurdatum: true, terugreden: true, aangebodenOp: true, toekenningId: true, budgethouderId: true,
  zorgverlenerId: true, verstrekkerId: true,
  zorgovereenkomst: {
    select: {
      id: true, nummer: true, wet: true,
      budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } },
      zorgverlener: { select: { naam: true } },
    },
  },
  regels: {
    orderBy: { volgnummer: "asc" },
    select: {
      volgnummer: true, tariefId: true, van: true, tm: true, aantal: true, tariefCenten: true, bedragCenten: true, omschrijving: true,
      tarief: { select: { eenheid: true, tariefCenten: true } },
    },
  },
  factuurbestand: { select: { soort: true, bestandsnaam: true } },
  betaalopdrachten: {
    where: { status: { not: "vervallen" } },
    select: { verwachtOp: true, bedragCenten: true, status: true, afgehandeldOp: true },
  },
} as const;

async function readUitval(tx: Tx, declaratieId: string): Promise<Declaratiedetail["uitval"]> {
  const zaak = await tx.uitvalzaak.findFirst({
    where: { domein: "declaratie", onderwerpId: declaratieId },
    orderBy: { geopendOp: "desc" },
    select: {
      id: true, nummer: true, codes: true, termijn: true, oplossing: true, toelichting: true,
      aantekeningen: { where: { gedeeld: true }, orderBy: { op: "desc" }, select: { id: true, tekst: true, op: true } },
    },
  });
  return zaak === null ? null : { ...zaak, termijn: naarDatum(zaak.termijn) };
}

type Deel = { readonly verwachtOp: Date; readonly bedragCenten: bigint; readonly status: string; readonly afgehandeldOp: Date | null };

/** What the zorgverlener gets, from one source or two: paid when the last part is. */
function samenVan(delen: readonly Deel[]): Declaratiedetail["betaling"] {
  const laatste = delen.toSorted((a, b) => b.verwachtOp.getTime() - a.verwachtOp.getTime())[0];
  if (laatste === undefined) return null;
  const betaald = delen.every(({ status }) => status === "betaald") ? delen.flatMap(({ afgehandeldOp }) => afgehandeldOp ?? []) : [];
  return {
    verwachtOp: naarDatum(laatste.verwachtOp),
    bedrag: som(delen.map(({ bedragCenten }) => centen(bedragCenten))),
    betaaldOp: betaald.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
  };
}

/** Null when it does not exist or is not the reader's: the same answer. */
export async function readDeclaratiedetail(tx: Tx, actor: Actor, id: string): Promise<Declaratiedetail | null> {
  const rij = await tx.declaratie.findUnique({ where: { id }, select: DECLARATIE });
  if (rij === null) return null;
  const { zorgovereenkomst, regels, betaalopdrachten, factuurbestand, gevraagdCenten, toegekendCenten, uitStortingCenten, verstrekkerId, ...rest } = rij;
  const { budgethouder, zorgverlener, ...contract } = zorgovereenkomst;
  return {
    ...rest,
    maand: naarMaand(rij.maand),
    factuurdatum: naarDatumOfNull(rij.factuurdatum),
    gevraagd: centen(gevraagdCenten),
    toegekend: toegekendCenten === null ? null : centen(toegekendCenten),
    zorgovereenkomst: contract,
    budgethouder,
    zorgverlener: zorgverlener?.naam ?? "",
    verstrekker: await tx.verstrekker.findUniqueOrThrow({ where: { id: verstrekkerId }, select: { naam: true, telefoon: true, email: true } }),
    regels: regels.map(({ van, tm, aantal, tariefCenten, bedragCenten, tarief, ...regel }) => ({
      ...regel,
      van: naarDatum(van),
      tm: naarDatum(tm),
      aantal: honderdsten(aantal),
      tarief: centen(tariefCenten),
      bedrag: centen(bedragCenten),
      eenheid: tarief.eenheid,
      afgesproken: centen(tarief.tariefCenten),
    })),
    bestand: factuurbestand === null ? null : { soort: factuurbestand.soort === "ubl" ? "ubl" : "pdf", naam: factuurbestand.bestandsnaam },
    uitStorting: centen(uitStortingCenten),
    betaling: samenVan(betaalopdrachten.filter(({ status }) => status !== "gestorneerd")),
    uitval: await readUitval(tx, id),
    gebeurtenissen: await tijdlijnVan(tx, actor, "declaratie", id),
  };
}

export type Factuurdownload = { readonly naam: string; readonly soort: "ubl" | "pdf"; readonly inhoud: Uint8Array<ArrayBuffer> };

/** The invoice as it came in, for whoever may see the declaratie. */
export async function readFactuurbestand(tx: Tx, declaratieId: string): Promise<Factuurdownload | null> {
  const rij = await tx.factuurbestand.findUnique({ where: { declaratieId }, select: { bestandsnaam: true, soort: true, inhoud: true } });
  return rij === null ? null : { naam: rij.bestandsnaam, soort: rij.soort === "ubl" ? "ubl" : "pdf", inhoud: new Uint8Array(rij.inhoud) };
}
