import { MoneyField } from "@/components/form/field";
import type { Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";
import { formatBedrag, formatBedragInvoer, formatDatum } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import type { Maximumvoorstel } from "@/lib/queries/verstrekker/zorgovereenkomsten";

/** The maximum of the contract counts for all of its days; what was set from a day on counts beside it, and the lower of the two is paid. */
const hint = ({ bron, anders }: Maximumvoorstel): string =>
  [`Voorstel: ${bron}.`, ...anders.map(({ van, bedrag }) => `Vanaf ${formatDatum(van)} betaalt u voor deze zorg ten hoogste ${formatBedrag(bedrag)}; het laagste van de twee telt.`)].join(" ");

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
              hint={voorstel === undefined ? undefined : hint(voorstel)}
              defaultValue={voorstel === undefined ? undefined : formatBedragInvoer(voorstel.bedrag)}
            />
          </div>
        );
      })}
    </>
  );
}
