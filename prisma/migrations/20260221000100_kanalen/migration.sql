-- The correspondentieadres of a grant, and grants as rows of a spreadsheet.

-- ---------------------------------------------------------------- contactadres
-- iPgb 2: at most one a message, and a message carries the complete state. So it belongs to the version, and a version without one has none.
CREATE TABLE contactadres (
  toekenningsversie_id uuid NOT NULL,
  naam text NOT NULL,
  straat text NOT NULL,
  huisnummer text NOT NULL,
  postcode text NOT NULL,
  woonplaats text NOT NULL,
  CONSTRAINT contactadres_pkey PRIMARY KEY (toekenningsversie_id),
  CONSTRAINT contactadres_toekenningsversie_id_fkey FOREIGN KEY (toekenningsversie_id) REFERENCES toekenningsversie (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (btrim(naam) <> '')
);
ALTER TABLE contactadres ENABLE ROW LEVEL SECURITY;
ALTER TABLE contactadres FORCE ROW LEVEL SECURITY;
CREATE POLICY toegang ON contactadres USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM toekenningsversie v WHERE v.id = toekenningsversie_id));
GRANT SELECT, INSERT ON contactadres TO pgb_app;
CREATE TRIGGER contactadres_alleen_toevoegen BEFORE UPDATE OR DELETE ON contactadres FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER contactadres_niet_legen BEFORE TRUNCATE ON contactadres FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();

-- ---------------------------------------------------------------- toekenningsbestand: a file of grants, from upload to result
CREATE TYPE tabelsoort AS ENUM ('csv', 'xlsx');
CREATE TYPE bestandstatus AS ENUM ('aangeboden', 'gelezen', 'bevestigd', 'verwerkt');
CREATE TYPE regeloordeel AS ENUM ('goed', 'uitval', 'fout');
CREATE TYPE regeluitkomst AS ENUM ('verwerkt', 'uitval', 'afgekeurd', 'geweigerd');

CREATE TABLE toekenningsbestand (
  id uuid NOT NULL DEFAULT uuidv7(),
  verstrekker_id uuid NOT NULL,
  status bestandstatus NOT NULL,
  soort tabelsoort NOT NULL,
  bestandsnaam text NOT NULL,
  inhoud bytea NOT NULL,
  inhoud_hash bytea NOT NULL,
  -- Which sheet, heading and columns were chosen; null until then.
  koppeling jsonb,
  -- What is true of the whole file: remarks, and how many rows there were.
  bevindingen jsonb NOT NULL DEFAULT '[]',
  aantal_rijen integer NOT NULL DEFAULT 0,
  -- Who, for the messages that are made of it.
  gebruiker_id uuid NOT NULL,
  sessie_id uuid NOT NULL,
  aangeboden_door text NOT NULL,
  aangeboden_op timestamptz(3) NOT NULL,
  -- Until when an unconfirmed file is kept.
  verloopt_op timestamptz(3) NOT NULL,
  bevestigd_op timestamptz(3),
  voortgang_op timestamptz(3),
  verwerkt_op timestamptz(3),
  CONSTRAINT toekenningsbestand_pkey PRIMARY KEY (id),
  CONSTRAINT toekenningsbestand_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT toekenningsbestand_gebruiker_id_fkey FOREIGN KEY (gebruiker_id) REFERENCES gebruiker (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (octet_length(inhoud) BETWEEN 1 AND 10000000),
  CHECK (octet_length(inhoud_hash) = 32),
  CHECK ((status = 'aangeboden') = (koppeling IS NULL)),
  CHECK ((status IN ('bevestigd', 'verwerkt')) = (bevestigd_op IS NOT NULL)),
  CHECK ((status = 'verwerkt') = (verwerkt_op IS NOT NULL))
);
-- The same file twice is the same delivery.
CREATE UNIQUE INDEX toekenningsbestand_verstrekker_id_inhoud_hash_key ON toekenningsbestand (verstrekker_id, inhoud_hash);
CREATE INDEX toekenningsbestand_verstrekker_id_aangeboden_op_idx ON toekenningsbestand (verstrekker_id, aangeboden_op);
CREATE INDEX toekenningsbestand_onderweg_idx ON toekenningsbestand (voortgang_op) WHERE status = 'bevestigd';

-- One message in the file: the rows of one budget.
CREATE TABLE toekenningsbestandregel (
  bestand_id uuid NOT NULL,
  volgnummer integer NOT NULL,
  rijen integer[],
  berichtnummer text,
  budgetidentificatie text,
  oordeel regeloordeel NOT NULL,
  -- [{ code, rij, kolom, gegevens }]; never a value from the file
  fouten jsonb NOT NULL,
  uitkomst regeluitkomst,
  bericht_id uuid,
  CONSTRAINT toekenningsbestandregel_pkey PRIMARY KEY (bestand_id, volgnummer),
  CONSTRAINT toekenningsbestandregel_bestand_id_fkey FOREIGN KEY (bestand_id) REFERENCES toekenningsbestand (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT toekenningsbestandregel_bericht_id_fkey FOREIGN KEY (bericht_id) REFERENCES toekenningsbericht (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (rijen IS NOT NULL AND cardinality(rijen) > 0),
  CHECK (oordeel <> 'fout' OR uitkomst IS NULL),
  CHECK (uitkomst IN ('verwerkt', 'uitval', 'afgekeurd') = (bericht_id IS NOT NULL))
);
CREATE INDEX toekenningsbestandregel_bericht_id_idx ON toekenningsbestandregel (bericht_id);

ALTER TABLE toekenningsbestand ENABLE ROW LEVEL SECURITY;
ALTER TABLE toekenningsbestand FORCE ROW LEVEL SECURITY;
ALTER TABLE toekenningsbestandregel ENABLE ROW LEVEL SECURITY;
ALTER TABLE toekenningsbestandregel FORCE ROW LEVEL SECURITY;
-- Rows of personal data that were not delivered: nobody but the sender, and the job that works for the sender.
CREATE POLICY toegang ON toekenningsbestand USING ((SELECT app_rol()) = 'systeem' OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON toekenningsbestandregel USING (EXISTS (SELECT 1 FROM toekenningsbestand b WHERE b.id = bestand_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON toekenningsbestand, toekenningsbestandregel TO pgb_app;

INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('toekenningsbestand', '', 'aangeboden'),
  ('toekenningsbestand', 'aangeboden', 'gelezen'),
  ('toekenningsbestand', 'gelezen', 'bevestigd'),
  ('toekenningsbestand', 'bevestigd', 'verwerkt');
CREATE TRIGGER toekenningsbestand_status BEFORE INSERT OR UPDATE OF status ON toekenningsbestand FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE CONSTRAINT TRIGGER toekenningsbestand_eist_gebeurtenis AFTER UPDATE OF status ON toekenningsbestand DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status IN ('bevestigd', 'verwerkt')) EXECUTE FUNCTION eis_gebeurtenis();

-- What was delivered stays as it was delivered: after the confirmation only the progress moves.
CREATE FUNCTION toekenningsbestand_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('bevestigd', 'verwerkt') AND (TG_OP = 'DELETE'
     OR (NEW.verstrekker_id, NEW.inhoud, NEW.inhoud_hash, NEW.koppeling, NEW.bevestigd_op) IS DISTINCT FROM (OLD.verstrekker_id, OLD.inhoud, OLD.inhoud_hash, OLD.koppeling, OLD.bevestigd_op)) THEN
    RAISE EXCEPTION 'a delivered toekenningsbestand does not change' USING ERRCODE = 'PB003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER toekenningsbestand_bewaken BEFORE UPDATE OR DELETE ON toekenningsbestand FOR EACH ROW EXECUTE FUNCTION toekenningsbestand_bewaken();

CREATE FUNCTION toekenningsbestandregel_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE geleverd boolean;
BEGIN
  SELECT b.status IN ('bevestigd', 'verwerkt') INTO geleverd FROM toekenningsbestand b WHERE b.id = coalesce(NEW.bestand_id, OLD.bestand_id);
  IF geleverd AND (TG_OP <> 'UPDATE' OR OLD.uitkomst IS NOT NULL
     OR (NEW.rijen, NEW.berichtnummer, NEW.budgetidentificatie, NEW.oordeel) IS DISTINCT FROM (OLD.rijen, OLD.berichtnummer, OLD.budgetidentificatie, OLD.oordeel)) THEN
    RAISE EXCEPTION 'a delivered row gets its outcome once and nothing else' USING ERRCODE = 'PB003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER toekenningsbestandregel_bewaken BEFORE INSERT OR UPDATE OR DELETE ON toekenningsbestandregel FOR EACH ROW EXECUTE FUNCTION toekenningsbestandregel_bewaken();

-- The work is queued in the transaction that confirms, as the outbox does.
CREATE FUNCTION toekenningsbestand_doorgeven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job('toekenningsbestand_verwerken', json_build_object('bestandId', NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER toekenningsbestand_doorgeven AFTER UPDATE OF status ON toekenningsbestand FOR EACH ROW
  WHEN (OLD.status = 'gelezen' AND NEW.status = 'bevestigd') EXECUTE FUNCTION toekenningsbestand_doorgeven();
