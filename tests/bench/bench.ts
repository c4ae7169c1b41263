/**
 * `npm run bench`: what this machine does now, as ratios against baselines measured in the same run. Absolute figures
 * say more about the machine than about us; they are printed so that a ratio can be understood.
 */
import { execFileSync } from "node:child_process";

import { runCommand } from "@/lib/start/start-error";

import { visitors } from "./pages";
import { startBenchproduct } from "./product";
import { firstVisit, type Line, memory, overviewRatio, pageTimes } from "./web";

function print(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  for (const { what, value, goal } of lines) {
    console.log(`  ${what.padEnd(62)} ${value.padEnd(26)} ${goal === "" ? "" : `goal ${goal}`}`.trimEnd());
  }
}

const revision = (): string => {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
};

await runCommand(async () => {
  const { product, end } = await startBenchproduct();
  const base = product.address;
  try {
    console.log(`\nrevision ${revision()}, node ${process.version}`);
    const all = await visitors(base);
    const [anyone, budgethouder] = all;
    if (anyone === undefined || budgethouder === undefined) throw new Error("nobody to measure as");
    print("Memory at rest", memory("at rest", product.processes));
    print("Server time per page", await pageTimes(base, all));
    print("First visit", [
      ...(await firstVisit(base, anyone, "/")),
      ...(await firstVisit(base, budgethouder, "/mijn")),
    ]);
    print("Overview against an empty page", await overviewRatio(base, budgethouder));
    print("Memory after load", memory("after load", product.processes));
  } finally {
    await end();
  }
});
