import { notFound } from "next/navigation";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { EXPORT_BEWAARDAGEN } from "@/lib/domein/export/soorten";
import { formatGeheel } from "@/lib/format";
import { EXPORTSOORT_LABELS, EXPORTSTATUS_MESSAGES } from "@/lib/messages/export";
import { type Exportregel, exports } from "@/lib/queries/verstrekker/exports";

export const metadata = { title: "Mijn bestanden" };

const KOLOMMEN: readonly Column<Exportregel>[] = [
  { key: "wat", header: "Wat", cell: (rij) => <Link href={`/verstrekker/exports/${rij.id}`}>{`${EXPORTSOORT_LABELS[rij.soort]} (${rij.formaat === "csv" ? "CSV" : "Excel"})`}</Link> },
  { key: "op", header: "Gevraagd op", cell: (rij) => <Tijdstip moment={rij.aangevraagdOp} /> },
  { key: "rijen", header: "Regels", numeric: true, cell: (rij) => formatGeheel(rij.rijenTotaal) },
  { key: "status", header: "Status", cell: (rij) => <StatusBadge tone={EXPORTSTATUS_MESSAGES[rij.status].tone} label={EXPORTSTATUS_MESSAGES[rij.status].label} /> },
  { key: "tot", header: "Beschikbaar tot", cell: (rij) => <Tijdstip moment={rij.verlooptOp} /> },
];

export default async function ExportsPage() {
  const actor = await requireActor("verstrekker");
  const { db, nu } = await requestDeps();
  const lijst = await exports(db, actor, nu);
  if (lijst === null) notFound();
  return (
    <PageFrame
      title="Mijn bestanden"
      lead={`Lijsten die u als bestand hebt laten maken. Alleen u ziet ze, ${String(EXPORT_BEWAARDAGEN)} dagen lang.`}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/uitputting", label: "Budgetuitputting" },
      ]}
    >
      <DataTable
        caption="Uw laatste bestanden"
        captionHidden
        columns={KOLOMMEN}
        rows={lijst}
        rowKey={(rij) => rij.id}
        empty={
          <EmptyState title="U hebt nog geen bestand gemaakt" icon="document" action={<Link href="/verstrekker/uitputting">Naar de budgetuitputting</Link>}>
            Onder de lijst kunt u kiezen voor een CSV-bestand of een Excel-bestand.
          </EmptyState>
        }
      />
    </PageFrame>
  );
}
