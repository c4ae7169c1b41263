/** Everything a message may fill, in words that do not depend on ids or on who came first: two databases can be compared. */
import type { Db } from "@/lib/db/client";

const TABELLEN: Readonly<Record<string, string>> = {
  persoon: `SELECT encode(bsn_index, 'hex'), voornamen, tussenvoegsel, achternaam, geslacht, geboortedatum::text, overlijdensdatum::text, straat, huisnummer, postcode,
    woonplaats, geheim_adres, email, telefoon FROM persoon`,
  toekenning: `SELECT t.budgetidentificatie, encode(p.bsn_index, 'hex'), v.code, t.wet, t.beschikkingsnummer, t.status, t.van::text, t.tm::text, t.bedrag_centen
    FROM toekenning t JOIN persoon p ON p.id = t.budgethouder_id JOIN verstrekker v ON v.id = t.verstrekker_id`,
  versie: `SELECT t.budgetidentificatie, x.versie, b.berichtnummer, x.van::text, x.tm::text, x.bedrag_centen,
      (SELECT json_agg(json_build_array(f.functiesoort, f.van, f.tm, f.bedrag_centen, f.vvb_centen) ORDER BY f.functiesoort, f.van) FROM functiebudget f WHERE f.toekenningsversie_id = x.id)
    FROM toekenningsversie x JOIN toekenning t ON t.id = x.toekenning_id JOIN toekenningsbericht b ON b.id = x.bericht_id`,
  vertegenwoordiging: `SELECT encode(h.bsn_index, 'hex'), encode(r.bsn_index, 'hex'), v.soort, v.machtiging::text, v.van::text, v.tm::text, v.ingetrokken_op, t.budgetidentificatie
    FROM vertegenwoordiging v JOIN persoon h ON h.id = v.budgethouder_id JOIN persoon r ON r.id = v.vertegenwoordiger_id LEFT JOIN toekenning t ON 'toekenning:' || t.id = v.bewijsstuk`,
  bericht: `SELECT coalesce(b.berichtnummer, '-'), b.kanaal, CASE WHEN b.retourcodes::text LIKE '%SCHEMA\\_%' THEN 'bytes' ELSE encode(b.inhoud_hash, 'hex') END, b.status,
      (SELECT json_agg(json_build_array(r ->> 'code', r ->> 'plaats', r -> 'gegevens')) FROM jsonb_array_elements(b.retourcodes) r), t.budgetidentificatie, b.wacht_op,
      (SELECT json_agg(json_build_array(e ->> 'status', e ->> 'tot', (SELECT json_agg(c ->> 'code') FROM jsonb_array_elements(e -> 'retourcodes') c))) FROM jsonb_array_elements(b.eerdere_antwoorden) e),
      b.ontvangen_op, b.ontvangen_van
    FROM toekenningsbericht b LEFT JOIN toekenning t ON t.id = b.toekenning_id`,
  saldo: `SELECT coalesce(t.budgetidentificatie, v.code), g.soort, s.bedrag_centen, s.ondergrens_centen
    FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id JOIN verstrekker v ON v.id = g.verstrekker_id LEFT JOIN toekenning t ON t.id = g.toekenning_id`,
  boeking: `SELECT bk.soort, bk.onderwerp_soort, b.berichtnummer, replace(bk.idempotentiesleutel, b.id::text, b.berichtnummer), g.soort, bk.geboekt_op,
      (SELECT json_agg(json_build_array(r.soort, coalesce(t.budgetidentificatie, ''), x.bedrag_centen) ORDER BY r.soort)
       FROM boekingsregel x JOIN grootboekrekening r ON r.id = x.rekening_id LEFT JOIN toekenning t ON t.id = r.toekenning_id WHERE x.boeking_id = bk.id)
    FROM boeking bk JOIN toekenningsbericht b ON b.id = bk.onderwerp_id JOIN gebeurtenis g ON g.id = bk.gebeurtenis_id`,
  gebeurtenis: `SELECT g.soort, g.onderwerp_soort, coalesce(t.budgetidentificatie, b.berichtnummer), g.rol, g.gebruiker_id IS NULL, g.proces, encode(p.bsn_index, 'hex'), v.code,
      g.gegevens - 'nummer', g.tijdstip, row_number() OVER (PARTITION BY g.onderwerp_id ORDER BY g.volgnummer)
    FROM gebeurtenis g LEFT JOIN toekenning t ON t.id = g.onderwerp_id LEFT JOIN toekenningsbericht b ON b.id = g.onderwerp_id
    LEFT JOIN persoon p ON p.id = g.budgethouder_id LEFT JOIN verstrekker v ON v.id = g.verstrekker_id WHERE g.onderwerp_soort LIKE 'toekenning%'`,
  uitvalzaak: `SELECT z.domein, z.codes::text, z.status, z.termijn::text, z.oplossing, z.geopend_op, z.opgelost_op, v.code, encode(p.bsn_index, 'hex'), b.berichtnummer
    FROM uitvalzaak z JOIN toekenningsbericht b ON b.id = z.onderwerp_id LEFT JOIN verstrekker v ON v.id = z.verstrekker_id LEFT JOIN persoon p ON p.id = z.budgethouder_id`,
};

/** Per table its rows as text, sorted. Of what could not be read the hash is of the bytes, which differ between the two roads. */
export async function standVan(eigenaar: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const standen = await Promise.all(
    Object.entries(TABELLEN).map(async ([tabel, sql]) => {
      const rijen = await eigenaar.$queryRawUnsafe<{ rij: string }[]>(`SELECT row_to_json(x)::text AS rij FROM (${sql.replaceAll(/\s+/g, " ")}) x ORDER BY 1`);
      return [tabel, rijen.map(({ rij }) => rij)] as const;
    }),
  );
  return Object.fromEntries(standen);
}
