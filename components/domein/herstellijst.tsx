import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Datum } from "@/lib/domein/datum";
import type { Wet } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { formatGeheel } from "@/lib/format";
import { AMBTSHALVESTATUS } from "@/lib/messages/ambtshalve";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";

import { Aftelling } from "./aftelling";
import { Dag, Tijdstip } from "./dag";

type Regel = Readonly<{
  id: string;
  zorgovereenkomstId: string;
  nummer: string;
  overeenkomststatus: Overeenkomststatus;
  verstrekker: string;
  wet: Wet;
  functiesoort: string | null;
  mandaat: Readonly<{ id: string; nummer: string; kenmerk: string }> | null;
  op: Date;
  uiterlijk: Datum;
  dagenOver: number;
  beslotenOp: Date | null;
  looptDoor: boolean;
}>;

type Props = Readonly<{
  filter: keyof typeof AMBTSHALVESTATUS;
  regels: readonly Regel[];
  totaal: number;
  /** Where this reader can open the contract; null: nowhere. */
  adres: (rij: Regel) => string | null;
  /** Address of the orders, for who may open one. */
  mandaatpad?: string;
  metVerstrekker: boolean;
}>;

function Zaak({ rij, adres }: Readonly<{ rij: Regel; adres: string | null }>) {
  return adres === null ? rij.nummer : <Link href={adres}>{rij.nummer}</Link>;
}

const kolommen = ({ filter, adres, mandaatpad, metVerstrekker }: Props): readonly Column<Regel>[] => [
  { key: "nummer", header: "Zorgovereenkomst", rowHeader: true, nowrap: true, cell: (rij) => <Zaak rij={rij} adres={adres(rij)} /> },
  ...(metVerstrekker ? [{ key: "verstrekker", header: "Verstrekker", cell: (rij: Regel) => rij.verstrekker }] : []),
  { key: "zorg", header: "Zorg", cell: (rij) => <>{rij.functiesoort === null ? "–" : functiesoortLabel(rij.functiesoort)}<span className="block text-small text-muted">{WET_LABELS[rij.wet]}</span></> },
  { key: "mandaat", header: "Mandaat", cell: (rij) => (rij.mandaat === null ? "–" : <>{mandaatpad === undefined ? rij.mandaat.nummer : <Link href={`${mandaatpad}/${rij.mandaat.id}`}>{rij.mandaat.nummer}</Link>}<span className="block text-small text-muted">{rij.mandaat.kenmerk}</span></>) },
  { key: "op", header: "Akkoord op", nowrap: true, cell: (rij) => <Tijdstip moment={rij.op} /> },
  ...(filter === "open"
    ? [
        { key: "over", header: "Tot het antwoord", nowrap: true, cell: (rij: Regel) => <Aftelling over={rij.dagenOver} /> },
        { key: "uiterlijk", header: "Uiterlijk", nowrap: true, cell: (rij: Regel) => <Dag datum={rij.uiterlijk} kort /> },
      ]
    : [{ key: "besloten", header: "Antwoord op", nowrap: true, cell: (rij: Regel) => (rij.beslotenOp === null ? "–" : <Tijdstip moment={rij.beslotenOp} />) }]),
  {
    key: "status", header: "Stand nu",
    cell: (rij) => (rij.looptDoor ? <StatusBadge tone="wacht" label="Loopt tot de budgethouder opzegt" /> : statuslabel("zorgovereenkomst", rij.overeenkomststatus)),
  },
];

/** Contracts that the SVB agreed to in place of the verstrekker: counts down until the verstrekker has answered. */
export function Herstellijst(props: Props) {
  const { filter, regels, totaal } = props;
  return (
    <DataTable
      caption={`${AMBTSHALVESTATUS[filter].label}: ${formatGeheel(totaal)}`}
      columns={kolommen(props)}
      rows={regels}
      rowKey={({ id }) => id}
      variant="frame"
      empty={<EmptyState title="Hier ligt nu niets">{filter === "open" ? "Op elke zorgovereenkomst is antwoord gegeven." : "Er zijn geen zorgovereenkomsten in deze stand."}</EmptyState>}
    />
  );
}
