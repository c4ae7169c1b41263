import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { BulkBar, RowCheckbox } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { RowKeys } from "@/components/ui/row-keys";
import { StatusBadge } from "@/components/ui/status-badge";
import type { StatusTone } from "@/components/ui/tone";
import { type Datum, datum } from "@/lib/domein/datum";
import { type Centen, centen, som } from "@/lib/domein/geld";

import { Voorbeeld } from "./voorbeeld";

type Rij = Readonly<{ nummer: string; wie: string; dag: Datum; bedrag: Centen; tone: StatusTone; status: string }>;

const RIJEN: readonly Rij[] = [
  { nummer: "D-2026-000481", wie: "S. Yilmaz", dag: datum("2026-06-02"), bedrag: centen(41_250n), tone: "wacht", status: "Wacht op u" },
  { nummer: "D-2026-000455", wie: "Stichting Thuiszorg en Dagbesteding Oost-Nederland", dag: datum("2026-05-30"), bedrag: centen(128_000n), tone: "info", status: "SVB kijkt mee" },
  { nummer: "D-2026-000390", wie: "J. de Boer", dag: datum("2026-05-04"), bedrag: centen(9_875n), tone: "ok", status: "Betaald" },
];

const NUMMER: Column<Rij> = {
  key: "nummer",
  header: "Declaratie",
  rowHeader: true,
  nowrap: true,
  cell: ({ nummer }) => <Link href={`/stijlgids?declaratie=${nummer}`}>{nummer}</Link>,
};

const KOLOMMEN: readonly Column<Rij>[] = [
  NUMMER,
  { key: "wie", header: "Zorgverlener", cell: ({ wie }) => wie },
  { key: "dag", header: "Ingediend", numeric: true, cell: ({ dag }) => <Dag datum={dag} kort /> },
  { key: "status", header: "Status", cell: ({ tone, status }) => <StatusBadge tone={tone} label={status} /> },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: ({ bedrag }) => <Bedrag centen={bedrag} /> },
];

const VOET = [
  { key: "nummer", content: "Samen" },
  { key: "bedrag", content: <Bedrag centen={som(RIJEN.map(({ bedrag }) => bedrag))} /> },
];

export function Tabellen() {
  return (
    <>
      <Voorbeeld id="tabel-kaarten" naam="Tabel voor burgers: op de telefoon een stapel">
        <DataTable caption="Uw declaraties, 3 in totaal" columns={KOLOMMEN} rows={RIJEN} rowKey={({ nummer }) => nummer} footer={VOET} />
      </Voorbeeld>
      <Voorbeeld id="tabel-kader" naam="Tabel voor medewerkers: eigen kader, vaste eerste kolom, j, k en x">
        <RowKeys />
        <form className="area-staff" action="/stijlgids">
          <DataTable
            variant="frame"
            caption="Werkvoorraad, oudste eerst"
            rows={RIJEN}
            rowKey={({ nummer }) => nummer}
            columns={[
              NUMMER,
              { key: "wie", header: "Zorgverlener", cell: ({ wie }) => wie, sort: { href: "/stijlgids?sorteer=wie" } },
              {
                key: "dag",
                header: "Ingediend",
                numeric: true,
                cell: ({ dag }) => <Dag datum={dag} kort />,
                sort: { href: "/stijlgids?sorteer=-dag", direction: "ascending" },
              },
              { key: "status", header: "Status", nowrap: true, cell: ({ tone, status }) => <StatusBadge tone={tone} label={status} /> },
              { key: "bedrag", header: "Bedrag", numeric: true, cell: ({ bedrag }) => <Bedrag centen={bedrag} /> },
              {
                key: "kies",
                header: "Kies",
                cell: ({ nummer }) => <RowCheckbox name="declaratie" value={nummer} label={`Kies ${nummer}`} />,
              },
            ]}
          />
          <BulkBar label="Met de gekozen declaraties">
            <Button type="submit" variant="secondary">
              Aan mij toewijzen
            </Button>
          </BulkBar>
        </form>
      </Voorbeeld>
      <Voorbeeld id="tabel-leeg" naam="Tabel zonder rijen">
        <DataTable
          caption="Uw declaraties"
          columns={KOLOMMEN}
          rows={[]}
          rowKey={({ nummer }) => nummer}
          empty={<EmptyState title="Alles is afgehandeld">Vandaag zijn 14 zaken opgelost.</EmptyState>}
        />
      </Voorbeeld>
    </>
  );
}
