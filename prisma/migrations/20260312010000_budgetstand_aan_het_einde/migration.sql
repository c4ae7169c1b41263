/*
  The row of a new budget in budgetstand was written with the toekenning, changed by its first booking and worked out again at the end of
  the transaction: three versions, three checks of its foreign key. It is now written once, at the end, with the amounts that stand on its
  accounts by then. Nobody else can see the toekenning before that.
*/
DROP TRIGGER toekenning_budgetstand ON toekenning;
DROP FUNCTION budgetstand_openen();

CREATE OR REPLACE FUNCTION budgetstand_bijwerken(p_toekenningen uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public
  SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE bekend uuid[]; nieuw uuid[];
BEGIN
  -- Locked first: the next statement then sees what the transaction that held it has committed.
  bekend := ARRAY(SELECT b.toekenning_id FROM budgetstand b WHERE b.toekenning_id = ANY (p_toekenningen) ORDER BY b.toekenning_id FOR NO KEY UPDATE);
  UPDATE budgetstand b SET
    verstrekker_id = n.verstrekker_id, budgethouder_id = n.budgethouder_id, wet = n.wet, status = n.status, van = n.van, tm = n.tm,
    toegekend_centen = n.toegekend_centen, functiesoorten = n.functiesoorten, overeenkomsten = n.overeenkomsten, boven_maximum = n.boven_maximum,
    laatste_maand = n.laatste_maand, naam = n.naam, zoek = n.zoek
  FROM budgetstand_van(bekend) n
  WHERE b.toekenning_id = n.toekenning_id
    AND (b.verstrekker_id, b.budgethouder_id, b.wet, b.status, b.van, b.tm, b.toegekend_centen, b.functiesoorten, b.overeenkomsten, b.boven_maximum, b.laatste_maand, b.naam, b.zoek)
      IS DISTINCT FROM (n.verstrekker_id, n.budgethouder_id, n.wet, n.status, n.van, n.tm, n.toegekend_centen, n.functiesoorten, n.overeenkomsten, n.boven_maximum, n.laatste_maand, n.naam, n.zoek);
  IF cardinality(bekend) = cardinality(p_toekenningen) THEN RETURN; END IF;
  nieuw := ARRAY(SELECT x FROM unnest(p_toekenningen) AS x EXCEPT SELECT x FROM unnest(bekend) AS x);
  INSERT INTO budgetstand (toekenning_id, verstrekker_id, budgethouder_id, wet, status, van, tm, toegekend_centen, functiesoorten, overeenkomsten, boven_maximum, laatste_maand,
      naam, zoek, beschikbaar_centen, gereserveerd_centen, onderweg_centen, besteed_centen)
    SELECT n.*, coalesce(s.beschikbaar, 0), coalesce(s.gereserveerd, 0), coalesce(s.onderweg, 0), coalesce(s.besteed, 0)
    FROM budgetstand_van(nieuw) n
    LEFT JOIN LATERAL (
      SELECT sum(s.bedrag_centen) FILTER (WHERE g.soort = 'beschikbaar')::bigint AS beschikbaar, sum(s.bedrag_centen) FILTER (WHERE g.soort = 'gereserveerd')::bigint AS gereserveerd,
        sum(s.bedrag_centen) FILTER (WHERE g.soort = 'onderweg')::bigint AS onderweg, sum(s.bedrag_centen) FILTER (WHERE g.soort = 'besteed')::bigint AS besteed
      FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = n.toekenning_id) s ON true
    ORDER BY n.toekenning_id;
END $$;

-- The accounts of new toekenningen. Which of them exist is asked once; ON CONFLICT looked in every unique index for each of them first.
CREATE OR REPLACE FUNCTION rekeningen_openen(p_toekenningen uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public
  SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  INSERT INTO grootboekrekening (soort, verstrekker_id)
    SELECT 'voorschot', v.id FROM (SELECT DISTINCT t.verstrekker_id AS id FROM toekenning t WHERE t.id = ANY (p_toekenningen)) v
    WHERE NOT EXISTS (SELECT 1 FROM grootboekrekening g WHERE g.verstrekker_id = v.id AND g.soort = 'voorschot')
    ON CONFLICT DO NOTHING;
  INSERT INTO grootboekrekening (soort, verstrekker_id, toekenning_id, budgethouder_id)
    SELECT s.soort, t.verstrekker_id, t.id, t.budgethouder_id
    FROM unnest(p_toekenningen) AS i (id) JOIN toekenning t ON t.id = i.id
    CROSS JOIN unnest('{beschikbaar,gereserveerd,onderweg,besteed}'::rekeningsoort[]) AS s (soort)
    WHERE NOT EXISTS (SELECT 1 FROM grootboekrekening g WHERE g.toekenning_id = t.id AND g.soort = s.soort);
END $$;
