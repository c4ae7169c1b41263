import { type Fouten, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { herkenBestandsoort } from "@/lib/koppelvlak/bestand/soort";

import { type Codering, leesCsvTabel, type Scheidingsteken } from "./csv";
import type { Tabel } from "./tabel";
import { type Bladkeuze, leesXlsxTabel } from "./xlsx";

export type Tabelsoort = "csv" | "xlsx";

export type Herkenning =
  | { readonly soort: "csv"; readonly scheidingsteken: Scheidingsteken; readonly codering: Codering }
  | { readonly soort: "xlsx"; readonly bladen: readonly Bladkeuze[] };

export type GelezenTabel = { readonly ok: true; readonly tabel: Tabel; readonly herkenning: Herkenning } | Fouten;

/** "EncryptedPackage" as the directory of an OLE file writes it: Excel wraps a workbook with a password in one. */
const VERSLEUTELD = Buffer.from("EncryptedPackage", "utf16le");

const extensieVan = (naam: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(naam)?.[1]?.toLowerCase() ?? "";

/** Which kind of list the bytes are. The name decides nothing, it only has to agree. */
export function keurTabelsoort(bytes: Uint8Array, bestandsnaam: string): { readonly ok: true; readonly soort: Tabelsoort } | Fouten {
  if (bytes.length === 0) return afgekeurd(fout("BESTAND_LEEG"));
  const extensie = extensieVan(bestandsnaam);
  const gevonden = herkenBestandsoort(bytes);
  if (gevonden === "office") return afgekeurd(fout(Buffer.from(bytes).includes(VERSLEUTELD) ? "XLSX_WACHTWOORD" : "XLSX_OUD"));
  if (gevonden === "zip") {
    if (extensie === "xlsx") return { ok: true, soort: "xlsx" };
    return afgekeurd(fout("TABEL_SOORT"));
  }
  // UTF-16 has zeros between its letters and looks like nothing else.
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const tekst = utf16 || gevonden === "csv" || (gevonden === "onbekend" && !bytes.subarray(0, 4_096).includes(0));
  if (!tekst) return afgekeurd(fout("TABEL_SOORT"));
  return extensie === "csv" || extensie === "txt" ? { ok: true, soort: "csv" } : afgekeurd(fout("BESTAND_EXTENSIE", null, { gevonden: "csv", toegestaan: "csv" }));
}

export function leesTabel(bytes: Uint8Array, soort: Tabelsoort, blad: string | null): GelezenTabel {
  if (soort === "csv") {
    const gelezen = leesCsvTabel(bytes);
    if (!gelezen.ok) return gelezen;
    const { tabel, scheidingsteken, codering } = gelezen;
    return { ok: true, tabel, herkenning: { soort, scheidingsteken, codering } };
  }
  const gelezen = leesXlsxTabel(bytes, blad);
  return gelezen.ok ? { ok: true, tabel: gelezen.tabel, herkenning: { soort, bladen: gelezen.bladen } } : gelezen;
}
