/** What is refused before any parser sees it, for a text that comes in blocks. */
import { type KoppelvlakFout, fout } from "@/lib/koppelvlak/fout";
import { controleerBytes, regelVan, verbodenTeken } from "./codering";

const DOCTYPE = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;
/** The longest of the words above, so that one cut in two by a block boundary is still seen. */
const OVERLAP = "<!NOTATION".length - 1;

export type Keurder = (blok: string) => KoppelvlakFout | null;

/** Judges block after block of one text, from its first line. */
export function maakKeurder(eersteRegel = 1): Keurder {
  let staart = "";
  let regel = eersteRegel;
  return (blok) => {
    const teken = verbodenTeken(blok, regel);
    if (teken !== null) return teken;
    const doctype = DOCTYPE.exec(staart + blok);
    if (doctype !== null) return fout("XML_DOCTYPE", { regel: regelVan(blok, Math.max(0, doctype.index - staart.length), regel) });
    staart = (staart + blok).slice(-OVERLAP);
    regel = regelVan(blok, blok.length, regel);
    return null;
  };
}

const BOM = [0xef, 0xbb, 0xbf] as const;
/** As many bytes as say which encoding it is. */
const KOP = 4;

/** Bytes in blocks of any size to text; only UTF-8, as in `leesTekst`. */
export class Stroomtekst {
  private readonly lezer = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private kop: Uint8Array | null = new Uint8Array();
  private regel = 1;
  /** The file began with a byte order mark; it is not part of the text. */
  bom = false;

  /** Text of this block and of what was held back; null means that nothing follows. */
  lees(blok: Uint8Array | null): string | KoppelvlakFout {
    let bytes = blok ?? new Uint8Array();
    if (this.kop !== null) {
      bytes = Buffer.concat([this.kop, bytes]);
      if (bytes.length < KOP && blok !== null) {
        this.kop = bytes;
        return "";
      }
      this.kop = null;
      const bezwaar = controleerBytes(bytes, Number.MAX_SAFE_INTEGER);
      if (bezwaar !== null) return bezwaar;
      this.bom = BOM.every((waarde, plaats) => bytes[plaats] === waarde);
      if (this.bom) bytes = bytes.subarray(BOM.length);
    }
    return this.decodeer(bytes, blok !== null);
  }

  private decodeer(bytes: Uint8Array, volgt: boolean): string | KoppelvlakFout {
    try {
      const tekst = this.lezer.decode(bytes, { stream: volgt });
      this.regel = regelVan(tekst, tekst.length, this.regel);
      return tekst;
    } catch {
      return fout("CODERING_ONBEKEND", { regel: this.regel });
    }
  }
}
