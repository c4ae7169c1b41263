/**
 * The parts of a zip, with every size checked before and while it is unpacked: an upload may be a bomb. Own code, because
 * libraries believe what the headers say. Only what an XLSX needs: stored or deflated, not split, not encrypted.
 */
import { inflateRawSync } from "node:zlib";

import { type KoppelvlakFout, fout } from "@/lib/koppelvlak/fout";

type Onderdeel = { readonly methode: number; readonly versleuteld: boolean; readonly ingepakt: number; readonly uitgepakt: number; readonly begin: number };

export type Zip = { readonly namen: readonly string[]; readonly pak: (naam: string) => Uint8Array | KoppelvlakFout | null };

export const ZIP_GRENZEN = { onderdelen: 2_000, perOnderdeel: 60_000_000, samen: 120_000_000 } as const;

const EINDE = 0x06054b50;
const INHOUDSOPGAVE = 0x02014b50;
const LOKAAL = 0x04034b50;
const EINDE_LENGTE = 22;
const LANGSTE_COMMENTAAR = 65_535;

function vindEinde(lezer: DataView): number | null {
  const laagste = Math.max(0, lezer.byteLength - EINDE_LENGTE - LANGSTE_COMMENTAAR);
  for (let plaats = lezer.byteLength - EINDE_LENGTE; plaats >= laagste; plaats -= 1) {
    if (lezer.getUint32(plaats, true) === EINDE) return plaats;
  }
  return null;
}

function leesInhoudsopgave(bytes: Uint8Array, lezer: DataView): ReadonlyMap<string, Onderdeel> | KoppelvlakFout {
  const einde = vindEinde(lezer);
  if (einde === null) return fout("XLSX_BESCHADIGD");
  const aantal = lezer.getUint16(einde + 10, true);
  if (aantal > ZIP_GRENZEN.onderdelen) return fout("XLSX_BOM");
  const onderdelen = new Map<string, Onderdeel>();
  let plaats = lezer.getUint32(einde + 16, true);
  let samen = 0;
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    if (lezer.getUint32(plaats, true) !== INHOUDSOPGAVE) return fout("XLSX_BESCHADIGD");
    const lengte = lezer.getUint16(plaats + 28, true);
    const naam = new TextDecoder().decode(bytes.subarray(plaats + 46, plaats + 46 + lengte));
    const uitgepakt = lezer.getUint32(plaats + 24, true);
    samen += uitgepakt;
    onderdelen.set(naam, {
      methode: lezer.getUint16(plaats + 10, true),
      versleuteld: (lezer.getUint16(plaats + 8, true) & 1) === 1,
      ingepakt: lezer.getUint32(plaats + 20, true),
      uitgepakt,
      begin: lezer.getUint32(plaats + 42, true),
    });
    plaats += 46 + lengte + lezer.getUint16(plaats + 30, true) + lezer.getUint16(plaats + 32, true);
  }
  // What a header claims is refused before anything is unpacked; what it does not claim is stopped while unpacking.
  return samen > ZIP_GRENZEN.samen ? fout("XLSX_BOM") : onderdelen;
}

function pakUit(bytes: Uint8Array, lezer: DataView, onderdeel: Onderdeel): Uint8Array | KoppelvlakFout {
  const { begin, ingepakt, uitgepakt, methode, versleuteld } = onderdeel;
  if (versleuteld) return fout("XLSX_WACHTWOORD");
  if (uitgepakt > ZIP_GRENZEN.perOnderdeel) return fout("XLSX_BOM");
  if (lezer.getUint32(begin, true) !== LOKAAL) return fout("XLSX_BESCHADIGD");
  const inhoud = begin + 30 + lezer.getUint16(begin + 26, true) + lezer.getUint16(begin + 28, true);
  const deel = bytes.subarray(inhoud, inhoud + ingepakt);
  if (deel.length !== ingepakt) return fout("XLSX_BESCHADIGD");
  if (methode === 0) return deel;
  if (methode !== 8) return fout("XLSX_BESCHADIGD");
  try {
    return inflateRawSync(deel, { maxOutputLength: Math.max(1, uitgepakt) });
  } catch (opgevangen) {
    const teGroot = opgevangen instanceof RangeError && "code" in opgevangen && opgevangen.code === "ERR_BUFFER_TOO_LARGE";
    return fout(teGroot ? "XLSX_BOM" : "XLSX_BESCHADIGD");
  }
}

export function openZip(bytes: Uint8Array): Zip | KoppelvlakFout {
  const lezer = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Reading past the end means that an offset in the file is a lie or that the file was cut off.
  const veilig = <T>(werk: () => T): T | KoppelvlakFout => {
    try {
      return werk();
    } catch (opgevangen) {
      if (opgevangen instanceof RangeError) return fout("XLSX_BESCHADIGD");
      throw opgevangen;
    }
  };
  const onderdelen = veilig(() => leesInhoudsopgave(bytes, lezer));
  if ("code" in onderdelen) return onderdelen;
  return {
    namen: [...onderdelen.keys()],
    pak: (naam) => {
      const onderdeel = onderdelen.get(naam);
      return onderdeel === undefined ? null : veilig(() => pakUit(bytes, lezer, onderdeel));
    },
  };
}
