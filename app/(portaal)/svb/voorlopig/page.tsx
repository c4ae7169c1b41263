import { notFound } from "next/navigation";
import * as z from "zod";

import { PageFrame } from "@/components/layout/page-frame";
import { Select } from "@/components/form/select";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatGeheel } from "@/lib/format";
import { VOORLOPIG_PER_PAGINA, VOORLOPIGFILTERS, type Voorlopigfilter, voorlopigoverzicht, type Voorlopigoverzicht } from "@/lib/queries/svb/voorlopig";

import { LOPEND, OVERIG } from "./tabel";

export const metadata = { title: "Voorlopige budgetten" };

const FILTERS = { lopend: "Wacht op de toekenning", voorgesteld: "Wacht op besluit", afgerond: "Afgerond" } as const satisfies Record<Voorlopigfilter, string>;
const zoekvraag = z.object({
  filter: z.enum(VOORLOPIGFILTERS).catch("lopend"),
  eigenaar: z.uuid().nullable().catch(null),
  verstrekker: z.uuid().nullable().catch(null),
  pagina: z.coerce.number().int().positive().max(1000).catch(1),
});
type Zoekvraag = z.output<typeof zoekvraag>;

function adres(vraag: Zoekvraag, anders: Partial<Zoekvraag>): string {
  const paren = Object.entries({ ...vraag, pagina: 1, ...anders }).filter(([naam, waarde]) => waarde !== null && !(naam === "pagina" && waarde === 1));
  return `/svb/voorlopig?${new URLSearchParams(paren.map(([naam, waarde]) => [naam, String(waarde)])).toString()}`;
}

function Keuze({ vraag, lijst }: Readonly<{ vraag: Zoekvraag; lijst: Voorlopigoverzicht }>) {
  const als = (keuzes: readonly { readonly id: string; readonly naam: string }[]) => keuzes.map(({ id, naam }) => ({ value: id, label: naam }));
  return (
    <form method="get" action="/svb/voorlopig" className="flex flex-wrap items-end gap-4">
      <input type="hidden" name="filter" value={vraag.filter} />
      <Select name="eigenaar" label="Wie vraagt op" optional placeholder="Iedereen" options={als(lijst.eigenaren)} defaultValue={vraag.eigenaar ?? ""} width="s" />
      <Select name="verstrekker" label="Verstrekker" optional placeholder="Alle" options={als(lijst.verstrekkers)} defaultValue={vraag.verstrekker ?? ""} width="s" />
      <Button type="submit" variant="secondary">Tonen</Button>
    </form>
  );
}

export default async function VoorlopigPage({ searchParams }: PageProps<"/svb/voorlopig">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const lijst = await voorlopigoverzicht(db, actor, vraag, vandaag);
  if (lijst === null) notFound();
  const { filter } = vraag;
  return (
    <PageFrame
      title="Voorlopige budgetten"
      lead="Zorg die wordt betaald voordat de toekenning er is. Komt de toekenning binnen, dan wordt het voorlopige budget vanzelf vervangen."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
      actions={
        mag(actor, "voorlopig.voorstellen") && (
          <>
            <ButtonLink href="/svb/voorlopig/nieuw">Nieuw voorlopig budget</ButtonLink>
            <Link href="/svb/voorlopig/lijst">Lijst inlezen</Link>
          </>
        )
      }
    >
      <FilterChips label="Stand" chips={VOORLOPIGFILTERS.map((naam) => ({ href: adres(vraag, { filter: naam }), label: FILTERS[naam], count: lijst.aantallen[naam], active: naam === filter }))} />
      {lijst.eigenaren.length > 0 && <Keuze vraag={vraag} lijst={lijst} />}
      <div>
        <DataTable
          caption={`${FILTERS[filter]}: ${formatGeheel(lijst.totaal)}`}
          columns={filter === "lopend" ? LOPEND : OVERIG}
          rows={lijst.regels}
          rowKey={({ id }) => id}
          variant="frame"
          empty={<EmptyState title="Hier ligt nu niets">{filter === "lopend" ? "Elk budget heeft zijn toekenning." : "Er zijn geen voorstellen in deze stand."}</EmptyState>}
        />
        <Pagination page={vraag.pagina} pageSize={VOORLOPIG_PER_PAGINA} total={lijst.totaal} noun="voorlopige budgetten" href={(pagina) => adres(vraag, { pagina })} />
      </div>
    </PageFrame>
  );
}
