-- The same doors for many at once. What a function here does for a list is what its single form does for one; a property test
-- compares the two roads table by table.

-- ---------------------------------------------------------------- persons
-- Besides what persoon_kent tells, the id: that much persoon_vastleggen gives away too.
CREATE FUNCTION personen_kennen(p_bsn_index bytea[], p_geboortedatum date[]) RETURNS TABLE (nr bigint, id uuid, kent text)
LANGUAGE sql STABLE SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
  SELECT v.nr, p.id, CASE WHEN p.id IS NULL THEN 'onbekend' WHEN p.geboortedatum = v.dag THEN 'gelijk' ELSE 'verschilt' END
  FROM unnest(p_bsn_index, p_geboortedatum) WITH ORDINALITY AS v (sleutel, dag, nr) LEFT JOIN persoon p ON p.bsn_index = v.sleutel
$$;

-- In the order of the index, so that two lists that name the same persons do not wait for each other in a circle.
CREATE FUNCTION personen_vastleggen(p_bsn_versleuteld bytea[], p_bsn_index bytea[], p_voornamen text[], p_tussenvoegsel text[], p_achternaam text[],
  p_geslacht text[], p_geboortedatum date[], p_straat text[], p_huisnummer text[], p_postcode text[], p_woonplaats text[], p_email text[], p_telefoon text[])
RETURNS TABLE (nr bigint, id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE rol_van_beller text := app_rol();
BEGIN
  IF rol_van_beller NOT IN ('verstrekker', 'svb', 'systeem') THEN RAISE EXCEPTION 'rol "%" may not record persons', rol_van_beller USING ERRCODE = 'PB008'; END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  INSERT INTO persoon (bsn_versleuteld, bsn_index, voornamen, tussenvoegsel, achternaam, geslacht, geboortedatum, straat, huisnummer, postcode, woonplaats, email, telefoon)
    SELECT v.* FROM unnest(p_bsn_versleuteld, p_bsn_index, p_voornamen, p_tussenvoegsel, p_achternaam, p_geslacht, p_geboortedatum,
      p_straat, p_huisnummer, p_postcode, p_woonplaats, p_email, p_telefoon) AS v (bsn_versleuteld, bsn_index, voornamen, tussenvoegsel, achternaam,
      geslacht, geboortedatum, straat, huisnummer, postcode, woonplaats, email, telefoon) ORDER BY v.bsn_index
    ON CONFLICT (bsn_index) DO NOTHING;
  RETURN QUERY SELECT v.nr, p.id FROM unnest(p_bsn_index) WITH ORDINALITY AS v (sleutel, nr) JOIN persoon p ON p.bsn_index = v.sleutel;
  PERFORM set_config('app.rol', rol_van_beller, true);
END $$;

-- ---------------------------------------------------------------- ledger
CREATE FUNCTION rekeningen_openen(p_toekenningen uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  INSERT INTO grootboekrekening (soort, verstrekker_id)
    SELECT DISTINCT 'voorschot'::rekeningsoort, t.verstrekker_id FROM toekenning t WHERE t.id = ANY (p_toekenningen)
    ON CONFLICT DO NOTHING;
  INSERT INTO grootboekrekening (soort, verstrekker_id, toekenning_id, budgethouder_id)
    SELECT s.soort::rekeningsoort, t.verstrekker_id, t.id, t.budgethouder_id
    FROM toekenning t, (VALUES ('beschikbaar'), ('gereserveerd'), ('onderweg'), ('besteed')) AS s (soort) WHERE t.id = ANY (p_toekenningen)
    ON CONFLICT DO NOTHING;
END $$;

/*
  boek() for a list: the grants of one wave of messages of one verstrekker. Only between voorschot and beschikbaar, each toekenning at most once, so that no
  amount depends on another of the list. Same refusals, same keys, same outcome; a key that exists with the same content is skipped.
  Locks beschikbaar in the order of the toekenning and voorschot last, as boek() does. Returns how many were booked now.
*/
CREATE FUNCTION boek_reeks(p_soort boekingsoort[], p_boeking uuid[], p_sleutel text[], p_onderwerp_soort text, p_onderwerp_id uuid[], p_gebeurtenis uuid[],
                           p_toekenning uuid[], p_van rekeningsoort[], p_naar rekeningsoort[], p_bedrag bigint[], p_nu timestamptz)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  rol_van_beller text := app_rol(); r_voorschot uuid;
BEGIN
  IF EXISTS (
    SELECT 1 FROM unnest(p_soort, p_toekenning, p_van, p_naar, p_bedrag) AS r (soort, toekenning, van, naar, bedrag)
    LEFT JOIN boekingsweg w ON (w.soort, w.van, w.naar) = (r.soort, r.van, r.naar) AND w.tekort <> 'melden' AND rol_van_beller = ANY (w.rollen)
    LEFT JOIN toekenning t ON t.id = r.toekenning AND (rol_van_beller IN ('svb', 'systeem') OR rol_van_beller = 'verstrekker' AND t.verstrekker_id = app_verstrekker())
    WHERE w.soort IS NULL OR t.id IS NULL OR r.bedrag IS NULL OR r.bedrag <= 0
       OR r.van NOT IN ('voorschot', 'beschikbaar') OR r.naar NOT IN ('voorschot', 'beschikbaar')) THEN
    RAISE EXCEPTION 'a booking of this list may not be made by rol "%"', rol_van_beller USING ERRCODE = 'PB008';
  END IF;
  IF (SELECT count(DISTINCT x) FROM unnest(p_toekenning) AS x) <> cardinality(p_toekenning) THEN
    RAISE EXCEPTION 'a toekenning occurs twice in one list' USING ERRCODE = 'PB008';
  END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  PERFORM 1 FROM saldo s JOIN grootboekrekening g ON g.id = s.rekening_id
    WHERE g.toekenning_id = ANY (p_toekenning) AND g.soort = 'beschikbaar' ORDER BY g.toekenning_id FOR UPDATE OF s;
  IF (SELECT count(DISTINCT t.verstrekker_id) FROM toekenning t WHERE t.id = ANY (p_toekenning)) > 1 THEN
    RAISE EXCEPTION 'a list is about one verstrekker' USING ERRCODE = 'PB008';
  END IF;
  SELECT g.id INTO r_voorschot FROM grootboekrekening g JOIN toekenning t ON t.verstrekker_id = g.verstrekker_id WHERE g.soort = 'voorschot' AND t.id = p_toekenning[1];
  PERFORM 1 FROM saldo s WHERE s.rekening_id = r_voorschot FOR UPDATE;
  IF EXISTS (SELECT 1 FROM unnest(p_sleutel) AS r (sleutel) JOIN boeking b ON b.idempotentiesleutel = r.sleutel) THEN
    IF EXISTS (
      SELECT 1 FROM unnest(p_soort, p_sleutel, p_onderwerp_id, p_bedrag) AS r (soort, sleutel, onderwerp, bedrag) JOIN boeking b ON b.idempotentiesleutel = r.sleutel
      WHERE (b.soort, b.onderwerp_id) IS DISTINCT FROM (r.soort, r.onderwerp)
         OR NOT EXISTS (SELECT 1 FROM boekingsregel x WHERE x.boeking_id = b.id AND x.bedrag_centen = r.bedrag)) THEN
      RAISE EXCEPTION 'an idempotency key of this list was used for another booking' USING ERRCODE = 'PB009';
    END IF;
    SELECT array_agg(r.soort), array_agg(r.boeking), array_agg(r.sleutel), array_agg(r.onderwerp), array_agg(r.gebeurtenis), array_agg(r.toekenning), array_agg(r.van), array_agg(r.naar), array_agg(r.bedrag)
      INTO p_soort, p_boeking, p_sleutel, p_onderwerp_id, p_gebeurtenis, p_toekenning, p_van, p_naar, p_bedrag
      FROM unnest(p_soort, p_boeking, p_sleutel, p_onderwerp_id, p_gebeurtenis, p_toekenning, p_van, p_naar, p_bedrag)
        AS r (soort, boeking, sleutel, onderwerp, gebeurtenis, toekenning, van, naar, bedrag)
      WHERE NOT EXISTS (SELECT 1 FROM boeking b WHERE b.idempotentiesleutel = r.sleutel);
  END IF;
  INSERT INTO boeking (id, soort, onderwerp_soort, onderwerp_id, idempotentiesleutel, gebeurtenis_id, geboekt_op)
    SELECT r.id, r.soort, p_onderwerp_soort, r.onderwerp, r.sleutel, r.gebeurtenis, p_nu
    FROM unnest(p_boeking, p_soort, p_onderwerp_id, p_sleutel, p_gebeurtenis) AS r (id, soort, onderwerp, sleutel, gebeurtenis);
  -- A lowered or withdrawn grant may be below what was already bound: the budget is then overbesteed, visibly.
  UPDATE saldo s SET ondergrens_centen = least(0, s.bedrag_centen - r.bedrag)
    FROM unnest(p_toekenning, p_soort, p_van, p_naar, p_bedrag) AS r (toekenning, soort, van, naar, bedrag)
    JOIN boekingsweg w ON (w.soort, w.van, w.naar) = (r.soort, r.van, r.naar) AND w.tekort = 'toestaan'
    JOIN grootboekrekening g ON g.toekenning_id = r.toekenning AND g.soort = 'beschikbaar'
    WHERE s.rekening_id = g.id AND r.van = 'beschikbaar';
  INSERT INTO boekingsregel (boeking_id, rekening_id, bedrag_centen)
    SELECT r.boeking, CASE been.soort WHEN 'voorschot' THEN r_voorschot ELSE g.id END, been.bedrag
    FROM unnest(p_boeking, p_toekenning, p_van, p_naar, p_bedrag) AS r (boeking, toekenning, van, naar, bedrag)
    JOIN grootboekrekening g ON g.toekenning_id = r.toekenning AND g.soort = 'beschikbaar'
    CROSS JOIN LATERAL (VALUES (r.van, -r.bedrag), (r.naar, r.bedrag)) AS been (soort, bedrag);
  UPDATE saldo s SET ondergrens_centen = least(0, s.bedrag_centen)
    FROM unnest(p_toekenning, p_naar) AS r (toekenning, naar) JOIN grootboekrekening g ON g.toekenning_id = r.toekenning AND g.soort = 'beschikbaar'
    WHERE r.naar = 'beschikbaar' AND s.rekening_id = g.id AND s.ondergrens_centen < 0;
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN coalesce(cardinality(p_boeking), 0);
END $$;

REVOKE EXECUTE ON FUNCTION personen_kennen(bytea[], date[]),
  personen_vastleggen(bytea[], bytea[], text[], text[], text[], text[], date[], text[], text[], text[], text[], text[], text[]),
  rekeningen_openen(uuid[]),
  boek_reeks(boekingsoort[], uuid[], text[], text, uuid[], uuid[], uuid[], rekeningsoort[], rekeningsoort[], bigint[], timestamptz), levering_doorgeven() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personen_kennen(bytea[], date[]),
  personen_vastleggen(bytea[], bytea[], text[], text[], text[], text[], date[], text[], text[], text[], text[], text[], text[]),
  rekeningen_openen(uuid[]),
  boek_reeks(boekingsoort[], uuid[], text[], text, uuid[], uuid[], uuid[], rekeningsoort[], rekeningsoort[], bigint[], timestamptz) TO pgb_app;

-- ---------------------------------------------------------------- once a statement instead of once a row
-- A statement that inserts ten thousand rows checked and added them one by one; the voorschot of a verstrekker got ten thousand versions in
-- one transaction. Same rules, same moment or earlier.
CREATE FUNCTION rekeningen_saldo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  INSERT INTO saldo (rekening_id, bedrag_centen, ondergrens_centen)
    SELECT n.id, 0, CASE WHEN n.soort::text IN ('voorschot', 'gestort') THEN NULL ELSE 0 END FROM nieuw n;
  RETURN NULL;
END $$;
DROP TRIGGER grootboekrekening_saldo ON grootboekrekening;
CREATE TRIGGER grootboekrekening_saldo AFTER INSERT ON grootboekrekening REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION rekeningen_saldo();

CREATE FUNCTION regels_saldo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  UPDATE saldo s SET bedrag_centen = s.bedrag_centen + n.som
    FROM (SELECT rekening_id, sum(bedrag_centen)::bigint AS som FROM nieuw GROUP BY rekening_id) n WHERE s.rekening_id = n.rekening_id;
  IF EXISTS (SELECT 1 FROM nieuw n LEFT JOIN saldo s USING (rekening_id) WHERE s.rekening_id IS NULL) THEN RAISE EXCEPTION 'a rekening has no saldo'; END IF;
  RETURN NULL;
END $$;
DROP TRIGGER boekingsregel_saldo ON boekingsregel;
CREATE TRIGGER boekingsregel_saldo AFTER INSERT ON boekingsregel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION regels_saldo();
DROP FUNCTION regel_saldo();

-- Regels come per boeking in one statement, so their balance is known at its end; that a boeking has regels at all is asked at commit.
CREATE FUNCTION regels_in_evenwicht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE fout record;
BEGIN
  SELECT r.boeking_id, sum(r.bedrag_centen) AS som INTO fout
    FROM boekingsregel r WHERE r.boeking_id IN (SELECT n.boeking_id FROM nieuw n)
    GROUP BY r.boeking_id HAVING sum(r.bedrag_centen) <> 0 LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'boeking % does not balance: %', fout.boeking_id, fout.som USING ERRCODE = 'PB007'; END IF;
  RETURN NULL;
END $$;
DROP TRIGGER boekingsregel_in_evenwicht ON boekingsregel;
CREATE TRIGGER boekingsregel_in_evenwicht AFTER INSERT ON boekingsregel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION regels_in_evenwicht();

CREATE OR REPLACE FUNCTION boeking_in_evenwicht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE som numeric; aantal bigint;
BEGIN
  SELECT coalesce(sum(bedrag_centen), 0), count(*) INTO som, aantal FROM boekingsregel WHERE boeking_id = NEW.id;
  IF som <> 0 OR aantal < 2 THEN
    RAISE EXCEPTION 'boeking % does not balance: % over % regels', NEW.id, som, aantal USING ERRCODE = 'PB007';
  END IF;
  RETURN NULL;
END $$;

-- ---------------------------------------------------------------- the outbox
-- One change: one job, as before. Many changes in one statement: one job for up to a thousand of them.
CREATE FUNCTION gebeurtenissen_doorgeven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE deel record;
BEGIN
  FOR deel IN
    SELECT json_agg(g.id ORDER BY g.volgnummer) AS ids, count(*) AS aantal
    FROM (SELECT id, volgnummer, row_number() OVER (ORDER BY volgnummer) AS nr FROM nieuw WHERE soort !~ '^(sessie|hoedanigheid|inlog)\.') g
    GROUP BY (g.nr - 1) / 1000
  LOOP
    IF deel.aantal = 1 THEN
      PERFORM graphile_worker.add_job('gebeurtenis_verwerken', json_build_object('gebeurtenisId', deel.ids ->> 0));
    ELSE
      PERFORM graphile_worker.add_job('gebeurtenissen_verwerken', json_build_object('gebeurtenisIds', deel.ids));
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
DROP TRIGGER gebeurtenis_doorgeven ON gebeurtenis;
CREATE TRIGGER gebeurtenis_doorgeven AFTER INSERT ON gebeurtenis REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION gebeurtenissen_doorgeven();
DROP FUNCTION gebeurtenis_doorgeven();
