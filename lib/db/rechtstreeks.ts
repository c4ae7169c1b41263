/**
 * Past Prisma, on the same connections: for the few statements that nearly every request asks, where Prisma's own work costs
 * several times that of the question. PostgreSQL keeps them prepared under their name.
 */
import { type Db, poolVan } from "./client";

/**
 * A SQL function that answers in JSON and states its own scope: outside a transaction there is none.
 * @param naam of the prepared statement; one name, one text
 */
export async function vraagJson<T>(
  db: Db,
  naam: string,
  sql: `SELECT ${string} AS antwoord`,
  waarden: readonly (string | boolean | null)[],
): Promise<readonly T[]> {
  const { rows } = await poolVan(db).query<{ antwoord: T }>({ name: naam, text: sql, values: [...waarden] });
  return rows.map(({ antwoord }) => antwoord);
}
