-- A value of an enum can be used only after the migration that adds it.
ALTER TYPE overeenkomstmodel ADD VALUE 'vervoer';
ALTER TYPE overeenkomstmodel ADD VALUE 'verklaring_sociaal_netwerk';
