import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import type { Datum } from "@/lib/domein/datum";
import { formatDatumKort, formatNaam, formatTijdstip } from "@/lib/format";

type Regel = Readonly<{
  id: string;
  nummer: string;
  versie: number;
  van: Datum | null;
  sinds: Date | null;
  budgethouder: Readonly<{ voornamen: string; tussenvoegsel: string | null; achternaam: string }>;
  zorgverlener: string | null;
}>;

/** Changes that wait at this desk, above the work list; nothing when none do. */
export function WijzigingenWachtend({ pad, regels, totaal }: Readonly<{ pad: string; regels: readonly Regel[]; totaal: number }>) {
  if (totaal === 0) return null;
  return (
    <Panel title={totaal === 1 ? "Eén wijziging wacht op u" : `${String(totaal)} wijzigingen wachten op u`}>
      <DataTable
        caption="Wijzigingen van zorgovereenkomsten, wat het langst wacht bovenaan"
        captionHidden
        variant="frame"
        rows={regels}
        rowKey={({ id }) => id}
        columns={[
          { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => <Link href={`${pad}/${rij.id}/wijziging`}>{rij.nummer}</Link> },
          { key: "sinds", header: "Sinds", cell: ({ sinds }) => (sinds === null ? "–" : formatTijdstip(sinds)) },
          { key: "budgethouder", header: "Budgethouder", cell: ({ budgethouder }) => formatNaam(budgethouder) },
          { key: "zorgverlener", header: "Zorgverlener", cell: ({ zorgverlener }) => zorgverlener ?? "–" },
          { key: "van", header: "Gaat in", numeric: true, cell: ({ van }) => (van === null ? "–" : formatDatumKort(van)) },
        ]}
      />
    </Panel>
  );
}
