import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { DateField } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { leesDatum } from "@/lib/domein/datum";
import { HERINDELINGSBEZWAREN_TEKST, HERINDELINGSTATUS } from "@/lib/messages/herindeling";
import { HERINDELINGEN_PER_PAGINA, herindelingbegin, type Herindelingbegin, herindelinglijst, type Herindelingregel, type Herindelingvraag } from "@/lib/queries/svb/herindeling";

import { herindelingVoorstellenAction } from "./actions";
import { Beeld } from "./beeld";

export const metadata = { title: "Verstrekkers samenvoegen" };

const zoekvraag = z.object({
  van: z.uuid().nullable().catch(null),
  naar: z.uuid().nullable().catch(null),
  per: z.string().transform(leesDatum).nullable().catch(null),
  pagina: z.coerce.number().int().positive().max(1000).catch(1),
});

const KOLOMMEN: readonly Column<Herindelingregel>[] = [
  { key: "nummer", header: "Nummer", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`/svb/verstrekkers/herindeling/${rij.id}`}>{rij.nummer}</Link> },
  { key: "wat", header: "Wie gaat op in wie", cell: (rij) => `${rij.van} in ${rij.naar}` },
  { key: "per", header: "Per", nowrap: true, cell: (rij) => <Dag datum={rij.per} kort /> },
  { key: "aantal", header: "Budgetten", numeric: true, cell: (rij) => rij.aantal },
  { key: "bedrag", header: "Toegekend", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={HERINDELINGSTATUS[rij.status].tone} label={HERINDELINGSTATUS[rij.status].label} /> },
];

/** A GET: what would move has an address, and nothing moves by looking. */
function Keuze({ begin, vraag }: Readonly<{ begin: Herindelingbegin; vraag: Herindelingvraag }>) {
  const opties = begin.verstrekkers.map(({ id, naam, code }) => ({ value: id, label: `${naam} (${code})` }));
  return (
    <form method="get" action="/svb/verstrekkers/herindeling" className="space-y-4">
      <Select name="van" label="Welke verstrekker houdt op te bestaan?" options={opties} defaultValue={vraag.van ?? ""} />
      <Select name="naar" label="In welke verstrekker gaat die op?" options={opties} defaultValue={vraag.naar ?? ""} />
      <DateField name="per" label="Per welke dag?" hint="De eerste dag van de nieuwe gemeente. Bijvoorbeeld 01-01-2027" defaultValue={vraag.per === null ? "" : vraag.per.split("-").reverse().join("-")} />
      <Button type="submit">Bekijken wat er overgaat</Button>
    </form>
  );
}

function Voorbeeld({ voorbeeld, vraag }: Readonly<{ voorbeeld: NonNullable<Herindelingbegin["voorbeeld"]>; vraag: Herindelingvraag }>) {
  const { beeld, bezwaren } = voorbeeld;
  if (bezwaren.length > 0) {
    return (
      <Notice tone="fout" title="Deze samenvoeging kan zo niet.">
        <ul className="list-disc pl-6">{bezwaren.map((code) => <li key={code}>{HERINDELINGSBEZWAREN_TEKST[code]}</li>)}</ul>
      </Notice>
    );
  }
  return (
    <Panel title={`${voorbeeld.van} gaat op in ${voorbeeld.naar}`} look="tint">
      <Beeld beeld={beeld} />
      <ActionForm action={herindelingVoorstellenAction} sleutel={crypto.randomUUID()} className="mt-6 space-y-4">
        <input type="hidden" name="van" value={vraag.van ?? ""} />
        <input type="hidden" name="naar" value={vraag.naar ?? ""} />
        <input type="hidden" name="per" value={vraag.per ?? ""} />
        <input type="hidden" name="aantal" value={beeld.aantal} />
        <input type="hidden" name="centen" value={String(beeld.bedrag)} />
        <Checkbox name="nagekeken" label="Ik heb het besluit over de herindeling gezien en dit overzicht nagekeken." />
        <SubmitButton>Voorleggen aan een collega</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

export default async function HerindelingPage({ searchParams }: PageProps<"/svb/verstrekkers/herindeling">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const begin = await herindelingbegin(db, actor, vraag, vandaag);
  const lijst = await herindelinglijst(db, actor, vraag.pagina);
  if (begin === null || lijst === null) notFound();
  return (
    <PageFrame
      title="Verstrekkers samenvoegen"
      lead="Bij een gemeentelijke herindeling gaan alle lopende budgetten over naar de nieuwe gemeente, met alles wat erbij hoort."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/verstrekkers", label: "Verstrekkers" },
      ]}
    >
      <Keuze begin={begin} vraag={vraag} />
      {begin.voorbeeld !== null && <Voorbeeld voorbeeld={begin.voorbeeld} vraag={vraag} />}
      <div>
        <DataTable caption={`Samenvoegingen: ${String(lijst.totaal)}`} columns={KOLOMMEN} rows={lijst.regels} rowKey={({ id }) => id} variant="frame" empty={<EmptyState title="Er is nog geen samenvoeging voorgesteld" />} />
        <Pagination page={vraag.pagina} pageSize={HERINDELINGEN_PER_PAGINA} total={lijst.totaal} noun="samenvoegingen" href={(pagina) => `/svb/verstrekkers/herindeling?pagina=${String(pagina)}`} />
      </div>
    </PageFrame>
  );
}
