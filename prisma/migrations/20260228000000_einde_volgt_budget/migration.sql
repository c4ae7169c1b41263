-- An end follows its contract to another verstrekker (herstel): the key to the contract cascades, and guarantees that the two agree.
CREATE OR REPLACE FUNCTION bewaak_overeenkomsteinde() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE vrij text[] := ARRAY['status', 'gevraagd_door', 'beslist_door', 'beslist_op', 'gewijzigd_op', 'verstrekker_id'];
BEGIN
  IF to_jsonb(NEW) - vrij IS DISTINCT FROM to_jsonb(OLD) - vrij THEN
    RAISE EXCEPTION 'an end of a zorgovereenkomst does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
