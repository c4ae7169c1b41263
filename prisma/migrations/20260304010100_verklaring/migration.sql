-- The verklaring sociaal netwerk: recorded by the verstrekker, signed by nobody, claimed from by the budgethouder.
INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('zorgovereenkomst', 'concept', 'bij_svb');

-- Only Wmo and Jeugdwet know it.
ALTER TABLE zorgovereenkomst ADD CONSTRAINT zorgovereenkomst_verklaring_wet CHECK (model <> 'verklaring_sociaal_netwerk' OR wet <> 'wlz');

-- It goes from the verstrekker straight to the SVB; a zorgovereenkomst never does, because two parties have to sign it first.
CREATE FUNCTION bewaak_verklaringsweg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.model = 'verklaring_sociaal_netwerk') IS DISTINCT FROM (NEW.status = 'bij_svb') THEN
    RAISE EXCEPTION 'a zorgovereenkomst of model % does not go from concept to %', NEW.model, NEW.status USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER zorgovereenkomst_verklaringsweg BEFORE UPDATE OF status ON zorgovereenkomst FOR EACH ROW
  WHEN (OLD.status = 'concept' AND NEW.status NOT IN ('concept', 'ingetrokken')) EXECUTE FUNCTION bewaak_verklaringsweg();

-- What the verstrekker writes itself it sees from the first row on.
DROP POLICY toegang ON zorgovereenkomst;
CREATE POLICY toegang ON zorgovereenkomst USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder())
  OR (zorgverlener_id = (SELECT app_zorgverlener()) AND status <> 'concept')
  OR (verstrekker_id = (SELECT app_verstrekker())
      AND (status NOT IN ('concept', 'wacht_op_zorgverlener', 'ingetrokken') OR (status = 'concept' AND model = 'verklaring_sociaal_netwerk'))));

-- The account of the helper comes with the verklaring. The verstrekker writes it and cannot read it; the SVB approves it.
CREATE POLICY verklaring ON rekeningnummer FOR INSERT WITH CHECK (
  status = 'aangevraagd' AND beoordeeld_door IS NULL AND aangevraagd_door = (SELECT app_gebruiker())
  AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.zorgverlener_id = rekeningnummer.zorgverlener_id
              AND z.verstrekker_id = (SELECT app_verstrekker()) AND z.model = 'verklaring_sociaal_netwerk'));

-- A claim from a verklaring is written by the budgethouder; a draft of the zorgverlener stays out of sight.
DROP POLICY toegang ON declaratie;
CREATE POLICY toegang ON declaratie USING (
  (SELECT app_intern()) OR (budgethouder_id = (SELECT app_budgethouder()) AND (status <> 'concept' OR opgesteld_door = (SELECT app_gebruiker())))
  OR zorgverlener_id = (SELECT app_zorgverlener())
  OR (verstrekker_id = (SELECT app_verstrekker()) AND status NOT IN ('concept', 'ter_accordering', 'teruggestuurd', 'ingetrokken')));
