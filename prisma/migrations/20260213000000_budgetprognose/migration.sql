-- How far a budget will reach: the same one round trip now also brings what was asked and not decided on, per contract, and every
-- approved version of every contract with its maximumtarief. The nightly warnings read through the same function.
CREATE OR REPLACE FUNCTION budgetcijfers(p_budgethouder uuid, p_toekenning uuid, p_vanaf date) RETURNS SETOF jsonb LANGUAGE plpgsql STABLE ROWS 3 AS $$
BEGIN
  RETURN QUERY
  SELECT jsonb_build_object(
    'id', t.id, 'nummer', t.nummer, 'wet', t.wet, 'status', t.status, 'van', t.van, 'tm', t.tm, 'bedrag', t.bedrag_centen::text,
    'budgethouderId', t.budgethouder_id, 'verstrekkerId', t.verstrekker_id,
    'verstrekker', jsonb_build_object('soort', v.soort, 'naam', v.naam, 'telefoon', v.telefoon, 'email', v.email),
    'saldi', (SELECT jsonb_object_agg(g.soort, s.bedrag_centen::text) FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = t.id),
    'functiebudgetten', (SELECT coalesce(jsonb_agg(jsonb_build_object('functiesoort', f.functiesoort, 'van', f.van, 'tm', f.tm, 'bedrag', f.bedrag_centen::text,
        'vvb', f.vvb_centen::text) ORDER BY f.functiesoort, f.van), '[]')
      FROM functiebudget f WHERE f.toekenningsversie_id = (SELECT tv.id FROM toekenningsversie tv WHERE tv.toekenning_id = t.id ORDER BY tv.versie DESC LIMIT 1)),
    'regels', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (
      SELECT d.maand, z.functiesoort, d.zorgverlener_id AS "zorgverlenerId", zv.naam AS zorgverlener, z.id AS "zorgovereenkomstId",
             coalesce(sum(d.toegekend_centen) FILTER (WHERE d.status = 'betaald'), 0)::text AS besteed,
             coalesce(sum(d.toegekend_centen) FILTER (WHERE d.status <> 'betaald' AND o.status = 'vrijgegeven'), 0)::text AS onderweg,
             coalesce(sum(d.toegekend_centen) FILTER (WHERE d.status IN ('goedgekeurd', 'in_betaling', 'gestorneerd') AND o.status IS DISTINCT FROM 'vrijgegeven'), 0)::text AS gereserveerd,
             coalesce(sum(d.gevraagd_centen) FILTER (WHERE d.status IN ('ter_accordering', 'teruggestuurd', 'ingediend', 'uitval')), 0)::text AS aangeboden
      FROM declaratie d JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id JOIN zorgverlener zv ON zv.id = d.zorgverlener_id
      LEFT JOIN betaalopdracht o ON o.declaratie_id = d.id AND o.status NOT IN ('gestorneerd', 'vervallen')
      WHERE d.toekenning_id = t.id AND d.status NOT IN ('concept', 'afgekeurd', 'ingetrokken')
      GROUP BY d.maand, z.functiesoort, d.zorgverlener_id, zv.naam, z.id ORDER BY d.maand, zv.naam, z.id) r),
    'contracten', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'nummer', z.nummer, 'zorgverlener', zv.naam, 'van', ov.van,
        'tm', least(z.beeindigd_per, ov.tm, ov.vervangen), 'urenPerWeek', ov.uren_per_week_honderdsten, 'dagenPerWeek', ov.dagen_per_week,
        'tarieven', (SELECT coalesce(jsonb_agg(jsonb_build_object('eenheid', ta.eenheid, 'tarief', ta.tarief_centen::text, 'maximum', ta.maximumtarief_centen::text)), '[]')
          FROM tarief ta WHERE ta.overeenkomstversie_id = ov.id)) ORDER BY z.nummer, ov.van), '[]')
      FROM zorgovereenkomst z JOIN zorgverlener zv ON zv.id = z.zorgverlener_id
      -- A version counts until the day before the next approved one.
      CROSS JOIN LATERAL (SELECT o.id, o.van, o.tm, o.uren_per_week_honderdsten, o.dagen_per_week, (lead(o.van) OVER (ORDER BY o.versie)) - 1 AS vervangen
        FROM overeenkomstversie o WHERE o.zorgovereenkomst_id = z.id AND o.goedgekeurd_op IS NOT NULL) ov
      WHERE z.toekenning_id = t.id AND z.status NOT IN ('concept', 'ingetrokken'))
  )
  FROM toekenning t JOIN verstrekker v ON v.id = t.verstrekker_id
  WHERE t.budgethouder_id = p_budgethouder
    AND (p_toekenning IS NULL OR t.id = p_toekenning)
    AND (p_vanaf IS NULL OR t.tm >= p_vanaf)
  ORDER BY t.van DESC, t.wet;
END
$$;

-- ---------------------------------------------------------------- warnings about a budget (lib/domein/budget/signalen.ts)
CREATE TYPE "budgetsignaalsoort" AS ENUM ('komt_niet_uit', 'bijna_op', 'op', 'overbesteed');

-- One row for each time that a budget was at a level; at most one is open.
CREATE TABLE "budgetsignaal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "toekenning_id" UUID NOT NULL,
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "soort" "budgetsignaalsoort" NOT NULL,
    "gemeld_op" DATE NOT NULL,
    "tot" DATE,
    "beschikbaar_centen" BIGINT NOT NULL,
    "tekort_centen" BIGINT NOT NULL,
    "komt_uit_tot" DATE,
    CONSTRAINT "budgetsignaal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "budgetsignaal_toekenning_id_gemeld_op_idx" ON "budgetsignaal"("toekenning_id", "gemeld_op");
CREATE INDEX "budgetsignaal_budgethouder_id_idx" ON "budgetsignaal"("budgethouder_id");
CREATE INDEX "budgetsignaal_verstrekker_id_soort_idx" ON "budgetsignaal"("verstrekker_id", "soort");
ALTER TABLE "budgetsignaal"
  ADD CONSTRAINT "budgetsignaal_toekenning_id_fkey" FOREIGN KEY ("toekenning_id") REFERENCES "toekenning"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CHECK (tot IS NULL OR tot >= gemeld_op),
  ADD CHECK (tekort_centen >= 0),
  ADD CHECK ((soort = 'overbesteed') = (beschikbaar_centen < 0));
CREATE UNIQUE INDEX budgetsignaal_open_key ON budgetsignaal (toekenning_id) WHERE tot IS NULL;

CREATE CONSTRAINT TRIGGER budgetsignaal_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON budgetsignaal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

ALTER TABLE budgetsignaal ENABLE ROW LEVEL SECURITY;
ALTER TABLE budgetsignaal FORCE ROW LEVEL SECURITY;
CREATE POLICY lezen ON budgetsignaal FOR SELECT USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR verstrekker_id = (SELECT app_verstrekker()));
-- Only the nightly job writes, and of a row that exists only whether it is still so.
CREATE POLICY toevoegen ON budgetsignaal FOR INSERT WITH CHECK ((SELECT app_rol()) = 'systeem');
CREATE POLICY sluiten ON budgetsignaal FOR UPDATE USING ((SELECT app_rol()) = 'systeem');
GRANT SELECT, INSERT ON budgetsignaal TO pgb_app;
GRANT UPDATE (tot, beschikbaar_centen, tekort_centen, komt_uit_tot) ON budgetsignaal TO pgb_app;
