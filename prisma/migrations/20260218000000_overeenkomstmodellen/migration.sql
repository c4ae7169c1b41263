-- A value of an enum can be used only after the migration that adds it.
ALTER TYPE overeenkomstmodel ADD VALUE 'arbeidsovereenkomst';
ALTER TYPE overeenkomstmodel ADD VALUE 'partner_familie';
ALTER TYPE overeenkomstmodel ADD VALUE 'zorginstelling';
