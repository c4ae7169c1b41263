import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { AutoRefresh } from "@/components/ui/auto-refresh";
import { ProgressBar } from "@/components/ui/bar";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import type { Herkeuringsoort, Herkeuringsuitkomst } from "@/lib/domein/zorgovereenkomst/herkeuring";
import type { Herkeuringstatus } from "@/lib/domein/zorgovereenkomst/herkeuringstatus";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";
import { formatDatum, formatGeheel, formatNaam } from "@/lib/format";
import { HERKEURING } from "@/lib/messages/herkeuring";
import { EENHEID_LABELS } from "@/lib/messages/labels";

export type Herkeurregel = Readonly<{
  zorgovereenkomstId: string; tariefId: string; nummer: string; verstrekker: string; zorgverlener: string; voornamen: string; tussenvoegsel: string | null; achternaam: string;
  eenheid: Tariefeenheid; tarief: Centen; grens: Centen | null; gemeld: boolean;
}>;

export type Herkeuringuitslag = Readonly<{
  soort: Herkeuringsoort; status: Herkeuringstatus; peildatum: Datum; totaal: number; bekeken: number; onderMinimumloon: number; bovenMaximumtarief: number; onbekend: number; gemeld: number;
  gestartOp: Date; klaarOp: Date | null; gestartDoorNaam: string | null; cijfers: Readonly<{ bronnen: readonly string[] }>;
  uitkomst: Herkeuringsuitkomst; tarieven: Readonly<Record<Herkeuringsuitkomst, number>>; gevonden: readonly Herkeurregel[];
}>;

type Props = Readonly<{
  uitslag: Herkeuringuitslag;
  /** The address of this page. */
  pad: string;
  /** Where a contract is looked at, by id. */
  contractpad: (id: string) => string;
  pagina: number;
  perPagina: number;
}>;

const SECONDEN = 3;
const overeenkomsten = (aantal: number): string => `${formatGeheel(aantal)} ${aantal === 1 ? "zorgovereenkomst" : "zorgovereenkomsten"}`;

function Stand({ uitslag, pad }: Pick<Props, "uitslag" | "pad">) {
  const { status, bekeken, totaal, gemeld } = uitslag;
  if (status === "klaar") {
    const niets = uitslag.onderMinimumloon + uitslag.bovenMaximumtarief === 0;
    return (
      <Notice tone="ok" title={niets ? "Klaar. Alle bekeken afspraken kloppen." : gemeld === 0 ? "Klaar. Niemand kreeg een nieuw bericht." : `Klaar. Bij ${overeenkomsten(gemeld)} hebben beide partijen bericht gekregen.`}>
        {!niets && gemeld === 0 && <p>Iedereen had over deze tarieven en cijfers al eerder bericht gekregen.</p>}
      </Notice>
    );
  }
  return (
    <div className="max-w-measure space-y-3">
      <ProgressBar value={bekeken} max={totaal} text={`${formatGeheel(Math.min(bekeken, totaal))} van ${overeenkomsten(totaal)} bekeken`} />
      <p>U hoeft niet te wachten: het werk gaat door, ook als u deze pagina sluit.</p>
      <Link href={pad}>Kijken hoe ver het is</Link>
      <AutoRefresh seconds={SECONDEN} />
    </div>
  );
}

const kolommen = (contractpad: Props["contractpad"]): readonly Column<Herkeurregel>[] => [
  { key: "nummer", header: "Nummer", rowHeader: true, nowrap: true, cell: (rij) => <Link href={contractpad(rij.zorgovereenkomstId)}>{rij.nummer}</Link> },
  { key: "budgethouder", header: "Budgethouder", cell: (rij) => formatNaam(rij) },
  { key: "zorgverlener", header: "Zorgverlener", cell: (rij) => rij.zorgverlener },
  { key: "eenheid", header: "Tarief", cell: (rij) => EENHEID_LABELS[rij.eenheid].per },
  { key: "tarief", header: "Afgesproken", numeric: true, cell: (rij) => <Bedrag centen={rij.tarief} /> },
  { key: "grens", header: "Grens", numeric: true, cell: (rij) => (rij.grens === null ? "onbekend" : <Bedrag centen={rij.grens} />) },
  { key: "gemeld", header: "Bericht", cell: (rij) => (rij.gemeld ? "nu verstuurd" : rij.grens === null ? "geen" : "al eerder") },
];

function Lijst({ uitslag, pad, contractpad, pagina, perPagina }: Props) {
  const { uitkomst, tarieven } = uitslag;
  const soorten: readonly Herkeuringsuitkomst[] = uitslag.soort === "tarieven" ? ["boven_maximumtarief", "maximumtarief_onbekend"] : ["onder_minimumloon", "boven_maximumtarief", "minimumloon_onbekend", "maximumtarief_onbekend"];
  const aantal = tarieven[uitkomst];
  return (
    <>
      <FilterChips label="Wat valt op?" chips={soorten.map((soort) => ({ href: `${pad}?uitkomst=${soort}`, label: HERKEURING[soort].label, count: tarieven[soort], active: soort === uitkomst }))} />
      <p className="max-w-measure">{HERKEURING[uitkomst].uitleg}</p>
      <div>
        <DataTable
          caption={`${HERKEURING[uitkomst].label}: ${formatGeheel(aantal)} ${aantal === 1 ? "tarief" : "tarieven"}`}
          variant="frame"
          columns={kolommen(contractpad)}
          rows={uitslag.gevonden}
          rowKey={(rij) => rij.tariefId}
          empty={<EmptyState title="Geen enkele zorgovereenkomst">{uitslag.status === "klaar" ? "Hier valt niets op." : "Tot nu toe valt hier niets op."}</EmptyState>}
        />
        {aantal > perPagina && <Pagination page={pagina} pageSize={perPagina} total={aantal} noun="tarieven" href={(p) => `${pad}?uitkomst=${uitkomst}&pagina=${String(p)}`} />}
      </div>
    </>
  );
}

/** How far a herkeuring is, what it was compared with, what it found and who was told. */
export function HerkeuringUitslag(props: Props) {
  const { uitslag, pad } = props;
  const { klaarOp } = uitslag;
  return (
    <>
      <Stand uitslag={uitslag} pad={pad} />
      <Panel title="Gegevens">
        <DescriptionList
          dense
          items={[
            { term: "Cijfers van", value: formatDatum(uitslag.peildatum) },
            ...(uitslag.cijfers.bronnen.length === 0 ? [] : [{ term: "Bron", value: uitslag.cijfers.bronnen.join("; ") }]),
            { term: "Gestart", value: <><Tijdstip moment={uitslag.gestartOp} />{uitslag.gestartDoorNaam !== null && ` door ${uitslag.gestartDoorNaam}`}</> },
            ...(klaarOp === null ? [] : [{ term: "Klaar", value: <Tijdstip moment={klaarOp} /> }]),
            { term: "Bekeken", value: overeenkomsten(uitslag.bekeken) },
            { term: "Partijen met bericht", value: overeenkomsten(uitslag.gemeld) },
          ]}
        />
      </Panel>
      <Lijst {...props} />
      {uitslag.status === "klaar" && uitslag.onderMinimumloon + uitslag.bovenMaximumtarief + uitslag.onbekend > 0 && (
        <ButtonRow>
          <ButtonLink href={`${pad}/bestand`} icon="download" variant="secondary">
            Hele lijst als CSV
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}
