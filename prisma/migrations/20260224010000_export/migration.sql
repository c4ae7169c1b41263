-- Lists as files. Made in pieces by the worker, or at once when small; for who asked and nobody else; gone after some days.
CREATE TYPE exportsoort AS ENUM ('uitputting', 'maandoverzicht');
CREATE TYPE exportformaat AS ENUM ('csv', 'xlsx');
CREATE TYPE exportstatus AS ENUM ('wacht', 'bezig', 'klaar', 'mislukt', 'verlopen');

CREATE TABLE export (
  id uuid NOT NULL DEFAULT uuidv7(),
  soort exportsoort NOT NULL,
  formaat exportformaat NOT NULL,
  vraag jsonb NOT NULL,
  status exportstatus NOT NULL,
  verstrekker_id uuid NOT NULL,
  gebruiker_id uuid NOT NULL,
  bestandsnaam text NOT NULL,
  rijen_totaal integer NOT NULL,
  rijen_klaar integer NOT NULL DEFAULT 0,
  omvang bigint,
  sha256 bytea,
  aangevraagd_op timestamptz(3) NOT NULL,
  klaar_op timestamptz(3),
  verloopt_op timestamptz(3) NOT NULL,
  CONSTRAINT export_pkey PRIMARY KEY (id),
  CHECK (rijen_klaar >= 0 AND rijen_totaal >= 0),
  CHECK (verloopt_op > aangevraagd_op),
  CHECK ((status = 'klaar') <= (klaar_op IS NOT NULL AND omvang IS NOT NULL AND octet_length(sha256) = 32))
);
CREATE INDEX export_gebruiker_id_aangevraagd_op_idx ON export (gebruiker_id, aangevraagd_op);
CREATE INDEX export_status_verloopt_op_idx ON export (status, verloopt_op);

CREATE TABLE exportdeel (
  export_id uuid NOT NULL,
  volgnummer integer NOT NULL,
  inhoud bytea NOT NULL,
  CONSTRAINT exportdeel_pkey PRIMARY KEY (export_id, volgnummer),
  CONSTRAINT exportdeel_export_id_fkey FOREIGN KEY (export_id) REFERENCES export (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CHECK (octet_length(inhoud) BETWEEN 1 AND 4194304)
);

INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('export', '', 'wacht'), ('export', '', 'klaar'),
  ('export', 'wacht', 'bezig'), ('export', 'mislukt', 'bezig'),
  ('export', 'bezig', 'klaar'), ('export', 'bezig', 'mislukt'),
  ('export', 'klaar', 'verlopen'), ('export', 'mislukt', 'verlopen'), ('export', 'wacht', 'verlopen'), ('export', 'bezig', 'verlopen');
CREATE TRIGGER export_status BEFORE INSERT OR UPDATE OF status ON export FOR EACH ROW EXECUTE FUNCTION bewaak_status();

-- What was asked, and by whom, is fixed; only the making of it moves on.
CREATE FUNCTION bewaak_export() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.soort, NEW.formaat, NEW.vraag, NEW.verstrekker_id, NEW.gebruiker_id, NEW.bestandsnaam, NEW.aangevraagd_op, NEW.verloopt_op)
     IS DISTINCT FROM (OLD.soort, OLD.formaat, OLD.vraag, OLD.verstrekker_id, OLD.gebruiker_id, OLD.bestandsnaam, OLD.aangevraagd_op, OLD.verloopt_op) THEN
    RAISE EXCEPTION 'what an export asks for does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER export_vast BEFORE UPDATE ON export FOR EACH ROW EXECUTE FUNCTION bewaak_export();

CREATE CONSTRAINT TRIGGER export_eist_gebeurtenis AFTER INSERT ON export DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- The job is part of the request, so it exists exactly when the request does.
CREATE FUNCTION export_doorgeven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job('export_maken', json_build_object('exportId', NEW.id), max_attempts := 3);
  RETURN NULL;
END $$;
CREATE TRIGGER export_doorgeven AFTER INSERT ON export FOR EACH ROW WHEN (NEW.status = 'wacht') EXECUTE FUNCTION export_doorgeven();

-- Not for the SVB, not for a colleague: a copy of thousands of files belongs to the one person whose name is under it.
CREATE POLICY toegang ON export USING (
  (SELECT app_rol()) = 'systeem' OR (gebruiker_id = (SELECT app_gebruiker()) AND verstrekker_id = (SELECT app_verstrekker())));
CREATE POLICY toegang ON exportdeel USING (EXISTS (SELECT 1 FROM export e WHERE e.id = export_id));
ALTER TABLE export ENABLE ROW LEVEL SECURITY;
ALTER TABLE export FORCE ROW LEVEL SECURITY;
ALTER TABLE exportdeel ENABLE ROW LEVEL SECURITY;
ALTER TABLE exportdeel FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON export TO pgb_app;
GRANT SELECT, INSERT, DELETE ON exportdeel TO pgb_app;
