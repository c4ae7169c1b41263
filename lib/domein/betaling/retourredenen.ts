/** Why a bank refuses or returns a payment (ISO 20022 ExternalStatusReason), as far as the SVB acts differently on it. */
export const BANKREDENEN = ["AC01", "AC04", "AC06", "AG01", "AM05", "BE01", "MD07", "MS02", "MS03", "RC01", "NARR"] as const;
export type Bankreden = (typeof BANKREDENEN)[number];

/** An unknown code is treated as "no reason given": a person looks, nothing is guessed. */
export const alsBankreden = (code: string): Bankreden => BANKREDENEN.find((reden) => reden === code) ?? "NARR";

/** The account itself is wrong or gone: another account has to be registered and approved by a second person first. */
const REKENING_ONBRUIKBAAR: readonly Bankreden[] = ["AC01", "AC04", "AC06", "BE01", "MD07", "RC01"];

export const vraagtNieuwRekeningnummer = (reden: Bankreden): boolean => REKENING_ONBRUIKBAAR.includes(reden);

/** Whether the bank's reasons ask for another account than the one that was tried. */
export const moetAndereRekening = (codes: readonly string[], vorige: string | null, nu: string): boolean =>
  vorige === nu && codes.some((code) => vraagtNieuwRekeningnummer(alsBankreden(code)));
