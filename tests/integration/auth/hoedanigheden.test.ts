import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { gekozenActor, mogelijkheden, nietZelf, sleutelVan } from "@/lib/auth/hoedanigheden";
import { controleerSessie } from "@/lib/auth/sessie";
import { type Aanmelding, chooseHoedanigheid, type Keuze, readAanmelding } from "@/lib/db/aanmelden";
import { vanDatum } from "@/lib/db/datums";
import { type Datum, datum } from "@/lib/domein/datum";
import { mag, type Mens } from "@/lib/domein/toegang";

import {
  alsSysteem,
  burger,
  eenPersoon,
  eenVertegenwoordiging,
  medewerker,
  MINIMUM,
  na,
  NU,
  sessieVan,
  VANDAAG,
  type Wereld,
  wereld,
} from "./opzet";

let w: Wereld;
beforeAll(async () => {
  w = await wereld();
});
afterAll(() => w.sluit());

async function alles(sessieId: string): Promise<Aanmelding> {
  const aanmelding = await readAanmelding(w.db, sessieId, true);
  if (aanmelding === null) throw new Error("no such session");
  return aanmelding;
}

const sleutels = async (sessieId: string, dag: Datum = VANDAAG): Promise<string[]> =>
  mogelijkheden(await alles(sessieId), dag, MINIMUM).map(({ keuze }) => sleutelVan(keuze));

/** The actor at the next request, the way requireActor finds it. */
async function volgendVerzoek(sessieId: string, dag: Datum = VANDAAG): Promise<Mens | null> {
  const oordeel = await controleerSessie(w.db, sessieId, na(1));
  if (!oordeel.geldig) throw new Error(oordeel.reden);
  return gekozenActor(oordeel.aanmelding, dag, MINIMUM);
}

const kies = async (sessieId: string, keuze: Keuze): Promise<boolean> =>
  chooseHoedanigheid(w.db, await alles(sessieId), keuze, null, na(0));

const namens = (id: string): Keuze => ({ hoedanigheid: "vertegenwoordiging", hoedanigheidId: id });

let volgnummer = 0;
const BSNS = [
  "999990007",
  "999990019",
  "999990020",
  "999990032",
  "999990044",
  "999990056",
  "999990068",
  "999990081",
  "999990093",
  "999990111",
  "999990123",
  "999990135",
  "999990147",
  "999990159",
  "999990160",
  "999990172",
  "999990184",
  "999990196",
];

/** Two new people, one of whom represents the other, and the session of that one. */
async function paar(soort: Parameters<typeof eenVertegenwoordiging>[3], geboren = "1950-01-01", looptijd = {}) {
  const [eerste = "", tweede = ""] = BSNS.slice(volgnummer, volgnummer + 2);
  volgnummer += 2;
  const budgethouder = await eenPersoon(w, eerste, `Budgethouder${String(volgnummer)}`, geboren);
  const helper = await eenPersoon(w, tweede, `Helper${String(volgnummer)}`);
  const registratie = await eenVertegenwoordiging(w, budgethouder.id, helper.id, soort, looptijd);
  const { sessieId } = await sessieVan(w, burger(`helper-${tweede}`, tweede));
  return { budgethouder, helper, registratie, sessieId, bsn: { budgethouder: eerste } };
}

describe("namens een ander", () => {
  it("geeft de actor wie hij is, voor wie hij handelt en op welke registratie", async () => {
    const { sessieId, registratie, budgethouder, helper } = await paar("gemachtigde");
    expect(await volgendVerzoek(sessieId)).toBeNull();
    await kies(sessieId, namens(registratie.id));

    expect(await volgendVerzoek(sessieId)).toMatchObject({
      rol: "vertegenwoordiger",
      persoonId: helper.id,
      budgethouderId: budgethouder.id,
      vertegenwoordigingId: registratie.id,
      bevoegdheden: ["zorg", "geld"],
    });
  });

  it("stopt bij het eerstvolgende verzoek nadat de machtiging is ingetrokken", async () => {
    const { sessieId, registratie } = await paar("gemachtigde");
    await kies(sessieId, namens(registratie.id));
    expect(await volgendVerzoek(sessieId)).not.toBeNull();

    await alsSysteem(w, "vertegenwoordiging", (tx) =>
      tx.vertegenwoordiging.update({ where: { id: registratie.id }, data: { ingetrokkenOp: NU } }),
    );
    expect(await volgendVerzoek(sessieId)).toBeNull();
    expect(await sleutels(sessieId)).toEqual([]);
  });

  it("geldt van de eerste tot en met de laatste dag", async () => {
    const looptijd = { van: "2026-02-01", tm: "2026-03-31" };
    const { sessieId, registratie } = await paar("gevolmachtigde", "1950-01-01", looptijd);
    const sleutel = [sleutelVan(namens(registratie.id))];
    expect(await sleutels(sessieId, datum("2026-01-31"))).toEqual([]);
    expect(await sleutels(sessieId, datum("2026-02-01"))).toEqual(sleutel);
    expect(await sleutels(sessieId, datum("2026-03-31"))).toEqual(sleutel);
    expect(await sleutels(sessieId, datum("2026-04-01"))).toEqual([]);
  });

  it("houdt voor een ouder op de dag dat het kind achttien wordt", async () => {
    const { sessieId, registratie } = await paar("ouder", "2008-03-03");
    await kies(sessieId, namens(registratie.id));
    expect(await volgendVerzoek(sessieId, datum("2026-03-02"))).not.toBeNull();
    expect(await volgendVerzoek(sessieId, datum("2026-03-03"))).toBeNull();
  });

  it("geeft een bewindvoerder geld en geen zorg, een mentor zorg en geen geld", async () => {
    const bewind = await paar("bewindvoerder");
    await kies(bewind.sessieId, namens(bewind.registratie.id));
    const bewindvoerder = await volgendVerzoek(bewind.sessieId);
    const mentorschap = await paar("mentor");
    await kies(mentorschap.sessieId, namens(mentorschap.registratie.id));
    const mentor = await volgendVerzoek(mentorschap.sessieId);
    if (bewindvoerder === null || mentor === null) throw new Error("no actor");

    expect(mag(bewindvoerder, "declaratie.goedkeuren")).toBe(true);
    expect(mag(bewindvoerder, "zorgovereenkomst.ondertekenen")).toBe(false);
    expect(mag(mentor, "declaratie.goedkeuren")).toBe(false);
    expect(mag(mentor, "zorgovereenkomst.ondertekenen")).toBe(true);
  });

  it("is niet te kiezen met de registratie van een ander", async () => {
    const eigen = await paar("gemachtigde");
    const vreemd = await paar("gemachtigde");
    expect(await sleutels(eigen.sessieId)).not.toContain(sleutelVan(namens(vreemd.registratie.id)));
    // Even when it stands on the session, it is nobody.
    await kies(eigen.sessieId, namens(vreemd.registratie.id));
    expect(await volgendVerzoek(eigen.sessieId)).toBeNull();
  });

  it("wordt vastgelegd, één keer per keuze, met de registratie", async () => {
    const [sessie] = await w.eigenaar.sessie.findMany({ where: { hoedanigheid: "vertegenwoordiging" }, take: 1 });
    const gekozen = await w.eigenaar.gebeurtenis.findMany({
      where: { sessieId: sessie?.id, soort: "hoedanigheid.gekozen" },
    });
    expect(gekozen).toMatchObject([
      { gegevens: { hoedanigheid: "vertegenwoordiging", hoedanigheidId: sessie?.hoedanigheidId } },
    ]);
  });

  it("kan niet meer op een sessie die is beëindigd", async () => {
    const [sessie] = await w.eigenaar.sessie.findMany({ where: { hoedanigheid: "vertegenwoordiging" }, take: 1 });
    if (sessie === undefined) throw new Error("no session");
    const aanmelding = await alles(sessie.id);
    await w.eigenaar.sessie.update({ where: { id: sessie.id }, data: { beeindigdOp: NU, reden: "uitgelogd" } });
    expect(await chooseHoedanigheid(w.db, aanmelding, namens(sessie.id), null, na(1))).toBe(false);
  });
});

describe("voor uzelf", () => {
  it("kan alleen wie een budget heeft, meerderjarig is en geen curator heeft", async () => {
    const persoon = {
      id: "x",
      voornamen: "A",
      tussenvoegsel: null,
      achternaam: "B",
      geboortedatum: "2008-03-03",
      overlijdensdatum: null,
      isBudgethouder: true,
      curatele: [],
    };
    expect(nietZelf(persoon, datum("2026-03-02"))).toBe("minderjarig");
    expect(nietZelf(persoon, datum("2026-03-03"))).toBeNull();
    const curatele = [{ van: "2026-01-01", tm: null, ingetrokkenOp: null }];
    expect(nietZelf({ ...persoon, curatele }, datum("2026-03-03"))).toBe("curatele");
    const voorbij = [{ van: "2026-01-01", tm: "2026-03-02", ingetrokkenOp: null }];
    expect(nietZelf({ ...persoon, curatele: voorbij }, datum("2026-03-03"))).toBeNull();
    expect(nietZelf({ ...persoon, overlijdensdatum: "2026-03-01" }, datum("2026-03-03"))).toBe("overleden");
  });

  it("ziet de curator in de database", async () => {
    const { bsn } = await paar("curator");
    const { sessieId } = await sessieVan(w, burger("onder-curatele", bsn.budgethouder));
    const { persoon } = await alles(sessieId);
    expect(persoon === null ? null : nietZelf({ ...persoon, isBudgethouder: true }, VANDAAG)).toBe("curatele");
  });
});

describe("voor een organisatie", () => {
  const svb: Keuze = { hoedanigheid: "svb", hoedanigheidId: null };

  it("brengt de functies samen en stopt als de rol eindigt", async () => {
    const { sessieId, gebruikerId } = await sessieVan(w, medewerker("joost", "1002"));
    const geef = (functie: string) =>
      alsSysteem(w, "rol", (tx) =>
        tx.rol.create({ data: { gebruikerId, soort: "svb", functie, van: vanDatum(datum("2026-01-01")) } }),
      );
    const toetser = await geef("toetser");
    await geef("uitval");
    await kies(sessieId, svb);
    expect(await volgendVerzoek(sessieId)).toMatchObject({ rol: "svb", functies: ["toetser", "uitval"] });

    const beeindig = { tm: vanDatum(datum("2026-03-01")) };
    await alsSysteem(w, "rol", (tx) => tx.rol.update({ where: { id: toetser.id }, data: beeindig }));
    expect(await volgendVerzoek(sessieId)).toMatchObject({ functies: ["uitval"] });

    await alsSysteem(w, "rol", async (tx) => {
      await tx.rol.updateMany({ where: { gebruikerId }, data: { ingetrokkenOp: NU } });
      return { id: gebruikerId };
    });
    expect(await volgendVerzoek(sessieId)).toBeNull();
  });

  it("vraagt een hoger niveau dan van een burger", async () => {
    const { sessieId, gebruikerId } = await sessieVan(w, { ...medewerker("lager", "1099"), niveau: "midden" });
    await alsSysteem(w, "rol", (tx) =>
      tx.rol.create({ data: { gebruikerId, soort: "svb", functie: "frontoffice", van: vanDatum(VANDAAG) } }),
    );
    await kies(sessieId, svb);
    expect(await volgendVerzoek(sessieId)).toBeNull();
  });

  it("houdt verstrekkers uit elkaar", async () => {
    const { sessieId, gebruikerId } = await sessieVan(w, {
      ...medewerker("eh", ""),
      medewerkernummer: null,
      kvk: "90000193",
    });
    const maak = (code: string, naam: string) =>
      alsSysteem(w, "verstrekker", (tx) =>
        tx.verstrekker.create({ data: { soort: "gemeente", code, naam, geldigVan: vanDatum(datum("2020-01-01")) } }),
      );
    const zwolle = await maak("0193", "Gemeente Zwolle");
    const kampen = await maak("0166", "Gemeente Kampen");
    await alsSysteem(w, "rol", (tx) =>
      tx.rol.create({
        data: {
          gebruikerId,
          soort: "verstrekker",
          functie: "inzien",
          verstrekkerId: zwolle.id,
          van: vanDatum(VANDAAG),
        },
      }),
    );
    expect(await sleutels(sessieId)).toEqual([`verstrekker:${zwolle.id}`]);
    await kies(sessieId, { hoedanigheid: "verstrekker", hoedanigheidId: kampen.id });
    expect(await volgendVerzoek(sessieId)).toBeNull();
    await kies(sessieId, { hoedanigheid: "verstrekker", hoedanigheidId: zwolle.id });
    expect(await volgendVerzoek(sessieId)).toMatchObject({
      verstrekkerId: zwolle.id,
      verstrekkerNaam: "Gemeente Zwolle",
    });
  });
});
