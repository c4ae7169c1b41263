import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { countPlaywright, countVitest, namesOfFailed, NONE, withExit } from "../counts";

let dir: string;
let file: string;
const report = (value: unknown): void => {
  writeFileSync(file, JSON.stringify(value));
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "pgb-tellen-"));
  file = join(dir, "report.json");
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

describe("countVitest", () => {
  it("telt een bestand dat niet laadt als mislukt", () => {
    report({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
        { status: "failed", assertionResults: [] },
        { status: "passed", assertionResults: [{ status: "passed" }] },
      ],
    });
    expect(countVitest(file)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it("telt niets zonder rapport", () => {
    expect(countVitest(file)).toEqual(NONE);
  });
});

describe("countPlaywright", () => {
  it("telt een test die pas de tweede keer slaagde als mislukt", () => {
    report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] });
    expect(countPlaywright(file)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });
});

describe("namesOfFailed", () => {
  it("noemt de mislukte tests van Vitest, en een bestand dat niet laadde", () => {
    const plek = (naam: string): string => join(process.cwd(), naam);
    report({
      testResults: [
        { name: plek("a.test.ts"), status: "failed", assertionResults: [{ status: "failed", fullName: "een twee" }, { status: "passed", fullName: "drie" }] },
        { name: plek("b.test.ts"), status: "failed", assertionResults: [] },
        { name: plek("c.test.ts"), status: "passed", assertionResults: [] },
      ],
    });
    expect(namesOfFailed(file)).toEqual(["a.test.ts > een twee", "b.test.ts"]);
  });

  it("noemt de mislukte tests van Playwright, hoe diep ook", () => {
    const diep = { file: "d.spec.ts", specs: [{ title: "vier", ok: false }] };
    report({ suites: [{ file: "d.spec.ts", specs: [{ title: "vijf", ok: true }], suites: [diep] }] });
    expect(namesOfFailed(file)).toEqual(["d.spec.ts > vier"]);
  });

  it("noemt niets zonder rapport", () => {
    expect(namesOfFailed(file)).toEqual([]);
  });
});

describe("withExit", () => {
  it("is mislukt als er niets gedraaid is", () => {
    expect(withExit(NONE, 0).failed).toBe(1);
  });
  it("is mislukt als de draaier zonder uitleg mislukt", () => {
    expect(withExit({ passed: 4, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  });
  it("telt een gemelde mislukking niet dubbel", () => {
    expect(withExit({ passed: 4, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });
});
