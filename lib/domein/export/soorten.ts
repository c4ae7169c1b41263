/** Which lists can be had as a file, and for how long. */
export const EXPORTSOORTEN = ["uitputting", "maandoverzicht"] as const;
export type Exportsoort = (typeof EXPORTSOORTEN)[number];

export const EXPORTFORMATEN = ["csv", "xlsx"] as const;
export type Exportformaat = (typeof EXPORTFORMATEN)[number];

/** A copy of thousands of files outside the system: kept no longer than needed to fetch it (AVG art. 5 lid 1 onder e). Policy. */
export const EXPORT_BEWAARDAGEN = 7;

/** Up to so many rows the file is there at once; above it the worker makes it. Policy. */
export const EXPORT_DIRECT_RIJEN = 500;
