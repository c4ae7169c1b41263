/** Why a budgetafsluitbericht is sent (iPgb 2, view "Afsluiten Budget"), with the number it has in the message. */
export const AFSLUITREDENEN = ["einde_periode", "boven_budget", "jaargrens"] as const;
export type Afsluitreden = (typeof AFSLUITREDENEN)[number];

export const REDENNUMMER = { einde_periode: "1", boven_budget: "2", jaargrens: "3" } as const satisfies Record<Afsluitreden, string>;

export const AFSLUITAANLEIDINGEN = ["automatisch", "met_de_hand"] as const;
export type Afsluitaanleiding = (typeof AFSLUITAANLEIDINGEN)[number];

/** What a verstrekker can say is wrong. The official codes of the retourbericht (508) are not public; these are our own names. */
export const BETWISTCODES = ["BUDGET_ONBEKEND", "BUDGETHOUDER_ONBEKEND", "PERIODE_WIJKT_AF", "TOEGEKEND_WIJKT_AF", "BESTEDING_WIJKT_AF", "BETWIST_ANDERS"] as const;
export type Betwistcode = (typeof BETWISTCODES)[number];
