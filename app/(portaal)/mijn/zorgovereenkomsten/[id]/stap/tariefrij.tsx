import { Field, MoneyField } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Select } from "@/components/form/select";
import { KENMERKEN, type Overeenkomstmodel, type Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";
import { formatBedragInvoer } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";

/** A fixed monthly amount is paid without a declaratie, by a monthly run that does not exist: agreed, it could not be claimed. */
const eenhedenVan = (model: Overeenkomstmodel) =>
  KENMERKEN[model].eenheden.filter((eenheid) => eenheid !== "maand").map((eenheid) => ({ value: eenheid, label: EENHEID_LABELS[eenheid].per }));

/** One rate: of a new contract and of a change alike. */
export function Tariefrij({ plaats, tarief, model }: Readonly<{ plaats: number; tarief: Tariefafspraak | undefined; model: Overeenkomstmodel }>) {
  const naam = `tarieven.${String(plaats)}`;
  return (
    <Fieldset id={naam} legend={`Tarief ${String(plaats + 1)}`}>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(12rem,1fr)_minmax(12rem,2fr)_10rem]">
        <Select name={`${naam}.eenheid`} label="Eenheid" options={eenhedenVan(model)} defaultValue={tarief?.eenheid} />
        <Field name={`${naam}.omschrijving`} label="Waarvoor" optional defaultValue={tarief?.omschrijving} maxLength={80} />
        <MoneyField name={`${naam}.tarief`} label="Tarief" defaultValue={tarief === undefined ? undefined : formatBedragInvoer(tarief.tarief)} />
      </div>
    </Fieldset>
  );
}
