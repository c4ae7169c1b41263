import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { Datum } from "@/lib/domein/datum";
import type { Partij } from "@/lib/domein/overgangen";
import type { Versiestatus } from "@/lib/domein/zorgovereenkomst/versiestatus";
import type { Verschil } from "@/lib/domein/zorgovereenkomst/wijziging";
import { formatDatum } from "@/lib/format";
import { statustekst } from "@/lib/messages/status";

import { OvereenkomstVerschillen } from "./overeenkomst-verschillen";

export type Wijzigingsweergave = Readonly<{
  versie: number;
  status: Versiestatus;
  van: Datum | null;
  langsVerstrekker: boolean | null;
  verschillen: readonly Verschil[];
}>;

/** A change that is on its way: what it changes, from when, and whose turn it is. What counts now goes on counting. */
export function WijzigingOnderweg({ wijziging, lezer, children }: Readonly<{ wijziging: Wijzigingsweergave | null; lezer: Partij; children?: ReactNode }>) {
  if (wijziging === null) return null;
  const { label, aanZet, watNu } = statustekst("overeenkomstversie", wijziging.status, lezer);
  return (
    <Panel title="Wijziging onderweg">
      <div className="space-y-4">
        <Notice tone="info" title={`${label}. ${aanZet}.`}>
          <p>{watNu}</p>
          {wijziging.langsVerstrekker === false && lezer !== "verstrekker" && <p>Deze wijziging hoeft niet langs de gemeente of het zorgkantoor.</p>}
        </Notice>
        {wijziging.van !== null && (
          <p>
            Gaat in op <strong>{formatDatum(wijziging.van)}</strong>. Tot die dag gelden de afspraken die nu gelden.
          </p>
        )}
        <OvereenkomstVerschillen verschillen={wijziging.verschillen} />
        {children}
      </div>
    </Panel>
  );
}
