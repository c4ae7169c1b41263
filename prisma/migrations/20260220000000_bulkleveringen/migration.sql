-- Many toekenningsberichten in one file: kept as it came in, judged and booked by the worker, message by message answered.

-- What one message in the file led to: a message of its own, the answer that it had already, or nothing because its number was taken.
CREATE TYPE "leveringsuitkomst" AS ENUM ('nieuw', 'eerder', 'geweigerd');

CREATE TABLE "levering" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "verstrekker_id" UUID NOT NULL,
    "kanaal" "berichtkanaal" NOT NULL,
    "bestandsnaam" TEXT,
    "bytes" BIGINT NOT NULL,
    "inhoud_hash" BYTEA NOT NULL,
    "totaal" INTEGER NOT NULL,
    "gelezen" INTEGER NOT NULL DEFAULT 0,
    "positie" BIGINT NOT NULL DEFAULT 0,
    "regel" INTEGER NOT NULL DEFAULT 1,
    "rol" TEXT NOT NULL,
    "gebruiker_id" UUID,
    "sessie_id" UUID,
    "apisleutel_id" UUID,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,
    "ontvangen_van" TEXT NOT NULL,
    "klaar_op" TIMESTAMPTZ(3),

    CONSTRAINT "levering_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "leveringsdeel" (
    "levering_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "inhoud" BYTEA NOT NULL,

    CONSTRAINT "leveringsdeel_pkey" PRIMARY KEY ("levering_id","volgnummer")
);
CREATE TABLE "leveringsbericht" (
    "levering_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "regel" INTEGER NOT NULL,
    "berichtnummer" TEXT,
    "uitkomst" "leveringsuitkomst" NOT NULL,
    "bericht_id" UUID,
    "retourcodes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "leveringsbericht_pkey" PRIMARY KEY ("levering_id","volgnummer")
);
CREATE UNIQUE INDEX "levering_verstrekker_id_inhoud_hash_key" ON "levering"("verstrekker_id", "inhoud_hash");
CREATE INDEX "levering_verstrekker_id_ontvangen_op_idx" ON "levering"("verstrekker_id", "ontvangen_op");
CREATE INDEX "leveringsbericht_bericht_id_idx" ON "leveringsbericht"("bericht_id");
ALTER TABLE "levering" ADD CONSTRAINT "levering_verstrekker_id_fkey" FOREIGN KEY ("verstrekker_id") REFERENCES "verstrekker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "leveringsdeel" ADD CONSTRAINT "leveringsdeel_levering_id_fkey" FOREIGN KEY ("levering_id") REFERENCES "levering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "leveringsbericht" ADD CONSTRAINT "leveringsbericht_levering_id_fkey" FOREIGN KEY ("levering_id") REFERENCES "levering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "leveringsbericht" ADD CONSTRAINT "leveringsbericht_bericht_id_fkey" FOREIGN KEY ("bericht_id") REFERENCES "toekenningsbericht"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE levering
  ADD CHECK (octet_length(inhoud_hash) = 32), ADD CHECK (bytes > 0 AND totaal > 0),
  ADD CHECK (gelezen BETWEEN 0 AND totaal AND positie BETWEEN 0 AND bytes AND regel >= 1),
  ADD CHECK (rol IN ('verstrekker', 'koppeling')),
  ADD CHECK ((rol = 'verstrekker') = (gebruiker_id IS NOT NULL AND sessie_id IS NOT NULL)), ADD CHECK ((rol = 'koppeling') = (apisleutel_id IS NOT NULL)),
  -- Finished is: every message answered.
  ADD CHECK ((gelezen = totaal) = (klaar_op IS NOT NULL));
ALTER TABLE leveringsdeel ADD CHECK (octet_length(inhoud) BETWEEN 1 AND 1048576), ADD CHECK (volgnummer >= 0);
ALTER TABLE leveringsbericht ADD CHECK ((uitkomst = 'geweigerd') = (bericht_id IS NULL)), ADD CHECK (volgnummer >= 1 AND regel >= 1);

-- A message whose original is not there yet waits for that budgetidentificatie. When it comes, the answer changes and the first stays readable.
ALTER TABLE "toekenningsbericht" ADD COLUMN "wacht_op" TEXT, ADD COLUMN "eerdere_antwoorden" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE toekenningsbericht ADD CHECK (wacht_op IS NULL OR status = 'uitval'), ADD CHECK (jsonb_typeof(eerdere_antwoorden) = 'array');
CREATE INDEX "toekenningsbericht_verstrekker_id_wacht_op_idx" ON "toekenningsbericht"("verstrekker_id", "wacht_op") WHERE wacht_op IS NOT NULL;

CREATE CONSTRAINT TRIGGER levering_eist_gebeurtenis AFTER INSERT OR UPDATE OF klaar_op OR DELETE ON levering
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

-- The file is what it is; only how far we are with it moves, and only forward.
CREATE FUNCTION bewaak_levering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.verstrekker_id, NEW.inhoud_hash, NEW.bytes, NEW.totaal, NEW.rol, NEW.gebruiker_id, NEW.apisleutel_id)
     IS DISTINCT FROM (OLD.id, OLD.verstrekker_id, OLD.inhoud_hash, OLD.bytes, OLD.totaal, OLD.rol, OLD.gebruiker_id, OLD.apisleutel_id)
     OR NEW.gelezen < OLD.gelezen OR NEW.positie < OLD.positie THEN
    RAISE EXCEPTION 'a levering does not change' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER levering_vast BEFORE UPDATE ON levering FOR EACH ROW EXECUTE FUNCTION bewaak_levering();
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['leveringsdeel', 'leveringsbericht'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen()', t || '_alleen_toevoegen', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t || '_niet_legen', t);
  END LOOP;
END $$;

-- The job is part of the transaction that keeps the file, as with gebeurtenis_doorgeven.
CREATE FUNCTION levering_doorgeven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job('levering_verwerken', json_build_object('leveringId', NEW.id), job_key => 'levering:' || NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER levering_doorgeven AFTER INSERT ON levering FOR EACH ROW EXECUTE FUNCTION levering_doorgeven();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['levering', 'leveringsdeel', 'leveringsbericht'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;
CREATE POLICY toegang ON levering USING ((SELECT app_intern()) OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON leveringsdeel USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM levering l WHERE l.id = levering_id));
CREATE POLICY toegang ON leveringsbericht USING ((SELECT app_intern()) OR EXISTS (SELECT 1 FROM levering l WHERE l.id = levering_id));
GRANT SELECT, INSERT ON levering, leveringsdeel, leveringsbericht TO pgb_app;
GRANT UPDATE ON levering TO pgb_app;
