import { moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, type Kring, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstIntrekken = Sleutel & { readonly zorgovereenkomstId: string };

type Reden = AlgemeneWeigering | "vertegenwoordiging_ongeldig";

/** The budgethouder takes back a contract that nobody has approved yet. It stays on file and cannot be revived. */
export async function zorgovereenkomstIntrekken(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId }: ZorgovereenkomstIntrekken,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.intrekken", invoer: { zorgovereenkomstId } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoor(tx, zorgovereenkomstId, "intrekken");
    if (!slot.ok) return slot;
    const overeenkomst = slot.waarde;
    if (!(await moveZorgovereenkomst(tx, overeenkomst.id, "intrekken", deps.nu))) throw new Error("locked row moved");
    const medeondertekend = overeenkomst.akkoorden.some(({ partij }) => partij === "zorgverlener");
    const kring: Kring = medeondertekend ? "allen" : overeenkomst.akkoorden.length > 0 ? "partijen" : "budgethouder";
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "ingetrokken", kring, nu: deps.nu, gegevens: { van: overeenkomst.status } });
    return gelukt({ id: overeenkomst.id });
  });
}
