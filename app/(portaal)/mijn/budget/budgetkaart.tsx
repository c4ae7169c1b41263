import { Uitputtingsbalk } from "@/components/domein/uitputtingsbalk";
import { Heading } from "@/components/ui/heading";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Prognoseoordeel } from "@/lib/domein/budget/prognose";
import { toegekend } from "@/lib/domein/budget/rekeningen";
import type { Datum } from "@/lib/domein/datum";
import { min } from "@/lib/domein/geld";
import { formatBedrag, formatPeriode } from "@/lib/format";
import { TOEKENNINGSTATUS_MESSAGES } from "@/lib/messages/retour";
import type { Budgetoverzicht } from "@/lib/queries/mijn/budget";

import { antwoord, loopt, naamVan } from "./verwachting";

type BudgetProps = Readonly<{ budget: Budgetoverzicht; vandaag: Datum }>;

const TEKEN = {
  ja: { icon: "vink", kleur: "text-ok" },
  misschien: { icon: "info", kleur: "text-info" },
  nee: { icon: "waarschuwing", kleur: "text-wacht" },
  op: { icon: "waarschuwing", kleur: "text-fout" },
  overbesteed: { icon: "waarschuwing", kleur: "text-fout" },
  onbekend: { icon: "info", kleur: "text-info" },
} as const satisfies Record<Prognoseoordeel, unknown>;

/** "Kom ik uit?" in one breath, with the way to the sum behind it. */
export function Verwachting({ budget, vandaag }: BudgetProps) {
  const { kop, zin } = antwoord(budget, vandaag);
  const { icon, kleur } = TEKEN[budget.prognose.oordeel];
  return (
    <p className="keep-together mt-3 flex max-w-measure gap-2">
      <Icon name={icon} className={`mt-1 ${kleur}`} />
      <span>
        <strong>Kom ik uit? {kop}.</strong> {zin}{" "}
        <Link href={`/mijn/budget/${budget.id}/prognose`}>{budget.prognose.tekort > 0n ? "Wat kan ik doen?" : "Zo hebben we gerekend"}</Link>
      </span>
    </p>
  );
}

/** Of a budget that is over, what is no longer in it. Withdrawn can also mean that the grant took it over, so that says less. */
const terugVan = (budget: Budgetoverzicht) => ({
  naam: budget.status === "afgesloten" ? `terug naar ${budget.verstrekker.naam}` : "niet meer in dit budget",
  bedrag: min(budget.toegekend, toegekend(budget.stand)),
});

/** Bar, numbers and what to expect: the same on the start page and on the page of the budget itself. */
export function Budgetstand({ budget, vandaag }: BudgetProps) {
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
        terug={loopt(budget) ? undefined : terugVan(budget)}
      />
      {loopt(budget) && <Verwachting budget={budget} vandaag={vandaag} />}
    </>
  );
}

/** One budget in a list. */
export function Budgetkaart({ budget, vandaag }: BudgetProps) {
  return (
    <article className="keep-together border-t border-line pt-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading level={3}>
          <Link href={`/mijn/budget/${budget.id}`}>{naamVan(budget)}</Link>
        </Heading>
        <strong className="tabular whitespace-nowrap">{formatBedrag(budget.toegekend)}</strong>
      </div>
      <p className="mb-3 flex flex-wrap items-center gap-x-3 text-small text-muted">
        {formatPeriode(budget.periode)}
        {budget.status !== "definitief" && <StatusBadge tone={TOEKENNINGSTATUS_MESSAGES[budget.status].tone} label={TOEKENNINGSTATUS_MESSAGES[budget.status].label} />}
      </p>
      <Budgetstand budget={budget} vandaag={vandaag} />
    </article>
  );
}
