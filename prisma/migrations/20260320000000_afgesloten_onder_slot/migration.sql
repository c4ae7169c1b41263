-- Whether a budget is closed is asked after its toekenning is held, in a statement of its own. Asked in one question, the status is compared with
-- the row as it was before a closing under way: that row falls out, nothing is locked and nobody waits.
CREATE OR REPLACE FUNCTION bewaak_afgesloten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE geraakt uuid[];
BEGIN
  geraakt := ARRAY(
    SELECT DISTINCT g.toekenning_id FROM nieuw n JOIN boeking b ON b.id = n.boeking_id JOIN grootboekrekening g ON g.id = n.rekening_id
    WHERE g.toekenning_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM boekingsweg w WHERE w.soort = b.soort AND w.na_afsluiting));
  IF cardinality(geraakt) = 0 THEN RETURN NULL; END IF;
  PERFORM 1 FROM toekenning t WHERE t.id = ANY (geraakt) ORDER BY t.id FOR SHARE;
  IF EXISTS (SELECT 1 FROM toekenning t WHERE t.id = ANY (geraakt) AND t.status = 'afgesloten') THEN
    RAISE EXCEPTION 'this budget is closed' USING ERRCODE = 'PB016';
  END IF;
  RETURN NULL;
END $$;

-- The same function; new is that it takes its turn at the toekenning first. Without it whoever books holds the saldo, waits for the toekenning, and is
-- waited for in turn by the closing.
CREATE OR REPLACE FUNCTION boek(p_soort boekingsoort, p_sleutel text, p_onderwerp_soort text, p_onderwerp_id uuid, p_gebeurtenis uuid,
                     p_toekenning uuid, p_van rekeningsoort, p_naar rekeningsoort, p_bedrag bigint, p_nu timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  rol_van_beller text := app_rol();
  r_van uuid; r_naar uuid; id_boeking uuid; bestaand boeking%ROWTYPE; vrij bigint; v_verstrekker uuid; bestaand_bedrag bigint; weg boekingsweg%ROWTYPE;
BEGIN
  IF p_bedrag <= 0 THEN RAISE EXCEPTION 'amount must be positive, got %', p_bedrag; END IF;
  IF p_van = p_naar THEN RAISE EXCEPTION 'from and to are the same account'; END IF;
  SELECT * INTO weg FROM boekingsweg w WHERE w.soort = p_soort AND w.van = p_van AND w.naar = p_naar;
  IF NOT FOUND THEN RAISE EXCEPTION 'a % never goes from % to %', p_soort, p_van, p_naar USING ERRCODE = 'PB008'; END IF;
  IF rol_van_beller IS NULL OR rol_van_beller <> ALL (weg.rollen) THEN
    RAISE EXCEPTION 'rol "%" may not book a %', rol_van_beller, p_soort USING ERRCODE = 'PB008';
  END IF;
  SELECT t.verstrekker_id INTO v_verstrekker FROM toekenning t WHERE t.id = p_toekenning
    AND (rol_van_beller IN ('svb', 'systeem')
      OR rol_van_beller = 'budgethouder' AND t.budgethouder_id = app_budgethouder()
      OR rol_van_beller = 'verstrekker' AND t.verstrekker_id = app_verstrekker());
  -- A zorgverlener has no sight of the budget and books one thing: the release of what was reserved, at one source,
  -- for their own withdrawn declaratie.
  IF rol_van_beller = 'zorgverlener' AND p_onderwerp_soort = 'declaratie' THEN
    SELECT d.verstrekker_id INTO v_verstrekker FROM declaratie d WHERE d.id = p_onderwerp_id AND d.toekenning_id = p_toekenning
      AND d.zorgverlener_id = app_zorgverlener() AND d.status = 'ingetrokken'
      AND EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.declaratie_id = d.id AND o.status = 'vervallen' AND o.bedrag_centen = p_bedrag
        AND p_van = (CASE o.bron WHEN 'storting' THEN 'storting_gereserveerd' ELSE 'gereserveerd' END)::rekeningsoort);
  END IF;
  IF v_verstrekker IS NULL THEN RAISE EXCEPTION 'no such toekenning for this booking' USING ERRCODE = 'PB008'; END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  -- The toekenning before its saldi, as everybody does who closes or changes it; not shared, because many that share it could not change it after booking.
  -- What is booked after a closing too asks for no turn.
  IF NOT weg.na_afsluiting THEN PERFORM 1 FROM toekenning t WHERE t.id = p_toekenning FOR NO KEY UPDATE; END IF;

  SELECT id INTO r_van FROM grootboekrekening WHERE soort = p_van
    AND (CASE WHEN p_van = 'voorschot' THEN verstrekker_id = v_verstrekker ELSE toekenning_id = p_toekenning END);
  SELECT id INTO r_naar FROM grootboekrekening WHERE soort = p_naar
    AND (CASE WHEN p_naar = 'voorschot' THEN verstrekker_id = v_verstrekker ELSE toekenning_id = p_toekenning END);

  -- Locked first: two bookings with one key meet here, and the second finds the first.
  PERFORM 1 FROM saldo s JOIN grootboekrekening g ON g.id = s.rekening_id WHERE s.rekening_id IN (r_van, r_naar)
    ORDER BY (g.soort = 'voorschot'), g.soort FOR UPDATE OF s;
  SELECT * INTO bestaand FROM boeking WHERE idempotentiesleutel = p_sleutel;
  IF FOUND THEN
    SELECT bedrag_centen INTO bestaand_bedrag FROM boekingsregel WHERE boeking_id = bestaand.id AND rekening_id = r_naar;
    IF bestaand.soort <> p_soort OR bestaand.onderwerp_id <> p_onderwerp_id OR bestaand_bedrag IS DISTINCT FROM p_bedrag THEN
      RAISE EXCEPTION 'idempotency key % was used for another booking', p_sleutel USING ERRCODE = 'PB009';
    END IF;
    PERFORM set_config('app.rol', rol_van_beller, true);
    RETURN 'bestond_al';
  END IF;
  SELECT bedrag_centen INTO vrij FROM saldo WHERE rekening_id = r_van;
  IF weg.tekort = 'melden' AND vrij < p_bedrag THEN
    PERFORM set_config('app.rol', rol_van_beller, true);
    RETURN 'tekort';
  END IF;
  INSERT INTO boeking (soort, onderwerp_soort, onderwerp_id, idempotentiesleutel, gebeurtenis_id, geboekt_op)
    VALUES (p_soort, p_onderwerp_soort, p_onderwerp_id, p_sleutel, p_gebeurtenis, p_nu) RETURNING id INTO id_boeking;
  -- A lowered or withdrawn grant may be below what was already bound: the budget is then overbesteed, visibly.
  IF weg.tekort = 'toestaan' THEN
    UPDATE saldo SET ondergrens_centen = least(0, vrij - p_bedrag) WHERE rekening_id = r_van;
  END IF;
  INSERT INTO boekingsregel (boeking_id, rekening_id, bedrag_centen) VALUES (id_boeking, r_van, -p_bedrag), (id_boeking, r_naar, p_bedrag);
  IF p_naar = 'beschikbaar' THEN
    UPDATE saldo SET ondergrens_centen = least(0, bedrag_centen) WHERE rekening_id = r_naar AND ondergrens_centen < 0;
  END IF;
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN 'geboekt';
END $$;
