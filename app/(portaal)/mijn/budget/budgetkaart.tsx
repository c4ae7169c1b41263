import { Uitputtingsbalk } from "@/components/domein/uitputtingsbalk";
import { Bedrag } from "@/components/domein/bedrag";
import { Details } from "@/components/ui/details";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatDatum, formatPeriode } from "@/lib/format";
import { TEKORT_HULP, verwachting } from "@/lib/messages/budget";
import { WET_LABELS } from "@/lib/messages/labels";
import { TOEKENNINGSTATUS_MESSAGES } from "@/lib/messages/retour";
import type { Budgetoverzicht } from "@/lib/queries/mijn/budget";

type BudgetProps = Readonly<{ budget: Budgetoverzicht }>;

const loopt = (budget: Budgetoverzicht): boolean => budget.status === "definitief" || budget.status === "voorlopig";

export const naamVan = (budget: Budgetoverzicht): string => `${WET_LABELS[budget.wet]} – ${budget.verstrekker.naam}`;

/** Bar, numbers and what to expect: the same on the start page and on the page of the budget itself. */
export function Budgetstand({ budget }: BudgetProps) {
  const { stand, periode } = budget;
  return (
    <>
      <Uitputtingsbalk
        label={`${naamVan(budget)}, ${formatPeriode(periode)}`}
        toegekend={budget.toegekend}
        besteed={stand.besteed}
        onderweg={stand.onderweg}
        gereserveerd={stand.gereserveerd}
        vrij={stand.beschikbaar}
        verwachting={loopt(budget) ? verwachting({ ...budget, tm: periode.tm }, formatDatum) : undefined}
      />
      {budget.komtUitTot !== null && loopt(budget) && (
        <Details summary={TEKORT_HULP.titel} className="mt-1">
          <ul className="list-disc space-y-1 pl-6">
            {TEKORT_HULP.punten.map((punt) => (
              <li key={punt}>{punt}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

/** One budget in a list. */
export function Budgetkaart({ budget }: BudgetProps) {
  return (
    <article className="keep-together border-t border-line pt-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading level={3}>
          <Link href={`/mijn/budget/${budget.id}`}>{naamVan(budget)}</Link>
        </Heading>
        <Bedrag centen={budget.toegekend} sterk />
      </div>
      <p className="mb-3 flex flex-wrap items-center gap-x-3 text-small text-muted">
        {formatPeriode(budget.periode)}
        {!loopt(budget) && <StatusBadge tone={TOEKENNINGSTATUS_MESSAGES[budget.status].tone} label={TOEKENNINGSTATUS_MESSAGES[budget.status].label} />}
      </p>
      <Budgetstand budget={budget} />
    </article>
  );
}
