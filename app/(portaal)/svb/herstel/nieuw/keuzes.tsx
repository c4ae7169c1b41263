import type { ReactNode } from "react";

import { CheckboxGroup } from "@/components/form/checkbox-group";
import { Field, MoneyField } from "@/components/form/field";
import { fieldId } from "@/components/form/field-id";
import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Text } from "@/components/ui/text";
import { FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { WETTEN } from "@/lib/domein/wet";
import { formatBedrag, formatBedragInvoer, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import type { Herstelbegin } from "@/lib/queries/svb/herstel";

type Props = Readonly<{ begin: Herstelbegin }>;

const SOORTEN = WETTEN.flatMap((wet) => FUNCTIESOORTEN[wet].map((code) => ({ value: code, label: `${WET_LABELS[wet]}: ${functiesoortLabel(code)}` })));

/** A GET: what would change has an address, and nothing changes by looking. */
function Vraag({ begin, soort, children }: Props & Readonly<{ soort: string; children: ReactNode }>) {
  return (
    <form method="get" action="/svb/herstel/nieuw/controle" className="space-y-4">
      <input type="hidden" name="toekenning" value={begin.budget.id} />
      <input type="hidden" name="soort" value={soort} />
      {children}
      <Button type="submit">Bekijken wat er verandert</Button>
    </form>
  );
}

function Bedragen({ begin }: Props) {
  return (
    <Vraag begin={begin} soort="bedrag">
      <Text>Vul in wat het bedrag had moeten zijn. De periode en de soorten zorg blijven gelijk.</Text>
      {begin.budget.functiebudgetten.map((functie, i) => (
        <MoneyField key={`${functie.functiesoort}${String(i)}`} id={fieldId(`bedrag-${String(i)}`)} name="bedrag" label={`${functiesoortLabel(functie.functiesoort)}, ${formatPeriode(functie.periode)}`} defaultValue={formatBedragInvoer(functie.bedrag)} />
      ))}
    </Vraag>
  );
}

function AnderBudget({ begin }: Props) {
  return (
    <Vraag begin={begin} soort="ander_budget">
      <Text>Alles gaat mee naar een nieuw budget: het bedrag, de zorgovereenkomsten, de declaraties en de betalingen. Dit budget vervalt.</Text>
      <Select name="verstrekker" label="Juiste verstrekker" options={begin.verstrekkers.map(({ id, naam, code }) => ({ value: id, label: `${naam} (${code})` }))} defaultValue={begin.budget.verstrekkerId} />
      <Select name="wet" label="Juiste wet" options={WETTEN.map((wet) => ({ value: wet, label: WET_LABELS[wet] }))} defaultValue={begin.budget.wet} />
      <Field name="kenmerk" label="Budgetkenmerk van de juiste verstrekker" width="m" />
      <Field name="beschikking" label="Nummer van de beschikking" width="m" />
      {begin.budget.functiebudgetten.map((functie, i) => (
        <Select key={`${functie.functiesoort}${String(i)}`} id={fieldId(`functiesoort-${String(i)}`)} name="functiesoort" label={`${functiesoortLabel(functie.functiesoort)} (${formatBedrag(functie.bedrag)}) heet daar`} options={SOORTEN} defaultValue={functie.functiesoort} />
      ))}
    </Vraag>
  );
}

function Koppeling({ begin }: Props) {
  const { andere, overeenkomsten } = begin;
  if (andere.length === 0) return <Text>Deze budgethouder heeft geen ander lopend budget.</Text>;
  if (overeenkomsten.length === 0) return <Text>Bij dit budget hoort geen zorgovereenkomst.</Text>;
  const soorten = [...new Set(overeenkomsten.flatMap(({ functiesoort }) => functiesoort ?? []))];
  return (
    <Vraag begin={begin} soort="koppeling">
      <Text>De gekozen zorgovereenkomsten gaan met al hun declaraties en betalingen naar het andere budget. Beide budgetten blijven bestaan.</Text>
      <Select
        name="naar"
        label="Naar welk budget?"
        options={andere.map((b) => ({ value: b.id, label: `${b.nummer}: ${WET_LABELS[b.wet]}, ${b.verstrekker}, ${formatPeriode(b)}, ${formatBedrag(b.bedrag)}` }))}
        width="l"
      />
      <CheckboxGroup name="overeenkomst" label="Welke zorgovereenkomsten?" options={overeenkomsten.map((z) => ({ value: z.id, label: `${z.nummer}, ${z.zorgverlener ?? "nog geen zorgverlener"}` }))} />
      {soorten.map((soort) => (
        <Select
          key={soort}
          id={fieldId(`kaart-${soort}`)}
          name="kaart"
          label={`${functiesoortLabel(soort)} heet onder de andere wet`}
          hint="Alleen nodig als het andere budget onder een andere wet valt."
          optional
          options={SOORTEN.map(({ value, label }) => ({ value: `${soort}>${value}`, label }))}
        />
      ))}
    </Vraag>
  );
}

/** What can be wrong with a budget, each with what putting it right asks. */
export function Keuzes({ begin }: Props) {
  return (
    <div className="space-y-4">
      <Details summary="Het bedrag klopt niet">
        <Bedragen begin={begin} />
      </Details>
      <Details summary="De verstrekker of de wet klopt niet">
        <AnderBudget begin={begin} />
      </Details>
      <Details summary="Een zorgovereenkomst hoort bij een ander budget">
        <Koppeling begin={begin} />
      </Details>
    </div>
  );
}
