import type { Bron, Koppeling } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { isVastVeld, kolomVan, VELDEN } from "@/lib/koppelvlak/toekenningstabel/kolommen";

type Keuze = { readonly blad: string | null; readonly kop: number; readonly kolom: Readonly<Record<string, string>>; readonly stijl: Readonly<Record<string, "" | "nl" | "en">> };

/** What a box of the form says; null for nothing, or for what that box does not offer. */
function bronUit(waarde: string, keuzes: readonly string[]): Bron | null {
  const kolom = /^k(\d{1,3})$/.exec(waarde)?.[1];
  if (kolom !== undefined) return { kolom: Number(kolom), naam: "" };
  const vast = /^vast:(.+)$/.exec(waarde)?.[1];
  return vast !== undefined && keuzes.includes(vast) ? { vast } : null;
}

export const waardeVan = (bron: Bron | undefined): string => (bron === undefined ? "" : "vast" in bron ? `vast:${bron.vast}` : `k${String(bron.kolom)}`);

export function koppelingUit({ blad, kop, kolom, stijl }: Keuze): Koppeling {
  const velden = VELDEN.flatMap((veld) => {
    const bron = bronUit(kolom[veld] ?? "", isVastVeld(veld) ? (kolomVan(veld).keuzes ?? []) : []);
    return bron === null ? [] : [[veld, bron] as const];
  });
  const stijlen = VELDEN.flatMap((veld) => {
    const gekozen = kolomVan(veld).soort === "bedrag" ? stijl[veld] : undefined;
    return gekozen === "nl" || gekozen === "en" ? [[veld, gekozen] as const] : [];
  });
  return { blad, kop, velden: Object.fromEntries(velden), stijlen: Object.fromEntries(stijlen) };
}
