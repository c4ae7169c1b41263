import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { OvereenkomstVerschillen } from "@/components/domein/overeenkomst-verschillen";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";

import { magOpstellen } from "../../../bevoegdheid";
import { wijzigingIntrekkenAction } from "../../../loop-actions";
import { zaakpad } from "../../../paden";

export const metadata: Metadata = { title: "Wijziging intrekken" };

export default async function WijzigingIntrekkenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/wijzigen/intrekken">) {
  const { id } = await params;
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const zaak = await mijnZorgovereenkomst(db, actor, id, vandaag);
  if (zaak === null) notFound();
  if (!magOpstellen(actor) || zaak.wijziging === null) redirect(zaakpad(id));
  return (
    <ConfirmPage
      question="Weet u zeker dat u deze wijziging wilt intrekken?"
      effects={["De afspraken die nu gelden, blijven gelden.", "Wie van de wijziging wist, krijgt bericht.", "U kunt later een nieuwe wijziging beginnen."]}
      form={
        <ActionForm action={wijzigingIntrekkenAction} sleutel={randomUUID()}>
          <input type="hidden" name="zorgovereenkomstId" value={id} />
          <SubmitButton variant="danger">Wijziging intrekken</SubmitButton>
        </ActionForm>
      }
      back={{ href: zaakpad(id), label: "Nee, terug naar de zorgovereenkomst" }}
    >
      <OvereenkomstVerschillen verschillen={zaak.wijziging.verschillen} />
    </ConfirmPage>
  );
}
