import type { Bestandrij } from "@/lib/db/toekenningsbestand.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { leesTabel, type GelezenTabel } from "@/lib/koppelvlak/rekenblad/lees";
import type { Koppeling } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { type Berichtvoorstel, leesToekenningstabel } from "@/lib/koppelvlak/toekenningstabel/lees";

/** The column is written by toekenningsbestandLezen alone, so its form is certain. */
export const alsKoppeling = (kolom: Bestandrij["koppeling"]): Koppeling | null => (kolom === null ? null : (kolom as Koppeling));

/** In groups of four: nine figures in a row would look like a BSN. Twelve digits of the hash tell the files of one sender apart. */
const nummervoorzet = (inhoudHash: Uint8Array): string => {
  const hex = Buffer.from(inhoudHash).toString("hex");
  return `B-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 12)}`;
};

type Bron = Pick<Bestandrij, "inhoud" | "inhoudHash" | "soort">;

export const tabelUit = ({ inhoud, soort }: Bron, blad: string | null): GelezenTabel => leesTabel(inhoud, soort, blad);

export type Voorstellen = { readonly ok: true; readonly voorstellen: readonly Berichtvoorstel[] } | { readonly ok: false; readonly fouten: readonly KoppelvlakFout[] };

/** The budgets in a file, always the same for the same file, columns and day. */
export function voorstellenUit(bestand: Bron, koppeling: Koppeling, afzender: Toekenningsbericht["afzender"], aangemaaktOp: Datum): Voorstellen {
  const gelezen = tabelUit(bestand, koppeling.blad);
  if (!gelezen.ok) return gelezen;
  return { ok: true, voorstellen: leesToekenningstabel(gelezen.tabel, koppeling, { afzender, aangemaaktOp, nummervoorzet: nummervoorzet(bestand.inhoudHash) }) };
}
