import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import type { Datum } from "@/lib/domein/datum";
import type { Partij } from "@/lib/domein/overgangen";
import { formatDatum, formatTijdstip } from "@/lib/format";
import { MERK } from "@/lib/messages/ambtshalve";

import { Aftelling } from "./aftelling";
import { Terugredenen } from "./overeenkomst-akkoorden";

export type Merkweergave = Readonly<{
  status: keyof typeof MERK;
  op: Date;
  uiterlijk: Datum;
  dagenOver: number;
  beslotenOp: Date | null;
  redenen: readonly string[];
  toelichting: string | null;
}>;

const TOON = { open: "info", bekrachtigd: "info", niet_bekrachtigd: "waarschuwing" } as const satisfies Record<keyof typeof MERK, string>;

/** That the SVB agreed in place of the verstrekker, in words for who reads it. Stays for good: it is how this contract came to be. */
export function Ambtshalvemerk({ merk, lezer, children }: Readonly<{ merk: Merkweergave | null; lezer: Partij; children?: ReactNode }>) {
  if (merk === null) return null;
  const bureau = lezer === "verstrekker" || lezer === "svb";
  return (
    <Notice tone={TOON[merk.status]} title={`Ambtshalve goedgekeurd op ${formatTijdstip(merk.op)}`}>
      <p>{MERK[merk.status][lezer]}</p>
      {merk.status === "open" && bureau && (
        <p>
          Antwoord uiterlijk {formatDatum(merk.uiterlijk)}: <Aftelling over={merk.dagenOver} />
        </p>
      )}
      {merk.status === "niet_bekrachtigd" && <Terugredenen redenen={merk.redenen} toelichting={merk.toelichting} />}
      {merk.beslotenOp !== null && <p className="text-small text-muted">Vastgelegd op {formatTijdstip(merk.beslotenOp)}</p>}
      {children}
    </Notice>
  );
}
