import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { RowKeys } from "@/components/ui/row-keys";
import { SearchForm } from "@/components/ui/search-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { TOEKENNINGSTATUSSEN } from "@/lib/domein/toekenning/status";
import { mag } from "@/lib/domein/toegang";
import { WETTEN } from "@/lib/domein/wet";
import { formatGeheel, formatNaamLijst } from "@/lib/format";
import { WET_LABELS } from "@/lib/messages/labels";
import { TOEKENNINGSTATUS_MESSAGES } from "@/lib/messages/retour";
import { TOEKENNINGEN_PER_PAGINA, toekenningenlijst, type Toekenningregel } from "@/lib/queries/verstrekker/toekenningen";

export const metadata = { title: "Toekenningen" };

const zoekvraag = z.object({
  zoek: z.string().trim().max(60).catch(""),
  wet: z.enum(WETTEN).nullable().catch(null),
  status: z.enum(TOEKENNINGSTATUSSEN).nullable().catch(null),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
type Zoekvraag = z.output<typeof zoekvraag>;

const KOLOMMEN: readonly Column<Toekenningregel>[] = [
  { key: "naam", header: "Budgethouder", cell: (rij) => <Link href={`/verstrekker/toekenningen/${rij.id}`}>{formatNaamLijst(rij.budgethouder)}</Link> },
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => rij.nummer },
  { key: "wet", header: "Wet", cell: (rij) => WET_LABELS[rij.wet] },
  { key: "status", header: "Status", cell: (rij) => <StatusBadge tone={TOEKENNINGSTATUS_MESSAGES[rij.status].tone} label={TOEKENNINGSTATUS_MESSAGES[rij.status].label} /> },
  { key: "van", header: "Van", nowrap: true, cell: (rij) => <Dag datum={rij.van} kort /> },
  { key: "tm", header: "T/m", nowrap: true, cell: (rij) => <Dag datum={rij.tm} kort /> },
  { key: "bedrag", header: "Toegekend", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
  { key: "vrij", header: "Vrij", numeric: true, cell: (rij) => <Bedrag centen={rij.vrij} /> },
];

function adres(vraag: Zoekvraag, anders: Partial<Zoekvraag>): string {
  const paren = Object.entries({ ...vraag, pagina: 1, ...anders }).filter(([naam, waarde]) => waarde !== null && waarde !== "" && !(naam === "pagina" && waarde === 1));
  const query = new URLSearchParams(paren.map(([naam, waarde]) => [naam, String(waarde)])).toString();
  return query === "" ? "/verstrekker/toekenningen" : `/verstrekker/toekenningen?${query}`;
}

export default async function ToekenningenPage({ searchParams }: PageProps<"/verstrekker/toekenningen">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const lijst = await toekenningenlijst(db, actor, vraag);
  if (lijst === null) notFound();
  const { perWet } = lijst;
  const gefilterd = vraag.zoek !== "" || vraag.wet !== null || vraag.status !== null;

  return (
    <PageFrame
      title="Toekenningen"
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
      actions={mag(actor, "toekenningsbericht.aanleveren") && <ButtonLink href="/verstrekker/toekenningen/nieuw">Nieuwe toekenning</ButtonLink>}
    >
      <div className="space-y-4">
        <SearchForm
          label="Zoek een toekenning"
          hint="Begin van de achternaam, BSN, toekenningnummer (TK-…) of uw eigen budgetkenmerk."
          defaultValue={vraag.zoek}
          keep={{ wet: vraag.wet ?? undefined, status: vraag.status ?? undefined }}
        />
        <FilterChips
          label="Wet"
          chips={[
            { href: adres(vraag, { wet: null }), label: "Alle wetten", active: vraag.wet === null, count: perWet.wlz + perWet.wmo + perWet.jeugdwet },
            ...WETTEN.filter((wet) => perWet[wet] > 0 || vraag.wet === wet).map((wet) => ({ href: adres(vraag, { wet }), label: WET_LABELS[wet], active: vraag.wet === wet, count: perWet[wet] })),
          ]}
        />
        <FilterChips
          label="Status"
          chips={[
            { href: adres(vraag, { status: null }), label: "Alle statussen", active: vraag.status === null },
            ...TOEKENNINGSTATUSSEN.map((status) => ({ href: adres(vraag, { status }), label: TOEKENNINGSTATUS_MESSAGES[status].label, active: vraag.status === status })),
          ]}
        />
      </div>
      <div>
        <DataTable
          caption={`${formatGeheel(lijst.totaal)} toekenningen, op naam`}
          columns={KOLOMMEN}
          rows={lijst.toekenningen}
          rowKey={(rij) => rij.id}
          variant="frame"
          empty={
            gefilterd ? (
              <EmptyState title="Geen toekenning gevonden" icon="zoek" action={<Link href="/verstrekker/toekenningen">Alle toekenningen tonen</Link>}>
                Controleer de spelling, of zoek met minder letters.
              </EmptyState>
            ) : (
              <EmptyState title="U hebt nog niets toegekend" icon="document">
                Zodra een toekenningsbericht is verwerkt, staat de toekenning hier.
              </EmptyState>
            )
          }
        />
        {lijst.totaal > 0 && (
          <Pagination page={vraag.pagina} pageSize={TOEKENNINGEN_PER_PAGINA} total={lijst.totaal} noun="toekenningen" href={(pagina) => adres(vraag, { pagina })} />
        )}
        <RowKeys />
      </div>
    </PageFrame>
  );
}
