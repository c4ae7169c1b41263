-- Tables, keys and indexes as prisma/schema describes them (`npm run db:draft`). What Prisma cannot express is in the next migration.

-- The product's time, when the transaction has set it: a demo in another month numbers its files in that month's year.
CREATE FUNCTION volgnummer(voorvoegsel text, reeks regclass) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT voorvoegsel || '-'
    || to_char(coalesce(nullif(current_setting('app.nu', true), '')::timestamptz, now()) AT TIME ZONE 'Europe/Amsterdam', 'YYYY')
    || '-' || lpad(nextval(reeks)::text, 6, '0')
$$;
CREATE SEQUENCE toekenning_nummer_seq;
CREATE SEQUENCE zorgovereenkomst_nummer_seq;
CREATE SEQUENCE declaratie_nummer_seq;
CREATE SEQUENCE betaalbatch_nummer_seq;
CREATE SEQUENCE uitvalzaak_nummer_seq;

-- CreateEnum
CREATE TYPE "opdrachtstatus" AS ENUM ('klaar', 'in_batch', 'vrijgegeven', 'betaald', 'gestorneerd', 'vervallen');

-- CreateEnum
CREATE TYPE "batchstatus" AS ENUM ('opgemaakt', 'vrijgegeven', 'aangeboden', 'verwerkt', 'deels_verwerkt', 'ingetrokken');

-- CreateEnum
CREATE TYPE "bankberichtsoort" AS ENUM ('pain002', 'camt053');

-- CreateEnum
CREATE TYPE "rekeningsoort" AS ENUM ('voorschot', 'beschikbaar', 'gereserveerd', 'onderweg', 'besteed');

-- CreateEnum
CREATE TYPE "boekingsoort" AS ENUM ('toekenning', 'toekenning_wijziging', 'toekenning_intrekking', 'reservering', 'vrijval', 'vrijgave', 'betaling', 'stornering');

-- CreateEnum
CREATE TYPE "declaratiesoort" AS ENUM ('uren', 'factuur');

-- CreateEnum
CREATE TYPE "declaratiestatus" AS ENUM ('concept', 'ter_accordering', 'teruggestuurd', 'ingediend', 'goedgekeurd', 'uitval', 'afgekeurd', 'in_betaling', 'betaald', 'gestorneerd', 'ingetrokken');

-- CreateEnum
CREATE TYPE "beoordelingsoordeel" AS ENUM ('goedgekeurd', 'uitval', 'afgekeurd');

-- CreateEnum
CREATE TYPE "vertegenwoordigingsoort" AS ENUM ('ouder', 'voogd', 'curator', 'bewindvoerder', 'mentor', 'gemachtigde', 'gewaarborgde_hulp', 'gevolmachtigde');

-- CreateEnum
CREATE TYPE "bevoegdheid" AS ENUM ('zorg', 'geld');

-- CreateEnum
CREATE TYPE "betrouwbaarheidsniveau" AS ENUM ('basis', 'midden', 'substantieel', 'hoog');

-- CreateEnum
CREATE TYPE "rolsoort" AS ENUM ('zorgverlener', 'verstrekker', 'svb');

-- CreateEnum
CREATE TYPE "wet" AS ENUM ('wlz', 'wmo', 'jeugdwet');

-- CreateEnum
CREATE TYPE "verstrekkersoort" AS ENUM ('gemeente', 'zorgkantoor');

-- CreateEnum
CREATE TYPE "boven_maximum_beleid" AS ENUM ('betaal_tot_maximum', 'uitval');

-- CreateEnum
CREATE TYPE "berichtstatus" AS ENUM ('ontvangen', 'verwerkt', 'uitval', 'afgekeurd');

-- CreateEnum
CREATE TYPE "berichtkanaal" AS ENUM ('portaal', 'api');

-- CreateEnum
CREATE TYPE "toekenningstatus" AS ENUM ('voorlopig', 'definitief', 'ingetrokken', 'afgesloten');

-- CreateEnum
CREATE TYPE "uitvaldomein" AS ENUM ('toekenning', 'declaratie', 'betaling');

-- CreateEnum
CREATE TYPE "uitvalstatus" AS ENUM ('open', 'in_behandeling', 'wacht_op_ander', 'opgelost', 'vervallen');

-- CreateEnum
CREATE TYPE "zorgverlenersoort" AS ENUM ('persoon', 'instelling');

-- CreateEnum
CREATE TYPE "rekeningnummerstatus" AS ENUM ('aangevraagd', 'geldig', 'vervallen', 'afgewezen');

-- CreateEnum
CREATE TYPE "overeenkomstmodel" AS ENUM ('opdracht');

-- CreateEnum
CREATE TYPE "familierelatie" AS ENUM ('geen', 'partner', 'graad_1', 'graad_2');

-- CreateEnum
CREATE TYPE "overeenkomststatus" AS ENUM ('concept', 'wacht_op_zorgverlener', 'bij_verstrekker', 'terug_naar_budgethouder', 'bij_svb', 'goedgekeurd', 'afgekeurd', 'beeindigd', 'ingetrokken');

-- CreateEnum
CREATE TYPE "tariefeenheid" AS ENUM ('uur', 'dagdeel', 'etmaal', 'maand', 'stuk', 'km', 'rit');

-- CreateEnum
CREATE TYPE "partij" AS ENUM ('budgethouder', 'zorgverlener', 'verstrekker', 'svb');

-- CreateEnum
CREATE TYPE "akkoordoordeel" AS ENUM ('akkoord', 'terug', 'afgekeurd');

-- CreateTable
CREATE TABLE "gebeurtenis" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "volgnummer" BIGSERIAL NOT NULL,
    "transactie" BIGINT NOT NULL DEFAULT 0,
    "soort" TEXT NOT NULL,
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" UUID NOT NULL,
    "rol" TEXT NOT NULL,
    "gebruiker_id" UUID,
    "sessie_id" UUID,
    "vertegenwoordiging_id" UUID,
    "proces" TEXT,
    "budgethouder_id" UUID,
    "verstrekker_id" UUID,
    "zorgverlener_id" UUID,
    "gegevens" JSONB NOT NULL,
    "na_hash" BYTEA,
    "tijdstip" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gebeurtenis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gebeurtenisblok" (
    "nummer" BIGINT NOT NULL,
    "van_transactie" BIGINT NOT NULL,
    "tot_transactie" BIGINT NOT NULL,
    "aantal" INTEGER NOT NULL,
    "vorige_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "verzegeld_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gebeurtenisblok_pkey" PRIMARY KEY ("nummer")
);

-- CreateTable
CREATE TABLE "inzagelog" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "gebruiker_id" UUID NOT NULL,
    "rol" TEXT NOT NULL,
    "verstrekker_id" UUID,
    "budgethouder_id" UUID NOT NULL,
    "onderdeel" TEXT NOT NULL,
    "onderwerp_id" UUID,
    "doel" TEXT NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inzagelog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bericht" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "gebeurtenis_id" UUID NOT NULL,
    "ontvanger" "partij" NOT NULL,
    "budgethouder_id" UUID,
    "zorgverlener_id" UUID,
    "verstrekker_id" UUID,
    "code" TEXT NOT NULL,
    "gegevens" JSONB NOT NULL,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "gelezen_op" TIMESTAMPTZ(3),

    CONSTRAINT "bericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "betaalopdracht" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "declaratie_id" UUID NOT NULL,
    "toekenning_id" UUID NOT NULL,
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "zorgverlener_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "status" "opdrachtstatus" NOT NULL,
    "eind_tot_eind_id" TEXT NOT NULL,
    "omschrijving" TEXT NOT NULL,
    "verwacht_op" DATE NOT NULL,
    "batch_id" UUID,
    "iban" TEXT,
    "tenaamstelling" TEXT,
    "bankcode" TEXT,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "afgehandeld_op" TIMESTAMPTZ(3),

    CONSTRAINT "betaalopdracht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "betaalbatch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "nummer" TEXT NOT NULL DEFAULT volgnummer('B', 'betaalbatch_nummer_seq'::regclass),
    "status" "batchstatus" NOT NULL,
    "aantal" INTEGER NOT NULL,
    "totaal_centen" BIGINT NOT NULL,
    "uitvoerdatum" DATE NOT NULL,
    "opgemaakt_door" UUID NOT NULL,
    "opgemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "vrijgegeven_door" UUID,
    "vrijgegeven_op" TIMESTAMPTZ(3),
    "bericht_id" TEXT,
    "bestand" BYTEA,
    "bestand_hash" BYTEA,
    "aangeboden_door" UUID,
    "aangeboden_op" TIMESTAMPTZ(3),
    "ingetrokken_reden" TEXT,

    CONSTRAINT "betaalbatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bankbericht" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "soort" "bankberichtsoort" NOT NULL,
    "bestandsnaam" TEXT NOT NULL,
    "inhoud" BYTEA NOT NULL,
    "inhoud_hash" BYTEA NOT NULL,
    "resultaat" JSONB NOT NULL,
    "ontvangen_door" UUID NOT NULL,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bankbericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grootboekrekening" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "soort" "rekeningsoort" NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "toekenning_id" UUID,
    "budgethouder_id" UUID,

    CONSTRAINT "grootboekrekening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saldo" (
    "rekening_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL DEFAULT 0,
    "ondergrens_centen" BIGINT DEFAULT 0,

    CONSTRAINT "saldo_pkey" PRIMARY KEY ("rekening_id")
);

-- CreateTable
CREATE TABLE "boeking" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "soort" "boekingsoort" NOT NULL,
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" UUID NOT NULL,
    "idempotentiesleutel" TEXT NOT NULL,
    "gebeurtenis_id" UUID NOT NULL,
    "geboekt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "boeking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "boekingsregel" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "boeking_id" UUID NOT NULL,
    "rekening_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,

    CONSTRAINT "boekingsregel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declaratie" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "nummer" TEXT NOT NULL DEFAULT volgnummer('D', 'declaratie_nummer_seq'::regclass),
    "soort" "declaratiesoort" NOT NULL,
    "zorgovereenkomst_id" UUID NOT NULL,
    "overeenkomstversie_id" UUID NOT NULL,
    "toekenning_id" UUID NOT NULL,
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "zorgverlener_id" UUID NOT NULL,
    "maand" DATE NOT NULL,
    "gevraagd_centen" BIGINT NOT NULL,
    "toegekend_centen" BIGINT,
    "status" "declaratiestatus" NOT NULL,
    "factuurnummer" TEXT,
    "factuurdatum" DATE,
    "opgesteld_door" UUID NOT NULL,
    "opgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "aangeboden_op" TIMESTAMPTZ(3),
    "ingediend_op" TIMESTAMPTZ(3),
    "ingediend_door" UUID,
    "terugreden" TEXT,
    "gewijzigd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declaratie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declaratieregel" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "declaratie_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "tarief_id" UUID NOT NULL,
    "van" DATE NOT NULL,
    "tm" DATE NOT NULL,
    "aantal_honderdsten" INTEGER NOT NULL,
    "tarief_centen" BIGINT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "omschrijving" TEXT,

    CONSTRAINT "declaratieregel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beoordeling" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "declaratie_id" UUID NOT NULL,
    "regelversie" TEXT NOT NULL,
    "oordeel" "beoordelingsoordeel" NOT NULL,
    "gevraagd_centen" BIGINT NOT NULL,
    "toegekend_centen" BIGINT NOT NULL,
    "tekort_centen" BIGINT NOT NULL,
    "invoer" JSONB NOT NULL,
    "uitkomsten" JSONB NOT NULL,
    "beslist_door" UUID,
    "reden" TEXT,
    "op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "beoordeling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factuurbestand" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "declaratie_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "bestandsnaam" TEXT NOT NULL,
    "inhoud" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "factuurbestand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "persoon" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bsn_versleuteld" BYTEA NOT NULL,
    "bsn_index" BYTEA NOT NULL,
    "voornamen" TEXT NOT NULL,
    "tussenvoegsel" TEXT,
    "achternaam" TEXT NOT NULL,
    "geslacht" TEXT NOT NULL DEFAULT 'onbekend',
    "geboortedatum" DATE NOT NULL,
    "overlijdensdatum" DATE,
    "straat" TEXT,
    "huisnummer" TEXT,
    "postcode" TEXT,
    "woonplaats" TEXT,
    "geheim_adres" BOOLEAN NOT NULL DEFAULT false,
    "email" TEXT,
    "telefoon" TEXT,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "persoon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gebruiker" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "persoon_id" UUID,
    "medewerkernummer" TEXT,
    "betrouwbaarheidsniveau" "betrouwbaarheidsniveau" NOT NULL,
    "laatste_inlog_op" TIMESTAMPTZ(3),
    "geblokkeerd_op" TIMESTAMPTZ(3),
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gebruiker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rol" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "gebruiker_id" UUID NOT NULL,
    "soort" "rolsoort" NOT NULL,
    "functie" TEXT NOT NULL,
    "verstrekker_id" UUID,
    "zorgverlener_id" UUID,
    "van" DATE NOT NULL,
    "tm" DATE,
    "ingetrokken_op" TIMESTAMPTZ(3),

    CONSTRAINT "rol_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vertegenwoordiging" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "budgethouder_id" UUID NOT NULL,
    "vertegenwoordiger_id" UUID NOT NULL,
    "soort" "vertegenwoordigingsoort" NOT NULL,
    "machtiging" "bevoegdheid"[],
    "van" DATE NOT NULL,
    "tm" DATE,
    "ingetrokken_op" TIMESTAMPTZ(3),
    "bewijsstuk" TEXT,
    "geregistreerd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vertegenwoordiging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessie" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "gebruiker_id" UUID NOT NULL,
    "betrouwbaarheidsniveau" "betrouwbaarheidsniveau" NOT NULL,
    "hoedanigheid" TEXT,
    "hoedanigheid_id" UUID,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "laatst_gebruikt_op" TIMESTAMPTZ(3) NOT NULL,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,
    "beeindigd_op" TIMESTAMPTZ(3),
    "reden" TEXT,

    CONSTRAINT "sessie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "antwoord" (
    "sleutel" TEXT NOT NULL,
    "eigenaar" TEXT NOT NULL,
    "handeling" TEXT NOT NULL,
    "invoer_hash" BYTEA NOT NULL,
    "antwoord" JSONB NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "antwoord_pkey" PRIMARY KEY ("sleutel")
);

-- CreateTable
CREATE TABLE "systeemklok" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "verschuiving_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "systeemklok_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statusovergang" (
    "onderwerp" TEXT NOT NULL,
    "van" TEXT NOT NULL,
    "naar" TEXT NOT NULL,

    CONSTRAINT "statusovergang_pkey" PRIMARY KEY ("onderwerp","van","naar")
);

-- CreateTable
CREATE TABLE "controleuitslag" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "op" TIMESTAMPTZ(3) NOT NULL,
    "groen" BOOLEAN NOT NULL,
    "uitslag" JSONB NOT NULL,

    CONSTRAINT "controleuitslag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verstrekker" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "soort" "verstrekkersoort" NOT NULL,
    "code" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "geldig_van" DATE NOT NULL,
    "geldig_tm" DATE,
    "boven_maximum_beleid" "boven_maximum_beleid" NOT NULL DEFAULT 'betaal_tot_maximum',
    "telefoon" TEXT,
    "email" TEXT,

    CONSTRAINT "verstrekker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "apisleutel" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "verstrekker_id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "sleutel_hash" BYTEA NOT NULL,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "aangemaakt_door" UUID NOT NULL,
    "ingetrokken_op" TIMESTAMPTZ(3),
    "laatst_gebruikt_op" TIMESTAMPTZ(3),

    CONSTRAINT "apisleutel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "toekenningsbericht" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "verstrekker_id" UUID NOT NULL,
    "berichtnummer" TEXT,
    "kanaal" "berichtkanaal" NOT NULL,
    "bestandsnaam" TEXT,
    "inhoud" BYTEA NOT NULL,
    "inhoud_hash" BYTEA NOT NULL,
    "status" "berichtstatus" NOT NULL,
    "retourcodes" JSONB NOT NULL,
    "toekenning_id" UUID,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,
    "ontvangen_van" TEXT NOT NULL,

    CONSTRAINT "toekenningsbericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "toekenning" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "nummer" TEXT NOT NULL DEFAULT volgnummer('TK', 'toekenning_nummer_seq'::regclass),
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "wet" "wet" NOT NULL,
    "budgetidentificatie" TEXT NOT NULL,
    "beschikkingsnummer" TEXT NOT NULL,
    "status" "toekenningstatus" NOT NULL,
    "van" DATE NOT NULL,
    "tm" DATE NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "toekenning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "toekenningsversie" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "toekenning_id" UUID NOT NULL,
    "versie" INTEGER NOT NULL,
    "bericht_id" UUID NOT NULL,
    "van" DATE NOT NULL,
    "tm" DATE NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "toekenningsversie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "functiebudget" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "toekenningsversie_id" UUID NOT NULL,
    "functiesoort" TEXT NOT NULL,
    "van" DATE NOT NULL,
    "tm" DATE NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "vvb_centen" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "functiebudget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "uitvalzaak" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "nummer" TEXT NOT NULL DEFAULT volgnummer('U', 'uitvalzaak_nummer_seq'::regclass),
    "domein" "uitvaldomein" NOT NULL,
    "onderwerp_id" UUID NOT NULL,
    "codes" TEXT[],
    "status" "uitvalstatus" NOT NULL DEFAULT 'open',
    "behandelaar_id" UUID,
    "termijn" DATE NOT NULL,
    "verstrekker_id" UUID,
    "budgethouder_id" UUID,
    "zorgverlener_id" UUID,
    "oplossing" TEXT,
    "toelichting" TEXT,
    "opgelost_door" UUID,
    "opgelost_op" TIMESTAMPTZ(3),
    "geopend_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "uitvalzaak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aantekening" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "uitvalzaak_id" UUID NOT NULL,
    "tekst" TEXT NOT NULL,
    "gedeeld" BOOLEAN NOT NULL DEFAULT false,
    "gebruiker_id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aantekening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zorgverlener" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "soort" "zorgverlenersoort" NOT NULL,
    "persoon_id" UUID,
    "naam" TEXT NOT NULL,
    "kvk" TEXT,
    "agb" TEXT,
    "btw_id" TEXT,
    "big_nummer" TEXT,
    "email" TEXT,
    "telefoon" TEXT,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zorgverlener_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rekeningnummer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "zorgverlener_id" UUID NOT NULL,
    "iban" TEXT NOT NULL,
    "tenaamstelling" TEXT NOT NULL,
    "status" "rekeningnummerstatus" NOT NULL,
    "aangevraagd_door" UUID NOT NULL,
    "aangevraagd_op" TIMESTAMPTZ(3) NOT NULL,
    "beoordeeld_door" UUID,
    "beoordeeld_op" TIMESTAMPTZ(3),
    "vervallen_op" TIMESTAMPTZ(3),

    CONSTRAINT "rekeningnummer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zorgovereenkomst" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "nummer" TEXT NOT NULL DEFAULT volgnummer('ZO', 'zorgovereenkomst_nummer_seq'::regclass),
    "toekenning_id" UUID NOT NULL,
    "budgethouder_id" UUID NOT NULL,
    "verstrekker_id" UUID NOT NULL,
    "wet" "wet" NOT NULL,
    "zorgverlener_id" UUID,
    "model" "overeenkomstmodel" NOT NULL,
    "functiesoort" TEXT,
    "familierelatie" "familierelatie",
    "status" "overeenkomststatus" NOT NULL DEFAULT 'concept',
    "versie" INTEGER NOT NULL DEFAULT 1,
    "aangemaakt_door" UUID NOT NULL,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "gewijzigd_op" TIMESTAMPTZ(3) NOT NULL,
    "beeindigd_per" DATE,

    CONSTRAINT "zorgovereenkomst_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overeenkomstversie" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "zorgovereenkomst_id" UUID NOT NULL,
    "versie" INTEGER NOT NULL,
    "van" DATE,
    "tm" DATE,
    "uren_per_week_honderdsten" INTEGER,
    "dagen_per_week" INTEGER,
    "zorgbeschrijving" TEXT,
    "opzegtermijn_maanden" INTEGER,
    "ondernemer" BOOLEAN,
    "inhoud_hash" BYTEA,
    "goedgekeurd_op" TIMESTAMPTZ(3),

    CONSTRAINT "overeenkomstversie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tarief" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "overeenkomstversie_id" UUID NOT NULL,
    "eenheid" "tariefeenheid" NOT NULL,
    "omschrijving" TEXT NOT NULL,
    "tarief_centen" BIGINT NOT NULL,
    "maximumtarief_centen" BIGINT,

    CONSTRAINT "tarief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "akkoord" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "overeenkomstversie_id" UUID NOT NULL,
    "partij" "partij" NOT NULL,
    "oordeel" "akkoordoordeel" NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "vertegenwoordiging_id" UUID,
    "inhoud_hash" BYTEA NOT NULL,
    "redenen" TEXT[],
    "toelichting" TEXT,
    "checklist" JSONB NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "akkoord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "gebeurtenis_volgnummer_key" ON "gebeurtenis"("volgnummer");

-- CreateIndex
CREATE INDEX "gebeurtenis_onderwerp_id_volgnummer_idx" ON "gebeurtenis"("onderwerp_id", "volgnummer");

-- CreateIndex
CREATE INDEX "gebeurtenis_budgethouder_id_volgnummer_idx" ON "gebeurtenis"("budgethouder_id", "volgnummer");

-- CreateIndex
CREATE INDEX "gebeurtenis_transactie_idx" ON "gebeurtenis"("transactie");

-- CreateIndex
CREATE INDEX "inzagelog_budgethouder_id_op_idx" ON "inzagelog"("budgethouder_id", "op");

-- CreateIndex
CREATE INDEX "bericht_budgethouder_id_aangemaakt_op_idx" ON "bericht"("budgethouder_id", "aangemaakt_op");

-- CreateIndex
CREATE INDEX "bericht_zorgverlener_id_aangemaakt_op_idx" ON "bericht"("zorgverlener_id", "aangemaakt_op");

-- CreateIndex
CREATE UNIQUE INDEX "bericht_gebeurtenis_id_ontvanger_key" ON "bericht"("gebeurtenis_id", "ontvanger");

-- CreateIndex
CREATE UNIQUE INDEX "betaalopdracht_eind_tot_eind_id_key" ON "betaalopdracht"("eind_tot_eind_id");

-- CreateIndex
CREATE INDEX "betaalopdracht_declaratie_id_idx" ON "betaalopdracht"("declaratie_id");

-- CreateIndex
CREATE INDEX "betaalopdracht_batch_id_idx" ON "betaalopdracht"("batch_id");

-- CreateIndex
CREATE INDEX "betaalopdracht_status_idx" ON "betaalopdracht"("status");

-- CreateIndex
CREATE INDEX "betaalopdracht_toekenning_id_idx" ON "betaalopdracht"("toekenning_id");

-- CreateIndex
CREATE UNIQUE INDEX "betaalbatch_nummer_key" ON "betaalbatch"("nummer");

-- CreateIndex
CREATE UNIQUE INDEX "betaalbatch_bericht_id_key" ON "betaalbatch"("bericht_id");

-- CreateIndex
CREATE INDEX "betaalbatch_status_idx" ON "betaalbatch"("status");

-- CreateIndex
CREATE UNIQUE INDEX "bankbericht_inhoud_hash_key" ON "bankbericht"("inhoud_hash");

-- CreateIndex
CREATE INDEX "grootboekrekening_verstrekker_id_idx" ON "grootboekrekening"("verstrekker_id");

-- CreateIndex
CREATE UNIQUE INDEX "grootboekrekening_toekenning_id_soort_key" ON "grootboekrekening"("toekenning_id", "soort");

-- CreateIndex
CREATE UNIQUE INDEX "boeking_idempotentiesleutel_key" ON "boeking"("idempotentiesleutel");

-- CreateIndex
CREATE INDEX "boeking_onderwerp_id_idx" ON "boeking"("onderwerp_id");

-- CreateIndex
CREATE INDEX "boeking_gebeurtenis_id_idx" ON "boeking"("gebeurtenis_id");

-- CreateIndex
CREATE INDEX "boekingsregel_boeking_id_idx" ON "boekingsregel"("boeking_id");

-- CreateIndex
CREATE INDEX "boekingsregel_rekening_id_idx" ON "boekingsregel"("rekening_id");

-- CreateIndex
CREATE UNIQUE INDEX "declaratie_nummer_key" ON "declaratie"("nummer");

-- CreateIndex
CREATE INDEX "declaratie_zorgovereenkomst_id_maand_idx" ON "declaratie"("zorgovereenkomst_id", "maand");

-- CreateIndex
CREATE INDEX "declaratie_budgethouder_id_status_idx" ON "declaratie"("budgethouder_id", "status");

-- CreateIndex
CREATE INDEX "declaratie_zorgverlener_id_status_idx" ON "declaratie"("zorgverlener_id", "status");

-- CreateIndex
CREATE INDEX "declaratie_verstrekker_id_maand_idx" ON "declaratie"("verstrekker_id", "maand");

-- CreateIndex
CREATE INDEX "declaratie_toekenning_id_maand_idx" ON "declaratie"("toekenning_id", "maand");

-- CreateIndex
CREATE INDEX "declaratieregel_tarief_id_idx" ON "declaratieregel"("tarief_id");

-- CreateIndex
CREATE UNIQUE INDEX "declaratieregel_declaratie_id_volgnummer_key" ON "declaratieregel"("declaratie_id", "volgnummer");

-- CreateIndex
CREATE INDEX "beoordeling_declaratie_id_idx" ON "beoordeling"("declaratie_id");

-- CreateIndex
CREATE UNIQUE INDEX "factuurbestand_declaratie_id_key" ON "factuurbestand"("declaratie_id");

-- CreateIndex
CREATE UNIQUE INDEX "persoon_bsn_index_key" ON "persoon"("bsn_index");

-- CreateIndex
CREATE UNIQUE INDEX "gebruiker_persoon_id_key" ON "gebruiker"("persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "gebruiker_medewerkernummer_key" ON "gebruiker"("medewerkernummer");

-- CreateIndex
CREATE UNIQUE INDEX "gebruiker_issuer_subject_key" ON "gebruiker"("issuer", "subject");

-- CreateIndex
CREATE INDEX "rol_gebruiker_id_idx" ON "rol"("gebruiker_id");

-- CreateIndex
CREATE INDEX "vertegenwoordiging_vertegenwoordiger_id_idx" ON "vertegenwoordiging"("vertegenwoordiger_id");

-- CreateIndex
CREATE UNIQUE INDEX "vertegenwoordiging_budgethouder_id_vertegenwoordiger_id_soo_key" ON "vertegenwoordiging"("budgethouder_id", "vertegenwoordiger_id", "soort", "van");

-- CreateIndex
CREATE INDEX "sessie_gebruiker_id_idx" ON "sessie"("gebruiker_id");

-- CreateIndex
CREATE INDEX "controleuitslag_op_idx" ON "controleuitslag"("op");

-- CreateIndex
CREATE UNIQUE INDEX "verstrekker_soort_code_key" ON "verstrekker"("soort", "code");

-- CreateIndex
CREATE UNIQUE INDEX "apisleutel_sleutel_hash_key" ON "apisleutel"("sleutel_hash");

-- CreateIndex
CREATE INDEX "apisleutel_verstrekker_id_idx" ON "apisleutel"("verstrekker_id");

-- CreateIndex
CREATE INDEX "toekenningsbericht_verstrekker_id_ontvangen_op_idx" ON "toekenningsbericht"("verstrekker_id", "ontvangen_op");

-- CreateIndex
CREATE UNIQUE INDEX "toekenningsbericht_verstrekker_id_berichtnummer_key" ON "toekenningsbericht"("verstrekker_id", "berichtnummer");

-- CreateIndex
CREATE UNIQUE INDEX "toekenning_nummer_key" ON "toekenning"("nummer");

-- CreateIndex
CREATE INDEX "toekenning_budgethouder_id_van_idx" ON "toekenning"("budgethouder_id", "van");

-- CreateIndex
CREATE UNIQUE INDEX "toekenning_verstrekker_id_budgetidentificatie_key" ON "toekenning"("verstrekker_id", "budgetidentificatie");

-- CreateIndex
CREATE UNIQUE INDEX "toekenning_id_budgethouder_id_verstrekker_id_wet_key" ON "toekenning"("id", "budgethouder_id", "verstrekker_id", "wet");

-- CreateIndex
CREATE INDEX "toekenningsversie_bericht_id_idx" ON "toekenningsversie"("bericht_id");

-- CreateIndex
CREATE UNIQUE INDEX "toekenningsversie_toekenning_id_versie_key" ON "toekenningsversie"("toekenning_id", "versie");

-- CreateIndex
CREATE INDEX "functiebudget_toekenningsversie_id_idx" ON "functiebudget"("toekenningsversie_id");

-- CreateIndex
CREATE UNIQUE INDEX "uitvalzaak_nummer_key" ON "uitvalzaak"("nummer");

-- CreateIndex
CREATE INDEX "uitvalzaak_status_termijn_idx" ON "uitvalzaak"("status", "termijn");

-- CreateIndex
CREATE INDEX "uitvalzaak_onderwerp_id_idx" ON "uitvalzaak"("onderwerp_id");

-- CreateIndex
CREATE INDEX "aantekening_uitvalzaak_id_idx" ON "aantekening"("uitvalzaak_id");

-- CreateIndex
CREATE UNIQUE INDEX "zorgverlener_persoon_id_key" ON "zorgverlener"("persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "zorgverlener_kvk_key" ON "zorgverlener"("kvk");

-- CreateIndex
CREATE INDEX "rekeningnummer_zorgverlener_id_idx" ON "rekeningnummer"("zorgverlener_id");

-- CreateIndex
CREATE UNIQUE INDEX "zorgovereenkomst_nummer_key" ON "zorgovereenkomst"("nummer");

-- CreateIndex
CREATE INDEX "zorgovereenkomst_toekenning_id_idx" ON "zorgovereenkomst"("toekenning_id");

-- CreateIndex
CREATE INDEX "zorgovereenkomst_budgethouder_id_idx" ON "zorgovereenkomst"("budgethouder_id");

-- CreateIndex
CREATE INDEX "zorgovereenkomst_verstrekker_id_status_gewijzigd_op_idx" ON "zorgovereenkomst"("verstrekker_id", "status", "gewijzigd_op");

-- CreateIndex
CREATE INDEX "zorgovereenkomst_zorgverlener_id_idx" ON "zorgovereenkomst"("zorgverlener_id");

-- CreateIndex
CREATE INDEX "zorgovereenkomst_status_gewijzigd_op_idx" ON "zorgovereenkomst"("status", "gewijzigd_op");

-- CreateIndex
CREATE UNIQUE INDEX "zorgovereenkomst_id_budgethouder_id_verstrekker_id_zorgverl_key" ON "zorgovereenkomst"("id", "budgethouder_id", "verstrekker_id", "zorgverlener_id");

-- CreateIndex
CREATE UNIQUE INDEX "overeenkomstversie_zorgovereenkomst_id_versie_key" ON "overeenkomstversie"("zorgovereenkomst_id", "versie");

-- CreateIndex
CREATE INDEX "tarief_overeenkomstversie_id_idx" ON "tarief"("overeenkomstversie_id");

-- CreateIndex
CREATE INDEX "akkoord_overeenkomstversie_id_idx" ON "akkoord"("overeenkomstversie_id");

-- AddForeignKey
ALTER TABLE "bericht" ADD CONSTRAINT "bericht_gebeurtenis_id_fkey" FOREIGN KEY ("gebeurtenis_id") REFERENCES "gebeurtenis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "betaalopdracht" ADD CONSTRAINT "betaalopdracht_declaratie_id_fkey" FOREIGN KEY ("declaratie_id") REFERENCES "declaratie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "betaalopdracht" ADD CONSTRAINT "betaalopdracht_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "betaalbatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grootboekrekening" ADD CONSTRAINT "grootboekrekening_toekenning_id_fkey" FOREIGN KEY ("toekenning_id") REFERENCES "toekenning"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saldo" ADD CONSTRAINT "saldo_rekening_id_fkey" FOREIGN KEY ("rekening_id") REFERENCES "grootboekrekening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boeking" ADD CONSTRAINT "boeking_gebeurtenis_id_fkey" FOREIGN KEY ("gebeurtenis_id") REFERENCES "gebeurtenis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boekingsregel" ADD CONSTRAINT "boekingsregel_boeking_id_fkey" FOREIGN KEY ("boeking_id") REFERENCES "boeking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boekingsregel" ADD CONSTRAINT "boekingsregel_rekening_id_fkey" FOREIGN KEY ("rekening_id") REFERENCES "grootboekrekening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaratie" ADD CONSTRAINT "declaratie_zorgovereenkomst_id_budgethouder_id_verstrekker_fkey" FOREIGN KEY ("zorgovereenkomst_id", "budgethouder_id", "verstrekker_id", "zorgverlener_id") REFERENCES "zorgovereenkomst"("id", "budgethouder_id", "verstrekker_id", "zorgverlener_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaratie" ADD CONSTRAINT "declaratie_overeenkomstversie_id_fkey" FOREIGN KEY ("overeenkomstversie_id") REFERENCES "overeenkomstversie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaratieregel" ADD CONSTRAINT "declaratieregel_declaratie_id_fkey" FOREIGN KEY ("declaratie_id") REFERENCES "declaratie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaratieregel" ADD CONSTRAINT "declaratieregel_tarief_id_fkey" FOREIGN KEY ("tarief_id") REFERENCES "tarief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beoordeling" ADD CONSTRAINT "beoordeling_declaratie_id_fkey" FOREIGN KEY ("declaratie_id") REFERENCES "declaratie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factuurbestand" ADD CONSTRAINT "factuurbestand_declaratie_id_fkey" FOREIGN KEY ("declaratie_id") REFERENCES "declaratie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gebruiker" ADD CONSTRAINT "gebruiker_persoon_id_fkey" FOREIGN KEY ("persoon_id") REFERENCES "persoon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rol" ADD CONSTRAINT "rol_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rol" ADD CONSTRAINT "rol_verstrekker_id_fkey" FOREIGN KEY ("verstrekker_id") REFERENCES "verstrekker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rol" ADD CONSTRAINT "rol_zorgverlener_id_fkey" FOREIGN KEY ("zorgverlener_id") REFERENCES "zorgverlener"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vertegenwoordiging" ADD CONSTRAINT "vertegenwoordiging_budgethouder_id_fkey" FOREIGN KEY ("budgethouder_id") REFERENCES "persoon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vertegenwoordiging" ADD CONSTRAINT "vertegenwoordiging_vertegenwoordiger_id_fkey" FOREIGN KEY ("vertegenwoordiger_id") REFERENCES "persoon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessie" ADD CONSTRAINT "sessie_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apisleutel" ADD CONSTRAINT "apisleutel_verstrekker_id_fkey" FOREIGN KEY ("verstrekker_id") REFERENCES "verstrekker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toekenningsbericht" ADD CONSTRAINT "toekenningsbericht_verstrekker_id_fkey" FOREIGN KEY ("verstrekker_id") REFERENCES "verstrekker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toekenningsbericht" ADD CONSTRAINT "toekenningsbericht_toekenning_id_fkey" FOREIGN KEY ("toekenning_id") REFERENCES "toekenning"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toekenning" ADD CONSTRAINT "toekenning_budgethouder_id_fkey" FOREIGN KEY ("budgethouder_id") REFERENCES "persoon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toekenning" ADD CONSTRAINT "toekenning_verstrekker_id_fkey" FOREIGN KEY ("verstrekker_id") REFERENCES "verstrekker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toekenningsversie" ADD CONSTRAINT "toekenningsversie_toekenning_id_fkey" FOREIGN KEY ("toekenning_id") REFERENCES "toekenning"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toekenningsversie" ADD CONSTRAINT "toekenningsversie_bericht_id_fkey" FOREIGN KEY ("bericht_id") REFERENCES "toekenningsbericht"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "functiebudget" ADD CONSTRAINT "functiebudget_toekenningsversie_id_fkey" FOREIGN KEY ("toekenningsversie_id") REFERENCES "toekenningsversie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aantekening" ADD CONSTRAINT "aantekening_uitvalzaak_id_fkey" FOREIGN KEY ("uitvalzaak_id") REFERENCES "uitvalzaak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zorgverlener" ADD CONSTRAINT "zorgverlener_persoon_id_fkey" FOREIGN KEY ("persoon_id") REFERENCES "persoon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekeningnummer" ADD CONSTRAINT "rekeningnummer_zorgverlener_id_fkey" FOREIGN KEY ("zorgverlener_id") REFERENCES "zorgverlener"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zorgovereenkomst" ADD CONSTRAINT "zorgovereenkomst_toekenning_id_budgethouder_id_verstrekker_fkey" FOREIGN KEY ("toekenning_id", "budgethouder_id", "verstrekker_id", "wet") REFERENCES "toekenning"("id", "budgethouder_id", "verstrekker_id", "wet") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zorgovereenkomst" ADD CONSTRAINT "zorgovereenkomst_budgethouder_id_fkey" FOREIGN KEY ("budgethouder_id") REFERENCES "persoon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zorgovereenkomst" ADD CONSTRAINT "zorgovereenkomst_zorgverlener_id_fkey" FOREIGN KEY ("zorgverlener_id") REFERENCES "zorgverlener"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overeenkomstversie" ADD CONSTRAINT "overeenkomstversie_zorgovereenkomst_id_fkey" FOREIGN KEY ("zorgovereenkomst_id") REFERENCES "zorgovereenkomst"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tarief" ADD CONSTRAINT "tarief_overeenkomstversie_id_fkey" FOREIGN KEY ("overeenkomstversie_id") REFERENCES "overeenkomstversie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "akkoord" ADD CONSTRAINT "akkoord_overeenkomstversie_id_fkey" FOREIGN KEY ("overeenkomstversie_id") REFERENCES "overeenkomstversie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "akkoord" ADD CONSTRAINT "akkoord_vertegenwoordiging_id_fkey" FOREIGN KEY ("vertegenwoordiging_id") REFERENCES "vertegenwoordiging"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
