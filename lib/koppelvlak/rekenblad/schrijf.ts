/** Lists to download, safe to open: a text never becomes a formula. `leesTabel` reads the same values back. */
import ExcelJS from "exceljs";

import { isFormule } from "../tabel/formule";
import type { Cel } from "./tabel";

export type Uitvoertabel = { readonly blad: string; readonly kop: readonly string[]; readonly rijen: readonly (readonly Cel[])[] };

const BOM = "\ufeff";

/** What a spreadsheet would calculate gets an apostrophe, which it hides and our own reader takes off again. */
function csvWaarde(tekst: string): string {
  const veilig = isFormule(tekst.replace(/^'+/, "")) ? `'${tekst}` : tekst;
  return /[";\r\n]|^\s|\s$/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** With a mark, so that Excel sees UTF-8, and semicolons, as a Dutch one expects. */
export function schrijfCsv({ kop, rijen }: Uitvoertabel): Uint8Array<ArrayBuffer> {
  const regels = [kop, ...rijen.map((rij) => rij.map(({ tekst }) => tekst))].map((rij) => rij.map(csvWaarde).join(";"));
  return new TextEncoder().encode(`${BOM}${regels.join("\r\n")}\r\n`);
}

function xlsxWaarde({ tekst, soort }: Cel): string | number | Date | null {
  if (tekst === "") return null;
  if (soort === "datum") return new Date(`${tekst}T00:00:00Z`);
  return soort === "getal" ? Number(tekst) : tekst;
}

export async function schrijfXlsx({ blad, kop, rijen }: Uitvoertabel): Promise<Uint8Array<ArrayBuffer>> {
  const werkboek = new ExcelJS.Workbook();
  const vel = werkboek.addWorksheet(blad, { views: [{ state: "frozen", ySplit: 1 }] });
  vel.addRow([...kop]).font = { bold: true };
  for (const rij of rijen) {
    const regel = vel.addRow(rij.map(xlsxWaarde));
    rij.forEach(({ soort }, kolom) => {
      if (soort === "datum") regel.getCell(kolom + 1).numFmt = "dd-mm-yyyy";
    });
  }
  kop.forEach((naam, kolom) => {
    vel.getColumn(kolom + 1).width = Math.max(12, naam.length + 2);
  });
  return new Uint8Array(await werkboek.xlsx.writeBuffer());
}
