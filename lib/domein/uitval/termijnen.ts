/** By when a case must be closed. The law sets a term for paying, not for uitval: the rest is our own norm. */
import { type Datum, vroegste } from "../datum";
import { betalenUiterlijk } from "../declaratie/termijnen";
import { volgendeBankwerkdag } from "../regelgeving/bankwerkdagen";
import type { Uitvaldomein } from "./codes";

/** Working days per domain. Ten for a declaratie is the service norm of the SVB; a bounced payment hurts somebody who was paid. */
const WERKDAGEN = { toekenning: 5, declaratie: 10, betaling: 3, storting: 5, afsluiting: 10 } as const satisfies Record<Uitvaldomein, number>;

const naWerkdagen = (dag: Datum, aantal: number): Datum =>
  aantal === 0 ? dag : naWerkdagen(volgendeBankwerkdag(dag), aantal - 1);

/** Never later than the legal day of payment of the declaratie the case is about (Rlz art. 5.23 lid 5). */
export function termijnVan(domein: Uitvaldomein, geopendOp: Datum, ingediendOp: Datum | null): Datum {
  const norm = naWerkdagen(geopendOp, WERKDAGEN[domein]);
  if (ingediendOp === null) return norm;
  const wettelijk = betalenUiterlijk(ingediendOp);
  return wettelijk.uitkomst === "onbekend" || wettelijk.waarde < geopendOp ? norm : vroegste(norm, wettelijk.waarde);
}
