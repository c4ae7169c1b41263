import { notFound } from "next/navigation";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { AANLEVERSTATUS_LABELS } from "@/lib/messages/papier";
import { leveringenlijst, type Leveringlijstregel } from "@/lib/queries/verstrekker/overeenkomstleveringen";

import { overeenkomstenAanleverenAction } from "./actions";

export const metadata = { title: "Zorgovereenkomsten op papier aanleveren" };

const BASIS = "/verstrekker/zorgovereenkomsten/aanleveren";

function Eerdere({ leveringen }: Readonly<{ leveringen: readonly Leveringlijstregel[] }>) {
  return (
    <DataTable
      caption="Leveringen, nieuwste eerst"
      captionHidden
      columns={[
        { key: "naam", header: "Bestand", cell: (rij) => <Link href={`${BASIS}/${rij.id}`} className="break-all">{rij.bestandsnaam}</Link> },
        { key: "status", header: "Stand", cell: (rij) => AANLEVERSTATUS_LABELS[rij.status] },
        { key: "aantal", header: "Aantal", numeric: true, cell: (rij) => rij.aantal },
        { key: "op", header: "Gekozen", cell: (rij) => <Tijdstip moment={rij.aangebodenOp} /> },
        { key: "door", header: "Door", cell: (rij) => rij.aangebodenDoor },
      ]}
      rows={leveringen}
      rowKey={(rij) => rij.id}
      empty={<EmptyState title="U hebt nog niets aangeleverd" icon="document" />}
    />
  );
}

export default async function AanleverenPage() {
  const actor = await requireActor("verstrekker");
  const { db, nu } = await requestDeps();
  const leveringen = await leveringenlijst(db, actor, nu);
  if (leveringen === null) notFound();
  return (
    <PageFrame
      title="Zorgovereenkomsten op papier aanleveren"
      lead="Budgethouder en zorgverlener hebben op papier getekend. U levert de PDF aan, met de gegevens die erin staan."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/zorgovereenkomsten", label: "Zorgovereenkomsten" },
      ]}
    >
      <Panel title="Eén zorgovereenkomst">
        <p className="mb-4 max-w-measure">U kiest de PDF en vult de gegevens in een formulier in.</p>
        <ButtonLink href={`${BASIS}/een`}>Eén zorgovereenkomst aanleveren</ButtonLink>
      </Panel>
      <Panel title="Veel tegelijk">
        <ActionForm action={overeenkomstenAanleverenAction} sleutel={crypto.randomUUID()}>
          <FileField name="zip" label="Zip met de PDF's" hint="Ten hoogste 25 MB en 500 zorgovereenkomsten. Een PDF mag 10 MB zijn." accept=".zip,application/zip" />
          <FileField name="lijst" label="Lijst met gegevens" optional hint="CSV, Excel-werkmap (.xlsx) of XML, ten hoogste 5 MB. Zit de lijst in de zip, dan kiest u hier niets." accept=".csv,.txt,.xlsx,.xml,text/csv,application/xml" />
          <SubmitButton>Bestanden nakijken</SubmitButton>
        </ActionForm>
        <Prose className="mt-6">
          <p>
            U ziet eerst wat wij lezen. Daarna kiest u wat wordt aangeleverd. <Link href={`${BASIS}/uitleg`}>Uitleg van de kolommen</Link>
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
      <Panel title="Eerdere leveringen">
        <Eerdere leveringen={leveringen} />
      </Panel>
    </PageFrame>
  );
}
