import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatBedrag, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_NAMEN } from "@/lib/messages/labels";
import { type Budgetkeuze, budgettenVoorOvereenkomst, type Voorbeeld, voorbeeldenVoorOvereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";
import { kieshulpSchema, kieshulpVraag } from "@/lib/schemas/kieshulp";

import { beginnenAction } from "../actions";
import { magOpstellen, NietAanU } from "../bevoegdheid";
import { LIJST } from "../paden";

export const metadata: Metadata = { title: "Nieuwe zorgovereenkomst" };

const vrijTekst = ({ vrij }: Budgetkeuze): string => (vrij === null ? "" : ` – ${formatBedrag(vrij)} vrij`);

const voorbeeldTekst = ({ nummer, zorgverlener, functiesoort }: Voorbeeld): string =>
  `${zorgverlener}${functiesoort === null ? "" : `, ${functiesoortLabel(functiesoort)}`} (${nummer})`;

function Formulier({ budgetten, voorbeelden, kieshulp, gekozen }: Readonly<{ budgetten: readonly Budgetkeuze[]; voorbeelden: readonly Voorbeeld[]; kieshulp: string; gekozen: string | undefined }>) {
  return (
    <ActionForm action={beginnenAction} sleutel={randomUUID()}>
      <input type="hidden" name="kieshulp" value={kieshulp} />
      <RadioGroup
        name="toekenningId"
        label="Uit welk budget wordt deze zorg betaald?"
        hint="Elk budget is voor één soort zorg. Twijfelt u? Kijk op uw beschikking."
        defaultValue={budgetten.length === 1 ? budgetten[0]?.id : undefined}
        options={budgetten.map((budget) => ({
          value: budget.id,
          label: `${WET_NAMEN[budget.wet]}, ${budget.verstrekker}`,
          hint: `${formatPeriode(budget.periode)}${vrijTekst(budget)}`,
        }))}
      />
      {voorbeelden.length > 0 && (
        <Select
          name="voorbeeld"
          label="Begin met de afspraken van een eerdere zorgovereenkomst"
          optional
          hint="Zorgverlener, uren, tarieven en beschrijving staan dan al ingevuld. U kunt alles nog veranderen."
          placeholder="Leeg beginnen"
          defaultValue={gekozen}
          width="l"
          options={voorbeelden.map((voorbeeld) => ({ value: voorbeeld.id, label: voorbeeldTekst(voorbeeld) }))}
        />
      )}
      <ButtonRow>
        <SubmitButton>Beginnen</SubmitButton>
        <ButtonLink href={LIJST} variant="quiet">
          Terug
        </ButtonLink>
      </ButtonRow>
    </ActionForm>
  );
}

export default async function NieuweZorgovereenkomstPage({ searchParams }: PageProps<"/mijn/zorgovereenkomsten/nieuw">) {
  const vraag = await searchParams;
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const budgetten = await budgettenVoorOvereenkomst(db, actor, vandaag);
  const voorbeelden = await voorbeeldenVoorOvereenkomst(db, actor);
  if (budgetten === null || voorbeelden === null) notFound();

  return (
    <PageFrame
      title="Nieuwe zorgovereenkomst"
      lead="In vier stappen legt u vast wie de zorg geeft, wat u afspreekt en wat het kost. Daarna ondertekent u."
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
      ]}
    >
      <NietAanU actor={actor} />
      {magOpstellen(actor) &&
        (budgetten.length === 0 ? (
          <EmptyState title="U hebt nu geen budget" icon="info">
            Zonder budget kunt u geen zorgovereenkomst maken. Hebt u wel een beschikking? Neem dan contact op met uw gemeente of zorgkantoor.
          </EmptyState>
        ) : (
          <Formulier budgetten={budgetten} voorbeelden={voorbeelden} kieshulp={kieshulpVraag(kieshulpSchema.parse(vraag))} gekozen={voorbeelden.find(({ id }) => id === vraag["voorbeeld"])?.id} />
        ))}
    </PageFrame>
  );
}
