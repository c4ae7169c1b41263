import type { Db } from "@/lib/db/client";
import { type Gevolg, type Maximumrij, type NieuwMaximum, pageMaximumtarieven, readGevolg } from "@/lib/db/maximumtarief.repository";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";
import { type Besluitweigering, besluitweigering, WETTEN_VAN } from "@/lib/domein/zorgovereenkomst/tariefbesluit";

export const MAXIMA_PER_PAGINA = 20;

export type Maximumvraag = Omit<NieuwMaximum, "verstrekkerId">;

export type Maximumoverzicht = {
  readonly wetten: readonly Wet[];
  readonly rijen: readonly Maximumrij[];
  readonly totaal: number;
  /** Of what was asked: why it can not be, or which running contracts it touches. */
  readonly voorbeeld: { readonly bezwaar: Besluitweigering | null; readonly gevolg: Gevolg } | null;
};

const GEEN: Gevolg = { lopend: 0, geraakt: 0, eerste: [] };

/** What this verstrekker set, newest first, and what a new maximum would touch. Looking changes nothing. */
export async function maximumoverzicht(db: Db, actor: Actor, { vraag, pagina, vandaag }: { readonly vraag: Maximumvraag | null; readonly pagina: number; readonly vandaag: Datum }): Promise<Maximumoverzicht | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "herkeuring.uitvoeren")) return null;
  const { verstrekkerId } = actor;
  return lees(db, actor, async (tx) => {
    const { soort } = await tx.verstrekker.findUniqueOrThrow({ where: { id: verstrekkerId }, select: { soort: true } });
    const bezwaar = vraag === null ? null : besluitweigering(soort, vraag, vandaag);
    const voorbeeld = vraag === null ? null : { bezwaar, gevolg: bezwaar === null ? await readGevolg(tx, { ...vraag, verstrekkerId }) : GEEN };
    return { wetten: WETTEN_VAN[soort], ...(await pageMaximumtarieven(tx, verstrekkerId, { pagina, grootte: MAXIMA_PER_PAGINA })), voorbeeld };
  });
}
