import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TerugredenenVelden } from "@/components/form/terugredenen";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { formatNaam } from "@/lib/format";

import { wijzigingWeigerenAction } from "../../../loop-actions";
import { kruimels, LIJST } from "../../../zaak";
import { requireTeTekenenWijziging } from "../te-tekenen";

export const metadata: Metadata = { title: "Wijziging terugsturen" };

export default async function WijzigingTerugsturenPage({ params }: PageProps<"/zorgverlener/zorgovereenkomsten/[id]/wijziging/terugsturen">) {
  const { id } = await params;
  const { zaak } = await requireTeTekenenWijziging(id);
  return (
    <PageFrame
      title="Wijziging terugsturen"
      lead={`${formatNaam(zaak.budgethouder)} ziet uw reden en kan de wijziging aanpassen. Tot die tijd gelden de oude afspraken.`}
      crumbs={kruimels({ href: `${LIJST}/${id}`, label: zaak.overeenkomst.nummer })}
    >
      <ActionForm action={wijzigingWeigerenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <TerugredenenVelden partij="zorgverlener" label="Wat klopt er niet?" />
        <ButtonRow>
          <SubmitButton>Terugsturen naar budgethouder</SubmitButton>
          <ButtonLink href={`${LIJST}/${id}/wijziging`} variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
