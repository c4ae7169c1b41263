import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { FileDownload } from "@/components/ui/file-download";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { eerstInloggen, requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { statuslabel, statustekst } from "@/lib/messages";
import { BATCHSTATUS_TONEN, OPDRACHTSTATUS_TONEN, opdrachtsoort } from "@/lib/messages/betaling";
import { type Batchdetail, batchdetail, OPDRACHTEN_PER_PAGINA, type Opdrachtregel } from "@/lib/queries/svb/betalingen";

import { Handelingen } from "./handelingen";

export const metadata = { title: "Betaalbatch" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().catch(1) });

function Ontvanger({ rij }: Readonly<{ rij: Opdrachtregel }>) {
  if (!rij.eersteOpGewijzigdeRekening) return rij.ontvanger;
  return (
    <>
      {rij.ontvanger} <StatusBadge tone="wacht" label="Eerste keer op nieuwe rekening" />
    </>
  );
}

const KOLOMMEN: readonly Column<Opdrachtregel>[] = [
  { key: "waarvoor", header: "Waarvoor", nowrap: true, cell: (rij) => rij.nummer },
  { key: "soort", header: "Soort", cell: (rij) => opdrachtsoort(rij.soort, rij.bron) },
  { key: "ontvanger", header: "Ontvanger", cell: (rij) => <Ontvanger rij={rij} /> },
  { key: "status", header: "Status", cell: (rij) => <StatusBadge tone={OPDRACHTSTATUS_TONEN[rij.status]} label={statuslabel("betaalopdracht", rij.status)} /> },
  { key: "kenmerk", header: "Kenmerk bij de bank", cell: (rij) => <span className="tabular text-small break-all">{rij.eindtotEindId}</span> },
  { key: "omschrijving", header: "Omschrijving", cell: (rij) => rij.omschrijving },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
];

const STAP = { opgemaakt: "Opgemaakt", vrijgegeven: "Vrijgegeven", aangeboden: "Aangeboden aan de bank" } as const;

const eersteBetalingen = (aantal: number): string =>
  aantal === 1 ? "Een betaling gaat voor het eerst naar een gewijzigde rekening" : `${String(aantal)} betalingen gaan voor het eerst naar een gewijzigde rekening`;

function Feiten({ batch, magBestand }: Readonly<{ batch: Batchdetail; magBestand: boolean }>) {
  return (
    <div className="space-y-4">
      <DescriptionList
        dense
        items={[
          { term: "Totaal", value: <Bedrag centen={batch.totaal} sterk /> },
          { term: "Aantal betalingen", value: batch.aantal },
          { term: "Uitvoerdatum", value: <Dag datum={batch.uitvoerdatum} /> },
          ...batch.stappen.map((stap) => ({
            term: STAP[stap.wat],
            value: (
              <>
                {stap.wie}, <Tijdstip moment={stap.op} />
              </>
            ),
          })),
          ...batch.perStatus.map((groep) => ({
            term: statuslabel("betaalopdracht", groep.status),
            value: (
              <>
                {groep.aantal} – <Bedrag centen={groep.totaal} />
              </>
            ),
          })),
          ...(batch.berichtId === null ? [] : [{ term: "Kenmerk van het bestand", value: <span className="break-all">{batch.berichtId}</span> }]),
          ...(batch.bestandHash === null ? [] : [{ term: "Controlegetal (SHA-256)", value: <span className="text-small break-all">{batch.bestandHash}</span> }]),
          ...(batch.ingetrokkenReden === null ? [] : [{ term: "Reden van intrekken", value: batch.ingetrokkenReden }]),
        ]}
      />
      {magBestand && batch.bestandBytes !== null && (
        <FileDownload href={`/svb/betalingen/${batch.id}/bestand`} label={`Betaalbestand ${batch.nummer}`} format="pain.001 XML" bytes={batch.bestandBytes} />
      )}
    </div>
  );
}

export default async function BatchPage({ params, searchParams }: PageProps<"/svb/betalingen/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db } = await requestDeps();
  const batch = await batchdetail(db, actor, gelezen.data.id, pagina);
  if (batch === null) notFound();
  const status = statustekst("betaalbatch", batch.status, "svb");
  const magBestand = mag(actor, "betaalbatch.opmaken") || mag(actor, "betaalbatch.vrijgeven");

  return (
    <PageFrame
      title={`Batch ${batch.nummer}`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/betalingen", label: "Betalingen" },
      ]}
      aside={<StatusBadge tone={BATCHSTATUS_TONEN[batch.status]} label={status.label} />}
    >
      <Notice tone={batch.status === "verwerkt" ? "ok" : "info"} title={status.watNu} />
      {batch.eersteOpGewijzigdeRekening > 0 && (
        <Notice tone="waarschuwing" title={eersteBetalingen(batch.eersteOpGewijzigdeRekening)}>
          <p>Kijk die betalingen extra na. De zorgverlener en de budgethouders hebben bericht gekregen van het nieuwe rekeningnummer.</p>
        </Notice>
      )}
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[1fr_minmax(18rem,24rem)]">
        <Panel title="De batch">
          <Feiten batch={batch} magBestand={magBestand} />
        </Panel>
        <Panel title="Wat kunt u doen?" look="tint">
          <Handelingen batch={batch} magOpmaken={mag(actor, "betaalbatch.opmaken")} magIntrekken={mag(actor, "betaalbatch.opmaken") || mag(actor, "betaalbatch.vrijgeven")} inloggen={await eerstInloggen()} />
        </Panel>
      </div>
      <Panel title="Betalingen in deze batch">
        <DataTable caption="Betalingen" captionHidden columns={KOLOMMEN} rows={batch.opdrachten} rowKey={(rij) => rij.id} variant="frame" />
        {batch.aantal > OPDRACHTEN_PER_PAGINA && (
          <Pagination page={pagina} pageSize={OPDRACHTEN_PER_PAGINA} total={batch.aantal} noun="betalingen" href={(p) => `/svb/betalingen/${batch.id}?pagina=${String(p)}`} />
        )}
      </Panel>
    </PageFrame>
  );
}
