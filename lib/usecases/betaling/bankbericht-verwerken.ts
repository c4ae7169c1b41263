import { createHash } from "node:crypto";

import { type GeraakteOpdracht, vergrendelOpdrachten } from "@/lib/db/betaling.repository";
import type { Tx } from "@/lib/db/client";
import { isDubbel } from "@/lib/db/foutsoort";
import { registreer } from "@/lib/db/gebeurtenis";
import { verrekenBetalingen } from "@/lib/db/grootboek";
import { HEEL_BESTAND_MS, schrijf } from "@/lib/db/transactie";
import { type Bankmelding, isOnverwerkbaar, type Onverwerkbaar, stapVoor } from "@/lib/domein/betaling/bankmelding";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Ontvangst } from "@/lib/domein/storting/ontvangst";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { verwerkOntvangsten } from "../storting/ontvangst";
import { boekVoorschotten } from "../voorschot/voorschotten-boeken";
import { betaal, storneer, type Stornering } from "./bankgevolg";

/** A report already read by lib/koppelvlak: its bytes to keep, and what it says about each opdracht. */
export type BankberichtVerwerken = {
  readonly soort: "pain002" | "camt053";
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly meldingen: readonly Bankmelding[];
  /** Credits that are no returned payment; none in a pain.002. */
  readonly ontvangsten?: readonly Ontvangst[];
  /** A whole file refused (pain.002) or booked in one line (camt.053): MsgId of ours. */
  readonly heleBestanden: readonly { readonly berichtId: string; readonly melding: "uitgevoerd" | "geweigerd"; readonly bedragCenten: bigint | null; readonly redencode: string | null }[];
};

export type Bankresultaat = {
  readonly bankberichtId: string;
  readonly betaald: number;
  readonly gestorneerd: number;
  readonly ongewijzigd: number;
  /** Stortingen booked, and credits for which a case was opened. */
  readonly ontvangen: number;
  readonly ontvangstNaarUitval: number;
  readonly onverwerkt: readonly { readonly eindtotEindId: string; readonly waarom: Onverwerkbaar }[];
  /** Advances of verstrekkers that were booked; absent in answers from before they were read. */
  readonly voorschotten?: number;
};

type Reden = "geen_recht" | "geen_meldingen";

/**
 * Books what the bank reports. The same file again gives the first answer and changes nothing (hash), and so does another
 * file about the same payment (status of the opdracht). What cannot be matched is kept and shown, never guessed.
 */
export async function bankberichtVerwerken(deps: Deps, actor: Actor, bericht: BankberichtVerwerken): Promise<Uitkomst<Bankresultaat, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "bankbericht.verwerken")) return geweigerd("geen_recht");
  if (bericht.meldingen.length === 0 && bericht.heleBestanden.length === 0 && (bericht.ontvangsten ?? []).length === 0) return geweigerd("geen_meldingen");
  const inhoudHash = createHash("sha256").update(bericht.inhoud).digest();

  try {
    return await schrijf(deps.db, actor, deps.nu, async (tx) => {
      const eerder = await tx.bankbericht.findUnique({ where: { inhoudHash }, select: { resultaat: true } });
      if (eerder !== null) return gelukt(JSON.parse(JSON.stringify(eerder.resultaat)) as Bankresultaat);
      const id = crypto.randomUUID();
      const gebeurtenisId = await registreer(
        tx,
        actor,
        { soort: "bankbericht.verwerkt", onderwerpSoort: "bankbericht", onderwerpId: id, gegevens: { soort: bericht.soort } },
        deps.nu,
      );
      const meldingen = [...bericht.meldingen, ...(await uitHeleBestanden(tx, bericht))];
      const verwerkt = await verwerkMeldingen(tx, deps, actor, gebeurtenisId, meldingen);
      const { voorschotten, overige } = await boekVoorschotten(tx, deps, actor, { bankberichtId: id, gebeurtenisId }, bericht.ontvangsten ?? []);
      const { ontvangen, naarUitval, alBekend } = await verwerkOntvangsten(tx, deps, actor, id, overige);
      const resultaat: Bankresultaat = { bankberichtId: id, ...verwerkt, ongewijzigd: verwerkt.ongewijzigd + alBekend, ontvangen, ontvangstNaarUitval: naarUitval, voorschotten };
      await tx.bankbericht.create({
        data: {
          id,
          soort: bericht.soort,
          bestandsnaam: bericht.bestandsnaam,
          inhoud: bericht.inhoud,
          inhoudHash,
          resultaat: JSON.parse(JSON.stringify(resultaat)) as object,
          ontvangenDoor: actor.gebruikerId,
          ontvangenOp: deps.nu,
        },
      });
      return gelukt(resultaat);
    }, HEEL_BESTAND_MS);
  } catch (fout) {
    // Somebody uploaded the same file at the same moment and was first: the second look finds that answer.
    if (isDubbel(fout, "bankbericht") || isDubbel(fout, "bankontvangst")) return bankberichtVerwerken(deps, actor, bericht);
    throw fout;
  }
}

/** One line for a whole file becomes one melding for each of its opdrachten that the bank had not yet reported on. */
async function uitHeleBestanden(tx: Tx, bericht: BankberichtVerwerken): Promise<Bankmelding[]> {
  const los = new Set(bericht.meldingen.map(({ eindtotEindId }) => eindtotEindId));
  const meldingen: Bankmelding[] = [];
  for (const { berichtId, melding, bedragCenten, redencode } of bericht.heleBestanden) {
    const opdrachten = await tx.betaalopdracht.findMany({
      where: { batch: { berichtId }, status: { in: ["vrijgegeven", "betaald"] } },
      select: { eindtotEindId: true, bedragCenten: true },
    });
    const totaal = opdrachten.reduce((som, o) => som + o.bedragCenten, 0n);
    // A collective booking of another total says nothing about which opdrachten are in it.
    const herkend = opdrachten.length > 0 && (bedragCenten === null || bedragCenten === totaal);
    if (!herkend) meldingen.push({ eindtotEindId: berichtId, melding, bedrag: null, redencode });
    else meldingen.push(...opdrachten.filter((o) => !los.has(o.eindtotEindId)).map((o) => ({ eindtotEindId: o.eindtotEindId, melding, bedrag: null, redencode })));
  }
  return meldingen;
}

async function verwerkMeldingen(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  gebeurtenisId: string,
  meldingen: readonly Bankmelding[],
): Promise<Omit<Bankresultaat, "bankberichtId" | "ontvangen" | "ontvangstNaarUitval">> {
  const gevonden = await vergrendelOpdrachten(tx, [...new Set(meldingen.map(({ eindtotEindId }) => eindtotEindId))]);
  const opdrachten = new Map(gevonden.map((o) => [o.eindtotEindId, o]));
  const betaald: GeraakteOpdracht[] = [];
  const gestorneerd: Stornering[] = [];
  const onverwerkt: { eindtotEindId: string; waarom: Onverwerkbaar }[] = [];
  let ongewijzigd = 0;

  for (const melding of meldingen) {
    const opdracht = opdrachten.get(melding.eindtotEindId);
    const stap = stapVoor(melding, opdracht);
    if (opdracht === undefined || isOnverwerkbaar(stap)) {
      onverwerkt.push({ eindtotEindId: melding.eindtotEindId, waarom: isOnverwerkbaar(stap) ? stap : "onbekende_opdracht" });
    } else if (stap === "niets") {
      ongewijzigd += 1;
    } else if (stap === "betalen") {
      betaald.push(opdracht);
      opdrachten.set(opdracht.eindtotEindId, { ...opdracht, status: "betaald" });
    } else {
      gestorneerd.push({ opdracht, redencode: melding.redencode });
      opdrachten.set(opdracht.eindtotEindId, { ...opdracht, status: "gestorneerd" });
    }
  }
  // First what was paid: a payment that came back in the same report was paid before, and one that came back is never paid again.
  await betaal(tx, deps, { actor, gebeurtenisId }, betaald);
  await storneer(tx, deps, { actor, gebeurtenisId }, gestorneerd);
  await werkBatchesBij(tx, [...new Set(gevonden.map(({ batchId }) => batchId))]);
  // The account of each verstrekker follows what was paid from its budgets, in the same transaction.
  await verrekenBetalingen(tx, [...new Set(gevonden.map(({ verstrekkerId }) => verstrekkerId))], gebeurtenisId, deps.nu);
  return { betaald: betaald.length, gestorneerd: gestorneerd.length, ongewijzigd, onverwerkt };
}

/**
 * A batch is verwerkt when the bank has reported on every opdracht, deels_verwerkt when on some. A report on a batch that
 * nobody marked as aangeboden proves that it was.
 */
async function werkBatchesBij(tx: Tx, batchIds: readonly string[]): Promise<void> {
  for (const id of batchIds) {
    await tx.betaalbatch.updateMany({ where: { id, status: "vrijgegeven" }, data: { status: "aangeboden" } });
    const open = await tx.betaalopdracht.count({ where: { batchId: id, status: "vrijgegeven" } });
    const naar = open === 0 ? "verwerkt" : "deels_verwerkt";
    const van = naar === "verwerkt" ? (["aangeboden", "deels_verwerkt"] as const) : (["aangeboden"] as const);
    await tx.betaalbatch.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar } });
  }
}
