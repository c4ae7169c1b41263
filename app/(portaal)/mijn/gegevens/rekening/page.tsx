import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { Field } from "@/components/form/field";
import { NaInloggen } from "@/components/form/na-inloggen";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { eerstInloggen, requestDeps, requireActor } from "@/lib/auth/actor";
import { eigenRekeningen } from "@/lib/queries/mijn/eigen-geld";

import { rekeningOpgevenAction } from "./actions";

export const metadata = { title: "Eigen rekening" };

const zoekvraag = z.object({ klaar: z.literal("ja").optional().catch(undefined) });
const STAND = { geldig: "In gebruik", aangevraagd: "Wordt gecontroleerd door de SVB", afgewezen: "Afgewezen" } as const;

export default async function RekeningPage({ searchParams }: PageProps<"/mijn/gegevens/rekening">) {
  const { klaar } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("mijn");
  const { db } = await requestDeps();
  const gegevens = await eigenRekeningen(db, actor);
  if (gegevens === null) notFound();

  return (
    <PageFrame
      title="Eigen rekening"
      lead="Op deze rekening krijgt de budgethouder het vrij besteedbare bedrag. De zorg zelf gaat rechtstreeks naar de zorgverlener."
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/gegevens", label: "Mijn gegevens" },
      ]}
    >
      {klaar !== undefined && (
        <Notice tone="ok" title="De rekening is opgegeven." live>
          <p>Een medewerker van de SVB controleert haar. Daarna betalen wij erop.</p>
        </Notice>
      )}
      <Panel title="Bekende rekening">
        {gegevens.rekeningen.length === 0 && <Text>Er is nog geen rekening bekend.</Text>}
        <DescriptionList
          items={gegevens.rekeningen.map((rij) => ({
            term: STAND[rij.status],
            value: `${rij.iban}, ${rij.tenaamstelling}${rij.afwijsreden === null ? "" : `. Reden: ${rij.afwijsreden}`}`,
          }))}
        />
      </Panel>
      <Panel title="Rekening opgeven of wijzigen" look="tint">
        {gegevens.magOpgeven ? (
          <NaInloggen adres={await eerstInloggen()}>
            <ActionForm action={rekeningOpgevenAction} sleutel={randomUUID()} className="space-y-4">
              <Field name="iban" label="Rekeningnummer (IBAN)" autoComplete="off" spellCheck={false} />
              <Field name="tenaamstelling" label="Naam bij de bank" hint="Schrijf de naam zoals die op de bankpas staat." autoComplete="off" />
              <Checkbox name="eigen" label="Deze rekening is van de budgethouder" />
              <Text>Voor uw veiligheid kijkt een medewerker van de SVB eerst mee. Tot die tijd gaat er geen geld naar deze rekening.</Text>
              <SubmitButton>Rekening opgeven</SubmitButton>
            </ActionForm>
          </NaInloggen>
        ) : (
          <Text>U mag de rekening niet wijzigen. Dat mag iemand die over het geld beslist.</Text>
        )}
      </Panel>
    </PageFrame>
  );
}
