import { leesAanleveraar } from "@/lib/db/toekenning.repository";
import { bewaarLezing, leesBestand, leesVooruitblik } from "@/lib/db/toekenningsbestand.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { formulekolommen } from "@/lib/koppelvlak/toekenningstabel/lees";
import { keurKoppeling, type Koppelbezwaar, type Koppeling, kopVan } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { kolomVan } from "@/lib/koppelvlak/toekenningstabel/kolommen";

import type { Deps } from "../deps";
import { keurLijst } from "./keuren";
import { tabelUit, voorstellenUit } from "./lezen";

export type BestandLezen = {
  readonly bestandId: string;
  /** Columns by number; the names are taken from the file. */
  readonly koppeling: Koppeling;
};

export type Gelezen = { readonly bezwaren: readonly Koppelbezwaar[]; readonly aantal: number };

type Weigering = "geen_recht" | "bestand_onbekend" | "al_bevestigd";

/** The headings of the file itself: what comes from a form may name anything. */
function metNamen(koppeling: Koppeling, namen: readonly string[]): Koppeling {
  const velden = Object.fromEntries(Object.entries(koppeling.velden).map(([veld, bron]) => [veld, "kolom" in bron ? { kolom: bron.kolom, naam: namen[bron.kolom] ?? "" } : bron]));
  return { ...koppeling, velden };
}

/**
 * Reads a list with the columns that somebody chose, and keeps what was found in it, budget by budget. Still nothing of it
 * counts. May be done again with other columns until the list is confirmed.
 */
export async function toekenningsbestandLezen(deps: Deps, actor: Actor, opdracht: BestandLezen): Promise<Uitkomst<Gelezen, Weigering>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenningsbericht.aanleveren")) return geweigerd("geen_recht");
  const { verstrekkerId } = actor;
  const { db, nu, vandaag } = deps;
  return schrijf(db, actor, nu, async (tx) => {
    const bestand = await leesBestand(tx, verstrekkerId, opdracht.bestandId, nu, true);
    if (bestand === null) return geweigerd("bestand_onbekend");
    if (bestand.status === "bevestigd" || bestand.status === "verwerkt") return geweigerd("al_bevestigd");
    const gelezen = tabelUit(bestand, opdracht.koppeling.blad);
    if (!gelezen.ok) return geweigerd("bestand_onbekend");
    const { tabel } = gelezen;
    const koppeling = metNamen({ ...opdracht.koppeling, blad: tabel.blad }, kopVan(tabel, opdracht.koppeling.kop)?.cellen.map(({ tekst }) => tekst) ?? []);
    const bezwaren = keurKoppeling(tabel, koppeling);
    if (bezwaren.length > 0) return gelukt({ bezwaren, aantal: 0 });

    const lijst = voorstellenUit(bestand, koppeling, await leesAanleveraar(tx, verstrekkerId), vandaag);
    if (!lijst.ok) return geweigerd("bestand_onbekend");
    const blik = await leesVooruitblik(tx, verstrekkerId, lijst.voorstellen.flatMap(({ bericht }) => bericht ?? []));
    const gekeurd = keurLijst(lijst.voorstellen, koppeling, blik, vandaag);
    await bewaarLezing(tx, bestand.id, {
      koppeling: JSON.parse(JSON.stringify(koppeling)) as object,
      bevindingen: formulekolommen(tabel, koppeling).map(({ veld, aantal }) => ({ code: "FORMULES", gegevens: { kolom: kolomVan(veld).naam, aantal } })),
      aantalRijen: lijst.voorstellen.reduce((som, { rijen }) => som + rijen.length, 0),
      regels: gekeurd.map(({ voorstel, oordeel, fouten }) => ({
        rijen: voorstel.rijen, berichtnummer: voorstel.berichtnummer, budgetidentificatie: voorstel.budgetidentificatie, oordeel,
        fouten: fouten.map((fout) => ({ ...fout, gegevens: { ...fout.gegevens } })),
      })),
    });
    return gelukt({ bezwaren: [], aantal: gekeurd.length });
  });
}
