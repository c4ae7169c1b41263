/** `prisma generate`, `next build` and the bundles beside it, each only when what it is made from has changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { rawEnvironment } from "../env";
import { bundle, isBundled } from "./bundle";
import type { Report } from "./postgres";
import { runToEnd } from "./processes";

const RECORD = ".data/bouw.json";
const BUILD_ID = ".next/BUILD_ID";
const GENERATED = "lib/db/generated";

const SCHEMA_SOURCES = ["prisma/schema", "prisma.config.ts"];
const APP_SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema", "prisma/seed"],
  ...["next.config.js", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "tsconfig.json", "package-lock.json"],
];

type BuildRecord = { readonly schema?: string; readonly app?: string; readonly buildId?: string };

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .filter((child) => child !== GENERATED && !child.endsWith(".md"))
    .flatMap(filesUnder);
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of sources.flatMap(filesUnder)) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

function readRecord(): BuildRecord {
  if (!existsSync(RECORD)) return {};
  try {
    const parsed: unknown = JSON.parse(readFileSync(RECORD, "utf8"));
    return typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

function writeRecord(changes: BuildRecord): void {
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify({ ...readRecord(), ...changes })}\n`);
}

const buildEnv = (): NodeJS.ProcessEnv => ({
  ...rawEnvironment(),
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  NODE_ENV: "production",
});

export async function ensureGenerated(report: Report): Promise<void> {
  const schema = fingerprint(SCHEMA_SOURCES);
  if (existsSync(join(GENERATED, "client.ts")) && readRecord().schema === schema) return;
  report("Generating the database client …");
  await runToEnd(
    { name: "prisma", args: ["node_modules/prisma/build/index.js", "generate"], env: buildEnv() },
    report,
    true,
  );
  writeRecord({ schema });
}

const newestSource = (): number => Math.max(...APP_SOURCES.flatMap(filesUnder).map((path) => statSync(path).mtimeMs));

/** Built by us from these very sources, or by hand (`npm run build`) after the last change to them. */
function isBuilt(app: string): boolean {
  if (!existsSync(BUILD_ID) || !isBundled()) return false;
  const record = readRecord();
  if (record.buildId === readFileSync(BUILD_ID, "utf8")) return record.app === app;
  return statSync(BUILD_ID).mtimeMs > newestSource();
}

export async function ensureBuilt(report: Report): Promise<void> {
  const app = fingerprint(APP_SOURCES);
  if (!isBuilt(app)) {
    report("Building the web application (about half a minute, only after a change) …");
    // Types of pages that no longer exist would fail the type check of the build.
    for (const stale of [".next/types", ".next/dev/types"]) rmSync(stale, { recursive: true, force: true });
    await runToEnd(
      { name: "build", args: ["node_modules/next/dist/bin/next", "build"], env: buildEnv() },
      report,
      true,
    );
    await bundle();
  }
  writeRecord({ app, buildId: readFileSync(BUILD_ID, "utf8") });
}
