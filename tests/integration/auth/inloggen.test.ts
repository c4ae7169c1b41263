import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { controleerSessie } from "@/lib/auth/sessie";
import { metContext } from "@/lib/db/transactie";

import { alsSysteem, burger, eenPersoon, logIn, medewerker, na, NU, sessieVan, type Wereld, wereld } from "./opzet";

let w: Wereld;
beforeAll(async () => {
  w = await wereld();
});
afterAll(() => w.sluit());

const gebruikerVan = (subject: string) => w.eigenaar.gebruiker.findFirst({ where: { subject } });

describe("inloggen", () => {
  it("koppelt een bekende burger aan zijn persoon", async () => {
    const { id } = await eenPersoon(w, "999990007", "Bakker");
    await sessieVan(w, burger("henk", "999990007"));
    expect(await gebruikerVan("henk")).toMatchObject({ persoonId: id, betrouwbaarheidsniveau: "midden" });
  });

  it("bewaart van een onbekende alleen de inlog, en koppelt zodra de persoon bekend is", async () => {
    const iris = burger("iris", "999990251");
    await sessieVan(w, iris);
    expect(await gebruikerVan("iris")).toMatchObject({ persoonId: null });
    expect(await w.eigenaar.persoon.count({ where: { achternaam: "Nieuwkomer" } })).toBe(0);

    const { id } = await eenPersoon(w, "999990251", "Nieuwkomer");
    await sessieVan(w, iris);
    expect(await gebruikerVan("iris")).toMatchObject({ persoonId: id });
  });

  it("herkent dezelfde burger of medewerker als de makelaar een ander subject geeft", async () => {
    await eenPersoon(w, "999990032", "De Wit");
    const eerst = await sessieVan(w, burger("oud", "999990032"));
    const later = await sessieVan(w, burger("nieuw", "999990032", { issuer: "https://andere.example" }));
    expect(later.gebruikerId).toBe(eerst.gebruikerId);

    const collega = await sessieVan(w, medewerker("m-oud", "2001"));
    expect((await sessieVan(w, medewerker("m-nieuw", "2001"))).gebruikerId).toBe(collega.gebruikerId);
  });

  it("weigert als hetzelfde subject ineens van een ander is", async () => {
    await eenPersoon(w, "999990044", "Van 't Hof");
    await eenPersoon(w, "999990056", "Postma");
    await sessieVan(w, burger("willem", "999990044"));

    const weigering = { toegelaten: false, reden: "identiteit_gewijzigd" };
    expect(await logIn(w, burger("willem", "999990056"))).toEqual(weigering);
    expect(await logIn(w, { ...medewerker("willem", "2002") })).toEqual(weigering);
    expect(await gebruikerVan("willem")).toMatchObject({ medewerkernummer: null });
  });

  it("legt een weigering om het niveau vast en begint geen sessie", async () => {
    const tom = burger("tom", "999990159", { niveau: "basis" });
    expect(await logIn(w, tom, { niveauVoldoende: false })).toEqual({ toegelaten: false, reden: "niveau_te_laag" });

    const gebruiker = await gebruikerVan("tom");
    expect(await w.eigenaar.sessie.count({ where: { gebruikerId: gebruiker?.id } })).toBe(0);
    expect(await w.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: gebruiker?.id } })).toMatchObject([
      { soort: "inlog.geweigerd", gegevens: { reden: "niveau_te_laag" } },
    ]);
  });

  it("laat iemand van een instelling alleen binnen voor de organisatie van zijn rol", async () => {
    const zorgverlener = await alsSysteem(w, "zorgverlener", (tx) =>
      tx.zorgverlener.create({
        data: { soort: "instelling", naam: "Thuiszorg Oost B.V.", kvk: "90000011", aangemaaktOp: NU },
      }),
    );
    const carla = { ...medewerker("carla", ""), medewerkernummer: null, kvk: "90000011" };
    const { gebruikerId } = await sessieVan(w, carla);
    await alsSysteem(w, "rol", (tx) =>
      tx.rol.create({
        data: { gebruikerId, soort: "zorgverlener", functie: "medewerker", zorgverlenerId: zorgverlener.id, van: NU },
      }),
    );
    expect((await logIn(w, carla)).toegelaten).toBe(true);
    expect(await logIn(w, { ...carla, kvk: "90000022" })).toEqual({
      toegelaten: false,
      reden: "organisatie_klopt_niet",
    });
  });

  it("maakt bij twee eerste inlogs tegelijk één gebruiker en twee sessies", async () => {
    const dubbel = burger("dubbel", "999990160");
    const inlogs = await Promise.all([1, 2, 3, 4].map(() => sessieVan(w, dubbel)));
    expect(new Set(inlogs.map(({ gebruikerId }) => gebruikerId)).size).toBe(1);
    expect(new Set(inlogs.map(({ sessieId }) => sessieId)).size).toBe(4);
  });

  it("schrijft geen BSN of naam in de gebeurtenissen", async () => {
    const rijen = await w.eigenaar.gebeurtenis.findMany({ where: { proces: "aanmelden" } });
    const tekst = JSON.stringify(rijen.map(({ gegevens }) => gegevens));
    expect(tekst).not.toMatch(/9999\d{5}|henk|willem/i);
  });
});

describe("de rol aanmelden", () => {
  it("lekt niet naar de transactie waarin de functie wordt aangeroepen", async () => {
    const { sessieId } = await sessieVan(w, burger("henk", "999990007"));
    const rol = await metContext(w.db, { rol: "zorgverlener" }, null, async (tx) => {
      await tx.$queryRaw`SELECT aanmelding(${sessieId}::uuid, true)`;
      const [rij] = await tx.$queryRaw<{ rol: string; personen: bigint }[]>`
        SELECT current_setting('app.rol') AS rol, (SELECT count(*) FROM persoon) AS personen`;
      return rij;
    });
    expect(rol).toEqual({ rol: "zorgverlener", personen: 0n });
  });

  it("laat zonder context niets zien", async () => {
    expect(await w.db.sessie.count()).toBe(0);
    expect(await w.db.gebruiker.count()).toBe(0);
    const { sessieId } = await sessieVan(w, burger("henk", "999990007"));
    expect((await controleerSessie(w.db, sessieId, na(0))).geldig).toBe(true);
  });
});
