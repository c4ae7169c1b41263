import type { Periode } from "@/lib/domein/periode";
import type {
  Adres,
  BerichtContact,
  BerichtFunctiebudget,
  BerichtRelatie,
  Naam,
  Toekenningsbericht,
} from "@/lib/domein/toekenning/bericht";
import { type Bouwsteen, schrijfDocument, schrijfElement } from "@/lib/koppelvlak/xml/schrijf";
import { RETOURBERICHT_NAAMRUIMTE, TOEKENNINGSBERICHT_NAAMRUIMTE } from "./schema";

const naam = ({ voornamen, tussenvoegsel, achternaam }: Naam): readonly Bouwsteen[] => [
  ["Voornamen", voornamen],
  ["Tussenvoegsel", tussenvoegsel],
  ["Achternaam", achternaam],
];

const adres = (a: Adres | null): Bouwsteen | null =>
  a === null
    ? null
    : [
        "Adres",
        [
          ["Straat", a.straat],
          ["Huisnummer", a.huisnummer],
          ["Postcode", a.postcode],
          ["Woonplaats", a.woonplaats],
        ],
      ];

const periode = ({ van, tm }: Periode): Bouwsteen => [
  "Periode",
  [
    ["Begindatum", van],
    ["Einddatum", tm],
  ],
];

const functiebudget = (f: BerichtFunctiebudget): Bouwsteen => [
  "Functiebudget",
  [["Functiesoort", f.functiesoort], periode(f.periode), ["BedragCenten", String(f.bedrag)], ["VvbCenten", String(f.vvb)]],
];

const relatie = (r: BerichtRelatie): Bouwsteen => [
  "Relatie",
  [
    ["Soort", r.soort],
    ["Bsn", r.bsn],
    ...naam(r),
    ["Geboortedatum", r.geboortedatum],
    ["Machtiging", r.machtiging.map((bevoegdheid): Bouwsteen => ["Bevoegdheid", bevoegdheid])],
    ["Begindatum", r.van],
    ["Einddatum", r.tm],
  ],
];

const contact = (c: BerichtContact): Bouwsteen => ["Contact", [["Naam", c.naam], adres(c.adres)]];

/** The message as a sender would deliver it; `leesToekenningsbericht` reads the same value back. */
export function schrijfToekenningsbericht(bericht: Toekenningsbericht): string {
  const { budgethouder } = bericht;
  return schrijfDocument("Toekenningsbericht", TOEKENNINGSBERICHT_NAAMRUIMTE, [
    [
      "Afzender",
      [
        ["Soort", bericht.afzender.soort],
        ["Code", bericht.afzender.code],
      ],
    ],
    ["Berichtnummer", bericht.berichtnummer],
    ["AangemaaktOp", bericht.aangemaaktOp],
    ["Mutatie", bericht.mutatie],
    ["Wet", bericht.wet],
    ["Budgetidentificatie", bericht.budgetidentificatie],
    ["BudgetidentificatieOud", bericht.budgetidentificatieOud],
    ["Beschikkingsnummer", bericht.beschikkingsnummer],
    [
      "Budgethouder",
      [
        ["Bsn", budgethouder.bsn],
        ...naam(budgethouder),
        ["Geboortedatum", budgethouder.geboortedatum],
        ["Geslacht", budgethouder.geslacht],
        adres(budgethouder.adres),
        ["Email", budgethouder.email],
        ["Telefoon", budgethouder.telefoon],
      ],
    ],
    periode(bericht.periode),
    ["BedragCenten", String(bericht.bedrag)],
    ["Functiebudgetten", bericht.functiebudgetten.map(functiebudget)],
    ["Relaties", bericht.relaties.map(relatie)],
    ...bericht.contacten.map(contact),
  ]);
}

export type Retourstatus = "verwerkt" | "uitval" | "afgekeurd";

export type Retourbericht = {
  /** Our own reference of the received message. */
  readonly kenmerk: string | null;
  readonly berichtnummer: string | null;
  readonly ontvangenOp: Date;
  readonly status: Retourstatus;
  readonly toekenningnummer: string | null;
  readonly codes: readonly { readonly code: string; readonly plaats: string | null; readonly tekst: string }[];
};

const retourdelen = (retour: Retourbericht): readonly Bouwsteen[] => [
  ["Kenmerk", retour.kenmerk],
  ["Berichtnummer", retour.berichtnummer],
  ["OntvangenOp", retour.ontvangenOp.toISOString()],
  ["Status", retour.status],
  ["Toekenningnummer", retour.toekenningnummer],
  [
    "Codes",
    retour.codes.map(({ code, plaats, tekst }): Bouwsteen => [
      "Code",
      [
        ["Retourcode", code],
        ["Plaats", plaats],
        ["Tekst", tekst],
      ],
    ]),
  ],
];

/** The answer to the sender. The texts come from the message catalogue and hold no personal data. */
export const schrijfRetourbericht = (retour: Retourbericht): string => schrijfDocument("Retourbericht", RETOURBERICHT_NAAMRUIMTE, retourdelen(retour));

/** The answers to a bulk file, in as many pieces as they come; each piece is written when the one before it is gone. */
export async function* schrijfRetourberichten(stukken: AsyncIterable<readonly Retourbericht[]>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Retourberichten xmlns="${RETOURBERICHT_NAAMRUIMTE}">\n`;
  for await (const stuk of stukken) {
    const tekst = stuk.map((retour) => schrijfElement(["Retourbericht", retourdelen(retour)])).join("");
    if (tekst !== "") yield tekst;
  }
  yield "</Retourberichten>\n";
}
