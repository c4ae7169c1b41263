import { describe, expect, it } from "vitest";

import { isToegestaan } from "@/lib/auth/inlogsimulator/toegestaan";
import { isBsn } from "@/lib/domein/bsn";
import { isDatum } from "@/lib/domein/datum";
import { ONVERENIGBAAR, type Svbfunctie } from "@/lib/domein/toegang";
import { demopersonen } from "@/prisma/seed/demopersonen";

describe("demopersonen", () => {
  it("heeft alleen testnummers die niet worden uitgegeven, elk één keer", () => {
    const nummers = demopersonen.flatMap(({ bsn }) => bsn ?? []);
    expect(nummers.every((bsn) => bsn.startsWith("99999") && isBsn(bsn))).toBe(true);
    expect(new Set(nummers).size).toBe(nummers.length);
  });

  it("geeft iedereen een eigen sub, en elke burger gegevens", () => {
    expect(new Set(demopersonen.map(({ sub }) => sub)).size).toBe(demopersonen.length);
    for (const { bsn, persoon, sub } of demopersonen) {
      expect(persoon === undefined, sub).toBe(bsn === undefined);
      if (persoon !== undefined) expect(isDatum(persoon.geboortedatum), sub).toBe(true);
    }
  });

  it("laat niemand een budgethouder vertegenwoordigen die er niet is", () => {
    const subs = demopersonen.map(({ sub }) => sub);
    const namens = demopersonen.flatMap(({ rollen }) =>
      rollen.filter((rol) => rol.startsWith("vertegenwoordiger:")).map((rol) => rol.split(":")[2]),
    );
    expect(namens.filter((sub) => sub === undefined || !subs.includes(sub))).toEqual([]);
  });

  it("geeft niemand bij de SVB functies die niet samengaan", () => {
    for (const { sub, rollen } of demopersonen) {
      const heeft = (functie: Svbfunctie): boolean => rollen.includes(`svb:${functie}`);
      expect(
        ONVERENIGBAAR.filter(([a, b]) => heeft(a) && heeft(b)),
        sub,
      ).toEqual([]);
    }
  });

  it("heeft een naam van zestig tekens", () => {
    expect(Math.max(...demopersonen.map(({ naam }) => naam.length))).toBe(60);
  });
});

describe("isToegestaan", () => {
  it("laat de inlogsimulator in productie alleen toe als het uitdrukkelijk mag", () => {
    expect(isToegestaan({ MODUS: "demo", INLOGSIMULATOR_TOEGESTAAN: "nee" })).toBe(true);
    expect(isToegestaan({ MODUS: "productie", INLOGSIMULATOR_TOEGESTAAN: "nee" })).toBe(false);
    expect(isToegestaan({ MODUS: "productie", INLOGSIMULATOR_TOEGESTAAN: "ja" })).toBe(true);
  });
});
