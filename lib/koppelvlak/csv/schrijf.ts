import { isFormule } from "../tabel/formule";

/** A field that a spreadsheet would take for a formula gets an apostrophe; an amount may begin with a minus. */
const veilig = (waarde: string): string => (isFormule(waarde) && !/^-\d+(?:,\d+)?$/.test(waarde) ? `'${waarde}` : waarde);

const veld = (waarde: string): string => {
  const tekst = veilig(waarde);
  return /[";\n\r]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
};

/** Dutch CSV: semicolons, CRLF, and a byte order mark so that Excel reads it as UTF-8. */
export const schrijfCsv = (rijen: readonly (readonly string[])[]): string => `\uFEFF${rijen.map((rij) => `${rij.map(veld).join(";")}\r\n`).join("")}`;
