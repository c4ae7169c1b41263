/** What is there before the first toekenning: verstrekkers, instellingen, the people who work there, the clock. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Db, Tx } from "../../lib/db/client";
import { vanDatum } from "../../lib/db/datums";
import { registreer } from "../../lib/db/gebeurtenis";
import { legPersoonVast } from "../../lib/db/persoon.repository";
import { schrijf } from "../../lib/db/transactie";
import { datum } from "../../lib/domein/datum";
import type { Actor } from "../../lib/domein/toegang";
import type { Verstrekkersoort } from "../../lib/domein/wet";
import { leesCsv } from "../../lib/koppelvlak/csv/lees";
import { verstrekkersInlezen } from "../../lib/usecases/verstrekker/verstrekkers-inlezen";
import { type Demopersoon, demopersonen, type Demorol } from "./demopersonen";
import type { Zaaideps } from "./zaaideps";

export const ZAAIER: Actor = { rol: "systeem", proces: "zaaien" };

const BEGIN = "2024-11-01T09:00";
const IN_DIENST = vanDatum(datum("2024-01-01"));

const bestand = (naam: string): Uint8Array => readFileSync(fileURLToPath(new URL(`gegevens/${naam}`, import.meta.url)));

async function zaaiVerstrekkers(deps: Zaaideps, soort: Verstrekkersoort, naam: string, kolom: string, peildatum: string): Promise<void> {
  const csv = leesCsv(bestand(naam), [kolom, "naam"]);
  if (!csv.ok) throw new Error(`${naam} cannot be read: ${csv.fouten.map(({ code }) => code).join(", ")}`);
  const regels = csv.rijen.map(({ velden }) => ({ code: velden[kolom] ?? "", naam: velden["naam"] ?? "" }));
  const uitkomst = await verstrekkersInlezen(deps.op(BEGIN), ZAAIER, { soort, peildatum: datum(peildatum), regels });
  if (!uitkomst.ok) throw new Error(`${naam}: ${uitkomst.reden}`);
}

/** How budgethouders reach the verstrekkers of the demo; and one of them wants to judge every rate above the maximum itself. */
const BIJZONDERHEDEN = [
  { soort: "gemeente", code: "0193", telefoon: "14 038", email: "pgb@zwolle.voorbeeld.nl", bovenMaximumBeleid: "betaal_tot_maximum" },
  { soort: "gemeente", code: "0166", telefoon: "14 038", email: "pgb@kampen.voorbeeld.nl", bovenMaximumBeleid: "uitval" },
  { soort: "gemeente", code: "0363", telefoon: "14 020", email: "pgb@amsterdam.voorbeeld.nl", bovenMaximumBeleid: "betaal_tot_maximum" },
  { soort: "zorgkantoor", code: "ZK01", telefoon: "038 000 00 00", email: "pgb@zorgkantoorzwolle.voorbeeld.nl", bovenMaximumBeleid: "betaal_tot_maximum" },
] as const;

async function zaaiBijzonderheden(tx: Tx): Promise<void> {
  for (const { soort, code, ...data } of BIJZONDERHEDEN) {
    await tx.verstrekker.update({ where: { soort_code: { soort, code } }, data, select: { id: true } });
  }
}

const heeftRol = (persoon: Demopersoon, begin: string): boolean => persoon.rollen.some((rol) => rol === begin || rol.startsWith(`${begin}:`));

async function legZorgverlenerVast(tx: Tx, persoonId: string | null, naam: string, kvk: string | null, nu: Date): Promise<string> {
  const soort = persoonId === null ? "instelling" : "persoon";
  const [rij] = await tx.$queryRaw<[{ id: string }]>`
    SELECT zorgverlener_vastleggen(${soort}::zorgverlenersoort, ${persoonId}::uuid, ${naam}, ${kvk}, ${null}, ${null}, ${null}, ${nu}::timestamptz) AS id`;
  return rij.id;
}

/** Keyed by KvK-nummer; who is a zorgverlener in person needs no role. */
async function zaaiZorgverleners(tx: Tx, nu: Date): Promise<ReadonlyMap<string, string>> {
  const instellingen = new Map<string, string>();
  for (const persoon of demopersonen) {
    const { bsn, persoon: gegevens, kvk, organisatie } = persoon;
    if (persoon.rollen.includes("zorgverlener") && bsn !== undefined && gegevens !== undefined) {
      const { voornamen, tussenvoegsel = null, achternaam, geslacht } = gegevens;
      const naam = { voornamen, tussenvoegsel, achternaam };
      const geboortedatum = datum(gegevens.geboortedatum);
      const persoonId = await legPersoonVast(tx, { bsn, ...naam, geboortedatum, geslacht, adres: null, email: null, telefoon: null });
      await legZorgverlenerVast(tx, persoonId, persoon.naam, null, nu);
    }
    if (heeftRol(persoon, "zorgverlener:medewerker") && kvk !== undefined && organisatie !== undefined) {
      instellingen.set(kvk, await legZorgverlenerVast(tx, null, organisatie, kvk, nu));
    }
  }
  return instellingen;
}

type Functie = { readonly soort: "zorgverlener" | "verstrekker" | "svb"; readonly functie: string; readonly verstrekker?: string };

function functieUit(rol: Demorol): Functie | null {
  const [soort, ...rest] = rol.split(":");
  if (soort === "svb") return { soort, functie: rest[0] ?? "" };
  if (soort === "verstrekker") return { soort, functie: rest[2] ?? "", verstrekker: `${rest[0] ?? ""}:${rest[1] ?? ""}` };
  if (soort === "zorgverlener" && rest[0] !== undefined) return { soort, functie: rest[0] };
  return null;
}

/** Staff exist before their first login: somebody gave them their role. */
async function zaaiMedewerkers(tx: Tx, issuer: string, instellingen: ReadonlyMap<string, string>, nu: Date): Promise<void> {
  const verstrekkers = new Map((await tx.verstrekker.findMany({ select: { id: true, soort: true, code: true } })).map((v) => [`${v.soort}:${v.code}`, v.id]));
  for (const persoon of demopersonen) {
    const functies = persoon.rollen.map(functieUit).filter((functie) => functie !== null);
    if (functies.length === 0) continue;
    const { sub, naam, medewerkernummer = null, kvk } = persoon;
    const { id: gebruikerId } = await tx.gebruiker.create({
      data: { issuer, subject: sub, naam, medewerkernummer, betrouwbaarheidsniveau: "substantieel", aangemaaktOp: nu },
      select: { id: true },
    });
    await tx.rol.createMany({
      data: functies.map(({ soort, functie, verstrekker }) => ({
        gebruikerId,
        soort,
        functie,
        van: IN_DIENST,
        verstrekkerId: verstrekker === undefined ? null : (verstrekkers.get(verstrekker) ?? null),
        zorgverlenerId: soort === "zorgverlener" ? (instellingen.get(kvk ?? "") ?? null) : null,
      })),
    });
  }
}

export async function zaaiReferentie(deps: Zaaideps, issuer: string): Promise<void> {
  await zaaiVerstrekkers(deps, "gemeente", "gemeenten.csv", "gemeentecode", "2023-01-01");
  await zaaiVerstrekkers(deps, "zorgkantoor", "zorgkantoren.csv", "code", "2015-01-01");
  const { db, nu } = deps.op(BEGIN);
  await metGebeurtenis(db, nu, async (tx) => {
    await zaaiBijzonderheden(tx);
    await zaaiMedewerkers(tx, issuer, await zaaiZorgverleners(tx, nu), nu);
  });
}

async function metGebeurtenis(db: Db, nu: Date, werk: (tx: Tx) => Promise<void>): Promise<void> {
  await schrijf(db, ZAAIER, nu, async (tx) => {
    await werk(tx);
    await registreer(tx, ZAAIER, { soort: "demo.ingericht", onderwerpSoort: "demo", onderwerpId: crypto.randomUUID() }, nu);
  });
}
