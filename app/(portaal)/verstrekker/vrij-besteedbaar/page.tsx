import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { Field, MoneyField } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { NUL } from "@/lib/domein/geld";
import { WET_LABELS } from "@/lib/messages/labels";
import { vvbbeleid } from "@/lib/queries/verstrekker/vvb";

import { vvbbeleidVaststellenAction } from "./actions";

export const metadata = { title: "Vrij besteedbaar bedrag" };

const zoekvraag = z.object({ klaar: z.literal("ja").optional().catch(undefined) });

export default async function VvbbeleidPage({ searchParams }: PageProps<"/verstrekker/vrij-besteedbaar">) {
  const { klaar } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const beleid = await vvbbeleid(db, actor);
  if (beleid === null) notFound();

  return (
    <PageFrame
      title="Vrij besteedbaar bedrag"
      lead="U bepaalt of budgethouders een deel van hun budget zonder verantwoording mogen opnemen. Zonder regel is dat niet zo. Wie niet het hele jaar een budget heeft, krijgt een deel."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
    >
      {klaar !== undefined && <Notice tone="ok" title="De regel is vastgelegd." live />}
      <Panel title="Vastgelegd">
        <DataTable
          caption="Regels, nieuwste eerst"
          captionHidden
          columns={[
            { key: "wet", header: "Wet", cell: (rij) => WET_LABELS[rij.wet] },
            { key: "van", header: "Geldt vanaf", nowrap: true, cell: (rij) => <Dag datum={rij.van} kort /> },
            { key: "op", header: "Vastgelegd", cell: (rij) => <Tijdstip moment={rij.vastgesteldOp} /> },
            { key: "bedrag", header: "Per jaar", numeric: true, cell: (rij) => (rij.bedrag === NUL ? "geen" : <Bedrag centen={rij.bedrag} />) },
          ]}
          rows={beleid}
          rowKey={(rij) => rij.id}
          empty={<EmptyState title="U hebt nog niets vastgelegd" icon="euro">Uw budgethouders kunnen nu niets zonder verantwoording opnemen.</EmptyState>}
        />
      </Panel>
      <Panel title="Nieuwe regel" look="tint">
        <ActionForm action={vvbbeleidVaststellenAction} sleutel={randomUUID()} className="space-y-4">
          <RadioGroup name="wet" label="Voor welke wet?" options={[{ value: "wmo", label: WET_LABELS.wmo }, { value: "jeugdwet", label: WET_LABELS.jeugdwet }]} />
          <MoneyField name="bedragPerJaar" label="Bedrag per jaar" hint="Vul 0 in om ermee te stoppen." />
          <Field name="van" label="Geldt vanaf" hint="Bijvoorbeeld 01-07-2026. Niet in het verleden. Voor de dagen ervoor blijft gelden wat u eerder vastlegde." width="s" />
          <SubmitButton>Regel vastleggen</SubmitButton>
        </ActionForm>
      </Panel>
    </PageFrame>
  );
}
