import { describe, expect, it } from "vitest";

import { legalDay, shiftedKlok, startOfLegalDay } from "@/lib/clock";
import { datum } from "@/lib/domein/datum";

describe("legalDay", () => {
  it.each([
    ["2026-03-28T23:30:00Z", "2026-03-29"],
    ["2026-03-29T22:30:00Z", "2026-03-30"],
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-12-31T22:59:59Z", "2026-12-31"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
  ])("%s is in Nederland %s", (moment, dag) => {
    expect(legalDay(new Date(moment))).toBe(dag);
  });
});

describe("startOfLegalDay", () => {
  it.each([
    ["2026-01-01", "2025-12-31T23:00:00.000Z"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "2026-10-25T23:00:00.000Z"],
  ])("%s begint op %s", (dag, moment) => {
    expect(startOfLegalDay(datum(dag)).toISOString()).toBe(moment);
  });
});

describe("shiftedKlok", () => {
  it("telt de verschuiving bij de echte tijd op en leest haar hooguit eens per seconde", async () => {
    let real = Date.parse("2026-01-01T00:00:00Z");
    let reads = 0;
    const source = shiftedKlok(
      () => {
        reads += 1;
        return Promise.resolve(reads * 86_400_000);
      },
      { nu: () => new Date(real) },
    );

    expect((await source()).nu().toISOString()).toBe("2026-01-02T00:00:00.000Z");
    real += 999;
    expect((await source()).nu().toISOString()).toBe("2026-01-02T00:00:00.999Z");
    real += 1;
    expect((await source()).nu().toISOString()).toBe("2026-01-03T00:00:01.000Z");
    expect(reads).toBe(2);
  });
});
