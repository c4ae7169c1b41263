import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BIJLAGEFORMATEN, bijlagebezwaar, MEESTE_BIJLAGEN } from "@/lib/domein/zorgovereenkomst/bijlage";
import { keurBijlage, veiligeBestandsnaam } from "@/lib/koppelvlak/bestand/bijlage";

const bytes = (...delen: readonly (string | readonly number[])[]): Uint8Array => new Uint8Array(Buffer.concat(delen.map((deel) => (typeof deel === "string" ? Buffer.from(deel, "latin1") : Buffer.from(deel)))));
const PDF = bytes("%PDF-1.7\ntekst\n%%EOF\n");
const PNG = bytes([0x89], "PNG\r\n", [0x1a, 0x0a], "beeld", "IEND", [0xae, 0x42, 0x60, 0x82]);
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0], "beeld", [0xff, 0xd9]);

describe("of een bestand een bijlage kan zijn", () => {
  it.each([
    ["pdf", PDF],
    ["png", PNG],
    ["jpeg", JPEG],
  ] as const)("%s", (formaat, inhoud) => {
    expect(keurBijlage(inhoud, 10_000_000)).toEqual({ ok: true, formaat });
    expect(keurBijlage(inhoud, inhoud.length)).toEqual({ ok: true, formaat });
    expect(keurBijlage(inhoud, inhoud.length - 1)).toEqual({ ok: false, fout: "bijlage_te_groot" });
    expect(keurBijlage(inhoud.subarray(0, inhoud.length - 2 - Number(formaat === "pdf") * 4 - Number(formaat === "png") * 6), 10_000_000)).toEqual({ ok: false, fout: "bijlage_afgebroken" });
  });

  it.each([
    ["een programma", bytes("MZ", "x".repeat(50))],
    ["een pagina", bytes("<!DOCTYPE html><script>alert(1)</script>")],
    ["een tekening met code", bytes('<svg onload="alert(1)"/>')],
    ["een zip of Word-bestand", bytes([0x50, 0x4b, 0x03, 0x04], "x")],
    ["een gif", bytes("GIF89a")],
    ["een PDF met iets ervoor", bytes("x%PDF-1.7\n%%EOF")],
  ])("niet: %s", (_wat, inhoud) => {
    expect(keurBijlage(inhoud, 10_000_000)).toEqual({ ok: false, fout: "bijlage_soort" });
  });

  it("niet: niets", () => {
    expect(keurBijlage(new Uint8Array(), 10_000_000)).toEqual({ ok: false, fout: "bijlage_leeg" });
  });
});

describe("onder welke naam een bijlage wordt bewaard", () => {
  it.each([
    ["Diploma Selin Yılmaz.pdf", "pdf", "Diploma Selin Yılmaz.pdf"],
    ["diploma.PDF", "png", "diploma.png"],
    ["C:\\Users\\selin\\vog.jpeg", "jpeg", "vog.jpg"],
    ["../../etc/passwd", "pdf", "passwd.pdf"],
    ['a"b;c<d>.pdf', "pdf", "a b;c d.pdf"],
    ["rekening\r\nSet-Cookie: x.pdf", "pdf", "rekening Set-Cookie x.pdf"],
    ["diploma\u202Efdp.exe", "pdf", "diploma fdp.exe.pdf"],
    [".htaccess", "pdf", "htaccess.pdf"],
    ["", "png", "bijlage.png"],
    ["???.pdf", "pdf", "bijlage.pdf"],
    ["зайка 兔.png", "png", "зайка 兔.png"],
  ] as const)("%j als %s: %s", (naam, formaat, verwacht) => {
    expect(veiligeBestandsnaam(naam, formaat)).toBe(verwacht);
  });

  it("is altijd kort, zonder map, zonder regeleinde en eindigt op wat het is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.constantFrom(...BIJLAGEFORMATEN), (naam, formaat) => {
        const veilig = veiligeBestandsnaam(naam, formaat);
        expect(Array.from(veilig).length).toBeLessThanOrEqual(104);
        expect(veilig).toMatch(/^[^/\\\p{Cc}\p{Cf}"]+\.(?:pdf|jpg|png)$/u);
        expect(veiligeBestandsnaam(veilig, formaat)).toBe(veilig);
      }),
    );
  });
});

it("weigert dezelfde inhoud een tweede keer, en een elfde bijlage", () => {
  const vol = Array.from({ length: MEESTE_BIJLAGEN }, (_leeg, i) => ({ hash: String(i) }));
  expect(bijlagebezwaar(vol.slice(1), "1")).toBe("bijlage_dubbel");
  expect(bijlagebezwaar(vol.slice(1), "nieuw")).toBeNull();
  expect(bijlagebezwaar(vol, "nieuw")).toBe("bijlagen_vol");
});
