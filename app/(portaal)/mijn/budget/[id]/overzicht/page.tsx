import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { som } from "@/lib/domein/geld";
import { formatBedrag, formatMaand, formatNaam, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_NAMEN } from "@/lib/messages/labels";
import { TOEKENNINGSTATUS_MESSAGES } from "@/lib/messages/retour";
import { statuslabel } from "@/lib/messages/status";
import { type Budgetafdruk, budgetafdruk, type Budgetdeclaratie } from "@/lib/queries/mijn/budgetdeclaraties";

import { PerMaand, PerSoort, PerZorgverlener } from "../../cijfers";
import { antwoord, loopt, naamVan } from "../../verwachting";

export const metadata = { title: "Budgetoverzicht" };

const adres = z.object({ id: z.uuid() });

const KOLOMMEN: readonly Column<Budgetdeclaratie>[] = [
  { key: "maand", header: "Maand", rowHeader: true, cell: (rij) => formatMaand(rij.maand) },
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => rij.nummer },
  { key: "wie", header: "Zorgverlener", cell: (rij) => rij.zorgverlener },
  { key: "soort", header: "Soort zorg", cell: (rij) => functiesoortLabel(rij.functiesoort) },
  { key: "stand", header: "Stand", cell: (rij) => statuslabel("declaratie", rij.status) },
  { key: "gevraagd", header: "Gevraagd", numeric: true, cell: (rij) => formatBedrag(rij.gevraagd) },
  { key: "uit", header: "Uit budget", numeric: true, cell: (rij) => (rij.uitBudget === null ? "nog niet" : formatBedrag(rij.uitBudget)) },
];

function Stand({ budget }: Pick<Budgetafdruk, "budget">) {
  const { stand, toegekend } = budget;
  return (
    <AmountList
      lines={[
        { key: "besteed", label: "Besteed: betaald aan uw zorgverleners", amount: formatBedrag(stand.besteed) },
        { key: "onderweg", label: "Onderweg naar de bank", amount: formatBedrag(stand.onderweg) },
        { key: "gereserveerd", label: "Gereserveerd: goedgekeurd, wordt nog betaald", amount: formatBedrag(stand.gereserveerd) },
        { key: "vrij", label: stand.beschikbaar < 0n ? "Te veel gebruikt" : "Vrij", amount: formatBedrag(stand.beschikbaar) },
        { key: "toegekend", label: "Toegekend", amount: formatBedrag(toegekend), total: true },
      ]}
    />
  );
}

function Declaraties({ declaraties }: Pick<Budgetafdruk, "declaraties">) {
  return (
    <DataTable
      caption="Alle declaraties van dit budget"
      captionHidden
      columns={KOLOMMEN}
      rows={declaraties}
      rowKey={({ id }) => id}
      footer={[
        { key: "maand", content: "Samen" },
        { key: "gevraagd", content: formatBedrag(som(declaraties.map(({ gevraagd }) => gevraagd))) },
        { key: "uit", content: formatBedrag(som(declaraties.flatMap(({ uitBudget }) => uitBudget ?? []))) },
      ]}
      empty={<EmptyState title="Er is nog niets gedeclareerd" icon="euro" />}
    />
  );
}

/** The overview on paper that budgethouders check for errors. Everything is on it, in the order in which somebody reads. */
export default async function BudgetoverzichtPage({ params }: PageProps<"/mijn/budget/[id]/overzicht">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const afdruk = await budgetafdruk(db, actor, gelezen.data.id, vandaag);
  if (afdruk === null) notFound();
  const { budget, budgethouder, declaraties } = afdruk;
  const { kop, zin } = antwoord(budget, vandaag);

  return (
    <PageFrame
      title="Budgetoverzicht"
      lead={
        <>
          Stand van <Tijdstip moment={nu} />
        </>
      }
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
        { href: `/mijn/budget/${budget.id}`, label: naamVan(budget) },
      ]}
      actions={<PrintButton />}
    >
      <DescriptionList
        items={[
          { term: "Budgethouder", value: formatNaam(budgethouder) },
          { term: "Budget", value: naamVan(budget) },
          { term: "Wet", value: WET_NAMEN[budget.wet] },
          { term: "Periode", value: formatPeriode(budget.periode) },
          { term: "Toekenning", value: `${budget.nummer} (${TOEKENNINGSTATUS_MESSAGES[budget.status].label.toLowerCase()})` },
        ]}
      />
      <Panel title="Hoe staat het ervoor?">
        <Stand budget={budget} />
        {loopt(budget) && (
          <Text className="mt-4">
            <strong>Kom ik uit? {kop}.</strong> {zin} Dit is een verwachting en geen belofte.
          </Text>
        )}
      </Panel>
      <Panel title="Per soort zorg">
        <PerSoort budget={budget} opPapier />
      </Panel>
      {budget.zorgverleners.length > 0 && (
        <Panel title="Per maand">
          <PerMaand budget={budget} opPapier />
        </Panel>
      )}
      <Panel title="Per zorgverlener">
        <PerZorgverlener budget={budget} opPapier />
      </Panel>
      <Panel title="Alle declaraties">
        <Declaraties declaraties={declaraties} />
      </Panel>
      <Text>
        Klopt er iets niet? Bel met de SVB, en houd het nummer van de declaratie bij de hand. Over de hoogte van het budget gaat {budget.verstrekker.naam}
        {budget.verstrekker.telefoon === null ? "" : ` (${budget.verstrekker.telefoon})`}.
      </Text>
    </PageFrame>
  );
}
