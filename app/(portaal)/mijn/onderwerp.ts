const PAD = { toekenning: "/mijn/budget", zorgovereenkomst: "/mijn/zorgovereenkomsten", declaratie: "/mijn/declaraties" } as const;

const heeftPagina = (soort: string): soort is keyof typeof PAD => soort in PAD;

/** The page about what happened; null when there is none for a budgethouder. */
export const paginaVan = (onderwerpSoort: string, onderwerpId: string): string | null =>
  heeftPagina(onderwerpSoort) ? `${PAD[onderwerpSoort]}/${onderwerpId}` : null;
