import { type Datum, datum, eersteDag, type Maand, maandVan } from "@/lib/domein/datum";

/** PostgreSQL `date` columns arrive as midnight UTC. The functions in this file are the only bridge. */
export const naarDatum = (kolom: Date): Datum => datum(kolom.toISOString().slice(0, 10));
export const naarDatumOfNull = (kolom: Date | null): Datum | null => (kolom === null ? null : naarDatum(kolom));
export const vanDatum = (dag: Datum): Date => new Date(`${dag}T00:00:00Z`);
export const vanDatumOfNull = (dag: Datum | null): Date | null => (dag === null ? null : vanDatum(dag));

/** A month is stored as its first day. */
export const naarMaand = (kolom: Date): Maand => maandVan(naarDatum(kolom));
export const naarMaandOfNull = (kolom: Date | null): Maand | null => (kolom === null ? null : naarMaand(kolom));
export const vanMaand = (m: Maand): Date => vanDatum(eersteDag(m));
