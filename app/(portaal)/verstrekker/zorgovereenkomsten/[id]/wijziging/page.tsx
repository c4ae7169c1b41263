import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { OvereenkomstBijlagen } from "@/components/domein/overeenkomst-bijlagen";
import { Bezwaarlinks } from "@/components/domein/overeenkomst-bezwaarlinks";
import { Zaakfeiten } from "@/components/domein/overeenkomst-zaakfeiten";
import { Zaakscherm } from "@/components/domein/overeenkomst-zaakscherm";
import { WijzigingVraag } from "@/components/domein/wijziging-vraag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { statustekst } from "@/lib/messages/status";
import { verstrekkerWijziging } from "@/lib/queries/verstrekker/zorgovereenkomsten";

import { Maxima } from "../../maxima";
import { wijzigingAccorderenAction } from "../../wijziging-actions";

export const metadata: Metadata = { title: "Wijziging beoordelen" };

const LIJST = "/verstrekker/zorgovereenkomsten";

export default async function VerstrekkerWijzigingPage({ params }: PageProps<"/verstrekker/zorgovereenkomsten/[id]/wijziging">) {
  const { id } = await params;
  const actor = await requireActor("verstrekker");
  const { db, nu, vandaag } = await requestDeps();
  const gevonden = await verstrekkerWijziging(db, actor, id, { nu, vandaag });
  if (gevonden === null) notFound();
  const { zaak, wijziging, voorstellen, tariefsoort } = gevonden;
  const { nummer, tarieven, van } = zaak.overeenkomst;
  const { versiestatus } = wijziging.nieuw;
  const { inhoudHash } = zaak;
  const teBeslissen = versiestatus === "bij_verstrekker" && inhoudHash !== null && mag(actor, "zorgovereenkomst.accorderen");
  return (
    <PageFrame
      title={`Wijziging van ${nummer}`}
      lead={statustekst("overeenkomstversie", versiestatus, "verstrekker").watNu}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
        { href: `${LIJST}/${id}`, label: nummer },
      ]}
    >
      <Zaakscherm
        vraag={<WijzigingVraag vraag="Past de gewijzigde zorg bij de toekenning?" van={van} verschillen={zaak.wijziging?.verschillen ?? []} toetsing={zaak.toetsing} />}
        feiten={
          <>
            <Zaakfeiten zaak={zaak} lezer="verstrekker" tariefsoort={tariefsoort} />
            <OvereenkomstBijlagen bijlagen={zaak.bijlagen} zaakpad={`${LIJST}/${id}`} />
          </>
        }
        handelingen={
          teBeslissen ? (
            <>
              <Panel title="Akkoord geven" look="tint">
                <ActionForm action={wijzigingAccorderenAction} sleutel={randomUUID()}>
                  <input type="hidden" name="zorgovereenkomstId" value={id} />
                  <input type="hidden" name="inhoudHash" value={inhoudHash} />
                  <p>De wijziging gaat door naar de SVB. Uit het budget wordt per eenheid ten hoogste het maximum betaald.</p>
                  <Maxima tarieven={tarieven} voorstellen={voorstellen} />
                  <Textarea name="toelichting" label="Toelichting" optional rows={2} maxLength={2000} />
                  <SubmitButton>Akkoord geven</SubmitButton>
                </ActionForm>
              </Panel>
              <Bezwaarlinks zaakpad={`${LIJST}/${id}/wijziging`} wat="wijziging" />
            </>
          ) : (
            <Panel title="Wat kunt u doen?" look="tint">
              <p>{versiestatus === "bij_verstrekker" ? "Een collega die mag accorderen, beslist over deze wijziging." : "U hoeft hier nu niets te doen."}</p>
            </Panel>
          )
        }
      />
    </PageFrame>
  );
}
