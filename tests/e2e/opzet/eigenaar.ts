/** A look behind the screen, as the owner of the tables. Never used to skip a step of it. */
import pg from "pg";

import { INVARIANTEN } from "@/lib/checks/invarianten";
import { RONDEN } from "@/lib/checks/ronden";

import { databaseUrl } from "./omgeving";

export type Rij = Readonly<Record<string, string | null>>;

/** All values as text: an amount in cents is larger than a number may be. */
export async function vraagOp(url: string, sql: string, waarden: readonly unknown[] = []): Promise<readonly Rij[]> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => String } });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Rij>(sql, [...waarden]);
    return rows;
  } finally {
    await client.end();
  }
}

export const vraag = (sql: string, waarden: readonly unknown[] = []): Promise<readonly Rij[]> => vraagOp(databaseUrl(), sql, waarden);

/** Every invariant over the whole database, as `npm run controle` runs them; an offender is named. */
export async function overtredingen(url: string = databaseUrl()): Promise<readonly string[]> {
  const gevonden: string[] = [];
  for (const { code, sql } of INVARIANTEN) {
    for (const rij of await vraagOp(url, sql)) gevonden.push(`${code} ${rij["overtreding"] ?? ""}`);
  }
  for (const { sql } of RONDEN) {
    for (const rij of await vraagOp(url, sql)) gevonden.push(`${rij["code"] ?? ""} ${rij["overtreding"] ?? ""}`);
  }
  return gevonden;
}
