-- The list with a delivery of contracts on paper may be XML as well; a list of toekenningen may not, that is what a toekenningsbericht is for.
CREATE TYPE lijstsoort AS ENUM ('csv', 'xlsx', 'xml');
ALTER TABLE overeenkomstlevering ALTER COLUMN lijst_soort TYPE lijstsoort USING lijst_soort::text::lijstsoort;
