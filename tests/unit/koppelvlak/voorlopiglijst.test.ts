import { describe, expect, it } from "vitest";

import { LIJSTKOLOMMEN, leesVoorlopiglijst, MEESTE_LIJSTRIJEN } from "@/lib/koppelvlak/voorlopiglijst/lees";

const KOP = LIJSTKOLOMMEN.join(";");
const RIJ = "999990019;08-03-1951;Johanna;van 't;Hof;0193;wmo;01-01-2026;31-12-2026;WM-BG;5.000,00";
const lees = (...regels: readonly string[]) => leesVoorlopiglijst(new TextEncoder().encode(regels.join("\r\n")));

describe("een lijst met voorlopige budgetten", () => {
  it("maakt van elke regel een budget, en van regels van hetzelfde budget één", () => {
    const gelezen = lees(KOP, RIJ, RIJ.replace("WM-BG;5.000,00", "wm-hh;12,50"), RIJ.replace("999990019", "999990020"));
    expect(gelezen).toMatchObject({
      ok: true,
      voorstellen: [
        { rijen: [2, 3], budget: { verstrekker: "0193", wet: "wmo", bedragen: [{ functiesoort: "WM-BG", bedrag: 500_000n }, { functiesoort: "WM-HH", bedrag: 1_250n }] } },
        { rijen: [4], budget: { budgethouder: { bsn: "999990020" } } },
      ],
    });
  });

  it("mag de kolommen in een andere volgorde hebben, en het tussenvoegsel weglaten", () => {
    const zonder = LIJSTKOLOMMEN.filter((kolom) => kolom !== "tussenvoegsel").toReversed();
    const waarden = RIJ.split(";").filter((waarde) => waarde !== "van 't").toReversed();
    expect(lees(zonder.join(","), waarden.map((waarde) => `"${waarde}"`).join(","))).toMatchObject({ ok: true, voorstellen: [{ budget: { budgethouder: { tussenvoegsel: null, achternaam: "Hof" } } }] });
  });

  it.each([
    ["het BSN", "999990019", "999990018", "bsn"],
    ["de geboortedatum", "08-03-1951", "31-02-1951", "geboortedatum"],
    ["de wet", "wmo", "zvw", "wet"],
    ["het bedrag", "5.000,00", "5,000.00", "bedrag"],
    ["de achternaam", "Hof", "", "achternaam"],
  ])("noemt de kolom waarvan %s niet klopt, en niet de waarde", (_, oud, nieuw, kolom) => {
    expect(lees(KOP, RIJ.replace(oud, nieuw))).toEqual({ ok: true, voorstellen: [{ rijen: [2], budget: null, fouten: [{ rij: 2, kolom }] }] });
  });

  it.each([
    ["leeg is", [""], "BESTAND_LEEG"],
    ["alleen een kop heeft", [KOP], "BESTAND_LEEG"],
    ["een kolom mist", [KOP.replace(";bedrag", "")], "BESTAND_LEEG"],
    ["een kolom mist boven een regel", [KOP.replace(";bedrag", ""), RIJ], "CSV_KOLOM_ONTBREEKT"],
    ["een kolom twee keer heeft", [`${KOP};wet`, `${RIJ};wmo`], "CSV_KOLOM_DUBBEL"],
    ["te lang is", [KOP, ...Array.from({ length: MEESTE_LIJSTRIJEN + 1 }, () => RIJ)], "TABEL_TE_VEEL_RIJEN"],
  ])("die %s, wordt niet gelezen", (_, regels, code) => {
    expect(lees(...regels)).toMatchObject({ ok: false, fouten: [{ code }] });
  });
});
