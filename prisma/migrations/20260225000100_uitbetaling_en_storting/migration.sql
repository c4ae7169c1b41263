-- Two kinds of money beside the grant: what a budgethouder adds (storting), kept apart in accounts of its own, and what goes
-- out to somebody else than a zorgverlener (uitbetaling): the verantwoordingsvrij bedrag and the refund of a storting.
-- A betaalopdracht is for exactly one declaratie or one uitbetaling, from exactly one of the two sources.

CREATE TYPE betaalbron AS ENUM ('budget', 'storting');
CREATE TYPE uitbetalingsoort AS ENUM ('vvb', 'terugstorting');
CREATE TYPE uitbetalingstatus AS ENUM ('goedgekeurd', 'afgewezen', 'in_betaling', 'betaald', 'gestorneerd', 'ingetrokken');
CREATE TYPE stortingstatus AS ENUM ('aangekondigd', 'ontvangen', 'vervallen');

CREATE SEQUENCE storting_nummer_seq;
CREATE SEQUENCE uitbetaling_nummer_seq;

-- ---------------------------------------------------------------- tables
-- Credits on our bank account that are no returned payment. One row a credit, whichever statement it stands in.
CREATE TABLE "bankontvangst" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bankbericht_id" UUID NOT NULL,
    "sleutel" TEXT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "kenmerk" TEXT,
    "omschrijving" TEXT,
    "iban" TEXT,
    "tenaamstelling" TEXT,
    "boekdatum" DATE,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "bankontvangst_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "bankontvangst_sleutel_key" ON "bankontvangst"("sleutel");
ALTER TABLE bankontvangst ADD CHECK (bedrag_centen > 0), ADD CHECK (char_length(sleutel) BETWEEN 1 AND 200);

CREATE TABLE "storting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "nummer" TEXT NOT NULL DEFAULT volgnummer('ST', 'storting_nummer_seq'::regclass),
    "kenmerk" TEXT NOT NULL,
    "toekenning_id" UUID NOT NULL,
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "doel" TEXT,
    "status" "stortingstatus" NOT NULL,
    "aangekondigd_door" UUID NOT NULL,
    "aangekondigd_op" TIMESTAMPTZ(3) NOT NULL,
    "bankontvangst_id" UUID,
    "ontvangen_centen" BIGINT,
    "ontvangen_op" TIMESTAMPTZ(3),
    "iban" TEXT,
    "tenaamstelling" TEXT,
    CONSTRAINT "storting_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "storting_toekenning_id_fkey" FOREIGN KEY ("toekenning_id") REFERENCES "toekenning"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "storting_bankontvangst_id_fkey" FOREIGN KEY ("bankontvangst_id") REFERENCES "bankontvangst"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "storting_nummer_key" ON "storting"("nummer");
CREATE UNIQUE INDEX "storting_kenmerk_key" ON "storting"("kenmerk");
CREATE UNIQUE INDEX "storting_bankontvangst_id_key" ON "storting"("bankontvangst_id");
CREATE INDEX "storting_toekenning_id_idx" ON "storting"("toekenning_id");
CREATE INDEX "storting_budgethouder_id_idx" ON "storting"("budgethouder_id");
ALTER TABLE storting
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK (char_length(coalesce(doel, '')) <= 200),
  ADD CHECK (kenmerk ~ '^RF[0-9]{2}[A-Z0-9]{1,21}$'),
  ADD CHECK ((status = 'ontvangen') = (ontvangen_centen IS NOT NULL)),
  ADD CHECK ((status = 'ontvangen') = (ontvangen_op IS NOT NULL)),
  ADD CHECK ((status = 'ontvangen') = (bankontvangst_id IS NOT NULL)),
  ADD CHECK (ontvangen_centen > 0);

CREATE TABLE "uitbetaling" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "nummer" TEXT NOT NULL DEFAULT volgnummer('UB', 'uitbetaling_nummer_seq'::regclass),
    "soort" "uitbetalingsoort" NOT NULL,
    "status" "uitbetalingstatus" NOT NULL,
    "toekenning_id" UUID NOT NULL,
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "jaar" INTEGER,
    "recht_centen" BIGINT,
    "eerder_centen" BIGINT,
    "berekening" JSONB,
    "redencode" TEXT,
    "storting_id" UUID,
    "iban" TEXT,
    "tenaamstelling" TEXT,
    "aangevraagd_door" UUID NOT NULL,
    "aangevraagd_op" TIMESTAMPTZ(3) NOT NULL,
    "gewijzigd_op" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "uitbetaling_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "uitbetaling_toekenning_id_fkey" FOREIGN KEY ("toekenning_id") REFERENCES "toekenning"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "uitbetaling_storting_id_fkey" FOREIGN KEY ("storting_id") REFERENCES "storting"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "uitbetaling_nummer_key" ON "uitbetaling"("nummer");
CREATE INDEX "uitbetaling_toekenning_id_idx" ON "uitbetaling"("toekenning_id");
CREATE INDEX "uitbetaling_budgethouder_id_idx" ON "uitbetaling"("budgethouder_id");
CREATE INDEX "uitbetaling_storting_id_idx" ON "uitbetaling"("storting_id");
ALTER TABLE uitbetaling
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK ((status = 'afgewezen') = (redencode IS NOT NULL)),
  ADD CONSTRAINT uitbetaling_soort CHECK (CASE soort
    WHEN 'vvb' THEN jaar IS NOT NULL AND recht_centen >= 0 AND eerder_centen >= 0 AND berekening IS NOT NULL AND storting_id IS NULL AND iban IS NULL
    ELSE jaar IS NULL AND recht_centen IS NULL AND eerder_centen IS NULL AND storting_id IS NOT NULL AND iban IS NOT NULL AND tenaamstelling IS NOT NULL
      AND status <> 'afgewezen' END),
  -- Never more free money than the right that was computed when it was asked.
  ADD CONSTRAINT uitbetaling_binnen_recht CHECK (soort <> 'vvb' OR status = 'afgewezen' OR eerder_centen + bedrag_centen <= recht_centen);

-- The budgethouder's own account: for the verantwoordingsvrij bedrag. Entered by one, approved by another.
CREATE TABLE "budgethouderrekening" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "budgethouder_id" UUID NOT NULL,
    "iban" TEXT NOT NULL,
    "tenaamstelling" TEXT NOT NULL,
    "status" "rekeningnummerstatus" NOT NULL,
    "aangevraagd_door" UUID NOT NULL,
    "aangevraagd_op" TIMESTAMPTZ(3) NOT NULL,
    "beoordeeld_door" UUID,
    "beoordeeld_op" TIMESTAMPTZ(3),
    "afwijsreden" TEXT,
    "vervallen_op" TIMESTAMPTZ(3),
    CONSTRAINT "budgethouderrekening_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "budgethouderrekening_budgethouder_id_fkey" FOREIGN KEY ("budgethouder_id") REFERENCES "persoon"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "budgethouderrekening_budgethouder_id_idx" ON "budgethouderrekening"("budgethouder_id");
ALTER TABLE budgethouderrekening
  ADD CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  ADD CHECK (btrim(tenaamstelling) <> '' AND char_length(tenaamstelling) <= 70),
  ADD CONSTRAINT budgethouderrekening_vier_ogen CHECK (beoordeeld_door <> aangevraagd_door),
  ADD CHECK ((beoordeeld_op IS NULL) = (beoordeeld_door IS NULL)),
  ADD CHECK ((status IN ('geldig', 'afgewezen')) <= (beoordeeld_op IS NOT NULL)),
  ADD CHECK ((status = 'aangevraagd') <= (beoordeeld_op IS NULL)),
  ADD CHECK ((status = 'afgewezen') = (btrim(coalesce(afwijsreden, '')) <> ''));
CREATE UNIQUE INDEX budgethouderrekening_geldig_key ON budgethouderrekening (budgethouder_id) WHERE status = 'geldig';
CREATE UNIQUE INDEX budgethouderrekening_aangevraagd_key ON budgethouderrekening (budgethouder_id) WHERE status = 'aangevraagd';

-- What a gemeente allows without account, for each law and from a day; no row or nothing: no such amount. The Wlz has its own rule.
CREATE TABLE "vvb_beleid" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "verstrekker_id" UUID NOT NULL,
    "wet" "wet" NOT NULL,
    "van" DATE NOT NULL,
    "bedrag_per_jaar_centen" BIGINT NOT NULL,
    "vastgesteld_door" UUID NOT NULL,
    "vastgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "vvb_beleid_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "vvb_beleid_verstrekker_id_fkey" FOREIGN KEY ("verstrekker_id") REFERENCES "verstrekker"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "vvb_beleid_verstrekker_id_wet_van_idx" ON "vvb_beleid"("verstrekker_id", "wet", "van");
ALTER TABLE vvb_beleid ADD CHECK (wet <> 'wlz'), ADD CHECK (bedrag_per_jaar_centen BETWEEN 0 AND 1000000);

-- ---------------------------------------------------------------- betaalopdracht and declaratie: two sources
ALTER TABLE betaalopdracht
  ALTER COLUMN declaratie_id DROP NOT NULL,
  ALTER COLUMN zorgverlener_id DROP NOT NULL,
  ADD COLUMN uitbetaling_id uuid,
  ADD COLUMN bron betaalbron NOT NULL DEFAULT 'budget',
  ADD CONSTRAINT "betaalopdracht_uitbetaling_id_fkey" FOREIGN KEY ("uitbetaling_id") REFERENCES "uitbetaling"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT betaalopdracht_een_onderwerp CHECK (num_nonnulls(declaratie_id, uitbetaling_id) = 1),
  ADD CONSTRAINT betaalopdracht_zorgverlener CHECK ((declaratie_id IS NULL) = (zorgverlener_id IS NULL));
CREATE INDEX "betaalopdracht_uitbetaling_id_idx" ON "betaalopdracht"("uitbetaling_id");
-- Invariant 3: at most one living payment order a declaratie and source, and one an uitbetaling.
DROP INDEX betaalopdracht_declaratie_key;
CREATE UNIQUE INDEX betaalopdracht_declaratie_key ON betaalopdracht (declaratie_id, bron) WHERE declaratie_id IS NOT NULL AND status NOT IN ('gestorneerd', 'vervallen');
CREATE UNIQUE INDEX betaalopdracht_uitbetaling_key ON betaalopdracht (uitbetaling_id) WHERE uitbetaling_id IS NOT NULL AND status NOT IN ('gestorneerd', 'vervallen');

ALTER TABLE declaratie
  ADD COLUMN uit_storting_centen bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT declaratie_uit_storting CHECK (uit_storting_centen >= 0 AND uit_storting_centen <= coalesce(toegekend_centen, 0));
ALTER TABLE beoordeling
  ADD COLUMN uit_storting_centen bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT beoordeling_uit_storting CHECK (uit_storting_centen >= 0 AND uit_storting_centen <= toegekend_centen);

CREATE OR REPLACE FUNCTION bewaak_declaratie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF OLD.status NOT IN ('concept', 'teruggestuurd') AND
     (NEW.zorgovereenkomst_id, NEW.overeenkomstversie_id, NEW.budgethouder_id, NEW.zorgverlener_id, NEW.maand, NEW.soort, NEW.gevraagd_centen, NEW.factuurnummer)
     IS DISTINCT FROM
     (OLD.zorgovereenkomst_id, OLD.overeenkomstversie_id, OLD.budgethouder_id, OLD.zorgverlener_id, OLD.maand, OLD.soort, OLD.gevraagd_centen, OLD.factuurnummer)
     OR NEW.toekenning_id <> OLD.toekenning_id AND NOT herstelt(OLD.id, OLD.toekenning_id, NEW.toekenning_id) THEN
    RAISE EXCEPTION 'the content of a declaratie in status % is fixed', OLD.status USING ERRCODE = 'PB010';
  END IF;
  IF OLD.toegekend_centen IS NOT NULL AND (NEW.toegekend_centen, NEW.uit_storting_centen) IS DISTINCT FROM (OLD.toegekend_centen, OLD.uit_storting_centen)
     AND OLD.status NOT IN ('ingediend', 'uitval', 'goedgekeurd', 'gestorneerd') THEN
    RAISE EXCEPTION 'the granted amount is fixed' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;

/*
  No euro too early, too much, or without an approved subject (invariant 4). For a declaratie: its part from this source, after
  the month of care, under an approved contract and a grant. For an uitbetaling: its whole amount, from the source of its kind.
*/
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
     OR OLD.status <> 'in_batch' AND (NEW.iban, NEW.tenaamstelling) IS DISTINCT FROM (OLD.iban, OLD.tenaamstelling)
     OR OLD.status NOT IN ('klaar', 'in_batch') AND NEW.batch_id IS DISTINCT FROM OLD.batch_id THEN
    RAISE EXCEPTION 'a payment order does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;

/*
  An uitbetaling says what was decided and only its status moves. A vvb counts everything taken before it from the same budget
  in the same year, and needs care that was really paid (Rlz art. 5.21); a refund never exceeds its storting and goes to the
  account the money came from. The caller holds the toekenning, so no second request runs beside it.
*/
CREATE FUNCTION bewaak_uitbetaling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
DECLARE s storting%ROWTYPE;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - 'status' - 'gewijzigd_op' IS DISTINCT FROM to_jsonb(OLD) - 'status' - 'gewijzigd_op' THEN
      RAISE EXCEPTION 'uitbetaling % does not change', OLD.nummer USING ERRCODE = 'PB010';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM toekenning t WHERE (t.id, t.budgethouder_id, t.verstrekker_id) = (NEW.toekenning_id, NEW.budgethouder_id, NEW.verstrekker_id)) THEN
    RAISE EXCEPTION 'uitbetaling from another budget' USING ERRCODE = 'PB015';
  END IF;
  IF NEW.soort = 'vvb' AND NEW.status <> 'afgewezen' THEN
    IF NEW.eerder_centen IS DISTINCT FROM (SELECT coalesce(sum(u.bedrag_centen), 0) FROM uitbetaling u
         WHERE u.toekenning_id = NEW.toekenning_id AND u.soort = 'vvb' AND u.jaar = NEW.jaar AND u.status NOT IN ('afgewezen', 'ingetrokken')) THEN
      RAISE EXCEPTION 'uitbetaling does not count what was taken before' USING ERRCODE = 'PB016';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.toekenning_id = NEW.toekenning_id AND o.declaratie_id IS NOT NULL AND o.bron = 'budget' AND o.status = 'betaald') THEN
      RAISE EXCEPTION 'no verantwoordingsvrij bedrag before care was paid' USING ERRCODE = 'PB016';
    END IF;
  END IF;
  IF NEW.soort = 'terugstorting' THEN
    SELECT * INTO s FROM storting WHERE id = NEW.storting_id;
    IF s.status <> 'ontvangen' OR (s.toekenning_id, s.iban) IS DISTINCT FROM (NEW.toekenning_id, NEW.iban)
       OR NEW.bedrag_centen + (SELECT coalesce(sum(u.bedrag_centen), 0) FROM uitbetaling u WHERE u.storting_id = s.id AND u.status <> 'ingetrokken') > s.ontvangen_centen THEN
      RAISE EXCEPTION 'refund of % does not follow from it', s.nummer USING ERRCODE = 'PB016';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER uitbetaling_bewaken BEFORE INSERT OR UPDATE ON uitbetaling FOR EACH ROW EXECUTE FUNCTION bewaak_uitbetaling();

-- What was announced and what was received do not change.
CREATE FUNCTION bewaak_storting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kenmerk, NEW.toekenning_id, NEW.budgethouder_id, NEW.verstrekker_id, NEW.bedrag_centen, NEW.aangekondigd_door)
       IS DISTINCT FROM (OLD.kenmerk, OLD.toekenning_id, OLD.budgethouder_id, OLD.verstrekker_id, OLD.bedrag_centen, OLD.aangekondigd_door)
     OR OLD.status = 'ontvangen' AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'storting % does not change', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER storting_bewaken BEFORE UPDATE ON storting FOR EACH ROW EXECUTE FUNCTION bewaak_storting();

-- A storting was made for one budget: what it paid does not move to another by a correction. herstel_verplaatsen() refuses a whole
-- budget that still holds own money or an uitbetaling; this refuses a single claim.
CREATE FUNCTION herstel_zonder_eigen_geld() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM declaratie d WHERE d.id = NEW.declaratie_id AND d.uit_storting_centen > 0) THEN
    RAISE EXCEPTION 'a claim that is partly paid from a storting does not move to another budget' USING ERRCODE = 'PB016';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER herstelregel_zonder_eigen_geld BEFORE INSERT ON herstelregel FOR EACH ROW WHEN (NEW.declaratie_id IS NOT NULL) EXECUTE FUNCTION herstel_zonder_eigen_geld();

-- ---------------------------------------------------------------- status, audit, append-only
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('storting', '', 'aangekondigd'),
  ('storting', 'aangekondigd', 'ontvangen'),
  ('storting', 'vervallen', 'ontvangen'),
  ('storting', 'aangekondigd', 'vervallen'),
  ('uitbetaling', '', 'goedgekeurd'),
  ('uitbetaling', '', 'afgewezen'),
  ('uitbetaling', 'goedgekeurd', 'in_betaling'),
  ('uitbetaling', 'in_betaling', 'goedgekeurd'),
  ('uitbetaling', 'in_betaling', 'betaald'),
  ('uitbetaling', 'in_betaling', 'gestorneerd'),
  ('uitbetaling', 'betaald', 'gestorneerd'),
  ('uitbetaling', 'gestorneerd', 'goedgekeurd'),
  ('uitbetaling', 'goedgekeurd', 'ingetrokken'),
  ('uitbetaling', 'gestorneerd', 'ingetrokken');
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['storting', 'uitbetaling'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF status ON %I FOR EACH ROW EXECUTE FUNCTION bewaak_status()', t || '_status', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['storting', 'uitbetaling', 'bankontvangst', 'budgethouderrekening', 'vvb_beleid'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis()',
      t || '_eist_gebeurtenis', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['bankontvangst', 'vvb_beleid'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen()', t || '_alleen_toevoegen', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t || '_niet_legen', t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------- who sees what (invariant 7)
CREATE POLICY toegang ON bankontvangst USING ((SELECT app_intern()));
-- A storting is the budgethouder's own money and names an account: not for the verstrekker. Only the SVB receives it.
CREATE POLICY toegang ON storting USING ((SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()))
  WITH CHECK ((SELECT app_intern()) OR (budgethouder_id = (SELECT app_budgethouder()) AND status <> 'ontvangen'));
CREATE POLICY toegang ON uitbetaling USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR (soort = 'vvb' AND verstrekker_id = (SELECT app_verstrekker())))
  WITH CHECK ((SELECT app_intern()) OR (budgethouder_id = (SELECT app_budgethouder()) AND status IN ('goedgekeurd', 'afgewezen', 'ingetrokken')));
CREATE POLICY toegang ON budgethouderrekening USING ((SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()))
  WITH CHECK ((SELECT app_intern()) OR (budgethouder_id = (SELECT app_budgethouder()) AND status IN ('aangevraagd', 'vervallen') AND beoordeeld_door IS NULL));
CREATE POLICY lezen ON vvb_beleid FOR SELECT USING (true);
CREATE POLICY schrijven ON vvb_beleid FOR INSERT WITH CHECK ((SELECT app_intern()) OR verstrekker_id = (SELECT app_verstrekker()));
-- The verstrekker sees its own money, and payments for care only: an order for an uitbetaling holds a private account.
DROP POLICY toegang ON grootboekrekening;
CREATE POLICY toegang ON grootboekrekening USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder())
  OR (verstrekker_id = (SELECT app_verstrekker())
      AND soort NOT IN ('gestort', 'storting_beschikbaar', 'storting_gereserveerd', 'storting_onderweg', 'storting_besteed', 'storting_terugbetaald')));
DROP POLICY toegang ON betaalopdracht;
CREATE POLICY toegang ON betaalopdracht USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR zorgverlener_id = (SELECT app_zorgverlener())
  OR (verstrekker_id = (SELECT app_verstrekker()) AND declaratie_id IS NOT NULL));
GRANT SELECT, INSERT ON bankontvangst, storting, uitbetaling, budgethouderrekening, vvb_beleid TO pgb_app;
GRANT UPDATE ON storting, uitbetaling, budgethouderrekening TO pgb_app;
GRANT USAGE ON SEQUENCE storting_nummer_seq, uitbetaling_nummer_seq TO pgb_app;

-- ---------------------------------------------------------------- ledger: the accounts of a storting
-- `gestort` is the other side of every storting, as voorschot is of every grant: it has no lower limit.
CREATE OR REPLACE FUNCTION rekening_saldo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  INSERT INTO saldo (rekening_id, bedrag_centen, ondergrens_centen) VALUES (NEW.id, 0, CASE WHEN NEW.soort IN ('voorschot', 'gestort') THEN NULL ELSE 0 END);
  RETURN NULL;
END $$;

INSERT INTO boekingsweg (soort, van, naar, rollen, tekort) VALUES
  ('storting', 'gestort', 'storting_beschikbaar', '{svb,systeem}', 'weigeren'),
  ('reservering', 'storting_beschikbaar', 'storting_gereserveerd', '{budgethouder,svb,systeem}', 'melden'),
  ('vrijval', 'storting_gereserveerd', 'storting_beschikbaar', '{budgethouder,zorgverlener,svb,systeem}', 'weigeren'),
  ('vrijgave', 'storting_gereserveerd', 'storting_onderweg', '{svb,systeem}', 'weigeren'),
  ('betaling', 'storting_onderweg', 'storting_besteed', '{svb,systeem}', 'weigeren'),
  ('betaling', 'storting_onderweg', 'storting_terugbetaald', '{svb,systeem}', 'weigeren'),
  ('stornering', 'storting_onderweg', 'storting_gereserveerd', '{svb,systeem}', 'weigeren'),
  ('stornering', 'storting_besteed', 'storting_gereserveerd', '{svb,systeem}', 'weigeren'),
  ('stornering', 'storting_terugbetaald', 'storting_gereserveerd', '{svb,systeem}', 'weigeren');

-- Opened when the first storting arrives. Harmless when they exist.
CREATE FUNCTION stortingsrekeningen_openen(p_toekenning uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF app_rol() NOT IN ('svb', 'systeem') THEN RAISE EXCEPTION 'rol "%" may not open accounts', app_rol() USING ERRCODE = 'PB008'; END IF;
  INSERT INTO grootboekrekening (soort, verstrekker_id, toekenning_id, budgethouder_id)
    SELECT s.soort::rekeningsoort, t.verstrekker_id, t.id, t.budgethouder_id
    FROM toekenning t, (VALUES ('gestort'), ('storting_beschikbaar'), ('storting_gereserveerd'), ('storting_onderweg'), ('storting_besteed'), ('storting_terugbetaald')) AS s (soort)
    WHERE t.id = p_toekenning
    ON CONFLICT DO NOTHING;
END $$;
REVOKE EXECUTE ON FUNCTION stortingsrekeningen_openen(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stortingsrekeningen_openen(uuid) TO pgb_app;

/*
  The only way to book. Moves p_bedrag (> 0, cents) from one account of a toekenning to another.
  Returns 'geboekt', 'bestond_al' (same key, same content) or 'tekort' (where boekingsweg says so, when less than p_bedrag is there).
  The caller must be able to see the toekenning: the policies decide, not this function. Locks in the order of
  the enum with voorschot last, which prevents deadlocks.
*/
CREATE OR REPLACE FUNCTION boek(p_soort boekingsoort, p_sleutel text, p_onderwerp_soort text, p_onderwerp_id uuid, p_gebeurtenis uuid,
                     p_toekenning uuid, p_van rekeningsoort, p_naar rekeningsoort, p_bedrag bigint, p_nu timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  rol_van_beller text := app_rol();
  r_van uuid; r_naar uuid; id_boeking uuid; bestaand boeking%ROWTYPE; vrij bigint; v_verstrekker uuid; bestaand_bedrag bigint; weg boekingsweg%ROWTYPE;
BEGIN
  IF p_bedrag <= 0 THEN RAISE EXCEPTION 'amount must be positive, got %', p_bedrag; END IF;
  IF p_van = p_naar THEN RAISE EXCEPTION 'from and to are the same account'; END IF;
  SELECT * INTO weg FROM boekingsweg w WHERE w.soort = p_soort AND w.van = p_van AND w.naar = p_naar;
  IF NOT FOUND THEN RAISE EXCEPTION 'a % never goes from % to %', p_soort, p_van, p_naar USING ERRCODE = 'PB008'; END IF;
  IF rol_van_beller IS NULL OR rol_van_beller <> ALL (weg.rollen) THEN
    RAISE EXCEPTION 'rol "%" may not book a %', rol_van_beller, p_soort USING ERRCODE = 'PB008';
  END IF;
  SELECT t.verstrekker_id INTO v_verstrekker FROM toekenning t WHERE t.id = p_toekenning
    AND (rol_van_beller IN ('svb', 'systeem')
      OR rol_van_beller = 'budgethouder' AND t.budgethouder_id = app_budgethouder()
      OR rol_van_beller = 'verstrekker' AND t.verstrekker_id = app_verstrekker());
  -- A zorgverlener has no sight of the budget and books one thing: the release of what was reserved, at one source,
  -- for their own withdrawn declaratie.
  IF rol_van_beller = 'zorgverlener' AND p_onderwerp_soort = 'declaratie' THEN
    SELECT d.verstrekker_id INTO v_verstrekker FROM declaratie d WHERE d.id = p_onderwerp_id AND d.toekenning_id = p_toekenning
      AND d.zorgverlener_id = app_zorgverlener() AND d.status = 'ingetrokken'
      AND EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.declaratie_id = d.id AND o.status = 'vervallen' AND o.bedrag_centen = p_bedrag
        AND p_van = (CASE o.bron WHEN 'storting' THEN 'storting_gereserveerd' ELSE 'gereserveerd' END)::rekeningsoort);
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
  IF weg.tekort = 'melden' AND vrij < p_bedrag THEN
    PERFORM set_config('app.rol', rol_van_beller, true);
    RETURN 'tekort';
  END IF;
  INSERT INTO boeking (soort, onderwerp_soort, onderwerp_id, idempotentiesleutel, gebeurtenis_id, geboekt_op)
    VALUES (p_soort, p_onderwerp_soort, p_onderwerp_id, p_sleutel, p_gebeurtenis, p_nu) RETURNING id INTO id_boeking;
  -- A lowered or withdrawn grant may be below what was already bound: the budget is then overbesteed, visibly.
  IF weg.tekort = 'toestaan' THEN
    UPDATE saldo SET ondergrens_centen = least(0, vrij - p_bedrag) WHERE rekening_id = r_van;
  END IF;
  INSERT INTO boekingsregel (boeking_id, rekening_id, bedrag_centen) VALUES (id_boeking, r_van, -p_bedrag), (id_boeking, r_naar, p_bedrag);
  IF p_naar = 'beschikbaar' THEN
    UPDATE saldo SET ondergrens_centen = least(0, bedrag_centen) WHERE rekening_id = r_naar AND ondergrens_centen < 0;
  END IF;
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN 'geboekt';
END $$;

-- What came from a storting is not spent from the budget.
CREATE OR REPLACE FUNCTION budgetcijfers(p_budgethouder uuid, p_toekenning uuid, p_vanaf date) RETURNS SETOF jsonb LANGUAGE plpgsql STABLE ROWS 3 AS $$
BEGIN
  RETURN QUERY
  SELECT jsonb_build_object(
    'id', t.id, 'nummer', t.nummer, 'wet', t.wet, 'status', t.status, 'van', t.van, 'tm', t.tm, 'bedrag', t.bedrag_centen::text,
    'verstrekker', jsonb_build_object('soort', v.soort, 'naam', v.naam, 'telefoon', v.telefoon, 'email', v.email),
    'saldi', (SELECT jsonb_object_agg(g.soort, s.bedrag_centen::text) FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = t.id),
    'functiebudgetten', (SELECT coalesce(jsonb_agg(jsonb_build_object('functiesoort', f.functiesoort, 'van', f.van, 'tm', f.tm, 'bedrag', f.bedrag_centen::text,
        'vvb', f.vvb_centen::text) ORDER BY f.functiesoort, f.van), '[]')
      FROM functiebudget f WHERE f.toekenningsversie_id = (SELECT tv.id FROM toekenningsversie tv WHERE tv.toekenning_id = t.id ORDER BY tv.versie DESC LIMIT 1)),
    'regels', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (
      SELECT d.maand, z.functiesoort, d.zorgverlener_id AS "zorgverlenerId", zv.naam AS zorgverlener,
             coalesce(sum(o.bedrag_centen) FILTER (WHERE o.status = 'betaald'), 0)::text AS besteed,
             coalesce(sum(o.bedrag_centen) FILTER (WHERE o.status = 'vrijgegeven'), 0)::text AS onderweg,
             coalesce(sum(d.toegekend_centen - d.uit_storting_centen) FILTER (WHERE o.id IS NULL OR o.status IN ('klaar', 'in_batch')), 0)::text AS gereserveerd
      FROM declaratie d JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id JOIN zorgverlener zv ON zv.id = d.zorgverlener_id
      LEFT JOIN betaalopdracht o ON o.declaratie_id = d.id AND o.bron = 'budget' AND o.status NOT IN ('gestorneerd', 'vervallen')
      WHERE d.toekenning_id = t.id AND d.status IN ('goedgekeurd', 'in_betaling', 'betaald', 'gestorneerd')
      GROUP BY d.maand, z.functiesoort, d.zorgverlener_id, zv.naam ORDER BY d.maand, zv.naam) r),
    'contracten', (SELECT coalesce(jsonb_agg(jsonb_build_object('van', ov.van, 'tm', coalesce(z.beeindigd_per, ov.tm), 'urenPerWeek', ov.uren_per_week_honderdsten,
        'dagenPerWeek', ov.dagen_per_week,
        'tarieven', (SELECT coalesce(jsonb_agg(jsonb_build_object('eenheid', ta.eenheid, 'tarief', ta.tarief_centen::text)), '[]') FROM tarief ta WHERE ta.overeenkomstversie_id = ov.id))), '[]')
      FROM zorgovereenkomst z JOIN overeenkomstversie ov ON ov.zorgovereenkomst_id = z.id AND ov.versie = z.versie
      WHERE z.toekenning_id = t.id AND z.status IN ('goedgekeurd', 'beeindigd') AND ov.van IS NOT NULL)
  )
  FROM toekenning t JOIN verstrekker v ON v.id = t.verstrekker_id
  WHERE t.budgethouder_id = p_budgethouder
    AND (p_toekenning IS NULL OR t.id = p_toekenning)
    AND (p_vanaf IS NULL OR t.tm >= p_vanaf)
  ORDER BY t.van DESC, t.wet;
END
$$;
