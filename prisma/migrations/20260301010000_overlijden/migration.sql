-- The death of a budgethouder, registered by the SVB (domein §2.6): the grant ends per the day after (Rlz art. 5.20), the contracts on the
-- day itself. Registered by mistake, it is undone with a reason; nothing of it is erased.
CREATE TYPE overlijdensstatus AS ENUM ('geldig', 'teruggedraaid');
CREATE TABLE overlijdensmelding (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT overlijdensmelding_pkey PRIMARY KEY,
  budgethouder_id uuid NOT NULL,
  overlijdensdatum date NOT NULL,
  status overlijdensstatus NOT NULL,
  -- How the SVB came to know it: the BRP, a relative, the verstrekker.
  bron text NOT NULL,
  geregistreerd_door uuid NOT NULL,
  geregistreerd_op timestamptz(3) NOT NULL,
  teruggedraaid_door uuid,
  teruggedraaid_op timestamptz(3),
  terugdraaireden text
);
-- One death a person.
CREATE UNIQUE INDEX overlijdensmelding_geldig_key ON overlijdensmelding (budgethouder_id) WHERE status = 'geldig';
CREATE INDEX overlijdensmelding_budgethouder_id_idx ON overlijdensmelding (budgethouder_id);
ALTER TABLE overlijdensmelding ADD CONSTRAINT overlijdensmelding_budgethouder_id_fkey FOREIGN KEY (budgethouder_id) REFERENCES persoon (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE overlijdensmelding
  ADD CHECK (bron IN ('brp', 'nabestaande', 'verstrekker')),
  ADD CHECK ((status = 'teruggedraaid') = (teruggedraaid_op IS NOT NULL)),
  ADD CHECK ((teruggedraaid_op IS NULL) = (teruggedraaid_door IS NULL)),
  ADD CHECK ((status = 'teruggedraaid') = (btrim(coalesce(terugdraaireden, '')) <> ''));
INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('overlijdensmelding', '', 'geldig'), ('overlijdensmelding', 'geldig', 'teruggedraaid');
CREATE TRIGGER overlijdensmelding_status BEFORE INSERT OR UPDATE OF status ON overlijdensmelding FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE FUNCTION bewaak_overlijdensmelding() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE los text[] := '{status,teruggedraaid_door,teruggedraaid_op,terugdraaireden}';
BEGIN
  IF OLD.status <> 'geldig' OR to_jsonb(NEW) - los <> to_jsonb(OLD) - los THEN
    RAISE EXCEPTION 'a registered death does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER overlijdensmelding_vast BEFORE UPDATE ON overlijdensmelding FOR EACH ROW EXECUTE FUNCTION bewaak_overlijdensmelding();
CREATE CONSTRAINT TRIGGER overlijdensmelding_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON overlijdensmelding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- A fourth ground for a version: the death that ended the grant, and its undoing.
ALTER TABLE toekenningsversie ADD COLUMN overlijden_id uuid;
ALTER TABLE toekenningsversie ADD CONSTRAINT toekenningsversie_overlijden_id_fkey FOREIGN KEY (overlijden_id) REFERENCES overlijdensmelding (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX toekenningsversie_overlijden_id_idx ON toekenningsversie (overlijden_id);
ALTER TABLE toekenningsversie DROP CONSTRAINT toekenningsversie_grond;
ALTER TABLE toekenningsversie ADD CONSTRAINT toekenningsversie_grond CHECK (num_nonnulls(bericht_id, herstel_id, voorlopig_id, overlijden_id) = 1);

-- A contract that a death ended comes back when nobody died; only then.
INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('zorgovereenkomst', 'beeindigd', 'goedgekeurd');
CREATE FUNCTION bewaak_heropenen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM overeenkomsteinde e WHERE e.zorgovereenkomst_id = NEW.id AND e.reden = 'overlijden_budgethouder' AND e.status = 'vervallen')
     OR EXISTS (SELECT 1 FROM persoon p WHERE p.id = NEW.budgethouder_id AND p.overlijdensdatum IS NOT NULL) THEN
    RAISE EXCEPTION 'zorgovereenkomst % has ended' , NEW.nummer USING ERRCODE = 'PB002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER zorgovereenkomst_heropenen BEFORE UPDATE OF status ON zorgovereenkomst FOR EACH ROW
  WHEN (OLD.status = 'beeindigd' AND NEW.status = 'goedgekeurd') EXECUTE FUNCTION bewaak_heropenen();

ALTER TABLE overlijdensmelding ENABLE ROW LEVEL SECURITY;
ALTER TABLE overlijdensmelding FORCE ROW LEVEL SECURITY;
CREATE POLICY lezen ON overlijdensmelding FOR SELECT USING ((SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()));
CREATE POLICY schrijven ON overlijdensmelding FOR ALL USING ((SELECT app_intern()));
GRANT SELECT, INSERT, UPDATE ON overlijdensmelding TO pgb_app;
