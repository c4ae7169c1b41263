/** Which column of somebody's list is which of ours: guessed from the headings, chosen by a person, kept by name. */
import { type Bedragstijl, bedragstijlVan } from "@/lib/koppelvlak/rekenblad/waarden";
import { celVan, type Rij, type Tabel } from "@/lib/koppelvlak/rekenblad/tabel";

import { kolomVan, VELDEN, type Veld } from "./kolommen";

export type Bron =
  /** Counted from zero; the name tells whether the next list has the same column. */
  | { readonly kolom: number; readonly naam: string }
  | { readonly vast: string };

export type Koppeling = {
  readonly blad: string | null;
  /** Row of the heading, as the spreadsheet counts. */
  readonly kop: number;
  readonly velden: Readonly<Partial<Record<Veld, Bron>>>;
  /** How an amount column is written, where its owner said so. */
  readonly stijlen: Readonly<Partial<Record<Veld, Bedragstijl>>>;
};

const kaal = (naam: string): string =>
  naam
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/t\/m/g, "tm")
    .replace(/[^a-z0-9]/g, "");

/** Every name of every column, without what people vary. The first column that claims a name has it. */
const NAMEN: ReadonlyMap<string, Veld> = new Map(
  [...VELDEN].reverse().flatMap((veld) => {
    const { naam, ookBekendAls } = kolomVan(veld);
    return [...ookBekendAls, naam, veld].map((bekend) => [kaal(bekend), veld] as const);
  }),
);

const veldMetNaam = (naam: string): Veld | undefined => NAMEN.get(kaal(naam));

const KOP_BINNEN = 25;

/** The row with most headings we know; a title above it, or a line with the date of the list, has none. */
export function raadKop({ rijen }: Tabel): number {
  const kandidaten = rijen.slice(0, KOP_BINNEN).map((rij) => ({ rij: rij.rij, bekend: new Set(rij.cellen.map(({ tekst }) => veldMetNaam(tekst)).filter((veld) => veld !== undefined)).size }));
  const beste = kandidaten.reduce((tot, deze) => (deze.bekend > tot.bekend ? deze : tot), { rij: 0, bekend: 0 });
  if (beste.bekend > 0) return beste.rij;
  const eerste = rijen.find(({ cellen }) => cellen.filter(({ tekst }) => tekst !== "").length > 1) ?? rijen[0];
  return eerste?.rij ?? 1;
}

export const kopVan = ({ rijen }: Tabel, kop: number): Rij | null => rijen.find(({ rij }) => rij === kop) ?? null;
export const gegevensrijen = ({ rijen }: Tabel, kop: number): readonly Rij[] => rijen.filter(({ rij }) => rij > kop);

/** A guess for a list: what the verstrekker chose last where the heading is still there, and the headings for the rest. */
export function raadKoppeling(tabel: Tabel, kop: number, vorige: Koppeling | null): Koppeling {
  const namen = kopVan(tabel, kop)?.cellen.map(({ tekst }) => tekst) ?? [];
  const gekozen: Partial<Record<Veld, Bron>> = {};
  const bezet = new Set<number>();
  for (const veld of VELDEN) {
    const bron = vorige?.velden[veld];
    if (bron === undefined) continue;
    if ("vast" in bron) {
      gekozen[veld] = bron;
      continue;
    }
    const kolom = namen.findIndex((naam) => naam !== "" && kaal(naam) === kaal(bron.naam));
    if (kolom === -1) continue;
    gekozen[veld] = { kolom, naam: namen[kolom] ?? "" };
    bezet.add(kolom);
  }
  namen.forEach((naam, kolom) => {
    const veld = veldMetNaam(naam);
    // A column of this list says more than a fixed value of the list before.
    const vrij = veld !== undefined && (gekozen[veld] === undefined || "vast" in gekozen[veld]);
    if (vrij && !bezet.has(kolom)) {
      gekozen[veld] = { kolom, naam };
      bezet.add(kolom);
    }
  });
  return { blad: tabel.blad, kop, velden: gekozen, stijlen: {} };
}

export type Koppelbezwaar = { readonly code: "KOLOM_NIET_GEKOZEN" | "KOLOM_BESTAAT_NIET" | "BEDRAGEN_GEMENGD" | "BEDRAGEN_ONBESLIST"; readonly veld: Veld };

const bedragkolommen = (koppeling: Koppeling): readonly { readonly veld: Veld; readonly kolom: number }[] =>
  VELDEN.flatMap((veld) => {
    const bron = koppeling.velden[veld];
    return kolomVan(veld).soort === "bedrag" && bron !== undefined && "kolom" in bron ? [{ veld, kolom: bron.kolom }] : [];
  });

const stijlVanKolom = (rijen: readonly Rij[], kolom: number) => bedragstijlVan(rijen.map((rij) => celVan(rij, kolom)));

/** How each amount column is written: as its owner said, or as its values prove. */
export function stijlenVoor(tabel: Tabel, koppeling: Koppeling): Readonly<Partial<Record<Veld, Bedragstijl>>> {
  const rijen = gegevensrijen(tabel, koppeling.kop);
  return Object.fromEntries(
    bedragkolommen(koppeling).flatMap(({ veld, kolom }) => {
      const stijl = koppeling.stijlen[veld] ?? stijlVanKolom(rijen, kolom);
      return stijl === "gemengd" || stijl === "onbeslist" ? [] : [[veld, stijl] as const];
    }),
  );
}

/** What has to be chosen before the list can be read at all. */
export function keurKoppeling(tabel: Tabel, koppeling: Koppeling): readonly Koppelbezwaar[] {
  const breedte = kopVan(tabel, koppeling.kop)?.cellen.length ?? 0;
  const rijen = gegevensrijen(tabel, koppeling.kop);
  return [
    ...VELDEN.flatMap((veld): readonly Koppelbezwaar[] => {
      const bron = koppeling.velden[veld];
      if (bron === undefined) return kolomVan(veld).verplicht ? [{ code: "KOLOM_NIET_GEKOZEN", veld }] : [];
      return "kolom" in bron && bron.kolom >= breedte ? [{ code: "KOLOM_BESTAAT_NIET", veld }] : [];
    }),
    ...bedragkolommen(koppeling).flatMap(({ veld, kolom }): readonly Koppelbezwaar[] => {
      if (koppeling.stijlen[veld] !== undefined) return [];
      const stijl = stijlVanKolom(rijen, kolom);
      if (stijl === "gemengd") return [{ code: "BEDRAGEN_GEMENGD", veld }];
      return stijl === "onbeslist" ? [{ code: "BEDRAGEN_ONBESLIST", veld }] : [];
    }),
  ];
}
