import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatGeheel } from "@/lib/format";
import { HERSTELREDEN_LABELS } from "@/lib/messages/herstel";
import { HERSTELSTATUS_TOON } from "@/lib/messages/herstel-toon";
import { statuslabel } from "@/lib/messages/status";
import { HERSTELFILTERS, type Herstelfilter, herstellijst, type Herstelregel, HERSTELLEN_PER_PAGINA } from "@/lib/queries/svb/herstel";

export const metadata = { title: "Herstel" };

const FILTERS = { voorgesteld: "Wacht op besluit", goedgekeurd: "Uitgevoerd", niet_doorgegaan: "Niet doorgegaan" } as const satisfies Record<Herstelfilter, string>;
const zoekvraag = z.object({ filter: z.enum(HERSTELFILTERS).catch("voorgesteld"), pagina: z.coerce.number().int().positive().catch(1) });

const KOLOMMEN: readonly Column<Herstelregel>[] = [
  { key: "nummer", header: "Herstel", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`/svb/herstel/${rij.id}`}>{rij.nummer}</Link> },
  { key: "toekenning", header: "Budget", nowrap: true, cell: (rij) => rij.toekenning },
  { key: "reden", header: "Wat was er mis", cell: (rij) => HERSTELREDEN_LABELS[rij.reden] },
  { key: "maker", header: "Voorgesteld door", cell: (rij) => rij.maker ?? "het systeem" },
  { key: "op", header: "Op", cell: (rij) => <Tijdstip moment={rij.opgemaaktOp} /> },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={HERSTELSTATUS_TOON[rij.status]} label={statuslabel("herstel", rij.status)} /> },
];

export default async function HerstelPage({ searchParams }: PageProps<"/svb/herstel">) {
  const { filter, pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db } = await requestDeps();
  const lijst = await herstellijst(db, actor, filter, pagina);
  if (lijst === null) notFound();
  return (
    <PageFrame
      title="Herstel"
      lead="Fouten in budgetten rechtzetten: de een stelt voor, de ander keurt goed. Wat verkeerd was geboekt, wordt teruggeboekt en opnieuw geboekt."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
      actions={mag(actor, "herstel.voorstellen") && <ButtonLink href="/svb/herstel/nieuw">Nieuw herstel</ButtonLink>}
    >
      <FilterChips label="Stand" chips={HERSTELFILTERS.map((naam) => ({ href: `/svb/herstel?filter=${naam}`, label: FILTERS[naam], count: lijst.aantallen[naam], active: naam === filter }))} />
      <div>
        <DataTable
          caption={`${FILTERS[filter]}: ${formatGeheel(lijst.totaal)}`}
          columns={KOLOMMEN}
          rows={lijst.regels}
          rowKey={({ id }) => id}
          variant="frame"
          empty={<EmptyState title="Hier ligt nu niets">Begin een herstel bij een budget, of in het dossier van de budgethouder.</EmptyState>}
        />
        <Pagination page={pagina} pageSize={HERSTELLEN_PER_PAGINA} total={lijst.totaal} noun="herstellen" href={(p) => `/svb/herstel?filter=${filter}&pagina=${String(p)}`} />
      </div>
    </PageFrame>
  );
}
