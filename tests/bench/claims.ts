/**
 * Approving a declaratie as a browser does, eight at once and each on a budget of its own, against the same steps as one
 * transaction of plain SQL over the driver. What is approved are copies of one offered declaratie of the demo.
 */
import { createHash, randomUUID } from "node:crypto";

import pg from "pg";

import { leesFormulier } from "../e2e/opzet/formulierpost";
import { logIn } from "./browser";
import { interleaved, type Line, hundredths, percentile, range, spread, whole } from "./measure";

const CLIENTS = 8;
const EACH = 4;
const REPEATS = 3;
const MEASURED = { sub: "henk-bakker", zorgverlener: "selin-yilmaz" };

let kvk = 91_000_000;

type Row = Readonly<Record<string, string>>;
type Claim = { readonly id: string; readonly aangebodenOp: string };

async function one(client: pg.Client, sql: string, values: readonly unknown[]): Promise<Row> {
  const { rows } = await client.query<Row>(sql, [...values]);
  if (rows[0] === undefined) throw new Error(`nothing found: ${sql}`);
  return rows[0];
}

/** Rows of a table again, with other values in some columns. */
const copy = (client: pg.Client, table: string, changes: Row, where: string, value: unknown): Promise<unknown> =>
  client.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(bron, $1::jsonb)).* FROM ${table} bron WHERE bron.${where} = $2::uuid`,
    [JSON.stringify(changes), value],
  );

const EXAMPLE = `
  SELECT d.id, d.zorgovereenkomst_id, d.overeenkomstversie_id, d.toekenning_id, d.zorgverlener_id
  FROM declaratie d JOIN gebruiker g ON g.persoon_id = d.budgethouder_id JOIN zorgverlener z ON z.id = d.zorgverlener_id
  JOIN gebruiker h ON h.persoon_id = z.persoon_id
  WHERE d.status = 'ter_accordering' AND g.subject = $1 AND h.subject = $2`;

/** A budget of its own with the accounts as they stand. */
async function copyBudget(client: pg.Client, example: Row): Promise<string> {
  const id = randomUUID();
  const fresh = { id, budgetidentificatie: id.slice(0, 12), beschikkingsnummer: id.slice(0, 12) };
  const { nummer = "" } = await one(client, "SELECT volgnummer('TK', 'toekenning_nummer_seq') AS nummer", []);
  await copy(client, "toekenning", { ...fresh, nummer }, "id", example["toekenning_id"]);
  const accounts = await client.query<Row>("SELECT id FROM grootboekrekening WHERE toekenning_id = $1", [
    example["toekenning_id"],
  ]);
  for (const account of accounts.rows) {
    const rekening = randomUUID();
    await copy(client, "grootboekrekening", { id: rekening, toekenning_id: id }, "id", account["id"]);
    await copy(client, "saldo", { rekening_id: rekening }, "rekening_id", account["id"]);
  }
  return id;
}

/** A contract and a zorgverlener of its own too: one declaratie a contract a month, and a week has only so many hours. */
async function copyClaim(client: pg.Client, example: Row, toekenning_id: string): Promise<Claim> {
  const fresh = (): string => randomUUID();
  const [id, contract, versie, zorgverlener_id] = [fresh(), fresh(), fresh(), fresh()];
  const numbers = await one(
    client,
    "SELECT volgnummer('ZO', 'zorgovereenkomst_nummer_seq') AS zo, volgnummer('D', 'declaratie_nummer_seq') AS d",
    [],
  );
  const parties = { toekenning_id, zorgverlener_id };
  // Two of its columns name one zorgverlener in the whole country.
  kvk += 1;
  const nobodyElse = { persoon_id: fresh(), kvk: String(kvk) };
  await copy(client, "zorgverlener", { id: zorgverlener_id, ...nobodyElse }, "id", example["zorgverlener_id"]);
  // An account that was used before, or that is asked for, stands beside it.
  const account = await one(client, "SELECT id FROM rekeningnummer WHERE zorgverlener_id = $1 AND status = 'geldig'", [example["zorgverlener_id"]]);
  await copy(client, "rekeningnummer", { id: fresh(), zorgverlener_id }, "id", account["id"]);
  await copy(client, "zorgovereenkomst", { id: contract, nummer: numbers["zo"] ?? "", ...parties }, "id", example["zorgovereenkomst_id"]);
  await copy(client, "overeenkomstversie", { id: versie, zorgovereenkomst_id: contract }, "id", example["overeenkomstversie_id"]);
  const links = { zorgovereenkomst_id: contract, overeenkomstversie_id: versie };
  await copy(client, "declaratie", { id, nummer: numbers["d"] ?? "", ...links, ...parties }, "id", example["id"]);
  const rates = await client.query<Row>("SELECT id FROM tarief WHERE overeenkomstversie_id = $1", [example["overeenkomstversie_id"]]);
  for (const rate of rates.rows) {
    const tarief_id = fresh();
    await copy(client, "tarief", { id: tarief_id, overeenkomstversie_id: versie }, "id", rate["id"]);
    const lines = await client.query<Row>("SELECT id FROM declaratieregel WHERE declaratie_id = $1 AND tarief_id = $2", [example["id"], rate["id"]]);
    for (const line of lines.rows) await copy(client, "declaratieregel", { id: fresh(), declaratie_id: id, tarief_id }, "id", line["id"]);
  }
  const { op = "" } = await one(client, `SELECT to_char(aangeboden_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS op FROM declaratie WHERE id = $1`, [id]);
  return { id, aangebodenOp: op };
}

/** One list for each client. */
async function prepare(owner: pg.Client): Promise<readonly (readonly Claim[])[]> {
  const example = await one(owner, EXAMPLE, [MEASURED.sub, MEASURED.zorgverlener]);
  await owner.query("BEGIN");
  // Straight copies of what went through the whole chain; the triggers would ask for the chain again.
  await owner.query("SET LOCAL session_replication_role = replica");
  const lists: Claim[][] = [];
  for (let client = 0; client < CLIENTS; client += 1) {
    const toekenning = await copyBudget(owner, example);
    const list: Claim[] = [];
    for (let claim = 0; claim < EACH; claim += 1) list.push(await copyClaim(owner, example, toekenning));
    lists.push(list);
  }
  await owner.query("COMMIT");
  return lists;
}

async function verify(owner: pg.Client, lists: readonly (readonly Claim[])[]): Promise<void> {
  const ids = lists.flat().map(({ id }) => id);
  const { rows } = await owner.query<Row>(
    `SELECT d.status, count(*)::text AS aantal, count(o.id)::text AS betaalopdrachten, count(b.id)::text AS beoordelingen
     FROM declaratie d LEFT JOIN betaalopdracht o ON o.declaratie_id = d.id LEFT JOIN beoordeling b ON b.declaratie_id = d.id
     WHERE d.id = ANY($1::uuid[]) GROUP BY d.status`,
    [ids],
  );
  const want = JSON.stringify([
    { status: "goedgekeurd", aantal: String(ids.length), betaalopdrachten: String(ids.length), beoordelingen: String(ids.length) },
  ]);
  if (JSON.stringify(rows) !== want) throw new Error(`approving gave ${JSON.stringify(rows)} instead of ${want}`);
}

type Approve = (claim: Claim) => Promise<void>;

/** Claims a second, with every client busy with its own list. */
async function rate(owner: pg.Client, lists: readonly (readonly Claim[])[], approve: readonly Approve[], times: number[]): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(
    lists.map(async (list, client) => {
      for (const claim of list) {
        const before = performance.now();
        await approve[client]?.(claim);
        times.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  await verify(owner, lists);
  return lists.flat().length / seconds;
}

/** The form is fetched before the clock starts: what is measured is the press on the button. */
async function overHttp(owner: pg.Client, base: string, cookie: string, times: number[]): Promise<number> {
  const lists = await prepare(owner);
  const forms = new Map<string, FormData>();
  for (const { id } of lists.flat()) {
    const { velden } = await leesFormulier({ basis: base, cookie }, `/mijn/declaraties/${id}`, "Goedkeuren");
    const form = new FormData();
    for (const [name, value] of velden) form.append(name, value);
    forms.set(id, form);
  }
  const approve: Approve = async ({ id }) => {
    const form = forms.get(id);
    if (form === undefined) throw new Error("no form for a declaratie");
    const headers = { cookie, origin: base };
    const answer = await fetch(`${base}/mijn/declaraties/${id}`, { method: "POST", headers, body: form, redirect: "manual" });
    await answer.body?.cancel();
    if (answer.status !== 303 || answer.headers.get("location")?.endsWith("/klaar") !== true) {
      throw new Error(`approving answered ${String(answer.status)}`);
    }
  };
  return rate(owner, lists, lists.map(() => approve), times);
}

const LINES = `SELECT volgnummer, tarief_id, van, tm, aantal_honderdsten, tarief_centen, bedrag_centen FROM declaratieregel WHERE declaratie_id = $1`;
const FACTS = `
  SELECT v.van, v.tm, v.uren_per_week_honderdsten, v.ondernemer, v.goedgekeurd_op, z.nummer, z.status, z.wet, z.familierelatie, p.overlijdensdatum, g.soort, vs.boven_maximum_beleid,
         (SELECT jsonb_agg(t) FROM tarief t WHERE t.overeenkomstversie_id = v.id) AS tarieven
  FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id JOIN zorgverlener g ON g.id = z.zorgverlener_id
  JOIN persoon p ON p.id = z.budgethouder_id JOIN verstrekker vs ON vs.id = z.verstrekker_id WHERE v.id = $1`;
const BUDGET = `
  SELECT t.wet, t.van, t.tm, s.bedrag_centen::text FROM toekenning t JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort = 'beschikbaar'
  JOIN saldo s ON s.rekening_id = g.id WHERE t.id = $1`;
const HOURS = `
  SELECT r.van, r.tm, r.aantal_honderdsten FROM declaratieregel r JOIN declaratie d ON d.id = r.declaratie_id
  WHERE d.budgethouder_id = $1 AND d.zorgverlener_id = $2 AND d.id <> $3 AND d.status IN ('ingediend', 'goedgekeurd', 'uitval', 'in_betaling', 'betaald', 'gestorneerd')`;
const DOUBLE = `SELECT nummer FROM declaratie WHERE zorgovereenkomst_id = $1 AND maand = $2 AND id <> $3 AND status NOT IN ('concept', 'teruggestuurd', 'ingetrokken', 'afgekeurd')`;
const EVENT = `
  INSERT INTO gebeurtenis (soort, onderwerp_soort, onderwerp_id, rol, gebruiker_id, budgethouder_id, verstrekker_id, zorgverlener_id, gegevens, na_hash, tijdstip)
  VALUES ($1, 'declaratie', $2, 'budgethouder', $3, $4, $5, $6, $7::jsonb, $8, now()) RETURNING id`;

type Approver = { readonly client: pg.Client; readonly gebruiker: string; readonly persoon: string };

/** The same reads, locks, writes and triggers as lib/usecases/declaratie/declaratie-goedkeuren.ts; the judgement itself costs nothing here. */
async function approveInSql({ client, gebruiker, persoon }: Approver, { id }: Claim): Promise<void> {
  const query = (sql: string, values: readonly unknown[]): Promise<Row> => one(client, sql, values);
  const run = (sql: string, values: readonly unknown[]): Promise<unknown> => client.query(sql, [...values]);
  const key = `gebruiker:${gebruiker}/declaratie.goedkeuren/${randomUUID()}`;
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  await client.query("BEGIN");
  await run(
    `SELECT set_config('app.rol', 'budgethouder', true), set_config('app.gebruiker_id', $1, true), set_config('app.persoon_id', $2, true),
            set_config('app.budgethouder_id', $2, true), set_config('app.nu', now()::text, true)`,
    [gebruiker, persoon],
  );
  await run("SELECT app_eigenaar(), pg_advisory_xact_lock(hashtextextended($1, 0))", [key]);
  await run("SELECT invoer_hash, antwoord FROM antwoord WHERE sleutel = $1", [key]);
  const d = await query("SELECT *, gevraagd_centen::text AS gevraagd, maand::text AS maandtekst FROM declaratie WHERE id = $1 FOR UPDATE", [id]);
  await run("SELECT id FROM toekenning WHERE id = $1 FOR NO KEY UPDATE", [d["toekenning_id"]]);
  await run("SELECT id FROM zorgovereenkomst WHERE id = $1 FOR SHARE", [d["zorgovereenkomst_id"]]);
  const facts = await query(FACTS, [d["overeenkomstversie_id"]]);
  await run(LINES, [id]);
  await run(BUDGET, [d["toekenning_id"]]);
  await run(HOURS, [d["budgethouder_id"], d["zorgverlener_id"], id]);
  await run(DOUBLE, [d["zorgovereenkomst_id"], d["maandtekst"], id]);
  await run("SELECT heeft_rekeningnummer($1)", [d["zorgverlener_id"]]);
  await run("UPDATE declaratie SET status = 'ingediend', ingediend_op = now(), ingediend_door = $2, gewijzigd_op = now() WHERE id = $1 AND status = 'ter_accordering'", [id, gebruiker]);
  const data = JSON.stringify({ nummer: d["nummer"], gevraagdCenten: d["gevraagd"] });
  const parties = [gebruiker, d["budgethouder_id"], d["verstrekker_id"], d["zorgverlener_id"], data, hash(data)];
  const event = await query(EVENT, ["declaratie.ingediend", id, ...parties]);
  const order = randomUUID();
  await run(
    `SELECT boek('reservering', 'reservering:' || $1::text, 'declaratie', $2, $3, $4, 'beschikbaar', 'gereserveerd', $5, now())`,
    [order, id, event["id"], d["toekenning_id"], d["gevraagd"]],
  );
  await run(
    `INSERT INTO beoordeling (declaratie_id, regelversie, oordeel, gevraagd_centen, toegekend_centen, tekort_centen, invoer, uitkomsten, op)
     VALUES ($1, 'meting', 'goedgekeurd', $2, $2, 0, $3::jsonb, '[]', now())`,
    [id, d["gevraagd"], JSON.stringify(facts)],
  );
  await run("UPDATE declaratie SET status = 'goedgekeurd', toegekend_centen = $2, gewijzigd_op = now() WHERE id = $1 AND status = 'ingediend'", [id, d["gevraagd"]]);
  await run(
    `INSERT INTO betaalopdracht (id, declaratie_id, toekenning_id, budgethouder_id, verstrekker_id, zorgverlener_id, bedrag_centen, status, eind_tot_eind_id, omschrijving, verwacht_op, aangemaakt_op)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'klaar', $8, 'meting', current_date + 5, now())`,
    [order, id, d["toekenning_id"], d["budgethouder_id"], d["verstrekker_id"], d["zorgverlener_id"], d["gevraagd"], `${d["nummer"] ?? ""}-1`],
  );
  await query(EVENT, ["declaratie.goedgekeurd", id, ...parties]);
  await run("INSERT INTO antwoord (sleutel, eigenaar, handeling, invoer_hash, antwoord, op) VALUES ($1, app_eigenaar(), 'declaratie.goedkeuren', $2, $3::jsonb, now())", [key, hash(id), data]);
  await client.query("COMMIT");
}

async function inSql(owner: pg.Client, appUrl: string, person: Row): Promise<number> {
  const lists = await prepare(owner);
  const clients = await Promise.all(
    lists.map(async () => {
      const client = new pg.Client({ connectionString: appUrl });
      await client.connect();
      return client;
    }),
  );
  const who = { gebruiker: person["id"] ?? "", persoon: person["persoon_id"] ?? "" };
  try {
    return await rate(owner, lists, clients.map((client) => (claim) => approveInSql({ client, ...who }, claim)), []);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** Approvals over HTTP as a share of what the database alone could do. */
export async function approvalRatio(base: string, ownerUrl: string, appUrl: string): Promise<Line[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const cookie = (await logIn(base, "digid", MEASURED.sub)).cookieHeader();
    const person = await one(owner, "SELECT id, persoon_id FROM gebruiker WHERE subject = $1", [MEASURED.sub]);
    const times: number[] = [];
    await overHttp(owner, base, cookie, []);
    const { sql, http } = await interleaved(
      { sql: () => inSql(owner, appUrl, person), http: () => overHttp(owner, base, cookie, times) },
      REPEATS,
    );
    const ratio = spread(http).median / spread(sql).median;
    return [
      { what: "one transaction of plain SQL, 8 clients, claims/s", value: range(sql, whole) },
      { what: "approve by form post, 8 clients, claims/s", value: range(http, whole) },
      { what: "form post, p50 and p99", value: `${whole(percentile(times, 0.5))} and ${whole(percentile(times, 0.99))} ms` },
      { what: "form post / plain SQL", value: hundredths(ratio), goal: "≥ 0.15", met: ratio >= 0.15 },
    ];
  } finally {
    await owner.end();
  }
}
