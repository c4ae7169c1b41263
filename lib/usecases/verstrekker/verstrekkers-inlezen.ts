import { randomUUID } from "node:crypto";

import type { Tx } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull, vanDatum } from "@/lib/db/datums";
import { registreer } from "@/lib/db/gebeurtenis";
import { lees, schrijf } from "@/lib/db/transactie";
import { type Datum, plusDagen } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Verstrekkersoort } from "@/lib/domein/wet";

import type { Deps } from "../deps";

export type Lijstregel = { readonly code: string; readonly naam: string };

export type VerstrekkersInlezen = {
  readonly soort: Verstrekkersoort;
  /** From this day the list counts: the CBS list of a year counts from 1 January. */
  readonly peildatum: Datum;
  readonly regels: readonly Lijstregel[];
};

export type Lijstverschil = {
  readonly nieuw: readonly Lijstregel[];
  /** In the register and not on the list: they end the day before. */
  readonly vervallen: readonly Lijstregel[];
  readonly hernoemd: readonly (Lijstregel & { readonly was: string })[];
  readonly gelijk: number;
};

type Reden = "geen_recht" | "lijst_leeg" | "lijst_dubbel" | "lijst_onvolledig" | "lijst_ouder";

/** More than this part of the register gone at once is a broken file, not a year of herindelingen. */
const HOOGSTENS_VERVALLEN = 0.2;

type Geregistreerd = Lijstregel & { readonly id: string; readonly geldigVan: Datum; readonly geldigTm: Datum | null };

/** What reading the list in would come down to. Changes nothing. */
export async function verstrekkersVergelijken(deps: Deps, actor: Actor, opdracht: VerstrekkersInlezen): Promise<Uitkomst<Lijstverschil, Reden>> {
  if (!mag(actor, "verstrekker.beheren")) return geweigerd("geen_recht");
  return lees(deps.db, actor, async (tx) => vergelijk(opdracht, await leesRegister(tx, opdracht.soort)));
}

/** Brings the register in line with a list. Nobody is deleted: who is not on it ends, and keeps its budgets. */
export async function verstrekkersInlezen(deps: Deps, actor: Actor, opdracht: VerstrekkersInlezen): Promise<Uitkomst<Lijstverschil, Reden>> {
  if (!mag(actor, "verstrekker.beheren")) return geweigerd("geen_recht");
  return schrijf(deps.db, actor, deps.nu, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`verstrekkers/${opdracht.soort}`}, 0))`;
    const register = await leesRegister(tx, opdracht.soort);
    const uitkomst = vergelijk(opdracht, register);
    if (!uitkomst.ok) return uitkomst;
    await voerDoor(tx, opdracht, register, uitkomst.waarde);
    const { nieuw, vervallen, hernoemd } = uitkomst.waarde;
    const codes = (regels: readonly Lijstregel[]): readonly string[] => regels.map(({ code }) => code);
    await registreer(
      tx,
      actor,
      {
        soort: "verstrekkers.ingelezen",
        onderwerpSoort: "verstrekkerslijst",
        onderwerpId: randomUUID(),
        gegevens: {
          soort: opdracht.soort,
          peildatum: opdracht.peildatum,
          aantal: opdracht.regels.length,
          nieuw: nieuw.length,
          vervallen: codes(vervallen),
          hernoemd: codes(hernoemd),
        },
      },
      deps.nu,
    );
    return uitkomst;
  });
}

async function leesRegister(tx: Tx, soort: Verstrekkersoort): Promise<readonly Geregistreerd[]> {
  const rijen = await tx.verstrekker.findMany({
    where: { soort },
    select: { id: true, code: true, naam: true, geldigVan: true, geldigTm: true },
    orderBy: { code: "asc" },
  });
  return rijen.map((rij) => ({ ...rij, geldigVan: naarDatum(rij.geldigVan), geldigTm: naarDatumOfNull(rij.geldigTm) }));
}

/** What ended before this list may return on it: that is new again, under the same code. */
const loopt = ({ geldigTm }: Geregistreerd): boolean => geldigTm === null;

function vergelijk({ regels, peildatum }: VerstrekkersInlezen, register: readonly Geregistreerd[]): Uitkomst<Lijstverschil, Reden> {
  if (regels.length === 0) return geweigerd("lijst_leeg");
  const opLijst = new Map(regels.map((regel) => [regel.code, regel]));
  if (opLijst.size !== regels.length) return geweigerd("lijst_dubbel");
  const lopend = new Map(register.filter(loopt).map((rij) => [rij.code, rij]));
  const vervallen = [...lopend.values()].filter(({ code }) => !opLijst.has(code));
  if (vervallen.length > lopend.size * HOOGSTENS_VERVALLEN) return geweigerd("lijst_onvolledig");
  // Who came in with a newer list cannot end before it began: this is last year's list.
  if (vervallen.some(({ geldigVan }) => geldigVan >= peildatum)) return geweigerd("lijst_ouder");
  const hernoemd = regels.flatMap((regel) => {
    const was = lopend.get(regel.code)?.naam;
    return was === undefined || was === regel.naam ? [] : [{ ...regel, was }];
  });
  const nieuw = regels.filter(({ code }) => !lopend.has(code));
  return gelukt({
    nieuw,
    vervallen: vervallen.map(({ code, naam }) => ({ code, naam })),
    hernoemd,
    gelijk: regels.length - nieuw.length - hernoemd.length,
  });
}

async function voerDoor(tx: Tx, { soort, peildatum }: VerstrekkersInlezen, register: readonly Geregistreerd[], verschil: Lijstverschil): Promise<void> {
  const bekend = new Set(register.map(({ code }) => code));
  const geldigVan = vanDatum(peildatum);
  await tx.verstrekker.createMany({
    data: verschil.nieuw.filter(({ code }) => !bekend.has(code)).map((regel) => ({ soort, ...regel, geldigVan })),
  });
  for (const { code, naam } of verschil.nieuw.filter((regel) => bekend.has(regel.code))) {
    await tx.verstrekker.update({ where: { soort_code: { soort, code } }, data: { naam, geldigTm: null }, select: { id: true } });
  }
  for (const { code, naam } of verschil.hernoemd) {
    await tx.verstrekker.update({ where: { soort_code: { soort, code } }, data: { naam }, select: { id: true } });
  }
  await tx.verstrekker.updateMany({
    where: { soort, code: { in: verschil.vervallen.map(({ code }) => code) }, geldigTm: null },
    data: { geldigTm: vanDatum(plusDagen(peildatum, -1)) },
  });
}
