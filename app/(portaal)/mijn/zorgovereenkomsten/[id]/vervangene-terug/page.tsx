import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatDatumKort } from "@/lib/format";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";

import { magOpstellen } from "../../bevoegdheid";
import { vervangeneTerugAction } from "../../loop-actions";
import { zaakpad } from "../../paden";

export const metadata: Metadata = { title: "Vaste zorgverlener is terug" };

export default async function VervangeneTerugPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/vervangene-terug">) {
  const { id } = await params;
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const zaak = await mijnZorgovereenkomst(db, actor, id, vandaag);
  if (zaak === null) notFound();
  const { status, vervangtNaam, zorgverlener } = zaak.overeenkomst;
  if (!magOpstellen(actor) || status !== "goedgekeurd" || vervangtNaam === null) redirect(zaakpad(id));
  return (
    <ConfirmPage
      question={`Wanneer begint ${vervangtNaam} weer?`}
      effects={[
        `De zorgovereenkomst met ${zorgverlener?.naam ?? "de vervanger"} stopt op de dag ervoor. Er is geen opzegtermijn: zo is het afgesproken.`,
        "De zorgovereenkomst met uw vaste zorgverlener verandert niet.",
        "De vervanger krijgt bericht.",
      ]}
      form={
        <ActionForm action={vervangeneTerugAction} sleutel={randomUUID()}>
          <input type="hidden" name="zorgovereenkomstId" value={id} />
          <DateField name="terugOp" label="Eerste werkdag" hint="Vandaag of later." defaultValue={formatDatumKort(vandaag)} />
          <SubmitButton>Vervanging laten stoppen</SubmitButton>
        </ActionForm>
      }
      back={{ href: zaakpad(id), label: "Terug naar de zorgovereenkomst" }}
    />
  );
}
