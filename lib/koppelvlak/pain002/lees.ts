/**
 * The bank's answer to a payment file: pain.002, versions .03 and .10. A bank may answer for the whole file, per group
 * of payments or per payment; a payment without a status of its own has that of the level above it.
 */
import { BANK_GRENZEN, bankNaamruimten, keurBankbericht } from "@/lib/koppelvlak/bank/soort";
import { BankVeldlezer } from "@/lib/koppelvlak/bank/veldlezer";
import { type Fouten, afgekeurd } from "@/lib/koppelvlak/fout";
import { tekstVan, vind } from "@/lib/koppelvlak/xml/element";
import { type XmlElement, leesXml } from "@/lib/koppelvlak/xml/veilig";

export type Pain002Opdracht = {
  readonly eindtotEindId: string;
  /** ACCP, ACSC, RJCT and so on; null when the bank gave none on any level. */
  readonly status: string | null;
  readonly redencode: string | null;
};

export type Pain002 = {
  readonly berichtId: string;
  readonly origineelBerichtId: string;
  /** Null when the bank only answers per group or per payment. */
  readonly groepstatus: string | null;
  readonly groepredencode: string | null;
  /** The groups (PmtInf) answered for; with one group per file this says what happened to all of it. */
  readonly betaalgroepen: readonly { readonly betaalgroepId: string; readonly status: string | null; readonly redencode: string | null }[];
  readonly opdrachten: readonly Pain002Opdracht[];
};

const BERICHT = "Document/CstmrPmtStsRpt";
const GROEP = `${BERICHT}/OrgnlPmtInfAndSts`;
const OPDRACHT = `${GROEP}/TxInfAndSts`;

const redencode = (element: XmlElement): string | null =>
  tekstVan(element, "StsRsnInf", "Rsn", "Cd") ?? tekstVan(element, "StsRsnInf", "Rsn", "Prtry");

class Verzamelaar {
  readonly lezer = new BankVeldlezer();
  readonly groepen: Pain002["betaalgroepen"][number][] = [];
  readonly opdrachten: Pain002Opdracht[] = [];
  private vanGroep: Pain002Opdracht[] = [];

  ontvang(pad: string, element: XmlElement): void {
    if (pad === OPDRACHT) {
      const eindtotEindId = this.lezer.tekst(element, "OrgnlEndToEndId");
      this.vanGroep.push({ eindtotEindId, status: tekstVan(element, "TxSts"), redencode: redencode(element) });
      return;
    }
    const groep = {
      betaalgroepId: this.lezer.tekst(element, "OrgnlPmtInfId"),
      status: tekstVan(element, "PmtInfSts"),
      redencode: redencode(element),
    };
    this.groepen.push(groep);
    for (const opdracht of this.vanGroep) this.opdrachten.push(aangevuld(opdracht, groep));
    this.vanGroep = [];
  }
}

const aangevuld = (opdracht: Pain002Opdracht, hoger: { status: string | null; redencode: string | null }): Pain002Opdracht =>
  opdracht.status === null
    ? { ...opdracht, status: hoger.status, redencode: opdracht.redencode ?? hoger.redencode }
    : opdracht;

export function leesPain002(bytes: Uint8Array): { readonly ok: true; readonly bericht: Pain002 } | Fouten {
  const verzamelaar = new Verzamelaar();
  const gelezen = leesXml(bytes, BANK_GRENZEN, {
    naamruimten: bankNaamruimten("pain002"),
    los: [GROEP, OPDRACHT],
    ontvang: (pad, element) => {
      verzamelaar.ontvang(pad, element);
    },
  });
  if (!gelezen.ok) return afgekeurd(...gelezen.fouten);
  const verkeerd = keurBankbericht(gelezen.wortel, "pain002");
  if (verkeerd !== null) return verkeerd;
  const { lezer, groepen, opdrachten } = verzamelaar;
  const rapport = vind(gelezen.wortel, "CstmrPmtStsRpt") ?? gelezen.wortel;
  const origineel = vind(rapport, "OrgnlGrpInfAndSts") ?? rapport;
  const groepstatus = tekstVan(origineel, "GrpSts");
  const groepredencode = redencode(origineel);
  const bericht: Pain002 = {
    berichtId: lezer.tekst(rapport, "GrpHdr", "MsgId"),
    origineelBerichtId: lezer.tekst(rapport, "OrgnlGrpInfAndSts", "OrgnlMsgId"),
    groepstatus,
    groepredencode,
    betaalgroepen: groepen,
    opdrachten: opdrachten.map((opdracht) => aangevuld(opdracht, { status: groepstatus, redencode: groepredencode })),
  };
  return lezer.fouten.length > 0 ? afgekeurd(...lezer.fouten) : { ok: true, bericht };
}
