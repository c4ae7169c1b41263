-- ---------------------------------------------------------------- warnings about a budget (lib/domein/budget/signalen.ts)
CREATE TYPE "budgetsignaalsoort" AS ENUM ('komt_niet_uit', 'bijna_op', 'op', 'overbesteed');

-- One row for each time that a budget was at a level; at most one is open.
CREATE TABLE "budgetsignaal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "toekenning_id" UUID NOT NULL,
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "soort" "budgetsignaalsoort" NOT NULL,
    "gemeld_op" DATE NOT NULL,
    "tot" DATE,
    "beschikbaar_centen" BIGINT NOT NULL,
    "tekort_centen" BIGINT NOT NULL,
    "komt_uit_tot" DATE,
    CONSTRAINT "budgetsignaal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "budgetsignaal_toekenning_id_gemeld_op_idx" ON "budgetsignaal"("toekenning_id", "gemeld_op");
CREATE INDEX "budgetsignaal_budgethouder_id_idx" ON "budgetsignaal"("budgethouder_id");
CREATE INDEX "budgetsignaal_verstrekker_id_soort_idx" ON "budgetsignaal"("verstrekker_id", "soort");
ALTER TABLE "budgetsignaal"
  ADD CONSTRAINT "budgetsignaal_toekenning_id_fkey" FOREIGN KEY ("toekenning_id") REFERENCES "toekenning"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CHECK (tot IS NULL OR tot >= gemeld_op),
  ADD CHECK (tekort_centen >= 0),
  ADD CHECK ((soort = 'overbesteed') = (beschikbaar_centen < 0));
CREATE UNIQUE INDEX budgetsignaal_open_key ON budgetsignaal (toekenning_id) WHERE tot IS NULL;

CREATE CONSTRAINT TRIGGER budgetsignaal_eist_gebeurtenis AFTER INSERT OR UPDATE OR DELETE ON budgetsignaal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

ALTER TABLE budgetsignaal ENABLE ROW LEVEL SECURITY;
ALTER TABLE budgetsignaal FORCE ROW LEVEL SECURITY;
CREATE POLICY lezen ON budgetsignaal FOR SELECT USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder()) OR verstrekker_id = (SELECT app_verstrekker()));
-- Only the nightly job writes, and of a row that exists only whether it is still so.
CREATE POLICY toevoegen ON budgetsignaal FOR INSERT WITH CHECK ((SELECT app_rol()) = 'systeem');
CREATE POLICY sluiten ON budgetsignaal FOR UPDATE USING ((SELECT app_rol()) = 'systeem');
GRANT SELECT, INSERT ON budgetsignaal TO pgb_app;
GRANT UPDATE (tot, beschikbaar_centen, tekort_centen, komt_uit_tot) ON budgetsignaal TO pgb_app;
