import { describe, expect, it } from "vitest";
import * as z from "zod";

import { readForm, TooManyFields } from "@/lib/actions/form-fields";

function form(...velden: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [naam, waarde] of velden) data.append(naam, waarde);
  return data;
}

describe("readForm", () => {
  it("laat de velden van React weg en geeft de rest plat terug", () => {
    const { input, values } = readForm(form(["$ACTION_ID_1", ""], ["naam", "Henk"]));
    expect(input).toEqual({ naam: "Henk" });
    expect(values).toEqual({ naam: "Henk" });
  });

  it("maakt van genummerde namen een lijst en sluit gaten", () => {
    const { input } = readForm(form(["regels.4.aantal", "3"], ["regels.0.aantal", "2"], ["regels.0.dag", "ma"]));
    expect(input).toEqual({ regels: [{ aantal: "2", dag: "ma" }, { aantal: "3" }] });
  });

  it("sorteert op getal, niet op tekst", () => {
    const { input } = readForm(form(["r.10.a", "tien"], ["r.9.a", "negen"]));
    expect(input).toEqual({ r: [{ a: "negen" }, { a: "tien" }] });
  });

  it("maakt van een herhaalde naam een lijst en geeft de waarden met komma's terug", () => {
    const { input, values } = readForm(form(["dagen", "ma"], ["dagen", "do"]));
    expect(input).toEqual({ dagen: ["ma", "do"] });
    expect(values).toEqual({ dagen: "ma,do" });
  });

  it("maakt met [] ook van één waarde een lijst", () => {
    const { input, values } = readForm(form(["dagen[]", "ma"]));
    expect(input).toEqual({ dagen: ["ma"] });
    expect(values).toEqual({ "dagen[]": "ma" });
  });

  it("zet een fout terug bij het veld zoals het op de pagina heet", () => {
    const { input, nameOf } = readForm(form(["regels.0.aantal", "2"], ["regels.7.aantal", "veel"], ["dagen[]", "x"]));
    const schema = z.strictObject({
      regels: z.array(z.strictObject({ aantal: z.string().regex(/^\d+$/), dag: z.string() })),
      dagen: z.array(z.enum(["ma"])),
      reden: z.string(),
    });
    const namen = schema.safeParse(input).error?.issues.map(({ path }) => nameOf(path));
    expect(namen).toEqual(["regels.0.dag", "regels.7.aantal", "regels.7.dag", "dagen[]", "reden"]);
  });

  it.each([
    "__proto__",
    "a.__proto__.b",
    "constructor",
    "a.prototype.x",
    "a..b",
    ".a",
    "a.",
    "0.a",
    "a.b.c.d.e.f",
    "a[0]",
    "é",
  ])("houdt %s als veld apart, zodat een strikt schema het weigert", (naam) => {
    const { input } = readForm(form([naam, "x"]));
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
    expect(Object.keys(input as object)).toEqual([naam]);
    expect(z.strictObject({}).safeParse(input).success).toBe(false);
  });

  it("laat twee namen elkaar niet overschrijven", () => {
    const { input } = readForm(form(["a", "1"], ["a.b", "2"]));
    expect(input).toEqual({ a: "1", "a.b!": "2" });
  });

  it("geeft een gekozen bestand door en een leeg bestandsvak niet", () => {
    const bestand = new File(["x"], "factuur.pdf");
    const { input, values } = readForm(form(["factuur", bestand], ["bijlage", new File([], "")], ["script", new File([], "undefined")]));
    expect(input).toEqual({ factuur: bestand });
    expect(values).toEqual({});
  });

  it("weigert een verzoek met duizenden velden", () => {
    const velden = Array.from({ length: 2001 }, (_, i) => [`v${String(i)}`, "x"] as const);
    expect(() => readForm(form(...velden))).toThrow(TooManyFields);
  });
});
