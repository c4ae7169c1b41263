/**
 * The file of Gerda Postma, budgethouder in Kampen: whose pages everybody else tries to open. What the seed leaves out (an
 * invoice file, a concept, API keys) is put beside it as the owner of the tables.
 */
import { createHash, randomBytes } from "node:crypto";

import { vraag } from "../opzet/eigenaar";

export const BUDGETHOUDER = { sub: "gerda-postma", voornamen: "Gerda", achternaam: "Postma" } as const;

const een = async (wat: string, sql: string, waarden: readonly unknown[]): Promise<string> => {
  const id = (await vraag(sql, waarden))[0]?.["id"];
  if (id == null) throw new Error(`the seed has no ${wat} for ${BUDGETHOUDER.sub}`);
  return id;
};

export type Ids = Readonly<
  Record<"persoon" | "toekenning" | "bericht" | "bestand" | "papierlevering" | "levering" | "zorgovereenkomst" | "bijlage" | "overeenkomstTerug" | "overeenkomstInWijziging" | "verklaring" | "declaratie" | "zaak" | "batch" | "apisleutelV2" | "herstel" | "storting" | "verstrekker" | "export" | "afsluitbericht" | "mandaat" | "voorlopig" | "voorlopiglijst" | "herindeling" | "herkeuring", string>
>;

/** Of Henk Bakker, for the steps that no declaratie of Gerda is at: waiting for him, and sent back to Jan Kuiper. */
export type IdsVanB = Readonly<Record<"terAccorderingVanB" | "teruggestuurdVanB" | "afgeslotenVanB", string>>;

export type Dossier = {
  readonly ids: Ids;
  readonly vanB: IdsVanB;
  /** What may stand in nobody else's answer: ids, numbers and the name. */
  readonly sporen: readonly string[];
  readonly sleutels: Readonly<Record<"v1" | "v2", string>>;
};

/** Without the triggers, which would ask for the whole chain again. */
const zonderBewaking = (sql: string): string => `BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`;
const tekst = (waarde: string): string => `'${waarde.replaceAll("'", "''")}'`;

async function nieuweSleutel(code: string): Promise<{ readonly id: string; readonly sleutel: string }> {
  const sleutel = `pgb_${randomBytes(32).toString("base64url")}`;
  const hash = createHash("sha256").update(sleutel).digest("hex");
  const id = await een("verstrekker", "SELECT gen_random_uuid() AS id", []);
  await vraag(
    zonderBewaking(`INSERT INTO apisleutel (id, verstrekker_id, naam, sleutel_hash, aangemaakt_op, aangemaakt_door)
      SELECT ${tekst(id)}, v.id, 'Toegangsproef ' || v.naam, decode(${tekst(hash)}, 'hex'), now(), gen_random_uuid() FROM verstrekker v WHERE v.soort = 'gemeente' AND v.code = ${tekst(code)}`),
  );
  return { id, sleutel };
}

const metBijlage = (declaratie: string): Promise<unknown> =>
  vraag(
    zonderBewaking(`INSERT INTO factuurbestand (declaratie_id, soort, bestandsnaam, inhoud, sha256, ontvangen_op)
      SELECT ${tekst(declaratie)}, 'pdf', 'factuur-postma.pdf', convert_to('%PDF-1.7 Postma', 'UTF8'), sha256(convert_to('%PDF-1.7 Postma', 'UTF8')), now()
      WHERE NOT EXISTS (SELECT 1 FROM factuurbestand WHERE declaratie_id = ${tekst(declaratie)})`),
  );

/** A correction of the amount that was carried out; it books nothing, because only who may read its letter is asked. */
async function metHerstel(toekenning: string): Promise<string> {
  await vraag(
    zonderBewaking(`INSERT INTO herstel (nummer, soort, status, reden, toelichting, budgethouder_id, verstrekker_id, van_toekenning_id, naar_verstrekker_id, naar_toekenning_id, naar_wet,
        functiebudgetten, functiesoorten, zorgovereenkomsten, vingerafdruk, opgemaakt_door, opgemaakt_op, besloten_door, besloten_op, uitgevoerd_op)
      SELECT 'HS-POSTMA-1', 'bedrag', 'goedgekeurd', 'VERKEERD_BEDRAG', 'Een proef voor Postma.', t.budgethouder_id, t.verstrekker_id, t.id, t.verstrekker_id, t.id, t.wet,
        '[]', '{}', '{}', sha256('x'), gen_random_uuid(), now(), gen_random_uuid(), now(), now() FROM toekenning t
      WHERE t.id = ${tekst(toekenning)} ON CONFLICT DO NOTHING`),
  );
  return een("herstel", "SELECT id FROM herstel WHERE nummer = $1", ["HS-POSTMA-1"]);
}

/** A proposal for a voorlopig budget, in a list; the seed has none for her. */
async function metVoorlopig(toekenning: string): Promise<{ readonly voorlopig: string; readonly voorlopiglijst: string; readonly herindeling: string; readonly herkeuring: string }> {
  await vraag(
    zonderBewaking(`INSERT INTO voorlopiglijst (nummer, bestandsnaam, inhoud, inhoud_hash, opdrachtgever, opdracht_op, opdracht_kenmerk, einddatum, eigenaar_id, opgemaakt_door, opgemaakt_op, voorgesteld_op)
      SELECT 'VL-POSTMA-1', 'postma.csv', 'x', sha256('postma'), 'gemeente', '2026-01-02', 'Postma', '2026-12-31', g.id, g.id, now(), now() FROM gebruiker g WHERE g.medewerkernummer IS NOT NULL ORDER BY g.id LIMIT 1
      ON CONFLICT DO NOTHING;
      INSERT INTO voorlopig_budget (nummer, status, budgethouder_id, verstrekker_id, wet, van, tm, bedrag_centen, functiebudgetten, opdrachtgever, opdracht_op, opdracht_kenmerk, einddatum, eigenaar_id, lijst_id, opgemaakt_door, opgemaakt_op)
      SELECT 'VB-POSTMA-1', 'voorgesteld', t.budgethouder_id, t.verstrekker_id, t.wet, t.van, t.tm, 100, '[]', l.opdrachtgever, l.opdracht_op, 'Postma', l.einddatum, l.eigenaar_id, l.id, gen_random_uuid(), now()
      FROM toekenning t, voorlopiglijst l WHERE t.id = ${tekst(toekenning)} AND l.nummer = 'VL-POSTMA-1' ON CONFLICT DO NOTHING;
      INSERT INTO herindeling (nummer, status, van_verstrekker_id, naar_verstrekker_id, per, aantal, bedrag_centen, opgemaakt_door, opgemaakt_op, besloten_door, besloten_op, besluitreden)
      SELECT 'HI-POSTMA-1', 'afgewezen', t.verstrekker_id, v.id, '2027-01-01', 1, 100, gen_random_uuid(), now(), gen_random_uuid(), now(), 'Een proef.'
      FROM toekenning t, verstrekker v WHERE t.id = ${tekst(toekenning)} AND v.soort = 'gemeente' AND v.code = '0193' ON CONFLICT DO NOTHING;
      INSERT INTO herkeuring (nummer, soort, status, peildatum, verstrekker_id, cijfers, totaal, bekeken, boven_maximumtarief, gemeld, gestart_door, gestart_op, klaar_op)
      SELECT 'HK-POSTMA-1', 'tarieven', 'klaar', '2026-01-01', t.verstrekker_id, '{"peildag":"2026-01-01","minimum":null,"wlz":null,"bronnen":["Postma"]}', 1, 1, 1, 0, gen_random_uuid(), now(), now()
      FROM toekenning t WHERE t.id = ${tekst(toekenning)} ON CONFLICT DO NOTHING;
      INSERT INTO herkeuringsregel (herkeuring_id, uitkomst, zorgovereenkomst_id, tarief_id, budgethouder_id, verstrekker_id, zorgverlener_id, peildatum, tarief_centen, grens_centen, gemeld)
      SELECT h.id, 'boven_maximumtarief', z.id, r.id, z.budgethouder_id, z.verstrekker_id, z.zorgverlener_id, h.peildatum, r.tarief_centen, r.tarief_centen - 1, false
      FROM herkeuring h, zorgovereenkomst z JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id JOIN tarief r ON r.overeenkomstversie_id = v.id
      WHERE h.nummer = 'HK-POSTMA-1' AND z.toekenning_id = ${tekst(toekenning)} AND z.status = 'goedgekeurd' ON CONFLICT DO NOTHING`),
  );
  return {
    voorlopig: await een("voorlopig budget", "SELECT id FROM voorlopig_budget WHERE nummer = $1", ["VB-POSTMA-1"]),
    herkeuring: await een("herkeuring", "SELECT id FROM herkeuring WHERE nummer = $1", ["HK-POSTMA-1"]),
    herindeling: await een("samenvoeging", "SELECT id FROM herindeling WHERE nummer = $1", ["HI-POSTMA-1"]),
    voorlopiglijst: await een("lijst", "SELECT id FROM voorlopiglijst WHERE nummer = $1", ["VL-POSTMA-1"]),
  };
}

/** A file in which that message came; the seed has none. */
const leveringMet = async (bericht: string): Promise<string> => {
  const inhoud = "convert_to('<Postma/>', 'UTF8')";
  await vraag(
    zonderBewaking(`INSERT INTO levering (verstrekker_id, kanaal, bytes, inhoud_hash, totaal, gelezen, rol, apisleutel_id, ontvangen_op, ontvangen_van, klaar_op)
      SELECT verstrekker_id, 'api', 9, sha256(${inhoud}), 1, 1, 'koppeling', gen_random_uuid(), now(), 'Postma', now() FROM toekenningsbericht WHERE id = ${tekst(bericht)}
      ON CONFLICT DO NOTHING`),
  );
  const levering = await een("levering", `SELECT id FROM levering WHERE inhoud_hash = sha256(${inhoud})`, []);
  await vraag(
    zonderBewaking(`INSERT INTO leveringsbericht (levering_id, volgnummer, regel, berichtnummer, uitkomst, bericht_id)
      VALUES (${tekst(levering)}, 1, 1, 'postma', 'nieuw', ${tekst(bericht)}) ON CONFLICT DO NOTHING`),
  );
  return levering;
};

/** A file of the employee of Kampen who sees everything, as the worker would have made it. */
async function metExport(verstrekker: string): Promise<string> {
  const medewerker = await een("medewerker", "SELECT id FROM gebruiker WHERE subject = 'eh-kampen'", []);
  const id = await een("export", "SELECT gen_random_uuid() AS id", []);
  await vraag(
    zonderBewaking(`INSERT INTO export (id, soort, formaat, vraag, status, verstrekker_id, gebruiker_id, bestandsnaam, rijen_totaal, rijen_klaar, omvang, sha256, aangevraagd_op, klaar_op, verloopt_op)
      VALUES (${tekst(id)}, 'uitputting', 'csv', '{}', 'klaar', ${tekst(verstrekker)}, ${tekst(medewerker)}, 'uitputting.csv', 1, 1, 6, sha256('Postma'), now(), now(), now() + interval '3 years');
      INSERT INTO exportdeel (export_id, volgnummer, inhoud) VALUES (${tekst(id)}, 1, 'Postma')`),
  );
  return id;
}

/** A list with Gerda in it that was looked at and not confirmed. */
async function nieuweLijst(code: string): Promise<string> {
  const id = await een("lijst", "SELECT gen_random_uuid() AS id", []);
  const inhoud = `convert_to('Budgetkenmerk;Achternaam' || chr(10) || ${tekst(`P-${id}`)} || ';Postma', 'UTF8')`;
  await vraag(
    zonderBewaking(`INSERT INTO toekenningsbestand (id, verstrekker_id, status, soort, bestandsnaam, inhoud, inhoud_hash, koppeling, aantal_rijen, gebruiker_id, sessie_id, aangeboden_door, aangeboden_op, verloopt_op)
      SELECT ${tekst(id)}, v.id, 'gelezen', 'csv', 'lijst-postma.csv', ${inhoud}, sha256(${inhoud}), '{"blad":null,"kop":1,"velden":{},"stijlen":{}}', 1,
        (SELECT r.gebruiker_id FROM rol r WHERE r.verstrekker_id = v.id LIMIT 1), gen_random_uuid(), 'Medewerker', now(), '2099-01-01'
      FROM verstrekker v WHERE v.soort = 'gemeente' AND v.code = ${tekst(code)};
      INSERT INTO toekenningsbestandregel (bestand_id, volgnummer, rijen, budgetidentificatie, oordeel, fouten)
      VALUES (${tekst(id)}, 1, '{2}', 'P-1', 'fout', '[{"code":"LEEG","rij":2,"kolom":"BSN","gegevens":{}}]')`),
  );
  return id;
}

/** A delivery of contracts on paper with a fault in it, and a PDF that belongs to a contract of hers. */
async function nieuwPapier(code: string, zorgovereenkomst: string): Promise<string> {
  const id = await een("papierlevering", "SELECT gen_random_uuid() AS id", []);
  const lijst = "convert_to('PDF;Achternaam' || chr(10) || 'postma.pdf;Postma', 'UTF8')";
  const pdf = `convert_to('%PDF-1.7 Postma ' || ${tekst(id)} || ' %%EOF', 'UTF8')`;
  await vraag(
    zonderBewaking(`INSERT INTO overeenkomstlevering (id, verstrekker_id, soort, status, bestandsnaam, lijst_soort, lijst, inhoud_hash, scanner, gebruiker_id, sessie_id, aangeboden_door, aangeboden_op, verloopt_op)
      SELECT ${tekst(id)}, v.id, 'bulk', 'nagekeken', 'papier-postma.zip', 'csv', ${lijst}, sha256(${pdf}), 'nagebootst', (SELECT r.gebruiker_id FROM rol r WHERE r.verstrekker_id = v.id LIMIT 1),
        gen_random_uuid(), 'Medewerker', now(), '2099-01-01' FROM verstrekker v WHERE v.soort = 'gemeente' AND v.code = ${tekst(code)};
      INSERT INTO overeenkomstleveringregel (levering_id, rij, bestandsnaam, budgethouder, oordeel, fouten) VALUES (${tekst(id)}, 2, 'postma.pdf', 'Gerda Postma', 'fout', '[{"code":"IBAN","kolom":"IBAN","gegevens":{}}]');
      INSERT INTO overeenkomstbestand (levering_id, verstrekker_id, bestandsnaam, inhoud, inhoud_hash, gescand_op, zorgovereenkomst_id)
      SELECT ${tekst(id)}, l.verstrekker_id, 'postma.pdf', ${pdf}, sha256(${pdf}), now(), ${tekst(zorgovereenkomst)} FROM overeenkomstlevering l
      WHERE l.id = ${tekst(id)} AND NOT EXISTS (SELECT 1 FROM overeenkomstbestand WHERE zorgovereenkomst_id = ${tekst(zorgovereenkomst)})`),
  );
  return id;
}

async function leesIds(): Promise<Omit<Ids, "apisleutelV2" | "bestand" | "papierlevering" | "herstel">> {
  const persoon = await een("persoon", "SELECT id FROM persoon WHERE voornamen = $1 AND achternaam = $2", [BUDGETHOUDER.voornamen, BUDGETHOUDER.achternaam]);
  const contract = (status: string): Promise<string> =>
    een(`zorgovereenkomst ${status}`, "SELECT id FROM zorgovereenkomst WHERE budgethouder_id = $1 AND status = $2::overeenkomststatus ORDER BY nummer LIMIT 1", [persoon, status]);
  const toekenning = await een("toekenning", "SELECT id FROM toekenning WHERE budgethouder_id = $1 AND status = 'definitief' ORDER BY van DESC LIMIT 1", [persoon]);
  const bericht = await een("toekenningsbericht", "SELECT bericht_id AS id FROM toekenningsversie WHERE toekenning_id = $1 LIMIT 1", [toekenning]);
  const verstrekker = await een("verstrekker", "SELECT verstrekker_id AS id FROM toekenning WHERE id = $1", [toekenning]);
  const zorgovereenkomst = await contract("goedgekeurd");
  return {
    persoon,
    toekenning,
    verstrekker,
    export: await metExport(verstrekker),
    ...(await metVoorlopig(toekenning)),
    // The seed has one of her verstrekker that counts the whole year.
    mandaat: await een("mandaat", "SELECT id FROM accordeermandaat WHERE verstrekker_id = $1 AND status = 'goedgekeurd' ORDER BY tm DESC LIMIT 1", [verstrekker]),
    bericht,
    levering: await leveringMet(bericht),
    zorgovereenkomst,
    bijlage: await een("bijlage", "SELECT b.id FROM overeenkomstbijlage b JOIN overeenkomstversie v ON v.id = b.overeenkomstversie_id WHERE v.zorgovereenkomst_id = $1 LIMIT 1", [zorgovereenkomst]),
    overeenkomstTerug: await contract("terug_naar_budgethouder"),
    overeenkomstInWijziging: await een(
      "zorgovereenkomst in wijziging",
      "SELECT z.id FROM zorgovereenkomst z JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id WHERE z.budgethouder_id = $1 AND v.status = 'bij_verstrekker' LIMIT 1",
      [persoon],
    ),
    verklaring: await een("verklaring", "SELECT id FROM zorgovereenkomst WHERE budgethouder_id = $1 AND model = 'verklaring_sociaal_netwerk' LIMIT 1", [persoon]),
    declaratie: await een("declaratie", "SELECT id FROM declaratie WHERE budgethouder_id = $1 AND status = 'uitval' LIMIT 1", [persoon]),
    zaak: await een("uitvalzaak", "SELECT id FROM uitvalzaak WHERE budgethouder_id = $1 LIMIT 1", [persoon]),
    storting: await een("storting", "SELECT id FROM storting WHERE toekenning_id = $1 LIMIT 1", [toekenning]),
    afsluitbericht: await een("budgetafsluitbericht", "SELECT id FROM budgetafsluitbericht WHERE budgethouder_id = $1 LIMIT 1", [persoon]),
    batch: await een("betaalbatch", "SELECT id FROM betaalbatch WHERE bestand IS NOT NULL ORDER BY nummer LIMIT 1", []),
  };
}

async function leesIdsVanB(): Promise<IdsVanB> {
  const declaratie = (status: string, zorgverlener: string): Promise<string> =>
    een(
      `declaratie ${status}`,
      `SELECT d.id FROM declaratie d JOIN persoon p ON p.id = d.budgethouder_id JOIN zorgverlener z ON z.id = d.zorgverlener_id
       WHERE p.voornamen = 'Henk' AND p.achternaam = 'Bakker' AND d.status = $1::declaratiestatus AND z.naam LIKE $2 LIMIT 1`,
      [status, zorgverlener],
    );
  const afgesloten = await een("afgesloten budget", "SELECT a.toekenning_id AS id FROM afsluiting a JOIN persoon p ON p.id = a.budgethouder_id WHERE p.voornamen = 'Henk' AND p.achternaam = 'Bakker' LIMIT 1", []);
  return { afgeslotenVanB: afgesloten, terAccorderingVanB: await declaratie("ter_accordering", "%"), teruggestuurdVanB: await declaratie("teruggestuurd", "Jan Kuiper") };
}

/** What stands for `:naam` in the address of a page; changes nothing that `stand` looks at. */
export async function leesPaginaIds(): Promise<Readonly<Record<string, string>>> {
  const ids = await leesIds();
  return { ...ids, ...(await leesIdsVanB()), bestand: await nieuweLijst("0166"), papierlevering: await nieuwPapier("0166", ids.zorgovereenkomst), herstel: await metHerstel(ids.toekenning) };
}

export async function leesDossier(): Promise<Dossier> {
  const ids = await leesIds();
  // The number of a gemeente is nobody's secret.
  const { verstrekker: _openbaar, ...geheim } = ids;
  await metBijlage(ids.declaratie);
  const bestand = await nieuweLijst("0166");
  const papierlevering = await nieuwPapier("0166", ids.zorgovereenkomst);
  const [v1, v2] = [await nieuweSleutel("0166"), await nieuweSleutel("0193")];
  const nummers = await vraag(
    `SELECT nummer FROM toekenning WHERE budgethouder_id = $1 UNION SELECT nummer FROM zorgovereenkomst WHERE budgethouder_id = $1
     UNION SELECT nummer FROM declaratie WHERE budgethouder_id = $1 UNION SELECT nummer FROM uitvalzaak WHERE budgethouder_id = $1`,
    [ids.persoon],
  );
  return {
    ids: { ...ids, bestand, papierlevering, apisleutelV2: v2.id, herstel: await metHerstel(ids.toekenning) },
    vanB: await leesIdsVanB(),
    sporen: [BUDGETHOUDER.achternaam, ...nummers.map(({ nummer }) => nummer ?? ""), ...Object.values(geheim), bestand, papierlevering],
    sleutels: { v1: v1.sleutel, v2: v2.sleutel },
  };
}

/** Joke Vermeulen, voogd of somebody else, may act for Gerda from `machtig` until `trekIn`; for one spec only, because others run beside it. */
export const GEMACHTIGDE = { sub: "joke-vermeulen", namens: "Gerda Postma" } as const;

export async function machtig(budgethouder: string): Promise<string> {
  const joke = await een("Joke", "SELECT id FROM persoon WHERE voornamen = 'Joke' AND achternaam = 'Vermeulen'", []);
  const id = await een("machtiging", "SELECT gen_random_uuid() AS id", []);
  await vraag(
    zonderBewaking(`INSERT INTO vertegenwoordiging (id, budgethouder_id, vertegenwoordiger_id, soort, machtiging, van)
      VALUES (${tekst(id)}, ${tekst(budgethouder)}, ${tekst(joke)}, 'gemachtigde', '{zorg,geld}', '2026-01-01')
      ON CONFLICT (budgethouder_id, vertegenwoordiger_id, soort, van) DO UPDATE SET ingetrokken_op = NULL`),
  );
  return een("machtiging", "SELECT id FROM vertegenwoordiging WHERE budgethouder_id = $1 AND vertegenwoordiger_id = $2", [budgethouder, joke]);
}

export const trekIn = (machtiging: string): Promise<unknown> =>
  vraag(zonderBewaking(`UPDATE vertegenwoordiging SET ingetrokken_op = now() - interval '1 second' WHERE id = ${tekst(machtiging)}`));

/** Everything that is stored of the file, as one text: to see that nothing changed. */
export async function stand({ ids }: Dossier): Promise<string> {
  const rijen = await vraag(
    `SELECT (SELECT string_agg(z::text, '|' ORDER BY z.id) FROM zorgovereenkomst z WHERE z.budgethouder_id = $1)
       || (SELECT string_agg(d::text, '|' ORDER BY d.id) FROM declaratie d WHERE d.budgethouder_id = $1)
       || (SELECT string_agg(u::text, '|' ORDER BY u.id) FROM uitvalzaak u WHERE u.budgethouder_id = $1)
       || (SELECT string_agg(v::text, '|' ORDER BY v.id) FROM vertegenwoordiging v WHERE v.budgethouder_id = $1)
       || (SELECT string_agg(p::text, '|') FROM persoon p WHERE p.id = $1) AS stand`,
    [ids.persoon],
  );
  return rijen[0]?.["stand"] ?? "";
}
