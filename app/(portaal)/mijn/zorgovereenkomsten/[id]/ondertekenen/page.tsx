import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { OvereenkomstBepalingen } from "@/components/domein/overeenkomst-bepalingen";
import { OvereenkomstBijlagen } from "@/components/domein/overeenkomst-bijlagen";
import { Overeenkomstpartijen, OvereenkomstTarieven, OvereenkomstWerkafspraken } from "@/components/domein/overeenkomst-inhoud";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { formatNaam } from "@/lib/format";

import { ondertekenenAction } from "../../actions";
import { magOpstellen, NietAanU } from "../../bevoegdheid";
import { LIJST, zaakpad } from "../../paden";
import { requireOpstelling } from "../stap/stappagina";

export const metadata: Metadata = { title: "Zorgovereenkomst ondertekenen" };

function Handtekening({ id, inhoudHash, namens }: Readonly<{ id: string; inhoudHash: string; namens: string | null }>) {
  return (
    <ActionForm action={ondertekenenAction} sleutel={randomUUID()}>
      <input type="hidden" name="zorgovereenkomstId" value={id} />
      <input type="hidden" name="inhoudHash" value={inhoudHash} />
      <div className="space-y-2">
        <Text className="font-semibold">Wat gebeurt er als u ondertekent?</Text>
        <ul className="list-disc space-y-1 pl-6">
          <li>De afspraken liggen vast. Wilt u daarna iets veranderen, dan moet iedereen opnieuw tekenen.</li>
          <li>De zorgverlener krijgt bericht en ondertekent ook.</li>
          <li>Daarna kijken de gemeente of het zorgkantoor en de SVB. Pas na hun akkoord kan er worden betaald.</li>
        </ul>
      </div>
      <Checkbox
        name="akkoord"
        label={namens === null ? "Ik heb de afspraken gelezen en ben het ermee eens." : `Ik heb de afspraken gelezen en onderteken namens ${namens}.`}
      />
      <ButtonRow>
        <SubmitButton>Zorgovereenkomst ondertekenen</SubmitButton>
        <ButtonLink href={zaakpad(id, "stap/controle")} variant="quiet">
          Terug
        </ButtonLink>
      </ButtonRow>
    </ActionForm>
  );
}

export default async function OndertekenenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/ondertekenen">) {
  const { id } = await params;
  const { actor, opstelling } = await requireOpstelling(id);
  const { overeenkomst, budgethouder, inhoudHash } = opstelling;
  if (inhoudHash === null) redirect(zaakpad(id, "stap/controle"));
  return (
    <PageFrame
      title="Ondertekenen"
      lead="Lees de afspraken nog één keer rustig door."
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
        { href: zaakpad(id), label: overeenkomst.nummer },
      ]}
    >
      <Panel title="Wie">
        <Overeenkomstpartijen feiten={overeenkomst} budgethouder={formatNaam(budgethouder)} lezer="budgethouder" />
      </Panel>
      <Panel title="Afspraken">
        <OvereenkomstWerkafspraken feiten={overeenkomst} />
      </Panel>
      <Panel title="Tarieven">
        <OvereenkomstTarieven tarieven={overeenkomst.tarieven} />
      </Panel>
      <OvereenkomstBijlagen bijlagen={overeenkomst.bijlagen} zaakpad={zaakpad(id)} />
      <OvereenkomstBepalingen model={overeenkomst.model} />
      {magOpstellen(actor) ? (
        <Handtekening id={id} inhoudHash={inhoudHash} namens={actor.rol === "vertegenwoordiger" ? actor.budgethouderNaam : null} />
      ) : (
        <NietAanU actor={actor} />
      )}
    </PageFrame>
  );
}
