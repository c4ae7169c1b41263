import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import * as mandaat from "@/lib/domein/ambtshalve/mandaatstatus";
import * as ambtshalve from "@/lib/domein/ambtshalve/status";
import * as afsluiting from "@/lib/domein/afsluiting/status";
import * as betaalbatch from "@/lib/domein/betaling/batchstatus";
import * as betaalopdracht from "@/lib/domein/betaling/opdrachtstatus";
import * as rekeningnummer from "@/lib/domein/betaling/rekeningstatus";
import * as uitbetaling from "@/lib/domein/betaling/uitbetalingstatus";
import { DECLARATIECODES } from "@/lib/domein/declaratie/codes";
import { REGELS as DECLARATIEREGELS } from "@/lib/domein/declaratie/regels";
import * as declaratie from "@/lib/domein/declaratie/status";
import { RETOURCODES } from "@/lib/domein/toekenning/retourcodes";
import * as herstel from "@/lib/domein/herstel/status";
import * as storting from "@/lib/domein/storting/status";
import * as toekenningsbestand from "@/lib/domein/toekenning/bestandstatus";
import * as toekenning from "@/lib/domein/toekenning/status";
import * as uitval from "@/lib/domein/uitval/status";
import { OVEREENKOMSTCODES } from "@/lib/domein/zorgovereenkomst/codes";
import { REGELS as OVEREENKOMSTREGELS } from "@/lib/domein/zorgovereenkomst/regels";
import * as herkeuring from "@/lib/domein/zorgovereenkomst/herkeuringstatus";
import * as overeenkomsteinde from "@/lib/domein/zorgovereenkomst/eindestatus";
import * as overeenkomstlevering from "@/lib/domein/zorgovereenkomst/leveringstatus";
import * as voorschot from "@/lib/domein/voorschot/status";
import * as voorlopig from "@/lib/domein/voorlopig/status";
import * as voorlopigwijziging from "@/lib/domein/voorlopig/wijzigingstatus";
import * as zorgovereenkomst from "@/lib/domein/zorgovereenkomst/status";
import * as overeenkomstversie from "@/lib/domein/zorgovereenkomst/versiestatus";

const leesReadme = (map: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../lib/domein/${map}/README.md`, import.meta.url)), "utf8");

const diagrammen = (tekst: string): readonly string[] => [...tekst.matchAll(/```mermaid\n(?<diagram>[\s\S]*?)\n```/g)].map((gevonden) => gevonden.groups?.["diagram"] ?? "");

describe("een README kan niet achterlopen op de code", () => {
  it.each([
    ["zorgovereenkomst", [zorgovereenkomst.alsMermaid(), overeenkomstversie.alsMermaid(), overeenkomsteinde.alsMermaid(), overeenkomstlevering.alsMermaid(), herkeuring.alsMermaid()]],
    ["toekenning", [toekenning.alsMermaid(), toekenningsbestand.alsMermaid()]],
    ["declaratie", [declaratie.alsMermaid()]],
    ["betaling", [betaalopdracht.alsMermaid(), betaalbatch.alsMermaid(), uitbetaling.alsMermaid(), rekeningnummer.alsMermaid()]],
    ["herstel", [herstel.alsMermaid()]],
    ["uitval", [uitval.alsMermaid()]],
    ["afsluiting", [afsluiting.alsMermaid()]],
    ["voorschot", [voorschot.alsMermaid()]],
    ["storting", [storting.alsMermaid()]],
    ["voorlopig", [voorlopig.alsMermaid(), voorlopigwijziging.alsMermaid()]],
    ["ambtshalve", [mandaat.alsMermaid(), ambtshalve.alsMermaid()]],
  ])("diagrammen van %s", (map, verwacht) => {
    expect(diagrammen(leesReadme(map))).toEqual(verwacht);
  });

  it("declaratie noemt elke regel met haar grondslag, in volgorde", () => {
    const rijen = [...leesReadme("declaratie").matchAll(/^\| \d+ \| `(?<code>[A-Z0-9_]+)` \| (?<grond>[^|]+) \|/gm)];
    expect(rijen.map((rij) => [rij.groups?.["code"], rij.groups?.["grond"]])).toEqual(DECLARATIECODES.map((code) => [code, DECLARATIEREGELS[code].grondslag]));
  });

  it("zorgovereenkomst noemt elke regel met haar grondslag, in volgorde", () => {
    const rijen = [...leesReadme("zorgovereenkomst").matchAll(/^\| \d+ \| `(?<code>[A-Z0-9_]+)` \| (?<grond>[^|]+) \|/gm)];
    expect(rijen.map((rij) => [rij.groups?.["code"], rij.groups?.["grond"]])).toEqual(OVEREENKOMSTCODES.map((code) => [code, OVEREENKOMSTREGELS[code].grondslag]));
  });

  it("toekenning noemt elke retourcode met haar ernst", () => {
    const rijen = [...leesReadme("toekenning").matchAll(/^\| `(?<code>[A-Z0-9_]+)` \| (?<ernst>\w+) \|/gm)];
    expect(rijen.map((rij) => [rij.groups?.["code"], rij.groups?.["ernst"]])).toEqual(Object.entries(RETOURCODES));
  });
});
