/**
 * The one door through which XML from outside is read. It takes bytes nobody has looked at yet and never throws on
 * them: size, encoding, forbidden characters, DOCTYPE, depth and counts are refused here, so no reader behind it meets
 * them. Entities other than the five of XML itself do not exist here, so there is nothing to expand.
 */
import { SaxesParser } from "saxes";

import { type KoppelvlakFout, type KoppelvlakFoutcode, fout } from "@/lib/koppelvlak/fout";
import { controleerBytes, leesTekst } from "./codering";
import { maakKeurder } from "./stroom";

export type XmlElement = {
  /** Local name; "{namespace}name" when the namespace is not one the reader asked for, so that it matches nothing. */
  readonly naam: string;
  readonly naamruimte: string;
  readonly attributen: ReadonlyMap<string, string>;
  readonly kinderen: readonly XmlElement[];
  /** Text directly inside this element, as written; without the layout between its children. */
  readonly tekst: string;
  readonly regel: number;
  readonly kolom: number | null;
};

export type Grenzen = {
  readonly bytes: number;
  readonly diepte: number;
  readonly elementen: number;
  readonly attributen: number;
  /** Length of one text or attribute value. */
  readonly waarde: number;
};

export type Ontvanger = {
  /** Elements outside these namespaces never match a name. */
  readonly naamruimten: readonly string[];
  /**
   * Paths ("Document/BkToCstmrStmt/Stmt/Ntry") that are handed over as soon as they are complete and then forgotten,
   * so that a file with a million of them needs no more memory than one of them.
   */
  readonly los?: readonly string[];
  readonly ontvang?: (pad: string, element: XmlElement) => void;
};

export type Doorgelezen =
  | { readonly ok: true; readonly wortel: XmlElement }
  /** `deel`: the root as far as it was read, to recognise who sent it and under which number. */
  | { readonly ok: false; readonly fouten: readonly KoppelvlakFout[]; readonly deel: XmlElement | null };

type Groeiend = {
  readonly naam: string;
  readonly naamruimte: string;
  readonly attributen: Map<string, string>;
  readonly kinderen: XmlElement[];
  tekst: string;
  /** Whether an element stood in it, also one that was handed over and forgotten. */
  samengesteld: boolean;
  readonly regel: number;
  readonly kolom: number | null;
};

const isOpmaak = (tekst: string): boolean => /^[ \t\r\n]*$/.test(tekst);

/** Ends the parse from inside a handler; never leaves this module. */
class Gestopt extends Error {
  constructor(readonly reden: KoppelvlakFout) {
    super(reden.code);
  }
}

class Doorlezer {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly stapel: Groeiend[] = [];
  private readonly losseNamen: ReadonlySet<string>;
  private readonly losPaden: ReadonlySet<string>;
  private wortel: XmlElement | null = null;
  private begonnen: XmlElement | null = null;
  private elementen = 0;
  private attributen = 0;
  private start: { regel: number; kolom: number | null } = { regel: 1, kolom: null };

  constructor(
    private readonly grenzen: Grenzen,
    private readonly ontvanger: Ontvanger,
  ) {
    this.losPaden = new Set(ontvanger.los ?? []);
    this.losseNamen = new Set([...this.losPaden].map((pad) => pad.slice(pad.lastIndexOf("/") + 1)));
    this.luister();
  }

  lees(bytes: Uint8Array): Doorgelezen {
    try {
      const keur = maakKeurder();
      for (const blok of leesTekst(bytes)) {
        if (typeof blok !== "string") throw new Gestopt(blok);
        const bezwaar = keur(blok);
        if (bezwaar !== null) throw new Gestopt(bezwaar);
        this.parser.write(blok);
      }
      this.parser.close();
    } catch (opgevangen) {
      if (!(opgevangen instanceof Gestopt)) throw opgevangen;
      return { ok: false, fouten: [opgevangen.reden], deel: this.begonnen };
    }
    // saxes reports a file without root element as an error, so there is a root here.
    return this.wortel === null
      ? { ok: false, fouten: [fout("XML_NIET_WELGEVORMD", { regel: 1 })], deel: null }
      : { ok: true, wortel: this.wortel };
  }

  private luister(): void {
    const { parser } = this;
    parser.on("error", () => {
      this.stop("XML_NIET_WELGEVORMD", { regel: parser.line, kolom: parser.column });
    });
    parser.on("xmldecl", (declaratie) => {
      if (declaratie.version !== undefined && declaratie.version !== "1.0") this.stop("XML_VERSIE", { regel: 1 });
      if (declaratie.encoding !== undefined && declaratie.encoding.toLowerCase() !== "utf-8") {
        this.stop("CODERING_ONBEKEND", { regel: 1 });
      }
    });
    parser.on("opentagstart", (tag) => {
      // The parser has read one character past the name; when that was a newline it already counts the next line.
      const kolom = parser.column - tag.name.length - 1;
      this.start = parser.column === 0 ? { regel: parser.line - 1, kolom: null } : { regel: parser.line, kolom };
      this.attributen = 0;
    });
    // One by one, so that a tag with a hundred thousand of them ends at the first too many.
    parser.on("attribute", ({ value }) => {
      this.attributen += 1;
      if (this.attributen > this.grenzen.attributen) this.stop("XML_TE_VEEL_ATTRIBUTEN", this.start, this.grenzen.attributen);
      if (value.length > this.grenzen.waarde) this.stop("XML_WAARDE_TE_LANG", this.start, this.grenzen.waarde);
    });
    parser.on("opentag", (tag) => {
      this.open(tag.local, tag.uri, tag.attributes);
    });
    parser.on("closetag", () => {
      this.sluit();
    });
    parser.on("text", (tekst) => {
      this.tekst(tekst);
    });
    parser.on("cdata", (tekst) => {
      this.tekst(tekst);
    });
  }

  private stop(code: KoppelvlakFoutcode, plaats: { regel: number; kolom?: number | null }, maximum?: number): never {
    throw new Gestopt(fout(code, plaats, maximum === undefined ? {} : { maximum: String(maximum) }));
  }

  private open(lokaal: string, naamruimte: string, attributen: Record<string, { name: string; value: string }>): void {
    const { grenzen, start } = this;
    this.elementen += 1;
    if (this.elementen > grenzen.elementen) this.stop("XML_TE_VEEL_ELEMENTEN", start, grenzen.elementen);
    if (this.stapel.length >= grenzen.diepte) this.stop("XML_TE_DIEP", start, grenzen.diepte);
    const element: Groeiend = {
      naam: this.ontvanger.naamruimten.includes(naamruimte) ? lokaal : `{${naamruimte}}${lokaal}`,
      naamruimte,
      attributen: new Map(Object.values(attributen).map(({ name, value }) => [name, value])),
      kinderen: [],
      tekst: "",
      samengesteld: false,
      ...start,
    };
    const ouder = this.stapel.at(-1);
    if (ouder !== undefined && !ouder.samengesteld) {
      ouder.samengesteld = true;
      if (isOpmaak(ouder.tekst)) ouder.tekst = "";
    }
    this.begonnen ??= element;
    this.stapel.push(element);
  }

  private tekst(tekst: string): void {
    const element = this.stapel.at(-1);
    if (element === undefined) return;
    // Each of a hundred thousand entries begins on a new line: together that is no value, and longer than any value may be.
    if (element.samengesteld && tekst.length <= this.grenzen.waarde && isOpmaak(tekst)) return;
    if (element.tekst.length + tekst.length > this.grenzen.waarde) {
      this.stop("XML_WAARDE_TE_LANG", element, this.grenzen.waarde);
    }
    element.tekst += tekst;
  }

  private sluit(): void {
    const pad = this.losseNamen.has(this.stapel.at(-1)?.naam ?? "") ? this.stapel.map(({ naam }) => naam).join("/") : "";
    const element = this.stapel.pop();
    if (element === undefined) return;
    const ouder = this.stapel.at(-1);
    if (this.losPaden.has(pad)) this.ontvanger.ontvang?.(pad, element);
    else if (ouder === undefined) this.wortel = element;
    else ouder.kinderen.push(element);
  }
}

/** Reads XML from outside. Never throws on bad input; `ontvang` may not throw. */
export function leesXml(bytes: Uint8Array, grenzen: Grenzen, ontvanger: Ontvanger): Doorgelezen {
  const bezwaar = controleerBytes(bytes, grenzen.bytes);
  if (bezwaar !== null) return { ok: false, fouten: [bezwaar], deel: null };
  return new Doorlezer(grenzen, ontvanger).lees(bytes);
}
