import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";

import { magOpstellen } from "../../bevoegdheid";
import { wijzigenAction } from "../../loop-actions";
import { zaakpad } from "../../paden";

export const metadata: Metadata = { title: "Zorgovereenkomst wijzigen" };

export default async function WijzigenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/wijzigen">) {
  const { id } = await params;
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const zaak = await mijnZorgovereenkomst(db, actor, id, vandaag);
  if (zaak === null) notFound();
  if (zaak.wijziging !== null) redirect(zaakpad(id, "wijzigen/afspraken"));
  if (!magOpstellen(actor) || zaak.overeenkomst.status !== "goedgekeurd" || zaak.overeenkomst.beeindigdPer !== null) redirect(zaakpad(id));
  return (
    <ConfirmPage
      question="Wilt u deze zorgovereenkomst wijzigen?"
      effects={[
        "U kunt het tarief, de uren, de einddatum en de beschrijving van de zorg wijzigen.",
        "Een wijziging gaat in op de eerste dag van een maand. Tot die dag gelden de oude afspraken.",
        "U en de zorgverlener ondertekenen allebei. Voordat u tekent, ziet u wie er daarna nog meekijkt.",
        "Wilt u een andere zorgverlener of een andere soort zorg? Dan maakt u een nieuwe zorgovereenkomst.",
      ]}
      form={
        <ActionForm action={wijzigenAction} sleutel={randomUUID()}>
          <input type="hidden" name="zorgovereenkomstId" value={id} />
          <SubmitButton>Wijziging beginnen</SubmitButton>
        </ActionForm>
      }
      back={{ href: zaakpad(id), label: "Terug naar de zorgovereenkomst" }}
    />
  );
}
