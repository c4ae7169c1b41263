/**
 * A document as PDF: tagged, in Dutch, with embedded fonts and the marker of PDF/UA-1, so that a screen reader reads the
 * same text in the same order. "Built to" PDF/UA, not certified: no validator can run here.
 */
import PDFDocument from "pdfkit";

import type { Brieftabel, Document as Inhoud } from "@/lib/domein/brief";

import { type Document, lettertype, type Maat, type Regel, Schrift } from "./schrift";

const MARGE = 64;
const BREEDTE = 595.28 - 2 * MARGE;
const ONDER = 841.89 - MARGE;
const REGELHOOGTE = 1.36;
const CEL = 8;

type Element = ReturnType<Document["struct"]>;
type Alineasoort = "H1" | "H2" | "H3" | "P";

const MATEN: Readonly<Record<Alineasoort | "TH" | "TD", Maat & { readonly na: number }>> = {
  H1: { gewicht: 700, grootte: 18, na: 10 },
  H2: { gewicht: 700, grootte: 13, na: 4 },
  H3: { gewicht: 700, grootte: 11, na: 2 },
  P: { gewicht: 400, grootte: 11, na: 8 },
  TH: { gewicht: 700, grootte: 10, na: 4 },
  TD: { gewicht: 400, grootte: 10, na: 4 },
};
const VOET: Maat = { gewicht: 400, grootte: 9 };
/** Above a heading, and how much of what follows must fit under it: a heading never stands alone at the foot. */
const BOVEN: Readonly<Partial<Record<Alineasoort, number>>> = { H2: 10, H3: 4 };
const SAMEN = 48;

class Schrijver {
  public readonly schrift: Schrift;
  private y = MARGE;

  public constructor(private readonly document: Document) {
    this.schrift = new Schrift(document);
  }

  public alinea(inhoud: Element, soort: Alineasoort, woorden: string, eronder = SAMEN): void {
    const maat = MATEN[soort];
    if (soort !== "P") this.ruimte(maat.grootte * REGELHOOGTE + eronder);
    if (this.y > MARGE) this.y += BOVEN[soort] ?? 0;
    const regels = this.schrift.regels(woorden, BREEDTE, maat);
    const element = this.document.struct(soort);
    inhoud.add(element);
    // A page at a time: marked content that runs on to the next page is closed twice.
    for (let gezet = 0; gezet < regels.length; ) {
      this.ruimte(maat.grootte * REGELHOOGTE);
      const passen = Math.max(1, Math.floor((ONDER - this.y) / (maat.grootte * REGELHOOGTE)));
      const deel = regels.slice(gezet, gezet + passen);
      element.add(() => {
        this.zetRegels(deel, maat);
      });
      gezet += passen;
    }
    element.end();
    this.y += maat.na;
  }

  private zetRegels(regels: readonly Regel[], maat: Maat): void {
    for (const regel of regels) {
      this.schrift.zet(regel, MARGE, this.y, maat);
      this.y += maat.grootte * REGELHOOGTE;
    }
  }

  public tabel(inhoud: Element, { titel, kolommen, rijen, breedtes }: Brieftabel): void {
    if (titel !== "") this.alinea(inhoud, "P", titel);
    const delen = breedtes ?? kolommen.map(() => 1);
    const heel = delen.reduce((som, deel) => som + deel, 0);
    const maten = delen.map((deel) => (deel / heel) * BREEDTE);
    const tabel = this.document.struct("Table");
    inhoud.add(tabel);
    this.rij(tabel, kolommen, maten, "TH");
    for (const cellen of rijen) this.rij(tabel, cellen, maten, "TD");
    tabel.end();
    this.y += 8;
  }

  /** At the foot of every page, outside the text that is read aloud. */
  public voeten(tekst: string): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let nummer = 0; nummer < count; nummer += 1) {
      this.document.switchToPage(start + nummer);
      this.document.page.margins.bottom = 0;
      this.document.markContent("Artifact", { type: "Pagination" });
      const regel = this.schrift.regels(`${tekst} – bladzijde ${String(nummer + 1)} van ${String(count)}`, BREEDTE, VOET)[0];
      if (regel !== undefined) this.schrift.zet(regel, MARGE, ONDER + 24, VOET);
      this.document.endMarkedContent();
    }
  }

  /** Cells of one row stand at the same height; a row stays whole and the next one begins below the tallest. */
  private rij(tabel: Element, cellen: readonly string[], maten: readonly number[], soort: "TH" | "TD"): void {
    const maat = MATEN[soort];
    const gezet = cellen.map((cel, kolom) => this.schrift.regels(cel === "" ? " " : cel, (maten[kolom] ?? 0) - CEL, maat));
    const hoogte = Math.max(...gezet.map((regels) => regels.length)) * maat.grootte * REGELHOOGTE;
    this.ruimte(hoogte + (soort === "TH" ? SAMEN : 0));
    const element = this.document.struct("TR");
    tabel.add(element);
    let x = MARGE;
    gezet.forEach((regels, kolom) => {
      const begin = x;
      element.add(
        this.document.struct(soort, {}, () => {
          regels.forEach((regel, nummer) => {
            this.schrift.zet(regel, begin, this.y + nummer * maat.grootte * REGELHOOGTE, maat);
          });
        }),
      );
      x += maten[kolom] ?? 0;
    });
    element.end();
    this.y += hoogte + maat.na;
  }

  private ruimte(nodig: number): void {
    if (this.y + nodig <= ONDER) return;
    this.document.addPage();
    this.y = MARGE;
  }
}

const SOORT = { kop: "H2", onderkop: "H3", alinea: "P" } as const;
const NIET_TE_TONEN = "Een \uFFFD staat voor een teken dat dit document niet kan tonen. De volledige tekst staat in het portaal.";

function schrijfInhoud(schrijver: Schrijver, document: Document, inhoud: Inhoud): void {
  const geheel = document.struct("Document");
  document.addStructure(geheel);
  for (const regel of inhoud.boven) schrijver.alinea(geheel, "P", regel);
  schrijver.alinea(geheel, "H1", inhoud.titel);
  for (const deel of inhoud.delen) {
    if (deel.soort === "tabel") schrijver.tabel(geheel, deel.tabel);
    else schrijver.alinea(geheel, SOORT[deel.soort], deel.tekst, deel.soort === "kop" ? deel.bijeen : undefined);
  }
  if (schrijver.schrift.onvolledig) schrijver.alinea(geheel, "P", NIET_TE_TONEN);
  geheel.end();
  if (inhoud.voet !== null) schrijver.voeten(inhoud.voet);
}

/** The document, complete. */
export function schrijfPdf(inhoud: Inhoud): Promise<Uint8Array<ArrayBuffer>> {
  const opties = {
    size: "A4", margin: MARGE, pdfVersion: "1.7", subset: "PDF/UA", tagged: true, lang: "nl-NL", displayTitle: true, bufferPages: true,
    // At once: the built-in font would not be embedded.
    font: lettertype(400), info: { Title: inhoud.titel, Author: inhoud.auteur },
  };
  // Through a variable: the published types do not know this subset yet.
  const document = new PDFDocument(opties as ConstructorParameters<typeof PDFDocument>[0]);
  const delen: Buffer[] = [];
  const klaar = new Promise<Uint8Array<ArrayBuffer>>((opgelost, mislukt) => {
    document.on("data", (deel: Buffer) => delen.push(deel));
    document.on("end", () => opgelost(new Uint8Array(Buffer.concat(delen))));
    document.on("error", mislukt);
  });
  schrijfInhoud(new Schrijver(document), document, inhoud);
  document.end();
  return klaar;
}
