import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { SearchForm } from "@/components/ui/search-form";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { VERSTREKKERSOORTEN } from "@/lib/domein/wet";
import { formatGeheel } from "@/lib/format";
import { VERSTREKKERS_PER_PAGINA, type Verstrekkerregel, verstrekkerslijst } from "@/lib/queries/svb/verstrekkers";

export const metadata = { title: "Verstrekkers" };

const SOORT = { gemeente: "Gemeenten", zorgkantoor: "Zorgkantoren" } as const;
const BELEID = { betaal_tot_maximum: "Betalen tot het maximum", uitval: "Laten beoordelen" } as const;

const zoekvraag = z.object({
  zoek: z.string().trim().max(60).catch(""),
  soort: z.enum(VERSTREKKERSOORTEN).nullable().catch(null),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1),
  ingelezen: z.enum(["ja"]).nullable().catch(null),
});
type Zoekvraag = z.output<typeof zoekvraag>;

const KOLOMMEN: readonly Column<Verstrekkerregel>[] = [
  { key: "naam", header: "Naam", cell: (rij) => rij.naam },
  { key: "code", header: "Code", nowrap: true, cell: (rij) => <span className="tabular">{rij.code}</span> },
  { key: "van", header: "In de lijst sinds", nowrap: true, cell: (rij) => <Dag datum={rij.geldigVan} kort /> },
  { key: "tm", header: "Vervallen na", nowrap: true, cell: (rij) => (rij.geldigTm === null ? "–" : <Dag datum={rij.geldigTm} kort />) },
  { key: "beleid", header: "Tarief boven het maximum", cell: (rij) => BELEID[rij.bovenMaximumBeleid] },
  { key: "aantal", header: "Toekenningen", numeric: true, cell: (rij) => rij.toekenningen },
];

function adres(vraag: Zoekvraag, anders: Partial<Zoekvraag>): string {
  const paren = Object.entries({ ...vraag, ingelezen: null, pagina: 1, ...anders }).filter(([naam, waarde]) => waarde !== null && waarde !== "" && !(naam === "pagina" && waarde === 1));
  const query = new URLSearchParams(paren.map(([naam, waarde]) => [naam, String(waarde)])).toString();
  return `/svb/verstrekkers${query === "" ? "" : `?${query}`}`;
}

export default async function VerstrekkersPage({ searchParams }: PageProps<"/svb/verstrekkers">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db } = await requestDeps();
  const lijst = await verstrekkerslijst(db, actor, vraag);
  if (lijst === null) notFound();
  const { perSoort } = lijst;

  return (
    <PageFrame
      title="Verstrekkers"
      lead="De gemeenten met hun CBS-code en de zorgkantoren met een eigen code: hun UZOVI-codes zijn niet openbaar."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
      actions={
        <>
          <ButtonLink href="/svb/verstrekkers/inlezen">Nieuwe lijst inlezen</ButtonLink>
          <Link href="/svb/verstrekkers/herindeling">Verstrekkers samenvoegen</Link>
        </>
      }
    >
      {vraag.ingelezen !== null && <Notice tone="ok" title="De lijst is ingelezen." live />}
      <div className="space-y-4">
        <SearchForm label="Zoek op naam of code" defaultValue={vraag.zoek} keep={{ soort: vraag.soort ?? undefined }} />
        <FilterChips
          label="Soort"
          chips={[
            { href: adres(vraag, { soort: null }), label: "Alle", active: vraag.soort === null, count: perSoort.gemeente + perSoort.zorgkantoor },
            ...VERSTREKKERSOORTEN.map((soort) => ({ href: adres(vraag, { soort }), label: SOORT[soort], active: vraag.soort === soort, count: perSoort[soort] })),
          ]}
        />
      </div>
      <div>
        <DataTable
          caption={`${formatGeheel(lijst.totaal)} verstrekkers, op naam`}
          columns={KOLOMMEN}
          rows={lijst.verstrekkers}
          rowKey={(rij) => rij.id}
          variant="frame"
          empty={<EmptyState title="Geen verstrekker gevonden" icon="zoek" action={<Link href="/svb/verstrekkers">Alle verstrekkers tonen</Link>} />}
        />
        {lijst.totaal > 0 && (
          <Pagination page={vraag.pagina} pageSize={VERSTREKKERS_PER_PAGINA} total={lijst.totaal} noun="verstrekkers" href={(pagina) => adres(vraag, { pagina })} />
        )}
      </div>
    </PageFrame>
  );
}
