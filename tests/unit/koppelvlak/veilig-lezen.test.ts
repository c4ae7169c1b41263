import { createServer } from "node:http";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { leesCamt053 } from "@/lib/koppelvlak/camt053/lees";
import { leesPain002 } from "@/lib/koppelvlak/pain002/lees";
import { leesOvereenkomstXml } from "@/lib/koppelvlak/overeenkomsttabel/xml";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { TOEKENNINGSBERICHT_XSD } from "@/lib/koppelvlak/toekenningsbericht/schema";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { leesUblFactuur } from "@/lib/koppelvlak/ubl/lees";
import { leesXml } from "@/lib/koppelvlak/xml/veilig";
import { bommen } from "@/tests/builders/koppelvlak/bommen";
import { rekentijd } from "@/tests/builders/koppelvlak/rekentijd";
import { bytesVan, eenToekenningsbericht } from "@/tests/builders/koppelvlak/toekenningsbericht";
import { valideer } from "@/tests/builders/koppelvlak/xsd";

const GOED = schrijfToekenningsbericht(eenToekenningsbericht());
const codes = (bytes: Uint8Array): readonly string[] => {
  const gelezen = leesToekenningsbericht(bytes);
  return gelezen.ok ? [] : gelezen.fouten.map(({ code }) => code);
};

const LEZERS = { leesOvereenkomstXml, leesToekenningsbericht, leesUblFactuur, leesPain002, leesCamt053 };

describe("afgebroken berichten", () => {
  it("worden op elke plaats geweigerd, zonder te struikelen", () => {
    const bytes = bytesVan(GOED.trimEnd());
    for (let lengte = 0; lengte < bytes.length; lengte += 1) {
      expect(leesToekenningsbericht(bytes.subarray(0, lengte)).ok, `na ${String(lengte)} bytes`).toBe(false);
    }
  });

  it("herkennen de afzender zodra die gelezen is", () => {
    const bytes = bytesVan(GOED).subarray(0, bytesVan(GOED.slice(0, GOED.indexOf("<Budgethouder>"))).length);

    expect(leesToekenningsbericht(bytes)).toMatchObject({ ok: false, herkend: { berichtnummer: "ZW-2026-000123", afzenderCode: "0193" } });
  });
});

/** One change somewhere in the text: characters dropped, doubled, swapped or replaced by something XML dislikes. */
const STUKJES = ["<", ">", "&", "&amp;", '"', "'", "<![CDATA[x]]>", "<!-- x -->", "<?x y?>", " xmlns=\"urn:ander\"", " xsi:nil=\"1\"", "\u0000", "é", "😀", "]]>", "-", "0", "9".repeat(30), "<Wet>wlz</Wet>", "a=\"b\"", "\u202e"];
const mutatie = fc.record({
  plaats: fc.nat(GOED.length - 1),
  lengte: fc.nat(40),
  stukje: fc.constantFrom("", ...STUKJES),
  hoe: fc.constantFrom("vervang", "verdubbel", "verplaats" as const),
});

function muteer(tekst: string, { plaats, lengte, stukje, hoe }: { plaats: number; lengte: number; stukje: string; hoe: string }): string {
  const deel = tekst.slice(plaats, plaats + lengte);
  if (hoe === "verdubbel") return tekst.slice(0, plaats) + deel + deel + tekst.slice(plaats + lengte);
  if (hoe === "verplaats") return tekst.slice(0, plaats) + tekst.slice(plaats + lengte) + deel;
  return tekst.slice(0, plaats) + stukje + tekst.slice(plaats + lengte);
}

describe("verminkte berichten", () => {
  it("worden alleen aangenomen als ze aan het schema voldoen", () => {
    fc.assert(
      fc.property(fc.array(mutatie, { minLength: 1, maxLength: 3 }), (mutaties) => {
        const bytes = bytesVan(mutaties.reduce(muteer, GOED));
        const gelezen = leesToekenningsbericht(bytes);
        if (!gelezen.ok) return;
        expect(valideer(bytes, TOEKENNINGSBERICHT_XSD)).toEqual([]);
        expect(leesToekenningsbericht(bytesVan(schrijfToekenningsbericht(gelezen.bericht)))).toEqual(gelezen);
      }),
      { numRuns: 2_000, seed: 2026 },
    );
  });

  it("laten ook met willekeurige bytes geen enkele lezer struikelen", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(GOED.length), (ruis, plaats) => {
        const bytes = Buffer.concat([bytesVan(GOED.slice(0, plaats)), ruis]);
        for (const lees of Object.values(LEZERS)) expect(lees(bytes).ok).toBe(false);
      }),
      { numRuns: 300, seed: 2026 },
    );
  });
});

describe("entiteitbommen", () => {
  it("zijn er genoeg om op te vertrouwen", () => {
    expect(bommen(1).length).toBeGreaterThanOrEqual(15);
  });

  it.each(Object.entries(LEZERS))("worden door %s snel geweigerd, zonder geheugen of netwerk te gebruiken", async (_, lees) => {
    let verbindingen = 0;
    const server = createServer((_vraag, antwoord) => {
      verbindingen += 1;
      antwoord.end();
    });
    await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
    const adres = server.address();
    const poort = typeof adres === "object" && adres !== null ? adres.port : 0;
    for (const { naam, bytes } of bommen(poort)) {
      const geheugen = process.memoryUsage().rss;
      let aangenomen = true;
      const milliseconden = rekentijd(() => {
        aangenomen = lees(bytes).ok;
      });
      expect(aangenomen, naam).toBe(false);
      expect(milliseconden, naam).toBeLessThan(1_000);
      expect(process.memoryUsage().rss - geheugen, naam).toBeLessThan(100_000_000);
    }
    await new Promise((klaar) => server.close(klaar));
    expect(verbindingen).toBe(0);
  });
});

describe("coderingen", () => {
  const utf16 = (le: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${GOED.replace("UTF-8", "UTF-16")}`, "utf16le");
    return le ? bytes : bytes.swap16();
  };

  it("leest UTF-8 met en zonder byte order mark gelijk", () => {
    expect(leesToekenningsbericht(bytesVan(`\ufeff${GOED}`))).toEqual(leesToekenningsbericht(bytesVan(GOED)));
    expect(codes(bytesVan(GOED))).toEqual([]);
  });

  it.each([
    { naam: "UTF-16 little endian", bytes: utf16(true), code: "CODERING_ONBEKEND" },
    { naam: "UTF-16 big endian", bytes: utf16(false), code: "CODERING_ONBEKEND" },
    { naam: "UTF-16 zonder mark", bytes: utf16(true).subarray(2), code: "CODERING_ONBEKEND" },
    { naam: "Latin-1", bytes: Buffer.from(GOED.replace("UTF-8", "ISO-8859-1"), "latin1"), code: "CODERING_ONBEKEND" },
    { naam: "Latin-1 die zegt UTF-8 te zijn", bytes: Buffer.from(GOED, "latin1"), code: "CODERING_ONBEKEND" },
    { naam: "te lange UTF-8", bytes: Buffer.concat([bytesVan(GOED), Buffer.from([0xc0, 0x80])]), code: "CODERING_ONBEKEND" },
    { naam: "dubbele byte order mark", bytes: bytesVan(`\ufeff\ufeff${GOED}`), code: "XML_NIET_WELGEVORMD" },
    { naam: "NUL", bytes: bytesVan(GOED.replace("Johanna", "Jo\u0000anna")), code: "TEKEN_VERBODEN" },
    { naam: "NUL als verwijzing", bytes: bytesVan(GOED.replace("Johanna", "Jo&#0;anna")), code: "XML_NIET_WELGEVORMD" },
    { naam: "stuurteken als verwijzing", bytes: bytesVan(GOED.replace("Johanna", "Jo&#x1;anna")), code: "XML_NIET_WELGEVORMD" },
    { naam: "stuurteken", bytes: bytesVan(GOED.replace("Johanna", "Jo\u0085anna")), code: "TEKEN_VERBODEN" },
    { naam: "XML 1.1", bytes: bytesVan(GOED.replace('version="1.0"', 'version="1.1"')), code: "XML_VERSIE" },
    { naam: "niets", bytes: new Uint8Array(), code: "BESTAND_LEEG" },
  ])("weigert $naam met $code", ({ bytes, code }) => {
    expect(codes(bytes)).toEqual([code]);
  });

  it("noemt de regel met het eerste foute teken", () => {
    const gelezen = leesToekenningsbericht(Buffer.from(GOED, "latin1"));

    expect(gelezen.ok ? null : gelezen.fouten[0]?.plaats?.regel).toBe(GOED.slice(0, GOED.indexOf("Ö")).split("\n").length);
  });
});

describe("grenzen", () => {
  const grenzen = { bytes: 1_000_000, diepte: 5, elementen: 10, attributen: 3, waarde: 100 };
  const code = (xml: string): string | undefined => {
    const gelezen = leesXml(bytesVan(xml), grenzen, { naamruimten: [""] });
    return gelezen.ok ? undefined : gelezen.fouten[0]?.code;
  };

  it.each([
    { xml: "<a>".repeat(5) + "</a>".repeat(5), verwacht: undefined },
    { xml: "<a>".repeat(6) + "</a>".repeat(6), verwacht: "XML_TE_DIEP" },
    { xml: `<a>${"<b/>".repeat(9)}</a>`, verwacht: undefined },
    { xml: `<a>${"<b/>".repeat(10)}</a>`, verwacht: "XML_TE_VEEL_ELEMENTEN" },
    { xml: '<a b="1" c="2" d="3"/>', verwacht: undefined },
    { xml: '<a b="1" c="2" d="3" e="4"/>', verwacht: "XML_TE_VEEL_ATTRIBUTEN" },
    { xml: `<a b="${"x".repeat(100)}"/>`, verwacht: undefined },
    { xml: `<a b="${"x".repeat(101)}"/>`, verwacht: "XML_WAARDE_TE_LANG" },
    { xml: `<a>${"x".repeat(60)}<!-- --><![CDATA[${"x".repeat(41)}]]></a>`, verwacht: "XML_WAARDE_TE_LANG" },
    { xml: `<a>${`\n${" ".repeat(60)}<b>x</b>`.repeat(3)}\n</a>`, verwacht: undefined },
    { xml: `<a><b/>${" ".repeat(101)}<b/></a>`, verwacht: "XML_WAARDE_TE_LANG" },
    { xml: `<a>${`<b/>${"x".repeat(51)}`.repeat(2)}</a>`, verwacht: "XML_WAARDE_TE_LANG" },
    { xml: `<a>${" ".repeat(1_000_000)}</a>`, verwacht: "BESTAND_TE_GROOT" },
    { xml: '<a b="1" b="2"/>', verwacht: "XML_NIET_WELGEVORMD" },
    { xml: "<a/><b/>", verwacht: "XML_NIET_WELGEVORMD" },
    { xml: "<x:a/>", verwacht: "XML_NIET_WELGEVORMD" },
  ])("geeft $verwacht", ({ xml, verwacht }) => {
    expect(code(xml)).toBe(verwacht);
  });

  it("leest een reusachtig attribuut niet trager dan nodig", () => {
    const bytes = bytesVan(GOED.replace("<Toekenningsbericht ", `<Toekenningsbericht x="${"a".repeat(900_000)}" `));
    const milliseconden = rekentijd(() => {
      expect(codes(bytes)).toEqual(["XML_WAARDE_TE_LANG"]);
    });

    expect(milliseconden).toBeLessThan(1_000);
  });

  it("ziet een DOCTYPE ook op de grens tussen twee blokken", () => {
    for (let vulling = 65_536 - 12; vulling <= 65_536; vulling += 1) {
      const xml = `<!--${" ".repeat(vulling - 7)}--><!DOCTYPE a><a/>`;
      expect(code(xml)).toBe("XML_DOCTYPE");
    }
  });

  it("geeft elementen los door met hun regel en vergeet ze daarna", () => {
    const gezien: string[] = [];
    const gelezen = leesXml(bytesVan("<a>\n<b\n x='1'>één</b>\n  <c/><b/></a>"), grenzen, {
      naamruimten: [""],
      los: ["a/b"],
      ontvang: (pad, { tekst, regel, kolom }) => gezien.push(`${pad} ${tekst} ${String(regel)}:${String(kolom)}`),
    });

    expect(gezien).toEqual(["a/b één 2:null", "a/b  4:7"]);
    expect(gelezen.ok ? gelezen.wortel.kinderen.map(({ naam }) => naam) : []).toEqual(["c"]);
  });
});
