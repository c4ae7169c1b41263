import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { DateField, Field, MoneyField } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { NUL } from "@/lib/domein/geld";
import { mag } from "@/lib/domein/toegang";
import { VOORSCHOTSOORTEN } from "@/lib/domein/voorschot/status";
import { formatDatumKort, formatGeheel } from "@/lib/format";
import { VOORSCHOTSOORT_LABELS } from "@/lib/messages/afsluiting";
import { type Voorgesteld, type Voorschotregel, VOORSCHOTTEN_PER_PAGINA, type Voorschottenoverzicht, voorschottenoverzicht } from "@/lib/queries/svb/voorschotten";

import { voorschotBeoordelenAction, voorschotVoorstellenAction } from "./actions";

export const metadata = { title: "Voorschotten" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().min(1).max(100_000).catch(1).default(1) });

const KOLOMMEN: readonly Column<Voorschotregel>[] = [
  { key: "naam", header: "Verstrekker", cell: (rij) => <Link href={`/svb/voorschotten/${rij.verstrekkerId}`}>{rij.naam}</Link> },
  { key: "saldo", header: "Op rekening", numeric: true, cell: (rij) => <Bedrag centen={rij.saldo} /> },
  { key: "stand", header: "Stand", cell: (rij) => (rij.saldo < NUL ? <StatusBadge tone="fout" label="Tekort" /> : <StatusBadge tone="ok" label="Genoeg" />) },
  { key: "klaar", header: "Nog te betalen", numeric: true, cell: (rij) => <Bedrag centen={rij.klaar} /> },
  { key: "verwacht", header: "Verwacht volgende maand", numeric: true, cell: (rij) => (rij.behoefte === null ? "Onbekend" : <Bedrag centen={rij.behoefte.verwacht} />) },
  { key: "opvragen", header: "Opvragen", numeric: true, cell: (rij) => (rij.behoefte === null ? "Onbekend" : <Bedrag centen={rij.behoefte.opvragen} />) },
  { key: "kenmerk", header: "Kenmerk", nowrap: true, cell: (rij) => rij.kenmerk },
];

function Beoordelen({ mutatie }: Readonly<{ mutatie: Voorgesteld }>) {
  return (
    <ActionForm action={voorschotBeoordelenAction} sleutel={randomUUID()} className="space-y-4">
      <input type="hidden" name="mutatieId" value={mutatie.id} />
      <RadioGroup
        name="besluit"
        label={`Klopt ${mutatie.nummer} met het afschrift van de bank?`}
        options={[
          { value: "boeken", label: "Ja, boeken", hint: "Het saldo verandert meteen." },
          { value: "afwijzen", label: "Nee, afwijzen", hint: "Schrijf hieronder waarom." },
        ]}
      />
      <Field name="reden" label="Reden" optional />
      <SubmitButton>Besluit vastleggen</SubmitButton>
    </ActionForm>
  );
}

function Wachtend({ overzicht, magGoedkeuren }: Readonly<{ overzicht: Voorschottenoverzicht; magGoedkeuren: boolean }>) {
  if (overzicht.voorgesteld.length === 0) return <Text className="text-muted">Er wacht niets op een tweede medewerker.</Text>;
  return (
    <ul className="space-y-8">
      {overzicht.voorgesteld.map((mutatie) => (
        <li key={mutatie.id} className="space-y-4">
          <DescriptionList
            dense
            items={[
              { term: mutatie.nummer, value: <>{VOORSCHOTSOORT_LABELS[mutatie.soort]}, {mutatie.verstrekker}, <Bedrag centen={mutatie.bedrag} sterk /></> },
              { term: "Datum bank", value: formatDatumKort(mutatie.valutadatum) },
              { term: "Kenmerk bank", value: <span className="break-all">{mutatie.kenmerk}</span> },
              { term: "Ingevoerd door", value: <>{mutatie.ingevoerdDoor}, <Tijdstip moment={mutatie.ingevoerdOp} /></> },
            ]}
          />
          {magGoedkeuren && !mutatie.eigen && <Beoordelen mutatie={mutatie} />}
        </li>
      ))}
    </ul>
  );
}

function Invoeren({ keuzes }: Pick<Voorschottenoverzicht, "keuzes">) {
  return (
    <ActionForm action={voorschotVoorstellenAction} sleutel={randomUUID()} className="space-y-4">
      <Text>Staat een overboeking niet op een ingelezen afschrift? Voer haar hier in. Een collega kijkt haar na voordat ze wordt geboekt.</Text>
      <Select name="verstrekkerId" label="Gemeente of zorgkantoor" options={keuzes.map(({ id, naam }) => ({ value: id, label: naam }))} />
      <RadioGroup name="soort" label="Wat is het?" options={VOORSCHOTSOORTEN.map((soort) => ({ value: soort, label: VOORSCHOTSOORT_LABELS[soort] }))} />
      <MoneyField name="bedrag" label="Bedrag" />
      <DateField name="valutadatum" label="Datum van de bank" />
      <Field name="kenmerk" label="Kenmerk van de bank" />
      <SubmitButton>Ter controle aanbieden</SubmitButton>
    </ActionForm>
  );
}

export default async function VoorschottenPage({ searchParams }: PageProps<"/svb/voorschotten">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const overzicht = await voorschottenoverzicht(db, actor, vandaag, pagina);
  if (overzicht === null) notFound();
  return (
    <PageFrame title="Voorschotten" lead="Wat elke verstrekker op rekening heeft, en wat er voor volgende maand nodig is." crumbs={[{ href: "/svb", label: "Overzicht" }]}>
      <Panel look="tint">
        <AmountList
          lines={[
            { key: "tekort", label: "Verstrekkers met een tekort", amount: overzicht.tekort },
            { key: "vragen", label: "Samen op te vragen voor volgende maand", amount: <Bedrag centen={overzicht.opTeVragen} />, total: true },
          ]}
        />
        {overzicht.bron !== "" && <Text className="mt-3 text-small text-muted">Berekend volgens {overzicht.bron}.</Text>}
      </Panel>
      <div>
        <DataTable
          caption={`${formatGeheel(overzicht.totaal)} verstrekkers, wie het meest tekortkomt eerst`}
          columns={KOLOMMEN}
          rows={overzicht.regels}
          rowKey={(rij) => rij.verstrekkerId}
          variant="frame"
          empty={<EmptyState title="Nog geen enkele verstrekker heeft een budget" />}
        />
        {overzicht.totaal > VOORSCHOTTEN_PER_PAGINA && <Pagination page={pagina} pageSize={VOORSCHOTTEN_PER_PAGINA} total={overzicht.totaal} noun="verstrekkers" href={(p) => `/svb/voorschotten?pagina=${String(p)}`} />}
      </div>
      <Panel title="Wacht op een tweede medewerker">
        <Wachtend overzicht={overzicht} magGoedkeuren={mag(actor, "voorschot.goedkeuren")} />
      </Panel>
      {mag(actor, "voorschot.vastleggen") && (
        <Panel title="Voorschot invoeren">
          <Invoeren keuzes={overzicht.keuzes} />
        </Panel>
      )}
    </PageFrame>
  );
}
