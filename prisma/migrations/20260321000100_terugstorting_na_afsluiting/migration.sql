-- Own money that goes back is set apart with a booking of its own, which is also possible on a closed budget: money that was announced may arrive,
-- or come free, after the closing, and it is never the verstrekker's. A reservering for care stays refused there.
INSERT INTO boekingsweg (soort, van, naar, rollen, tekort, na_afsluiting) VALUES
  ('terugstorting', 'storting_beschikbaar', 'storting_gereserveerd', '{budgethouder,svb,systeem}', 'melden', true);
