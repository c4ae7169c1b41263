import { defineConfig, devices } from "@playwright/test";

import { CHROMIUM_ARGS, findChromium } from "./tests/e2e/opzet/chromium";
import { baseUrl } from "./tests/e2e/opzet/omgeving";

/** A test asks for the phone as well by carrying the tag @telefoon. */
const PHONE_TAG = /@telefoon/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Room for a slow machine; what a test waits for is said in the test itself.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: baseUrl(),
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_ARGS] },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      grep: PHONE_TAG,
      use: { ...devices["Desktop Chrome"], viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
});
