import type { Herstelstatus } from "../domein/herstel/status";

/** How each status looks. */
export const HERSTELSTATUS_TOON = { voorgesteld: "wacht", goedgekeurd: "ok", afgewezen: "fout", ingetrokken: "neutraal" } as const satisfies Record<Herstelstatus, string>;
