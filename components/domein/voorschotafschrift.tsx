import type { Datum, Maand } from "@/lib/domein/datum";
import { type Centen, NUL } from "@/lib/domein/geld";
import { formatDatumKort, formatMaand } from "@/lib/format";
import { BOEKING_LABELS } from "@/lib/messages/labels";

import { AmountList } from "../ui/amount-list";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Text } from "../ui/text";
import { Bedrag } from "./bedrag";
import { Tijdstip } from "./dag";

type Regel = Readonly<{ id: string; op: Date; soort: "bevoorschotting" | "terugbetaling" | "verrekening"; kenmerk: string | null; valutadatum: Datum | null; bedrag: Centen }>;

type AfschriftProps = Readonly<{
  maand: Maand;
  beginsaldo: Centen;
  eindsaldo: Centen;
  regels: readonly Regel[];
  afgesloten: Readonly<{ aantal: number; terug: Centen }>;
}>;

/** One month of the account of a verstrekker: what was there, what came and went, what is there. */
export function Voorschotafschrift({ maand, beginsaldo, eindsaldo, regels, afgesloten }: AfschriftProps) {
  return (
    <div className="space-y-6">
      <AmountList
        lines={[
          { key: "begin", label: `Saldo aan het begin van ${formatMaand(maand)}`, amount: <Bedrag centen={beginsaldo} /> },
          { key: "eind", label: `Saldo aan het eind van ${formatMaand(maand)}`, amount: <Bedrag centen={eindsaldo} />, total: true },
        ]}
      />
      <DataTable
        caption="Boekingen op de rekening-courant, oudste eerst"
        columns={[
          { key: "op", header: "Geboekt", nowrap: true, cell: (rij) => <Tijdstip moment={rij.op} /> },
          { key: "wat", header: "Wat", cell: (rij) => BOEKING_LABELS[rij.soort] },
          { key: "kenmerk", header: "Kenmerk", cell: (rij) => (rij.kenmerk === null ? "Betalingen uit de budgetten" : <span className="break-all">{rij.kenmerk}</span>) },
          { key: "valuta", header: "Datum bank", nowrap: true, cell: (rij) => (rij.valutadatum === null ? "–" : formatDatumKort(rij.valutadatum)) },
          { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
        ]}
        rows={regels}
        rowKey={(rij) => rij.id}
        empty={<EmptyState title="In deze maand is niets geboekt" icon="euro" />}
      />
      {afgesloten.aantal > 0 && (
        <Text>
          In deze maand {afgesloten.aantal === 1 ? "is 1 budget" : `zijn ${String(afgesloten.aantal)} budgetten`} afgesloten.{" "}
          {afgesloten.terug > NUL && (
            <>
              Daarvan is <Bedrag centen={afgesloten.terug} /> van de toekenning vrijgevallen. Op deze rekening verandert dat niets: het geld staat er nog.
            </>
          )}
        </Text>
      )}
    </div>
  );
}
