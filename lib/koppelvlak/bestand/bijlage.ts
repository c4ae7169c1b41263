/** Whether an upload is a file that may be a bijlage, and under which name it is kept. It is never opened here, only kept and given back as a download. */
import type { Bijlageformaat } from "@/lib/domein/zorgovereenkomst/bijlage";

import { keurPdf } from "./pdf";
import { herkenBestandsoort } from "./soort";

export type Bijlagefout = "bijlage_leeg" | "bijlage_te_groot" | "bijlage_soort" | "bijlage_afgebroken";

const STAART = 1_024;
const JPEG_EINDE = Buffer.from([0xff, 0xd9]);
const PNG_EINDE = Buffer.from("IEND", "latin1");

/** An upload that broke off begins well and ends nowhere. */
function isHeel(bytes: Uint8Array, formaat: Bijlageformaat, maximumBytes: number): boolean {
  if (formaat === "pdf") return keurPdf(bytes, maximumBytes) === null;
  return Buffer.from(bytes.subarray(Math.max(0, bytes.length - STAART))).includes(formaat === "jpeg" ? JPEG_EINDE : PNG_EINDE);
}

export type Bijlageoordeel = { readonly ok: true; readonly formaat: Bijlageformaat } | { readonly ok: false; readonly fout: Bijlagefout };

/** By what the bytes are, never by the name or by what the browser says. */
export function keurBijlage(bytes: Uint8Array, maximumBytes: number): Bijlageoordeel {
  if (bytes.length === 0) return { ok: false, fout: "bijlage_leeg" };
  if (bytes.length > maximumBytes) return { ok: false, fout: "bijlage_te_groot" };
  const soort = herkenBestandsoort(bytes);
  if (soort !== "pdf" && soort !== "jpeg" && soort !== "png") return { ok: false, fout: "bijlage_soort" };
  return isHeel(bytes, soort, maximumBytes) ? { ok: true, formaat: soort } : { ok: false, fout: "bijlage_afgebroken" };
}

const EXTENSIE = { pdf: "pdf", jpeg: "jpg", png: "png" } as const satisfies Record<Bijlageformaat, string>;
const BEKEND = /\.(?:pdf|jpe?g|png)$/i;
/** Control characters, and those that turn the reading direction so that "fdp.exe" looks like another name; a folder; what a file system refuses. */
const ONVEILIG = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;
const LANGSTE = 100;

/** A name that is safe on every computer and says what the file is. Letters of any script stay. */
export function veiligeBestandsnaam(naam: string, formaat: Bijlageformaat): string {
  const zonderMap = naam.split(/[/\\]/).at(-1) ?? "";
  const schoon = zonderMap.normalize("NFC").replace(ONVEILIG, " ").replace(BEKEND, "").replace(/\s+/g, " ").trim();
  // A name that begins with a dot is hidden, and one that ends with it loses it on the way.
  const kaal = Array.from(schoon.replace(/^\.+|\.+$/g, "").trim()).slice(0, LANGSTE).join("").trim();
  return `${kaal === "" ? "bijlage" : kaal}.${EXTENSIE[formaat]}`;
}

const MEDIATYPE = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png" } as const satisfies Record<Bijlageformaat, string>;

export const mediatypeVan = (formaat: Bijlageformaat): string => MEDIATYPE[formaat];
