-- What was taken before is a sum over other rows. Two requests at the same moment did not see each other; whoever makes an uitbetaling takes the turn of the budget.
CREATE OR REPLACE FUNCTION bewaak_uitbetaling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE s storting%ROWTYPE;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - 'status' - 'gewijzigd_op' IS DISTINCT FROM to_jsonb(OLD) - 'status' - 'gewijzigd_op' THEN
      RAISE EXCEPTION 'uitbetaling % does not change', OLD.nummer USING ERRCODE = 'PB010';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM 1 FROM toekenning t WHERE t.id = NEW.toekenning_id FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT 1 FROM toekenning t WHERE (t.id, t.budgethouder_id, t.verstrekker_id) = (NEW.toekenning_id, NEW.budgethouder_id, NEW.verstrekker_id)) THEN
    RAISE EXCEPTION 'uitbetaling from another budget' USING ERRCODE = 'PB015';
  END IF;
  IF NEW.soort = 'vvb' AND NEW.status <> 'afgewezen' THEN
    IF NEW.eerder_centen IS DISTINCT FROM (SELECT coalesce(sum(u.bedrag_centen), 0) FROM uitbetaling u
         WHERE u.toekenning_id = NEW.toekenning_id AND u.soort = 'vvb' AND u.jaar = NEW.jaar AND u.status NOT IN ('afgewezen', 'ingetrokken')) THEN
      RAISE EXCEPTION 'uitbetaling does not count what was taken before' USING ERRCODE = 'PB016';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.toekenning_id = NEW.toekenning_id AND o.declaratie_id IS NOT NULL AND o.bron = 'budget' AND o.status = 'betaald') THEN
      RAISE EXCEPTION 'no verantwoordingsvrij bedrag before care was paid' USING ERRCODE = 'PB016';
    END IF;
  END IF;
  IF NEW.soort = 'terugstorting' THEN
    SELECT * INTO s FROM storting WHERE id = NEW.storting_id FOR SHARE;
    IF s.status <> 'ontvangen' OR (s.toekenning_id, s.iban) IS DISTINCT FROM (NEW.toekenning_id, NEW.iban)
       OR NEW.bedrag_centen + (SELECT coalesce(sum(u.bedrag_centen), 0) FROM uitbetaling u WHERE u.storting_id = s.id AND u.status <> 'ingetrokken') > s.ontvangen_centen THEN
      RAISE EXCEPTION 'refund of % does not follow from it', s.nummer USING ERRCODE = 'PB016';
    END IF;
  END IF;
  RETURN NEW;
END $$;
