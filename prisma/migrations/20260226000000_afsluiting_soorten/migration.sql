-- A migration of their own: a new value of an enum cannot be used in the transaction that adds it.
ALTER TYPE boekingsoort ADD VALUE 'afsluiting';
ALTER TYPE boekingsoort ADD VALUE 'bevoorschotting';
ALTER TYPE boekingsoort ADD VALUE 'terugbetaling';
ALTER TYPE boekingsoort ADD VALUE 'verrekening';
ALTER TYPE rekeningsoort ADD VALUE 'ontvangsten';
ALTER TYPE rekeningsoort ADD VALUE 'rekening_courant';
ALTER TYPE rekeningsoort ADD VALUE 'uitbetaald';
ALTER TYPE uitvaldomein ADD VALUE 'afsluiting';
