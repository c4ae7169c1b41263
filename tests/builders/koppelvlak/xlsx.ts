/** Workbooks as somebody else's program writes them, and as an attacker does. */
import { crc32, deflateRawSync } from "node:zlib";

import ExcelJS from "exceljs";

export type Celwaarde = ExcelJS.CellValue;

export async function werkboek(bladen: Readonly<Record<string, readonly (readonly Celwaarde[])[]>>, nabewerk: (boek: ExcelJS.Workbook) => void = () => undefined): Promise<Uint8Array<ArrayBuffer>> {
  const boek = new ExcelJS.Workbook();
  for (const [naam, rijen] of Object.entries(bladen)) boek.addWorksheet(naam).addRows(rijen.map((rij) => [...rij]));
  nabewerk(boek);
  return new Uint8Array(await boek.xlsx.writeBuffer());
}

type Onderdeel = { readonly naam: string; readonly inhoud: Uint8Array; /** What the table of contents claims, when that is a lie. */ readonly beweerd?: number; readonly versleuteld?: boolean };

/** A zip, byte for byte, so that its headers can say what they like. */
export function zip(onderdelen: readonly Onderdeel[]): Uint8Array<ArrayBuffer> {
  const delen: Buffer[] = [];
  const opgave: Buffer[] = [];
  let plaats = 0;
  for (const { naam, inhoud, beweerd = inhoud.length, versleuteld = false } of onderdelen) {
    const ingepakt = deflateRawSync(inhoud);
    const lokaal = Buffer.alloc(30);
    lokaal.writeUInt32LE(0x04034b50, 0);
    lokaal.writeUInt16LE(8, 8);
    lokaal.writeUInt32LE(crc32(inhoud), 14);
    lokaal.writeUInt32LE(ingepakt.length, 18);
    lokaal.writeUInt32LE(beweerd, 22);
    lokaal.writeUInt16LE(Buffer.byteLength(naam), 26);
    const kop = Buffer.alloc(46);
    kop.writeUInt32LE(0x02014b50, 0);
    kop.writeUInt16LE(versleuteld ? 1 : 0, 8);
    kop.writeUInt16LE(8, 10);
    kop.writeUInt32LE(crc32(inhoud), 16);
    kop.writeUInt32LE(ingepakt.length, 20);
    kop.writeUInt32LE(beweerd, 24);
    kop.writeUInt16LE(Buffer.byteLength(naam), 28);
    kop.writeUInt32LE(plaats, 42);
    delen.push(lokaal, Buffer.from(naam), ingepakt);
    opgave.push(kop, Buffer.from(naam));
    plaats += 30 + Buffer.byteLength(naam) + ingepakt.length;
  }
  const inhoudsopgave = Buffer.concat(opgave);
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt16LE(onderdelen.length, 8);
  einde.writeUInt16LE(onderdelen.length, 10);
  einde.writeUInt32LE(inhoudsopgave.length, 12);
  einde.writeUInt32LE(plaats, 16);
  return new Uint8Array(Buffer.concat([...delen, inhoudsopgave, einde]));
}

const HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

/** The smallest workbook there is, with this as its sheet. */
export function kaalWerkboek(blad: string, rest: { readonly beweerd?: number; readonly versleuteld?: boolean; readonly eigenschappen?: string } = {}): Uint8Array<ArrayBuffer> {
  const { eigenschappen = "", ...kop } = rest;
  return zip([
    { naam: "xl/workbook.xml", inhoud: bytes(`<workbook xmlns="${HOOFD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${eigenschappen}<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`) },
    { naam: "xl/_rels/workbook.xml.rels", inhoud: bytes(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>`) },
    { naam: "xl/worksheets/sheet1.xml", inhoud: bytes(blad.replace("<worksheet>", `<worksheet xmlns="${HOOFD}">`)), ...kop },
  ]);
}
