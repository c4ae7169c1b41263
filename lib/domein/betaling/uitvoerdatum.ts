/** On which day a batch may be carried out. */
import { type Datum } from "../datum";
import { isBankwerkdag, volgendeBankwerkdag } from "../regelgeving/bankwerkdagen";

/** The earliest day for a batch made today: the bank needs one bankwerkdag between delivery and execution. */
export const vroegsteUitvoerdatum = (vandaag: Datum): Datum => volgendeBankwerkdag(vandaag);

/** A chosen day must be a bankwerkdag that is not too early. */
export function keurUitvoerdatum(gekozen: Datum, vandaag: Datum): "goed" | "geen_bankwerkdag" | "te_vroeg" {
  if (!isBankwerkdag(gekozen)) return "geen_bankwerkdag";
  return gekozen < vroegsteUitvoerdatum(vandaag) ? "te_vroeg" : "goed";
}
