-- Ambtshalve budget: care is paid before the grant has arrived, by order of a gemeente, zorgkantoor or the ministry (domein §2.4, §8).
-- One proposes and another approves; when the grant arrives, everything moves to it by counter-booking and nothing stays behind.

-- ---------------------------------------------------------------- tables
CREATE TYPE voorlopigstatus AS ENUM ('voorgesteld', 'goedgekeurd', 'afgewezen', 'ingetrokken', 'vervangen');
CREATE TYPE opdrachtgever AS ENUM ('gemeente', 'zorgkantoor', 'vws');
CREATE SEQUENCE voorlopig_budget_nummer_seq;
CREATE SEQUENCE voorlopiglijst_nummer_seq;

-- A list of proposals as it came in. It only shows what would be proposed until somebody proposes it, and expires otherwise.
CREATE TABLE voorlopiglijst (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT voorlopiglijst_pkey PRIMARY KEY,
  nummer text NOT NULL DEFAULT volgnummer('VL', 'voorlopiglijst_nummer_seq'::regclass),
  bestandsnaam text NOT NULL,
  inhoud bytea NOT NULL,
  inhoud_hash bytea NOT NULL,
  opdrachtgever opdrachtgever NOT NULL,
  opdracht_op date NOT NULL,
  opdracht_kenmerk text NOT NULL,
  einddatum date NOT NULL,
  eigenaar_id uuid NOT NULL,
  opgemaakt_door uuid NOT NULL,
  opgemaakt_op timestamptz(3) NOT NULL,
  voorgesteld_op timestamptz(3)
);
CREATE UNIQUE INDEX voorlopiglijst_nummer_key ON voorlopiglijst (nummer);
-- The same list is proposed once, whoever uploads it again.
CREATE UNIQUE INDEX voorlopiglijst_inhoud_key ON voorlopiglijst (inhoud_hash) WHERE voorgesteld_op IS NOT NULL;
CREATE INDEX voorlopiglijst_opgemaakt_op_idx ON voorlopiglijst (opgemaakt_op);
ALTER TABLE voorlopiglijst ADD CONSTRAINT voorlopiglijst_eigenaar_id_fkey FOREIGN KEY (eigenaar_id) REFERENCES gebruiker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopiglijst ADD CHECK (octet_length(inhoud) <= 2097152), ADD CHECK (octet_length(inhoud_hash) = 32), ADD CHECK (btrim(opdracht_kenmerk) <> '');

CREATE TABLE voorlopig_budget (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT voorlopig_budget_pkey PRIMARY KEY,
  nummer text NOT NULL DEFAULT volgnummer('VB', 'voorlopig_budget_nummer_seq'::regclass),
  status voorlopigstatus NOT NULL,
  budgethouder_id uuid NOT NULL,
  verstrekker_id uuid NOT NULL,
  wet wet NOT NULL,
  van date NOT NULL,
  tm date NOT NULL,
  bedrag_centen bigint NOT NULL,
  functiebudgetten jsonb NOT NULL,
  opdrachtgever opdrachtgever NOT NULL,
  opdracht_op date NOT NULL,
  opdracht_kenmerk text NOT NULL,
  -- Last day on which something new may be approved from it.
  einddatum date NOT NULL,
  -- Who sees to it that the grant comes.
  eigenaar_id uuid NOT NULL,
  lijst_id uuid,
  opgemaakt_door uuid NOT NULL,
  opgemaakt_op timestamptz(3) NOT NULL,
  besloten_door uuid,
  besloten_op timestamptz(3),
  besluitreden text,
  toekenning_id uuid,
  herstel_id uuid,
  vervangen_op timestamptz(3)
);
CREATE UNIQUE INDEX voorlopig_budget_nummer_key ON voorlopig_budget (nummer);
CREATE UNIQUE INDEX voorlopig_budget_toekenning_id_key ON voorlopig_budget (toekenning_id);
CREATE UNIQUE INDEX voorlopig_budget_herstel_id_key ON voorlopig_budget (herstel_id);
CREATE INDEX voorlopig_budget_status_einddatum_idx ON voorlopig_budget (status, einddatum);
CREATE INDEX voorlopig_budget_budgethouder_id_idx ON voorlopig_budget (budgethouder_id);
CREATE INDEX voorlopig_budget_verstrekker_id_idx ON voorlopig_budget (verstrekker_id);
CREATE INDEX voorlopig_budget_lijst_id_idx ON voorlopig_budget (lijst_id);
ALTER TABLE voorlopig_budget ADD CONSTRAINT voorlopig_budget_budgethouder_id_fkey FOREIGN KEY (budgethouder_id) REFERENCES persoon (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_budget ADD CONSTRAINT voorlopig_budget_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_budget ADD CONSTRAINT voorlopig_budget_eigenaar_id_fkey FOREIGN KEY (eigenaar_id) REFERENCES gebruiker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_budget ADD CONSTRAINT voorlopig_budget_lijst_id_fkey FOREIGN KEY (lijst_id) REFERENCES voorlopiglijst (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_budget ADD CONSTRAINT voorlopig_budget_toekenning_id_fkey FOREIGN KEY (toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_budget ADD CONSTRAINT voorlopig_budget_herstel_id_fkey FOREIGN KEY (herstel_id) REFERENCES herstel (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_budget
  -- Invariant 5: maker is not checker.
  ADD CONSTRAINT voorlopig_budget_vier_ogen CHECK (besloten_door <> opgemaakt_door OR status = 'ingetrokken'),
  ADD CHECK ((status = 'voorgesteld') = (besloten_op IS NULL)),
  ADD CHECK ((status = 'voorgesteld') = (besloten_door IS NULL)),
  ADD CHECK ((status IN ('goedgekeurd', 'vervangen')) = (toekenning_id IS NOT NULL)),
  ADD CHECK ((status = 'vervangen') = (herstel_id IS NOT NULL) AND (herstel_id IS NULL) = (vervangen_op IS NULL)),
  ADD CHECK ((status = 'afgewezen') <= (btrim(coalesce(besluitreden, '')) <> '')),
  ADD CHECK (van <= tm AND einddatum >= van),
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK (btrim(opdracht_kenmerk) <> '' AND char_length(opdracht_kenmerk) <= 60);
-- Two open proposals would each promise the amount.
CREATE UNIQUE INDEX voorlopig_budget_open_key ON voorlopig_budget (budgethouder_id, verstrekker_id, wet) WHERE status = 'voorgesteld';

-- A version rests on a message, on a herstel, or on a voorlopig budget that was approved: exactly one of the three.
ALTER TABLE toekenningsversie ADD COLUMN voorlopig_id uuid;
ALTER TABLE toekenningsversie ADD CONSTRAINT toekenningsversie_voorlopig_id_fkey FOREIGN KEY (voorlopig_id) REFERENCES voorlopig_budget (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX toekenningsversie_voorlopig_id_idx ON toekenningsversie (voorlopig_id);
ALTER TABLE toekenningsversie DROP CONSTRAINT toekenningsversie_grond;
ALTER TABLE toekenningsversie ADD CONSTRAINT toekenningsversie_grond CHECK (num_nonnulls(bericht_id, herstel_id, voorlopig_id) = 1);
CREATE INDEX toekenning_voorlopig_idx ON toekenning (verstrekker_id, budgethouder_id) WHERE status = 'voorlopig';

-- ---------------------------------------------------------------- status, audit
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('voorlopig_budget', '', 'voorgesteld'),
  ('voorlopig_budget', 'voorgesteld', 'goedgekeurd'),
  ('voorlopig_budget', 'voorgesteld', 'afgewezen'),
  ('voorlopig_budget', 'voorgesteld', 'ingetrokken'),
  ('voorlopig_budget', 'goedgekeurd', 'vervangen');
CREATE TRIGGER voorlopig_budget_status BEFORE INSERT OR UPDATE OF status ON voorlopig_budget FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE CONSTRAINT TRIGGER voorlopig_budget_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON voorlopig_budget DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();
CREATE CONSTRAINT TRIGGER voorlopiglijst_eist_gebeurtenis AFTER INSERT OR UPDATE ON voorlopiglijst DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- What was proposed is what is approved; only who sees to the grant may change later.
CREATE FUNCTION bewaak_voorlopig_budget() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE los text[] := '{status,besloten_door,besloten_op,besluitreden,toekenning_id,herstel_id,vervangen_op,eigenaar_id}';
BEGIN
  IF to_jsonb(NEW) - los <> to_jsonb(OLD) - los
     OR OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op, NEW.toekenning_id) IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.toekenning_id)
     OR OLD.herstel_id IS NOT NULL AND NEW.herstel_id IS DISTINCT FROM OLD.herstel_id THEN
    RAISE EXCEPTION 'voorlopig budget % is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voorlopig_budget_vast BEFORE UPDATE ON voorlopig_budget FOR EACH ROW EXECUTE FUNCTION bewaak_voorlopig_budget();
CREATE FUNCTION bewaak_voorlopiglijst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.voorgesteld_op IS NOT NULL OR to_jsonb(NEW) - 'voorgesteld_op' <> to_jsonb(OLD) - 'voorgesteld_op' THEN
    RAISE EXCEPTION 'list % is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voorlopiglijst_vast BEFORE UPDATE ON voorlopiglijst FOR EACH ROW EXECUTE FUNCTION bewaak_voorlopiglijst();

-- ---------------------------------------------------------------- what must never be
/*
  A living voorlopig budget was approved by two people, is exactly what they approved, and stands alone: no other living budget of the
  same law at the same verstrekker over one of its days. Asked at the end of the transaction, when a grant has taken its place.
*/
CREATE FUNCTION bewaak_voorlopig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE t toekenning%ROWTYPE;
BEGIN
  SELECT * INTO t FROM toekenning WHERE id = NEW.id;
  IF t.status NOT IN ('voorlopig', 'definitief') THEN RETURN NULL; END IF;
  IF t.status = 'voorlopig' AND NOT EXISTS (SELECT 1 FROM voorlopig_budget b WHERE b.toekenning_id = t.id AND b.status = 'goedgekeurd'
       AND (b.budgethouder_id, b.verstrekker_id, b.wet) = (t.budgethouder_id, t.verstrekker_id, t.wet)) THEN
    RAISE EXCEPTION 'toekenning % is voorlopig without an approval', t.nummer USING ERRCODE = 'PB017';
  END IF;
  IF EXISTS (SELECT 1 FROM toekenning a WHERE a.verstrekker_id = t.verstrekker_id AND a.budgethouder_id = t.budgethouder_id AND a.status = 'voorlopig'
       AND a.wet = t.wet AND a.id <> t.id AND daterange(a.van, a.tm, '[]') && daterange(t.van, t.tm, '[]'))
     OR t.status = 'voorlopig' AND EXISTS (SELECT 1 FROM toekenning a WHERE a.verstrekker_id = t.verstrekker_id AND a.budgethouder_id = t.budgethouder_id
       AND a.status = 'definitief' AND a.wet = t.wet AND daterange(a.van, a.tm, '[]') && daterange(t.van, t.tm, '[]')) THEN
    RAISE EXCEPTION 'toekenning %: a voorlopig budget stands beside another', t.nummer USING ERRCODE = 'PB017';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER toekenning_voorlopig_alleen AFTER INSERT OR UPDATE OF status, van, tm ON toekenning
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status IN ('voorlopig', 'definitief')) EXECUTE FUNCTION bewaak_voorlopig();

-- After its end date nothing new is approved from it; what was approved before is still paid.
CREATE FUNCTION bewaak_voorlopig_verlopen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM voorlopig_budget b JOIN toekenning t ON t.id = b.toekenning_id
             WHERE b.toekenning_id = NEW.toekenning_id AND t.status = 'voorlopig' AND b.einddatum < app_vandaag()) THEN
    RAISE EXCEPTION 'declaratie %: the voorlopig budget has passed its end date', NEW.nummer USING ERRCODE = 'PB017';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER declaratie_voorlopig_verlopen BEFORE UPDATE OF status ON declaratie FOR EACH ROW
  WHEN (NEW.status = 'goedgekeurd' AND OLD.status IN ('ingediend', 'uitval')) EXECUTE FUNCTION bewaak_voorlopig_verlopen();

-- ---------------------------------------------------------------- replacing
-- Holds the claims on the voorlopige budgets of these people, before anybody holds the budgets: in the order of the other use cases.
CREATE FUNCTION voorlopig_vergrendelen(p_verstrekker uuid, p_bsn_index bytea[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE rol_van_beller text := app_rol();
BEGIN
  IF NOT (rol_van_beller IN ('svb', 'systeem') OR rol_van_beller = 'verstrekker' AND p_verstrekker = app_verstrekker()) THEN
    RAISE EXCEPTION 'rol "%" may not hold these claims', rol_van_beller USING ERRCODE = 'PB008';
  END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  PERFORM 1 FROM declaratie d WHERE d.toekenning_id IN (
    SELECT t.id FROM toekenning t JOIN persoon p ON p.id = t.budgethouder_id
    WHERE t.verstrekker_id = p_verstrekker AND t.status = 'voorlopig' AND p.bsn_index = ANY (p_bsn_index))
  ORDER BY d.id FOR UPDATE;
  PERFORM set_config('app.rol', rol_van_beller, true);
END $$;

-- What has to fit in the grant that takes the place of these voorlopige budgets: the days of care that are bound, and own money. For
-- the verstrekker whose budgets they are, and for nobody else.
CREATE FUNCTION voorlopig_gebruik(p_toekenningen uuid[]) RETURNS TABLE (toekenning_id uuid, zorg_van date, zorg_tm date, eigen_geld boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
  SELECT t.id, z.van, z.tm,
    EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.toekenning_id = t.id AND (o.bron <> 'budget' OR o.declaratie_id IS NULL) AND o.status <> 'vervallen')
      OR EXISTS (SELECT 1 FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
                 WHERE g.toekenning_id = t.id AND g.soort::text LIKE 'storting%' AND s.bedrag_centen <> 0)
  FROM toekenning t
  LEFT JOIN LATERAL (
    SELECT min(r.van) AS van, max(r.tm) AS tm FROM declaratie d JOIN declaratieregel r ON r.declaratie_id = d.id
    WHERE d.toekenning_id = t.id AND (d.status = 'gestorneerd'
      OR EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.declaratie_id = d.id AND o.status NOT IN ('gestorneerd', 'vervallen')))) z ON true
  WHERE t.id = ANY (p_toekenningen) AND t.status = 'voorlopig' AND t.verstrekker_id = app_verstrekker()
$$;

/*
  The grant arrived: everything on the voorlopig budget moves to it, by the same function as a correction. No person decides this: the
  message of the verstrekker does, so the herstel has neither maker nor checker (soort samenvoeging). An open proposal to correct the
  voorlopig budget lapses, because there is nothing left to correct.
*/
CREATE FUNCTION voorlopig_vervangen(p_voorlopig uuid, p_definitief uuid, p_gebeurtenis uuid, p_nu timestamptz)
RETURNS TABLE (herstel_id uuid, herstelnummer text, verplaatst bigint, overeenkomsten uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE rol_van_beller text := app_rol(); o toekenning%ROWTYPE; n toekenning%ROWTYPE; b voorlopig_budget%ROWTYPE; h herstel%ROWTYPE; bedrag bigint;
BEGIN
  PERFORM set_config('app.rol', 'systeem', true);
  SELECT * INTO o FROM toekenning WHERE id = p_voorlopig FOR UPDATE;
  SELECT * INTO n FROM toekenning WHERE id = p_definitief FOR UPDATE;
  SELECT * INTO b FROM voorlopig_budget v WHERE v.toekenning_id = p_voorlopig FOR UPDATE;
  IF o.id IS NULL OR n.id IS NULL OR b.id IS NULL OR o.status <> 'voorlopig' OR n.status <> 'definitief' OR b.status <> 'goedgekeurd'
     OR (o.budgethouder_id, o.verstrekker_id, o.wet) IS DISTINCT FROM (n.budgethouder_id, n.verstrekker_id, n.wet)
     OR NOT daterange(o.van, o.tm, '[]') && daterange(n.van, n.tm, '[]')
     OR NOT (rol_van_beller = 'systeem' OR rol_van_beller = 'verstrekker' AND n.verstrekker_id = app_verstrekker()) THEN
    RAISE EXCEPTION 'toekenning % does not take the place of %', p_definitief, p_voorlopig USING ERRCODE = 'PB016';
  END IF;
  UPDATE herstel x SET status = 'ingetrokken', besloten_op = p_nu, besluitreden = 'Het voorlopige budget is vervangen.'
    WHERE x.van_toekenning_id = o.id AND x.status = 'voorgesteld';
  INSERT INTO herstel (soort, status, reden, toelichting, budgethouder_id, verstrekker_id, van_toekenning_id, naar_verstrekker_id, naar_toekenning_id, naar_wet,
                       functiebudgetten, functiesoorten, zorgovereenkomsten, vingerafdruk, opgemaakt_op)
    VALUES ('samenvoeging', 'voorgesteld', 'VOORLOPIG_VERVANGEN', 'Het toekenningsbericht is binnengekomen. Het voorlopige budget ' || o.nummer || ' is daardoor vervangen.',
            o.budgethouder_id, o.verstrekker_id, o.id, n.verstrekker_id, n.id, n.wet, '[]', '{}', '{}', sha256(convert_to(o.id || ':' || n.id, 'UTF8')), p_nu)
    RETURNING * INTO h;
  UPDATE herstel x SET status = 'goedgekeurd', besloten_op = p_nu WHERE x.id = h.id RETURNING * INTO h;
  bedrag := herstel_verplaatsen(h, p_gebeurtenis, p_nu);
  UPDATE voorlopig_budget v SET status = 'vervangen', herstel_id = h.id, vervangen_op = p_nu WHERE v.id = b.id;
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN QUERY SELECT h.id, h.nummer, bedrag,
    coalesce((SELECT array_agg(r.zorgovereenkomst_id ORDER BY r.id) FROM herstelregel r WHERE r.herstel_id = h.id AND r.soort = 'zorgovereenkomst'), '{}');
END $$;
REVOKE EXECUTE ON FUNCTION voorlopig_vergrendelen(uuid, bytea[]), voorlopig_gebruik(uuid[]), voorlopig_vervangen(uuid, uuid, uuid, timestamptz) FROM PUBLIC;

-- ---------------------------------------------------------------- who sees it
ALTER TABLE voorlopig_budget ENABLE ROW LEVEL SECURITY;
ALTER TABLE voorlopig_budget FORCE ROW LEVEL SECURITY;
ALTER TABLE voorlopiglijst ENABLE ROW LEVEL SECURITY;
ALTER TABLE voorlopiglijst FORCE ROW LEVEL SECURITY;
-- A proposal is work of the SVB; a budget that was opened is known to its parties.
CREATE POLICY lezen ON voorlopig_budget FOR SELECT USING (
  (SELECT app_intern())
  OR toekenning_id IS NOT NULL AND (budgethouder_id = (SELECT app_budgethouder()) OR verstrekker_id = (SELECT app_verstrekker())));
CREATE POLICY schrijven ON voorlopig_budget FOR ALL USING ((SELECT app_intern()));
CREATE POLICY toegang ON voorlopiglijst USING ((SELECT app_intern()));
GRANT SELECT, INSERT, UPDATE ON voorlopig_budget TO pgb_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON voorlopiglijst TO pgb_app;
GRANT USAGE ON SEQUENCE voorlopig_budget_nummer_seq, voorlopiglijst_nummer_seq TO pgb_app;
GRANT EXECUTE ON FUNCTION voorlopig_vergrendelen(uuid, bytea[]), voorlopig_gebruik(uuid[]), voorlopig_vervangen(uuid, uuid, uuid, timestamptz) TO pgb_app;
