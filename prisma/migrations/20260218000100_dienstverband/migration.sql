-- What is agreed only when the zorgverlener comes into employment (BW 7, titel 10).
ALTER TABLE overeenkomstversie
  ADD COLUMN proeftijd_maanden integer,
  ADD COLUMN salarisadministratie boolean,
  ADD CHECK (proeftijd_maanden BETWEEN 0 AND 12);

-- A model belongs to whom it is made with; concepts may still be on their way there.
ALTER TABLE zorgovereenkomst ADD CONSTRAINT zorgovereenkomst_model_past CHECK (
  status IN ('concept', 'ingetrokken') OR CASE model
    WHEN 'partner_familie' THEN familierelatie <> 'geen'
    WHEN 'arbeidsovereenkomst' THEN familierelatie = 'geen'
    ELSE true END);
