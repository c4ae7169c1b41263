import { notFound } from "next/navigation";
import * as z from "zod";

import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { isMaand, maand } from "@/lib/domein/datum";
import { formatBedrag, formatMaand, formatPeriode } from "@/lib/format";
import { DECLARATIE_TOON } from "@/lib/messages/declaratie-toon";
import { functiesoortLabel } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";
import { BUDGETDECLARATIES_PER_PAGINA, type Budgetdeclaratie, type Budgetdeclaraties, budgetdeclaraties, type Uitsnede } from "@/lib/queries/mijn/budgetdeclaraties";

import { naamVan } from "../../verwachting";

export const metadata = { title: "Declaraties van een budget" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({
  maand: z.string().refine(isMaand).transform(maand).nullable().catch(null).default(null),
  zorgverlener: z.uuid().nullable().catch(null).default(null),
  soort: z.string().regex(/^[A-Z0-9-]{1,10}$/).nullable().catch(null).default(null),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});

const KOLOMMEN: readonly Column<Budgetdeclaratie>[] = [
  { key: "maand", header: "Maand", rowHeader: true, cell: (rij) => <Link href={`/mijn/declaraties/${rij.id}`}>{formatMaand(rij.maand)}</Link> },
  { key: "wie", header: "Zorgverlener", cell: (rij) => rij.zorgverlener },
  { key: "soort", header: "Soort zorg", cell: (rij) => functiesoortLabel(rij.functiesoort) },
  { key: "stand", header: "Stand", cell: (rij) => <StatusBadge tone={DECLARATIE_TOON[rij.status]} label={statuslabel("declaratie", rij.status)} /> },
  { key: "gevraagd", header: "Gevraagd", numeric: true, cell: (rij) => formatBedrag(rij.gevraagd) },
  { key: "uit", header: "Uit budget", numeric: true, cell: (rij) => (rij.uitBudget === null ? "nog niet" : formatBedrag(rij.uitBudget)) },
];

/** What is shown, in words: "maart 2026, van Selin Yilmaz". */
function omschrijving(uitsnede: Uitsnede, { zorgverlener }: Budgetdeclaraties): string {
  const delen = [
    ...(uitsnede.maand === null ? [] : [formatMaand(uitsnede.maand)]),
    ...(uitsnede.functiesoort === null ? [] : [functiesoortLabel(uitsnede.functiesoort)]),
    ...(zorgverlener === null ? [] : [`van ${zorgverlener}`]),
  ];
  return delen.length === 0 ? "Declaraties" : `Declaraties: ${delen.join(", ")}`;
}

export default async function BudgetdeclaratiesPage({ params, searchParams }: PageProps<"/mijn/budget/[id]/declaraties">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { maand: m, zorgverlener, soort, pagina } = zoekvraag.parse(await searchParams);
  const { db, vandaag } = await requestDeps();
  const uitsnede = { maand: m, zorgverlenerId: zorgverlener, functiesoort: soort };
  const gevonden = await budgetdeclaraties(db, actor, gelezen.data.id, uitsnede, pagina, vandaag);
  if (gevonden === null) notFound();
  const { budget } = gevonden;
  const hier = `/mijn/budget/${budget.id}`;
  const gekozen = new URLSearchParams({ ...(m === null ? {} : { maand: m }), ...(soort === null ? {} : { soort }), ...(zorgverlener === null ? {} : { zorgverlener }) });
  const naar = (p: number): string => `${hier}/declaraties?${new URLSearchParams([...gekozen, ["pagina", String(p)]]).toString()}`;

  return (
    <PageFrame
      title={omschrijving(uitsnede, gevonden)}
      lead={`Uit ${naamVan(budget)}, ${formatPeriode(budget.periode)}.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
        { href: hier, label: naamVan(budget) },
      ]}
    >
      <div>
        <DataTable
          caption={gevonden.aantal === 1 ? "1 declaratie" : `${String(gevonden.aantal)} declaraties`}
          columns={KOLOMMEN}
          rows={gevonden.declaraties}
          rowKey={({ id }) => id}
          footer={[
            { key: "maand", content: "Samen" },
            { key: "gevraagd", content: formatBedrag(gevonden.gevraagd) },
            { key: "uit", content: formatBedrag(gevonden.uitBudget) },
          ]}
          empty={<EmptyState title="Hier zijn geen declaraties">Er is nog niets gedeclareerd, of u hebt iets gekozen dat niet bij dit budget hoort.</EmptyState>}
        />
        <Pagination page={pagina} pageSize={BUDGETDECLARATIES_PER_PAGINA} total={gevonden.aantal} noun="declaraties" href={naar} />
      </div>
      <p>
        {gekozen.size > 0 && (
          <>
            <Link href={`${hier}/declaraties`}>Alle declaraties van dit budget</Link>
            <br />
          </>
        )}
        <Link href={hier}>Terug naar het budget</Link>
      </p>
    </PageFrame>
  );
}
