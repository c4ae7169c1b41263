-- What is left of own money goes back by itself when a budget is over: then nobody asked. Free money is only ever paid to who asked for it.
ALTER TABLE uitbetaling
  ALTER COLUMN aangevraagd_door DROP NOT NULL,
  ADD CONSTRAINT uitbetaling_gevraagd CHECK (soort = 'terugstorting' OR aangevraagd_door IS NOT NULL);
