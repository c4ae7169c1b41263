import { Bedrag } from "@/components/domein/bedrag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import type { Herindelingsbeeld } from "@/lib/db/herindeling.repository";
import { formatBedrag } from "@/lib/format";
import { BLIJFT_TEKST } from "@/lib/messages/herindeling";
import { WET_LABELS } from "@/lib/messages/labels";

type PerWet = Herindelingsbeeld["perWet"][number];

const KOLOMMEN: readonly Column<PerWet>[] = [
  { key: "wet", header: "Wet", rowHeader: true, cell: (rij) => WET_LABELS[rij.wet] },
  { key: "aantal", header: "Budgetten", numeric: true, cell: (rij) => rij.aantal },
  { key: "bedrag", header: "Toegekend", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
  { key: "gebonden", header: "Gereserveerd en betaald", numeric: true, cell: (rij) => <Bedrag centen={rij.gebonden} /> },
];

/** What stays where it is, and why; nothing when everything goes along. */
export function Blijft({ blijft }: Readonly<Pick<Herindelingsbeeld, "blijft">>) {
  if (blijft.length === 0) return null;
  return (
    <Notice tone="waarschuwing" title="Niet alles gaat vanzelf mee">
      <ul className="list-disc pl-6">
        {blijft.map(({ reden, aantal }) => (
          <li key={reden}>
            {aantal}: {BLIJFT_TEKST[reden]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What would go over and what would stay. */
export function Beeld({ beeld }: Readonly<{ beeld: Herindelingsbeeld }>) {
  return (
    <div className="space-y-4">
      <Text>
        {beeld.aantal} {beeld.aantal === 1 ? "budget" : "budgetten"} van samen {formatBedrag(beeld.bedrag)}, met {beeld.overeenkomsten} {beeld.overeenkomsten === 1 ? "zorgovereenkomst" : "zorgovereenkomsten"}. Alles wat
        erop is gereserveerd of betaald ({formatBedrag(beeld.gebonden)}) gaat mee.
      </Text>
      <DataTable caption="Wat overgaat, per wet" columns={KOLOMMEN} rows={beeld.perWet} rowKey={({ wet }) => wet} variant="frame" />
      <Blijft blijft={beeld.blijft} />
    </div>
  );
}
