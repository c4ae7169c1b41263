-- The verstrekker changes the amount of a verklaring sociaal netwerk: a next version, signed by nobody, that goes straight to the SVB.
INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('overeenkomstversie', 'concept', 'bij_svb');

-- Only a verklaring takes that road, and it takes no other; every other change is signed by two parties first.
CREATE FUNCTION bewaak_verklaringswijziging() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE soort overeenkomstmodel;
BEGIN
  SELECT model INTO soort FROM zorgovereenkomst WHERE id = NEW.zorgovereenkomst_id;
  IF (soort = 'verklaring_sociaal_netwerk') IS DISTINCT FROM (NEW.status = 'bij_svb') THEN
    RAISE EXCEPTION 'a change of a zorgovereenkomst of model % does not go from concept to %', soort, NEW.status USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER overeenkomstversie_verklaringswijziging BEFORE UPDATE OF status ON overeenkomstversie FOR EACH ROW
  WHEN (OLD.status = 'concept' AND NEW.status NOT IN ('concept', 'ingetrokken')) EXECUTE FUNCTION bewaak_verklaringswijziging();

-- What the verstrekker writes itself it sees from the first row on.
DROP POLICY toegang ON overeenkomstversie;
CREATE POLICY toegang ON overeenkomstversie USING ((SELECT app_intern()) OR (
  EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.id = zorgovereenkomst_id)
  AND (status IS NULL OR (SELECT app_budgethouder()) IS NOT NULL
    OR (SELECT app_zorgverlener()) IS NOT NULL AND status <> 'concept'
    OR (SELECT app_verstrekker()) IS NOT NULL AND (status NOT IN ('concept', 'wacht_op_zorgverlener', 'ingetrokken')
      OR status = 'concept' AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.id = zorgovereenkomst_id AND z.model = 'verklaring_sociaal_netwerk')))));
