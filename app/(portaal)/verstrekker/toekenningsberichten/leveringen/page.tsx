import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatGeheel } from "@/lib/format";
import { LEVERINGEN_PER_PAGINA, leveringenlijst, type Leveringsregel } from "@/lib/queries/verstrekker/levering";

export const metadata = { title: "Bestanden met toekenningsberichten" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

const KOLOMMEN: readonly Column<Leveringsregel>[] = [
  {
    key: "bestand",
    header: "Bestand",
    cell: (rij) => (
      <Link href={`/verstrekker/toekenningsberichten/leveringen/${rij.id}`}>
        <span className="break-all">{rij.bestandsnaam ?? "via de koppeling"}</span>
      </Link>
    ),
  },
  { key: "op", header: "Ontvangen", nowrap: true, cell: (rij) => <Tijdstip moment={rij.ontvangenOp} /> },
  { key: "door", header: "Aangeleverd door", cell: (rij) => rij.ontvangenVan },
  { key: "aantal", header: "Berichten", numeric: true, cell: (rij) => rij.totaal.toLocaleString("nl-NL") },
  {
    key: "stand",
    header: "Stand",
    cell: (rij) => (rij.klaarOp === null ? <StatusBadge tone="wacht" label="Bezig" /> : <StatusBadge tone="ok" label="Klaar" />),
  },
];

export default async function LeveringenPage({ searchParams }: PageProps<"/verstrekker/toekenningsberichten/leveringen">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const lijst = await leveringenlijst(db, actor, pagina);
  if (lijst === null) notFound();

  return (
    <PageFrame
      title="Bestanden met toekenningsberichten"
      lead="Elk bestand wordt bewaard zoals het binnenkwam. De berichten worden op de achtergrond verwerkt."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
      ]}
      actions={mag(actor, "toekenningsbericht.aanleveren") && <ButtonLink href="/verstrekker/toekenningsberichten/aanleveren">Bestand aanleveren</ButtonLink>}
    >
      <div>
        <DataTable
          caption={`${formatGeheel(lijst.totaal)} bestanden, nieuwste eerst`}
          columns={KOLOMMEN}
          rows={lijst.leveringen}
          rowKey={(rij) => rij.id}
          variant="frame"
          empty={
            <EmptyState title="Nog geen bestand aangeleverd" icon="document">
              Lever een bestand aan met veel toekenningsberichten. U ziet hier hoe ver het is.
            </EmptyState>
          }
        />
        {lijst.totaal > 0 && (
          <Pagination
            page={pagina}
            pageSize={LEVERINGEN_PER_PAGINA}
            total={lijst.totaal}
            noun="bestanden"
            href={(naar) => `/verstrekker/toekenningsberichten/leveringen${naar === 1 ? "" : `?pagina=${String(naar)}`}`}
          />
        )}
      </div>
    </PageFrame>
  );
}
