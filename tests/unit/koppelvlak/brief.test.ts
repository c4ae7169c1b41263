import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { describe, expect, it } from "vitest";

import type { Brief } from "@/lib/domein/brief";
import { schrijfBrief } from "@/lib/koppelvlak/brief/schrijf";
import { herstelbrief, type Herstelbriefgegevens } from "@/lib/messages/herstel";

const GEGEVENS: Herstelbriefgegevens = {
  nummer: "HS-2026-000001", datum: "10 april 2026", aan: "Fatma Özdemir", lezer: "budgethouder", soort: "ander_budget", reden: "VERKEERDE_WET",
  toelichting: "De gemeente had het budget onder de Wmo gezet. Het hoort bij de Jeugdwet.",
  van: { nummer: "TK-2026-000001", omschrijving: "Wmo, gemeente Zwolle" }, naar: { nummer: "TK-2026-000009", omschrijving: "Jeugdwet, gemeente Zwolle" },
  bedragVan: "€ 10.000,00", bedragNaar: "€ 10.000,00", overeenkomsten: [["ZO-2026-000003", "Selin Yılmaz"]], declaraties: [["maart 2026", "D-2026-000004", "Betaald", "€ 2.300,00"]], totaal: "€ 2.300,00",
};

const zinnen = (brief: Brief): readonly string[] => brief.delen.flatMap((deel) => (deel.soort === "alinea" ? deel.tekst.split(/(?<=[.?!]) /) : []));

const heeft = (programma: string): boolean => {
  try {
    execFileSync("which", [programma], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

describe("de brief over een herstel", () => {
  it.each(["bedrag", "ander_budget", "koppeling", "samenvoeging", "overdracht"] as const)("over %s: in korte zinnen, met u, en zonder gaten", (soort) => {
    for (const lezer of ["budgethouder", "verstrekker"] as const) {
      const brief = herstelbrief({ ...GEGEVENS, soort, lezer });
      for (const zin of zinnen(brief)) {
        expect(zin.split(" ").length, zin).toBeLessThanOrEqual(26);
        expect(zin).not.toMatch(/\b(jij|jouw|je)\b|[{}]/i);
      }
    }
  });

  it("wordt een pdf met een titel, een taal en alle woorden, ook met een ë en een €", async () => {
    const pdf = await schrijfBrief(herstelbrief(GEGEVENS));
    const ruw = Buffer.from(pdf).toString("latin1");
    expect(ruw.startsWith("%PDF-1.7")).toBe(true);
    for (const teken of ["/MarkInfo", "/StructTreeRoot", "/Lang (nl-NL)", "pdfuaid"]) expect(ruw).toContain(teken);
    if (!heeft("pdftotext")) return;
    const map = mkdtempSync(path.join(tmpdir(), "brief-"));
    writeFileSync(path.join(map, "brief.pdf"), pdf);
    const tekst = execFileSync("pdftotext", ["-layout", path.join(map, "brief.pdf"), "-"], { encoding: "utf8" });
    rmSync(map, { recursive: true });
    for (const woord of ["Fatma Özdemir", "HS-2026-000001", "€ 2.300,00", "maart 2026", "Wat was er mis?"]) expect(tekst.replace(/\s+/g, " ")).toContain(woord);
  });

  it("past ook over meer dan één bladzijde", async () => {
    const veel = Array.from({ length: 120 }, (_leeg, i) => ["maart 2026", `D-2026-${String(i).padStart(6, "0")}`, "Betaald", "€ 1,00"]);
    const pdf = await schrijfBrief(herstelbrief({ ...GEGEVENS, declaraties: veel }));
    expect([...Buffer.from(pdf).toString("latin1").matchAll(/\/Type \/Page\b(?!s)/g)].length).toBeGreaterThan(2);
  });
});
