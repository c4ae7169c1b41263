-- Two more ways in which a verstrekker sends a toekenning. Alone in its migration: a new value can not be used where it is added.
ALTER TYPE berichtkanaal ADD VALUE 'bestand';
ALTER TYPE berichtkanaal ADD VALUE 'formulier';
