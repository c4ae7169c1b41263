import { type Fouten, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { plaatsVan } from "@/lib/koppelvlak/xml/element";
import { type Grenzen, type XmlElement, leesXml } from "@/lib/koppelvlak/xml/veilig";

/** A day of payments in one file; read in pieces, so its size costs time and not memory. */
export const BANK_GRENZEN: Grenzen = {
  bytes: 50_000_000,
  diepte: 24,
  elementen: 10_000_000,
  attributen: 32,
  waarde: 10_000,
};

export const BANKBERICHTSOORTEN = ["pain002", "camt053"] as const;
export type Bankberichtsoort = (typeof BANKBERICHTSOORTEN)[number];

const NAAMRUIMTE_VAN = {
  pain002: ["urn:iso:std:iso:20022:tech:xsd:pain.002.001.03", "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"],
  camt053: ["urn:iso:std:iso:20022:tech:xsd:camt.053.001.02", "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"],
} as const satisfies Record<Bankberichtsoort, readonly string[]>;

export const bankNaamruimten = (soort: Bankberichtsoort): readonly string[] => NAAMRUIMTE_VAN[soort];

/** The outermost element with the only child it has, the name of the message. */
const BERICHT_VAN = { pain002: "CstmrPmtStsRpt", camt053: "BkToCstmrStmt" } as const satisfies Record<Bankberichtsoort, string>;

/** Whether what was read is the message asked for; the error when it is not. */
export function keurBankbericht(wortel: XmlElement, soort: Bankberichtsoort): Fouten | null {
  const isBericht = wortel.naam === "Document" && wortel.kinderen.some(({ naam }) => naam === BERICHT_VAN[soort]);
  return isBericht ? null : afgekeurd(fout("BANK_BERICHTSOORT", plaatsVan(wortel), { verwacht: soort }));
}

/** Which of the messages we can read this is, by its namespace. */
export function herkenBankbericht(bytes: Uint8Array): { readonly ok: true; readonly soort: Bankberichtsoort } | Fouten {
  // With room for one element, reading ends at the second: only the root is needed, however large the file.
  const gelezen = leesXml(bytes, { ...BANK_GRENZEN, elementen: 1 }, { naamruimten: Object.values(NAAMRUIMTE_VAN).flat() });
  const wortel = gelezen.ok ? gelezen.wortel : gelezen.deel;
  if (!gelezen.ok && gelezen.fouten.some(({ code }) => code !== "XML_TE_VEEL_ELEMENTEN")) return afgekeurd(...gelezen.fouten);
  const soort = BANKBERICHTSOORTEN.find((s) => bankNaamruimten(s).includes(wortel?.naamruimte ?? ""));
  return soort === undefined || wortel?.naam !== "Document"
    ? afgekeurd(fout("BANK_BERICHTSOORT", wortel === null ? null : plaatsVan(wortel), { verwacht: BANKBERICHTSOORTEN.join(", ") }))
    : { ok: true, soort };
}
