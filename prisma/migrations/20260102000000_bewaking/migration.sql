-- What Prisma cannot express: the database defends itself. Each part names the invariant it guards (docs/besluiten.md).

-- ---------------------------------------------------------------- application role
DO $$
BEGIN
  CREATE ROLE pgb_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- ---------------------------------------------------------------- context of the transaction
-- Set with set_config(…, true) at the start of each transaction by lib/db/transactie.ts. Nothing set: no rows.
CREATE FUNCTION app_tekst(naam text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.' || naam, true), '') $$;
CREATE FUNCTION app_uuid(naam text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.' || naam, true), '')::uuid $$;
CREATE FUNCTION app_rol() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_tekst('rol') $$;
CREATE FUNCTION app_intern() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_tekst('rol') IN ('svb', 'systeem') $$;
CREATE FUNCTION app_budgethouder() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_uuid('budgethouder_id') $$;
CREATE FUNCTION app_zorgverlener() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_uuid('zorgverlener_id') $$;
CREATE FUNCTION app_verstrekker() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_uuid('verstrekker_id') $$;
CREATE FUNCTION app_gebruiker() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_uuid('gebruiker_id') $$;
CREATE FUNCTION app_persoon() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_uuid('persoon_id') $$;
CREATE FUNCTION app_vandaag() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT (coalesce(nullif(current_setting('app.nu', true), '')::timestamptz, now()) AT TIME ZONE 'Europe/Amsterdam')::date $$;
-- Whose first answers (table antwoord) these are.
CREATE FUNCTION app_eigenaar() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN app_uuid('gebruiker_id') IS NOT NULL THEN 'gebruiker:' || app_tekst('gebruiker_id')
               WHEN app_rol() = 'verstrekker' THEN 'verstrekker:' || app_tekst('verstrekker_id')
               ELSE app_rol() END $$;

-- ---------------------------------------------------------------- truth at rest
ALTER TABLE persoon
  ADD CHECK (btrim(achternaam) <> ''),
  ADD CHECK (geslacht IN ('man', 'vrouw', 'onbekend')),
  ADD CHECK (octet_length(bsn_index) = 32),
  ADD CHECK (overlijdensdatum IS NULL OR overlijdensdatum >= geboortedatum);
ALTER TABLE rol
  ADD CHECK ((soort = 'verstrekker') = (verstrekker_id IS NOT NULL)),
  ADD CHECK ((soort = 'zorgverlener') = (zorgverlener_id IS NOT NULL)),
  ADD CHECK (tm IS NULL OR tm >= van),
  ADD CHECK (CASE soort
    WHEN 'svb' THEN functie IN ('toetser', 'uitval', 'betalen', 'vrijgeven', 'frontoffice', 'toezicht', 'beheer')
    WHEN 'verstrekker' THEN functie IN ('invoer', 'accorderen', 'inzien', 'beheer')
    ELSE functie IN ('medewerker') END);
ALTER TABLE vertegenwoordiging
  ADD CHECK (tm IS NULL OR tm >= van),
  ADD CHECK (budgethouder_id <> vertegenwoordiger_id);
ALTER TABLE sessie
  ADD CHECK (verloopt_op > aangemaakt_op),
  ADD CHECK (hoedanigheid IN ('zelf', 'vertegenwoordiging', 'zorgverlener', 'verstrekker', 'svb')),
  ADD CHECK ((hoedanigheid IN ('vertegenwoordiging', 'zorgverlener', 'verstrekker')) = (hoedanigheid_id IS NOT NULL));
ALTER TABLE verstrekker
  ADD CHECK (CASE soort WHEN 'gemeente' THEN code ~ '^[0-9]{4}$' ELSE code ~ '^ZK[0-9]{2}$' END),
  ADD CHECK (geldig_tm IS NULL OR geldig_tm >= geldig_van);
ALTER TABLE toekenningsbericht ADD CHECK (octet_length(inhoud_hash) = 32);
ALTER TABLE toekenning
  ADD CHECK (tm >= van),
  ADD CHECK (bedrag_centen >= 0),
  -- Rlz art. 5.12: a Wlz period ends on 31 December at the latest.
  ADD CHECK (wet <> 'wlz' OR extract(year FROM van) = extract(year FROM tm));
ALTER TABLE toekenningsversie ADD CHECK (tm >= van), ADD CHECK (bedrag_centen >= 0), ADD CHECK (versie >= 1);
ALTER TABLE functiebudget
  ADD CHECK (tm >= van), ADD CHECK (bedrag_centen >= 0),
  ADD CHECK (vvb_centen >= 0 AND vvb_centen <= bedrag_centen);
ALTER TABLE grootboekrekening
  ADD CHECK ((soort = 'voorschot') = (toekenning_id IS NULL)),
  ADD CHECK ((toekenning_id IS NULL) = (budgethouder_id IS NULL));
CREATE UNIQUE INDEX grootboekrekening_voorschot_key ON grootboekrekening (verstrekker_id) WHERE soort = 'voorschot';
-- Invariant 2: no account of a budget below its limit; see boek().
ALTER TABLE saldo ADD CHECK (bedrag_centen >= ondergrens_centen), ADD CHECK (ondergrens_centen <= 0);
ALTER TABLE boekingsregel ADD CHECK (bedrag_centen <> 0);
ALTER TABLE zorgverlener
  ADD CHECK (CASE soort WHEN 'persoon' THEN persoon_id IS NOT NULL ELSE kvk IS NOT NULL AND persoon_id IS NULL END),
  ADD CHECK (kvk ~ '^[0-9]{8}$'), ADD CHECK (agb ~ '^[0-9]{8}$'), ADD CHECK (big_nummer ~ '^[0-9]{11}$');
ALTER TABLE rekeningnummer
  ADD CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  ADD CHECK (btrim(tenaamstelling) <> ''),
  -- Invariant 5: maker is not checker.
  ADD CONSTRAINT rekeningnummer_vier_ogen CHECK (beoordeeld_door <> aangevraagd_door),
  ADD CHECK ((status = 'aangevraagd') = (beoordeeld_op IS NULL)),
  ADD CHECK ((beoordeeld_op IS NULL) = (beoordeeld_door IS NULL));
CREATE UNIQUE INDEX rekeningnummer_geldig_key ON rekeningnummer (zorgverlener_id) WHERE status = 'geldig';
ALTER TABLE zorgovereenkomst
  ADD CHECK (status IN ('concept', 'ingetrokken') OR (zorgverlener_id IS NOT NULL AND functiesoort IS NOT NULL AND familierelatie IS NOT NULL)),
  ADD CHECK ((status = 'beeindigd') <= (beeindigd_per IS NOT NULL));
ALTER TABLE overeenkomstversie
  ADD CHECK (tm IS NULL OR van IS NULL OR tm >= van),
  ADD CHECK (uren_per_week_honderdsten BETWEEN 1 AND 16800),
  ADD CHECK (dagen_per_week BETWEEN 1 AND 7),
  ADD CHECK (opzegtermijn_maanden BETWEEN 0 AND 12),
  ADD CHECK (octet_length(inhoud_hash) = 32),
  ADD CHECK (goedgekeurd_op IS NULL OR inhoud_hash IS NOT NULL);
ALTER TABLE tarief ADD CHECK (tarief_centen > 0 AND tarief_centen < 100000000), ADD CHECK (maximumtarief_centen > 0);
ALTER TABLE akkoord
  ADD CHECK (octet_length(inhoud_hash) = 32),
  ADD CHECK ((oordeel = 'akkoord') OR cardinality(redenen) > 0 OR btrim(coalesce(toelichting, '')) <> '');
ALTER TABLE declaratie
  ADD CHECK (extract(day FROM maand) = 1),
  ADD CHECK (gevraagd_centen >= 0),
  ADD CHECK (toegekend_centen >= 0 AND toegekend_centen <= gevraagd_centen),
  ADD CHECK (status IN ('concept', 'ter_accordering', 'teruggestuurd', 'ingetrokken', 'ingediend', 'uitval', 'afgekeurd') OR toegekend_centen IS NOT NULL),
  ADD CHECK (status NOT IN ('ingediend', 'goedgekeurd', 'uitval', 'afgekeurd', 'in_betaling', 'betaald', 'gestorneerd')
             OR (ingediend_op IS NOT NULL AND ingediend_door IS NOT NULL)),
  ADD CHECK ((soort = 'factuur') = (factuurnummer IS NOT NULL AND factuurdatum IS NOT NULL)),
  ADD CHECK ((status = 'teruggestuurd') <= (btrim(coalesce(terugreden, '')) <> ''));
-- One claim a contract a month (MijnPGB practice, domein §5.2); an invoice number is used once a zorgverlener.
CREATE UNIQUE INDEX declaratie_uren_per_maand_key ON declaratie (zorgovereenkomst_id, maand)
  WHERE soort = 'uren' AND status NOT IN ('ingetrokken', 'afgekeurd');
CREATE UNIQUE INDEX declaratie_factuurnummer_key ON declaratie (zorgverlener_id, factuurnummer)
  WHERE soort = 'factuur' AND status NOT IN ('ingetrokken', 'afgekeurd');
ALTER TABLE declaratieregel
  ADD CHECK (tm >= van), ADD CHECK (aantal_honderdsten > 0 AND aantal_honderdsten <= 1000000), ADD CHECK (bedrag_centen >= 0);
ALTER TABLE beoordeling
  ADD CHECK (gevraagd_centen = toegekend_centen + tekort_centen),
  ADD CHECK (toegekend_centen >= 0 AND tekort_centen >= 0),
  ADD CHECK ((beslist_door IS NULL) = (reden IS NULL));
ALTER TABLE factuurbestand ADD CHECK (soort IN ('ubl', 'pdf')), ADD CHECK (octet_length(inhoud) BETWEEN 1 AND 10485760), ADD CHECK (octet_length(sha256) = 32);
ALTER TABLE betaalopdracht
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK (eind_tot_eind_id ~ '^[A-Za-z0-9-]{1,35}$'),
  ADD CHECK (char_length(omschrijving) <= 140),
  ADD CHECK ((status IN ('in_batch', 'vrijgegeven')) <= (batch_id IS NOT NULL)),
  ADD CHECK ((status IN ('vrijgegeven', 'betaald')) <= (iban IS NOT NULL AND tenaamstelling IS NOT NULL)),
  ADD CHECK ((status IN ('betaald', 'gestorneerd', 'vervallen')) = (afgehandeld_op IS NOT NULL));
-- Invariant 3: at most one living payment order a declaratie.
CREATE UNIQUE INDEX betaalopdracht_declaratie_key ON betaalopdracht (declaratie_id) WHERE status NOT IN ('gestorneerd', 'vervallen');
CREATE INDEX betaalopdracht_klaar_idx ON betaalopdracht (verwacht_op) WHERE status = 'klaar';
ALTER TABLE betaalbatch
  ADD CHECK (aantal > 0 AND totaal_centen > 0),
  -- Invariant 5: maker is not checker, here too.
  ADD CONSTRAINT betaalbatch_vier_ogen CHECK (vrijgegeven_door <> opgemaakt_door),
  ADD CHECK ((vrijgegeven_op IS NULL) = (vrijgegeven_door IS NULL)),
  ADD CHECK ((status IN ('vrijgegeven', 'aangeboden', 'verwerkt', 'deels_verwerkt'))
             <= (vrijgegeven_door IS NOT NULL AND bestand IS NOT NULL AND bestand_hash IS NOT NULL AND bericht_id IS NOT NULL)),
  ADD CHECK ((status = 'ingetrokken') <= (btrim(coalesce(ingetrokken_reden, '')) <> ''));
ALTER TABLE uitvalzaak
  ADD CHECK (cardinality(codes) > 0),
  ADD CHECK ((status IN ('opgelost', 'vervallen')) = (opgelost_op IS NOT NULL)),
  ADD CHECK ((status = 'in_behandeling') <= (behandelaar_id IS NOT NULL));
CREATE UNIQUE INDEX uitvalzaak_open_key ON uitvalzaak (domein, onderwerp_id) WHERE status NOT IN ('opgelost', 'vervallen');
ALTER TABLE aantekening ADD CHECK (btrim(tekst) <> '' AND char_length(tekst) <= 4000);
ALTER TABLE gebeurtenis
  ADD CHECK (rol IN ('budgethouder', 'vertegenwoordiger', 'zorgverlener', 'verstrekker', 'svb', 'koppeling', 'systeem')),
  ADD CHECK ((rol = 'vertegenwoordiger') = (vertegenwoordiging_id IS NOT NULL)),
  ADD CHECK ((rol IN ('systeem', 'koppeling')) OR gebruiker_id IS NOT NULL),
  ADD CHECK ((rol IN ('systeem', 'koppeling')) <= (proces IS NOT NULL));
ALTER TABLE gebeurtenisblok ADD CHECK (octet_length(hash) = 32 AND octet_length(vorige_hash) = 32), ADD CHECK (tot_transactie > van_transactie);
ALTER TABLE bericht ADD CHECK (CASE ontvanger WHEN 'budgethouder' THEN budgethouder_id IS NOT NULL WHEN 'zorgverlener' THEN zorgverlener_id IS NOT NULL
  WHEN 'verstrekker' THEN verstrekker_id IS NOT NULL ELSE true END);
ALTER TABLE antwoord ADD CHECK (char_length(sleutel) BETWEEN 1 AND 255), ADD CHECK (octet_length(invoer_hash) = 32);
ALTER TABLE systeemklok ADD CHECK (id = 1);

-- ---------------------------------------------------------------- nothing recorded is ever changed (invariant 1, 6)
CREATE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'PB003';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['gebeurtenis', 'gebeurtenisblok', 'boeking', 'boekingsregel', 'beoordeling', 'akkoord', 'toekenningsversie',
    'functiebudget', 'factuurbestand', 'bankbericht', 'inzagelog', 'controleuitslag', 'aantekening'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen()', t || '_alleen_toevoegen', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t || '_niet_legen', t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------- status moves only along the table
CREATE FUNCTION bewaak_status() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  oud text := CASE WHEN TG_OP = 'INSERT' THEN '' ELSE OLD.status::text END;
BEGIN
  IF oud IS DISTINCT FROM NEW.status::text
     AND NOT EXISTS (SELECT 1 FROM statusovergang s WHERE s.onderwerp = TG_TABLE_NAME AND s.van = oud AND s.naar = NEW.status::text) THEN
    RAISE EXCEPTION '%: no transition from "%" to "%"', TG_TABLE_NAME, oud, NEW.status USING ERRCODE = 'PB002';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['toekenning', 'zorgovereenkomst', 'declaratie', 'betaalopdracht', 'betaalbatch', 'uitvalzaak'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF status ON %I FOR EACH ROW EXECUTE FUNCTION bewaak_status()', t || '_status', t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------- functiescheiding; pairs equal ONVERENIGBAAR in lib/domein/toegang.ts
CREATE FUNCTION rol_functiescheiding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF NEW.soort = 'svb' AND NEW.ingetrokken_op IS NULL AND EXISTS (
    SELECT 1 FROM rol r
    JOIN (VALUES ('betalen', 'vrijgeven'), ('uitval', 'vrijgeven'), ('toetser', 'vrijgeven'), ('beheer', 'betalen'), ('beheer', 'vrijgeven'),
                 ('toezicht', 'betalen'), ('toezicht', 'vrijgeven'), ('toezicht', 'uitval')) AS paar (a, b)
      ON (paar.a, paar.b) IN ((r.functie, NEW.functie), (NEW.functie, r.functie))
    WHERE r.gebruiker_id = NEW.gebruiker_id AND r.id <> NEW.id AND r.soort = 'svb' AND r.ingetrokken_op IS NULL
      AND daterange(r.van, r.tm, '[]') && daterange(NEW.van, NEW.tm, '[]')) THEN
    RAISE EXCEPTION 'functiescheiding: % may not be held with another role of this person', NEW.functie USING ERRCODE = 'PB004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rol_functiescheiding BEFORE INSERT OR UPDATE ON rol FOR EACH ROW EXECUTE FUNCTION rol_functiescheiding();

-- ---------------------------------------------------------------- audit: every change has its gebeurtenis (invariant 6)
CREATE FUNCTION gebeurtenis_vastleggen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.transactie := pg_current_xact_id()::text::bigint;
  IF (app_rol() = 'budgethouder') <> (NEW.rol IN ('budgethouder', 'vertegenwoordiger'))
     OR (app_rol() = 'verstrekker') <> (NEW.rol IN ('verstrekker', 'koppeling'))
     OR NEW.gebruiker_id IS DISTINCT FROM app_gebruiker() AND app_rol() NOT IN ('systeem', 'aanmelden') THEN
    RAISE EXCEPTION 'gebeurtenis by somebody else than the actor of this transaction' USING ERRCODE = 'PB005';
  END IF;
  PERFORM set_config('app.gebeurtenis_transactie', NEW.transactie::text, true);
  RETURN NEW;
END $$;
CREATE TRIGGER gebeurtenis_vastleggen BEFORE INSERT ON gebeurtenis FOR EACH ROW EXECUTE FUNCTION gebeurtenis_vastleggen();

-- The outbox: the job is part of the transaction, so it exists exactly when the change does.
CREATE FUNCTION gebeurtenis_doorgeven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job('gebeurtenis_verwerken', json_build_object('gebeurtenisId', NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER gebeurtenis_doorgeven AFTER INSERT ON gebeurtenis FOR EACH ROW
  WHEN (NEW.soort !~ '^(sessie|hoedanigheid|inlog)\.') EXECUTE FUNCTION gebeurtenis_doorgeven();

-- What the audit chain hashes: every column of the row, in a fixed order. A new column means a new function, not a changed one.
CREATE FUNCTION gebeurtenis_tekst(g gebeurtenis) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT concat_ws('|', 'v1', g.id, g.volgnummer, g.transactie, g.soort, g.onderwerp_soort, g.onderwerp_id, g.rol, coalesce(g.gebruiker_id::text, '-'),
    coalesce(g.sessie_id::text, '-'), coalesce(g.vertegenwoordiging_id::text, '-'), coalesce(g.proces, '-'), coalesce(g.budgethouder_id::text, '-'),
    coalesce(g.verstrekker_id::text, '-'), coalesce(g.zorgverlener_id::text, '-'), g.gegevens, coalesce(encode(g.na_hash, 'hex'), '-'),
    to_char(g.tijdstip AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'))
$$;

CREATE FUNCTION eis_gebeurtenis() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_tekst('gebeurtenis_transactie') <> pg_current_xact_id()::text THEN
    RAISE EXCEPTION 'change of % without a gebeurtenis in the same transaction', TG_TABLE_NAME USING ERRCODE = 'PB006';
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['persoon', 'rol', 'vertegenwoordiging', 'verstrekker', 'toekenningsbericht', 'toekenning', 'toekenningsversie',
    'zorgverlener', 'rekeningnummer', 'zorgovereenkomst', 'overeenkomstversie', 'tarief', 'akkoord', 'declaratie', 'declaratieregel',
    'beoordeling', 'factuurbestand', 'betaalopdracht', 'betaalbatch', 'bankbericht', 'uitvalzaak', 'aantekening', 'boeking'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis()',
      t || '_eist_gebeurtenis', t);
  END LOOP;
END $$;
CREATE CONSTRAINT TRIGGER apisleutel_eist_gebeurtenis AFTER INSERT OR UPDATE OF ingetrokken_op OR DELETE ON apisleutel
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- ---------------------------------------------------------------- ledger (invariants 1 and 2)
CREATE FUNCTION rekening_saldo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  INSERT INTO saldo (rekening_id, bedrag_centen, ondergrens_centen) VALUES (NEW.id, 0, CASE WHEN NEW.soort = 'voorschot' THEN NULL ELSE 0 END);
  RETURN NULL;
END $$;
CREATE TRIGGER grootboekrekening_saldo AFTER INSERT ON grootboekrekening FOR EACH ROW EXECUTE FUNCTION rekening_saldo();

CREATE FUNCTION regel_saldo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  UPDATE saldo SET bedrag_centen = bedrag_centen + NEW.bedrag_centen WHERE rekening_id = NEW.rekening_id;
  IF NOT FOUND THEN RAISE EXCEPTION 'rekening % has no saldo', NEW.rekening_id; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER boekingsregel_saldo AFTER INSERT ON boekingsregel FOR EACH ROW EXECUTE FUNCTION regel_saldo();

CREATE FUNCTION boeking_in_evenwicht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE
  id_boeking uuid := CASE TG_TABLE_NAME WHEN 'boeking' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'boeking_id' END;
  som numeric; aantal bigint;
BEGIN
  SELECT coalesce(sum(bedrag_centen), 0), count(*) INTO som, aantal FROM boekingsregel WHERE boeking_id = id_boeking;
  IF som <> 0 OR aantal < 2 THEN
    RAISE EXCEPTION 'boeking % does not balance: % over % regels', id_boeking, som, aantal USING ERRCODE = 'PB007';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER boeking_in_evenwicht AFTER INSERT ON boeking DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION boeking_in_evenwicht();
CREATE CONSTRAINT TRIGGER boekingsregel_in_evenwicht AFTER INSERT ON boekingsregel DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION boeking_in_evenwicht();

-- Opens the five accounts a toekenning uses. Harmless when they exist.
CREATE FUNCTION rekeningen_openen(p_toekenning uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  INSERT INTO grootboekrekening (soort, verstrekker_id)
    SELECT 'voorschot', t.verstrekker_id FROM toekenning t WHERE t.id = p_toekenning
    ON CONFLICT DO NOTHING;
  INSERT INTO grootboekrekening (soort, verstrekker_id, toekenning_id, budgethouder_id)
    SELECT s.soort::rekeningsoort, t.verstrekker_id, t.id, t.budgethouder_id
    FROM toekenning t, (VALUES ('beschikbaar'), ('gereserveerd'), ('onderweg'), ('besteed')) AS s (soort) WHERE t.id = p_toekenning
    ON CONFLICT DO NOTHING;
END $$;

/*
  The only way to book. Moves p_bedrag (> 0, cents) from one account of a toekenning to another.
  Returns 'geboekt', 'bestond_al' (same key, same content) or 'tekort' (a reservering larger than what is free).
  The caller must be able to see the toekenning: the policies decide, not this function. Locks in the order beschikbaar,
  gereserveerd, onderweg, besteed, voorschot; that order is the order of the enum, and prevents deadlocks.
*/
CREATE FUNCTION boek(p_soort boekingsoort, p_sleutel text, p_onderwerp_soort text, p_onderwerp_id uuid, p_gebeurtenis uuid,
                     p_toekenning uuid, p_van rekeningsoort, p_naar rekeningsoort, p_bedrag bigint, p_nu timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  rol_van_beller text := app_rol();
  r_van uuid; r_naar uuid; id_boeking uuid; bestaand boeking%ROWTYPE; vrij bigint; v_verstrekker uuid; bestaand_bedrag bigint;
BEGIN
  IF p_bedrag <= 0 THEN RAISE EXCEPTION 'amount must be positive, got %', p_bedrag; END IF;
  IF p_van = p_naar THEN RAISE EXCEPTION 'from and to are the same account'; END IF;
  IF rol_van_beller NOT IN ('budgethouder', 'verstrekker', 'zorgverlener', 'svb', 'systeem') THEN
    RAISE EXCEPTION 'rol "%" may not book', rol_van_beller USING ERRCODE = 'PB008';
  END IF;
  SELECT t.verstrekker_id INTO v_verstrekker FROM toekenning t WHERE t.id = p_toekenning
    AND (rol_van_beller IN ('svb', 'systeem')
      OR rol_van_beller = 'budgethouder' AND t.budgethouder_id = app_budgethouder() AND p_soort IN ('reservering', 'vrijval')
      OR rol_van_beller = 'verstrekker' AND t.verstrekker_id = app_verstrekker() AND p_soort IN ('toekenning', 'toekenning_wijziging', 'toekenning_intrekking'));
  -- A zorgverlener has no sight of the budget and books one thing: the release of what was reserved for their own withdrawn declaratie.
  IF rol_van_beller = 'zorgverlener' AND p_soort = 'vrijval' AND p_onderwerp_soort = 'declaratie' THEN
    SELECT d.verstrekker_id INTO v_verstrekker FROM declaratie d WHERE d.id = p_onderwerp_id AND d.toekenning_id = p_toekenning
      AND d.zorgverlener_id = app_zorgverlener() AND d.status = 'ingetrokken' AND d.toegekend_centen = p_bedrag;
  END IF;
  IF v_verstrekker IS NULL THEN RAISE EXCEPTION 'no such toekenning for this booking' USING ERRCODE = 'PB008'; END IF;
  PERFORM set_config('app.rol', 'systeem', true);

  SELECT id INTO r_van FROM grootboekrekening WHERE soort = p_van
    AND (CASE WHEN p_van = 'voorschot' THEN verstrekker_id = v_verstrekker ELSE toekenning_id = p_toekenning END);
  SELECT id INTO r_naar FROM grootboekrekening WHERE soort = p_naar
    AND (CASE WHEN p_naar = 'voorschot' THEN verstrekker_id = v_verstrekker ELSE toekenning_id = p_toekenning END);

  -- Locked first: two bookings with one key meet here, and the second finds the first.
  PERFORM 1 FROM saldo s JOIN grootboekrekening g ON g.id = s.rekening_id WHERE s.rekening_id IN (r_van, r_naar)
    ORDER BY (g.soort = 'voorschot'), g.soort FOR UPDATE OF s;
  SELECT * INTO bestaand FROM boeking WHERE idempotentiesleutel = p_sleutel;
  IF FOUND THEN
    SELECT bedrag_centen INTO bestaand_bedrag FROM boekingsregel WHERE boeking_id = bestaand.id AND rekening_id = r_naar;
    IF bestaand.soort <> p_soort OR bestaand.onderwerp_id <> p_onderwerp_id OR bestaand_bedrag IS DISTINCT FROM p_bedrag THEN
      RAISE EXCEPTION 'idempotency key % was used for another booking', p_sleutel USING ERRCODE = 'PB009';
    END IF;
    PERFORM set_config('app.rol', rol_van_beller, true);
    RETURN 'bestond_al';
  END IF;
  SELECT bedrag_centen INTO vrij FROM saldo WHERE rekening_id = r_van;
  IF p_soort = 'reservering' AND vrij < p_bedrag THEN
    PERFORM set_config('app.rol', rol_van_beller, true);
    RETURN 'tekort';
  END IF;
  INSERT INTO boeking (soort, onderwerp_soort, onderwerp_id, idempotentiesleutel, gebeurtenis_id, geboekt_op)
    VALUES (p_soort, p_onderwerp_soort, p_onderwerp_id, p_sleutel, p_gebeurtenis, p_nu) RETURNING id INTO id_boeking;
  -- A lowered or withdrawn grant may be below what was already bound: the budget is then overbesteed, visibly.
  IF p_van = 'beschikbaar' AND p_soort IN ('toekenning_wijziging', 'toekenning_intrekking') THEN
    UPDATE saldo SET ondergrens_centen = least(0, vrij - p_bedrag) WHERE rekening_id = r_van;
  END IF;
  INSERT INTO boekingsregel (boeking_id, rekening_id, bedrag_centen) VALUES (id_boeking, r_van, -p_bedrag), (id_boeking, r_naar, p_bedrag);
  IF p_naar = 'beschikbaar' THEN
    UPDATE saldo SET ondergrens_centen = least(0, bedrag_centen) WHERE rekening_id = r_naar AND ondergrens_centen < 0;
  END IF;
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN 'geboekt';
END $$;

-- ---------------------------------------------------------------- what was signed or submitted does not change
CREATE FUNCTION bewaak_overeenkomstinhoud() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  huidig overeenkomststatus; rij jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END); id_versie uuid;
BEGIN
  id_versie := CASE TG_TABLE_NAME WHEN 'tarief' THEN (rij ->> 'overeenkomstversie_id')::uuid ELSE (rij ->> 'id')::uuid END;
  IF TG_TABLE_NAME = 'tarief' THEN
    SELECT z.status INTO huidig FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id WHERE v.id = id_versie;
  ELSE
    SELECT z.status INTO huidig FROM zorgovereenkomst z WHERE z.id = (rij ->> 'zorgovereenkomst_id')::uuid;
  END IF;
  IF huidig IN ('concept', 'terug_naar_budgethouder') THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'maximumtarief_centen' - 'inhoud_hash' - 'goedgekeurd_op'
                        = to_jsonb(OLD) - 'maximumtarief_centen' - 'inhoud_hash' - 'goedgekeurd_op' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the content of a zorgovereenkomst in status % is fixed', huidig USING ERRCODE = 'PB010';
END $$;
CREATE TRIGGER overeenkomstversie_inhoud BEFORE UPDATE OR DELETE ON overeenkomstversie FOR EACH ROW EXECUTE FUNCTION bewaak_overeenkomstinhoud();
CREATE TRIGGER tarief_inhoud BEFORE INSERT OR UPDATE OR DELETE ON tarief FOR EACH ROW EXECUTE FUNCTION bewaak_overeenkomstinhoud();

CREATE FUNCTION bewaak_declaratie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status NOT IN ('concept', 'teruggestuurd') AND
     (NEW.zorgovereenkomst_id, NEW.overeenkomstversie_id, NEW.toekenning_id, NEW.budgethouder_id, NEW.zorgverlener_id, NEW.maand, NEW.soort, NEW.gevraagd_centen, NEW.factuurnummer)
     IS DISTINCT FROM
     (OLD.zorgovereenkomst_id, OLD.overeenkomstversie_id, OLD.toekenning_id, OLD.budgethouder_id, OLD.zorgverlener_id, OLD.maand, OLD.soort, OLD.gevraagd_centen, OLD.factuurnummer) THEN
    RAISE EXCEPTION 'the content of a declaratie in status % is fixed', OLD.status USING ERRCODE = 'PB010';
  END IF;
  IF OLD.toegekend_centen IS NOT NULL AND NEW.toegekend_centen IS DISTINCT FROM OLD.toegekend_centen
     AND OLD.status NOT IN ('ingediend', 'uitval', 'goedgekeurd', 'gestorneerd') THEN
    RAISE EXCEPTION 'the granted amount is fixed' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER declaratie_inhoud BEFORE UPDATE ON declaratie FOR EACH ROW EXECUTE FUNCTION bewaak_declaratie();

CREATE FUNCTION bewaak_declaratieregel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  id_declaratie uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.declaratie_id ELSE NEW.declaratie_id END;
  huidig declaratiestatus;
BEGIN
  SELECT status INTO huidig FROM declaratie WHERE id = id_declaratie;
  IF huidig NOT IN ('concept', 'teruggestuurd') THEN
    RAISE EXCEPTION 'the regels of a declaratie in status % are fixed', huidig USING ERRCODE = 'PB010';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER declaratieregel_inhoud BEFORE INSERT OR UPDATE OR DELETE ON declaratieregel FOR EACH ROW EXECUTE FUNCTION bewaak_declaratieregel();

-- A declaratie that left the zorgverlener is exactly the sum of its regels.
CREATE FUNCTION declaratie_telt_op() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE d declaratie%ROWTYPE; som bigint;
BEGIN
  SELECT * INTO d FROM declaratie WHERE id = NEW.id;
  IF d.status IN ('concept', 'ingetrokken') THEN RETURN NULL; END IF;
  SELECT coalesce(sum(bedrag_centen), 0) INTO som FROM declaratieregel WHERE declaratie_id = d.id;
  IF som <> d.gevraagd_centen THEN
    RAISE EXCEPTION 'declaratie %: regels add up to %, asked is %', d.nummer, som, d.gevraagd_centen USING ERRCODE = 'PB011';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER declaratie_telt_op AFTER INSERT OR UPDATE OF status, gevraagd_centen ON declaratie
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION declaratie_telt_op();

-- ---------------------------------------------------------------- no euro too early, too much, or without an approved contract (invariant 4)
CREATE FUNCTION bewaak_betaalopdracht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE d declaratie%ROWTYPE; v overeenkomstversie%ROWTYPE; t toekenning%ROWTYPE; laatste date;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT * INTO d FROM declaratie WHERE id = NEW.declaratie_id;
    SELECT * INTO v FROM overeenkomstversie WHERE id = d.overeenkomstversie_id;
    SELECT * INTO t FROM toekenning WHERE id = d.toekenning_id;
    laatste := (d.maand + interval '1 month' - interval '1 day')::date;
    IF d.status <> 'goedgekeurd' OR NEW.bedrag_centen <> d.toegekend_centen THEN
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
  IF (NEW.declaratie_id, NEW.bedrag_centen, NEW.eind_tot_eind_id, NEW.toekenning_id) IS DISTINCT FROM (OLD.declaratie_id, OLD.bedrag_centen, OLD.eind_tot_eind_id, OLD.toekenning_id)
     OR OLD.status <> 'in_batch' AND (NEW.iban, NEW.tenaamstelling) IS DISTINCT FROM (OLD.iban, OLD.tenaamstelling)
     OR OLD.status NOT IN ('klaar', 'in_batch') AND NEW.batch_id IS DISTINCT FROM OLD.batch_id THEN
    RAISE EXCEPTION 'a payment order does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER betaalopdracht_bewaken BEFORE INSERT OR UPDATE ON betaalopdracht FOR EACH ROW EXECUTE FUNCTION bewaak_betaalopdracht();

-- The batch is its orders, to the cent, and a released file never changes (invariant 3).
CREATE FUNCTION bewaak_betaalbatch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF OLD.bestand IS NOT NULL AND (NEW.bestand, NEW.bestand_hash, NEW.bericht_id) IS DISTINCT FROM (OLD.bestand, OLD.bestand_hash, OLD.bericht_id)
     OR OLD.status <> 'opgemaakt' AND (NEW.aantal, NEW.totaal_centen, NEW.uitvoerdatum) IS DISTINCT FROM (OLD.aantal, OLD.totaal_centen, OLD.uitvoerdatum) THEN
    RAISE EXCEPTION 'betaalbatch % is released and fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER betaalbatch_vast BEFORE UPDATE ON betaalbatch FOR EACH ROW EXECUTE FUNCTION bewaak_betaalbatch();

CREATE FUNCTION betaalbatch_telt_op() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE b betaalbatch%ROWTYPE; n bigint; som bigint;
BEGIN
  SELECT * INTO b FROM betaalbatch WHERE id = NEW.id;
  IF b.status = 'ingetrokken' THEN RETURN NULL; END IF;
  SELECT count(*), coalesce(sum(bedrag_centen), 0) INTO n, som FROM betaalopdracht WHERE batch_id = b.id;
  IF n <> b.aantal OR som <> b.totaal_centen THEN
    RAISE EXCEPTION 'betaalbatch %: % orders of % in total, header says % and %', b.nummer, n, som, b.aantal, b.totaal_centen USING ERRCODE = 'PB011';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER betaalbatch_telt_op AFTER INSERT OR UPDATE ON betaalbatch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION betaalbatch_telt_op();

-- The toekenning shows its newest version.
CREATE FUNCTION toekenning_is_versie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE id_toekenning uuid := CASE TG_TABLE_NAME WHEN 'toekenning' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'toekenning_id')::uuid END;
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM toekenning t
    JOIN LATERAL (SELECT * FROM toekenningsversie v WHERE v.toekenning_id = t.id ORDER BY v.versie DESC LIMIT 1) v
      ON (v.van, v.tm, v.bedrag_centen) = (t.van, t.tm, t.bedrag_centen)
    WHERE t.id = id_toekenning
      AND (SELECT coalesce(sum(f.bedrag_centen), 0) FROM functiebudget f WHERE f.toekenningsversie_id = v.id) = v.bedrag_centen) THEN
    RAISE EXCEPTION 'toekenning % differs from its newest version', id_toekenning USING ERRCODE = 'PB011';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER toekenning_is_versie AFTER INSERT OR UPDATE ON toekenning DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION toekenning_is_versie();
CREATE CONSTRAINT TRIGGER toekenningsversie_is_versie AFTER INSERT ON toekenningsversie DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION toekenning_is_versie();

-- ---------------------------------------------------------------- narrow doors through the policies
-- A verstrekker or budgethouder may find or record a person they do not yet have a relation with, by BSN only, and
-- learns nothing but the id.
CREATE FUNCTION persoon_vastleggen(p_bsn_versleuteld bytea, p_bsn_index bytea, p_voornamen text, p_tussenvoegsel text, p_achternaam text,
  p_geslacht text, p_geboortedatum date, p_straat text, p_huisnummer text, p_postcode text, p_woonplaats text, p_email text, p_telefoon text)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE rol_van_beller text := app_rol(); gevonden uuid;
BEGIN
  IF rol_van_beller NOT IN ('verstrekker', 'budgethouder', 'svb', 'systeem') THEN RAISE EXCEPTION 'rol "%" may not record a person', rol_van_beller USING ERRCODE = 'PB008'; END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  INSERT INTO persoon (bsn_versleuteld, bsn_index, voornamen, tussenvoegsel, achternaam, geslacht, geboortedatum, straat, huisnummer, postcode, woonplaats, email, telefoon)
    VALUES (p_bsn_versleuteld, p_bsn_index, p_voornamen, p_tussenvoegsel, p_achternaam, p_geslacht, p_geboortedatum, p_straat, p_huisnummer, p_postcode, p_woonplaats, p_email, p_telefoon)
    ON CONFLICT (bsn_index) DO NOTHING RETURNING id INTO gevonden;
  IF gevonden IS NULL THEN SELECT id INTO gevonden FROM persoon WHERE bsn_index = p_bsn_index; END IF;
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN gevonden;
END $$;

-- What a message about a known person is checked against: does the date of birth agree. No other data leaves.
CREATE FUNCTION persoon_kent(p_bsn_index bytea, p_geboortedatum date) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
  SELECT coalesce((SELECT CASE WHEN geboortedatum = p_geboortedatum THEN 'gelijk' ELSE 'verschilt' END FROM persoon WHERE bsn_index = p_bsn_index), 'onbekend')
$$;

-- Finds or records a zorgverlener by KvK-nummer (instelling) or person. The name of an existing one is kept;
-- a person without a KvK-nummer gets the one that is given. NULL: that number belongs to, or differs from that of, somebody else.
CREATE FUNCTION zorgverlener_vastleggen(p_soort zorgverlenersoort, p_persoon uuid, p_naam text, p_kvk text, p_agb text, p_email text, p_telefoon text, p_nu timestamptz)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE rol_van_beller text := app_rol(); gevonden uuid;
BEGIN
  IF rol_van_beller NOT IN ('budgethouder', 'verstrekker', 'svb', 'systeem') THEN RAISE EXCEPTION 'rol "%" may not record a zorgverlener', rol_van_beller USING ERRCODE = 'PB008'; END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  SELECT id INTO gevonden FROM zorgverlener WHERE CASE p_soort WHEN 'persoon' THEN persoon_id = p_persoon ELSE kvk = p_kvk AND soort = 'instelling' END;
  IF gevonden IS NULL THEN
    INSERT INTO zorgverlener (soort, persoon_id, naam, kvk, agb, email, telefoon, aangemaakt_op)
      VALUES (p_soort, p_persoon, p_naam, p_kvk, p_agb, p_email, p_telefoon, p_nu)
      ON CONFLICT DO NOTHING RETURNING id INTO gevonden;
    IF gevonden IS NULL THEN
      SELECT id INTO gevonden FROM zorgverlener WHERE CASE p_soort WHEN 'persoon' THEN persoon_id = p_persoon ELSE kvk = p_kvk AND soort = 'instelling' END;
    END IF;
  END IF;
  IF p_soort = 'persoon' AND p_kvk IS NOT NULL THEN
    UPDATE zorgverlener SET kvk = p_kvk WHERE id = gevonden AND kvk IS NULL AND NOT EXISTS (SELECT 1 FROM zorgverlener ander WHERE ander.kvk = p_kvk);
    SELECT id INTO gevonden FROM zorgverlener WHERE id = gevonden AND kvk = p_kvk;
  END IF;
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN gevonden;
END $$;

-- Date of birth of the zorgverlener under a contract, for the parties to it: the minimum wage depends on age. No other data leaves.
CREATE FUNCTION geboortedatum_zorgverlener(p_zorgovereenkomst uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
  SELECT p.geboortedatum
  FROM zorgovereenkomst z JOIN zorgverlener g ON g.id = z.zorgverlener_id JOIN persoon p ON p.id = g.persoon_id
  WHERE z.id = p_zorgovereenkomst
    AND (z.budgethouder_id = app_budgethouder()
      OR z.zorgverlener_id = app_zorgverlener() AND z.status <> 'concept'
      OR z.verstrekker_id = app_verstrekker() AND z.status NOT IN ('concept', 'wacht_op_zorgverlener', 'ingetrokken'))
$$;

-- Whether the zorgverlener has an approved account: yes or no, never the number.
CREATE FUNCTION heeft_rekeningnummer(p_zorgverlener uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM rekeningnummer WHERE zorgverlener_id = p_zorgverlener AND status = 'geldig')
$$;

-- What a zorgverlener's own form needs to know of the grant under a contract, without amounts.
CREATE FUNCTION budgetperiode_van(p_zorgovereenkomst uuid)
RETURNS TABLE (toekenning_id uuid, wet wet, van date, tm date, verstrekker text, telefoon text, email text, boven_maximum_beleid boven_maximum_beleid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT t.id, t.wet, t.van, t.tm, v.naam, v.telefoon, v.email, v.boven_maximum_beleid
  FROM zorgovereenkomst z JOIN toekenning t ON t.id = z.toekenning_id JOIN verstrekker v ON v.id = t.verstrekker_id
  WHERE z.id = p_zorgovereenkomst
    AND (app_intern() OR z.zorgverlener_id = app_zorgverlener() OR z.budgethouder_id = app_budgethouder() OR z.verstrekker_id = app_verstrekker())
$$;

-- ---------------------------------------------------------------- sign-in
-- Who is asking, in one statement: session, login identity, and the registrations behind the chosen capacity
-- (all registrations with p_alles, for the page that lets somebody choose). The judgement is in lib/auth/sessie.ts.
CREATE FUNCTION aanmelding(p_sessie uuid, p_alles boolean) RETURNS jsonb LANGUAGE sql STABLE SET app.rol = 'aanmelden' AS $$
  SELECT jsonb_build_object(
    'sessieId', s.id, 'niveau', s.betrouwbaarheidsniveau, 'hoedanigheid', s.hoedanigheid, 'hoedanigheidId', s.hoedanigheid_id,
    'aangemaaktOp', s.aangemaakt_op, 'laatstGebruiktOp', s.laatst_gebruikt_op, 'verlooptOp', s.verloopt_op,
    'beeindigdOp', s.beeindigd_op, 'reden', s.reden,
    'gebruikerId', g.id, 'gebruikerNaam', g.naam, 'persoonId', g.persoon_id, 'geblokkeerdOp', g.geblokkeerd_op, 'medewerkernummer', g.medewerkernummer,
    'verschuivingMs', coalesce((SELECT k.verschuiving_ms FROM systeemklok k WHERE k.id = 1), 0),
    'persoon', (SELECT jsonb_build_object('id', p.id, 'voornamen', p.voornamen, 'tussenvoegsel', p.tussenvoegsel, 'achternaam', p.achternaam,
        'geboortedatum', p.geboortedatum, 'overlijdensdatum', p.overlijdensdatum,
        'isBudgethouder', EXISTS (SELECT 1 FROM toekenning t WHERE t.budgethouder_id = p.id),
        'curatele', (SELECT coalesce(jsonb_agg(jsonb_build_object('van', v.van, 'tm', v.tm, 'ingetrokkenOp', v.ingetrokken_op)), '[]')
                     FROM vertegenwoordiging v WHERE v.budgethouder_id = p.id AND v.soort = 'curator'))
      FROM persoon p WHERE p.id = g.persoon_id AND (p_alles OR s.hoedanigheid = 'zelf')),
    'vertegenwoordigingen', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'budgethouderId', v.budgethouder_id, 'soort', v.soort,
        'machtiging', v.machtiging, 'van', v.van, 'tm', v.tm, 'ingetrokkenOp', v.ingetrokken_op,
        'voornamen', p.voornamen, 'tussenvoegsel', p.tussenvoegsel, 'achternaam', p.achternaam, 'geboortedatum', p.geboortedatum)
        ORDER BY p.achternaam, p.voornamen, v.id), '[]')
      FROM vertegenwoordiging v JOIN persoon p ON p.id = v.budgethouder_id
      WHERE v.vertegenwoordiger_id = g.persoon_id AND (p_alles OR s.hoedanigheid = 'vertegenwoordiging' AND v.id = s.hoedanigheid_id)),
    'zorgverlener', (SELECT jsonb_build_object('id', z.id, 'naam', z.naam) FROM zorgverlener z
      WHERE z.persoon_id = g.persoon_id AND (p_alles OR s.hoedanigheid = 'zorgverlener' AND z.id = s.hoedanigheid_id)),
    'rollen', (SELECT coalesce(jsonb_agg(jsonb_build_object('soort', r.soort, 'functie', r.functie, 'organisatieId', coalesce(r.verstrekker_id, r.zorgverlener_id),
        'organisatie', coalesce(vs.naam, zv.naam), 'kvk', zv.kvk, 'van', r.van, 'tm', r.tm, 'ingetrokkenOp', r.ingetrokken_op)
        ORDER BY r.soort, coalesce(vs.naam, zv.naam), r.functie), '[]')
      FROM rol r LEFT JOIN verstrekker vs ON vs.id = r.verstrekker_id LEFT JOIN zorgverlener zv ON zv.id = r.zorgverlener_id
      WHERE r.gebruiker_id = g.id AND (p_alles OR r.soort::text = s.hoedanigheid AND coalesce(r.verstrekker_id, r.zorgverlener_id) IS NOT DISTINCT FROM s.hoedanigheid_id)))
  FROM sessie s JOIN gebruiker g ON g.id = s.gebruiker_id WHERE s.id = p_sessie
$$;
-- Only forward and never on an ended session, so a late request cannot bring one back.
CREATE FUNCTION sessie_gebruikt(p_sessie uuid, p_nu timestamptz) RETURNS void LANGUAGE sql SET app.rol = 'aanmelden' AS $$
  UPDATE sessie SET laatst_gebruikt_op = p_nu WHERE id = p_sessie AND beeindigd_op IS NULL AND laatst_gebruikt_op < p_nu
$$;

-- ---------------------------------------------------------------- row-level security (invariant 7)
CREATE POLICY toegang ON persoon USING (
  (SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR id = (SELECT app_persoon()) OR id = (SELECT app_budgethouder())
  OR ((SELECT app_verstrekker()) IS NOT NULL AND (
    EXISTS (SELECT 1 FROM toekenning t WHERE t.budgethouder_id = persoon.id AND t.verstrekker_id = (SELECT app_verstrekker()))
    OR EXISTS (SELECT 1 FROM vertegenwoordiging v JOIN toekenning t ON t.budgethouder_id = v.budgethouder_id WHERE v.vertegenwoordiger_id = persoon.id AND t.verstrekker_id = (SELECT app_verstrekker()))))
  OR ((SELECT app_zorgverlener()) IS NOT NULL AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.budgethouder_id = persoon.id AND z.zorgverlener_id = (SELECT app_zorgverlener()) AND z.status <> 'concept'))
  OR ((SELECT app_budgethouder()) IS NOT NULL AND EXISTS (SELECT 1 FROM vertegenwoordiging v WHERE v.vertegenwoordiger_id = persoon.id AND v.budgethouder_id = (SELECT app_budgethouder())))
) WITH CHECK ((SELECT app_intern()) OR id = (SELECT app_persoon()) OR id = (SELECT app_budgethouder()));
CREATE POLICY toegang ON gebruiker USING ((SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR id = (SELECT app_gebruiker()));
CREATE POLICY toegang ON rol USING ((SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR gebruiker_id = (SELECT app_gebruiker()));
CREATE POLICY toegang ON sessie USING ((SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR gebruiker_id = (SELECT app_gebruiker()));
CREATE POLICY toegang ON vertegenwoordiging USING (
  (SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR budgethouder_id = (SELECT app_budgethouder()) OR vertegenwoordiger_id = (SELECT app_persoon())
  OR ((SELECT app_verstrekker()) IS NOT NULL AND EXISTS (SELECT 1 FROM toekenning t WHERE t.budgethouder_id = vertegenwoordiging.budgethouder_id AND t.verstrekker_id = (SELECT app_verstrekker())))
) WITH CHECK ((SELECT app_intern())
  OR ((SELECT app_verstrekker()) IS NOT NULL AND EXISTS (SELECT 1 FROM toekenning t WHERE t.budgethouder_id = vertegenwoordiging.budgethouder_id AND t.verstrekker_id = (SELECT app_verstrekker()))));
CREATE POLICY lezen ON verstrekker FOR SELECT USING (true);
CREATE POLICY schrijven ON verstrekker FOR ALL USING ((SELECT app_intern()));
CREATE POLICY toegang ON apisleutel USING ((SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON toekenningsbericht USING ((SELECT app_intern()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON toekenning USING (
  (SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR budgethouder_id = (SELECT app_budgethouder()) OR verstrekker_id = (SELECT app_verstrekker())
) WITH CHECK ((SELECT app_intern()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON toekenningsversie USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM toekenning t WHERE t.id = toekenning_id));
CREATE POLICY toegang ON functiebudget USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM toekenningsversie v WHERE v.id = toekenningsversie_id));
CREATE POLICY toegang ON grootboekrekening USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON saldo USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM grootboekrekening g WHERE g.id = rekening_id));
CREATE POLICY toegang ON boekingsregel USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM grootboekrekening g WHERE g.id = rekening_id));
CREATE POLICY toegang ON boeking USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM boekingsregel r WHERE r.boeking_id = boeking.id));
CREATE POLICY toegang ON zorgverlener USING (
  (SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR id = (SELECT app_zorgverlener())
  OR ((SELECT app_budgethouder()) IS NOT NULL AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.zorgverlener_id = zorgverlener.id AND z.budgethouder_id = (SELECT app_budgethouder())))
  OR ((SELECT app_verstrekker()) IS NOT NULL AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.zorgverlener_id = zorgverlener.id AND z.verstrekker_id = (SELECT app_verstrekker())))
) WITH CHECK ((SELECT app_intern()) OR id = (SELECT app_zorgverlener()));
-- A zorgverlener asks for an account; only the SVB can make it valid (invariant 5).
CREATE POLICY toegang ON rekeningnummer USING ((SELECT app_intern()) OR zorgverlener_id = (SELECT app_zorgverlener()))
  WITH CHECK ((SELECT app_intern()) OR (zorgverlener_id = (SELECT app_zorgverlener()) AND status = 'aangevraagd' AND beoordeeld_door IS NULL));
CREATE POLICY toegang ON zorgovereenkomst USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder())
  OR (zorgverlener_id = (SELECT app_zorgverlener()) AND status <> 'concept')
  OR (verstrekker_id = (SELECT app_verstrekker()) AND status NOT IN ('concept', 'wacht_op_zorgverlener', 'ingetrokken')));
CREATE POLICY toegang ON overeenkomstversie USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.id = zorgovereenkomst_id));
CREATE POLICY toegang ON tarief USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM overeenkomstversie v WHERE v.id = overeenkomstversie_id));
CREATE POLICY toegang ON akkoord USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM overeenkomstversie v WHERE v.id = overeenkomstversie_id));
CREATE POLICY toegang ON declaratie USING (
  (SELECT app_intern()) OR (budgethouder_id = (SELECT app_budgethouder()) AND status <> 'concept')
  OR zorgverlener_id = (SELECT app_zorgverlener())
  OR (verstrekker_id = (SELECT app_verstrekker()) AND status NOT IN ('concept', 'ter_accordering', 'teruggestuurd', 'ingetrokken')));
CREATE POLICY toegang ON declaratieregel USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM declaratie d WHERE d.id = declaratie_id));
-- Holds what was left of the budget: not for the zorgverlener.
CREATE POLICY toegang ON beoordeling USING ((SELECT app_intern()) OR ((SELECT app_zorgverlener()) IS NULL AND EXISTS (SELECT 1 FROM declaratie d WHERE d.id = declaratie_id)));
CREATE POLICY toegang ON factuurbestand USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM declaratie d WHERE d.id = declaratie_id));
CREATE POLICY toegang ON betaalopdracht USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR zorgverlener_id = (SELECT app_zorgverlener()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON betaalbatch USING ((SELECT app_intern()));
CREATE POLICY toegang ON bankbericht USING ((SELECT app_intern()));
CREATE POLICY toegang ON uitvalzaak USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR zorgverlener_id = (SELECT app_zorgverlener()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON aantekening USING ((SELECT app_intern()) OR (gedeeld AND EXISTS (SELECT 1 FROM uitvalzaak u WHERE u.id = uitvalzaak_id)));
CREATE POLICY lezen ON gebeurtenis FOR SELECT USING (
  (SELECT app_intern()) OR (SELECT app_rol()) = 'aanmelden' OR budgethouder_id = (SELECT app_budgethouder()) OR zorgverlener_id = (SELECT app_zorgverlener())
  OR verstrekker_id = (SELECT app_verstrekker()) OR gebruiker_id = (SELECT app_gebruiker()));
CREATE POLICY schrijven ON gebeurtenis FOR INSERT WITH CHECK (
  (SELECT app_rol()) IN ('systeem', 'aanmelden') OR gebruiker_id = (SELECT app_gebruiker()) OR (rol = 'koppeling' AND verstrekker_id = (SELECT app_verstrekker())));
CREATE POLICY toegang ON gebeurtenisblok USING ((SELECT app_intern()));
CREATE POLICY lezen ON inzagelog FOR SELECT USING ((SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR gebruiker_id = (SELECT app_gebruiker()));
CREATE POLICY schrijven ON inzagelog FOR INSERT WITH CHECK (gebruiker_id = (SELECT app_gebruiker()));
CREATE POLICY toegang ON bericht USING (
  (SELECT app_intern())
  OR ontvanger = 'budgethouder' AND budgethouder_id = (SELECT app_budgethouder())
  OR ontvanger = 'zorgverlener' AND zorgverlener_id = (SELECT app_zorgverlener())
  OR ontvanger = 'verstrekker' AND verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON antwoord USING (eigenaar = (SELECT app_eigenaar()));
CREATE POLICY toegang ON controleuitslag USING ((SELECT app_intern()));
CREATE POLICY lezen ON systeemklok FOR SELECT USING (true);
CREATE POLICY schrijven ON systeemklok FOR ALL USING ((SELECT app_rol()) = 'systeem');
CREATE POLICY lezen ON statusovergang FOR SELECT USING (true);

-- Every table, without exception; a new table without a policy is closed.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------- grants: what the application may do at all
GRANT USAGE ON SCHEMA public TO pgb_app;
GRANT SELECT ON persoon, gebruiker, rol, vertegenwoordiging, sessie, verstrekker, apisleutel, toekenningsbericht, toekenning, toekenningsversie,
  functiebudget, grootboekrekening, saldo, boeking, boekingsregel, zorgverlener, rekeningnummer, zorgovereenkomst, overeenkomstversie, tarief, akkoord,
  declaratie, declaratieregel, beoordeling, factuurbestand, betaalopdracht, betaalbatch, bankbericht, uitvalzaak, aantekening, gebeurtenis, gebeurtenisblok,
  inzagelog, bericht, antwoord, systeemklok, statusovergang, controleuitslag TO pgb_app;
GRANT INSERT ON gebruiker, rol, vertegenwoordiging, sessie, verstrekker, apisleutel, toekenningsbericht, toekenning, toekenningsversie, functiebudget,
  rekeningnummer, zorgovereenkomst, overeenkomstversie, tarief, akkoord, declaratie, declaratieregel, beoordeling, factuurbestand, betaalopdracht, betaalbatch,
  bankbericht, uitvalzaak, aantekening, gebeurtenis, gebeurtenisblok, inzagelog, bericht, antwoord, controleuitslag, systeemklok TO pgb_app;
GRANT UPDATE ON persoon, gebruiker, rol, vertegenwoordiging, sessie, verstrekker, apisleutel, toekenningsbericht, toekenning, zorgverlener, rekeningnummer,
  zorgovereenkomst, overeenkomstversie, tarief, declaratie, declaratieregel, betaalopdracht, betaalbatch, uitvalzaak, bericht, systeemklok TO pgb_app;
GRANT DELETE ON tarief, declaratieregel TO pgb_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO pgb_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO pgb_app;
REVOKE EXECUTE ON FUNCTION boek(boekingsoort, text, text, uuid, uuid, uuid, rekeningsoort, rekeningsoort, bigint, timestamptz), persoon_vastleggen(bytea, bytea, text, text, text, text, date, text, text, text, text, text, text),
  zorgverlener_vastleggen(zorgverlenersoort, uuid, text, text, text, text, text, timestamptz), rekeningen_openen(uuid),
  heeft_rekeningnummer(uuid), persoon_kent(bytea, date), budgetperiode_van(uuid), geboortedatum_zorgverlener(uuid) FROM PUBLIC;
