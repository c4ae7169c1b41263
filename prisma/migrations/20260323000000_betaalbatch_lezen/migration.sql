-- A page of a batch is a piece of this index; by the end-to-end ids alone the first page read past the payments of every earlier batch.
DROP INDEX "betaalopdracht_batch_id_idx";
CREATE INDEX "betaalopdracht_batch_id_eind_tot_eind_id_idx" ON "betaalopdracht"("batch_id", "eind_tot_eind_id");
