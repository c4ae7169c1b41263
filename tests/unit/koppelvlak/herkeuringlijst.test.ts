import { expect, it } from "vitest";

import { centen } from "@/lib/domein/geld";
import { herkeuringCsv, type Herkeuringsrij } from "@/lib/koppelvlak/herkeuringlijst";
import { HERKEURINGSWOORDEN } from "@/lib/messages/herkeuring";

const RIJ: Herkeuringsrij = {
  uitkomst: "onder_minimumloon", nummer: "ZO-2026-000001", verstrekker: "Zwolle", zorgverlener: "=HYPERLINK(\"http://kwaad\")", voornamen: "@SUM(A1)", tussenvoegsel: null, achternaam: "Bakker; Jansen",
  eenheid: "uur", tarief: centen(15_88n), grens: centen(15_89n), gemeld: true,
};

async function* stukken(...delen: readonly (readonly Herkeuringsrij[])[]): AsyncGenerator<readonly Herkeuringsrij[]> {
  for (const deel of delen) yield await Promise.resolve(deel);
}

const tekstVan = (...delen: readonly (readonly Herkeuringsrij[])[]): Promise<string> => new Response(herkeuringCsv(stukken(...delen), HERKEURINGSWOORDEN)).text();

it("schrijft wat een herkeuring vond, zonder dat een naam een formule wordt", async () => {
  const [kop, ...regels] = (await tekstVan([RIJ], [{ ...RIJ, uitkomst: "minimumloon_onbekend", grens: null, gemeld: false }])).trimEnd().split("\r\n");
  expect(kop).toContain("Uitkomst;Zorgovereenkomst;Achternaam");
  expect(regels[0]).toBe(`Onder het minimumloon;ZO-2026-000001;"Bakker; Jansen";;'@SUM(A1);"'=HYPERLINK(""http://kwaad"")";Zwolle;per uur;15,88;15,89;ja`);
  expect(regels[1]).toContain(";niet bekend;nee");
});

it("heeft ook zonder een enkele vondst een kop", async () => {
  expect((await tekstVan()).trimEnd().split("\r\n")).toHaveLength(1);
});
