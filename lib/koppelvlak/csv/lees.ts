/**
 * Small reference lists (verstrekkers, for instance) as people save them from a spreadsheet: UTF-8 with or without byte
 * order mark, semicolon or comma, quotes where needed. Values come out as text; what they mean is the importer's job.
 */
import { CsvError, parse } from "csv-parse/sync";

import { type Fouten, type KoppelvlakFout, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { controleerBytes, leesTekst, verbodenTeken } from "@/lib/koppelvlak/xml/codering";

const MAXIMUM_BYTES = 5_000_000;
const MAXIMUM_RIJEN = 50_000;
const MAXIMUM_RIJLENGTE = 20_000;

export type CsvRij<Kolom extends string> = {
  /** Line in the file on which the row ends, the heading being the first. */
  readonly regel: number;
  readonly velden: Readonly<Record<Kolom, string>>;
};

export type GelezenCsv<Kolom extends string> = { readonly ok: true; readonly rijen: readonly CsvRij<Kolom>[] } | Fouten;

type Ruw = { readonly regel: number; readonly waarden: readonly string[] };

function tekstUit(bytes: Uint8Array): string | KoppelvlakFout {
  const bezwaar = controleerBytes(bytes, MAXIMUM_BYTES);
  if (bezwaar !== null) return bezwaar;
  let tekst = "";
  for (const blok of leesTekst(bytes)) {
    if (typeof blok !== "string") return blok;
    tekst += blok;
  }
  return verbodenTeken(tekst, 1) ?? tekst;
}

/** The sign that stands most often in the heading, outside quotes. Spreadsheets set to Dutch write a semicolon. */
function scheidingsteken(tekst: string): ";" | "," {
  const kop = (/^[^\r\n]*/.exec(tekst)?.[0] ?? "").replace(/"[^"]*"/g, "");
  return kop.split(";").length >= kop.split(",").length ? ";" : ",";
}

function ontleed(tekst: string): readonly Ruw[] | KoppelvlakFout {
  const ruw: Ruw[] = [];
  try {
    parse(tekst, {
      delimiter: scheidingsteken(tekst),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: MAXIMUM_RIJLENGTE,
      on_record: (waarden: string[], { lines }) => {
        ruw.push({ regel: lines, waarden });
        return null;
      },
    });
    return ruw;
  } catch (opgevangen) {
    if (!(opgevangen instanceof CsvError)) throw opgevangen;
    const regel = opgevangen["lines"];
    return fout("CSV_OPMAAK", typeof regel === "number" ? { regel } : null);
  }
}

function keurKop(kop: Ruw, kolommen: readonly string[]): readonly KoppelvlakFout[] {
  const namen = kop.waarden.map((naam) => naam.toLowerCase());
  return kolommen.flatMap((kolom) => {
    const aantal = namen.filter((naam) => naam === kolom.toLowerCase()).length;
    if (aantal === 1) return [];
    return [fout(aantal === 0 ? "CSV_KOLOM_ONTBREEKT" : "CSV_KOLOM_DUBBEL", { regel: kop.regel, pad: kolom }, { kolom })];
  });
}

function rijUit<Kolom extends string>(rij: Ruw, kop: Ruw, kolommen: readonly Kolom[]): CsvRij<Kolom> {
  const namen = kop.waarden.map((naam) => naam.toLowerCase());
  const paren = kolommen.map((kolom) => [kolom, rij.waarden[namen.indexOf(kolom.toLowerCase())] ?? ""] as const);
  return { regel: rij.regel, velden: Object.fromEntries(paren) as Record<Kolom, string> };
}

/**
 * Reads the rows of a list with a heading. Columns may stand in any order and there may be more than asked; capitals in
 * the heading do not matter.
 */
export function leesCsv<Kolom extends string>(bytes: Uint8Array, kolommen: readonly Kolom[]): GelezenCsv<Kolom> {
  const tekst = tekstUit(bytes);
  if (typeof tekst !== "string") return afgekeurd(tekst);
  const ruw = ontleed(tekst);
  if ("code" in ruw) return afgekeurd(ruw);
  const [kop, ...rijen] = ruw;
  if (kop === undefined) return afgekeurd(fout("BESTAND_LEEG"));
  if (rijen.length > MAXIMUM_RIJEN) return afgekeurd(fout("CSV_TE_VEEL_RIJEN", null, { maximum: String(MAXIMUM_RIJEN) }));
  const scheef = rijen
    .filter(({ waarden }) => waarden.length !== kop.waarden.length)
    .map(({ regel, waarden }) =>
      fout("CSV_AANTAL_VELDEN", { regel }, { gevonden: String(waarden.length), verwacht: String(kop.waarden.length) }),
    );
  const fouten = [...keurKop(kop, kolommen), ...scheef];
  return fouten.length > 0 ? afgekeurd(...fouten) : { ok: true, rijen: rijen.map((rij) => rijUit(rij, kop, kolommen)) };
}
