import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { Uitputtingsgrafiek } from "@/components/domein/uitputtingsgrafiek";
import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { totaalVan } from "@/lib/domein/budget/uitputting";
import { min, NUL, plus, som } from "@/lib/domein/geld";
import { formatBedrag, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_NAMEN } from "@/lib/messages/labels";
import { TOEKENNINGSTATUS_MESSAGES } from "@/lib/messages/retour";
import { type Budgetoverzicht, budgetoverzicht } from "@/lib/queries/mijn/budget";

import { Budgetstand, naamVan } from "../budgetkaart";

export const metadata = { title: "Budget" };

const adres = z.object({ id: z.uuid() });

function Functiesoorten({ functiesoorten }: Pick<Budgetoverzicht, "functiesoorten">) {
  return (
    <DataTable
      caption="Budget per soort zorg"
      captionHidden
      columns={[
        { key: "soort", header: "Soort zorg", cell: (rij) => functiesoortLabel(rij.functiesoort) },
        { key: "toegekend", header: "Toegekend", numeric: true, cell: (rij) => <Bedrag centen={rij.toegekend} /> },
        { key: "gebruikt", header: "Gebruikt", numeric: true, cell: (rij) => <Bedrag centen={totaalVan(rij.uitputting)} /> },
        { key: "over", header: "Over", numeric: true, cell: (rij) => <Bedrag centen={min(rij.toegekend, totaalVan(rij.uitputting))} /> },
      ]}
      rows={functiesoorten}
      rowKey={(rij) => rij.functiesoort}
      footer={[
        { key: "soort", content: "Samen" },
        { key: "toegekend", content: <Bedrag centen={som(functiesoorten.map((rij) => rij.toegekend))} /> },
        { key: "gebruikt", content: <Bedrag centen={som(functiesoorten.map((rij) => totaalVan(rij.uitputting)))} /> },
        { key: "over", content: <Bedrag centen={som(functiesoorten.map((rij) => min(rij.toegekend, totaalVan(rij.uitputting))))} /> },
      ]}
    />
  );
}

function Zorgverleners({ zorgverleners }: Pick<Budgetoverzicht, "zorgverleners">) {
  return (
    <DataTable
      caption="Uitgaven per zorgverlener"
      captionHidden
      columns={[
        { key: "naam", header: "Zorgverlener", cell: (rij) => rij.naam },
        { key: "besteed", header: "Betaald", numeric: true, cell: (rij) => <Bedrag centen={rij.uitputting.besteed} /> },
        { key: "straks", header: "Wordt nog betaald", numeric: true, cell: (rij) => <Bedrag centen={plus(rij.uitputting.gereserveerd, rij.uitputting.onderweg)} /> },
        { key: "samen", header: "Samen", numeric: true, cell: (rij) => <Bedrag centen={totaalVan(rij.uitputting)} /> },
      ]}
      rows={zorgverleners}
      rowKey={(rij) => rij.id}
      empty={<EmptyState title="Er is nog niets gedeclareerd" icon="euro">Zodra u een declaratie hebt goedgekeurd, ziet u hier bij wie het geld komt.</EmptyState>}
    />
  );
}

/** The chart knows two shades: what left the budget and what is promised; on its way to the bank counts as promised. */
const voorGrafiek = (maanden: Budgetoverzicht["maanden"]) =>
  maanden.map(({ maand, besteed, gereserveerd, onderweg }) => ({ maand, besteed, gereserveerd: plus(gereserveerd, onderweg) }));

function Verantwoordingsvrij({ functiesoorten }: Pick<Budgetoverzicht, "functiesoorten">) {
  const totaal = som(functiesoorten.map(({ vvb }) => vvb));
  if (totaal === NUL) return null;
  return (
    <Notice tone="info" title={`Binnen dit budget is ${formatBedrag(totaal)} verantwoordingsvrij`}>
      <p>Over dat bedrag hoeft u achteraf geen rekenschap te geven aan uw gemeente of zorgkantoor.</p>
    </Notice>
  );
}

function Contact({ verstrekker }: Pick<Budgetoverzicht, "verstrekker">) {
  const { naam, telefoon, email } = verstrekker;
  return (
    <div className="space-y-1">
      <Text>Vragen over de hoogte of de looptijd van dit budget? Die beantwoordt {naam}.</Text>
      {telefoon !== null && (
        <Text>
          Bel <Link href={`tel:${telefoon.replace(/\s/g, "")}`} className="whitespace-nowrap">{telefoon}</Link>
        </Text>
      )}
      {email !== null && (
        <Text>
          Mail <Link href={`mailto:${email}`} className="break-all">{email}</Link>
        </Text>
      )}
    </div>
  );
}

export default async function BudgetPage({ params }: PageProps<"/mijn/budget/[id]">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const budget = await budgetoverzicht(db, actor, gelezen.data.id);
  if (budget === null) notFound();

  return (
    <PageFrame
      title={naamVan(budget)}
      lead={`${WET_NAMEN[budget.wet]}, ${formatPeriode(budget.periode)}. Toekenning ${budget.nummer}.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
      ]}
      aside={<StatusBadge tone={TOEKENNINGSTATUS_MESSAGES[budget.status].tone} label={TOEKENNINGSTATUS_MESSAGES[budget.status].label} />}
      actions={<PrintButton label="Overzicht afdrukken" />}
    >
      {budget.status === "ingetrokken" && (
        <Notice tone="waarschuwing" title="Dit budget is ingetrokken">
          <p>U kunt er geen nieuwe zorg meer uit betalen. Wat al was goedgekeurd, wordt nog betaald.</p>
        </Notice>
      )}
      <Panel title="Hoe staat het ervoor?">
        <Budgetstand budget={budget} />
      </Panel>
      {budget.zorgverleners.length > 0 && (
        <Panel title="Per maand">
          <Uitputtingsgrafiek titel="Uitgaven per maand waarin de zorg is gegeven" maanden={voorGrafiek(budget.maanden)} />
        </Panel>
      )}
      <Panel title="Per soort zorg">
        <Functiesoorten functiesoorten={budget.functiesoorten} />
      </Panel>
      <Panel title="Per zorgverlener">
        <Zorgverleners zorgverleners={budget.zorgverleners} />
      </Panel>
      <Verantwoordingsvrij functiesoorten={budget.functiesoorten} />
      <Contact verstrekker={budget.verstrekker} />
      <p className="text-small text-muted">
        Stand van <Tijdstip moment={nu} />
      </p>
    </PageFrame>
  );
}
