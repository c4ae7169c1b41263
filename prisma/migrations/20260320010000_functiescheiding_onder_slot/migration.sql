-- Two roles of one person that may not be held together, given at the same moment, did not see each other. Whoever gives a role takes the turn of that person.
CREATE OR REPLACE FUNCTION rol_functiescheiding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF NEW.soort = 'svb' AND NEW.ingetrokken_op IS NULL THEN PERFORM 1 FROM gebruiker g WHERE g.id = NEW.gebruiker_id FOR NO KEY UPDATE; END IF;
  IF NEW.soort = 'svb' AND NEW.ingetrokken_op IS NULL AND EXISTS (
    SELECT 1 FROM rol r
    JOIN (VALUES ('betalen', 'vrijgeven'), ('uitval', 'vrijgeven'), ('toetser', 'vrijgeven'), ('beheer', 'betalen'), ('beheer', 'vrijgeven'),
                 ('toezicht', 'betalen'), ('toezicht', 'vrijgeven'), ('toezicht', 'uitval')) AS paar (a, b)
      ON (paar.a, paar.b) IN ((r.functie, NEW.functie), (NEW.functie, r.functie))
    WHERE r.gebruiker_id = NEW.gebruiker_id AND r.id <> NEW.id AND r.soort = 'svb' AND r.ingetrokken_op IS NULL
      AND daterange(r.van, r.tm, '[]') && daterange(NEW.van, NEW.tm, '[]')) THEN
    RAISE EXCEPTION 'functiescheiding: % may not be held with another role of this person', NEW.functie USING ERRCODE = 'PB004';
  END IF;
  RETURN NEW;
END $$;
