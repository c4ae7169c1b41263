import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { Terugredenen } from "@/components/domein/overeenkomst-akkoorden";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { toelichtenAction } from "../../actions";
import { magOpstellen } from "../../bevoegdheid";
import { LIJST, zaakpad } from "../../paden";
import { requireOpstelling } from "../stap/stappagina";

export const metadata: Metadata = { title: "Uitleg geven" };

export default async function ToelichtenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/toelichten">) {
  const { id } = await params;
  const { actor, opstelling } = await requireOpstelling(id);
  const vraag = opstelling.akkoorden.findLast(({ oordeel }) => oordeel === "terug");
  if (!magOpstellen(actor) || vraag === undefined) redirect(zaakpad(id));
  return (
    <PageFrame
      title="Uitleg geven"
      lead="De afspraken blijven zoals ze zijn. Niemand hoeft opnieuw te ondertekenen."
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
        { href: zaakpad(id), label: opstelling.overeenkomst.nummer },
      ]}
    >
      <Notice tone="info" title="Dit was de reden om terug te sturen:">
        <Terugredenen redenen={vraag.redenen} toelichting={vraag.toelichting} />
      </Notice>
      <ActionForm action={toelichtenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <Textarea name="toelichting" label="Uw uitleg" hint="Schrijf op waarom de afspraken zo goed zijn." rows={6} maxLength={2000} />
        <ButtonRow>
          <SubmitButton>Uitleg versturen</SubmitButton>
          <ButtonLink href={zaakpad(id)} variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
