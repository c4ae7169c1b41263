/**
 * Sets text in the fonts we have, of which each holds a part of Unicode. What none of them can show becomes a visible
 * mark: a name that silently loses a letter is another name. Lines are broken here and not by pdfkit, which would break a
 * word where it changes font.
 */
import { createRequire } from "node:module";
import path from "node:path";

import type PDFDocument from "pdfkit";

export type Document = InstanceType<typeof PDFDocument>;
export type Gewicht = 400 | 700;

/** In the order in which they are tried; Dutch text never gets past the first. */
const DELEN = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"] as const;

/** Unicode's own mark for a character that cannot be shown; the first font has it. */
export const ONTOONBAAR = "\uFFFD";
/** Invisible by nature, so nothing is lost without them. */
const WEG = /[\u00AD\u200B-\u200D\u2060\uFE0E\uFE0F\uFEFF]/gu;
const WIT = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
/** Not text: controls, and marks that turn the direction of what follows around. */
const STUREND = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;

let map: string | null = null;

/** The package is loaded by Node, never bundled, and so lies beside us, also in a build. */
function lettertypenmap(): string {
  map ??= path.join(path.dirname(createRequire(path.join(process.cwd(), "package.json")).resolve("@fontsource/noto-sans/package.json")), "files");
  return map;
}

/** A font goes by its file: pdfkit opens a font again and again that has both a file and a name of ours. */
export const lettertype = (gewicht: Gewicht, deel: (typeof DELEN)[number] = "latin"): string =>
  path.join(lettertypenmap(), `noto-sans-${deel}-${String(gewicht)}-normal.woff`);

/** pdfkit keeps the font in use here; its types do not say so, the test does. */
type MetLettertype = Document & { readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (teken: number) => boolean } } };

type Stuk = { readonly lettertype: string; readonly tekst: string; readonly breedte: number };
export type Regel = readonly Stuk[];

export type Maat = { readonly gewicht: Gewicht; readonly grootte: number };

const breedteVan = (stukken: readonly Stuk[]): number => stukken.reduce((som, { breedte }) => som + breedte, 0);

export class Schrift {
  private readonly tekens = new Intl.Segmenter("nl", { granularity: "grapheme" });
  private readonly bekend = new Map<string, string | null>();
  private mist = false;

  public constructor(private readonly document: Document) {}

  /** Whether something could not be shown, so that the document can say so. */
  public get onvolledig(): boolean {
    return this.mist;
  }

  /** The lines of a text within a width. White space at the end of a line is left out. */
  public regels(tekst: string, breedte: number, maat: Maat): readonly Regel[] {
    return this.schoon(tekst).split("\n").flatMap((alinea) => this.breek(alinea, breedte, maat));
  }

  public zet(regel: Regel, x: number, y: number, { grootte }: Maat): void {
    let plaats = x;
    for (const { lettertype: bestand, tekst, breedte } of regel) {
      this.document.font(bestand).fontSize(grootte).text(tekst, plaats, y, { lineBreak: false });
      plaats += breedte;
    }
  }

  private schoon(tekst: string): string {
    return tekst.normalize("NFC").replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n").replaceAll(WEG, "").replaceAll(WIT, " ");
  }

  private breek(alinea: string, breedte: number, maat: Maat): readonly Regel[] {
    const regels: Stuk[][] = [[]];
    let vol = 0;
    for (const woord of alinea.match(/ +|[^ ]+/gu) ?? []) {
      const stukken = this.stukken(woord, maat);
      const lang = breedteVan(stukken);
      if (vol + lang <= breedte) {
        regels.at(-1)?.push(...stukken);
        vol += lang;
      } else if (!woord.startsWith(" ")) {
        // A word that is wider than a whole line is cut between two characters.
        const delen = lang <= breedte ? [stukken] : this.knip(woord, breedte, maat);
        if (vol === 0) regels.pop();
        regels.push(...delen.map((deel) => [...deel]));
        vol = breedteVan(regels.at(-1) ?? []);
      }
    }
    return regels;
  }

  private knip(woord: string, breedte: number, maat: Maat): readonly Regel[] {
    const delen: string[] = [""];
    for (const { segment } of this.tekens.segment(woord)) {
      const verlengd = (delen.at(-1) ?? "") + segment;
      if (breedteVan(this.stukken(verlengd, maat)) <= breedte) delen[delen.length - 1] = verlengd;
      else delen.push(segment);
    }
    return delen.map((deel) => this.stukken(deel, maat));
  }

  private stukken(tekst: string, maat: Maat): Regel {
    const stukken: { lettertype: string; tekst: string }[] = [];
    for (const { segment } of this.tekens.segment(tekst)) {
      const gevonden = this.lettertypeVoor(segment, maat.gewicht);
      if (gevonden === null) this.mist = true;
      const bestand = gevonden ?? lettertype(maat.gewicht);
      const teken = gevonden === null ? ONTOONBAAR : segment;
      const vorige = stukken.at(-1);
      if (vorige?.lettertype === bestand) vorige.tekst += teken;
      else stukken.push({ lettertype: bestand, tekst: teken });
    }
    return stukken.map((stuk) => ({ ...stuk, breedte: this.document.font(stuk.lettertype).fontSize(maat.grootte).widthOfString(stuk.tekst) }));
  }

  /** The font that has every part of this character, accents included; null when none has. */
  private lettertypeVoor(teken: string, gewicht: Gewicht): string | null {
    const sleutel = `${String(gewicht)}${teken}`;
    const eerder = this.bekend.get(sleutel);
    if (eerder !== undefined) return eerder;
    const codes = Array.from(teken, (deel) => deel.codePointAt(0) ?? 0);
    const deel = STUREND.test(teken) ? undefined : DELEN.find((kandidaat) => this.heeft(lettertype(gewicht, kandidaat), codes));
    const gevonden = deel === undefined ? null : lettertype(gewicht, deel);
    this.bekend.set(sleutel, gevonden);
    return gevonden;
  }

  private heeft(bestand: string, codes: readonly number[]): boolean {
    const { font } = (this.document.font(bestand) as MetLettertype)._font;
    return codes.every((code) => font.hasGlyphForCodePoint(code));
  }
}
