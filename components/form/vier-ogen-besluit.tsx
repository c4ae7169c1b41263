import type { ReactNode } from "react";

import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import type { FormAction } from "@/lib/actions/form-state";

import { ActionForm } from "./action-form";
import { SubmitButton } from "./submit-button";
import { Textarea } from "./textarea";

type VierOgenBesluitProps = Readonly<{
  /** The field that says what it is about, and its value. */
  veld: string;
  id: string;
  magBesluiten: boolean;
  zelfOpgemaakt: boolean;
  afwijzen: FormAction;
  intrekken: FormAction;
  /** The form that approves. */
  children: ReactNode;
}>;

/** What this person can do now with a proposal that needs a second person, or who can. */
export function VierOgenBesluit({ veld, id, magBesluiten, zelfOpgemaakt, afwijzen, intrekken, children }: VierOgenBesluitProps) {
  if (magBesluiten) {
    return (
      <Panel title="Wat besluit u?" look="tint">
        <div className="space-y-6">
          {children}
          <Details summary="Afwijzen">
            <ActionForm action={afwijzen} className="space-y-4">
              <input type="hidden" name={veld} value={id} />
              <Textarea name="reden" label="Waarom wijst u het af?" hint="Uw collega leest dit." rows={3} />
              <SubmitButton variant="danger">Voorstel afwijzen</SubmitButton>
            </ActionForm>
          </Details>
        </div>
      </Panel>
    );
  }
  if (!zelfOpgemaakt) return <Text>Een medewerker met de functie uitval of vrijgeven besluit over dit voorstel.</Text>;
  return (
    <Panel title="U hebt dit voorgesteld" look="tint">
      <Text>Een andere medewerker keurt het goed of wijst het af.</Text>
      <ActionForm action={intrekken} className="mt-4">
        <input type="hidden" name={veld} value={id} />
        <SubmitButton variant="secondary">Voorstel intrekken</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
