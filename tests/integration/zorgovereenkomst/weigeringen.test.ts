import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { sqlstate } from "@/lib/db/foutsoort";
import { registreer } from "@/lib/db/gebeurtenis";
import { lees, schrijf } from "@/lib/db/transactie";
import { readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { datum } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { GEEN_FILTER } from "@/lib/queries/zorgovereenkomst/werklijst";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";
import { svbToetszaak } from "@/lib/queries/svb/zorgovereenkomsten";
import { verstrekkerZorgovereenkomst, verstrekkerZorgovereenkomsten } from "@/lib/queries/verstrekker/zorgovereenkomsten";
import { zorgverlenerZorgovereenkomst } from "@/lib/queries/zorgverlener/zorgovereenkomsten";
import { zorgovereenkomstAccorderen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-accorderen";
import { zorgovereenkomstIntrekken } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-intrekken";
import { zorgovereenkomstMedeondertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-medeondertekenen";
import { zorgovereenkomstOndertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-ondertekenen";
import { zorgovereenkomstPartijenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-partijen-bewaren";
import { zorgovereenkomstTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-tarieven-bewaren";
import { zorgovereenkomstToelichten } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toelichten";
import { zorgovereenkomstToetsen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";
import { zorgovereenkomstWeigeren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-weigeren";

import { eenZorgpersoon, IBAN, moet, NU, nieuweBsn, sleutel, type Stappen, SYSTEEM, Wereld } from "./wereld";

let w: Wereld;
let zwolle: string;
let kampen: string;
let zorgkantoor: string;
beforeAll(async () => {
  w = await Wereld.open();
  zwolle = await w.verstrekker("gemeente", "0193");
  kampen = await w.verstrekker("gemeente", "0166");
  zorgkantoor = await w.verstrekker("zorgkantoor", "ZK01");
});
afterAll(() => w.sluit());

const uur = (cent: bigint) => [{ eenheid: "uur" as const, omschrijving: "Zorg", tarief: centen(cent) }];
const reden = (uitkomst: { ok: boolean; reden?: unknown }): unknown => (uitkomst.ok ? "gelukt" : uitkomst.reden);

async function eenConcept(stappen: Stappen = {}, wet: "wmo" | "wlz" = "wmo") {
  const henk = await w.budgethouder();
  const id = await w.concept(henk, await w.toekenning(henk, wet === "wmo" ? zwolle : zorgkantoor, wet), stappen);
  return { henk, id };
}
async function bijZorgverlener(stappen: Stappen = {}) {
  const zaak = await eenConcept(stappen);
  moet(await w.onderteken(zaak.henk, zaak.id));
  return { ...zaak, zorgverlener: await w.zorgverlenerVan(zaak.id) };
}
async function bijVerstrekker(stappen: Stappen = {}) {
  const zaak = await bijZorgverlener(stappen);
  moet(await w.tekenMede(zaak.zorgverlener, zaak.id));
  return zaak;
}
async function bijSvb() {
  const zaak = await bijVerstrekker();
  moet(await w.accordeer(w.medewerker(zwolle), zaak.id));
  return zaak;
}

const bezwaar = async (id: string, oordeel: "terug" | "afgekeurd" = "terug") => ({
  ...sleutel(),
  zorgovereenkomstId: id,
  inhoudHash: await w.hash(SYSTEEM, id),
  oordeel,
  redenen: ["GEGEVENS_ONVOLLEDIG" as const],
  toelichting: null,
});

const checklist = (actor: Actor, id: string, vandaag = w.deps.vandaag) =>
  lees(w.db, actor, async (tx) => {
    const overeenkomst = await readZorgovereenkomst(tx, id);
    const toetsing = overeenkomst === null ? null : await readToetsing(tx, overeenkomst, vandaag);
    return new Map((toetsing ?? []).map(({ code, uitkomst }) => [code, uitkomst]));
  });

describe("de verkeerde persoon", () => {
  it("ondertekent niet: een ander, een zorgverlener, een verstrekker of de SVB", async () => {
    const { id } = await eenConcept();
    const inhoudHash = await w.hash(SYSTEEM, id);
    const opdracht = () => ({ ...sleutel(), zorgovereenkomstId: id, inhoudHash });
    expect(reden(await zorgovereenkomstOndertekenen(w.deps, await w.budgethouder(), opdracht()))).toBe("overeenkomst_onbekend");
    expect(reden(await zorgovereenkomstOndertekenen(w.deps, w.medewerker(zwolle), opdracht()))).toBe("geen_recht");
    expect(reden(await zorgovereenkomstOndertekenen(w.deps, w.svb(), opdracht()))).toBe("geen_recht");
    expect(reden(await zorgovereenkomstOndertekenen(w.deps, await w.zorgverlenerVan(id), opdracht()))).toBe("geen_recht");
    expect(await w.status(id)).toBe("concept");
  });

  it("tekent niet mee: een andere zorgverlener", async () => {
    const { id } = await bijZorgverlener();
    const ander = await bijZorgverlener();
    expect(reden(await w.tekenMede(ander.zorgverlener, id, await w.hash(SYSTEEM, id)))).toBe("overeenkomst_onbekend");
  });

  it("accordeert niet: een andere gemeente, of een collega zonder die functie", async () => {
    const { id } = await bijVerstrekker();
    expect(reden(await w.accordeer(w.medewerker(kampen), id))).toBe("overeenkomst_onbekend");
    expect(reden(await w.accordeer(w.medewerker(zwolle, ["inzien", "invoer"]), id))).toBe("geen_recht");
    expect(reden(await w.toets(w.svb(["frontoffice"]), id))).toBe("geen_recht");
    expect(await w.status(id)).toBe("bij_verstrekker");
  });

  it("ziet niets: een andere gemeente, een andere budgethouder, de zorgverlener van een concept", async () => {
    const { id } = await bijVerstrekker();
    const tijd = { nu: NU, vandaag: w.deps.vandaag };
    expect(await verstrekkerZorgovereenkomst(w.db, w.medewerker(kampen), id, tijd)).toBeNull();
    const lijst = await verstrekkerZorgovereenkomsten(w.db, w.medewerker(kampen), { status: null, zoek: "", pagina: 1, filter: GEEN_FILTER }, tijd);
    expect(lijst?.totaal).toBe(0);
    expect(await mijnZorgovereenkomst(w.db, await w.budgethouder(), id, w.deps.vandaag)).toBeNull();
    const concept = await eenConcept();
    expect(await zorgverlenerZorgovereenkomst(w.db, await w.zorgverlenerVan(concept.id), concept.id, w.deps.vandaag)).toBeNull();
    expect(await verstrekkerZorgovereenkomst(w.db, w.medewerker(zwolle), concept.id, tijd)).toBeNull();
    expect(await svbToetszaak(w.db, w.svb(), concept.id, tijd)).toBeNull();
  });

  it("leert het budget niet: de zorgverlener", async () => {
    const { id, zorgverlener } = await bijVerstrekker();
    const zaak = await zorgverlenerZorgovereenkomst(w.db, zorgverlener, id, w.deps.vandaag);
    expect(zaak).toMatchObject({ budget: null, toetsing: null });
    expect(await lees(w.db, zorgverlener, (tx) => tx.toekenning.count())).toBe(0);
  });
});

describe("een vertegenwoordiger", () => {
  it("ondertekent met de bevoegdheid zorg, en het akkoord rust op de registratie", async () => {
    const henk = await w.budgethouder();
    const mentor = await w.vertegenwoordiger(henk, "mentor", ["zorg"]);
    const id = await w.concept(mentor, await w.toekenning(henk, zwolle, "wmo"));
    moet(await w.onderteken(mentor, id));
    const akkoord = await w.eigenaar.akkoord.findFirstOrThrow({ where: { versie: { zorgovereenkomstId: id } } });
    expect(akkoord).toMatchObject({ partij: "budgethouder", vertegenwoordigingId: mentor.vertegenwoordigingId, gebruikerId: mentor.gebruikerId });
  });

  it("ondertekent niet zonder de bevoegdheid zorg", async () => {
    const { henk, id } = await eenConcept();
    const bewindvoerder = await w.vertegenwoordiger(henk, "bewindvoerder", ["geld"]);
    expect(reden(await w.onderteken(bewindvoerder, id))).toBe("geen_recht");
    // Also when a session pretends otherwise: the registration in the database decides.
    expect(reden(await w.onderteken({ ...bewindvoerder, bevoegdheden: ["zorg", "geld"] }, id))).toBe("vertegenwoordiging_ongeldig");
    expect(await mijnZorgovereenkomst(w.db, bewindvoerder, id, w.deps.vandaag)).not.toBeNull();
  });

  it("ondertekent niet meer als de machtiging intussen is ingetrokken", async () => {
    const { henk, id } = await eenConcept();
    const gemachtigde = await w.vertegenwoordiger(henk, "gemachtigde", ["zorg", "geld"]);
    await w.systeem((tx) => tx.vertegenwoordiging.update({ where: { id: gemachtigde.vertegenwoordigingId }, data: { ingetrokkenOp: NU } }));
    expect(reden(await w.onderteken(gemachtigde, id))).toBe("vertegenwoordiging_ongeldig");
    expect(await w.status(id)).toBe("concept");
  });

  it("van wie de machtiging later wordt ingetrokken, heeft toen geldig ondertekend", async () => {
    const henk = await w.budgethouder();
    const gemachtigde = await w.vertegenwoordiger(henk, "gemachtigde", ["zorg"]);
    const id = await w.concept(henk, await w.toekenning(henk, zwolle, "wmo"));
    moet(await w.onderteken(gemachtigde, id));
    moet(await w.tekenMede(await w.zorgverlenerVan(id), id));
    await w.systeem((tx) =>
      tx.vertegenwoordiging.update({ where: { id: gemachtigde.vertegenwoordigingId }, data: { ingetrokkenOp: new Date(NU.getTime() + 1000) } }),
    );
    expect((await checklist(w.svb(), id)).get("NIET_VOLLEDIG_ONDERTEKEND")).toBe("goed");
  });
});

describe("de verkeerde volgorde, of twee keer", () => {
  it("bestaat niet: elke handeling wordt geweigerd buiten haar eigen status", async () => {
    const { henk, id } = await eenConcept();
    const verder = { code: "status_verder", status: "concept" };
    expect(reden(await zorgovereenkomstAccorderen(w.deps, w.medewerker(zwolle), { ...(await bezwaar(id)), maxima: [] }))).toBe("overeenkomst_onbekend");
    expect(reden(await w.toets(w.svb(), id))).toEqual(verder);
    moet(await w.onderteken(henk, id));
    expect(reden(await w.onderteken(henk, id))).toEqual({ code: "status_verder", status: "wacht_op_zorgverlener" });
    const zorgverlener = await w.zorgverlenerVan(id);
    moet(await w.tekenMede(zorgverlener, id));
    expect(reden(await w.tekenMede(zorgverlener, id))).toEqual({ code: "status_verder", status: "bij_verstrekker" });
    expect(reden(await w.toets(w.svb(), id))).toEqual({ code: "status_verder", status: "bij_verstrekker" });
  });

  it("stuurt de SVB niet terug wat nog bij de verstrekker ligt, en andersom", async () => {
    const eerste = await bijVerstrekker();
    expect(reden(await zorgovereenkomstToetsen(w.deps, w.svb(), { ...(await bezwaar(eerste.id)), rekeningnummerId: null }))).toEqual({ code: "status_verder", status: "bij_verstrekker" });
    const tweede = await bijSvb();
    expect(reden(await zorgovereenkomstAccorderen(w.deps, w.medewerker(zwolle), { ...(await bezwaar(tweede.id)), maxima: [] }))).toEqual({ code: "status_verder", status: "bij_svb" });
  });

  it("kan niet meer worden ingetrokken nadat de verstrekker akkoord gaf", async () => {
    const { henk, id } = await bijSvb();
    expect(reden(await zorgovereenkomstIntrekken(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id }))).toEqual({ code: "status_verder", status: "bij_svb" });
  });

  it("blijft ingetrokken", async () => {
    const { henk, id } = await bijZorgverlener();
    moet(await zorgovereenkomstIntrekken(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id }));
    expect(reden(await w.onderteken(henk, id))).toEqual({ code: "status_verder", status: "ingetrokken" });
    expect(reden(await w.tekenMede(await w.zorgverlenerVan(id), id))).toEqual({ code: "status_verder", status: "ingetrokken" });
  });

  it("geeft bij een dubbele klik hetzelfde antwoord en één akkoord", async () => {
    const { id } = await bijVerstrekker();
    const medewerker = w.medewerker(zwolle);
    const [tarief] = await w.eigenaar.tarief.findMany({ where: { versie: { zorgovereenkomstId: id } } });
    const opdracht = { ...(await bezwaar(id)), oordeel: "akkoord" as const, redenen: [], maxima: [{ tariefId: tarief?.id ?? "", maximumtarief: centen(25_00n) }] };
    const antwoorden = await Promise.all([1, 2, 3].map(() => zorgovereenkomstAccorderen(w.deps, medewerker, opdracht)));
    expect(antwoorden).toEqual([antwoorden[0], antwoorden[0], antwoorden[0]]);
    expect(await w.eigenaar.akkoord.count({ where: { partij: "verstrekker", versie: { zorgovereenkomstId: id } } })).toBe(1);
  });
});

describe("twee tegelijk", () => {
  it("laat één medewerker van de verstrekker winnen; de ander leest wat er gebeurde", async () => {
    for (let ronde = 0; ronde < 5; ronde += 1) {
      const { id } = await bijVerstrekker();
      const uitkomsten = await Promise.all([w.accordeer(w.medewerker(zwolle), id, 25_00n), w.accordeer(w.medewerker(zwolle), id, 30_00n)]);
      expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
      expect(uitkomsten.filter(({ ok }) => !ok).map(reden)).toEqual([{ code: "status_verder", status: "bij_svb" }]);
      expect(await w.eigenaar.akkoord.count({ where: { partij: "verstrekker", versie: { zorgovereenkomstId: id } } })).toBe(1);
    }
  });

  it("laat akkoord en terugsturen niet allebei gebeuren", async () => {
    const { id } = await bijVerstrekker();
    const uitkomsten = await Promise.all([
      w.accordeer(w.medewerker(zwolle), id),
      zorgovereenkomstAccorderen(w.deps, w.medewerker(zwolle), { ...(await bezwaar(id)), maxima: [] }),
    ]);
    expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("laat twee toetsers niet allebei goedkeuren", async () => {
    const { id } = await bijSvb();
    const uitkomsten = await Promise.all([w.toets(w.svb(), id), w.toets(w.svb(), id)]);
    expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("eindigt bij intrekken en medeondertekenen tegelijk altijd ingetrokken", async () => {
    const { henk, id, zorgverlener } = await bijZorgverlener();
    const inhoudHash = await w.hash(SYSTEEM, id);
    const [weg] = await Promise.all([
      zorgovereenkomstIntrekken(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id }),
      w.tekenMede(zorgverlener, id, inhoudHash),
    ]);
    // Withdrawing is also possible after the zorgverlener signed, so whoever is first, it succeeds.
    expect(weg.ok).toBe(true);
    expect(await w.status(id)).toBe("ingetrokken");
  });
});

describe("de inhoud", () => {
  it("ligt in de database vast zodra er is ondertekend", async () => {
    const { id } = await bijZorgverlener();
    const versie = await w.eigenaar.overeenkomstversie.findFirstOrThrow({ where: { zorgovereenkomstId: id }, include: { tarieven: true } });
    const knoei = (werk: Parameters<typeof schrijf<unknown>>[3]) =>
      schrijf(w.db, SYSTEEM, NU, async (tx) => {
        await registreer(tx, SYSTEEM, { soort: "test.geknoeid", onderwerpSoort: "test", onderwerpId: randomUUID() }, NU);
        await werk(tx);
      }).then(
        () => "doorgelaten",
        (fout: unknown) => sqlstate(fout),
      );
    expect(await knoei((tx) => tx.overeenkomstversie.update({ where: { id: versie.id }, data: { urenPerWeek: 4000 } }))).toBe("PB010");
    expect(await knoei((tx) => tx.tarief.update({ where: { id: versie.tarieven[0]?.id ?? "" }, data: { tariefCenten: 99_00n } }))).toBe("PB010");
    expect(await knoei((tx) => tx.tarief.deleteMany({ where: { overeenkomstversieId: versie.id } }))).toBe("PB010");
    expect(await knoei((tx) => tx.tarief.create({ data: { overeenkomstversieId: versie.id, eenheid: "rit", omschrijving: "x", tariefCenten: 1n } }))).toBe("PB010");
    expect(await knoei((tx) => tx.akkoord.updateMany({ where: { overeenkomstversieId: versie.id }, data: { oordeel: "afgekeurd" } }))).not.toBe("doorgelaten");
  });

  it("wordt niet ondertekend of goedgekeurd als die anders is dan op het scherm stond", async () => {
    const { henk, id } = await eenConcept();
    const oud = await w.hash(henk, id);
    moet(await zorgovereenkomstTarievenBewaren(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, tarieven: uur(30_00n) }));
    expect(reden(await zorgovereenkomstOndertekenen(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, inhoudHash: oud }))).toBe("inhoud_gewijzigd");
    moet(await w.onderteken(henk, id));
    expect(reden(await w.tekenMede(await w.zorgverlenerVan(id), id, oud))).toBe("inhoud_gewijzigd");
  });

  it("wordt niet goedgekeurd als iemand haar buiten de toepassing om veranderde", async () => {
    const { id } = await bijSvb();
    // The owner of the database switches the guards off: nothing the application can do.
    await w.eigenaar.$executeRaw`ALTER TABLE overeenkomstversie DISABLE TRIGGER overeenkomstversie_inhoud`;
    await w.eigenaar.$executeRaw`ALTER TABLE overeenkomstversie DISABLE TRIGGER overeenkomstversie_eist_gebeurtenis`;
    await w.eigenaar.$executeRaw`UPDATE overeenkomstversie SET uren_per_week_honderdsten = 4000 WHERE zorgovereenkomst_id = ${id}::uuid`;
    await w.eigenaar.$executeRaw`ALTER TABLE overeenkomstversie ENABLE TRIGGER overeenkomstversie_inhoud`;
    await w.eigenaar.$executeRaw`ALTER TABLE overeenkomstversie ENABLE TRIGGER overeenkomstversie_eist_gebeurtenis`;
    expect(reden(await w.toets(w.svb(), id))).toBe("inhoud_gewijzigd");
    expect(await w.status(id)).toBe("bij_svb");
  });

  it("moet na terugsturen en aanpassen opnieuw door iedereen worden ondertekend", async () => {
    const { henk, id, zorgverlener } = await bijVerstrekker();
    moet(await zorgovereenkomstAccorderen(w.deps, w.medewerker(zwolle), { ...(await bezwaar(id)), maxima: [] }));
    moet(await zorgovereenkomstTarievenBewaren(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, tarieven: uur(24_00n) }));
    expect(reden(await zorgovereenkomstToelichten(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, toelichting: "Zo is het goed." }))).toBe("opnieuw_ondertekenen");
    moet(await w.onderteken(henk, id));
    moet(await w.tekenMede(zorgverlener, id));
    moet(await w.accordeer(w.medewerker(zwolle), id));
    moet(await w.toets(w.svb(), id));
    expect(await w.status(id)).toBe("goedgekeurd");
  });

  it("houdt haar handtekeningen als er alleen uitleg komt", async () => {
    const { henk, id } = await bijVerstrekker();
    moet(await zorgovereenkomstAccorderen(w.deps, w.medewerker(zwolle), { ...(await bezwaar(id)), maxima: [] }));
    moet(await zorgovereenkomstToelichten(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, toelichting: "De uren staan in de beschikking." }));
    expect(await w.status(id)).toBe("bij_verstrekker");
    moet(await w.accordeer(w.medewerker(zwolle), id));
  });

  it("gaat niet met uitleg langs een zorgverlener die weigerde", async () => {
    const { henk, id, zorgverlener } = await bijVerstrekker();
    moet(await zorgovereenkomstAccorderen(w.deps, w.medewerker(zwolle), { ...(await bezwaar(id)), maxima: [] }));
    moet(await w.onderteken(henk, id));
    moet(await zorgovereenkomstWeigeren(w.deps, zorgverlener, { ...sleutel(), zorgovereenkomstId: id, redenen: ["UREN_KLOPPEN_NIET"], toelichting: null }));
    expect(reden(await zorgovereenkomstToelichten(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, toelichting: "Toch wel." }))).toBe("opnieuw_ondertekenen");
  });

  it("is niet te bewerken zolang een ander aan zet is", async () => {
    const { henk, id } = await bijVerstrekker();
    const opdracht = { ...sleutel(), zorgovereenkomstId: id, tarieven: uur(1_00n) };
    expect(reden(await zorgovereenkomstTarievenBewaren(w.deps, henk, opdracht))).toEqual({ code: "status_verder", status: "bij_verstrekker" });
  });
});

describe("redenen en maxima", () => {
  it("vraagt een reden uit de eigen lijst, en een toelichting bij een andere reden", async () => {
    const { id } = await bijVerstrekker();
    const basis = { ...(await bezwaar(id)), maxima: [] };
    const stuur = (redenen: Parameters<typeof zorgovereenkomstAccorderen>[2]["redenen"], toelichting: string | null = null) =>
      zorgovereenkomstAccorderen(w.deps, w.medewerker(zwolle), { ...basis, ...sleutel(), redenen, toelichting });
    expect(reden(await stuur([]))).toBe("reden_verplicht");
    expect(reden(await stuur(["TARIEF_ONDER_MINIMUMLOON"]))).toBe("reden_hoort_er_niet_bij");
    expect(reden(await stuur(["ANDERS"]))).toBe("toelichting_verplicht");
    moet(await stuur(["ANDERS"], "De beschikking wordt aangepast."));
    expect(await w.status(id)).toBe("terug_naar_budgethouder");
  });

  it("vraagt bij akkoord een maximum voor elk tarief, en alleen daarvoor", async () => {
    const { id } = await bijVerstrekker({ tarieven: [...uur(20_00n), { eenheid: "km", omschrijving: "Reiskosten", tarief: centen(23n) }] });
    const tarieven = await w.eigenaar.tarief.findMany({ where: { versie: { zorgovereenkomstId: id } } });
    const basis = { ...(await bezwaar(id)), oordeel: "akkoord" as const, redenen: [] };
    const geef = (ids: readonly string[]) =>
      zorgovereenkomstAccorderen(w.deps, w.medewerker(zwolle), { ...basis, ...sleutel(), maxima: ids.map((tariefId) => ({ tariefId, maximumtarief: centen(25_00n) })) });
    const [een = "", twee = ""] = tarieven.map((tarief) => tarief.id);
    expect(reden(await geef([een]))).toBe("maximum_ontbreekt");
    expect(reden(await geef([een, twee, randomUUID()]))).toBe("maximum_ontbreekt");
    expect(await w.eigenaar.tarief.count({ where: { versie: { zorgovereenkomstId: id }, maximumtariefCenten: { not: null } } })).toBe(0);
    moet(await geef([een, twee]));
  });
});

describe("het rekeningnummer", () => {
  it("is nodig als er geen bekend is, en moet kloppen", async () => {
    const { id, zorgverlener } = await bijZorgverlener();
    const inhoudHash = await w.hash(zorgverlener, id);
    const teken = (rekening: { iban: string; tenaamstelling: string } | null) =>
      zorgovereenkomstMedeondertekenen(w.deps, zorgverlener, { ...sleutel(), zorgovereenkomstId: id, inhoudHash, rekening });
    expect(reden(await teken(null))).toBe("rekening_nodig");
    expect(reden(await teken({ iban: "NL91ABNA0417164301", tenaamstelling: "S" }))).toBe("iban_ongeldig");
    moet(await teken({ iban: "nl91 abna 0417 1643 00", tenaamstelling: "S. Yılmaz" }));
    expect(await w.eigenaar.rekeningnummer.findFirst({ where: { zorgverlenerId: zorgverlener.zorgverlenerId } })).toMatchObject({ iban: IBAN, status: "aangevraagd" });
  });

  it("wordt door een ander goedgekeurd dan wie het aanvroeg: in de toepassing en in de database", async () => {
    const { id } = await bijSvb();
    const rekening = await w.eigenaar.rekeningnummer.findFirstOrThrow({ where: { zorgverlener: { zorgovereenkomsten: { some: { id } } } } });
    const zelfde = { ...w.svb(), gebruikerId: rekening.aangevraagdDoor };
    expect(reden(await w.toets(zelfde, id))).toBe("vier_ogen");
    const inDatabase = w
      .systeem((tx) => tx.rekeningnummer.update({ where: { id: rekening.id }, data: { status: "geldig", beoordeeldDoor: rekening.aangevraagdDoor, beoordeeldOp: NU } }))
      .then(() => "doorgelaten", sqlstate);
    expect(await inDatabase).toBe("23514");
    moet(await w.toets(w.svb(), id));
  });

  it("wordt niet ongezien goedgekeurd", async () => {
    const { id } = await bijSvb();
    const opdracht = { ...(await bezwaar(id)), oordeel: "akkoord" as const, redenen: [], rekeningnummerId: null };
    expect(reden(await zorgovereenkomstToetsen(w.deps, w.svb(), opdracht))).toBe("rekening_gewijzigd");
    expect(await w.status(id)).toBe("bij_svb");
  });

  it("is niet te zien voor budgethouder en verstrekker", async () => {
    const { henk } = await bijSvb();
    for (const actor of [henk, w.medewerker(zwolle)]) expect(await lees(w.db, actor, (tx) => tx.rekeningnummer.count())).toBe(0);
  });
});

describe("de zorgverlener", () => {
  it("wordt herkend aan het BSN, alleen met de juiste geboortedatum", async () => {
    const { henk, id } = await eenConcept();
    const bekend = eenZorgpersoon();
    const bewaar = (persoon: typeof bekend) =>
      zorgovereenkomstPartijenBewaren(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, zorgverlener: { soort: "persoon", ...persoon }, familierelatie: "geen", ondernemer: false, inDienst: false, kvk: null });
    moet(await bewaar(bekend));
    const eerste = await w.zorgverlenerVan(id);
    expect(reden(await bewaar({ ...bekend, geboortedatum: datum("1991-08-08") }))).toBe("geboortedatum_verschilt");
    expect(reden(await bewaar({ ...bekend, bsn: "123456789" }))).toBe("bsn_ongeldig");
    moet(await bewaar({ ...bekend, achternaam: "Anders" }));
    const tweede = await w.zorgverlenerVan(id);
    expect(tweede).toMatchObject({ zorgverlenerId: eerste.zorgverlenerId, zorgverlenerNaam: eerste.zorgverlenerNaam });
  });

  it("krijgt het KvK-nummer van een ander niet", async () => {
    const kvk = "90000044";
    const eerste = await bijZorgverlener({ partijen: { ondernemer: true, kvk } });
    expect(eerste.zorgverlener.zorgverlenerId).toBeTruthy();
    const { henk, id } = await eenConcept();
    const bewaar = (zorgverlener: Parameters<typeof zorgovereenkomstPartijenBewaren>[2]["zorgverlener"]) =>
      zorgovereenkomstPartijenBewaren(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, zorgverlener, familierelatie: "geen", ondernemer: true, inDienst: null, kvk });
    expect(reden(await bewaar({ soort: "persoon", ...eenZorgpersoon() }))).toBe("kvk_van_ander");
    expect(reden(await bewaar({ soort: "instelling", naam: "X", kvk, agb: null }))).toBe("kvk_van_ander");
  });

  it("kan de budgethouder niet zelf zijn", async () => {
    const bsn = nieuweBsn();
    const henk = await w.budgethouder("1958-03-14", bsn);
    const zelf = eenZorgpersoon({ bsn, geboortedatum: datum("1958-03-14") });
    const id = await w.concept(henk, await w.toekenning(henk, zwolle, "wmo"), { partijen: { zorgverlener: { soort: "persoon", ...zelf } } });
    expect(reden(await w.onderteken(henk, id))).toEqual({ code: "checklist", codes: ["ZORGVERLENER_IS_BUDGETHOUDER"] });
  });
});

describe("de checklist van een echt dossier", () => {
  // 1-1-2026: 14,71 + 8 % = 15,8868, naar boven 15,89.
  it.each([
    { tarief: 15_89n, uitkomst: "goed" },
    { tarief: 15_88n, uitkomst: "niet_goed" },
  ])("geeft $uitkomst bij een uurtarief van $tarief cent en het minimumloon", async ({ tarief, uitkomst }) => {
    const { henk, id } = await eenConcept({ tarieven: uur(tarief) });
    expect((await checklist(henk, id)).get("ONDER_MINIMUMLOON")).toBe(uitkomst);
    expect(reden(await w.onderteken(henk, id))).toEqual(uitkomst === "goed" ? "gelukt" : { code: "checklist", codes: ["ONDER_MINIMUMLOON"] });
  });

  it("geldt niet voor een ondernemer of een instelling", async () => {
    const zzp = await eenConcept({ tarieven: uur(10_00n), partijen: { ondernemer: true, kvk: "90000055" } });
    expect((await checklist(zzp.henk, zzp.id)).get("ONDER_MINIMUMLOON")).toBe("nvt");
    const instelling = await eenConcept({ tarieven: uur(10_00n), partijen: { zorgverlener: { soort: "instelling", naam: "Oost", kvk: "90000011", agb: null } } });
    expect((await checklist(instelling.henk, instelling.id)).get("ONDER_MINIMUMLOON")).toBe("nvt");
  });

  // Rlz art. 5.22, 2026: informeel 26,98 per uur.
  it.each([
    { tarief: 26_98n, uitkomst: "goed" },
    { tarief: 26_99n, uitkomst: "niet_goed" },
  ])("geeft $uitkomst bij een Wlz-tarief van $tarief cent en het maximumtarief", async ({ tarief, uitkomst }) => {
    const { henk, id } = await eenConcept({ tarieven: uur(tarief) }, "wlz");
    expect((await checklist(henk, id)).get("BOVEN_MAXIMUMTARIEF")).toBe(uitkomst);
    moet(await w.onderteken(henk, id));
  });

  it("ziet meer dan 40 uur per week bij de Wlz", async () => {
    for (const [uren, uitkomst] of [[40_00, "goed"], [40_01, "niet_goed"]] as const) {
      const { henk, id } = await eenConcept({ werkafspraken: { urenPerWeek: honderdsten(uren) } }, "wlz");
      expect((await checklist(henk, id)).get("MEER_DAN_40_UUR")).toBe(uitkomst);
    }
  });

  it("ziet een looptijd buiten het budget en hogere kosten dan wat vrij is, als signaal", async () => {
    const buiten = await eenConcept({ werkafspraken: { van: datum("2025-12-31") } });
    expect((await checklist(buiten.henk, buiten.id)).get("BUDGET_NIET_PASSEND")).toBe("niet_goed");
    const duur = await eenConcept({ tarieven: uur(900_00n) });
    expect((await checklist(duur.henk, duur.id)).get("BUDGET_NIET_PASSEND")).toBe("niet_goed");
    moet(await w.onderteken(duur.henk, duur.id));
  });

  it("is voor verstrekker en SVB dezelfde", async () => {
    const { id } = await bijVerstrekker({ tarieven: uur(27_00n) });
    expect(await checklist(w.medewerker(zwolle), id)).toEqual(await checklist(w.svb(), id));
  });
});

describe("een adres dat geen zaak is", () => {
  it("bestaat niet", async () => {
    const tijd = { nu: NU, vandaag: w.deps.vandaag };
    expect(await mijnZorgovereenkomst(w.db, await w.budgethouder(), "nieuw-of-zo", w.deps.vandaag)).toBeNull();
    expect(await verstrekkerZorgovereenkomst(w.db, w.medewerker(zwolle), "1", tijd)).toBeNull();
    expect(await svbToetszaak(w.db, w.svb(), randomUUID(), tijd)).toBeNull();
  });
});

describe("inzage", () => {
  it("laat een regel achter bij elke medewerker, en niet bij de partijen zelf", async () => {
    const { henk, id } = await bijVerstrekker();
    const tijd = { nu: NU, vandaag: w.deps.vandaag };
    const medewerker = w.medewerker(zwolle);
    await mijnZorgovereenkomst(w.db, henk, id, w.deps.vandaag);
    expect(await verstrekkerZorgovereenkomst(w.db, medewerker, id, tijd)).not.toBeNull();
    expect(await svbToetszaak(w.db, w.svb(), id, tijd)).not.toBeNull();
    const regels = await w.eigenaar.inzagelog.findMany({ where: { budgethouderId: henk.budgethouderId }, orderBy: { id: "asc" } });
    expect(regels.map(({ rol, onderdeel }) => [rol, onderdeel])).toEqual([["verstrekker", "zorgovereenkomst"], ["svb", "zorgovereenkomst"]]);
    expect(regels[0]).toMatchObject({ gebruikerId: medewerker.gebruikerId, verstrekkerId: zwolle, onderwerpId: id });
  });
});
