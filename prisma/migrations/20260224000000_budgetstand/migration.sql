/*
  One row a toekenning with everything the lists of a verstrekker filter, sort and add up, so that a page over fifty thousand
  budgets reads one table. Derived: kept by triggers in the transaction that changes the source, and compared with the source
  by the invariant I26-budgetstand. Nobody else writes it.
*/

-- Names and numbers as they are searched: without accents and capitals, words apart, each with a space before it.
CREATE FUNCTION zoektekst(p_tekst text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ' ' || btrim(regexp_replace(lower(translate(regexp_replace(normalize(p_tekst, NFD), '[\u0300-\u036f]', '', 'g'),
    'øØłŁđĐßæÆœŒıð', 'oOlLdDsaAoOid')), '[^a-z0-9]+', ' ', 'g'))
$$;

CREATE TABLE budgetstand (
  toekenning_id uuid NOT NULL,
  verstrekker_id uuid NOT NULL,
  budgethouder_id uuid NOT NULL,
  wet wet NOT NULL,
  status toekenningstatus NOT NULL,
  van date NOT NULL,
  tm date NOT NULL,
  toegekend_centen bigint NOT NULL,
  beschikbaar_centen bigint NOT NULL DEFAULT 0,
  gereserveerd_centen bigint NOT NULL DEFAULT 0,
  onderweg_centen bigint NOT NULL DEFAULT 0,
  besteed_centen bigint NOT NULL DEFAULT 0,
  functiesoorten text[],
  overeenkomsten integer NOT NULL,
  boven_maximum integer NOT NULL,
  laatste_maand date,
  naam text NOT NULL,
  zoek text NOT NULL,
  CONSTRAINT budgetstand_pkey PRIMARY KEY (toekenning_id),
  CONSTRAINT budgetstand_toekenning_id_fkey FOREIGN KEY (toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE
) WITH (fillfactor = 70);
-- Only what a booking never changes is indexed: its update then stays within the page (HOT).
CREATE INDEX budgetstand_verstrekker_id_van_idx ON budgetstand (verstrekker_id, van);
CREATE INDEX budgetstand_budgethouder_id_idx ON budgetstand (budgethouder_id);

-- Where every column follows from, for one budget or for all. The triggers and the invariant both read this.
CREATE FUNCTION budgetstand_bron() RETURNS TABLE (
  toekenning_id uuid, verstrekker_id uuid, budgethouder_id uuid, wet wet, status toekenningstatus, van date, tm date, toegekend_centen bigint,
  beschikbaar_centen bigint, gereserveerd_centen bigint, onderweg_centen bigint, besteed_centen bigint,
  functiesoorten text[], overeenkomsten integer, boven_maximum integer, laatste_maand date, naam text, zoek text) LANGUAGE sql STABLE AS $$
  SELECT t.id, t.verstrekker_id, t.budgethouder_id, t.wet, t.status, t.van, t.tm, CASE t.status WHEN 'ingetrokken' THEN 0 ELSE t.bedrag_centen END,
    coalesce(s.beschikbaar, 0), coalesce(s.gereserveerd, 0), coalesce(s.onderweg, 0), coalesce(s.besteed, 0),
    coalesce(f.soorten, '{}'), coalesce(z.overeenkomsten, 0), coalesce(z.boven_maximum, 0), d.maand,
    zoektekst(concat_ws(' ', p.achternaam, p.voornamen, p.tussenvoegsel)),
    zoektekst(concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam, t.nummer, t.budgetidentificatie))
  FROM toekenning t
  JOIN persoon p ON p.id = t.budgethouder_id
  LEFT JOIN (
    SELECT g.toekenning_id,
      sum(s.bedrag_centen) FILTER (WHERE g.soort = 'beschikbaar')::bigint AS beschikbaar, sum(s.bedrag_centen) FILTER (WHERE g.soort = 'gereserveerd')::bigint AS gereserveerd,
      sum(s.bedrag_centen) FILTER (WHERE g.soort = 'onderweg')::bigint AS onderweg, sum(s.bedrag_centen) FILTER (WHERE g.soort = 'besteed')::bigint AS besteed
    FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id IS NOT NULL GROUP BY g.toekenning_id) s ON s.toekenning_id = t.id
  LEFT JOIN (
    SELECT v.toekenning_id, array_agg(DISTINCT f.functiesoort ORDER BY f.functiesoort) AS soorten
    FROM toekenningsversie v JOIN functiebudget f ON f.toekenningsversie_id = v.id
    WHERE NOT EXISTS (SELECT 1 FROM toekenningsversie n WHERE n.toekenning_id = v.toekenning_id AND n.versie > v.versie)
    GROUP BY v.toekenning_id) f ON f.toekenning_id = t.id
  LEFT JOIN (
    SELECT z.toekenning_id, count(DISTINCT z.id)::int AS overeenkomsten,
      (count(DISTINCT z.id) FILTER (WHERE z.status = 'goedgekeurd' AND r.tarief_centen > r.maximumtarief_centen))::int AS boven_maximum
    FROM zorgovereenkomst z LEFT JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id AND v.versie = z.versie LEFT JOIN tarief r ON r.overeenkomstversie_id = v.id
    WHERE z.status IN ('goedgekeurd', 'beeindigd') GROUP BY z.toekenning_id) z ON z.toekenning_id = t.id
  LEFT JOIN (
    SELECT d.toekenning_id, max(d.maand) AS maand FROM declaratie d
    WHERE d.status IN ('ingediend', 'goedgekeurd', 'uitval', 'afgekeurd', 'in_betaling', 'betaald', 'gestorneerd') GROUP BY d.toekenning_id) d ON d.toekenning_id = t.id
$$;

-- A new toekenning has its row at once: its first booking comes in the same transaction.
CREATE FUNCTION budgetstand_openen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  INSERT INTO budgetstand SELECT * FROM budgetstand_bron() b WHERE b.toekenning_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER toekenning_budgetstand AFTER INSERT ON toekenning FOR EACH ROW EXECUTE FUNCTION budgetstand_openen();

-- The amounts move with the bookings. After the saldi of the same budget, so whoever waits here already holds those: no deadlock.
CREATE FUNCTION budgetstand_boeken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  UPDATE budgetstand b SET
    beschikbaar_centen = b.beschikbaar_centen + m.beschikbaar, gereserveerd_centen = b.gereserveerd_centen + m.gereserveerd,
    onderweg_centen = b.onderweg_centen + m.onderweg, besteed_centen = b.besteed_centen + m.besteed
  FROM (
    SELECT g.toekenning_id AS id,
      coalesce(sum(n.bedrag_centen) FILTER (WHERE g.soort = 'beschikbaar'), 0)::bigint AS beschikbaar,
      coalesce(sum(n.bedrag_centen) FILTER (WHERE g.soort = 'gereserveerd'), 0)::bigint AS gereserveerd,
      coalesce(sum(n.bedrag_centen) FILTER (WHERE g.soort = 'onderweg'), 0)::bigint AS onderweg,
      coalesce(sum(n.bedrag_centen) FILTER (WHERE g.soort = 'besteed'), 0)::bigint AS besteed
    FROM nieuw n JOIN grootboekrekening g ON g.id = n.rekening_id WHERE g.toekenning_id IS NOT NULL GROUP BY g.toekenning_id) m
  WHERE b.toekenning_id = m.id;
  RETURN NULL;
END $$;
CREATE TRIGGER boekingsregel_budgetstand AFTER INSERT ON boekingsregel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION budgetstand_boeken();

/*
  Everything else is worked out again from the source at the end of the transaction: only then are all its parts there, and the
  row is locked last, so that no transaction holds it while it waits for a saldo.
*/
CREATE FUNCTION budgetstand_vernieuwen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE nieuw jsonb := to_jsonb(NEW); oud jsonb := to_jsonb(OLD); geraakt uuid[]; een uuid;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'toekenning' THEN geraakt := ARRAY[(nieuw ->> 'id')::uuid];
    WHEN 'persoon' THEN geraakt := ARRAY(SELECT t.id FROM toekenning t WHERE t.budgethouder_id = (nieuw ->> 'id')::uuid ORDER BY t.id);
    WHEN 'tarief' THEN geraakt := ARRAY(SELECT z.toekenning_id FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id
      WHERE v.id = (coalesce(nieuw, oud) ->> 'overeenkomstversie_id')::uuid AND z.status IN ('goedgekeurd', 'beeindigd'));
    ELSE geraakt := ARRAY(SELECT DISTINCT x FROM unnest(ARRAY[(nieuw ->> 'toekenning_id')::uuid, (oud ->> 'toekenning_id')::uuid]) AS x WHERE x IS NOT NULL ORDER BY x);
  END CASE;
  FOREACH een IN ARRAY geraakt LOOP
    -- Locked first: the next statement then sees what the transaction that held it has committed.
    PERFORM 1 FROM budgetstand b WHERE b.toekenning_id = een FOR NO KEY UPDATE;
    UPDATE budgetstand b SET
      verstrekker_id = n.verstrekker_id, budgethouder_id = n.budgethouder_id, wet = n.wet, status = n.status, van = n.van, tm = n.tm,
      toegekend_centen = n.toegekend_centen, functiesoorten = n.functiesoorten, overeenkomsten = n.overeenkomsten, boven_maximum = n.boven_maximum,
      laatste_maand = n.laatste_maand, naam = n.naam, zoek = n.zoek
    FROM budgetstand_bron() n
    WHERE b.toekenning_id = een AND n.toekenning_id = een
      AND (b.verstrekker_id, b.budgethouder_id, b.wet, b.status, b.van, b.tm, b.toegekend_centen, b.functiesoorten, b.overeenkomsten, b.boven_maximum, b.laatste_maand, b.naam, b.zoek)
        IS DISTINCT FROM (n.verstrekker_id, n.budgethouder_id, n.wet, n.status, n.van, n.tm, n.toegekend_centen, n.functiesoorten, n.overeenkomsten, n.boven_maximum, n.laatste_maand, n.naam, n.zoek);
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER toekenning_budgetstand_vernieuwen AFTER UPDATE ON toekenning
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budgetstand_vernieuwen();
CREATE CONSTRAINT TRIGGER toekenningsversie_budgetstand AFTER INSERT ON toekenningsversie
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budgetstand_vernieuwen();
CREATE CONSTRAINT TRIGGER persoon_budgetstand AFTER UPDATE OF voornamen, tussenvoegsel, achternaam ON persoon
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budgetstand_vernieuwen();
CREATE CONSTRAINT TRIGGER zorgovereenkomst_budgetstand AFTER INSERT OR UPDATE OF status, versie, toekenning_id ON zorgovereenkomst
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budgetstand_vernieuwen();
CREATE CONSTRAINT TRIGGER tarief_budgetstand AFTER INSERT OR UPDATE OR DELETE ON tarief
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budgetstand_vernieuwen();
-- Payment moves a declaratie without changing what is shown here; those rows, hundred thousand at a time, are passed over.
CREATE FUNCTION declaratie_telt_mee(p_status declaratiestatus) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p_status NOT IN ('concept', 'ter_accordering', 'teruggestuurd', 'ingetrokken')
$$;
CREATE CONSTRAINT TRIGGER declaratie_budgetstand_nieuw AFTER INSERT ON declaratie
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (declaratie_telt_mee(NEW.status)) EXECUTE FUNCTION budgetstand_vernieuwen();
CREATE CONSTRAINT TRIGGER declaratie_budgetstand AFTER UPDATE OF status, maand, toekenning_id ON declaratie
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (declaratie_telt_mee(OLD.status) <> declaratie_telt_mee(NEW.status) OR OLD.maand <> NEW.maand OR OLD.toekenning_id <> NEW.toekenning_id)
  EXECUTE FUNCTION budgetstand_vernieuwen();

CREATE POLICY toegang ON budgetstand USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR verstrekker_id = (SELECT app_verstrekker()));
ALTER TABLE budgetstand ENABLE ROW LEVEL SECURITY;
ALTER TABLE budgetstand FORCE ROW LEVEL SECURITY;
GRANT SELECT ON budgetstand TO pgb_app;
GRANT EXECUTE ON FUNCTION zoektekst(text), budgetstand_bron(), declaratie_telt_mee(declaratiestatus) TO pgb_app;

SELECT set_config('app.rol', 'systeem', true);
INSERT INTO budgetstand SELECT * FROM budgetstand_bron();
SELECT set_config('app.rol', '', true);
