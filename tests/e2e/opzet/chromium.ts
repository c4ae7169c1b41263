/** Finds a Chromium for the browser tests, or gets one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import { chromium } from "@playwright/test";

const ON_PATH = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const isRoot = process.getuid?.() === 0;

const firstThere = (): string | undefined =>
  [process.env["CHROMIUM_PATH"], ...ON_PATH, chromium.executablePath()].find(
    (path) => path !== undefined && path !== "" && existsSync(path),
  );

const attempt = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;

function installFromDebian(): void {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  process.env["DEBIAN_FRONTEND"] = "noninteractive";
  attempt("apt-get", "update", "-q");
  attempt("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
}

/** @throws Error that says how to install one */
export function findChromium(): string {
  const present = firstThere();
  if (present !== undefined) return present;
  attempt(process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium");
  if (firstThere() === undefined) installFromDebian();
  const found = firstThere();
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium for the browser tests. Install one (Debian: apt-get install chromium; elsewhere:\n" +
      "npx playwright install --with-deps chromium) or set CHROMIUM_PATH to an executable.",
  );
}

export const CHROMIUM_ARGS: readonly string[] = [
  // Chromium's own sandbox cannot be set up by root.
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
