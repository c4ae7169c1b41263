/**
 * The parts of a zip, with every size checked before and while it is unpacked: an upload may be a bomb. Own code, because
 * libraries believe what the headers say. Only stored or deflated, not split, not encrypted, and no zip64: nothing we take is that large.
 */
import { crc32, inflateRawSync } from "node:zlib";

export type Zipdeel = {
  readonly naam: string;
  readonly methode: number;
  readonly versleuteld: boolean;
  readonly ingepakt: number;
  readonly uitgepakt: number;
  readonly begin: number;
  readonly crc: number;
};

export type Zipfout = "beschadigd" | "te_veel" | "bom" | "wachtwoord";

export type Zipgrenzen = { readonly onderdelen: number; readonly perOnderdeel: number; readonly samen: number };

const EINDE = 0x06054b50;
const INHOUDSOPGAVE = 0x02014b50;
const LOKAAL = 0x04034b50;
const EINDE_LENGTE = 22;
const LANGSTE_COMMENTAAR = 65_535;
const ZIP64 = 0xffffffff;

function vindEinde(lezer: DataView): number | null {
  const laagste = Math.max(0, lezer.byteLength - EINDE_LENGTE - LANGSTE_COMMENTAAR);
  for (let plaats = lezer.byteLength - EINDE_LENGTE; plaats >= laagste; plaats -= 1) {
    if (lezer.getUint32(plaats, true) === EINDE) return plaats;
  }
  return null;
}

/** Reading past the end means that an offset in the file is a lie or that the file was cut off. */
function veilig<T>(werk: () => T): T | Zipfout {
  try {
    return werk();
  } catch (opgevangen) {
    if (opgevangen instanceof RangeError) return "beschadigd";
    throw opgevangen;
  }
}

const lezerVan = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function leesDeel(bytes: Uint8Array, lezer: DataView, plaats: number): Zipdeel {
  const lengte = lezer.getUint16(plaats + 28, true);
  return {
    naam: new TextDecoder().decode(bytes.subarray(plaats + 46, plaats + 46 + lengte)),
    methode: lezer.getUint16(plaats + 10, true),
    versleuteld: (lezer.getUint16(plaats + 8, true) & 1) === 1,
    ingepakt: lezer.getUint32(plaats + 20, true),
    uitgepakt: lezer.getUint32(plaats + 24, true),
    begin: lezer.getUint32(plaats + 42, true),
    crc: lezer.getUint32(plaats + 16, true),
  };
}

function leesInhoudsopgave(bytes: Uint8Array, grenzen: Zipgrenzen): readonly Zipdeel[] | Zipfout {
  const lezer = lezerVan(bytes);
  const einde = vindEinde(lezer);
  if (einde === null) return "beschadigd";
  const aantal = lezer.getUint16(einde + 10, true);
  if (aantal > grenzen.onderdelen) return "te_veel";
  const delen: Zipdeel[] = [];
  let plaats = lezer.getUint32(einde + 16, true);
  let samen = 0;
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    if (lezer.getUint32(plaats, true) !== INHOUDSOPGAVE) return "beschadigd";
    const deel = leesDeel(bytes, lezer, plaats);
    if (deel.uitgepakt === ZIP64 || deel.ingepakt === ZIP64) return "bom";
    samen += deel.uitgepakt;
    delen.push(deel);
    plaats += 46 + lezer.getUint16(plaats + 28, true) + lezer.getUint16(plaats + 30, true) + lezer.getUint16(plaats + 32, true);
  }
  // What a header claims is refused before anything is unpacked; what it does not claim is stopped while unpacking.
  return samen > grenzen.samen || delen.some(({ uitgepakt }) => uitgepakt > grenzen.perOnderdeel) ? "bom" : delen;
}

/** What is in the zip, as its table of contents says; nothing is unpacked yet. */
export const leesZipdelen = (bytes: Uint8Array, grenzen: Zipgrenzen): readonly Zipdeel[] | Zipfout => veilig(() => leesInhoudsopgave(bytes, grenzen));

function pakUit(bytes: Uint8Array, { begin, ingepakt, uitgepakt, methode, versleuteld, crc }: Zipdeel): Uint8Array | Zipfout {
  if (versleuteld) return "wachtwoord";
  const lezer = lezerVan(bytes);
  if (lezer.getUint32(begin, true) !== LOKAAL) return "beschadigd";
  const inhoud = begin + 30 + lezer.getUint16(begin + 26, true) + lezer.getUint16(begin + 28, true);
  const deel = bytes.subarray(inhoud, inhoud + ingepakt);
  if (deel.length !== ingepakt || (methode !== 0 && methode !== 8)) return "beschadigd";
  try {
    const klaar = methode === 0 ? deel : inflateRawSync(deel, { maxOutputLength: Math.max(1, uitgepakt) });
    return klaar.length === uitgepakt && crc32(klaar) === crc ? klaar : "beschadigd";
  } catch (opgevangen) {
    const teGroot = opgevangen instanceof RangeError && "code" in opgevangen && opgevangen.code === "ERR_BUFFER_TOO_LARGE";
    return teGroot ? "bom" : "beschadigd";
  }
}

/** One part, never more bytes than its header says and exactly what its checksum says. */
export const pakZipdeel = (bytes: Uint8Array, deel: Zipdeel): Uint8Array | Zipfout => veilig(() => pakUit(bytes, deel));
