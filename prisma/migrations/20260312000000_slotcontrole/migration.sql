/*
  What must hold of a toekenning at the end of a transaction was asked for each row that was touched, five times a message of a bulk file:
  does it show its newest version, does a voorlopig budget stand alone, does budgetstand say what its source says. Each statement now leaves
  one row with the toekenningen it touched; at the end of the transaction the first of those rows asks all three questions for all of them
  together. Same moment, same refusals. The list is the database's own: the application has no right to its schema, so it can neither
  forget nor empty it, and it goes back with a savepoint.
*/
CREATE SCHEMA bewaking;
REVOKE ALL ON SCHEMA bewaking FROM PUBLIC;
-- Unlogged: no row outlives its transaction.
CREATE UNLOGGED TABLE bewaking.slotcontrole (
  transactie bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  nr uuid NOT NULL DEFAULT uuidv7(),
  toekenningen uuid[] NOT NULL,
  CONSTRAINT slotcontrole_pkey PRIMARY KEY (transactie, nr)
);

CREATE FUNCTION slotcontrole_vragen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF TG_TABLE_NAME = 'toekenning' THEN
    INSERT INTO bewaking.slotcontrole (toekenningen) SELECT array_agg(n.id) FROM nieuw n HAVING count(*) > 0;
  ELSE
    INSERT INTO bewaking.slotcontrole (toekenningen) SELECT array_agg(DISTINCT n.toekenning_id) FROM nieuw n HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;

-- ---------------------------------------------------------------- budgetstand, for some budgets at once
/*
  The columns of budgetstand_bron() that do not move with bookings, for the toekenningen asked for. Reads only their own rows, whatever
  their number; budgetstand_bron() reads whole tables once, which is right for all of them and for nothing less. I26-budgetstand compares
  the outcomes of the two.
*/
CREATE FUNCTION budgetstand_van(p_toekenningen uuid[]) RETURNS TABLE (
  toekenning_id uuid, verstrekker_id uuid, budgethouder_id uuid, wet wet, status toekenningstatus, van date, tm date, toegekend_centen bigint,
  functiesoorten text[], overeenkomsten integer, boven_maximum integer, laatste_maand date, naam text, zoek text) LANGUAGE sql STABLE AS $$
  SELECT t.id, t.verstrekker_id, t.budgethouder_id, t.wet, t.status, t.van, t.tm, CASE t.status WHEN 'ingetrokken' THEN 0 ELSE t.bedrag_centen END,
    coalesce(f.soorten, '{}'), z.overeenkomsten, z.boven_maximum, d.maand,
    zoektekst(concat_ws(' ', p.achternaam, p.voornamen, p.tussenvoegsel)),
    zoektekst(concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam, t.nummer, t.budgetidentificatie))
  FROM unnest(p_toekenningen) AS i (id)
  JOIN toekenning t ON t.id = i.id
  JOIN persoon p ON p.id = t.budgethouder_id
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT f.functiesoort ORDER BY f.functiesoort) AS soorten FROM functiebudget f
    WHERE f.toekenningsversie_id = (SELECT v.id FROM toekenningsversie v WHERE v.toekenning_id = i.id ORDER BY v.versie DESC LIMIT 1)) f ON true
  LEFT JOIN LATERAL (
    SELECT count(DISTINCT z.id)::int AS overeenkomsten,
      (count(DISTINCT z.id) FILTER (WHERE z.status = 'goedgekeurd' AND r.tarief_centen > r.maximumtarief_centen))::int AS boven_maximum
    FROM zorgovereenkomst z LEFT JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id AND v.versie = z.versie LEFT JOIN tarief r ON r.overeenkomstversie_id = v.id
    WHERE z.toekenning_id = i.id AND z.status IN ('goedgekeurd', 'beeindigd')) z ON true
  LEFT JOIN LATERAL (
    SELECT max(d.maand) AS maand FROM declaratie d
    WHERE d.toekenning_id = i.id AND d.status IN ('ingediend', 'goedgekeurd', 'uitval', 'afgekeurd', 'in_betaling', 'betaald', 'gestorneerd')) d ON true
$$;

-- One plan for every number of budgets: by index, whatever the statistics of a table that is still empty say.
CREATE FUNCTION budgetstand_bijwerken(p_toekenningen uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public
  SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  -- Locked first: the next statement then sees what the transaction that held it has committed.
  PERFORM 1 FROM budgetstand b WHERE b.toekenning_id = ANY (p_toekenningen) ORDER BY b.toekenning_id FOR NO KEY UPDATE;
  UPDATE budgetstand b SET
    verstrekker_id = n.verstrekker_id, budgethouder_id = n.budgethouder_id, wet = n.wet, status = n.status, van = n.van, tm = n.tm,
    toegekend_centen = n.toegekend_centen, functiesoorten = n.functiesoorten, overeenkomsten = n.overeenkomsten, boven_maximum = n.boven_maximum,
    laatste_maand = n.laatste_maand, naam = n.naam, zoek = n.zoek
  FROM budgetstand_van(p_toekenningen) n
  WHERE b.toekenning_id = n.toekenning_id
    AND (b.verstrekker_id, b.budgethouder_id, b.wet, b.status, b.van, b.tm, b.toegekend_centen, b.functiesoorten, b.overeenkomsten, b.boven_maximum, b.laatste_maand, b.naam, b.zoek)
      IS DISTINCT FROM (n.verstrekker_id, n.budgethouder_id, n.wet, n.status, n.van, n.tm, n.toegekend_centen, n.functiesoorten, n.overeenkomsten, n.boven_maximum, n.laatste_maand, n.naam, n.zoek);
END $$;

-- A new toekenning has its row at once: its first booking comes in the same transaction. It has no account yet, so no amount.
CREATE OR REPLACE FUNCTION budgetstand_openen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public
  SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  INSERT INTO budgetstand (toekenning_id, verstrekker_id, budgethouder_id, wet, status, van, tm, toegekend_centen, functiesoorten, overeenkomsten, boven_maximum, laatste_maand, naam, zoek)
    SELECT * FROM budgetstand_van(ARRAY(SELECT n.id FROM nieuw n));
  RETURN NULL;
END $$;
DROP TRIGGER toekenning_budgetstand ON toekenning;
CREATE TRIGGER toekenning_budgetstand AFTER INSERT ON toekenning REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION budgetstand_openen();

-- What else budgetstand follows from: persons, contracts, rates and declaraties, row by row as before.
CREATE OR REPLACE FUNCTION budgetstand_vernieuwen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE nieuw jsonb := to_jsonb(NEW); oud jsonb := to_jsonb(OLD); geraakt uuid[];
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'persoon' THEN geraakt := ARRAY(SELECT t.id FROM toekenning t WHERE t.budgethouder_id = (nieuw ->> 'id')::uuid ORDER BY t.id);
    WHEN 'tarief' THEN geraakt := ARRAY(SELECT z.toekenning_id FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id
      WHERE v.id = (coalesce(nieuw, oud) ->> 'overeenkomstversie_id')::uuid AND z.status IN ('goedgekeurd', 'beeindigd'));
    ELSE geraakt := ARRAY(SELECT DISTINCT x FROM unnest(ARRAY[(nieuw ->> 'toekenning_id')::uuid, (oud ->> 'toekenning_id')::uuid]) AS x WHERE x IS NOT NULL ORDER BY x);
  END CASE;
  IF cardinality(geraakt) > 0 THEN PERFORM budgetstand_bijwerken(geraakt); END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION budgetstand_vernieuwen() SET plan_cache_mode = 'force_generic_plan';

-- ---------------------------------------------------------------- the end of the transaction
CREATE FUNCTION slotcontrole_doen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public
  SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE geraakt uuid[]; fout uuid; nummer_fout text;
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
  SELECT t.nummer INTO nummer_fout FROM unnest(geraakt) AS i (id) JOIN toekenning t ON t.id = i.id
    -- Among the budgets of the same person, of whom there are few: the index of the person and no other.
    JOIN LATERAL (SELECT a.* FROM toekenning a WHERE a.budgethouder_id = t.budgethouder_id OFFSET 0) a
      ON a.verstrekker_id = t.verstrekker_id AND a.wet = t.wet AND a.id <> t.id AND daterange(a.van, a.tm, '[]') && daterange(t.van, t.tm, '[]')
    WHERE t.status = 'voorlopig' AND a.status IN ('voorlopig', 'definitief') OR t.status = 'definitief' AND a.status = 'voorlopig' LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'toekenning %: a voorlopig budget stands beside another', nummer_fout USING ERRCODE = 'PB017'; END IF;

  PERFORM budgetstand_bijwerken(geraakt);
  RETURN NULL;
END $$;

DROP TRIGGER toekenning_is_versie ON toekenning;
DROP TRIGGER toekenningsversie_is_versie ON toekenningsversie;
DROP FUNCTION toekenning_is_versie();
DROP TRIGGER toekenning_voorlopig_alleen ON toekenning;
DROP FUNCTION bewaak_voorlopig();
DROP TRIGGER toekenning_budgetstand_vernieuwen ON toekenning;
DROP TRIGGER toekenningsversie_budgetstand ON toekenningsversie;
CREATE TRIGGER toekenning_slotcontrole_nieuw AFTER INSERT ON toekenning REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION slotcontrole_vragen();
CREATE TRIGGER toekenning_slotcontrole AFTER UPDATE ON toekenning REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION slotcontrole_vragen();
CREATE TRIGGER toekenningsversie_slotcontrole AFTER INSERT ON toekenningsversie REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION slotcontrole_vragen();
CREATE CONSTRAINT TRIGGER slotcontrole_doen AFTER INSERT ON bewaking.slotcontrole DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slotcontrole_doen();

REVOKE EXECUTE ON FUNCTION budgetstand_van(uuid[]), budgetstand_bijwerken(uuid[]) FROM PUBLIC;
