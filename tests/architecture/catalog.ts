import type pg from "pg";

/** An index with an operator class of an extension, as those for a part of a name. */
const UIT_UITBREIDING = `EXISTS (SELECT 1 FROM unnest(i.indclass) o JOIN pg_opclass k ON k.oid = o WHERE k.opcnamespace <> 'pg_catalog'::regnamespace)`;

/** What Prisma's schema can say about a database, one line a fact. */
const EXPRESSIBLE = {
  tables: `SELECT c.relname AS fact FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace`,
  columns: `
    SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                  coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')) AS fact
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped`,
  keys: `
    SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS fact
    FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND connamespace = 'public'::regnamespace`,
  indexes: `
    SELECT pg_get_indexdef(i.indexrelid) AS fact
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid AND c.relnamespace = 'public'::regnamespace
    WHERE i.indpred IS NULL AND i.indexprs IS NULL AND i.indnatts = i.indnkeyatts AND NOT ${UIT_UITBREIDING}
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)`,
  enums: `
    SELECT format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)) AS fact
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
} as const;

/** What it cannot say, and therefore stands in the migrations alone. */
const EXTRA = `
  SELECT format('check     %s %s', conrelid::regclass, conname) AS fact
    FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace AND conrelid <> 0
  UNION ALL
  SELECT 'index     ' || c.relname FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid AND c.relnamespace = 'public'::regnamespace
    WHERE i.indpred IS NOT NULL OR i.indexprs IS NOT NULL OR i.indnatts <> i.indnkeyatts OR ${UIT_UITBREIDING}
  UNION ALL
  SELECT format('trigger   %s %s', t.tgrelid::regclass, t.tgname) FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid AND c.relnamespace = 'public'::regnamespace WHERE NOT t.tgisinternal
  UNION ALL
  SELECT format('policy    %s %s', tablename, policyname) FROM pg_policies WHERE schemaname = 'public'
  UNION ALL
  SELECT format('rowlevel  %s%s', relname, CASE WHEN relforcerowsecurity THEN ' forced' ELSE '' END)
    FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('function  %s(%s)', p.proname, pg_get_function_identity_arguments(p.oid))
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'view      ' || relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace`;

export type Catalog = Readonly<Record<keyof typeof EXPRESSIBLE, readonly string[]>>;

const KINDS = Object.keys(EXPRESSIBLE).filter((kind): kind is keyof typeof EXPRESSIBLE => kind in EXPRESSIBLE);

async function facts(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ fact: string }>(query);
  return rows
    .map(({ fact }) => fact)
    .filter((fact) => !fact.includes("_prisma_migrations"))
    .sort();
}

export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const catalog: Record<string, readonly string[]> = {};
  for (const kind of KINDS) catalog[kind] = await facts(client, EXPRESSIBLE[kind]);
  const { tables = [], columns = [], keys = [], indexes = [], enums = [] } = catalog;
  return { tables, columns, keys, indexes, enums };
}

export const readExtras = (client: pg.Client): Promise<readonly string[]> => facts(client, EXTRA);
