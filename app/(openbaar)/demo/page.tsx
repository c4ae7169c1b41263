import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { Field } from "@/components/form/field";
import { PageFrame } from "@/components/layout/page-frame";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requestDeps } from "@/lib/auth/actor";
import { isDemo } from "@/lib/auth/demo";
import { legalDay, systemNow } from "@/lib/clock";
import { formatDatum, formatDatumKort } from "@/lib/format";
import { type Demopersoon, demopersonen, type Inlogsoort } from "@/prisma/seed/demopersonen";

export const metadata: Metadata = { title: "Over deze demo" };

const zoekvraag = z.object({ klok: z.string().optional().catch(undefined) });

const GROEPEN: readonly (readonly [Inlogsoort, string])[] = [
  ["digid", "Met DigiD"],
  ["eherkenning", "Met eHerkenning"],
  ["svb", "Als medewerker van de SVB"],
];

export default async function DemoPage({ searchParams }: PageProps<"/demo">) {
  if (!isDemo()) notFound();
  const { klok } = zoekvraag.parse(await searchParams);
  const { vandaag } = await requestDeps();
  const isEcht = vandaag === legalDay(systemNow());
  const fout = foutVan(klok);
  return (
    <PageFrame
      title="Over deze demo"
      lead="Alle personen, organisaties en bedragen zijn verzonnen. Alles wat u doet, gebeurt echt in deze demo."
    >
      <Panel title="Welke dag is het?">
        {klok === "gezet" && (
          <Notice tone="ok" title={`Het is hier nu ${formatDatum(vandaag)}.`} live className="mb-4" />
        )}
        <p className="mb-4">
          Het is hier <strong>{formatDatum(vandaag)}</strong>
          {isEcht ? ", net als daarbuiten." : ". De klok is verzet, voor iedereen in deze demo."}
        </p>
        <form method="post" action="/demo/klok" className="space-y-4">
          <Field
            name="datum"
            label="Doe alsof het een andere dag is"
            hint="Bijvoorbeeld 10-04-2026"
            width="s"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={formatDatumKort(vandaag)}
            errors={fout === null ? [] : [fout]}
          />
          <ButtonRow>
            <Button type="submit">Klok zetten</Button>
            {!isEcht && (
              <Button type="submit" variant="secondary" name="terug" value="ja">
                Terug naar vandaag
              </Button>
            )}
          </ButtonRow>
        </form>
      </Panel>
      <Panel title="Wie kan er inloggen?" actions={<ButtonLink href="/inloggen">Inloggen</ButtonLink>}>
        <p className="mb-6">Bij het inloggen kiest u een van deze mensen. Een wachtwoord is niet nodig.</p>
        <div className="space-y-10">
          {GROEPEN.map(([soort, titel]) => (
            <Personen key={soort} titel={titel} personen={demopersonen.filter((persoon) => persoon.soort === soort)} />
          ))}
        </div>
      </Panel>
    </PageFrame>
  );
}

function foutVan(klok: string | undefined): string | null {
  if (klok === "geen_datum") return "Vul een bestaande dag in, bijvoorbeeld 10-04-2026.";
  return klok === "te_ver" ? "Kies een dag die niet meer dan vijf jaar weg is." : null;
}

const NAAM: Column<Demopersoon> = { key: "naam", header: "Naam", cell: ({ naam }) => naam, rowHeader: true };
const ORGANISATIE: Column<Demopersoon> = {
  key: "organisatie",
  header: "Organisatie",
  cell: ({ organisatie }) => organisatie ?? "–",
};
const OMSCHRIJVING: Column<Demopersoon> = {
  key: "omschrijving",
  header: "Wat u ziet",
  cell: ({ omschrijving }) => omschrijving,
};

function Personen({ titel, personen }: Readonly<{ titel: string; personen: readonly Demopersoon[] }>) {
  const metOrganisatie = personen.some(({ organisatie }) => organisatie !== undefined);
  return (
    <DataTable
      caption={titel}
      rows={personen}
      rowKey={({ sub }) => sub}
      columns={metOrganisatie ? [NAAM, ORGANISATIE, OMSCHRIJVING] : [NAAM, OMSCHRIJVING]}
    />
  );
}
