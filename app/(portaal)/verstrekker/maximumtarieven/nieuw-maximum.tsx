import { randomUUID } from "node:crypto";

import { Bedrag } from "@/components/domein/bedrag";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { ErrorSummary } from "@/components/form/error-summary";
import { DateField, MoneyField } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import type { Wet } from "@/lib/domein/wet";
import { TARIEFEENHEDEN } from "@/lib/domein/zorgovereenkomst/model";
import { formatBedrag, formatDatum, formatGeheel, formatNaam } from "@/lib/format";
import { herkeuringsweigering, TARIEFSOORT_LABELS } from "@/lib/messages/herkeuring";
import { EENHEID_LABELS, functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import type { Maximumoverzicht, Maximumvraag } from "@/lib/queries/verstrekker/maximumtarieven";

import { maximumtariefVaststellenAction } from "./actions";

export type Ingevuld = Readonly<Record<"wet" | "functiesoort" | "tariefsoort" | "eenheid" | "van" | "bedrag", string>>;
export type Maximumfouten = Partial<Record<keyof Ingevuld, readonly string[]>>;
type Voorbeeld = NonNullable<Maximumoverzicht["voorbeeld"]>;
type Geraakt = Voorbeeld["gevolg"]["eerste"][number];

const KOLOMMEN: readonly Column<Geraakt>[] = [
  { key: "nummer", header: "Nummer", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`/verstrekker/zorgovereenkomsten/${rij.id}`}>{rij.nummer}</Link> },
  { key: "budgethouder", header: "Budgethouder", cell: (rij) => formatNaam(rij) },
  { key: "zorgverlener", header: "Zorgverlener", cell: (rij) => rij.zorgverlener },
  { key: "tarief", header: "Afgesproken", numeric: true, cell: (rij) => <Bedrag centen={rij.tarief} /> },
];

/** A GET: what it would touch has an address, and nothing is set by looking. */
function Keuze({ wetten, ingevuld, fouten }: Readonly<{ wetten: readonly Wet[]; ingevuld: Ingevuld; fouten: Maximumfouten }>) {
  const zorg = wetten.flatMap((wet) => FUNCTIESOORTEN[wet].map((code) => ({ value: code, label: `${functiesoortLabel(code)} (${WET_LABELS[wet]})` })));
  return (
    <form method="get" action="/verstrekker/maximumtarieven" className="space-y-4">
      <Select name="wet" errors={fouten.wet} label="Wet" options={wetten.map((wet) => ({ value: wet, label: WET_LABELS[wet] }))} defaultValue={ingevuld.wet} />
      <Select name="functiesoort" errors={fouten.functiesoort} label="Soort zorg" options={zorg} defaultValue={ingevuld.functiesoort} />
      <Select name="tariefsoort" errors={fouten.tariefsoort} label="Voor welke zorgverleners?" options={(["formeel", "informeel"] as const).map((soort) => ({ value: soort, label: TARIEFSOORT_LABELS[soort] }))} defaultValue={ingevuld.tariefsoort} />
      <Select name="eenheid" errors={fouten.eenheid} label="Per" options={TARIEFEENHEDEN.map((eenheid) => ({ value: eenheid, label: EENHEID_LABELS[eenheid].per }))} defaultValue={ingevuld.eenheid} width="s" />
      <MoneyField name="bedrag" errors={fouten.bedrag} label="Maximum" hint="Bijvoorbeeld 42,50" defaultValue={ingevuld.bedrag} />
      <DateField name="van" errors={fouten.van} label="Geldt vanaf" hint="De eerste dag van een maand die nog komt. Bijvoorbeeld 01-07-2026" defaultValue={ingevuld.van} />
      <Button type="submit">Bekijken wat dit raakt</Button>
    </form>
  );
}

function Gevolg({ vraag, voorbeeld }: Readonly<{ vraag: Maximumvraag; voorbeeld: Voorbeeld }>) {
  const { bezwaar, gevolg } = voorbeeld;
  if (bezwaar !== null) {
    const { titel, uitleg } = herkeuringsweigering(bezwaar);
    return <Notice tone="fout" title={titel}>{uitleg !== undefined && <p>{uitleg}</p>}</Notice>;
  }
  const { geraakt, lopend, eerste } = gevolg;
  return (
    <Panel title={`Dit raakt ${formatGeheel(geraakt)} van de ${formatGeheel(lopend)} lopende zorgovereenkomsten voor deze zorg`} look="tint">
      <div className="space-y-6">
        <Text>
          {functiesoortLabel(vraag.functiesoort)}, {TARIEFSOORT_LABELS[vraag.tariefsoort].toLowerCase()}: ten hoogste {formatBedrag(vraag.bedrag)} {EENHEID_LABELS[vraag.eenheid].per} vanaf {formatDatum(vraag.van)}. Wie een hoger
          tarief heeft afgesproken, krijgt bericht, en de zorgverlener ook. Voor zorg vanaf die dag betaalt het budget tot het maximum. Een maximum dat u bij een zorgovereenkomst lager hebt gezet, blijft gelden.
        </Text>
        <DataTable caption={geraakt > eerste.length ? `De eerste ${formatGeheel(eerste.length)}` : "Zorgovereenkomsten met een hoger tarief"} variant="frame" columns={KOLOMMEN} rows={eerste} rowKey={(rij) => rij.id} empty={<EmptyState title="Geen enkele lopende zorgovereenkomst heeft een hoger tarief" />} />
        <ActionForm action={maximumtariefVaststellenAction} sleutel={randomUUID()} className="space-y-4">
          {(["wet", "functiesoort", "tariefsoort", "eenheid", "van"] as const).map((naam) => (
            <input key={naam} type="hidden" name={naam} value={vraag[naam]} />
          ))}
          <input type="hidden" name="bedrag" value={`${String(vraag.bedrag / 100n)},${String(vraag.bedrag % 100n).padStart(2, "0")}`} />
          <input type="hidden" name="geraakt" value={geraakt} />
          <Checkbox name="nagekeken" label="Ik heb dit overzicht nagekeken. Ik weet dat een vastgesteld maximum niet meer verandert." />
          <SubmitButton>Maximum vaststellen en berichten versturen</SubmitButton>
        </ActionForm>
      </div>
    </Panel>
  );
}

/** First the question, then which contracts it touches, and only there the button that sets it. */
export function NieuwMaximum({ wetten, ingevuld, vraag, voorbeeld, fouten }: Readonly<{ wetten: readonly Wet[]; ingevuld: Ingevuld; vraag: Maximumvraag | null; voorbeeld: Voorbeeld | null; fouten: Maximumfouten }>) {
  return (
    <>
      <Panel title="Nieuw maximum">
        <div className="space-y-6">
          {Object.keys(fouten).length > 0 && <ErrorSummary errors={fouten} />}
          <Keuze wetten={wetten} ingevuld={ingevuld} fouten={fouten} />
        </div>
      </Panel>
      {vraag !== null && voorbeeld !== null && <Gevolg vraag={vraag} voorbeeld={voorbeeld} />}
    </>
  );
}
