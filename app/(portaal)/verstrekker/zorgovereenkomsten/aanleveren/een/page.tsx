import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";

import { AnswerForm } from "@/components/form/answer-form";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";

import { overeenkomstAanleverenAction } from "../actions";
import { Groep } from "./velden";

export const metadata = { title: "Eén zorgovereenkomst aanleveren" };

const BASIS = "/verstrekker/zorgovereenkomsten/aanleveren";

export default async function EenAanleverenPage() {
  const actor = await requireActor("verstrekker");
  if (!mag(actor, "zorgovereenkomst.aanleveren")) notFound();
  return (
    <PageFrame
      title="Eén zorgovereenkomst aanleveren"
      lead="Neem over wat op het papier staat. U ziet eerst wat wij vinden; daarna levert u aan."
      crumbs={[
        { href: "/verstrekker/zorgovereenkomsten", label: "Zorgovereenkomsten" },
        { href: BASIS, label: "Aanleveren" },
      ]}
    >
      <AnswerForm action={overeenkomstAanleverenAction}>
        <input type="hidden" name="aanvraagsleutel" value={randomUUID()} />
        <FileField name="pdf" label="PDF van de ondertekende zorgovereenkomst" hint="Ten hoogste 10 MB." accept=".pdf,application/pdf" />
        <Groep groep="budget" legend="Uit welk budget?" />
        <Groep groep="zorgverlener" legend="Wie geeft de zorg?" />
        <Groep groep="afspraken" legend="Wat is afgesproken?" />
        <Groep groep="tarieven" legend="Welke tarieven?" />
        <Groep groep="handtekeningen" legend="Wanneer is getekend?" />
        <ButtonRow>
          <SubmitButton>Nakijken</SubmitButton>
          <ButtonLink href={BASIS} variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </AnswerForm>
    </PageFrame>
  );
}
