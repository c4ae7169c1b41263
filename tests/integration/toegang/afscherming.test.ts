/** The ground under the matrix: a connection never remembers for whom it was, and the narrow doors are narrow. */
import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { gekozenActor } from "@/lib/auth/hoedanigheden";
import { readAanmelding } from "@/lib/db/aanmelden";
import { createDb, type Tx } from "@/lib/db/client";
import { sqlstate } from "@/lib/db/foutsoort";
import { contextVan, metContext } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";
import { type Boekende, BOEKINGSWEGEN, type Boekingsweg } from "@/lib/domein/budget/boekingswegen";

import { DOEN } from "./handelingen";
import { HANDELINGEN, type Regel, type Rol, ROLLEN, TABELLEN } from "./matrix";
import { appUrlVan, DAG, KANARIE, type Toegangswereld, toegangswereld } from "./wereld";

const GEEN_RECHT_IN_DATABASE = "42501";
const NIET_VOOR_DEZE_ROL = "PB008";
/** Reference data and technique; nothing of anybody. */
const OPENBAAR = ["verstrekker", "systeemklok", "hartslag", "statusovergang", "boekingsweg", "vvb_beleid", "maximumtarief"];

let w: Toegangswereld;
beforeAll(async () => {
  w = await toegangswereld();
}, 180_000);
afterAll(() => w.wereld.sluit());

const actorVan = (rol: Rol): Actor => {
  const actor = w.actoren[rol];
  if (actor === null) throw new Error(`${rol} is nobody`);
  return actor;
};
const als = <T>(rol: Rol, werk: (tx: Tx) => Promise<T>): Promise<T> => {
  const actor = w.actoren[rol];
  return actor === null ? w.wereld.db.$transaction(werk) : metContext(w.wereld.db, contextVan(actor), null, werk);
};

/** SQLSTATE of what went wrong, or null; whatever it did is undone. */
async function foutcode(rol: Rol, werk: (tx: Tx) => Promise<unknown>): Promise<string | null> {
  class Ongedaan extends Error {}
  try {
    await als(rol, async (tx) => {
      await werk(tx);
      throw new Ongedaan();
    });
  } catch (fout) {
    return fout instanceof Ongedaan ? null : (sqlstate(fout) ?? String(fout));
  }
  throw new Error("unreachable");
}

describe("een verbinding onthoudt niets", () => {
  it("laat in duizend transacties van twee gemeenten door elkaar nooit een rij van de ander zien", async () => {
    const db = createDb(await appUrlVan(w), 4);
    const personen = { v1Inzien: w.a.ids.persoon, v2: w.b.ids.persoon } as const;
    const bekijk = async (nummer: number): Promise<string> => {
      const [rol, ander] = nummer % 2 === 0 ? (["v1Inzien", "v2"] as const) : (["v2", "v1Inzien"] as const);
      return metContext(db, contextVan(actorVan(rol)), null, async (tx) => {
        const rijen = await tx.$queryRaw<{ id: string }[]>`SELECT budgethouder_id AS id FROM toekenning UNION SELECT id FROM persoon WHERE id IN (SELECT budgethouder_id FROM toekenning)`;
        const gezien = rijen.map(({ id }) => id);
        return gezien.includes(personen[ander]) || !gezien.includes(personen[rol]) ? `${rol}: ${gezien.join()}` : "goed";
      });
    };
    const uitkomsten: string[] = [];
    for (let deel = 0; deel < 1_000; deel += 50) uitkomsten.push(...(await Promise.all(Array.from({ length: 50 }, (_leeg, i) => bekijk(deel + i)))));
    await db.$disconnect();
    expect(uitkomsten).toHaveLength(1_000);
    expect(uitkomsten.filter((uitkomst) => uitkomst !== "goed")).toEqual([]);
  }, 300_000);

  it.each(["gelukt", "mislukt"])("weet na een transactie die is %s niet meer voor wie die was", async (hoe) => {
    const db = createDb(await appUrlVan(w), 1);
    const transactie = metContext(db, contextVan(actorVan("svbToetser")), null, async (tx) => {
      expect(await tx.persoon.count()).toBeGreaterThan(0);
      if (hoe === "mislukt") await tx.$queryRaw`SELECT 1 / 0`;
    });
    await transactie.catch(() => undefined);
    const [na] = await db.$queryRaw<[{ rol: string | null; gebruiker: string | null }]>`SELECT nullif(current_setting('app.rol', true), '') AS rol, nullif(current_setting('app.gebruiker_id', true), '') AS gebruiker`;
    expect(na).toEqual({ rol: null, gebruiker: null });
    expect(await db.persoon.count()).toBe(0);
    await db.$disconnect();
  });

  it.each(Object.keys(TABELLEN))("ziet zonder te zeggen voor wie geen rij in %s", async (tabel) => {
    const [{ aantal }] = await w.wereld.db.$queryRawUnsafe<[{ aantal: number }]>(`SELECT count(*)::int AS aantal FROM ${tabel}`);
    if (OPENBAAR.includes(tabel)) expect(aantal).toBeGreaterThan(0);
    else expect(aantal).toBe(0);
  });
});

describe("de login van de webserver", () => {
  it("mag niets wijzigen, wissen of leegmaken waar alleen toegevoegd wordt", async () => {
    const tabellen = await w.wereld.eigenaar.$queryRaw<{ naam: string }[]>`
      SELECT c.relname AS naam FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = c.relname || '_alleen_toevoegen' ORDER BY 1`;
    expect(tabellen.map(({ naam }) => naam)).toEqual(
      ["aantekening", "afsluiting", "akkoord", "bankbericht", "bankontvangst", "beoordeling", "boeking", "boekingsregel", "contactadres", "controleuitslag", "factuurbestand", "functiebudget", "gebeurtenis", "gebeurtenisblok", "herkeuringsregel", "herstelregel", "inzagelog", "leveringsbericht", "leveringsdeel", "maximumtarief", "toekenningsversie", "vvb_beleid"],
    );
    for (const { naam } of tabellen) {
      const kolom = await eersteKolom(naam);
      for (const opdracht of [`UPDATE ${naam} SET ${kolom} = ${kolom}`, `DELETE FROM ${naam}`, `TRUNCATE ${naam} CASCADE`]) {
        expect(await foutcode("svbBeheer", (tx) => tx.$executeRawUnsafe(opdracht)), opdracht).toBe(GEEN_RECHT_IN_DATABASE);
        // Even the owner of the tables is stopped, by the trigger.
        await expect(w.wereld.eigenaar.$executeRawUnsafe(opdracht), opdracht).rejects.toThrow("append-only");
      }
    }
  });

  it("mag alleen conceptregels wissen, geen tabel leegmaken en het grootboek niet aanraken", async () => {
    const mag = async (recht: string): Promise<readonly string[]> =>
      (
        await w.wereld.eigenaar.$queryRaw<{ naam: string }[]>`
          SELECT c.relname AS naam FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'public' AND c.relkind = 'r' AND has_table_privilege('pgb_web', c.oid, ${recht}) ORDER BY 1`
      ).map(({ naam }) => naam);
    // A list of grants is thrown away when nobody confirmed it; a trigger keeps one that was delivered. The parts of an export expire.
    expect(await mag("DELETE")).toEqual(["declaratieregel", "exportdeel", "overeenkomstbestand", "overeenkomstbijlage", "overeenkomstlevering", "overeenkomstleveringregel", "tarief", "toekenningsbestand", "toekenningsbestandregel", "voorlopiglijst"]);
    for (const recht of ["TRUNCATE", "TRIGGER", "REFERENCES"]) expect(await mag(recht), recht).toEqual([]);
    const grootboek = ["grootboekrekening", "saldo", "boeking", "boekingsregel"];
    for (const recht of ["INSERT", "UPDATE"]) expect((await mag(recht)).filter((naam) => grootboek.includes(naam)), recht).toEqual([]);
  });

  it("is geen eigenaar en kan het niet worden", async () => {
    const [{ eigenaar }] = await w.wereld.eigenaar.$queryRaw<[{ eigenaar: string }]>`SELECT tableowner AS eigenaar FROM pg_tables WHERE tablename = 'persoon'`;
    for (const opdracht of [`SET ROLE "${eigenaar}"`, "SET session_replication_role = replica", "ALTER TABLE persoon DISABLE ROW LEVEL SECURITY", "CREATE TABLE van_mij (id int)", "DROP POLICY toegang ON persoon"]) {
      expect(await foutcode("svbBeheer", (tx) => tx.$executeRawUnsafe(opdracht)), opdracht).toBe(GEEN_RECHT_IN_DATABASE);
    }
    const [{ wachtrij }] = await w.wereld.eigenaar.$queryRaw<[{ wachtrij: boolean }]>`SELECT has_schema_privilege('pgb_web', 'graphile_worker', 'USAGE') AS wachtrij`;
    expect(wachtrij).toBe(false);
  });
});

const eersteKolom = async (tabel: string): Promise<string> =>
  (await w.wereld.eigenaar.$queryRaw<[{ naam: string }]>`SELECT attname AS naam FROM pg_attribute WHERE attrelid = ${tabel}::regclass AND attnum = 1`)[0].naam;

// ---------------------------------------------------------------- doors
const KANT: Record<Exclude<Boekende, "systeem">, readonly Rol[]> = {
  budgethouder: ["budgethouderA", "gemachtigde", "bewindvoerder", "mentor"],
  verstrekker: ["v1Invoer", "v1Accorderen", "v1Inzien", "v1Beheer", "apisleutelV1"],
  // Only for their own withdrawn declaratie, which this is not.
  zorgverlener: [],
  svb: ROLLEN.filter((rol) => rol.startsWith("svb")),
};

const boekers = ({ rollen }: Boekingsweg): readonly Rol[] => rollen.flatMap((rol) => (rol === "systeem" ? [] : KANT[rol]));
const WEGEN = BOEKINGSWEGEN.map((weg) => [`${weg.soort} van ${weg.van} naar ${weg.naar}`, weg] as const);

describe("de deuren door de afscherming", () => {
  it("zijn precies deze, met een vast zoekpad en niet voor iedereen", async () => {
    const deuren = await w.wereld.eigenaar.$queryRaw<{ naam: string; vast: boolean; publiek: boolean }[]>`
      SELECT p.proname AS naam, array_to_string(p.proconfig, ',') LIKE '%search_path=public%' AS vast,
             EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE') AS publiek
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'public' AND p.prosecdef AND p.prorettype <> 'trigger'::regtype AND has_function_privilege('pgb_app', p.oid, 'EXECUTE')
      ORDER BY p.proname`;
    expect(deuren.map(({ naam }) => naam)).toEqual([
      "betaalrekeningen", "boek", "boek_reeks", "boek_verstrekker", "budget_afgesloten_op", "budgetperiode_van", "eerder_aangeleverd", "eerste_op_gewijzigde_rekening", "geboortedatum_zorgverlener", "heeft_rekeningnummer", "herstel_uitvoeren", "overeenkomsten_geteld", "overeenkomsten_zoeken", "personen_kennen", "personen_vastleggen", "persoon_kent", "persoon_vastleggen", "rekening_courant_bijwerken", "rekeningen_openen", "rekeningen_openen", "saldi_van_verstrekker", "sommen_van_verstrekker", "stortingsrekeningen_openen", "voorlopig_gebruik", "voorlopig_vergrendelen", "voorlopig_vervangen", "zorgverlener_vastleggen",
    ]);
    expect(deuren.filter(({ vast, publiek }) => !vast || publiek)).toEqual([]);
    const [{ zonder }] = await w.wereld.eigenaar.$queryRaw<[{ zonder: number }]>`
      SELECT count(*)::int AS zonder FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'public' AND p.prosecdef AND array_to_string(coalesce(p.proconfig, '{}'), ',') NOT LIKE '%search_path=public%'`;
    expect(zonder).toBe(0);
  });

  it("zijn de enige functies die zelf zeggen voor wie, naast de vraag wie er inlogt en het budget van één persoon", async () => {
    const zelf = await w.wereld.eigenaar.$queryRaw<{ naam: string }[]>`
      SELECT p.proname AS naam FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'public' AND NOT p.prosecdef AND array_to_string(coalesce(p.proconfig, '{}'), ',') LIKE '%app.%' ORDER BY 1`;
    expect(zelf.map(({ naam }) => naam)).toEqual(["aanmelding", "budgetcijfers_voor", "budgetextra_voor", "sessie_gebruikt"]);
  });

  it.each(["budgetcijfers_voor", "budgetextra_voor"])("%s: geeft alleen het budget van wie erin genoemd wordt, en laat daarna niets achter", async (functie) => {
    const db = createDb(await appUrlVan(w), 1);
    const { gebruikerId, persoonId } = w.b.budgethouder;
    const lees = (budgethouder: string, toekenning: string): Promise<unknown[]> =>
      functie === "budgetcijfers_voor"
        ? db.$queryRaw`SELECT * FROM budgetcijfers_voor(${gebruikerId}::uuid, ${persoonId}::uuid, ${budgethouder}::uuid, ${toekenning}::uuid)`
        : db.$queryRaw`SELECT * FROM budgetextra_voor(${gebruikerId}::uuid, ${persoonId}::uuid, ${budgethouder}::uuid, ${toekenning}::uuid, ${DAG}::date)`;
    expect(await lees(w.b.ids.persoon, w.b.ids.toekenning)).toHaveLength(1);
    expect(await lees(w.b.ids.persoon, w.a.ids.toekenning)).toEqual([]);
    const [na] = await db.$queryRaw<[{ rol: string | null; budgethouder: string | null }]>`SELECT nullif(current_setting('app.rol', true), '') AS rol, nullif(current_setting('app.budgethouder_id', true), '') AS budgethouder`;
    expect(na).toEqual({ rol: null, budgethouder: null });
    expect(await db.toekenning.count()).toBe(0);
    await db.$disconnect();
  });

  it.each(WEGEN)("boek: alleen wie bij het budget hoort, boekt een %s", async (_, weg) => {
    const boek = (toekenning: string) => (tx: Tx): Promise<unknown> => tx.$queryRaw`
      SELECT boek(${weg.soort}::boekingsoort, ${randomUUID()}, 'proef', ${randomUUID()}::uuid, ${randomUUID()}::uuid, ${toekenning}::uuid,
                  ${weg.van}::rekeningsoort, ${weg.naar}::rekeningsoort, 1, now())`;
    const kan: Rol[] = [];
    for (const rol of ROLLEN) {
      const opA = await foutcode(rol, boek(w.a.ids.toekenning));
      if (opA !== NIET_VOOR_DEZE_ROL) kan.push(rol);
      else expect(await foutcode(rol, boek(randomUUID())), `${rol}: the same as for no budget at all`).toBe(opA);
    }
    expect(kan).toEqual(ROLLEN.filter((rol) => boekers(weg).includes(rol)));
  });

  it("boek: een weg die niet bestaat, bestaat voor niemand", async () => {
    const omweg = (tx: Tx): Promise<unknown> => tx.$queryRaw`
      SELECT boek('betaling', ${randomUUID()}, 'proef', ${randomUUID()}::uuid, ${randomUUID()}::uuid, ${w.a.ids.toekenning}::uuid, 'beschikbaar', 'besteed', 1, now())`;
    for (const rol of ROLLEN) expect(await foutcode(rol, omweg), rol).toBe(NIET_VOOR_DEZE_ROL);
  });

  it("boek: een zorgverlener geeft alleen vrij wat voor zijn eigen ingetrokken declaratie vastlag", async () => {
    const vrij = (declaratie: string) => (tx: Tx): Promise<unknown> => tx.$queryRaw`
      SELECT boek('vrijval', ${randomUUID()}, 'declaratie', ${declaratie}::uuid, ${randomUUID()}::uuid, ${w.a.ids.toekenning}::uuid, 'gereserveerd', 'beschikbaar', 1, now())`;
    for (const declaratie of [w.a.ids.betaald, w.a.ids.uitgevallen, w.a.ids.terAccordering, w.b.ids.betaald]) {
      expect(await foutcode("zorgverlenerA", vrij(declaratie))).toBe(NIET_VOOR_DEZE_ROL);
    }
  });

  it("persoon_vastleggen: geeft van een bekende niets dan het id en verandert niets", async () => {
    const { eigenaar } = w.wereld;
    const voor = await eigenaar.persoon.findUniqueOrThrow({ where: { id: w.a.ids.persoon } });
    const leg = (tx: Tx): Promise<{ id: string }[]> => tx.$queryRaw`
      SELECT persoon_vastleggen(decode('00', 'hex'), ${voor.bsnIndex}::bytea, 'Ander', NULL, 'Anders', 'vrouw', '1990-01-01', 'Elders', '9', NULL, NULL, NULL, NULL) AS id`;
    for (const rol of ["budgethouderB", "v2"] as const) {
      const gezien = await als(rol, async (tx) => [await leg(tx), await tx.persoon.findMany({ where: { id: voor.id } }), await tx.$queryRaw`SELECT app_rol() AS rol`]);
      expect(gezien, rol).toEqual([[{ id: voor.id }], [], [{ rol: rol === "v2" ? "verstrekker" : "budgethouder" }]]);
    }
    for (const rol of ["anoniem", "zorgverlenerA", "zorgverlenerB"] as const) expect(await foutcode(rol, leg), rol).toBe(NIET_VOOR_DEZE_ROL);
    expect(await eigenaar.persoon.findUniqueOrThrow({ where: { id: voor.id } })).toEqual(voor);
  });

  it("persoon_kent: zegt alleen of een geboortedatum klopt", async () => {
    const { bsnIndex, geboortedatum } = await w.wereld.eigenaar.persoon.findUniqueOrThrow({ where: { id: w.a.ids.persoon } });
    const kent = (index: Uint8Array, dag: Date): Promise<{ kent: string }[]> => als("v2", (tx) => tx.$queryRaw`SELECT persoon_kent(${index}::bytea, ${dag}::date) AS kent`);
    expect(await kent(bsnIndex, geboortedatum)).toEqual([{ kent: "gelijk" }]);
    expect(await kent(bsnIndex, new Date("1900-01-01"))).toEqual([{ kent: "verschilt" }]);
    expect(await kent(new Uint8Array(32), geboortedatum)).toEqual([{ kent: "onbekend" }]);
  });

  it("zorgverlener_vastleggen: houdt de naam van een bekende en laat de rij niet zien", async () => {
    const { eigenaar } = w.wereld;
    const voor = await eigenaar.zorgverlener.findUniqueOrThrow({ where: { id: w.a.ids.zorgverlener } });
    const leg = (tx: Tx): Promise<{ id: string }[]> => tx.$queryRaw`
      SELECT zorgverlener_vastleggen('persoon', ${voor.persoonId}::uuid, 'Andere naam', NULL, '12345678', 'x@example.nl', '06', now()) AS id`;
    expect(await als("budgethouderB", async (tx) => [await leg(tx), await tx.zorgverlener.findMany({ where: { id: voor.id } })])).toEqual([[{ id: voor.id }], []]);
    for (const rol of ["anoniem", "zorgverlenerB"] as const) expect(await foutcode(rol, leg), rol).toBe(NIET_VOOR_DEZE_ROL);
    expect(await eigenaar.zorgverlener.findUniqueOrThrow({ where: { id: voor.id } })).toEqual(voor);
  });

  it("heeft_rekeningnummer: een ja of nee, nooit de rij", async () => {
    const { zorgverlener } = w.a.ids;
    for (const rol of ["budgethouderA", "v1Accorderen", "zorgverlenerA"] as const) {
      const gezien = await als(rol, (tx) => tx.$queryRaw`SELECT heeft_rekeningnummer(${zorgverlener}::uuid) AS heeft`);
      expect(gezien, rol).toEqual([{ heeft: true }]);
    }
  });

  it("rekeningnummer: een zorgverlener vraagt aan, en keurt nooit zelf goed, ook niet met een verzonnen beoordelaar", async () => {
    const zorgverlenerId = w.a.ids.zorgverlener;
    const data = { zorgverlenerId, iban: "NL91ABNA0417164300", tenaamstelling: "X", status: "geldig", aangevraagdDoor: randomUUID(), aangevraagdOp: w.deps.nu, beoordeeldDoor: randomUUID(), beoordeeldOp: w.deps.nu } as const;
    expect(await foutcode("zorgverlenerA", (tx) => tx.rekeningnummer.create({ data }))).toBe("42501");
  });

  it("rekeningnummer: een zorgverlener verandert niet wat is aangevraagd, en schrijft niet op wat de bank zegt", async () => {
    const zet = (kolom: string) => (tx: Tx): Promise<number> => tx.$executeRawUnsafe(`UPDATE rekeningnummer SET ${kolom} WHERE id = '${w.a.ids.rekeningnummer}'`);
    expect(await foutcode("zorgverlenerA", zet("iban = 'NL91ABNA0417164300'"))).toBe("PB010");
    // Row-level security first; the trigger says the same to the SVB.
    expect(await foutcode("zorgverlenerA", zet("naamcontrole = 'komt_overeen', naamcontrole_op = now()"))).toMatch(/42501|PB008/);
    expect(await foutcode("svbToetser", zet("naamcontrole = 'komt_overeen', naamcontrole_op = now()"))).toBe("PB008");
    for (const rol of ["zorgverlenerB", "budgethouderA", "v1Accorderen"] as const) expect(await als(rol, zet("status = 'ingetrokken'")), rol).toBe(0);
  });

  it("betaalopdracht: het rekeningnummer staat in geen enkele rij, en komt alleen door de deur voor wie betaalt of betaald wordt", async () => {
    const kolom = (tx: Tx): Promise<unknown> => tx.$queryRaw`SELECT iban FROM betaalopdracht WHERE id = ${w.a.ids.betaalopdracht}::uuid`;
    for (const rol of ROLLEN) expect(await foutcode(rol, kolom), rol).toBe(GEEN_RECHT_IN_DATABASE);
    const ziet: Rol[] = [];
    for (const rol of ROLLEN) {
      const rijen = await als(rol, (tx) => tx.$queryRaw<{ iban: string | null }[]>`SELECT iban FROM betaalrekeningen(NULL, ARRAY[${w.a.ids.betaalopdracht}::uuid])`);
      if (rijen.length > 0) ziet.push(rol);
    }
    expect(ziet).toEqual(ROLLEN.filter((rol) => rol === "zorgverlenerA" || KANT.svb.includes(rol)));
  });

  it("heeft_rekeningnummer: zegt alleen iets tegen wie met deze zorgverlener te maken heeft", async () => {
    const weten: Rol[] = [];
    for (const rol of ROLLEN) {
      const [{ ja }] = await als(rol, (tx) => tx.$queryRaw<[{ ja: boolean }]>`SELECT heeft_rekeningnummer(${w.a.ids.zorgverlener}::uuid) AS ja`);
      if (ja) weten.push(rol);
    }
    expect(weten).toEqual(ROLLEN.filter((rol) => PARTIJEN.includes(rol) || KANT.svb.includes(rol)));
  });

  it("stortingsrekeningen_openen: alleen wie ontvangt, de SVB", async () => {
    for (const rol of ["budgethouderA", "v1Invoer", "zorgverlenerA"] as const) {
      expect(await foutcode(rol, (tx) => tx.$executeRaw`SELECT stortingsrekeningen_openen(${w.a.ids.toekenning}::uuid)`), rol).toBe(NIET_VOOR_DEZE_ROL);
    }
  });

  it("boek_reeks: boekt alleen eigen budgetten, en alleen wat die rol mag", async () => {
    const boek = (toekenning: string) => (tx: Tx): Promise<unknown> => tx.$queryRaw`
      SELECT boek_reeks('{toekenning_wijziging}', ARRAY[${randomUUID()}::uuid], ARRAY[${randomUUID()}], 'proef', ARRAY[${randomUUID()}::uuid], ARRAY[${randomUUID()}::uuid],
        ARRAY[${toekenning}::uuid], '{voorschot}', '{beschikbaar}', '{1}', now())`;
    for (const rol of ["v2", "budgethouderA", "zorgverlenerA"] as const) expect(await foutcode(rol, boek(w.a.ids.toekenning)), rol).toBe(NIET_VOOR_DEZE_ROL);
  });

  it("rekeningen_openen: verandert niets aan wat er al is", async () => {
    const aantal = (): Promise<number> => w.wereld.eigenaar.grootboekrekening.count();
    const voor = await aantal();
    await als("budgethouderB", (tx) => tx.$executeRaw`SELECT rekeningen_openen(${w.a.ids.toekenning}::uuid)`);
    expect(await aantal()).toBe(voor);
  });

  const PARTIJEN: readonly Rol[] = [...KANT.budgethouder, "zorgverlenerA", ...KANT.verstrekker];

  it.each([
    { deur: "budgetperiode_van", wie: [...PARTIJEN, ...KANT.svb] },
    // The SVB sees the person itself and has no need of this door.
    { deur: "geboortedatum_zorgverlener", wie: PARTIJEN },
  ])("$deur: alleen voor de partijen bij het contract", async ({ deur, wie }) => {
    const antwoord: Rol[] = [];
    for (const rol of ROLLEN) {
      const rijen = await als(rol, (tx) => tx.$queryRawUnsafe<{ uit: unknown }[]>(`SELECT d::text AS uit FROM ${deur}('${w.a.ids.zorgovereenkomst}') d WHERE NOT (d IS NULL)`));
      if (rijen.length > 0) antwoord.push(rol);
    }
    expect(antwoord).toEqual(ROLLEN.filter((rol) => wie.includes(rol)));
  });

  it.each(["saldi_van_verstrekker(:v)", "sommen_van_verstrekker(:v, '{beschikbaar}')"])("%s: alleen voor de verstrekker zelf en de SVB", async (deur) => {
    const antwoord: Rol[] = [];
    for (const rol of ROLLEN) {
      const gelukt = await als(rol, (tx) => tx.$queryRawUnsafe(`SELECT count(*) FROM ${deur.replace(":v", `'${w.a.verstrekkerId}'`)}`)).then(() => true, () => false);
      if (gelukt) antwoord.push(rol);
    }
    expect(antwoord).toEqual(ROLLEN.filter((rol) => KANT.verstrekker.includes(rol) || KANT.svb.includes(rol)));
  });

  it.each(["v1Inzien", "svbToezicht"] as const)("de saldi van een verstrekker zijn voor %s wat rijbeveiliging laat zien", async (rol) => {
    const som = (uit: string): Promise<unknown> => als(rol, (tx) => tx.$queryRawUnsafe(`SELECT wet, soort::text, bedrag::text FROM (${uit}) x ORDER BY 1, 2`));
    const zelf = await som(`SELECT coalesce(t.wet::text, '') AS wet, g.soort, sum(s.bedrag_centen) AS bedrag FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
      LEFT JOIN toekenning t ON t.id = g.toekenning_id WHERE g.verstrekker_id = '${w.a.verstrekkerId}' GROUP BY 1, 2`);
    expect(zelf).not.toEqual([]);
    expect(await som(`SELECT * FROM saldi_van_verstrekker('${w.a.verstrekkerId}')`)).toEqual(zelf);
  });
});

// ---------------------------------------------------------------- a machtiging that has just ended
describe("een machtiging die een seconde geleden is ingetrokken", () => {
  const MINIMUM = { burger: "midden", medewerker: "substantieel" } as const;

  it("geeft bij het volgende verzoek geen hoedanigheid meer", async () => {
    const nu = new Date(`${DAG}T09:00:00Z`);
    const sessie = async (wie: Extract<Actor, { rol: "vertegenwoordiger" }>): Promise<string> => {
      const { gebruikerId, persoonId, vertegenwoordigingId, sessieId: id } = wie;
      await w.wereld.systeem(async (tx) => {
        await tx.gebruiker.create({ data: { id: gebruikerId, issuer: "https://test", subject: gebruikerId, naam: "Gemachtigde", persoonId, betrouwbaarheidsniveau: "substantieel" } });
        await tx.sessie.create({
          data: { id, gebruikerId, betrouwbaarheidsniveau: "substantieel", hoedanigheid: "vertegenwoordiging", hoedanigheidId: vertegenwoordigingId, aangemaaktOp: nu, laatstGebruiktOp: nu, verlooptOp: new Date(nu.getTime() + 3_600_000) },
        });
      });
      return id;
    };
    const actor = async (id: string) => {
      const aanmelding = await readAanmelding(w.wereld.db, id, false);
      return aanmelding === null ? null : gekozenActor(aanmelding, w.deps.vandaag, MINIMUM);
    };
    const geldig = actorVan("gemachtigde");
    if (geldig.rol !== "vertegenwoordiger") throw new Error("not a representative");
    expect(await actor(await sessie(geldig))).toMatchObject({ budgethouderId: w.a.ids.persoon });
    expect(await actor(await sessie(w.ingetrokken))).toBeNull();
  });

  it("houdt ook het verzoek tegen dat al onderweg was", async () => {
    const kan = (Object.keys(HANDELINGEN) as (keyof typeof HANDELINGEN)[]).filter((naam) => {
      const { mag, soort }: Regel = HANDELINGEN[naam];
      return mag.includes("gemachtigde") && soort === "dossier";
    });
    const voor = await standVanA();
    const gelukt: string[] = [];
    for (const naam of kan) if ((await DOEN[naam](w.deps, w.ingetrokken, w.a.ids)).ok) gelukt.push(naam);
    expect(gelukt).toEqual([]);
    expect(await standVanA()).toEqual(voor);
  });
});

const standVanA = async (): Promise<unknown> => ({
  contracten: await w.wereld.eigenaar.zorgovereenkomst.findMany({ where: { budgethouderId: w.a.ids.persoon }, orderBy: { id: "asc" }, include: { versies: { include: { tarieven: true } } } }),
  declaraties: await w.wereld.eigenaar.declaratie.findMany({ where: { budgethouderId: w.a.ids.persoon }, orderBy: { id: "asc" } }),
});

it("berichten van A blijven ongelezen als een ander zijn berichten leest", async () => {
  const ongelezen = (): Promise<number> => w.wereld.eigenaar.bericht.count({ where: { budgethouderId: w.a.ids.persoon, ontvanger: "budgethouder", gelezenOp: null } });
  const voor = await ongelezen();
  expect(voor, KANARIE.a).toBeGreaterThan(0);
  for (const rol of ["budgethouderB", "exGemachtigde"] as const) await DOEN["bericht/berichten-gelezen#berichtenGelezen"](w.deps, actorVan(rol), w.a.ids);
  expect(await ongelezen()).toBe(voor);
});
