/** A query whose every row is an incident: one text column `overtreding`, with ids and numbers and never names. */
export type Invariant = { readonly code: string; readonly titel: string; readonly sql: string };
