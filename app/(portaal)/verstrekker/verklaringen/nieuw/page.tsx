import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field, MoneyField } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { maximumSociaalNetwerk } from "@/lib/domein/regelgeving/sociaal-netwerk";
import { FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { mag } from "@/lib/domein/toegang";
import { FAMILIERELATIES } from "@/lib/domein/zorgovereenkomst/model";
import { formatBedrag } from "@/lib/format";
import { FAMILIERELATIE_LABELS, functiesoortLabel } from "@/lib/messages/labels";

import { verklaringRegistrerenAction } from "../actions";

export const metadata: Metadata = { title: "Verklaring sociaal netwerk vastleggen" };

const SOORTEN = [...FUNCTIESOORTEN.wmo, ...FUNCTIESOORTEN.jeugdwet].map((code) => ({ value: code, label: functiesoortLabel(code) }));

function Helper() {
  return (
    <Fieldset id="helper" legend="Wie helpt?">
      <Field name="bsn" label="Burgerservicenummer (BSN)" inputMode="numeric" width="s" autoComplete="off" />
      <Field name="voornamen" label="Voornamen" autoComplete="off" />
      <Field name="tussenvoegsel" label="Tussenvoegsel" optional width="s" autoComplete="off" />
      <Field name="achternaam" label="Achternaam" autoComplete="off" />
      <DateField name="geboortedatum" label="Geboortedatum" hint="Bijvoorbeeld 31-01-1990" />
      <Select name="familierelatie" label="Partner of familie van de budgethouder?" options={FAMILIERELATIES.map((relatie) => ({ value: relatie, label: FAMILIERELATIE_LABELS[relatie] }))} />
    </Fieldset>
  );
}

export default async function NieuweVerklaringPage() {
  const actor = await requireActor("verstrekker");
  if (!mag(actor, "zorgovereenkomst.accorderen")) notFound();
  const { vandaag } = await requestDeps();
  const maximum = maximumSociaalNetwerk(vandaag);
  const hoogste = maximum.uitkomst === "bekend" ? `Hooguit ${formatBedrag(maximum.waarde)} per kalendermaand. U mag een lager bedrag afspreken.` : "Het maximum van nu is niet bekend.";
  return (
    <PageFrame
      title="Verklaring sociaal netwerk vastleggen"
      lead="Na het vastleggen controleert de SVB de verklaring en het rekeningnummer. Niemand hoeft te ondertekenen."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/verklaringen", label: "Verklaringen" },
      ]}
    >
      <ActionForm action={verklaringRegistrerenAction} sleutel={randomUUID()}>
        <Fieldset id="budget" legend="Uit welk budget?">
          <Field name="toekenningsnummer" label="Nummer van de toekenning" hint="Bijvoorbeeld TK-2026-000123. Het staat bij Toekenningen." width="s" autoComplete="off" />
          <Select name="functiesoort" label="Soort zorg" options={SOORTEN} />
        </Fieldset>
        <Helper />
        <Fieldset id="afspraak" legend="Wat is afgesproken?">
          <DateField name="van" label="Vanaf" />
          <DateField name="tm" label="Tot en met" hint="Niet later dan het einde van het budget." />
          <MoneyField name="bedrag" label="Bedrag per maand" hint={hoogste} />
          <Textarea name="omschrijving" label="Welke hulp?" rows={3} maxLength={2000} />
        </Fieldset>
        <Fieldset id="rekening" legend="Waar wordt betaald?" hint="Heeft de SVB al een rekeningnummer van deze persoon, dan blijft dat gelden.">
          <Field name="iban" label="Rekeningnummer (IBAN)" autoComplete="off" spellCheck={false} />
          <Field name="tenaamstelling" label="Naam van de rekeninghouder" autoComplete="off" />
        </Fieldset>
        <Text>De budgethouder ziet de verklaring meteen en kan declareren als de SVB akkoord is.</Text>
        <ButtonRow>
          <SubmitButton>Verklaring vastleggen</SubmitButton>
          <ButtonLink href="/verstrekker/verklaringen" variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
