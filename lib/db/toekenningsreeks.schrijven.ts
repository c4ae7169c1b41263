/**
 * Writes what many messages led to, one statement a table. Rows go over as one JSON text: a hundred times cheaper than a
 * statement a row. Everything happens in the scope of the actor; the two lists that no actor may write (persons and the
 * ledger) go through the narrow functions of the database.
 */
import { createHash } from "node:crypto";

import type { Datum } from "@/lib/domein/datum";
import type { BerichtContact, BerichtFunctiebudget, BerichtRelatie } from "@/lib/domein/toekenning/bericht";
import type { Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import type { Berichtkanaal } from "./generated/client";
import type { handelende } from "./gebeurtenis";
import type { Persoonsgegevens } from "./persoon.repository";
import { bewijs, type Retourregel } from "./toekenning.repository";
import { hexVan } from "./toekenningsreeks.lezen";
import { bsnIndex, versleutelBsn } from "./versleuteling";

const UUID_TEKENS = 36;

/** Ids made by the database, so that they sort by time like all others. */
export async function nieuweIds(tx: Tx, aantal: number): Promise<() => string> {
  // As one text: an array of so many is written and read element by element.
  const [{ ids }] = await tx.$queryRaw<[{ ids: string }]>`SELECT coalesce(string_agg(uuidv7()::text, ''), '') AS ids FROM generate_series(1, ${aantal}::int)`;
  let volgende = 0;
  return () => {
    const id = ids.slice(volgende, volgende + UUID_TEKENS);
    if (id === "") throw new Error("more ids used than asked for");
    volgende += UUID_TEKENS;
    return id;
  };
}

/** Finds or records persons by BSN, the first mention of each. @returns persoon.id per BSN */
export async function legPersonenVast(tx: Tx, personen: readonly Persoonsgegevens[]): Promise<ReadonlyMap<string, string>> {
  const uniek = new Map<string, Persoonsgegevens>();
  for (const persoon of personen) if (!uniek.has(persoon.bsn)) uniek.set(persoon.bsn, persoon);
  if (uniek.size === 0) return new Map();
  const lijst = [...uniek.values()];
  const rijen = JSON.stringify(
    lijst.map(({ adres, bsn, ...persoon }, nr) => ({ ...persoon, ...adres, nr, geheim: hexVan(versleutelBsn(bsn)), sleutel: hexVan(bsnIndex(bsn)) })),
  );
  const gevonden = await tx.$queryRaw<{ nr: number; id: string }[]>`
    SELECT p.nr::int - 1 AS nr, p.id::text AS id
    FROM (SELECT array_agg(decode(v.geheim, 'hex') ORDER BY v.nr) AS a1, array_agg(decode(v.sleutel, 'hex') ORDER BY v.nr) AS a2,
            array_agg(v.voornamen ORDER BY v.nr) AS a3, array_agg(v.tussenvoegsel ORDER BY v.nr) AS a4, array_agg(v.achternaam ORDER BY v.nr) AS a5,
            array_agg(v.geslacht ORDER BY v.nr) AS a6, array_agg(v.geboortedatum ORDER BY v.nr) AS a7, array_agg(v.straat ORDER BY v.nr) AS a8,
            array_agg(v.huisnummer ORDER BY v.nr) AS a9, array_agg(v.postcode ORDER BY v.nr) AS a10, array_agg(v.woonplaats ORDER BY v.nr) AS a11,
            array_agg(v.email ORDER BY v.nr) AS a12, array_agg(v.telefoon ORDER BY v.nr) AS a13
          FROM json_to_recordset(${rijen}::json) AS v (nr int, geheim text, sleutel text, voornamen text, tussenvoegsel text, achternaam text, geslacht text,
            geboortedatum date, straat text, huisnummer text, postcode text, woonplaats text, email text, telefoon text)) a,
         LATERAL personen_vastleggen(a.a1, a.a2, a.a3, a.a4, a.a5, a.a6, a.a7, a.a8, a.a9, a.a10, a.a11, a.a12, a.a13) p`;
  return new Map(gevonden.map(({ nr, id }) => [lijst[nr]?.bsn ?? "", id]));
}

export type ReeksToekenning = {
  readonly id: string;
  readonly wet: Wet;
  readonly budgethouderId: string;
  readonly budgetidentificatie: string;
  readonly beschikkingsnummer: string;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: string;
};

/** @returns the number that each got, by id */
export async function voegToekenningenToe(tx: Tx, verstrekkerId: string, rijen: readonly ReeksToekenning[], nu: Date): Promise<ReadonlyMap<string, string>> {
  if (rijen.length === 0) return new Map();
  const gemaakt = await tx.$queryRaw<{ id: string; nummer: string }[]>`
    INSERT INTO toekenning (id, budgethouder_id, verstrekker_id, wet, budgetidentificatie, beschikkingsnummer, status, van, tm, bedrag_centen, aangemaakt_op)
    SELECT v.id, v."budgethouderId", ${verstrekkerId}::uuid, v.wet, v.budgetidentificatie, v.beschikkingsnummer, 'definitief', v.van, v.tm, v.bedrag, ${nu}
    FROM json_to_recordset(${JSON.stringify(rijen)}::json) AS v (id uuid, "budgethouderId" uuid, wet wet, budgetidentificatie text, beschikkingsnummer text,
      van date, tm date, bedrag bigint) ORDER BY v.id
    RETURNING id::text AS id, nummer`;
  await tx.$executeRaw`SELECT rekeningen_openen(${rijen.map(({ id }) => id)}::uuid[])`;
  return new Map(gemaakt.map(({ id, nummer }) => [id, nummer]));
}

export async function wijzigToekenningen(tx: Tx, rijen: readonly ReeksToekenning[]): Promise<void> {
  if (rijen.length === 0) return;
  await tx.$executeRaw`
    UPDATE toekenning t SET budgetidentificatie = v.budgetidentificatie, beschikkingsnummer = v.beschikkingsnummer, van = v.van, tm = v.tm, bedrag_centen = v.bedrag
    FROM json_to_recordset(${JSON.stringify(rijen)}::json) AS v (id uuid, budgetidentificatie text, beschikkingsnummer text, van date, tm date, bedrag bigint)
    WHERE t.id = v.id`;
}

export async function trekToekenningenIn(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const aantal = await tx.$executeRaw`
    UPDATE toekenning SET status = 'ingetrokken' WHERE id = ANY(${[...ids]}::uuid[]) AND status IN ('voorlopig', 'definitief')`;
  if (aantal !== ids.length) throw new Error("a toekenning changed while it was locked");
}

export type ReeksBericht = {
  readonly id: string;
  readonly berichtnummer: string | null;
  readonly document: string;
  readonly hash: string;
  readonly status: "verwerkt" | "uitval" | "afgekeurd";
  readonly retourcodes: readonly Retourregel[];
  readonly toekenningId: string | null;
  readonly wachtOp: string | null;
};

export type Ontvangstgegevens = { readonly kanaal: Berichtkanaal; readonly bestandsnaam: string | null; readonly ontvangenOp: Date; readonly ontvangenVan: string };

export async function voegBerichtenToe(tx: Tx, verstrekkerId: string, rijen: readonly ReeksBericht[], ontvangst: Ontvangstgegevens): Promise<void> {
  if (rijen.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO toekenningsbericht (id, verstrekker_id, berichtnummer, kanaal, bestandsnaam, inhoud, inhoud_hash, status, retourcodes, toekenning_id, wacht_op,
      ontvangen_op, ontvangen_van)
    SELECT v.id, ${verstrekkerId}::uuid, v.berichtnummer, ${ontvangst.kanaal}::berichtkanaal, ${ontvangst.bestandsnaam}, convert_to(v.document, 'UTF8'),
      decode(v.hash, 'hex'), v.status, v.retourcodes, v."toekenningId", v."wachtOp", ${ontvangst.ontvangenOp}, ${ontvangst.ontvangenVan}
    FROM json_to_recordset(${JSON.stringify(rijen)}::json) AS v (id uuid, berichtnummer text, document text, hash text, status berichtstatus, retourcodes jsonb,
      "toekenningId" uuid, "wachtOp" text)`;
}

export type Herbeantwoord = Pick<ReeksBericht, "id" | "status" | "retourcodes" | "toekenningId" | "wachtOp">;

/** The answer that counts changes; the one before it stays in the row. */
export async function herbeantwoordBerichten(tx: Tx, rijen: readonly Herbeantwoord[], nu: Date): Promise<void> {
  if (rijen.length === 0) return;
  await tx.$executeRaw`
    UPDATE toekenningsbericht b SET status = v.status, retourcodes = v.retourcodes, toekenning_id = v."toekenningId", wacht_op = v."wachtOp",
      eerdere_antwoorden = b.eerdere_antwoorden || jsonb_build_array(jsonb_build_object('status', b.status, 'retourcodes', b.retourcodes, 'tot', ${nu.toISOString()}::text))
    FROM json_to_recordset(${JSON.stringify(rijen)}::json) AS v (id uuid, status berichtstatus, retourcodes jsonb, "toekenningId" uuid, "wachtOp" text)
    WHERE b.id = v.id`;
}

export type ReeksVersie = {
  readonly id: string;
  readonly toekenningId: string;
  readonly berichtId: string;
  readonly versie: number;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: string;
  readonly functiebudgetten: readonly BerichtFunctiebudget[];
  /** At most one: the keuring saw to that. */
  readonly contacten: readonly BerichtContact[];
};

export async function voegVersiesToe(tx: Tx, rijen: readonly ReeksVersie[], nu: Date): Promise<void> {
  if (rijen.length === 0) return;
  const versies = JSON.stringify(rijen.map(({ functiebudgetten: _, contacten: _c, ...versie }) => versie));
  const functies = JSON.stringify(
    rijen.flatMap(({ id, functiebudgetten }) =>
      functiebudgetten.map(({ functiesoort, periode, bedrag, vvb }) => ({ versie: id, functiesoort, ...periode, bedrag: String(bedrag), vvb: String(vvb) })),
    ),
  );
  const contacten = JSON.stringify(rijen.flatMap(({ id, contacten: [contact] }) => (contact === undefined ? [] : [{ versie: id, naam: contact.naam, ...contact.adres }])));
  await tx.$executeRaw`
    INSERT INTO toekenningsversie (id, toekenning_id, bericht_id, versie, van, tm, bedrag_centen, vastgelegd_op)
    SELECT v.id, v."toekenningId", v."berichtId", v.versie, v.van, v.tm, v.bedrag, ${nu}
    FROM json_to_recordset(${versies}::json) AS v (id uuid, "toekenningId" uuid, "berichtId" uuid, versie int, van date, tm date, bedrag bigint)`;
  await tx.$executeRaw`
    INSERT INTO functiebudget (toekenningsversie_id, functiesoort, van, tm, bedrag_centen, vvb_centen)
    SELECT v.versie, v.functiesoort, v.van, v.tm, v.bedrag, v.vvb
    FROM json_to_recordset(${functies}::json) AS v (versie uuid, functiesoort text, van date, tm date, bedrag bigint, vvb bigint)`;
  if (contacten !== "[]") {
    await tx.$executeRaw`
      INSERT INTO contactadres (toekenningsversie_id, naam, straat, huisnummer, postcode, woonplaats)
      SELECT v.versie, v.naam, v.straat, v.huisnummer, v.postcode, v.woonplaats
      FROM json_to_recordset(${contacten}::json) AS v (versie uuid, naam text, straat text, huisnummer text, postcode text, woonplaats text)`;
  }
}

export type ReeksRelaties = { readonly toekenningId: string; readonly budgethouderId: string; readonly relaties: readonly BerichtRelatie[] };

/** What `vervangRelaties` does for one toekenning. No two entries are about the same budgethouder. */
export async function vervangAlleRelaties(tx: Tx, reeks: readonly ReeksRelaties[], personen: ReadonlyMap<string, string>, nu: Date): Promise<void> {
  const rijen = new Map<string, object>();
  for (const { toekenningId, budgethouderId, relaties } of reeks) {
    for (const { bsn, soort, van, tm, machtiging } of relaties) {
      const vertegenwoordiger = personen.get(bsn);
      const rij = { budgethouder: budgethouderId, vertegenwoordiger, soort, van, tm, machtiging: `{${machtiging.join(",")}}`, bewijs: bewijs(toekenningId) };
      rijen.set([budgethouderId, vertegenwoordiger, soort, van].join("/"), rij);
    }
  }
  const genoemd = JSON.stringify([...rijen.values()]);
  if (rijen.size > 0) {
    await tx.$executeRaw`
      INSERT INTO vertegenwoordiging (budgethouder_id, vertegenwoordiger_id, soort, van, tm, machtiging, bewijsstuk)
      SELECT v.budgethouder, v.vertegenwoordiger, v.soort, v.van, v.tm, v.machtiging::bevoegdheid[], v.bewijs
      FROM json_to_recordset(${genoemd}::json) AS v (budgethouder uuid, vertegenwoordiger uuid, soort vertegenwoordigingsoort, van date, tm date, machtiging text, bewijs text)
      ON CONFLICT (budgethouder_id, vertegenwoordiger_id, soort, van) DO UPDATE
        SET tm = excluded.tm, machtiging = excluded.machtiging, ingetrokken_op = NULL, bewijsstuk = excluded.bewijsstuk`;
  }
  if (reeks.length === 0) return;
  const doelen = JSON.stringify(reeks.map(({ toekenningId, budgethouderId }) => ({ budgethouder: budgethouderId, bewijs: bewijs(toekenningId) })));
  await tx.$executeRaw`
    UPDATE vertegenwoordiging r SET ingetrokken_op = ${nu}
    FROM json_to_recordset(${doelen}::json) AS d (budgethouder uuid, bewijs text)
    WHERE r.budgethouder_id = d.budgethouder AND r.bewijsstuk = d.bewijs AND r.ingetrokken_op IS NULL
      AND NOT EXISTS (SELECT 1 FROM json_to_recordset(${genoemd}::json) AS v (budgethouder uuid, vertegenwoordiger uuid, soort vertegenwoordigingsoort, van date)
        WHERE (v.budgethouder, v.vertegenwoordiger, v.soort, v.van) = (r.budgethouder_id, r.vertegenwoordiger_id, r.soort, r.van))`;
}

export type ReeksGebeurtenis = {
  readonly id: string;
  readonly soort: string;
  readonly onderwerpSoort: "toekenning" | "toekenningsbericht";
  readonly onderwerpId: string;
  readonly budgethouderId: string | null;
  readonly gegevens: Readonly<Record<string, string | number | null | readonly string[]>>;
};

/** One gebeurtenis for each message, as `registreer` writes one. */
export async function registreerReeks(tx: Tx, wie: ReturnType<typeof handelende>, verstrekkerId: string, rijen: readonly ReeksGebeurtenis[], nu: Date): Promise<void> {
  if (rijen.length === 0) return;
  const metHash = rijen.map((rij) => ({ ...rij, hash: createHash("sha256").update(JSON.stringify(rij.gegevens)).digest("hex") }));
  await tx.$executeRaw`
    INSERT INTO gebeurtenis (id, soort, onderwerp_soort, onderwerp_id, rol, gebruiker_id, sessie_id, vertegenwoordiging_id, proces, budgethouder_id, verstrekker_id,
      gegevens, na_hash, tijdstip)
    SELECT v.id, v.soort, v."onderwerpSoort", v."onderwerpId", ${wie.rol}, ${wie.gebruikerId}::uuid, ${wie.sessieId}::uuid, ${wie.vertegenwoordigingId}::uuid,
      ${wie.proces}, v."budgethouderId", ${verstrekkerId}::uuid, v.gegevens, decode(v.hash, 'hex'), ${nu}
    FROM json_to_recordset(${JSON.stringify(metHash)}::json) AS v (id uuid, soort text, "onderwerpSoort" text, "onderwerpId" uuid, "budgethouderId" uuid, gegevens jsonb, hash text)`;
}

export type ReeksBoeking = {
  readonly id: string;
  readonly soort: "toekenning" | "toekenning_wijziging" | "toekenning_intrekking";
  readonly van: "voorschot" | "beschikbaar";
  readonly naar: "voorschot" | "beschikbaar";
  readonly berichtId: string;
  readonly gebeurtenisId: string;
  readonly toekenningId: string;
  readonly bedrag: string;
};

/** The bookings of `boekToekenning`, `boekVerhoging`, `boekVerlaging` and `boekIntrekking`, under the same keys. */
export async function boekReeks(tx: Tx, rijen: readonly ReeksBoeking[], nu: Date): Promise<void> {
  if (rijen.length === 0) return;
  await tx.$executeRaw`
    SELECT boek_reeks(array_agg(v.soort), array_agg(v.id), array_agg(v.soort || ':' || v."berichtId"), 'toekenningsbericht', array_agg(v."berichtId"),
      array_agg(v."gebeurtenisId"), array_agg(v."toekenningId"), array_agg(v.van), array_agg(v.naar), array_agg(v.bedrag), ${nu})
    FROM json_to_recordset(${JSON.stringify(rijen)}::json) AS v (id uuid, soort boekingsoort, van rekeningsoort, naar rekeningsoort, "berichtId" uuid,
      "gebeurtenisId" uuid, "toekenningId" uuid, bedrag bigint)`;
}

export type ReeksZaak = { readonly berichtId: string; readonly codes: readonly string[] };

export async function openZaken(tx: Tx, verstrekkerId: string, rijen: readonly ReeksZaak[], termijn: Datum, nu: Date): Promise<void> {
  if (rijen.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO uitvalzaak (domein, onderwerp_id, codes, termijn, verstrekker_id, geopend_op)
    SELECT 'toekenning', v."berichtId", ARRAY(SELECT json_array_elements_text(v.codes)), ${termijn}::date, ${verstrekkerId}::uuid, ${nu}
    FROM json_to_recordset(${JSON.stringify(rijen)}::json) AS v ("berichtId" uuid, codes json)`;
}

/** The cases about messages that are no longer in uitval lapse; those of messages that still are, say why now. */
export async function werkZakenBij(tx: Tx, rijen: readonly { readonly berichtId: string; readonly codes: readonly string[]; readonly oplossing: string | null }[], nu: Date): Promise<void> {
  if (rijen.length === 0) return;
  await tx.$executeRaw`
    UPDATE uitvalzaak z SET codes = CASE WHEN v.oplossing IS NULL THEN ARRAY(SELECT json_array_elements_text(v.codes)) ELSE z.codes END,
      status = CASE WHEN v.oplossing IS NULL THEN z.status ELSE 'vervallen' END, oplossing = v.oplossing, opgelost_op = CASE WHEN v.oplossing IS NOT NULL THEN ${nu}::timestamptz END
    FROM json_to_recordset(${JSON.stringify(rijen)}::json) AS v ("berichtId" uuid, codes json, oplossing text)
    WHERE z.domein = 'toekenning' AND z.onderwerp_id = v."berichtId" AND z.status NOT IN ('opgelost', 'vervallen')`;
}

/** Which of these budgets have an open case of their own. */
export async function openBudgetzaken(tx: Tx, toekenningIds: readonly string[]): Promise<readonly string[]> {
  if (toekenningIds.length === 0) return [];
  const open = await tx.uitvalzaak.findMany({
    where: { domein: "toekenning", onderwerpId: { in: [...toekenningIds] }, status: { notIn: ["opgelost", "vervallen"] } },
    select: { onderwerpId: true },
  });
  return open.map(({ onderwerpId }) => onderwerpId);
}

export type Wachtend = { readonly id: string; readonly inhoud: Uint8Array };

/** Messages of this verstrekker that wait for one of these budgets, in the order in which they came. */
export const leesWachtenden = (tx: Tx, verstrekkerId: string, kenmerken: readonly string[]): Promise<Wachtend[]> =>
  kenmerken.length === 0
    ? Promise.resolve([])
    : tx.$queryRaw<Wachtend[]>`
        SELECT id::text AS id, inhoud FROM toekenningsbericht
        WHERE verstrekker_id = ${verstrekkerId}::uuid AND wacht_op = ANY(${[...kenmerken]}) AND status = 'uitval' ORDER BY ontvangen_op, id FOR UPDATE`;
