/**
 * `npm test [groups] [files]`: runs every group, or the named ones, and ends with one line: "N passed, N failed".
 * Words that are not a group are passed on to the runner, so `npm test unit geld` runs what matches "geld".
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";

import { ensureGenerated } from "@/lib/start/build";
import { runCommand } from "@/lib/start/start-error";

import { add, countPlaywright, type Counts, countVitest, namesOfFailed, NONE, withExit } from "./counts";
import { findChromium } from "./e2e/opzet/chromium";
import { startTestproduct } from "./e2e/opzet/product";

const RESULTS = "test-results";
const GROUPS = ["statisch", "unit", "integratie", "e2e"] as const;
type Group = (typeof GROUPS)[number];

const print = (line: string): void => {
  console.log(line);
};

function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, [...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, CHECKPOINT_DISABLE: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  return new Promise((resolve) => {
    child.once("close", (code) => {
      resolve(code ?? 1);
    });
  });
}

const STATIC_CHECKS: Readonly<Record<string, readonly string[]>> = {
  "prisma validate": ["node_modules/prisma/build/index.js", "validate"],
  tsc: ["node_modules/typescript/bin/tsc", "--noEmit"],
  "tsc tests": ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "tests"],
  eslint: [
    "node_modules/eslint/bin/eslint.js",
    "-c",
    "tests/architecture/eslint.config.mjs",
    "--max-warnings",
    "0",
    ".",
  ],
  "dependency-cruiser": [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", "tests/architecture/dependency-cruiser.cjs"],
    ...["app", "components", "lib", "prisma", "tests"].filter((folder) => existsSync(folder)),
  ],
};

async function statisch(): Promise<Counts> {
  // The compiler needs the types that Next derives from the routes; a fresh clone does not have them yet.
  await runNode(["node_modules/next/dist/bin/next", "typegen"]);
  // Each uses one processor, so they go side by side; what two of them complain about may stand mixed.
  const outcomes = await Promise.all(
    Object.entries(STATIC_CHECKS).map(async ([name, args]) => {
      const code = await runNode(args);
      print(`${code === 0 ? "  ok    " : "  FAILED"} ${name}`);
      return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
    }),
  );
  return outcomes.reduce(add, NONE);
}

async function vitest(project: "unit" | "integratie", filters: readonly string[]): Promise<Counts> {
  const report = `${RESULTS}/${project}.json`;
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runNode(["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters, ...filters]);
  return withExit(countVitest(report), code);
}

async function e2e(filters: readonly string[]): Promise<Counts> {
  const report = `${RESULTS}/e2e.json`;
  rmSync(report, { force: true });
  const chromium = findChromium();
  const { product, databaseUrl, end } = await startTestproduct(print);
  try {
    const code = await runNode(["node_modules/@playwright/test/cli.js", "test", ...filters], {
      CHROMIUM_PATH: chromium,
      E2E_BASE_URL: product.address,
      E2E_DATABASE_URL: databaseUrl,
    });
    return withExit(countPlaywright(report), code);
  } finally {
    await end();
  }
}

/** Groups whose runner leaves a report of the same name. */
const RUNNERS_WITH_REPORT: readonly Group[] = ["unit", "integratie", "e2e"];

const RUNNERS: Readonly<Record<Group, (filters: readonly string[]) => Promise<Counts>>> = {
  statisch,
  unit: (filters) => vitest("unit", filters),
  integratie: (filters) => vitest("integratie", filters),
  e2e,
};

const isGroup = (word: string): word is Group => GROUPS.some((group) => group === word);

/** A group that cannot even start counts as one failure, and the other groups still run. */
async function runGroup(group: Group, filters: readonly string[]): Promise<Counts> {
  print(`\n=== ${group} ===`);
  try {
    return await RUNNERS[group](filters);
  } catch (error) {
    print(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    return { ...NONE, failed: 1 };
  }
}

await runCommand(async () => {
  const words = process.argv.slice(2);
  const named = words.filter(isGroup);
  const filters = words.filter((word) => !isGroup(word));
  mkdirSync(RESULTS, { recursive: true });
  await ensureGenerated(print);

  const lines: string[] = [];
  let total = NONE;
  const ran = GROUPS.filter((candidate) => named.length === 0 || named.includes(candidate));
  for (const group of ran) {
    const startedAt = performance.now();
    const counts = await runGroup(group, filters);
    const seconds = Math.ceil((performance.now() - startedAt) / 1000);
    const skipped = counts.skipped > 0 ? `, ${String(counts.skipped)} skipped` : "";
    lines.push(
      `${group.padEnd(12)} ${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped} (${String(seconds)} s)`,
    );
    total = add(total, counts);
  }
  const failed = RUNNERS_WITH_REPORT.filter((group) => total.failed > 0 && ran.includes(group)).flatMap((group) => namesOfFailed(`${RESULTS}/${group}.json`));
  if (failed.length > 0) print(`\n${failed.map((name) => `  FAILED ${name}`).join("\n")}`);
  print(`\n${lines.join("\n")}\n`);
  print(`${String(total.passed)} passed, ${String(total.failed)} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});
