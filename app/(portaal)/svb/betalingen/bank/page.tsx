import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatGeheel } from "@/lib/format";
import { ONVERWERKT_MESSAGES } from "@/lib/messages/betaling";
import { bankberichten, type Bankberichtregel } from "@/lib/queries/svb/betalingen";

import { bankbestandInlezenAction } from "./actions";

export const metadata = { title: "Bankbericht inlezen" };

const zoekvraag = z.object({ bericht: z.uuid().optional().catch(undefined) });

const LAATSTE = 20;
/** A statement of somebody else's account has thousands, all for the same reason. */
const ONVERWERKT_GETOOND = 50;
const SOORT = { pain002: "Statusbericht (pain.002)", camt053: "Rekeningafschrift (camt.053)" } as const;

const KOLOMMEN: readonly Column<Bankberichtregel>[] = [
  { key: "bestand", header: "Bestand", cell: (rij) => <span className="break-all">{rij.bestandsnaam}</span> },
  { key: "soort", header: "Soort", cell: (rij) => SOORT[rij.soort] },
  { key: "op", header: "Ingelezen", nowrap: true, cell: (rij) => <Tijdstip moment={rij.ontvangenOp} /> },
  { key: "betaald", header: "Betaald", numeric: true, cell: (rij) => formatGeheel(rij.resultaat.betaald) },
  { key: "gestorneerd", header: "Teruggekomen", numeric: true, cell: (rij) => formatGeheel(rij.resultaat.gestorneerd) },
  { key: "ongewijzigd", header: "Al bekend", numeric: true, cell: (rij) => formatGeheel(rij.resultaat.ongewijzigd) },
  { key: "ontvangen", header: "Stortingen", numeric: true, cell: (rij) => formatGeheel(rij.resultaat.ontvangen) },
  { key: "onverwerkt", header: "Niet verwerkt", numeric: true, cell: (rij) => formatGeheel(rij.resultaat.onverwerkt.length) },
];

const uitlegBij = (waarom: string): string => ONVERWERKT_MESSAGES[waarom as keyof typeof ONVERWERKT_MESSAGES];

function Ontvangst({ bericht }: Readonly<{ bericht: Bankberichtregel }>) {
  const { betaald, gestorneerd, ongewijzigd, onverwerkt, ontvangen, ontvangstNaarUitval } = bericht.resultaat;
  return (
    <div className="space-y-4">
      <Notice tone={onverwerkt.length === 0 ? "ok" : "waarschuwing"} title={`${bericht.bestandsnaam} is ingelezen.`} live>
        <p>
          Betaald: {formatGeheel(betaald)}. Teruggekomen: {formatGeheel(gestorneerd)}. Al bekend: {formatGeheel(ongewijzigd)}. Stortingen: {formatGeheel(ontvangen)}. Niet verwerkt: {formatGeheel(onverwerkt.length)}.
        </p>
        {ontvangstNaarUitval > 0 && <p>Van {ontvangstNaarUitval} ontvangen bedragen is niet duidelijk voor wie ze zijn. Daarvoor staat een uitvalzaak open.</p>}
        {gestorneerd > 0 && <p>Voor elke betaling die terugkwam staat een uitvalzaak open.</p>}
      </Notice>
      {onverwerkt.length > 0 && (
        <ul className="list-disc space-y-2 pl-6">
          {onverwerkt.slice(0, ONVERWERKT_GETOOND).map((regel) => (
            <li key={regel.eindtotEindId}>
              <strong className="tabular break-all">{regel.eindtotEindId}</strong>: {uitlegBij(regel.waarom)}
            </li>
          ))}
          {onverwerkt.length > ONVERWERKT_GETOOND && <li>En nog {formatGeheel(onverwerkt.length - ONVERWERKT_GETOOND)} regels.</li>}
        </ul>
      )}
    </div>
  );
}

export default async function BankPage({ searchParams }: PageProps<"/svb/betalingen/bank">) {
  const { bericht } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  if (!mag(actor, "bankbericht.verwerken")) notFound();
  const { db } = await requestDeps();
  const berichten = (await bankberichten(db, actor, LAATSTE)) ?? notFound();
  const nieuw = berichten.find(({ id }) => id === bericht);

  return (
    <PageFrame
      title="Bankbericht inlezen"
      lead="Lees hier in wat de bank terugmeldt. Hetzelfde bestand twee keer inlezen kan geen kwaad."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/betalingen", label: "Betalingen" },
      ]}
    >
      {nieuw !== undefined && <Ontvangst bericht={nieuw} />}
      <Panel title="Bestand kiezen" look="tint">
        <ActionForm action={bankbestandInlezenAction}>
          <FileField name="bestand" label="Bestand van de bank" hint="Een statusbericht (pain.002) of een rekeningafschrift (camt.053), in XML, hoogstens 30 MB." accept=".xml" />
          <SubmitButton>Bankbericht inlezen</SubmitButton>
        </ActionForm>
      </Panel>
      <Panel title={`De laatste ${String(LAATSTE)} berichten`}>
        <DataTable caption="Ingelezen bankberichten" captionHidden columns={KOLOMMEN} rows={berichten} rowKey={(rij) => rij.id} variant="frame" empty={<EmptyState title="Er is nog geen bankbericht ingelezen" />} />
      </Panel>
    </PageFrame>
  );
}
