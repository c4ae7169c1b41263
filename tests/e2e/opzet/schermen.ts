/** The pictures of the tour in README.md: made by the run that proves the tour, and only when SCHERMEN=1. */
import { mkdirSync } from "node:fs";

import type { Page } from "@playwright/test";

const MAP = "docs/schermen";
const BREED = 1280;
const HOOG = 860;

const gevraagd = process.env["SCHERMEN"] === "1";

export async function foto(page: Page, naam: string, hoog: number = HOOG): Promise<void> {
  if (!gevraagd) return;
  mkdirSync(MAP, { recursive: true });
  const eerder = page.viewportSize();
  await page.setViewportSize({ width: BREED, height: hoog });
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await page.screenshot({ path: `${MAP}/${naam}.png`, animations: "disabled", caret: "hide" });
  if (eerder !== null) await page.setViewportSize(eerder);
}
