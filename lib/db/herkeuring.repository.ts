/**
 * The rules ONDER_MINIMUMLOON and BOVEN_MAXIMUMTARIEF for all running contracts in one statement, with the figures that lib/domein gives. A test
 * compares it with the checklist, contract by contract.
 */
import type { Centen } from "@/lib/domein/geld";
import { type Herkeuringscijfers, type Herkeuringsuitkomst, JONGSTE, VOLWASSEN } from "@/lib/domein/zorgovereenkomst/herkeuring";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";
import { UREN_PER_DAGDEEL } from "@/lib/domein/regelgeving/maximumtarieven";

import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Which contracts: of everybody or of one verstrekker, and in a run only the next `aantal` after `na`. */
export type Bereik = { readonly verstrekkerId: string | null; readonly stuk?: { readonly na: string | null; readonly aantal: number } };

/** The approved contracts themselves; in a run in the order of their ids, so that the next piece begins where this one ended. */
function deelVan({ peildag }: Herkeuringscijfers, { verstrekkerId, stuk }: Bereik): Prisma.Sql {
  const grens = stuk === undefined ? Prisma.empty : Prisma.sql`ORDER BY z.id LIMIT ${stuk.aantal}`;
  return Prisma.sql`
    SELECT z.id, z.nummer, z.wet, z.model, z.functiesoort, z.familierelatie, z.budgethouder_id, z.verstrekker_id, z.zorgverlener_id, z.beeindigd_per
    FROM zorgovereenkomst z WHERE z.status = 'goedgekeurd' AND (z.beeindigd_per IS NULL OR z.beeindigd_per >= ${peildag}::date)
      ${verstrekkerId === null ? Prisma.empty : Prisma.sql`AND z.verstrekker_id = ${verstrekkerId}::uuid`}
      ${stuk?.na == null ? Prisma.empty : Prisma.sql`AND z.id > ${stuk.na}::uuid`} ${grens}`;
}

/** One rate of one running contract, with what it is compared with. */
export function gekeurd(cijfers: Herkeuringscijfers, bereik: Bereik): Prisma.Sql {
  const { peildag, minimum, wlz } = cijfers;
  const leeftijden = (minimum ?? []).map(({ leeftijd }) => leeftijd);
  const opdracht = (minimum ?? []).map((rij) => rij.opdracht);
  const dienst = (minimum ?? []).map((rij) => rij.dienstverband);
  return Prisma.sql`
    WITH minimum AS (SELECT * FROM unnest(${leeftijden}::int[], ${opdracht}::bigint[], ${dienst}::bigint[]) AS m (leeftijd, opdracht, dienstverband)),
    beleid AS (SELECT DISTINCT ON (verstrekker_id, wet, functiesoort, tariefsoort, eenheid) verstrekker_id, wet, functiesoort, tariefsoort, eenheid, bedrag_centen
      FROM maximumtarief WHERE van <= ${peildag}::date ORDER BY verstrekker_id, wet, functiesoort, tariefsoort, eenheid, van DESC),
    deel AS MATERIALIZED (${deelVan(cijfers, bereik)}),
    lopend AS (
      SELECT z.id, z.nummer, z.wet, z.model, z.functiesoort, z.budgethouder_id, z.verstrekker_id, z.zorgverlener_id, g.naam AS zorgverlener, v.uren_per_week_honderdsten AS uren, t.id AS tarief_id,
             t.eenheid, t.tarief_centen, t.maximumtarief_centen, g.soort = 'persoon' AND NOT coalesce(v.ondernemer, false) AND z.model <> 'verklaring_sociaal_netwerk' AS onder_wml,
             CASE WHEN g.soort = 'instelling' THEN 'formeel' WHEN z.familierelatie <> 'geen' THEN 'informeel' WHEN v.big_nummer IS NOT NULL THEN 'formeel'
                  WHEN coalesce(v.ondernemer, false) AND g.kvk IS NOT NULL THEN 'formeel' ELSE 'informeel' END AS tariefsoort,
             least(${VOLWASSEN}, extract(year FROM age(${peildag}::date, p.geboortedatum))::int) AS leeftijd
      FROM deel z
      JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id AND v.goedgekeurd_op IS NOT NULL AND v.van <= ${peildag}::date
        AND (v.tm IS NULL OR v.tm >= ${peildag}::date) AND (v.vervangen_per IS NULL OR v.vervangen_per > ${peildag}::date)
      JOIN tarief t ON t.overeenkomstversie_id = v.id
      JOIN zorgverlener g ON g.id = z.zorgverlener_id LEFT JOIN persoon p ON p.id = g.persoon_id),
    gewogen AS (
      SELECT l.*, l.onder_wml AND l.eenheid NOT IN ('km', 'etmaal') AS loon,
             CASE l.eenheid WHEN 'uur' THEN h.bedrag WHEN 'dagdeel' THEN h.bedrag * ${UREN_PER_DAGDEEL} WHEN 'maand' THEN round(h.bedrag::numeric * l.uren * 52 / 1200)::bigint END AS minimum,
             l.wet = 'wlz' AND l.eenheid IN ('uur', 'dagdeel') AS wettelijk_maximum,
             CASE WHEN l.wet = 'wlz' THEN CASE l.eenheid
               WHEN 'uur' THEN CASE l.tariefsoort WHEN 'formeel' THEN ${wlz?.formeel.uur ?? null}::bigint ELSE ${wlz?.informeel.uur ?? null}::bigint END
               WHEN 'dagdeel' THEN CASE l.tariefsoort WHEN 'formeel' THEN ${wlz?.formeel.dagdeel ?? null}::bigint ELSE ${wlz?.informeel.dagdeel ?? null}::bigint END END END AS uit_wet,
             least(l.maximumtarief_centen, b.bedrag_centen) AS van_verstrekker
      FROM lopend l LEFT JOIN beleid b ON (b.verstrekker_id, b.wet, b.functiesoort, b.tariefsoort::text, b.eenheid) = (l.verstrekker_id, l.wet, l.functiesoort, l.tariefsoort, l.eenheid)
      LEFT JOIN minimum m ON m.leeftijd = l.leeftijd AND l.leeftijd >= ${JONGSTE}
      LEFT JOIN LATERAL (SELECT CASE l.model WHEN 'arbeidsovereenkomst' THEN m.dienstverband ELSE m.opdracht END AS bedrag) h ON true),
    gekeurd AS (
      SELECT g.*, u.uitkomst, u.grens FROM gewogen g CROSS JOIN LATERAL (VALUES
        (CASE WHEN NOT g.loon THEN NULL WHEN g.minimum IS NULL THEN 'minimumloon_onbekend' WHEN g.tarief_centen < g.minimum THEN 'onder_minimumloon' END, g.minimum),
        (CASE WHEN g.wettelijk_maximum AND g.uit_wet IS NULL THEN 'maximumtarief_onbekend'
              WHEN g.tarief_centen > least(g.uit_wet, g.van_verstrekker) THEN 'boven_maximumtarief' END, least(g.uit_wet, g.van_verstrekker))
      ) AS u (uitkomst, grens) WHERE u.uitkomst IS NOT NULL)`;
}

export type Herkeuringsregel = {
  readonly id: string;
  readonly nummer: string;
  readonly zorgverlener: string;
  readonly voornamen: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
  readonly eenheid: Tariefeenheid;
  readonly tarief: Centen;
  /** Null: the figure is not known. */
  readonly grens: Centen | null;
};

/** One page of the rates with this outcome, in the order of the contract numbers. */
export const listHerkeuring = (tx: Tx, cijfers: Herkeuringscijfers, uitkomst: Herkeuringsuitkomst, { pagina, grootte, verstrekkerId = null }: { pagina: number; grootte: number; verstrekkerId?: string | null }): Promise<readonly Herkeuringsregel[]> =>
  tx.$queryRaw<Herkeuringsregel[]>`${gekeurd(cijfers, { verstrekkerId })},
    bladzij AS (SELECT * FROM gekeurd WHERE uitkomst = ${uitkomst} ORDER BY nummer, tarief_id OFFSET ${(pagina - 1) * grootte} LIMIT ${grootte})
    SELECT b.id, b.nummer, b.zorgverlener, p.voornamen, p.tussenvoegsel, p.achternaam, b.eenheid::text AS eenheid, b.tarief_centen AS tarief, b.grens
    FROM bladzij b JOIN persoon p ON p.id = b.budgethouder_id ORDER BY b.nummer, b.tarief_id`;

export type Herkeuringstelling = Readonly<Record<Herkeuringsuitkomst, { readonly tarieven: number; readonly contracten: number }>> & { readonly gekeurd: number };

const GEEN = { tarieven: 0, contracten: 0 } as const;

/** How many of each outcome, over everything that runs on that day. */
export async function telHerkeuring(tx: Tx, cijfers: Herkeuringscijfers, verstrekkerId: string | null = null): Promise<Herkeuringstelling> {
  const rijen = await tx.$queryRaw<{ uitkomst: Herkeuringsuitkomst | null; tarieven: number; contracten: number }[]>`${gekeurd(cijfers, { verstrekkerId })}
    SELECT uitkomst, count(*)::int AS tarieven, count(DISTINCT id)::int AS contracten FROM gekeurd GROUP BY uitkomst
    UNION ALL SELECT NULL, count(*)::int, count(DISTINCT id)::int FROM lopend`;
  const van = (uitkomst: Herkeuringsuitkomst): { tarieven: number; contracten: number } => {
    const rij = rijen.find((een) => een.uitkomst === uitkomst);
    return rij === undefined ? GEEN : { tarieven: rij.tarieven, contracten: rij.contracten };
  };
  return {
    onder_minimumloon: van("onder_minimumloon"),
    boven_maximumtarief: van("boven_maximumtarief"),
    minimumloon_onbekend: van("minimumloon_onbekend"),
    maximumtarief_onbekend: van("maximumtarief_onbekend"),
    gekeurd: rijen.find(({ uitkomst }) => uitkomst === null)?.contracten ?? 0,
  };
}
