-- What went back when a budget was closed: a few boekingen among millions, asked by every comparison of the books.
CREATE INDEX boeking_afsluiting_idx ON boeking (id) WHERE soort = 'afsluiting';
