-- A herkeuring that is carried out: all running contracts against the figures of a day, in pieces that each commit. It changes no contract and
-- moves no money; it records what no longer agrees and tells the parties, once for each rate and figure.
CREATE TYPE herkeuringsoort AS ENUM ('wettelijk', 'tarieven');
CREATE TYPE herkeuringstatus AS ENUM ('bezig', 'klaar');
CREATE TYPE herkeuringsuitkomst AS ENUM ('onder_minimumloon', 'boven_maximumtarief', 'minimumloon_onbekend', 'maximumtarief_onbekend');
CREATE SEQUENCE herkeuring_nummer_seq;

CREATE TABLE herkeuring (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT herkeuring_pkey PRIMARY KEY,
  nummer text NOT NULL DEFAULT volgnummer('HK', 'herkeuring_nummer_seq'::regclass),
  soort herkeuringsoort NOT NULL,
  status herkeuringstatus NOT NULL,
  peildatum date NOT NULL,
  -- Null: the contracts of every verstrekker.
  verstrekker_id uuid,
  -- What was compared with, and where each figure comes from.
  cijfers jsonb NOT NULL,
  -- Approved contracts when it began.
  totaal integer NOT NULL,
  bekeken integer NOT NULL DEFAULT 0,
  -- The contract up to which everything has been looked at.
  tot_id uuid,
  -- Contracts with that outcome, and contracts of which the parties got a notice.
  onder_minimumloon integer NOT NULL DEFAULT 0,
  boven_maximumtarief integer NOT NULL DEFAULT 0,
  onbekend integer NOT NULL DEFAULT 0,
  gemeld integer NOT NULL DEFAULT 0,
  gestart_door uuid NOT NULL,
  gestart_op timestamptz(3) NOT NULL,
  klaar_op timestamptz(3)
);
CREATE UNIQUE INDEX herkeuring_nummer_key ON herkeuring (nummer);
CREATE INDEX herkeuring_verstrekker_id_idx ON herkeuring (verstrekker_id);
CREATE INDEX herkeuring_gestart_op_idx ON herkeuring (gestart_op);
-- The same question is not at work twice.
CREATE UNIQUE INDEX herkeuring_bezig_key ON herkeuring (soort, peildatum, coalesce(verstrekker_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE status = 'bezig';
ALTER TABLE herkeuring ADD CONSTRAINT herkeuring_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herkeuring
  ADD CHECK ((status = 'klaar') = (klaar_op IS NOT NULL)),
  ADD CHECK (totaal >= 0 AND bekeken >= 0 AND onder_minimumloon >= 0 AND boven_maximumtarief >= 0 AND onbekend >= 0 AND gemeld >= 0),
  ADD CHECK ((soort = 'tarieven') <= (verstrekker_id IS NOT NULL));

INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('herkeuring', '', 'bezig'), ('herkeuring', 'bezig', 'klaar');
CREATE TRIGGER herkeuring_status BEFORE INSERT OR UPDATE OF status ON herkeuring FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE FUNCTION bewaak_herkeuring() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE los text[] := '{status,bekeken,tot_id,onder_minimumloon,boven_maximumtarief,onbekend,gemeld,klaar_op}';
BEGIN
  IF OLD.status = 'klaar' OR to_jsonb(NEW) - los <> to_jsonb(OLD) - los OR NEW.bekeken < OLD.bekeken OR NEW.tot_id < OLD.tot_id THEN
    RAISE EXCEPTION 'herkeuring % is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER herkeuring_vast BEFORE UPDATE ON herkeuring FOR EACH ROW EXECUTE FUNCTION bewaak_herkeuring();
CREATE CONSTRAINT TRIGGER herkeuring_eist_gebeurtenis AFTER INSERT OR UPDATE OF status OR DELETE ON herkeuring DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- The job is part of the start, so it exists exactly when the herkeuring does.
CREATE FUNCTION herkeuring_doorgeven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job('herkeuring_verwerken', json_build_object('herkeuringId', NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER herkeuring_doorgeven AFTER INSERT ON herkeuring FOR EACH ROW EXECUTE FUNCTION herkeuring_doorgeven();

-- One rate of one contract that no longer agrees, or that could not be judged.
CREATE TABLE herkeuringsregel (
  herkeuring_id uuid NOT NULL,
  uitkomst herkeuringsuitkomst NOT NULL,
  zorgovereenkomst_id uuid NOT NULL,
  tarief_id uuid NOT NULL,
  budgethouder_id uuid NOT NULL,
  verstrekker_id uuid NOT NULL,
  zorgverlener_id uuid NOT NULL,
  peildatum date NOT NULL,
  tarief_centen bigint NOT NULL,
  -- Null: not known.
  grens_centen bigint,
  -- The parties were told of this rate and this figure by this herkeuring.
  gemeld boolean NOT NULL,
  CONSTRAINT herkeuringsregel_pkey PRIMARY KEY (herkeuring_id, uitkomst, zorgovereenkomst_id, tarief_id),
  CONSTRAINT herkeuringsregel_herkeuring_id_fkey FOREIGN KEY (herkeuring_id) REFERENCES herkeuring (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT herkeuringsregel_zorgovereenkomst_id_fkey FOREIGN KEY (zorgovereenkomst_id) REFERENCES zorgovereenkomst (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT herkeuringsregel_tarief_id_fkey FOREIGN KEY (tarief_id) REFERENCES tarief (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (NOT gemeld OR grens_centen IS NOT NULL)
);
CREATE INDEX herkeuringsregel_zorgovereenkomst_id_idx ON herkeuringsregel (zorgovereenkomst_id);
-- The same rate and the same figure: told once, however often somebody looks.
CREATE UNIQUE INDEX herkeuringsregel_eenmaal_key ON herkeuringsregel (tarief_id, uitkomst, grens_centen) WHERE gemeld;
CREATE TRIGGER herkeuringsregel_alleen_toevoegen BEFORE UPDATE OR DELETE ON herkeuringsregel FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER herkeuringsregel_niet_legen BEFORE TRUNCATE ON herkeuringsregel FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();

ALTER TABLE herkeuring ENABLE ROW LEVEL SECURITY;
ALTER TABLE herkeuring FORCE ROW LEVEL SECURITY;
ALTER TABLE herkeuringsregel ENABLE ROW LEVEL SECURITY;
ALTER TABLE herkeuringsregel FORCE ROW LEVEL SECURITY;
CREATE POLICY toegang ON herkeuring USING ((SELECT app_intern()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY lezen ON herkeuringsregel FOR SELECT USING ((SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder())
  OR zorgverlener_id = (SELECT app_zorgverlener()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY schrijven ON herkeuringsregel FOR INSERT WITH CHECK ((SELECT app_intern()));
GRANT SELECT, INSERT, UPDATE ON herkeuring TO pgb_app;
GRANT SELECT, INSERT ON herkeuringsregel TO pgb_app;
GRANT USAGE ON SEQUENCE herkeuring_nummer_seq TO pgb_app;
