import { registreer } from "@/lib/db/gebeurtenis";
import {
  type Leveringrij, leveringVoorTaak, lockOpenRegel, openLeveringregels, type OpenLeveringregel, stilgevallenLeveringen, wisVerlopenLeveringen, zetLeveringuitkomst, zetVerwerkt,
} from "@/lib/db/overeenkomstlevering.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt } from "@/lib/domein/uitkomst";
import { leesOvereenkomsttabel, type Papierovereenkomst } from "@/lib/koppelvlak/overeenkomsttabel/lees";
import { leesLijst } from "@/lib/koppelvlak/overeenkomsttabel/lijst";
import type { Rijfout } from "@/lib/koppelvlak/overeenkomsttabel/veldlezer";

import type { Deps } from "../deps";
import { bevinding } from "./keuren";
import { legOvereenkomstVast } from "./overeenkomst-vastleggen";

const SYSTEEM: Actor = { rol: "systeem", proces: "overeenkomstlevering" };

type Medewerker = Extract<Actor, { rol: "verstrekker" }>;

/** The work of whoever confirmed: their right was looked at then, and it is their name that belongs to what happens. */
const namens = (levering: Leveringrij): Medewerker => ({
  rol: "verstrekker", gebruikerId: levering.gebruikerId, sessieId: levering.sessieId, naam: levering.aangebodenDoor, verstrekkerId: levering.verstrekkerId, verstrekkerNaam: "", functies: ["invoer"],
});

function overeenkomstenUit({ lijst, lijstSoort }: Leveringrij): ReadonlyMap<number, Papierovereenkomst> {
  const tabel = leesLijst(lijst, lijstSoort);
  const gelezen = tabel.ok ? leesOvereenkomsttabel(tabel.tabel) : tabel;
  if (!gelezen.ok) throw new Error("a list that was read before can not be read any more");
  return new Map(gelezen.rijen.flatMap(({ rij, overeenkomst }) => (overeenkomst === null ? [] : [[rij, overeenkomst] as const])));
}

/** One row, one transaction: the contract with its signatures, PDF and gebeurtenis, or nothing. Done before a crash: left alone. */
async function verwerkRij(deps: Deps, actor: Medewerker, levering: Leveringrij, regel: OpenLeveringregel, overeenkomst: Papierovereenkomst | undefined): Promise<void> {
  const { rij, bestandId } = regel;
  const uitkomst =
    overeenkomst === undefined || bestandId === null
      ? { ok: false as const, reden: [bevinding("INTUSSEN_VERANDERD", null)] satisfies readonly Rijfout[] }
      : await schrijf(deps.db, actor, deps.nu, async (tx) => {
          if (!(await lockOpenRegel(tx, levering.id, rij))) return gelukt(null);
          const vastgelegd = await legOvereenkomstVast(tx, actor, { overeenkomst, bestandId, leveringId: levering.id }, deps);
          if (!vastgelegd.ok) return vastgelegd;
          await zetLeveringuitkomst(tx, levering.id, rij, { uitkomst: "aangeleverd", zorgovereenkomstId: vastgelegd.waarde.id }, deps.nu);
          return gelukt(null);
        });
  if (uitkomst.ok) return;
  const fouten = uitkomst.reden.map(({ code, kolom, gegevens }) => ({ code, kolom, gegevens: { ...gegevens } }));
  await schrijf(deps.db, actor, deps.nu, (tx) => zetLeveringuitkomst(tx, levering.id, rij, { uitkomst: "geweigerd", fouten }, deps.nu));
}

/** Between two turns the time is read again, so that it can be seen that somebody is still at work. */
const PER_BEURT = 50;

/**
 * Makes a zorgovereenkomst of every chosen row. Stopped halfway it goes on where it was; run twice at once it does everything once.
 * @returns "verder" when there is more: call it again
 */
export async function leveringVerwerken(deps: Deps, leveringId: string): Promise<"klaar" | "verder"> {
  const levering = await lees(deps.db, SYSTEEM, (tx) => leveringVoorTaak(tx, leveringId));
  if (levering?.status !== "bevestigd") return "klaar";
  const actor = namens(levering);
  const open = await lees(deps.db, actor, (tx) => openLeveringregels(tx, leveringId));
  const overeenkomsten = overeenkomstenUit(levering);
  for (const regel of open.slice(0, PER_BEURT)) await verwerkRij(deps, actor, levering, regel, overeenkomsten.get(regel.rij));
  if (open.length > PER_BEURT) return "verder";
  await schrijf(deps.db, actor, deps.nu, async (tx) => {
    if (!(await zetVerwerkt(tx, leveringId, deps.nu))) return;
    await registreer(tx, actor, { soort: "overeenkomstlevering.verwerkt", onderwerpSoort: "overeenkomstlevering", onderwerpId: leveringId, verstrekkerId: levering.verstrekkerId }, deps.nu);
  });
  return "klaar";
}

const STIL_MS = 120_000;

/**
 * Removes what nobody confirmed in time.
 * @returns deliveries whose worker disappeared, to go on with
 */
export async function leveringenNalopen(deps: Deps): Promise<readonly string[]> {
  const stil = await lees(deps.db, SYSTEEM, (tx) => stilgevallenLeveringen(tx, new Date(deps.nu.getTime() - STIL_MS)));
  await schrijf(deps.db, SYSTEEM, deps.nu, (tx) => wisVerlopenLeveringen(tx, deps.nu));
  return stil;
}
