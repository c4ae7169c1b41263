import { describe, expect, it } from "vitest";

import { aanZetBij, stappenVan } from "@/lib/domein/tijdlijn";

const standen = (...[onderwerp, status]: Parameters<typeof stappenVan>): string =>
  stappenVan(onderwerp, status)
    .map(({ stand, toestand }) => (toestand === null ? stand : `${stand}:${toestand}`))
    .join(" ");

describe("tijdlijn", () => {
  it("toont bij een wachtende zorgovereenkomst wat gedaan is, wat loopt en wat nog komt", () => {
    expect(standen("zorgovereenkomst", "bij_verstrekker")).toBe("gedaan gedaan nu:bezig straks straks");
    expect(aanZetBij("zorgovereenkomst", "bij_verstrekker")).toBe("verstrekker");
  });

  it("gaat bij terugsturen terug naar de stap van wie het moet herstellen", () => {
    expect(standen("zorgovereenkomst", "terug_naar_budgethouder")).toBe("nu:terug straks straks straks straks");
    expect(aanZetBij("declaratie", "teruggestuurd")).toBe("zorgverlener");
  });

  it("is bij een betaalde declaratie helemaal gedaan en bij een afgekeurde gestopt", () => {
    expect(standen("declaratie", "betaald")).toBe("gedaan gedaan gedaan gedaan gedaan");
    expect(standen("declaratie", "afgekeurd")).toBe("gedaan gedaan nu:gestopt straks straks");
    expect(aanZetBij("declaratie", "betaald")).toBe("niemand");
  });

  it("wijst naar de bank zodra een batch is aangeboden", () => {
    expect(aanZetBij("betaalbatch", "aangeboden")).toBe("bank");
  });
});
