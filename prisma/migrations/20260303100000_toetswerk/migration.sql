-- What waits on the desk of a verstrekker or of the SVB, one row a zorgovereenkomst: small, whatever the number of contracts, and with
-- what the lists filter on. Kept by triggers, so that it cannot say something else than the contract.
CREATE TABLE "toetswerk" (
    "zorgovereenkomst_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "wet" "wet" NOT NULL,
    "bureau" "partij" NOT NULL,
    "sinds" TIMESTAMPTZ(3) NOT NULL,
    -- Codes of the checklist that were not in order, or not known, when it came here.
    "aandacht" TEXT[],
    "schoon" BOOLEAN NOT NULL,
    "behandelaar_id" UUID,
    "behandelaar_naam" TEXT,
    "opgepakt_op" TIMESTAMPTZ(3),
    CONSTRAINT "toetswerk_pkey" PRIMARY KEY ("zorgovereenkomst_id"),
    CONSTRAINT "toetswerk_zorgovereenkomst_id_fkey" FOREIGN KEY ("zorgovereenkomst_id") REFERENCES "zorgovereenkomst"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "toetswerk_bureau_sinds_zorgovereenkomst_id_idx" ON "toetswerk"("bureau", "sinds", "zorgovereenkomst_id");
CREATE INDEX "toetswerk_verstrekker_id_bureau_sinds_zorgovereenkomst_id_idx" ON "toetswerk"("verstrekker_id", "bureau", "sinds", "zorgovereenkomst_id");
ALTER TABLE toetswerk
  ADD CHECK (bureau IN ('verstrekker', 'svb')),
  ADD CHECK (schoon = (cardinality(aandacht) = 0)),
  ADD CHECK ((behandelaar_id IS NULL) = (behandelaar_naam IS NULL)),
  ADD CHECK ((behandelaar_id IS NULL) = (opgepakt_op IS NULL));

-- What the last look at the checklist found: by the budgethouder who signed, or by the official before. Nobody looked: that is a remark too.
-- At the SVB a first account has to be compared by a person, so such a contract is never clean.
CREATE FUNCTION toetswerk_aandacht(p_zorgovereenkomst uuid, p_bureau partij) RETURNS text[] LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT coalesce((
    SELECT array(SELECT c ->> 'code' FROM jsonb_array_elements(a.checklist) WITH ORDINALITY AS e (c, plaats)
                 WHERE c ->> 'uitkomst' IN ('niet_goed', 'onbekend') AND c ->> 'code' <> 'NIET_VOLLEDIG_ONDERTEKEND' ORDER BY plaats)
    FROM akkoord a JOIN overeenkomstversie v ON v.id = a.overeenkomstversie_id JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id AND z.versie = v.versie
    WHERE z.id = p_zorgovereenkomst AND jsonb_typeof(a.checklist) = 'array' AND jsonb_array_length(a.checklist) > 0
    ORDER BY a.id DESC LIMIT 1), '{NIET_GETOETST}')
  || CASE WHEN p_bureau = 'svb' AND NOT EXISTS (
       SELECT 1 FROM zorgovereenkomst z JOIN rekeningnummer r ON r.zorgverlener_id = z.zorgverlener_id AND r.status = 'geldig' WHERE z.id = p_zorgovereenkomst)
     THEN '{EERSTE_REKENING}'::text[] ELSE '{}'::text[] END
$$;

CREATE FUNCTION toetswerk_bijhouden() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE v_bureau partij; v_aandacht text[];
BEGIN
  IF NEW.status NOT IN ('bij_verstrekker', 'bij_svb') THEN
    DELETE FROM toetswerk WHERE zorgovereenkomst_id = NEW.id;
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = NEW.status THEN
    UPDATE toetswerk SET verstrekker_id = NEW.verstrekker_id, wet = NEW.wet WHERE zorgovereenkomst_id = NEW.id;
    RETURN NULL;
  END IF;
  v_bureau := CASE NEW.status WHEN 'bij_svb' THEN 'svb' ELSE 'verstrekker' END;
  v_aandacht := toetswerk_aandacht(NEW.id, v_bureau);
  INSERT INTO toetswerk (zorgovereenkomst_id, verstrekker_id, wet, bureau, sinds, aandacht, schoon)
    VALUES (NEW.id, NEW.verstrekker_id, NEW.wet, v_bureau, NEW.gewijzigd_op, v_aandacht, cardinality(v_aandacht) = 0)
    ON CONFLICT (zorgovereenkomst_id) DO UPDATE SET verstrekker_id = excluded.verstrekker_id, wet = excluded.wet, bureau = excluded.bureau, sinds = excluded.sinds,
      aandacht = excluded.aandacht, schoon = excluded.schoon, behandelaar_id = NULL, behandelaar_naam = NULL, opgepakt_op = NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER zorgovereenkomst_toetswerk AFTER INSERT OR UPDATE OF status, verstrekker_id, wet ON zorgovereenkomst FOR EACH ROW EXECUTE FUNCTION toetswerk_bijhouden();

-- What waits already.
INSERT INTO toetswerk (zorgovereenkomst_id, verstrekker_id, wet, bureau, sinds, aandacht, schoon)
  SELECT z.id, z.verstrekker_id, z.wet, b.bureau, z.gewijzigd_op, a.aandacht, cardinality(a.aandacht) = 0
  FROM zorgovereenkomst z
  CROSS JOIN LATERAL (SELECT (CASE z.status WHEN 'bij_svb' THEN 'svb' ELSE 'verstrekker' END)::partij AS bureau) b
  CROSS JOIN LATERAL (SELECT toetswerk_aandacht(z.id, b.bureau) AS aandacht) a
  WHERE z.status IN ('bij_verstrekker', 'bij_svb');

-- Who works on it is work, not content: only that moves by hand, with a line in the trail.
CREATE CONSTRAINT TRIGGER toetswerk_eist_gebeurtenis AFTER UPDATE OF behandelaar_id ON toetswerk DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();
CREATE POLICY toegang ON toetswerk USING ((SELECT app_intern()) OR (bureau = 'verstrekker' AND verstrekker_id = (SELECT app_verstrekker())));
ALTER TABLE toetswerk ENABLE ROW LEVEL SECURITY;
ALTER TABLE toetswerk FORCE ROW LEVEL SECURITY;
GRANT SELECT ON toetswerk TO pgb_app;
GRANT UPDATE (behandelaar_id, behandelaar_naam, opgepakt_op) ON toetswerk TO pgb_app;
REVOKE EXECUTE ON FUNCTION toetswerk_aandacht(uuid, partij) FROM PUBLIC;
