import { QuantityField } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Bedrag } from "@/components/domein/bedrag";
import { Small } from "@/components/ui/text";
import { formatAantal, formatPeriode } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import type { Invulformulier } from "@/lib/queries/zorgverlener/declaratie";

type UrentabelProps = Readonly<{ formulier: Pick<Invulformulier, "tarieven" | "weken" | "ingevuld"> }>;

/** One box for each week and each agreed rate, in the agreed unit. No amounts: those follow from the agreement. */
export function Urentabel({ formulier: { tarieven, weken, ingevuld } }: UrentabelProps) {
  return (
    <div className="space-y-8">
      {tarieven.map((tarief, t) => (
        <Fieldset
          key={tarief.id}
          id={`tarief-${tarief.id}`}
          legend={tarief.omschrijving}
          hint={
            <>
              Afgesproken tarief: <Bedrag centen={tarief.tarief} /> {EENHEID_LABELS[tarief.eenheid].per}. Laat een week leeg als u toen niet hebt gewerkt.
            </>
          }
        >
          <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            {weken.map((week, w) => {
              const naam = `uren.${String(t * weken.length + w)}`;
              const eerder = ingevuld.find(({ tariefId, van }) => tariefId === tarief.id && van === week.van);
              return (
                <div key={week.van}>
                  <input type="hidden" name={`${naam}.tariefId`} value={tarief.id} />
                  <input type="hidden" name={`${naam}.van`} value={week.van} />
                  <QuantityField
                    name={`${naam}.aantal`}
                    label={formatPeriode(week)}
                    suffix={EENHEID_LABELS[tarief.eenheid].meervoud}
                    optional
                    defaultValue={eerder === undefined ? "" : formatAantal(eerder.aantal).replaceAll(".", "")}
                  />
                </div>
              );
            })}
          </div>
        </Fieldset>
      ))}
      <Small>Schrijf halve uren als 7,5. Het bedrag rekenen wij uit met de tarieven uit de zorgovereenkomst; u ziet het op de volgende pagina.</Small>
    </div>
  );
}
