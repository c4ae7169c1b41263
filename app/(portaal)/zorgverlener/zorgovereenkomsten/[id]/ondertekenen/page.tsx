import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { OvereenkomstBepalingen } from "@/components/domein/overeenkomst-bepalingen";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { formatNaam } from "@/lib/format";

import { medeondertekenenAction } from "../../actions";
import { Inhoud, kruimels, LIJST, requireTeTekenen } from "../../zaak";

export const metadata: Metadata = { title: "Zorgovereenkomst ondertekenen" };

export default async function MedeondertekenenPage({ params }: PageProps<"/zorgverlener/zorgovereenkomsten/[id]/ondertekenen">) {
  const { id } = await params;
  const zaak = await requireTeTekenen(id);
  const rekeningNodig = zaak.rekening === null;
  return (
    <PageFrame
      title="Ondertekenen"
      lead={`Afspraken met ${formatNaam(zaak.budgethouder)}. Lees ze rustig door.`}
      crumbs={kruimels({ href: `${LIJST}/${id}`, label: zaak.overeenkomst.nummer })}
    >
      <Inhoud zaak={zaak} />
      <OvereenkomstBepalingen model={zaak.overeenkomst.model} />
      <ActionForm action={medeondertekenenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <input type="hidden" name="inhoudHash" value={zaak.inhoudHash} />
        <input type="hidden" name="rekeningNodig" value={rekeningNodig ? "ja" : "nee"} />
        {rekeningNodig && (
          <Fieldset id="rekening" legend="Op welke rekening wilt u betaald worden?" hint="Een medewerker van de SVB controleert dit nummer voordat er geld naartoe gaat.">
            <Field name="iban" label="Rekeningnummer (IBAN)" hint="Bijvoorbeeld NL91 ABNA 0417 1643 00" autoComplete="off" spellCheck={false} />
            <Field name="tenaamstelling" label="Naam van de rekeninghouder" hint="Zoals het op de bankpas staat." autoComplete="off" />
          </Fieldset>
        )}
        <Checkbox name="akkoord" label="Ik heb de afspraken gelezen en ben het ermee eens." hint="Na ondertekenen liggen de afspraken vast. Daarna kijken de gemeente of het zorgkantoor en de SVB. Pas na hun akkoord kunt u declareren." />
        <ButtonRow>
          <SubmitButton>Zorgovereenkomst ondertekenen</SubmitButton>
          <ButtonLink href={`${LIJST}/${id}/terugsturen`} variant="secondary">
            Niet eens? Terugsturen
          </ButtonLink>
          <ButtonLink href={`${LIJST}/${id}`} variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
