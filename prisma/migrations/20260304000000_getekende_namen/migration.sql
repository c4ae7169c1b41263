-- What was signed names a budget. A correction (herstel) moves an approved contract to another budget; the text that was
-- signed must still be made, letter for letter, years later. So each version keeps the names of its own signatures.
ALTER TABLE overeenkomstversie
  ADD COLUMN getekend_toekenning_id uuid,
  ADD COLUMN getekend_wet wet,
  ADD COLUMN getekend_functiesoort text;

CREATE FUNCTION onthoud_getekende_namen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(z.getekend_toekenning_id, z.toekenning_id), coalesce(z.getekend_wet, z.wet), coalesce(z.getekend_functiesoort, z.functiesoort)
    INTO NEW.getekend_toekenning_id, NEW.getekend_wet, NEW.getekend_functiesoort
    FROM zorgovereenkomst z WHERE z.id = NEW.zorgovereenkomst_id AND NEW.inhoud_hash IS NOT NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER overeenkomstversie_getekende_namen BEFORE INSERT OR UPDATE OF inhoud_hash ON overeenkomstversie
  FOR EACH ROW EXECUTE FUNCTION onthoud_getekende_namen();

-- Signed before this: the budget it has now, or, when it was corrected, the one it had before the first correction.
ALTER TABLE overeenkomstversie DISABLE TRIGGER USER;
UPDATE overeenkomstversie v SET
  getekend_toekenning_id = coalesce(z.getekend_toekenning_id, oud.toekenning_id, z.toekenning_id),
  getekend_wet = coalesce(z.getekend_wet, oud.wet, z.wet),
  getekend_functiesoort = coalesce(z.getekend_functiesoort, oud.functiesoort, z.functiesoort)
FROM zorgovereenkomst z
LEFT JOIN LATERAL (
  SELECT h.van_toekenning_id AS toekenning_id, t.wet,
    (SELECT paar.key FROM jsonb_each_text(CASE jsonb_typeof(h.functiesoorten) WHEN 'object' THEN h.functiesoorten ELSE '{}' END) AS paar WHERE paar.value = z.functiesoort LIMIT 1) AS functiesoort
  FROM herstel h JOIN toekenning t ON t.id = h.van_toekenning_id
  WHERE h.uitgevoerd_op IS NOT NULL AND z.id = ANY (h.zorgovereenkomsten) ORDER BY h.uitgevoerd_op LIMIT 1
) oud ON true
WHERE z.id = v.zorgovereenkomst_id AND v.inhoud_hash IS NOT NULL;
ALTER TABLE overeenkomstversie ENABLE TRIGGER USER;
