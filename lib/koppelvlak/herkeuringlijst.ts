/** What a herkeuring found as CSV, made while it is read: nothing of it waits in memory. */
import type { Centen } from "@/lib/domein/geld";
import type { Herkeuringsuitkomst } from "@/lib/domein/zorgovereenkomst/herkeuring";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";

import { csvSchrijver } from "./tabel/csv";
import type { Kolom } from "./tabel/kolommen";

export type Herkeuringsrij = {
  readonly uitkomst: Herkeuringsuitkomst; readonly nummer: string; readonly verstrekker: string; readonly zorgverlener: string;
  readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string;
  readonly eenheid: Tariefeenheid; readonly tarief: Centen; readonly grens: Centen | null; readonly gemeld: boolean;
};

/** The words for the codes; the catalogue has them. */
export type Woorden = { readonly uitkomst: (code: Herkeuringsuitkomst) => string; readonly eenheid: (code: Tariefeenheid) => string };

const NIET_BEKEND = "niet bekend";
const euros = (bedrag: Centen): string => {
  const cijfers = String(bedrag).padStart(3, "0");
  return `${cijfers.slice(0, -2)},${cijfers.slice(-2)}`;
};

const kolommen = (woorden: Woorden): readonly Kolom<Herkeuringsrij>[] => [
  { kop: "Uitkomst", soort: "tekst", waarde: (rij) => woorden.uitkomst(rij.uitkomst) },
  { kop: "Zorgovereenkomst", soort: "tekst", waarde: (rij) => rij.nummer },
  { kop: "Achternaam", soort: "tekst", waarde: (rij) => rij.achternaam },
  { kop: "Tussenvoegsel", soort: "tekst", waarde: (rij) => rij.tussenvoegsel ?? "" },
  { kop: "Voornamen", soort: "tekst", waarde: (rij) => rij.voornamen },
  { kop: "Zorgverlener", soort: "tekst", waarde: (rij) => rij.zorgverlener },
  { kop: "Verstrekker", soort: "tekst", waarde: (rij) => rij.verstrekker },
  { kop: "Tarief", soort: "tekst", waarde: (rij) => woorden.eenheid(rij.eenheid) },
  { kop: "Afgesproken", soort: "bedrag", waarde: (rij) => rij.tarief },
  { kop: "Grens", soort: "tekst", waarde: (rij) => (rij.grens === null ? NIET_BEKEND : euros(rij.grens)) },
  { kop: "Bericht verstuurd", soort: "tekst", waarde: (rij) => (rij.gemeld ? "ja" : "nee") },
];

export function herkeuringCsv(stukken: AsyncGenerator<readonly Herkeuringsrij[]>, woorden: Woorden): ReadableStream<Uint8Array> {
  const schrijver = csvSchrijver(kolommen(woorden));
  return new ReadableStream<Uint8Array>({
    async pull(uit) {
      const stuk = await stukken.next();
      uit.enqueue(stuk.done === true ? await schrijver.einde() : await schrijver.rijen(stuk.value));
      if (stuk.done === true) uit.close();
    },
    async cancel() {
      await stukken.return(undefined);
    },
  });
}
