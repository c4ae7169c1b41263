-- The regels of a declaratie follow its status, and the status was read without holding it: a regel could still come in while the declaratie was being
-- offered. A regel that moves to another declaratie leaves the one it was on, so both are asked.
CREATE OR REPLACE FUNCTION bewaak_declaratieregel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE declaraties uuid[]; huidig declaratiestatus;
BEGIN
  declaraties := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.declaratie_id] WHEN 'DELETE' THEN ARRAY[OLD.declaratie_id] ELSE ARRAY[OLD.declaratie_id, NEW.declaratie_id] END;
  PERFORM 1 FROM declaratie d WHERE d.id = ANY (declaraties) ORDER BY d.id FOR NO KEY UPDATE;
  SELECT d.status INTO huidig FROM declaratie d WHERE d.id = ANY (declaraties) AND d.status NOT IN ('concept', 'teruggestuurd') LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the regels of a declaratie in status % are fixed', huidig USING ERRCODE = 'PB010';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
