import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { BANK_GRENZEN } from "@/lib/koppelvlak/bank/soort";
import { BankVeldlezer } from "@/lib/koppelvlak/bank/veldlezer";
import { type Fouten, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { vind } from "@/lib/koppelvlak/xml/element";
import { leesXml } from "@/lib/koppelvlak/xml/veilig";

import { PAIN001_NAAMRUIMTE } from "./schrijf";

export type GelezenBetaalbestand = {
  readonly berichtId: string;
  readonly uitvoerdatum: Datum | null;
  readonly rekening: string;
  readonly totaal: Centen;
  readonly opdrachten: readonly { readonly eindtotEindId: string; readonly bedrag: Centen }[];
};

/** Reads a payment file as a bank would: to answer it in the demo, and to compare a released file with its batch. */
export function leesPain001(bytes: Uint8Array): { readonly ok: true; readonly bericht: GelezenBetaalbestand } | Fouten {
  const lezer = new BankVeldlezer();
  const opdrachten: { eindtotEindId: string; bedrag: Centen }[] = [];
  const gelezen = leesXml(bytes, BANK_GRENZEN, {
    naamruimten: [PAIN001_NAAMRUIMTE],
    los: ["Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf"],
    ontvang: (_pad, element) => {
      opdrachten.push({ eindtotEindId: lezer.tekst(element, "PmtId", "EndToEndId"), bedrag: lezer.bedrag(element, "Amt", "InstdAmt") });
    },
  });
  if (!gelezen.ok) return afgekeurd(...gelezen.fouten);
  const wortel = vind(gelezen.wortel, "CstmrCdtTrfInitn");
  const groep = wortel === null ? null : vind(wortel, "PmtInf");
  if (wortel === null || groep === null) return afgekeurd(fout("SCHEMA_VERKEERD_BERICHT"));
  const bericht: GelezenBetaalbestand = {
    berichtId: lezer.tekst(wortel, "GrpHdr", "MsgId"),
    uitvoerdatum: lezer.datum(groep, "ReqdExctnDt"),
    rekening: lezer.tekst(groep, "DbtrAcct", "Id", "IBAN"),
    totaal: opdrachten.reduce((som, { bedrag }) => (som + bedrag) as Centen, 0n as Centen),
    opdrachten,
  };
  return lezer.fouten.length > 0 ? afgekeurd(...lezer.fouten) : { ok: true, bericht };
}
