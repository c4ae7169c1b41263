import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
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
import { mag } from "@/lib/domein/toegang";
import { formatGeheel } from "@/lib/format";
import { BERICHTSTATUS_MESSAGES, KANAAL_LABELS } from "@/lib/messages/retour";
import { BERICHTEN_PER_PAGINA, type Berichtenlijst, berichtenlijst, type Berichtregel } from "@/lib/queries/verstrekker/toekenningsbericht";

export const metadata = { title: "Toekenningsberichten" };

const STATUSSEN = ["verwerkt", "uitval", "afgekeurd"] as const;

const zoekvraag = z.object({
  zoek: z.string().trim().max(40).catch(""),
  status: z.enum(STATUSSEN).nullable().catch(null),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
type Zoekvraag = z.output<typeof zoekvraag>;

const KOLOMMEN: readonly Column<Berichtregel>[] = [
  {
    key: "nummer",
    header: "Berichtnummer",
    cell: (rij) => <Link href={`/verstrekker/toekenningsberichten/${rij.id}`}>{rij.berichtnummer ?? "zonder nummer"}</Link>,
  },
  { key: "op", header: "Ontvangen", nowrap: true, cell: (rij) => <Tijdstip moment={rij.ontvangenOp} /> },
  { key: "kanaal", header: "Via", cell: (rij) => KANAAL_LABELS[rij.kanaal] },
  { key: "status", header: "Uitkomst", cell: (rij) => <StatusBadge tone={BERICHTSTATUS_MESSAGES[rij.status].tone} label={BERICHTSTATUS_MESSAGES[rij.status].label} /> },
  {
    key: "toekenning",
    header: "Toekenning",
    nowrap: true,
    cell: (rij) => (rij.toekenning === null ? "–" : <Link href={`/verstrekker/toekenningen/${rij.toekenning.id}`}>{rij.toekenning.nummer}</Link>),
  },
  { key: "codes", header: "Codes", cell: (rij) => <span className="text-small text-muted break-words">{rij.codes.join(", ")}</span> },
];

function adres(vraag: Zoekvraag, anders: Partial<Zoekvraag>): string {
  const paren = Object.entries({ ...vraag, pagina: 1, ...anders }).filter(([naam, waarde]) => waarde !== null && waarde !== "" && !(naam === "pagina" && waarde === 1));
  const query = new URLSearchParams(paren.map(([naam, waarde]) => [naam, String(waarde)])).toString();
  return `/verstrekker/toekenningsberichten${query === "" ? "" : `?${query}`}`;
}

const chipsVan = (vraag: Zoekvraag, perStatus: Berichtenlijst["perStatus"]) => [
  { href: adres(vraag, { status: null }), label: "Alle", active: vraag.status === null, count: STATUSSEN.reduce((som, status) => som + perStatus[status], 0) },
  ...STATUSSEN.map((status) => ({ href: adres(vraag, { status }), label: BERICHTSTATUS_MESSAGES[status].label, active: vraag.status === status, count: perStatus[status] })),
];

export default async function ToekenningsberichtenPage({ searchParams }: PageProps<"/verstrekker/toekenningsberichten">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const lijst = await berichtenlijst(db, actor, vraag);
  if (lijst === null) notFound();

  return (
    <PageFrame
      title="Toekenningsberichten"
      lead="Elk bericht wordt bewaard zoals het binnenkwam, met het antwoord erbij."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
      actions={
        mag(actor, "toekenningsbericht.aanleveren") && (
          <>
            <ButtonLink href="/verstrekker/toekenningsberichten/aanleveren">Bericht aanleveren</ButtonLink>
            <ButtonLink href="/verstrekker/toekenningsberichten/bestand" variant="secondary">
              Lijst aanleveren
            </ButtonLink>
          </>
        )
      }
    >
      <p>
        <Link href="/verstrekker/toekenningsberichten/leveringen">Bestanden met veel berichten</Link>
      </p>
      <div className="space-y-4">
        <SearchForm label="Zoek op berichtnummer" defaultValue={vraag.zoek} keep={{ status: vraag.status ?? undefined }} />
        <FilterChips label="Uitkomst" chips={chipsVan(vraag, lijst.perStatus)} />
      </div>
      <div>
        <DataTable
          caption={`${formatGeheel(lijst.totaal)} berichten, nieuwste eerst`}
          columns={KOLOMMEN}
          rows={lijst.berichten}
          rowKey={(rij) => rij.id}
          variant="frame"
          empty={
            <EmptyState title="Geen bericht gevonden" icon="zoek" action={<Link href="/verstrekker/toekenningsberichten">Alle berichten tonen</Link>}>
              Kies een andere uitkomst, of zoek met minder tekens.
            </EmptyState>
          }
        />
        {lijst.totaal > 0 && (
          <Pagination page={vraag.pagina} pageSize={BERICHTEN_PER_PAGINA} total={lijst.totaal} noun="berichten" href={(pagina) => adres(vraag, { pagina })} />
        )}
        <RowKeys />
      </div>
    </PageFrame>
  );
}
