/** Short words for what was remarked when a contract came on a desk. */
import { OVEREENKOMSTTEKSTEN } from "./zorgovereenkomst";
import { legWeigeringUit, type Overeenkomstweigering } from "./zorgovereenkomst-weigering";

const EIGEN: Readonly<Record<string, string>> = {
  NIET_GETOETST: "Nog niet getoetst",
  EERSTE_REKENING: "Eerste rekeningnummer",
};

const isOvereenkomstcode = (code: string): code is keyof typeof OVEREENKOMSTTEKSTEN => code in OVEREENKOMSTTEKSTEN;

export const aandachtTekst = (code: string): string => EIGEN[code] ?? (isOvereenkomstcode(code) ? OVEREENKOMSTTEKSTEN[code].kort : code);

export type Bulkuitslag = { readonly id: string; readonly gelukt: boolean; readonly tekst: string };

/** One line of the answer after many at once. */
export function bulkuitslag(id: string, reden: Overeenkomstweigering | null): Bulkuitslag {
  if (reden === null) return { id, gelukt: true, tekst: "Uw akkoord is vastgelegd." };
  const { titel, uitleg } = legWeigeringUit(reden);
  return { id, gelukt: false, tekst: uitleg === undefined ? `Overgeslagen. ${titel}` : `Overgeslagen. ${titel} ${uitleg}` };
}
