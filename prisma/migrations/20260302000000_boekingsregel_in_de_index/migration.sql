-- Whether a boeking sums to zero stands in the index itself, in the order in which it is asked: `npm run controle` reads it from front
-- to back and never looks at the table.
DROP INDEX boekingsregel_boeking_id_idx;
CREATE INDEX boekingsregel_boeking_id_idx ON boekingsregel (boeking_id) INCLUDE (rekening_id, bedrag_centen);
