import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { Field, MoneyField } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { NUL } from "@/lib/domein/geld";
import { formatBedrag } from "@/lib/format";
import { statuslabel } from "@/lib/messages";
import { WET_NAMEN } from "@/lib/messages/labels";
import { stortingenoverzicht, type Stortingenoverzicht } from "@/lib/queries/mijn/eigen-geld";

import { naamVan } from "../../verwachting";
import { stortingAankondigenAction, stortingTerugvragenAction } from "../eigen-geld-actions";

export const metadata = { title: "Zelf geld storten" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ klaar: z.enum(["terug", "ingetrokken"]).optional().catch(undefined) });

function Stand({ stand }: Pick<Stortingenoverzicht, "stand">) {
  return (
    <AmountList
      lines={[
        { key: "in", label: "Ontvangen", amount: <Bedrag centen={stand.ontvangen} /> },
        { key: "weg", label: "Gereserveerd of onderweg", amount: <Bedrag centen={stand.onderweg} /> },
        { key: "op", label: "Betaald aan zorgverleners", amount: <Bedrag centen={stand.besteed} /> },
        { key: "terug", label: "Aan u terugbetaald", amount: <Bedrag centen={stand.terugbetaald} /> },
        { key: "vrij", label: "Nog vrij", amount: <Bedrag centen={stand.vrij} />, total: true },
      ]}
    />
  );
}

function Aankondigen({ budgetId }: Readonly<{ budgetId: string }>) {
  return (
    <ActionForm action={stortingAankondigenAction} sleutel={randomUUID()} className="space-y-4">
      <input type="hidden" name="toekenningId" value={budgetId} />
      <MoneyField name="bedrag" label="Hoeveel wilt u storten?" hint="Precies dit bedrag maakt u straks over." />
      <Field name="doel" label="Waarvoor?" hint="Bijvoorbeeld: hoger uurtarief van mijn begeleider." optional width="l" maxLength={200} />
      <Text>U krijgt een betalingskenmerk. Daarmee maakt u het geld zelf over met uw bank. Over gestort geld krijgt u geen rente.</Text>
      <SubmitButton>Storting aankondigen</SubmitButton>
    </ActionForm>
  );
}

function Terugvragen({ overzicht }: Readonly<{ overzicht: Stortingenoverzicht }>) {
  if (overzicht.stand.vrij === NUL || !overzicht.magStorten) return null;
  return (
    <Panel title="Geld terugvragen">
      <ActionForm action={stortingTerugvragenAction} sleutel={randomUUID()} className="space-y-4">
        <input type="hidden" name="toekenningId" value={overzicht.budget.id} />
        <Text>Wat nog vrij is, gaat terug naar de rekening waar het vandaan kwam: {formatBedrag(overzicht.stand.vrij)}. Daarna kunnen wij er geen zorg meer van betalen.</Text>
        <Checkbox name="bevestigd" label="Ja, ik wil dit geld terug" />
        <SubmitButton variant="secondary">Geld terugvragen</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

export default async function StortingPage({ params, searchParams }: PageProps<"/mijn/budget/[id]/storting">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { klaar } = zoekvraag.parse(await searchParams);
  const { db } = await requestDeps();
  const overzicht = await stortingenoverzicht(db, actor, gelezen.data.id);
  if (overzicht === null) notFound();
  const { budget, stand, stortingen, terugbetalingen, magStorten } = overzicht;
  const open = budget.status === "definitief";

  return (
    <PageFrame
      title="Zelf geld storten"
      lead={`${WET_NAMEN[budget.wet]}, ${budget.nummer}. Uw geld staat apart van het budget. Wij gebruiken het alleen boven het maximumtarief, of als het budget op is.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
        { href: `/mijn/budget/${budget.id}`, label: naamVan(budget) },
      ]}
    >
      {klaar === "terug" && <Notice tone="ok" title="U krijgt het geld terug. De SVB maakt het over." live />}
      {klaar === "ingetrokken" && <Notice tone="ok" title="De storting is ingetrokken. Maak het geld niet meer over." live />}
      {stand.ontvangen > NUL && (
        <Panel title="Uw gestorte geld">
          <Stand stand={stand} />
        </Panel>
      )}
      <Panel title="Nieuwe storting" look="tint">
        {magStorten && open && <Aankondigen budgetId={budget.id} />}
        {budget.status === "voorlopig" && <Text>Op een voorlopig budget kunt u nog niet storten. Dat kan zodra de toekenning er is.</Text>}
        {!open && budget.status !== "voorlopig" && <Text>Op dit budget kunt u niet meer storten.</Text>}
        {open && !magStorten && <Text>U mag geen storting aankondigen. Dat mag iemand die over het geld beslist.</Text>}
      </Panel>
      <Panel title="Uw stortingen">
        <DataTable
          caption="Stortingen, nieuwste eerst"
          captionHidden
          columns={[
            { key: "nummer", header: "Storting", nowrap: true, cell: (rij) => <Link href={`/mijn/budget/${budget.id}/storting/${rij.id}`}>{rij.nummer}</Link> },
            { key: "op", header: "Aangekondigd", cell: (rij) => <Tijdstip moment={rij.aangekondigdOp} /> },
            { key: "doel", header: "Waarvoor", cell: (rij) => rij.doel ?? "–" },
            { key: "status", header: "Stand", cell: (rij) => statuslabel("storting", rij.status) },
            { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.ontvangen ?? rij.bedrag} /> },
          ]}
          rows={stortingen}
          rowKey={(rij) => rij.id}
          empty={<EmptyState title="U hebt nog niets gestort" icon="euro" />}
        />
      </Panel>
      <Terugvragen overzicht={overzicht} />
      {terugbetalingen.length > 0 && (
        <Panel title="Terugbetalingen">
          <DataTable
            caption="Terugbetalingen, nieuwste eerst"
            captionHidden
            columns={[
              { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => rij.nummer },
              { key: "op", header: "Gevraagd", cell: (rij) => <Tijdstip moment={rij.aangevraagdOp} /> },
              { key: "naar", header: "Naar", cell: (rij) => rij.naar ?? "–" },
              { key: "status", header: "Stand", cell: (rij) => statuslabel("uitbetaling", rij.status) },
              { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
            ]}
            rows={terugbetalingen}
            rowKey={(rij) => rij.id}
          />
        </Panel>
      )}
    </PageFrame>
  );
}
