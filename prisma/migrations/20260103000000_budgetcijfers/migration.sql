-- The page that budgethouders open most. Planning this statement costs more than running it: in PL/pgSQL the plan of a
-- connection is made once and kept.

-- Amounts as text, so that no cent passes through a floating-point number. Rows come through row-level security: whoever calls
-- has said on whose behalf.
CREATE FUNCTION budgetcijfers(p_budgethouder uuid, p_toekenning uuid, p_vanaf date) RETURNS SETOF jsonb LANGUAGE plpgsql STABLE ROWS 3 AS $$
BEGIN
  RETURN QUERY
  SELECT jsonb_build_object(
    'id', t.id, 'nummer', t.nummer, 'wet', t.wet, 'status', t.status, 'van', t.van, 'tm', t.tm, 'bedrag', t.bedrag_centen::text,
    'verstrekker', jsonb_build_object('soort', v.soort, 'naam', v.naam, 'telefoon', v.telefoon, 'email', v.email),
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
  )
  FROM toekenning t JOIN verstrekker v ON v.id = t.verstrekker_id
  WHERE t.budgethouder_id = p_budgethouder
    AND (p_toekenning IS NULL OR t.id = p_toekenning)
    AND (p_vanaf IS NULL OR t.tm >= p_vanaf)
  ORDER BY t.van DESC, t.wet;
END
$$;

-- One budget for one budgethouder in one round trip. It says on whose behalf itself; the SET clauses put back at its end what was
-- there before, so the scope cannot leak into whatever the connection does next.
CREATE FUNCTION budgetcijfers_voor(p_gebruiker uuid, p_persoon uuid, p_budgethouder uuid, p_toekenning uuid) RETURNS SETOF jsonb LANGUAGE plpgsql VOLATILE ROWS 1
  SET app.rol = 'budgethouder' SET app.gebruiker_id = '' SET app.persoon_id = '' SET app.budgethouder_id = '' SET app.zorgverlener_id = '' SET app.verstrekker_id = ''
AS $$
BEGIN
  PERFORM set_config('app.gebruiker_id', coalesce(p_gebruiker::text, ''), true), set_config('app.persoon_id', coalesce(p_persoon::text, ''), true),
          set_config('app.budgethouder_id', coalesce(p_budgethouder::text, ''), true);
  RETURN QUERY SELECT * FROM budgetcijfers(p_budgethouder, p_toekenning, NULL);
END
$$;

GRANT EXECUTE ON FUNCTION budgetcijfers(uuid, uuid, date), budgetcijfers_voor(uuid, uuid, uuid, uuid) TO pgb_app;
