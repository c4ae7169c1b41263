/**
 * What an uploaded file really is, by its first bytes; its name and what the browser says are only compared with that.
 * Own signatures instead of a library, because a library unpacks archives to look inside and an upload may be a bomb.
 */
import { type Fouten, type KoppelvlakFout, afgekeurd, fout } from "@/lib/koppelvlak/fout";

export type Bestandsoort = "xml" | "pdf" | "csv";

export type Herkend =
  | Bestandsoort
  | "html"
  | "svg"
  | "zip"
  | "gzip"
  | "7z"
  | "rar"
  | "exe"
  | "elf"
  | "office"
  | "png"
  | "jpeg"
  | "gif"
  | "rtf"
  | "script"
  | "onbekend";

const HANDTEKENINGEN: readonly (readonly [Herkend, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["zip", [0x50, 0x4b, 0x07, 0x08]],
  ["gzip", [0x1f, 0x8b]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["exe", [0x4d, 0x5a]],
  ["elf", [0x7f, 0x45, 0x4c, 0x46]],
  ["office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["script", [0x23, 0x21]],
];

/** Enough to see the first element behind a declaration and a comment. */
const BEGIN = 4_096;

/** The first element of a text that starts with "<", past declaration, comments and white space. */
function eersteElement(tekst: string): string | null {
  let rest = tekst.trimStart();
  for (const [begin, einde] of [["<?", "?>"], ["<!--", "-->"], ["<!--", "-->"]] as const) {
    if (!rest.startsWith(begin)) continue;
    const tot = rest.indexOf(einde);
    // Cut off inside a long comment: it is XML as far as can be seen.
    if (tot === -1) return "";
    rest = rest.slice(tot + einde.length).trimStart();
  }
  return /^<([!A-Za-z_][\w:.-]{0,60})/.exec(rest)?.[1]?.toLowerCase() ?? null;
}

function soortVanTekst(bytes: Uint8Array): Herkend {
  const begin = bytes.subarray(0, BEGIN);
  if (begin.includes(0)) return "onbekend";
  const tekst = new TextDecoder("utf-8").decode(begin);
  const element = eersteElement(tekst);
  if (element === null) return /^[^\r\n]{0,2000}[;,]/.test(tekst) ? "csv" : "onbekend";
  if (["!doctype", "html", "head", "body", "script", "iframe"].includes(element)) {
    return tekst.trimStart().startsWith("<?xml") ? "xml" : "html";
  }
  return element === "svg" || element.endsWith(":svg") ? "svg" : "xml";
}

export function herkenBestandsoort(bytes: Uint8Array): Herkend {
  const gevonden = HANDTEKENINGEN.find(([, begin]) => begin.every((waarde, i) => bytes[i] === waarde));
  return gevonden?.[0] ?? soortVanTekst(bytes);
}

const extensieVan = (bestandsnaam: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(bestandsnaam)?.[1]?.toLowerCase() ?? "";

export type Bestandseisen = { readonly toegestaan: readonly Bestandsoort[]; readonly maximumBytes: number };

/** Accepts a file only when it is one of the kinds asked for, carries that extension and is not too large. */
export function keurBestand(
  bytes: Uint8Array,
  bestandsnaam: string,
  eisen: Bestandseisen,
): { readonly ok: true; readonly soort: Bestandsoort } | Fouten {
  const toegestaan = eisen.toegestaan.join(", ");
  if (bytes.length === 0) return afgekeurd(fout("BESTAND_LEEG"));
  const fouten: KoppelvlakFout[] = [];
  if (bytes.length > eisen.maximumBytes) {
    fouten.push(fout("BESTAND_TE_GROOT", null, { maximum: `${String(Math.floor(eisen.maximumBytes / 1_000_000))} MB` }));
  }
  const gevonden = herkenBestandsoort(bytes);
  const soort = eisen.toegestaan.find((mogelijk) => mogelijk === gevonden);
  if (soort === undefined) fouten.push(fout("BESTAND_SOORT", null, { gevonden, toegestaan }));
  else if (extensieVan(bestandsnaam) !== soort) fouten.push(fout("BESTAND_EXTENSIE", null, { gevonden, toegestaan: soort }));
  return soort === undefined || fouten.length > 0 ? afgekeurd(...fouten) : { ok: true, soort };
}
