import { describe, expect, it } from "vitest";

import { readClaims } from "@/lib/auth/claims";

const DIGID = { iss: "https://broker.example", sub: "abc", bsn: "999990019", betrouwbaarheidsniveau: "midden" };

describe("readClaims", () => {
  it("leest een burger", () => {
    expect(readClaims({ ...DIGID, name: "Fatma Özdemir" })).toEqual({
      kring: "burger",
      identiteit: {
        issuer: "https://broker.example",
        subject: "abc",
        naam: "Fatma Özdemir",
        niveau: "midden",
        bsn: "999990019",
        kvk: null,
        medewerkernummer: null,
      },
    });
  });

  it("leest een medewerker aan kvk of medewerkernummer", () => {
    const eh = { iss: DIGID.iss, sub: "x", kvk: "90000011", acr: "urn:etoegang:core:assurance-class:loa3" };
    expect(readClaims(eh)).toMatchObject({ kring: "medewerker", identiteit: { niveau: "substantieel" } });
    expect(readClaims({ iss: DIGID.iss, sub: "x", medewerkernummer: "1001", acr: "hoog" })).toMatchObject({
      kring: "medewerker",
      identiteit: { niveau: "hoog", medewerkernummer: "1001" },
    });
  });

  it.each([
    ["niemand", { iss: DIGID.iss, sub: "x", betrouwbaarheidsniveau: "hoog" }],
    ["een BSN dat niet aan de 11-proef voldoet", { ...DIGID, bsn: "999990010" }],
    ["een onbekend niveau", { ...DIGID, betrouwbaarheidsniveau: "enorm" }],
    ["geen niveau", { ...DIGID, betrouwbaarheidsniveau: undefined }],
    ["een onbekend acr", { ...DIGID, betrouwbaarheidsniveau: undefined, acr: "urn:iets" }],
    ["een kapot KvK-nummer", { iss: DIGID.iss, sub: "x", kvk: "123", acr: "hoog" }],
    ["geen subject", { ...DIGID, sub: "" }],
    ["geen object", "claims"],
    ["niets", undefined],
  ])("laat niet binnen: %s", (_wat, profile) => {
    expect(readClaims(profile)).toBeNull();
  });
});
