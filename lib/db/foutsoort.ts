import { Prisma } from "./generated/client";

/** SQLSTATE of the PostgreSQL error underneath, when there is one. Our own triggers use PB001 and up. */
export function sqlstate(fout: unknown): string | null {
  if (!(fout instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const code = JSON.stringify(fout.meta ?? {}).match(/"(?:originalCode|code)":"(?<code>[0-9A-Z]{5})"/)?.groups?.["code"];
  return code ?? (fout.code === "P2002" ? "23505" : fout.code === "P2034" ? "40001" : null);
}

/** Another transaction was in the way; the same transaction again may well succeed. */
export const isBotsing = (fout: unknown): boolean => {
  const code = sqlstate(fout);
  return code === "40001" || code === "40P01";
};

/** A row with this key exists. With `index`, only that unique index or constraint counts. */
export function isDubbel(fout: unknown, index?: string): boolean {
  if (sqlstate(fout) !== "23505") return false;
  return index === undefined || (fout instanceof Error && `${fout.message} ${JSON.stringify(metaVan(fout))}`.includes(index));
}

const metaVan = (fout: Error): unknown => (fout instanceof Prisma.PrismaClientKnownRequestError ? (fout.meta ?? null) : null);

/** A CHECK with this name refused the row. */
export const isCheck = (fout: unknown, naam: string): boolean =>
  fout instanceof Error && `${fout.message} ${JSON.stringify(metaVan(fout))}`.includes(naam);
