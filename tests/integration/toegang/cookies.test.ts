import { beforeEach, describe, expect, it, vi } from "vitest";

const { https } = vi.hoisted(() => ({ https: { aan: true } }));
vi.mock("@/lib/env", () => ({ env: () => ({ NEXTAUTH_URL: https.aan ? "https://pgb.example" : "http://localhost:3000", NEXTAUTH_SECRET: "geheim" }) }));
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ get: () => undefined }) }));

import { authCookies, COOKIE_SECONDS, sessieCookie } from "@/lib/auth/cookies";

beforeEach(() => {
  https.aan = true;
});

describe("cookies", () => {
  it("zijn op https alleen voor deze ene site, versleuteld onderweg en onleesbaar voor scripts", () => {
    const alle = Object.values(authCookies());
    expect(alle).toHaveLength(6);
    for (const { name, options } of alle) {
      expect(name).toMatch(/^__Host-pgb-/);
      expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
      expect(options).not.toHaveProperty("domain");
    }
    expect(sessieCookie()).toBe("__Host-pgb-sessie");
  });

  it("dragen op http, waar de demo draait, niet de naam die een browser daar weigert", () => {
    https.aan = false;
    for (const { name, options } of Object.values(authCookies())) {
      expect(name).toMatch(/^pgb-/);
      expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false });
    }
  });

  it("leven niet langer dan de langste werkdag", () => {
    expect(COOKIE_SECONDS).toBeLessThanOrEqual(8 * 3_600);
  });
});
