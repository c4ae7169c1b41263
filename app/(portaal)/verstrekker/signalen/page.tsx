import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { BUDGETSIGNALEN, type Budgetsignaal } from "@/lib/domein/budget/signalen";
import { NUL } from "@/lib/domein/geld";
import { formatBedrag, formatNaamLijst } from "@/lib/format";
import { BUDGETSIGNAAL_LABELS } from "@/lib/messages/budget";
import { WET_LABELS } from "@/lib/messages/labels";
import { SIGNALEN_PER_PAGINA, type Signaalregel, signalenlijst } from "@/lib/queries/verstrekker/signalen";

export const metadata = { title: "Budgetten die aandacht vragen" };

const zoekvraag = z.object({ soort: z.enum(BUDGETSIGNALEN).nullable().catch(null).default(null), pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

const TOON = { komt_niet_uit: "info", bijna_op: "wacht", op: "fout", overbesteed: "fout" } as const satisfies Record<Budgetsignaal, string>;

const KOLOMMEN: readonly Column<Signaalregel>[] = [
  { key: "nummer", header: "Toekenning", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`/verstrekker/toekenningen/${rij.toekenningId}`}>{rij.nummer}</Link> },
  { key: "naam", header: "Budgethouder", cell: (rij) => formatNaamLijst(rij.budgethouder) },
  { key: "wet", header: "Wet", cell: (rij) => WET_LABELS[rij.wet] },
  { key: "soort", header: "Wat is er?", nowrap: true, cell: (rij) => <StatusBadge tone={TOON[rij.soort]} label={BUDGETSIGNAAL_LABELS[rij.soort]} /> },
  { key: "sinds", header: "Gemeld op", nowrap: true, cell: (rij) => <Dag datum={rij.sinds} kort /> },
  { key: "vrij", header: "Vrij op die dag", numeric: true, cell: (rij) => formatBedrag(rij.beschikbaar) },
  { key: "tekort", header: "Verwacht tekort", numeric: true, cell: (rij) => (rij.tekort === NUL ? "" : formatBedrag(rij.tekort)) },
  { key: "tot", header: "Genoeg tot en met", nowrap: true, cell: (rij) => (rij.komtUitTot === null ? "" : <Dag datum={rij.komtUitTot} kort />) },
];

const adresVan = (soort: Budgetsignaal | null, pagina = 1): string =>
  `/verstrekker/signalen?${new URLSearchParams({ ...(soort === null ? {} : { soort }), ...(pagina === 1 ? {} : { pagina: String(pagina) }) }).toString()}`;

export default async function SignalenPage({ searchParams }: PageProps<"/verstrekker/signalen">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const lijst = await signalenlijst(db, actor, vraag);
  if (lijst === null) notFound();
  const alles = Object.values(lijst.perSoort).reduce((som, aantal) => som + aantal, 0);

  return (
    <PageFrame
      title="Budgetten die aandacht vragen"
      lead="Elke nacht kijken wij naar alle lopende budgetten. De budgethouder krijgt hetzelfde bericht als u."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
    >
      <FilterChips
        label="Kies wat u ziet"
        chips={[
          { href: adresVan(null), label: "Alle", count: alles, active: vraag.soort === null },
          ...BUDGETSIGNALEN.toReversed().map((soort) => ({ href: adresVan(soort), label: BUDGETSIGNAAL_LABELS[soort], count: lijst.perSoort[soort], active: vraag.soort === soort })),
        ]}
      />
      <DataTable
        variant="frame"
        caption={lijst.totaal === 1 ? "1 budget" : `${String(lijst.totaal)} budgetten`}
        columns={KOLOMMEN}
        rows={lijst.signalen}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Er is hier geen budget dat aandacht vraagt">Wordt een budget krap, dan leest u het hier de volgende ochtend.</EmptyState>}
      />
      <Pagination page={vraag.pagina} pageSize={SIGNALEN_PER_PAGINA} total={lijst.totaal} noun="budgetten" href={(pagina) => adresVan(vraag.soort, pagina)} />
    </PageFrame>
  );
}
