import { herkenBestandsoort } from "./soort";

export type Pdfbezwaar = "PDF_LEEG" | "PDF_TE_GROOT" | "PDF_GEEN_PDF" | "PDF_AFGEBROKEN";

const STAART = 1_024;

/**
 * Whether the bytes begin and end as a PDF. More is not looked at: the file is never opened here, only kept as it came and given back as a
 * download.
 */
export function keurPdf(bytes: Uint8Array, maximumBytes: number): Pdfbezwaar | null {
  if (bytes.length === 0) return "PDF_LEEG";
  if (bytes.length > maximumBytes) return "PDF_TE_GROOT";
  if (herkenBestandsoort(bytes) !== "pdf") return "PDF_GEEN_PDF";
  const staart = Buffer.from(bytes.subarray(Math.max(0, bytes.length - STAART))).toString("latin1");
  return staart.includes("%%EOF") ? null : "PDF_AFGEBROKEN";
}
