import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { Bijlagelink } from "@/components/domein/overeenkomst-bijlagen";
import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { BIJLAGESOORTEN, MEESTE_BIJLAGEN } from "@/lib/domein/zorgovereenkomst/bijlage";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { BIJLAGESOORT_LABELS } from "@/lib/messages/bijlage";
import { mijnWijziging } from "@/lib/queries/mijn/overeenkomstloop";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";

import { magOpstellen, NietAanU } from "../../bevoegdheid";
import { bijlageToevoegenAction, bijlageVerwijderenAction } from "../../bijlage-actions";
import { LIJST, zaakpad } from "../../paden";

export const metadata: Metadata = { title: "Bijlagen" };

const KLAAR: Readonly<Record<string, string>> = { toegevoegd: "De bijlage is toegevoegd.", verwijderd: "De bijlage is verwijderd." };

/** The version that is being written: the contract itself or its change; away from here when there is none, nothing when it is not theirs. */
async function requireSchrijfbaar(id: string) {
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const zaak = await mijnZorgovereenkomst(db, actor, id, vandaag);
  if (zaak === null || !KENMERKEN[zaak.overeenkomst.model].ondertekend) notFound();
  const { status } = zaak.overeenkomst;
  if (status === "concept" || status === "terug_naar_budgethouder") return { actor, overeenkomst: zaak.overeenkomst, terug: "stap/controle" };
  const wijziging = (await mijnWijziging(db, actor, id, vandaag))?.wijziging.nieuw;
  if (wijziging?.versiestatus !== "concept" && wijziging?.versiestatus !== "terug_naar_budgethouder") redirect(zaakpad(id));
  return { actor, overeenkomst: wijziging, terug: "wijzigen/controle" };
}

type Bijlagen = Awaited<ReturnType<typeof requireSchrijfbaar>>["overeenkomst"]["bijlagen"];

function Lijst({ id, bijlagen, wijzigbaar }: Readonly<{ id: string; bijlagen: Bijlagen; wijzigbaar: boolean }>) {
  if (bijlagen.length === 0) return <p className="text-muted">Er zijn nog geen bijlagen. Ze zijn niet verplicht.</p>;
  return (
    <ul className="divide-y divide-line">
      {bijlagen.map((bijlage) => (
        <li key={bijlage.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3">
          <Bijlagelink bijlage={bijlage} zaakpad={zaakpad(id)} />
          {wijzigbaar && (
            <ActionForm action={bijlageVerwijderenAction} sleutel={randomUUID()}>
              <input type="hidden" name="zorgovereenkomstId" value={id} />
              <input type="hidden" name="bijlageId" value={bijlage.id} />
              <SubmitButton variant="quiet">
                Verwijderen<span className="sr-only"> {bijlage.bestandsnaam}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function Toevoegen({ id }: Readonly<{ id: string }>) {
  return (
    <Panel title="Bijlage toevoegen">
      <ActionForm action={bijlageToevoegenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <Select name="soort" label="Wat is het?" options={BIJLAGESOORTEN.map((soort) => ({ value: soort, label: BIJLAGESOORT_LABELS[soort] }))} />
        <FileField
          name="bestand"
          label="Bestand"
          hint="PDF, JPEG of PNG, hoogstens 10 MB. Stuur geen kopie van een paspoort, rijbewijs of identiteitskaart: die hebben wij niet nodig."
          accept=".pdf,.jpg,.jpeg,.png"
        />
        <ButtonRow>
          <SubmitButton>Toevoegen</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Panel>
  );
}

export default async function BijlagenPage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/bijlagen">) {
  const [{ id }, { klaar }] = await Promise.all([params, searchParams]);
  const { actor, overeenkomst, terug } = await requireSchrijfbaar(id);
  const { nummer, bijlagen } = overeenkomst;
  const gedaan = typeof klaar === "string" ? KLAAR[klaar] : undefined;
  const wijzigbaar = magOpstellen(actor);
  return (
    <PageFrame
      title="Bijlagen"
      lead="Voeg een diploma, een zorgplan of een ander papier toe. U ondertekent de bijlagen samen met de afspraken. Wie de zorgovereenkomst mag lezen, kan ze ook lezen."
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
        { href: zaakpad(id), label: nummer },
      ]}
    >
      {gedaan !== undefined && <Notice tone="ok" title={gedaan} live />}
      <Panel title={`Toegevoegd (${String(bijlagen.length)} van ten hoogste ${String(MEESTE_BIJLAGEN)})`}>
        <Lijst id={id} bijlagen={bijlagen} wijzigbaar={wijzigbaar} />
      </Panel>
      {!wijzigbaar && <NietAanU actor={actor} />}
      {wijzigbaar && bijlagen.length < MEESTE_BIJLAGEN && <Toevoegen id={id} />}
      <ButtonRow>
        <ButtonLink href={zaakpad(id, terug)} variant="secondary">
          Terug naar de controle
        </ButtonLink>
      </ButtonRow>
    </PageFrame>
  );
}
