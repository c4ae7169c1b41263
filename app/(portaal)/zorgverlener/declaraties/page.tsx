import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatMaand, formatNaam } from "@/lib/format";
import { DECLARATIE_TOON } from "@/lib/messages/declaratie-toon";
import { statuslabel } from "@/lib/messages/status";
import { DECLARATIES_PER_PAGINA, type Declaratielijstregel, zorgverlenerDeclaraties, type Zorgverlenerfilter, ZORGVERLENERFILTERS } from "@/lib/queries/zorgverlener/declaraties";

export const metadata = { title: "Uw declaraties" };

const FILTERNAMEN = Object.keys(ZORGVERLENERFILTERS) as [Zorgverlenerfilter, ...Zorgverlenerfilter[]];
const FILTERLABELS = {
  alle: "Alle",
  te_doen: "Nog aan te bieden",
  bij_budgethouder: "Bij de budgethouder",
  bij_svb: "Bij de SVB",
  goedgekeurd: "Wordt betaald",
  betaald: "Betaald",
  gestopt: "Afgekeurd of ingetrokken",
} as const satisfies Record<Zorgverlenerfilter, string>;

const zoekvraag = z.object({ filter: z.enum(FILTERNAMEN).catch("alle"), pagina: z.coerce.number().int().positive().catch(1) });

const KOLOMMEN: readonly Column<Declaratielijstregel>[] = [
  { key: "maand", header: "Maand", rowHeader: true, cell: (rij) => <Link href={`/zorgverlener/declaraties/${rij.id}`}>{formatMaand(rij.maand)}</Link> },
  { key: "voor", header: "Voor", cell: (rij) => formatNaam(rij.budgethouder) },
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => rij.nummer },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={DECLARATIE_TOON[rij.status]} label={statuslabel("declaratie", rij.status)} /> },
  { key: "verwacht", header: "Verwacht op", nowrap: true, cell: (rij) => (rij.verwachtOp === null ? "–" : <Dag datum={rij.verwachtOp} kort />) },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.toegekend ?? rij.gevraagd} /> },
];

export default async function DeclaratiesPage({ searchParams }: PageProps<"/zorgverlener/declaraties">) {
  const { filter, pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("zorgverlener");
  const { db } = await requestDeps();
  const lijst = await zorgverlenerDeclaraties(db, actor, filter, pagina);
  if (lijst === null) notFound();
  return (
    <PageFrame
      title="Uw declaraties"
      crumbs={[{ href: "/zorgverlener", label: "Overzicht" }]}
      actions={<ButtonLink href="/zorgverlener/declaraties/nieuw">Nieuwe declaratie</ButtonLink>}
    >
      <FilterChips
        label="Kies welke declaraties u ziet"
        chips={FILTERNAMEN.map((naam) => ({ href: `/zorgverlener/declaraties?filter=${naam}`, label: FILTERLABELS[naam], count: lijst.aantallen[naam], active: naam === filter }))}
      />
      <DataTable
        caption={`${FILTERLABELS[filter]}: ${String(lijst.totaal)}`}
        columns={KOLOMMEN}
        rows={lijst.regels}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={filter === "alle" ? "U hebt nog geen declaraties" : "Hier staat nu niets"} icon="document">
            {filter === "alle" ? "Vul na afloop van een maand uw uren in. De budgethouder keurt ze goed, daarna betaalt de SVB." : "Kies een ander filter om meer te zien."}
          </EmptyState>
        }
      />
      <Pagination page={pagina} pageSize={DECLARATIES_PER_PAGINA} total={lijst.totaal} noun="declaraties" href={(p) => `/zorgverlener/declaraties?filter=${filter}&pagina=${String(p)}`} />
    </PageFrame>
  );
}
