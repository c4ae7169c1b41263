import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { GROOTSTE_BATCH } from "@/lib/domein/betaling/batchstatus";
import { mag } from "@/lib/domein/toegang";
import { formatGeheel } from "@/lib/format";
import { statuslabel } from "@/lib/messages";
import { BATCHSTATUS_TONEN } from "@/lib/messages/betaling";
import { BATCHES_PER_PAGINA, type Batchregel, type Betalingenoverzicht, betalingenoverzicht } from "@/lib/queries/svb/betalingen";

import { betaalbatchOpmakenAction } from "./actions";

export const metadata = { title: "Betalingen" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().catch(1) });

const KOLOMMEN: readonly Column<Batchregel>[] = [
  { key: "nummer", header: "Batch", nowrap: true, cell: (rij) => <Link href={`/svb/betalingen/${rij.id}`}>{rij.nummer}</Link> },
  { key: "status", header: "Status", cell: (rij) => <StatusBadge tone={BATCHSTATUS_TONEN[rij.status]} label={statuslabel("betaalbatch", rij.status)} /> },
  { key: "uitvoerdatum", header: "Uitvoerdatum", nowrap: true, cell: (rij) => <Dag datum={rij.uitvoerdatum} kort /> },
  { key: "opgemaakt", header: "Opgemaakt door", cell: (rij) => rij.opgemaaktDoor },
  { key: "op", header: "Opgemaakt op", nowrap: true, cell: (rij) => <Tijdstip moment={rij.opgemaaktOp} /> },
  { key: "aantal", header: "Aantal", numeric: true, cell: (rij) => formatGeheel(rij.aantal) },
  { key: "totaal", header: "Totaal", numeric: true, cell: (rij) => <Bedrag centen={rij.totaal} /> },
];

function Klaar({ klaar, magOpmaken }: Readonly<{ klaar: Betalingenoverzicht["klaar"]; magOpmaken: boolean }>) {
  if (klaar.aantal === 0) {
    return (
      <Text>Er staat niets klaar. Alle goedgekeurde declaraties met een goedgekeurd rekeningnummer zitten al in een batch.</Text>
    );
  }
  return (
    <div className="space-y-6">
      <AmountList
        lines={[
          { key: "aantal", label: "Betalingen", amount: formatGeheel(klaar.aantal) },
          { key: "datum", label: "Uitvoerdatum (eerstvolgende bankwerkdag)", amount: <Dag datum={klaar.uitvoerdatum} /> },
          { key: "totaal", label: "Totaal", amount: <Bedrag centen={klaar.totaal} />, total: true },
        ]}
      />
      {klaar.aantal > GROOTSTE_BATCH && (
        <Text>
          In één batch gaan hoogstens {formatGeheel(GROOTSTE_BATCH)} betalingen, de oudste eerst. Maak daarna een volgende batch op voor de rest.
        </Text>
      )}
      {magOpmaken ? (
        <ActionForm action={betaalbatchOpmakenAction} sleutel={randomUUID()}>
          <SubmitButton>Betaalbatch opmaken</SubmitButton>
        </ActionForm>
      ) : (
        <Text className="text-muted">Een collega met de functie betalen maakt de batch op.</Text>
      )}
    </div>
  );
}

export default async function BetalingenPage({ searchParams }: PageProps<"/svb/betalingen">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const overzicht = await betalingenoverzicht(db, actor, vandaag, pagina);
  if (overzicht === null) notFound();

  return (
    <PageFrame
      title="Betalingen"
      lead="Wie een batch opmaakt, geeft haar niet vrij. Pas na vrijgave gaat er geld op weg."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
      actions={
        mag(actor, "bankbericht.verwerken") && (
          <ButtonLink href="/svb/betalingen/bank" variant="secondary">
            Bankbericht inlezen
          </ButtonLink>
        )
      }
    >
      <Panel title="Klaar om te betalen" look="tint">
        <Klaar klaar={overzicht.klaar} magOpmaken={mag(actor, "betaalbatch.opmaken")} />
        {overzicht.klaar.zonderRekening > 0 && (
          <Notice tone="waarschuwing" title={`${formatGeheel(overzicht.klaar.zonderRekening)} keer is er geen goedgekeurd rekeningnummer`} className="mt-6">
            <p>Deze betalingen gaan niet mee. Ze wachten tot een tweede medewerker het rekeningnummer van de zorgverlener heeft goedgekeurd.</p>
          </Notice>
        )}
      </Panel>
      <Panel title="Onderweg naar de bank">
        <Text>
          {overzicht.onderweg.aantal === 0 ? "Er is niets onderweg." : `${formatGeheel(overzicht.onderweg.aantal)} betalingen, samen `}
          {overzicht.onderweg.aantal > 0 && <Bedrag centen={overzicht.onderweg.totaal} sterk />}
        </Text>
      </Panel>
      <Panel title="Batches">
        <DataTable
          caption="Betaalbatches, nieuwste eerst"
          captionHidden
          columns={KOLOMMEN}
          rows={overzicht.batches}
          rowKey={(rij) => rij.id}
          variant="frame"
          empty={<EmptyState title="Er is nog geen batch opgemaakt" />}
        />
        {overzicht.totaalBatches > BATCHES_PER_PAGINA && (
          <Pagination page={pagina} pageSize={BATCHES_PER_PAGINA} total={overzicht.totaalBatches} noun="batches" href={(p) => `/svb/betalingen?pagina=${String(p)}`} />
        )}
      </Panel>
    </PageFrame>
  );
}
