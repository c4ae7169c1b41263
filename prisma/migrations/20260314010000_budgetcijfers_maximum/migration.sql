-- The forecast reckons with the maximum of each day, as the checks and the payments do: what decides it comes along in the same one round trip. Which
-- figure counts is said by lib/domein/zorgovereenkomst and not here.
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
             coalesce(sum(o.bedrag_centen) FILTER (WHERE o.status = 'betaald'), 0)::text AS besteed,
             coalesce(sum(o.bedrag_centen) FILTER (WHERE o.status = 'vrijgegeven'), 0)::text AS onderweg,
             coalesce(sum(d.toegekend_centen - d.uit_storting_centen) FILTER (WHERE d.status IN ('goedgekeurd', 'in_betaling', 'betaald', 'gestorneerd')
               AND (o.id IS NULL OR o.status IN ('klaar', 'in_batch'))), 0)::text AS gereserveerd,
             coalesce(sum(d.gevraagd_centen) FILTER (WHERE d.status IN ('ter_accordering', 'teruggestuurd', 'ingediend', 'uitval')), 0)::text AS aangeboden
      FROM declaratie d JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id JOIN zorgverlener zv ON zv.id = d.zorgverlener_id
      LEFT JOIN betaalopdracht o ON o.declaratie_id = d.id AND o.bron = 'budget' AND o.status NOT IN ('gestorneerd', 'vervallen')
      WHERE d.toekenning_id = t.id AND d.status NOT IN ('concept', 'afgekeurd', 'ingetrokken')
      GROUP BY d.maand, z.functiesoort, d.zorgverlener_id, zv.naam, z.id ORDER BY d.maand, zv.naam, z.id) r),
    'contracten', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'nummer', z.nummer, 'zorgverlener', zv.naam, 'van', ov.van,
        'tm', least(z.beeindigd_per, ov.tm, ov.vervangen), 'urenPerWeek', ov.uren_per_week_honderdsten, 'dagenPerWeek', ov.dagen_per_week,
        'soort', zv.soort, 'kvk', zv.kvk, 'familierelatie', z.familierelatie, 'ondernemer', coalesce(ov.ondernemer, false), 'bigNummer', ov.big_nummer,
        'beleid', (SELECT coalesce(jsonb_agg(jsonb_build_object('tariefsoort', m.tariefsoort, 'eenheid', m.eenheid, 'van', m.van, 'bedrag', m.bedrag_centen::text) ORDER BY m.van), '[]')
          FROM maximumtarief m WHERE (m.verstrekker_id, m.wet, m.functiesoort) = (z.verstrekker_id, z.wet, z.functiesoort)),
        'tarieven', (SELECT coalesce(jsonb_agg(jsonb_build_object('eenheid', ta.eenheid, 'tarief', ta.tarief_centen::text, 'maximum', ta.maximumtarief_centen::text)), '[]')
          FROM tarief ta WHERE ta.overeenkomstversie_id = ov.id)) ORDER BY z.nummer, ov.van), '[]')
      FROM zorgovereenkomst z JOIN zorgverlener zv ON zv.id = z.zorgverlener_id
      -- A version counts until the day before the next approved one.
      CROSS JOIN LATERAL (SELECT o.id, o.van, o.tm, o.uren_per_week_honderdsten, o.dagen_per_week, o.ondernemer, o.big_nummer, (lead(o.van) OVER (ORDER BY o.versie)) - 1 AS vervangen
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
