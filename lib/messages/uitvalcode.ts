/** The words of any code that can open a case, whatever its domain. */
import { BANKREDENEN } from "../domein/betaling/retourredenen";
import { BETWISTTEKSTEN } from "./afsluiting";
import { DECLARATIETEKSTEN } from "./declaratie";
import type { Codetekst } from "./tekst";
import { RETOURTEKSTEN } from "./toekenning";
import { BANKREDEN_LABELS, BETALINGTEKSTEN, STORTINGTEKSTEN } from "./uitval";

const ALLE: ReadonlyMap<string, Codetekst> = new Map<string, Codetekst>([
  ...Object.entries(DECLARATIETEKSTEN),
  ...Object.entries(RETOURTEKSTEN),
  ...Object.entries(BETALINGTEKSTEN),
  ...Object.entries(STORTINGTEKSTEN),
  ...Object.entries(BETWISTTEKSTEN),
  ...BANKREDENEN.map((code): [string, Codetekst] => [
    code,
    { ...BETALINGTEKSTEN.BETALING_GESTORNEERD, kort: BANKREDEN_LABELS[code], lang: `${BANKREDEN_LABELS[code]}.` },
  ]),
]);

/** A code nobody has words for is shown as it is: never hidden. */
export const uitvalcodetekst = (code: string): Codetekst =>
  ALLE.get(code) ?? { kort: code, lang: "Voor deze code is geen uitleg bekend.", watNu: "Zoek uit waar de code vandaan komt.", aanZet: "svb", grondslag: "Interne controle" };
