import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/text";
import { requireActor } from "@/lib/auth/actor";
import { type Kolomgroep, kolomVan } from "@/lib/koppelvlak/overeenkomsttabel/kolommen";

import { kolommenVan } from "../stappen";

export const metadata = { title: "Uitleg van de kolommen" };

const GROEPEN: readonly (readonly [Kolomgroep, string])[] = [
  ["budget", "De PDF en het budget"],
  ["zorgverlener", "De zorgverlener"],
  ["afspraken", "De afspraken"],
  ["tarieven", "De tarieven"],
  ["handtekeningen", "De handtekeningen"],
];

function Kolommen({ groep, titel }: Readonly<{ groep: Kolomgroep; titel: string }>) {
  return (
    <DataTable
      caption={titel}
      captionHidden
      columns={[
        { key: "naam", header: "Kolom", cell: ({ naam }) => naam },
        { key: "nodig", header: "Nodig", cell: ({ nodig }) => nodig },
        { key: "uitleg", header: "Uitleg", prose: true, cell: ({ uitleg }) => uitleg },
        { key: "voorbeeld", header: "Voorbeeld", cell: ({ voorbeeld }) => (voorbeeld === "" ? "–" : voorbeeld) },
      ]}
      rows={kolommenVan(groep).map(kolomVan)}
      rowKey={({ naam }) => naam}
    />
  );
}

export default async function UitlegPage() {
  await requireActor("verstrekker");
  return (
    <PageFrame
      title="Uitleg van de kolommen"
      lead="Zo maakt u de lijst die bij de PDF's hoort."
      crumbs={[
        { href: "/verstrekker/zorgovereenkomsten", label: "Zorgovereenkomsten" },
        { href: "/verstrekker/zorgovereenkomsten/aanleveren", label: "Aanleveren" },
      ]}
    >
      <Prose>
        <ul>
          <li>Elke rij is één zorgovereenkomst met een eigen PDF. In de kolom PDF staat de naam van dat bestand.</li>
          <li>Gebruik de namen van de kolommen zoals hieronder. De volgorde is vrij.</li>
          <li>Schrijf tarieven allemaal als 25,50 of allemaal als 25.50. Datums als 31-01-2026 of 2026-01-31.</li>
          <li>Komt de lijst uit een programma? Dan mag het ook XML zijn. Vraag uw leverancier naar het schema zorgovereenkomsten-1.0.</li>
          <li>Neem over wat op het papier staat. Budgethouder en zorgverlener krijgen bericht en zien de PDF.</li>
        </ul>
      </Prose>
      {GROEPEN.map(([groep, titel]) => (
        <Panel key={groep} title={titel}>
          <Kolommen groep={groep} titel={titel} />
        </Panel>
      ))}
    </PageFrame>
  );
}
