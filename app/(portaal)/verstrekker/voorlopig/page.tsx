import { notFound } from "next/navigation";
import * as z from "zod";

import { Aftelling } from "@/components/domein/aftelling";
import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGeheel, formatPeriode } from "@/lib/format";
import { WET_LABELS } from "@/lib/messages/labels";
import { type Samenlopende, verstrekkerVoorlopig, VOORLOPIG_PER_PAGINA, type Wachtende } from "@/lib/queries/verstrekker/voorlopig";

export const metadata = { title: "Voorlopige budgetten" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().max(1000).catch(1) });

const KOLOMMEN: readonly Column<Wachtende>[] = [
  {
    key: "toekenning", header: "Budget", rowHeader: true, nowrap: true,
    cell: (rij) => <><Link href={`/verstrekker/toekenningen/${rij.toekenningId}`}>{rij.toekenning}</Link><span className="block text-small text-muted">{rij.nummer}</span></>,
  },
  { key: "wet", header: "Wet en periode", cell: (rij) => <>{WET_LABELS[rij.wet]}<span className="block text-small text-muted">{formatPeriode(rij)}</span></> },
  { key: "kenmerk", header: "Uw opdracht", cell: (rij) => <span className="wrap-anywhere">{rij.kenmerk}</span> },
  { key: "over", header: "Tot de einddatum", nowrap: true, cell: (rij) => <Aftelling over={rij.dagenOver} /> },
  { key: "einddatum", header: "Einddatum", nowrap: true, cell: (rij) => <Dag datum={rij.einddatum} kort /> },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
];

function Samenloop({ regel }: Readonly<{ regel: Samenlopende }>) {
  const dagen = formatPeriode(regel);
  return (
    <li className="space-y-2 py-4">
      <p className="font-semibold">
        <Link href={`/verstrekker/toekenningen/${regel.toekenningId}`}>{regel.toekenning}</Link>, {WET_LABELS[regel.wet]}, {dagen}
      </p>
      <p>
        {regel.voorlopigVanOns
          ? `Op uw naam loopt een voorlopig budget. ${regel.ander} heeft dezelfde persoon voor deze dagen een budget toegekend.`
          : `U hebt dit budget toegekend. Voor dezelfde persoon en dagen loopt een voorlopig budget op naam van ${regel.ander}.`}
      </p>
      <p>
        Wat u doet: overleg met {regel.ander} wie voor deze dagen verstrekt. Bent u dat niet? {regel.voorlopigVanOns ? "Lever dan een intrekking van het voorlopige budget aan." : "Kort uw toekenning dan in, of trek haar in."} Bent u het wel?{" "}
        {regel.voorlopigVanOns ? "Lever dan uw toekenningsbericht aan: het voorlopige budget wordt vervangen." : `Dan trekt ${regel.ander} het voorlopige budget in.`}
      </p>
    </li>
  );
}

export default async function VerstrekkerVoorlopigPage({ searchParams }: PageProps<"/verstrekker/voorlopig">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db, vandaag } = await requestDeps();
  const lijst = await verstrekkerVoorlopig(db, actor, pagina, vandaag);
  if (lijst === null) notFound();
  return (
    <PageFrame
      title="Voorlopige budgetten"
      lead="De SVB betaalt deze zorg in uw opdracht, omdat uw toekenning er nog niet is. Komt uw toekenningsbericht binnen, dan wordt het voorlopige budget vanzelf vervangen."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
      actions={lijst.magAanleveren && <ButtonLink href="/verstrekker/toekenningsberichten/aanleveren">Bericht aanleveren</ButtonLink>}
    >
      {lijst.samenloop.length > 0 && (
        <Notice tone="waarschuwing" title="Twee verstrekkers voor dezelfde persoon en dagen">
          <ul className="divide-y divide-line">
            {lijst.samenloop.map((regel) => <Samenloop key={regel.id} regel={regel} />)}
          </ul>
        </Notice>
      )}
      <div>
        <DataTable
          caption={`Wacht op uw toekenning: ${formatGeheel(lijst.totaal)}`}
          columns={KOLOMMEN}
          rows={lijst.wachtend}
          rowKey={({ toekenningId }) => toekenningId}
          variant="frame"
          empty={<EmptyState title="Op uw naam loopt geen voorlopig budget" />}
        />
        <Pagination page={pagina} pageSize={VOORLOPIG_PER_PAGINA} total={lijst.totaal} noun="voorlopige budgetten" href={(p) => `/verstrekker/voorlopig?pagina=${String(p)}`} />
      </div>
    </PageFrame>
  );
}
