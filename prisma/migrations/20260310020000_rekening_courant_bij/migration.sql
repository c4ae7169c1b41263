-- What was paid before verstrekkers had a rekening-courant was settled by the first night after the upgrade; until then the control V1-uitbetaald said,
-- rightly, that the two differ. It is settled here, in the same way and with its gebeurtenis, so that nothing is red in between. Nothing to do: nothing
-- is written. At the newest known moment, because the clock of a demo is not that of the server.
DO $$
DECLARE g uuid; moment timestamptz;
BEGIN
  PERFORM set_config('app.rol', 'systeem', true);
  IF EXISTS (SELECT 1 FROM grootboekrekening r JOIN saldo s ON s.rekening_id = r.id WHERE r.soort IN ('besteed', 'uitbetaald') GROUP BY r.verstrekker_id
             HAVING sum(CASE r.soort WHEN 'besteed' THEN s.bedrag_centen ELSE -s.bedrag_centen END) <> 0) THEN
    SELECT e.tijdstip INTO moment FROM gebeurtenis e ORDER BY e.volgnummer DESC LIMIT 1;
    INSERT INTO gebeurtenis (soort, onderwerp_soort, onderwerp_id, rol, proces, gegevens, na_hash, tijdstip)
      VALUES ('voorschot.verrekend', 'verstrekker', '00000000-0000-0000-0000-000000000000', 'systeem', 'migratie', '{}', sha256('{}'), coalesce(moment, now())) RETURNING id INTO g;
    PERFORM rekening_courant_bijwerken(NULL, g, coalesce(moment, now()));
  END IF;
  PERFORM set_config('app.rol', '', true);
END $$;
