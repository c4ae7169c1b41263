import { randomBytes } from "node:crypto";

import { inject } from "vitest";

import { clone, databaseUrl, drop, webUrl } from "./testserver";

export type VerseDatabase = {
  /** As the owner: builds the situation and looks at the outcome. Row-level security does not hold for it. */
  readonly eigenaarUrl: string;
  /** As the web server: a login in pgb_app, for everything that is being tested. */
  readonly appUrl: string;
  readonly sluit: () => Promise<void>;
};

/** A migrated, empty database of your own. Ask for one in beforeAll and close it in afterAll. */
export async function verseDatabase(): Promise<VerseDatabase> {
  const testserver = inject("testserver");
  const name = `${testserver.prefix}_${randomBytes(4).toString("hex")}`;
  await clone(testserver, name);
  return {
    eigenaarUrl: databaseUrl(testserver.adminUrl, name),
    appUrl: webUrl(testserver, name),
    sluit: () => drop(testserver, name),
  };
}
