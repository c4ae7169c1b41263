import { describe, expect, it } from "vitest";

import { beoordeelDeclaratie, bezwaren } from "@/lib/domein/declaratie/beoordeling";
import { DECLARATIECODES } from "@/lib/domein/declaratie/codes";
import { DECLARATIEVOORBEELDEN, GEWONE_DECLARATIE } from "@/lib/domein/regelboek/declaraties";
import { GEWONE_OVEREENKOMST, OVEREENKOMSTVOORBEELDEN } from "@/lib/domein/regelboek/overeenkomsten";
import { belemmeringen, toetsZorgovereenkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import { OVEREENKOMSTCODES } from "@/lib/domein/zorgovereenkomst/codes";

const geraakt = (voorbeelden: readonly { code: string; verwacht: string }[], uitslag: string): ReadonlySet<string> =>
  new Set(voorbeelden.filter(({ verwacht }) => verwacht === uitslag).map(({ code }) => code));

describe("het regelboek", () => {
  it.each(OVEREENKOMSTVOORBEELDEN)("zorgovereenkomst, $code – $geval: $verwacht", ({ code, dossier, verwacht }) => {
    expect(toetsZorgovereenkomst(dossier).find((regel) => regel.code === code)?.uitkomst).toBe(verwacht);
  });

  it.each(DECLARATIEVOORBEELDEN)("declaratie, $code – $geval: $verwacht", ({ code, dossier, verwacht }) => {
    expect(beoordeelDeclaratie(dossier).uitkomsten.find((regel) => regel.code === code)?.uitkomst).toBe(verwacht);
  });

  it("begint bij een overeenkomst en een declaratie waar niets mis mee is", () => {
    expect(belemmeringen(toetsZorgovereenkomst(GEWONE_OVEREENKOMST))).toEqual([]);
    expect(bezwaren(beoordeelDeclaratie(GEWONE_DECLARATIE))).toEqual([]);
  });

  it("heeft van elke regel een voorbeeld dat mag en een dat niet mag", () => {
    expect([...OVEREENKOMSTCODES].filter((code) => !geraakt(OVEREENKOMSTVOORBEELDEN, "goed").has(code))).toEqual([]);
    expect([...OVEREENKOMSTCODES].filter((code) => !geraakt(OVEREENKOMSTVOORBEELDEN, "niet_goed").has(code))).toEqual([]);
    expect([...DECLARATIECODES].filter((code) => !geraakt(DECLARATIEVOORBEELDEN, "goed").has(code))).toEqual([]);
    // An unknown figure never makes a rule fail: its outcome is "onbekend".
    expect([...DECLARATIECODES].filter((code) => !geraakt(DECLARATIEVOORBEELDEN, "niet_goed").has(code))).toEqual(["TARIEF_ONBEKEND"]);
  });
});
