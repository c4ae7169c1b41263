import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { TOEKENNINGSBERICHT_NAAMRUIMTE } from "@/lib/koppelvlak/toekenningsbericht/schema";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";

export const BULK_BEGIN = `<?xml version="1.0" encoding="UTF-8"?>\n<Toekenningsberichten xmlns="${TOEKENNINGSBERICHT_NAAMRUIMTE}">\n`;
export const BULK_EINDE = "</Toekenningsberichten>\n";

/** A message as an element inside a bulk file. */
export const alsElement = (bericht: Toekenningsbericht): string =>
  schrijfToekenningsbericht(bericht).replace(/^<\?xml[^>]*>\n/, "").replace(` xmlns="${TOEKENNINGSBERICHT_NAAMRUIMTE}"`, "");

export const bulkVanElementen = (elementen: readonly string[]): string => BULK_BEGIN + elementen.join("") + BULK_EINDE;

export const eenBulk = (berichten: readonly Toekenningsbericht[]): string => bulkVanElementen(berichten.map(alsElement));

export async function* stroomVan(tekst: string | Uint8Array, stap = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof tekst === "string" ? new TextEncoder().encode(tekst) : tekst;
  for (let plek = 0; plek < bytes.length; plek += stap) yield await Promise.resolve(bytes.subarray(plek, plek + stap));
}
