import { readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { hashVan, type Inhoudhash, inhoudVan } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord, moveZorgovereenkomst, setInhoudHash } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { belemmeringenVoorOndertekenen } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstOndertekenen = Sleutel & {
  readonly zorgovereenkomstId: string;
  /** Of the content that stood on the page where the signature was given. */
  readonly inhoudHash: Inhoudhash;
};

type Reden =
  | AlgemeneWeigering
  | "vertegenwoordiging_ongeldig"
  | "onvolledig"
  | "inhoud_gewijzigd"
  | { readonly code: "checklist"; readonly codes: readonly Overeenkomstcode[] };

/** The budgethouder, or whoever may choose care for them, signs what stands on the page. Only a contract without faults can be signed. */
export async function zorgovereenkomstOndertekenen(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, inhoudHash }: ZorgovereenkomstOndertekenen,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.ondertekenen")) return geweigerd("geen_recht");
  if (actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.ondertekenen", invoer: { zorgovereenkomstId, inhoudHash } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoor(tx, zorgovereenkomstId, "ondertekenen");
    if (!slot.ok) return slot;
    const overeenkomst = slot.waarde;
    const inhoud = inhoudVan(overeenkomst);
    if (inhoud === null) return geweigerd("onvolledig");
    if (hashVan(inhoud) !== inhoudHash) return geweigerd("inhoud_gewijzigd");

    const toetsing = await readToetsing(tx, overeenkomst, deps.vandaag);
    if (toetsing === null) return geweigerd("onvolledig");
    const codes = belemmeringenVoorOndertekenen(toetsing).map(({ code }) => code);
    if (codes.length > 0) return geweigerd({ code: "checklist", codes });

    await setInhoudHash(tx, overeenkomst.versieId, inhoudHash);
    await insertAkkoord(tx, {
      versieId: overeenkomst.versieId,
      partij: "budgethouder",
      oordeel: "akkoord",
      gebruikerId: actor.gebruikerId,
      vertegenwoordigingId: actor.rol === "vertegenwoordiger" ? actor.vertegenwoordigingId : null,
      inhoudHash,
      redenen: [],
      toelichting: null,
      checklist: toetsing,
      nu: deps.nu,
    });
    if (!(await moveZorgovereenkomst(tx, overeenkomst.id, "ondertekenen", deps.nu))) throw new Error("locked row moved");
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "ondertekend", kring: "partijen", nu: deps.nu, gegevens: { inhoudHash } });
    return gelukt({ id: overeenkomst.id });
  });
}
