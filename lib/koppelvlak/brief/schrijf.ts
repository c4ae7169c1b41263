/**
 * A letter as PDF: tagged, in Dutch, with embedded fonts and the marker of PDF/UA-1, so that a screen reader reads the same letter in the
 * same order. "Built to" PDF/UA, not certified: no validator can run here.
 */
import { createRequire } from "node:module";
import path from "node:path";

import PDFDocument from "pdfkit";

import type { Brief, Brieftabel } from "@/lib/domein/brief";

const MARGE = 64;
const BREEDTE = 595.28 - 2 * MARGE;
const GROOTTE = { titel: 18, kop: 13, tekst: 11 } as const;

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document["struct"]>;

/** The package is loaded by Node, never bundled, and so lies beside us, also in a build. */
function lettertype(gewicht: 400 | 700): string {
  const pakketten = createRequire(path.join(process.cwd(), "package.json"));
  return path.join(path.dirname(pakketten.resolve("@fontsource/noto-sans/package.json")), "files", `noto-sans-latin-${String(gewicht)}-normal.woff`);
}

function tekst(document: Document, inhoud: Element, soort: "H1" | "H2" | "P", woorden: string): void {
  const groot = soort === "H1" ? GROOTTE.titel : soort === "H2" ? GROOTTE.kop : GROOTTE.tekst;
  inhoud.add(
    document.struct(soort, {}, () => {
      document.font(soort === "P" ? "gewoon" : "vet").fontSize(groot).text(woorden, MARGE, undefined, { width: BREEDTE, paragraphGap: soort === "P" ? 8 : 4, lineGap: 2 });
    }),
  );
  if (soort === "H1") document.moveDown(0.5);
}

/** Cells of one row stand at the same height; the next row begins below the tallest. */
function rij(document: Document, tabel: Element, cellen: readonly string[], soort: "TH" | "TD"): void {
  const breedte = BREEDTE / cellen.length;
  const opties = { width: breedte - 8 };
  document.font(soort === "TH" ? "vet" : "gewoon").fontSize(GROOTTE.tekst - 1);
  const hoogte = Math.max(...cellen.map((cel) => document.heightOfString(cel === "" ? " " : cel, opties)));
  if (document.y + hoogte > document.page.height - MARGE) document.addPage();
  const y = document.y;
  const regel = document.struct("TR");
  tabel.add(regel);
  cellen.forEach((cel, kolom) => {
    regel.add(
      document.struct(soort, {}, () => {
        document.text(cel === "" ? " " : cel, MARGE + kolom * breedte, y, opties);
      }),
    );
  });
  regel.end();
  document.y = y + hoogte + 4;
  document.x = MARGE;
}

function schrijfTabel(document: Document, inhoud: Element, { titel, kolommen, rijen }: Brieftabel): void {
  tekst(document, inhoud, "P", titel);
  const tabel = document.struct("Table");
  inhoud.add(tabel);
  rij(document, tabel, kolommen, "TH");
  for (const cellen of rijen) rij(document, tabel, cellen, "TD");
  tabel.end();
  document.moveDown(0.7);
}

function schrijfDelen(document: Document, inhoud: Element, brief: Brief): void {
  tekst(document, inhoud, "P", brief.aan);
  tekst(document, inhoud, "P", `${brief.datum}\nKenmerk: ${brief.kenmerk}`);
  tekst(document, inhoud, "H1", brief.titel);
  for (const deel of brief.delen) {
    if (deel.soort === "kop") tekst(document, inhoud, "H2", deel.tekst);
    else if (deel.soort === "alinea") tekst(document, inhoud, "P", deel.tekst);
    else schrijfTabel(document, inhoud, deel.tabel);
  }
  tekst(document, inhoud, "P", "Sociale Verzekeringsbank, afdeling pgb");
}

/** The letter, complete. */
export function schrijfBrief(brief: Brief): Promise<Uint8Array<ArrayBuffer>> {
  const opties = {
    size: "A4", margin: MARGE, pdfVersion: "1.7", subset: "PDF/UA", tagged: true, lang: "nl-NL", displayTitle: true,
    // At once: the built-in font would not be embedded.
    font: lettertype(400), info: { Title: brief.titel, Author: "Sociale Verzekeringsbank" },
  };
  // Through a variable: the published types do not know this subset yet.
  const document = new PDFDocument(opties as ConstructorParameters<typeof PDFDocument>[0]);
  document.registerFont("gewoon", lettertype(400)).registerFont("vet", lettertype(700));
  const delen: Buffer[] = [];
  const klaar = new Promise<Uint8Array<ArrayBuffer>>((opgelost, mislukt) => {
    document.on("data", (deel: Buffer) => delen.push(deel));
    document.on("end", () => opgelost(new Uint8Array(Buffer.concat(delen))));
    document.on("error", mislukt);
  });
  const inhoud = document.struct("Document");
  document.addStructure(inhoud);
  schrijfDelen(document, inhoud, brief);
  inhoud.end();
  document.end();
  return klaar;
}
