-- What the rule about the verantwoordingsvrij bedrag looks at, in one statement with a plan that is kept. Rows come through row-level
-- security: whoever calls has said on whose behalf. Amounts as text, so that no cent passes through a floating-point number.
CREATE FUNCTION vvbfeiten(p_toekenning uuid, p_vandaag date) RETURNS SETOF jsonb LANGUAGE plpgsql STABLE ROWS 1 AS $$
BEGIN
  RETURN QUERY
  SELECT jsonb_build_object('nummer', t.nummer, 'budgethouderId', t.budgethouder_id, 'verstrekkerId', t.verstrekker_id, 'wet', t.wet, 'van', t.van, 'tm', t.tm,
    'bedrag', t.bedrag_centen::text, 'jaar', j.jaar,
    'opgenomen', (SELECT coalesce(sum(u.bedrag_centen), 0)::text FROM uitbetaling u
      WHERE u.toekenning_id = t.id AND u.soort = 'vvb' AND u.jaar = j.jaar AND u.status IN ('goedgekeurd', 'in_betaling', 'betaald', 'gestorneerd')),
    'zorgBetaald', EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.toekenning_id = t.id AND o.declaratie_id IS NOT NULL AND o.bron = 'budget' AND o.status = 'betaald'),
    -- The day the withdrawal was processed: the message itself names none.
    'ingetrokkenOp', CASE WHEN t.status = 'ingetrokken' THEN coalesce((SELECT (g.tijdstip AT TIME ZONE 'Europe/Amsterdam')::date FROM gebeurtenis g
      WHERE g.onderwerp_soort = 'toekenning' AND g.onderwerp_id = t.id AND g.soort = 'toekenning.ingetrokken' ORDER BY g.volgnummer DESC LIMIT 1), p_vandaag) END,
    'gemeentebedrag', CASE WHEN t.wet <> 'wlz' THEN (SELECT b.bedrag_per_jaar_centen::text FROM vvb_beleid b
      WHERE b.verstrekker_id = t.verstrekker_id AND b.wet = t.wet AND b.van <= least(p_vandaag, t.tm) ORDER BY b.van DESC, b.id DESC LIMIT 1) END)
  FROM toekenning t
  -- The year of a request: this one, and after the end of the budget its last.
  CROSS JOIN LATERAL (SELECT least(extract(year FROM p_vandaag), extract(year FROM t.tm))::int AS jaar) j
  WHERE t.id = p_toekenning;
END
$$;

-- The same and the accounts beside it, for one budget of one budgethouder in one round trip. It says on whose behalf itself, and its SET
-- clauses put back what was there before: see budgetcijfers_voor.
CREATE FUNCTION budgetextra_voor(p_gebruiker uuid, p_persoon uuid, p_budgethouder uuid, p_toekenning uuid, p_vandaag date) RETURNS SETOF jsonb LANGUAGE plpgsql VOLATILE ROWS 1
  SET app.rol = 'budgethouder' SET app.gebruiker_id = '' SET app.persoon_id = '' SET app.budgethouder_id = '' SET app.zorgverlener_id = '' SET app.verstrekker_id = ''
AS $$
BEGIN
  PERFORM set_config('app.gebruiker_id', coalesce(p_gebruiker::text, ''), true), set_config('app.persoon_id', coalesce(p_persoon::text, ''), true),
          set_config('app.budgethouder_id', coalesce(p_budgethouder::text, ''), true);
  RETURN QUERY
  SELECT jsonb_build_object('vvb', f.feiten, 'saldi', (SELECT coalesce(jsonb_object_agg(g.soort, s.bedrag_centen::text), '{}') FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
    WHERE g.toekenning_id = t.id))
  FROM toekenning t CROSS JOIN LATERAL vvbfeiten(t.id, p_vandaag) AS f(feiten) WHERE t.id = p_toekenning AND t.budgethouder_id = p_budgethouder;
END
$$;

GRANT EXECUTE ON FUNCTION vvbfeiten(uuid, date), budgetextra_voor(uuid, uuid, uuid, uuid, date) TO pgb_app;
