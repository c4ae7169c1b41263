/**
 * `npm run db:draft [git revision]`: the first draft of a migration, as SQL on standard output. Without a revision it
 * goes from an empty database to prisma/schema; with one, from the schema at that revision to the schema as it is now.
 * A draft knows only what Prisma can express; constraints, triggers and policies are written into the migration by hand.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

import { isHoofdmodule } from "./hoofdmodule";

const SCHEMA = "prisma/schema";
const GLUE = "./schema_engine_bg.js";

type Schemabestand = { readonly path: string; readonly content: string };

/** Node cannot import .wasm files, so the module is put together by hand as its own loader would. */
async function laadEngine(): Promise<void> {
  const bestand = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(readFileSync(bestand.replace(/\.js$/, ".wasm")));
  const glue: Readonly<Record<string, unknown>> = { ...engine };
  const gevraagd: WebAssembly.ModuleImports = {};
  for (const { name } of WebAssembly.Module.imports(module)) {
    const invulling = glue[name];
    if (typeof invulling === "function") gevraagd[name] = invulling;
  }
  const { exports } = await WebAssembly.instantiate(module, { [GLUE]: gevraagd });
  const koppel = glue["__wbg_set_wasm"];
  const begin = exports["__wbindgen_start"];
  if (typeof koppel !== "function" || typeof begin !== "function") {
    throw new Error("@prisma/schema-engine-wasm is not laid out as expected; was its version changed?");
  }
  Reflect.apply(koppel, undefined, [exports]);
  Reflect.apply(begin, undefined, []);
}

const POSTGRES: Pick<SqlDriverAdapter, "provider" | "adapterName"> = { provider: "postgres", adapterName: "ontwerp" };

/**
 * Comparing two texts needs no database, but the engine asks one question before it starts: does schema public exist,
 * and which version are you? This adapter answers that and refuses everything else.
 */
function zonderDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const geweigerd = (): Promise<never> => Promise.reject(new Error("a draft is made without a database"));
  const adapter: SqlDriverAdapter = {
    ...POSTGRES,
    queryRaw: () =>
      Promise.resolve({
        columnNames: ["exists", "version", "numeric_version"],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, "PostgreSQL 18.4", 180_004]],
      }),
    executeRaw: geweigerd,
    executeScript: geweigerd,
    startTransaction: geweigerd,
    dispose: () => Promise.resolve(),
  };
  const connect = (): Promise<SqlDriverAdapter> => Promise.resolve(adapter);
  return { ...POSTGRES, connect, connectToShadowDb: connect };
}

const huidigSchema = (): Schemabestand[] =>
  readdirSync(SCHEMA)
    .filter((naam) => naam.endsWith(".prisma"))
    .sort()
    .map((naam) => ({ path: join(SCHEMA, naam), content: readFileSync(join(SCHEMA, naam), "utf8") }));

function schemaOp(revisie: string): Schemabestand[] {
  const git = (...opdracht: string[]): string => execFileSync("git", opdracht, { encoding: "utf8" });
  return git("ls-tree", "-r", "--name-only", revisie, "--", SCHEMA)
    .split("\n")
    .filter((pad) => pad.endsWith(".prisma"))
    .map((path) => ({ path, content: git("show", `${revisie}:${path}`) }));
}

/** SQL that brings a database from the schema at `revisie` (empty when not given) to prisma/schema as it is now. */
export async function ontwerp(revisie?: string): Promise<string> {
  await laadEngine();
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: huidigSchema().map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(zonderDatabase()),
  );
  const { stdout } = await schemaEngine.diff({
    from: revisie === undefined ? { tag: "empty" } : { tag: "schemaDatamodel", files: schemaOp(revisie) },
    to: { tag: "schemaDatamodel", files: huidigSchema() },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

if (isHoofdmodule(import.meta.url)) {
  process.stdout.write(await ontwerp(process.argv[2]));
}
