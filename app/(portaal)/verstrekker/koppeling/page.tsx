import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { NaInloggen } from "@/components/form/na-inloggen";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Prose } from "@/components/ui/text";
import { eerstInloggen, requestDeps, requireActor } from "@/lib/auth/actor";
import { type Apisleutelregel, apisleutels } from "@/lib/queries/verstrekker/koppeling";

import { apisleutelAanmakenAction } from "./actions";
import { NieuweSleutel } from "./nieuwe-sleutel";

export const metadata = { title: "Koppeling" };

const zoekvraag = z.object({ ingetrokken: z.literal("ja").optional().catch(undefined) });

const KOLOMMEN: readonly Column<Apisleutelregel>[] = [
  { key: "naam", header: "Waarvoor", cell: (rij) => rij.naam },
  { key: "status", header: "Status", cell: (rij) => (rij.ingetrokkenOp === null ? <StatusBadge tone="ok" label="Werkt" /> : <StatusBadge tone="neutraal" label="Ingetrokken" />) },
  { key: "gemaakt", header: "Gemaakt", cell: (rij) => <Tijdstip moment={rij.aangemaaktOp} /> },
  { key: "gebruikt", header: "Laatst gebruikt", cell: (rij) => (rij.laatstGebruiktOp === null ? "nog niet" : <Tijdstip moment={rij.laatstGebruiktOp} />) },
  {
    key: "actie",
    header: "",
    cell: (rij) => (rij.ingetrokkenOp === null ? <Link href={`/verstrekker/koppeling/intrekken?sleutel=${rij.id}`}>Intrekken<span className="sr-only">: {rij.naam}</span></Link> : null),
  },
];

export default async function KoppelingPage({ searchParams }: PageProps<"/verstrekker/koppeling">) {
  const { ingetrokken } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const sleutels = await apisleutels(db, actor);
  if (sleutels === null) notFound();

  return (
    <PageFrame
      title="Koppeling"
      lead="Uw zaaksysteem kan toekenningsberichten zelf aanleveren en krijgt meteen antwoord."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
    >
      {ingetrokken !== undefined && <Notice tone="ok" title="De sleutel is ingetrokken. Hij werkt vanaf nu niet meer." live />}
      <Panel title="API-sleutels">
        <DataTable
          caption="API-sleutels van uw organisatie"
          captionHidden
          columns={KOLOMMEN}
          rows={sleutels}
          rowKey={(rij) => rij.id}
          empty={<EmptyState title="U hebt nog geen sleutel" icon="slot">Maak er een om uw zaaksysteem te koppelen.</EmptyState>}
        />
      </Panel>
      <Panel title="Nieuwe sleutel" look="tint">
        <NaInloggen adres={await eerstInloggen()}>
          <NieuweSleutel action={apisleutelAanmakenAction} />
        </NaInloggen>
      </Panel>
      <Panel title="Zo sluit u aan">
        <Prose>
          <p>
            Stuur elk bericht als XML naar <code>/api/v1/toekenningsberichten</code>, met de sleutel in de kop <code>Authorization: Bearer</code>. Het antwoord is het
            retourbericht. Probeer uw berichten eerst uit op <code>/api/v1/toekenningsberichten/valideren</code>: dan wordt niets bewaard.
          </p>
          <p>
            De volledige beschrijving staat in <Link href="/api/v1/openapi.json">openapi.json</Link>.
          </p>
        </Prose>
      </Panel>
    </PageFrame>
  );
}
