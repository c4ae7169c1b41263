/** One thing that must always hold: rows that come back break it. */
export type Invariant = { readonly code: string; readonly titel: string; readonly sql: string };
