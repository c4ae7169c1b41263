import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Tx } from "@/lib/db/client";
import { AFSLUITDAG, betaalAlles, maakBerichten, metDeclaratie } from "@/tests/integration/afsluiting/wereld";
import { eenContract, kopieen, stelOp, verstrekkerVoor, Wereld } from "@/tests/integration/declaratie/wereld";

import { wedloop } from "./wedloop";

const GEWACHT_EN_GEWEIGERD = (code: string) => ({ wachtte: true, eerste: "gelukt", tweede: code });

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
}, 120_000);
afterAll(() => wereld.sluit());

/** A situation that is only there to race over; the triggers would ask for the whole road to it. */
const zonderTriggers = (werk: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
  wereld.eigenaar.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await werk(tx);
  });

const versieVan = async (zorgovereenkomstId: string): Promise<string> =>
  (await wereld.eigenaar.overeenkomstversie.findFirstOrThrow({ where: { zorgovereenkomstId }, orderBy: { versie: "desc" } })).id;

async function eenConcept(): Promise<string> {
  const budgethouder = await wereld.budgethouder();
  return wereld.concept(budgethouder, await wereld.toekenning(budgethouder, await verstrekkerVoor(wereld, "wmo"), "wmo"));
}

/** An approved declaratie of which the order bounced: another order may be made. */
async function metTeruggekomenOpdracht() {
  const { contract, declaratieId } = await metDeclaratie(wereld);
  await zonderTriggers((tx) => tx.$executeRaw`UPDATE betaalopdracht SET status = 'gestorneerd', afgehandeld_op = now() WHERE declaratie_id = ${declaratieId}::uuid`);
  const opdracht = (tx: Tx) => tx.$executeRaw`
    INSERT INTO betaalopdracht (declaratie_id, toekenning_id, budgethouder_id, verstrekker_id, zorgverlener_id, bedrag_centen, status, eind_tot_eind_id, omschrijving, verwacht_op, aangemaakt_op, bron)
    SELECT declaratie_id, toekenning_id, budgethouder_id, verstrekker_id, zorgverlener_id, bedrag_centen, 'klaar', left(eind_tot_eind_id, 30) || '-2', omschrijving, '2026-04-11', now(), bron
    FROM betaalopdracht WHERE declaratie_id = ${declaratieId}::uuid`;
  return { contract, declaratieId, opdracht };
}

describe("een budget dat wordt afgesloten", () => {
  it("neemt geen boeking meer aan die tegelijk begon", async () => {
    const { toekenningId } = await eenContract(wereld, { budgetEuro: 1_000n });
    await maakBerichten(wereld, AFSLUITDAG);
    const bericht = await wereld.eigenaar.budgetafsluitbericht.findFirstOrThrow({ where: { toekenningId } });
    const { id: gebeurtenisId } = await wereld.eigenaar.gebeurtenis.findFirstOrThrow({ where: { onderwerpId: toekenningId } });

    const verloop = await wedloop(
      wereld,
      async (tx) => {
        await tx.$executeRaw`INSERT INTO afsluiting (toekenning_id, budgethouder_id, verstrekker_id, budgetafsluitbericht_id, toegekend_centen, besteed_centen, terug_centen, afgesloten_op)
          SELECT id, budgethouder_id, verstrekker_id, ${bericht.id}::uuid, bedrag_centen, 0, 0, now() FROM toekenning WHERE id = ${toekenningId}::uuid`;
        await tx.$executeRaw`UPDATE toekenning SET status = 'afgesloten' WHERE id = ${toekenningId}::uuid`;
      },
      (tx) => tx.$queryRaw`SELECT boek('reservering', 'wedloop', 'toekenning', ${toekenningId}::uuid, ${gebeurtenisId}::uuid, ${toekenningId}::uuid, 'beschikbaar', 'gereserveerd', 100, now())`,
    );
    expect(verloop).toEqual(GEWACHT_EN_GEWEIGERD("PB016"));
  });
});

describe("functiescheiding", () => {
  it("geldt ook voor twee rollen die tegelijk worden gegeven", async () => {
    const { id } = await wereld.eigenaar.gebruiker.create({ data: { issuer: "test", subject: randomUUID(), naam: "Fatima", betrouwbaarheidsniveau: "substantieel" } });
    const geef = (functie: string) => (tx: Tx) => tx.$executeRaw`INSERT INTO rol (gebruiker_id, soort, functie, van) VALUES (${id}::uuid, 'svb', ${functie}, '2026-01-01')`;
    expect(await wedloop(wereld, geef("betalen"), geef("vrijgeven"))).toEqual(GEWACHT_EN_GEWEIGERD("PB004"));
  });
});

describe("inhoud die wordt vastgezet", () => {
  it("krijgt er geen regel meer bij terwijl de declaratie wordt aangeboden", async () => {
    const id = await stelOp(wereld, await eenContract(wereld));
    const verloop = await wedloop(
      wereld,
      (tx) => tx.$executeRaw`UPDATE declaratie SET status = 'ter_accordering', aangeboden_op = now() WHERE id = ${id}::uuid`,
      (tx) => tx.$executeRaw`INSERT INTO declaratieregel (declaratie_id, volgnummer, tarief_id, van, tm, aantal_honderdsten, tarief_centen, bedrag_centen)
        SELECT declaratie_id, volgnummer + 1, tarief_id, van, tm, 100, tarief_centen, 0 FROM declaratieregel WHERE declaratie_id = ${id}::uuid`,
    );
    expect(verloop).toEqual(GEWACHT_EN_GEWEIGERD("PB010"));
  });

  it("laat een regel niet weghalen naar een andere declaratie", async () => {
    const contract = await eenContract(wereld);
    const [vast, open] = [await stelOp(wereld, contract), await stelOp(wereld, await eenContract(wereld))];
    const { id } = await wereld.eigenaar.declaratieregel.findFirstOrThrow({ where: { declaratieId: vast } });
    const verloop = await wedloop(
      wereld,
      (tx) => tx.$executeRaw`UPDATE declaratie SET status = 'ter_accordering', aangeboden_op = now() WHERE id = ${vast}::uuid`,
      (tx) => tx.$executeRaw`UPDATE declaratieregel SET declaratie_id = ${open}::uuid, volgnummer = 9 WHERE id = ${id}::uuid`,
    );
    expect(verloop).toEqual(GEWACHT_EN_GEWEIGERD("PB010"));
  });

  it.each(["tarief", "bijlage"])("krijgt er geen %s meer bij terwijl de zorgovereenkomst wordt ondertekend", async (wat) => {
    const id = await eenConcept();
    const versieId = await versieVan(id);
    const verloop = await wedloop(
      wereld,
      (tx) => tx.$executeRaw`UPDATE zorgovereenkomst SET status = 'wacht_op_zorgverlener' WHERE id = ${id}::uuid`,
      (tx) => wat === "tarief"
        ? tx.$executeRaw`INSERT INTO tarief (overeenkomstversie_id, eenheid, omschrijving, tarief_centen) VALUES (${versieId}::uuid, 'uur', 'Later', 9900)`
        : tx.$executeRaw`INSERT INTO overeenkomstbijlage (overeenkomstversie_id, soort, bestandsnaam, formaat, inhoud, bytes, inhoud_hash, scanner, toegevoegd_door, toegevoegd_op)
            VALUES (${versieId}::uuid, 'zorgplan', 'later.pdf', 'pdf', '\\x01', 1, sha256('\\x01'), 'test', uuidv7(), now())`,
    );
    expect(verloop).toEqual(GEWACHT_EN_GEWEIGERD("PB010"));
  });

  it("krijgt er geen rij meer bij terwijl een lijst met toekenningen wordt bevestigd", async () => {
    const id = randomUUID();
    const verstrekkerId = await verstrekkerVoor(wereld, "wmo");
    await zonderTriggers((tx) => tx.$executeRaw`INSERT INTO toekenningsbestand (id, verstrekker_id, status, soort, bestandsnaam, inhoud, inhoud_hash, koppeling, gebruiker_id, sessie_id, aangeboden_door, aangeboden_op, verloopt_op)
      VALUES (${id}::uuid, ${verstrekkerId}::uuid, 'gelezen', 'csv', 'lijst.csv', '\\x01', sha256('\\x01'), '{}', uuidv7(), uuidv7(), 'Bas', now(), now())`);
    const verloop = await wedloop(
      wereld,
      (tx) => tx.$executeRaw`UPDATE toekenningsbestand SET status = 'bevestigd', bevestigd_op = now() WHERE id = ${id}::uuid`,
      (tx) => tx.$executeRaw`INSERT INTO toekenningsbestandregel (bestand_id, volgnummer, rijen, oordeel, fouten) VALUES (${id}::uuid, 1, '{2}', 'goed', '[]')`,
    );
    expect(verloop).toEqual(GEWACHT_EN_GEWEIGERD("PB003"));
  });

  it("krijgt er geen rij meer bij terwijl aangeleverde overeenkomsten worden bevestigd", async () => {
    const id = randomUUID();
    const verstrekkerId = await verstrekkerVoor(wereld, "wmo");
    await zonderTriggers((tx) => tx.$executeRaw`INSERT INTO overeenkomstlevering (id, verstrekker_id, soort, status, bestandsnaam, lijst_soort, lijst, inhoud_hash, scanner, gebruiker_id, sessie_id, aangeboden_door, aangeboden_op, verloopt_op)
      VALUES (${id}::uuid, ${verstrekkerId}::uuid, 'bulk', 'nagekeken', 'lijst.zip', 'csv', '\\x01', sha256('\\x01'), 'test', uuidv7(), uuidv7(), 'Bas', now(), now())`);
    const verloop = await wedloop(
      wereld,
      (tx) => tx.$executeRaw`UPDATE overeenkomstlevering SET status = 'bevestigd', bevestigd_op = now() WHERE id = ${id}::uuid`,
      (tx) => tx.$executeRaw`INSERT INTO overeenkomstleveringregel (levering_id, rij, bestandsnaam, oordeel, fouten) VALUES (${id}::uuid, 1, 'a.pdf', 'goed', '[]')`,
    );
    expect(verloop).toEqual(GEWACHT_EN_GEWEIGERD("PB003"));
  });
});

describe("betalen", () => {
  it("telt bij twee aanvragen van het verantwoordingsvrij bedrag de andere mee", async () => {
    const { contract } = await metDeclaratie(wereld);
    await betaalAlles(wereld, "2026-04-03");
    const vraagAan = (tx: Tx) => tx.$executeRaw`
      INSERT INTO uitbetaling (soort, status, toekenning_id, budgethouder_id, verstrekker_id, bedrag_centen, jaar, recht_centen, eerder_centen, berekening, aangevraagd_door, aangevraagd_op, gewijzigd_op)
      SELECT 'vvb', 'goedgekeurd', id, budgethouder_id, verstrekker_id, 100, 2026, 100, 0, '{}', uuidv7(), now(), now() FROM toekenning WHERE id = ${contract.toekenningId}::uuid`;
    expect(await wedloop(wereld, vraagAan, vraagAan)).toEqual(GEWACHT_EN_GEWEIGERD("PB016"));
  });

  it("maakt geen opdracht voor zorg na het einde van een overeenkomst die tegelijk eindigt", async () => {
    const { contract, opdracht } = await metTeruggekomenOpdracht();
    const eindig = (tx: Tx) => tx.$executeRaw`UPDATE zorgovereenkomst SET beeindigd_per = '2026-02-28' WHERE id = ${contract.id}::uuid`;
    expect(await wedloop(wereld, eindig, opdracht)).toEqual(GEWACHT_EN_GEWEIGERD("PB014"));
  });

  it("doet geen opdracht in een batch die wordt vrijgegeven", async () => {
    const { declaratieId } = await metDeclaratie(wereld);
    const batchId = randomUUID();
    await zonderTriggers((tx) => tx.$executeRaw`INSERT INTO betaalbatch (id, status, aantal, totaal_centen, uitvoerdatum, opgemaakt_door, opgemaakt_op)
      VALUES (${batchId}::uuid, 'opgemaakt', 1, 1, '2026-04-11', uuidv7(), now())`);
    const verloop = await wedloop(
      wereld,
      (tx) => tx.$executeRaw`UPDATE betaalbatch SET status = 'ingetrokken', ingetrokken_reden = 'proef' WHERE id = ${batchId}::uuid`,
      (tx) => tx.$executeRaw`UPDATE betaalopdracht SET status = 'in_batch', batch_id = ${batchId}::uuid WHERE declaratie_id = ${declaratieId}::uuid`,
    );
    expect(verloop).toEqual(GEWACHT_EN_GEWEIGERD("PB010"));
  });

  it("wacht met een opdracht op het rekeningnummer dat tegelijk wordt goedgekeurd", async () => {
    const { contract, declaratieId, opdracht } = await metTeruggekomenOpdracht();
    const { zorgverlenerId } = contract.zorgverlener;
    const verloop = await wedloop(
      wereld,
      async (tx) => {
        await tx.$executeRaw`UPDATE rekeningnummer SET status = 'vervallen', vervallen_op = now() WHERE zorgverlener_id = ${zorgverlenerId}::uuid AND status = 'geldig'`;
        await tx.$executeRaw`INSERT INTO rekeningnummer (zorgverlener_id, iban, tenaamstelling, status, aangevraagd_door, aangevraagd_op, beoordeeld_door, beoordeeld_op, betaalbaar_vanaf)
          VALUES (${zorgverlenerId}::uuid, 'NL20INGB0001234567', 'S. Yılmaz', 'geldig', uuidv7(), now(), uuidv7(), now(), '2026-04-17')`;
      },
      opdracht,
    );
    expect(verloop).toEqual({ wachtte: true, eerste: "gelukt", tweede: "gelukt" });
    const [klaar] = await wereld.eigenaar.betaalopdracht.findMany({ where: { declaratieId, status: "klaar" } });
    expect(klaar?.verwachtOp.toISOString().slice(0, 10)).toBe("2026-04-17");
  });
});

describe("akkoord geven", () => {
  const wie = randomUUID();
  const metMandaat = async () => {
    const { id, verstrekkerId } = await eenContract(wereld);
    const mandaatId = randomUUID();
    await zonderTriggers((tx) => tx.$executeRaw`INSERT INTO accordeermandaat (id, status, verstrekker_id, opdrachtgever, opdracht_op, opdracht_kenmerk, gegeven_door, van, tm, eigenaar_id, opgemaakt_door, opgemaakt_op, besloten_door, besloten_op)
      VALUES (${mandaatId}::uuid, 'goedgekeurd', ${verstrekkerId}::uuid, 'gemeente', '2026-01-01', ${mandaatId}, 'College', '2026-01-01', '2026-12-31', uuidv7(), uuidv7(), now(), uuidv7(), now())`);
    return { id, mandaatId, versieId: await versieVan(id) };
  };
  const akkoord = (versieId: string, partij: "verstrekker" | "svb", mandaatId: string | null) => async (tx: Tx) => {
    await tx.$executeRaw`SELECT set_config('app.rol', 'svb', true)`;
    await tx.$executeRaw`
      WITH gegeven AS (INSERT INTO akkoord (overeenkomstversie_id, partij, oordeel, gebruiker_id, inhoud_hash, checklist, op, mandaat_id)
        VALUES (${versieId}::uuid, ${partij}::partij, 'akkoord', ${wie}::uuid, sha256('\\x01'), '[]', now(), ${mandaatId}::uuid) RETURNING id, mandaat_id)
      INSERT INTO ambtshalve_akkoord (akkoord_id, zorgovereenkomst_id, status, wachtte_sinds, uiterlijk)
      SELECT g.id, v.zorgovereenkomst_id, 'open', now(), '2026-05-01' FROM gegeven g JOIN overeenkomstversie v ON v.id = ${versieId}::uuid WHERE g.mandaat_id IS NOT NULL`;
  };

  it("kan niet voor de verstrekker en voor de SVB door dezelfde, ook niet tegelijk", async () => {
    const { mandaatId, versieId } = await metMandaat();
    expect(await wedloop(wereld, akkoord(versieId, "verstrekker", mandaatId), akkoord(versieId, "svb", null))).toEqual(GEWACHT_EN_GEWEIGERD("PB008"));
  });

  it("kan niet onder een opdracht die tegelijk wordt beëindigd", async () => {
    const { mandaatId, versieId } = await metMandaat();
    const verloop = await wedloop(
      wereld,
      (tx) => tx.$executeRaw`UPDATE accordeermandaat SET status = 'beeindigd', beeindigd_door = uuidv7(), beeindigd_op = now(), besluitreden = 'voorbij' WHERE id = ${mandaatId}::uuid`,
      akkoord(versieId, "verstrekker", mandaatId),
    );
    expect(verloop).toEqual(GEWACHT_EN_GEWEIGERD("PB008"));
  });
});

describe("een voorlopig budget", () => {
  it("blijft alleen, ook als twee budgetten tegelijk naar elkaar toe groeien", async () => {
    const budgethouder = await wereld.budgethouder();
    const verstrekkerId = await verstrekkerVoor(wereld, "wmo");
    const [gewoon, voorlopig] = [await wereld.toekenning(budgethouder, verstrekkerId, "wmo"), await wereld.toekenning(budgethouder, verstrekkerId, "wmo")];
    await zonderTriggers(async (tx) => {
      await tx.$executeRaw`INSERT INTO voorlopig_budget (status, budgethouder_id, verstrekker_id, wet, van, tm, bedrag_centen, functiebudgetten, opdrachtgever, opdracht_op, opdracht_kenmerk, einddatum, eigenaar_id, opgemaakt_door, opgemaakt_op, besloten_door, besloten_op, toekenning_id)
        SELECT 'goedgekeurd', budgethouder_id, verstrekker_id, wet, '2028-01-01', '2028-12-31', bedrag_centen, '[]', 'gemeente', '2026-01-01', 'NOOD', '2028-12-31', uuidv7(), uuidv7(), now(), uuidv7(), now(), id FROM toekenning WHERE id = ${voorlopig}::uuid`;
      await tx.$executeRaw`UPDATE toekenning SET status = 'voorlopig', van = '2028-01-01', tm = '2028-12-31' WHERE id = ${voorlopig}::uuid`;
      await tx.$executeRaw`UPDATE toekenningsversie SET van = '2028-01-01', tm = '2028-12-31' WHERE toekenning_id = ${voorlopig}::uuid`;
    });
    const wordt = (id: string, van: string, tm: string) => async (tx: Tx) => {
      await tx.$executeRaw`UPDATE toekenning SET van = ${van}::date, tm = ${tm}::date WHERE id = ${id}::uuid`;
      await tx.$executeRaw`WITH v AS (INSERT INTO toekenningsversie (toekenning_id, versie, bericht_id, van, tm, bedrag_centen, vastgelegd_op)
          SELECT toekenning_id, 2, bericht_id, ${van}::date, ${tm}::date, bedrag_centen, now() FROM toekenningsversie WHERE toekenning_id = ${id}::uuid RETURNING id, van, tm, bedrag_centen)
        INSERT INTO functiebudget (toekenningsversie_id, functiesoort, van, tm, bedrag_centen) SELECT id, 'begeleiding', van, tm, bedrag_centen FROM v`;
      // As at the commit, but held: both have looked before either is there to be seen.
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
    };
    expect(await wedloop(wereld, wordt(gewoon, "2026-01-01", "2027-06-30"), wordt(voorlopig, "2027-01-01", "2028-12-31"))).toEqual(GEWACHT_EN_GEWEIGERD("PB017"));
  });
});

describe("de samenvatting van een budget", () => {
  it("weet de laatste maand, ook als de ene declaratie weggaat terwijl de andere komt", async () => {
    const contract = await eenContract(wereld);
    const [kopie] = await kopieen(wereld, contract, 1);
    const [weg, komt] = [await stelOp(wereld, contract), await stelOp(wereld, kopie ?? contract)];
    const telt = (id: string, status: "ingediend" | "concept") => async (tx: Tx) => {
      await tx.$executeRaw`UPDATE declaratie SET status = ${status}::declaratiestatus, ingediend_op = now(), ingediend_door = uuidv7() WHERE id = ${id}::uuid`;
      // As at the commit, but held.
      await tx.$executeRaw`SET CONSTRAINTS declaratie_budgetstand IMMEDIATE`;
    };
    const laatste = async () => (await wereld.eigenaar.budgetstand.findUniqueOrThrow({ where: { toekenningId: contract.toekenningId } })).laatsteMaand?.toISOString().slice(0, 7);
    await wereld.eigenaar.$executeRaw`ALTER TABLE declaratie DISABLE TRIGGER declaratie_status`;
    expect(await laatste()).toBeUndefined();
    await wedloop(wereld, telt(weg, "ingediend"), () => Promise.resolve());
    expect(await laatste()).toBe("2026-03");
    expect(await wedloop(wereld, telt(weg, "concept"), telt(komt, "ingediend"))).toEqual({ wachtte: true, eerste: "gelukt", tweede: "gelukt" });
    expect(await laatste()).toBe("2026-03");
    await wedloop(wereld, telt(komt, "concept"), () => Promise.resolve());
    expect(await laatste()).toBeUndefined();
    await wereld.eigenaar.$executeRaw`ALTER TABLE declaratie ENABLE TRIGGER declaratie_status`;
  });
});
