-- Notice by an employer is only there with what the employer declares (BW 7:670), and from four days a week with the day on which the UWV allowed it (BW 7:671a):
-- lib/domein/zorgovereenkomst/einde.ts. The CHECK overeenkomsteinde_ontslag says what a declaration looks like; whether one is needed follows from the contract, which a CHECK
-- cannot read. What was given before the columns were there keeps standing: this looks at what comes in, and an end does not change afterwards.
CREATE FUNCTION eis_ontslagverklaring() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE in_dienst boolean; dagen integer;
BEGIN
  SELECT z.model = 'arbeidsovereenkomst' INTO in_dienst FROM zorgovereenkomst z WHERE z.id = NEW.zorgovereenkomst_id FOR NO KEY UPDATE;
  IF in_dienst IS DISTINCT FROM NEW.geen_opzegverbod THEN
    RAISE EXCEPTION 'notice on zorgovereenkomst % does not say what an employer declares', NEW.zorgovereenkomst_id USING ERRCODE = 'PB017';
  END IF;
  SELECT v.dagen_per_week INTO dagen FROM overeenkomstversie v WHERE v.zorgovereenkomst_id = NEW.zorgovereenkomst_id AND v.goedgekeurd_op IS NOT NULL ORDER BY v.versie DESC LIMIT 1;
  IF in_dienst AND dagen >= 4 AND NEW.ontslagvergunning_van IS NULL THEN
    RAISE EXCEPTION 'notice on zorgovereenkomst % from four days a week without leave of the UWV', NEW.zorgovereenkomst_id USING ERRCODE = 'PB017';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER overeenkomsteinde_ontslagverklaring BEFORE INSERT ON overeenkomsteinde
  FOR EACH ROW WHEN (NEW.reden = 'opzegging' AND NEW.opgezegd_door = 'budgethouder') EXECUTE FUNCTION eis_ontslagverklaring();
