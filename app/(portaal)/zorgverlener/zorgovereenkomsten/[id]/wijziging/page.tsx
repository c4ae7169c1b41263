import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { OvereenkomstBepalingen } from "@/components/domein/overeenkomst-bepalingen";
import { OvereenkomstBijlagen } from "@/components/domein/overeenkomst-bijlagen";
import { OvereenkomstTarieven, OvereenkomstWerkafspraken } from "@/components/domein/overeenkomst-inhoud";
import { OvereenkomstVerschillen } from "@/components/domein/overeenkomst-verschillen";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import { formatDatum, formatNaam } from "@/lib/format";

import { wijzigingMedeondertekenenAction } from "../../loop-actions";
import { kruimels, LIJST } from "../../zaak";
import { requireTeTekenenWijziging } from "./te-tekenen";

export const metadata: Metadata = { title: "Wijziging ondertekenen" };

export default async function WijzigingTekenenPage({ params }: PageProps<"/zorgverlener/zorgovereenkomsten/[id]/wijziging">) {
  const { id } = await params;
  const { zaak, wijziging, inhoudHash } = await requireTeTekenenWijziging(id);
  const { nieuw } = wijziging;
  return (
    <PageFrame
      title="Wijziging ondertekenen"
      lead={`${formatNaam(zaak.budgethouder)} wil de afspraken met u veranderen.`}
      crumbs={kruimels({ href: `${LIJST}/${id}`, label: nieuw.nummer })}
    >
      <Panel title={nieuw.van === null ? "Wat er verandert" : `Wat er verandert vanaf ${formatDatum(nieuw.van)}`}>
        <OvereenkomstVerschillen verschillen={zaak.wijziging?.verschillen ?? []} />
        <Details summary="Alle afspraken zoals ze worden" className="mt-6">
          <OvereenkomstWerkafspraken feiten={nieuw} />
          <OvereenkomstTarieven tarieven={nieuw.tarieven} />
        </Details>
      </Panel>
      <OvereenkomstBijlagen bijlagen={nieuw.bijlagen} zaakpad={`${LIJST}/${id}`} />
      <OvereenkomstBepalingen model={nieuw.model} />
      <ActionForm action={wijzigingMedeondertekenenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <input type="hidden" name="inhoudHash" value={inhoudHash} />
        <Checkbox
          name="akkoord"
          label="Ik heb de wijziging gelezen en ben het ermee eens."
          hint={nieuw.langsVerstrekker === false ? "Daarna kijkt alleen de SVB nog mee." : "Daarna kijken de gemeente of het zorgkantoor en de SVB."}
        />
        <ButtonRow>
          <SubmitButton>Wijziging ondertekenen</SubmitButton>
          <ButtonLink href={`${LIJST}/${id}/wijziging/terugsturen`} variant="secondary">
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
