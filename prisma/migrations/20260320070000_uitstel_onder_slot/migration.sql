-- The delay after another account is read when an order is made. While that account was being approved the order did not see it, and the approval did not see the
-- order: paid to the new account without the delay. The accounts of the zorgverlener are held first.
CREATE OR REPLACE FUNCTION betaalopdracht_uitstel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM rekeningnummer r WHERE r.zorgverlener_id = NEW.zorgverlener_id ORDER BY r.id FOR SHARE;
  NEW.verwacht_op := greatest(NEW.verwacht_op, (SELECT r.betaalbaar_vanaf FROM rekeningnummer r WHERE r.zorgverlener_id = NEW.zorgverlener_id AND r.status = 'geldig'));
  RETURN NEW;
END $$;
