import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatGeheel, formatPeriode } from "@/lib/format";
import { MANDAATSTATUS } from "@/lib/messages/ambtshalve";
import { MANDATEN_PER_PAGINA, mandatenoverzicht } from "@/lib/queries/svb/ambtshalve";
import type { Mandaatregel } from "@/lib/queries/zorgovereenkomst/ambtshalve";

export const metadata = { title: "Mandaten" };

const PAD = "/svb/ambtshalve/mandaten";
const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().max(1000).catch(1) });

const KOLOMMEN: readonly Column<Mandaatregel>[] = [
  { key: "nummer", header: "Mandaat", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`${PAD}/${rij.id}`}>{rij.nummer}</Link> },
  { key: "verstrekker", header: "Verstrekker", cell: (rij) => rij.verstrekker },
  { key: "opdracht", header: "Opdracht", cell: (rij) => <>{rij.kenmerk}<span className="block text-small text-muted"><Dag datum={rij.opdrachtOp} kort />, {rij.gegevenDoor}</span></> },
  { key: "periode", header: "Geldt", cell: (rij) => formatPeriode(rij) },
  { key: "eigenaar", header: "Wie vraagt om antwoord", cell: (rij) => rij.eigenaar ?? "–" },
  { key: "akkoorden", header: "Akkoorden", numeric: true, cell: (rij) => formatGeheel(rij.akkoorden) },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={MANDAATSTATUS[rij.status].tone} label={rij.status === "goedgekeurd" && !rij.geldt ? "Geldt vandaag niet" : MANDAATSTATUS[rij.status].label} /> },
];

export default async function MandatenPage({ searchParams }: PageProps<"/svb/ambtshalve/mandaten">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const lijst = await mandatenoverzicht(db, actor, pagina, vandaag);
  if (lijst === null) notFound();
  return (
    <PageFrame
      title="Mandaten"
      lead="De opdrachten waarmee de SVB akkoord mag geven op naam van een verstrekker. De ene medewerker legt een opdracht vast, een andere keurt haar goed."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/ambtshalve", label: "Ambtshalve goedgekeurd" },
      ]}
      actions={mag(actor, "mandaat.voorstellen") && <ButtonLink href={`${PAD}/nieuw`}>Nieuw mandaat</ButtonLink>}
    >
      <div>
        <DataTable
          caption={lijst.totaal === 1 ? "1 mandaat" : `${formatGeheel(lijst.totaal)} mandaten`}
          columns={KOLOMMEN}
          rows={lijst.regels}
          rowKey={({ id }) => id}
          variant="frame"
          empty={<EmptyState title="Er is nog geen mandaat">Zonder opdracht van de verstrekker geeft de SVB geen akkoord op haar naam.</EmptyState>}
        />
        <Pagination page={pagina} pageSize={MANDATEN_PER_PAGINA} total={lijst.totaal} noun="mandaten" href={(p) => `${PAD}?pagina=${String(p)}`} />
      </div>
    </PageFrame>
  );
}
