-- A contract that the SVB agreed to in place of the verstrekker, and that the verstrekker does not stand by, ends for that reason.
ALTER TYPE eindereden ADD VALUE 'niet_bekrachtigd';
