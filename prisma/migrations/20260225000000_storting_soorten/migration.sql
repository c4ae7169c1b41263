-- In a migration of their own: a new enum value can not be used in the transaction that adds it.
ALTER TYPE rekeningsoort ADD VALUE 'gestort';
ALTER TYPE rekeningsoort ADD VALUE 'storting_beschikbaar';
ALTER TYPE rekeningsoort ADD VALUE 'storting_gereserveerd';
ALTER TYPE rekeningsoort ADD VALUE 'storting_onderweg';
ALTER TYPE rekeningsoort ADD VALUE 'storting_besteed';
ALTER TYPE rekeningsoort ADD VALUE 'storting_terugbetaald';
ALTER TYPE boekingsoort ADD VALUE 'storting';
ALTER TYPE uitvaldomein ADD VALUE 'storting';
