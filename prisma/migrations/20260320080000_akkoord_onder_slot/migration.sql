-- Who delivered or agreed under an order does not also approve: that is asked of the other akkoorden of the contract, and of the order. Two at the same moment did
-- not see each other, nor an order that was being ended. Every akkoord takes the turn of its contract, before the other triggers (by name) look.
CREATE FUNCTION akkoord_op_beurt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM zorgovereenkomst z WHERE z.id = (SELECT v.zorgovereenkomst_id FROM overeenkomstversie v WHERE v.id = NEW.overeenkomstversie_id) FOR NO KEY UPDATE;
  IF NEW.mandaat_id IS NOT NULL THEN PERFORM 1 FROM accordeermandaat m WHERE m.id = NEW.mandaat_id FOR SHARE; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER akkoord_beurt BEFORE INSERT ON akkoord FOR EACH ROW EXECUTE FUNCTION akkoord_op_beurt();
