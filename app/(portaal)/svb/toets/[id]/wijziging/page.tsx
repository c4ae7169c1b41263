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
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { belemmeringen } from "@/lib/domein/zorgovereenkomst/checklist";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { statustekst } from "@/lib/messages/status";
import { svbWijziging } from "@/lib/queries/svb/zorgovereenkomsten";

import { wijzigingGoedkeurenAction } from "../../wijziging-actions";

export const metadata: Metadata = { title: "Wijziging toetsen" };

const LIJST = "/svb/toets";

function Goedkeuren({ id, inhoudHash, belemmerd, terug }: Readonly<{ id: string; inhoudHash: string; belemmerd: boolean; terug: boolean }>) {
  return (
    <>
      <Panel title="Goedkeuren" look="tint">
        {belemmerd ? (
          <Notice tone="waarschuwing" title="Goedkeuren kan niet zolang er punten niet in orde zijn." />
        ) : (
          <ActionForm action={wijzigingGoedkeurenAction} sleutel={randomUUID()}>
            <input type="hidden" name="zorgovereenkomstId" value={id} />
            <input type="hidden" name="inhoudHash" value={inhoudHash} />
            <p>Vanaf de ingangsdatum gelden de nieuwe afspraken. Tot die dag gelden de oude.</p>
            <Textarea name="toelichting" label="Toelichting" optional rows={2} maxLength={2000} />
            <SubmitButton>Wijziging goedkeuren</SubmitButton>
          </ActionForm>
        )}
      </Panel>
      <Bezwaarlinks zaakpad={`${LIJST}/${id}/wijziging`} wat="wijziging" terug={terug} />
    </>
  );
}

export default async function ToetsWijzigingPage({ params }: PageProps<"/svb/toets/[id]/wijziging">) {
  const { id } = await params;
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const gevonden = await svbWijziging(db, actor, id, { nu, vandaag });
  if (gevonden === null) notFound();
  const { zaak, wijziging, tariefsoort } = gevonden;
  const { nummer, van, model } = zaak.overeenkomst;
  const { versiestatus, langsVerstrekker } = wijziging.nieuw;
  const { inhoudHash } = zaak;
  return (
    <PageFrame
      title={`Wijziging van ${nummer}`}
      lead={statustekst("overeenkomstversie", versiestatus, "svb").watNu}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: LIJST, label: "Toets" },
        { href: `${LIJST}/${id}`, label: nummer },
      ]}
    >
      {langsVerstrekker === false && <Notice tone="info" title={`Deze wijziging hoefde niet langs ${zaak.verstrekker.naam}: hij blijft binnen wat al was toegestaan.`} />}
      <Zaakscherm
        vraag={<WijzigingVraag vraag="Klopt dit met de wet?" van={van} verschillen={zaak.wijziging?.verschillen ?? []} toetsing={zaak.toetsing} />}
        feiten={
          <>
            <Zaakfeiten zaak={zaak} lezer="svb" tariefsoort={tariefsoort} />
            <OvereenkomstBijlagen bijlagen={zaak.bijlagen} zaakpad={`${LIJST}/${id}`} />
          </>
        }
        handelingen={
          versiestatus === "bij_svb" && inhoudHash !== null ? (
            <Goedkeuren id={id} inhoudHash={inhoudHash} belemmerd={belemmeringen(zaak.toetsing ?? []).length > 0} terug={KENMERKEN[model].ondertekend} />
          ) : (
            <Panel title="Wat kunt u doen?" look="tint">
              <p>U hoeft hier nu niets te doen.</p>
            </Panel>
          )
        }
      />
    </PageFrame>
  );
}
