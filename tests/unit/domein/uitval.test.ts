import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { DECLARATIECODES } from "@/lib/domein/declaratie/codes";
import { isHerbeoordeelbaar, opentZaak } from "@/lib/domein/uitval/codes";
import { pastBijDomein } from "@/lib/domein/uitval/oplossingen";
import { termijnVan } from "@/lib/domein/uitval/termijnen";

describe("uitval", () => {
  it("opent een zaak bij codes van het eigen domein", () => {
    expect([opentZaak("toekenning", "PERSOON_WIJKT_AF"), opentZaak("toekenning", "OVERBESTEDING"), opentZaak("toekenning", "BSN_ONGELDIG")]).toEqual([true, true, false]);
    expect([opentZaak("declaratie", "BUDGET_TEKORT"), opentZaak("declaratie", "PERSOON_WIJKT_AF")]).toEqual([true, false]);
    expect([opentZaak("betaling", "AC04"), opentZaak("betaling", "BUDGET_TEKORT")]).toEqual([true, false]);
  });

  it("laat de nacht beslissen behalve waar een mens moet wegen", () => {
    expect(DECLARATIECODES.filter((code) => !isHerbeoordeelbaar([code]))).toEqual(["TE_LAAT", "MEER_DAN_40_UUR", "NA_OVERLIJDEN", "VIA_SALARISADMINISTRATIE"]);
    expect(isHerbeoordeelbaar(["BUDGET_TEKORT", "TE_LAAT"])).toBe(false);
    expect(isHerbeoordeelbaar([])).toBe(true);
  });

  it("telt werkdagen en blijft binnen de wettelijke betaaltermijn", () => {
    // Thursday before Easter: the three working days are Tuesday, Wednesday and Thursday.
    expect(termijnVan("betaling", datum("2026-04-02"), null)).toBe("2026-04-09");
    expect(termijnVan("declaratie", datum("2026-04-13"), datum("2026-04-13"))).toBe("2026-04-27");
    expect(termijnVan("declaratie", datum("2026-05-08"), datum("2026-04-13"))).toBe("2026-05-13");
  });

  it("gebruikt de eigen norm als de wettelijke termijn al voorbij is", () => {
    expect(termijnVan("betaling", datum("2026-06-01"), datum("2026-04-01"))).toBe("2026-06-04");
  });

  it("kent per domein eigen oplossingen", () => {
    expect([pastBijDomein("OPNIEUW_BETALEN", "betaling"), pastBijDomein("OPNIEUW_BETALEN", "declaratie")]).toEqual([true, false]);
  });
});
