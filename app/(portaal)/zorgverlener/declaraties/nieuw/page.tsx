import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field } from "@/components/form/field";
import { FileField } from "@/components/form/file-field";
import { Fieldset } from "@/components/form/fieldset";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { isMaand, laatsteDag, type Maand, maand as alsMaand } from "@/lib/domein/datum";
import { formatAantal, formatDatum, formatMaand, formatNaam } from "@/lib/format";
import { declaratieformulier, declareerbareContracten, type Invulformulier, type Keuzecontract, kiesbareMaanden } from "@/lib/queries/zorgverlener/declaratie";

import { declaratieOpstellenAction } from "../actions";
import { Urentabel } from "../urentabel";

export const metadata = { title: "Nieuwe declaratie" };

const KRUIMELS = [
  { href: "/zorgverlener", label: "Overzicht" },
  { href: "/zorgverlener/declaraties", label: "Declaraties" },
];

const zoekvraag = z.object({
  contract: z.uuid().optional().catch(undefined),
  maand: z.string().refine(isMaand).transform(alsMaand).optional().catch(undefined),
  vorige: z.literal("ja").optional().catch(undefined),
});

type KeuzeProps = Readonly<{ contracten: readonly Keuzecontract[]; maanden: readonly Maand[]; contract: string | undefined; maand: Maand | undefined }>;

/** A GET: the choice is an address, and works without JavaScript. */
function Keuze({ contracten, maanden, contract, maand }: KeuzeProps) {
  return (
    <form method="get" className="max-w-measure space-y-6">
      <Select
        name="contract"
        label="Voor wie hebt u gewerkt?"
        width="l"
        defaultValue={contract ?? (contracten.length === 1 ? contracten[0]?.id : undefined)}
        options={contracten.map(({ id, nummer, budgethouder }) => ({ value: id, label: `${formatNaam(budgethouder)} – ${nummer}` }))}
      />
      <Select
        name="maand"
        label="Over welke maand?"
        hint="U kunt een maand aanbieden als hij voorbij is."
        defaultValue={maand ?? maanden[1]}
        options={maanden.map((m) => ({ value: m, label: formatMaand(m) }))}
      />
      <ButtonRow>
        <Button type="submit">Verder</Button>
        <ButtonLink href="/zorgverlener/declaraties/factuur" variant="secondary">
          Ik heb een e-factuur (UBL)
        </ButtonLink>
      </ButtonRow>
    </form>
  );
}

function Factuurvelden() {
  return (
    <Details summary="Ik stuur hier een factuur bij (pdf)">
      <Fieldset id="factuur" legend="Gegevens van de factuur" hint="Vul dit alleen in als u met facturen werkt. De uren hierboven blijven nodig: die controleren wij.">
        <Field name="factuur.factuurnummer" label="Factuurnummer" width="s" optional maxLength={35} />
        <DateField name="factuur.factuurdatum" label="Factuurdatum" optional />
        <FileField name="bestand" label="Factuur als pdf" accept=".pdf" hint="Een pdf-bestand van ten hoogste 1,9 MB." optional />
      </Fieldset>
    </Details>
  );
}

function Formulier({ formulier, vandaagVoorbij }: Readonly<{ formulier: Invulformulier; vandaagVoorbij: boolean }>) {
  return (
    <ActionForm action={declaratieOpstellenAction} sleutel={randomUUID()} className="space-y-8">
      <input type="hidden" name="zorgovereenkomstId" value={formulier.zorgovereenkomstId} />
      <input type="hidden" name="maand" value={formulier.maand} />
      {!vandaagVoorbij && (
        <Notice tone="info" title="Deze maand is nog niet voorbij.">
          <p>U kunt de uren vast opslaan. Aanbieden kan vanaf de dag na {formatDatum(laatsteDag(formulier.maand))}.</p>
        </Notice>
      )}
      <Urentabel formulier={formulier} />
      <Factuurvelden />
      <ButtonRow>
        <SubmitButton>Opslaan en controleren</SubmitButton>
        <ButtonLink href="/zorgverlener/declaraties" variant="quiet">
          Terug zonder opslaan
        </ButtonLink>
      </ButtonRow>
    </ActionForm>
  );
}

function Invullen({ formulier, voorbij }: Readonly<{ formulier: Invulformulier; voorbij: boolean }>) {
  if (formulier.bestaandeId !== null) {
    return (
      <Notice tone="info" title="Voor deze maand is er al een declaratie.">
        <p>
          <Link href={`/zorgverlener/declaraties/${formulier.bestaandeId}`}>Open de declaratie van {formatMaand(formulier.maand)}</Link> om verder te gaan.
        </p>
      </Notice>
    );
  }
  const basis = `/zorgverlener/declaraties/nieuw?contract=${formulier.zorgovereenkomstId}&maand=${formulier.maand}`;
  return (
    <>
      {formulier.urenPerWeek !== null && <Text>Afgesproken is {formatAantal(formulier.urenPerWeek)} uur per week.</Text>}
      {formulier.ingevuld.length === 0 && (
        <p className="no-print">
          <Link href={`${basis}&vorige=ja`}>Vul hetzelfde in als vorige maand</Link>
        </p>
      )}
      <Formulier formulier={formulier} vandaagVoorbij={voorbij} />
    </>
  );
}

export default async function NieuweDeclaratiePage({ searchParams }: PageProps<"/zorgverlener/declaraties/nieuw">) {
  const { contract, maand, vorige } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("zorgverlener");
  const { db, vandaag } = await requestDeps();
  const contracten = await declareerbareContracten(db, actor);
  if (contracten === null) notFound();
  if (contracten.length === 0) {
    return (
      <PageFrame title="Nieuwe declaratie" crumbs={KRUIMELS}>
        <EmptyState title="U kunt nog niets declareren" icon="document" action={<ButtonLink href="/zorgverlener/zorgovereenkomsten">Naar uw zorgovereenkomsten</ButtonLink>}>
          Er is nog geen goedgekeurde zorgovereenkomst. Zodra die er is, kunt u hier uw uren invullen.
        </EmptyState>
      </PageFrame>
    );
  }
  if (contract === undefined || maand === undefined) {
    return (
      <PageFrame title="Nieuwe declaratie" crumbs={KRUIMELS}>
        <Keuze contracten={contracten} maanden={kiesbareMaanden(vandaag)} contract={contract} maand={maand} />
      </PageFrame>
    );
  }
  const formulier = await declaratieformulier(db, actor, { zorgovereenkomstId: contract, maand, alsVorige: vorige === "ja" });
  return (
    <PageFrame
      title={`Uren van ${formatMaand(maand)}`}
      lead={formulier === null ? undefined : `Voor ${formatNaam(formulier.budgethouder)}, zorgovereenkomst ${formulier.nummer}.`}
      crumbs={[...KRUIMELS, { href: "/zorgverlener/declaraties/nieuw", label: "Nieuwe declaratie" }]}
    >
      {formulier === null ? (
        <Notice tone="waarschuwing" title="In deze maand kunt u voor deze zorgovereenkomst niets declareren.">
          <p>
            De zorgovereenkomst liep toen niet, of is nog niet goedgekeurd. <Link href="/zorgverlener/declaraties/nieuw">Kies een andere maand.</Link>
          </p>
        </Notice>
      ) : (
        <Invullen formulier={formulier} voorbij={vandaag > laatsteDag(maand)} />
      )}
    </PageFrame>
  );
}
