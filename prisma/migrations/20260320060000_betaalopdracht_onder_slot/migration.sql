-- A payment order rests on its declaratie, budget and contract, or on its uitbetaling. They are held while it is judged, in the order of everybody: declaratie,
-- toekenning, contract, version. A contract that ends or a budget that is shortened at the same moment is waited for; the check on the end of the contract
-- (betaalopdracht_binnen_overeenkomst) comes after this one and reads under the same locks. An order enters a batch only as long as that is being made.
CREATE OR REPLACE FUNCTION bewaak_betaalopdracht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE b batchstatus; d declaratie%ROWTYPE; v overeenkomstversie%ROWTYPE; t toekenning%ROWTYPE; u uitbetaling%ROWTYPE; laatste date;
BEGIN
  IF NEW.batch_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.batch_id IS DISTINCT FROM OLD.batch_id) THEN
    SELECT status INTO b FROM betaalbatch WHERE id = NEW.batch_id FOR NO KEY UPDATE;
    IF b <> 'opgemaakt' THEN RAISE EXCEPTION 'a payment order does not enter a batch that is %', b USING ERRCODE = 'PB010'; END IF;
  END IF;
  IF TG_OP = 'INSERT' AND NEW.uitbetaling_id IS NOT NULL THEN
    SELECT * INTO u FROM uitbetaling WHERE id = NEW.uitbetaling_id FOR NO KEY UPDATE;
    IF u.status <> 'goedgekeurd' OR NEW.bedrag_centen <> u.bedrag_centen
       OR NEW.bron <> (CASE u.soort WHEN 'vvb' THEN 'budget' ELSE 'storting' END)::betaalbron THEN
      RAISE EXCEPTION 'payment order for % does not equal an approved uitbetaling', u.nummer USING ERRCODE = 'PB012';
    END IF;
    IF (u.toekenning_id, u.budgethouder_id, u.verstrekker_id) IS DISTINCT FROM (NEW.toekenning_id, NEW.budgethouder_id, NEW.verstrekker_id) THEN
      RAISE EXCEPTION 'payment order for % from another budget', u.nummer USING ERRCODE = 'PB015';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT * INTO d FROM declaratie WHERE id = NEW.declaratie_id FOR NO KEY UPDATE;
    SELECT * INTO t FROM toekenning WHERE id = d.toekenning_id FOR SHARE;
    PERFORM 1 FROM zorgovereenkomst z WHERE z.id = d.zorgovereenkomst_id FOR SHARE;
    SELECT * INTO v FROM overeenkomstversie WHERE id = d.overeenkomstversie_id FOR SHARE;
    laatste := (d.maand + interval '1 month' - interval '1 day')::date;
    -- In_betaling: the part from the other source bounced or is on its way, and this part is paid again.
    IF d.status NOT IN ('goedgekeurd', 'in_betaling')
       OR NEW.bedrag_centen <> (CASE NEW.bron WHEN 'storting' THEN d.uit_storting_centen ELSE d.toegekend_centen - d.uit_storting_centen END) THEN
      RAISE EXCEPTION 'payment order for % does not equal an approved declaratie', d.nummer USING ERRCODE = 'PB012';
    END IF;
    IF laatste >= app_vandaag() THEN
      RAISE EXCEPTION 'payment order for % before the month of care has ended', d.nummer USING ERRCODE = 'PB013';
    END IF;
    IF v.goedgekeurd_op IS NULL OR EXISTS (SELECT 1 FROM declaratieregel r WHERE r.declaratie_id = d.id
         AND (r.van < v.van OR (v.tm IS NOT NULL AND r.tm > v.tm) OR r.van < t.van OR r.tm > t.tm)) THEN
      RAISE EXCEPTION 'payment order for % without approved contract or budget on the days of care', d.nummer USING ERRCODE = 'PB014';
    END IF;
    IF (d.toekenning_id, d.budgethouder_id, d.verstrekker_id, d.zorgverlener_id)
       IS DISTINCT FROM (NEW.toekenning_id, NEW.budgethouder_id, NEW.verstrekker_id, NEW.zorgverlener_id) THEN
      RAISE EXCEPTION 'payment order for % from another budget', d.nummer USING ERRCODE = 'PB015';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.declaratie_id, NEW.uitbetaling_id, NEW.bron, NEW.bedrag_centen, NEW.eind_tot_eind_id)
       IS DISTINCT FROM (OLD.declaratie_id, OLD.uitbetaling_id, OLD.bron, OLD.bedrag_centen, OLD.eind_tot_eind_id)
     OR NEW.toekenning_id <> OLD.toekenning_id AND (OLD.declaratie_id IS NULL OR NOT herstelt(OLD.declaratie_id, OLD.toekenning_id, NEW.toekenning_id))
     OR OLD.status NOT IN ('klaar', 'in_batch') AND (NEW.iban, NEW.tenaamstelling) IS DISTINCT FROM (OLD.iban, OLD.tenaamstelling)
     -- In a batch the account stays what it was when the opdracht went in.
     OR OLD.status = 'in_batch' AND NEW.status <> 'klaar' AND OLD.iban IS NOT NULL AND (NEW.iban, NEW.tenaamstelling) IS DISTINCT FROM (OLD.iban, OLD.tenaamstelling)
     OR OLD.status NOT IN ('klaar', 'in_batch') AND NEW.batch_id IS DISTINCT FROM OLD.batch_id THEN
    RAISE EXCEPTION 'a payment order does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
