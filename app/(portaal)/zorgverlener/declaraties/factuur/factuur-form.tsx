"use client";

import { FileField } from "@/components/form/file-field";
import { FormFrame } from "@/components/form/form-frame";
import { Select, type Option } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormAction } from "@/components/form/use-form-action";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { FormAction, Json } from "@/lib/actions/form-state";

import { declaratieUitFactuurAction } from "../actions";

type Bezwaar = Readonly<{ regel: string | null; wat: string; opFactuur: string; afgesproken: string }>;

const WAT: Readonly<Record<string, string>> = {
  eenheid: "Andere eenheid",
  tarief: "Ander tarief",
  aantal: "Aantal niet te lezen",
  bedrag: "Bedrag is niet aantal × tarief",
  periode: "Buiten de maand of de looptijd",
  kvk: "Ander KvK-nummer",
  btw: "Btw op de factuur",
  totaal: "Totaal is niet de som van de regels",
};

const isBezwaar = (waarde: Json): waarde is Bezwaar => typeof waarde === "object" && waarde !== null && "wat" in waarde && "opFactuur" in waarde;

function bezwarenUit(resultaat: Json): readonly Bezwaar[] {
  if (typeof resultaat !== "object" || resultaat === null || !("bezwaren" in resultaat) || !Array.isArray(resultaat.bezwaren)) return [];
  return resultaat.bezwaren.filter(isBezwaar);
}

function Bezwaren({ bezwaren }: Readonly<{ bezwaren: readonly Bezwaar[] }>) {
  return (
    <div className="space-y-4">
      <Notice tone="waarschuwing" title="Deze factuur kunnen wij nog niet gebruiken. Er is niets opgeslagen." live>
        <p>Verbeter de factuur in uw eigen administratie en stuur hem opnieuw. Hieronder staat wat er anders is.</p>
      </Notice>
      <DataTable
        caption="Verschillen tussen de factuur en de zorgovereenkomst"
        captionHidden
        rows={bezwaren.map((bezwaar, index) => ({ ...bezwaar, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: "regel", header: "Waar", cell: ({ regel }) => (regel === null ? "Hele factuur" : /^\d+$/.test(regel) ? `Regel ${regel}` : regel) },
          { key: "wat", header: "Wat is er anders", cell: ({ wat }) => WAT[wat] ?? wat },
          { key: "factuur", header: "Op de factuur", cell: ({ opFactuur }) => opFactuur },
          { key: "afspraak", header: "Moet zijn", cell: ({ afgesproken }) => afgesproken },
        ]}
      />
    </div>
  );
}

const actie: FormAction = declaratieUitFactuurAction;

/** Sends an e-invoice; what differs from the agreement comes back as a table above the form. */
export function FactuurForm({ sleutel, contracten }: Readonly<{ sleutel: string; contracten: readonly Option[] }>) {
  const { state, submit } = useFormAction(actie);
  const bezwaren = state.status === "done" ? bezwarenUit(state.result) : [];
  return (
    <div className="space-y-8">
      {bezwaren.length > 0 && <Bezwaren bezwaren={bezwaren} />}
      <FormFrame state={state} submit={submit} sleutel={sleutel}>
        <FileField name="bestand" label="E-factuur" accept=".xml" hint="Een UBL-bestand (.xml) van ten hoogste 1,9 MB. Uw boekhoudprogramma kan dit maken." />
        <Select
          name="zorgovereenkomstId"
          label="Zorgovereenkomst"
          hint="Staat het nummer (ZO-…) op de factuur? Dan hoeft u niets te kiezen."
          optional
          width="l"
          placeholder="Het nummer op de factuur gebruiken"
          options={contracten}
        />
        <SubmitButton>Factuur inlezen en vergelijken</SubmitButton>
      </FormFrame>
    </div>
  );
}
