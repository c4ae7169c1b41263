/**
 * A bank statement, camt.053.001.08, as the demo bank writes it: one debit per payment, and for a payment that comes back
 * a credit with the reason. Valid against the ISO schema.
 */
import type { Datum } from "@/lib/domein/datum";
import { type Centen, min, NUL, plus } from "@/lib/domein/geld";
import { euroTekst } from "@/lib/koppelvlak/decimaal";
import { type Bouwsteen, schrijfDocument } from "@/lib/koppelvlak/xml/schrijf";

const NAAMRUIMTE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

/** Somebody's own transfer to us: who paid, from where, and with which reference. */
export type Storting = { readonly naam: string; readonly iban: string; readonly kenmerk: string; readonly omschrijving: string; readonly bankreferentie: string };

export type Afschriftregel = {
  readonly eindtotEindId: string;
  readonly bedrag: Centen;
  readonly richting: "debet" | "credit";
  /** Code of a returned payment; only with a credit. */
  readonly retourreden: string | null;
  /** Only with a credit that is no return. */
  readonly storting?: Storting;
};

export type Afschrift = {
  readonly berichtId: string;
  readonly gemaaktOp: Date;
  readonly boekdatum: Datum;
  readonly rekening: string;
  readonly beginsaldo: Centen;
  readonly regels: readonly Afschriftregel[];
};

const momentVan = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/** schrijfDocument escapes text and knows no attributes, so amounts are put in with a mark that no text can hold. */
const bedragVan = (bedrag: Centen): string => `\u0001${euroTekst(bedrag < NUL ? min(NUL, bedrag) : bedrag)}`;
const metValuta = (xml: string): string => xml.replaceAll(/<Amt>\u0001/g, '<Amt Ccy="EUR">');

const saldo = (soort: "OPBD" | "CLBD", bedrag: Centen, dag: Datum): Bouwsteen => [
  "Bal",
  [
    ["Tp", [["CdOrPrtry", [["Cd", soort]]]]],
    ["Amt", bedragVan(bedrag)],
    ["CdtDbtInd", bedrag < 0n ? "DBIT" : "CRDT"],
    ["Dt", [["Dt", dag]]],
  ],
];

/** Order of ISO 20022: related parties, then remittance information. */
const stortingVan = ({ storting }: Afschriftregel): readonly Bouwsteen[] =>
  storting === undefined
    ? []
    : [
        ["RltdPties", [["Dbtr", [["Pty", [["Nm", storting.naam]]]]], ["DbtrAcct", [["Id", [["IBAN", storting.iban]]]]]]],
        ["RmtInf", [storting.omschrijving === "" ? null : ["Ustrd", storting.omschrijving], storting.kenmerk === "" ? null : ["Strd", [["CdtrRefInf", [["Ref", storting.kenmerk]]]]]]],
      ];

function post(regel: Afschriftregel, boekdatum: Datum, nummer: number): Bouwsteen {
  const richting = regel.richting === "debet" ? "DBIT" : "CRDT";
  return [
    "Ntry",
    [
      ["NtryRef", String(nummer)],
      ["Amt", bedragVan(regel.bedrag)],
      ["CdtDbtInd", richting],
      ["Sts", [["Cd", "BOOK"]]],
      ["BookgDt", [["Dt", boekdatum]]],
      ["ValDt", [["Dt", boekdatum]]],
      regel.storting === undefined ? null : ["AcctSvcrRef", regel.storting.bankreferentie],
      ["BkTxCd", [["Prtry", [["Cd", regel.richting === "debet" || regel.storting !== undefined ? "SCT" : "SCTR"]]]]],
      [
        "NtryDtls",
        [
          [
            "TxDtls",
            [
              ["Refs", [["EndToEndId", regel.eindtotEindId]]],
              ["Amt", bedragVan(regel.bedrag)],
              ["CdtDbtInd", richting],
              ...stortingVan(regel),
              regel.retourreden === null ? null : ["RtrInf", [["Rsn", [["Cd", regel.retourreden]]]]],
            ],
          ],
        ],
      ],
    ],
  ];
}

export function schrijfCamt053(afschrift: Afschrift): string {
  const eind = afschrift.regels.reduce(
    (stand, { bedrag, richting }) => (richting === "debet" ? min(stand, bedrag) : plus(stand, bedrag)),
    afschrift.beginsaldo,
  );
  const xml = schrijfDocument("Document", NAAMRUIMTE, [
    [
      "BkToCstmrStmt",
      [
        [
          "GrpHdr",
          [
            ["MsgId", afschrift.berichtId],
            ["CreDtTm", momentVan(afschrift.gemaaktOp)],
          ],
        ],
        [
          "Stmt",
          [
            ["Id", afschrift.berichtId],
            ["ElctrncSeqNb", "1"],
            ["CreDtTm", momentVan(afschrift.gemaaktOp)],
            ["Acct", [["Id", [["IBAN", afschrift.rekening]]], ["Ccy", "EUR"]]],
            saldo("OPBD", afschrift.beginsaldo, afschrift.boekdatum),
            saldo("CLBD", eind, afschrift.boekdatum),
            ...afschrift.regels.map((regel, index) => post(regel, afschrift.boekdatum, index + 1)),
          ],
        ],
      ],
    ],
  ]);
  return metValuta(xml);
}
