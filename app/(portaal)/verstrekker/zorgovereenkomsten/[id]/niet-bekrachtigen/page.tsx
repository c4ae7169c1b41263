import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { TerugredenenVelden } from "@/components/form/terugredenen";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { gevolgVanNietBekrachtigen } from "@/lib/domein/ambtshalve/akkoord";
import { mag } from "@/lib/domein/toegang";
import { GEVOLGEN } from "@/lib/messages/ambtshalve";
import { verstrekkerZorgovereenkomst } from "@/lib/queries/verstrekker/zorgovereenkomsten";

import { nietBekrachtigenAction } from "../../ambtshalve-actions";

export const metadata: Metadata = { title: "Niet bekrachtigen" };

export default async function NietBekrachtigenPage({ params }: PageProps<"/verstrekker/zorgovereenkomsten/[id]/niet-bekrachtigen">) {
  const { id } = await params;
  const actor = await requireActor("verstrekker");
  if (!mag(actor, "zorgovereenkomst.accorderen")) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const zaak = await verstrekkerZorgovereenkomst(db, actor, id, { nu, vandaag });
  if (zaak === null) notFound();
  const href = `/verstrekker/zorgovereenkomsten/${id}`;
  if (zaak.ambtshalve?.status !== "open") redirect(href);
  return (
    <ConfirmPage
      question="Waarom staat u niet achter deze zorgovereenkomst?"
      effects={GEVOLGEN[gevolgVanNietBekrachtigen(zaak.overeenkomst, vandaag).soort]}
      back={{ href, label: `Terug naar ${zaak.overeenkomst.nummer}` }}
      form={
        <ActionForm action={nietBekrachtigenAction} sleutel={randomUUID()}>
          <input type="hidden" name="zorgovereenkomstId" value={id} />
          <TerugredenenVelden partij="verstrekker" label="Redenen" />
          <Checkbox name="zeker" label="Ik weet zeker dat wij niet achter deze zorgovereenkomst staan." />
          <SubmitButton variant="danger">Niet bekrachtigen</SubmitButton>
        </ActionForm>
      }
    />
  );
}
