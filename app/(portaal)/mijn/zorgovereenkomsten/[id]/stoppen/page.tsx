import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { DateField } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { metHoofdletter } from "@/lib/format";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";

import { magOpstellen } from "../../bevoegdheid";
import { verklaringBeeindigenAction } from "../../loop-actions";
import { LIJST, zaakpad } from "../../paden";

export const metadata: Metadata = { title: "Verklaring stoppen" };

const alsInvoer = (dag: string): string => dag.split("-").reverse().join("-");

export default async function StoppenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/stoppen">) {
  const { id } = await params;
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const zaak = await mijnZorgovereenkomst(db, actor, id, vandaag);
  if (zaak === null) notFound();
  const { overeenkomst, verstrekker } = zaak;
  if (!magOpstellen(actor) || KENMERKEN[overeenkomst.model].ondertekend || overeenkomst.status !== "goedgekeurd" || zaak.einde !== null) redirect(zaakpad(id));
  const helper = overeenkomst.zorgverlener?.naam ?? "de helper";
  return (
    <PageFrame
      title={`Stoppen met de hulp van ${helper}`}
      lead="U hoeft niet op te zeggen: een verklaring is geen contract. Na de laatste dag kunt u niets meer declareren."
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
        { href: zaakpad(id), label: overeenkomst.nummer },
      ]}
    >
      <ActionForm action={verklaringBeeindigenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <DateField name="laatsteDag" label="Wat is de laatste dag?" hint="Dit mag een dag zijn die al voorbij is, als u over die maanden nog niet hebt gedeclareerd." defaultValue={alsInvoer(vandaag)} />
        <Textarea name="toelichting" label="Waarom stopt de hulp?" hint={`${metHoofdletter(verstrekker.naam)} leest dit, en ${helper} ook.`} rows={4} />
        <Checkbox name="akkoord" label="Ik wil stoppen met deze verklaring." hint={`${metHoofdletter(verstrekker.naam)} en ${helper} krijgen bericht.`} />
        <ButtonRow>
          <SubmitButton>Verklaring stoppen</SubmitButton>
          <ButtonLink href={zaakpad(id)} variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
