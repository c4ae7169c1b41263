import { Aftelling } from "@/components/domein/aftelling";
import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import type { Column } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { WET_LABELS } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";
import { VOORLOPIGSTATUS_TOON } from "@/lib/messages/voorlopig";
import type { Voorlopigregel } from "@/lib/queries/svb/voorlopig";

const NUMMER: Column<Voorlopigregel> = {
  key: "nummer", header: "Voorlopig budget", rowHeader: true, nowrap: true,
  cell: (rij) => (
    <>
      <Link href={`/svb/voorlopig/${rij.id}`}>{rij.nummer}</Link>
      {rij.toekenning !== null && <span className="block text-small text-muted">{rij.toekenning}</span>}
    </>
  ),
};

const EINDDATUM: Column<Voorlopigregel> = {
  key: "einddatum", header: "Einddatum", nowrap: true,
  cell: (rij) => (
    <>
      <Dag datum={rij.einddatum} kort />
      {rij.verlengingTot !== null && <span className="block text-small text-muted">verlenging tot <Dag datum={rij.verlengingTot} kort /> ligt voor</span>}
    </>
  ),
};

const BASIS: readonly Column<Voorlopigregel>[] = [
  NUMMER,
  {
    key: "verstrekker", header: "Verstrekker",
    cell: (rij) => (
      <>
        {rij.verstrekker}
        <span className="block text-small text-muted">{WET_LABELS[rij.wet]}</span>
        {rij.samenloop.map((ander) => <StatusBadge key={ander} tone="fout" label={`ook ${ander}`} />)}
      </>
    ),
  },
  { key: "eigenaar", header: "Wie vraagt op", cell: (rij) => rij.eigenaar },
];

export const LOPEND: readonly Column<Voorlopigregel>[] = [
  ...BASIS,
  { key: "over", header: "Tot de einddatum", nowrap: true, cell: (rij) => <Aftelling over={rij.dagenOver} /> },
  EINDDATUM,
  { key: "gebruikt", header: "Gebruikt", numeric: true, cell: (rij) => (rij.gebruikt === null ? "–" : <Bedrag centen={rij.gebruikt} />) },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
];

export const OVERIG: readonly Column<Voorlopigregel>[] = [
  ...BASIS,
  EINDDATUM,
  { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={VOORLOPIGSTATUS_TOON[rij.status]} label={statuslabel("voorlopig_budget", rij.status)} /> },
];
