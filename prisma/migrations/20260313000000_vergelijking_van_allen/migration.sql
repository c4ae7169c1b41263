-- The budget equation of everybody, from the accounts themselves and reading them once: the sum of each verstrekker for each soort, and (where soort is
-- null) of each toekenning. With the rights of whoever asks. Under row-level security PostgreSQL takes every row for dear and would look up six hundred
-- thousand saldi one by one; that choice is made here and for this question alone, so that closings are still found by their index.
CREATE FUNCTION saldi_van_allen(p_budget rekeningsoort[]) RETURNS TABLE (verstrekker_id uuid, soort rekeningsoort, toekenning_id uuid, bedrag bigint, budget bigint)
LANGUAGE sql STABLE ROWS 150000 SET enable_nestloop = off SET enable_mergejoin = off SET work_mem = '64MB' AS $$
  SELECT g.verstrekker_id, g.soort, g.toekenning_id, sum(s.bedrag_centen)::bigint, coalesce(sum(s.bedrag_centen) FILTER (WHERE g.soort = ANY (p_budget)), 0)::bigint
  FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id GROUP BY GROUPING SETS ((g.verstrekker_id, g.soort), (g.toekenning_id))
$$;
REVOKE EXECUTE ON FUNCTION saldi_van_allen(rekeningsoort[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION saldi_van_allen(rekeningsoort[]) TO pgb_app;
