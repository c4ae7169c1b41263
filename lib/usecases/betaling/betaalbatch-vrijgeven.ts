import { createHash } from "node:crypto";

import type { Tx } from "@/lib/db/client";
import { boekVrijgaveVanBatch, geefOpdrachtenVrij, opdrachtenVanBatch } from "@/lib/db/betaling.repository";
import { naarDatum } from "@/lib/db/datums";
import { registreer } from "@/lib/db/gebeurtenis";
import { HEEL_BESTAND_MS, schrijf } from "@/lib/db/transactie";
import { OVERGANGEN } from "@/lib/domein/betaling/batchstatus";
import type { Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { schrijfPain001 } from "@/lib/koppelvlak/pain001/schrijf";

import type { Deps } from "../deps";

export type Betaler = { readonly naam: string; readonly iban: string };

/** `gezien`: number and total the releaser had on screen; what is released is what was looked at, or nothing. */
export type BetaalbatchVrijgeven = { readonly batchId: string; readonly gezienAantal: number; readonly gezienTotaal: Centen };

type Reden = "geen_recht" | "batch_onbekend" | "zelf_opgemaakt" | "batch_al_verder" | "batch_gewijzigd" | "rekening_vervallen" | "uitvoerdatum_voorbij";

/** MsgId: at most 35 characters and never used again; the random id of the batch is both. */
const berichtIdVan = (batchId: string): string => `PGB-${batchId.replaceAll("-", "").slice(0, 31)}`;

/**
 * The second pair of eyes. Books gereserveerd → onderweg, and makes the file: from here on its bytes
 * never change. Maker ≠ checker is refused here and, should this be forgotten, by the CHECK betaalbatch_vier_ogen.
 */
export async function betaalbatchVrijgeven(
  deps: Deps & { readonly betaler: Betaler },
  actor: Actor,
  opdracht: BetaalbatchVrijgeven,
): Promise<Uitkomst<{ readonly batchId: string }, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "betaalbatch.vrijgeven")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  const { batchId } = opdracht;

  return schrijf(deps.db, actor, nu, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM betaalbatch WHERE id = ${batchId}::uuid FOR UPDATE`;
    const batch = await tx.betaalbatch.findUnique({ where: { id: batchId } });
    if (batch === null) return geweigerd("batch_onbekend");
    if (batch.status !== "opgemaakt") return geweigerd("batch_al_verder");
    if (batch.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
    if (batch.aantal !== opdracht.gezienAantal || batch.totaalCenten !== opdracht.gezienTotaal) return geweigerd("batch_gewijzigd");
    if (naarDatum(batch.uitvoerdatum) < vandaag) return geweigerd("uitvoerdatum_voorbij");

    const gebeurtenisId = await registreer(
      tx,
      actor,
      {
        soort: "betaalbatch.vrijgegeven",
        onderwerpSoort: "betaalbatch",
        onderwerpId: batchId,
        gegevens: { aantal: batch.aantal, totaalCenten: String(batch.totaalCenten) },
      },
      nu,
    );
    if ((await geefOpdrachtenVrij(tx, batchId)) !== batch.aantal) return geweigerd("rekening_vervallen");
    await boekVrijgaveVanBatch(tx, batchId, gebeurtenisId, nu);
    await legBestandVast(tx, deps, actor.gebruikerId, batch);
    return gelukt({ batchId });
  }, HEEL_BESTAND_MS);
}

async function legBestandVast(
  tx: Tx,
  { betaler, nu }: { betaler: Betaler; nu: Date },
  vrijgegevenDoor: string,
  batch: { id: string; aantal: number; totaalCenten: bigint; uitvoerdatum: Date },
): Promise<void> {
  const opdrachten = await opdrachtenVanBatch(tx, batch.id);
  const berichtId = berichtIdVan(batch.id);
  const xml = schrijfPain001({
    berichtId,
    aangemaaktOp: nu,
    uitvoerdatum: naarDatum(batch.uitvoerdatum),
    betaler,
    aantal: batch.aantal,
    totaal: batch.totaalCenten as Centen,
    opdrachten: opdrachten.map((o) => ({ eindtotEindId: o.eindtotEindId, bedrag: o.bedrag, iban: o.iban, naam: o.tenaamstelling, omschrijving: o.omschrijving })),
  });
  const bestand = Buffer.from(xml, "utf8");
  await tx.betaalbatch.update({
    where: { id: batch.id },
    data: {
      status: OVERGANGEN.vrijgeven.naar,
      vrijgegevenDoor,
      vrijgegevenOp: nu,
      berichtId,
      bestand,
      bestandHash: createHash("sha256").update(bestand).digest(),
    },
  });
}
