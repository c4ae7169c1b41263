-- When a process beside the web server last did a job from the queue, so that /api/gezondheid can tell that it stands still. Real time,
-- never the shifted clock of a demo.
CREATE TABLE hartslag (
  proces text NOT NULL CONSTRAINT hartslag_pkey PRIMARY KEY,
  op timestamptz(3) NOT NULL,
  CHECK (proces = 'worker')
);
ALTER TABLE hartslag ENABLE ROW LEVEL SECURITY;
ALTER TABLE hartslag FORCE ROW LEVEL SECURITY;
CREATE POLICY lezen ON hartslag FOR SELECT USING (true);
CREATE POLICY toevoegen ON hartslag FOR INSERT WITH CHECK ((SELECT app_rol()) = 'systeem');
CREATE POLICY bijwerken ON hartslag FOR UPDATE USING ((SELECT app_rol()) = 'systeem');
GRANT SELECT, INSERT, UPDATE ON hartslag TO pgb_app;
