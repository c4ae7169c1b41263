import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import { env } from "@/lib/env";

export const metadata = { title: "Demobank" };

const OVERBOEKING = [
  { naam: "bedrag", label: "Bedrag", waarde: "50,00" },
  { naam: "kenmerk", label: "Betalingskenmerk", waarde: "" },
  { naam: "naam", label: "Naam van de betaler", waarde: "W. Hofstee" },
  { naam: "iban", label: "Rekening van de betaler", waarde: "NL13TEST0123456789" },
] as const;

/** A plain form to a download: works without JavaScript, and the answer is a file and not a page. */
export default async function DemobankPage({ searchParams }: PageProps<"/demo/bank">) {
  if (env().MODUS === "productie") notFound();
  const fout = (await searchParams)["fout"];

  return (
    <PageFrame title="Demobank" lead="In het echt antwoordt de bank. Hier maakt de demobank het afschrift dat u daarna bij de SVB inleest." crumbs={[{ href: "/demo", label: "Demo" }]}>
      {fout === "storting" && <Notice tone="fout" title="Vul een bedrag, een naam en een geldig rekeningnummer in." live />}
      {fout === "bestand" && (
        <Notice tone="fout" title="Dit is geen betaalbestand dat wij kunnen lezen." live>
          <p>Kies het bestand (pain.001) dat u bij een vrijgegeven batch hebt gedownload.</p>
        </Notice>
      )}
      <form method="post" action="/demo/bank/antwoord" encType="multipart/form-data" className="max-w-measure space-y-6">
        <div>
          <label htmlFor="bestand" className="mb-1 block font-semibold">
            Betaalbestand
          </label>
          <p id="bestand-uitleg" className="mb-2 text-small text-muted">
            Het XML-bestand (pain.001) van een vrijgegeven batch.
          </p>
          <input id="bestand" name="bestand" type="file" accept=".xml" required aria-describedby="bestand-uitleg" className="block min-h-11 w-full" />
        </div>
        <fieldset>
          <legend className="mb-2 font-semibold">Wat doet de bank?</legend>
          <label className="flex min-h-11 items-center gap-3">
            <input type="radio" name="antwoord" value="alles_betaald" defaultChecked className="size-5 accent-accent" />
            Alles betalen
          </label>
          <label className="flex min-h-11 items-center gap-3">
            <input type="radio" name="antwoord" value="eerste_terug" className="size-5 accent-accent" />
            Alles betalen, en de eerste betaling terugsturen (rekening opgeheven)
          </label>
        </fieldset>
        <Button type="submit">Afschrift maken en downloaden</Button>
      </form>
      <Heading level={2}>Geld overmaken naar de SVB</Heading>
      <Text>Voor een vrijwillige storting: neem het bedrag en het betalingskenmerk over van de pagina van de storting.</Text>
      <form method="post" action="/demo/bank/storting" className="max-w-measure space-y-4">
        {OVERBOEKING.map(({ naam, label, waarde }) => (
          <div key={naam}>
            <label htmlFor={naam} className="mb-1 block font-semibold">
              {label}
            </label>
            <input id={naam} name={naam} defaultValue={waarde} autoComplete="off" className="block min-h-11 w-full rounded-base border border-control px-3" />
          </div>
        ))}
        <Button type="submit">Overmaken en afschrift downloaden</Button>
      </form>
      <Text>Lees het afschrift daarna in bij SVB, Betalingen, Bankbericht inlezen.</Text>
    </PageFrame>
  );
}
