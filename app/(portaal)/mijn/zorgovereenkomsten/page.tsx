import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { OvereenkomstStatus } from "@/components/domein/overeenkomst-status";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { MIJN_PAGINAGROOTTE, mijnZorgovereenkomsten } from "@/lib/queries/mijn/zorgovereenkomsten";
import type { Overeenkomstregel } from "@/lib/queries/zorgovereenkomst/lijst";

import { magOpstellen, NietAanU } from "./bevoegdheid";
import { LIJST, zaakpad } from "./paden";

export const metadata: Metadata = { title: "Zorgovereenkomsten" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().catch(1) });

const KOLOMMEN: readonly Column<Overeenkomstregel>[] = [
  {
    key: "zorgverlener",
    header: "Zorgverlener",
    cell: (rij) => <Link href={zaakpad(rij.id)}>{rij.zorgverlener ?? "Nog niet gekozen"}</Link>,
  },
  { key: "zorg", header: "Zorg", cell: (rij) => (rij.functiesoort === null ? WET_LABELS[rij.wet] : functiesoortLabel(rij.functiesoort)) },
  { key: "looptijd", header: "Looptijd", cell: (rij) => (rij.van === null ? "–" : formatPeriode({ van: rij.van, tm: rij.tm })) },
  { key: "status", header: "Status", cell: (rij) => <OvereenkomstStatus status={rij.status} lezer="budgethouder" /> },
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => rij.nummer },
];

export default async function ZorgovereenkomstenPage({ searchParams }: PageProps<"/mijn/zorgovereenkomsten">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("mijn");
  const { db } = await requestDeps();
  const lijst = await mijnZorgovereenkomsten(db, actor, pagina);
  if (lijst === null) notFound();
  const nieuw = magOpstellen(actor) ? <ButtonLink href={`${LIJST}/nieuw`}>Nieuwe zorgovereenkomst</ButtonLink> : undefined;

  return (
    <PageFrame
      title="Zorgovereenkomsten"
      lead="Hierin staat welke zorg u met wie hebt afgesproken, en tegen welk tarief."
      crumbs={[{ href: "/mijn", label: "Overzicht" }]}
      actions={lijst.totaal > 0 ? nieuw : undefined}
    >
      <NietAanU actor={actor} />
      <div>
        <DataTable
          caption="Uw zorgovereenkomsten, de laatst veranderde bovenaan"
          captionHidden
          columns={KOLOMMEN}
          rows={lijst.regels}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="U hebt nog geen zorgovereenkomst" icon="info" action={nieuw}>
              Voordat een zorgverlener betaald kan worden, maakt u samen afspraken. Dat duurt ongeveer een kwartier. U kunt tussendoor stoppen.
            </EmptyState>
          }
        />
        {lijst.totaal > MIJN_PAGINAGROOTTE && (
          <Pagination
            page={pagina}
            pageSize={MIJN_PAGINAGROOTTE}
            total={lijst.totaal}
            noun="zorgovereenkomsten"
            href={(nummer) => `${LIJST}?pagina=${String(nummer)}`}
          />
        )}
      </div>
    </PageFrame>
  );
}
