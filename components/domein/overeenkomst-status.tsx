import type { StatusTone } from "@/components/ui/tone";
import type { Partij } from "@/lib/domein/overgangen";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { statustekst } from "@/lib/messages/status";

import { ZaakstatusBadge } from "./status-badge";

const TOON = {
  concept: "neutraal",
  wacht_op_zorgverlener: "wacht",
  bij_verstrekker: "wacht",
  terug_naar_budgethouder: "wacht",
  bij_svb: "wacht",
  goedgekeurd: "ok",
  afgekeurd: "fout",
  beeindigd: "neutraal",
  ingetrokken: "neutraal",
} as const satisfies Record<Overeenkomststatus, StatusTone>;

const KORT = { zorgverlener: "zorgverlener", verstrekker: "gemeente of zorgkantoor", svb: "SVB", budgethouder: "budgethouder", bank: "bank" } as const;

/** Where a zorgovereenkomst stands and whose turn it is, from the side of the reader. */
export function OvereenkomstStatus({ status, lezer, kaal = false }: Readonly<{ status: Overeenkomststatus; lezer: Partij; kaal?: boolean }>) {
  const { label, aanZetBij } = statustekst("zorgovereenkomst", status, lezer);
  const aanZet = kaal || aanZetBij === "niemand" ? undefined : aanZetBij === lezer ? "u" : KORT[aanZetBij];
  return <ZaakstatusBadge tekst={{ tone: TOON[status], label }} aanZet={aanZet} />;
}
