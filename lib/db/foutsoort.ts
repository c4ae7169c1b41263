import { Prisma } from "./generated/client";

/** What PostgreSQL said, as text, wherever Prisma put it: in `meta` of its own error, or in `cause` for an error at commit. */
function oorzaak(fout: unknown): string {
  if (fout instanceof Prisma.PrismaClientKnownRequestError) return `${fout.message} ${JSON.stringify(fout.meta ?? {})}`;
  return fout instanceof Error ? `${fout.message} ${JSON.stringify(fout.cause ?? {})}` : "";
}

/** SQLSTATE of the PostgreSQL error underneath, or null when there is none. Our own triggers use PB001 and up. */
export const sqlstate = (fout: unknown): string | null =>
  /"(?:originalCode|code)":"(?<code>[0-9A-Z]{5})"/.exec(oorzaak(fout))?.groups?.["code"] ?? null;

/** Another transaction was in the way; the same transaction again may well succeed. */
export const isBotsing = (fout: unknown): boolean => ["40001", "40P01"].includes(sqlstate(fout) ?? "");

/** A row with this key exists. With `index`, only that unique index or constraint counts. */
export const isDubbel = (fout: unknown, index = ""): boolean => sqlstate(fout) === "23505" && oorzaak(fout).includes(index);

/** A CHECK constraint with this name refused the row. */
export const isCheck = (fout: unknown, naam: string): boolean => sqlstate(fout) === "23514" && oorzaak(fout).includes(naam);
