import { describe, expect, it } from "vitest";

import { KOPPELVLAK_FOUTCODES, fout } from "@/lib/koppelvlak/fout";
import { KOPPELVLAK_MESSAGES, koppelvlakMelding, koppelvlakPlaats } from "@/lib/messages/koppelvlak";

/** Every fact any code gives, so that an unfilled place in a sentence is a sentence that asks for something else. */
const ALLES = {
  maximum: "5", gevonden: "zip", toegestaan: "xml, pdf", teken: "U+0000", element: "Wet", verwacht: "Wet", attribuut: "id", vorm: "datum",
  nummer: "1", berekend: "1234567.50", vermeld: "-0.05", kolom: "code",
};

describe("koppelvlakMelding", () => {
  it("kent precies de codes die er zijn", () => {
    expect(Object.keys(KOPPELVLAK_MESSAGES).sort()).toEqual([...KOPPELVLAK_FOUTCODES].sort());
  });

  it.each(KOPPELVLAK_FOUTCODES)("zegt bij %s wat er is en wat u doet", (code) => {
    const { titel, watNu } = koppelvlakMelding(fout(code, null, ALLES));

    expect(titel).toMatch(/^[A-Z].*[.]$/);
    expect(watNu).toMatch(/^[A-Z].*[.]$/);
    expect(`${titel} ${watNu}`).not.toMatch(/[{}]|undefined/);
  });

  it("schrijft bedragen zoals mensen ze lezen", () => {
    expect(koppelvlakMelding(fout("UBL_SOM_REGELS", null, ALLES)).titel).toBe("De regels van de factuur zijn samen € 1.234.567,50, er staat € -0,05.");
  });

  it("zegt welke vorm een waarde moet hebben", () => {
    expect(koppelvlakMelding(fout("SCHEMA_WAARDE", null, { element: "Wet", vorm: "keuze", toegestaan: "wlz, wmo" }))).toEqual({
      titel: "De waarde van Wet klopt niet.",
      watNu: "Kies een van deze waarden: wlz, wmo.",
    });
  });

  it.each([
    { plaats: null, tekst: null },
    { plaats: { regel: 12 }, tekst: "regel 12" },
    { plaats: { pad: "Wet" }, tekst: "Wet" },
    { plaats: { regel: 12, kolom: 3, pad: "Wet" }, tekst: "regel 12, Wet" },
    { plaats: {}, tekst: null },
  ])("noemt de plaats $tekst", ({ plaats, tekst }) => {
    expect(koppelvlakPlaats(fout("XML_DOCTYPE", plaats))).toBe(tekst);
  });
});
