import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import type { Wet } from "@/lib/domein/wet";
import type { Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";
import { formatBedrag, formatNaam, formatPeriode } from "@/lib/format";
import { EENHEID_LABELS, WET_LABELS } from "@/lib/messages/labels";
import { weigering } from "@/lib/messages/weigeringen";

export type Voorstelregel = Readonly<{
  id: string;
  nummer: string;
  budgethouder: Readonly<{ voornamen: string; tussenvoegsel: string | null; achternaam: string }>;
  zorgverlener: string;
  wet: Wet;
  van: Datum | null;
  tm: Datum | null;
  tarieven: readonly Tariefafspraak[];
  inhoudHash: string | null;
  weggelaten: string | null;
  /** What the verstrekker will set; nothing for the SVB. */
  voorstellen?: readonly { readonly tariefId: string; readonly bedrag: Centen; readonly bron: string }[];
}>;

/** "€ 42,00 per uur, maximum € 45,00" for each rate. */
function Tarieven({ regel }: Readonly<{ regel: Voorstelregel }>) {
  return (
    <ul>
      {regel.tarieven.map((tarief) => {
        const maximum = regel.voorstellen?.find(({ tariefId }) => tariefId === tarief.id)?.bedrag ?? tarief.maximumtarief;
        return (
          <li key={tarief.id}>
            {formatBedrag(tarief.tarief)} {EENHEID_LABELS[tarief.eenheid].per}
            {maximum !== null && <>, maximum {formatBedrag(maximum)}</>}
          </li>
        );
      })}
    </ul>
  );
}

const kolommen = (pad: string): readonly Column<Voorstelregel>[] => [
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => <Link href={`${pad}/${rij.id}`}>{rij.nummer}</Link> },
  { key: "budgethouder", header: "Budgethouder", cell: (rij) => formatNaam(rij.budgethouder) },
  { key: "zorgverlener", header: "Zorgverlener", cell: (rij) => rij.zorgverlener },
  { key: "wet", header: "Wet", cell: (rij) => WET_LABELS[rij.wet] },
  { key: "looptijd", header: "Looptijd", cell: (rij) => (rij.van === null ? "–" : formatPeriode({ van: rij.van, tm: rij.tm })) },
  { key: "tarieven", header: "Wat wordt vastgelegd", cell: (rij) => (rij.weggelaten === null ? <Tarieven regel={rij} /> : `Gaat niet mee. ${weigering(rij.weggelaten)}`) },
];

/** The chosen contracts with what will be set for each; those that will be left out say why. */
export function Bulkvoorsteltabel({ pad, regels }: Readonly<{ pad: string; regels: readonly Voorstelregel[] }>) {
  return <DataTable caption={regels.length === 1 ? "1 gekozen zorgovereenkomst" : `${String(regels.length)} gekozen zorgovereenkomsten`} variant="frame" columns={kolommen(pad)} rows={regels} rowKey={({ id }) => id} empty={<EmptyState title="U hebt niets gekozen.">Ga terug naar de werklijst en zet vinkjes.</EmptyState>} />;
}

/** The same as hidden fields: what is decided on is what stood in the table. */
export function Bulkvelden({ regels }: Readonly<{ regels: readonly Voorstelregel[] }>) {
  return (
    <>
      {regels.map((regel, plaats) => (
        <div key={regel.id} hidden>
          <input type="hidden" name={`regels.${String(plaats)}.zorgovereenkomstId`} value={regel.id} />
          <input type="hidden" name={`regels.${String(plaats)}.inhoudHash`} value={regel.inhoudHash ?? ""} />
          {(regel.voorstellen ?? []).map((voorstel, nummer) => (
            <div key={voorstel.tariefId}>
              <input type="hidden" name={`regels.${String(plaats)}.maxima.${String(nummer)}.tariefId`} value={voorstel.tariefId} />
              <input type="hidden" name={`regels.${String(plaats)}.maxima.${String(nummer)}.maximumtarief`} value={String(voorstel.bedrag)} />
            </div>
          ))}
        </div>
      ))}
    </>
  );
}
