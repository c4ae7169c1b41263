import { randomBytes } from "node:crypto";

import { describe, expect, it } from "vitest";

import { leesEnv, OmgevingOnvolledig } from "@/lib/env";

const sleutel = (): string => randomBytes(32).toString("base64");
const goed = (): Record<string, string> => ({
  DATABASE_URL: "postgresql://eigenaar:x@127.0.0.1:5432/pgb",
  NEXTAUTH_SECRET: randomBytes(48).toString("hex"),
  NEXTAUTH_URL: "https://pgb.nl",
  OIDC_ISSUER: "https://inloggen.nl",
  OIDC_CLIENT_ID: "pgb",
  OIDC_CLIENT_SECRET: randomBytes(24).toString("hex"),
  VERSLEUTELSLEUTEL: sleutel(),
  INDEXSLEUTEL: sleutel(),
});

const problemenVan = (bron: Record<string, string | undefined>): readonly string[] => {
  try {
    leesEnv(bron);
    return [];
  } catch (fout) {
    if (fout instanceof OmgevingOnvolledig) return fout.problemen;
    throw fout;
  }
};

describe("leesEnv", () => {
  it("is productie als niets anders gezegd is", () => {
    expect(leesEnv(goed())).toMatchObject({ MODUS: "productie", PORT: 3000, LOG_LEVEL: "info" });
  });

  it("leidt het adres van de applicatierol af van dat van de eigenaar", () => {
    const { APP_DATABASE_URL } = leesEnv(goed());
    expect(new URL(APP_DATABASE_URL).searchParams.get("options")).toBe("-c role=pgb_app");
  });

  it("noemt alles wat ontbreekt in één keer", () => {
    expect(problemenVan({})).toHaveLength(Object.keys(goed()).length);
  });

  it("ziet een lege waarde als ontbrekend", () => {
    expect(problemenVan({ ...goed(), OIDC_CLIENT_ID: "" })).toEqual(["OIDC_CLIENT_ID: ontbreekt / missing"]);
  });

  it.each([
    ["NEXTAUTH_SECRET", "changeme-changeme-changeme-changeme-changeme"],
    ["NEXTAUTH_SECRET", "a".repeat(64)],
    ["OIDC_CLIENT_SECRET", "pgb-demo-client-0123456789"],
    ["VERSLEUTELSLEUTEL", Buffer.alloc(32).toString("base64")],
    ["INDEXSLEUTEL", Buffer.alloc(32, 7).toString("base64")],
    ["NEXTAUTH_URL", "http://pgb.nl"],
  ])("weigert in productie een zwakke %s", (naam, waarde) => {
    expect(problemenVan({ ...goed(), [naam]: waarde })).toEqual([expect.stringContaining(naam)]);
    expect(problemenVan({ ...goed(), [naam]: waarde, MODUS: "demo" })).toEqual([]);
  });

  it("weigert in productie dezelfde sleutel voor versleutelen en zoeken", () => {
    const een = sleutel();
    expect(problemenVan({ ...goed(), VERSLEUTELSLEUTEL: een, INDEXSLEUTEL: een })).toHaveLength(1);
  });

  it("weigert een sleutel van een andere lengte", () => {
    expect(problemenVan({ ...goed(), INDEXSLEUTEL: randomBytes(16).toString("base64") })).toHaveLength(1);
  });
});
