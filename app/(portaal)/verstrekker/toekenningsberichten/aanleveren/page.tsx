import { notFound } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { Link } from "@/components/ui/link";
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
      lead="Kies een XML-bestand met één bericht, of met veel berichten tegelijk."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
      ]}
    >
      <ActionForm action={toekenningsberichtAanleverenAction} sleutel={crypto.randomUUID()}>
        <FileField name="bestand" label="Toekenningsbericht" hint="Een XML-bestand met één bericht (ten hoogste 1 MB) of met veel berichten (Toekenningsberichten, ten hoogste 30 MB)." accept=".xml,application/xml,text/xml" />
        <SubmitButton>Bericht aanleveren</SubmitButton>
      </ActionForm>
      <p className="max-w-measure">
        Geen XML? <Link href="/verstrekker/toekenningsberichten/bestand">Lever een lijst aan uit Excel of CSV</Link>, of{" "}
        <Link href="/verstrekker/toekenningen/nieuw">vul één toekenning in op het scherm</Link>.
      </p>
      <Panel title="Wat gebeurt er met het bericht?">
        <Prose>
          <ul>
            <li>Het bestand wordt bewaard zoals het is, ook als er iets niet klopt.</li>
            <li>Klopt alles, dan is de toekenning direct bijgewerkt en ziet de budgethouder het nieuwe budget.</li>
            <li>Klopt er iets niet, dan ziet u elk punt met de regel in het bestand. Er is dan niets veranderd.</li>
            <li>Een bericht bevat altijd de volledige stand: wat er niet meer in staat, vervalt.</li>
            <li>Stuurt u hetzelfde bericht nog eens, dan krijgt u hetzelfde antwoord.</li>
            <li>Een bestand met veel berichten wordt op de achtergrond verwerkt, bericht voor bericht. U ziet hoe ver het is.</li>
            <li>Een wijziging van een budget dat wij nog niet kennen, wacht op het bericht waarmee u dat budget toekent.</li>
          </ul>
        </Prose>
      </Panel>
    </PageFrame>
  );
}
