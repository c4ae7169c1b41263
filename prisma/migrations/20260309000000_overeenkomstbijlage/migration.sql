-- What belongs to a version of a zorgovereenkomst beside its text: a diploma, a zorgplan. Its hash is part of what both parties sign.
CREATE TYPE bijlagesoort AS ENUM ('diploma', 'vog', 'zorgplan', 'big', 'anders');
CREATE TYPE bijlageformaat AS ENUM ('pdf', 'jpeg', 'png');
CREATE TABLE overeenkomstbijlage (
  id uuid NOT NULL DEFAULT uuidv7(),
  overeenkomstversie_id uuid NOT NULL,
  soort bijlagesoort NOT NULL,
  bestandsnaam text NOT NULL,
  formaat bijlageformaat NOT NULL,
  inhoud bytea NOT NULL,
  bytes integer NOT NULL,
  inhoud_hash bytea NOT NULL,
  scanner text NOT NULL,
  toegevoegd_door uuid NOT NULL,
  toegevoegd_op timestamptz(3) NOT NULL,
  -- Taken out of a content that somebody had signed: the file stays, because the signature was about it.
  vervallen_op timestamptz(3),
  CONSTRAINT overeenkomstbijlage_pkey PRIMARY KEY (id),
  CONSTRAINT overeenkomstbijlage_overeenkomstversie_id_fkey FOREIGN KEY (overeenkomstversie_id) REFERENCES overeenkomstversie (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (bytes = octet_length(inhoud) AND bytes BETWEEN 1 AND 10000000),
  CHECK (inhoud_hash = sha256(inhoud)),
  CHECK (char_length(bestandsnaam) BETWEEN 1 AND 120 AND bestandsnaam !~ '[[:cntrl:]/\\]')
);
CREATE INDEX overeenkomstbijlage_overeenkomstversie_id_idx ON overeenkomstbijlage (overeenkomstversie_id);
-- The same file twice says nothing more.
CREATE UNIQUE INDEX overeenkomstbijlage_een_keer ON overeenkomstbijlage (overeenkomstversie_id, inhoud_hash) WHERE vervallen_op IS NULL;

-- Like the rest of the content: only while it is the budgethouder's to write. What somebody signed once is never thrown away.
CREATE FUNCTION overeenkomstbijlage_bewaken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE rij overeenkomstbijlage := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; huidig text;
BEGIN
  SELECT coalesce(v.status::text, z.status::text) INTO huidig FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id
    WHERE v.id = rij.overeenkomstversie_id;
  IF huidig NOT IN ('concept', 'terug_naar_budgethouder') THEN
    RAISE EXCEPTION 'the bijlagen of a zorgovereenkomst in status % are fixed', huidig USING ERRCODE = 'PB010';
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'vervallen_op' IS DISTINCT FROM to_jsonb(OLD) - 'vervallen_op' OR OLD.vervallen_op IS NOT NULL) THEN
    RAISE EXCEPTION 'a bijlage does not change' USING ERRCODE = 'PB003';
  END IF;
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM akkoord a WHERE a.overeenkomstversie_id = OLD.overeenkomstversie_id AND a.op >= OLD.toegevoegd_op) THEN
    RAISE EXCEPTION 'a bijlage that was signed stays' USING ERRCODE = 'PB003';
  END IF;
  -- Whatever was signed under it no longer counts.
  UPDATE overeenkomstversie SET inhoud_hash = NULL WHERE id = rij.overeenkomstversie_id AND inhoud_hash IS NOT NULL;
  RETURN rij;
END $$;
CREATE TRIGGER overeenkomstbijlage_bewaken BEFORE INSERT OR UPDATE OR DELETE ON overeenkomstbijlage FOR EACH ROW EXECUTE FUNCTION overeenkomstbijlage_bewaken();
CREATE TRIGGER overeenkomstbijlage_niet_legen BEFORE TRUNCATE ON overeenkomstbijlage FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE CONSTRAINT TRIGGER overeenkomstbijlage_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON overeenkomstbijlage DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

ALTER TABLE overeenkomstbijlage ENABLE ROW LEVEL SECURITY;
ALTER TABLE overeenkomstbijlage FORCE ROW LEVEL SECURITY;
-- To read for whoever may see that version; to write for its budgethouder alone.
CREATE POLICY lezen ON overeenkomstbijlage FOR SELECT USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM overeenkomstversie v WHERE v.id = overeenkomstversie_id));
CREATE POLICY toevoegen ON overeenkomstbijlage FOR INSERT WITH CHECK (EXISTS (
  SELECT 1 FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id WHERE v.id = overeenkomstversie_id AND z.budgethouder_id = (SELECT app_budgethouder())));
CREATE POLICY vervallen ON overeenkomstbijlage FOR UPDATE USING (EXISTS (
  SELECT 1 FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id WHERE v.id = overeenkomstversie_id AND z.budgethouder_id = (SELECT app_budgethouder())));
CREATE POLICY verwijderen ON overeenkomstbijlage FOR DELETE USING (EXISTS (
  SELECT 1 FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id WHERE v.id = overeenkomstversie_id AND z.budgethouder_id = (SELECT app_budgethouder())));
GRANT SELECT, INSERT, DELETE ON overeenkomstbijlage TO pgb_app;
GRANT UPDATE (vervallen_op) ON overeenkomstbijlage TO pgb_app;
