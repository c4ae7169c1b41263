/** The laws a budget can rest on. One budget rests on exactly one; a claim never moves to another. */
export const WETTEN = ["wlz", "wmo", "jeugdwet"] as const;
export type Wet = (typeof WETTEN)[number];

export const VERSTREKKERSOORTEN = ["gemeente", "zorgkantoor"] as const;
export type Verstrekkersoort = (typeof VERSTREKKERSOORTEN)[number];

/** "gemeente Zwolle": a town alone reads as a place. A zorgkantoor has the word in its name. */
export const verstrekkernaam = ({ soort, naam }: { readonly soort: Verstrekkersoort; readonly naam: string }): string => (soort === "gemeente" ? `gemeente ${naam}` : naam);

/** Wlz art. 3.3.3: the zorgkantoor grants. Wmo 2015 art. 2.3.6 and Jeugdwet art. 8.1.1: the gemeente grants. */
export const VERSTREKKER_VAN_WET = {
  wlz: "zorgkantoor",
  wmo: "gemeente",
  jeugdwet: "gemeente",
} as const satisfies Record<Wet, Verstrekkersoort>;
