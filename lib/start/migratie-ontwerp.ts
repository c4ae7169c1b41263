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

import { isMainModule } from "./main-module";

const SCHEMA = "prisma/schema";
const GLUE = "./schema_engine_bg.js";

type SchemaFile = { readonly path: string; readonly content: string };

/** Node cannot import .wasm files, so the module is put together by hand as its own loader would. */
async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(readFileSync(file.replace(/\.js$/, ".wasm")));
  const glue: Readonly<Record<string, unknown>> = { ...engine };
  const imports: WebAssembly.ModuleImports = {};
  for (const { name } of WebAssembly.Module.imports(module)) {
    const provided = glue[name];
    if (typeof provided === "function") imports[name] = provided;
  }
  const { exports } = await WebAssembly.instantiate(module, { [GLUE]: imports });
  const bind = glue["__wbg_set_wasm"];
  const start = exports["__wbindgen_start"];
  if (typeof bind !== "function" || typeof start !== "function") {
    throw new Error("@prisma/schema-engine-wasm is not laid out as expected; was its version changed?");
  }
  Reflect.apply(bind, undefined, [exports]);
  Reflect.apply(start, undefined, []);
}

const POSTGRES: Pick<SqlDriverAdapter, "provider" | "adapterName"> = { provider: "postgres", adapterName: "ontwerp" };

/**
 * Comparing two texts needs no database, but the engine asks one question before it starts: does schema public exist,
 * and which version are you? This adapter answers that and refuses everything else.
 */
function withoutDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const refused = (): Promise<never> => Promise.reject(new Error("a draft is made without a database"));
  const adapter: SqlDriverAdapter = {
    ...POSTGRES,
    queryRaw: () =>
      Promise.resolve({
        columnNames: ["exists", "version", "numeric_version"],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, "PostgreSQL 18.4", 180_004]],
      }),
    executeRaw: refused,
    executeScript: refused,
    startTransaction: refused,
    dispose: () => Promise.resolve(),
  };
  const connect = (): Promise<SqlDriverAdapter> => Promise.resolve(adapter);
  return { ...POSTGRES, connect, connectToShadowDb: connect };
}

const schemaNow = (): SchemaFile[] =>
  readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(SCHEMA, name), content: readFileSync(join(SCHEMA, name), "utf8") }));

function schemaAt(revision: string): SchemaFile[] {
  const git = (...args: string[]): string => execFileSync("git", args, { encoding: "utf8" });
  return git("ls-tree", "-r", "--name-only", revision, "--", SCHEMA)
    .split("\n")
    .filter((path) => path.endsWith(".prisma"))
    .map((path) => ({ path, content: git("show", `${revision}:${path}`) }));
}

/** SQL that brings a database from the schema at `revision` (empty when not given) to prisma/schema as it is now. */
export async function draftMigration(revision?: string): Promise<string> {
  await loadEngine();
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: schemaNow().map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(withoutDatabase()),
  );
  const { stdout } = await schemaEngine.diff({
    from: revision === undefined ? { tag: "empty" } : { tag: "schemaDatamodel", files: schemaAt(revision) },
    to: { tag: "schemaDatamodel", files: schemaNow() },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

if (isMainModule(import.meta.url)) {
  process.stdout.write(await draftMigration(process.argv[2]));
}
