-- Changing a voorlopig budget that runs: who gets the grant in, and until when may be approved from it. Shorter takes one person, longer takes an
-- order and two, as opening it did (domein §2.4, §8). Every change is kept with its reason.
CREATE TYPE voorlopigwijziging AS ENUM ('overdracht', 'verkorting', 'verlenging');
CREATE TYPE voorlopigwijzigingstatus AS ENUM ('voorgesteld', 'doorgevoerd', 'afgewezen', 'ingetrokken', 'vervallen');

CREATE TABLE voorlopig_wijziging (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT voorlopig_wijziging_pkey PRIMARY KEY,
  voorlopig_id uuid NOT NULL,
  soort voorlopigwijziging NOT NULL,
  status voorlopigwijzigingstatus NOT NULL,
  oude_eigenaar_id uuid,
  nieuwe_eigenaar_id uuid,
  oude_einddatum date,
  nieuwe_einddatum date,
  opdrachtgever opdrachtgever,
  opdracht_op date,
  opdracht_kenmerk text,
  reden text NOT NULL,
  opgemaakt_door uuid NOT NULL,
  opgemaakt_op timestamptz(3) NOT NULL,
  besloten_door uuid,
  besloten_op timestamptz(3),
  besluitreden text
);
CREATE INDEX voorlopig_wijziging_voorlopig_id_idx ON voorlopig_wijziging (voorlopig_id);
CREATE INDEX voorlopig_wijziging_status_idx ON voorlopig_wijziging (status);
-- Two open proposals would each say until when.
CREATE UNIQUE INDEX voorlopig_wijziging_open_key ON voorlopig_wijziging (voorlopig_id) WHERE status = 'voorgesteld';
ALTER TABLE voorlopig_wijziging ADD CONSTRAINT voorlopig_wijziging_voorlopig_id_fkey FOREIGN KEY (voorlopig_id) REFERENCES voorlopig_budget (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_wijziging ADD CONSTRAINT voorlopig_wijziging_oude_eigenaar_id_fkey FOREIGN KEY (oude_eigenaar_id) REFERENCES gebruiker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_wijziging ADD CONSTRAINT voorlopig_wijziging_nieuwe_eigenaar_id_fkey FOREIGN KEY (nieuwe_eigenaar_id) REFERENCES gebruiker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_wijziging
  -- Invariant 5: maker is not checker, where more can be paid than two people agreed to.
  ADD CONSTRAINT voorlopig_wijziging_vier_ogen CHECK (soort <> 'verlenging' OR status NOT IN ('doorgevoerd', 'afgewezen') OR besloten_door <> opgemaakt_door),
  ADD CONSTRAINT voorlopig_wijziging_inhoud CHECK (CASE soort
    WHEN 'overdracht' THEN num_nulls(oude_eigenaar_id, nieuwe_eigenaar_id) = 0 AND nieuwe_eigenaar_id <> oude_eigenaar_id AND num_nonnulls(oude_einddatum, nieuwe_einddatum) = 0
    ELSE num_nonnulls(oude_eigenaar_id, nieuwe_eigenaar_id) = 0 AND num_nulls(oude_einddatum, nieuwe_einddatum) = 0 AND nieuwe_einddatum <> oude_einddatum
      AND (nieuwe_einddatum > oude_einddatum) = (soort = 'verlenging') END),
  -- Only what needs a second person waits for one.
  ADD CONSTRAINT voorlopig_wijziging_direct CHECK (soort = 'verlenging' OR status = 'doorgevoerd'),
  ADD CONSTRAINT voorlopig_wijziging_opdracht CHECK (num_nonnulls(opdrachtgever, opdracht_op, opdracht_kenmerk) = CASE soort WHEN 'verlenging' THEN 3 ELSE 0 END),
  ADD CONSTRAINT voorlopig_wijziging_besluit CHECK ((status = 'voorgesteld') = (besloten_op IS NULL) AND (status IN ('voorgesteld', 'vervallen')) = (besloten_door IS NULL)),
  ADD CONSTRAINT voorlopig_wijziging_afgewezen CHECK ((status = 'afgewezen') = (btrim(coalesce(besluitreden, '')) <> '')),
  ADD CONSTRAINT voorlopig_wijziging_reden CHECK (btrim(reden) <> '' AND char_length(reden) <= 1000),
  ADD CONSTRAINT voorlopig_wijziging_kenmerk CHECK (btrim(opdracht_kenmerk) <> '' AND char_length(opdracht_kenmerk) <= 60);

-- ---------------------------------------------------------------- status, audit
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('voorlopig_wijziging', '', 'voorgesteld'),
  ('voorlopig_wijziging', '', 'doorgevoerd'),
  ('voorlopig_wijziging', 'voorgesteld', 'doorgevoerd'),
  ('voorlopig_wijziging', 'voorgesteld', 'afgewezen'),
  ('voorlopig_wijziging', 'voorgesteld', 'ingetrokken'),
  ('voorlopig_wijziging', 'voorgesteld', 'vervallen');
CREATE TRIGGER voorlopig_wijziging_status BEFORE INSERT OR UPDATE OF status ON voorlopig_wijziging FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE CONSTRAINT TRIGGER voorlopig_wijziging_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON voorlopig_wijziging DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

CREATE FUNCTION bewaak_voorlopig_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE los text[] := '{status,besloten_door,besloten_op,besluitreden}';
BEGIN
  IF OLD.status <> 'voorgesteld' OR to_jsonb(NEW) - los <> to_jsonb(OLD) - los THEN
    RAISE EXCEPTION 'change % of a voorlopig budget is fixed', OLD.id USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voorlopig_wijziging_vast BEFORE UPDATE ON voorlopig_wijziging FOR EACH ROW EXECUTE FUNCTION bewaak_voorlopig_wijziging();

-- What was proposed is what is approved. Owner and end date change later, by a recorded change and never with effect in the past: on the
-- days behind us somebody may have approved from it.
CREATE OR REPLACE FUNCTION bewaak_voorlopig_budget() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE los text[] := '{status,besloten_door,besloten_op,besluitreden,toekenning_id,herstel_id,vervangen_op,eigenaar_id,einddatum}';
BEGIN
  IF to_jsonb(NEW) - los <> to_jsonb(OLD) - los
     OR OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op, NEW.toekenning_id) IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.toekenning_id)
     OR OLD.herstel_id IS NOT NULL AND NEW.herstel_id IS DISTINCT FROM OLD.herstel_id
     OR NEW.einddatum <> OLD.einddatum AND (OLD.status <> 'goedgekeurd' OR NEW.einddatum < app_vandaag() OR NOT EXISTS (
          SELECT 1 FROM voorlopig_wijziging w WHERE w.voorlopig_id = OLD.id AND w.status = 'doorgevoerd' AND (w.oude_einddatum, w.nieuwe_einddatum) = (OLD.einddatum, NEW.einddatum)))
     OR NEW.eigenaar_id <> OLD.eigenaar_id AND NOT EXISTS (
          SELECT 1 FROM voorlopig_wijziging w WHERE w.voorlopig_id = OLD.id AND w.status = 'doorgevoerd' AND (w.oude_eigenaar_id, w.nieuwe_eigenaar_id) = (OLD.eigenaar_id, NEW.eigenaar_id)) THEN
    RAISE EXCEPTION 'voorlopig budget % is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;

-- The grant took its place: there is nothing left to lengthen.
CREATE FUNCTION voorlopig_wijziging_vervalt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  UPDATE voorlopig_wijziging w SET status = 'vervallen', besloten_op = NEW.vervangen_op WHERE w.voorlopig_id = NEW.id AND w.status = 'voorgesteld';
  RETURN NULL;
END $$;
CREATE TRIGGER voorlopig_budget_vervangen AFTER UPDATE OF status ON voorlopig_budget FOR EACH ROW WHEN (NEW.status = 'vervangen') EXECUTE FUNCTION voorlopig_wijziging_vervalt();

-- ---------------------------------------------------------------- who sees it
-- Reasons and proposals are work of the SVB; the parties are told what changed.
ALTER TABLE voorlopig_wijziging ENABLE ROW LEVEL SECURITY;
ALTER TABLE voorlopig_wijziging FORCE ROW LEVEL SECURITY;
CREATE POLICY toegang ON voorlopig_wijziging USING ((SELECT app_intern()));
GRANT SELECT, INSERT, UPDATE ON voorlopig_wijziging TO pgb_app;
