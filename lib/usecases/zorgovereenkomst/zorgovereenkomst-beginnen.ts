import type { Tx } from "@/lib/db/client";
import { listFunctiesoorten } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { type Overeenkomst, readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { insertZorgovereenkomst, replaceTarieven, updatePartijen, updateWerkafspraken } from "@/lib/db/zorgovereenkomst.schrijven";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { mag } from "@/lib/domein/toegang";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { eenKeer, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstBeginnen = Sleutel & {
  readonly toekenningId: string;
  /** An earlier contract of the same budgethouder, whose agreements are filled in beforehand; dates and signatures are not. */
  readonly voorbeeldId?: string | null;
};

type Reden = "geen_recht" | "toekenning_onbekend" | "voorbeeld_onbekend" | "sleutel_hergebruikt" | "vertegenwoordiging_ongeldig";

/** Copies who and what. A kind of care that is not in this grant is left open. */
async function vulIn(tx: Tx, id: string, voorbeeld: Overeenkomst, nu: Date): Promise<void> {
  const concept = await readZorgovereenkomst(tx, id);
  if (concept === null) throw new Error("a contract that was just begun is not there");
  const { model, familierelatie, ondernemer, bigNummer, zorgverlener, functiesoort, tarieven } = voorbeeld;
  await updatePartijen(tx, concept, { model, zorgverlenerId: zorgverlener?.id ?? null, familierelatie, ondernemer, bigNummer }, nu);
  const toegekend = await listFunctiesoorten(tx, concept.toekenningId);
  const { urenPerWeek, dagenPerWeek, zorgbeschrijving, opzegtermijnMaanden, proeftijdMaanden, salarisadministratie } = voorbeeld;
  const past = functiesoort !== null && toegekend.includes(functiesoort);
  const afspraken = { urenPerWeek, dagenPerWeek, zorgbeschrijving, opzegtermijnMaanden, proeftijdMaanden, salarisadministratie, functiesoort: past ? functiesoort : null };
  await updateWerkafspraken(tx, concept, { ...afspraken, van: null, tm: null, vervangt: null }, nu);
  await replaceTarieven(tx, concept, tarieven, nu);
}

/** Opens a concept under one budget. The budget is chosen first: it fixes the law, the verstrekker and the functies. */
export async function zorgovereenkomstBeginnen(
  deps: Deps,
  actor: Actor,
  { sleutel, toekenningId, voorbeeldId = null }: ZorgovereenkomstBeginnen,
): Promise<Uitkomst<{ readonly id: string; readonly nummer: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  if (actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") return geweigerd("geen_recht");
  const { budgethouderId, gebruikerId } = actor;

  return eenKeer<{ readonly id: string; readonly nummer: string }, Reden>(deps, actor, { sleutel, handeling: "zorgovereenkomst.beginnen", invoer: voorbeeldId === null ? { toekenningId } : { toekenningId, voorbeeldId } }, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const toekenning = await tx.toekenning.findFirst({
      where: { id: toekenningId, budgethouderId, status: { in: ["voorlopig", "definitief"] } },
      select: { verstrekkerId: true, wet: true },
    });
    if (toekenning === null) return geweigerd("toekenning_onbekend");
    const voorbeeld = voorbeeldId === null ? null : await readZorgovereenkomst(tx, voorbeeldId);
    if (voorbeeldId !== null && voorbeeld?.budgethouderId !== budgethouderId) return geweigerd("voorbeeld_onbekend");
    // A verklaring is written by the verstrekker; a budgethouder cannot make another one of it.
    if (voorbeeld !== null && !KENMERKEN[voorbeeld.model].ondertekend) return geweigerd("voorbeeld_onbekend");

    const begonnen = await insertZorgovereenkomst(tx, { ...toekenning, toekenningId, budgethouderId, gebruikerId, nu: deps.nu });
    if (voorbeeld !== null) await vulIn(tx, begonnen.id, voorbeeld, deps.nu);
    const onderwerp = { ...begonnen, budgethouderId, verstrekkerId: toekenning.verstrekkerId, zorgverlener: null };
    await registreerOvereenkomst(tx, actor, onderwerp, { soort: "begonnen", kring: "budgethouder", nu: deps.nu });
    return gelukt(begonnen);
  });
}
