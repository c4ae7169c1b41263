/** What may belong to a zorgovereenkomst beside its text. */

export const BIJLAGESOORTEN = ["diploma", "vog", "zorgplan", "big", "anders"] as const;
export type Bijlagesoort = (typeof BIJLAGESOORTEN)[number];

export const BIJLAGEFORMATEN = ["pdf", "jpeg", "png"] as const;
export type Bijlageformaat = (typeof BIJLAGEFORMATEN)[number];

/** As it is signed: which file under which name. `hash` is sha256 in hex. */
export type Bijlageregel = { readonly soort: Bijlagesoort; readonly bestandsnaam: string; readonly hash: string };

/** Enough for every paper about one zorgverlener, and few enough to read before signing. */
export const MEESTE_BIJLAGEN = 10;
export const GROOTSTE_BIJLAGE_BYTES = 10_000_000;

export const BIJLAGEBEZWAREN = ["bijlage_dubbel", "bijlagen_vol"] as const;
export type Bijlagebezwaar = (typeof BIJLAGEBEZWAREN)[number];

/** Why this file cannot be added to those that are there; the same content under another name says nothing more. */
export function bijlagebezwaar(bijlagen: readonly Pick<Bijlageregel, "hash">[], hash: string): Bijlagebezwaar | null {
  if (bijlagen.some((bijlage) => bijlage.hash === hash)) return "bijlage_dubbel";
  return bijlagen.length >= MEESTE_BIJLAGEN ? "bijlagen_vol" : null;
}
