-- The same function; new is that all that a gemeente decided about the days up to the end of the year is there, not the last alone: each amount counts for its own days.
CREATE OR REPLACE FUNCTION vvbfeiten(p_toekenning uuid, p_vandaag date) RETURNS SETOF jsonb LANGUAGE plpgsql STABLE ROWS 1 AS $$
BEGIN
  RETURN QUERY
  SELECT jsonb_build_object('nummer', t.nummer, 'budgethouderId', t.budgethouder_id, 'verstrekkerId', t.verstrekker_id, 'wet', t.wet, 'van', t.van, 'tm', t.tm,
    'bedrag', t.bedrag_centen::text, 'jaar', j.jaar, 'voorlopig', t.status = 'voorlopig',
    'opgenomen', (SELECT coalesce(sum(u.bedrag_centen), 0)::text FROM uitbetaling u
      WHERE u.toekenning_id = t.id AND u.soort = 'vvb' AND u.jaar = j.jaar AND u.status IN ('goedgekeurd', 'in_betaling', 'betaald', 'gestorneerd')),
    'zorgBetaald', EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.toekenning_id = t.id AND o.declaratie_id IS NOT NULL AND o.bron = 'budget' AND o.status = 'betaald'),
    -- The day the withdrawal was processed: the message itself names none.
    'ingetrokkenOp', CASE WHEN t.status = 'ingetrokken' THEN coalesce((SELECT (g.tijdstip AT TIME ZONE 'Europe/Amsterdam')::date FROM gebeurtenis g
      WHERE g.onderwerp_soort = 'toekenning' AND g.onderwerp_id = t.id AND g.soort = 'toekenning.ingetrokken' ORDER BY g.volgnummer DESC LIMIT 1), p_vandaag) END,
    'gemeentebeleid', CASE WHEN t.wet <> 'wlz' THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('van', x.van, 'bedrag', x.bedrag_per_jaar_centen::text,
        'begonnen', x.van <= least(p_vandaag, t.tm)) ORDER BY x.van), '[]')
      -- Of two about the same day the later one counts.
      FROM (SELECT DISTINCT ON (b.van) b.van, b.bedrag_per_jaar_centen FROM vvb_beleid b
        WHERE b.verstrekker_id = t.verstrekker_id AND b.wet = t.wet AND b.van <= least(make_date(j.jaar, 12, 31), t.tm) ORDER BY b.van, b.id DESC) x) ELSE '[]' END)
  FROM toekenning t
  -- The year of a request: this one, and after the end of the budget its last.
  CROSS JOIN LATERAL (SELECT least(extract(year FROM p_vandaag), extract(year FROM t.tm))::int AS jaar) j
  WHERE t.id = p_toekenning;
END
$$;
