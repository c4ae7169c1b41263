import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { RowKeys } from "@/components/ui/row-keys";
import { SearchForm } from "@/components/ui/search-form";
import type { Datum } from "@/lib/domein/datum";
import type { Partij } from "@/lib/domein/overgangen";
import type { Wet } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { formatNaam, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";

import { OvereenkomstStatus } from "./overeenkomst-status";

type Regel = Readonly<{
  id: string;
  nummer: string;
  status: Overeenkomststatus;
  wet: Wet;
  functiesoort: string | null;
  budgethouder: Readonly<{ voornamen: string; tussenvoegsel: string | null; achternaam: string }>;
  zorgverlener: string | null;
  van: Datum | null;
  tm: Datum | null;
  gewijzigdOp: Date;
}>;

type OvereenkomstWerklijstProps = Readonly<{
  /** Address of the list; a case is one step below it. */
  pad: string;
  lezer: Partij;
  /** In the order of the chips. */
  statussen: readonly Overeenkomststatus[];
  wacht: Overeenkomststatus;
  gekozen: Overeenkomststatus | null;
  zoek: string;
  pagina: number;
  paginagrootte: number;
  nu: Date;
  lijst: Readonly<{ regels: readonly Regel[]; totaal: number; tellingen: ReadonlyMap<Overeenkomststatus, number>; vandaagGedaan: number }>;
}>;

const DAG_MS = 86_400_000;

function wachttijd(sinds: Date, nu: Date): string {
  const dagen = Math.max(0, Math.floor((nu.getTime() - sinds.getTime()) / DAG_MS));
  return dagen === 0 ? "vandaag" : dagen === 1 ? "1 dag" : `${String(dagen)} dagen`;
}

const kolommen = ({ pad, lezer, nu }: OvereenkomstWerklijstProps): readonly Column<Regel>[] => [
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => <Link href={`${pad}/${rij.id}`}>{rij.nummer}</Link> },
  { key: "wacht", header: "Sinds", numeric: true, cell: (rij) => wachttijd(rij.gewijzigdOp, nu) },
  { key: "budgethouder", header: "Budgethouder", cell: (rij) => formatNaam(rij.budgethouder) },
  { key: "zorgverlener", header: "Zorgverlener", cell: (rij) => rij.zorgverlener ?? "–" },
  { key: "wet", header: "Wet", nowrap: true, cell: (rij) => WET_LABELS[rij.wet] },
  { key: "zorg", header: "Zorg", cell: (rij) => (rij.functiesoort === null ? "–" : functiesoortLabel(rij.functiesoort)) },
  { key: "looptijd", header: "Looptijd", cell: (rij) => (rij.van === null ? "–" : formatPeriode({ van: rij.van, tm: rij.tm })) },
  { key: "status", header: "Status", cell: (rij) => <OvereenkomstStatus status={rij.status} lezer={lezer} kaal /> },
];

/** The work list of an official: chips with counts, one row a case, what waits longest on top. */
export function OvereenkomstWerklijst(props: OvereenkomstWerklijstProps) {
  const { pad, statussen, wacht, gekozen, zoek, pagina, paginagrootte, lijst } = props;
  const adres = (status: Overeenkomststatus | null, nummer = 1): string => {
    const vraag = new URLSearchParams({ status: status ?? "alle", ...(zoek === "" ? {} : { zoek }), ...(nummer === 1 ? {} : { pagina: String(nummer) }) });
    return `${pad}?${vraag.toString()}`;
  };
  const alle = [...lijst.tellingen.values()].reduce((som, aantal) => som + aantal, 0);
  return (
    <div className="space-y-6">
      <FilterChips
        label="Filter op status"
        chips={[
          ...statussen.map((status) => ({
            href: adres(status),
            label: status === wacht ? "Te doen" : statuslabel("zorgovereenkomst", status),
            count: lijst.tellingen.get(status) ?? 0,
            active: status === gekozen,
          })),
          { href: adres(null), label: "Alle", count: alle, active: gekozen === null },
        ]}
      />
      <SearchForm label="Zoek op nummer of naam" defaultValue={zoek} keep={{ status: gekozen ?? "alle" }} />
      <div>
        <DataTable
          caption={`${String(lijst.totaal)} zorgovereenkomsten`}
          variant="frame"
          columns={kolommen(props)}
          rows={lijst.regels}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={zoek === "" ? "Er ligt hier niets." : `Niets gevonden voor “${zoek}”.`}>
              {lijst.vandaagGedaan === 0 ? "Er is vandaag nog niets afgehandeld." : `Vandaag afgehandeld: ${String(lijst.vandaagGedaan)}.`}
            </EmptyState>
          }
        />
        {lijst.totaal > 0 && (
          <Pagination page={pagina} pageSize={paginagrootte} total={lijst.totaal} noun="zorgovereenkomsten" href={(nummer) => adres(gekozen, nummer)} />
        )}
      </div>
      <RowKeys />
    </div>
  );
}
