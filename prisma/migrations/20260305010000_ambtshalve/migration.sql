-- Ambtshalve accorderen: a verstrekker does not decide, and the SVB agrees in its place, by order (domein §8). Each order is a mandaat that two people
-- recorded; each contract stands on the repair list until the verstrekker confirms it or does not.
CREATE TYPE accordeermandaatstatus AS ENUM ('voorgesteld', 'goedgekeurd', 'afgewezen', 'beeindigd');
CREATE TYPE ambtshalvestatus AS ENUM ('open', 'bekrachtigd', 'niet_bekrachtigd', 'vervallen');
CREATE SEQUENCE accordeermandaat_nummer_seq;

-- ---------------------------------------------------------------- tables
CREATE TABLE accordeermandaat (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT accordeermandaat_pkey PRIMARY KEY,
  nummer text NOT NULL DEFAULT volgnummer('AM', 'accordeermandaat_nummer_seq'::regclass),
  status accordeermandaatstatus NOT NULL,
  verstrekker_id uuid NOT NULL,
  opdrachtgever opdrachtgever NOT NULL,
  opdracht_op date NOT NULL,
  opdracht_kenmerk text NOT NULL,
  -- Who signed the order there.
  gegeven_door text NOT NULL,
  van date NOT NULL,
  tm date NOT NULL,
  -- Who sees to it that the verstrekker confirms.
  eigenaar_id uuid NOT NULL,
  opgemaakt_door uuid NOT NULL,
  opgemaakt_op timestamptz(3) NOT NULL,
  besloten_door uuid,
  besloten_op timestamptz(3),
  beeindigd_door uuid,
  beeindigd_op timestamptz(3),
  besluitreden text
);
CREATE UNIQUE INDEX accordeermandaat_nummer_key ON accordeermandaat (nummer);
CREATE INDEX accordeermandaat_verstrekker_id_status_idx ON accordeermandaat (verstrekker_id, status);
ALTER TABLE accordeermandaat ADD CONSTRAINT accordeermandaat_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE accordeermandaat ADD CONSTRAINT accordeermandaat_eigenaar_id_fkey FOREIGN KEY (eigenaar_id) REFERENCES gebruiker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE accordeermandaat
  -- Invariant 5: maker is not checker.
  ADD CONSTRAINT accordeermandaat_vier_ogen CHECK (besloten_door <> opgemaakt_door),
  ADD CHECK ((status = 'voorgesteld') = (besloten_op IS NULL) AND (besloten_op IS NULL) = (besloten_door IS NULL)),
  ADD CHECK ((status = 'beeindigd') = (beeindigd_op IS NOT NULL) AND (beeindigd_op IS NULL) = (beeindigd_door IS NULL)),
  ADD CHECK ((status IN ('afgewezen', 'beeindigd')) = (besluitreden IS NOT NULL)),
  ADD CHECK (btrim(besluitreden) <> '' AND char_length(besluitreden) <= 2000),
  ADD CHECK (van <= tm AND opdracht_op <= van),
  ADD CHECK (btrim(opdracht_kenmerk) <> '' AND char_length(opdracht_kenmerk) <= 60),
  ADD CHECK (btrim(gegeven_door) <> '' AND char_length(gegeven_door) <= 120);
-- The same order is recorded once.
CREATE UNIQUE INDEX accordeermandaat_opdracht_key ON accordeermandaat (verstrekker_id, opdracht_kenmerk) WHERE status <> 'afgewezen';

-- Under which order the SVB agreed in place of the verstrekker. Null: the party itself.
ALTER TABLE akkoord ADD COLUMN mandaat_id uuid;
ALTER TABLE akkoord ADD CONSTRAINT akkoord_mandaat_id_fkey FOREIGN KEY (mandaat_id) REFERENCES accordeermandaat (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE akkoord ADD CONSTRAINT akkoord_mandaat CHECK (mandaat_id IS NULL OR partij = 'verstrekker' AND oordeel = 'akkoord');
CREATE INDEX akkoord_mandaat_id_idx ON akkoord (mandaat_id);

-- The repair list: one row for each time the SVB agreed in place of a verstrekker.
CREATE TABLE ambtshalve_akkoord (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT ambtshalve_akkoord_pkey PRIMARY KEY,
  akkoord_id uuid NOT NULL,
  zorgovereenkomst_id uuid NOT NULL,
  status ambtshalvestatus NOT NULL,
  -- Since when it had waited for the verstrekker.
  wachtte_sinds timestamptz(3) NOT NULL,
  -- By when the verstrekker is asked to say whether it stands by it.
  uiterlijk date NOT NULL,
  besloten_door uuid,
  besloten_op timestamptz(3),
  redenen text[],
  toelichting text
);
CREATE UNIQUE INDEX ambtshalve_akkoord_akkoord_id_key ON ambtshalve_akkoord (akkoord_id);
CREATE INDEX ambtshalve_akkoord_zorgovereenkomst_id_idx ON ambtshalve_akkoord (zorgovereenkomst_id);
CREATE INDEX ambtshalve_akkoord_status_uiterlijk_id_idx ON ambtshalve_akkoord (status, uiterlijk, id);
ALTER TABLE ambtshalve_akkoord ADD CONSTRAINT ambtshalve_akkoord_akkoord_id_fkey FOREIGN KEY (akkoord_id) REFERENCES akkoord (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE ambtshalve_akkoord ADD CONSTRAINT ambtshalve_akkoord_zorgovereenkomst_id_fkey FOREIGN KEY (zorgovereenkomst_id) REFERENCES zorgovereenkomst (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE ambtshalve_akkoord
  ADD CHECK ((status IN ('bekrachtigd', 'niet_bekrachtigd')) = (besloten_door IS NOT NULL) AND (besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK ((status = 'niet_bekrachtigd') = (cardinality(coalesce(redenen, '{}')) > 0)),
  ADD CHECK (char_length(toelichting) <= 2000);
-- A contract waits for one answer at a time.
CREATE UNIQUE INDEX ambtshalve_akkoord_open_key ON ambtshalve_akkoord (zorgovereenkomst_id) WHERE status = 'open';

-- ---------------------------------------------------------------- status, audit
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('accordeermandaat', '', 'voorgesteld'),
  ('accordeermandaat', 'voorgesteld', 'goedgekeurd'),
  ('accordeermandaat', 'voorgesteld', 'afgewezen'),
  ('accordeermandaat', 'goedgekeurd', 'beeindigd'),
  ('ambtshalve_akkoord', '', 'open'),
  ('ambtshalve_akkoord', 'open', 'bekrachtigd'),
  ('ambtshalve_akkoord', 'open', 'niet_bekrachtigd'),
  ('ambtshalve_akkoord', 'open', 'vervallen');
CREATE TRIGGER accordeermandaat_status BEFORE INSERT OR UPDATE OF status ON accordeermandaat FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE TRIGGER ambtshalve_akkoord_status BEFORE INSERT OR UPDATE OF status ON ambtshalve_akkoord FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE CONSTRAINT TRIGGER accordeermandaat_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON accordeermandaat DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();
CREATE CONSTRAINT TRIGGER ambtshalve_akkoord_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON ambtshalve_akkoord DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- What was proposed is what is approved; an order only gets its decision and its end.
CREATE FUNCTION bewaak_accordeermandaat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE los text[] := '{status,besloten_door,besloten_op,beeindigd_door,beeindigd_op,besluitreden,eigenaar_id}';
BEGIN
  IF to_jsonb(NEW) - los <> to_jsonb(OLD) - los OR OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op) IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op) THEN
    RAISE EXCEPTION 'accordeermandaat % is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER accordeermandaat_vast BEFORE UPDATE ON accordeermandaat FOR EACH ROW EXECUTE FUNCTION bewaak_accordeermandaat();

-- Only the answer moves, and only the verstrekker gives it.
CREATE FUNCTION bewaak_ambtshalve_akkoord() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE los text[] := '{status,besloten_door,besloten_op,redenen,toelichting}';
BEGIN
  IF to_jsonb(NEW) - los <> to_jsonb(OLD) - los OR OLD.status <> 'open' THEN
    RAISE EXCEPTION 'ambtshalve akkoord % is fixed', OLD.id USING ERRCODE = 'PB010';
  END IF;
  IF NEW.status IN ('bekrachtigd', 'niet_bekrachtigd') AND app_rol() <> 'verstrekker' THEN
    RAISE EXCEPTION 'rol "%" does not confirm for the verstrekker', app_rol() USING ERRCODE = 'PB008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ambtshalve_akkoord_vast BEFORE UPDATE ON ambtshalve_akkoord FOR EACH ROW EXECUTE FUNCTION bewaak_ambtshalve_akkoord();

-- ---------------------------------------------------------------- what must never be
/*
  The SVB speaks for a verstrekker only under an order of that verstrekker that two people approved and that counts today. And who did so does not give
  the SVB's own approval as well: two people look at every contract before anything is paid.
*/
CREATE FUNCTION bewaak_akkoord_mandaat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.partij = 'verstrekker' AND app_rol() = 'svb' AND NEW.mandaat_id IS NULL THEN
    RAISE EXCEPTION 'the SVB does not agree for a verstrekker without an order' USING ERRCODE = 'PB008';
  END IF;
  IF NEW.mandaat_id IS NOT NULL AND NOT (app_rol() = 'svb' AND EXISTS (
       SELECT 1 FROM accordeermandaat m JOIN overeenkomstversie v ON v.id = NEW.overeenkomstversie_id JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id
       WHERE m.id = NEW.mandaat_id AND m.status = 'goedgekeurd' AND app_vandaag() BETWEEN m.van AND m.tm AND m.verstrekker_id = z.verstrekker_id)) THEN
    RAISE EXCEPTION 'no order of this verstrekker counts today' USING ERRCODE = 'PB008';
  END IF;
  IF NEW.partij = 'svb' AND NEW.oordeel = 'akkoord' AND NEW.gebruiker_id = (
       SELECT CASE WHEN a.mandaat_id IS NULL THEN NULL ELSE a.gebruiker_id END FROM akkoord a
       WHERE a.overeenkomstversie_id = NEW.overeenkomstversie_id AND a.partij = 'verstrekker' ORDER BY a.id DESC LIMIT 1) THEN
    RAISE EXCEPTION 'who agreed for the verstrekker does not approve for the SVB' USING ERRCODE = 'PB008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER akkoord_mandaat BEFORE INSERT ON akkoord FOR EACH ROW WHEN (NEW.partij IN ('verstrekker', 'svb')) EXECUTE FUNCTION bewaak_akkoord_mandaat();

-- No exception without its place on the repair list.
CREATE FUNCTION bewaak_herstellijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ambtshalve_akkoord h JOIN overeenkomstversie v ON v.zorgovereenkomst_id = h.zorgovereenkomst_id
                 WHERE h.akkoord_id = NEW.id AND v.id = NEW.overeenkomstversie_id) THEN
    RAISE EXCEPTION 'akkoord % under an order is not on the repair list', NEW.id USING ERRCODE = 'PB017';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER akkoord_herstellijst AFTER INSERT ON akkoord DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.mandaat_id IS NOT NULL) EXECUTE FUNCTION bewaak_herstellijst();

-- Sent back, refused or withdrawn: there is nothing left to confirm.
CREATE FUNCTION ambtshalve_vervalt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  UPDATE ambtshalve_akkoord SET status = 'vervallen' WHERE zorgovereenkomst_id = NEW.id AND status = 'open';
  RETURN NULL;
END $$;
CREATE TRIGGER zorgovereenkomst_ambtshalve_vervalt AFTER UPDATE OF status ON zorgovereenkomst FOR EACH ROW
  WHEN (NEW.status IN ('terug_naar_budgethouder', 'afgekeurd', 'ingetrokken') AND OLD.status <> NEW.status) EXECUTE FUNCTION ambtshalve_vervalt();

/*
  An end because the verstrekker does not stand by the contract. It takes the place of a later end and of a proposal for one, and stops a change that is on
  its way: the verstrekker sees neither the proposal nor a change that is still being written.
*/
CREATE FUNCTION einde_niet_bekrachtigd() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ambtshalve_akkoord h WHERE h.zorgovereenkomst_id = NEW.zorgovereenkomst_id AND h.status = 'niet_bekrachtigd') THEN
    RAISE EXCEPTION 'nobody refused to confirm this zorgovereenkomst' USING ERRCODE = 'PB017';
  END IF;
  UPDATE overeenkomsteinde SET status = 'vervallen', gewijzigd_op = NEW.gewijzigd_op
    WHERE zorgovereenkomst_id = NEW.zorgovereenkomst_id AND status IN ('voorgesteld', 'vast', 'terugdraaien_gevraagd');
  UPDATE overeenkomstversie SET status = 'ingetrokken', gewijzigd_op = NEW.gewijzigd_op
    WHERE zorgovereenkomst_id = NEW.zorgovereenkomst_id AND status IN ('concept', 'wacht_op_zorgverlener', 'bij_verstrekker', 'terug_naar_budgethouder', 'bij_svb');
  RETURN NEW;
END $$;
CREATE TRIGGER overeenkomsteinde_niet_bekrachtigd BEFORE INSERT ON overeenkomsteinde FOR EACH ROW WHEN (NEW.reden = 'niet_bekrachtigd') EXECUTE FUNCTION einde_niet_bekrachtigd();

-- ---------------------------------------------------------------- who sees it
ALTER TABLE accordeermandaat ENABLE ROW LEVEL SECURITY;
ALTER TABLE accordeermandaat FORCE ROW LEVEL SECURITY;
ALTER TABLE ambtshalve_akkoord ENABLE ROW LEVEL SECURITY;
ALTER TABLE ambtshalve_akkoord FORCE ROW LEVEL SECURITY;
-- A proposal is work of the SVB; an order that counted is known to the verstrekker in whose name it is used.
CREATE POLICY lezen ON accordeermandaat FOR SELECT USING (
  (SELECT app_intern()) OR verstrekker_id = (SELECT app_verstrekker()) AND status IN ('goedgekeurd', 'beeindigd'));
CREATE POLICY schrijven ON accordeermandaat FOR ALL USING ((SELECT app_intern()));
-- Whoever sees the contract sees that it was agreed to ambtshalve.
CREATE POLICY lezen ON ambtshalve_akkoord FOR SELECT USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.id = zorgovereenkomst_id));
CREATE POLICY maken ON ambtshalve_akkoord FOR INSERT WITH CHECK ((SELECT app_intern()));
CREATE POLICY antwoorden ON ambtshalve_akkoord FOR UPDATE USING (
  (SELECT app_intern()) OR EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.id = zorgovereenkomst_id AND z.verstrekker_id = (SELECT app_verstrekker())));
GRANT SELECT, INSERT, UPDATE ON accordeermandaat, ambtshalve_akkoord TO pgb_app;
GRANT USAGE ON SEQUENCE accordeermandaat_nummer_seq TO pgb_app;
