-- A zorgverlener changes the account: asked by one, compared with the bank, decided by another, and paid to only after a delay.
CREATE TYPE "naamuitslag" AS ENUM ('komt_overeen', 'lijkt_op', 'komt_niet_overeen', 'niet_mogelijk');

ALTER TABLE "rekeningnummer"
  -- The account that was in use when this one was asked for. Null: the first account.
  ADD COLUMN "vervangt_id" UUID,
  ADD COLUMN "verloopt_op" DATE,
  ADD COLUMN "naamcontrole" "naamuitslag",
  ADD COLUMN "naam_bij_bank" TEXT,
  ADD COLUMN "naamcontrole_op" TIMESTAMPTZ(3),
  ADD COLUMN "besluitreden" TEXT,
  -- First day on which may be paid to a changed account.
  ADD COLUMN "betaalbaar_vanaf" DATE,
  ADD CONSTRAINT "rekeningnummer_vervangt_id_fkey" FOREIGN KEY ("vervangt_id") REFERENCES "rekeningnummer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "rekeningnummer_iban_idx" ON "rekeningnummer"("iban");
CREATE INDEX "rekeningnummer_vervangt_id_idx" ON "rekeningnummer"("vervangt_id");
CREATE INDEX "rekeningnummer_status_aangevraagd_op_idx" ON "rekeningnummer"("status", "aangevraagd_op");
CREATE INDEX "budgethouderrekening_iban_idx" ON "budgethouderrekening"("iban");
CREATE UNIQUE INDEX rekeningnummer_aangevraagd_key ON rekeningnummer (zorgverlener_id) WHERE status = 'aangevraagd';

-- A request that was taken back or lapsed was never judged.
ALTER TABLE rekeningnummer DROP CONSTRAINT rekeningnummer_check;
ALTER TABLE rekeningnummer
  ADD CONSTRAINT rekeningnummer_beoordeeld CHECK ((status IN ('geldig', 'vervallen', 'afgewezen')) = (beoordeeld_op IS NOT NULL)),
  ADD CONSTRAINT rekeningnummer_afgewezen CHECK (status <> 'afgewezen' OR vervangt_id IS NULL OR btrim(coalesce(besluitreden, '')) <> ''),
  ADD CONSTRAINT rekeningnummer_uitstel CHECK (vervangt_id IS NULL OR status <> 'geldig' OR betaalbaar_vanaf IS NOT NULL),
  ADD CONSTRAINT rekeningnummer_naamcontrole CHECK ((naamcontrole IS NULL) = (naamcontrole_op IS NULL)),
  ADD CONSTRAINT rekeningnummer_verloopt CHECK (vervangt_id IS NULL OR verloopt_op IS NOT NULL),
  ADD CHECK (vervangt_id <> id);

INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('rekeningnummer', '', 'aangevraagd'),
  ('rekeningnummer', 'aangevraagd', 'geldig'),
  ('rekeningnummer', 'aangevraagd', 'afgewezen'),
  ('rekeningnummer', 'aangevraagd', 'ingetrokken'),
  ('rekeningnummer', 'aangevraagd', 'verlopen'),
  ('rekeningnummer', 'geldig', 'vervallen');
CREATE TRIGGER rekeningnummer_status BEFORE UPDATE OF status ON rekeningnummer FOR EACH ROW EXECUTE FUNCTION bewaak_status();

-- What was asked never changes, what was decided neither; what the bank says comes from the machine and from nobody at a screen.
CREATE FUNCTION bewaak_rekeningnummer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE vrij text[] := ARRAY['status', 'beoordeeld_door', 'beoordeeld_op', 'vervallen_op', 'besluitreden', 'betaalbaar_vanaf', 'naamcontrole', 'naam_bij_bank', 'naamcontrole_op'];
BEGIN
  IF to_jsonb(NEW) - vrij IS DISTINCT FROM to_jsonb(OLD) - vrij
     OR OLD.status <> 'aangevraagd' AND (NEW.beoordeeld_door, NEW.beoordeeld_op, NEW.besluitreden, NEW.betaalbaar_vanaf, NEW.naamcontrole, NEW.naam_bij_bank)
        IS DISTINCT FROM (OLD.beoordeeld_door, OLD.beoordeeld_op, OLD.besluitreden, OLD.betaalbaar_vanaf, OLD.naamcontrole, OLD.naam_bij_bank) THEN
    RAISE EXCEPTION 'rekeningnummer % does not change', OLD.id USING ERRCODE = 'PB010';
  END IF;
  IF (NEW.naamcontrole, NEW.naam_bij_bank, NEW.naamcontrole_op) IS DISTINCT FROM (OLD.naamcontrole, OLD.naam_bij_bank, OLD.naamcontrole_op)
     AND app_rol() NOT IN ('systeem', '') THEN
    RAISE EXCEPTION 'rol "%" does not say what the bank says', app_rol() USING ERRCODE = 'PB008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rekeningnummer_vast BEFORE UPDATE ON rekeningnummer FOR EACH ROW EXECUTE FUNCTION bewaak_rekeningnummer();

-- The question to the bank is part of the request, so it is asked exactly when the request exists; the queue tries again by itself.
CREATE FUNCTION rekeningnummer_doorgeven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job('naam_controleren', json_build_object('rekeningId', NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER rekeningnummer_doorgeven AFTER INSERT ON rekeningnummer FOR EACH ROW WHEN (NEW.status = 'aangevraagd') EXECUTE FUNCTION rekeningnummer_doorgeven();

-- A zorgverlener asks and takes back; only the SVB makes valid, and the name check is not theirs to write either.
DROP POLICY toegang ON rekeningnummer;
CREATE POLICY toegang ON rekeningnummer USING ((SELECT app_intern()) OR zorgverlener_id = (SELECT app_zorgverlener()))
  WITH CHECK ((SELECT app_intern()) OR (zorgverlener_id = (SELECT app_zorgverlener()) AND status IN ('aangevraagd', 'ingetrokken') AND beoordeeld_door IS NULL
    AND (status = 'ingetrokken' OR naamcontrole IS NULL)));

-- ---------------------------------------------------------------- no payment to a changed account before its first day
CREATE FUNCTION betaalopdracht_uitstel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  NEW.verwacht_op := greatest(NEW.verwacht_op, (SELECT r.betaalbaar_vanaf FROM rekeningnummer r WHERE r.zorgverlener_id = NEW.zorgverlener_id AND r.status = 'geldig'));
  RETURN NEW;
END $$;
CREATE TRIGGER betaalopdracht_uitstel BEFORE INSERT OR UPDATE OF status ON betaalopdracht FOR EACH ROW
  WHEN (NEW.status = 'klaar' AND NEW.zorgverlener_id IS NOT NULL) EXECUTE FUNCTION betaalopdracht_uitstel();
CREATE INDEX "betaalopdracht_zorgverlener_id_iban_idx" ON "betaalopdracht"("zorgverlener_id", "iban");

-- As it was (20260225000100), but the account is now frozen when the opdracht goes into a batch, and forgotten when it comes out.
CREATE OR REPLACE FUNCTION bewaak_betaalopdracht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE d declaratie%ROWTYPE; v overeenkomstversie%ROWTYPE; t toekenning%ROWTYPE; u uitbetaling%ROWTYPE; laatste date;
BEGIN
  IF TG_OP = 'INSERT' AND NEW.uitbetaling_id IS NOT NULL THEN
    SELECT * INTO u FROM uitbetaling WHERE id = NEW.uitbetaling_id;
    IF u.status <> 'goedgekeurd' OR NEW.bedrag_centen <> u.bedrag_centen
       OR NEW.bron <> (CASE u.soort WHEN 'vvb' THEN 'budget' ELSE 'storting' END)::betaalbron THEN
      RAISE EXCEPTION 'payment order for % does not equal an approved uitbetaling', u.nummer USING ERRCODE = 'PB012';
    END IF;
    IF (u.toekenning_id, u.budgethouder_id, u.verstrekker_id) IS DISTINCT FROM (NEW.toekenning_id, NEW.budgethouder_id, NEW.verstrekker_id) THEN
      RAISE EXCEPTION 'payment order for % from another budget', u.nummer USING ERRCODE = 'PB015';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT * INTO d FROM declaratie WHERE id = NEW.declaratie_id;
    SELECT * INTO v FROM overeenkomstversie WHERE id = d.overeenkomstversie_id;
    SELECT * INTO t FROM toekenning WHERE id = d.toekenning_id;
    laatste := (d.maand + interval '1 month' - interval '1 day')::date;
    -- In_betaling: the part from the other source bounced or is on its way, and this part is paid again.
    IF d.status NOT IN ('goedgekeurd', 'in_betaling')
       OR NEW.bedrag_centen <> (CASE NEW.bron WHEN 'storting' THEN d.uit_storting_centen ELSE d.toegekend_centen - d.uit_storting_centen END) THEN
      RAISE EXCEPTION 'payment order for % does not equal an approved declaratie', d.nummer USING ERRCODE = 'PB012';
    END IF;
    IF laatste >= app_vandaag() THEN
      RAISE EXCEPTION 'payment order for % before the month of care has ended', d.nummer USING ERRCODE = 'PB013';
    END IF;
    IF v.goedgekeurd_op IS NULL OR EXISTS (SELECT 1 FROM declaratieregel r WHERE r.declaratie_id = d.id
         AND (r.van < v.van OR (v.tm IS NOT NULL AND r.tm > v.tm) OR r.van < t.van OR r.tm > t.tm)) THEN
      RAISE EXCEPTION 'payment order for % without approved contract or budget on the days of care', d.nummer USING ERRCODE = 'PB014';
    END IF;
    IF (d.toekenning_id, d.budgethouder_id, d.verstrekker_id, d.zorgverlener_id)
       IS DISTINCT FROM (NEW.toekenning_id, NEW.budgethouder_id, NEW.verstrekker_id, NEW.zorgverlener_id) THEN
      RAISE EXCEPTION 'payment order for % from another budget', d.nummer USING ERRCODE = 'PB015';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.declaratie_id, NEW.uitbetaling_id, NEW.bron, NEW.bedrag_centen, NEW.eind_tot_eind_id)
       IS DISTINCT FROM (OLD.declaratie_id, OLD.uitbetaling_id, OLD.bron, OLD.bedrag_centen, OLD.eind_tot_eind_id)
     OR NEW.toekenning_id <> OLD.toekenning_id AND (OLD.declaratie_id IS NULL OR NOT herstelt(OLD.declaratie_id, OLD.toekenning_id, NEW.toekenning_id))
     OR OLD.status NOT IN ('klaar', 'in_batch') AND (NEW.iban, NEW.tenaamstelling) IS DISTINCT FROM (OLD.iban, OLD.tenaamstelling)
     -- In a batch the account stays what it was when the opdracht went in.
     OR OLD.status = 'in_batch' AND NEW.status <> 'klaar' AND OLD.iban IS NOT NULL AND (NEW.iban, NEW.tenaamstelling) IS DISTINCT FROM (OLD.iban, OLD.tenaamstelling)
     OR OLD.status NOT IN ('klaar', 'in_batch') AND NEW.batch_id IS DISTINCT FROM OLD.batch_id THEN
    RAISE EXCEPTION 'a payment order does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;

-- ---------------------------------------------------------------- an account number is for who pays and for who is paid
-- Row-level security shows a payment to its parties; the number it goes to is a column of its own right.
REVOKE SELECT ON betaalopdracht FROM pgb_app;
GRANT SELECT (id, declaratie_id, uitbetaling_id, bron, toekenning_id, budgethouder_id, verstrekker_id, zorgverlener_id, bedrag_centen, status,
  eind_tot_eind_id, omschrijving, verwacht_op, batch_id, bankcode, aangemaakt_op, afgehandeld_op) ON betaalopdracht TO pgb_app;
-- The accounts of a batch or of these opdrachten: for the SVB, and for whoever receives the money.
CREATE FUNCTION betaalrekeningen(p_batch uuid, p_opdrachten uuid[]) RETURNS TABLE (id uuid, iban text, tenaamstelling text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT o.id, o.iban, o.tenaamstelling FROM betaalopdracht o
  WHERE (o.batch_id = p_batch OR o.id = ANY (p_opdrachten))
    AND (app_intern() OR o.zorgverlener_id = app_zorgverlener() OR (o.uitbetaling_id IS NOT NULL AND o.budgethouder_id = app_budgethouder()))
$$;
-- Which opdrachten of a batch are the first to a changed account: somebody looks at them once more.
CREATE FUNCTION eerste_op_gewijzigde_rekening(p_batch uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT o.id FROM betaalopdracht o JOIN rekeningnummer r ON r.zorgverlener_id = o.zorgverlener_id AND r.iban = o.iban AND r.vervangt_id IS NOT NULL
  WHERE app_intern() AND o.batch_id = p_batch AND r.status IN ('geldig', 'vervallen')
    AND NOT EXISTS (SELECT 1 FROM betaalopdracht e WHERE e.zorgverlener_id = o.zorgverlener_id AND e.iban = o.iban
                    AND e.batch_id <> o.batch_id AND e.status IN ('vrijgegeven', 'betaald'))
$$;

-- Yes or no, never the number, and only about a zorgverlener with whom one has to do.
CREATE OR REPLACE FUNCTION heeft_rekeningnummer(p_zorgverlener uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE rol_van_beller text := app_rol(); antwoord boolean;
BEGIN
  PERFORM set_config('app.rol', 'systeem', true);
  antwoord := (rol_van_beller IN ('svb', 'systeem') OR p_zorgverlener = app_zorgverlener()
      OR EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.zorgverlener_id = p_zorgverlener
                 AND (z.budgethouder_id = app_budgethouder() OR z.verstrekker_id = app_verstrekker())))
    AND EXISTS (SELECT 1 FROM rekeningnummer WHERE zorgverlener_id = p_zorgverlener AND status = 'geldig');
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN coalesce(antwoord, false);
END $$;
REVOKE EXECUTE ON FUNCTION betaalrekeningen(uuid, uuid[]), eerste_op_gewijzigde_rekening(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION betaalrekeningen(uuid, uuid[]), eerste_op_gewijzigde_rekening(uuid) TO pgb_app;
