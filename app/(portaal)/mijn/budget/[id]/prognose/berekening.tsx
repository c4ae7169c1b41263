import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Text } from "@/components/ui/text";
import { type Contractprognose, type Tweeluik } from "@/lib/domein/budget/prognose";
import { type Centen, NUL } from "@/lib/domein/geld";
import { formatBedrag } from "@/lib/format";
import { PROGNOSE_UITLEG } from "@/lib/messages/budget";
import type { Budgetprognose } from "@/lib/queries/mijn/budgetprognose";

type Props = Readonly<{ gegevens: Budgetprognose }>;

const zelfde = (bedrag: Centen): Tweeluik => ({ afspraak: bedrag, gewoonte: bedrag });

/** The sum, line by line, so that it can be checked by eye. */
export function Som({ gegevens: { budget } }: Props) {
  const { prognose } = budget;
  const regels: readonly { readonly wat: string; readonly bedrag: Tweeluik }[] = [
    { wat: "Nu vrij", bedrag: zelfde(prognose.beschikbaar) },
    { wat: "Af: declaraties die nog niet zijn goedgekeurd", bedrag: zelfde(prognose.aangeboden) },
    { wat: "Af: zorg die al is gegeven, maar nog niet gedeclareerd", bedrag: prognose.nogTeDeclareren },
    { wat: "Af: zorg die nog komt", bedrag: prognose.komend },
  ];
  const tekort = prognose.eind.afspraak < NUL || prognose.eind.gewoonte < NUL;
  return (
    <>
      <DataTable
        caption="Zo hebben we gerekend"
        captionHidden
        columns={[
          { key: "wat", header: "", cell: ({ wat }) => wat },
          { key: "afspraak", header: "Volgens afspraak", numeric: true, cell: ({ bedrag }) => formatBedrag(bedrag.afspraak) },
          { key: "gewoonte", header: "Zoals tot nu toe", numeric: true, cell: ({ bedrag }) => formatBedrag(bedrag.gewoonte) },
        ]}
        rows={regels}
        rowKey={({ wat }) => wat}
        footer={[
          { key: "wat", content: tekort ? "Blijft over (met een min: tekort)" : "Blijft over" },
          { key: "afspraak", content: formatBedrag(prognose.eind.afspraak) },
          { key: "gewoonte", content: formatBedrag(prognose.eind.gewoonte) },
        ]}
      />
      {prognose.verlopen > NUL && (
        <Text className="mt-3">
          Niet meegerekend: zorg van {formatBedrag(prognose.verlopen)} van eerdere maanden. Daarvoor kwam geen declaratie, en de termijn is voorbij.
        </Text>
      )}
    </>
  );
}

/** "92 % (3 maanden)", or why there is none. */
const gewoontetekst = ({ gewoonte }: Contractprognose): string =>
  gewoonte === null ? "nog te kort bekend" : `${String((gewoonte.gedeclareerd * 100n) / gewoonte.afgesproken)} % van de afspraak (${String(gewoonte.maanden)} maanden)`;

/** The same sum for each contract, and what "zoals tot nu toe" rests on. */
export function PerOvereenkomst({ gegevens: { budget, contracten, afspraken } }: Props) {
  const naamVan = (id: string): string => contracten.find((contract) => contract.id === id)?.zorgverlener ?? "Eerdere zorgovereenkomst";
  const weekVan = (id: string): Centen | null => afspraken.findLast(({ zorgovereenkomstId }) => zorgovereenkomstId === id)?.weekkosten ?? null;
  return (
    <Details summary="Per zorgovereenkomst, en waar ‘zoals tot nu toe’ op rust">
      <DataTable
        caption="De verwachting per zorgovereenkomst"
        captionHidden
        columns={[
          { key: "wie", header: "Zorgverlener", cell: (rij) => naamVan(rij.zorgovereenkomstId) },
          { key: "week", header: "Per week", numeric: true, cell: (rij) => { const week = weekVan(rij.zorgovereenkomstId); return week === null ? "" : formatBedrag(week); } },
          { key: "gewoonte", header: "Tot nu toe gedeclareerd", cell: gewoontetekst },
          { key: "afspraak", header: "Zorg die nog komt, volgens afspraak", numeric: true, cell: (rij) => formatBedrag(rij.komend.afspraak) },
          { key: "nu", header: "Zoals tot nu toe", numeric: true, cell: (rij) => formatBedrag(rij.komend.gewoonte) },
        ]}
        rows={budget.prognose.contracten}
        rowKey={({ zorgovereenkomstId }) => zorgovereenkomstId}
      />
      <ul className="mt-4 list-disc space-y-1 pl-6">
        {PROGNOSE_UITLEG.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </Details>
  );
}
