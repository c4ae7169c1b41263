import { describe, expect, it } from "vitest";

import { leesCsv } from "@/lib/koppelvlak/csv/lees";
import { bytesVan } from "@/tests/builders/koppelvlak/toekenningsbericht";

const KOLOMMEN = ["code", "naam"] as const;
const lees = (tekst: string) => leesCsv(bytesVan(tekst), KOLOMMEN);
const ZWOLLE = { ok: true, rijen: [{ regel: 2, velden: { code: "0193", naam: "Zwolle" } }] };

describe("leesCsv", () => {
  it.each([
    { wat: "puntkomma's", tekst: "code;naam\n0193;Zwolle\n" },
    { wat: "komma's", tekst: "code,naam\n0193,Zwolle" },
    { wat: "een byte order mark", tekst: "\ufeffcode;naam\r\n0193;Zwolle\r\n" },
    { wat: "aanhalingstekens", tekst: '"code";"naam"\n"0193";"Zwolle"\n' },
    { wat: "andere volgorde, hoofdletters en meer kolommen", tekst: "Naam;extra;CODE\nZwolle;x;0193" },
    { wat: "spaties en lege regels", tekst: "code ; naam\n 0193 ; Zwolle \n\n\n" },
  ])("leest een lijst met $wat", ({ tekst }) => {
    expect(lees(tekst)).toEqual(ZWOLLE);
  });

  it("houdt voorloopnullen, scheidingstekens en regeleinden binnen aanhalingstekens", () => {
    expect(lees('code;naam\n"0193";"Zwolle; ""de stad""\nen omgeving"\n0202;Arnhem')).toEqual({
      ok: true,
      rijen: [
        { regel: 3, velden: { code: "0193", naam: 'Zwolle; "de stad"\nen omgeving' } },
        { regel: 4, velden: { code: "0202", naam: "Arnhem" } },
      ],
    });
  });

  it.each([
    { wat: "een ontbrekende kolom", tekst: "code;plaats\n1;2", code: "CSV_KOLOM_ONTBREEKT" },
    { wat: "een dubbele kolom", tekst: "code;naam;Code\n1;2;3", code: "CSV_KOLOM_DUBBEL" },
    { wat: "een regel met te weinig velden", tekst: "code;naam\n1", code: "CSV_AANTAL_VELDEN" },
    { wat: "een regel met te veel velden", tekst: "code;naam\n1;2;3", code: "CSV_AANTAL_VELDEN" },
    { wat: "een open aanhalingsteken", tekst: 'code;naam\n"1;2', code: "CSV_OPMAAK" },
    { wat: "een los aanhalingsteken", tekst: 'code;naam\n1;a"b"', code: "CSV_OPMAAK" },
    { wat: "NUL", tekst: "code;naam\n1;\u0000", code: "TEKEN_VERBODEN" },
    { wat: "een leeg bestand", tekst: "", code: "BESTAND_LEEG" },
    { wat: "alleen lege regels", tekst: "\n\n", code: "BESTAND_LEEG" },
    { wat: "te veel rijen", tekst: `code;naam\n${"1;2\n".repeat(50_001)}`, code: "CSV_TE_VEEL_RIJEN" },
    { wat: "een reusachtig veld", tekst: `code;naam\n1;${"x".repeat(100_000)}`, code: "CSV_OPMAAK" },
    { wat: "een te groot bestand", tekst: "x".repeat(5_000_001), code: "BESTAND_TE_GROOT" },
  ])("weigert $wat met $code", ({ tekst, code }) => {
    const gelezen = lees(tekst);

    expect(gelezen.ok ? [] : gelezen.fouten.map((fout) => fout.code)).toEqual([code]);
  });

  it("weigert een andere tekenset en noemt de regel", () => {
    const gelezen = leesCsv(Buffer.from("code;naam\n1;Súdwest", "latin1"), KOLOMMEN);

    expect(gelezen).toMatchObject({ ok: false, fouten: [{ code: "CODERING_ONBEKEND", plaats: { regel: 2 } }] });
  });

  it("laat een formule een tekst zijn", () => {
    expect(lees("code;naam\n1;=1+1")).toMatchObject({ ok: true, rijen: [{ velden: { naam: "=1+1" } }] });
  });
});
