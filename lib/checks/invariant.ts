export type Kop = { readonly code: string; readonly titel: string };

/** A query whose every row is an incident: one text column `overtreding`, with ids and numbers and never names. */
export type Invariant = Kop & { readonly sql: string };

/**
 * Invariants about the same millions of rows, seen in one pass: a row has the `code` of the one that is broken beside the `overtreding`.
 * `joins`: how the planner may bring tables together. Under row-level security it takes every row for dear and would rather look up
 * millions of them one by one; `hash` leaves it one pass a table, `volgorde` also an index from front to back.
 */
export type Ronde = { readonly koppen: readonly Kop[]; readonly joins: "hash" | "volgorde"; readonly sql: string };
