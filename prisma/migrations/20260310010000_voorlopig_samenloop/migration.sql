-- Two verstrekkers for one person, one law and the same days: one by a voorlopig budget, the other by its own grant. Neither may see the budget of the
-- other, so what both have to know stands here: who the other is and which days it is about. Kept by the worker.
CREATE TABLE voorlopig_samenloop (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT voorlopig_samenloop_pkey PRIMARY KEY,
  voorlopig_id uuid NOT NULL,
  -- In whose name the voorlopig budget runs.
  verstrekker_id uuid NOT NULL,
  -- The grant of the other.
  toekenning_id uuid NOT NULL,
  andere_verstrekker_id uuid NOT NULL,
  -- The days both cover.
  van date NOT NULL,
  tm date NOT NULL,
  gezien_op timestamptz(3) NOT NULL,
  voorbij_op timestamptz(3)
);
CREATE UNIQUE INDEX voorlopig_samenloop_open_key ON voorlopig_samenloop (voorlopig_id, toekenning_id) WHERE voorbij_op IS NULL;
CREATE INDEX voorlopig_samenloop_verstrekker_id_idx ON voorlopig_samenloop (verstrekker_id);
CREATE INDEX voorlopig_samenloop_andere_verstrekker_id_idx ON voorlopig_samenloop (andere_verstrekker_id);
CREATE INDEX voorlopig_samenloop_toekenning_id_idx ON voorlopig_samenloop (toekenning_id);
ALTER TABLE voorlopig_samenloop ADD CONSTRAINT voorlopig_samenloop_voorlopig_id_fkey FOREIGN KEY (voorlopig_id) REFERENCES voorlopig_budget (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_samenloop ADD CONSTRAINT voorlopig_samenloop_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_samenloop ADD CONSTRAINT voorlopig_samenloop_toekenning_id_fkey FOREIGN KEY (toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_samenloop ADD CONSTRAINT voorlopig_samenloop_andere_verstrekker_id_fkey FOREIGN KEY (andere_verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE voorlopig_samenloop ADD CONSTRAINT voorlopig_samenloop_twee CHECK (verstrekker_id <> andere_verstrekker_id), ADD CONSTRAINT voorlopig_samenloop_dagen CHECK (van <= tm);

CREATE CONSTRAINT TRIGGER voorlopig_samenloop_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON voorlopig_samenloop DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();
CREATE FUNCTION bewaak_voorlopig_samenloop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.voorbij_op IS NOT NULL OR to_jsonb(NEW) - 'voorbij_op' <> to_jsonb(OLD) - 'voorbij_op' THEN
    RAISE EXCEPTION 'samenloop % is fixed', OLD.id USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voorlopig_samenloop_vast BEFORE UPDATE ON voorlopig_samenloop FOR EACH ROW EXECUTE FUNCTION bewaak_voorlopig_samenloop();

ALTER TABLE voorlopig_samenloop ENABLE ROW LEVEL SECURITY;
ALTER TABLE voorlopig_samenloop FORCE ROW LEVEL SECURITY;
CREATE POLICY lezen ON voorlopig_samenloop FOR SELECT USING (
  (SELECT app_intern()) OR verstrekker_id = (SELECT app_verstrekker()) OR andere_verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY schrijven ON voorlopig_samenloop FOR ALL USING ((SELECT app_intern()));
GRANT SELECT, INSERT, UPDATE ON voorlopig_samenloop TO pgb_app;
