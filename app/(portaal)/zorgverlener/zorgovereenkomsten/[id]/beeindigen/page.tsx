import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import * as z from "zod";

import { BeeindigenPagina, Eindekeuze, type Eindegegevens, kanZo } from "@/components/form/beeindigen-pagina";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { EINDEWIJZEN } from "@/lib/domein/zorgovereenkomst/einde";
import { formatNaam } from "@/lib/format";
import { zorgverlenerEinde } from "@/lib/queries/zorgverlener/overeenkomstloop";
import { declarerenUiterlijk } from "@/lib/queries/zorgovereenkomst/einde";

import { beeindigenAction } from "../../loop-actions";
import { kruimels, LIJST } from "../../zaak";

export const metadata: Metadata = { title: "Zorgovereenkomst beëindigen" };

const keuze = z.enum(EINDEWIJZEN).nullable().catch(null);

export default async function ZorgverlenerBeeindigenPage({ params, searchParams }: PageProps<"/zorgverlener/zorgovereenkomsten/[id]/beeindigen">) {
  const [{ id }, vraag] = await Promise.all([params, searchParams]);
  const wijze = keuze.parse(vraag["wijze"] ?? null);
  const actor = await requireActor("zorgverlener");
  const { db, vandaag } = await requestDeps();
  const overzicht = await zorgverlenerEinde(db, actor, id, vandaag);
  if (overzicht === null) notFound();
  const { zaak, ...rest } = overzicht;
  if (zaak.overeenkomst.status !== "goedgekeurd" || zaak.einde !== null) redirect(`${LIJST}/${id}`);
  const gegevens: Eindegegevens = { ...rest, zorgovereenkomstId: id, ander: formatNaam(zaak.budgethouder) };
  const pad = `${LIJST}/${id}/beeindigen`;
  if (wijze !== null && kanZo(gegevens, wijze)) {
    return <BeeindigenPagina action={beeindigenAction} sleutel={randomUUID()} gegevens={gegevens} wijze={wijze} declarerenUiterlijk={declarerenUiterlijk} terug={pad} />;
  }
  return (
    <PageFrame title="Hoe wilt u stoppen?" crumbs={kruimels({ href: `${LIJST}/${id}`, label: zaak.overeenkomst.nummer })}>
      <Eindekeuze gegevens={gegevens} pad={pad} terug={`${LIJST}/${id}`} />
    </PageFrame>
  );
}
