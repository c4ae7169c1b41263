import { randomUUID } from "node:crypto";

import { Dag } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { DateField } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import { OVERLIJDENSBRONNEN } from "@/lib/domein/overlijden/einde";
import { OVERLIJDENSBRON_LABELS } from "@/lib/messages/overlijden";
import type { Dossier } from "@/lib/queries/svb/dossier";

import { overlijdenRegistrerenAction, overlijdenTerugdraaienAction } from "./actions";

type Props = Readonly<{ id: string; dossier: Dossier; magRegistreren: boolean }>;

function Terugdraaien({ id }: Readonly<{ id: string }>) {
  return (
    <Details summary="Het overlijden is bij vergissing geregistreerd">
      <ActionForm action={overlijdenTerugdraaienAction} className="space-y-4">
        <input type="hidden" name="budgethouderId" value={id} />
        <Text>De zorgovereenkomsten en budgetten die door de registratie zijn geëindigd, lopen dan weer. Een overeenkomst die nog niet was goedgekeurd, moet opnieuw worden gemaakt.</Text>
        <Textarea name="reden" label="Wat was er mis?" rows={3} />
        <SubmitButton variant="danger">Overlijden terugdraaien</SubmitButton>
      </ActionForm>
    </Details>
  );
}

/** Whether the budgethouder died, and what somebody may do about it. */
export function Overlijden({ id, dossier, magRegistreren }: Props) {
  if (dossier.overlijdensdatum !== null) {
    return (
      <>
        <Notice tone="waarschuwing" title="Deze budgethouder is overleden">
          <p>
            Op <Dag datum={dossier.overlijdensdatum} />. De zorgovereenkomsten eindigden op die dag. Zorg tot en met die dag kan nog worden gedeclareerd.
          </p>
        </Notice>
        {magRegistreren && dossier.overlijdenTerugTeDraaien && <Terugdraaien id={id} />}
      </>
    );
  }
  if (!magRegistreren) return null;
  return (
    <Details summary="Overlijden registreren">
      <ActionForm action={overlijdenRegistrerenAction} sleutel={randomUUID()} className="space-y-4">
        <input type="hidden" name="budgethouderId" value={id} />
        <Text>Alle zorgovereenkomsten van {dossier.naam} eindigen op de dag van overlijden. De budgetten lopen tot en met die dag. De zorgverleners, de vertegenwoordigers en de verstrekker krijgen bericht.</Text>
        <DateField name="dag" label="Dag van overlijden" />
        <RadioGroup name="bron" label="Hoe weet de SVB het?" options={OVERLIJDENSBRONNEN.map((bron) => ({ value: bron, label: OVERLIJDENSBRON_LABELS[bron] }))} />
        <Checkbox name="nagekeken" label={`Ik heb nagekeken dat het gaat om ${dossier.naam}.`} />
        <SubmitButton variant="danger">Overlijden registreren</SubmitButton>
      </ActionForm>
    </Details>
  );
}
