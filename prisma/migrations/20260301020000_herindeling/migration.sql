-- Gemeentelijke herindeling: one gemeente goes up in another (Wet arhi art. 44: all rights and duties pass). Its running budgets move per a
-- date, each by a herstel of its own (soort overdracht), so that each stays explainable. One proposes on a preview, another approves.
CREATE TYPE herindelingstatus AS ENUM ('voorgesteld', 'goedgekeurd', 'uitgevoerd', 'afgewezen', 'ingetrokken');
CREATE SEQUENCE herindeling_nummer_seq;
CREATE TABLE herindeling (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT herindeling_pkey PRIMARY KEY,
  nummer text NOT NULL DEFAULT volgnummer('HI', 'herindeling_nummer_seq'::regclass),
  status herindelingstatus NOT NULL,
  van_verstrekker_id uuid NOT NULL,
  naar_verstrekker_id uuid NOT NULL,
  per date NOT NULL,
  -- What was on the screen of who proposed.
  aantal integer NOT NULL,
  bedrag_centen bigint NOT NULL,
  opgemaakt_door uuid NOT NULL,
  opgemaakt_op timestamptz(3) NOT NULL,
  besloten_door uuid,
  besloten_op timestamptz(3),
  besluitreden text,
  uitgevoerd_op timestamptz(3)
);
CREATE UNIQUE INDEX herindeling_nummer_key ON herindeling (nummer);
CREATE INDEX herindeling_naar_verstrekker_id_idx ON herindeling (naar_verstrekker_id);
-- A gemeente goes up in one other.
CREATE UNIQUE INDEX herindeling_van_key ON herindeling (van_verstrekker_id) WHERE status IN ('voorgesteld', 'goedgekeurd');
ALTER TABLE herindeling ADD CONSTRAINT herindeling_van_verstrekker_id_fkey FOREIGN KEY (van_verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herindeling ADD CONSTRAINT herindeling_naar_verstrekker_id_fkey FOREIGN KEY (naar_verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE herindeling
  ADD CONSTRAINT herindeling_vier_ogen CHECK (besloten_door <> opgemaakt_door OR status = 'ingetrokken'),
  ADD CHECK (van_verstrekker_id <> naar_verstrekker_id),
  ADD CHECK ((status = 'voorgesteld') = (besloten_op IS NULL) AND (besloten_op IS NULL) = (besloten_door IS NULL)),
  ADD CHECK ((status = 'uitgevoerd') = (uitgevoerd_op IS NOT NULL)),
  ADD CHECK ((status = 'afgewezen') <= (btrim(coalesce(besluitreden, '')) <> '')),
  ADD CHECK (aantal >= 0 AND bedrag_centen >= 0);
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('herindeling', '', 'voorgesteld'),
  ('herindeling', 'voorgesteld', 'goedgekeurd'),
  ('herindeling', 'voorgesteld', 'afgewezen'),
  ('herindeling', 'voorgesteld', 'ingetrokken'),
  ('herindeling', 'goedgekeurd', 'uitgevoerd');
CREATE TRIGGER herindeling_status BEFORE INSERT OR UPDATE OF status ON herindeling FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE FUNCTION bewaak_herindeling() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE los text[] := '{status,besloten_door,besloten_op,besluitreden,uitgevoerd_op}';
BEGIN
  IF to_jsonb(NEW) - los <> to_jsonb(OLD) - los OR OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op) IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op) THEN
    RAISE EXCEPTION 'herindeling % is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER herindeling_vast BEFORE UPDATE ON herindeling FOR EACH ROW EXECUTE FUNCTION bewaak_herindeling();
CREATE CONSTRAINT TRIGGER herindeling_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON herindeling DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- Which herstel was part of it.
ALTER TABLE herstel ADD COLUMN herindeling_id uuid;
ALTER TABLE herstel ADD CONSTRAINT herstel_herindeling_id_fkey FOREIGN KEY (herindeling_id) REFERENCES herindeling (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX herstel_herindeling_id_idx ON herstel (herindeling_id);
ALTER TABLE herstel ADD CHECK ((soort = 'overdracht') = (herindeling_id IS NOT NULL));

ALTER TABLE herindeling ENABLE ROW LEVEL SECURITY;
ALTER TABLE herindeling FORCE ROW LEVEL SECURITY;
CREATE POLICY toegang ON herindeling USING ((SELECT app_intern()));
GRANT SELECT, INSERT, UPDATE ON herindeling TO pgb_app;
GRANT USAGE ON SEQUENCE herindeling_nummer_seq TO pgb_app;
