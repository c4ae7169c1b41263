/** Runs the table of matrix.ts: every role at every table, every query and every act. */
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Tx } from "@/lib/db/client";
import { contextVan, metContext } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";

import { DOEN } from "./handelingen";
import { BOUWSTENEN, HANDELINGEN, KANT_VAN_A, type Regel, type Rijenregel, type Rol, ROLLEN, TABELLEN, VRAGEN } from "./matrix";
import { type Dossierids, onbekend, type Toegangswereld, toegangswereld, TOEGEKEND } from "./wereld";
import { STELLEN } from "./vragen";

let w: Toegangswereld;
beforeAll(async () => {
  w = await toegangswereld();
}, 180_000);
afterAll(() => w.wereld.sluit());

/** Everything in an answer as one text, the contents of files included. */
const tekstVan = (antwoord: unknown): string =>
  JSON.stringify({ antwoord }, (_sleutel, waarde: unknown) => {
    if (typeof waarde === "bigint") return String(waarde);
    if (waarde instanceof Uint8Array) return Buffer.from(waarde).toString("latin1");
    return waarde instanceof Map ? [...(waarde as ReadonlyMap<unknown, unknown>).entries()] : waarde;
  });

const sporenVanA = (antwoord: unknown): readonly string[] => {
  const tekst = tekstVan(antwoord);
  return w.kenmerkenVanA.filter((kenmerk) => tekst.includes(kenmerk));
};

/** Roles with an actor: who is anonymous cannot even call a query or an act. */
const metActor = (): readonly { readonly rol: Rol; readonly actor: Actor }[] =>
  ROLLEN.flatMap((rol) => {
    const actor = w.actoren[rol];
    return actor === null ? [] : [{ rol, actor }];
  });

// ---------------------------------------------------------------- what there is
async function uitgevoerdeNamen(map: "queries" | "usecases"): Promise<readonly string[]> {
  const bestanden = readdirSync(`lib/${map}`, { recursive: true, encoding: "utf8" }).filter((naam) => naam.endsWith(".ts"));
  const namen: string[] = [];
  for (const bestand of bestanden) {
    const module = (await import(pathToFileURL(`lib/${map}/${bestand}`).href)) as Record<string, unknown>;
    for (const [naam, waarde] of Object.entries(module)) if (typeof waarde === "function") namen.push(`${bestand.slice(0, -3)}#${naam}`);
  }
  return namen;
}

describe("de tabel is volledig", () => {
  it("heeft een regel voor elke tabel in de database, en elke tabel is afgeschermd", async () => {
    const tabellen = await w.wereld.eigenaar.$queryRaw<{ naam: string; afgeschermd: boolean; beleid: boolean }[]>`
      SELECT c.relname AS naam, c.relrowsecurity AND c.relforcerowsecurity AS afgeschermd,
             EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS beleid
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations' ORDER BY c.relname`;
    expect(tabellen.map(({ naam }) => naam)).toEqual(Object.keys(TABELLEN).sort());
    expect(tabellen.filter(({ afgeschermd, beleid }) => !afgeschermd || !beleid)).toEqual([]);
  });

  it("heeft geen view, materialized view of vreemde tabel die de regels omzeilt", async () => {
    const rest = await w.wereld.eigenaar.$queryRaw<{ naam: string }[]>`
      SELECT c.relname AS naam FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND c.relkind IN ('v', 'm', 'f')
        AND (has_table_privilege('pgb_app', c.oid, 'SELECT'))`;
    expect(rest).toEqual([]);
  });

  it("heeft een regel voor elke query en elke handeling op schijf", async () => {
    const opSchijf = [...(await uitgevoerdeNamen("queries")), ...(await uitgevoerdeNamen("usecases"))].sort();
    const inTabel = [...Object.keys(VRAGEN), ...Object.keys(HANDELINGEN), ...BOUWSTENEN].sort();
    expect(opSchijf).toEqual(inTabel);
  });
});

// ---------------------------------------------------------------- rows
const parameters = (): Readonly<Record<string, string>> => {
  const medewerker = w.actoren.v1Invoer;
  if (medewerker?.rol !== "verstrekker") throw new Error("v1Invoer is not of a verstrekker");
  return { ...w.a.ids, gebruiker: w.a.budgethouder.gebruikerId, medewerker: medewerker.gebruikerId };
};

const telling = (tabel: string, rijen: string): string => {
  const ids = parameters();
  const voorwaarde = rijen.replace(/(?<!:):(\w+)/g, (_alles, naam: string) => {
    const id = ids[naam];
    if (id === undefined) throw new Error(`no parameter ${naam}`);
    return `'${id}'::uuid`.replace(/^('.*')::uuid$/, naam === "gebruiker" ? "$1" : "$1::uuid");
  });
  return `SELECT count(*)::int AS aantal FROM ${tabel} WHERE ${voorwaarde}`;
};

const tel = async (tx: Tx, sql: string): Promise<number> => (await tx.$queryRawUnsafe<[{ aantal: number }]>(sql))[0].aantal;

const onder = <T>(actor: Actor | null, werk: (tx: Tx) => Promise<T>): Promise<T> =>
  actor === null ? w.wereld.db.$transaction(werk) : metContext(w.wereld.db, contextVan(actor), null, werk);

describe("rijen van A", () => {
  const gevallen = Object.entries(TABELLEN).flatMap(([tabel, regels]) => regels.map((regel: Rijenregel) => ({ tabel, ...regel })));

  it.each(gevallen.map((geval) => ({ ...geval, welke: geval.welke ?? "" })))("$tabel $welke", async ({ tabel, rijen, zien }) => {
    const sql = telling(tabel, rijen);
    expect(await tel(w.wereld.eigenaar, sql), "there is something to see").toBeGreaterThan(0);
    const ziet: Rol[] = [];
    for (const rol of ROLLEN) if ((await onder(w.actoren[rol], (tx) => tel(tx, sql))) > 0) ziet.push(rol);
    expect(ziet).toEqual(ROLLEN.filter((rol) => zien.includes(rol)));
  });
});

// ---------------------------------------------------------------- queries
type Antwoorden = { readonly opA: unknown; readonly opOnbekend: unknown };

async function vraag(naam: keyof typeof VRAGEN, actor: Actor): Promise<Antwoorden> {
  const stel = (ids: Dossierids): Promise<unknown> => STELLEN[naam]({ ...w.deps, actor, ids });
  return { opA: await stel(w.a.ids), opOnbekend: await stel(onbekend(w.a.ids)) };
}

function mogelijk(regel: Regel, { opA, opOnbekend }: Antwoorden): boolean {
  if (regel.soort === "dossier") return tekstVan(opA) !== tekstVan(opOnbekend);
  return regel.soort === "recht" ? opA !== null : sporenVanA(opA).length > 0;
}

describe("vragen over A", () => {
  const namen = Object.keys(VRAGEN) as (keyof typeof VRAGEN)[];

  it.each(namen)("%s", async (naam) => {
    const regel: Regel = VRAGEN[naam];
    const krijgt: Rol[] = [];
    for (const { rol, actor } of metActor()) {
      const antwoorden = await vraag(naam, actor);
      if (mogelijk(regel, antwoorden)) krijgt.push(rol);
      if (!regel.mag.includes(rol) && regel.soort !== "recht") expect(sporenVanA(antwoorden.opA), rol).toEqual([]);
      if (!KANT_VAN_A.includes(rol)) expect(sporenVanA(antwoorden.opA), `${rol} is no party`).toEqual([]);
      if (rol === "zorgverlenerA") expect(tekstVan(antwoorden.opA), "the size of the budget").not.toContain(String(TOEGEKEND.a));
    }
    expect(krijgt).toEqual(ROLLEN.filter((rol) => regel.mag.includes(rol)));
  });

  it("geven het rekeningnummer van de zorgverlener alleen aan hemzelf en aan de SVB", async () => {
    const iban = (await w.wereld.eigenaar.rekeningnummer.findFirstOrThrow({ where: { zorgverlenerId: w.a.ids.zorgverlener } })).iban;
    const kregen = new Set<Rol>();
    for (const naam of namen) {
      for (const { rol, actor } of metActor()) if (tekstVan((await vraag(naam, actor)).opA).includes(iban)) kregen.add(rol);
    }
    expect([...kregen].filter((rol) => rol !== "zorgverlenerA" && !rol.startsWith("svb"))).toEqual([]);
  });
});

// ---------------------------------------------------------------- acts
/** One number for everything that is stored, bookkeeping of sessions and keys included. */
async function vingerafdruk(): Promise<string> {
  const delen: string[] = [];
  for (const tabel of Object.keys(TABELLEN)) {
    const [rij] = await w.wereld.eigenaar.$queryRawUnsafe<[{ hash: string }]>(
      `SELECT coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), 'leeg') AS hash FROM ${tabel} t`,
    );
    delen.push(`${tabel}:${rij.hash}`);
  }
  return delen.join("\n");
}

describe("handelingen op het dossier van A", () => {
  const namen = Object.keys(HANDELINGEN) as (keyof typeof HANDELINGEN)[];
  const doe = (naam: keyof typeof HANDELINGEN, actor: Actor, ids: Dossierids) => DOEN[naam](w.deps, actor, ids);

  // First everybody who may not, on a file that nobody has touched; then those who may.
  it.each(namen)("%s: wie niet mag, krijgt hetzelfde antwoord als bij iets onbekends en verandert niets", async (naam) => {
    const regel: Regel = HANDELINGEN[naam];
    const voor = await vingerafdruk();
    for (const { rol, actor } of metActor().filter((een) => !regel.mag.includes(een.rol))) {
      const antwoord = await doe(naam, actor, w.a.ids);
      expect(antwoord.ok, rol).toBe(false);
      expect(antwoord, rol).toEqual(await doe(naam, actor, onbekend(w.a.ids)));
      expect(sporenVanA(antwoord), rol).toEqual([]);
      if (regel.soort === "recht") expect(antwoord, rol).toEqual({ ok: false, reden: "geen_recht" });
    }
    expect(await vingerafdruk()).toBe(voor);
  });

  it.each(namen)("%s: wie mag, komt verder", async (naam) => {
    const regel: Regel = HANDELINGEN[naam];
    for (const { rol, actor } of metActor().filter((een) => regel.mag.includes(een.rol))) {
      const antwoord = await doe(naam, actor, w.a.ids);
      expect(antwoord, rol).not.toEqual({ ok: false, reden: "geen_recht" });
      if (regel.soort === "dossier") expect(antwoord, rol).not.toEqual(await doe(naam, actor, onbekend(w.a.ids)));
    }
  });
});

it("telt de cellen van de tabel", () => {
  const rijen = Object.values(TABELLEN).flat().length * ROLLEN.length;
  const mensen = ROLLEN.length - 1;
  const cellen = rijen + (Object.keys(VRAGEN).length + Object.keys(HANDELINGEN).length) * mensen;
  console.log(`${String(cellen)} cells: ${String(ROLLEN.length)} roles`);
  expect(cellen).toBeGreaterThan(2_660);
});
