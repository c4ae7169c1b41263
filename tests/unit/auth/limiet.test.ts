import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { netwerkadres, telMee } from "@/lib/auth/limiet";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-03-02T09:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("telMee", () => {
  it("laat er driehonderd door, weigert dan tot de tijd om is, en telt ieder apart", async () => {
    for (let keer = 0; keer < 300; keer += 1) expect(await telMee("inloggen", "203.0.113.1")).toBeNull();
    expect(await telMee("inloggen", "203.0.113.1")).toBe(300);
    expect(await telMee("inloggen", "203.0.113.2")).toBeNull();
    expect(await telMee("formulier", "203.0.113.1")).toBeNull();
    vi.advanceTimersByTime(299_000);
    expect(await telMee("inloggen", "203.0.113.1")).toBe(1);
    vi.advanceTimersByTime(1_001);
    expect(await telMee("inloggen", "203.0.113.1")).toBeNull();
  });
});

describe("netwerkadres", () => {
  it("gelooft alleen wat de laatste proxy erbij schreef", () => {
    expect(netwerkadres(new Headers({ "x-forwarded-for": "127.0.0.1, 198.51.100.7" }))).toBe("198.51.100.7");
    expect(netwerkadres(new Headers({ "x-forwarded-for": "198.51.100.7" }))).toBe("198.51.100.7");
    expect(netwerkadres(new Headers())).toBe("onbekend");
  });
});
