/**
 * Persons come in through one narrow SQL function each: a verstrekker or budgethouder may record somebody they have no
 * relation with yet, but never look them up.
 */
import { type Datum, plusDagen } from "@/lib/domein/datum";
import type { Adres, Geslacht, Naam } from "@/lib/domein/toekenning/bericht";

import type { Tx } from "./client";
import { bsnIndex, versleutelBsn } from "./versleuteling";

export type Persoonsgegevens = Naam & {
  /** Nine digits, 11-proef done. */
  readonly bsn: string;
  readonly geboortedatum: Datum;
  readonly geslacht: Geslacht;
  readonly adres: Adres | null;
  readonly email: string | null;
  readonly telefoon: string | null;
};

/**
 * Finds or records a person by BSN. Somebody who is known keeps the data that are there: those come from the
 * basisregistratie, not from whoever mentions the person next.
 * @returns persoon.id
 */
export async function legPersoonVast(tx: Tx, persoon: Persoonsgegevens): Promise<string> {
  const { adres } = persoon;
  const [rij] = await tx.$queryRaw<[{ id: string }]>`
    SELECT persoon_vastleggen(${versleutelBsn(persoon.bsn)}::bytea, ${bsnIndex(persoon.bsn)}::bytea, ${persoon.voornamen},
      ${persoon.tussenvoegsel}, ${persoon.achternaam}, ${persoon.geslacht}, ${persoon.geboortedatum}::date, ${adres?.straat ?? null},
      ${adres?.huisnummer ?? null}, ${adres?.postcode ?? null}, ${adres?.woonplaats ?? null}, ${persoon.email}, ${persoon.telefoon}) AS id`;
  return rij.id;
}

/**
 * What a message about this BSN is held against. The database only tells whether the date of birth agrees; when it does
 * not, any other day stands in for the real one, which never leaves.
 */
export async function bekendePersoon(tx: Tx, bsn: string, geboortedatum: Datum): Promise<{ readonly geboortedatum: Datum } | null> {
  const [rij] = await tx.$queryRaw<[{ kent: "gelijk" | "verschilt" | "onbekend" }]>`
    SELECT persoon_kent(${bsnIndex(bsn)}::bytea, ${geboortedatum}::date) AS kent`;
  if (rij.kent === "onbekend") return null;
  return { geboortedatum: rij.kent === "gelijk" ? geboortedatum : plusDagen(geboortedatum, 1) };
}
