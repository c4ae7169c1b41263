import { Bedrag } from "@/components/domein/bedrag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { BUDGETREKENINGEN, type Budgetrekening, type Budgetstand, isOverbesteed, toegekend } from "@/lib/domein/budget/rekeningen";
import { som } from "@/lib/domein/geld";
import type { Maandverandering, Standverandering } from "@/lib/domein/herstel/gevolgen";
import type { Post } from "@/lib/domein/herstel/voorstel";
import { formatBedrag, formatGegevens, formatMaand } from "@/lib/format";
import { bezwaartekst, STANDLABELS } from "@/lib/messages/herstel";
import { REKENING_LABELS, WET_LABELS } from "@/lib/messages/labels";
import type { Herstelbeeld } from "@/lib/queries/svb/herstel";

type Rij = Readonly<{ key: Budgetrekening | "toegekend"; label: string; voor: Budgetstand; na: Budgetstand }>;

const stand = (rij: Rij, van: Budgetstand) => (rij.key === "toegekend" ? toegekend(van) : van[rij.key]);

const STANDEN: readonly Column<Rij>[] = [
  { key: "label", header: "", rowHeader: true, cell: (rij) => rij.label },
  { key: "voor", header: "Nu", numeric: true, cell: (rij) => <Bedrag centen={stand(rij, rij.voor)} /> },
  { key: "na", header: "Straks", numeric: true, cell: (rij) => <Bedrag centen={stand(rij, rij.na)} sterk={stand(rij, rij.voor) !== stand(rij, rij.na)} /> },
];

function Standen({ titel, verandering: { voor, na } }: Readonly<{ titel: string; verandering: Standverandering }>) {
  const rijen: readonly Rij[] = [{ key: "toegekend", label: "Toegekend", voor, na }, ...BUDGETREKENINGEN.map((key) => ({ key, label: REKENING_LABELS[key], voor, na }))];
  return (
    <div>
      <DataTable caption={titel} columns={STANDEN} rows={rijen} rowKey={({ key }) => key} />
      {isOverbesteed(na) && (
        <Notice tone="waarschuwing" title="Dit budget komt onder nul.">
          <p>Er is {formatBedrag(na.beschikbaar)} vrij. De SVB keurt dan niets meer goed uit dit budget, en er komt een uitvalzaak.</p>
        </Notice>
      )}
    </div>
  );
}

const MAANDEN: readonly Column<Maandverandering>[] = [
  { key: "maand", header: "Maand", rowHeader: true, cell: ({ maand }) => formatMaand(maand) },
  { key: "aantal", header: "Declaraties", numeric: true, cell: ({ aantal }) => aantal },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: ({ bedrag }) => <Bedrag centen={bedrag} /> },
];

const POSTEN: readonly Column<Post>[] = [
  { key: "nummer", header: "Declaratie", rowHeader: true, nowrap: true, cell: ({ nummer }) => nummer },
  { key: "maand", header: "Maand", cell: ({ maand }) => formatMaand(maand) },
  { key: "stand", header: "Stand", cell: ({ rekening }) => STANDLABELS[rekening] },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: ({ bedrag }) => <Bedrag centen={bedrag} /> },
];

function Verplaatst({ beeld: { gevolgen } }: Readonly<{ beeld: Herstelbeeld }>) {
  const totaal = [{ key: "bedrag", content: <Bedrag centen={som(gevolgen.posten.map(({ bedrag }) => bedrag))} sterk /> }];
  return (
    <>
      <div>
        <Heading level={3}>Zorgovereenkomsten die meegaan ({gevolgen.overeenkomsten.length})</Heading>
        <p>{gevolgen.overeenkomsten.length === 0 ? "Geen." : gevolgen.overeenkomsten.map(({ nummer }) => nummer).join(", ")}</p>
      </div>
      {gevolgen.posten.length === 0 ? (
        <EmptyState title="Er zijn geen bedragen die meegaan" icon="info">Nog geen declaratie gebruikt geld uit dit budget.</EmptyState>
      ) : (
        <>
          <DataTable caption="Wat meegaat, per maand" columns={MAANDEN} rows={gevolgen.perMaand} rowKey={({ maand }) => maand} footer={totaal} />
          <DataTable caption="Wat meegaat, per betaling" columns={POSTEN} rows={gevolgen.posten} rowKey={({ declaratieId }) => declaratieId} footer={totaal} variant="frame" />
        </>
      )}
    </>
  );
}

/** This is what changes: both budgets now and then, and everything that moves. */
export function Beeld({ beeld }: Readonly<{ beeld: Herstelbeeld }>) {
  const { gevolgen, bezwaren, van, naar } = beeld;
  return (
    <div className="space-y-6">
      {bezwaren.length > 0 && (
        <Notice tone="fout" title="Zo kan het niet.">
          <ul className="list-disc pl-6">
            {bezwaren.map(({ code, gegevens }) => (
              <li key={code}>{bezwaartekst(code, formatGegevens(gegevens))}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Standen titel={`Budget ${van.nummer}, ${WET_LABELS[van.wet]}`} verandering={gevolgen.van} />
        {gevolgen.naar !== null && naar !== null && <Standen titel={`${naar.nummer === null ? "Nieuw budget" : `Budget ${naar.nummer}`}, ${WET_LABELS[naar.wet]}, ${naar.verstrekker}`} verandering={gevolgen.naar} />}
      </div>
      {gevolgen.naar !== null && <Verplaatst beeld={beeld} />}
    </div>
  );
}
