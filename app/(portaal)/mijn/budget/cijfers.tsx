import { type Maanduitputting, Uitputtingsgrafiek } from "@/components/domein/uitputtingsgrafiek";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Text } from "@/components/ui/text";
import { gebonden } from "@/lib/domein/budget/rekeningen";
import { totaalVan, type Uitputting } from "@/lib/domein/budget/uitputting";
import { type Centen, min, NUL, plus, som } from "@/lib/domein/geld";
import { formatBedrag } from "@/lib/format";
import { functiesoortLabel } from "@/lib/messages/labels";
import type { Budgetoverzicht } from "@/lib/queries/mijn/budget";

import { loopt } from "./verwachting";

type CijfersProps = Readonly<{
  budget: Budgetoverzicht;
  /** On paper there is nothing to press. */
  opPapier?: boolean;
}>;

/** Promised: approved, whether or not it is already on its way to the bank. */
const toegezegd = ({ gereserveerd, onderweg }: Uitputting): Centen => plus(gereserveerd, onderweg);

/** The declaraties behind a figure. The address holds what was chosen, so that the back button and a bookmark work. */
const achter = (budgetId: string, naam: string, waarde: string): string => `/mijn/budget/${budgetId}/declaraties?${new URLSearchParams({ [naam]: waarde }).toString()}`;

const voorGrafiek = (maanden: Budgetoverzicht["maanden"]): readonly Maanduitputting[] =>
  maanden.map((maand) => ({ maand: maand.maand, besteed: maand.besteed, gereserveerd: toegezegd(maand) }));

export function PerMaand({ budget, opPapier = false }: CijfersProps) {
  return (
    <Uitputtingsgrafiek
      titel="Uitgaven per maand waarin de zorg is gegeven"
      maanden={voorGrafiek(budget.maanden)}
      href={opPapier ? undefined : (maand) => achter(budget.id, "maand", maand)}
    />
  );
}

export function PerSoort({ budget, opPapier = false }: CijfersProps) {
  const rijen = budget.functiesoorten.map(({ functiesoort, toegekend, uitputting }) => ({
    functiesoort,
    toegekend,
    besteed: uitputting.besteed,
    toegezegd: toegezegd(uitputting),
    vrij: min(toegekend, totaalVan(uitputting)),
  }));
  return (
    <DataTable
      caption="Budget per soort zorg"
      captionHidden
      columns={[
        {
          key: "soort",
          header: "Soort zorg",
          cell: ({ functiesoort }) =>
            opPapier ? functiesoortLabel(functiesoort) : <Link href={achter(budget.id, "soort", functiesoort)}>{functiesoortLabel(functiesoort)}</Link>,
        },
        { key: "toegekend", header: "Toegekend", numeric: true, cell: (rij) => formatBedrag(rij.toegekend) },
        { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => formatBedrag(rij.besteed) },
        { key: "toegezegd", header: "Gereserveerd", numeric: true, cell: (rij) => formatBedrag(rij.toegezegd) },
        // What a budget that is over did not use went back: nothing of it is free.
        { key: "vrij", header: loopt(budget) ? "Vrij" : "Niet gebruikt", numeric: true, cell: (rij) => formatBedrag(rij.vrij) },
      ]}
      rows={rijen}
      rowKey={(rij) => rij.functiesoort}
      footer={
        rijen.length < 2
          ? undefined
          : [
              { key: "soort", content: "Samen" },
              { key: "toegekend", content: formatBedrag(som(rijen.map((rij) => rij.toegekend))) },
              { key: "besteed", content: formatBedrag(som(rijen.map((rij) => rij.besteed))) },
              { key: "toegezegd", content: formatBedrag(som(rijen.map((rij) => rij.toegezegd))) },
              { key: "vrij", content: formatBedrag(som(rijen.map((rij) => rij.vrij))) },
            ]
      }
    />
  );
}

/**
 * Free money is spent outside every kind of care. Without this sentence the table has more free than the bar above it.
 */
export function BuitenDeSoorten({ budget, opgenomen }: CijfersProps & Readonly<{ opgenomen: Centen }>) {
  const gebruikt = som(budget.functiesoorten.map(({ uitputting }) => totaalVan(uitputting)));
  const daarbuiten = min(gebonden(budget.stand), gebruikt);
  if (opgenomen === NUL || daarbuiten <= NUL) return null;
  return (
    <Text className="mt-3">
      Buiten deze soorten zorg is {formatBedrag(daarbuiten)} gebruikt: uw vrij besteedbaar bedrag.{loopt(budget) && ` Samen is daarom nog ${formatBedrag(budget.stand.beschikbaar)} vrij.`}
    </Text>
  );
}

export function PerZorgverlener({ budget, opPapier = false }: CijfersProps) {
  return (
    <DataTable
      caption="Uitgaven per zorgverlener"
      captionHidden
      columns={[
        { key: "naam", header: "Zorgverlener", cell: ({ id, naam }) => (opPapier ? naam : <Link href={achter(budget.id, "zorgverlener", id)}>{naam}</Link>) },
        { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => formatBedrag(rij.uitputting.besteed) },
        { key: "toegezegd", header: "Gereserveerd", numeric: true, cell: (rij) => formatBedrag(toegezegd(rij.uitputting)) },
        { key: "samen", header: "Samen", numeric: true, cell: (rij) => formatBedrag(totaalVan(rij.uitputting)) },
      ]}
      rows={budget.zorgverleners}
      rowKey={({ id }) => id}
      empty={
        loopt(budget) ? (
          <EmptyState title="Er is nog niets goedgekeurd" icon="euro">Zodra u een declaratie hebt goedgekeurd, ziet u hier bij wie het geld komt.</EmptyState>
        ) : (
          <EmptyState title="Uit dit budget is niets betaald" icon="euro" />
        )
      }
    />
  );
}
