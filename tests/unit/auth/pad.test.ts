import { describe, expect, it } from "vitest";

import { padMet, safePad } from "@/lib/auth/pad";

const KWAADAARDIG = [
  "//evil.example",
  "///evil.example",
  "////evil.example/mijn",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/mijn\\..\\evil",
  "https://evil.example",
  "https:evil.example",
  "https:/evil.example",
  "HTTPS://evil.example/mijn",
  "http://localhost:3000/mijn",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "%2f%2fevil.example",
  "/%2fevil.example",
  "/%2f%2fevil.example",
  "/%5cevil.example",
  "/mijn/%2e%2e/%2e%2e/evil",
  "/mijn%0d%0aSet-Cookie:a=b",
  "/mijn\r\nLocation: https://evil.example",
  "/mijn\n",
  "\n/mijn",
  " /mijn",
  "/mijn ",
  "\t//evil.example",
  "/\t/evil.example",
  "/mijn\u0000",
  "/mijn/../../evil",
  "/mijn/..",
  "/mijn/./x",
  "/mijn//evil.example",
  "/mijn@evil.example",
  "/mijn:80",
  "/.evil.example",
  "/@evil.example",
  "//mijn",
  "mijn",
  "",
  "/",
  "/inloggen",
  "/uitloggen",
  "/api/auth/signin",
  "/mijnevil",
  "/MIJN",
  "/mijn#//evil.example",
  "/mijn?terug=//evil.example",
  "/mijn?a=https://evil.example",
  "/mijn?<script>",
  "/mijn?a",
  "/mijn?",
  "/mijn／evil.example",
  "/ｍijn",
  `/mijn/${"a".repeat(600)}`,
];

describe("safePad", () => {
  it.each(KWAADAARDIG)("weigert %j", (tekst) => {
    expect(safePad(tekst)).toBeNull();
  });

  it.each([null, undefined, 1, {}, ["/mijn"], new File([], "x")])("weigert wat geen tekst is: %j", (waarde) => {
    expect(safePad(waarde)).toBeNull();
  });

  it.each([
    "/mijn",
    "/mijn/declaraties/0197f3a0-1111-7000-8000-000000000001",
    "/zorgverlener/declaraties/nieuw",
    "/verstrekker/toekenningsberichten?status=uitval&pagina=2",
    "/svb/betalingen/bank",
    "/svb/uitval?zoek=jan+jansen&soort=a,b",
    "/kies",
  ])("laat %s door", (pad) => {
    expect(safePad(pad)).toBe(pad);
  });

  it("houdt vol met lange aanvalstekst", () => {
    const start = performance.now();
    safePad(`/mijn${"/a".repeat(250)}!`);
    safePad(`/mijn?${"a=b&".repeat(120)}`);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe("padMet", () => {
  it("laat lege parameters weg", () => {
    expect(padMet("/inloggen", { reden: null, terug: "/mijn?pagina=2" })).toBe("/inloggen?terug=%2Fmijn%3Fpagina%3D2");
    expect(padMet("/inloggen", { reden: undefined })).toBe("/inloggen");
  });
});
