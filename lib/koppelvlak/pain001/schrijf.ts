/**
 * The payment file for the bank: pain.001.001.09, SEPA credit transfer. The same input gives the same bytes, so that a
 * file that is made again after a crash can be compared with the one that was released.
 */
import { naarSepaTekens, sepaNaam } from "@/lib/domein/betaling/sepa";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, NUL, plus } from "@/lib/domein/geld";
import { isIban, normaliseerIban } from "@/lib/domein/iban";
import { euroTekst } from "@/lib/koppelvlak/decimaal";
import { type KoppelvlakFout, MAXIMUM_FOUTEN, fout } from "@/lib/koppelvlak/fout";
import { ontsnap } from "@/lib/koppelvlak/xml/schrijf";

export const PAIN001_NAAMRUIMTE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/** EPC115-06, AT-T002: between one cent and one cent below a thousand million euros. */
const KLEINSTE_BEDRAG = 1n;
const GROOTSTE_BEDRAG = 99_999_999_999n;
const OMSCHRIJVINGLENGTE = 140;

/** Identifiers travel unchanged through every bank and come back: letters, digits and a few signs, at most 35. */
const isSepaKenmerk = (tekst: string): boolean => /^[A-Za-z0-9+?().,:'-]{1,35}$/.test(tekst);

export type Pain001Opdracht = {
  readonly eindtotEindId: string;
  readonly bedrag: Centen;
  readonly iban: string;
  readonly naam: string;
  readonly omschrijving: string;
};

export type Pain001 = {
  readonly berichtId: string;
  readonly aangemaaktOp: Date;
  readonly uitvoerdatum: Datum;
  readonly betaler: { readonly naam: string; readonly iban: string; readonly bic?: string | null };
  /** As recorded with the batch; the file is only finished when the opdrachten add up to exactly this. */
  readonly aantal: number;
  readonly totaal: Centen;
  readonly opdrachten: Iterable<Pain001Opdracht>;
};

/** The batch does not add up or holds what a bank refuses. Thrown before the end of the file, so a wrong file is never complete. */
export class Pain001Fout extends Error {
  constructor(readonly fouten: readonly KoppelvlakFout[]) {
    super(fouten.map(({ code, plaats }) => `${code} ${plaats?.pad ?? ""}`.trim()).join(", "));
    this.name = "Pain001Fout";
  }
}

const heeftLetterOfCijfer = (tekst: string): boolean => /[A-Za-z0-9]/.test(tekst);

function keurKop(pain: Pain001): readonly KoppelvlakFout[] {
  const { betaler } = pain;
  const bic = betaler.bic ?? null;
  const bezwaren: readonly (readonly [boolean, KoppelvlakFout])[] = [
    [isSepaKenmerk(pain.berichtId), fout("PAIN001_ID", { pad: "berichtId" })],
    [heeftLetterOfCijfer(sepaNaam(betaler.naam)), fout("PAIN001_NAAM", { pad: "betaler" })],
    [isIban(betaler.iban), fout("PAIN001_IBAN", { pad: "betaler" })],
    [bic === null || /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic), fout("PAIN001_BIC", { pad: "betaler" })],
    [Number.isSafeInteger(pain.aantal) && pain.aantal > 0, fout("PAIN001_LEEG")],
  ];
  return bezwaren.filter(([goed]) => !goed).map(([, bezwaar]) => bezwaar);
}

function keurOpdracht(o: Pain001Opdracht): readonly KoppelvlakFout[] {
  const plaats = { pad: o.eindtotEindId };
  const omschrijving = naarSepaTekens(o.omschrijving);
  const bezwaren: readonly (readonly [boolean, KoppelvlakFout])[] = [
    [isSepaKenmerk(o.eindtotEindId), fout("PAIN001_ID", plaats)],
    [o.bedrag >= KLEINSTE_BEDRAG && o.bedrag <= GROOTSTE_BEDRAG, fout("PAIN001_BEDRAG", plaats)],
    [isIban(o.iban), fout("PAIN001_IBAN", plaats)],
    [heeftLetterOfCijfer(sepaNaam(o.naam)), fout("PAIN001_NAAM", plaats)],
    [
      heeftLetterOfCijfer(omschrijving) && omschrijving.length <= OMSCHRIJVINGLENGTE,
      fout("PAIN001_OMSCHRIJVING", plaats, { maximum: String(OMSCHRIJVINGLENGTE) }),
    ],
  ];
  return bezwaren.filter(([goed]) => !goed).map(([, bezwaar]) => bezwaar);
}

function kop(pain: Pain001): string {
  const naam = ontsnap(sepaNaam(pain.betaler.naam));
  const bic = pain.betaler.bic ?? null;
  // Without BIC the bank finds itself by the IBAN; the element must still be there.
  const bank = bic === null ? "<Othr><Id>NOTPROVIDED</Id></Othr>" : `<BICFI>${bic}</BICFI>`;
  const id = ontsnap(pain.berichtId);
  const telling = `<NbOfTxs>${String(pain.aantal)}</NbOfTxs><CtrlSum>${euroTekst(pain.totaal)}</CtrlSum>`;
  const moment = `${pain.aangemaaktOp.toISOString().slice(0, 19)}Z`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<Document xmlns="${PAIN001_NAAMRUIMTE}"><CstmrCdtTrfInitn>`,
    `<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${moment}</CreDtTm>${telling}<InitgPty><Nm>${naam}</Nm></InitgPty></GrpHdr>`,
    `<PmtInf><PmtInfId>${id}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>${telling}`,
    `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>`,
    `<ReqdExctnDt><Dt>${pain.uitvoerdatum}</Dt></ReqdExctnDt>`,
    `<Dbtr><Nm>${naam}</Nm></Dbtr>`,
    `<DbtrAcct><Id><IBAN>${normaliseerIban(pain.betaler.iban)}</IBAN></Id><Ccy>EUR</Ccy></DbtrAcct>`,
    `<DbtrAgt><FinInstnId>${bank}</FinInstnId></DbtrAgt>`,
    `<ChrgBr>SLEV</ChrgBr>`,
    "",
  ].join("\n");
}

const transactie = (o: Pain001Opdracht): string =>
  [
    `<CdtTrfTxInf><PmtId><EndToEndId>${ontsnap(o.eindtotEindId)}</EndToEndId></PmtId>`,
    `<Amt><InstdAmt Ccy="EUR">${euroTekst(o.bedrag)}</InstdAmt></Amt>`,
    `<Cdtr><Nm>${ontsnap(sepaNaam(o.naam))}</Nm></Cdtr>`,
    `<CdtrAcct><Id><IBAN>${normaliseerIban(o.iban)}</IBAN></Id></CdtrAcct>`,
    `<RmtInf><Ustrd>${ontsnap(naarSepaTekens(o.omschrijving))}</Ustrd></RmtInf></CdtTrfTxInf>\n`,
  ].join("");

const STAART = "</PmtInf>\n</CstmrCdtTrfInitn></Document>\n";

/**
 * The file in pieces, for batches too large for one string.
 * @throws Pain001Fout with everything that is wrong, before the last piece
 */
export function* pain001Blokken(pain: Pain001): Generator<string, void> {
  const fouten: KoppelvlakFout[] = [...keurKop(pain)];
  if (fouten.length > 0) throw new Pain001Fout(fouten);
  yield kop(pain);
  const gezien = new Set<string>();
  let totaal = NUL;
  for (const opdracht of pain.opdrachten) {
    if (gezien.has(opdracht.eindtotEindId)) fouten.push(fout("PAIN001_ID_DUBBEL", { pad: opdracht.eindtotEindId }));
    gezien.add(opdracht.eindtotEindId);
    fouten.push(...keurOpdracht(opdracht));
    if (fouten.length >= MAXIMUM_FOUTEN) throw new Pain001Fout(fouten);
    totaal = plus(totaal, opdracht.bedrag);
    if (fouten.length === 0) yield transactie(opdracht);
  }
  if (gezien.size !== pain.aantal) {
    fouten.push(fout("PAIN001_AANTAL", null, { berekend: String(gezien.size), vermeld: String(pain.aantal) }));
  }
  if (totaal !== pain.totaal) {
    fouten.push(fout("PAIN001_SOM", null, { berekend: euroTekst(totaal), vermeld: euroTekst(pain.totaal) }));
  }
  if (fouten.length > 0) throw new Pain001Fout(fouten);
  yield STAART;
}

/**
 * The whole file at once.
 * @throws Pain001Fout with everything that is wrong; what was frozen at release is right, so this is a fault of ours
 */
export const schrijfPain001 = (pain: Pain001): string => [...pain001Blokken(pain)].join("");
