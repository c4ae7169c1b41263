import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { Small } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { jaarVan, type Maand } from "@/lib/domein/datum";
import { som } from "@/lib/domein/geld";
import { mag } from "@/lib/domein/toegang";
import { formatDatum, formatGeheel, formatMaand, metHoofdletter } from "@/lib/format";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { maandoverzicht, type Maandregel } from "@/lib/queries/verstrekker/maandoverzicht";

import { ExportForm } from "../../exports/export-form";

export const metadata = { title: "Uitputting per maand" };

const zoekvraag = z.object({ jaar: z.coerce.number().int().min(2000).max(2199).nullable().catch(null) });

const KOLOMMEN: readonly Column<Maandregel>[] = [
  { key: "soort", header: "Wet en soort zorg", cell: (regel) => `${WET_LABELS[regel.wet]}: ${functiesoortLabel(regel.functiesoort)}` },
  { key: "budgethouders", header: "Budgethouders", numeric: true, cell: (regel) => formatGeheel(regel.budgethouders) },
  { key: "boven", header: "Boven maximumtarief", numeric: true, cell: (regel) => formatGeheel(regel.bovenMaximum) },
  { key: "toegekend", header: "Toegekend", numeric: true, cell: (regel) => <Bedrag centen={regel.toegekend} /> },
  { key: "besteed", header: "Besteed", numeric: true, cell: (regel) => <Bedrag centen={regel.besteed} /> },
];

const bovenMaximum = (regels: readonly Maandregel[]): number => regels.reduce((aantal, regel) => aantal + regel.bovenMaximum, 0);

function Maandtabel({ regels, naam }: Readonly<{ regels: readonly Maandregel[]; naam: string }>) {
  return (
    <DataTable
      caption={naam}
      captionHidden
      columns={KOLOMMEN}
      rows={regels}
      rowKey={(regel) => `${regel.wet}${regel.functiesoort}`}
      footer={[
        { key: "soort", content: "Samen" },
        { key: "boven", content: formatGeheel(bovenMaximum(regels)) },
        { key: "toegekend", content: <Bedrag centen={som(regels.map(({ toegekend }) => toegekend))} /> },
        { key: "besteed", content: <Bedrag centen={som(regels.map(({ besteed }) => besteed))} /> },
      ]}
    />
  );
}

/** The year so far per wet and soort: the same table, added up over the months. A person counts once a month, so people are not added. */
function Jaartabel({ regels }: Readonly<{ regels: readonly Maandregel[] }>) {
  const soorten = [...new Map(regels.map((regel) => [`${regel.wet}/${regel.functiesoort}`, regel])).values()];
  const van = (soort: Maandregel): readonly Maandregel[] => regels.filter(({ wet, functiesoort }) => wet === soort.wet && functiesoort === soort.functiesoort);
  return (
    <DataTable
      caption="Het hele jaar"
      captionHidden
      columns={[
        { key: "soort", header: "Wet en soort zorg", cell: (soort) => `${WET_LABELS[soort.wet]}: ${functiesoortLabel(soort.functiesoort)}` },
        { key: "toegekend", header: "Toegekend", numeric: true, cell: (soort) => <Bedrag centen={som(van(soort).map(({ toegekend }) => toegekend))} /> },
        { key: "besteed", header: "Besteed", numeric: true, cell: (soort) => <Bedrag centen={som(van(soort).map(({ besteed }) => besteed))} /> },
      ]}
      rows={soorten}
      rowKey={(soort) => `${soort.wet}${soort.functiesoort}`}
      footer={[
        { key: "soort", content: "Samen" },
        { key: "toegekend", content: <Bedrag centen={som(regels.map(({ toegekend }) => toegekend))} /> },
        { key: "besteed", content: <Bedrag centen={som(regels.map(({ besteed }) => besteed))} /> },
      ]}
    />
  );
}

/** The months under each other, so that they can be compared; each leads to its own table below. */
function Maandlijst({ regels, maanden }: Readonly<{ regels: readonly Maandregel[]; maanden: readonly Maand[] }>) {
  const van = (maand: Maand): readonly Maandregel[] => regels.filter((regel) => regel.maand === maand);
  return (
    <DataTable
      caption="De maanden van het jaar"
      captionHidden
      columns={[
        { key: "maand", header: "Maand", cell: (maand) => <Link href={`#${maand}`}>{formatMaand(maand)}</Link> },
        { key: "boven", header: "Boven maximumtarief", numeric: true, cell: (maand) => formatGeheel(bovenMaximum(van(maand))) },
        { key: "toegekend", header: "Toegekend", numeric: true, cell: (maand) => <Bedrag centen={som(van(maand).map(({ toegekend }) => toegekend))} /> },
        { key: "besteed", header: "Besteed", numeric: true, cell: (maand) => <Bedrag centen={som(van(maand).map(({ besteed }) => besteed))} /> },
      ]}
      rows={maanden}
      rowKey={(maand) => maand}
      footer={[
        { key: "maand", content: "Samen" },
        { key: "toegekend", content: <Bedrag centen={som(regels.map(({ toegekend }) => toegekend))} /> },
        { key: "besteed", content: <Bedrag centen={som(regels.map(({ besteed }) => besteed))} /> },
      ]}
    />
  );
}

export default async function MaandenPage({ searchParams }: PageProps<"/verstrekker/uitputting/maanden">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db, vandaag } = await requestDeps();
  const jaar = vraag.jaar ?? jaarVan(vandaag);
  const overzicht = await maandoverzicht(db, actor, jaar);
  if (overzicht === null) notFound();
  const maanden = [...new Set(overzicht.regels.map(({ maand }) => maand))];

  return (
    <PageFrame
      title={`Uitputting per maand, ${String(jaar)}`}
      lead={`${actor.verstrekkerNaam}, stand van ${formatDatum(vandaag)}.`}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/uitputting", label: "Budgetuitputting" },
      ]}
      actions={<PrintButton />}
    >
      <FilterChips
        label="Jaar"
        chips={overzicht.jaren.map((een) => ({ href: `/verstrekker/uitputting/maanden?jaar=${String(een)}`, label: String(een), active: een === jaar }))}
      />
      {overzicht.regels.length === 0 ? (
        <EmptyState title="In dit jaar is niets toegekend" icon="document" />
      ) : (
        <>
          <Small className="max-w-measure">
            Toegekend is het deel van elk budget voor de dagen van die maand. Besteed is wat is betaald voor zorg in die maand. Boven maximumtarief is het aantal
            zorgovereenkomsten met een hoger tarief dan het maximum.
          </Small>
          <Panel title="Maand voor maand">
            <Maandlijst regels={overzicht.regels} maanden={maanden} />
          </Panel>
          <Panel title={`Heel ${String(jaar)}, per soort zorg`}>
            <Jaartabel regels={overzicht.regels} />
          </Panel>
          {maanden.map((maand) => (
            <Panel key={maand} anchor={maand} title={metHoofdletter(formatMaand(maand))} className="keep-together">
              <Maandtabel naam={formatMaand(maand)} regels={overzicht.regels.filter((regel) => regel.maand === maand)} />
            </Panel>
          ))}
          {mag(actor, "export.maken") && <ExportForm soort="maandoverzicht" vraag={{ jaar }} aantal={overzicht.regels.length} />}
        </>
      )}
    </PageFrame>
  );
}
