import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { OvereenkomstStatus } from "@/components/domein/overeenkomst-status";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatNaam, formatPeriode } from "@/lib/format";
import { WET_LABELS } from "@/lib/messages/labels";
import { VERKLARINGEN_PER_PAGINA, type Verklaringregel, verklaringenlijst } from "@/lib/queries/verstrekker/verklaringen";

export const metadata: Metadata = { title: "Verklaringen sociaal netwerk" };

const PAD = "/verstrekker/verklaringen";
const zoekvraag = z.object({ klaar: z.string().regex(/^ZO-\d{4}-\d{6}$/).optional().catch(undefined), pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

const KOLOMMEN = [
  { key: "nummer", header: "Nummer", nowrap: true, cell: ({ id, nummer }: Verklaringregel) => <Link href={`/verstrekker/zorgovereenkomsten/${id}`}>{nummer}</Link> },
  { key: "budgethouder", header: "Budgethouder", cell: ({ budgethouder }: Verklaringregel) => formatNaam(budgethouder) },
  { key: "helper", header: "Wie helpt", cell: ({ helper }: Verklaringregel) => helper },
  { key: "wet", header: "Wet", cell: ({ wet }: Verklaringregel) => WET_LABELS[wet] },
  { key: "looptijd", header: "Looptijd", cell: ({ van, tm }: Verklaringregel) => (van === null ? "–" : formatPeriode({ van, tm })) },
  { key: "bedrag", header: "Per maand, hooguit", numeric: true, cell: ({ bedrag }: Verklaringregel) => (bedrag === null ? "–" : <Bedrag centen={bedrag} />) },
  { key: "status", header: "Status", cell: ({ status }: Verklaringregel) => <OvereenkomstStatus status={status} lezer="verstrekker" /> },
] as const;

export default async function VerklaringenPage({ searchParams }: PageProps<"/verstrekker/verklaringen">) {
  const { klaar, pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const lijst = await verklaringenlijst(db, actor, pagina);
  if (lijst === null) notFound();
  return (
    <PageFrame
      title="Verklaringen sociaal netwerk"
      lead="Iemand uit het sociaal netwerk helpt voor hooguit een vast bedrag per maand, zonder zorgovereenkomst. Dat kan bij de Wmo en de Jeugdwet."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
    >
      {klaar !== undefined && (
        <Notice tone="ok" title={`Verklaring ${klaar} is vastgelegd.`} live>
          <p>De SVB controleert de verklaring en het rekeningnummer. Daarna kan de budgethouder declareren.</p>
        </Notice>
      )}
      {lijst.magVastleggen && (
        <ButtonRow>
          <ButtonLink href={`${PAD}/nieuw`}>Verklaring vastleggen</ButtonLink>
        </ButtonRow>
      )}
      <DataTable
        caption="Verklaringen, nieuwste eerst"
        captionHidden
        columns={KOLOMMEN}
        rows={lijst.regels}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Er zijn nog geen verklaringen">Een verklaring die u vastlegt, staat daarna hier.</EmptyState>}
      />
      <Pagination page={pagina} pageSize={VERKLARINGEN_PER_PAGINA} total={lijst.totaal} href={(nummer) => `${PAD}?pagina=${String(nummer)}`} noun="verklaringen" />
    </PageFrame>
  );
}
