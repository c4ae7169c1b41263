import { insertAkkoord, moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";
import { type Bezwaar, type Bezwaarweigering, mankeertAan } from "./redenen";

export type ZorgovereenkomstWeigeren = Sleutel & Bezwaar & { readonly zorgovereenkomstId: string };

type Reden = AlgemeneWeigering | Bezwaarweigering | "inhoud_gewijzigd";

/** The zorgverlener does not sign this and says why; the budgethouder can change it and ask again. */
export async function zorgovereenkomstWeigeren(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, redenen, toelichting }: ZorgovereenkomstWeigeren,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.ondertekenen") || actor.rol !== "zorgverlener") return geweigerd("geen_recht");
  const mankement = mankeertAan({ redenen, toelichting }, "zorgverlener");
  if (mankement !== null) return geweigerd(mankement);
  const aanroep = { sleutel, handeling: "zorgovereenkomst.weigeren", invoer: { zorgovereenkomstId, redenen, toelichting } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    const slot = await lockVoor(tx, zorgovereenkomstId, "weigeren");
    if (!slot.ok) return slot;
    const overeenkomst = slot.waarde;
    if (overeenkomst.inhoudHash === null) return geweigerd("inhoud_gewijzigd");
    await insertAkkoord(tx, {
      versieId: overeenkomst.versieId,
      partij: "zorgverlener",
      oordeel: "terug",
      gebruikerId: actor.gebruikerId,
      vertegenwoordigingId: null,
      inhoudHash: overeenkomst.inhoudHash,
      redenen,
      toelichting,
      checklist: [],
      nu: deps.nu,
    });
    if (!(await moveZorgovereenkomst(tx, overeenkomst.id, "weigeren", deps.nu))) throw new Error("locked row moved");
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "geweigerd", kring: "partijen", nu: deps.nu, gegevens: { redenen } });
    return gelukt({ id: overeenkomst.id });
  });
}
