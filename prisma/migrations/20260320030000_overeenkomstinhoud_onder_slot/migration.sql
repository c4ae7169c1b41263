-- What a contract says follows its status, and the status was read without holding it: a rate, a version or a bijlage could still change while the contract
-- was being signed. The contract is held before its versions, as everywhere. What may change in every status asks for no lock.
CREATE OR REPLACE FUNCTION bewaak_overeenkomstinhoud() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE
  vrij text[] := ARRAY['maximumtarief_centen', 'inhoud_hash', 'goedgekeurd_op', 'status', 'langs_verstrekker', 'vervangen_per', 'gewijzigd_op', 'herinnerd_op'];
  huidig text; oud jsonb := to_jsonb(OLD); nieuw jsonb := to_jsonb(NEW); versies uuid[];
BEGIN
  IF TG_OP = 'UPDATE' AND nieuw - vrij = oud - vrij THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'tarief' THEN
    versies := ARRAY[(oud ->> 'overeenkomstversie_id')::uuid, (nieuw ->> 'overeenkomstversie_id')::uuid];
    PERFORM 1 FROM zorgovereenkomst z WHERE z.id IN (SELECT v.zorgovereenkomst_id FROM overeenkomstversie v WHERE v.id = ANY (versies)) ORDER BY z.id FOR NO KEY UPDATE;
    PERFORM 1 FROM overeenkomstversie v WHERE v.id = ANY (versies) ORDER BY v.id FOR NO KEY UPDATE;
    -- The one that does not allow it, if there is one.
    SELECT coalesce(v.status::text, z.status::text) INTO huidig FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id
      WHERE v.id = ANY (versies) ORDER BY coalesce(v.status::text, z.status::text) IN ('concept', 'terug_naar_budgethouder') LIMIT 1;
  ELSE
    PERFORM 1 FROM zorgovereenkomst z WHERE z.id IN ((oud ->> 'zorgovereenkomst_id')::uuid, (nieuw ->> 'zorgovereenkomst_id')::uuid) ORDER BY z.id FOR NO KEY UPDATE;
    -- Under the status it had: signing and withdrawing leave the content alone.
    SELECT coalesce(oud ->> 'status', z.status::text) INTO huidig FROM zorgovereenkomst z WHERE z.id = (coalesce(nieuw, oud) ->> 'zorgovereenkomst_id')::uuid;
  END IF;
  IF huidig IN ('concept', 'terug_naar_budgethouder') THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'the content of a zorgovereenkomst in status % is fixed', huidig USING ERRCODE = 'PB010';
END $$;


CREATE OR REPLACE FUNCTION overeenkomstbijlage_bewaken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE rij overeenkomstbijlage := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; huidig text;
BEGIN
  PERFORM 1 FROM zorgovereenkomst z WHERE z.id = (SELECT v.zorgovereenkomst_id FROM overeenkomstversie v WHERE v.id = rij.overeenkomstversie_id) FOR NO KEY UPDATE;
  PERFORM 1 FROM overeenkomstversie v WHERE v.id = rij.overeenkomstversie_id FOR NO KEY UPDATE;
  SELECT coalesce(v.status::text, z.status::text) INTO huidig FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id
    WHERE v.id = rij.overeenkomstversie_id;
  IF huidig NOT IN ('concept', 'terug_naar_budgethouder') THEN
    RAISE EXCEPTION 'the bijlagen of a zorgovereenkomst in status % are fixed', huidig USING ERRCODE = 'PB010';
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'vervallen_op' IS DISTINCT FROM to_jsonb(OLD) - 'vervallen_op' OR OLD.vervallen_op IS NOT NULL) THEN
    RAISE EXCEPTION 'a bijlage does not change' USING ERRCODE = 'PB003';
  END IF;
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM akkoord a WHERE a.overeenkomstversie_id = OLD.overeenkomstversie_id AND a.op >= OLD.toegevoegd_op) THEN
    RAISE EXCEPTION 'a bijlage that was signed stays' USING ERRCODE = 'PB003';
  END IF;
  -- Whatever was signed under it no longer counts.
  UPDATE overeenkomstversie SET inhoud_hash = NULL WHERE id = rij.overeenkomstversie_id AND inhoud_hash IS NOT NULL;
  RETURN rij;
END $$;
