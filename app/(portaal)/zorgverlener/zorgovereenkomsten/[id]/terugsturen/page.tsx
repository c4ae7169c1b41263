import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TerugredenenVelden } from "@/components/form/terugredenen";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { formatNaam } from "@/lib/format";

import { weigerenAction } from "../../actions";
import { kruimels, LIJST, requireTeTekenen } from "../../zaak";

export const metadata: Metadata = { title: "Zorgovereenkomst terugsturen" };

export default async function TerugsturenPage({ params }: PageProps<"/zorgverlener/zorgovereenkomsten/[id]/terugsturen">) {
  const { id } = await params;
  const zaak = await requireTeTekenen(id);
  return (
    <PageFrame
      title="Zorgovereenkomst terugsturen"
      lead={`${formatNaam(zaak.budgethouder)} ziet uw reden en kan de afspraken aanpassen. Daarna krijgt u hem opnieuw.`}
      crumbs={kruimels({ href: `${LIJST}/${id}`, label: zaak.overeenkomst.nummer })}
    >
      <ActionForm action={weigerenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <TerugredenenVelden partij="zorgverlener" label="Wat klopt er niet?" />
        <ButtonRow>
          <SubmitButton>Terugsturen naar budgethouder</SubmitButton>
          <ButtonLink href={`${LIJST}/${id}`} variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
