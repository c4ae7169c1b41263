import { gzipSync } from "node:zlib";

import type { Running } from "@/lib/start/processes";

import { unescape } from "./browser";
import { hundredths, idle, interleaved, type Line, load, percentile, processorMs, range, residentMb, spread, tenths, whole } from "./measure";
import { addressOf, BUDGET, nameOf, type Visitor } from "./pages";

const REPEATS = 5;
const SECONDS = 4;
const CONNECTIONS = 16;
const VISITS = 20;
const P95_MS = 100;
const SCRIPT_BYTES = 220_000;
const MEMORY_MB = 450;

type Web = { readonly base: string; readonly pid: () => number | undefined };

/** How much of what an empty dynamic page can do is left when it shows a budget, with session, scope and queries. */
export async function overviewRatio({ base, pid }: Web, { browser }: Visitor): Promise<Line[]> {
  const path = await addressOf(base, browser, BUDGET);
  if (path === null) return [{ what: "budget overview", value: "not found", broken: true }];
  const cookie = browser.cookieHeader();
  const costs: Record<"empty" | "overview", number[]> = { empty: [], overview: [] };
  const perSecond = (name: "empty" | "overview", at: string) => async (): Promise<number> => {
    const before = processorMs(pid());
    const { perSecond: rate, requests } = await load(base + at, cookie, CONNECTIONS, SECONDS);
    costs[name].push((processorMs(pid()) - before) / requests);
    return rate;
  };
  for (const at of ["/leeg", path]) await load(base + at, cookie, CONNECTIONS, SECONDS);
  const quiet = await idle();
  const rates = await interleaved({ empty: perSecond("empty", "/leeg"), overview: perSecond("overview", path) }, REPEATS);
  const ratio = spread(rates.overview).median / spread(rates.empty).median;
  const cost = spread(costs.empty).median / spread(costs.overview).median;
  return [
    { what: "idle before", value: `${whole(quiet * 100)} %` },
    { what: "empty dynamic page, requests/s", value: range(rates.empty, whole) },
    { what: `${nameOf(BUDGET)}, requests/s`, value: range(rates.overview, whole) },
    { what: "empty page, processor time of the web server", value: `${range(costs.empty, tenths)} ms` },
    { what: `${nameOf(BUDGET)}, processor time of the web server`, value: `${range(costs.overview, tenths)} ms` },
    { what: "overview / empty page, in requests/s", value: hundredths(ratio), goal: "≥ 0.50", met: ratio >= 0.5 },
    { what: "overview / empty page, by processor time", value: hundredths(cost) },
  ];
}

/** Server time of every screen, one visitor at a time, after it has been seen once. */
export async function pageTimes({ base, pid }: Web, all: readonly Visitor[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { role, browser, screens } of all) {
    for (const screen of screens) {
      const what = `${nameOf(screen)} (${role})`;
      const path = await addressOf(base, browser, screen);
      if (path === null) {
        lines.push({ what, value: "no link to it", broken: true });
        continue;
      }
      const first = await browser.get(base + path);
      if (first.status !== 200 || new URL(first.url).pathname !== path) {
        lines.push({ what, value: `status ${String(first.status)} at ${first.url}`, broken: true });
        continue;
      }
      const times: number[] = [];
      const before = processorMs(pid());
      for (let visit = 0; visit < VISITS; visit += 1) {
        const startedAt = performance.now();
        await browser.get(base + path);
        times.push(performance.now() - startedAt);
      }
      const processor = (processorMs(pid()) - before) / VISITS;
      const p95 = percentile(times, 0.95);
      const value = `p50 ${whole(percentile(times, 0.5))}, p95 ${whole(p95)}, processor ${whole(processor)} ms`;
      lines.push({ what, value, goal: `p95 ≤ ${String(P95_MS)} ms`, met: p95 <= P95_MS });
    }
  }
  return lines;
}

async function gzipBytes(url: string): Promise<number> {
  const response = await fetch(url);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}

/** What a first visit brings over the line, compressed. */
export async function firstVisit({ base }: Web, visitor: Visitor, path: string): Promise<Line[]> {
  const { html } = await visitor.browser.get(base + path);
  const addresses = (pattern: RegExp): string[] => [
    ...new Set([...html.matchAll(pattern)].map(([, address]) => unescape(address ?? ""))),
  ];
  // A browser that knows modules does not fetch what is marked for those that do not.
  const scripts = addresses(/<script(?![^>]*nomodule)[^>]+src="([^"]+)"/gi);
  const styles = addresses(/<link[^>]+href="([^"]+\.css[^"]*)"/g);
  const sum = async (list: readonly string[]): Promise<number> =>
    (await Promise.all(list.map((address) => gzipBytes(new URL(address, base).href)))).reduce((a, b) => a + b, 0);
  const [js, css] = [await sum(scripts), await sum(styles)];
  const kb = (bytes: number): string => `${whole(bytes / 1000)} kB`;
  return [
    {
      what: `${path}: JavaScript (${String(scripts.length)} files), HTML, CSS`,
      value: `${kb(js)}, ${kb(gzipSync(html).length)}, ${kb(css)}`,
      goal: `JavaScript ≤ ${kb(SCRIPT_BYTES)}`,
      met: js <= SCRIPT_BYTES,
    },
  ];
}

export function memory(moment: string, processes: readonly Running[]): Line[] {
  const used = processes.map((process) => ({ name: process.name, mb: residentMb(process.pid()) }));
  const counted = used.filter(({ name }) => name !== "inlogsimulator").reduce((sum, { mb }) => sum + mb, 0);
  return [
    { what: `${moment}: ${used.map(({ name, mb }) => `${name} ${whole(mb)}`).join(", ")}`, value: "MB" },
    { what: `${moment}: web and worker`, value: `${whole(counted)} MB`, goal: `≤ ${String(MEMORY_MB)} MB`, met: counted <= MEMORY_MB },
  ];
}
