import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Zaaktijdlijn } from "@/components/domein/zaaktijdlijn";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { FileDownload } from "@/components/ui/file-download";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { Rekeningsoort } from "@/lib/domein/budget/rekeningen";
import type { Actor } from "@/lib/domein/toegang";
import { formatNaam } from "@/lib/format";
import { HERSTELREDEN_LABELS, HERSTELSOORT_LABELS } from "@/lib/messages/herstel";
import { HERSTELSTATUS_TOON } from "@/lib/messages/herstel-toon";
import { REKENING_LABELS } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";
import { type Hersteldetail, hersteldetail } from "@/lib/queries/svb/herstel";

import { Budgetlink } from "../../budgetlink";
import { Beeld } from "../beeld";
import { Besluit } from "./besluit";

export const metadata = { title: "Herstel" };

const adres = z.object({ id: z.uuid() });

type Boeking = Hersteldetail["boekingen"][number];
const naam = (soort: string): string => (soort in REKENING_LABELS ? REKENING_LABELS[soort as Rekeningsoort] : soort);

const BOEKINGEN: readonly Column<Boeking>[] = [
  { key: "budget", header: "Budget", rowHeader: true, nowrap: true, cell: (b) => b.toekenning },
  { key: "declaratie", header: "Declaratie", nowrap: true, cell: (b) => b.declaratie ?? "hele budget" },
  { key: "van", header: "Van", cell: (b) => naam(b.van) },
  { key: "naar", header: "Naar", cell: (b) => naam(b.naar) },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: (b) => <Bedrag centen={b.bedrag} /> },
];

function Feiten({ herstel, actor }: Readonly<{ herstel: Hersteldetail; actor: Actor }>) {
  const { van, naar } = herstel;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Budgethouder", value: formatNaam(herstel.budgethouder) },
        { term: "Budget", value: <><Budgetlink actor={actor} nummer={van.nummer} />{naar !== null && naar.nummer !== van.nummer && <> naar <Budgetlink actor={actor} nummer={naar.nummer} /></>}</> },
        { term: "Wat was er mis", value: HERSTELREDEN_LABELS[herstel.reden] },
        { term: "Toelichting in de brief", value: <span className="whitespace-pre-line">{herstel.toelichting}</span> },
        { term: "Voorgesteld door", value: herstel.maker ?? "het systeem" },
        ...(herstel.beslisser === null ? [] : [{ term: herstel.status === "afgewezen" ? "Afgewezen door" : "Besloten door", value: herstel.beslisser }]),
        ...(herstel.besluitreden === null ? [] : [{ term: "Reden", value: herstel.besluitreden }]),
      ]}
    />
  );
}

export default async function HerstelPage({ params }: PageProps<"/svb/herstel/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("svb");
  const { db, nu } = await requestDeps();
  const herstel = await hersteldetail(db, actor, gelezen.data.id, nu);
  if (herstel === null) notFound();
  const { beeld, status } = herstel;
  return (
    <PageFrame
      title={`${herstel.nummer}: ${HERSTELSOORT_LABELS[herstel.soort].toLowerCase()}`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/herstel", label: "Herstel" },
      ]}
      aside={<StatusBadge tone={HERSTELSTATUS_TOON[status]} label={statuslabel("herstel", status)} />}
    >
      <Feiten herstel={herstel} actor={actor} />
      {beeld !== null && (
        <>
          {herstel.veranderd && (
            <Notice tone="waarschuwing" title="Er is iets veranderd sinds dit is voorgesteld.">
              <p>Hieronder staat wat er nu zou gebeuren. Kijk extra goed.</p>
            </Notice>
          )}
          <Panel title="Dit verandert er">
            <Beeld beeld={beeld} />
          </Panel>
          <Besluit herstel={herstel} beeld={beeld} />
        </>
      )}
      {status === "goedgekeurd" && (
        <Panel title="Wat er is geboekt">
          <DataTable caption={`Boekingen (${String(herstel.boekingen.length)})`} columns={BOEKINGEN} rows={herstel.boekingen} rowKey={({ id }) => id} variant="frame" />
          <p className="mt-4">
            <FileDownload href={`/svb/herstel/${herstel.id}/bestand`} label="Brief aan de budgethouder" format="PDF" />
          </p>
        </Panel>
      )}
      <Details summary="Verloop van dit herstel">
        <Zaaktijdlijn label="Verloop van dit herstel" onderwerp="herstel" status={status} lezer="svb" gebeurtenissen={herstel.gebeurtenissen} />
      </Details>
    </PageFrame>
  );
}
