"use client";

import { DateField } from "@/components/form/field";
import { FormFrame } from "@/components/form/form-frame";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormAction } from "@/components/form/use-form-action";
import { ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { proefAction } from "./proef-action";

const VERVOER = [
  { value: "auto", label: "Auto" },
  { value: "fiets", label: "Fiets" },
];

/** Shows what a form does with errors, a refusal and success. It keeps nothing. */
export function ProefForm() {
  const form = useFormAction(proefAction);
  if (form.state.status === "done") {
    return <Notice tone="ok" live title={`We hebben ${form.state.result.datum} ontvangen.`} />;
  }
  return (
    <FormFrame {...form}>
      <DateField {...form.field("datum")} label="Dag van de rit" />
      <Select {...form.field("vervoer")} label="Vervoer" options={VERVOER} />
      <RadioGroup
        {...form.field("retour", "nee")}
        label="Ook terug?"
        options={[
          { value: "ja", label: "Ja" },
          { value: "nee", label: "Nee" },
        ]}
      />
      <ButtonRow>
        <SubmitButton>Rit controleren</SubmitButton>
      </ButtonRow>
    </FormFrame>
  );
}
