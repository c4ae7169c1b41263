import { randomBytes } from "node:crypto";

import type { TestProject } from "vitest/node";

import { startTestrun, type Testserver } from "./testserver";

declare module "vitest" {
  interface ProvidedContext {
    testserver: Testserver;
  }
}

/** Secrets are made up for each run; a test that opens `db()` instead of its own database cannot connect. */
const environment = (): Record<string, string> => ({
  MODUS: "test",
  LOG_LEVEL: "silent",
  DATABASE_URL: "postgresql://127.0.0.1:1/gebruik_verse_database",
  APP_DATABASE_URL: "postgresql://127.0.0.1:1/gebruik_verse_database",
  NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
  NEXTAUTH_URL: "http://localhost:3000",
  OIDC_ISSUER: "http://localhost:3001",
  OIDC_CLIENT_ID: "trekkingsrecht-pgb",
  OIDC_CLIENT_SECRET: randomBytes(32).toString("hex"),
  VERSLEUTELSLEUTEL: randomBytes(32).toString("base64"),
  INDEXSLEUTEL: randomBytes(32).toString("base64"),
});

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  Object.assign(process.env, environment());
  const { adminUrl, webPassword, template, prefix, end } = await startTestrun();
  project.provide("testserver", { adminUrl, webPassword, template, prefix });
  return end;
}
