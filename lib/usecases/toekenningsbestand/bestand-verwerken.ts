import { registreer } from "@/lib/db/gebeurtenis";
import { leesAanleveraar } from "@/lib/db/toekenning.repository";
import {
  bestandVoorTaak,
  type Bestandrij,
  type OpenRegel,
  openRegels,
  stilgevallenBestanden,
  wisVerlopen,
  zetUitkomst,
  zetVerwerkt,
} from "@/lib/db/toekenningsbestand.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import { type Datum, datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import type { Berichtvoorstel } from "@/lib/koppelvlak/toekenningstabel/lees";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";

import type { Deps } from "../deps";
import { type Ontvangst, toekenningsberichtOntvangen } from "../toekenning/toekenningsbericht-ontvangen";
import { plekVan } from "./keuren";
import { alsKoppeling, voorstellenUit } from "./lezen";

const SYSTEEM: Actor = { rol: "systeem", proces: "toekenningsbestand" };

type Medewerker = Extract<Actor, { rol: "verstrekker" }>;

/** The work of whoever confirmed: their right was looked at then, and it is their name that belongs to what happens. */
const namens = (bestand: Bestandrij): Medewerker => ({
  rol: "verstrekker",
  gebruikerId: bestand.gebruikerId,
  sessieId: bestand.sessieId,
  naam: bestand.aangebodenDoor,
  verstrekkerId: bestand.verstrekkerId,
  verstrekkerNaam: "",
  functies: ["invoer"],
});

const DAG = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" });

/** The day of the confirmation, whenever the work is done or done again: the same file gives the same messages. */
function leveringsdag({ bevestigdOp }: Bestandrij): Datum {
  if (bevestigdOp === null) throw new Error("a list is worked on before it was confirmed");
  return datum(DAG.format(bevestigdOp));
}

type Werk = { readonly deps: Deps; readonly actor: Medewerker; readonly bestand: Bestandrij };

function foutenUit({ retourcodes }: Ontvangst, voorstel: Berichtvoorstel): readonly object[] {
  return retourcodes.map(({ code, plaats, gegevens }) => ({ code, ...plekVan(plaats ?? "", voorstel), kolom: null, gegevens: { ...gegevens } }));
}

/** One budget: the same message in XML, through the same door as every other. Done before a crash: the first answer again. */
async function verwerkRegel({ deps, actor, bestand }: Werk, { volgnummer }: OpenRegel, voorstel: Berichtvoorstel): Promise<void> {
  if (voorstel.bericht === null) throw new Error("a row that was read before can not be read any more");
  const inhoud = new TextEncoder().encode(schrijfToekenningsbericht(voorstel.bericht));
  const uitkomst = await toekenningsberichtOntvangen(deps, actor, { inhoud, gelezen: leesToekenningsbericht(inhoud), kanaal: "bestand" });
  if (!uitkomst.ok && uitkomst.reden === "geen_recht") throw new Error("the right to deliver was looked at when the list was confirmed");
  await schrijf(deps.db, actor, deps.nu, async (tx) => {
    await zetUitkomst(
      tx,
      bestand.id,
      volgnummer,
      uitkomst.ok
        ? { uitkomst: uitkomst.waarde.status, berichtId: uitkomst.waarde.berichtId, ...(uitkomst.waarde.status === "verwerkt" ? {} : { fouten: foutenUit(uitkomst.waarde, voorstel) }) }
        : { uitkomst: "geweigerd", berichtId: null, fouten: [{ code: "BERICHTNUMMER_HERGEBRUIKT", ...plekVan("berichtnummer", voorstel), kolom: null, gegevens: { berichtnummer: voorstel.berichtnummer ?? "" } }] },
      deps.nu,
    );
  });
}

/** Between two turns the time is read again, so that it can be seen that somebody is still at work. */
const PER_BEURT = 500;

/**
 * Makes a message of every budget in a confirmed list, one transaction each. Stopped halfway it goes on where it was;
 * run twice at once it does everything once.
 * @returns "verder" when there is more: call it again
 */
export async function toekenningsbestandVerwerken(deps: Deps, bestandId: string): Promise<"klaar" | "verder"> {
  const bestand = await lees(deps.db, SYSTEEM, (tx) => bestandVoorTaak(tx, bestandId));
  const koppeling = bestand === null ? null : alsKoppeling(bestand.koppeling);
  if (bestand?.status !== "bevestigd" || koppeling === null) return "klaar";
  const werk: Werk = { deps, actor: namens(bestand), bestand };
  const open = await lees(deps.db, werk.actor, (tx) => openRegels(tx, bestandId));
  const afzender = await lees(deps.db, werk.actor, (tx) => leesAanleveraar(tx, bestand.verstrekkerId));
  const lijst = voorstellenUit(bestand, koppeling, { soort: afzender.soort, code: afzender.code }, leveringsdag(bestand));
  if (!lijst.ok) throw new Error("a list that was read before can not be read any more");
  const perRij = new Map(lijst.voorstellen.map((voorstel) => [voorstel.rijen[0], voorstel]));
  for (const regel of open.slice(0, PER_BEURT)) {
    const voorstel = perRij.get(regel.rijen[0]);
    if (voorstel === undefined) throw new Error("a budget that was read before is not in the list any more");
    await verwerkRegel(werk, regel, voorstel);
  }
  if (open.length > PER_BEURT) return "verder";
  await schrijf(deps.db, werk.actor, deps.nu, async (tx) => {
    if (!(await zetVerwerkt(tx, bestandId, deps.nu))) return;
    await registreer(tx, werk.actor, { soort: "toekenningsbestand.verwerkt", onderwerpSoort: "toekenningsbestand", onderwerpId: bestandId, verstrekkerId: bestand.verstrekkerId }, deps.nu);
  });
  return "klaar";
}

const STIL_MS = 120_000;

/**
 * Removes what nobody confirmed in time.
 * @returns lists whose worker disappeared, to go on with
 */
export async function toekenningsbestandenNalopen(deps: Deps): Promise<readonly string[]> {
  const stil = await lees(deps.db, SYSTEEM, (tx) => stilgevallenBestanden(tx, new Date(deps.nu.getTime() - STIL_MS)));
  await schrijf(deps.db, SYSTEEM, deps.nu, (tx) => wisVerlopen(tx, deps.nu));
  return stil;
}
