import { describe, expect, it } from "vitest";

import { offsetFor } from "@/lib/auth/demoklok";
import { legalDay } from "@/lib/clock";

describe("offsetFor", () => {
  it.each([
    ["2026-03-02T09:00:00Z", "10-4-2026", "2026-04-10"],
    ["2026-11-22T22:59:59Z", "10-04-2026", "2026-04-10"],
    ["2026-11-22T23:00:00Z", "2026-07-01", "2026-07-01"],
    ["2026-07-01T21:59:59Z", "31-12-2025", "2025-12-31"],
    ["2026-07-01T22:30:00Z", "01-01-2027", "2027-01-01"],
  ])("maakt van %s de dag %s", (nu, tekst, verwacht) => {
    const echt = new Date(nu);
    const offset = offsetFor(tekst, echt);
    expect(typeof offset).toBe("number");
    expect(legalDay(new Date(echt.getTime() + Number(offset)))).toBe(verwacht);
  });

  it("weigert wat geen dag is en wat te ver weg ligt", () => {
    expect(offsetFor("31-02-2026", new Date("2026-03-02T09:00:00Z"))).toBe("geen_datum");
    expect(offsetFor("01-01-2040", new Date("2026-03-02T09:00:00Z"))).toBe("te_ver");
  });
});
