import type { Afsluitreden } from "@/lib/domein/afsluiting/redenen";
import { REDENNUMMER } from "@/lib/domein/afsluiting/redenen";
import type { Afsluittotalen, Functietotaal } from "@/lib/domein/afsluiting/totalen";
import { type Datum, jaarVan } from "@/lib/domein/datum";
import { NUL } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import type { Verstrekkersoort, Wet } from "@/lib/domein/wet";
import { type Bouwsteen, schrijfDocument } from "@/lib/koppelvlak/xml/schrijf";

export const BUDGETAFSLUITBERICHT_NAAMRUIMTE = "urn:trekkingsrecht-pgb:budgetafsluitbericht:1.0";

export type Budgetafsluitbericht = {
  readonly berichtnummer: string;
  readonly vervangt: string | null;
  readonly aangemaaktOp: Datum;
  readonly ontvanger: { readonly soort: Verstrekkersoort; readonly code: string };
  readonly reden: Afsluitreden;
  readonly wet: Wet;
  readonly budgetidentificatie: string;
  readonly beschikkingsnummer: string;
  readonly toekenningnummer: string;
  readonly budgethouder: { readonly bsn: string; readonly geboortedatum: Datum };
  readonly periode: Periode;
  readonly definitief: boolean;
  readonly totalen: Afsluittotalen;
};

const periode = ({ van, tm }: Periode): Bouwsteen => [
  "Periode",
  [
    ["Begindatum", van],
    ["Einddatum", tm],
  ],
];

const functiebudget = (functie: Functietotaal): Bouwsteen => [
  "Functiebudget",
  [
    ["Functiesoort", functie.functiesoort],
    periode(functie.periode),
    ["BedragCenten", String(functie.bedrag)],
    ["BesteedCenten", String(functie.besteed)],
    ["BovenCenten", String(functie.boven)],
  ],
];

/** Rlz art. 5.21: what the SVB paid in the calendar year, and nihil when nothing was paid for care. Wlz only. */
const vaststelling = ({ wet, periode: { tm }, totalen }: Budgetafsluitbericht): Bouwsteen | null =>
  wet === "wlz"
    ? [
        "Vaststelling",
        [
          ["Kalenderjaar", String(jaarVan(tm))],
          ["UitbetaaldCenten", String(totalen.besteed)],
          ["Nihil", totalen.besteed <= NUL ? "true" : "false"],
        ],
      ]
    : null;

/** The message to the verstrekker. The same budget in the same state gives the same bytes. */
export function schrijfBudgetafsluitbericht(bericht: Budgetafsluitbericht): string {
  const { ontvanger, budgethouder, totalen } = bericht;
  return schrijfDocument("Budgetafsluitbericht", BUDGETAFSLUITBERICHT_NAAMRUIMTE, [
    ["Berichtnummer", bericht.berichtnummer],
    ["Vervangt", bericht.vervangt],
    ["AangemaaktOp", bericht.aangemaaktOp],
    [
      "Ontvanger",
      [
        ["Soort", ontvanger.soort],
        ["Code", ontvanger.code],
      ],
    ],
    ["Reden", REDENNUMMER[bericht.reden]],
    ["Wet", bericht.wet],
    ["Budgetidentificatie", bericht.budgetidentificatie],
    ["Beschikkingsnummer", bericht.beschikkingsnummer],
    ["Toekenningnummer", bericht.toekenningnummer],
    [
      "Budgethouder",
      [
        ["Bsn", budgethouder.bsn],
        ["Geboortedatum", budgethouder.geboortedatum],
      ],
    ],
    periode(bericht.periode),
    ["Definitief", bericht.definitief ? "true" : "false"],
    ["ToegekendCenten", String(totalen.toegekend)],
    ["BesteedCenten", String(totalen.besteed)],
    ["RestCenten", String(totalen.rest)],
    ["Functiebudgetten", totalen.functies.map(functiebudget)],
    [
      "BuitenBudget",
      totalen.buiten.map(({ functiesoort, besteed }): Bouwsteen => [
        "Besteding",
        [
          ["Functiesoort", functiesoort === "" ? "ONBEKEND" : functiesoort],
          ["BesteedCenten", String(besteed)],
        ],
      ]),
    ],
    vaststelling(bericht),
  ]);
}
