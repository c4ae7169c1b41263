-- Corrections of a budget (domein §2.4, §15 example 11): nothing that was recorded is edited. What was booked on the wrong budget
-- is booked back there and booked again where it belongs; the contracts and claims follow, and each step is a herstelregel.

-- ---------------------------------------------------------------- tables
CREATE TYPE herstelsoort AS ENUM ('bedrag', 'ander_budget', 'koppeling', 'samenvoeging', 'overdracht');
CREATE TYPE herstelstatus AS ENUM ('voorgesteld', 'goedgekeurd', 'afgewezen', 'ingetrokken');
CREATE TYPE herstelonderwerp AS ENUM ('zorgovereenkomst', 'declaratie');
CREATE SEQUENCE herstel_nummer_seq;

CREATE TABLE herstel (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT herstel_pkey PRIMARY KEY,
  nummer text NOT NULL DEFAULT volgnummer('HS', 'herstel_nummer_seq'::regclass),
  soort herstelsoort NOT NULL,
  status herstelstatus NOT NULL,
  reden text NOT NULL,
  toelichting text NOT NULL,
  budgethouder_id uuid NOT NULL,
  verstrekker_id uuid NOT NULL,
  van_toekenning_id uuid NOT NULL,
  naar_verstrekker_id uuid NOT NULL,
  naar_toekenning_id uuid,
  naar_wet wet NOT NULL,
  budgetidentificatie text,
  beschikkingsnummer text,
  functiebudgetten jsonb NOT NULL,
  functiesoorten jsonb NOT NULL,
  zorgovereenkomsten uuid[],
  vingerafdruk bytea NOT NULL,
  opgemaakt_door uuid,
  opgemaakt_op timestamptz(3) NOT NULL,
  besloten_door uuid,
  besloten_op timestamptz(3),
  besluitreden text,
  uitgevoerd_op timestamptz(3)
);
CREATE UNIQUE INDEX herstel_nummer_key ON herstel (nummer);
CREATE INDEX herstel_status_opgemaakt_op_idx ON herstel (status, opgemaakt_op);
CREATE INDEX herstel_van_toekenning_id_idx ON herstel (van_toekenning_id);
CREATE INDEX herstel_naar_toekenning_id_idx ON herstel (naar_toekenning_id);
CREATE INDEX herstel_budgethouder_id_idx ON herstel (budgethouder_id);
ALTER TABLE herstel ADD CONSTRAINT herstel_budgethouder_id_fkey FOREIGN KEY (budgethouder_id) REFERENCES persoon (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstel ADD CONSTRAINT herstel_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstel ADD CONSTRAINT herstel_naar_verstrekker_id_fkey FOREIGN KEY (naar_verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstel ADD CONSTRAINT herstel_van_toekenning_id_fkey FOREIGN KEY (van_toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstel ADD CONSTRAINT herstel_naar_toekenning_id_fkey FOREIGN KEY (naar_toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- One open proposal a budget: two at once would each show another future than what happens.
CREATE UNIQUE INDEX herstel_open_key ON herstel (van_toekenning_id) WHERE status = 'voorgesteld';
ALTER TABLE herstel
  -- Invariant 5: maker is not checker. What a message of the verstrekker sets in motion has neither.
  ADD CONSTRAINT herstel_vier_ogen CHECK (besloten_door <> opgemaakt_door OR status = 'ingetrokken'),
  ADD CHECK (soort = 'samenvoeging' OR opgemaakt_door IS NOT NULL),
  ADD CHECK (status <> 'goedgekeurd' OR soort = 'samenvoeging' OR besloten_door IS NOT NULL),
  ADD CHECK ((status = 'voorgesteld') = (besloten_op IS NULL)),
  ADD CHECK (uitgevoerd_op IS NULL OR status = 'goedgekeurd'),
  ADD CHECK (btrim(toelichting) <> '' AND char_length(toelichting) <= 4000),
  ADD CHECK ((status = 'afgewezen') <= (btrim(coalesce(besluitreden, '')) <> '')),
  ADD CHECK (octet_length(vingerafdruk) = 32),
  ADD CHECK (naar_toekenning_id <> van_toekenning_id OR soort = 'bedrag'),
  ADD CHECK (soort <> 'koppeling' OR (naar_toekenning_id IS NOT NULL AND cardinality(zorgovereenkomsten) > 0));

-- What moved, and from where to where: the correction rows. One a contract, and one for each claim under it with the amount it binds.
CREATE TABLE herstelregel (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT herstelregel_pkey PRIMARY KEY,
  herstel_id uuid NOT NULL,
  soort herstelonderwerp NOT NULL,
  zorgovereenkomst_id uuid NOT NULL,
  declaratie_id uuid,
  van_toekenning_id uuid NOT NULL,
  naar_toekenning_id uuid NOT NULL,
  -- Where the amount stood: gereserveerd, onderweg or besteed.
  rekening rekeningsoort,
  bedrag_centen bigint NOT NULL DEFAULT 0,
  transactie bigint NOT NULL DEFAULT 0
);
CREATE INDEX herstelregel_herstel_id_idx ON herstelregel (herstel_id);
CREATE INDEX herstelregel_zorgovereenkomst_id_idx ON herstelregel (zorgovereenkomst_id);
CREATE INDEX herstelregel_declaratie_id_idx ON herstelregel (declaratie_id);
ALTER TABLE herstelregel ADD CONSTRAINT herstelregel_herstel_id_fkey FOREIGN KEY (herstel_id) REFERENCES herstel (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstelregel ADD CONSTRAINT herstelregel_zorgovereenkomst_id_fkey FOREIGN KEY (zorgovereenkomst_id) REFERENCES zorgovereenkomst (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstelregel ADD CONSTRAINT herstelregel_declaratie_id_fkey FOREIGN KEY (declaratie_id) REFERENCES declaratie (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstelregel ADD CONSTRAINT herstelregel_van_toekenning_id_fkey FOREIGN KEY (van_toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstelregel ADD CONSTRAINT herstelregel_naar_toekenning_id_fkey FOREIGN KEY (naar_toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herstelregel
  ADD CHECK ((soort = 'declaratie') = (declaratie_id IS NOT NULL)),
  ADD CHECK ((rekening IS NULL) = (bedrag_centen = 0)),
  ADD CHECK (rekening IN ('gereserveerd', 'onderweg', 'besteed')),
  ADD CHECK (bedrag_centen >= 0),
  ADD CHECK (van_toekenning_id <> naar_toekenning_id);

-- A version rests on a message, or on a herstel that was approved.
ALTER TABLE toekenningsversie ALTER COLUMN bericht_id DROP NOT NULL, ADD COLUMN herstel_id uuid;
ALTER TABLE toekenningsversie ADD CONSTRAINT toekenningsversie_herstel_id_fkey FOREIGN KEY (herstel_id) REFERENCES herstel (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX toekenningsversie_herstel_id_idx ON toekenningsversie (herstel_id);
ALTER TABLE toekenningsversie ADD CONSTRAINT toekenningsversie_grond CHECK (num_nonnulls(bericht_id, herstel_id) = 1);

-- What was signed names the budget. A contract that is being signed or judged while its budget is corrected keeps the name under
-- which it was signed; once that is done, or it goes back to the budgethouder, the next signature is under the budget it has.
ALTER TABLE zorgovereenkomst ADD COLUMN getekend_toekenning_id uuid, ADD COLUMN getekend_wet wet, ADD COLUMN getekend_functiesoort text;
ALTER TABLE zorgovereenkomst ADD CHECK ((getekend_toekenning_id IS NULL) = (getekend_wet IS NULL));
CREATE FUNCTION getekend_onder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status NOT IN ('wacht_op_zorgverlener', 'bij_verstrekker', 'bij_svb') THEN
    NEW.getekend_toekenning_id := NULL;
    NEW.getekend_wet := NULL;
    NEW.getekend_functiesoort := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER zorgovereenkomst_getekend_onder BEFORE UPDATE ON zorgovereenkomst FOR EACH ROW WHEN (NEW.getekend_toekenning_id IS NOT NULL) EXECUTE FUNCTION getekend_onder();

-- ---------------------------------------------------------------- status, bookings
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('herstel', '', 'voorgesteld'),
  ('herstel', 'voorgesteld', 'goedgekeurd'),
  ('herstel', 'voorgesteld', 'afgewezen'),
  ('herstel', 'voorgesteld', 'ingetrokken');
CREATE TRIGGER herstel_status BEFORE INSERT OR UPDATE OF status ON herstel FOR EACH ROW EXECUTE FUNCTION bewaak_status();

-- Back to beschikbaar and to the verstrekker on the one budget; from the verstrekker and to its place on the other.
INSERT INTO boekingsweg (soort, van, naar, rollen, tekort) VALUES
  ('herstel', 'gereserveerd', 'beschikbaar', '{svb,systeem}', 'weigeren'),
  ('herstel', 'onderweg', 'beschikbaar', '{svb,systeem}', 'weigeren'),
  ('herstel', 'besteed', 'beschikbaar', '{svb,systeem}', 'weigeren'),
  ('herstel', 'beschikbaar', 'voorschot', '{svb,systeem}', 'toestaan'),
  ('herstel', 'voorschot', 'beschikbaar', '{svb,systeem}', 'weigeren'),
  ('herstel', 'beschikbaar', 'gereserveerd', '{svb,systeem}', 'toestaan'),
  ('herstel', 'beschikbaar', 'onderweg', '{svb,systeem}', 'toestaan'),
  ('herstel', 'beschikbaar', 'besteed', '{svb,systeem}', 'toestaan');

-- ---------------------------------------------------------------- a proposal is decided on as it was made
CREATE FUNCTION bewaak_herstel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'status' - 'besloten_door' - 'besloten_op' - 'besluitreden' - 'uitgevoerd_op' - 'naar_toekenning_id'
     <> to_jsonb(OLD) - 'status' - 'besloten_door' - 'besloten_op' - 'besluitreden' - 'uitgevoerd_op' - 'naar_toekenning_id'
     OR OLD.naar_toekenning_id IS NOT NULL AND NEW.naar_toekenning_id IS DISTINCT FROM OLD.naar_toekenning_id
     OR OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op) IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op)
     OR OLD.uitgevoerd_op IS NOT NULL THEN
    RAISE EXCEPTION 'herstel % is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER herstel_vast BEFORE UPDATE ON herstel FOR EACH ROW EXECUTE FUNCTION bewaak_herstel();
CREATE TRIGGER herstelregel_alleen_toevoegen BEFORE UPDATE OR DELETE ON herstelregel FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER herstelregel_niet_legen BEFORE TRUNCATE ON herstelregel FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE CONSTRAINT TRIGGER herstel_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON herstel DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();
CREATE CONSTRAINT TRIGGER herstelregel_eist_gebeurtenis AFTER INSERT ON herstelregel DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- Whether this very transaction moves something from one budget to the other by an approved herstel. Only then may a claim or a
-- payment be attributed to another budget; its amount, account and days stay what they were.
CREATE FUNCTION herstelt(p_declaratie uuid, p_van uuid, p_naar uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM herstelregel r WHERE r.declaratie_id = p_declaratie AND r.van_toekenning_id = p_van AND r.naar_toekenning_id = p_naar
                   AND r.transactie = pg_current_xact_id()::text::bigint)
$$;
REVOKE EXECUTE ON FUNCTION herstelt(uuid, uuid, uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION bewaak_declaratie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF OLD.status NOT IN ('concept', 'teruggestuurd') AND
     (NEW.zorgovereenkomst_id, NEW.overeenkomstversie_id, NEW.budgethouder_id, NEW.zorgverlener_id, NEW.maand, NEW.soort, NEW.gevraagd_centen, NEW.factuurnummer)
     IS DISTINCT FROM
     (OLD.zorgovereenkomst_id, OLD.overeenkomstversie_id, OLD.budgethouder_id, OLD.zorgverlener_id, OLD.maand, OLD.soort, OLD.gevraagd_centen, OLD.factuurnummer)
     OR NEW.toekenning_id <> OLD.toekenning_id AND NOT herstelt(OLD.id, OLD.toekenning_id, NEW.toekenning_id) THEN
    RAISE EXCEPTION 'the content of a declaratie in status % is fixed', OLD.status USING ERRCODE = 'PB010';
  END IF;
  IF OLD.toegekend_centen IS NOT NULL AND NEW.toegekend_centen IS DISTINCT FROM OLD.toegekend_centen
     AND OLD.status NOT IN ('ingediend', 'uitval', 'goedgekeurd', 'gestorneerd') THEN
    RAISE EXCEPTION 'the granted amount is fixed' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION bewaak_betaalopdracht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE d declaratie%ROWTYPE; v overeenkomstversie%ROWTYPE; t toekenning%ROWTYPE; laatste date;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT * INTO d FROM declaratie WHERE id = NEW.declaratie_id;
    SELECT * INTO v FROM overeenkomstversie WHERE id = d.overeenkomstversie_id;
    SELECT * INTO t FROM toekenning WHERE id = d.toekenning_id;
    laatste := (d.maand + interval '1 month' - interval '1 day')::date;
    IF d.status <> 'goedgekeurd' OR NEW.bedrag_centen <> d.toegekend_centen THEN
      RAISE EXCEPTION 'payment order for % does not equal an approved declaratie', d.nummer USING ERRCODE = 'PB012';
    END IF;
    IF laatste >= app_vandaag() THEN
      RAISE EXCEPTION 'payment order for % before the month of care has ended', d.nummer USING ERRCODE = 'PB013';
    END IF;
    IF v.goedgekeurd_op IS NULL OR EXISTS (SELECT 1 FROM declaratieregel r WHERE r.declaratie_id = d.id
         AND (r.van < v.van OR (v.tm IS NOT NULL AND r.tm > v.tm) OR r.van < t.van OR r.tm > t.tm)) THEN
      RAISE EXCEPTION 'payment order for % without approved contract or budget on the days of care', d.nummer USING ERRCODE = 'PB014';
    END IF;
    IF (d.toekenning_id, d.budgethouder_id, d.verstrekker_id, d.zorgverlener_id)
       IS DISTINCT FROM (NEW.toekenning_id, NEW.budgethouder_id, NEW.verstrekker_id, NEW.zorgverlener_id) THEN
      RAISE EXCEPTION 'payment order for % from another budget', d.nummer USING ERRCODE = 'PB015';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.declaratie_id, NEW.bedrag_centen, NEW.eind_tot_eind_id) IS DISTINCT FROM (OLD.declaratie_id, OLD.bedrag_centen, OLD.eind_tot_eind_id)
     OR NEW.toekenning_id <> OLD.toekenning_id AND NOT herstelt(OLD.declaratie_id, OLD.toekenning_id, NEW.toekenning_id)
     OR OLD.status <> 'in_batch' AND (NEW.iban, NEW.tenaamstelling) IS DISTINCT FROM (OLD.iban, OLD.tenaamstelling)
     OR OLD.status NOT IN ('klaar', 'in_batch') AND NEW.batch_id IS DISTINCT FROM OLD.batch_id THEN
    RAISE EXCEPTION 'a payment order does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;

-- ---------------------------------------------------------------- carrying out
/*
  Moves contracts with all their claims and payments from one budget to another: what was bound is booked back on the old one and
  booked again on the new one, whatever state it is in. A payment that is under way goes along under the lock of its row, so the
  release of a batch and a report of the bank find it on the budget that bears it. Locks in the order of the use cases: declaraties,
  toekenningen, contracts, payments.
*/
CREATE FUNCTION herstel_verplaatsen(h herstel, p_gebeurtenis uuid, p_nu timestamptz) RETURNS bigint LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  heel boolean := h.soort IN ('ander_budget', 'overdracht', 'samenvoeging');
  naar toekenning%ROWTYPE; ids uuid[]; rij herstelregel%ROWTYPE; vrij bigint;
BEGIN
  SELECT coalesce(array_agg(id), '{}') INTO ids FROM zorgovereenkomst WHERE toekenning_id = h.van_toekenning_id AND (heel OR id = ANY (h.zorgovereenkomsten));
  PERFORM 1 FROM declaratie WHERE zorgovereenkomst_id = ANY (ids) ORDER BY id FOR UPDATE;
  PERFORM 1 FROM toekenning WHERE id IN (h.van_toekenning_id, h.naar_toekenning_id) ORDER BY id FOR UPDATE;
  -- Nobody can add a contract now, nor a claim once the contracts are held.
  SELECT coalesce(array_agg(id), '{}') INTO ids FROM zorgovereenkomst WHERE toekenning_id = h.van_toekenning_id AND (heel OR id = ANY (h.zorgovereenkomsten));
  PERFORM 1 FROM zorgovereenkomst WHERE id = ANY (ids) ORDER BY id FOR UPDATE;
  PERFORM 1 FROM declaratie WHERE zorgovereenkomst_id = ANY (ids) ORDER BY id FOR UPDATE;
  PERFORM 1 FROM betaalopdracht o WHERE o.declaratie_id IN (SELECT d.id FROM declaratie d WHERE d.zorgovereenkomst_id = ANY (ids)) ORDER BY o.id FOR UPDATE;
  SELECT * INTO naar FROM toekenning WHERE id = h.naar_toekenning_id;
  IF NOT heel AND cardinality(ids) <> cardinality(h.zorgovereenkomsten) THEN
    RAISE EXCEPTION 'herstel %: a contract is no longer on that budget', h.nummer USING ERRCODE = 'PB016';
  END IF;

  INSERT INTO herstelregel (herstel_id, soort, zorgovereenkomst_id, van_toekenning_id, naar_toekenning_id, transactie)
    SELECT h.id, 'zorgovereenkomst', id, h.van_toekenning_id, naar.id, pg_current_xact_id()::text::bigint FROM unnest(ids) AS id;
  INSERT INTO herstelregel (herstel_id, soort, zorgovereenkomst_id, declaratie_id, van_toekenning_id, naar_toekenning_id, rekening, bedrag_centen, transactie)
    SELECT h.id, 'declaratie', d.zorgovereenkomst_id, d.id, h.van_toekenning_id, naar.id,
           CASE WHEN o.status IN ('klaar', 'in_batch') OR d.status = 'gestorneerd' THEN 'gereserveerd'
                WHEN o.status = 'vrijgegeven' THEN 'onderweg' WHEN o.status = 'betaald' THEN 'besteed' END::rekeningsoort,
           coalesce(CASE WHEN d.status = 'gestorneerd' THEN d.toegekend_centen ELSE o.bedrag_centen END, 0), pg_current_xact_id()::text::bigint
    FROM declaratie d LEFT JOIN betaalopdracht o ON o.declaratie_id = d.id AND o.status NOT IN ('gestorneerd', 'vervallen')
    WHERE d.zorgovereenkomst_id = ANY (ids) ORDER BY d.maand, d.id;

  FOR rij IN SELECT * FROM herstelregel WHERE herstel_id = h.id AND rekening IS NOT NULL ORDER BY id LOOP
    PERFORM boek('herstel', 'herstel:' || h.id || ':' || rij.declaratie_id || ':terug', 'declaratie', rij.declaratie_id, p_gebeurtenis,
                 h.van_toekenning_id, rij.rekening, 'beschikbaar', rij.bedrag_centen, p_nu);
  END LOOP;
  IF heel THEN
    IF EXISTS (SELECT 1 FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
               WHERE g.toekenning_id = h.van_toekenning_id AND g.soort <> 'beschikbaar' AND s.bedrag_centen <> 0) THEN
      RAISE EXCEPTION 'herstel %: something on this budget does not belong to a contract under it', h.nummer USING ERRCODE = 'PB016';
    END IF;
    SELECT s.bedrag_centen INTO vrij FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = h.van_toekenning_id AND g.soort = 'beschikbaar';
    IF vrij > 0 THEN
      PERFORM boek('herstel', 'herstel:' || h.id || ':teruggave', 'herstel', h.id, p_gebeurtenis, h.van_toekenning_id, 'beschikbaar', 'voorschot', vrij, p_nu);
    END IF;
    IF h.soort <> 'samenvoeging' AND naar.bedrag_centen > 0 THEN
      PERFORM boek('herstel', 'herstel:' || h.id || ':toekenning', 'herstel', h.id, p_gebeurtenis, naar.id, 'voorschot', 'beschikbaar', naar.bedrag_centen, p_nu);
    END IF;
  END IF;
  FOR rij IN SELECT * FROM herstelregel WHERE herstel_id = h.id AND rekening IS NOT NULL ORDER BY id LOOP
    PERFORM boek('herstel', 'herstel:' || h.id || ':' || rij.declaratie_id || ':opnieuw', 'declaratie', rij.declaratie_id, p_gebeurtenis,
                 naar.id, 'beschikbaar', rij.rekening, rij.bedrag_centen, p_nu);
  END LOOP;
  -- Linking to a budget that exists is a choice, and so never takes more than is free there.
  IF h.soort = 'koppeling' AND (SELECT s.bedrag_centen FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
                                WHERE g.toekenning_id = naar.id AND g.soort = 'beschikbaar') < 0 THEN
    RAISE EXCEPTION 'herstel %: the other budget has too little left', h.nummer USING ERRCODE = 'PB016';
  END IF;

  UPDATE zorgovereenkomst SET
    getekend_toekenning_id = CASE WHEN status IN ('wacht_op_zorgverlener', 'bij_verstrekker', 'bij_svb') THEN coalesce(getekend_toekenning_id, toekenning_id) END,
    getekend_wet = CASE WHEN status IN ('wacht_op_zorgverlener', 'bij_verstrekker', 'bij_svb') THEN coalesce(getekend_wet, wet) END,
    getekend_functiesoort = CASE WHEN status IN ('wacht_op_zorgverlener', 'bij_verstrekker', 'bij_svb') THEN coalesce(getekend_functiesoort, functiesoort) END,
    toekenning_id = naar.id, verstrekker_id = naar.verstrekker_id, wet = naar.wet,
    functiesoort = coalesce(h.functiesoorten ->> functiesoort, functiesoort), gewijzigd_op = p_nu
    WHERE id = ANY (ids);
  UPDATE declaratie SET toekenning_id = naar.id WHERE zorgovereenkomst_id = ANY (ids);
  UPDATE betaalopdracht o SET toekenning_id = naar.id, verstrekker_id = naar.verstrekker_id FROM declaratie d WHERE d.id = o.declaratie_id AND d.zorgovereenkomst_id = ANY (ids);
  UPDATE uitvalzaak u SET verstrekker_id = naar.verstrekker_id WHERE u.status NOT IN ('opgelost', 'vervallen') AND u.verstrekker_id IS DISTINCT FROM naar.verstrekker_id
    AND (u.domein = 'declaratie' AND u.onderwerp_id IN (SELECT d.id FROM declaratie d WHERE d.zorgovereenkomst_id = ANY (ids))
      OR u.domein = 'betaling' AND u.onderwerp_id IN (SELECT o.id FROM betaalopdracht o JOIN declaratie d ON d.id = o.declaratie_id WHERE d.zorgovereenkomst_id = ANY (ids)));
  IF heel THEN
    -- Registrations of representatives rest on the budget that named them; the next message about it must find them.
    UPDATE vertegenwoordiging SET bewijsstuk = 'toekenning:' || naar.id WHERE bewijsstuk = 'toekenning:' || h.van_toekenning_id;
    UPDATE toekenning SET status = 'ingetrokken' WHERE id = h.van_toekenning_id AND status IN ('voorlopig', 'definitief');
  END IF;
  UPDATE herstel SET uitgevoerd_op = p_nu WHERE id = h.id;
  RETURN (SELECT coalesce(sum(bedrag_centen), 0) FROM herstelregel WHERE herstel_id = h.id);
END $$;
REVOKE EXECUTE ON FUNCTION herstel_verplaatsen(herstel, uuid, timestamptz) FROM PUBLIC;

-- The door for an approved herstel. Who approved it stands in the row, and the CHECK on it holds for every road here.
CREATE FUNCTION herstel_uitvoeren(p_herstel uuid, p_gebeurtenis uuid, p_nu timestamptz) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE rol_van_beller text := app_rol(); h herstel%ROWTYPE; verplaatst bigint;
BEGIN
  IF rol_van_beller NOT IN ('svb', 'systeem') THEN RAISE EXCEPTION 'rol "%" may not carry out a herstel', rol_van_beller USING ERRCODE = 'PB008'; END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  SELECT * INTO h FROM herstel WHERE id = p_herstel FOR UPDATE;
  IF NOT FOUND OR h.status <> 'goedgekeurd' OR h.uitgevoerd_op IS NOT NULL OR h.soort = 'bedrag' OR h.naar_toekenning_id IS NULL THEN
    RAISE EXCEPTION 'herstel % is not one that can be carried out now', p_herstel USING ERRCODE = 'PB016';
  END IF;
  verplaatst := herstel_verplaatsen(h, p_gebeurtenis, p_nu);
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN verplaatst;
END $$;
REVOKE EXECUTE ON FUNCTION herstel_uitvoeren(uuid, uuid, timestamptz) FROM PUBLIC;

-- ---------------------------------------------------------------- who sees it
ALTER TABLE herstel ENABLE ROW LEVEL SECURITY;
ALTER TABLE herstel FORCE ROW LEVEL SECURITY;
ALTER TABLE herstelregel ENABLE ROW LEVEL SECURITY;
ALTER TABLE herstelregel FORCE ROW LEVEL SECURITY;
-- A proposal is work of the SVB; what was done is for the parties to the two budgets.
CREATE POLICY lezen ON herstel FOR SELECT USING (
  (SELECT app_intern())
  OR status = 'goedgekeurd' AND (budgethouder_id = (SELECT app_budgethouder())
    OR verstrekker_id = (SELECT app_verstrekker()) OR naar_verstrekker_id = (SELECT app_verstrekker())));
CREATE POLICY schrijven ON herstel FOR ALL USING ((SELECT app_intern()));
CREATE POLICY lezen ON herstelregel FOR SELECT USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM herstel h WHERE h.id = herstel_id));
CREATE POLICY schrijven ON herstelregel FOR INSERT WITH CHECK ((SELECT app_intern()));
GRANT SELECT, INSERT, UPDATE ON herstel TO pgb_app;
GRANT SELECT ON herstelregel TO pgb_app;
GRANT USAGE ON SEQUENCE herstel_nummer_seq TO pgb_app;
GRANT EXECUTE ON FUNCTION herstel_uitvoeren(uuid, uuid, timestamptz) TO pgb_app;

-- A verstrekker has a message box too.
CREATE INDEX bericht_verstrekker_id_aangemaakt_op_idx ON bericht (verstrekker_id, aangemaakt_op);
