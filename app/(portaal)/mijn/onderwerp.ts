import { formatBedrag, formatMaand } from "@/lib/format";
import type { Onderwerp } from "@/lib/queries/mijn/onderwerpen";

const PAD = { toekenning: "/mijn/budget", zorgovereenkomst: "/mijn/zorgovereenkomsten", declaratie: "/mijn/declaraties", herstel: "/mijn/herstel" } as const;

const heeftPagina = (soort: string): soort is keyof typeof PAD => soort in PAD;

/** The page about what happened; null when there is none for a budgethouder. */
export const paginaVan = (onderwerpSoort: string, onderwerpId: string): string | null =>
  heeftPagina(onderwerpSoort) ? `${PAD[onderwerpSoort]}/${onderwerpId}` : null;

/** "Declaratie maart 2026 van Peter de Wit, € 240,00" */
export function onderwerptekst(over: Onderwerp): string | null {
  if (over === null) return null;
  if (over.soort === "zorgovereenkomst") return over.zorgverlener === null ? `Zorgovereenkomst ${over.nummer}` : `Zorgovereenkomst met ${over.zorgverlener}`;
  return `Declaratie ${formatMaand(over.maand)} van ${over.zorgverlener}, ${formatBedrag(over.bedrag)}`;
}
