/** What is measured on the large data set: server time of the lists, in the scope of the largest verstrekker, and every invariant. */
import { controleer } from "@/lib/checks/controleer";
import { createDb, type Db } from "@/lib/db/client";
import type { Uitputtingsvraag } from "@/lib/db/uitputting.repository";
import { datum, maand } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { maandoverzicht } from "@/lib/queries/verstrekker/maandoverzicht";
import { uitputting } from "@/lib/queries/verstrekker/uitputting";

import { GROOTSTE_VERSTREKKER, VANDAAG } from "./groot-data";
import { percentile } from "./measure";

const HERHALINGEN = 40;
const DAG = datum(VANDAAG);
const ACTOR: Actor = {
  rol: "verstrekker", gebruikerId: "00000002-0000-7000-8000-000000000003", sessieId: "00000002-0000-7000-8000-000000000003", naam: "Meting",
  verstrekkerId: GROOTSTE_VERSTREKKER, verstrekkerNaam: "Gemeente Groot 0", functies: ["inzien"],
};
const LEEG: Uitputtingsvraag = { zoek: "", signaal: null, sinds: maand("2026-03"), wet: null, functiesoort: null, jaar: 2026, volgorde: "naam", aflopend: false };

const VRAGEN: Readonly<Record<string, readonly [Partial<Uitputtingsvraag>, number]>> = {
  "eerste bladzijde, dit jaar": [{}, 1],
  "eerste bladzijde, alle jaren": [{ jaar: null }, 1],
  "bladzijde 900, alle jaren": [{ jaar: null }, 900],
  "bijna op": [{ signaal: "bijna_op" }, 1],
  overbesteed: [{ signaal: "overbesteed", jaar: null }, 1],
  "boven maximumtarief": [{ signaal: "boven_maximum", jaar: null }, 1],
  "geen zorgovereenkomst": [{ signaal: "geen_overeenkomst" }, 1],
  "geen declaraties sinds": [{ signaal: "stil" }, 1],
  voorlopig: [{ signaal: "voorlopig", jaar: null }, 1],
  "wet en functiesoort": [{ wet: "jeugdwet", functiesoort: "JW-LO", jaar: null }, 1],
  "op percentage gebruikt": [{ volgorde: "gebruikt", aflopend: true, jaar: null }, 1],
  "zoek op naam": [{ zoek: "jansen", jaar: null }, 1],
  "zoek op twee woorden": [{ zoek: "yılmaz zoe", jaar: null }, 1],
  "zoek op nummer": [{ zoek: "TK-2025-90012", jaar: null }, 1],
  "zoek op kenmerk": [{ zoek: "GR001234", jaar: null }, 1],
  "zoek, niets gevonden": [{ zoek: "bestaatniet", jaar: null }, 1],
};

const ms = (waarde: number): string => `${waarde.toFixed(1).padStart(8)} ms`;

async function meet(naam: string, herhalingen: number, werk: () => Promise<string>): Promise<void> {
  const tijden: number[] = [];
  let uitkomst = "";
  for (let i = 0; i < herhalingen + 2; i += 1) {
    const begin = performance.now();
    uitkomst = await werk();
    // The first two only warm up.
    if (i >= 2) tijden.push(performance.now() - begin);
  }
  console.log(`  ${naam.padEnd(34)} p50 ${ms(percentile(tijden, 0.5))}  p95 ${ms(percentile(tijden, 0.95))}   ${uitkomst}`);
}

async function metDb(url: string, werk: (db: Db) => Promise<void>): Promise<void> {
  const db = createDb(url, 2);
  try {
    await werk(db);
  } finally {
    await db.$disconnect();
  }
}

export const meetLijsten = (url: string): Promise<void> =>
  metDb(url, async (db) => {
    for (const [naam, [deel, pagina]] of Object.entries(VRAGEN)) {
      await meet(naam, HERHALINGEN, async () => {
        const lijst = await uitputting(db, ACTOR, { ...LEEG, ...deel }, pagina, DAG);
        return `${String(lijst?.totaal)} budgetten`;
      });
    }
    await meet("maandoverzicht van een jaar", 5, async () => `${String((await maandoverzicht(db, ACTOR, 2025))?.regels.length)} regels`);
  });

export const meetControle = (url: string): Promise<void> =>
  metDb(url, async (db) => {
    const begin = performance.now();
    const { regels } = await controleer(db);
    for (const { code, aantal, ms: duur, voorbeelden } of regels) {
      console.log(`  ${code.padEnd(34)} ${ms(duur)} ${aantal === 0 ? "" : `FOUT ${String(aantal)}: ${voorbeelden.slice(0, 3).join(", ")}`}`);
    }
    console.log(`  samen ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  });
