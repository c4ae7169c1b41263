import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { RowKeys } from "@/components/ui/row-keys";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { Datum } from "@/lib/domein/datum";
import { HERKEURINGSUITKOMSTEN, type Herkeuringsuitkomst, peildagen } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { formatDatum, formatGeheel, formatNaam } from "@/lib/format";
import { HERKEURING } from "@/lib/messages/herkeuring";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import { type Herkeuring, HERKEURING_PER_PAGINA, type Herkeuringsregel, herkeuring } from "@/lib/queries/svb/herkeuring";

export const metadata: Metadata = { title: "Herkeuring" };

const zoekvraag = z.object({
  peildag: z.string().optional().catch(undefined),
  uitkomst: z.enum(HERKEURINGSUITKOMSTEN).catch("onder_minimumloon"),
  pagina: z.coerce.number().int().positive().catch(1),
});

const KOLOMMEN: readonly Column<Herkeuringsregel>[] = [
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => <Link href={`/svb/toets/${rij.id}`}>{rij.nummer}</Link> },
  { key: "budgethouder", header: "Budgethouder", cell: (rij) => formatNaam(rij.budgethouder) },
  { key: "zorgverlener", header: "Zorgverlener", cell: (rij) => rij.zorgverlener },
  { key: "eenheid", header: "Tarief", cell: (rij) => EENHEID_LABELS[rij.eenheid].per },
  { key: "tarief", header: "Afgesproken", numeric: true, cell: (rij) => <Bedrag centen={rij.tarief} /> },
  { key: "grens", header: "Grens", numeric: true, cell: (rij) => (rij.grens === null ? "onbekend" : <Bedrag centen={rij.grens} />) },
];

const adres = (peildag: Datum, uitkomst: Herkeuringsuitkomst, pagina = 1): string =>
  `/svb/herkeuring?peildag=${peildag}&uitkomst=${uitkomst}${pagina === 1 ? "" : `&pagina=${String(pagina)}`}`;

function Cijfers({ keuring }: Readonly<{ keuring: Herkeuring }>) {
  const { minimumPerUur, wlzPerUur, telling } = keuring;
  return (
    <>
      {(minimumPerUur === null || wlzPerUur === null) && (
        <Notice tone="waarschuwing" title={`Wij kennen nog niet alle cijfers van ${formatDatum(keuring.peildag)}.`}>
          <p>Wat wij niet kennen, keuren wij niet. Na de bekendmaking wordt het nieuwe cijfer ingevoerd en klopt deze lijst.</p>
        </Notice>
      )}
      <Panel title="Waarmee wordt vergeleken?">
        <DescriptionList
          dense
          items={[
            { term: "Lopende zorgovereenkomsten", value: formatGeheel(telling.gekeurd) },
            { term: "Minimumloon per uur, vanaf 21 jaar, met vakantiegeld", value: minimumPerUur === null ? "nog niet bekend" : <Bedrag centen={minimumPerUur} /> },
            { term: "Wlz-maximum per uur, formeel", value: wlzPerUur === null ? "nog niet bekend" : <Bedrag centen={wlzPerUur.formeel} /> },
            { term: "Wlz-maximum per uur, informeel", value: wlzPerUur === null ? "nog niet bekend" : <Bedrag centen={wlzPerUur.informeel} /> },
          ]}
        />
      </Panel>
    </>
  );
}

export default async function HerkeuringPage({ searchParams }: PageProps<"/svb/herkeuring">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const dagen = peildagen(vandaag);
  const peildag = dagen.find((dag) => dag === vraag.peildag) ?? dagen[0] ?? vandaag;
  const { uitkomst, pagina } = vraag;
  const keuring = await herkeuring(db, actor, { peildag, uitkomst, pagina });
  if (keuring === null) notFound();
  const { tarieven } = keuring.telling[uitkomst];

  return (
    <PageFrame
      title="Herkeuring van lopende zorgovereenkomsten"
      lead="Welke afspraken kloppen niet meer met het minimumloon en de maximumtarieven van een dag? Dit is alleen een overzicht: er verandert niets en niemand krijgt bericht."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
    >
      <FilterChips label="Cijfers van welke dag?" chips={dagen.map((dag) => ({ href: adres(dag, uitkomst), label: dag === vandaag ? "Vandaag" : formatDatum(dag), active: dag === peildag }))} />
      <Cijfers keuring={keuring} />
      <FilterChips
        label="Wat valt op?"
        chips={HERKEURINGSUITKOMSTEN.map((soort) => ({ href: adres(peildag, soort), label: HERKEURING[soort].label, count: keuring.telling[soort].contracten, active: soort === uitkomst }))}
      />
      <p className="max-w-measure">{HERKEURING[uitkomst].uitleg}</p>
      <div>
        <DataTable
          caption={`${HERKEURING[uitkomst].label}: ${formatGeheel(tarieven)} ${tarieven === 1 ? "tarief" : "tarieven"}`}
          variant="frame"
          columns={KOLOMMEN}
          rows={keuring.regels}
          rowKey={(rij) => `${rij.id}-${rij.eenheid}-${String(rij.tarief)}`}
          empty={<EmptyState title="Geen enkele lopende zorgovereenkomst">Met de cijfers van {formatDatum(peildag)} valt hier niets op.</EmptyState>}
        />
        {tarieven > HERKEURING_PER_PAGINA && (
          <Pagination page={pagina} pageSize={HERKEURING_PER_PAGINA} total={tarieven} noun="tarieven" href={(p) => adres(peildag, uitkomst, p)} />
        )}
      </div>
      <RowKeys />
    </PageFrame>
  );
}
