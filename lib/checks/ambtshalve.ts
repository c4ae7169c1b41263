import type { Invariant } from "./invariant";

/** Contracts that the SVB agreed to in place of a verstrekker. */
export const AMBTSHALVE: readonly Invariant[] = [
  {
    code: "I5-ambtshalve",
    titel: "Elk ambtshalve akkoord rust op een mandaat van die verstrekker dat twee mensen vastlegden en dat toen gold, en staat op de herstellijst",
    sql: `SELECT a.id::text AS overtreding FROM akkoord a JOIN accordeermandaat m ON m.id = a.mandaat_id
          LEFT JOIN ambtshalve_akkoord h ON h.akkoord_id = a.id
          WHERE h.id IS NULL OR m.besloten_door IS NULL OR m.besloten_door = m.opgemaakt_door OR m.besloten_op > a.op OR m.beeindigd_op < a.op
             OR (a.op AT TIME ZONE 'Europe/Amsterdam')::date NOT BETWEEN m.van AND m.tm`,
  },
  {
    code: "I5-ambtshalve-toets",
    titel: "Wie ambtshalve akkoord gaf, keurt de zorgovereenkomst niet ook namens de SVB goed",
    sql: `SELECT a.id::text AS overtreding FROM akkoord a JOIN akkoord t ON t.overeenkomstversie_id = a.overeenkomstversie_id AND t.partij = 'svb' AND t.oordeel = 'akkoord' AND t.id > a.id
          WHERE a.mandaat_id IS NOT NULL AND t.gebruiker_id = a.gebruiker_id
            AND NOT EXISTS (SELECT 1 FROM akkoord b WHERE b.overeenkomstversie_id = a.overeenkomstversie_id AND b.partij = 'verstrekker' AND b.id > a.id AND b.id < t.id)`,
  },
];
