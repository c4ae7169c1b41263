import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { NaInloggen } from "@/components/form/na-inloggen";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { Text } from "@/components/ui/text";
import { formatBedrag } from "@/lib/format";
import type { Batchdetail } from "@/lib/queries/svb/betalingen";

import { betaalbatchAanbiedenAction, betaalbatchIntrekkenAction, betaalbatchVrijgevenAction } from "../actions";

function Vrijgeven({ batch }: Readonly<{ batch: Batchdetail }>) {
  return (
    <ActionForm action={betaalbatchVrijgevenAction} className="space-y-4">
      <input type="hidden" name="batchId" value={batch.id} />
      <input type="hidden" name="gezienAantal" value={batch.aantal} />
      <input type="hidden" name="gezienTotaal" value={String(batch.totaal)} />
      <Text>
        Na vrijgave is het betaalbestand klaar. De rekeningnummers liggen al vast sinds het opmaken. Terugdraaien kan dan niet meer.
      </Text>
      <Checkbox name="nagekeken" label={`Ik heb ${String(batch.aantal)} betalingen van samen ${formatBedrag(batch.totaal)} nagekeken.`} />
      <SubmitButton>Batch vrijgeven</SubmitButton>
    </ActionForm>
  );
}

function Intrekken({ batch }: Readonly<{ batch: Batchdetail }>) {
  return (
    <Details summary="Batch intrekken">
      <ActionForm action={betaalbatchIntrekkenAction} className="space-y-4">
        <input type="hidden" name="batchId" value={batch.id} />
        <Text>De betalingen komen weer klaar te staan en gaan mee in een volgende batch.</Text>
        <Textarea name="reden" label="Waarom trekt u de batch in?" />
        <SubmitButton variant="danger">Batch intrekken</SubmitButton>
      </ActionForm>
    </Details>
  );
}

function Aanbieden({ batch }: Readonly<{ batch: Batchdetail }>) {
  return (
    <ActionForm action={betaalbatchAanbiedenAction} className="space-y-4">
      <input type="hidden" name="batchId" value={batch.id} />
      <Text>Hebt u het betaalbestand bij de bank ingediend? Leg dat dan hier vast.</Text>
      <SubmitButton>Vastleggen: aangeboden aan de bank</SubmitButton>
    </ActionForm>
  );
}

type HandelingenProps = Readonly<{ batch: Batchdetail; magOpmaken: boolean; magIntrekken: boolean; inloggen: string | null }>;

/** What this person can do with the batch now, or why there is nothing. */
export function Handelingen({ batch, magOpmaken, magIntrekken, inloggen }: HandelingenProps) {
  if (batch.status === "opgemaakt") {
    return (
      <div className="space-y-6">
        {batch.magVrijgeven && (
          <NaInloggen adres={inloggen}>
            <Vrijgeven batch={batch} />
          </NaInloggen>
        )}
        {batch.zelfOpgemaakt && <Text>U hebt deze batch opgemaakt. Een andere medewerker geeft haar vrij.</Text>}
        {!batch.magVrijgeven && !batch.zelfOpgemaakt && <Text>Een medewerker met de functie vrijgeven geeft deze batch vrij.</Text>}
        {magIntrekken && <Intrekken batch={batch} />}
      </div>
    );
  }
  if (batch.status === "vrijgegeven" && magOpmaken) return <Aanbieden batch={batch} />;
  return <Text>U hoeft nu niets te doen.</Text>;
}
