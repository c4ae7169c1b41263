/** How many passed and failed, from the report that a runner wrote; the printed text of a runner is not a contract. */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

import * as z from "zod";

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** A file that does not load, or whose set-up fails, has no failed tests to show for it: the file itself counts. */
export function countVitest(path: string): Counts {
  const report = vitestReport.safeParse(readReport(path));
  if (!report.success) return NONE;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.data;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** A test that needed a second try did not pass. */
export function countPlaywright(path: string): Counts {
  const report = playwrightReport.safeParse(readReport(path));
  if (!report.success) return NONE;
  const { stats, errors } = report.data;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** A runner that ran nothing, or ended badly without saying which test failed, is a failure and not a success. */
export function withExit(counts: Counts, exitCode: number): Counts {
  const silentFailure = exitCode !== 0 && counts.failed === 0;
  const nothingRan = counts.passed + counts.failed === 0;
  return silentFailure || nothingRan ? { ...counts, failed: counts.failed + 1 } : counts;
}

const vitestNames = z.object({
  testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) })),
});

type Suite = { readonly file: string; readonly specs: readonly { readonly title: string; readonly ok: boolean }[]; readonly suites?: readonly Suite[] | undefined };
const suite: z.ZodType<Suite> = z.object({
  file: z.string(),
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightNames = z.object({ suites: z.array(suite) });

const failedSpecs = ({ file, specs, suites = [] }: Suite): readonly string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ title }) => `${file} > ${title}`),
  ...suites.flatMap(failedSpecs),
];

/** What failed, by name, from the report of either runner: at the end of a long run nobody looks for it further up. */
export function namesOfFailed(path: string): readonly string[] {
  const report = readReport(path);
  const vitest = vitestNames.safeParse(report);
  if (vitest.success) {
    return vitest.data.testResults
      .filter(({ status }) => status === "failed")
      .flatMap(({ name, assertionResults }) => {
        const place = relative(process.cwd(), name);
        const tests = assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => `${place} > ${fullName}`);
        return tests.length > 0 ? tests : [place];
      });
  }
  const playwright = playwrightNames.safeParse(report);
  return playwright.success ? playwright.data.suites.flatMap(failedSpecs) : [];
}
