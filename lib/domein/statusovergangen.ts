/**
 * Every status change that exists, for all subjects. The table `statusovergang` that the SQL trigger reads is filled
 * from the same pairs; a test compares the two.
 */
import * as ambtshalve_akkoord from "./ambtshalve/status";
import * as accordeermandaat from "./ambtshalve/mandaatstatus";
import * as budgetafsluitbericht from "./afsluiting/status";
import * as betaalbatch from "./betaling/batchstatus";
import * as rekeningnummer from "./betaling/rekeningstatus";
import * as betaalopdracht from "./betaling/opdrachtstatus";
import * as declaratie from "./declaratie/status";
import * as herindeling from "./herindeling/status";
import * as herkeuring from "./zorgovereenkomst/herkeuringstatus";
import * as herstel from "./herstel/status";
import * as export_ from "./export/status";
import { type Overgangen, parenVan } from "./overgangen";
import * as storting from "./storting/status";
import * as toekenningsbestand from "./toekenning/bestandstatus";
import * as toekenning from "./toekenning/status";
import * as overlijdensmelding from "./overlijden/status";
import * as uitbetaling from "./betaling/uitbetalingstatus";
import * as uitvalzaak from "./uitval/status";
import * as overeenkomsteinde from "./zorgovereenkomst/eindestatus";
import * as overeenkomstlevering from "./zorgovereenkomst/leveringstatus";
import * as voorlopig_budget from "./voorlopig/status";
import * as voorlopig_wijziging from "./voorlopig/wijzigingstatus";
import * as voorschotmutatie from "./voorschot/status";
import * as zorgovereenkomst from "./zorgovereenkomst/status";
import * as overeenkomstversie from "./zorgovereenkomst/versiestatus";

/** Named after their tables. */
export const ONDERWERPEN = [
  "toekenning",
  "toekenningsbestand",
  "zorgovereenkomst",
  "overeenkomstversie",
  "overeenkomsteinde",
  "declaratie",
  "betaalopdracht",
  "betaalbatch",
  "uitvalzaak",
  "herstel",
  "storting",
  "uitbetaling",
  "budgetafsluitbericht",
  "voorschotmutatie",
  "voorlopig_budget",
] as const;
export type Onderwerp = (typeof ONDERWERPEN)[number];

/** Work for the machine, one act, or an account: it has a lifecycle and no timeline. */
export const WERKONDERWERPEN = ["export", "overlijdensmelding", "herindeling", "herkeuring", "rekeningnummer", "accordeermandaat", "ambtshalve_akkoord", "overeenkomstlevering", "voorlopig_wijziging"] as const;
export type Werkonderwerp = (typeof WERKONDERWERPEN)[number];

export type Statusovergang = { readonly onderwerp: Onderwerp | Werkonderwerp; readonly van: string; readonly naar: string };

type Levensloop = { readonly BEGIN: readonly string[]; readonly OVERGANGEN: Overgangen<string> };

const LEVENSLOPEN: Record<Onderwerp | Werkonderwerp, Levensloop> = {
  toekenning,
  toekenningsbestand,
  zorgovereenkomst,
  overeenkomstversie,
  overeenkomsteinde,
  declaratie,
  betaalopdracht,
  betaalbatch,
  uitvalzaak,
  herstel,
  voorlopig_budget,
  voorlopig_wijziging,
  overlijdensmelding,
  herindeling,
  herkeuring,
  storting,
  uitbetaling,
  export: export_,
  rekeningnummer,
  overeenkomstlevering,
  budgetafsluitbericht,
  voorschotmutatie,
  accordeermandaat,
  ambtshalve_akkoord,
};

/** An empty `van` is a beginning: the status a new row may have. */
export const STATUSOVERGANGEN: readonly Statusovergang[] = [...ONDERWERPEN, ...WERKONDERWERPEN].flatMap((onderwerp) => [
  ...LEVENSLOPEN[onderwerp].BEGIN.map((naar) => ({ onderwerp, van: "", naar })),
  ...parenVan(LEVENSLOPEN[onderwerp].OVERGANGEN).map(({ van, naar }) => ({ onderwerp, van, naar })),
]);
