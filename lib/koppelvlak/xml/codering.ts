import { type KoppelvlakFout, fout } from "@/lib/koppelvlak/fout";

/** Small enough to keep memory flat on a bank file of 50 MB, large enough to be fast. */
const BLOK = 65_536;
const NIEUWE_REGEL = 0x0a;

const startMet = (bytes: Uint8Array, ...begin: readonly number[]): boolean =>
  begin.every((waarde, i) => bytes[i] === waarde);

const heeftBom = (bytes: Uint8Array): boolean => startMet(bytes, 0xef, 0xbb, 0xbf);

/** UTF-16 and UTF-32, with a byte order mark or recognisable by the zero byte beside the first "<". */
const isBreed = (bytes: Uint8Array): boolean =>
  startMet(bytes, 0xff, 0xfe) ||
  startMet(bytes, 0xfe, 0xff) ||
  startMet(bytes, 0x3c, 0x00) ||
  startMet(bytes, 0x00, 0x3c) ||
  startMet(bytes, 0x00, 0x00);

/** The line of the first invalid byte. A newline is never part of a longer UTF-8 sequence, so lines can be tried one by one. */
function regelMetOngeldigeBytes(bytes: Uint8Array): number {
  const lezer = new TextDecoder("utf-8", { fatal: true });
  let regel = 1;
  for (let begin = 0; begin < bytes.length; regel += 1) {
    const gevonden = bytes.indexOf(NIEUWE_REGEL, begin);
    const einde = gevonden === -1 ? bytes.length : gevonden + 1;
    try {
      lezer.decode(bytes.subarray(begin, einde));
    } catch {
      return regel;
    }
    begin = einde;
  }
  return regel;
}

/** Size and encoding, the two things that must be right before anything else may look at the bytes. */
export function controleerBytes(bytes: Uint8Array, maximumBytes: number): KoppelvlakFout | null {
  if (bytes.length === 0) return fout("BESTAND_LEEG");
  if (bytes.length > maximumBytes) {
    return fout("BESTAND_TE_GROOT", null, { maximum: `${String(Math.floor(maximumBytes / 1_000_000))} MB` });
  }
  return isBreed(bytes) ? fout("CODERING_ONBEKEND", { regel: 1 }) : null;
}

/**
 * The bytes as text, piece by piece and without byte order mark. Only UTF-8: other encodings cannot be told apart with
 * certainty, and a guess would change names.
 * @returns per piece the text, or the error at which reading ends
 */
export function* leesTekst(bytes: Uint8Array): Generator<string | KoppelvlakFout> {
  const lezer = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (let begin = heeftBom(bytes) ? 3 : 0; begin < bytes.length; begin += BLOK) {
    const einde = Math.min(begin + BLOK, bytes.length);
    let tekst: string;
    try {
      tekst = lezer.decode(bytes.subarray(begin, einde), { stream: einde < bytes.length });
    } catch {
      yield fout("CODERING_ONBEKEND", { regel: regelMetOngeldigeBytes(bytes) });
      return;
    }
    yield tekst;
  }
}

/** Control characters except tab and newlines (C1 is what is left when Windows-1252 was taken for Latin-1), and the two non-characters. */
const VERBODEN_TEKEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

/** The line on which `index` lies, when the text begins on `eersteRegel`. */
export function regelVan(tekst: string, index: number, eersteRegel: number): number {
  let regel = eersteRegel;
  for (let i = tekst.indexOf("\n"); i !== -1 && i < index; i = tekst.indexOf("\n", i + 1)) regel += 1;
  return regel;
}

/** The first character that may not occur in any text we accept, NUL among them. */
export function verbodenTeken(tekst: string, eersteRegel: number): KoppelvlakFout | null {
  const teken = VERBODEN_TEKEN.exec(tekst);
  if (teken === null) return null;
  const code = (teken[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return fout("TEKEN_VERBODEN", { regel: regelVan(tekst, teken.index, eersteRegel) }, { teken: `U+${code}` });
}
