/** CSV as spreadsheets and gemeente software write it: any of four separators, UTF-8, UTF-16 with a mark, or Windows-1252. */
import { CsvError, parse } from "csv-parse/sync";

import { type Fouten, type KoppelvlakFout, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { isFormule } from "@/lib/koppelvlak/tabel/formule";
import { verbodenTeken } from "@/lib/koppelvlak/xml/codering";

import { isLeeg, type Rij, schoon, type Tabel, TABEL_GRENZEN } from "./tabel";

export const SCHEIDINGSTEKENS = [";", ",", "\t", "|"] as const;
export type Scheidingsteken = (typeof SCHEIDINGSTEKENS)[number];
export const CODERINGEN = ["utf-8", "utf-16", "windows-1252"] as const;
export type Codering = (typeof CODERINGEN)[number];

export type GelezenCsv =
  | { readonly ok: true; readonly tabel: Tabel; readonly scheidingsteken: Scheidingsteken; readonly codering: Codering }
  | Fouten;

/** Bytes that are not UTF-8 are taken for Windows-1252, in which every byte means something; the reader sees which and an example. */
function ontcijfer(bytes: Uint8Array): { readonly tekst: string; readonly codering: Codering } {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { tekst: new TextDecoder("utf-16le").decode(bytes), codering: "utf-16" };
  if (a === 0xfe && b === 0xff) return { tekst: new TextDecoder("utf-16be").decode(bytes), codering: "utf-16" };
  try {
    return { tekst: new TextDecoder("utf-8", { fatal: true }).decode(bytes), codering: "utf-8" };
  } catch {
    return { tekst: new TextDecoder("windows-1252").decode(bytes), codering: "windows-1252" };
  }
}

const KIJKREGELS = 20;

/** How often a sign stands outside quotes, line by line. */
function tellingen(tekst: string, teken: string): readonly number[] {
  const zonderAanhaling = tekst.replace(/"[^"]*"/g, "");
  return zonderAanhaling
    .split(/\r?\n/)
    .slice(0, KIJKREGELS)
    .filter((regel) => regel.trim() !== "")
    .map((regel) => regel.split(teken).length - 1);
}

/** The sign that gives most columns in the line where it stands most; on a tie the order of SCHEIDINGSTEKENS. */
function raadScheidingsteken(tekst: string): Scheidingsteken {
  // A title above the heading has no separators: the best line counts, not the first.
  const scores = SCHEIDINGSTEKENS.map((teken) => ({ teken, score: Math.max(0, ...tellingen(tekst, teken)) }));
  return scores.reduce((beste, deze) => (deze.score > beste.score ? deze : beste)).teken;
}

/** Spreadsheets of our own put an apostrophe before what a spreadsheet would calculate; see schrijf.ts. */
const zonderApostrof = (tekst: string): string => (tekst.startsWith("'") && isFormule(tekst.replace(/^'+/, "")) ? tekst.slice(1) : tekst);

function ontleed(tekst: string, scheidingsteken: Scheidingsteken): readonly Rij[] | KoppelvlakFout {
  try {
    const ruw = parse(tekst, {
      delimiter: scheidingsteken,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: TABEL_GRENZEN.kolommen * TABEL_GRENZEN.waarde,
      to: TABEL_GRENZEN.rijen + 1,
    });
    return ruw.map((waarden, plaats) => ({
      rij: plaats + 1,
      cellen: waarden.map((waarde) => ({ tekst: schoon(zonderApostrof(schoon(waarde))), soort: "tekst" as const, formule: false })),
    }));
  } catch (opgevangen) {
    if (!(opgevangen instanceof CsvError)) throw opgevangen;
    const regel = opgevangen["lines"];
    return fout("CSV_OPMAAK", typeof regel === "number" ? { regel } : null);
  }
}

export function leesCsvTabel(bytes: Uint8Array): GelezenCsv {
  if (bytes.length === 0) return afgekeurd(fout("BESTAND_LEEG"));
  if (bytes.length > TABEL_GRENZEN.bytes) return afgekeurd(fout("BESTAND_TE_GROOT", null, { maximum: "5 MB" }));
  const { tekst, codering } = ontcijfer(bytes);
  const verboden = verbodenTeken(tekst, 1);
  if (verboden !== null) return afgekeurd(verboden);
  const scheidingsteken = raadScheidingsteken(tekst);
  const rijen = ontleed(tekst, scheidingsteken);
  if ("code" in rijen) return afgekeurd(rijen);
  const bezwaar = keurOmvang(rijen);
  if (bezwaar !== null) return afgekeurd(bezwaar);
  return { ok: true, tabel: { blad: null, rijen: rijen.filter((rij) => !isLeeg(rij)), samengevoegd: [] }, scheidingsteken, codering };
}

/** Rows, columns and the length of one value, for either kind of file. */
export function keurOmvang(rijen: readonly Rij[]): KoppelvlakFout | null {
  const { rijen: meesteRijen, kolommen, waarde } = TABEL_GRENZEN;
  if (rijen.length === 0 || rijen.every(isLeeg)) return fout("BESTAND_LEEG");
  if (rijen.length > meesteRijen) return fout("TABEL_TE_VEEL_RIJEN", null, { maximum: String(meesteRijen) });
  for (const { rij, cellen } of rijen) {
    if (cellen.length > kolommen) return fout("TABEL_TE_VEEL_KOLOMMEN", { regel: rij }, { maximum: String(kolommen) });
    if (cellen.some(({ tekst }) => tekst.length > waarde)) return fout("TABEL_WAARDE_TE_LANG", { regel: rij }, { maximum: String(waarde) });
  }
  return null;
}
