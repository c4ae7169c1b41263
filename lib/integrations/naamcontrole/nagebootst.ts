/**
 * The bank of demo and test. It knows no accounts, so it decides by the name alone and always answers the same: a name with "onbekend" in
 * it does not belong to the account, a name without a point or space is nearly right, everything else is right.
 */
import type { Naamcontrole } from "./poort";

export const nagebootsteNaamcontrole: Naamcontrole = ({ tenaamstelling }) => {
  if (/onbekend/i.test(tenaamstelling)) return Promise.resolve({ uitslag: "komt_niet_overeen", naamBijBank: null });
  if (!/[\s.]/.test(tenaamstelling)) return Promise.resolve({ uitslag: "lijkt_op", naamBijBank: `${tenaamstelling.charAt(0)}. ${tenaamstelling}` });
  return Promise.resolve({ uitslag: "komt_overeen", naamBijBank: null });
};
