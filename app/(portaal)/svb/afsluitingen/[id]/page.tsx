import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Afsluittotalen } from "@/components/domein/afsluittotalen";
import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatBedrag, formatNaam, formatPeriode } from "@/lib/format";
import { AFSLUITBERICHTSTATUS_MESSAGES, AFSLUITREDEN_LABELS } from "@/lib/messages/afsluiting";
import { WET_NAMEN } from "@/lib/messages/labels";
import { TOEKENNINGSTATUS_MESSAGES } from "@/lib/messages/retour";
import { uitvalcodetekst } from "@/lib/messages/uitvalcode";
import { type Afsluitzaak, afsluitzaak } from "@/lib/queries/svb/afsluitingen";

import { Budgetlink } from "../../budgetlink";
import { budgetafsluitberichtOpmakenAction } from "../actions";
import { Belemmeringen } from "../belemmeringen";

export const metadata = { title: "Afsluiting van een budget" };

const adres = z.object({ id: z.uuid() });

function Stand({ zaak }: Readonly<{ zaak: Afsluitzaak }>) {
  const { afrekening, belemmeringen, berichten } = zaak;
  if (afrekening !== null) {
    return (
      <Notice tone="ok" title={`Afgerekend: ${formatBedrag(afrekening.terug)} is terug naar ${zaak.verstrekker}.`}>
        <p>
          Op <Tijdstip moment={afrekening.op} />, met <Bedrag centen={afrekening.besteed} /> besteed.
        </p>
      </Notice>
    );
  }
  if (belemmeringen.length === 0) {
    return <Notice tone="info" title={berichten.length === 0 ? "Er is nog geen bericht over dit budget." : "Niets in de weg: dit budget wordt in de nacht na zijn termijn afgerekend."} />;
  }
  return (
    <Notice tone="waarschuwing" title="Dit budget kan nog niet worden afgerekend">
      <Belemmeringen belemmeringen={belemmeringen} />
    </Notice>
  );
}

function Berichten({ berichten }: Pick<Afsluitzaak, "berichten">) {
  return (
    <DataTable
      caption="Budgetafsluitberichten, nieuwste eerst"
      captionHidden
      columns={[
        { key: "nummer", header: "Bericht", nowrap: true, cell: (rij) => rij.nummer },
        { key: "op", header: "Gemaakt", nowrap: true, cell: (rij) => <Tijdstip moment={rij.gemaaktOp} /> },
        {
          key: "reden",
          header: "Reden",
          prose: true,
          cell: (rij) => (
            <>
              {AFSLUITREDEN_LABELS[rij.reden]}
              {rij.toelichting !== null && <span className="block text-small text-muted">Met de hand: {rij.toelichting}</span>}
              {rij.betwistcode !== null && (
                <span className="block text-small text-muted">
                  Verstrekker: {uitvalcodetekst(rij.betwistcode).kort}. {rij.betwisttekst}
                </span>
              )}
            </>
          ),
        },
        { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => <Bedrag centen={rij.besteed} /> },
        { key: "status", header: "Status", cell: (rij) => <StatusBadge tone={AFSLUITBERICHTSTATUS_MESSAGES[rij.status].tone} label={AFSLUITBERICHTSTATUS_MESSAGES[rij.status].label} /> },
      ]}
      rows={berichten}
      rowKey={(rij) => rij.id}
      empty={<EmptyState title="Er is nog geen bericht gemaakt" icon="bericht" />}
    />
  );
}

function MetDeHand({ toekenningId }: Readonly<{ toekenningId: string }>) {
  return (
    <Details summary="Nu een bericht maken">
      <ActionForm action={budgetafsluitberichtOpmakenAction} sleutel={randomUUID()} className="space-y-4">
        <input type="hidden" name="toekenningId" value={toekenningId} />
        <Text>De verstrekker krijgt meteen een bericht met de bestedingen tot nu toe. Een eerder bericht vervalt. Het budget zelf blijft open tot zijn termijn voorbij is.</Text>
        <Textarea name="toelichting" label="Waarom nu?" hint="De verstrekker leest dit." rows={3} maxLength={1000} />
        <Checkbox name="nagekeken" label="Ja, verstuur dit bericht. Het kan niet worden teruggehaald." />
        <SubmitButton>Bericht maken en versturen</SubmitButton>
      </ActionForm>
    </Details>
  );
}

export default async function AfsluitzaakPage({ params }: PageProps<"/svb/afsluitingen/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("svb");
  const { db, nu } = await requestDeps();
  const zaak = await afsluitzaak(db, actor, nu, gelezen.data.id);
  if (zaak === null) notFound();
  const nieuwste = zaak.berichten.find(({ status }) => status !== "vervangen");
  return (
    <PageFrame
      title={`Afsluiting ${zaak.nummer}`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/afsluitingen", label: "Afsluitingen" },
      ]}
      aside={<StatusBadge tone={TOEKENNINGSTATUS_MESSAGES[zaak.status].tone} label={TOEKENNINGSTATUS_MESSAGES[zaak.status].label} />}
    >
      <Stand zaak={zaak} />
      <Panel title="Het budget">
        <DescriptionList
          dense
          items={[
            { term: "Budget", value: <Budgetlink actor={actor} nummer={zaak.nummer} /> },
            { term: "Budgethouder", value: formatNaam(zaak.budgethouder) },
            { term: "Verstrekker", value: zaak.verstrekker },
            { term: "Wet", value: WET_NAMEN[zaak.wet] },
            { term: "Periode", value: formatPeriode(zaak) },
            { term: "Bericht op", value: zaak.afsluitdag === null ? "Onbekend" : <Dag datum={zaak.afsluitdag} /> },
            { term: "Toegekend", value: <Bedrag centen={zaak.toegekend} /> },
          ]}
        />
      </Panel>
      {nieuwste !== undefined && (
        <Panel title={`Volgens bericht ${nieuwste.nummer}`}>
          <Afsluittotalen totalen={nieuwste.totalen} />
        </Panel>
      )}
      <Panel title="Berichten">
        <Berichten berichten={zaak.berichten} />
      </Panel>
      {mag(actor, "afsluiting.maken") && zaak.status !== "afgesloten" && zaak.status !== "voorlopig" && <MetDeHand toekenningId={zaak.id} />}
    </PageFrame>
  );
}
