import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { herkeuringscijfers, peildagen } from "@/lib/domein/zorgovereenkomst/herkeuring";

describe("herkeuring", () => {
  it.each([
    ["2026-01-01", ["2026-01-01", "2026-07-01", "2027-01-01"]],
    ["2026-06-30", ["2026-06-30", "2026-07-01", "2027-01-01"]],
    ["2026-07-01", ["2026-07-01", "2027-01-01", "2027-07-01"]],
    ["2026-12-31", ["2026-12-31", "2027-01-01", "2027-07-01"]],
  ])("kijkt op %s naar de cijfers van %j", (vandaag, dagen) => {
    expect(peildagen(datum(vandaag))).toEqual(dagen);
  });

  it("kent het minimum van elke leeftijd, en zegt het als een cijfer nog niet bekend is", () => {
    const { minimum, wlz } = herkeuringscijfers(datum("2026-01-01"));
    expect(minimum?.map(({ leeftijd, opdracht }) => [leeftijd, opdracht])).toEqual([[15, 477n], [16, 548n], [17, 628n], [18, 795n], [19, 954n], [20, 1272n], [21, 1589n]]);
    expect(minimum?.at(-1)?.dienstverband).toBe(1722n);
    expect(wlz).toEqual({ formeel: { uur: 8499n, dagdeel: 7824n }, informeel: { uur: 2698n, dagdeel: 10792n } });
    expect(herkeuringscijfers(datum("2026-07-01")).minimum).toBeNull();
    expect(herkeuringscijfers(datum("2025-01-01")).wlz).toBeNull();
  });
});
