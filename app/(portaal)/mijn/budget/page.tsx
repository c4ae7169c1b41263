import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { budgetten } from "@/lib/queries/mijn/budgetten";
import type { Budgetoverzicht } from "@/lib/queries/mijn/budget";

import { Budgetkaart } from "./budgetkaart";

export const metadata = { title: "Budgetten" };

const jaren = (alle: readonly Budgetoverzicht[]): readonly string[] => [...new Set(alle.map(({ periode }) => periode.van.slice(0, 4)))];

export default async function BudgettenPage() {
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const alle = await budgetten(db, actor, vandaag);
  if (alle === null) notFound();

  return (
    <PageFrame title="Budgetten" lead="Alle budgetten die zijn toegekend, het nieuwste eerst." crumbs={[{ href: "/mijn", label: "Overzicht" }]}>
      {alle.length === 0 && <EmptyState title="Er is nog geen budget" icon="euro">Zodra uw gemeente of zorgkantoor een budget heeft toegekend, staat het hier.</EmptyState>}
      {jaren(alle).map((jaar) => (
        <section key={jaar} aria-labelledby={`jaar-${jaar}`} className="space-y-6">
          <Heading level={2} id={`jaar-${jaar}`}>
            {jaar}
          </Heading>
          {alle
            .filter(({ periode }) => periode.van.startsWith(jaar))
            .map((budget) => (
              <Budgetkaart key={budget.id} budget={budget} vandaag={vandaag} />
            ))}
        </section>
      ))}
    </PageFrame>
  );
}
