/**
 * Every status change that exists, for all subjects. The table `statusovergang` that the SQL trigger reads is filled
 * from the same pairs; a test compares the two.
 */
import { OVERGANGEN as BETAALBATCH } from "./betaling/batchstatus";
import { OVERGANGEN as BETAALOPDRACHT } from "./betaling/opdrachtstatus";
import { OVERGANGEN as DECLARATIE } from "./declaratie/status";
import { type Overgangen, parenVan } from "./overgangen";
import { OVERGANGEN as TOEKENNING } from "./toekenning/status";
import { OVERGANGEN as UITVALZAAK } from "./uitval/status";
import { OVERGANGEN as ZORGOVEREENKOMST } from "./zorgovereenkomst/status";

/** Named after their tables. */
export const ONDERWERPEN = [
  "toekenning",
  "zorgovereenkomst",
  "declaratie",
  "betaalopdracht",
  "betaalbatch",
  "uitvalzaak",
] as const;
export type Onderwerp = (typeof ONDERWERPEN)[number];

export type Statusovergang = { readonly onderwerp: Onderwerp; readonly van: string; readonly naar: string };

const TABELLEN: Record<Onderwerp, Overgangen<string>> = {
  toekenning: TOEKENNING,
  zorgovereenkomst: ZORGOVEREENKOMST,
  declaratie: DECLARATIE,
  betaalopdracht: BETAALOPDRACHT,
  betaalbatch: BETAALBATCH,
  uitvalzaak: UITVALZAAK,
};

export const STATUSOVERGANGEN: readonly Statusovergang[] = ONDERWERPEN.flatMap((onderwerp) =>
  parenVan(TABELLEN[onderwerp]).map(({ van, naar }) => ({ onderwerp, van, naar })),
);

/** The statuses in which a subject may come into being; in the table `statusovergang` these are the rows with an empty `van`. */
export const BEGINSTATUSSEN: Readonly<Record<Onderwerp, readonly string[]>> = {
  toekenning: ["voorlopig", "definitief"],
  zorgovereenkomst: ["concept"],
  declaratie: ["concept"],
  betaalopdracht: ["klaar"],
  betaalbatch: ["opgemaakt"],
  uitvalzaak: ["open"],
};
