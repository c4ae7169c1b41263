/**
 * Where a case is in its chain and whose turn it is: one answer for every subject and status, from which each page draws
 * the same timeline. Texts are in lib/messages, keyed by the names here.
 */
import type { Afsluitberichtstatus } from "./afsluiting/status";
import type { Batchstatus } from "./betaling/batchstatus";
import type { Opdrachtstatus } from "./betaling/opdrachtstatus";
import type { Uitbetalingstatus } from "./betaling/uitbetalingstatus";
import type { Declaratiestatus } from "./declaratie/status";
import type { Herstelstatus } from "./herstel/status";
import type { Partij } from "./overgangen";
import type { Onderwerp } from "./statusovergangen";
import type { Stortingstatus } from "./storting/status";
import type { Bestandstatus } from "./toekenning/bestandstatus";
import type { Toekenningstatus } from "./toekenning/status";
import type { Uitvalstatus } from "./uitval/status";
import type { Eindestatus } from "./zorgovereenkomst/eindestatus";
import type { Voorlopigstatus } from "./voorlopig/status";
import type { Voorschotstatus } from "./voorschot/status";
import type { Overeenkomststatus } from "./zorgovereenkomst/status";
import type { Versiestatus } from "./zorgovereenkomst/versiestatus";

export type StatusVan = {
  readonly toekenning: Toekenningstatus;
  readonly toekenningsbestand: Bestandstatus;
  readonly zorgovereenkomst: Overeenkomststatus;
  readonly overeenkomstversie: Versiestatus;
  readonly overeenkomsteinde: Eindestatus;
  readonly declaratie: Declaratiestatus;
  readonly betaalopdracht: Opdrachtstatus;
  readonly betaalbatch: Batchstatus;
  readonly uitvalzaak: Uitvalstatus;
  readonly herstel: Herstelstatus;
  readonly storting: Stortingstatus;
  readonly uitbetaling: Uitbetalingstatus;
  readonly budgetafsluitbericht: Afsluitberichtstatus;
  readonly voorschotmutatie: Voorschotstatus;
  readonly voorlopig_budget: Voorlopigstatus;
};

/** `niemand`: it is finished. `bank`: outside this system. */
export type AanZet = Partij | "bank" | "niemand";

/** The road of each subject when all goes well. */
export const STAPPEN = {
  toekenning: ["toekennen", "gebruiken", "afsluiten"],
  toekenningsbestand: ["kiezen", "nakijken", "inlezen"],
  zorgovereenkomst: ["opstellen", "ondertekenen", "toets_verstrekker", "toets_svb", "geldig"],
  overeenkomstversie: ["opstellen", "ondertekenen", "toets_verstrekker", "toets_svb", "geldig"],
  overeenkomsteinde: ["voorstellen", "aflopen", "beeindigd"],
  declaratie: ["invullen", "goedkeuren", "controleren", "betalen", "betaald"],
  betaalopdracht: ["klaarzetten", "vrijgeven", "bij_bank", "betaald"],
  betaalbatch: ["opmaken", "vrijgeven", "aanbieden", "verwerken"],
  uitvalzaak: ["melden", "behandelen", "afronden"],
  herstel: ["voorstellen", "besluiten", "uitgevoerd"],
  storting: ["aankondigen", "overmaken", "ontvangen"],
  uitbetaling: ["aanvragen", "betalen", "betaald"],
  budgetafsluitbericht: ["versturen", "bevestigen"],
  voorschotmutatie: ["invoeren", "boeken"],
  voorlopig_budget: ["voorstellen", "besluiten", "wachten_op_toekenning", "vervangen"],
} as const satisfies Record<Onderwerp, readonly string[]>;
export type Stapnaam = (typeof STAPPEN)[Onderwerp][number];

/** `bezig`: somebody has to act. `terug`: sent back, act again. `klaar`: done. `gestopt`: ended before the end of the road. */
export type Stand = "bezig" | "terug" | "klaar" | "gestopt";

type Plaats<O extends Onderwerp> = {
  readonly stap: (typeof STAPPEN)[O][number];
  readonly stand: Stand;
  readonly aanZet: AanZet;
};

const PLAATSEN: { readonly [O in Onderwerp]: Readonly<Record<StatusVan[O], Plaats<O>>> } = {
  toekenning: {
    voorlopig: { stap: "toekennen", stand: "bezig", aanZet: "verstrekker" },
    definitief: { stap: "gebruiken", stand: "bezig", aanZet: "budgethouder" },
    ingetrokken: { stap: "gebruiken", stand: "gestopt", aanZet: "niemand" },
    afgesloten: { stap: "afsluiten", stand: "klaar", aanZet: "niemand" },
  },
  toekenningsbestand: {
    aangeboden: { stap: "kiezen", stand: "bezig", aanZet: "verstrekker" },
    gelezen: { stap: "nakijken", stand: "bezig", aanZet: "verstrekker" },
    bevestigd: { stap: "inlezen", stand: "bezig", aanZet: "svb" },
    verwerkt: { stap: "inlezen", stand: "klaar", aanZet: "niemand" },
  },
  zorgovereenkomst: {
    concept: { stap: "opstellen", stand: "bezig", aanZet: "budgethouder" },
    wacht_op_zorgverlener: { stap: "ondertekenen", stand: "bezig", aanZet: "zorgverlener" },
    bij_verstrekker: { stap: "toets_verstrekker", stand: "bezig", aanZet: "verstrekker" },
    terug_naar_budgethouder: { stap: "opstellen", stand: "terug", aanZet: "budgethouder" },
    bij_svb: { stap: "toets_svb", stand: "bezig", aanZet: "svb" },
    goedgekeurd: { stap: "geldig", stand: "klaar", aanZet: "niemand" },
    afgekeurd: { stap: "toets_svb", stand: "gestopt", aanZet: "niemand" },
    beeindigd: { stap: "geldig", stand: "gestopt", aanZet: "niemand" },
    ingetrokken: { stap: "opstellen", stand: "gestopt", aanZet: "niemand" },
  },
  overeenkomstversie: {
    concept: { stap: "opstellen", stand: "bezig", aanZet: "budgethouder" },
    wacht_op_zorgverlener: { stap: "ondertekenen", stand: "bezig", aanZet: "zorgverlener" },
    bij_verstrekker: { stap: "toets_verstrekker", stand: "bezig", aanZet: "verstrekker" },
    terug_naar_budgethouder: { stap: "opstellen", stand: "terug", aanZet: "budgethouder" },
    bij_svb: { stap: "toets_svb", stand: "bezig", aanZet: "svb" },
    goedgekeurd: { stap: "geldig", stand: "klaar", aanZet: "niemand" },
    afgekeurd: { stap: "toets_svb", stand: "gestopt", aanZet: "niemand" },
    ingetrokken: { stap: "opstellen", stand: "gestopt", aanZet: "niemand" },
  },
  // Whose turn it is depends on who proposed; the pages say it in words.
  overeenkomsteinde: {
    voorgesteld: { stap: "voorstellen", stand: "bezig", aanZet: "niemand" },
    vast: { stap: "aflopen", stand: "bezig", aanZet: "niemand" },
    terugdraaien_gevraagd: { stap: "aflopen", stand: "bezig", aanZet: "niemand" },
    uitgevoerd: { stap: "beeindigd", stand: "klaar", aanZet: "niemand" },
    afgewezen: { stap: "voorstellen", stand: "gestopt", aanZet: "niemand" },
    ingetrokken: { stap: "voorstellen", stand: "gestopt", aanZet: "niemand" },
    vervallen: { stap: "aflopen", stand: "gestopt", aanZet: "niemand" },
  },
  declaratie: {
    concept: { stap: "invullen", stand: "bezig", aanZet: "zorgverlener" },
    ter_accordering: { stap: "goedkeuren", stand: "bezig", aanZet: "budgethouder" },
    teruggestuurd: { stap: "invullen", stand: "terug", aanZet: "zorgverlener" },
    ingediend: { stap: "controleren", stand: "bezig", aanZet: "svb" },
    goedgekeurd: { stap: "betalen", stand: "bezig", aanZet: "svb" },
    uitval: { stap: "controleren", stand: "bezig", aanZet: "svb" },
    afgekeurd: { stap: "controleren", stand: "gestopt", aanZet: "niemand" },
    in_betaling: { stap: "betalen", stand: "bezig", aanZet: "svb" },
    betaald: { stap: "betaald", stand: "klaar", aanZet: "niemand" },
    gestorneerd: { stap: "betalen", stand: "terug", aanZet: "svb" },
    ingetrokken: { stap: "invullen", stand: "gestopt", aanZet: "niemand" },
  },
  betaalopdracht: {
    klaar: { stap: "klaarzetten", stand: "bezig", aanZet: "svb" },
    in_batch: { stap: "vrijgeven", stand: "bezig", aanZet: "svb" },
    vrijgegeven: { stap: "bij_bank", stand: "bezig", aanZet: "bank" },
    betaald: { stap: "betaald", stand: "klaar", aanZet: "niemand" },
    gestorneerd: { stap: "bij_bank", stand: "gestopt", aanZet: "niemand" },
    vervallen: { stap: "klaarzetten", stand: "gestopt", aanZet: "niemand" },
  },
  betaalbatch: {
    opgemaakt: { stap: "vrijgeven", stand: "bezig", aanZet: "svb" },
    vrijgegeven: { stap: "aanbieden", stand: "bezig", aanZet: "svb" },
    aangeboden: { stap: "verwerken", stand: "bezig", aanZet: "bank" },
    deels_verwerkt: { stap: "verwerken", stand: "bezig", aanZet: "bank" },
    verwerkt: { stap: "verwerken", stand: "klaar", aanZet: "niemand" },
    ingetrokken: { stap: "opmaken", stand: "gestopt", aanZet: "niemand" },
  },
  uitvalzaak: {
    open: { stap: "melden", stand: "bezig", aanZet: "svb" },
    in_behandeling: { stap: "behandelen", stand: "bezig", aanZet: "svb" },
    wacht_op_ander: { stap: "behandelen", stand: "bezig", aanZet: "svb" },
    opgelost: { stap: "afronden", stand: "klaar", aanZet: "niemand" },
    vervallen: { stap: "melden", stand: "gestopt", aanZet: "niemand" },
  },
  herstel: {
    voorgesteld: { stap: "besluiten", stand: "bezig", aanZet: "svb" },
    goedgekeurd: { stap: "uitgevoerd", stand: "klaar", aanZet: "niemand" },
    afgewezen: { stap: "besluiten", stand: "gestopt", aanZet: "niemand" },
    ingetrokken: { stap: "voorstellen", stand: "gestopt", aanZet: "niemand" },
  },
  voorlopig_budget: {
    voorgesteld: { stap: "besluiten", stand: "bezig", aanZet: "svb" },
    goedgekeurd: { stap: "wachten_op_toekenning", stand: "bezig", aanZet: "verstrekker" },
    vervangen: { stap: "vervangen", stand: "klaar", aanZet: "niemand" },
    afgewezen: { stap: "besluiten", stand: "gestopt", aanZet: "niemand" },
    ingetrokken: { stap: "voorstellen", stand: "gestopt", aanZet: "niemand" },
  },
  storting: {
    aangekondigd: { stap: "overmaken", stand: "bezig", aanZet: "budgethouder" },
    ontvangen: { stap: "ontvangen", stand: "klaar", aanZet: "niemand" },
    vervallen: { stap: "aankondigen", stand: "gestopt", aanZet: "niemand" },
  },
  uitbetaling: {
    goedgekeurd: { stap: "betalen", stand: "bezig", aanZet: "svb" },
    afgewezen: { stap: "aanvragen", stand: "gestopt", aanZet: "niemand" },
    in_betaling: { stap: "betalen", stand: "bezig", aanZet: "svb" },
    betaald: { stap: "betaald", stand: "klaar", aanZet: "niemand" },
    gestorneerd: { stap: "betalen", stand: "terug", aanZet: "svb" },
    ingetrokken: { stap: "aanvragen", stand: "gestopt", aanZet: "niemand" },
  },
  budgetafsluitbericht: {
    verzonden: { stap: "bevestigen", stand: "bezig", aanZet: "verstrekker" },
    ontvangen: { stap: "bevestigen", stand: "klaar", aanZet: "niemand" },
    betwist: { stap: "bevestigen", stand: "terug", aanZet: "svb" },
    vervangen: { stap: "versturen", stand: "gestopt", aanZet: "niemand" },
  },
  voorschotmutatie: {
    voorgesteld: { stap: "boeken", stand: "bezig", aanZet: "svb" },
    geboekt: { stap: "boeken", stand: "klaar", aanZet: "niemand" },
    afgewezen: { stap: "invoeren", stand: "gestopt", aanZet: "niemand" },
  },
};

export const aanZetBij = <O extends Onderwerp>(onderwerp: O, status: StatusVan[O]): AanZet =>
  PLAATSEN[onderwerp][status].aanZet;

export type Stap = {
  readonly naam: Stapnaam;
  readonly stand: "gedaan" | "nu" | "straks";
  /** Only on the step where it is now. */
  readonly toestand: Stand | null;
};

/** All steps of the road with where it stands; a finished road has no step "nu". */
export function stappenVan<O extends Onderwerp>(onderwerp: O, status: StatusVan[O]): readonly Stap[] {
  const namen: readonly Stapnaam[] = STAPPEN[onderwerp];
  const plaats = PLAATSEN[onderwerp][status];
  const nu = namen.indexOf(plaats.stap);
  return namen.map((naam, index) => {
    if (index < nu || (index === nu && plaats.stand === "klaar")) return { naam, stand: "gedaan", toestand: null };
    return index === nu ? { naam, stand: "nu", toestand: plaats.stand } : { naam, stand: "straks", toestand: null };
  });
}
