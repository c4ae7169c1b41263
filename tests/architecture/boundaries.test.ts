import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

import { cruise, type IConfiguration, type ICruiseOptions } from "dependency-cruiser";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";

/**
 * A rule that silently stops matching looks exactly like a clean codebase. So each rule is shown a planted violation
 * and has to object to it. The planting happens in a miniature of the project, never in the project itself.
 */
const PROJECT = resolve(import.meta.dirname, "../..");

const isConfiguration = (value: unknown): value is Required<IConfiguration> =>
  z.object({ forbidden: z.array(z.object({ name: z.string() })), options: z.object({}) }).safeParse(value).success;

function readArchitecture(): Required<IConfiguration> {
  const loaded: unknown = createRequire(import.meta.url)("./dependency-cruiser.cjs");
  if (!isConfiguration(loaded)) throw new Error("dependency-cruiser.cjs holds no rules");
  return loaded;
}

const architecture = readArchitecture();

/** In every rule's name: a file, and an import in it that the rule exists to refuse. */
const PLANTED: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ["mag-lib-domein", "lib/domein/geld.ts", "zod"],
  ["mag-lib-domein", "lib/domein/geld.ts", "node:crypto"],
  ["mag-lib-domein", "lib/domein/geld.ts", "@/lib/clock"],
  ["mag-lib-domein", "lib/domein/geld.ts", "@/lib/db/client"],
  ["mag-lib-format", "lib/format/bedrag.ts", "@/lib/db/client"],
  ["mag-lib-messages", "lib/messages/nl.ts", "@/lib/usecases/doen"],
  ["mag-lib-schemas", "lib/schemas/vorm.ts", "@/lib/db/client"],
  ["mag-lib-koppelvlak", "lib/koppelvlak/lees.ts", "@/lib/db/client"],
  ["mag-lib-koppelvlak", "lib/koppelvlak/lees.ts", "next/cache"],
  ["mag-lib-db", "lib/db/client.ts", "@/lib/usecases/doen"],
  ["mag-lib-queries", "lib/queries/mijn/overzicht.ts", "@/lib/usecases/doen"],
  ["mag-lib-queries", "lib/queries/mijn/overzicht.ts", "next/headers"],
  ["mag-lib-usecases", "lib/usecases/doen.ts", "next/cache"],
  ["mag-lib-usecases", "lib/usecases/doen.ts", "@/lib/auth/sessie"],
  ["mag-lib-usecases", "lib/usecases/doen.ts", "@/lib/clock"],
  ["mag-lib-checks", "lib/checks/budget.ts", "@/lib/usecases/doen"],
  ["mag-lib-integrations", "lib/integrations/bank.ts", "@/lib/usecases/doen"],
  ["mag-lib-jobs", "lib/jobs/nacht.ts", "next/cache"],
  ["mag-lib-auth-inlogsimulator", "lib/auth/inlogsimulator/server.ts", "@/lib/db/client"],
  ["mag-lib-auth-overig", "lib/auth/sessie.ts", "@/lib/usecases/doen"],
  ["mag-lib-auth-overig", "lib/auth/sessie.ts", "@/lib/auth/inlogsimulator/server"],
  ["mag-lib-actions", "lib/actions/form-action.ts", "@/lib/usecases/doen"],
  ["mag-components-ui", "components/ui/knop.tsx", "@/lib/domein/geld"],
  ["mag-components-ui", "components/ui/knop.tsx", "@/components/domein/balk"],
  ["mag-components-overig", "components/domein/balk.tsx", "@/lib/queries/mijn/overzicht"],
  ["mag-components-overig", "components/domein/balk.tsx", "@/lib/env"],
  ["volgorde-regelgeving", "lib/domein/regelgeving/a.ts", "@/lib/domein/toekenning/a"],
  ["volgorde-vertegenwoordiging", "lib/domein/vertegenwoordiging/a.ts", "@/lib/domein/toekenning/a"],
  ["volgorde-toekenning", "lib/domein/toekenning/a.ts", "@/lib/domein/budget/a"],
  ["volgorde-budget", "lib/domein/budget/a.ts", "@/lib/domein/declaratie/a"],
  ["volgorde-zorgovereenkomst", "lib/domein/zorgovereenkomst/a.ts", "@/lib/domein/declaratie/a"],
  ["volgorde-declaratie", "lib/domein/declaratie/a.ts", "@/lib/domein/betaling/a"],
  ["uitval-reageert", "lib/domein/declaratie/a.ts", "@/lib/domein/uitval/a"],
  ["schemas-kennen-alleen-typen-van-use-cases", "lib/schemas/vorm.ts", "@/lib/usecases/doen"],
  ["use-cases-kennen-alleen-poorten", "lib/usecases/doen.ts", "@/lib/integrations/bank"],
  ["prisma-blijft-in-db", "lib/usecases/doen.ts", "@/lib/db/generated/client"],
  ["prisma-blijft-in-db", "app/page.tsx", "@/lib/db/generated/client"],
  ["prisma-blijft-in-db", "lib/jobs/nacht.ts", "pg"],
  ["wachtrij-blijft-in-jobs", "lib/usecases/doen.ts", "graphile-worker"],
  ["rolgebieden-gescheiden", "app/(portaal)/mijn/page.tsx", "@/app/(portaal)/svb/tabel"],
  ["niets-kent-app", "lib/jobs/nacht.ts", "@/app/page"],
  ["starten-blijft-buiten", "app/page.tsx", "@/lib/start/postgres"],
  ["geen-testcode-in-product", "lib/usecases/doen.ts", "@/tests/builders/toekenning"],
  ["geen-cirkels", "lib/domein/a.ts", "./b"],
  ["geen-vergaarbakken", "lib/utils/van-alles.ts", "@/lib/domein/geld"],
];

const MODULES = ["zod", "next", "react", "pg", "graphile-worker", "@prisma/client"];

/** Everything that a planted import points at, and the other half of the circle. */
const TARGETS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    PLANTED.filter(([, , imports]) => imports.startsWith("@/")).map(([, , imports]) => [`${imports.slice(2)}.ts`, ""]),
  ),
  "lib/domein/b.ts": 'import "./a";\n',
};

let root: string;

function write(path: string, text: string): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "pgb-grenzen-"));
  for (const name of MODULES) {
    const from = join(root, "node_modules", name);
    mkdirSync(dirname(from), { recursive: true });
    symlinkSync(join(PROJECT, "node_modules", name), from);
  }
  write("package.json", '{ "type": "module" }');
  for (const [path, text] of Object.entries(TARGETS)) write(path, `${text}export {};\n`);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const OUTPUT = z.object({
  summary: z.object({ violations: z.array(z.object({ rule: z.object({ name: z.string() }) })) }),
});

/** The miniature has no path alias; where an import leads is what counts. */
const asRelative = (file: string, imports: string): string =>
  imports.startsWith("@/") ? relative(dirname(file), imports.slice(2)).replace(/^(?!\.)/, "./") : imports;

async function violationsOf(file: string, imports: string): Promise<string[]> {
  write(file, `import "${asRelative(file, imports)}";\nexport {};\n`);
  const options: ICruiseOptions = {
    ...architecture.options,
    tsConfig: undefined,
    baseDir: root,
    ruleSet: { forbidden: architecture.forbidden },
    validate: true,
    // The links to the real packages keep the path that they have here.
    preserveSymlinks: true,
  };
  try {
    const { output } = await cruise([file], options);
    return OUTPUT.parse(output).summary.violations.map(({ rule }) => rule.name);
  } finally {
    write(file, `${TARGETS[file] ?? ""}export {};\n`);
  }
}

describe("import boundaries", () => {
  it.each(PLANTED)("%s refuses in %s: %s", async (rule, file, imports) => {
    expect(await violationsOf(file, imports)).toContain(rule);
  });

  it("has a planted violation for every rule", () => {
    const planted = new Set(PLANTED.map(([rule]) => rule));
    expect(architecture.forbidden.map(({ name }) => name ?? "").filter((name) => !planted.has(name))).toEqual([]);
  });

  it.each([
    ["lib/usecases/doen.ts", "@/lib/domein/geld"],
    ["lib/usecases/doen.ts", "node:crypto"],
    ["lib/queries/mijn/overzicht.ts", "@/lib/db/client"],
    ["app/(portaal)/mijn/page.tsx", "@/components/domein/balk"],
  ])("nothing objects in %s to %s", async (file, imports) => {
    expect(await violationsOf(file, imports)).toEqual([]);
  });
});

const eslint = new ESLint({
  cwd: PROJECT,
  overrideConfigFile: "tests/architecture/eslint.config.mjs",
  // The planted lines are in no project; the bans look at syntax and need no types.
  overrideConfig: tseslint.configs.disableTypeChecked,
});

const lint = async (filePath: string, source: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(source, { filePath });
  return result?.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId) ?? [];
};

const LONG = `export function lang(): number {\n${"  globalThis.toString();\n".repeat(71)}  return 1;\n}`;

describe("lint rules", () => {
  it.each([
    ["no-restricted-syntax", "lib/usecases/a.ts", "export const nu = new Date();"],
    ["no-restricted-syntax", "lib/usecases/a.ts", "export const nu = Date.now();"],
    ["no-restricted-syntax", "lib/db/a.ts", "export const url = process.env.DATABASE_URL;"],
    ["no-restricted-syntax", "app/page.tsx", 'export const url = process.env["DATABASE_URL"];'],
    ["no-restricted-syntax", "lib/domein/geld.ts", "export const euro = (12.5).toFixed(2);"],
    ["no-restricted-syntax", "lib/domein/geld.ts", 'export const euro = parseFloat("12.5");'],
    ["no-restricted-syntax", "lib/domein/geld.ts", "export const euro = Math.round(12.5);"],
    ["no-restricted-syntax", "lib/db/a.ts", 'declare const db: any;\nawait db.$queryRawUnsafe("SELECT 1");'],
    ["no-restricted-syntax", "lib/db/a.ts", 'declare const Prisma: any;\nexport const sql = Prisma.raw("1");'],
    ["no-restricted-syntax", "lib/db/a.ts", "export const a = 1 as unknown as string;"],
    ["no-restricted-syntax", "app/page.tsx", 'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />;'],
    ["no-restricted-syntax", "app/a/actions.ts", '"use server";\nexport async function a() {}'],
    ["no-restricted-syntax", "app/a/actions.ts", '"use server";\nexport const a = async () => {};'],
    ["no-restricted-syntax", "app/a/actions.ts", '"use server";\nexport { a } from "./a";'],
    ["no-restricted-syntax", "app/a/actions.ts", '"use server";\nexport * from "./a";'],
    ["no-restricted-syntax", "app/a/actions.ts", '"use server";\nexport default formAction();'],
    ["no-console", "lib/usecases/a.ts", 'console.log("hier");'],
    ["max-lines-per-function", "lib/usecases/a.ts", LONG],
    ["@typescript-eslint/no-explicit-any", "lib/usecases/a.ts", "export const a: any = 1;"],
    ["@typescript-eslint/ban-ts-comment", "lib/usecases/a.ts", "// @ts-expect-error because\nexport const a = 1;"],
    ["no-console", "lib/usecases/a.ts", '// eslint-disable-next-line no-console\nconsole.log("hier");'],
  ])("%s objects in %s to %s", async (rule, filePath, source) => {
    expect(await lint(filePath, source)).toContain(rule);
  });

  it.each([
    ["lib/env.ts", "export const url = process.env.DATABASE_URL;"],
    ["lib/clock.ts", "export const nu = (): Date => new Date();"],
    ["lib/start/a.ts", 'console.log("klaar");'],
    ["app/a/actions.ts", '"use server";\nexport const a = formAction({});'],
    ["lib/db/a.ts", 'export const productie = process.env.NODE_ENV === "production";'],
  ])("nothing objects in %s to %s", async (filePath, source) => {
    expect((await lint(filePath, source)).filter((rule) => rule !== "no-undef")).toEqual([]);
  });
});

const SKIPPED = new Set(["node_modules", ".next", ".data", ".git", "test-results", "generated"]);
const VAGUE = /^(utils?|helpers?|common|shared|misc)$/;

const foldersUnder = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name))
    .flatMap(({ name }) => [join(dir, name), ...foldersUnder(join(dir, name))]);

describe("folders", () => {
  it("are named after what is in them", () => {
    expect(foldersUnder(PROJECT).filter((folder) => VAGUE.test(folder.split("/").at(-1) ?? ""))).toEqual([]);
  });

  it.each(["utils", "helpers", "common", "shared", "misc"])("%s would be seen", (name) => {
    expect(VAGUE.test(name)).toBe(true);
  });
});
