import { gzipSync } from "node:zlib";

import type { Running } from "@/lib/start/processes";

import { unescape } from "./browser";
import { idle, interleaved, load, percentile, residentMb, spread } from "./measure";
import { follow, type Visitor } from "./pages";

const REPEATS = 3;
const SECONDS = 5;
const CONNECTIONS = 16;
const VISITS = 40;

export type Line = { readonly what: string; readonly value: string; readonly goal: string };

const whole = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 0 });
const hundredths = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 2 });
const range = (values: readonly number[], show: (value: number) => string): string => {
  const { median, min, max } = spread(values);
  return `${show(min)}–${show(median)}–${show(max)}`;
};

/** How much of what an empty dynamic page can do is left when it shows a budget, with session, scope and queries. */
export async function overviewRatio(base: string, budgethouder: Visitor): Promise<Line[]> {
  const { browser } = budgethouder;
  const path = await follow(base, browser, "/mijn", /^\/mijn\/budget\/[\w-]+$/);
  const cookie = browser.cookieHeader();
  await load(base + path, cookie, CONNECTIONS, SECONDS);
  const quiet = await idle();
  const perSecond = (at: string) => async (): Promise<number> =>
    (await load(base + at, cookie, CONNECTIONS, SECONDS)).perSecond;
  const { empty, overview } = await interleaved({ empty: perSecond("/leeg"), overview: perSecond(path) }, REPEATS);
  const ratio = spread(overview).median / spread(empty).median;
  const shape = path.replace(/[\w-]{36}/, "[id]");
  return [
    { what: "idle before", value: `${whole(quiet * 100)} %`, goal: "" },
    { what: "empty dynamic page, requests/s", value: range(empty, whole), goal: "" },
    { what: `${shape}, requests/s`, value: range(overview, whole), goal: "" },
    { what: "overview / empty page", value: hundredths(ratio), goal: "≥ 0.50 with session, RLS and audit" },
  ];
}

/** Server time of every main page, one visitor at a time, after it has been seen once. */
export async function pageTimes(base: string, all: readonly Visitor[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { role, browser, paths } of all) {
    for (const path of paths) {
      const times: number[] = [];
      for (let visit = 0; visit <= VISITS; visit += 1) {
        const startedAt = performance.now();
        const { status } = await browser.get(base + path);
        if (status !== 200) throw new Error(`${path} as ${role}: status ${String(status)}`);
        if (visit > 0) times.push(performance.now() - startedAt);
      }
      const value = `p50 ${whole(percentile(times, 0.5))} ms, p95 ${whole(percentile(times, 0.95))} ms`;
      lines.push({ what: `${path} (${role})`, value, goal: "p95 ≤ 100 ms" });
    }
  }
  return lines;
}

async function gzipBytes(url: string): Promise<number> {
  const response = await fetch(url);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}

/** What a first visit brings over the line, compressed. */
export async function firstVisit(base: string, visitor: Visitor, path: string): Promise<Line[]> {
  const { html } = await visitor.browser.get(base + path);
  const addresses = (pattern: RegExp): string[] => [
    ...new Set([...html.matchAll(pattern)].map(([, address]) => unescape(address ?? ""))),
  ];
  const scripts = addresses(/<script[^>]+src="([^"]+)"/g);
  const styles = addresses(/<link[^>]+href="([^"]+\.css[^"]*)"/g);
  const sum = async (list: readonly string[]): Promise<number> =>
    (await Promise.all(list.map((address) => gzipBytes(new URL(address, base).href)))).reduce((a, b) => a + b, 0);
  const [js, css] = [await sum(scripts), await sum(styles)];
  const page = gzipSync(html).length;
  const kb = (bytes: number): string => `${whole(bytes / 1000)} kB`;
  return [
    { what: `${path}: JavaScript, gzip (${String(scripts.length)} files)`, value: kb(js), goal: "" },
    { what: `${path}: HTML and CSS, gzip`, value: kb(page + css), goal: "" },
    { what: `${path}: first visit, gzip`, value: kb(js + css + page), goal: "≤ 250 kB; 175 kB is the floor of Next" },
  ];
}

export function memory(moment: string, processes: readonly Running[]): Line[] {
  const used = processes.map((process) => ({ name: process.name, mb: residentMb(process.pid()) }));
  const counted = used.filter(({ name }) => name !== "inlogsimulator");
  return [
    {
      what: `memory ${moment}: ${counted.map(({ name, mb }) => `${name} ${whole(mb)}`).join(", ")}`,
      value: `${whole(counted.reduce((sum, { mb }) => sum + mb, 0))} MB`,
      goal: "≤ 450 MB",
    },
  ];
}
