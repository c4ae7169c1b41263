/**
 * The page that budgethouders open most: everything about one budget in one statement. PostgreSQL builds the whole answer
 * as JSON, amounts as text so that no cent passes through a floating-point number.
 */
import type { Db, Tx } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { type Budgetstand, vrij } from "@/lib/domein/budget/rekeningen";
import {
  komtUitTot,
  type LopendeKosten,
  type Maanduitputting,
  perFunctiesoort,
  perMaand,
  perZorgverlener,
  type Uitputting,
  type Uitputtingsregel,
} from "@/lib/domein/budget/uitputting";
import { type Datum, eersteDag, laatste, type Maand, maandVan, plusMaanden } from "@/lib/domein/datum";
import { type Centen, centen, honderdsten, NUL, som } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";
import { weekkosten } from "@/lib/domein/zorgovereenkomst/kosten";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";

type Cijfers = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: string;
  readonly verstrekker: { readonly naam: string; readonly telefoon: string | null; readonly email: string | null };
  readonly saldi: Readonly<Record<string, string>>;
  readonly functiebudgetten: readonly { readonly functiesoort: string; readonly van: Datum; readonly tm: Datum; readonly bedrag: string; readonly vvb: string }[];
  readonly regels: readonly {
    readonly maand: Datum;
    readonly functiesoort: string;
    readonly zorgverlenerId: string;
    readonly zorgverlener: string;
    readonly gereserveerd: string;
    readonly onderweg: string;
    readonly besteed: string;
  }[];
  readonly contracten: readonly {
    readonly van: Datum;
    readonly tm: Datum | null;
    readonly urenPerWeek: number | null;
    readonly dagenPerWeek: number | null;
    readonly tarieven: readonly { readonly eenheid: Tariefeenheid; readonly tarief: string }[];
  }[];
};

export type Budgetoverzicht = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly periode: Periode;
  readonly toegekend: Centen;
  readonly stand: Budgetstand;
  readonly verstrekker: Cijfers["verstrekker"];
  /** Null: lasts until the end, or nothing is known to expect. */
  readonly komtUitTot: Datum | null;
  /** Whether there is a running contract of which the weekly costs are known: without one there is nothing to expect. */
  readonly heeftVerwachting: boolean;
  readonly maanden: readonly Maanduitputting[];
  readonly functiesoorten: readonly {
    readonly functiesoort: string;
    readonly toegekend: Centen;
    readonly vvb: Centen;
    readonly uitputting: Uitputting;
  }[];
  readonly zorgverleners: readonly { readonly id: string; readonly naam: string; readonly uitputting: Uitputting }[];
};

const NIETS: Uitputting = { gereserveerd: NUL, onderweg: NUL, besteed: NUL };

/** `toekenningId` null: all budgets of the budgethouder that are not over for longer than the year of `vanaf`. */
export async function leesCijfers(tx: Tx, budgethouderId: string, toekenningId: string | null, vanaf: Datum | null): Promise<readonly Cijfers[]> {
  const rijen = await tx.$queryRaw<{ cijfers: Cijfers }[]>`
    SELECT jsonb_build_object(
      'id', t.id, 'nummer', t.nummer, 'wet', t.wet, 'status', t.status, 'van', t.van, 'tm', t.tm, 'bedrag', t.bedrag_centen::text,
      'verstrekker', jsonb_build_object('naam', CASE v.soort WHEN 'gemeente' THEN 'gemeente ' || v.naam ELSE v.naam END, 'telefoon', v.telefoon, 'email', v.email),
      'saldi', (SELECT jsonb_object_agg(g.soort, s.bedrag_centen::text) FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = t.id),
      'functiebudgetten', (SELECT coalesce(jsonb_agg(jsonb_build_object('functiesoort', f.functiesoort, 'van', f.van, 'tm', f.tm, 'bedrag', f.bedrag_centen::text,
          'vvb', f.vvb_centen::text) ORDER BY f.functiesoort, f.van), '[]')
        FROM functiebudget f WHERE f.toekenningsversie_id = (SELECT tv.id FROM toekenningsversie tv WHERE tv.toekenning_id = t.id ORDER BY tv.versie DESC LIMIT 1)),
      'regels', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (
        SELECT d.maand, z.functiesoort, d.zorgverlener_id AS "zorgverlenerId", zv.naam AS zorgverlener,
               coalesce(sum(d.toegekend_centen) FILTER (WHERE d.status = 'betaald'), 0)::text AS besteed,
               coalesce(sum(d.toegekend_centen) FILTER (WHERE o.status = 'vrijgegeven'), 0)::text AS onderweg,
               coalesce(sum(d.toegekend_centen) FILTER (WHERE d.status <> 'betaald' AND o.status IS DISTINCT FROM 'vrijgegeven'), 0)::text AS gereserveerd
        FROM declaratie d JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id JOIN zorgverlener zv ON zv.id = d.zorgverlener_id
        LEFT JOIN betaalopdracht o ON o.declaratie_id = d.id AND o.status NOT IN ('gestorneerd', 'vervallen')
        WHERE d.toekenning_id = t.id AND d.status IN ('goedgekeurd', 'in_betaling', 'betaald', 'gestorneerd')
        GROUP BY d.maand, z.functiesoort, d.zorgverlener_id, zv.naam ORDER BY d.maand, zv.naam) r),
      'contracten', (SELECT coalesce(jsonb_agg(jsonb_build_object('van', ov.van, 'tm', coalesce(z.beeindigd_per, ov.tm), 'urenPerWeek', ov.uren_per_week_honderdsten,
          'dagenPerWeek', ov.dagen_per_week,
          'tarieven', (SELECT coalesce(jsonb_agg(jsonb_build_object('eenheid', ta.eenheid, 'tarief', ta.tarief_centen::text)), '[]') FROM tarief ta WHERE ta.overeenkomstversie_id = ov.id))), '[]')
        FROM zorgovereenkomst z JOIN overeenkomstversie ov ON ov.zorgovereenkomst_id = z.id AND ov.versie = z.versie
        WHERE z.toekenning_id = t.id AND z.status IN ('goedgekeurd', 'beeindigd') AND ov.van IS NOT NULL)
    ) AS cijfers
    FROM toekenning t JOIN verstrekker v ON v.id = t.verstrekker_id
    WHERE t.budgethouder_id = ${budgethouderId}::uuid
      AND (${toekenningId}::uuid IS NULL OR t.id = ${toekenningId}::uuid)
      AND (${vanaf}::date IS NULL OR t.tm >= ${vanaf}::date)
    ORDER BY t.van DESC, t.wet`;
  return rijen.map(({ cijfers }) => cijfers);
}

const bedrag = (tekst: string | undefined): Centen => centen(BigInt(tekst ?? "0"));

const regelVan = (regel: Cijfers["regels"][number]): Uitputtingsregel => ({
  maand: maandVan(regel.maand),
  functiesoort: regel.functiesoort,
  zorgverlenerId: regel.zorgverlenerId,
  gereserveerd: bedrag(regel.gereserveerd),
  onderweg: bedrag(regel.onderweg),
  besteed: bedrag(regel.besteed),
});

function lopendeKosten({ contracten }: Cijfers): readonly LopendeKosten[] {
  return contracten.flatMap(({ van, tm, urenPerWeek, dagenPerWeek, tarieven }) => {
    const week = weekkosten({
      van,
      tm,
      urenPerWeek: urenPerWeek === null ? null : honderdsten(urenPerWeek),
      dagenPerWeek,
      tarieven: tarieven.map(({ eenheid, tarief }) => ({ id: eenheid, eenheid, omschrijving: "", tarief: bedrag(tarief), maximumtarief: null })),
    });
    return week === null ? [] : [{ van, tm, weekkosten: week }];
  });
}

function functiesoortenVan(cijfers: Cijfers, regels: readonly Uitputtingsregel[]): Budgetoverzicht["functiesoorten"] {
  const gebruikt = perFunctiesoort(regels);
  const soorten = [...new Set([...cijfers.functiebudgetten.map(({ functiesoort }) => functiesoort), ...gebruikt.keys()])];
  return soorten.map((functiesoort) => {
    const delen = cijfers.functiebudgetten.filter((functie) => functie.functiesoort === functiesoort);
    return {
      functiesoort,
      toegekend: som(delen.map((deel) => bedrag(deel.bedrag))),
      vvb: som(delen.map((deel) => bedrag(deel.vvb))),
      uitputting: gebruikt.get(functiesoort) ?? NIETS,
    };
  });
}

/** The first month of which nothing was claimed yet; before that, what is left says nothing about what is still to come. */
function vanafMaand(regels: readonly Uitputtingsregel[], van: Datum): Datum {
  const hoogste = regels.map(({ maand }) => maand).reduce<Maand | null>((a, b) => (a === null || b > a ? b : a), null);
  return hoogste === null ? van : laatste(van, eersteDag(plusMaanden(hoogste, 1)));
}

export function overzichtUit(cijfers: Cijfers): Budgetoverzicht {
  const periode = { van: cijfers.van, tm: cijfers.tm };
  const regels = cijfers.regels.map(regelVan);
  const namen = new Map(cijfers.regels.map(({ zorgverlenerId, zorgverlener }) => [zorgverlenerId, zorgverlener]));
  const stand: Budgetstand = {
    beschikbaar: bedrag(cijfers.saldi["beschikbaar"]),
    gereserveerd: bedrag(cijfers.saldi["gereserveerd"]),
    onderweg: bedrag(cijfers.saldi["onderweg"]),
    besteed: bedrag(cijfers.saldi["besteed"]),
  };
  const contracten = lopendeKosten(cijfers);
  const teGaan = { van: vanafMaand(regels, periode.van), tm: periode.tm };
  return {
    id: cijfers.id,
    nummer: cijfers.nummer,
    wet: cijfers.wet,
    status: cijfers.status,
    periode,
    toegekend: bedrag(cijfers.bedrag),
    stand,
    verstrekker: cijfers.verstrekker,
    komtUitTot: teGaan.van > teGaan.tm ? null : komtUitTot(vrij(stand), contracten, teGaan),
    heeftVerwachting: contracten.length > 0,
    maanden: perMaand(regels, periode),
    functiesoorten: functiesoortenVan(cijfers, regels),
    zorgverleners: [...perZorgverlener(regels)].map(([id, uitputting]) => ({ id, naam: namen.get(id) ?? "", uitputting })),
  };
}

/** One budget with everything on its page. */
export async function budgetoverzicht(db: Db, actor: Actor, toekenningId: string): Promise<Budgetoverzicht | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const [cijfers] = await lees(db, actor, (tx) => leesCijfers(tx, actor.budgethouderId, toekenningId, null));
  return cijfers === undefined ? null : overzichtUit(cijfers);
}
