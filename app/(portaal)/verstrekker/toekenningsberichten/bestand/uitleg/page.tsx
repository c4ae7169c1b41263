import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/text";
import { requireActor } from "@/lib/auth/actor";
import { ALLE_FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { kolomVan, type Niveau, velden } from "@/lib/koppelvlak/toekenningstabel/kolommen";
import { functiesoortLabel } from "@/lib/messages/labels";

export const metadata = { title: "Uitleg van de kolommen" };

const DELEN: readonly (readonly [Niveau, string])[] = [
  ["budget", "Over het budget en de budgethouder"],
  ["functie", "Over de soort zorg van deze rij"],
  ["relatie", "Over een vertegenwoordiger"],
  ["contact", "Over het contactadres"],
];

function Kolommen({ niveau, titel }: Readonly<{ niveau: Niveau; titel: string }>) {
  return (
    <DataTable
      caption={titel}
      captionHidden
      columns={[
        { key: "naam", header: "Kolom", cell: ({ naam }) => naam },
        { key: "nodig", header: "Nodig", cell: ({ verplicht }) => (verplicht ? "ja" : "nee") },
        { key: "uitleg", header: "Uitleg", prose: true, cell: ({ uitleg }) => uitleg },
        { key: "voorbeeld", header: "Voorbeeld", cell: ({ voorbeeld }) => voorbeeld },
      ]}
      rows={velden(niveau).map(kolomVan)}
      rowKey={({ naam }) => naam}
    />
  );
}

export default async function UitlegPage() {
  await requireActor("verstrekker");
  return (
    <PageFrame
      title="Uitleg van de kolommen"
      lead="Zo maakt u een lijst die wij kunnen lezen."
      crumbs={[
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
        { href: "/verstrekker/toekenningsberichten/bestand", label: "Lijst aanleveren" },
      ]}
    >
      <Prose>
        <ul>
          <li>Elke rij is één soort zorg. Heeft een budget meer soorten zorg, een vertegenwoordiger of een contactadres? Gebruik dan meer rijen met hetzelfde budgetkenmerk.</li>
          <li>Alle rijen van een budget samen zijn de volledige stand. Wat er niet meer in staat, vervalt.</li>
          <li>De volgorde en de namen van de kolommen zijn vrij: u kiest zelf welke kolom wat betekent. Uw keuze onthouden wij voor de volgende keer.</li>
          <li>Schrijf bedragen in een kolom allemaal als 1.234,56, of allemaal als 1234.56. Datums als 31-01-2026 of 2026-01-31.</li>
          <li>Gebruik geen samengevoegde cellen. Van een formule gebruiken wij de uitkomst.</li>
        </ul>
      </Prose>
      {DELEN.map(([niveau, titel]) => (
        <Panel key={niveau} title={titel}>
          <Kolommen niveau={niveau} titel={titel} />
        </Panel>
      ))}
      <Panel title="Functiesoorten">
        <DataTable
          caption="Functiesoorten"
          captionHidden
          columns={[
            { key: "code", header: "Code", cell: (code) => code },
            { key: "naam", header: "Soort zorg", cell: (code) => functiesoortLabel(code) },
          ]}
          rows={ALLE_FUNCTIESOORTEN}
          rowKey={(code) => code}
        />
      </Panel>
    </PageFrame>
  );
}
