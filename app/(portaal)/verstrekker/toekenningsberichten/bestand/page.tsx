import { notFound } from "next/navigation";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { statuslabel } from "@/lib/messages/status";
import { bestandenlijst, type Bestandregel } from "@/lib/queries/verstrekker/toekenningsbestand";

import { toekenningsbestandAanbiedenAction } from "./actions";

export const metadata = { title: "Lijst met toekenningen aanleveren" };

const BASIS = "/verstrekker/toekenningsberichten/bestand";

function Eerdere({ bestanden }: Readonly<{ bestanden: readonly Bestandregel[] }>) {
  return (
    <DataTable
      caption="Lijsten, nieuwste eerst"
      captionHidden
      columns={[
        { key: "naam", header: "Bestand", cell: (rij) => <Link href={`${BASIS}/${rij.id}`} className="break-all">{rij.bestandsnaam}</Link> },
        { key: "status", header: "Stand", cell: (rij) => statuslabel("toekenningsbestand", rij.status) },
        { key: "budgetten", header: "Budgetten", numeric: true, cell: (rij) => rij.budgetten },
        { key: "op", header: "Gekozen", cell: (rij) => <Tijdstip moment={rij.aangebodenOp} /> },
        { key: "door", header: "Door", cell: (rij) => rij.aangebodenDoor },
      ]}
      rows={bestanden}
      rowKey={(rij) => rij.id}
      empty={<EmptyState title="U hebt nog geen lijst aangeleverd" icon="document" />}
    />
  );
}

export default async function BestandPage() {
  const actor = await requireActor("verstrekker");
  const { db, nu } = await requestDeps();
  const bestanden = await bestandenlijst(db, actor, nu);
  if (bestanden === null) notFound();

  return (
    <PageFrame
      title="Lijst met toekenningen aanleveren"
      lead="Kies een Excel-bestand of CSV. U ziet eerst wat wij lezen; daarna beslist u of het wordt verwerkt."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
      ]}
    >
      <ActionForm action={toekenningsbestandAanbiedenAction} sleutel={crypto.randomUUID()}>
        <FileField name="bestand" label="Lijst" hint="Excel-werkmap (.xlsx) of CSV, ten hoogste 5 MB en 20.000 rijen." accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
        <SubmitButton>Lijst bekijken</SubmitButton>
      </ActionForm>
      <Panel title="Nog geen lijst?">
        <Prose>
          <p>
            Begin met een lege lijst. Elke rij is één soort zorg van één budget. <Link href={`${BASIS}/uitleg`}>Uitleg van de kolommen</Link>
          </p>
        </Prose>
        <ul className="mt-2 space-y-1">
          <li>
            <FileDownload href={`${BASIS}/sjabloon/xlsx/bestand`} label="Lege lijst voor Excel" format="XLSX" />
          </li>
          <li>
            <FileDownload href={`${BASIS}/sjabloon/csv/bestand`} label="Lege lijst" format="CSV" />
          </li>
        </ul>
      </Panel>
      <Panel title="Eerdere lijsten">
        <Eerdere bestanden={bestanden} />
      </Panel>
    </PageFrame>
  );
}
