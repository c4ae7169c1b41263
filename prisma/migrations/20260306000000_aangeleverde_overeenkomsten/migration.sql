-- A zorgovereenkomst that was signed on paper and is delivered by the verstrekker, as PDF with its data: one, or many at once.
CREATE TYPE overeenkomstherkomst AS ENUM ('portaal', 'papier');
CREATE TYPE akkoordwijze AS ENUM ('digitaal', 'papier');
CREATE TYPE overeenkomstleveringsoort AS ENUM ('enkel', 'bulk');
CREATE TYPE overeenkomstleveringstatus AS ENUM ('nagekeken', 'bevestigd', 'verwerkt');
CREATE TYPE aanleveroordeel AS ENUM ('goed', 'let_op', 'fout');
CREATE TYPE aanleveruitkomst AS ENUM ('aangeleverd', 'geweigerd');

ALTER TABLE zorgovereenkomst ADD COLUMN herkomst overeenkomstherkomst NOT NULL DEFAULT 'portaal';

-- ---------------------------------------------------------------- a delivery: its list of data, and one PDF for each row
CREATE TABLE overeenkomstlevering (
  id uuid NOT NULL DEFAULT uuidv7(),
  verstrekker_id uuid NOT NULL,
  soort overeenkomstleveringsoort NOT NULL,
  status overeenkomstleveringstatus NOT NULL,
  bestandsnaam text NOT NULL,
  lijst_soort tabelsoort NOT NULL,
  lijst bytea NOT NULL,
  -- sha256 over the list and every PDF: the same delivery twice is one.
  inhoud_hash bytea NOT NULL,
  scanner text NOT NULL,
  gebruiker_id uuid NOT NULL,
  sessie_id uuid NOT NULL,
  aangeboden_door text NOT NULL,
  aangeboden_op timestamptz(3) NOT NULL,
  -- Until when is kept what nobody confirmed, and what could not be used.
  verloopt_op timestamptz(3) NOT NULL,
  bevestigd_op timestamptz(3),
  voortgang_op timestamptz(3),
  verwerkt_op timestamptz(3),
  CONSTRAINT overeenkomstlevering_pkey PRIMARY KEY (id),
  CONSTRAINT overeenkomstlevering_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT overeenkomstlevering_gebruiker_id_fkey FOREIGN KEY (gebruiker_id) REFERENCES gebruiker (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (octet_length(lijst) BETWEEN 1 AND 5000000),
  CHECK (octet_length(inhoud_hash) = 32),
  CHECK ((status = 'nagekeken') = (bevestigd_op IS NULL)),
  CHECK ((status = 'verwerkt') = (verwerkt_op IS NOT NULL))
);
CREATE UNIQUE INDEX overeenkomstlevering_verstrekker_id_inhoud_hash_key ON overeenkomstlevering (verstrekker_id, inhoud_hash);
CREATE INDEX overeenkomstlevering_verstrekker_id_aangeboden_op_idx ON overeenkomstlevering (verstrekker_id, aangeboden_op);
CREATE INDEX overeenkomstlevering_gebruiker_id_idx ON overeenkomstlevering (gebruiker_id);
CREATE INDEX overeenkomstlevering_onderweg_idx ON overeenkomstlevering (voortgang_op) WHERE status = 'bevestigd';

CREATE TABLE overeenkomstbestand (
  id uuid NOT NULL DEFAULT uuidv7(),
  levering_id uuid NOT NULL,
  verstrekker_id uuid NOT NULL,
  bestandsnaam text NOT NULL,
  inhoud bytea NOT NULL,
  inhoud_hash bytea NOT NULL,
  gescand_op timestamptz(3) NOT NULL,
  -- Null until a zorgovereenkomst was made of it.
  zorgovereenkomst_id uuid,
  CONSTRAINT overeenkomstbestand_pkey PRIMARY KEY (id),
  CONSTRAINT overeenkomstbestand_levering_id_fkey FOREIGN KEY (levering_id) REFERENCES overeenkomstlevering (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT overeenkomstbestand_verstrekker_id_fkey FOREIGN KEY (verstrekker_id) REFERENCES verstrekker (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT overeenkomstbestand_zorgovereenkomst_id_fkey FOREIGN KEY (zorgovereenkomst_id) REFERENCES zorgovereenkomst (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (octet_length(inhoud) BETWEEN 1 AND 10000000),
  CHECK (inhoud_hash = sha256(inhoud))
);
CREATE UNIQUE INDEX overeenkomstbestand_zorgovereenkomst_id_key ON overeenkomstbestand (zorgovereenkomst_id);
CREATE UNIQUE INDEX overeenkomstbestand_levering_id_inhoud_hash_key ON overeenkomstbestand (levering_id, inhoud_hash);
CREATE INDEX overeenkomstbestand_verstrekker_id_inhoud_hash_idx ON overeenkomstbestand (verstrekker_id, inhoud_hash);

CREATE TABLE overeenkomstleveringregel (
  levering_id uuid NOT NULL,
  -- Number of the row in the list, as a spreadsheet shows it.
  rij integer NOT NULL,
  bestand_id uuid,
  bestandsnaam text NOT NULL,
  budgethouder text,
  zorgverlener text,
  oordeel aanleveroordeel NOT NULL,
  -- [{ code, kolom, gegevens }]; never a value from the list
  fouten jsonb NOT NULL,
  gekozen boolean NOT NULL DEFAULT false,
  uitkomst aanleveruitkomst,
  zorgovereenkomst_id uuid,
  CONSTRAINT overeenkomstleveringregel_pkey PRIMARY KEY (levering_id, rij),
  CONSTRAINT overeenkomstleveringregel_levering_id_fkey FOREIGN KEY (levering_id) REFERENCES overeenkomstlevering (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT overeenkomstleveringregel_bestand_id_fkey FOREIGN KEY (bestand_id) REFERENCES overeenkomstbestand (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT overeenkomstleveringregel_zorgovereenkomst_id_fkey FOREIGN KEY (zorgovereenkomst_id) REFERENCES zorgovereenkomst (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (rij > 0),
  CHECK (oordeel <> 'fout' OR NOT gekozen),
  CHECK (uitkomst IS NULL OR gekozen),
  CHECK ((uitkomst IS NOT DISTINCT FROM 'aangeleverd') = (zorgovereenkomst_id IS NOT NULL))
);
CREATE INDEX overeenkomstleveringregel_bestand_id_idx ON overeenkomstleveringregel (bestand_id);
CREATE UNIQUE INDEX overeenkomstleveringregel_zorgovereenkomst_id_key ON overeenkomstleveringregel (zorgovereenkomst_id);

ALTER TABLE overeenkomstlevering ENABLE ROW LEVEL SECURITY;
ALTER TABLE overeenkomstlevering FORCE ROW LEVEL SECURITY;
ALTER TABLE overeenkomstbestand ENABLE ROW LEVEL SECURITY;
ALTER TABLE overeenkomstbestand FORCE ROW LEVEL SECURITY;
ALTER TABLE overeenkomstleveringregel ENABLE ROW LEVEL SECURITY;
ALTER TABLE overeenkomstleveringregel FORCE ROW LEVEL SECURITY;
-- What was not delivered yet is the sender's alone. A PDF that belongs to a contract is for whoever may see that contract.
CREATE POLICY toegang ON overeenkomstlevering USING ((SELECT app_rol()) = 'systeem' OR verstrekker_id = (SELECT app_verstrekker()));
CREATE POLICY toegang ON overeenkomstleveringregel USING (EXISTS (SELECT 1 FROM overeenkomstlevering l WHERE l.id = levering_id));
CREATE POLICY toegang ON overeenkomstbestand USING (
  (SELECT app_rol()) = 'systeem' OR verstrekker_id = (SELECT app_verstrekker())
  OR (zorgovereenkomst_id IS NOT NULL AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.id = zorgovereenkomst_id)))
  WITH CHECK ((SELECT app_rol()) = 'systeem' OR verstrekker_id = (SELECT app_verstrekker()));
GRANT SELECT, INSERT, UPDATE, DELETE ON overeenkomstlevering, overeenkomstbestand, overeenkomstleveringregel TO pgb_app;

INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('overeenkomstlevering', '', 'nagekeken'),
  ('overeenkomstlevering', 'nagekeken', 'bevestigd'),
  ('overeenkomstlevering', 'bevestigd', 'verwerkt'),
  ('zorgovereenkomst', 'concept', 'bij_verstrekker');
CREATE TRIGGER overeenkomstlevering_status BEFORE INSERT OR UPDATE OF status ON overeenkomstlevering FOR EACH ROW EXECUTE FUNCTION bewaak_status();
CREATE CONSTRAINT TRIGGER overeenkomstlevering_eist_gebeurtenis AFTER UPDATE OF status ON overeenkomstlevering DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status IN ('bevestigd', 'verwerkt')) EXECUTE FUNCTION eis_gebeurtenis();

-- After the confirmation only the progress moves.
CREATE FUNCTION overeenkomstlevering_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE vrij text[] := ARRAY['status', 'gebruiker_id', 'sessie_id', 'aangeboden_door', 'bevestigd_op', 'voortgang_op', 'verwerkt_op'];
BEGIN
  IF TG_OP = 'DELETE' AND OLD.status <> 'nagekeken' OR TG_OP = 'UPDATE' AND (to_jsonb(NEW) - vrij IS DISTINCT FROM to_jsonb(OLD) - vrij
     OR OLD.status <> 'nagekeken' AND (NEW.gebruiker_id, NEW.bevestigd_op) IS DISTINCT FROM (OLD.gebruiker_id, OLD.bevestigd_op)) THEN
    RAISE EXCEPTION 'a delivered overeenkomstlevering does not change' USING ERRCODE = 'PB003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER overeenkomstlevering_bewaken BEFORE UPDATE OR DELETE ON overeenkomstlevering FOR EACH ROW EXECUTE FUNCTION overeenkomstlevering_bewaken();

-- A PDF never changes. It is tied to a contract once, and from then on it stays as long as the contract.
CREATE FUNCTION overeenkomstbestand_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.zorgovereenkomst_id IS NOT NULL
     OR TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'zorgovereenkomst_id' IS DISTINCT FROM to_jsonb(OLD) - 'zorgovereenkomst_id' THEN
    RAISE EXCEPTION 'an overeenkomstbestand does not change' USING ERRCODE = 'PB003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER overeenkomstbestand_bewaken BEFORE UPDATE OR DELETE ON overeenkomstbestand FOR EACH ROW EXECUTE FUNCTION overeenkomstbestand_bewaken();
CREATE CONSTRAINT TRIGGER overeenkomstbestand_eist_gebeurtenis AFTER UPDATE OF zorgovereenkomst_id ON overeenkomstbestand DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION eis_gebeurtenis();

CREATE FUNCTION overeenkomstleveringregel_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE geleverd boolean; vrij text[] := ARRAY['fouten', 'uitkomst', 'zorgovereenkomst_id'];
BEGIN
  SELECT l.status <> 'nagekeken' INTO geleverd FROM overeenkomstlevering l WHERE l.id = coalesce(NEW.levering_id, OLD.levering_id);
  IF geleverd AND (TG_OP <> 'UPDATE' OR OLD.uitkomst IS NOT NULL AND to_jsonb(NEW) - 'bestand_id' IS DISTINCT FROM to_jsonb(OLD) - 'bestand_id'
     OR to_jsonb(NEW) - vrij - 'bestand_id' IS DISTINCT FROM to_jsonb(OLD) - vrij - 'bestand_id') THEN
    RAISE EXCEPTION 'a delivered row gets its outcome once and nothing else' USING ERRCODE = 'PB003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER overeenkomstleveringregel_bewaken BEFORE INSERT OR UPDATE OR DELETE ON overeenkomstleveringregel FOR EACH ROW EXECUTE FUNCTION overeenkomstleveringregel_bewaken();

-- The work is queued in the transaction that confirms, as the outbox does.
CREATE FUNCTION overeenkomstlevering_doorgeven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job('overeenkomstlevering_verwerken', json_build_object('leveringId', NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER overeenkomstlevering_doorgeven AFTER UPDATE OF status ON overeenkomstlevering FOR EACH ROW
  WHEN (OLD.status = 'nagekeken' AND NEW.status = 'bevestigd') EXECUTE FUNCTION overeenkomstlevering_doorgeven();

-- ---------------------------------------------------------------- a signature on paper is a kind of its own
ALTER TABLE akkoord
  ADD COLUMN wijze akkoordwijze NOT NULL DEFAULT 'digitaal',
  -- The day that stands beside the signature on the paper.
  ADD COLUMN getekend_op date,
  ADD COLUMN overeenkomstbestand_id uuid,
  ADD CONSTRAINT akkoord_overeenkomstbestand_id_fkey FOREIGN KEY (overeenkomstbestand_id) REFERENCES overeenkomstbestand (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT akkoord_papier CHECK (CASE wijze WHEN 'papier'
    THEN getekend_op IS NOT NULL AND overeenkomstbestand_id IS NOT NULL AND partij IN ('budgethouder', 'zorgverlener') AND oordeel = 'akkoord'
    ELSE getekend_op IS NULL AND overeenkomstbestand_id IS NULL END);
CREATE INDEX akkoord_overeenkomstbestand_id_idx ON akkoord (overeenkomstbestand_id);

-- A verstrekker can say that somebody signed on paper, with the paper; it can never sign for somebody on the screen, nor agree to what it brought in itself.
CREATE FUNCTION bewaak_papieren_akkoord() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_rol() = 'verstrekker' AND (NEW.wijze = 'papier') IS DISTINCT FROM (NEW.partij <> 'verstrekker')
     OR app_rol() NOT IN ('verstrekker', 'systeem', '') AND NEW.wijze = 'papier' THEN
    RAISE EXCEPTION 'rol "%" does not sign for % in this way', app_rol(), NEW.partij USING ERRCODE = 'PB008';
  END IF;
  IF NEW.wijze = 'papier' AND NOT EXISTS (
       SELECT 1 FROM overeenkomstbestand b JOIN overeenkomstversie v ON v.zorgovereenkomst_id = b.zorgovereenkomst_id
       WHERE b.id = NEW.overeenkomstbestand_id AND v.id = NEW.overeenkomstversie_id) THEN
    RAISE EXCEPTION 'the paper belongs to another zorgovereenkomst' USING ERRCODE = 'PB010';
  END IF;
  IF NEW.partij = 'verstrekker' AND NEW.oordeel = 'akkoord' AND EXISTS (
       SELECT 1 FROM akkoord a WHERE a.overeenkomstversie_id = NEW.overeenkomstversie_id AND a.wijze = 'papier' AND a.inhoud_hash = NEW.inhoud_hash AND a.gebruiker_id = NEW.gebruiker_id) THEN
    RAISE EXCEPTION 'whoever delivered this zorgovereenkomst does not agree to it' USING ERRCODE = 'PB004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER akkoord_papier BEFORE INSERT ON akkoord FOR EACH ROW EXECUTE FUNCTION bewaak_papieren_akkoord();

-- From concept to the verstrekker goes only what came in on paper, with both signatures; everything else is signed on the way.
CREATE FUNCTION bewaak_papierweg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.herkomst <> 'papier' OR (SELECT count(DISTINCT a.partij) FROM akkoord a JOIN overeenkomstversie v ON v.id = a.overeenkomstversie_id
       WHERE v.zorgovereenkomst_id = NEW.id AND v.versie = NEW.versie AND a.wijze = 'papier' AND a.inhoud_hash = v.inhoud_hash) <> 2 THEN
    RAISE EXCEPTION 'zorgovereenkomst % was not signed by two parties on paper', NEW.id USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER zorgovereenkomst_papierweg BEFORE UPDATE OF status ON zorgovereenkomst FOR EACH ROW
  WHEN (OLD.status = 'concept' AND NEW.status = 'bij_verstrekker') EXECUTE FUNCTION bewaak_papierweg();

-- Where it came from does not change, and only a verstrekker brings paper.
CREATE FUNCTION bewaak_herkomst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.herkomst <> OLD.herkomst OR TG_OP = 'INSERT' AND NEW.herkomst = 'papier' AND app_rol() NOT IN ('verstrekker', 'systeem', '') THEN
    RAISE EXCEPTION 'herkomst of a zorgovereenkomst is fixed' USING ERRCODE = 'PB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER zorgovereenkomst_herkomst BEFORE INSERT OR UPDATE OF herkomst ON zorgovereenkomst FOR EACH ROW EXECUTE FUNCTION bewaak_herkomst();

-- What the verstrekker writes itself it sees from the first row on.
DROP POLICY toegang ON zorgovereenkomst;
CREATE POLICY toegang ON zorgovereenkomst USING (
  (SELECT app_intern()) OR budgethouder_id = (SELECT app_budgethouder())
  OR (zorgverlener_id = (SELECT app_zorgverlener()) AND status <> 'concept')
  OR (verstrekker_id = (SELECT app_verstrekker())
      AND (status NOT IN ('concept', 'wacht_op_zorgverlener', 'ingetrokken')
           OR (status = 'concept' AND (model = 'verklaring_sociaal_netwerk' OR herkomst = 'papier')))));

-- The account of the zorgverlener comes with the paper. The verstrekker writes it and cannot read it; the SVB approves it.
CREATE POLICY papier ON rekeningnummer FOR INSERT WITH CHECK (
  status = 'aangevraagd' AND beoordeeld_door IS NULL AND aangevraagd_door = (SELECT app_gebruiker())
  AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.zorgverlener_id = rekeningnummer.zorgverlener_id
              AND z.verstrekker_id = (SELECT app_verstrekker()) AND z.herkomst = 'papier' AND z.status = 'concept'));

-- Where this very PDF of the caller's own office was delivered before; also when that contract is out of its sight for a while.
CREATE FUNCTION eerder_aangeleverd(p_verstrekker uuid, p_hash bytea) RETURNS TABLE (nummer text)
LANGUAGE sql STABLE SECURITY DEFINER SET app.rol = 'systeem' SET search_path = public AS $$
  SELECT z.nummer FROM overeenkomstbestand b JOIN zorgovereenkomst z ON z.id = b.zorgovereenkomst_id
  WHERE b.inhoud_hash = p_hash AND b.verstrekker_id = p_verstrekker AND p_verstrekker = app_verstrekker() AND z.status NOT IN ('afgekeurd', 'ingetrokken')
  ORDER BY z.id LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION eerder_aangeleverd(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION eerder_aangeleverd(uuid, bytea) TO pgb_app;
