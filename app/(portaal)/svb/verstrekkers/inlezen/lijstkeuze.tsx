"use client";

import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field";
import { FileField } from "@/components/form/file-field";
import { FormFrame } from "@/components/form/form-frame";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormAction } from "@/components/form/use-form-action";
import { AmountList } from "@/components/ui/amount-list";
import { Details } from "@/components/ui/details";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/components/ui/link";
import type { FormAction } from "@/lib/actions/form-state";

type Regel = Readonly<{ code: string; naam: string }>;
export type Voorbeeld = Readonly<{
  soort: string;
  peildatum: string;
  lijst: string;
  nieuw: readonly Regel[];
  vervallen: readonly Regel[];
  hernoemd: readonly (Regel & Readonly<{ was: string }>)[];
  gelijk: number;
}>;

function Namen({ titel, regels }: Readonly<{ titel: string; regels: readonly string[] }>) {
  if (regels.length === 0) return null;
  return (
    <Details summary={`${titel} (${String(regels.length)})`} open={regels.length <= 20}>
      <ul className="list-disc pl-6">
        {regels.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </Details>
  );
}

/** What would change, before anything changes. */
function Controle({ voorbeeld, inlezen }: Readonly<{ voorbeeld: Voorbeeld; inlezen: FormAction }>) {
  const { soort, peildatum, lijst, nieuw, vervallen, hernoemd, gelijk } = voorbeeld;
  const metCode = ({ code, naam }: Regel): string => `${naam} (${code})`;
  return (
    <div className="space-y-6">
      <Heading level={2}>Controleer wat er verandert</Heading>
      <AmountList
        lines={[
          { key: "nieuw", label: "Nieuw", amount: nieuw.length },
          { key: "vervallen", label: "Vervalt", amount: vervallen.length },
          { key: "hernoemd", label: "Andere naam", amount: hernoemd.length },
          { key: "gelijk", label: "Blijft gelijk", amount: gelijk },
        ]}
      />
      <Namen titel="Nieuw" regels={nieuw.map(metCode)} />
      <Namen titel="Vervalt op de dag voor de lijst ingaat" regels={vervallen.map(metCode)} />
      <Namen titel="Andere naam" regels={hernoemd.map((regel) => `${regel.was} wordt ${metCode(regel)}`)} />
      {vervallen.length > 0 && <p>Budgetten van een vervallen verstrekker blijven bestaan, maar die verstrekker kan niets meer aanleveren.</p>}
      <ActionForm action={inlezen}>
        <input type="hidden" name="soort" value={soort} />
        <input type="hidden" name="peildatum" value={peildatum} />
        <input type="hidden" name="lijst" value={lijst} />
        <SubmitButton>Lijst inlezen</SubmitButton>
      </ActionForm>
      <p>
        <Link href="/svb/verstrekkers/inlezen">Een ander bestand kiezen</Link>
      </p>
    </div>
  );
}

/** Choosing a list and, in the answer to that, seeing what it would change. Both work without a script. */
export function Lijstkeuze({ vergelijken, inlezen }: Readonly<{ vergelijken: FormAction<Voorbeeld>; inlezen: FormAction }>) {
  const { state, submit } = useFormAction(vergelijken);
  if (state.status === "done") return <Controle voorbeeld={state.result} inlezen={inlezen} />;
  return (
    <FormFrame state={state} submit={submit}>
      <RadioGroup
        name="soort"
        label="Welke lijst?"
        options={[
          { value: "gemeente", label: "Gemeenten", hint: "De lijst van het CBS, met viercijferige codes." },
          { value: "zorgkantoor", label: "Zorgkantoren", hint: "Eigen codes: ZK01, ZK02, …" },
        ]}
      />
      <DateField name="peildatum" label="Vanaf wanneer geldt de lijst?" hint="Meestal 1 januari, bijvoorbeeld 01-01-2027" />
      <FileField name="bestand" label="Bestand" hint="CSV in UTF-8 met de kolommen code (of gemeentecode) en naam, ten hoogste 1 MB." accept=".csv,text/csv" />
      <SubmitButton>Bekijken wat er verandert</SubmitButton>
    </FormFrame>
  );
}
