import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { Overeenkomstpartijen } from "@/components/domein/overeenkomst-inhoud";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { OVERGANGEN, type Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { formatNaam } from "@/lib/format";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";

import { intrekkenAction } from "../../actions";
import { magOpstellen } from "../../bevoegdheid";
import { zaakpad } from "../../paden";

export const metadata: Metadata = { title: "Zorgovereenkomst intrekken" };

export default async function IntrekkenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/intrekken">) {
  const { id } = await params;
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const zaak = await mijnZorgovereenkomst(db, actor, id, vandaag);
  if (zaak === null) notFound();
  const { status } = zaak.overeenkomst;
  if (!magOpstellen(actor) || !(OVERGANGEN.intrekken.van as readonly Overeenkomststatus[]).includes(status)) redirect(zaakpad(id));
  return (
    <ConfirmPage
      question="Weet u zeker dat u deze zorgovereenkomst wilt intrekken?"
      effects={[
        "De zorgovereenkomst stopt. Niemand kan er nog voor tekenen.",
        "Er kan geen zorg mee worden betaald.",
        "U kunt dit niet terugdraaien. Wilt u toch verder, dan maakt u een nieuwe.",
      ]}
      form={
        <ActionForm action={intrekkenAction} sleutel={randomUUID()}>
          <input type="hidden" name="zorgovereenkomstId" value={id} />
          <SubmitButton variant="danger">Zorgovereenkomst intrekken</SubmitButton>
        </ActionForm>
      }
      back={{ href: zaakpad(id), label: "Nee, terug naar de zorgovereenkomst" }}
    >
      <Overeenkomstpartijen feiten={zaak.overeenkomst} budgethouder={formatNaam(zaak.budgethouder)} lezer="budgethouder" />
    </ConfirmPage>
  );
}
