/**
 * What the judging looks at, for many messages in a few statements. The messages of one call have no budget, budgethouder
 * or number in common: none of them changes what another is judged on.
 */
import { datum, type Datum, plusDagen } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { BekendeToekenning, Keuringsdossier, Voorlopiggebruik } from "@/lib/domein/toekenning/keuring";

import type { Tx } from "./client";
import type { Rekeningsoort } from "./generated/client";
import { gebondenVan, leesAanleveraar, leesGebruik, vergrendelVoorlopige } from "./toekenning.repository";
import { bsnIndex } from "./versleuteling";

export const hexVan = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** What writing needs to know of a toekenning besides what judging looks at. */
export type Doel = BekendeToekenning & {
  readonly nummer: string;
  readonly budgethouderId: string;
  readonly versie: number;
  readonly beschikbaar: bigint;
};

export type Reeksdossier = Omit<Keuringsdossier, "toekenningen"> & { readonly toekenningen: readonly Doel[] };

export type EerderBericht = { readonly id: string; readonly berichtnummer: string | null; readonly hash: string };

/** Messages that are there already, by number or, without a readable number, by content. */
export function leesEerdere(tx: Tx, verstrekkerId: string, nummers: readonly string[], hashes: readonly string[]): Promise<EerderBericht[]> {
  return tx.$queryRaw<EerderBericht[]>`
    SELECT id::text AS id, berichtnummer, encode(inhoud_hash, 'hex') AS hash FROM toekenningsbericht
    WHERE verstrekker_id = ${verstrekkerId}::uuid AND berichtnummer = ANY(${[...nummers]})
    UNION ALL
    SELECT id::text, berichtnummer, encode(inhoud_hash, 'hex') FROM toekenningsbericht
    WHERE ${hashes.length > 0} AND verstrekker_id = ${verstrekkerId}::uuid AND berichtnummer IS NULL AND encode(inhoud_hash, 'hex') = ANY(${[...hashes]})`;
}

type Kennis = { readonly nr: number; readonly id: string | null; readonly kent: "gelijk" | "verschilt" | "onbekend" };

/** What is known of each budgethouder: whether the date of birth agrees, and under which id. */
function leesKennis(tx: Tx, berichten: readonly Toekenningsbericht[]): Promise<Kennis[]> {
  const vragen = JSON.stringify(berichten.map(({ budgethouder }, nr) => ({ nr, sleutel: hexVan(bsnIndex(budgethouder.bsn)), dag: budgethouder.geboortedatum })));
  return tx.$queryRaw<Kennis[]>`
    SELECT k.nr::int - 1 AS nr, k.id::text AS id, k.kent
    FROM (SELECT array_agg(decode(v.sleutel, 'hex') ORDER BY v.nr) AS sleutels, array_agg(v.dag ORDER BY v.nr) AS dagen
          FROM json_to_recordset(${vragen}::json) AS v (nr int, sleutel text, dag date)) a,
         LATERAL personen_kennen(a.sleutels, a.dagen) k ORDER BY k.nr`;
}

type Toekenningrij = {
  readonly id: string;
  readonly nummer: string;
  readonly budgethouder: string;
  readonly kenmerk: string;
  readonly wet: BekendeToekenning["wet"];
  readonly status: BekendeToekenning["status"];
  readonly van: string;
  readonly tm: string;
  readonly bedrag: string;
  readonly versie: number;
  readonly rekeningen: readonly { readonly soort: Rekeningsoort; readonly bedrag: string }[] | null;
};

/** Locked first and read after, so that what is decided on stays as it was read. */
async function leesToekenningen(tx: Tx, verstrekkerId: string, kenmerken: readonly string[], budgethouders: readonly string[]): Promise<readonly Toekenningrij[]> {
  const gevonden = await tx.$queryRaw<{ id: string }[]>`
    WITH gezocht AS (
      SELECT t.id FROM toekenning t WHERE t.verstrekker_id = ${verstrekkerId}::uuid AND t.budgetidentificatie = ANY(${[...kenmerken]})
      UNION
      SELECT t.id FROM toekenning t WHERE t.budgethouder_id = ANY(${[...budgethouders]}::uuid[]) AND t.verstrekker_id = ${verstrekkerId}::uuid)
    SELECT t.id::text AS id FROM toekenning t WHERE t.id IN (SELECT g.id FROM gezocht g) ORDER BY t.id FOR UPDATE OF t`;
  if (gevonden.length === 0) return [];
  const ids = gevonden.map(({ id }) => id);
  return tx.$queryRaw<Toekenningrij[]>`
    SELECT t.id::text AS id, t.nummer, t.budgethouder_id::text AS budgethouder, t.budgetidentificatie AS kenmerk,
           t.wet::text AS wet, t.status::text AS status, t.van::text AS van, t.tm::text AS tm, t.bedrag_centen::text AS bedrag,
           (SELECT coalesce(max(v.versie), 0) FROM toekenningsversie v WHERE v.toekenning_id = t.id) AS versie,
           (SELECT json_agg(json_build_object('soort', g.soort, 'bedrag', s.bedrag_centen::text))
            FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = t.id) AS rekeningen
    FROM unnest(${ids}::uuid[]) AS i (id) JOIN toekenning t ON t.id = i.id
    ORDER BY t.aangemaakt_op, t.id`;
}

/** A BSN is only known here when a message of this call names it; every other holder is somebody else to all of them. */
const ANDER = "";

function alsDoel(rij: Toekenningrij, bsns: ReadonlyMap<string, string>, gebruik: ReadonlyMap<string, Voorlopiggebruik>): Doel {
  const rekeningen = (rij.rekeningen ?? []).map(({ soort, bedrag }) => ({ soort, bedrag: BigInt(bedrag) }));
  return {
    toekenningId: rij.id,
    budgetidentificatie: rij.kenmerk,
    wet: rij.wet,
    budgethouderBsn: bsns.get(rij.budgethouder) ?? ANDER,
    status: rij.status,
    periode: { van: datum(rij.van), tm: datum(rij.tm) },
    bedrag: centen(BigInt(rij.bedrag)),
    gebonden: centen(gebondenVan(rekeningen)),
    gebruik: gebruik.get(rij.id) ?? null,
    nummer: rij.nummer,
    budgethouderId: rij.budgethouder,
    versie: rij.versie,
    beschikbaar: rekeningen.find(({ soort }) => soort === "beschikbaar")?.bedrag ?? 0n,
  };
}

function verzamel(doelen: readonly Doel[], sleutelVan: (doel: Doel) => string): ReadonlyMap<string, readonly Doel[]> {
  const per = new Map<string, Doel[]>();
  for (const doel of doelen) {
    const rij = per.get(sleutelVan(doel));
    if (rij === undefined) per.set(sleutelVan(doel), [doel]);
    else rij.push(doel);
  }
  return per;
}

/** For every message what `leesKeuringsdossier` reads for one, in the order of the messages. The caller holds the turn. */
export async function leesReeksdossiers(
  tx: Tx,
  verstrekkerId: string,
  berichten: readonly Toekenningsbericht[],
  vandaag: Datum,
): Promise<readonly Reeksdossier[]> {
  const kennis = await leesKennis(tx, berichten);
  const bsns = new Map(kennis.flatMap(({ nr, id }) => (id === null ? [] : [[id, berichten[nr]?.budgethouder.bsn ?? ANDER]])));
  const kenmerken = berichten.flatMap(({ budgetidentificatie, budgetidentificatieOud: oud }) => (oud === null ? [budgetidentificatie] : [budgetidentificatie, oud]));
  const aanleveraar = await leesAanleveraar(tx, verstrekkerId);
  await vergrendelVoorlopige(tx, verstrekkerId, berichten.map(({ budgethouder }) => budgethouder.bsn));
  const rijen = await leesToekenningen(tx, verstrekkerId, kenmerken, [...bsns.keys()]);
  const gebruik = await leesGebruik(tx, rijen);
  const doelen = rijen.map((rij) => alsDoel(rij, bsns, gebruik));
  const perKenmerk = verzamel(doelen, ({ budgetidentificatie }) => budgetidentificatie);
  const perBsn = verzamel(doelen, ({ budgethouderBsn }) => budgethouderBsn);
  return berichten.map(({ budgethouder, budgetidentificatie, budgetidentificatieOud }, nr) => {
    const eigen = perBsn.get(budgethouder.bsn) ?? [];
    const genoemd = [budgetidentificatie, ...(budgetidentificatieOud === null ? [] : [budgetidentificatieOud])].flatMap((kenmerk) => perKenmerk.get(kenmerk) ?? []);
    const kent = kennis[nr]?.kent ?? "onbekend";
    const { geboortedatum } = budgethouder;
    return {
      vandaag,
      aanleveraar,
      eerder: null,
      persoon: kent === "onbekend" ? null : { geboortedatum: kent === "gelijk" ? geboortedatum : plusDagen(geboortedatum, 1) },
      toekenningen: [...eigen, ...genoemd.filter((doel) => !eigen.includes(doel))],
    };
  });
}
