-- The budget equation of one verstrekker, from its accounts themselves. As the verstrekker, row-level security asks of every saldo whether its account may
-- be seen: 200.000 accounts were 1,6 million pages, three times a screen. Here it is asked once, of the verstrekker; own money stays hidden as it was.
CREATE FUNCTION saldi_van_verstrekker(p_verstrekker uuid) RETURNS TABLE (wet text, soort rekeningsoort, bedrag bigint)
LANGUAGE plpgsql SECURITY DEFINER ROWS 20 SET search_path = public AS $$
#variable_conflict use_column
DECLARE rol_van_beller text := app_rol();
BEGIN
  IF NOT (rol_van_beller IN ('svb', 'systeem') OR rol_van_beller = 'verstrekker' AND p_verstrekker = app_verstrekker()) THEN
    RAISE EXCEPTION 'rol "%" may not read these accounts', rol_van_beller USING ERRCODE = 'PB008';
  END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  RETURN QUERY SELECT coalesce(t.wet::text, ''), g.soort, sum(s.bedrag_centen)::bigint
    FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id LEFT JOIN toekenning t ON t.id = g.toekenning_id
    WHERE g.verstrekker_id = p_verstrekker
      AND (rol_van_beller <> 'verstrekker' OR g.soort <> ALL ('{gestort,storting_beschikbaar,storting_gereserveerd,storting_onderweg,storting_besteed,storting_terugbetaald}'::rekeningsoort[]))
    GROUP BY 1, 2;
  PERFORM set_config('app.rol', rol_van_beller, true);
END $$;

-- The same for each toekenning: on the accounts of its budget, on its other accounts, and what went back when it was closed.
CREATE FUNCTION sommen_van_verstrekker(p_verstrekker uuid, p_budget rekeningsoort[]) RETURNS TABLE (toekenning_id uuid, budget numeric, overig numeric, terug numeric)
LANGUAGE plpgsql SECURITY DEFINER ROWS 50000 SET search_path = public AS $$
#variable_conflict use_column
DECLARE rol_van_beller text := app_rol();
BEGIN
  IF NOT (rol_van_beller IN ('svb', 'systeem') OR rol_van_beller = 'verstrekker' AND p_verstrekker = app_verstrekker()) THEN
    RAISE EXCEPTION 'rol "%" may not read these accounts', rol_van_beller USING ERRCODE = 'PB008';
  END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  RETURN QUERY
    WITH gesloten AS MATERIALIZED (SELECT id FROM boeking WHERE soort = 'afsluiting'),
    weg AS MATERIALIZED (
      SELECT g.toekenning_id, -sum(r.bedrag_centen) AS terug FROM gesloten b JOIN boekingsregel r ON r.boeking_id = b.id
      JOIN grootboekrekening g ON g.id = r.rekening_id AND g.soort = 'beschikbaar' AND g.verstrekker_id = p_verstrekker GROUP BY 1),
    som AS (
      SELECT g.toekenning_id, sum(s.bedrag_centen) FILTER (WHERE g.soort = ANY (p_budget)) AS budget, sum(s.bedrag_centen) FILTER (WHERE g.soort <> ALL (p_budget)) AS overig
      FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
      WHERE g.toekenning_id IS NOT NULL AND g.verstrekker_id = p_verstrekker
        AND (rol_van_beller <> 'verstrekker' OR g.soort <> ALL ('{gestort,storting_beschikbaar,storting_gereserveerd,storting_onderweg,storting_besteed,storting_terugbetaald}'::rekeningsoort[]))
      GROUP BY 1)
    SELECT som.toekenning_id, som.budget, som.overig, weg.terug FROM som LEFT JOIN weg ON weg.toekenning_id = som.toekenning_id;
  PERFORM set_config('app.rol', rol_van_beller, true);
END $$;
REVOKE EXECUTE ON FUNCTION saldi_van_verstrekker(uuid), sommen_van_verstrekker(uuid, rekeningsoort[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION saldi_van_verstrekker(uuid), sommen_van_verstrekker(uuid, rekeningsoort[]) TO pgb_app;
