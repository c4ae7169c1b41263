import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Select } from "@/components/form/select";
import { Textarea } from "@/components/form/textarea";
import { ALLE_FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { type Kolomgroep, kolomVan, type Veld } from "@/lib/koppelvlak/overeenkomsttabel/kolommen";
import { FAMILIERELATIE_LABELS, functiesoortLabel, MODEL_LABELS, WET_LABELS } from "@/lib/messages/labels";

import { kolommenVan } from "../stappen";

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = { wet: WET_LABELS, familierelatie: FAMILIERELATIE_LABELS, model: MODEL_LABELS };
const BREED: readonly Veld[] = ["model", "familierelatie", "voornamen", "achternaam", "instelling", "tenaamstelling", "omschrijving1", "omschrijving2", "omschrijving3", "iban"];
const FUNCTIESOORTEN = ALLE_FUNCTIESOORTEN.map((code) => ({ value: code, label: `${functiesoortLabel(code)} (${code})` }));

/** One column of the list as a field: the same name, explanation and choices. */
function Invoerveld({ veld }: Readonly<{ veld: Veld }>) {
  const { naam, uitleg, nodig, keuzes } = kolomVan(veld);
  const gelijk = { name: `velden.${veld}`, label: naam, hint: uitleg, optional: nodig === "nee" } as const;
  if (veld === "functiesoort") return <Select {...gelijk} options={FUNCTIESOORTEN} />;
  if (veld === "zorgbeschrijving") return <Textarea {...gelijk} rows={3} maxLength={2_000} />;
  if (keuzes.length > 0) return <Select {...gelijk} width={BREED.includes(veld) ? "m" : "s"} options={keuzes.map((keuze) => ({ value: keuze, label: LABELS[veld]?.[keuze] ?? keuze }))} />;
  return <Field {...gelijk} width={BREED.includes(veld) ? "m" : "s"} autoComplete="off" />;
}

export function Groep({ groep, legend }: Readonly<{ groep: Kolomgroep; legend: string }>) {
  return (
    <Fieldset id={groep} legend={legend}>
      {kolommenVan(groep)
        .filter((veld) => veld !== "pdf")
        .map((veld) => (
          <Invoerveld key={veld} veld={veld} />
        ))}
    </Fieldset>
  );
}
