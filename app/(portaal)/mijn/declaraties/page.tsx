import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatMaand } from "@/lib/format";
import { DECLARATIE_TOON } from "@/lib/messages/declaratie-toon";
import { WET_LABELS } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";
import { DECLARATIES_PER_PAGINA, mijnDeclaraties, type Mijndeclaratieregel, type Mijnfilter, MIJNFILTERS } from "@/lib/queries/mijn/declaraties";

export const metadata = { title: "Declaraties" };

const FILTERNAMEN = Object.keys(MIJNFILTERS) as [Mijnfilter, ...Mijnfilter[]];
const FILTERLABELS = {
  alle: "Alle",
  te_doen: "Goed te keuren",
  bij_zorgverlener: "Bij de zorgverlener",
  bij_svb: "Bij de SVB",
  goedgekeurd: "Wordt betaald",
  betaald: "Betaald",
  gestopt: "Afgekeurd of ingetrokken",
} as const satisfies Record<Mijnfilter, string>;

const zoekvraag = z.object({ filter: z.enum(FILTERNAMEN).catch("alle"), pagina: z.coerce.number().int().positive().catch(1) });

const KOLOMMEN: readonly Column<Mijndeclaratieregel>[] = [
  { key: "maand", header: "Maand", rowHeader: true, cell: (rij) => <Link href={`/mijn/declaraties/${rij.id}`}>{formatMaand(rij.maand)}</Link> },
  { key: "wie", header: "Zorgverlener", cell: (rij) => rij.zorgverlener },
  { key: "wet", header: "Budget", cell: (rij) => WET_LABELS[rij.wet] },
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => rij.nummer },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={DECLARATIE_TOON[rij.status]} label={statuslabel("declaratie", rij.status)} /> },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.toegekend ?? rij.gevraagd} /> },
];

export default async function DeclaratiesPage({ searchParams }: PageProps<"/mijn/declaraties">) {
  const { filter, pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("mijn");
  const { db } = await requestDeps();
  const lijst = await mijnDeclaraties(db, actor, filter, pagina);
  if (lijst === null) notFound();
  return (
    <PageFrame title="Declaraties" lead="Uw zorgverleners vullen in wat zij hebben gedaan. U controleert het en keurt het goed." crumbs={[{ href: "/mijn", label: "Overzicht" }]}>
      <FilterChips
        label="Kies welke declaraties u ziet"
        chips={FILTERNAMEN.map((naam) => ({ href: `/mijn/declaraties?filter=${naam}`, label: FILTERLABELS[naam], count: lijst.aantallen[naam], active: naam === filter }))}
      />
      <DataTable
        caption={`${FILTERLABELS[filter]}: ${String(lijst.totaal)}`}
        columns={KOLOMMEN}
        rows={lijst.regels}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={filter === "te_doen" ? "U hoeft niets goed te keuren" : "Hier staat nu niets"}>
            {filter === "alle" ? "Zodra een zorgverlener een declaratie aanbiedt, ziet u hem hier." : "Kies een ander filter om meer te zien."}
          </EmptyState>
        }
      />
      <Pagination page={pagina} pageSize={DECLARATIES_PER_PAGINA} total={lijst.totaal} noun="declaraties" href={(p) => `/mijn/declaraties?filter=${filter}&pagina=${String(p)}`} />
    </PageFrame>
  );
}
