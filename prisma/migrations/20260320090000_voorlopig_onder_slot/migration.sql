-- That a voorlopig budget stands alone is asked of the other budgets of the person. Whoever opens or changes one holds the person (every new toekenning refers to
-- it, and so waits or is waited for) and the budgets that are there; who grants otherwise pays nothing for it. At the end of the transaction, so shortly.
CREATE OR REPLACE FUNCTION slotcontrole_doen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public
  SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE geraakt uuid[]; personen uuid[]; fout uuid; nummer_fout text;
BEGIN
  WITH alle AS (DELETE FROM bewaking.slotcontrole s WHERE s.transactie = pg_current_xact_id()::text::bigint RETURNING s.toekenningen)
    SELECT array_agg(DISTINCT x ORDER BY x) INTO geraakt FROM alle, unnest(alle.toekenningen) AS x;
  -- An earlier row of this transaction did it all.
  IF geraakt IS NULL THEN RETURN NULL; END IF;

  SELECT i.id INTO fout FROM unnest(geraakt) AS i (id)
    LEFT JOIN toekenning t ON t.id = i.id
    LEFT JOIN LATERAL (SELECT * FROM toekenningsversie v WHERE v.toekenning_id = i.id ORDER BY v.versie DESC LIMIT 1) v ON true
    WHERE ((v.van, v.tm, v.bedrag_centen) = (t.van, t.tm, t.bedrag_centen)) IS NOT TRUE
       OR (SELECT coalesce(sum(f.bedrag_centen), 0) FROM functiebudget f WHERE f.toekenningsversie_id = v.id) IS DISTINCT FROM v.bedrag_centen
    LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'toekenning % differs from its newest version', fout USING ERRCODE = 'PB011'; END IF;

  -- A living voorlopig budget was approved by two people, is exactly what they approved, and stands alone: no other living budget of the
  -- same law at the same verstrekker over one of its days.
  SELECT t.nummer INTO nummer_fout FROM unnest(geraakt) AS i (id) JOIN toekenning t ON t.id = i.id
    WHERE t.status = 'voorlopig' AND NOT EXISTS (SELECT 1 FROM voorlopig_budget b WHERE b.toekenning_id = t.id AND b.status = 'goedgekeurd'
      AND (b.budgethouder_id, b.verstrekker_id, b.wet) = (t.budgethouder_id, t.verstrekker_id, t.wet)) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'toekenning % is voorlopig without an approval', nummer_fout USING ERRCODE = 'PB017'; END IF;
  personen := ARRAY(SELECT DISTINCT t.budgethouder_id FROM unnest(geraakt) AS i (id) JOIN toekenning t ON t.id = i.id WHERE t.status = 'voorlopig');
  IF cardinality(personen) > 0 THEN
    PERFORM 1 FROM persoon p WHERE p.id = ANY (personen) ORDER BY p.id FOR UPDATE;
    PERFORM 1 FROM toekenning t WHERE t.budgethouder_id = ANY (personen) ORDER BY t.id FOR SHARE;
  END IF;
  SELECT t.nummer INTO nummer_fout FROM unnest(geraakt) AS i (id) JOIN toekenning t ON t.id = i.id
    -- Among the budgets of the same person, of whom there are few: the index of the person and no other.
    JOIN LATERAL (SELECT a.* FROM toekenning a WHERE a.budgethouder_id = t.budgethouder_id OFFSET 0) a
      ON a.verstrekker_id = t.verstrekker_id AND a.wet = t.wet AND a.id <> t.id AND daterange(a.van, a.tm, '[]') && daterange(t.van, t.tm, '[]')
    WHERE t.status = 'voorlopig' AND a.status IN ('voorlopig', 'definitief') OR t.status = 'definitief' AND a.status = 'voorlopig' LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'toekenning %: a voorlopig budget stands beside another', nummer_fout USING ERRCODE = 'PB017'; END IF;

  PERFORM budgetstand_bijwerken(geraakt);
  RETURN NULL;
END $$;
