/**
 * `npm run bench`: what this machine does now, as ratios against baselines measured in the same run. Absolute figures
 * say more about the machine than about us; they are printed so that a ratio can be understood. A goal that is missed
 * is reported, never asserted: only a page that does not work makes the run fail.
 */
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";

import { runCommand } from "@/lib/start/start-error";

import { approvalRatio } from "./claims";
import { idle, type Line, whole } from "./measure";
import { BUDGET, visitorAs, visitors } from "./pages";
import { type Benchproduct, startBenchproduct } from "./product";
import { vitals } from "./vitals";
import { firstVisit, memory, overviewRatio, pageTimes } from "./web";

const verdict = ({ met, broken }: Line): string => (broken === true ? "BROKEN" : met === undefined ? "" : met ? "met" : "MISSED");

function print(title: string, lines: readonly Line[]): readonly Line[] {
  console.log(`\n${title}`);
  for (const line of lines) {
    const columns = [line.what.padEnd(66), line.value.padEnd(34), verdict(line).padEnd(7), line.goal ?? ""];
    console.log(`  ${columns.join(" ").trimEnd()}`);
  }
  return lines;
}

const revision = (): string => {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "unknown";
  }
};

async function measure({ product, databaseUrl, appDatabaseUrl, restartMs }: Benchproduct): Promise<readonly Line[]> {
  const base = product.address;
  const web = { base, pid: () => product.processes.find(({ name }) => name === "web")?.pid() };
  const all = await visitors(base);
  const [anyone, budgethouder, svb] = [visitorAs(all, "iedereen"), visitorAs(all, "budgethouder"), visitorAs(all, "svb, toetser")];
  const seconds = restartMs / 1000;
  return [
    ...print("Start", [{ what: "on existing data, to a page that answers", value: `${seconds.toFixed(1)} s`, goal: "≤ 5 s", met: seconds <= 5 }]),
    ...print("Memory at rest", memory("at rest", product.processes)),
    ...print("Server time of every screen", await pageTimes(web, all)),
    ...print("First visit, gzip", [
      ...(await firstVisit(web, anyone, "/")),
      ...(await firstVisit(web, budgethouder, "/mijn")),
      ...(await firstVisit(web, budgethouder, "/mijn/zorgovereenkomsten/nieuw")),
      ...(await firstVisit(web, visitorAs(all, "zorgverlener"), "/zorgverlener/declaraties/factuur")),
      ...(await firstVisit(web, svb, "/svb/toets")),
    ]),
    ...print("Budget overview against an empty dynamic page", await overviewRatio(web, budgethouder)),
    ...print("Approving a declaratie", await approvalRatio(base, databaseUrl, appDatabaseUrl)),
    ...print("In a browser, as on a slow telephone", await vitals(base, [
      { visitor: anyone, screen: "/" },
      { visitor: budgethouder, screen: "/mijn" },
      { visitor: budgethouder, screen: BUDGET },
      { visitor: svb, screen: "/svb/toets" },
    ])),
    ...print("Memory after load", memory("after load", product.processes)),
  ];
}

await runCommand(async () => {
  const bench = await startBenchproduct();
  try {
    const processor = cpus();
    console.log(`\nrevision ${revision()}, node ${process.version}, ${whole(processor.length)} × ${processor[0]?.model ?? "processor"}, idle ${whole((await idle()) * 100)} %`);
    const lines = await measure(bench);
    const count = (word: string): string => whole(lines.filter((line) => verdict(line) === word).length);
    console.log(`\n${count("met")} goals met, ${count("MISSED")} missed, ${count("BROKEN")} screens broken`);
    if (lines.some(({ broken }) => broken === true)) process.exitCode = 1;
  } finally {
    await bench.end();
  }
});
