-- What an employer declares when giving notice (BW 7:670, 7:671a): no illness, pregnancy or maternity leave, and the day on which the UWV allowed it.
ALTER TABLE overeenkomsteinde
  ADD COLUMN geen_opzegverbod boolean NOT NULL DEFAULT false,
  ADD COLUMN ontslagvergunning_van date,
  ADD CONSTRAINT overeenkomsteinde_ontslag CHECK (
    (NOT geen_opzegverbod AND ontslagvergunning_van IS NULL)
    OR (geen_opzegverbod AND reden = 'opzegging' AND opgezegd_door IS NOT DISTINCT FROM 'budgethouder'
        AND (ontslagvergunning_van IS NULL OR opgezegd_op BETWEEN ontslagvergunning_van AND ontslagvergunning_van + 28)));
