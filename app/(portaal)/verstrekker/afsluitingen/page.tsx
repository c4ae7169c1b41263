import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { RowKeys } from "@/components/ui/row-keys";
import { SearchForm } from "@/components/ui/search-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { AFSLUITBERICHTSTATUSSEN } from "@/lib/domein/afsluiting/status";
import { formatGeheel } from "@/lib/format";
import { AFSLUITBERICHTSTATUS_MESSAGES, AFSLUITREDEN_LABELS } from "@/lib/messages/afsluiting";
import { WET_LABELS } from "@/lib/messages/labels";
import { AFSLUITINGEN_PER_PAGINA, type Afsluitingenlijst, afsluitingenlijst, type Afsluitregel, type Afsluitvraag, type Vaststellingsjaar } from "@/lib/queries/verstrekker/afsluitingen";

export const metadata = { title: "Afsluitingen" };

const zoekvraag = z.object({
  status: z.enum(AFSLUITBERICHTSTATUSSEN).nullable().catch(null).default(null),
  zoek: z.string().trim().max(100).catch("").default(""),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

const BASIS = "/verstrekker/afsluitingen";

function adres(vraag: Afsluitvraag, anders: Partial<Afsluitvraag>): string {
  const { status, zoek, pagina } = { ...vraag, ...anders };
  const delen = new URLSearchParams({ ...(status === null ? {} : { status }), ...(zoek === "" ? {} : { zoek }), ...(pagina === 1 ? {} : { pagina: String(pagina) }) });
  return delen.size === 0 ? BASIS : `${BASIS}?${delen.toString()}`;
}

const KOLOMMEN: readonly Column<Afsluitregel>[] = [
  { key: "nummer", header: "Bericht", nowrap: true, cell: (rij) => <Link href={`${BASIS}/${rij.id}`}>{rij.nummer}</Link> },
  { key: "budget", header: "Uw kenmerk", cell: (rij) => <span className="break-all">{rij.toekenning.budgetidentificatie}</span> },
  { key: "wet", header: "Wet", cell: (rij) => WET_LABELS[rij.wet] },
  { key: "reden", header: "Reden", cell: (rij) => AFSLUITREDEN_LABELS[rij.reden] },
  { key: "tm", header: "Periode t/m", nowrap: true, cell: (rij) => <Dag datum={rij.tm} kort /> },
  { key: "toegekend", header: "Toegekend", numeric: true, cell: (rij) => <Bedrag centen={rij.toegekend} /> },
  { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => <Bedrag centen={rij.besteed} /> },
  { key: "status", header: "Status", cell: (rij) => <StatusBadge tone={AFSLUITBERICHTSTATUS_MESSAGES[rij.status].tone} label={AFSLUITBERICHTSTATUS_MESSAGES[rij.status].label} /> },
  { key: "op", header: "Gemaakt", nowrap: true, cell: (rij) => <Tijdstip moment={rij.gemaaktOp} /> },
];

function Vaststelling({ jaren }: Readonly<{ jaren: readonly Vaststellingsjaar[] }>) {
  return (
    <Panel title="Voor de vaststelling (Wlz)">
      <DataTable
        caption="Wat de SVB per kalenderjaar heeft uitbetaald, volgens de definitieve berichten"
        columns={[
          { key: "jaar", header: "Kalenderjaar", cell: (rij) => rij.jaar },
          { key: "aantal", header: "Budgetten", numeric: true, cell: (rij) => rij.aantal },
          { key: "nihil", header: "Waarvan nihil", numeric: true, cell: (rij) => rij.nihil },
          { key: "uitbetaald", header: "Uitbetaald", numeric: true, cell: (rij) => <Bedrag centen={rij.uitbetaald} /> },
          { key: "uiterlijk", header: "Vaststellen uiterlijk", nowrap: true, cell: (rij) => (rij.uiterlijk === null ? "Onbekend" : <Dag datum={rij.uiterlijk} kort />) },
        ]}
        rows={jaren}
        rowKey={(rij) => String(rij.jaar)}
      />
    </Panel>
  );
}

const chipsVan = (vraag: Afsluitvraag, lijst: Afsluitingenlijst) => [
  { href: adres(vraag, { status: null, pagina: 1 }), label: "Alle", active: vraag.status === null },
  ...AFSLUITBERICHTSTATUSSEN.map((status) => ({
    href: adres(vraag, { status, pagina: 1 }),
    label: AFSLUITBERICHTSTATUS_MESSAGES[status].label,
    count: lijst.perStatus[status],
    active: vraag.status === status,
  })),
];

export default async function AfsluitingenPage({ searchParams }: PageProps<"/verstrekker/afsluitingen">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db, vandaag } = await requestDeps();
  const lijst = await afsluitingenlijst(db, actor, vraag, vandaag);
  if (lijst === null) notFound();
  return (
    <PageFrame title="Afsluitingen" lead="Veertien weken na het einde van een budget hoort u wat eruit is betaald. Daarna wordt het afgerekend." crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}>
      <div className="space-y-4">
        <SearchForm label="Zoek op berichtnummer, toekenning of uw kenmerk" defaultValue={vraag.zoek} keep={{ status: vraag.status ?? undefined }} />
        <FilterChips label="Status" chips={chipsVan(vraag, lijst)} />
      </div>
      <div>
        <DataTable
          caption={`${formatGeheel(lijst.totaal)} berichten, nieuwste eerst`}
          columns={KOLOMMEN}
          rows={lijst.regels}
          rowKey={(rij) => rij.id}
          variant="frame"
          empty={
            <EmptyState title="Geen budgetafsluitbericht gevonden" icon="zoek" action={<Link href={BASIS}>Alle berichten tonen</Link>}>
              Een bericht komt veertien weken na het einde van een budget.
            </EmptyState>
          }
        />
        {lijst.totaal > 0 && <Pagination page={vraag.pagina} pageSize={AFSLUITINGEN_PER_PAGINA} total={lijst.totaal} noun="berichten" href={(pagina) => adres(vraag, { pagina })} />}
        <RowKeys />
      </div>
      {lijst.vaststelling.length > 0 && <Vaststelling jaren={lijst.vaststelling} />}
    </PageFrame>
  );
}
