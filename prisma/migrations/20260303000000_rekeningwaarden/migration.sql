-- A request for an account can be taken back by who made it, and lapses when nobody decides.
ALTER TYPE "rekeningnummerstatus" ADD VALUE 'ingetrokken';
ALTER TYPE "rekeningnummerstatus" ADD VALUE 'verlopen';
