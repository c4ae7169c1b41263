import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { OvereenkomstStatus } from "@/components/domein/overeenkomst-status";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatNaam, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { ZORGVERLENER_PAGINAGROOTTE, zorgverlenerZorgovereenkomsten } from "@/lib/queries/zorgverlener/zorgovereenkomsten";
import type { Overeenkomstregel } from "@/lib/queries/zorgovereenkomst/lijst";

export const metadata: Metadata = { title: "Zorgovereenkomsten" };

const LIJST = "/zorgverlener/zorgovereenkomsten";
const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().catch(1) });

const KOLOMMEN: readonly Column<Overeenkomstregel>[] = [
  { key: "budgethouder", header: "Budgethouder", cell: (rij) => <Link href={`${LIJST}/${rij.id}`}>{formatNaam(rij.budgethouder)}</Link> },
  { key: "zorg", header: "Zorg", cell: (rij) => (rij.functiesoort === null ? WET_LABELS[rij.wet] : functiesoortLabel(rij.functiesoort)) },
  { key: "looptijd", header: "Looptijd", cell: (rij) => (rij.van === null ? "–" : formatPeriode({ van: rij.van, tm: rij.tm })) },
  { key: "status", header: "Status", cell: (rij) => <OvereenkomstStatus status={rij.status} lezer="zorgverlener" /> },
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => rij.nummer },
];

export default async function ZorgverlenerZorgovereenkomstenPage({ searchParams }: PageProps<"/zorgverlener/zorgovereenkomsten">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("zorgverlener");
  const { db } = await requestDeps();
  const lijst = await zorgverlenerZorgovereenkomsten(db, actor, pagina);
  if (lijst === null) notFound();
  return (
    <PageFrame
      title="Zorgovereenkomsten"
      lead="De afspraken die u met budgethouders hebt gemaakt."
      crumbs={[{ href: "/zorgverlener", label: "Overzicht" }]}
    >
      <div>
        <DataTable
          caption="Uw zorgovereenkomsten, de laatst veranderde bovenaan"
          captionHidden
          columns={KOLOMMEN}
          rows={lijst.regels}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="U hebt nog geen zorgovereenkomst" icon="info">
              De budgethouder stelt de zorgovereenkomst op. Zodra die is ondertekend, ziet u hem hier.
            </EmptyState>
          }
        />
        {lijst.totaal > ZORGVERLENER_PAGINAGROOTTE && (
          <Pagination
            page={pagina}
            pageSize={ZORGVERLENER_PAGINAGROOTTE}
            total={lijst.totaal}
            noun="zorgovereenkomsten"
            href={(nummer) => `${LIJST}?pagina=${String(nummer)}`}
          />
        )}
      </div>
    </PageFrame>
  );
}
