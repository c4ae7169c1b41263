import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { SearchForm } from "@/components/ui/search-form";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGeheel } from "@/lib/format";
import { type Gevonden, zoekDossier } from "@/lib/queries/svb/dossier";

export const metadata = { title: "Dossier zoeken" };

const zoekvraag = z.object({ zoek: z.string().max(100).catch("") });

const KOLOMMEN: readonly Column<Gevonden>[] = [
  { key: "naam", header: "Naam", cell: (rij) => <Link href={`/svb/dossier/${rij.id}`}>{rij.naam}</Link> },
  { key: "geboren", header: "Geboren", nowrap: true, cell: (rij) => <Dag datum={rij.geboortedatum} kort /> },
  { key: "woonplaats", header: "Woonplaats", cell: (rij) => rij.woonplaats ?? "onbekend" },
];

export default async function DossierZoekenPage({ searchParams }: PageProps<"/svb/dossier">) {
  const { zoek } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db } = await requestDeps();
  const gevonden = (await zoekDossier(db, actor, zoek)) ?? notFound();

  return (
    <PageFrame title="Dossier zoeken" lead="Zoek wie u aan de telefoon hebt. Elk dossier dat u opent, ziet de budgethouder terug." crumbs={[{ href: "/svb", label: "Overzicht" }]}>
      <SearchForm label="BSN, nummer of achternaam" hint="Bijvoorbeeld 999990019, ZO-2026-000012, D-2026-000034 of Jansen" defaultValue={zoek} />
      {zoek !== "" && (
        <Panel title="Gevonden">
          <DataTable
            caption={`${formatGeheel(gevonden.length)} gevonden`}
            columns={KOLOMMEN}
            rows={gevonden}
            rowKey={(rij) => rij.id}
            variant="frame"
            empty={
              <EmptyState title="Niemand gevonden" icon="zoek">
                <Text>Controleer het nummer of de spelling. Een achternaam zoekt u zonder tussenvoegsel, met minstens drie letters.</Text>
              </EmptyState>
            }
          />
        </Panel>
      )}
    </PageFrame>
  );
}
