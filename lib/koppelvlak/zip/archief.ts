/**
 * A zip with scanned contracts and the list that belongs to them. Everything that is not simply that is refused as a whole, before
 * anything of it is unpacked or kept: a half accepted archive would leave its sender guessing what arrived.
 */
import { type Fouten, afgekeurd, fout, type KoppelvlakFoutcode } from "@/lib/koppelvlak/fout";

import { leesZipdelen, pakZipdeel, type Zipdeel, type Zipfout } from "./zip";

export const ARCHIEF_GRENZEN = {
  /** Contracts in one delivery, and a list. */
  pdfs: 500,
  /** With directories and what macOS adds for each file. */
  onderdelen: 1_600,
  perPdf: 10_000_000,
  samen: 100_000_000,
  /** A scan hardly shrinks: what unpacks to more than this many times its size is not one. */
  verhouding: 200,
} as const;

export type Archiefbestand = { readonly naam: string; readonly inhoud: Uint8Array };

export type Archief = { readonly ok: true; readonly pdfs: readonly Archiefbestand[]; readonly lijsten: readonly Archiefbestand[] } | Fouten;

const CODES: Readonly<Record<Zipfout, KoppelvlakFoutcode>> = { beschadigd: "ZIP_BESCHADIGD", te_veel: "ZIP_TE_VEEL", bom: "ZIP_BOM", wachtwoord: "ZIP_WACHTWOORD" };

/** Made by macOS and Windows for themselves. */
const VANZELF = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
const GENEST = /\.(?:zip|7z|rar|gz|tgz|tar|bz2|xz)$/i;
const LIJST = /\.(?:csv|txt|xlsx|xml)$/i;
const PDF = /\.pdf$/i;
const LANGSTE_NAAM = 200;

/** A name that would lead out of the folder it is unpacked in, or that says something else than it seems. */
const onveilig = (naam: string): boolean =>
  naam.startsWith("/") || naam.includes("\\") || /^[A-Za-z]:/.test(naam) || naam.split("/").includes("..") || /\p{Cc}|\p{Cf}/u.test(naam) || naam.length > LANGSTE_NAAM;

/** Names are compared as people read them: without folder, capitals and ways of writing an accent. */
export const kaleBestandsnaam = (naam: string): string => (naam.split("/").at(-1) ?? "").normalize("NFC").trim().toLowerCase();

const zonderMap = (naam: string): string => naam.split("/").at(-1) ?? naam;

function bezwaarTegen(delen: readonly Zipdeel[]): KoppelvlakFoutcode | null {
  if (delen.some(({ naam }) => onveilig(naam))) return "ZIP_PAD";
  if (delen.some(({ versleuteld }) => versleuteld)) return "ZIP_WACHTWOORD";
  const bestanden = delen.filter(({ naam }) => !naam.endsWith("/") && !VANZELF.test(naam));
  if (bestanden.some(({ naam }) => GENEST.test(naam))) return "ZIP_GENEST";
  if (bestanden.some(({ naam }) => !PDF.test(naam) && !LIJST.test(naam))) return "ZIP_SOORT";
  if (new Set(bestanden.map(({ naam }) => kaleBestandsnaam(naam))).size < bestanden.length) return "ZIP_DUBBEL";
  if (bestanden.filter(({ naam }) => PDF.test(naam)).length > ARCHIEF_GRENZEN.pdfs) return "ZIP_TE_VEEL";
  if (bestanden.some(({ ingepakt, uitgepakt }) => uitgepakt > Math.max(1, ingepakt) * ARCHIEF_GRENZEN.verhouding)) return "ZIP_BOM";
  return bestanden.length === 0 ? "ZIP_LEEG" : null;
}

export function leesArchief(bytes: Uint8Array): Archief {
  const { onderdelen, perPdf, samen, pdfs: meestePdfs } = ARCHIEF_GRENZEN;
  const weiger = (code: KoppelvlakFoutcode): Fouten => afgekeurd(fout(code, null, { maximum: String(meestePdfs) }));
  const delen = leesZipdelen(bytes, { onderdelen, perOnderdeel: perPdf, samen });
  if (typeof delen === "string") return weiger(CODES[delen]);
  const bezwaar = bezwaarTegen(delen);
  if (bezwaar !== null) return weiger(bezwaar);
  const pdfs: Archiefbestand[] = [];
  const lijsten: Archiefbestand[] = [];
  for (const deel of delen) {
    if (deel.naam.endsWith("/") || VANZELF.test(deel.naam)) continue;
    const inhoud = pakZipdeel(bytes, deel);
    if (typeof inhoud === "string") return weiger(CODES[inhoud]);
    (PDF.test(deel.naam) ? pdfs : lijsten).push({ naam: zonderMap(deel.naam), inhoud });
  }
  return { ok: true, pdfs, lijsten };
}
