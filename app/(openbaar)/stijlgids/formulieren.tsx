import { Checkbox, CheckboxGroup } from "@/components/form/checkbox-group";
import { DateField, Field, MoneyField, QuantityField } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FileField } from "@/components/form/file-field";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { ButtonRow } from "@/components/ui/button";

import { ProefForm } from "./proef-form";
import { Voorbeeld } from "./voorbeeld";

const WETTEN = [
  { value: "wmo", label: "Wmo", hint: "Ondersteuning thuis, via de gemeente" },
  { value: "jeugdwet", label: "Jeugdwet" },
  { value: "wlz", label: "Wlz", disabled: true },
];

function Velden() {
  return (
    <form action="/stijlgids" className="space-y-6">
      <Fieldset id="gids-werk" legend="Het werk">
        <Field name="gids-naam" label="Naam" autoComplete="name" defaultValue="Özlem van ’t Hof" />
        <DateField name="gids-datum" label="Eerste werkdag" />
        <MoneyField name="gids-tarief" label="Tarief" hint="Per uur, met alles erbij" defaultValue="22,50" />
        <QuantityField name="gids-uren" label="Uren per week" suffix="uur" optional />
        <Select name="gids-wet" label="Wet" options={WETTEN} defaultValue="wmo" />
        <RadioGroup name="gids-keuze" label="Uit welk budget?" options={WETTEN} defaultValue="jeugdwet" />
        <CheckboxGroup name="gids-dagen" label="Op welke dagen?" options={[{ value: "ma", label: "maandag" }, { value: "di", label: "dinsdag" }]} defaultValue="ma,di" />
        <Textarea name="gids-tekst" label="Omschrijving van de zorg" hint="Schrijf geen diagnose op." optional />
        <FileField name="gids-bestand" label="Machtiging" hint="PDF, hooguit 2 MB" accept=".pdf" />
        <Checkbox name="gids-juist" label="Ik heb dit gecontroleerd" />
      </Fieldset>
      <ButtonRow>
        <SubmitButton>Opslaan en verder</SubmitButton>
      </ButtonRow>
    </form>
  );
}

/** Error summary and refusal take the focus when they appear, so they are shown by the form below, not here. */
function MetFouten() {
  return (
    <div className="space-y-6">
      <Field name="fout-naam" label="Naam" errors={["Vul een naam in."]} />
      <MoneyField name="fout-tarief" label="Tarief" defaultValue="22.50" errors={["Schrijf het bedrag met een komma: 22,50."]} />
      <Select name="fout-wet" label="Wet" options={WETTEN} errors={["Kies een wet."]} />
      <RadioGroup name="fout-keuze" label="Uit welk budget?" options={WETTEN} errors={["Kies uit welk budget u betaalt."]} />
      <Textarea name="fout-tekst" label="Reden" errors={["Schrijf waarom u de declaratie terugstuurt."]} />
      <Checkbox name="fout-juist" label="Ik heb dit gecontroleerd" errors={["Zet een vinkje als u het hebt gecontroleerd."]} />
    </div>
  );
}

export function Formulieren() {
  return (
    <>
      <Voorbeeld id="velden" naam="Velden">
        <Velden />
      </Voorbeeld>
      <Voorbeeld id="velden-fout" naam="Velden met een fout">
        <MetFouten />
      </Voorbeeld>
      <Voorbeeld id="proef" naam="Een formulier om te proberen (alleen hier met JavaScript)">
        <ProefForm />
      </Voorbeeld>
    </>
  );
}
