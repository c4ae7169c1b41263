-- Of the summary of a budget a declaratie only decides the last month. Bringing the whole row up to date for it read every contract, version and rate of the budget at every approval.
-- Still at the end of the transaction and under the row of the summary: the next statement sees what the transaction that held it has committed.
CREATE FUNCTION budgetstand_maand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public
  SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off AS $$
DECLARE geraakt uuid[]; gehouden integer;
BEGIN
  geraakt := CASE WHEN TG_OP = 'INSERT' OR OLD.toekenning_id = NEW.toekenning_id THEN ARRAY[NEW.toekenning_id] ELSE ARRAY[OLD.toekenning_id, NEW.toekenning_id] END;
  PERFORM 1 FROM budgetstand b WHERE b.toekenning_id = ANY (geraakt) ORDER BY b.toekenning_id FOR NO KEY UPDATE;
  GET DIAGNOSTICS gehouden = ROW_COUNT;
  -- One that is not there yet is made whole.
  IF gehouden < cardinality(geraakt) THEN PERFORM budgetstand_bijwerken(geraakt); RETURN NULL; END IF;
  UPDATE budgetstand b SET laatste_maand = n.maand
    FROM (SELECT i.id, (SELECT max(d.maand) FROM declaratie d WHERE d.toekenning_id = i.id AND declaratie_telt_mee(d.status)) AS maand FROM unnest(geraakt) AS i (id)) n
    WHERE b.toekenning_id = n.id AND b.laatste_maand IS DISTINCT FROM n.maand;
  RETURN NULL;
END $$;
DROP TRIGGER declaratie_budgetstand ON declaratie;
DROP TRIGGER declaratie_budgetstand_nieuw ON declaratie;
CREATE CONSTRAINT TRIGGER declaratie_budgetstand_nieuw AFTER INSERT ON declaratie
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (declaratie_telt_mee(NEW.status)) EXECUTE FUNCTION budgetstand_maand();
CREATE CONSTRAINT TRIGGER declaratie_budgetstand AFTER UPDATE OF status, maand, toekenning_id ON declaratie
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (declaratie_telt_mee(OLD.status) <> declaratie_telt_mee(NEW.status) OR OLD.maand <> NEW.maand OR OLD.toekenning_id <> NEW.toekenning_id)
  EXECUTE FUNCTION budgetstand_maand();
