/** An XLSX as the zip that it is. */
import { type KoppelvlakFout, type KoppelvlakFoutcode, fout } from "@/lib/koppelvlak/fout";
import { leesZipdelen, pakZipdeel, type Zipfout } from "@/lib/koppelvlak/zip/zip";

export type Zip = { readonly namen: readonly string[]; readonly pak: (naam: string) => Uint8Array | KoppelvlakFout | null };

export const ZIP_GRENZEN = { onderdelen: 2_000, perOnderdeel: 60_000_000, samen: 120_000_000 } as const;

const CODES: Readonly<Record<Zipfout, KoppelvlakFoutcode>> = { beschadigd: "XLSX_BESCHADIGD", te_veel: "XLSX_BOM", bom: "XLSX_BOM", wachtwoord: "XLSX_WACHTWOORD" };

export function openZip(bytes: Uint8Array): Zip | KoppelvlakFout {
  const delen = leesZipdelen(bytes, ZIP_GRENZEN);
  if (typeof delen === "string") return fout(CODES[delen]);
  const opNaam = new Map(delen.map((deel) => [deel.naam, deel]));
  return {
    namen: [...opNaam.keys()],
    pak: (naam) => {
      const deel = opNaam.get(naam);
      if (deel === undefined) return null;
      const uitgepakt = pakZipdeel(bytes, deel);
      return typeof uitgepakt === "string" ? fout(CODES[uitgepakt]) : uitgepakt;
    },
  };
}
