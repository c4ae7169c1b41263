import { randomBytes } from "node:crypto";

import { describe, expect, it } from "vitest";

import { readEnv, EnvironmentIncomplete } from "@/lib/env";

const key = (): string => randomBytes(32).toString("base64");
const complete = (): Record<string, string> => ({
  DATABASE_URL: "postgresql://eigenaar:x@127.0.0.1:5432/pgb",
  NEXTAUTH_SECRET: randomBytes(48).toString("hex"),
  NEXTAUTH_URL: "https://pgb.nl",
  OIDC_ISSUER: "https://inloggen.nl",
  OIDC_CLIENT_ID: "pgb",
  OIDC_CLIENT_SECRET: randomBytes(24).toString("hex"),
  VERSLEUTELSLEUTEL: key(),
  INDEXSLEUTEL: key(),
  BETAAL_IBAN: "NL91ABNA0417164300",
  BETAAL_NAAM: "SVB",
});

const problemsOf = (source: Record<string, string | undefined>): readonly string[] => {
  try {
    readEnv(source);
    return [];
  } catch (fout) {
    if (fout instanceof EnvironmentIncomplete) return fout.problems;
    throw fout;
  }
};

describe("readEnv", () => {
  it("is productie als niets anders gezegd is", () => {
    expect(readEnv(complete())).toMatchObject({ MODUS: "productie", PORT: 3000, LOG_LEVEL: "info" });
  });

  it("leidt het adres van de applicatierol af van dat van de eigenaar", () => {
    const { APP_DATABASE_URL } = readEnv(complete());
    expect(new URL(APP_DATABASE_URL).searchParams.get("options")).toBe("-c role=pgb_app");
  });

  it("noemt alles wat ontbreekt in één keer", () => {
    const required = Object.keys(complete()).filter((name) => !name.startsWith("BETAAL_"));
    expect(problemsOf({})).toEqual(required.map((name) => `${name}: ontbreekt / missing`));
  });

  it("ziet een lege waarde als ontbrekend", () => {
    expect(problemsOf({ ...complete(), OIDC_CLIENT_ID: "" })).toEqual(["OIDC_CLIENT_ID: ontbreekt / missing"]);
  });

  it.each([
    ["NEXTAUTH_SECRET", "changeme-changeme-changeme-changeme-changeme"],
    ["NEXTAUTH_SECRET", "a".repeat(64)],
    ["OIDC_CLIENT_SECRET", "pgb-demo-client-0123456789"],
    ["VERSLEUTELSLEUTEL", Buffer.alloc(32).toString("base64")],
    ["INDEXSLEUTEL", Buffer.alloc(32, 7).toString("base64")],
    ["NEXTAUTH_URL", "http://pgb.nl"],
  ])("weigert in productie een zwakke %s", (name, value) => {
    expect(problemsOf({ ...complete(), [name]: value })).toEqual([expect.stringContaining(name)]);
    expect(problemsOf({ ...complete(), [name]: value, MODUS: "demo" })).toEqual([]);
  });

  it("weigert in productie dezelfde key voor versleutelen en zoeken", () => {
    const een = key();
    expect(problemsOf({ ...complete(), VERSLEUTELSLEUTEL: een, INDEXSLEUTEL: een })).toHaveLength(1);
  });

  it("weigert een key van een andere lengte", () => {
    expect(problemsOf({ ...complete(), INDEXSLEUTEL: randomBytes(16).toString("base64") })).toHaveLength(1);
  });
});
