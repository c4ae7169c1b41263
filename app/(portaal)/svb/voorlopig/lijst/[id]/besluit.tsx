import { randomUUID } from "node:crypto";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { formatBedrag } from "@/lib/format";
import type { Lijstdetail } from "@/lib/queries/svb/voorlopig";

import { voorlopiglijstGoedkeurenAction } from "../../actions";

/** The second pair of eyes on the whole list. */
export function Lijstbesluit({ lijst }: Readonly<{ lijst: Lijstdetail }>) {
  const open = lijst.perStatus.voorgesteld;
  if (open === undefined) return null;
  const wat = `${open.aantal === 1 ? "1 budget" : `${String(open.aantal)} budgetten`}, samen ${formatBedrag(open.bedrag)}`;
  if (lijst.zelfOpgemaakt) return <Text>U hebt deze lijst voorgesteld ({wat}). Een andere medewerker keurt haar goed.</Text>;
  if (!lijst.magBesluiten) return <Text>Een medewerker met de functie uitval of vrijgeven besluit over deze lijst ({wat}).</Text>;
  return (
    <Panel title="Wat besluit u?" look="tint">
      <ActionForm action={voorlopiglijstGoedkeurenAction} sleutel={randomUUID()} className="space-y-4">
        <input type="hidden" name="lijstId" value={lijst.id} />
        <Text>Het gaat om {wat}. Een budget waarvan de toekenning intussen binnen is, blijft staan als voorstel. Afwijzen doet u per budget.</Text>
        <Checkbox name="nagekeken" label="Ik heb de opdracht gezien en de lijst klopt daarmee." />
        <SubmitButton>Alle budgetten goedkeuren</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
