/**
 * A list of ambtshalve budgets as a gemeente or the ministry sends it: one row a kind of care, with a heading. Rows of the same person,
 * verstrekker, law and period are one budget. Only form: what may be proposed is decided in lib/domein/voorlopig.
 */
import { isBsn } from "@/lib/domein/bsn";
import { type Datum, leesDatum } from "@/lib/domein/datum";
import { type Centen, leesBedrag } from "@/lib/domein/geld";
import type { Naam } from "@/lib/domein/toekenning/bericht";
import type { Voorlopigbedrag } from "@/lib/domein/voorlopig/voorstel";
import { type Wet, WETTEN } from "@/lib/domein/wet";

import { afgekeurd, type Fouten, fout } from "../fout";
import { leesCsvTabel } from "../rekenblad/csv";
import { celVan, type Rij } from "../rekenblad/tabel";

export const LIJSTKOLOMMEN = ["bsn", "geboortedatum", "voornamen", "tussenvoegsel", "achternaam", "verstrekker", "wet", "van", "tm", "functiesoort", "bedrag"] as const;
export type Lijstkolom = (typeof LIJSTKOLOMMEN)[number];

/** More is a file of another kind, and too much for one pair of eyes. */
export const MEESTE_LIJSTRIJEN = 200;

/** A value that could not be read, by its column; the value itself is not repeated. */
export type Rijfout = { readonly rij: number; readonly kolom: Lijstkolom };

export type Lijstbudget = {
  readonly budgethouder: Naam & { readonly bsn: string; readonly geboortedatum: Datum };
  /** CBS code of the gemeente, or our code of the zorgkantoor. */
  readonly verstrekker: string;
  readonly wet: Wet;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedragen: readonly Voorlopigbedrag[];
};

export type Lijstvoorstel = { readonly rijen: readonly number[]; readonly budget: Lijstbudget | null; readonly fouten: readonly Rijfout[] };

export type Lijstlezing = { readonly ok: true; readonly voorstellen: readonly Lijstvoorstel[] } | Fouten;

type Plaats = ReadonlyMap<Lijstkolom, number>;

function leesKop(kop: Rij): Plaats | Fouten {
  const namen = kop.cellen.map(({ tekst }) => tekst.toLowerCase());
  const dubbel = LIJSTKOLOMMEN.find((kolom) => namen.filter((naam) => naam === kolom).length > 1);
  if (dubbel !== undefined) return afgekeurd(fout("CSV_KOLOM_DUBBEL", { regel: kop.rij }, { kolom: dubbel }));
  const mist = LIJSTKOLOMMEN.find((kolom) => kolom !== "tussenvoegsel" && !namen.includes(kolom));
  if (mist !== undefined) return afgekeurd(fout("CSV_KOLOM_ONTBREEKT", { regel: kop.rij }, { kolom: mist }));
  return new Map(LIJSTKOLOMMEN.flatMap((kolom) => (namen.includes(kolom) ? [[kolom, namen.indexOf(kolom)] as const] : [])));
}

type Gelezen = { readonly [K in Exclude<Lijstkolom, "geboortedatum" | "wet" | "van" | "tm" | "bedrag">]: string } & {
  readonly geboortedatum: Datum | null;
  readonly wet: Wet | null;
  readonly van: Datum | null;
  readonly tm: Datum | null;
  readonly bedrag: Centen | null;
};

const leesWet = (tekst: string): Wet | null => WETTEN.find((wet) => wet === tekst.toLowerCase()) ?? null;

function leesRij(rij: Rij, plaats: Plaats): Gelezen {
  const tekst = (kolom: Lijstkolom): string => celVan(rij, plaats.get(kolom) ?? Number.MAX_SAFE_INTEGER).tekst;
  return {
    bsn: tekst("bsn").padStart(9, "0"), geboortedatum: leesDatum(tekst("geboortedatum")), voornamen: tekst("voornamen"), tussenvoegsel: tekst("tussenvoegsel"),
    achternaam: tekst("achternaam"), verstrekker: tekst("verstrekker").toUpperCase(), wet: leesWet(tekst("wet")), van: leesDatum(tekst("van")), tm: leesDatum(tekst("tm")),
    functiesoort: tekst("functiesoort").toUpperCase(), bedrag: leesBedrag(tekst("bedrag")),
  };
}

function foutenIn(rij: number, gelezen: Gelezen): readonly Rijfout[] {
  const mis: Readonly<Record<Lijstkolom, boolean>> = {
    bsn: !isBsn(gelezen.bsn), geboortedatum: gelezen.geboortedatum === null, voornamen: gelezen.voornamen === "", tussenvoegsel: false, achternaam: gelezen.achternaam === "",
    verstrekker: gelezen.verstrekker === "", wet: gelezen.wet === null, van: gelezen.van === null, tm: gelezen.tm === null, functiesoort: gelezen.functiesoort === "", bedrag: gelezen.bedrag === null,
  };
  return LIJSTKOLOMMEN.flatMap((kolom) => (mis[kolom] ? [{ rij, kolom }] : []));
}

function alsBudget(gelezen: Gelezen): Lijstbudget | null {
  const { bsn, geboortedatum, voornamen, tussenvoegsel, achternaam, verstrekker, wet, van, tm, functiesoort, bedrag } = gelezen;
  if (geboortedatum === null || wet === null || van === null || tm === null || bedrag === null) return null;
  const budgethouder = { bsn, geboortedatum, voornamen, tussenvoegsel: tussenvoegsel === "" ? null : tussenvoegsel, achternaam };
  return { budgethouder, verstrekker, wet, van, tm, bedragen: [{ functiesoort, bedrag }] };
}

const sleutelVan = ({ budgethouder, verstrekker, wet, van, tm }: Lijstbudget): string => [budgethouder.bsn, verstrekker, wet, van, tm].join("/");

/** Rows of one budget together, in the place of the first. A row that could not be read stands alone. */
function voegSamen(delen: readonly Lijstvoorstel[]): readonly Lijstvoorstel[] {
  const samen = new Map<string, Lijstvoorstel>();
  for (const deel of delen) {
    const { budget } = deel;
    const sleutel = budget === null ? `rij/${deel.rijen.join()}` : sleutelVan(budget);
    const eerste = samen.get(sleutel);
    if (eerste === undefined || eerste.budget === null || budget === null) samen.set(sleutel, deel);
    else samen.set(sleutel, { rijen: [...eerste.rijen, ...deel.rijen], budget: { ...eerste.budget, bedragen: [...eerste.budget.bedragen, ...budget.bedragen] }, fouten: [] });
  }
  return [...samen.values()];
}

export function leesVoorlopiglijst(bytes: Uint8Array): Lijstlezing {
  const csv = leesCsvTabel(bytes);
  if (!csv.ok) return csv;
  const [kop, ...rijen] = csv.tabel.rijen;
  if (kop === undefined || rijen.length === 0) return afgekeurd(fout("BESTAND_LEEG"));
  if (rijen.length > MEESTE_LIJSTRIJEN) return afgekeurd(fout("TABEL_TE_VEEL_RIJEN", null, { maximum: String(MEESTE_LIJSTRIJEN) }));
  const plaats = leesKop(kop);
  if ("ok" in plaats) return plaats;
  const delen = rijen.map((rij): Lijstvoorstel => {
    const gelezen = leesRij(rij, plaats);
    const fouten = foutenIn(rij.rij, gelezen);
    return { rijen: [rij.rij], budget: fouten.length > 0 ? null : alsBudget(gelezen), fouten };
  });
  return { ok: true, voorstellen: voegSamen(delen) };
}
