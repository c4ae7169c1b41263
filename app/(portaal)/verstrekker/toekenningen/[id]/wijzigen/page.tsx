import { notFound } from "next/navigation";
import * as z from "zod";

import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { volgendeStatus } from "@/lib/domein/toekenning/status";
import { formatNaam, formatPeriode } from "@/lib/format";
import { alsInvoer, formulierVan } from "@/lib/koppelvlak/toekenningstabel/formulier";
import { toekenningsstand } from "@/lib/queries/verstrekker/toekenningsformulier";

import { toekenningsformulierAction } from "../../formulier/actions";
import { Toekenningsformulier } from "../../formulier/formulier";
import { keuzesVoor } from "../../formulier/keuzes";

export const metadata = { title: "Toekenning wijzigen" };

const adres = z.object({ id: z.uuid() });

export default async function WijzigenPage({ params }: PageProps<"/verstrekker/toekenningen/[id]/wijzigen">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const stand = await toekenningsstand(db, actor, { nu, vandaag }, gelezen.data.id);
  if (stand === null) notFound();
  const { bericht, toekenningId, versie, nummer } = stand;

  return (
    <PageFrame
      title="Toekenning wijzigen"
      lead={`${nummer}, ${formatPeriode(bericht.periode)}. Wat u hier weghaalt, vervalt.`}
      crumbs={[
        { href: "/verstrekker/toekenningen", label: "Toekenningen" },
        { href: `/verstrekker/toekenningen/${toekenningId}`, label: nummer },
      ]}
    >
      {volgendeStatus(stand.status, "intrekken").ok ? (
        <Toekenningsformulier
          action={toekenningsformulierAction}
          sleutel={crypto.randomUUID()}
          begin={{ ...alsInvoer(formulierVan(bericht)), "velden.budgetBedrag": "" }}
          keuzes={keuzesVoor(bericht.afzender.soort, bericht.wet)}
          bestaand={{ toekenningId, versie, budgethouder: formatNaam(bericht.budgethouder) }}
        />
      ) : (
        <EmptyState title="Dit budget is ingetrokken of afgesloten" icon="slot">
          Er kan niets meer aan worden gewijzigd.
        </EmptyState>
      )}
    </PageFrame>
  );
}
