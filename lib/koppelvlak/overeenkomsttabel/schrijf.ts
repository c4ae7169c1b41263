import type { Uitvoertabel } from "@/lib/koppelvlak/rekenblad/schrijf";
import { type Cel, celVan, type Tabel } from "@/lib/koppelvlak/rekenblad/tabel";

import { kolomVan, VELDEN, type Veld } from "./kolommen";
import { kopVan } from "./lees";

const tekst = (waarde: string): Cel => ({ tekst: waarde, soort: "tekst", formule: false });
const BLAD = "Zorgovereenkomsten";
const KOP = VELDEN.map((veld) => kolomVan(veld).naam);

/** The headings alone, to begin with. */
export const LEEG_SJABLOON: Uitvoertabel = { blad: BLAD, kop: KOP, rijen: [] };

/** The headings with one row of examples; the numbers in it belong to nobody. */
export const VOORBEELD: Uitvoertabel = { blad: BLAD, kop: KOP, rijen: [VELDEN.map((veld) => tekst(kolomVan(veld).voorbeeld))] };

/** One contract as a list of one row: what is typed in the form is read by the rules for a list. */
export const lijstVanEen = (velden: Readonly<Partial<Record<Veld, string>>>): Uitvoertabel => ({ blad: BLAD, kop: KOP, rijen: [VELDEN.map((veld) => tekst(velden[veld] ?? ""))] });

const FOUTKOLOM = "fout";

/** Some rows as they came, with a column that says what is wrong. An older column with that name is replaced. */
export function foutenlijst(tabel: Tabel, mislukt: ReadonlyMap<number, string>): Uitvoertabel {
  const titels = kopVan(tabel)?.cellen ?? [];
  const behouden = titels.map(({ tekst: naam }, plaats) => ({ naam, plaats })).filter(({ naam }) => naam.toLowerCase() !== FOUTKOLOM);
  const rijen = tabel.rijen.flatMap((rij) => {
    const zin = mislukt.get(rij.rij);
    return zin === undefined ? [] : [[...behouden.map(({ plaats }) => celVan(rij, plaats)), tekst(zin)]];
  });
  return { blad: "Fouten", kop: [...behouden.map(({ naam }) => naam), FOUTKOLOM], rijen };
}
