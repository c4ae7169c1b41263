-- How many were decided on a desk today, without reading every akkoord ever given.
CREATE INDEX akkoord_partij_op_idx ON akkoord (partij, op);
