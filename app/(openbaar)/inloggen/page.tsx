import type { Metadata } from "next";
import * as z from "zod";

import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageFrame } from "@/components/layout/page-frame";
import { Text } from "@/components/ui/text";
import type { Inlogsoort } from "@/lib/auth/aanmeldverzoek";
import { safePad } from "@/lib/auth/pad";
import { env } from "@/lib/env";
import { INLOGMELDINGEN, type Inlogmelding, isInlogmelding } from "@/lib/messages/inloggen";

export const metadata: Metadata = { title: "Inloggen" };

type Keuze = { readonly soort: Inlogsoort; readonly titel: string; readonly uitleg: string; readonly knop: string };

const KEUZES: readonly Keuze[] = [
  {
    soort: "digid",
    titel: "Voor uzelf of voor een ander",
    uitleg:
      "U hebt een pgb, u regelt het pgb van een ander, of u werkt als zelfstandig zorgverlener. Log in met uw eigen DigiD.",
    knop: "Inloggen met DigiD",
  },
  {
    soort: "eherkenning",
    titel: "Voor uw organisatie",
    uitleg: "U werkt bij een zorginstelling, een gemeente of een zorgkantoor.",
    knop: "Inloggen met eHerkenning",
  },
  {
    soort: "svb",
    titel: "Als medewerker van de SVB",
    uitleg: "Met uw medewerkersaccount.",
    knop: "Inloggen als SVB-medewerker",
  },
];

const zoekvraag = z.object({
  reden: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  terug: z.string().optional().catch(undefined),
});

function meldingVan(reden: string | undefined, error: string | undefined): Inlogmelding | null {
  if (reden !== undefined && isInlogmelding(reden)) return reden;
  return error === undefined ? null : "mislukt";
}

export default async function InloggenPage({ searchParams }: PageProps<"/inloggen">) {
  const { reden, error, terug } = zoekvraag.parse(await searchParams);
  const code = meldingVan(reden, error);
  const melding = code === null ? null : INLOGMELDINGEN[code];
  return (
    <PageFrame title="Inloggen" lead="Kies hoe u inlogt. Daarna kiest u voor wie u iets wilt regelen.">
      {melding !== null && (
        <Notice tone={melding.toon} title={melding.titel} live>
          {melding.uitleg !== null && <p>{melding.uitleg}</p>}
        </Notice>
      )}
      <ul className="max-w-measure divide-y divide-line border-y border-line">
        {KEUZES.map((keuze) => (
          <li key={keuze.soort} className="py-6">
            <Inlogkeuze {...keuze} terug={safePad(terug)} />
          </li>
        ))}
      </ul>
      <Text className="text-muted">
        De Sociale Verzekeringsbank (SVB) is verantwoordelijk voor deze website. Wij gebruiken uw burgerservicenummer
        alleen om uw pgb te vinden. <Link href="/privacy">Lees hoe wij met uw gegevens omgaan</Link>.
      </Text>
      {env().MODUS !== "productie" && (
        <Notice tone="info" title="Dit is een demo.">
          <p>
            U logt niet echt in. U kiest een verzonnen persoon.{" "}
            <Link href="/demo">Bekijk wie er zijn en wat zij laten zien</Link>.
          </p>
        </Notice>
      )}
    </PageFrame>
  );
}

function Inlogkeuze({ soort, titel, uitleg, knop, terug }: Keuze & Readonly<{ terug: string | null }>) {
  return (
    <form method="post" action="/inloggen/start">
      <Heading level={2}>{titel}</Heading>
      <p className="mt-1 mb-4">{uitleg}</p>
      <input type="hidden" name="soort" value={soort} />
      {terug !== null && <input type="hidden" name="terug" value={terug} />}
      <Button type="submit" variant={soort === "digid" ? "primary" : "secondary"} icon="slot">
        {knop}
      </Button>
    </form>
  );
}
