import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import * as z from "zod";

import { BeeindigenPagina, Eindekeuze, type Eindegegevens, kanZo } from "@/components/form/beeindigen-pagina";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { EINDEWIJZEN } from "@/lib/domein/zorgovereenkomst/einde";
import { mijnEinde } from "@/lib/queries/mijn/overeenkomstloop";
import { declarerenUiterlijk } from "@/lib/queries/zorgovereenkomst/einde";

import { magOpstellen } from "../../bevoegdheid";
import { beeindigenAction } from "../../loop-actions";
import { LIJST, zaakpad } from "../../paden";

export const metadata: Metadata = { title: "Zorgovereenkomst beëindigen" };

const keuze = z.enum(EINDEWIJZEN).nullable().catch(null);

export default async function BeeindigenPage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/beeindigen">) {
  const [{ id }, vraag] = await Promise.all([params, searchParams]);
  const wijze = keuze.parse(vraag["wijze"] ?? null);
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const overzicht = await mijnEinde(db, actor, id, vandaag);
  if (overzicht === null) notFound();
  const { zaak, ...rest } = overzicht;
  if (!magOpstellen(actor) || zaak.overeenkomst.status !== "goedgekeurd" || zaak.einde !== null) redirect(zaakpad(id));
  const gegevens: Eindegegevens = { ...rest, zorgovereenkomstId: id, ander: zaak.overeenkomst.zorgverlener?.naam ?? "De zorgverlener" };
  const pad = zaakpad(id, "beeindigen");
  if (wijze !== null && kanZo(gegevens, wijze)) {
    return <BeeindigenPagina action={beeindigenAction} sleutel={randomUUID()} gegevens={gegevens} wijze={wijze} declarerenUiterlijk={declarerenUiterlijk} terug={pad} />;
  }
  return (
    <PageFrame
      title="Hoe wilt u stoppen?"
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
        { href: zaakpad(id), label: zaak.overeenkomst.nummer },
      ]}
    >
      <Eindekeuze gegevens={gegevens} pad={pad} terug={zaakpad(id)}>
        {zaak.overeenkomst.vervangtNaam !== null && (
          <Panel title={`${zaak.overeenkomst.vervangtNaam} komt terug`}>
            <p className="mb-4 max-w-measure">Deze zorgovereenkomst is een vervanging. Hij stopt als uw vaste zorgverlener weer begint.</p>
            <ButtonLink href={zaakpad(id, "vervangene-terug")} variant="secondary">
              Melden dat de vaste zorgverlener terug is
            </ButtonLink>
          </Panel>
        )}
      </Eindekeuze>
    </PageFrame>
  );
}
