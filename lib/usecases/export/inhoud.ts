/** What is in each file: the columns, and where the next rows come from. */
import type { Tx } from "@/lib/db/client";
import { naarDatum, naarMaandOfNull } from "@/lib/db/datums";
import { type Maandrij, readMaandoverzicht } from "@/lib/db/maandoverzicht.repository";
import { readStandenNa, readStandtotaal, type Standrij, type Uitputtingsvraag } from "@/lib/db/uitputting.repository";
import { percentageGebruikt } from "@/lib/domein/budget/uitputting";
import { percentageVerstreken } from "@/lib/domein/budget/uitputtingslijst";
import type { Datum } from "@/lib/domein/datum";
import type { Exportformaat } from "@/lib/domein/export/soorten";
import { centen } from "@/lib/domein/geld";
import { csvSchrijver } from "@/lib/koppelvlak/tabel/csv";
import type { Kolom, Tabelschrijver } from "@/lib/koppelvlak/tabel/kolommen";
import { xlsxSchrijver } from "@/lib/koppelvlak/tabel/xlsx";

/** The question as it was asked, with the day it was asked on: a file made later is about that day. */
export type Exportvraag =
  | { readonly soort: "uitputting"; readonly vraag: Uitputtingsvraag; readonly vandaag: Datum }
  | { readonly soort: "maandoverzicht"; readonly vraag: { readonly jaar: number }; readonly vandaag: Datum };

const standkolommen = (vandaag: Datum): readonly Kolom<Standrij>[] => [
  { kop: "Achternaam", soort: "tekst", waarde: (rij) => rij.achternaam },
  { kop: "Tussenvoegsel", soort: "tekst", waarde: (rij) => rij.tussenvoegsel ?? "" },
  { kop: "Voornamen", soort: "tekst", waarde: (rij) => rij.voornamen },
  { kop: "Toekenningnummer", soort: "tekst", waarde: (rij) => rij.nummer },
  { kop: "Budgetkenmerk", soort: "tekst", waarde: (rij) => rij.budgetidentificatie },
  { kop: "Wet", soort: "tekst", waarde: (rij) => rij.wet },
  { kop: "Functiesoorten", soort: "tekst", waarde: (rij) => rij.functiesoorten.join(" ") },
  { kop: "Status", soort: "tekst", waarde: (rij) => rij.status },
  { kop: "Van", soort: "dag", waarde: (rij) => naarDatum(rij.van) },
  { kop: "Tot en met", soort: "dag", waarde: (rij) => naarDatum(rij.tm) },
  { kop: "Toegekend", soort: "bedrag", waarde: (rij) => centen(rij.toegekend) },
  { kop: "Gereserveerd", soort: "bedrag", waarde: (rij) => centen(rij.gereserveerd) },
  { kop: "Onderweg", soort: "bedrag", waarde: (rij) => centen(rij.onderweg) },
  { kop: "Besteed", soort: "bedrag", waarde: (rij) => centen(rij.besteed) },
  { kop: "Vrij", soort: "bedrag", waarde: (rij) => centen(rij.beschikbaar) },
  { kop: "Gebruikt (%)", soort: "getal", waarde: (rij) => percentageGebruikt(centen(rij.gereserveerd + rij.onderweg + rij.besteed), centen(rij.toegekend)) },
  { kop: "Periode verstreken (%)", soort: "getal", waarde: (rij) => percentageVerstreken({ van: naarDatum(rij.van), tm: naarDatum(rij.tm) }, vandaag) },
  { kop: "Zorgovereenkomsten", soort: "getal", waarde: (rij) => rij.overeenkomsten },
  { kop: "Boven maximumtarief", soort: "getal", waarde: (rij) => rij.boven_maximum },
  { kop: "Laatste maand gedeclareerd", soort: "tekst", waarde: (rij) => naarMaandOfNull(rij.laatste_maand) ?? "" },
];

const MAANDKOLOMMEN: readonly Kolom<Maandrij>[] = [
  { kop: "Maand", soort: "dag", waarde: (rij) => naarDatum(rij.maand) },
  { kop: "Wet", soort: "tekst", waarde: (rij) => rij.wet },
  { kop: "Functiesoort", soort: "tekst", waarde: (rij) => rij.functiesoort },
  { kop: "Budgethouders", soort: "getal", waarde: (rij) => Number(rij.budgethouders) },
  { kop: "Boven maximumtarief", soort: "getal", waarde: (rij) => Number(rij.boven_maximum) },
  { kop: "Toegekend", soort: "bedrag", waarde: (rij) => centen(rij.toegekend) },
  { kop: "Besteed", soort: "bedrag", waarde: (rij) => centen(rij.besteed) },
];

/** A list that can be read from any of its rows on. */
export type Bron<R> = {
  readonly blad: string;
  readonly kolommen: readonly Kolom<R>[];
  readonly tel: (tx: Tx) => Promise<number>;
  readonly lees: (tx: Tx, na: R | null, aantal: number) => Promise<readonly R[]>;
  /** Whose data a row is; null: of nobody in particular. */
  readonly budgethouder: (rij: R) => string | null;
};

/** Does `werk` with the source of this question, whatever its rows look like. */
export function metBron<T>(verstrekkerId: string, exportvraag: Exportvraag, werk: <R>(bron: Bron<R>) => Promise<T>): Promise<T> {
  const { vandaag } = exportvraag;
  if (exportvraag.soort === "maandoverzicht") {
    const { jaar } = exportvraag.vraag;
    return werk<Maandrij>({
      blad: `Uitputting ${String(jaar)}`,
      kolommen: MAANDKOLOMMEN,
      tel: async (tx) => (await readMaandoverzicht(tx, verstrekkerId, jaar)).length,
      lees: (tx, na) => (na === null ? readMaandoverzicht(tx, verstrekkerId, jaar) : Promise.resolve([])),
      budgethouder: () => null,
    });
  }
  const { vraag } = exportvraag;
  return werk<Standrij>({
    blad: "Uitputting",
    kolommen: standkolommen(vandaag),
    tel: async (tx) => Number((await readStandtotaal(tx, verstrekkerId, vraag, vandaag)).totaal),
    lees: (tx, na, aantal) => readStandenNa(tx, verstrekkerId, vraag, vandaag, na?.id ?? null, aantal),
    budgethouder: (rij) => rij.budgethouder_id,
  });
}

export const schrijverVoor = <R>({ kolommen, blad }: Bron<R>, formaat: Exportformaat): Tabelschrijver<R> => (formaat === "csv" ? csvSchrijver(kolommen) : xlsxSchrijver(kolommen, blad));
