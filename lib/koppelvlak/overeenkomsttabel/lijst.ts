/** A list of contracts on paper in each kind of file it may come in. */
import type { Fouten } from "@/lib/koppelvlak/fout";
import { keurTabelsoort, leesTabel, type Tabelsoort } from "@/lib/koppelvlak/rekenblad/lees";
import type { Tabel } from "@/lib/koppelvlak/rekenblad/tabel";

import { leesOvereenkomstXml } from "./xml";

export type Lijstsoort = Tabelsoort | "xml";

/** Which kind of list the bytes are. A name that ends in .xml is taken at its word: the reader says what else it is. */
export const keurLijstsoort = (bytes: Uint8Array, bestandsnaam: string): { readonly ok: true; readonly soort: Lijstsoort } | Fouten =>
  /\.xml$/i.test(bestandsnaam) ? { ok: true, soort: "xml" } : keurTabelsoort(bytes, bestandsnaam);

export const leesLijst = (bytes: Uint8Array, soort: Lijstsoort): { readonly ok: true; readonly tabel: Tabel } | Fouten =>
  soort === "xml" ? leesOvereenkomstXml(bytes) : leesTabel(bytes, soort, null);
