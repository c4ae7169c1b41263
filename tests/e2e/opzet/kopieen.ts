/** The same offered claim many times over: a zorgovereenkomst carries one claim a month, so each gets a copy of the contract. */
import { randomUUID } from "node:crypto";

import pg from "pg";

import { databaseUrl } from "./omgeving";

type Waarden = Readonly<Record<string, string>>;

/** Rows of a table again, with other values in some columns. */
async function kopieer(client: pg.Client, tabel: string, anders: Waarden, waar: Waarden): Promise<void> {
  const [[kolom, waarde] = ["id", ""]] = Object.entries(waar);
  await client.query(
    `INSERT INTO ${tabel} SELECT (jsonb_populate_record(bron, $1::jsonb)).* FROM ${tabel} bron WHERE bron.${kolom} = $2::uuid`,
    [JSON.stringify(anders), waarde],
  );
}

async function waardeVan(client: pg.Client, sql: string, ...waarden: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ waarde: string }>(sql, [...waarden]);
  const [rij] = rows;
  if (rij === undefined) throw new Error(`nothing found: ${sql}`);
  return rij.waarde;
}

type Voorbeeld = { readonly declaratie: string; readonly overeenkomst: string; readonly versie: string; readonly tarief: string };

async function leesVoorbeeld(client: pg.Client, declaratie: string): Promise<Voorbeeld> {
  const uitDeclaratie = (kolom: string): Promise<string> => waardeVan(client, `SELECT ${kolom} AS waarde FROM declaratie WHERE id = $1`, declaratie);
  return {
    declaratie,
    overeenkomst: await uitDeclaratie("zorgovereenkomst_id"),
    versie: await uitDeclaratie("overeenkomstversie_id"),
    tarief: await waardeVan(client, "SELECT DISTINCT tarief_id AS waarde FROM declaratieregel WHERE declaratie_id = $1", declaratie),
  };
}

async function kopieerZaak(client: pg.Client, bron: Voorbeeld): Promise<string> {
  const [zorgovereenkomst_id, overeenkomstversie_id, tarief_id, declaratie_id] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const nummer = (letter: string, reeks: string): Promise<string> => waardeVan(client, "SELECT volgnummer($1, $2::text::regclass) AS waarde", letter, reeks);
  const [zo, d] = [await nummer("ZO", "zorgovereenkomst_nummer_seq"), await nummer("D", "declaratie_nummer_seq")];
  await kopieer(client, "zorgovereenkomst", { id: zorgovereenkomst_id, nummer: zo }, { id: bron.overeenkomst });
  await kopieer(client, "overeenkomstversie", { id: overeenkomstversie_id, zorgovereenkomst_id }, { id: bron.versie });
  await kopieer(client, "tarief", { id: tarief_id, overeenkomstversie_id }, { id: bron.tarief });
  await kopieer(client, "declaratie", { id: declaratie_id, zorgovereenkomst_id, overeenkomstversie_id, nummer: d }, { id: bron.declaratie });
  const regels = await client.query<{ id: string }>("SELECT id FROM declaratieregel WHERE declaratie_id = $1", [bron.declaratie]);
  for (const regel of regels.rows) await kopieer(client, "declaratieregel", { id: randomUUID(), declaratie_id, tarief_id }, { id: regel.id });
  const opgebouwd = [["zorgovereenkomst", zorgovereenkomst_id], ["declaratie", declaratie_id]] as const;
  for (const [soort, id] of opgebouwd) {
    await client.query(
      `INSERT INTO gebeurtenis (soort, onderwerp_soort, onderwerp_id, rol, proces, gegevens, tijdstip)
       VALUES ('test.opgebouwd', $1, $2, 'systeem', 'test', '{}', now())`,
      [soort, id],
    );
  }
  return declaratie_id;
}

/** @returns the ids of the copies, which wait for approval as the example does */
export async function kopieen(declaratieId: string, aantal: number, url: string = databaseUrl()): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    // Straight copies of what went through the whole chain; the triggers would ask for the chain again.
    await client.query("SET LOCAL session_replication_role = replica");
    const ids: string[] = [];
    const voorbeeld = await leesVoorbeeld(client, declaratieId);
    for (let i = 0; i < aantal; i += 1) ids.push(await kopieerZaak(client, voorbeeld));
    await client.query("COMMIT");
    return ids;
  } finally {
    await client.end();
  }
}
