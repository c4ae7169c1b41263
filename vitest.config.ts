import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const NEEDS_DATABASE = "tests/architecture/schema-drift.test.ts";

/** `unit` needs nothing but the source; `integratie` gets a database per file from its global set-up. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // The marker package throws outside the React server build; under test every module is server side.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts", "lib/**/*.test.ts"],
          exclude: [NEEDS_DATABASE],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integratie",
          include: ["tests/integration/**/*.test.ts", NEEDS_DATABASE],
          globalSetup: ["tests/integration/opzet/global-setup.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
