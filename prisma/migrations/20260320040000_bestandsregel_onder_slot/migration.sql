-- The rows of a list and of a delivery follow the status of what they belong to, and that was read without holding it: a row that nobody had seen could come
-- in while the list was being confirmed.
CREATE OR REPLACE FUNCTION toekenningsbestandregel_bewaken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE geleverd boolean;
BEGIN
  SELECT b.status IN ('bevestigd', 'verwerkt') INTO geleverd FROM toekenningsbestand b WHERE b.id = coalesce(NEW.bestand_id, OLD.bestand_id) FOR NO KEY UPDATE;
  IF geleverd AND (TG_OP <> 'UPDATE' OR OLD.uitkomst IS NOT NULL
     OR (NEW.rijen, NEW.berichtnummer, NEW.budgetidentificatie, NEW.oordeel) IS DISTINCT FROM (OLD.rijen, OLD.berichtnummer, OLD.budgetidentificatie, OLD.oordeel)) THEN
    RAISE EXCEPTION 'a delivered row gets its outcome once and nothing else' USING ERRCODE = 'PB003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION overeenkomstleveringregel_bewaken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE geleverd boolean; vrij text[] := ARRAY['fouten', 'uitkomst', 'zorgovereenkomst_id'];
BEGIN
  SELECT l.status <> 'nagekeken' INTO geleverd FROM overeenkomstlevering l WHERE l.id = coalesce(NEW.levering_id, OLD.levering_id) FOR NO KEY UPDATE;
  IF geleverd AND (TG_OP <> 'UPDATE' OR OLD.uitkomst IS NOT NULL AND to_jsonb(NEW) - 'bestand_id' IS DISTINCT FROM to_jsonb(OLD) - 'bestand_id'
     OR to_jsonb(NEW) - vrij - 'bestand_id' IS DISTINCT FROM to_jsonb(OLD) - vrij - 'bestand_id') THEN
    RAISE EXCEPTION 'a delivered row gets its outcome once and nothing else' USING ERRCODE = 'PB003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
