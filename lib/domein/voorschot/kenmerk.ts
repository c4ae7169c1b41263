/** The reference a verstrekker puts with a transfer, so that a credit on the bank statement finds its account. */
const KENMERK = /\bVOORSCHOT[\s:/-]*(?<code>[0-9]{4}|ZK[0-9]{2})\b/i;

export const kenmerkVan = (code: string): string => `VOORSCHOT ${code}`;

/** The code of the verstrekker in a description of the bank; null when it is about something else. */
export function verstrekkercodeIn(omschrijving: string): string | null {
  return KENMERK.exec(omschrijving)?.groups?.["code"]?.toUpperCase() ?? null;
}
