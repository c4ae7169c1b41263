import { describe, expect, it } from "vitest";

import { isVersIngelogd, isVoldoende, judgeSessie, sessiegrens } from "@/lib/auth/sessie";
import type { Aanmelding } from "@/lib/db/aanmelden";

const BEGIN = "2026-03-02T09:00:00.000Z";
const na = (minuten: number, ms = 0): Date => new Date(Date.parse(BEGIN) + minuten * 60_000 + ms);

const sessie: Aanmelding = {
  sessieId: "0197f3a0-1111-7000-8000-000000000001",
  niveau: "midden",
  hoedanigheid: null,
  hoedanigheidId: null,
  aangemaaktOp: BEGIN,
  laatstGebruiktOp: BEGIN,
  verlooptOp: na(120).toISOString(),
  beeindigdOp: null,
  reden: null,
  gebruikerId: "0197f3a0-1111-7000-8000-000000000002",
  gebruikerNaam: "Henk Bakker",
  persoonId: null,
  geblokkeerdOp: null,
  medewerkernummer: null,
  verschuivingMs: 0,
  persoon: null,
  vertegenwoordigingen: [],
  zorgverlener: null,
  rollen: [],
};

describe("judgeSessie", () => {
  it("telt tot vijftien minuten na het laatste gebruik, en dan niet meer", () => {
    expect(judgeSessie(sessie, na(15, -1)).geldig).toBe(true);
    expect(judgeSessie(sessie, na(15))).toEqual({ geldig: false, reden: "verlopen" });
  });

  it("telt ook bij voortdurend gebruik niet langer dan het maximum", () => {
    const druk = { ...sessie, laatstGebruiktOp: na(119).toISOString() };
    expect(judgeSessie(druk, na(120, -1)).geldig).toBe(true);
    expect(judgeSessie(druk, na(120))).toEqual({ geldig: false, reden: "maximum" });
  });

  it("telt niet als zij er niet is, is beëindigd of van iemand is die geblokkeerd is", () => {
    expect(judgeSessie(null, na(0))).toEqual({ geldig: false, reden: "geen" });
    const uit = { ...sessie, beeindigdOp: BEGIN, reden: "elders_uitgelogd" };
    expect(judgeSessie(uit, na(0))).toEqual({ geldig: false, reden: "elders_uitgelogd" });
    expect(judgeSessie({ ...uit, reden: "iets nieuws" }, na(0))).toEqual({ geldig: false, reden: "uitgelogd" });
    expect(judgeSessie({ ...sessie, geblokkeerdOp: BEGIN }, na(0))).toEqual({ geldig: false, reden: "geblokkeerd" });
  });

  it("zegt tot wanneer: het eerste van beide", () => {
    expect(sessiegrens(sessie)).toEqual(na(15));
    expect(sessiegrens({ ...sessie, laatstGebruiktOp: na(110).toISOString() })).toEqual(na(120));
  });
});

describe("isVersIngelogd", () => {
  it("neemt tot een half uur na het inloggen aan wat niet terug te draaien is, en dan niet meer", () => {
    expect(isVersIngelogd(sessie, "indienen", na(30, -1))).toBe(true);
    expect(isVersIngelogd(sessie, "indienen", na(30))).toBe(false);
  });

  it("toont het formulier alleen zolang er een kwartier is om het in te vullen", () => {
    expect(isVersIngelogd(sessie, "invullen", na(15, -1))).toBe(true);
    expect(isVersIngelogd(sessie, "invullen", na(15))).toBe(false);
  });

  it("telt vanaf het inloggen, niet vanaf het laatste gebruik", () => {
    expect(isVersIngelogd({ ...sessie, laatstGebruiktOp: na(31).toISOString() }, "indienen", na(31))).toBe(false);
  });
});

describe("isVoldoende", () => {
  it("ordent de niveaus", () => {
    expect(isVoldoende("basis", "midden")).toBe(false);
    expect(isVoldoende("midden", "midden")).toBe(true);
    expect(isVoldoende("hoog", "substantieel")).toBe(true);
  });
});
