/**
 * XLSX (ISO/IEC 29500), as far as a list needs it: text, numbers, days and the results that formulas last had. The parts
 * come out of zip.ts with their sizes checked and go through `leesXml` like every XML from outside. Nothing is calculated.
 */
import { type Fouten, type KoppelvlakFout, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { kinderen, vind } from "@/lib/koppelvlak/xml/element";
import { type Grenzen, leesXml, type XmlElement } from "@/lib/koppelvlak/xml/veilig";

import { celUit, type Stijlen } from "./xlsx-cel";
import { keurOmvang } from "./csv";
import { type Cel, isLeeg, LEEG, type Rij, type Tabel, TABEL_GRENZEN } from "./tabel";
import { openZip, type Zip, ZIP_GRENZEN } from "./zip";

const HOOFD = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];
const RELATIES = ["http://schemas.openxmlformats.org/package/2006/relationships"];

const GRENZEN: Grenzen = { bytes: ZIP_GRENZEN.perOnderdeel, diepte: 24, elementen: 4_000_000, attributen: 100, waarde: 33_000 };

export type Bladkeuze = { readonly naam: string; readonly zichtbaar: boolean };
export type GelezenXlsx = { readonly ok: true; readonly tabel: Tabel; readonly bladen: readonly Bladkeuze[] } | Fouten;

/** Carries a refusal of one part out of the whole; never leaves this module. */
class Onleesbaar extends Error {
  constructor(readonly reden: KoppelvlakFout) {
    super(reden.code);
  }
}

/** XML of a part that was found wrong is a broken workbook to whoever made it; where in the XML says nothing to them. */
const teVertalen = (code: string): boolean => code.startsWith("XML_") || code === "CODERING_ONBEKEND" || code === "BESTAND_LEEG";

function leesDeel(zip: Zip, naam: string, ruimten: readonly string[], los?: { readonly pad: string; readonly ontvang: (element: XmlElement) => void }): XmlElement | null {
  const bytes = zip.pak(naam);
  if (bytes === null) return null;
  if ("code" in bytes) throw new Onleesbaar(bytes);
  const gelezen = leesXml(bytes, GRENZEN, {
    naamruimten: ruimten,
    ...(los === undefined ? {} : { los: [los.pad], ontvang: (_pad: string, element: XmlElement) => { los.ontvang(element); } }),
  });
  if (gelezen.ok) return gelezen.wortel;
  const [eerste = fout("XLSX_BESCHADIGD")] = gelezen.fouten;
  throw new Onleesbaar(teVertalen(eerste.code) ? fout("XLSX_BESCHADIGD") : eerste);
}

/** The prefix of the relationships namespace is free to choose; the local name is not. */
const relatieId = (element: XmlElement): string | undefined => [...element.attributen].find(([naam]) => naam.endsWith(":id"))?.[1];

type Blad = Bladkeuze & { readonly deel: string };

function leesBladen(zip: Zip): { readonly bladen: readonly Blad[]; readonly sinds1904: boolean } {
  const werkboek = leesDeel(zip, "xl/workbook.xml", HOOFD);
  const relaties = leesDeel(zip, "xl/_rels/workbook.xml.rels", RELATIES);
  if (werkboek === null || relaties === null) throw new Onleesbaar(fout("XLSX_GEEN_WERKBOEK"));
  const doelen = new Map(kinderen(relaties, "Relationship").map(({ attributen }) => [attributen.get("Id"), attributen.get("Target") ?? ""]));
  const bladen = kinderen(vind(werkboek, "sheets") ?? werkboek, "sheet").flatMap((blad): Blad[] => {
    const doel = doelen.get(relatieId(blad)) ?? "";
    const deel = doel.startsWith("/") ? doel.slice(1) : `xl/${doel}`;
    return zip.namen.includes(deel) && deel.includes("worksheets/")
      ? [{ naam: blad.attributen.get("name") ?? "", zichtbaar: (blad.attributen.get("state") ?? "visible") === "visible", deel }]
      : [];
  });
  const sinds1904 = ["1", "true"].includes(vind(werkboek, "workbookPr")?.attributen.get("date1904") ?? "");
  return { bladen, sinds1904 };
}

/** Text of a shared or inline string: plain, or in pieces with their own looks. Phonetic hints are not text. */
const tekstVanSi = (si: XmlElement): string =>
  si.kinderen.map((kind) => (kind.naam === "t" ? kind.tekst : kind.naam === "r" ? kinderen(kind, "t").map(({ tekst }) => tekst).join("") : "")).join("");

function leesTeksten(zip: Zip): readonly string[] {
  const teksten: string[] = [];
  leesDeel(zip, "xl/sharedStrings.xml", HOOFD, { pad: "sst/si", ontvang: (si) => teksten.push(tekstVanSi(si)) });
  return teksten;
}

/** Built-in formats that show a day (ISO/IEC 29500-1, 18.8.30). */
const DAGFORMATEN: readonly number[] = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** Whether a format of somebody's own shows a day: a y or d outside quotes, escapes and [colours]. */
const isDagformaat = (code: string): boolean => /[ydj]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

function leesStijlen(zip: Zip): readonly boolean[] {
  const stijlen = leesDeel(zip, "xl/styles.xml", HOOFD);
  if (stijlen === null) return [];
  const eigen = kinderen(vind(stijlen, "numFmts") ?? { ...stijlen, kinderen: [] }, "numFmt");
  const dagen = new Set(eigen.filter(({ attributen }) => isDagformaat(attributen.get("formatCode") ?? "")).map(({ attributen }) => Number(attributen.get("numFmtId"))));
  return kinderen(vind(stijlen, "cellXfs") ?? { ...stijlen, kinderen: [] }, "xf").map(({ attributen }) => {
    const nummer = Number(attributen.get("numFmtId") ?? "0");
    return DAGFORMATEN.includes(nummer) || dagen.has(nummer);
  });
}

/** "BC12" is column 54, counted from zero; null when there is no reference. */
function kolomVan(verwijzing: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(verwijzing ?? "")?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((som, letter) => som * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rijUit(element: XmlElement, vorige: number, stijlen: Stijlen): Rij {
  const cellen: Cel[] = [];
  for (const c of kinderen(element, "c")) {
    const kolom = kolomVan(c.attributen.get("r")) ?? cellen.length;
    if (kolom >= TABEL_GRENZEN.kolommen) {
      // A stray space far to the right is nothing; a value there is.
      if (celUit(c, stijlen, tekstVanSi).tekst === "") continue;
      throw new Onleesbaar(fout("TABEL_TE_VEEL_KOLOMMEN", { regel: vorige + 1 }, { maximum: String(TABEL_GRENZEN.kolommen) }));
    }
    while (cellen.length < kolom) cellen.push(LEEG);
    cellen[kolom] = celUit(c, stijlen, tekstVanSi);
  }
  return { rij: Number(element.attributen.get("r") ?? String(vorige + 1)), cellen };
}

/** Rows covered by merged cells, not more than a list can have. */
function samengevoegdeRijen(blad: XmlElement): readonly number[] {
  const rijen = new Set<number>();
  for (const { attributen } of kinderen(vind(blad, "mergeCells") ?? { ...blad, kinderen: [] }, "mergeCell")) {
    const [, van = "", tm = ""] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(attributen.get("ref") ?? "") ?? [];
    for (let rij = Number(van); rij <= Math.min(Number(tm), Number(van) + TABEL_GRENZEN.rijen); rij += 1) rijen.add(rij);
  }
  return [...rijen].sort((a, b) => a - b);
}

function leesBlad(zip: Zip, blad: Blad, sinds1904: boolean): Tabel {
  const stijlen: Stijlen = { teksten: leesTeksten(zip), dagstijlen: leesStijlen(zip), sinds1904 };
  const rijen: Rij[] = [];
  let cellen = 0;
  let vorige = 0;
  const wortel = leesDeel(zip, blad.deel, HOOFD, {
    pad: "worksheet/sheetData/row",
    ontvang: (element) => {
      if (rijen.length > TABEL_GRENZEN.rijen || cellen > TABEL_GRENZEN.cellen) return;
      const rij = rijUit(element, vorige, stijlen);
      vorige = rij.rij;
      cellen += rij.cellen.length;
      if (!isLeeg(rij)) rijen.push(rij);
    },
  });
  if (wortel === null) throw new Onleesbaar(fout("XLSX_BESCHADIGD"));
  if (cellen > TABEL_GRENZEN.cellen) throw new Onleesbaar(fout("XLSX_BOM"));
  const bezwaar = keurOmvang(rijen);
  if (bezwaar !== null) throw new Onleesbaar(bezwaar);
  return { blad: blad.naam, rijen, samengevoegd: samengevoegdeRijen(wortel) };
}

/** @param gevraagd the sheet to read; the first visible one when it is not there */
export function leesXlsxTabel(bytes: Uint8Array, gevraagd: string | null): GelezenXlsx {
  if (bytes.length === 0) return afgekeurd(fout("BESTAND_LEEG"));
  if (bytes.length > TABEL_GRENZEN.bytes) return afgekeurd(fout("BESTAND_TE_GROOT", null, { maximum: "5 MB" }));
  const zip = openZip(bytes);
  if ("code" in zip) return afgekeurd(zip);
  try {
    const { bladen, sinds1904 } = leesBladen(zip);
    const zichtbaar = bladen.filter((blad) => blad.zichtbaar);
    const keuze = bladen.find(({ naam }) => naam === gevraagd) ?? zichtbaar[0] ?? bladen[0];
    if (keuze === undefined) return afgekeurd(fout("XLSX_GEEN_WERKBOEK"));
    return { ok: true, tabel: leesBlad(zip, keuze, sinds1904), bladen: bladen.map(({ naam, zichtbaar: open }) => ({ naam, zichtbaar: open })) };
  } catch (opgevangen) {
    if (!(opgevangen instanceof Onleesbaar)) throw opgevangen;
    return afgekeurd(opgevangen.reden);
  }
}
