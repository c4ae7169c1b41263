import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { BulkBar, RowCheckbox } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { dagenTussen, type Datum } from "@/lib/domein/datum";
import { formatGeheel } from "@/lib/format";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { aandachtTekst } from "@/lib/messages/toetswerk";
import { ambtshalvewachtlijst, WACHTENDEN_PER_PAGINA, type Wachtlijst } from "@/lib/queries/svb/ambtshalve-accorderen";

export const metadata = { title: "Ambtshalve accorderen" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().max(1000).catch(1), klaar: z.literal("ja").optional().catch(undefined) });
type Regel = Wachtlijst["regels"][number];

const kolommen = (pad: string, vandaag: Datum): readonly Column<Regel>[] => [
  { key: "kies", header: "Kies", cell: (rij) => rij.aandacht.length === 0 && !rij.geweigerd && <RowCheckbox name="id" value={rij.id} label={`Kies ${rij.nummer}`} /> },
  { key: "nummer", header: "Nummer", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`${pad}/${rij.id}`}>{rij.nummer}</Link> },
  { key: "sinds", header: "Wacht sinds", nowrap: true, cell: (rij) => <><Dag datum={rij.dag} kort /><span className="block text-small text-muted">{dagenTussen(rij.dag, vandaag)} dagen</span></> },
  { key: "wet", header: "Wet", nowrap: true, cell: (rij) => WET_LABELS[rij.wet] },
  { key: "zorg", header: "Zorg", cell: (rij) => (rij.functiesoort === null ? "–" : functiesoortLabel(rij.functiesoort)) },
  {
    key: "opmerkingen", header: "Opmerkingen",
    cell: (rij) => {
      if (rij.geweigerd) return <StatusBadge tone="fout" label="Verstrekker zei nee" />;
      return rij.aandacht.length === 0 ? <StatusBadge tone="ok" label="Schoon" /> : rij.aandacht.map(aandachtTekst).join(", ");
    },
  },
];

function Lijst({ lijst, pad, vandaag }: Readonly<{ lijst: Wachtlijst; pad: string; vandaag: Datum }>) {
  const tabel = (
    <DataTable
      caption={`Wacht langer dan ${String(lijst.wachtdagen)} dagen op ${lijst.verstrekker}: ${formatGeheel(lijst.totaal)}`}
      columns={kolommen(pad, vandaag)}
      rows={lijst.regels}
      rowKey={({ id }) => id}
      variant="frame"
      empty={<EmptyState title="Er wacht niets te lang">De verstrekker heeft over alles beslist, of heeft daar nog tijd voor.</EmptyState>}
    />
  );
  if (lijst.regels.length === 0) return tabel;
  return (
    <form method="get" action={`${pad}/bevestigen`}>
      {tabel}
      <BulkBar label="Met de gekozen zorgovereenkomsten">
        <Button type="submit">Bekijken en akkoord geven</Button>
      </BulkBar>
    </form>
  );
}

export default async function AmbtshalveAccorderenPage({ params, searchParams }: PageProps<"/svb/ambtshalve/mandaten/[id]/accorderen">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { pagina, klaar } = zoekvraag.parse(await searchParams);
  const { id } = gelezen.data;
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const lijst = await ambtshalvewachtlijst(db, actor, id, pagina, vandaag);
  if (lijst === null) notFound();
  const pad = `/svb/ambtshalve/mandaten/${id}/accorderen`;
  return (
    <PageFrame
      title="Ambtshalve accorderen"
      lead={`Op naam van ${lijst.verstrekker}, volgens opdracht ${lijst.kenmerk}. Wat schoon is, kan met meer tegelijk. Waar iets bij te wegen is, opent u zelf.`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/ambtshalve", label: "Ambtshalve goedgekeurd" },
        { href: `/svb/ambtshalve/mandaten/${id}`, label: lijst.nummer },
      ]}
    >
      {klaar === "ja" && <Notice tone="ok" title="Het ambtshalve akkoord is vastgelegd. De zorgovereenkomst ligt nu bij een toetser van de SVB." live />}
      <div>
        <Lijst lijst={lijst} pad={pad} vandaag={vandaag} />
        <Pagination page={pagina} pageSize={WACHTENDEN_PER_PAGINA} total={lijst.totaal} noun="zorgovereenkomsten" href={(p) => `${pad}?pagina=${String(p)}`} />
      </div>
    </PageFrame>
  );
}
