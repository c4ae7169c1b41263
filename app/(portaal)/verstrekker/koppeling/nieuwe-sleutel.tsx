"use client";

import { Field } from "@/components/form/field";
import { FormFrame } from "@/components/form/form-frame";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormAction } from "@/components/form/use-form-action";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/form-state";

type Gemaakt = { readonly apisleutelId: string; readonly naam: string; readonly sleutel: string };

/** The key stands in the answer to the form and nowhere else: leave the page and it is gone. */
export function NieuweSleutel({ action }: Readonly<{ action: FormAction<Gemaakt> }>) {
  const { state, submit } = useFormAction(action);
  if (state.status === "done") {
    return (
      <Notice tone="ok" title={`De sleutel "${state.result.naam}" is gemaakt`} live>
        <p>Kopieer de sleutel nu en bewaar hem veilig. U ziet hem hierna nooit meer.</p>
        <p className="rounded-base bg-page p-3 font-mono break-all select-all">{state.result.sleutel}</p>
        <p>Hebt u hem niet bewaard? Trek hem dan in en maak een nieuwe.</p>
      </Notice>
    );
  }
  return (
    <FormFrame state={state} submit={submit}>
      <Field name="naam" label="Waarvoor is de sleutel?" hint="Bijvoorbeeld: zaaksysteem productie" maxLength={60} autoComplete="off" />
      <SubmitButton>Sleutel maken</SubmitButton>
    </FormFrame>
  );
}
