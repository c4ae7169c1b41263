import { bytesVan } from "./toekenningsbericht";

const document = (naamruimte: string, inhoud: string): Uint8Array =>
  bytesVan(`<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${naamruimte}">${inhoud}</Document>`);

const reden = (code: string | null): string => (code === null ? "" : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`);

export type Antwoord = { readonly id: string; readonly status: string | null; readonly reden?: string };

/** The bank's answer to a payment file, in the order the schema asks. */
export const eenPain002 = (
  antwoorden: readonly Antwoord[],
  { versie = "10", groepstatus = "PART", groepreden = null, betaalgroepstatus = null }: Readonly<{ versie?: string; groepstatus?: string | null; groepreden?: string | null; betaalgroepstatus?: string | null }> = {},
): Uint8Array =>
  document(
    `pain.002.001.${versie}`,
    `<CstmrPmtStsRpt><GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-04-10T08:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>PGB-2026-04-10-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${groepstatus === null ? "" : `<GrpSts>${groepstatus}</GrpSts>`}${reden(groepreden)}</OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>PGB-2026-04-10-1</OrgnlPmtInfId>${betaalgroepstatus === null ? "" : `<PmtInfSts>${betaalgroepstatus}</PmtInfSts>`}
${antwoorden.map(({ id, status, reden: code = null }) => `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId>${status === null ? "" : `<TxSts>${status}</TxSts>`}${reden(code)}</TxInfAndSts>`).join("\n")}
</OrgnlPmtInfAndSts></CstmrPmtStsRpt>`,
  );

export type Afschriftpost = {
  readonly bedrag: string;
  readonly richting: "DBIT" | "CRDT";
  readonly status?: string;
  readonly valuta?: string;
  readonly herroeping?: boolean;
  readonly batch?: { readonly berichtId: string; readonly aantal: number };
  readonly details?: readonly { readonly id: string; readonly bedrag?: string; readonly retour?: string }[];
};

const saldo = (soort: string, bedrag: string, richting = "CRDT"): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${soort}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${bedrag}</Amt><CdtDbtInd>${richting}</CdtDbtInd><Dt><Dt>2026-04-10</Dt></Dt></Bal>`;

const CODE = "<BkTxCd><Prtry><Cd>N</Cd></Prtry></BkTxCd>";

function detail(versie: "02" | "08", d: { id: string; bedrag?: string; retour?: string }): string {
  const bedrag = d.bedrag === undefined ? "" : `<Amt Ccy="EUR">${d.bedrag}</Amt>`;
  const retour = d.retour === undefined ? "" : `<RtrInf><Rsn><Cd>${d.retour}</Cd></Rsn></RtrInf>`;
  const inDetails = versie === "02" && bedrag !== "" ? `<AmtDtls><TxAmt>${bedrag}</TxAmt></AmtDtls>` : bedrag;
  return `<TxDtls><Refs><EndToEndId>${d.id}</EndToEndId></Refs>${inDetails}${retour}</TxDtls>`;
}

function post(versie: "02" | "08", p: Afschriftpost): string {
  const { status = "BOOK", valuta = "EUR", details = [], batch } = p;
  const btch = batch === undefined ? "" : `<Btch><MsgId>${batch.berichtId}</MsgId><NbOfTxs>${String(batch.aantal)}</NbOfTxs></Btch>`;
  return `<Ntry><NtryRef>1</NtryRef><Amt Ccy="${valuta}">${p.bedrag}</Amt><CdtDbtInd>${p.richting}</CdtDbtInd>${p.herroeping === true ? "<RvslInd>true</RvslInd>" : ""}<Sts>${versie === "02" ? status : `<Cd>${status}</Cd>`}</Sts><BookgDt>${versie === "02" ? "<Dt>2026-04-10</Dt>" : "<DtTm>2026-04-10T23:59:00+02:00</DtTm>"}</BookgDt><AcctSvcrRef>REF-1</AcctSvcrRef>${CODE}<NtryDtls>${btch}${details.map((d) => detail(versie, d)).join("")}</NtryDtls></Ntry>`;
}

/** A statement of one account. `eind` must be what the entries make of `begin`. */
export const eenCamt053 = (
  posten: readonly Afschriftpost[],
  { versie = "08", begin = "10000.00", eind }: Readonly<{ versie?: "02" | "08"; begin?: string; eind: string }>,
): Uint8Array =>
  document(
    `camt.053.001.${versie}`,
    `<BkToCstmrStmt><GrpHdr><MsgId>STMT-1</MsgId><CreDtTm>2026-04-11T01:00:00</CreDtTm></GrpHdr><Stmt><Id>2026-071</Id><CreDtTm>2026-04-11T01:00:00</CreDtTm><Acct><Id><IBAN>NL02ABNA0123456789</IBAN></Id></Acct>
${saldo("OPBD", begin)}${saldo("CLBD", eind)}
${posten.map((p) => post(versie, p)).join("\n")}</Stmt></BkToCstmrStmt>`,
  );
