/**
 * Reads a file of many toekenningsberichten block by block, with the memory of one message. What is wrong inside a message
 * is that message's outcome; what is wrong with the file as XML ends the reading, because nothing after it can be trusted.
 */
import { SaxesParser } from "saxes";

import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { type KoppelvlakFout, fout } from "@/lib/koppelvlak/fout";
import { regelVan } from "@/lib/koppelvlak/xml/codering";
import { type Keurder, maakKeurder, Stroomtekst } from "@/lib/koppelvlak/xml/stroom";
import { herkenToekenningsbericht } from "./herkennen";
import { type GelezenToekenningsbericht, leesToekenningsbericht, TOEKENNINGSBERICHT_GRENZEN } from "./lees";
import { TOEKENNINGSBERICHT_NAAMRUIMTE } from "./schema";

export const BULKWORTEL = "Toekenningsberichten";

export type Bulkbericht = {
  /** Counted from one in the file. */
  readonly volgnummer: number;
  /** The line of its first tag. */
  readonly regel: number;
  readonly gelezen: GelezenToekenningsbericht;
  /** The message as it stands in the file, as a document of its own. */
  readonly document: string;
};

/** Where to go on after a message that was dealt with: reading starts there as if what is before it had been read. */
export type Hervatpunt = { readonly positie: number; readonly regel: number; readonly volgnummer: number; readonly wortel: string };

const XML_DECLARATIE = '<?xml version="1.0" encoding="UTF-8"?>';
const SLUITER = `</Toekenningsbericht>`;
const WIT = /[ \t\r\n]*/y;
const BEGIN = new RegExp(`<Toekenningsbericht(?: xmlns="${TOEKENNINGSBERICHT_NAAMRUIMTE}")?>`, "y");
const EINDE = new RegExp(`</${BULKWORTEL}[ \\t\\r\\n]*>`, "y");
const GEWONE_WORTEL = `<${BULKWORTEL} xmlns="${TOEKENNINGSBERICHT_NAAMRUIMTE}">`;

/** Ends the reading from anywhere inside; never leaves this module. */
class Gestopt extends Error {
  constructor(readonly reden: KoppelvlakFout) {
    super(reden.code);
  }
}

type Stand = "kop" | "berichten" | "staart";

/** What comes next in the text after `voor` characters: a message (read already when it was plain) or a tag of the root. */
type Gevonden = { readonly soort: "element" | "wortel"; readonly tekst: string; readonly voor: number; readonly bericht: Toekenningsbericht | null };

export class Bulklezer {
  private readonly tekst = new Stroomtekst();
  private readonly keurder: Keurder = maakKeurder();
  private stand: Stand = "kop";
  /** What has been dealt with, in bytes and lines from the start of the file. */
  private positie = 0;
  private regel = 1;
  private volgnummer = 0;
  private rest = "";
  private wortel = "";
  private naamruimten = "";

  constructor(hervat: Hervatpunt | null = null) {
    if (hervat === null) return;
    this.stand = "berichten";
    this.positie = hervat.positie;
    this.regel = hervat.regel;
    this.volgnummer = hervat.volgnummer;
    this.zetWortel(hervat.wortel);
  }

  /** After the last message that was given out. */
  get punt(): Hervatpunt {
    return { positie: this.positie, regel: this.regel, volgnummer: this.volgnummer, wortel: this.wortel };
  }

  /** The messages that are complete with this block, or why reading ends. Never throws on bad input. */
  *voer(blok: Uint8Array | null): Generator<Bulkbericht | KoppelvlakFout> {
    try {
      const nieuw = this.tekst.lees(blok);
      if (typeof nieuw !== "string") throw new Gestopt(nieuw);
      const bezwaar = this.keurder(nieuw);
      if (bezwaar !== null) throw new Gestopt(bezwaar);
      this.rest += nieuw;
      this.begin();
      if (this.stand === "kop") this.leesKop(blok === null);
      yield* this.leesBerichten(blok === null);
      if (this.stand === "staart") this.leesStaart(blok === null);
      if (blok === null && this.stand !== "staart") throw new Gestopt(fout("XML_NIET_WELGEVORMD", { regel: this.regel }));
    } catch (opgevangen) {
      if (!(opgevangen instanceof Gestopt)) throw opgevangen;
      yield opgevangen.reden;
    }
  }

  /** A byte order mark is three bytes of the file and no character of the text. */
  private begin(): void {
    if (this.tekst.bom && this.positie === 0 && this.stand === "kop") this.positie = 3;
  }

  private schuif(lengte: number): void {
    const stuk = this.rest.slice(0, lengte);
    this.positie += Buffer.byteLength(stuk);
    this.regel = regelVan(stuk, stuk.length, this.regel);
    this.rest = this.rest.slice(lengte);
  }

  private leesKop(laatste: boolean): void {
    const kop = this.zoek("", laatste);
    if (kop === null) return;
    this.schuif(kop.voor + kop.tekst.length);
    this.zetWortel(kop.tekst);
    this.stand = kop.tekst.endsWith("/>") ? "staart" : "berichten";
  }

  private zetWortel(tekst: string): void {
    this.wortel = tekst;
    this.naamruimten = tekst === GEWONE_WORTEL ? "" : [...tekst.matchAll(/\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([deel]) => ` ${deel.trim()}`).join("");
  }

  private *leesBerichten(laatste: boolean): Generator<Bulkbericht> {
    while (this.stand === "berichten") {
      const gevonden = this.volgend(laatste);
      if (gevonden === null) return;
      this.schuif(gevonden.voor);
      if (gevonden.soort === "wortel") {
        this.schuif(gevonden.tekst.length);
        this.stand = "staart";
        return;
      }
      this.volgnummer += 1;
      const bericht = this.bericht(gevonden);
      this.schuif(gevonden.tekst.length);
      yield bericht;
    }
  }

  private bericht({ tekst, bericht }: Gevonden): Bulkbericht {
    const { volgnummer, regel } = this;
    const document = `${XML_DECLARATIE}${this.zelfstandig(tekst)}`;
    if (bericht !== null) return { volgnummer, regel, document, gelezen: { ok: true, bericht } };
    const gelezen = leesToekenningsbericht(new TextEncoder().encode(document));
    if (gelezen.ok) return { volgnummer, regel, document, gelezen };
    // Lines are those of the file the sender has, not of the piece we cut out of it.
    const fouten = gelezen.fouten.map((gevonden) =>
      gevonden.plaats?.regel == null ? gevonden : { ...gevonden, plaats: { ...gevonden.plaats, regel: gevonden.plaats.regel + regel - 1 } },
    );
    return { volgnummer, regel, document, gelezen: { ...gelezen, fouten } };
  }

  /** With the namespaces that the root declares for it. */
  private zelfstandig(element: string): string {
    const eigen = /^<[^\s/>]+(?<attributen>[^>]*)/.exec(element)?.groups?.["attributen"] ?? "";
    const nodig = this.wortel === GEWONE_WORTEL ? ` xmlns="${TOEKENNINGSBERICHT_NAAMRUIMTE}"` : this.naamruimten;
    const ontbrekend = nodig.split(/ (?=xmlns)/).filter((deel) => deel !== "" && !eigen.includes(deel.slice(0, deel.indexOf("="))));
    return ontbrekend.length === 0 ? element : element.replace(/^<[^\s/>]+/, (begin) => `${begin} ${ontbrekend.join(" ")}`);
  }

  private volgend(laatste: boolean): Gevonden | null {
    WIT.lastIndex = 0;
    WIT.exec(this.rest);
    const voor = WIT.lastIndex;
    BEGIN.lastIndex = voor;
    if (this.wortel === GEWONE_WORTEL && BEGIN.test(this.rest)) {
      const einde = this.rest.indexOf(SLUITER, voor);
      if (einde === -1 && !laatste) return this.wacht(voor, laatste);
      const tekst = this.rest.slice(voor, einde + SLUITER.length);
      const bericht = einde === -1 ? null : herkenToekenningsbericht(tekst);
      if (bericht !== null) return { soort: "element", tekst, voor, bericht };
    }
    EINDE.lastIndex = voor;
    const einde = this.wortel === GEWONE_WORTEL ? EINDE.exec(this.rest) : null;
    if (einde !== null) return { soort: "wortel", tekst: einde[0], voor, bericht: null };
    return this.zoek(this.wortel, laatste);
  }

  private wacht(voor: number, laatste: boolean): null {
    if (this.rest.length - voor > TOEKENNINGSBERICHT_GRENZEN.bytes) throw new Gestopt(fout("XML_WAARDE_TE_LANG", { regel: this.regel }, { maximum: String(TOEKENNINGSBERICHT_GRENZEN.bytes) }));
    if (laatste) throw new Gestopt(fout("XML_NIET_WELGEVORMD", { regel: regelVan(this.rest, this.rest.length, this.regel) }));
    return null;
  }

  /**
   * The next thing in the text by the parser's own account: with an empty `kop` the opening tag of the root, otherwise an
   * element inside that root, or the root's end.
   */
  private zoek(kop: string, laatste: boolean): Gevonden | null {
    const parser = new SaxesParser({ xmlns: true, position: true });
    let diepte = 0;
    let begin = -1;
    // Set from the callbacks of the parser, which the compiler does not follow.
    const zoektocht: { klaar: "element" | "wortel" | null } = { klaar: null };
    let gelezen = 0;
    const binnen = kop === "" ? 0 : 1;
    const stop = (code: KoppelvlakFout["code"], gegevens: Readonly<Record<string, string>> = {}): never => {
      throw new Gestopt(fout(code, { regel: regelVan(this.rest, Math.max(0, begin === -1 ? gelezen : begin), this.regel) }, gegevens));
    };
    parser.on("error", () => stop("XML_NIET_WELGEVORMD"));
    parser.on("xmldecl", ({ version, encoding }) => {
      if (version !== undefined && version !== "1.0") stop("XML_VERSIE");
      if (encoding !== undefined && encoding.toLowerCase() !== "utf-8") stop("CODERING_ONBEKEND");
    });
    parser.on("text", (tekst) => {
      if (diepte === 1 && binnen === 1 && tekst.trim() !== "") stop("SCHEMA_TEKST_ONVERWACHT", { element: BULKWORTEL });
    });
    parser.on("opentagstart", () => {
      if (diepte === binnen && gelezen > 0) begin = this.rest.lastIndexOf("<", gelezen - 1);
    });
    parser.on("opentag", ({ local, uri }) => {
      diepte += 1;
      if (diepte > TOEKENNINGSBERICHT_GRENZEN.diepte) stop("XML_TE_DIEP", { maximum: String(TOEKENNINGSBERICHT_GRENZEN.diepte) });
      if (kop !== "" || diepte !== 1) return;
      if (local !== BULKWORTEL || uri !== TOEKENNINGSBERICHT_NAAMRUIMTE) stop("SCHEMA_VERKEERD_BERICHT", { element: local, verwacht: BULKWORTEL });
      zoektocht.klaar = "wortel";
    });
    parser.on("closetag", () => {
      diepte -= 1;
      if (diepte === 0) zoektocht.klaar = "wortel";
      else if (diepte === 1 && binnen === 1) zoektocht.klaar = "element";
    });
    parser.write(kop);
    // One tag at a time, so that where the parser is, is where we are.
    while (zoektocht.klaar === null) {
      const tag = this.rest.indexOf(">", gelezen);
      if (tag === -1) return this.wacht(0, laatste);
      const stuk = this.rest.slice(gelezen, tag + 1);
      gelezen = tag + 1;
      parser.write(stuk);
    }
    return this.gevonden(zoektocht.klaar, begin, gelezen);
  }

  private gevonden(soort: "element" | "wortel", begin: number, einde: number): Gevonden {
    const voor = begin === -1 ? this.rest.lastIndexOf("<", einde - 1) : begin;
    return { soort, tekst: this.rest.slice(voor, einde), voor, bericht: null };
  }

  /** After the root only white space, comments and processing instructions. */
  private leesStaart(laatste: boolean): void {
    const over = this.rest.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "").trim();
    const mogelijkHalf = !laatste && over.length < TOEKENNINGSBERICHT_GRENZEN.bytes && (over.startsWith("<!--") || over.startsWith("<?") || "<!--".startsWith(over));
    if (over !== "" && !mogelijkHalf) throw new Gestopt(fout("XML_NIET_WELGEVORMD", { regel: regelVan(this.rest, this.rest.length, this.regel) }));
    this.rest = over;
  }
}

/** The opening tag of the root, from the start of a file that was read before. */
export function leesWortel(begin: Uint8Array): string {
  const lezer = new Bulklezer();
  // The first message that comes out, or the first complaint, is past the root.
  lezer.voer(begin).next();
  return lezer.punt.wortel;
}

/** Whether this is meant as a file of many messages; if it is a good one turns out when it is read. */
export const isBulkbestand = (bytes: Uint8Array): boolean => leesWortel(bytes.subarray(0, 65_536)) !== "";
