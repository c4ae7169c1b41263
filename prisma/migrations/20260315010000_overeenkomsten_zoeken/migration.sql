/*
  The work lists of a verstrekker and of the SVB over what was decided before. A row-level policy is asked of every row before a comparison like ILIKE, so no
  index on a name could be used: every person whom the reader may see was compared. These functions ask the right once, with the same outcome as the policy,
  and then look in the index. They give ids and numbers only; whatever is shown of a contract is still read under row-level security.
*/
CREATE SCHEMA IF NOT EXISTS uitbreiding;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA uitbreiding;
CREATE INDEX persoon_achternaam_zoek_idx ON persoon USING gin (achternaam uitbreiding.gin_trgm_ops);
CREATE INDEX zorgverlener_naam_zoek_idx ON zorgverlener USING gin (naam uitbreiding.gin_trgm_ops);
CREATE INDEX zorgovereenkomst_nummer_zoek_idx ON zorgovereenkomst USING gin (nummer uitbreiding.gin_trgm_ops);

-- The newest first, of whatever status: a page is the end of an index instead of a sort of everything.
CREATE INDEX "zorgovereenkomst_verstrekker_id_gewijzigd_op_id_idx" ON "zorgovereenkomst"("verstrekker_id", "gewijzigd_op", "id");
CREATE INDEX "zorgovereenkomst_gewijzigd_op_id_idx" ON "zorgovereenkomst"("gewijzigd_op", "id");

-- Contracts by a part of their number, of the surname of the budgethouder or of the name of the zorgverlener.
CREATE FUNCTION overeenkomsten_zoeken(p_zoek text, p_statussen overeenkomststatus[]) RETURNS TABLE (id uuid, gewijzigd_op timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  patroon text := '%' || regexp_replace(p_zoek, '([\\%_])', '\\\1', 'g') || '%';
  eigen uuid := app_verstrekker();
  alles boolean := app_intern();
  zichtbaar overeenkomststatus[] := p_statussen;
BEGIN
  IF NOT alles THEN
    IF eigen IS NULL THEN RETURN; END IF;
    zichtbaar := ARRAY(SELECT s FROM unnest(p_statussen) s WHERE s NOT IN ('concept', 'wacht_op_zorgverlener', 'ingetrokken'));
  END IF;
  RETURN QUERY
    SELECT z.id, z.gewijzigd_op FROM persoon p JOIN zorgovereenkomst z ON z.budgethouder_id = p.id
      WHERE p.achternaam ILIKE patroon AND z.status = ANY (zichtbaar) AND (alles OR z.verstrekker_id = eigen)
    UNION SELECT z.id, z.gewijzigd_op FROM zorgverlener g JOIN zorgovereenkomst z ON z.zorgverlener_id = g.id
      WHERE g.naam ILIKE patroon AND z.status = ANY (zichtbaar) AND (alles OR z.verstrekker_id = eigen)
    UNION SELECT z.id, z.gewijzigd_op FROM zorgovereenkomst z
      WHERE z.nummer ILIKE patroon AND z.status = ANY (zichtbaar) AND (alles OR z.verstrekker_id = eigen);
END $$;

-- How many of each status, for the chips.
CREATE FUNCTION overeenkomsten_geteld() RETURNS TABLE (status overeenkomststatus, aantal bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE eigen uuid := app_verstrekker();
BEGIN
  IF app_intern() THEN
    RETURN QUERY SELECT z.status, count(*) FROM zorgovereenkomst z GROUP BY z.status;
  ELSIF eigen IS NOT NULL THEN
    RETURN QUERY SELECT z.status, count(*) FROM zorgovereenkomst z
      WHERE z.verstrekker_id = eigen AND z.status NOT IN ('concept', 'wacht_op_zorgverlener', 'ingetrokken') GROUP BY z.status;
  END IF;
END $$;

REVOKE EXECUTE ON FUNCTION overeenkomsten_zoeken(text, overeenkomststatus[]), overeenkomsten_geteld() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION overeenkomsten_zoeken(text, overeenkomststatus[]), overeenkomsten_geteld() TO pgb_app;
