import { leesDeel, leesLevering, type Leveringsstand, magVerwerken, onafgemaakteLeveringen, zetVoortgang } from "@/lib/db/levering.repository";
import { registreer } from "@/lib/db/gebeurtenis";
import { wachtOpBulk } from "@/lib/db/toekenning.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import { DEEL_BYTES } from "@/lib/db/levering.repository";
import type { Actor } from "@/lib/domein/toegang";
import { Bulklezer, type Hervatpunt, leesWortel } from "@/lib/koppelvlak/toekenningsbericht/bulk";

import type { Deps } from "../deps";
import type { Aanleveraar } from "./golf-verwerken";
import { type Gehasht, gehasht, verwerkLeveringsdeel } from "./leveringsdeel-verwerken";

const SYSTEEM: Actor = { rol: "systeem", proces: "levering" };

/** Messages in one transaction: enough that a statement a table costs nothing, few enough that a restart loses a second. */
const PER_DEEL = 2_000;
/** How much is read before anybody else gets a turn on this thread. */
const SLOK = 65_536;
const DUUR_MS = 300_000;

const anderenEerst = (): Promise<void> => new Promise((klaar) => setImmediate(klaar));

type Deel = { readonly berichten: readonly Gehasht[]; readonly punt: Hervatpunt };

/** The pieces of the file from a position on. */
async function* stukken(deps: Deps, leveringId: string, positie: number): AsyncGenerator<Uint8Array> {
  for (let nummer = Math.floor(positie / DEEL_BYTES); ; nummer += 1) {
    const inhoud = await lees(deps.db, SYSTEEM, (tx) => leesDeel(tx, leveringId, nummer));
    if (inhoud === null) return;
    const begin = Math.max(0, positie - nummer * DEEL_BYTES);
    for (let plek = begin; plek < inhoud.length; plek += SLOK) {
      await anderenEerst();
      yield inhoud.subarray(plek, Math.min(plek + SLOK, inhoud.length));
    }
  }
}

async function hervatpunt(deps: Deps, { id, gelezen, positie, regel }: Leveringsstand): Promise<Hervatpunt | null> {
  if (gelezen === 0) return null;
  const begin = await lees(deps.db, SYSTEEM, (tx) => leesDeel(tx, id, 0));
  return { positie: Number(positie), regel, volgnummer: gelezen, wortel: leesWortel(begin ?? new Uint8Array()) };
}

/** The file in parts of so many messages, from where it was left. */
async function* delenVan(deps: Deps, stand: Leveringsstand, perDeel: number): AsyncGenerator<Deel> {
  const lezer = new Bulklezer(await hervatpunt(deps, stand));
  let berichten: Gehasht[] = [];
  for await (const stuk of stukken(deps, stand.id, Number(stand.positie))) {
    for (const gelezen of lezer.voer(stuk)) {
      // It was read to the end when it came in.
      if ("code" in gelezen) throw new Error(`a kept file cannot be read: ${gelezen.code}`);
      berichten.push(gehasht(gelezen));
      if (berichten.length < perDeel) continue;
      yield { berichten, punt: lezer.punt };
      berichten = [];
    }
  }
  if (berichten.length > 0) yield { berichten, punt: lezer.punt };
}

type Stap = "verder" | "klaar" | "bezet";

/** One part and how far that brings the file, or neither. */
function verwerkDeel(deps: Deps, actor: Aanleveraar, stand: Leveringsstand, { berichten, punt }: Deel): Promise<Stap> {
  const { id, totaal, kanaal, bestandsnaam, ontvangenOp, ontvangenVan } = stand;
  return schrijf(
    deps.db,
    actor,
    deps.nu,
    async (tx) => {
      if (!(await magVerwerken(tx, id))) return "bezet";
      const klaar = punt.volgnummer >= totaal;
      const voortgang = { van: punt.volgnummer - berichten.length, naar: punt.volgnummer, positie: punt.positie, regel: punt.regel, klaarOp: klaar ? deps.nu : null };
      if (!(await zetVoortgang(tx, id, voortgang))) return "bezet";
      await wachtOpBulk(tx, actor.verstrekkerId, "bulk");
      await verwerkLeveringsdeel(tx, { deps, actor, ontvangst: { kanaal, bestandsnaam, ontvangenOp, ontvangenVan } }, id, berichten);
      if (!klaar) return "verder";
      const gegevens = { berichten: totaal };
      await registreer(tx, actor, { soort: "levering.verwerkt", onderwerpSoort: "levering", onderwerpId: id, verstrekkerId: actor.verstrekkerId, gegevens }, deps.nu);
      return "klaar";
    },
    DUUR_MS,
  );
}

/**
 * Carries out a bulk file from where it was left, part by part, each with its progress in one transaction: whoever stops in
 * the middle, by accident or by force, leaves a file of which every message was done once or not yet. Reads ahead while the
 * database works.
 */
export async function leveringVerwerken(deps: Deps, leveringId: string, perDeel: number = PER_DEEL): Promise<Stap> {
  const levering = await lees(deps.db, SYSTEEM, (tx) => leesLevering(tx, leveringId));
  if (levering === null || levering.stand.klaarOp !== null) return "klaar";
  const { stand, actor } = levering;
  const delen = delenVan(deps, stand, perDeel);
  let stap: Stap = "verder";
  for (let deel = await delen.next(); !deel.done && stap === "verder"; ) {
    const [gedaan, volgende] = await Promise.all([verwerkDeel(deps, actor, stand, deel.value), delen.next()]);
    stap = gedaan;
    deel = volgende;
  }
  return stap;
}

/** Takes up again what a worker that stopped left behind; what another one is busy with is left alone. */
export async function leveringenHervatten(deps: Deps): Promise<void> {
  for (const id of await lees(deps.db, SYSTEEM, onafgemaakteLeveringen)) await leveringVerwerken(deps, id);
}
