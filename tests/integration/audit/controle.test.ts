/** Every pass of the control notices what it is there for: somebody who owns the database and switched every guard off changes one thing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { controleer } from "@/lib/checks/controleer";
import { RONDEN } from "@/lib/checks/ronden";

import { biedAan, eenContract, keurGoed, moet, Wereld } from "../declaratie/wereld";

let w: Wereld;
const van: Record<"declaratie" | "toekenning" | "ander" | "contract", string> = { declaratie: "", toekenning: "", ander: "", contract: "" };

beforeAll(async () => {
  w = await Wereld.open();
  const contract = await eenContract(w);
  van.contract = contract.id;
  van.toekenning = contract.toekenningId;
  van.ander = (await eenContract(w)).toekenningId;
  van.declaratie = await biedAan(w, contract);
  moet(await keurGoed(w, contract.budgethouder, van.declaratie));
}, 180_000);
afterAll(() => w.sluit());

const knoei = (...opdrachten: readonly string[]): Promise<unknown> =>
  w.eigenaar.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    for (const opdracht of opdrachten) await tx.$executeRawUnsafe(opdracht);
  });

const gebroken = async (): Promise<readonly string[]> => (await controleer(w.db)).regels.filter(({ aantal }) => aantal > 0).map(({ code }) => code);

const rekening = (soort: string, id = "toekenning" as keyof typeof van): string => `(SELECT id FROM grootboekrekening WHERE toekenning_id = '${van[id]}' AND soort = '${soort}')`;
const saldo = (soort: string, cent: string): string => `UPDATE saldo SET bedrag_centen = bedrag_centen ${cent} WHERE rekening_id = ${rekening(soort)}`;
const opdracht = (zet: string): string => `UPDATE betaalopdracht SET ${zet} WHERE declaratie_id = '${van.declaratie}'`;
const versie = (zet: string): string => `UPDATE overeenkomstversie SET ${zet} WHERE zorgovereenkomst_id = '${van.contract}'`;
const NIEMAND = "00000000-0000-7000-8000-000000000000";

/** What is changed, how it is put back, and what must notice it. */
const STREKEN: Readonly<Record<string, () => readonly [string, string, readonly string[]]>> = {
  "een boekingsregel van een ander bedrag": () => [
    `UPDATE boekingsregel SET bedrag_centen = bedrag_centen + 5 WHERE rekening_id = ${rekening("gereserveerd")}`,
    `UPDATE boekingsregel SET bedrag_centen = bedrag_centen - 5 WHERE rekening_id = ${rekening("gereserveerd")}`,
    ["I1-boeking", "I1-geheel", "I3-saldo"],
  ],
  "een boeking zonder regels": () => [
    `INSERT INTO boeking (id, soort, idempotentiesleutel, onderwerp_soort, onderwerp_id, gebeurtenis_id, geboekt_op) SELECT '${NIEMAND}', soort, 'leeg', onderwerp_soort, onderwerp_id, gebeurtenis_id, geboekt_op FROM boeking LIMIT 1`,
    `DELETE FROM boeking WHERE id = '${NIEMAND}'`,
    ["I1-boeking"],
  ],
  "een boeking op het budget van een ander": () => [
    `UPDATE boekingsregel SET rekening_id = ${rekening("gereserveerd", "ander")} WHERE rekening_id = ${rekening("gereserveerd")}`,
    `UPDATE boekingsregel SET rekening_id = ${rekening("gereserveerd")} WHERE rekening_id = ${rekening("gereserveerd", "ander")}`,
    ["I3-saldo", "I5-herkomst"],
  ],
  "een boeking van een opdracht op het budget van een ander": () => [
    `WITH gedaan AS (UPDATE boeking SET onderwerp_id = (SELECT id FROM betaalopdracht WHERE declaratie_id = '${van.declaratie}') WHERE onderwerp_id = '${van.declaratie}')
     UPDATE boekingsregel SET rekening_id = ${rekening("gereserveerd", "ander")} WHERE rekening_id = ${rekening("gereserveerd")}`,
    `WITH gedaan AS (UPDATE boeking SET onderwerp_id = '${van.declaratie}' WHERE onderwerp_id = (SELECT id FROM betaalopdracht WHERE declaratie_id = '${van.declaratie}'))
     UPDATE boekingsregel SET rekening_id = ${rekening("gereserveerd")} WHERE rekening_id = ${rekening("gereserveerd", "ander")}`,
    ["I3-saldo", "I5-herkomst"],
  ],
  "twee regels te veel, samen nul, op het budget van een ander": () => [
    `INSERT INTO boekingsregel (id, boeking_id, rekening_id, bedrag_centen) SELECT uuidv7(), b.id, ${rekening("gereserveerd", "ander")}, x FROM boeking b, unnest(ARRAY[-7, 7]) x WHERE b.onderwerp_id = '${van.declaratie}'`,
    `DELETE FROM boekingsregel WHERE rekening_id = ${rekening("gereserveerd", "ander")}`,
    ["I5-herkomst"],
  ],
  "een boeking die aan beide kanten bijschrijft": () => [
    `UPDATE boekingsregel SET bedrag_centen = -bedrag_centen WHERE bedrag_centen < 0 AND boeking_id IN (SELECT id FROM boeking WHERE onderwerp_id = '${van.declaratie}')`,
    `UPDATE boekingsregel SET bedrag_centen = -bedrag_centen WHERE rekening_id = ${rekening("beschikbaar")} AND boeking_id IN (SELECT id FROM boeking WHERE onderwerp_id = '${van.declaratie}')`,
    ["I1-boeking", "I1-geheel", "I3-saldo"],
  ],
  "een saldo van gereserveerd": () => [saldo("gereserveerd", "+ 1"), saldo("gereserveerd", "- 1"), ["I1-budget", "I3-saldo", "I4-verstrekker", "I5-reservering", "I26-budgetstand"]],
  "een saldo van onderweg": () => [saldo("onderweg", "+ 1"), saldo("onderweg", "- 1"), ["I5-onderweg"]],
  "een saldo van besteed": () => [saldo("besteed", "+ 1"), saldo("besteed", "- 1"), ["I5-onderweg", "V1-uitbetaald"]],
  "de hoogte van een toekenning": () => [
    `UPDATE toekenning SET bedrag_centen = bedrag_centen + 1 WHERE id = '${van.toekenning}'`,
    `UPDATE toekenning SET bedrag_centen = bedrag_centen - 1 WHERE id = '${van.toekenning}'`,
    ["I1-budget"],
  ],
  "de hoogte van een betaalopdracht": () => [opdracht("bedrag_centen = bedrag_centen + 1"), opdracht("bedrag_centen = bedrag_centen - 1"), ["I5-opdracht", "I5-wees", "I10-maximum", "I5-reservering"]],
  "een betaalopdracht uit het budget van een ander": () => [opdracht(`toekenning_id = '${van.ander}'`), opdracht(`toekenning_id = '${van.toekenning}'`), ["I5-budget", "I5-reservering"]],
  "een boeking die verdween onder haar regels vandaan": () => [
    `UPDATE boekingsregel SET boeking_id = '${NIEMAND}', bedrag_centen = bedrag_centen * 2 WHERE rekening_id = ${rekening("gereserveerd")}`,
    `UPDATE boekingsregel SET boeking_id = (SELECT id FROM boeking WHERE onderwerp_id = '${van.declaratie}'), bedrag_centen = bedrag_centen / 2 WHERE rekening_id = ${rekening("gereserveerd")}`,
    ["I1-boeking", "I1-geheel", "I3-saldo"],
  ],
  "een boeking die verdween onder regels die samen nul zijn": () => [
    `UPDATE boekingsregel SET boeking_id = '${NIEMAND}' WHERE boeking_id = (SELECT id FROM boeking WHERE onderwerp_id = '${van.declaratie}')`,
    `UPDATE boekingsregel SET boeking_id = (SELECT id FROM boeking WHERE onderwerp_id = '${van.declaratie}') WHERE boeking_id = '${NIEMAND}'`,
    ["I1-boeking"],
  ],
  "een betaalopdracht die verdween": () => [opdracht("status = 'vervallen', afgehandeld_op = now()"), opdracht("status = 'klaar', afgehandeld_op = NULL"), ["I5-opdracht"]],
  "een betaalopdracht bij wat niet is goedgekeurd": () => [
    `UPDATE declaratie SET status = 'ingediend' WHERE id = '${van.declaratie}'`,
    `UPDATE declaratie SET status = 'goedgekeurd' WHERE id = '${van.declaratie}'`,
    ["I5-wees"],
  ],
  "een opdracht van voor het einde van de maand": () => [opdracht("aangemaakt_op = aangemaakt_op - interval '3 days'"), opdracht("aangemaakt_op = aangemaakt_op + interval '3 days'"), ["I9-na-zorg"]],
  "een overeenkomst die niemand goedkeurde": () => [versie("goedgekeurd_op = NULL"), versie("goedgekeurd_op = '2026-01-01'"), ["I4-dekking"]],
  "een overeenkomst die later begon": () => [versie("van = '2026-03-20'"), versie("van = '2026-01-01'"), ["I4-dekking"]],
  "een toekenning die later begon": () => [
    `UPDATE toekenningsversie SET van = '2026-03-20' WHERE toekenning_id = '${van.toekenning}'`,
    `UPDATE toekenningsversie SET van = '2026-01-01' WHERE toekenning_id = '${van.toekenning}'`,
    ["I4-dekking"],
  ],
  "een maximumtarief onder wat is betaald": () => [
    `UPDATE tarief SET maximumtarief_centen = 1999 WHERE overeenkomstversie_id IN (SELECT id FROM overeenkomstversie WHERE zorgovereenkomst_id = '${van.contract}')`,
    `UPDATE tarief SET maximumtarief_centen = 10000 WHERE overeenkomstversie_id IN (SELECT id FROM overeenkomstversie WHERE zorgovereenkomst_id = '${van.contract}')`,
    ["I10-maximum"],
  ],
  "een declaratieregel van een ander bedrag": () => [
    `UPDATE declaratieregel SET bedrag_centen = bedrag_centen + 1 WHERE declaratie_id = '${van.declaratie}'`,
    `UPDATE declaratieregel SET bedrag_centen = bedrag_centen - 1 WHERE declaratie_id = '${van.declaratie}'`,
    ["I6-optelling"],
  ],
  "een declaratie zonder gebeurtenis": () => [
    `UPDATE gebeurtenis SET onderwerp_id = '${NIEMAND}' WHERE onderwerp_id = '${van.declaratie}'`,
    `UPDATE gebeurtenis SET onderwerp_id = '${van.declaratie}' WHERE onderwerp_id = '${NIEMAND}'`,
    ["I6-spoor"],
  ],
  "een samenvatting van een ander bedrag": () => [
    `UPDATE budgetstand SET besteed_centen = besteed_centen + 1 WHERE toekenning_id = '${van.toekenning}'`,
    `UPDATE budgetstand SET besteed_centen = besteed_centen - 1 WHERE toekenning_id = '${van.toekenning}'`,
    ["I26-budgetstand"],
  ],
};

describe("de controle over hele tabellen", () => {
  it("is groen over wat de gewone weg ging", async () => {
    expect(await gebroken()).toEqual([]);
  });

  it.each(Object.keys(STREKEN))("ziet %s", async (streek) => {
    const [doe, ongedaan, codes] = STREKEN[streek]?.() ?? ["", "", []];
    await knoei(doe);
    const gezien = await gebroken();
    await knoei(ongedaan);
    expect(gezien).toEqual(expect.arrayContaining([...codes]));
    expect(await gebroken()).toEqual([]);
  });

  it("ziet een declaratie die twee keer is betaald, ook als de index die dat verbiedt weg is", async () => {
    const [{ def }] = await w.eigenaar.$queryRaw<[{ def: string }]>`SELECT pg_get_indexdef('betaalopdracht_declaratie_key'::regclass) AS def`;
    const betaald = "status = 'betaald', afgehandeld_op = now(), iban = 'NL67TEST0000001007', tenaamstelling = 'Y'";
    await knoei("DROP INDEX betaalopdracht_declaratie_key", opdracht(betaald), `
      INSERT INTO betaalopdracht SELECT (jsonb_populate_record(o, jsonb_build_object('id', '${NIEMAND}', 'eind_tot_eind_id', 'DUBBEL'))).* FROM betaalopdracht o WHERE declaratie_id = '${van.declaratie}'`);
    expect(await gebroken()).toEqual(expect.arrayContaining(["I3-eenmaal", "I5-opdracht", "I5-onderweg"]));
    await knoei(`DELETE FROM betaalopdracht WHERE id = '${NIEMAND}'`, opdracht("status = 'klaar', afgehandeld_op = NULL, iban = NULL, tenaamstelling = NULL"), def);
    expect(await gebroken()).toEqual([]);
  });

  it("kent van elke ronde elke code, en geen andere", () => {
    const koppen = RONDEN.flatMap(({ koppen: van_ronde }) => van_ronde.map(({ code }) => code));
    expect(new Set(koppen).size).toBe(koppen.length);
    for (const { koppen: eigen, sql } of RONDEN) {
      expect(new Set([...sql.matchAll(/'((?:I|A|V)\d+-[a-z0-9-]+)'/g)].map(([, code]) => code)), sql).toEqual(new Set(eigen.map(({ code }) => code)));
    }
  });
});
