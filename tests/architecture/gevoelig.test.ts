import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

/**
 * What cannot be undone asks for a fresh login (ASVS 5.0 §7.5.3). Whoever adds such a use case adds it here; an
 * action that reaches one by the ordinary way is found.
 */
const GEVOELIG = ["rekeningnummerWijzigen", "rekeningOpgeven", "rekeningnummerBeoordelen", "rekeningBeoordelen", "betaalbatchVrijgeven", "mandaatGoedkeuren", "apisleutelAanmaken"] as const;

const onder = (map: string, einde: string): readonly string[] =>
  readdirSync(map, { recursive: true, encoding: "utf8" }).filter((pad) => pad.endsWith(einde)).map((pad) => join(map, pad));

const acties = onder("app", "actions.ts").map((pad) => ({ pad, bron: readFileSync(pad, "utf8") }));

/** Each exported action by itself: name, how it was made, and what it calls. */
const uit = (bron: string): readonly { readonly naam: string; readonly maker: string; readonly inhoud: string }[] =>
  [...bron.matchAll(/export const (?<naam>\w+) = (?<maker>\w+)\((?<inhoud>[\s\S]*?)(?=\nexport const |$)/g)].map(({ groups }) => ({ naam: groups?.["naam"] ?? "", maker: groups?.["maker"] ?? "", inhoud: groups?.["inhoud"] ?? "" }));

describe("handelingen die niet terug te draaien zijn", () => {
  it.each(GEVOELIG)("%s gaat alleen na een verse inlog", (gebruik) => {
    const roept = new RegExp(`\\b${gebruik}\\b`);
    const makers = acties.flatMap(({ bron }) => uit(bron).filter(({ inhoud }) => roept.test(inhoud)).map(({ maker }) => maker));
    expect(makers.length).toBeGreaterThan(0);
    expect(new Set(makers)).toEqual(new Set(["gevoeligeFormAction"]));
  });

  it("vraagt die inlog voordat het formulier er staat", () => {
    for (const { pad, bron } of acties) {
      const namen = uit(bron).filter(({ maker }) => maker === "gevoeligeFormAction").map(({ naam }) => naam);
      if (namen.length === 0) continue;
      const schermen = onder(dirname(pad), ".tsx").map((scherm) => readFileSync(scherm, "utf8"));
      for (const naam of namen) {
        const toont = schermen.filter((scherm) => new RegExp(`\\b${naam}\\b`).test(scherm));
        expect(toont.length, naam).toBeGreaterThan(0);
        for (const scherm of toont) expect(scherm, `${naam} without NaInloggen`).toContain("<NaInloggen adres=");
      }
      expect(schermen.some((scherm) => scherm.includes("await eerstInloggen()")), pad).toBe(true);
    }
  });
});
