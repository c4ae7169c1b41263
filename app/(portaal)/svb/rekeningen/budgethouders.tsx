import { randomUUID } from "node:crypto";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { NaInloggen } from "@/components/form/na-inloggen";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { formatIban, formatNaam } from "@/lib/format";
import type { TeBeoordelenRekening } from "@/lib/queries/svb/rekeningen";

import { rekeningBeoordelenAction } from "./actions";

/** The own account of a budgethouder that waits for a second pair of eyes. */
export function Budgethouderrekening({ rekening, inloggen }: Readonly<{ rekening: TeBeoordelenRekening; inloggen: string | null }>) {
  return (
    <Panel title={formatNaam(rekening.budgethouder)}>
      <DescriptionList
        dense
        items={[
          { term: "Rekeningnummer", value: <span className="tabular">{formatIban(rekening.iban)}</span> },
          { term: "Op naam van", value: rekening.tenaamstelling },
          { term: "Opgegeven", value: <Tijdstip moment={rekening.aangevraagdOp} /> },
        ]}
      />
      {rekening.ookVanZorgverlener && (
        <Notice tone="waarschuwing" title="Dit nummer is ook van een zorgverlener" className="mt-4">
          <p>Zoek uit of dit klopt voordat u goedkeurt.</p>
        </Notice>
      )}
      {rekening.zelf ? (
        <Text className="mt-4">U hebt deze rekening zelf opgegeven. Een collega beoordeelt haar.</Text>
      ) : (
        <NaInloggen adres={inloggen}>
          <ActionForm action={rekeningBeoordelenAction} sleutel={randomUUID()} className="mt-4 space-y-4">
            <input type="hidden" name="rekeningId" value={rekening.id} />
            <RadioGroup
              name="besluit"
              label="Is dit de rekening van de budgethouder?"
              options={[
                { value: "goedkeuren", label: "Ja, goedkeuren", hint: "Vanaf nu gaan uitbetalingen naar deze rekening." },
                { value: "afwijzen", label: "Nee, afwijzen" },
              ]}
            />
            <Textarea name="reden" label="Reden" hint="Alleen bij afwijzen. De budgethouder leest dit." rows={2} optional />
            <SubmitButton>Besluit vastleggen</SubmitButton>
          </ActionForm>
        </NaInloggen>
      )}
    </Panel>
  );
}
