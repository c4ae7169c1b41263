/** One page of plain text, always the same bytes: a PDF made by the library carries the time of its making. */
export function demopdf(regels: readonly string[]): Uint8Array<ArrayBuffer> {
  const tekst = regels.map((regel, plaats) => `BT /F1 12 Tf 60 ${String(760 - 24 * plaats)} Td (${regel}) Tj ET`).join("\n");
  const objecten = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${String(tekst.length)} >>\nstream\n${tekst}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let pdf = "%PDF-1.4\n";
  const plaatsen = objecten.map((inhoud, plaats) => {
    const begin = pdf.length;
    pdf += `${String(plaats + 1)} 0 obj\n${inhoud}\nendobj\n`;
    return `${String(begin).padStart(10, "0")} 00000 n \n`;
  });
  const kruistabel = pdf.length;
  pdf += `xref\n0 6\n0000000000 65535 f \n${plaatsen.join("")}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${String(kruistabel)}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}
