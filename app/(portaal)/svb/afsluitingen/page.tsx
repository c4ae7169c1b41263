import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { RowKeys } from "@/components/ui/row-keys";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGeheel } from "@/lib/format";
import { WET_LABELS } from "@/lib/messages/labels";
import { type Afsluitbudget, AFSLUITGROEPEN, type Afsluitgroep, AFSLUITINGEN_PER_PAGINA, afsluitingenoverzicht } from "@/lib/queries/svb/afsluitingen";

import { Belemmeringen } from "./belemmeringen";

export const metadata = { title: "Afsluitingen" };

const zoekvraag = z.object({
  groep: z.enum(AFSLUITGROEPEN).catch("wacht").default("wacht"),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

const GROEPEN = {
  wacht: { label: "Wacht op afrekening", leeg: "Geen budget wacht op afrekening" },
  te_laat: { label: "Bericht te laat", leeg: "Geen enkel bericht is te laat" },
  betwist: { label: "Betwist", leeg: "Geen verstrekker betwist een bericht" },
  binnenkort: { label: "Binnen vier weken", leeg: "De komende vier weken wordt geen budget afgesloten" },
  afgesloten: { label: "Afgesloten", leeg: "Er is nog geen budget afgesloten" },
} as const satisfies Record<Afsluitgroep, { label: string; leeg: string }>;

const KOLOMMEN: readonly Column<Afsluitbudget>[] = [
  { key: "nummer", header: "Toekenning", nowrap: true, cell: (rij) => <Link href={`/svb/afsluitingen/${rij.id}`}>{rij.nummer}</Link> },
  { key: "verstrekker", header: "Verstrekker", cell: (rij) => rij.verstrekker },
  { key: "wet", header: "Wet", cell: (rij) => WET_LABELS[rij.wet] },
  { key: "tm", header: "Periode t/m", nowrap: true, cell: (rij) => <Dag datum={rij.tm} kort /> },
  { key: "dag", header: "Bericht op", nowrap: true, cell: (rij) => (rij.afsluitdag === null ? "Onbekend" : <Dag datum={rij.afsluitdag} kort />) },
  { key: "toegekend", header: "Toegekend", numeric: true, cell: (rij) => <Bedrag centen={rij.toegekend} /> },
  { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => <Bedrag centen={rij.besteed} /> },
  { key: "weg", header: "In de weg", prose: true, cell: (rij) => <Belemmeringen belemmeringen={rij.belemmeringen} /> },
];

const adres = (groep: Afsluitgroep, pagina = 1): string => `/svb/afsluitingen?groep=${groep}${pagina === 1 ? "" : `&pagina=${String(pagina)}`}`;

export default async function AfsluitingenPage({ searchParams }: PageProps<"/svb/afsluitingen">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const overzicht = await afsluitingenoverzicht(db, actor, vraag, vandaag);
  if (overzicht === null) notFound();
  const { groep, pagina } = vraag;
  return (
    <PageFrame title="Afsluitingen" lead="Elke nacht gaan de berichten uit en worden budgetten afgerekend waar niets meer voor openstaat." crumbs={[{ href: "/svb", label: "Overzicht" }]}>
      <FilterChips label="Groep" chips={AFSLUITGROEPEN.map((naam) => ({ href: adres(naam), label: GROEPEN[naam].label, count: overzicht.aantallen[naam], active: naam === groep }))} />
      <div>
        <DataTable
          caption={`${formatGeheel(overzicht.totaal)} budgetten`}
          columns={groep === "afgesloten" ? KOLOMMEN.filter(({ key }) => key !== "weg") : KOLOMMEN}
          rows={overzicht.budgetten}
          rowKey={(rij) => rij.id}
          variant="frame"
          empty={<EmptyState title={GROEPEN[groep].leeg} />}
        />
        {overzicht.totaal > 0 && <Pagination page={pagina} pageSize={AFSLUITINGEN_PER_PAGINA} total={overzicht.totaal} noun="budgetten" href={(p) => adres(groep, p)} />}
        <RowKeys />
      </div>
    </PageFrame>
  );
}
