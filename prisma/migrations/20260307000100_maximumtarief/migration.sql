-- What a verstrekker pays at the most for a unit of care from a day on (Wmo 2015 art. 2.3.6 lid 4; Jeugdwet art. 8.1.1 lid 3; for the Wlz beside the
-- statutory maximum). A row counts until the next one for the same care; nothing is changed afterwards. It is published in a verordening, so
-- everybody may read it.
CREATE TYPE tariefsoort AS ENUM ('formeel', 'informeel');
CREATE TABLE maximumtarief (
  id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT maximumtarief_pkey PRIMARY KEY,
  verstrekker_id uuid NOT NULL,
  wet wet NOT NULL,
  functiesoort text NOT NULL,
  tariefsoort tariefsoort NOT NULL,
  eenheid tariefeenheid NOT NULL,
  van date NOT NULL,
  bedrag_centen bigint NOT NULL,
  vastgesteld_door uuid NOT NULL,
  vastgesteld_op timestamptz(3) NOT NULL,
  CONSTRAINT maximumtarief_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (bedrag_centen > 0 AND bedrag_centen < 100000000),
  CHECK (extract(day FROM van) = 1)
);
CREATE UNIQUE INDEX maximumtarief_verstrekker_id_wet_functiesoort_tariefsoort_e_key ON maximumtarief (verstrekker_id, wet, functiesoort, tariefsoort, eenheid, van);
CREATE TRIGGER maximumtarief_alleen_toevoegen BEFORE UPDATE OR DELETE ON maximumtarief FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER maximumtarief_niet_legen BEFORE TRUNCATE ON maximumtarief FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE CONSTRAINT TRIGGER maximumtarief_eist_gebeurtenis AFTER INSERT ON maximumtarief DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();
-- Never for days that have begun: what was given on them may have been paid already.
CREATE FUNCTION maximumtarief_vooruit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.van <= (NEW.vastgesteld_op AT TIME ZONE 'Europe/Amsterdam')::date THEN
    RAISE EXCEPTION 'a maximumtarief begins after the day on which it is set' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER maximumtarief_vooruit BEFORE INSERT ON maximumtarief FOR EACH ROW EXECUTE FUNCTION maximumtarief_vooruit();

ALTER TABLE maximumtarief ENABLE ROW LEVEL SECURITY;
ALTER TABLE maximumtarief FORCE ROW LEVEL SECURITY;
CREATE POLICY lezen ON maximumtarief FOR SELECT USING (true);
CREATE POLICY schrijven ON maximumtarief FOR INSERT WITH CHECK (verstrekker_id = (SELECT app_verstrekker()));
GRANT SELECT, INSERT ON maximumtarief TO pgb_app;
