/** What a person with an ordinary telephone notices: Chromium's own performance entries, with a slowed-down processor and line. */
import { type Browser as Chromium, chromium } from "@playwright/test";

import { CHROMIUM_ARGS, findChromium } from "../e2e/opzet/chromium";
import { hundredths, type Line, spread, whole } from "./measure";
import { addressOf, nameOf, type Visitor } from "./pages";

const REPEATS = 3;
/** The mobile profile of Lighthouse: 1.6 Mbit/s, 150 ms, a processor four times as slow. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
const SETTLE_MS = 1_500;

type Vitals = { readonly lcp: number; readonly cls: number; readonly tbt: number };

/** Runs in the page, before anything else there. Text and not a function: the compiler would put helpers of its own in it, which a page does not have. */
const WATCH = `
  const found = { lcp: 0, cls: 0, tbt: 0 };
  globalThis.gemeten = found;
  const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => { found.lcp = entry.startTime; });
  observe("layout-shift", (entry) => { found.cls += entry.value; });
  observe("longtask", (entry) => { found.tbt += Math.max(0, entry.duration - 50); });
`;

async function visit(browser: Chromium, base: string, path: string, cookie: string): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
  try {
    const cookies = cookie.split("; ").filter((pair) => pair !== "");
    await context.addCookies(
      cookies.map((pair) => ({ name: pair.slice(0, pair.indexOf("=")), value: pair.slice(pair.indexOf("=") + 1), url: base })),
    );
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(WATCH);
    await page.goto(base + path, { waitUntil: "load" });
    await page.waitForTimeout(SETTLE_MS);
    return await page.evaluate<Vitals>("gemeten");
  } finally {
    await context.close();
  }
}

export async function vitals(base: string, subjects: readonly { readonly visitor: Visitor; readonly screen: Visitor["screens"][number] }[]): Promise<Line[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
  const lines: Line[] = [];
  try {
    for (const { visitor, screen } of subjects) {
      const path = await addressOf(base, visitor.browser, screen);
      if (path === null) continue;
      const runs: Vitals[] = [];
      for (let run = 0; run < REPEATS; run += 1) runs.push(await visit(browser, base, path, visitor.browser.cookieHeader()));
      const [lcp, cls, tbt] = (["lcp", "cls", "tbt"] as const).map((name) => spread(runs.map((run) => run[name])).median);
      const met = (lcp ?? Infinity) <= 2_500 && (cls ?? 1) <= 0.1 && (tbt ?? Infinity) <= 200;
      const value = `LCP ${whole(lcp ?? NaN)} ms, CLS ${hundredths(cls ?? NaN)}, TBT ${whole(tbt ?? NaN)} ms`;
      // A page that shows nothing has no largest paint.
      lines.push({ what: nameOf(screen), value, goal: "2,500 ms, 0.1, 200 ms", met, broken: lcp === 0 });
    }
  } finally {
    await browser.close();
  }
  return lines;
}
