import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { totaalVan } from "@/lib/domein/voorlopig/voorstel";
import { formatBedrag, formatNaam, formatPeriode } from "@/lib/format";
import { koppelvlakMelding } from "@/lib/messages/koppelvlak";
import { WET_LABELS } from "@/lib/messages/labels";
import { voorlopigbezwaar } from "@/lib/messages/voorlopig";
import type { Lijstdetail } from "@/lib/queries/svb/voorlopig";
import type { GekeurdLijstvoorstel, Lijstkeuring } from "@/lib/usecases/voorlopig/lijst-keuren";

import { voorlopiglijstVoorstellenAction } from "../../actions";

const alsTekst = (gegevens: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(gegevens).map(([naam, waarde]) => [naam, Array.isArray(waarde) ? waarde.join(", ") : String(waarde)]));

function Uitkomst({ rij }: Readonly<{ rij: GekeurdLijstvoorstel }>) {
  const fouten = [
    ...rij.onleesbaar.map(({ rij: nummer, kolom }) => `Rij ${String(nummer)}: de waarde in kolom ${kolom} klopt niet.`),
    ...rij.bezwaren.map(({ code, gegevens }) => voorlopigbezwaar(code, alsTekst(gegevens))),
  ];
  if (fouten.length === 0) return <StatusBadge tone="ok" label="In orde" />;
  return (
    <ul className="space-y-1">
      {fouten.map((fout) => (
        <li key={fout} className="text-fout">{fout}</li>
      ))}
    </ul>
  );
}

const KOLOMMEN: readonly Column<GekeurdLijstvoorstel>[] = [
  { key: "rij", header: "Rij", rowHeader: true, nowrap: true, cell: ({ rijen }) => rijen.join(", ") },
  { key: "wie", header: "Budgethouder", cell: ({ voorstel }) => (voorstel === null ? "–" : formatNaam(voorstel.budgethouder)) },
  { key: "verstrekker", header: "Verstrekker en wet", cell: ({ voorstel, verstrekker }) => (voorstel === null ? "–" : `${verstrekker?.naam ?? "onbekend"}, ${WET_LABELS[voorstel.wet]}`) },
  { key: "periode", header: "Periode", cell: ({ voorstel }) => (voorstel === null ? "–" : formatPeriode(voorstel.periode)) },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: ({ voorstel }) => (voorstel === null ? "–" : formatBedrag(totaalVan(voorstel.bedragen))) },
  { key: "uitkomst", header: "Uitkomst", cell: (rij) => <Uitkomst rij={rij} /> },
];

/** Row by row what the list would propose; one mistake and nothing can be proposed. */
export function Vooruitblik({ lijst, keuring }: Readonly<{ lijst: Lijstdetail; keuring: Lijstkeuring }>) {
  if (!keuring.ok) {
    return (
      <Notice tone="fout" title="Deze lijst is niet te lezen.">
        <ul className="list-disc pl-6">{keuring.fouten.map((fout) => <li key={fout.code}>{koppelvlakMelding(fout).titel}</li>)}</ul>
      </Notice>
    );
  }
  const fout = keuring.voorstellen.filter(({ onleesbaar, bezwaren }) => onleesbaar.length + bezwaren.length > 0).length;
  return (
    <>
      {fout > 0 && (
        <Notice tone="fout" title={fout === 1 ? "Eén budget in deze lijst kan zo niet." : `${String(fout)} budgetten in deze lijst kunnen zo niet.`}>
          <p>Er wordt niets voorgesteld. Verbeter het bestand en <Link href="/svb/voorlopig/lijst">lees het opnieuw in</Link>.</p>
        </Notice>
      )}
      <DataTable caption={`Budgetten in deze lijst: ${String(keuring.voorstellen.length)}`} columns={KOLOMMEN} rows={keuring.voorstellen} rowKey={({ rijen }) => rijen.join()} variant="frame" />
      {keuring.inOrde && (lijst.zelfOpgemaakt ? (
        <ActionForm action={voorlopiglijstVoorstellenAction} className="space-y-4">
          <input type="hidden" name="lijstId" value={lijst.id} />
          <Text>Een collega keurt de lijst daarna goed.</Text>
          <SubmitButton>Alle budgetten voorstellen</SubmitButton>
        </ActionForm>
      ) : (
        <Text>Alleen wie de lijst heeft ingelezen, kan haar voorstellen.</Text>
      ))}
    </>
  );
}
