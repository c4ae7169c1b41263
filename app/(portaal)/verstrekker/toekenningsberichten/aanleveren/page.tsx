import { notFound } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/text";
import { requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";

import { toekenningsberichtAanleverenAction } from "./actions";

export const metadata = { title: "Toekenningsbericht aanleveren" };

export default async function AanleverenPage() {
  const actor = await requireActor("verstrekker");
  if (!mag(actor, "toekenningsbericht.aanleveren")) notFound();

  return (
    <PageFrame
      title="Toekenningsbericht aanleveren"
      lead="Kies één XML-bestand. U ziet meteen of het is verwerkt."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
      ]}
    >
      <ActionForm action={toekenningsberichtAanleverenAction} sleutel={crypto.randomUUID()}>
        <FileField name="bestand" label="Toekenningsbericht" hint="Eén XML-bestand van ten hoogste 1 MB, over één budgethouder en één budget." accept=".xml,application/xml,text/xml" />
        <SubmitButton>Bericht aanleveren</SubmitButton>
      </ActionForm>
      <Panel title="Wat gebeurt er met het bericht?">
        <Prose>
          <ul>
            <li>Het bestand wordt bewaard zoals het is, ook als er iets niet klopt.</li>
            <li>Klopt alles, dan is de toekenning direct bijgewerkt en ziet de budgethouder het nieuwe budget.</li>
            <li>Klopt er iets niet, dan ziet u elk punt met de regel in het bestand. Er is dan niets veranderd.</li>
            <li>Een bericht bevat altijd de volledige stand: wat er niet meer in staat, vervalt.</li>
            <li>Stuurt u hetzelfde bericht nog eens, dan krijgt u hetzelfde antwoord.</li>
          </ul>
        </Prose>
      </Panel>
    </PageFrame>
  );
}
