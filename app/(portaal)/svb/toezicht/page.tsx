import { notFound } from "next/navigation";

import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { centen } from "@/lib/domein/geld";
import { type Toezicht, toezicht } from "@/lib/queries/svb/toezicht";

import { controleUitvoerenAction } from "./actions";

export const metadata = { title: "Toezicht" };

type Regel = NonNullable<Toezicht["controle"]>["regels"][number];

const KOLOMMEN: readonly Column<Regel>[] = [
  { key: "titel", header: "Wat altijd waar moet zijn", cell: (regel) => regel.titel, rowHeader: true },
  {
    key: "uitkomst",
    header: "Uitkomst",
    cell: (regel) => (
      <>
        <StatusBadge tone={regel.aantal === 0 ? "ok" : "fout"} label={regel.aantal === 0 ? "Goed" : `${String(regel.aantal)} afwijkingen`} />
        {regel.aantal > 0 && <p className="text-small break-all">{regel.voorbeelden.join(", ")}</p>}
      </>
    ),
  },
  { key: "ms", header: "Duur (ms)", numeric: true, cell: (regel) => regel.ms },
  { key: "code", header: "Code", nowrap: true, cell: (regel) => regel.code },
];

function Vergelijking({ stand }: Readonly<{ stand: Toezicht["stand"] }>) {
  const samen = centen(stand.beschikbaar + stand.gereserveerd + stand.onderweg + stand.besteed);
  const klopt = samen === stand.toegekend;
  return (
    <div className="space-y-4">
      <AmountList
        lines={[
          { key: "vrij", label: "Beschikbaar", amount: <Bedrag centen={stand.beschikbaar} /> },
          { key: "gereserveerd", label: "Gereserveerd", amount: <Bedrag centen={stand.gereserveerd} /> },
          { key: "onderweg", label: "Onderweg naar de bank", amount: <Bedrag centen={stand.onderweg} /> },
          { key: "besteed", label: "Besteed", amount: <Bedrag centen={stand.besteed} /> },
          { key: "samen", label: "Samen", amount: <Bedrag centen={samen} />, total: true },
          { key: "toegekend", label: "Toegekend door alle verstrekkers", amount: <Bedrag centen={stand.toegekend} /> },
        ]}
      />
      <Notice tone={klopt ? "ok" : "fout"} title={klopt ? "Op de cent gelijk." : "Deze bedragen zijn niet gelijk. Stop met betalen en zoek dit uit."} />
    </div>
  );
}

function Keten({ gegevens }: Readonly<{ gegevens: Toezicht }>) {
  const { keten, nietVerzegeld } = gegevens;
  if (keten === null) return <EmptyState title="Er is nog geen blok verzegeld" icon="info">Dat gebeurt elke minuut, zodra er iets is vastgelegd.</EmptyState>;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Laatste blok", value: `${String(keten.nummer)}, met ${String(keten.aantal)} gebeurtenissen` },
        { term: "Verzegeld", value: <Tijdstip moment={keten.verzegeldOp} /> },
        { term: "Controlegetal", value: <span className="tabular text-small break-all">{keten.hash}</span> },
        { term: "Nog niet verzegeld", value: nietVerzegeld },
      ]}
    />
  );
}

export default async function ToezichtPage() {
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const gegevens = (await toezicht(db, actor, vandaag)) ?? notFound();
  const { controle } = gegevens;

  return (
    <PageFrame title="Toezicht" lead="Klopt alles nog? Deze controles kijken naar de hele administratie, niet naar een steekproef." crumbs={[{ href: "/svb", label: "Overzicht" }]}>
      {controle !== null && !controle.groen && (
        <Notice tone="fout" title="Minstens één controle is niet in orde.">
          <p>Meld dit direct bij functioneel beheer. Geef geen batches vrij voordat het is opgelost.</p>
        </Notice>
      )}
      <Panel title="Al het geld, op de cent">
        <Vergelijking stand={gegevens.stand} />
      </Panel>
      <Panel title="Uitval">
        <p>
          Open zaken: <strong>{gegevens.uitvalOpen}</strong>. Over de termijn: <strong>{gegevens.uitvalTeLaat}</strong>.{" "}
          <Link href="/svb/uitval">Naar de uitval</Link>
        </p>
      </Panel>
      <Panel
        title="Controles"
        actions={
          <ActionForm action={controleUitvoerenAction}>
            <SubmitButton variant="secondary">Nu controleren</SubmitButton>
          </ActionForm>
        }
      >
        {controle === null ? (
          <EmptyState title="Er is nog niet gecontroleerd" icon="info">Elke nacht draaien alle controles vanzelf. U kunt ze ook nu laten draaien.</EmptyState>
        ) : (
          <>
            <p className="mb-4">
              Laatste controle: <Tijdstip moment={controle.op} />
            </p>
            <DataTable caption="Uitkomst per controle" captionHidden columns={KOLOMMEN} rows={controle.regels} rowKey={(regel) => regel.code} variant="frame" />
          </>
        )}
      </Panel>
      <Panel title="Keten van gebeurtenissen">
        <p className="mb-4 max-w-measure">
          Alles wat iemand doet wordt vastgelegd en per blok verzegeld. Wie later iets verandert, breekt de keten. Bewaar het controlegetal ook buiten dit systeem: dan valt
          ook het weghalen van de laatste blokken op.
        </p>
        <Keten gegevens={gegevens} />
      </Panel>
    </PageFrame>
  );
}
