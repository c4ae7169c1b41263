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

/** One rate of one running contract, with what it is compared with. */
function gekeurd({ peildag, minimum, wlz }: Herkeuringscijfers): Prisma.Sql {
  const leeftijden = (minimum ?? []).map(({ leeftijd }) => leeftijd);
  const opdracht = (minimum ?? []).map((rij) => rij.opdracht);
  const dienst = (minimum ?? []).map((rij) => rij.dienstverband);
  return Prisma.sql`
    WITH minimum AS (SELECT * FROM unnest(${leeftijden}::int[], ${opdracht}::bigint[], ${dienst}::bigint[]) AS m (leeftijd, opdracht, dienstverband)),
    lopend AS (
      SELECT z.id, z.nummer, z.wet, z.model, z.budgethouder_id, z.verstrekker_id, g.naam AS zorgverlener, v.uren_per_week_honderdsten AS uren, t.id AS tarief_id,
             t.eenheid, t.tarief_centen, t.maximumtarief_centen, g.soort = 'persoon' AND NOT coalesce(v.ondernemer, false) AND z.model <> 'verklaring_sociaal_netwerk' AS onder_wml,
             CASE WHEN g.soort = 'instelling' THEN 'formeel' WHEN z.familierelatie <> 'geen' THEN 'informeel' WHEN g.big_nummer IS NOT NULL THEN 'formeel'
                  WHEN coalesce(v.ondernemer, false) AND g.kvk IS NOT NULL THEN 'formeel' ELSE 'informeel' END AS tariefsoort,
             least(${VOLWASSEN}, extract(year FROM age(${peildag}::date, p.geboortedatum))::int) AS leeftijd
      FROM zorgovereenkomst z
      JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id AND v.goedgekeurd_op IS NOT NULL AND v.van <= ${peildag}::date
        AND (v.tm IS NULL OR v.tm >= ${peildag}::date) AND (v.vervangen_per IS NULL OR v.vervangen_per > ${peildag}::date)
      JOIN tarief t ON t.overeenkomstversie_id = v.id
      JOIN zorgverlener g ON g.id = z.zorgverlener_id LEFT JOIN persoon p ON p.id = g.persoon_id
      WHERE z.status = 'goedgekeurd' AND (z.beeindigd_per IS NULL OR z.beeindigd_per >= ${peildag}::date)),
    gewogen AS (
      SELECT l.*, l.onder_wml AND l.eenheid NOT IN ('km', 'etmaal') AS loon,
             CASE l.eenheid WHEN 'uur' THEN h.bedrag WHEN 'dagdeel' THEN h.bedrag * ${UREN_PER_DAGDEEL} WHEN 'maand' THEN round(h.bedrag::numeric * l.uren * 52 / 1200)::bigint END AS minimum,
             l.wet = 'wlz' AND l.eenheid IN ('uur', 'dagdeel') AS wettelijk_maximum,
             CASE WHEN l.wet = 'wlz' THEN CASE l.eenheid
               WHEN 'uur' THEN CASE l.tariefsoort WHEN 'formeel' THEN ${wlz?.formeel.uur ?? null}::bigint ELSE ${wlz?.informeel.uur ?? null}::bigint END
               WHEN 'dagdeel' THEN CASE l.tariefsoort WHEN 'formeel' THEN ${wlz?.formeel.dagdeel ?? null}::bigint ELSE ${wlz?.informeel.dagdeel ?? null}::bigint END END END AS uit_wet
      FROM lopend l LEFT JOIN minimum m ON m.leeftijd = l.leeftijd AND l.leeftijd >= ${JONGSTE}
      LEFT JOIN LATERAL (SELECT CASE l.model WHEN 'arbeidsovereenkomst' THEN m.dienstverband ELSE m.opdracht END AS bedrag) h ON true),
    gekeurd AS (
      SELECT g.*, u.uitkomst, u.grens FROM gewogen g CROSS JOIN LATERAL (VALUES
        (CASE WHEN NOT g.loon THEN NULL WHEN g.minimum IS NULL THEN 'minimumloon_onbekend' WHEN g.tarief_centen < g.minimum THEN 'onder_minimumloon' END, g.minimum),
        (CASE WHEN g.wettelijk_maximum AND g.uit_wet IS NULL THEN 'maximumtarief_onbekend'
              WHEN g.tarief_centen > least(g.uit_wet, g.maximumtarief_centen) THEN 'boven_maximumtarief' END, least(g.uit_wet, g.maximumtarief_centen))
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
export const listHerkeuring = (tx: Tx, cijfers: Herkeuringscijfers, uitkomst: Herkeuringsuitkomst, { pagina, grootte }: { pagina: number; grootte: number }): Promise<readonly Herkeuringsregel[]> =>
  tx.$queryRaw<Herkeuringsregel[]>`${gekeurd(cijfers)},
    bladzij AS (SELECT * FROM gekeurd WHERE uitkomst = ${uitkomst} ORDER BY nummer, tarief_id OFFSET ${(pagina - 1) * grootte} LIMIT ${grootte})
    SELECT b.id, b.nummer, b.zorgverlener, p.voornamen, p.tussenvoegsel, p.achternaam, b.eenheid::text AS eenheid, b.tarief_centen AS tarief, b.grens
    FROM bladzij b JOIN persoon p ON p.id = b.budgethouder_id ORDER BY b.nummer, b.tarief_id`;

export type Herkeuringstelling = Readonly<Record<Herkeuringsuitkomst, { readonly tarieven: number; readonly contracten: number }>> & { readonly gekeurd: number };

const GEEN = { tarieven: 0, contracten: 0 } as const;

/** How many of each outcome, over everything that runs on that day. */
export async function telHerkeuring(tx: Tx, cijfers: Herkeuringscijfers): Promise<Herkeuringstelling> {
  const rijen = await tx.$queryRaw<{ uitkomst: Herkeuringsuitkomst | null; tarieven: number; contracten: number }[]>`${gekeurd(cijfers)}
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
