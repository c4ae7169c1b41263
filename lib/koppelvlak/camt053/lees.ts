/**
 * A bank statement: camt.053, versions .02 and .08. Read in pieces: an entry, and each payment inside it, is forgotten
 * by the parser as soon as it is complete. The bank's own sums are checked, because a missing entry is a missing payment.
 */
import { type Centen, NUL, min, som } from "@/lib/domein/geld";
import { normaliseerIban } from "@/lib/domein/iban";
import { BANK_GRENZEN, bankNaamruimten, keurBankbericht } from "@/lib/koppelvlak/bank/soort";
import { BankVeldlezer } from "@/lib/koppelvlak/bank/veldlezer";
import { euroTekst } from "@/lib/koppelvlak/decimaal";
import { type Fouten, afgekeurd } from "@/lib/koppelvlak/fout";
import { kinderen, tekstVan, vind } from "@/lib/koppelvlak/xml/element";
import { type XmlElement, leesXml } from "@/lib/koppelvlak/xml/veilig";
import type { Camt053, Camt053Afschrift, Camt053Detail, Camt053Post, Herkomst, Richting, Saldo } from "./afschrift";

const AFSCHRIFT = "Document/BkToCstmrStmt/Stmt";
const POST = `${AFSCHRIFT}/Ntry`;
const DETAIL = `${POST}/NtryDtls/TxDtls`;

const metTeken = (bedrag: Centen, richting: Richting): Centen => (richting === "debet" ? min(NUL, bedrag) : bedrag);

/** Version .08 has the amount on the payment itself, .02 among the details. */
function detailbedrag(lezer: BankVeldlezer, element: XmlElement): Centen | null {
  if (vind(element, "Amt") !== null) return lezer.bedrag(element, "Amt");
  return vind(element, "AmtDtls", "TxAmt", "Amt") === null ? null : lezer.bedrag(element, "AmtDtls", "TxAmt", "Amt");
}

/** A payment without direction of its own goes the way of the entry, which is only known later. */
type Tussendetail = Omit<Camt053Detail, "richting"> & { readonly richting: Richting | null };

function herkomstUit(element: XmlElement): Herkomst | null {
  const bericht = vind(element, "RmtInf");
  // Banks cut free text into lines.
  const regels = bericht === null ? [] : kinderen(bericht, "Ustrd").map(({ tekst }) => tekst.trim());
  const iban = tekstVan(element, "RltdPties", "DbtrAcct", "Id", "IBAN");
  const herkomst = {
    betalingskenmerk: tekstVan(element, "RmtInf", "Strd", "CdtrRefInf", "Ref"),
    omschrijving: regels.length === 0 ? null : regels.join(" "),
    iban: iban === null ? null : normaliseerIban(iban),
    // Version .08 has the party one level deeper than .02.
    naam: tekstVan(element, "RltdPties", "Dbtr", "Pty", "Nm") ?? tekstVan(element, "RltdPties", "Dbtr", "Nm"),
  };
  return Object.values(herkomst).every((waarde) => waarde === null) ? null : herkomst;
}

function detailUit(lezer: BankVeldlezer, element: XmlElement): Tussendetail {
  const kenmerk = tekstVan(element, "Refs", "EndToEndId");
  return {
    eindtotEindId: kenmerk === "NOTPROVIDED" ? null : kenmerk,
    bedrag: detailbedrag(lezer, element),
    richting: vind(element, "CdtDbtInd") === null ? null : lezer.richting(element),
    retourreden: tekstVan(element, "RtrInf", "Rsn", "Cd") ?? tekstVan(element, "RtrInf", "Rsn", "Prtry"),
    herkomst: herkomstUit(element),
  };
}

function batchUit(element: XmlElement): Camt053Post["batch"] {
  const batch = kinderen(element, "NtryDtls")
    .map((details) => vind(details, "Btch"))
    .find((gevonden) => gevonden !== null);
  if (batch === undefined) return null;
  const aantal = tekstVan(batch, "NbOfTxs");
  return {
    berichtId: tekstVan(batch, "MsgId"),
    betaalgroepId: tekstVan(batch, "PmtInfId"),
    aantal: aantal !== null && /^[0-9]{1,15}$/.test(aantal) ? Number(aantal) : null,
  };
}

function postUit(lezer: BankVeldlezer, element: XmlElement, tussen: readonly Tussendetail[]): Camt053Post {
  const bedrag = lezer.bedrag(element, "Amt");
  const richting = lezer.richting(element);
  const details = tussen.map(
    (detail): Camt053Detail => ({
      ...detail,
      richting: detail.richting ?? richting,
      // A single payment needs no amount of its own: it is the whole entry.
      bedrag: detail.bedrag ?? (tussen.length === 1 ? bedrag : null),
    }),
  );
  const bedragen = details.flatMap((d) => (d.bedrag === null ? [] : [metTeken(d.bedrag, d.richting)]));
  if (details.length > 0 && bedragen.length === details.length && som(bedragen) !== metTeken(bedrag, richting)) {
    lezer.noteer("BANK_SOM", element, { berekend: euroTekst(som(bedragen)), vermeld: euroTekst(metTeken(bedrag, richting)) });
  }
  return {
    referentie: tekstVan(element, "AcctSvcrRef") ?? tekstVan(element, "NtryRef"),
    bankreferentie: tekstVan(element, "AcctSvcrRef"),
    bedrag,
    richting,
    boekdatum: lezer.datum(element, "BookgDt"),
    valuta: "EUR",
    geboekt: (tekstVan(element, "Sts", "Cd") ?? lezer.tekst(element, "Sts")) === "BOOK",
    herroeping: ["true", "1"].includes(tekstVan(element, "RvslInd") ?? ""),
    batch: batchUit(element),
    details,
  };
}

function saldoUit(lezer: BankVeldlezer, afschrift: XmlElement, soort: "OPBD" | "CLBD"): Saldo | null {
  const saldo = kinderen(afschrift, "Bal").find((bal) => tekstVan(bal, "Tp", "CdOrPrtry", "Cd") === soort);
  return saldo === undefined ? null : metTeken(lezer.bedrag(saldo, "Amt"), lezer.richting(saldo));
}

function afschriftUit(lezer: BankVeldlezer, element: XmlElement, posten: readonly Camt053Post[]): Camt053Afschrift {
  const rekening = tekstVan(element, "Acct", "Id", "IBAN");
  const beginsaldo = saldoUit(lezer, element, "OPBD");
  const eindsaldo = saldoUit(lezer, element, "CLBD");
  if (beginsaldo !== null && eindsaldo !== null) {
    const geboekt = posten.filter(({ geboekt: isGeboekt }) => isGeboekt);
    const berekend = som([beginsaldo, ...geboekt.map(({ bedrag, richting }) => metTeken(bedrag, richting))]);
    if (berekend !== eindsaldo) {
      lezer.noteer("BANK_SALDO", element, { berekend: euroTekst(berekend), vermeld: euroTekst(eindsaldo) });
    }
  }
  return {
    afschriftId: lezer.tekst(element, "Id"),
    rekening: rekening === null ? null : normaliseerIban(rekening),
    beginsaldo,
    eindsaldo,
    posten,
  };
}

class Verzamelaar {
  readonly lezer = new BankVeldlezer();
  readonly afschriften: Camt053Afschrift[] = [];
  private posten: Camt053Post[] = [];
  private details: Tussendetail[] = [];

  ontvang(pad: string, element: XmlElement): void {
    if (pad === DETAIL) {
      this.details.push(detailUit(this.lezer, element));
    } else if (pad === POST) {
      this.posten.push(postUit(this.lezer, element, this.details));
      this.details = [];
    } else {
      this.afschriften.push(afschriftUit(this.lezer, element, this.posten));
      this.posten = [];
    }
  }
}

export function leesCamt053(bytes: Uint8Array): { readonly ok: true; readonly bericht: Camt053 } | Fouten {
  const verzamelaar = new Verzamelaar();
  const gelezen = leesXml(bytes, BANK_GRENZEN, {
    naamruimten: bankNaamruimten("camt053"),
    los: [AFSCHRIFT, POST, DETAIL],
    ontvang: (pad, element) => {
      verzamelaar.ontvang(pad, element);
    },
  });
  if (!gelezen.ok) return afgekeurd(...gelezen.fouten);
  const verkeerd = keurBankbericht(gelezen.wortel, "camt053");
  if (verkeerd !== null) return verkeerd;
  const { lezer, afschriften } = verzamelaar;
  const berichtId = lezer.tekst(gelezen.wortel, "BkToCstmrStmt", "GrpHdr", "MsgId");
  if (afschriften.length === 0) lezer.noteer("BANK_ONTBREEKT", gelezen.wortel, { element: "Stmt" });
  return lezer.fouten.length > 0 ? afgekeurd(...lezer.fouten) : { ok: true, bericht: { berichtId, afschriften } };
}
