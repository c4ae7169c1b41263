-- Closing of budgets (iPgb 2 budgetafsluitbericht; Rlz art. 5.21) and the current account of each verstrekker.

-- ---------------------------------------------------------------- tables
CREATE TYPE afsluitreden AS ENUM ('einde_periode', 'boven_budget', 'jaargrens');
CREATE TYPE afsluitaanleiding AS ENUM ('automatisch', 'met_de_hand');
CREATE TYPE afsluitberichtstatus AS ENUM ('verzonden', 'ontvangen', 'betwist', 'vervangen');
CREATE TYPE voorschotsoort AS ENUM ('ontvangst', 'terugbetaling');
CREATE TYPE voorschotbron AS ENUM ('bank', 'met_de_hand');
CREATE TYPE voorschotstatus AS ENUM ('voorgesteld', 'geboekt', 'afgewezen');
CREATE SEQUENCE budgetafsluitbericht_nummer_seq;
CREATE SEQUENCE voorschotmutatie_nummer_seq;

CREATE TABLE budgetafsluitbericht (
  id uuid NOT NULL DEFAULT uuidv7(),
  nummer text NOT NULL DEFAULT volgnummer('BAB', 'budgetafsluitbericht_nummer_seq'::regclass),
  toekenning_id uuid NOT NULL,
  budgethouder_id uuid NOT NULL,
  verstrekker_id uuid NOT NULL,
  wet wet NOT NULL,
  reden afsluitreden NOT NULL,
  periodestand text NOT NULL,
  definitief boolean NOT NULL,
  van date NOT NULL,
  tm date NOT NULL,
  toegekend_centen bigint NOT NULL,
  besteed_centen bigint NOT NULL,
  totalen jsonb NOT NULL,
  aanleiding afsluitaanleiding NOT NULL,
  toelichting text,
  vervangt text,
  inhoud bytea NOT NULL,
  inhoud_hash bytea NOT NULL,
  gemaakt_op timestamptz(3) NOT NULL,
  status afsluitberichtstatus NOT NULL DEFAULT 'verzonden',
  beantwoord_op timestamptz(3),
  beantwoord_door text,
  betwistcode text,
  betwisttekst text,
  CONSTRAINT budgetafsluitbericht_pkey PRIMARY KEY (id),
  CONSTRAINT budgetafsluitbericht_toekenning_id_fkey FOREIGN KEY (toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (tm >= van),
  CHECK (toegekend_centen >= 0 AND besteed_centen >= 0),
  CHECK (octet_length(inhoud_hash) = 32),
  CHECK ((aanleiding = 'met_de_hand') = (btrim(coalesce(toelichting, '')) <> '')),
  CHECK ((status = 'betwist') <= (betwistcode IS NOT NULL AND btrim(coalesce(betwisttekst, '')) <> '')),
  CHECK ((beantwoord_op IS NULL) = (beantwoord_door IS NULL))
);
CREATE UNIQUE INDEX budgetafsluitbericht_nummer_key ON budgetafsluitbericht (nummer);
-- One message a toekenning a reason a state of that period; a second worker finds the first.
CREATE UNIQUE INDEX budgetafsluitbericht_toekenning_id_reden_periodestand_key ON budgetafsluitbericht (toekenning_id, reden, periodestand);
CREATE INDEX budgetafsluitbericht_verstrekker_id_gemaakt_op_idx ON budgetafsluitbericht (verstrekker_id, gemaakt_op);
CREATE INDEX budgetafsluitbericht_budgethouder_id_idx ON budgetafsluitbericht (budgethouder_id);
CREATE INDEX budgetafsluitbericht_status_idx ON budgetafsluitbericht (status);
CREATE INDEX functiebudget_tm_idx ON functiebudget (tm);

-- The settlement: made once, in the transaction that closes the budget.
CREATE TABLE afsluiting (
  toekenning_id uuid NOT NULL,
  budgethouder_id uuid NOT NULL,
  verstrekker_id uuid NOT NULL,
  budgetafsluitbericht_id uuid NOT NULL,
  toegekend_centen bigint NOT NULL,
  besteed_centen bigint NOT NULL,
  terug_centen bigint NOT NULL,
  afgesloten_op timestamptz(3) NOT NULL,
  CONSTRAINT afsluiting_pkey PRIMARY KEY (toekenning_id),
  CONSTRAINT afsluiting_toekenning_id_fkey FOREIGN KEY (toekenning_id) REFERENCES toekenning (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT afsluiting_budgetafsluitbericht_id_fkey FOREIGN KEY (budgetafsluitbericht_id) REFERENCES budgetafsluitbericht (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (terug_centen >= 0)
);
CREATE INDEX afsluiting_verstrekker_id_afgesloten_op_idx ON afsluiting (verstrekker_id, afgesloten_op);

-- Money that a verstrekker sent or got back. By hand it takes two people; from the bank the statement is the second.
CREATE TABLE voorschotmutatie (
  id uuid NOT NULL DEFAULT uuidv7(),
  nummer text NOT NULL DEFAULT volgnummer('VS', 'voorschotmutatie_nummer_seq'::regclass),
  verstrekker_id uuid NOT NULL,
  soort voorschotsoort NOT NULL,
  bron voorschotbron NOT NULL,
  status voorschotstatus NOT NULL,
  bedrag_centen bigint NOT NULL,
  valutadatum date NOT NULL,
  kenmerk text NOT NULL,
  bankbericht_id uuid,
  opgemaakt_door uuid NOT NULL,
  opgemaakt_op timestamptz(3) NOT NULL,
  beoordeeld_door uuid,
  beoordeeld_op timestamptz(3),
  afwijsreden text,
  CONSTRAINT voorschotmutatie_pkey PRIMARY KEY (id),
  CONSTRAINT voorschotmutatie_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (bedrag_centen > 0),
  CHECK (btrim(kenmerk) <> ''),
  CHECK ((bron = 'bank') = (bankbericht_id IS NOT NULL)),
  -- Maker is not checker.
  CONSTRAINT voorschotmutatie_vier_ogen CHECK (bron = 'bank' OR beoordeeld_door <> opgemaakt_door),
  CHECK ((beoordeeld_op IS NULL) = (beoordeeld_door IS NULL)),
  CHECK (bron = 'bank' OR (status = 'voorgesteld') = (beoordeeld_door IS NULL)),
  CHECK ((status = 'afgewezen') = (btrim(coalesce(afwijsreden, '')) <> ''))
);
CREATE UNIQUE INDEX voorschotmutatie_nummer_key ON voorschotmutatie (nummer);
-- The reference of the bank names one entry for ever: the same statement line in another file is booked once.
CREATE UNIQUE INDEX voorschotmutatie_bank_key ON voorschotmutatie (verstrekker_id, kenmerk, valutadatum, bedrag_centen) WHERE bron = 'bank';
CREATE INDEX voorschotmutatie_verstrekker_id_valutadatum_idx ON voorschotmutatie (verstrekker_id, valutadatum);
CREATE INDEX voorschotmutatie_status_idx ON voorschotmutatie (status);

-- ---------------------------------------------------------------- lifecycles
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('budgetafsluitbericht', '', 'verzonden'),
  ('budgetafsluitbericht', 'verzonden', 'ontvangen'),
  ('budgetafsluitbericht', 'verzonden', 'betwist'),
  ('budgetafsluitbericht', 'ontvangen', 'betwist'),
  ('budgetafsluitbericht', 'betwist', 'ontvangen'),
  ('budgetafsluitbericht', 'verzonden', 'vervangen'),
  ('budgetafsluitbericht', 'ontvangen', 'vervangen'),
  ('budgetafsluitbericht', 'betwist', 'vervangen'),
  ('voorschotmutatie', '', 'voorgesteld'),
  ('voorschotmutatie', 'voorgesteld', 'geboekt'),
  ('voorschotmutatie', 'voorgesteld', 'afgewezen');
CREATE TRIGGER budgetafsluitbericht_status BEFORE INSERT OR UPDATE OF status ON budgetafsluitbericht FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE TRIGGER voorschotmutatie_status BEFORE INSERT OR UPDATE OF status ON voorschotmutatie FOR EACH ROW EXECUTE FUNCTION bewaak_status();

CREATE TRIGGER afsluiting_alleen_toevoegen BEFORE UPDATE OR DELETE ON afsluiting FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER afsluiting_niet_legen BEFORE TRUNCATE ON afsluiting FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();

-- What was sent does not change; only what came back about it does.
CREATE FUNCTION bewaak_budgetafsluitbericht() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'status' - 'beantwoord_op' - 'beantwoord_door' - 'betwistcode' - 'betwisttekst'
      IS DISTINCT FROM to_jsonb(OLD) - 'status' - 'beantwoord_op' - 'beantwoord_door' - 'betwistcode' - 'betwisttekst' THEN
    RAISE EXCEPTION 'budgetafsluitbericht % was sent and is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER budgetafsluitbericht_vast BEFORE UPDATE OR DELETE ON budgetafsluitbericht FOR EACH ROW EXECUTE FUNCTION bewaak_budgetafsluitbericht();

CREATE FUNCTION bewaak_voorschotmutatie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'status' - 'beoordeeld_op' - 'beoordeeld_door' - 'afwijsreden'
      IS DISTINCT FROM to_jsonb(OLD) - 'status' - 'beoordeeld_op' - 'beoordeeld_door' - 'afwijsreden' THEN
    RAISE EXCEPTION 'voorschotmutatie % is fixed', OLD.nummer USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voorschotmutatie_vast BEFORE UPDATE OR DELETE ON voorschotmutatie FOR EACH ROW EXECUTE FUNCTION bewaak_voorschotmutatie();

CREATE CONSTRAINT TRIGGER budgetafsluitbericht_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON budgetafsluitbericht
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();
CREATE CONSTRAINT TRIGGER afsluiting_eist_gebeurtenis AFTER INSERT ON afsluiting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();
CREATE CONSTRAINT TRIGGER voorschotmutatie_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON voorschotmutatie
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- ---------------------------------------------------------------- ledger: closing
ALTER TABLE boekingsweg ADD COLUMN na_afsluiting boolean NOT NULL DEFAULT false;
INSERT INTO boekingsweg (soort, van, naar, rollen, tekort, na_afsluiting) VALUES
  ('afsluiting', 'beschikbaar', 'voorschot', '{svb,systeem}', 'weigeren', true),
  ('bevoorschotting', 'ontvangsten', 'rekening_courant', '{svb,systeem}', 'toestaan', false),
  ('terugbetaling', 'rekening_courant', 'ontvangsten', '{svb,systeem}', 'melden', false),
  ('verrekening', 'rekening_courant', 'uitbetaald', '{svb,systeem}', 'toestaan', false),
  ('verrekening', 'uitbetaald', 'rekening_courant', '{svb,systeem}', 'toestaan', false);
-- A payment that the bank sends back after closing still has to find its place, and so has what is paid again.
UPDATE boekingsweg SET na_afsluiting = true WHERE soort IN ('stornering', 'vrijval', 'vrijgave', 'betaling', 'storting');

-- Nothing is booked on a closed budget, except what boekingsweg allows. Whoever closes holds the toekenning, and so does whoever
-- reserves or changes a grant: of the two the second sees what the first did. What is always allowed asks for no lock.
CREATE FUNCTION bewaak_afgesloten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (
    SELECT t.status FROM nieuw n JOIN boeking b ON b.id = n.boeking_id JOIN grootboekrekening g ON g.id = n.rekening_id JOIN toekenning t ON t.id = g.toekenning_id
    WHERE NOT EXISTS (SELECT 1 FROM boekingsweg w WHERE w.soort = b.soort AND w.na_afsluiting) FOR SHARE OF t) x WHERE x.status = 'afgesloten') THEN
    RAISE EXCEPTION 'this budget is closed' USING ERRCODE = 'PB016';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER boekingsregel_na_afsluiting AFTER INSERT ON boekingsregel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION bewaak_afgesloten();

-- A toekenning is closed by its settlement and in no other way.
CREATE FUNCTION eis_afsluiting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF NEW.status = 'afgesloten' AND NOT EXISTS (SELECT 1 FROM afsluiting a WHERE a.toekenning_id = NEW.id) THEN
    RAISE EXCEPTION 'toekenning % was closed without a settlement', NEW.nummer USING ERRCODE = 'PB016';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER toekenning_eist_afsluiting AFTER UPDATE OF status ON toekenning
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_afsluiting();

-- ---------------------------------------------------------------- ledger: current account of a verstrekker
DO $$
DECLARE naam text;
BEGIN
  SELECT conname INTO naam FROM pg_constraint WHERE conrelid = 'grootboekrekening'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%voorschot%';
  EXECUTE format('ALTER TABLE grootboekrekening DROP CONSTRAINT %I', naam);
END $$;
ALTER TABLE grootboekrekening ADD CONSTRAINT grootboekrekening_niveau_check
  CHECK ((soort IN ('voorschot', 'ontvangsten', 'rekening_courant', 'uitbetaald')) = (toekenning_id IS NULL));
CREATE UNIQUE INDEX grootboekrekening_verstrekker_key ON grootboekrekening (verstrekker_id, soort) WHERE toekenning_id IS NULL;

-- No account of a verstrekker has a lower limit: who is short is shown, and the care is paid.
CREATE OR REPLACE FUNCTION rekeningen_saldo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  INSERT INTO saldo (rekening_id, bedrag_centen, ondergrens_centen)
    SELECT n.id, 0, CASE WHEN n.toekenning_id IS NULL OR n.soort = 'gestort' THEN NULL ELSE 0 END FROM nieuw n;
  RETURN NULL;
END $$;

/*
  Books between the accounts of a verstrekker itself, as boek() does between those of one toekenning: the ways of boekingsweg,
  once a key, under a lock. Returns 'geboekt', 'bestond_al' or 'tekort'.
*/
CREATE FUNCTION boek_verstrekker(p_soort boekingsoort, p_sleutel text, p_onderwerp_soort text, p_onderwerp_id uuid, p_gebeurtenis uuid,
                                 p_verstrekker uuid, p_van rekeningsoort, p_naar rekeningsoort, p_bedrag bigint, p_nu timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  rol_van_beller text := app_rol();
  r_van uuid; r_naar uuid; id_boeking uuid; bestaand boeking%ROWTYPE; stand bigint; bestaand_bedrag bigint; weg boekingsweg%ROWTYPE;
BEGIN
  IF p_bedrag <= 0 THEN RAISE EXCEPTION 'amount must be positive, got %', p_bedrag; END IF;
  SELECT * INTO weg FROM boekingsweg w WHERE w.soort = p_soort AND w.van = p_van AND w.naar = p_naar;
  IF NOT FOUND OR rol_van_beller IS NULL OR rol_van_beller <> ALL (weg.rollen) THEN
    RAISE EXCEPTION 'rol "%" may not book a % from % to %', rol_van_beller, p_soort, p_van, p_naar USING ERRCODE = 'PB008';
  END IF;
  PERFORM set_config('app.rol', 'systeem', true);
  INSERT INTO grootboekrekening (soort, verstrekker_id)
    SELECT s.soort::rekeningsoort, p_verstrekker FROM (VALUES ('ontvangsten'), ('rekening_courant'), ('uitbetaald')) AS s (soort)
    WHERE NOT EXISTS (SELECT 1 FROM grootboekrekening g WHERE g.verstrekker_id = p_verstrekker AND g.toekenning_id IS NULL AND g.soort = s.soort::rekeningsoort)
    ON CONFLICT DO NOTHING;
  SELECT id INTO r_van FROM grootboekrekening WHERE verstrekker_id = p_verstrekker AND toekenning_id IS NULL AND soort = p_van;
  SELECT id INTO r_naar FROM grootboekrekening WHERE verstrekker_id = p_verstrekker AND toekenning_id IS NULL AND soort = p_naar;
  PERFORM 1 FROM saldo s JOIN grootboekrekening g ON g.id = s.rekening_id WHERE s.rekening_id IN (r_van, r_naar) ORDER BY g.soort FOR UPDATE OF s;
  SELECT * INTO bestaand FROM boeking WHERE idempotentiesleutel = p_sleutel;
  IF FOUND THEN
    SELECT bedrag_centen INTO bestaand_bedrag FROM boekingsregel WHERE boeking_id = bestaand.id AND rekening_id = r_naar;
    IF bestaand.soort <> p_soort OR bestaand.onderwerp_id <> p_onderwerp_id OR bestaand_bedrag IS DISTINCT FROM p_bedrag THEN
      RAISE EXCEPTION 'idempotency key % was used for another booking', p_sleutel USING ERRCODE = 'PB009';
    END IF;
    PERFORM set_config('app.rol', rol_van_beller, true);
    RETURN 'bestond_al';
  END IF;
  SELECT bedrag_centen INTO stand FROM saldo WHERE rekening_id = r_van;
  IF weg.tekort = 'melden' AND stand < p_bedrag THEN
    PERFORM set_config('app.rol', rol_van_beller, true);
    RETURN 'tekort';
  END IF;
  INSERT INTO boeking (soort, onderwerp_soort, onderwerp_id, idempotentiesleutel, gebeurtenis_id, geboekt_op)
    VALUES (p_soort, p_onderwerp_soort, p_onderwerp_id, p_sleutel, p_gebeurtenis, p_nu) RETURNING id INTO id_boeking;
  INSERT INTO boekingsregel (boeking_id, rekening_id, bedrag_centen) VALUES (id_boeking, r_van, -p_bedrag), (id_boeking, r_naar, p_bedrag);
  PERFORM set_config('app.rol', rol_van_beller, true);
  RETURN 'geboekt';
END $$;

/*
  Brings `uitbetaald` of these verstrekkers (NULL: of all) level with what was paid from their budgets. Whoever books on besteed calls it
  in the same transaction. Under the lock, so that of two bank statements at once the second sees what the first booked.
*/
CREATE FUNCTION rekening_courant_bijwerken(p_verstrekkers uuid[], p_gebeurtenis uuid, p_nu timestamptz)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  rol_van_beller text := app_rol();
  v uuid; betaald bigint; verschil bigint; bijgewerkt integer := 0;
BEGIN
  IF rol_van_beller IS NULL OR rol_van_beller NOT IN ('svb', 'systeem') THEN
    RAISE EXCEPTION 'rol "%" may not settle', rol_van_beller USING ERRCODE = 'PB008';
  END IF;
  FOR v IN SELECT id FROM verstrekker WHERE p_verstrekkers IS NULL OR id = ANY (p_verstrekkers) ORDER BY id LOOP
    PERFORM set_config('app.rol', 'systeem', true);
    PERFORM pg_advisory_xact_lock(hashtextextended('rekening-courant/' || v, 0));
    SELECT coalesce(sum(s.bedrag_centen), 0) INTO betaald FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.verstrekker_id = v AND g.soort = 'besteed';
    SELECT betaald - coalesce(sum(s.bedrag_centen), 0) INTO verschil FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.verstrekker_id = v AND g.soort = 'uitbetaald';
    PERFORM set_config('app.rol', rol_van_beller, true);
    IF verschil <> 0 THEN
      PERFORM boek_verstrekker('verrekening', 'verrekening:' || p_gebeurtenis || ':' || v, 'verstrekker', v, p_gebeurtenis, v,
        CASE WHEN verschil > 0 THEN 'rekening_courant' ELSE 'uitbetaald' END::rekeningsoort,
        CASE WHEN verschil > 0 THEN 'uitbetaald' ELSE 'rekening_courant' END::rekeningsoort, abs(verschil), p_nu);
      bijgewerkt := bijgewerkt + 1;
    END IF;
  END LOOP;
  RETURN bijgewerkt;
END $$;

-- ---------------------------------------------------------------- what stands in the way of closing a budget
/*
  For the closing itself and for every screen that explains why it waits: one row a kind of thing in the way. Rows come through
  row-level security, like everything the caller asks.
*/
CREATE FUNCTION afsluitbelemmeringen(p_toekenningen uuid[]) RETURNS TABLE (toekenning_id uuid, soort text, aantal bigint, bedrag_centen bigint)
LANGUAGE sql STABLE AS $$
  SELECT d.toekenning_id, CASE d.status WHEN 'ter_accordering' THEN 'declaratie_bij_budgethouder' WHEN 'gestorneerd' THEN 'betaling_teruggekomen' ELSE 'declaratie_bij_svb' END,
         count(*), sum(d.gevraagd_centen)::bigint
  FROM declaratie d WHERE d.toekenning_id = ANY (p_toekenningen) AND d.status IN ('ter_accordering', 'ingediend', 'uitval', 'gestorneerd') GROUP BY 1, 2
  UNION ALL
  SELECT o.toekenning_id, CASE o.status WHEN 'vrijgegeven' THEN 'betaling_bij_bank' ELSE 'betaling_klaar' END, count(*), sum(o.bedrag_centen)::bigint
  FROM betaalopdracht o WHERE o.toekenning_id = ANY (p_toekenningen) AND o.status IN ('klaar', 'in_batch', 'vrijgegeven') GROUP BY 1, 2
  UNION ALL
  SELECT x.toekenning_id, CASE u.domein WHEN 'afsluiting' THEN 'bericht_betwist' ELSE 'uitvalzaak' END, count(*), 0::bigint
  FROM uitvalzaak u JOIN (
    SELECT t.id, t.id AS toekenning_id FROM toekenning t WHERE t.id = ANY (p_toekenningen)
    UNION ALL SELECT b.id, b.toekenning_id FROM toekenningsbericht b WHERE b.toekenning_id = ANY (p_toekenningen)
    UNION ALL SELECT b.id, b.toekenning_id FROM budgetafsluitbericht b WHERE b.toekenning_id = ANY (p_toekenningen)) x ON x.id = u.onderwerp_id
  WHERE u.domein IN ('toekenning', 'afsluiting') AND u.status NOT IN ('opgelost', 'vervallen') GROUP BY 1, 2
$$;

-- What was paid from a toekenning, by kind of care and month: the kind is that of the zorgovereenkomst (one budget a law, labelled contracts).
-- A verantwoordingsvrij bedrag has no contract: it is counted on the functiebudget it was granted with. Own money is no budget.
CREATE FUNCTION bestedingen_van(p_toekenningen uuid[]) RETURNS TABLE (toekenning_id uuid, functiesoort text, maand date, besteed_centen bigint)
LANGUAGE sql STABLE AS $$
  SELECT o.toekenning_id, coalesce(z.functiesoort, f.functiesoort, ''), coalesce(d.maand, date_trunc('month', coalesce(f.van, t.van))::date), sum(o.bedrag_centen)::bigint
  FROM betaalopdracht o JOIN toekenning t ON t.id = o.toekenning_id
  LEFT JOIN declaratie d ON d.id = o.declaratie_id LEFT JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id
  LEFT JOIN LATERAL (SELECT x.functiesoort, x.van FROM functiebudget x
    WHERE x.toekenningsversie_id = (SELECT tv.id FROM toekenningsversie tv WHERE tv.toekenning_id = t.id ORDER BY tv.versie DESC LIMIT 1)
    ORDER BY x.vvb_centen DESC, x.van, x.functiesoort LIMIT 1) f ON o.declaratie_id IS NULL
  WHERE o.toekenning_id = ANY (p_toekenningen) AND o.status = 'betaald' AND o.bron = 'budget' GROUP BY 1, 2, 3
$$;

-- Every budget around its closing, in the group in which somebody looks for it: for the worklist of the SVB.
CREATE FUNCTION afsluitgroepen(p_grens date, p_vooruit date)
RETURNS TABLE (id uuid, nummer text, verstrekker text, wet wet, eind date, toegekend bigint, besteed bigint, groep text)
LANGUAGE sql STABLE AS $$
  SELECT t.id, t.nummer, v.naam, t.wet, e.eind, t.bedrag_centen, s.bedrag_centen,
    CASE WHEN b.status = 'betwist' THEN 'betwist' WHEN t.status = 'afgesloten' THEN 'afgesloten' WHEN b.id IS NOT NULL THEN 'wacht'
         WHEN e.eind <= p_grens THEN 'te_laat' ELSE 'binnenkort' END
  FROM toekenning t
  JOIN verstrekker v ON v.id = t.verstrekker_id
  JOIN LATERAL (SELECT max(f.tm) AS eind FROM functiebudget f
    WHERE f.toekenningsversie_id = (SELECT tv.id FROM toekenningsversie tv WHERE tv.toekenning_id = t.id ORDER BY tv.versie DESC LIMIT 1)) e ON e.eind IS NOT NULL
  LEFT JOIN LATERAL (SELECT x.id, x.status FROM budgetafsluitbericht x WHERE x.toekenning_id = t.id AND x.definitief AND x.status <> 'vervangen'
    ORDER BY x.gemaakt_op DESC, x.nummer DESC LIMIT 1) b ON true
  JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort = 'besteed' JOIN saldo s ON s.rekening_id = g.id
  WHERE t.status IN ('definitief', 'afgesloten') AND (b.id IS NOT NULL OR e.eind <= p_vooruit)
$$;

-- When a budget was closed, for whoever may see the contract under it: the zorgverlener has no sight of the budget, and learns only this day.
CREATE FUNCTION budget_afgesloten_op(p_zorgovereenkomst uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
  SELECT (a.afgesloten_op AT TIME ZONE 'Europe/Amsterdam')::date FROM zorgovereenkomst z JOIN afsluiting a ON a.toekenning_id = z.toekenning_id WHERE z.id = p_zorgovereenkomst
$$;

-- ---------------------------------------------------------------- row-level security
ALTER TABLE budgetafsluitbericht ENABLE ROW LEVEL SECURITY;
ALTER TABLE budgetafsluitbericht FORCE ROW LEVEL SECURITY;
ALTER TABLE afsluiting ENABLE ROW LEVEL SECURITY;
ALTER TABLE afsluiting FORCE ROW LEVEL SECURITY;
ALTER TABLE voorschotmutatie ENABLE ROW LEVEL SECURITY;
ALTER TABLE voorschotmutatie FORCE ROW LEVEL SECURITY;
CREATE POLICY lezen ON budgetafsluitbericht FOR SELECT USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY maken ON budgetafsluitbericht FOR INSERT WITH CHECK ((SELECT app_intern()));
CREATE POLICY beantwoorden ON budgetafsluitbericht FOR UPDATE USING ((SELECT app_intern()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY lezen ON afsluiting FOR SELECT USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY maken ON afsluiting FOR INSERT WITH CHECK ((SELECT app_intern()));
CREATE POLICY lezen ON voorschotmutatie FOR SELECT USING (
  (SELECT app_intern()) OR (verstrekker_id = (SELECT app_verstrekker()) AND status = 'geboekt'));
CREATE POLICY schrijven ON voorschotmutatie FOR ALL USING ((SELECT app_intern()));

GRANT SELECT, INSERT ON budgetafsluitbericht, afsluiting, voorschotmutatie TO pgb_app;
GRANT UPDATE ON budgetafsluitbericht, voorschotmutatie TO pgb_app;
GRANT USAGE ON SEQUENCE budgetafsluitbericht_nummer_seq, voorschotmutatie_nummer_seq TO pgb_app;
GRANT EXECUTE ON FUNCTION boek_verstrekker(boekingsoort, text, text, uuid, uuid, uuid, rekeningsoort, rekeningsoort, bigint, timestamptz),
  rekening_courant_bijwerken(uuid[], uuid, timestamptz), afsluitbelemmeringen(uuid[]), bestedingen_van(uuid[]), afsluitgroepen(date, date), budget_afgesloten_op(uuid) TO pgb_app;
REVOKE EXECUTE ON FUNCTION boek_verstrekker(boekingsoort, text, text, uuid, uuid, uuid, rekeningsoort, rekeningsoort, bigint, timestamptz),
  rekening_courant_bijwerken(uuid[], uuid, timestamptz), budget_afgesloten_op(uuid) FROM PUBLIC;
