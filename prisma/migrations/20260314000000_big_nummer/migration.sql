-- Whether somebody is in the BIG-register decides the rate (Rlz art. 5.22 lid 2), so it belongs to what two parties sign, like working as an entrepreneur.
-- On the row of the zorgverlener one budgethouder would change the contract of another. No act ever filled it there.
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM zorgverlener WHERE big_nummer IS NOT NULL) THEN
    RAISE EXCEPTION 'zorgverlener.big_nummer is filled: decide per contract what was agreed before this migration';
  END IF;
END $$;
ALTER TABLE zorgverlener DROP COLUMN big_nummer;
ALTER TABLE overeenkomstversie ADD COLUMN big_nummer text, ADD CONSTRAINT overeenkomstversie_big_nummer_check CHECK (big_nummer ~ '^[0-9]{11}$');
