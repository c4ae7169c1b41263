-- Life after approval: a later version of a contract has a road of its own while the earlier one stays valid, and an end is a dated
-- fact with who, why and when.
CREATE TYPE "versiestatus" AS ENUM ('concept', 'wacht_op_zorgverlener', 'bij_verstrekker', 'terug_naar_budgethouder', 'bij_svb', 'goedgekeurd', 'afgekeurd', 'ingetrokken');
CREATE TYPE "eindestatus" AS ENUM ('voorgesteld', 'vast', 'terugdraaien_gevraagd', 'uitgevoerd', 'afgewezen', 'ingetrokken', 'vervallen');
CREATE TYPE "eindereden" AS ENUM ('opzegging', 'wederzijds_goedvinden', 'proeftijd', 'van_rechtswege', 'overlijden_budgethouder', 'overlijden_zorgverlener',
  'geen_pgb_meer', 'instelling_gestopt', 'vervangene_terug');

-- ---------------------------------------------------------------- a change: a version with a status
-- The first version has none: its road is that of the contract.
ALTER TABLE "overeenkomstversie"
  ADD COLUMN "status" "versiestatus",
  -- Decided when the budgethouder signs, and shown beforehand.
  ADD COLUMN "langs_verstrekker" BOOLEAN,
  -- First day of the version that came after this one; what was signed (van, tm) never changes.
  ADD COLUMN "vervangen_per" DATE,
  ADD COLUMN "gewijzigd_op" TIMESTAMPTZ(3),
  -- When the parties were reminded that the agreed term runs out.
  ADD COLUMN "herinnerd_op" TIMESTAMPTZ(3);
ALTER TABLE "overeenkomstversie"
  ADD CHECK ((status IS NULL) = (versie = 1)),
  ADD CHECK ((status IS NULL) = (gewijzigd_op IS NULL)),
  ADD CHECK (status IS NULL OR (status = 'goedgekeurd') = (goedgekeurd_op IS NOT NULL)),
  ADD CHECK (status IS NULL OR status IN ('concept', 'ingetrokken') OR (langs_verstrekker IS NOT NULL AND inhoud_hash IS NOT NULL) OR status = 'terug_naar_budgethouder'),
  ADD CHECK (vervangen_per IS NULL OR (goedgekeurd_op IS NOT NULL AND vervangen_per >= van));
-- One change at a time.
CREATE UNIQUE INDEX overeenkomstversie_lopend_key ON overeenkomstversie (zorgovereenkomst_id)
  WHERE status IN ('concept', 'wacht_op_zorgverlener', 'bij_verstrekker', 'terug_naar_budgethouder', 'bij_svb');
CREATE INDEX "overeenkomstversie_status_gewijzigd_op_idx" ON "overeenkomstversie"("status", "gewijzigd_op");

-- ---------------------------------------------------------------- a replacement: who is replaced stands in the contract
ALTER TABLE "zorgovereenkomst"
  ADD COLUMN "vervangt_id" UUID,
  -- The name as both parties signed it: the replacement may not read the contract of the one who is away.
  ADD COLUMN "vervangt_naam" TEXT;
CREATE UNIQUE INDEX "zorgovereenkomst_id_budgethouder_id_key" ON "zorgovereenkomst"("id", "budgethouder_id");
ALTER TABLE "zorgovereenkomst"
  ADD CONSTRAINT "zorgovereenkomst_vervangt_id_budgethouder_id_fkey" FOREIGN KEY ("vervangt_id", "budgethouder_id")
    REFERENCES "zorgovereenkomst"("id", "budgethouder_id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CHECK ((vervangt_id IS NULL) = (vervangt_naam IS NULL)),
  ADD CHECK (vervangt_id <> id);
CREATE INDEX "zorgovereenkomst_vervangt_id_idx" ON "zorgovereenkomst"("vervangt_id");

-- ---------------------------------------------------------------- an end
CREATE TABLE "overeenkomsteinde" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "zorgovereenkomst_id" UUID NOT NULL,
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "zorgverlener_id" UUID NOT NULL,
    "reden" "eindereden" NOT NULL,
    "status" "eindestatus" NOT NULL,
    "laatste_dag" DATE NOT NULL,
    "opgezegd_op" DATE NOT NULL,
    "opgezegd_door" "partij",
    "gebruiker_id" UUID,
    "vertegenwoordiging_id" UUID,
    "toelichting" TEXT,
    "gewichtige_reden" BOOLEAN NOT NULL DEFAULT false,
    "gevraagd_door" "partij",
    "beslist_door" UUID,
    "beslist_op" TIMESTAMPTZ(3),
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "gewijzigd_op" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "overeenkomsteinde_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "overeenkomsteinde"
  ADD CONSTRAINT "overeenkomsteinde_zorgovereenkomst_id_budgethouder_id_vers_fkey" FOREIGN KEY ("zorgovereenkomst_id", "budgethouder_id", "verstrekker_id", "zorgverlener_id")
    REFERENCES "zorgovereenkomst"("id", "budgethouder_id", "verstrekker_id", "zorgverlener_id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "overeenkomsteinde_vertegenwoordiging_id_fkey" FOREIGN KEY ("vertegenwoordiging_id") REFERENCES "vertegenwoordiging"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "overeenkomsteinde_zorgovereenkomst_id_idx" ON "overeenkomsteinde"("zorgovereenkomst_id");
CREATE INDEX "overeenkomsteinde_budgethouder_id_idx" ON "overeenkomsteinde"("budgethouder_id");
CREATE INDEX "overeenkomsteinde_zorgverlener_id_idx" ON "overeenkomsteinde"("zorgverlener_id");
CREATE INDEX "overeenkomsteinde_verstrekker_id_idx" ON "overeenkomsteinde"("verstrekker_id");
CREATE INDEX "overeenkomsteinde_status_laatste_dag_idx" ON "overeenkomsteinde"("status", "laatste_dag");
ALTER TABLE overeenkomsteinde
  ADD CHECK ((opgezegd_door IS NULL) = (gebruiker_id IS NULL)),
  ADD CHECK (vertegenwoordiging_id IS NULL OR opgezegd_door = 'budgethouder'),
  ADD CHECK (reden NOT IN ('opzegging', 'wederzijds_goedvinden', 'proeftijd') OR opgezegd_door IN ('budgethouder', 'zorgverlener')),
  -- Notice and probation work from one side; only an end by consent is a proposal first.
  ADD CHECK (status NOT IN ('voorgesteld', 'afgewezen') OR reden = 'wederzijds_goedvinden'),
  ADD CHECK ((status = 'terugdraaien_gevraagd') <= (gevraagd_door IN ('budgethouder', 'zorgverlener'))),
  ADD CHECK (reden NOT IN ('opzegging', 'proeftijd', 'wederzijds_goedvinden') OR laatste_dag >= opgezegd_op),
  ADD CHECK (char_length(toelichting) <= 2000);
-- A contract ends once.
CREATE UNIQUE INDEX overeenkomsteinde_levend_key ON overeenkomsteinde (zorgovereenkomst_id)
  WHERE status IN ('voorgesteld', 'vast', 'terugdraaien_gevraagd', 'uitgevoerd');

-- ---------------------------------------------------------------- status moves only along the table
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('zorgovereenkomst', 'bij_svb', 'ingetrokken'),
  ('overeenkomstversie', '', 'concept'),
  ('overeenkomstversie', 'concept', 'wacht_op_zorgverlener'),
  ('overeenkomstversie', 'terug_naar_budgethouder', 'wacht_op_zorgverlener'),
  ('overeenkomstversie', 'wacht_op_zorgverlener', 'bij_verstrekker'),
  ('overeenkomstversie', 'wacht_op_zorgverlener', 'bij_svb'),
  ('overeenkomstversie', 'wacht_op_zorgverlener', 'terug_naar_budgethouder'),
  ('overeenkomstversie', 'bij_verstrekker', 'bij_svb'),
  ('overeenkomstversie', 'bij_verstrekker', 'terug_naar_budgethouder'),
  ('overeenkomstversie', 'bij_svb', 'terug_naar_budgethouder'),
  ('overeenkomstversie', 'bij_svb', 'goedgekeurd'),
  ('overeenkomstversie', 'bij_verstrekker', 'afgekeurd'),
  ('overeenkomstversie', 'bij_svb', 'afgekeurd'),
  ('overeenkomstversie', 'concept', 'ingetrokken'),
  ('overeenkomstversie', 'wacht_op_zorgverlener', 'ingetrokken'),
  ('overeenkomstversie', 'bij_verstrekker', 'ingetrokken'),
  ('overeenkomstversie', 'terug_naar_budgethouder', 'ingetrokken'),
  ('overeenkomstversie', 'bij_svb', 'ingetrokken'),
  ('overeenkomsteinde', '', 'voorgesteld'),
  ('overeenkomsteinde', '', 'vast'),
  ('overeenkomsteinde', 'voorgesteld', 'vast'),
  ('overeenkomsteinde', 'voorgesteld', 'afgewezen'),
  ('overeenkomsteinde', 'voorgesteld', 'ingetrokken'),
  ('overeenkomsteinde', 'vast', 'terugdraaien_gevraagd'),
  ('overeenkomsteinde', 'terugdraaien_gevraagd', 'ingetrokken'),
  ('overeenkomsteinde', 'terugdraaien_gevraagd', 'vast'),
  ('overeenkomsteinde', 'vast', 'uitgevoerd'),
  ('overeenkomsteinde', 'terugdraaien_gevraagd', 'uitgevoerd'),
  ('overeenkomsteinde', 'voorgesteld', 'vervallen'),
  ('overeenkomsteinde', 'vast', 'vervallen'),
  ('overeenkomsteinde', 'terugdraaien_gevraagd', 'vervallen'),
  ('overeenkomsteinde', 'uitgevoerd', 'vervallen');
CREATE TRIGGER overeenkomstversie_status BEFORE INSERT OR UPDATE OF status ON overeenkomstversie FOR EACH ROW
  WHEN (NEW.status IS NOT NULL) EXECUTE FUNCTION bewaak_status();
CREATE TRIGGER overeenkomsteinde_status BEFORE INSERT OR UPDATE OF status ON overeenkomsteinde FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE CONSTRAINT TRIGGER overeenkomsteinde_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON overeenkomsteinde
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- ---------------------------------------------------------------- what was signed does not change, of each version by its own status
CREATE OR REPLACE FUNCTION bewaak_overeenkomstinhoud() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  vrij text[] := ARRAY['maximumtarief_centen', 'inhoud_hash', 'goedgekeurd_op', 'status', 'langs_verstrekker', 'vervangen_per', 'gewijzigd_op', 'herinnerd_op'];
  huidig text; rij jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
BEGIN
  IF TG_TABLE_NAME = 'tarief' THEN
    SELECT coalesce(v.status::text, z.status::text) INTO huidig FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id
      WHERE v.id = (rij ->> 'overeenkomstversie_id')::uuid;
  ELSE
    -- Under the status it had: signing and withdrawing leave the content alone.
    SELECT coalesce(to_jsonb(OLD) ->> 'status', z.status::text) INTO huidig FROM zorgovereenkomst z WHERE z.id = (rij ->> 'zorgovereenkomst_id')::uuid;
  END IF;
  IF huidig IN ('concept', 'terug_naar_budgethouder') THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - vrij = to_jsonb(OLD) - vrij THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the content of a zorgovereenkomst in status % is fixed', huidig USING ERRCODE = 'PB010';
END $$;

-- An end says what it said; only its status and the answer to it move.
CREATE FUNCTION bewaak_overeenkomsteinde() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE vrij text[] := ARRAY['status', 'gevraagd_door', 'beslist_door', 'beslist_op', 'gewijzigd_op'];
BEGIN
  IF to_jsonb(NEW) - vrij IS DISTINCT FROM to_jsonb(OLD) - vrij THEN
    RAISE EXCEPTION 'an end of a zorgovereenkomst does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER overeenkomsteinde_vast BEFORE UPDATE ON overeenkomsteinde FOR EACH ROW EXECUTE FUNCTION bewaak_overeenkomsteinde();

-- Approved versions follow one another: no day counts twice, and a change leaves no day uncovered.
CREATE FUNCTION versies_sluiten_aan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (
      SELECT v.tm, v.vervangen_per, lead(v.van) OVER w AS volgende FROM overeenkomstversie v
      WHERE v.zorgovereenkomst_id = NEW.zorgovereenkomst_id AND v.goedgekeurd_op IS NOT NULL
      WINDOW w AS (ORDER BY v.versie)) r
    WHERE r.vervangen_per IS DISTINCT FROM r.volgende OR r.volgende > r.tm + 1) THEN
    RAISE EXCEPTION 'versions of zorgovereenkomst % do not follow one another', NEW.zorgovereenkomst_id USING ERRCODE = 'PB011';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER overeenkomstversie_sluit_aan AFTER INSERT OR UPDATE OF goedgekeurd_op, vervangen_per, van, tm ON overeenkomstversie
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION versies_sluiten_aan();

-- No euro for care after the end, or under a version that no longer counted on that day (invariant 4).
CREATE FUNCTION betaalopdracht_binnen_overeenkomst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM declaratie d JOIN declaratieregel r ON r.declaratie_id = d.id JOIN overeenkomstversie v ON v.id = d.overeenkomstversie_id
      JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id
    WHERE d.id = NEW.declaratie_id AND (r.tm >= v.vervangen_per OR r.tm > z.beeindigd_per)) THEN
    RAISE EXCEPTION 'payment order for care outside the term of its zorgovereenkomst' USING ERRCODE = 'PB014';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER betaalopdracht_binnen_overeenkomst BEFORE INSERT ON betaalopdracht FOR EACH ROW EXECUTE FUNCTION betaalopdracht_binnen_overeenkomst();

-- ---------------------------------------------------------------- row-level security (invariant 7)
-- A change that is still being written is the budgethouder's own; the verstrekker hears of it once both have signed.
DROP POLICY toegang ON overeenkomstversie;
CREATE POLICY toegang ON overeenkomstversie USING ((SELECT app_intern()) OR (
  EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.id = zorgovereenkomst_id)
  AND (status IS NULL OR (SELECT app_budgethouder()) IS NOT NULL
    OR (SELECT app_zorgverlener()) IS NOT NULL AND status <> 'concept'
    OR (SELECT app_verstrekker()) IS NOT NULL AND status NOT IN ('concept', 'wacht_op_zorgverlener', 'ingetrokken'))));
CREATE POLICY toegang ON overeenkomsteinde USING ((SELECT app_intern())
  OR budgethouder_id = (SELECT app_budgethouder()) OR zorgverlener_id = (SELECT app_zorgverlener())
  OR (verstrekker_id = (SELECT app_verstrekker()) AND status IN ('vast', 'terugdraaien_gevraagd', 'uitgevoerd')));
ALTER TABLE overeenkomsteinde ENABLE ROW LEVEL SECURITY;
ALTER TABLE overeenkomsteinde FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON overeenkomsteinde TO pgb_app;
