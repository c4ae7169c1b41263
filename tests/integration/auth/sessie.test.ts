import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { controleerSessie, peekSessie } from "@/lib/auth/sessie";
import { endOtherSessies, endSessie, listOpenSessies } from "@/lib/db/aanmelden";
import { writeKlokOffset } from "@/lib/db/systeemklok";

import { burger, eenPersoon, logIn, medewerker, na, NU, sessieVan, type Wereld, wereld } from "./opzet";

let w: Wereld;
beforeAll(async () => {
  w = await wereld();
  await eenPersoon(w, "999990007", "Bakker");
  await eenPersoon(w, "999990019", "Özdemir");
});
afterAll(() => w.sluit());

const henk = burger("henk", "999990007");

const gebeurtenissen = async (sessieId: string): Promise<string[]> => {
  const rijen = await w.eigenaar.gebeurtenis.findMany({ where: { sessieId }, orderBy: { volgnummer: "asc" } });
  return rijen.map(({ soort }) => soort);
};

describe("een sessie", () => {
  it("krijgt bij elke inlog een nieuw nummer, en de vorige in dezelfde browser is dan dood", async () => {
    const eerste = await sessieVan(w, henk);
    const tweede = await sessieVan(w, henk, { vorige: eerste.sessieId, nu: na(1) });

    expect(tweede.sessieId).not.toBe(eerste.sessieId);
    expect(await controleerSessie(w.db, eerste.sessieId, na(1))).toEqual({ geldig: false, reden: "nieuwe_inlog" });
    expect((await controleerSessie(w.db, tweede.sessieId, na(1))).geldig).toBe(true);
    expect(await gebeurtenissen(eerste.sessieId)).toEqual(["sessie.begonnen", "sessie.beeindigd"]);
  });

  it("leeft tot vijftien minuten na het laatste verzoek en daarna nooit meer", async () => {
    const { sessieId } = await sessieVan(w, henk);

    expect((await controleerSessie(w.db, sessieId, na(15, -1))).geldig).toBe(true);
    expect((await controleerSessie(w.db, sessieId, na(30, -2))).geldig).toBe(true);
    expect(await controleerSessie(w.db, sessieId, na(45))).toEqual({ geldig: false, reden: "verlopen" });
    // Also not when a clock is set back.
    expect(await controleerSessie(w.db, sessieId, na(31))).toEqual({ geldig: false, reden: "verlopen" });
    expect(await gebeurtenissen(sessieId)).toEqual(["sessie.begonnen", "sessie.beeindigd"]);
  });

  it("houdt op na twee uur voor een burger en na acht uur voor een medewerker, ook bij voortdurend gebruik", async () => {
    const blijft = async (sessieId: string, tot: number): Promise<void> => {
      for (let minuut = 10; minuut < tot; minuut += 10) {
        expect((await controleerSessie(w.db, sessieId, na(minuut))).geldig, String(minuut)).toBe(true);
      }
      expect((await controleerSessie(w.db, sessieId, na(tot, -1))).geldig).toBe(true);
      expect(await controleerSessie(w.db, sessieId, na(tot))).toEqual({ geldig: false, reden: "maximum" });
    };
    await blijft((await sessieVan(w, henk)).sessieId, 120);
    await blijft((await sessieVan(w, medewerker("esther", "1001"))).sessieId, 480);
  });

  it("schrijft het gebruik hoogstens eens per halve minuut op, en kijken telt niet als gebruik", async () => {
    const { sessieId } = await sessieVan(w, henk);
    const laatst = async (): Promise<Date | undefined> =>
      (await w.eigenaar.sessie.findUnique({ where: { id: sessieId } }))?.laatstGebruiktOp;

    await controleerSessie(w.db, sessieId, na(0, 29_999));
    expect(await laatst()).toEqual(NU);
    await peekSessie(w.db, sessieId, na(10));
    expect(await laatst()).toEqual(NU);
    await controleerSessie(w.db, sessieId, na(0, 30_000));
    expect(await laatst()).toEqual(na(0, 30_000));
    await controleerSessie(w.db, sessieId, na(0, 30_001), { touchAlways: true });
    expect(await laatst()).toEqual(na(0, 30_001));
  });

  it("is na uitloggen op de server weg, één keer", async () => {
    const { sessieId } = await sessieVan(w, henk);

    expect(await endSessie(w.db, sessieId, "uitgelogd", na(1))).toBe(true);
    expect(await endSessie(w.db, sessieId, "uitgelogd", na(2))).toBe(false);
    expect(await controleerSessie(w.db, sessieId, na(2))).toEqual({ geldig: false, reden: "uitgelogd" });
    expect(await gebeurtenissen(sessieId)).toEqual(["sessie.begonnen", "sessie.beeindigd"]);
  });

  it("bestaat niet met een verzonnen of kapot nummer", async () => {
    for (const id of [randomUUID(), "", "1", "' OR 1=1 --", "../../etc"]) {
      expect(await controleerSessie(w.db, id, NU)).toEqual({ geldig: false, reden: "geen" });
    }
  });

  it("volgt de echte tijd, niet de klok van de demo", async () => {
    const { sessieId } = await sessieVan(w, henk);
    await writeKlokOffset(w.db, 40 * 86_400_000);
    const oordeel = await controleerSessie(w.db, sessieId, na(5));
    await writeKlokOffset(w.db, 0);
    expect(oordeel).toMatchObject({ geldig: true, aanmelding: { verschuivingMs: 40 * 86_400_000 } });
  });

  it("stopt bij het eerstvolgende verzoek als iemand wordt geblokkeerd, en die komt er niet meer in", async () => {
    const piet = burger("fatma", "999990019");
    const { sessieId, gebruikerId } = await sessieVan(w, piet);
    await w.eigenaar.gebruiker.update({ where: { id: gebruikerId }, data: { geblokkeerdOp: na(1) } });

    expect(await controleerSessie(w.db, sessieId, na(1))).toEqual({ geldig: false, reden: "geblokkeerd" });
    expect(await logIn(w, piet)).toEqual({ toegelaten: false, reden: "geblokkeerd" });
    // Unblocking brings no old session back.
    await w.eigenaar.gebruiker.update({ where: { id: gebruikerId }, data: { geblokkeerdOp: null } });
    expect((await controleerSessie(w.db, sessieId, na(1))).geldig).toBe(false);
  });

  it("staat in de lijst van waar iemand is ingelogd, en is van daar te beëindigen", async () => {
    const esther = medewerker("esther", "1001");
    const hier = await sessieVan(w, esther, { nu: na(500) });
    const daar = await sessieVan(w, esther, { nu: na(501) });
    const { gebruikerId } = hier;

    const open = await listOpenSessies(w.db, gebruikerId, na(490), na(502));
    expect(open.map(({ id }) => id)).toEqual([daar.sessieId, hier.sessieId]);
    await endOtherSessies(w.db, gebruikerId, hier.sessieId, na(502));
    expect(await controleerSessie(w.db, daar.sessieId, na(502))).toEqual({ geldig: false, reden: "elders_uitgelogd" });
    expect((await controleerSessie(w.db, hier.sessieId, na(502))).geldig).toBe(true);
  });
});
