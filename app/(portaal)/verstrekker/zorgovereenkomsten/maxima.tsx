import { MoneyField } from "@/components/form/field";
import type { Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";
import { formatBedragInvoer } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import type { Maximumvoorstel } from "@/lib/queries/verstrekker/zorgovereenkomsten";

/** What the budget pays at most, for each rate; filled in with what it would be. */
export function Maxima({ tarieven, voorstellen }: Readonly<{ tarieven: readonly Tariefafspraak[]; voorstellen: readonly Maximumvoorstel[] }>) {
  return (
    <>
      {tarieven.map((tarief, plaats) => {
        const voorstel = voorstellen.find(({ tariefId }) => tariefId === tarief.id);
        return (
          <div key={tarief.id}>
            <input type="hidden" name={`maxima.${String(plaats)}.tariefId`} value={tarief.id} />
            <MoneyField
              name={`maxima.${String(plaats)}.maximumtarief`}
              label={`Maximumtarief ${EENHEID_LABELS[tarief.eenheid].per}: ${tarief.omschrijving}`}
              hint={voorstel === undefined ? undefined : `Voorstel: ${voorstel.bron}.`}
              defaultValue={voorstel === undefined ? undefined : formatBedragInvoer(voorstel.bedrag)}
            />
          </div>
        );
      })}
    </>
  );
}
