import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { Notice } from "@/components/ui/notice";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { OPDRACHTGEVERS } from "@/lib/domein/voorlopig/voorstel";
import { OPDRACHTGEVER_LABELS } from "@/lib/messages/voorlopig";
import { mandaatbegin } from "@/lib/queries/svb/ambtshalve";

import { mandaatVoorstellenAction } from "../../actions";

export const metadata = { title: "Nieuw mandaat" };

export default async function NieuwMandaatPage() {
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const begin = await mandaatbegin(db, actor, vandaag);
  if (begin === null) notFound();
  const { verstrekkers, eigenaren } = begin;
  return (
    <PageFrame
      title="Nieuw mandaat"
      lead="Alleen als er een opdracht ligt van de verstrekker zelf, of van het ministerie. Een collega keurt het daarna goed; dan pas mag er akkoord worden gegeven."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/ambtshalve", label: "Ambtshalve goedgekeurd" },
        { href: "/svb/ambtshalve/mandaten", label: "Mandaten" },
      ]}
    >
      <ActionForm action={mandaatVoorstellenAction} sleutel={randomUUID()} className="space-y-6">
        <Select name="verstrekkerId" label="Op naam van welke verstrekker?" options={verstrekkers.map(({ id, naam, code }) => ({ value: id, label: `${naam} (${code})` }))} />
        <RadioGroup name="opdrachtgever" label="Wie gaf de opdracht?" options={OPDRACHTGEVERS.map((wie) => ({ value: wie, label: OPDRACHTGEVER_LABELS[wie] }))} />
        <Field name="gegevenDoor" label="Wie heeft de opdracht ondertekend?" hint="Naam en functie, zoals onder de brief staat." width="m" maxLength={120} />
        <DateField name="opdrachtOp" label="Datum van de opdracht" />
        <Field name="opdrachtKenmerk" label="Kenmerk van de opdracht" hint="Het nummer van de brief of de mail. Daarmee is de opdracht later terug te vinden." width="m" maxLength={60} />
        <DateField name="van" label="Geldt vanaf" hint="Op zijn vroegst de dag van de opdracht." />
        <DateField name="tm" label="Geldt tot en met" hint="Na deze dag kan er niets meer akkoord krijgen onder dit mandaat." />
        <Select
          name="eigenaarId"
          label="Wie vraagt de verstrekker om antwoord?"
          options={eigenaren.map(({ id, naam }) => ({ value: id, label: naam }))}
          defaultValue={eigenaren.some(({ id }) => id === actor.gebruikerId) ? actor.gebruikerId : ""}
        />
        <Notice tone="info" title="De verstrekker krijgt bericht">
          <p>Na de goedkeuring ziet de verstrekker dit mandaat, en elke zorgovereenkomst die akkoord krijgt.</p>
        </Notice>
        <SubmitButton>Mandaat voorstellen</SubmitButton>
      </ActionForm>
    </PageFrame>
  );
}
