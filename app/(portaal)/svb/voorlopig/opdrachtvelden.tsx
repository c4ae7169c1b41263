import { DateField, Field } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import type { Opdrachtgever } from "@/lib/domein/voorlopig/voorstel";
import { OPDRACHTGEVER_LABELS } from "@/lib/messages/voorlopig";
import type { Voorlopigbegin } from "@/lib/queries/svb/voorlopig";

type Props = Readonly<{ opdrachtgevers: readonly Opdrachtgever[]; eigenaren: Voorlopigbegin["eigenaren"]; eigen: string }>;

/** Who ordered it, until when, and who gets the grant in: the same for one budget and for a list. */
export function Opdrachtvelden({ opdrachtgevers, eigenaren, eigen }: Props) {
  return (
    <>
      <RadioGroup name="opdrachtgever" label="Wie gaf de opdracht?" options={opdrachtgevers.map((wie) => ({ value: wie, label: OPDRACHTGEVER_LABELS[wie] }))} />
      <DateField name="opdrachtOp" label="Datum van de opdracht" />
      <Field name="opdrachtKenmerk" label="Kenmerk van de opdracht" hint="Het nummer van de brief of de mail. Daarmee is de opdracht later terug te vinden." width="m" maxLength={60} />
      <DateField name="einddatum" label="Betalen tot en met" hint="Na deze dag wordt er niets nieuws meer goedgekeurd. Bijvoorbeeld 30-06-2026" />
      <Select
        name="eigenaarId"
        label="Wie vraagt de toekenning op?"
        options={eigenaren.map(({ id, naam }) => ({ value: id, label: naam }))}
        defaultValue={eigenaren.some(({ id }) => id === eigen) ? eigen : ""}
      />
    </>
  );
}
