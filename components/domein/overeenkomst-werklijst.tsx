import { BulkBar, RowCheckbox } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { RowKeys } from "@/components/ui/row-keys";
import { SearchForm } from "@/components/ui/search-form";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Datum } from "@/lib/domein/datum";
import type { Partij } from "@/lib/domein/overgangen";
import { type Wet, WETTEN } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { formatGeheel, formatNaam, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";
import { aandachtTekst } from "@/lib/messages/toetswerk";

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
  aandacht: readonly string[] | null;
  behandelaar: Readonly<{ naam: string; zelf: boolean }> | null;
}>;

type Filter = Readonly<{ wet: Wet | null; schoon: boolean | null; van: "mij" | "niemand" | null; dagen: number | null }>;
type Vraag = Readonly<{ status: Overeenkomststatus | null; zoek: string; pagina: number; filter: Filter }>;

type OvereenkomstWerklijstProps = Readonly<{
  /** Address of the list; a case is one step below it. */
  pad: string;
  /** Address of this list with another choice. */
  adres: (vraag: Vraag) => string;
  /** The chips as they go along to a case: "?wet=wmo", or empty. */
  filtervraag: string;
  lezer: Partij;
  /** In the order of the chips. */
  statussen: readonly Overeenkomststatus[];
  wacht: Overeenkomststatus;
  vraag: Vraag;
  paginagrootte: number;
  nu: Date;
  /** Whether rows can be ticked to decide on many at once. */
  kiesbaar: boolean;
  lijst: Readonly<{
    regels: readonly Regel[];
    totaal: number;
    /** Null while searching. */
    tellingen: ReadonlyMap<Overeenkomststatus, number> | null;
    werk: Readonly<{ alles: number; perWet: Readonly<Record<Wet, number>>; schoon: number; vanMij: number; vanNiemand: number; wacht: readonly number[] }>;
    vandaagGedaan: number;
  }>;
}>;

const DAG_MS = 86_400_000;
/** In the order in which the counts of the list come. */
const WACHTDAGEN = [5, 10, 20] as const;

function wachttijd(sinds: Date, nu: Date): string {
  const dagen = Math.max(0, Math.floor((nu.getTime() - sinds.getTime()) / DAG_MS));
  return dagen === 0 ? "vandaag" : dagen === 1 ? "1 dag" : `${String(dagen)} dagen`;
}

function Opmerkingen({ aandacht }: Readonly<{ aandacht: readonly string[] }>) {
  return aandacht.length === 0 ? <StatusBadge tone="ok" label="Schoon" /> : aandacht.map(aandachtTekst).join(", ");
}

const kolommen = ({ pad, filtervraag, lezer, nu, kiesbaar, vraag, wacht }: OvereenkomstWerklijstProps): readonly Column<Regel>[] => [
  ...(kiesbaar ? [{ key: "kies", header: "Kies", cell: (rij: Regel) => rij.aandacht?.length === 0 && <RowCheckbox name="id" value={rij.id} label={`Kies ${rij.nummer}`} /> }] : []),
  { key: "nummer", header: "Nummer", nowrap: true, rowHeader: true, cell: (rij) => <Link href={`${pad}/${rij.id}${filtervraag}`}>{rij.nummer}</Link> },
  { key: "wacht", header: "Sinds", numeric: true, cell: (rij) => wachttijd(rij.gewijzigdOp, nu) },
  { key: "budgethouder", header: "Budgethouder", cell: (rij) => formatNaam(rij.budgethouder) },
  { key: "zorgverlener", header: "Zorgverlener", cell: (rij) => rij.zorgverlener ?? "–" },
  { key: "wet", header: "Wet", nowrap: true, cell: (rij) => WET_LABELS[rij.wet] },
  { key: "zorg", header: "Zorg", cell: (rij) => (rij.functiesoort === null ? "–" : functiesoortLabel(rij.functiesoort)) },
  { key: "looptijd", header: "Looptijd", cell: (rij) => (rij.van === null ? "–" : formatPeriode({ van: rij.van, tm: rij.tm })) },
  ...(vraag.status === wacht
    ? [
        { key: "aandacht", header: "Opmerkingen", cell: (rij: Regel) => <Opmerkingen aandacht={rij.aandacht ?? []} /> },
        { key: "bij", header: "Bij", cell: (rij: Regel) => (rij.behandelaar === null ? "–" : rij.behandelaar.zelf ? "u" : rij.behandelaar.naam) },
      ]
    : [{ key: "status", header: "Status", cell: (rij: Regel) => <OvereenkomstStatus status={rij.status} lezer={lezer} kaal /> }]),
];

/** One chip that is on or off: pressed again it lets go. */
function Werkfilters({ adres, vraag, lijst }: OvereenkomstWerklijstProps) {
  const { filter } = vraag;
  const { werk } = lijst;
  const chip = (label: string, count: number, deel: Partial<Filter>, active: boolean): FilterChip => {
    const uit = { wet: null, schoon: null, van: null, dagen: null } as const;
    const los = Object.fromEntries(Object.keys(deel).map((sleutel) => [sleutel, uit[sleutel as keyof Filter]]));
    return { href: adres({ ...vraag, pagina: 1, filter: { ...filter, ...(active ? los : deel) } }), label, count, active };
  };
  return (
    <div className="space-y-3">
      <FilterChips
        label="Filter op opmerkingen en behandelaar"
        chips={[
          chip("Schoon", werk.schoon, { schoon: true }, filter.schoon === true),
          chip("Met opmerkingen", werk.alles - werk.schoon, { schoon: false }, filter.schoon === false),
          chip("Van mij", werk.vanMij, { van: "mij" }, filter.van === "mij"),
          chip("Van niemand", werk.vanNiemand, { van: "niemand" }, filter.van === "niemand"),
        ]}
      />
      <FilterChips
        label="Filter op wet en wachttijd"
        chips={[
          ...WETTEN.filter((wet) => werk.perWet[wet] > 0 || filter.wet === wet).map((wet) => chip(WET_LABELS[wet], werk.perWet[wet], { wet }, filter.wet === wet)),
          ...WACHTDAGEN.map((dagen, plaats) => chip(`Langer dan ${String(dagen)} dagen`, werk.wacht[plaats] ?? 0, { dagen }, filter.dagen === dagen)),
        ]}
      />
    </div>
  );
}

function Tabel(props: OvereenkomstWerklijstProps) {
  const { pad, lijst, vraag, kiesbaar } = props;
  const tabel = (
    <DataTable
      caption={`${formatGeheel(lijst.totaal)} zorgovereenkomsten`}
      variant="frame"
      columns={kolommen(props)}
      rows={lijst.regels}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={vraag.zoek === "" ? "Er ligt hier niets." : `Niets gevonden voor “${vraag.zoek}”.`}>
          {lijst.vandaagGedaan === 0 ? "Er is vandaag nog niets afgehandeld." : `Vandaag afgehandeld: ${String(lijst.vandaagGedaan)}.`}
        </EmptyState>
      }
    />
  );
  if (!kiesbaar || lijst.regels.length === 0) return tabel;
  return (
    <form method="get" action={`${pad}/akkoord`}>
      {tabel}
      <BulkBar label="Met de gekozen zorgovereenkomsten">
        <Button type="submit">Bekijken en akkoord geven</Button>
      </BulkBar>
    </form>
  );
}

/** The work list of an official: chips with counts, one row a case, what waits longest on top, clean ones to be ticked. */
export function OvereenkomstWerklijst(props: OvereenkomstWerklijstProps) {
  const { adres, statussen, wacht, vraag, paginagrootte, lijst, kiesbaar } = props;
  const { tellingen } = lijst;
  const alle = tellingen === null ? undefined : [...tellingen.values()].reduce((som, aantal) => som + aantal, 0);
  const naar = (status: Overeenkomststatus | null): string => adres({ ...vraag, status, pagina: 1 });
  const { wet, schoon, van, dagen } = vraag.filter;
  return (
    <div className="space-y-6">
      <FilterChips
        label="Filter op status"
        chips={[
          ...statussen.map((status) => ({
            href: naar(status),
            label: status === wacht ? "Te doen" : statuslabel("zorgovereenkomst", status),
            count: tellingen === null ? undefined : (tellingen.get(status) ?? 0),
            active: status === vraag.status,
          })),
          { href: naar(null), label: "Alle", count: alle, active: vraag.status === null },
        ]}
      />
      {vraag.status === wacht && <Werkfilters {...props} />}
      <SearchForm
        label="Zoek op nummer of naam"
        defaultValue={vraag.zoek}
        keep={{ status: vraag.status ?? "alle", wet: wet ?? undefined, schoon: schoon === null ? undefined : schoon ? "ja" : "nee", van: van ?? undefined, wacht: dagen === null ? undefined : String(dagen) }}
      />
      <div>
        <Tabel {...props} />
        {lijst.totaal > 0 && (
          <Pagination page={vraag.pagina} pageSize={paginagrootte} total={lijst.totaal} noun="zorgovereenkomsten" href={(pagina) => adres({ ...vraag, pagina })} />
        )}
      </div>
      <RowKeys ticks={kiesbaar} />
    </div>
  );
}
