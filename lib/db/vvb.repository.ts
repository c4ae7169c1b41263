/** What the rule about the verantwoordingsvrij bedrag looks at, and the policy of the verstrekkers. */
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import type { VvbDossier } from "@/lib/domein/vvb/recht";
import type { Wet } from "@/lib/domein/wet";

import type { Db, Tx } from "./client";
import { vraagJson } from "./rechtstreeks";
import { contextVan } from "./transactie";

export type VvbFeiten = {
  readonly toekenningId: string;
  readonly nummer: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly dossier: VvbDossier;
  /** What was taken already, or is about to be, in that year. */
  readonly opgenomen: Centen;
};

/** As the function vvbfeiten gives them (prisma/migrations). */
type Feitenrij = {
  readonly nummer: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly wet: Wet;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: string;
  readonly jaar: number;
  readonly opgenomen: string;
  readonly voorlopig: boolean;
  readonly zorgBetaald: boolean;
  readonly ingetrokkenOp: Datum | null;
  readonly gemeentebeleid: readonly { readonly van: Datum; readonly bedrag: string; readonly begonnen: boolean }[];
};

const bedragVan = (tekst: string): Centen => centen(BigInt(tekst));

const feitenUit = (toekenningId: string, { nummer, budgethouderId, verstrekkerId, opgenomen, ...rij }: Feitenrij): VvbFeiten => ({
  toekenningId,
  nummer,
  budgethouderId,
  verstrekkerId,
  opgenomen: bedragVan(opgenomen),
  dossier: {
    wet: rij.wet,
    jaar: rij.jaar,
    periode: { van: rij.van, tm: rij.tm },
    bedrag: bedragVan(rij.bedrag),
    voorlopig: rij.voorlopig,
    ingetrokkenOp: rij.ingetrokkenOp,
    zorgBetaald: rij.zorgBetaald,
    gemeentebeleid: rij.gemeentebeleid.map(({ van, bedrag, begonnen }) => ({ van, perJaar: bedragVan(bedrag), begonnen })),
  },
});

/** Null when there is no such toekenning or it is not the actor's. */
export async function readVvbFeiten(tx: Tx, toekenningId: string, vandaag: Datum): Promise<VvbFeiten | null> {
  const [rij] = await tx.$queryRaw<{ feiten: Feitenrij }[]>`SELECT vvbfeiten(${toekenningId}::uuid, ${vandaag}::date) AS feiten`;
  return rij === undefined ? null : feitenUit(toekenningId, rij.feiten);
}

type Budgetzijde = Extract<Actor, { rol: "budgethouder" | "vertegenwoordiger" }>;
export type Extrafeiten = { readonly vvb: VvbFeiten; readonly saldi: Readonly<Record<string, string>> };

/** The same about one budget of the budgethouder of this actor, and what stands on its accounts: scope and facts in one statement. */
export async function readExtrafeiten(db: Db, actor: Budgetzijde, toekenningId: string, vandaag: Datum): Promise<Extrafeiten | null> {
  const { gebruikerId, persoonId, budgethouderId } = contextVan(actor);
  const vraag = "SELECT budgetextra_voor($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::date) AS antwoord";
  const wie = [gebruikerId ?? null, persoonId ?? null, budgethouderId ?? null];
  const [rij] = await vraagJson<{ readonly vvb: Feitenrij; readonly saldi: Readonly<Record<string, string>> }>(db, "budgetextra_voor", vraag, [...wie, toekenningId, vandaag]);
  return rij === undefined ? null : { vvb: feitenUit(toekenningId, rij.vvb), saldi: rij.saldi };
}
