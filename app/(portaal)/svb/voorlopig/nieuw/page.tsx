import { notFound } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field, MoneyField } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { FilterChips } from "@/components/ui/filter-chips";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { opdrachtgeversVoor } from "@/lib/domein/voorlopig/voorstel";
import { VERSTREKKER_VAN_WET, WETTEN } from "@/lib/domein/wet";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { voorlopigbegin } from "@/lib/queries/svb/voorlopig";

import { voorlopigVoorstellenAction } from "../actions";
import { Opdrachtvelden } from "../opdrachtvelden";

export const metadata = { title: "Nieuw voorlopig budget" };

const zoekvraag = z.object({ wet: z.enum(WETTEN).catch("wmo") });

export default async function NieuwVoorlopigPage({ searchParams }: PageProps<"/svb/voorlopig/nieuw">) {
  const { wet } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const begin = await voorlopigbegin(db, actor, vandaag);
  if (begin === null) notFound();
  const verstrekkers = begin.verstrekkers.filter(({ soort }) => soort === VERSTREKKER_VAN_WET[wet]);
  return (
    <PageFrame
      title="Nieuw voorlopig budget"
      lead="Alleen als er een opdracht is en de toekenning nog niet binnen is. Een collega keurt het daarna goed; dan pas kan er worden betaald."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/voorlopig", label: "Voorlopige budgetten" },
      ]}
    >
      <FilterChips label="Voor welke wet?" chips={WETTEN.map((keuze) => ({ href: `/svb/voorlopig/nieuw?wet=${keuze}`, label: WET_LABELS[keuze], active: keuze === wet }))} />
      <ActionForm key={wet} action={voorlopigVoorstellenAction} sleutel={crypto.randomUUID()} className="space-y-6">
        <input type="hidden" name="wet" value={wet} />
        <Heading level={2}>Budgethouder</Heading>
        <Field name="bsn" label="BSN" width="s" inputMode="numeric" autoComplete="off" />
        <DateField name="geboortedatum" label="Geboortedatum" />
        <Field name="voornamen" label="Voornamen" width="m" autoComplete="off" />
        <Field name="tussenvoegsel" label="Tussenvoegsel" width="xs" optional autoComplete="off" />
        <Field name="achternaam" label="Achternaam" width="m" autoComplete="off" />
        <Heading level={2}>Budget</Heading>
        <Select name="verstrekkerId" label={wet === "wlz" ? "Zorgkantoor" : "Gemeente"} options={verstrekkers.map(({ id, naam, code }) => ({ value: id, label: `${naam} (${code})` }))} />
        <DateField name="van" label="Eerste dag" />
        <DateField name="tm" label="Laatste dag" hint="De laatste dag waarop zorg kan worden gegeven. Bijvoorbeeld 31-12-2026" />
        <Text>Vul alleen een bedrag in bij de soorten zorg waar het om gaat.</Text>
        {FUNCTIESOORTEN[wet].map((soort, i) => (
          <MoneyField key={soort} name={`bedragen.${String(i)}`} label={functiesoortLabel(soort)} optional />
        ))}
        <Heading level={2}>Opdracht</Heading>
        <Opdrachtvelden opdrachtgevers={opdrachtgeversVoor(wet)} eigenaren={begin.eigenaren} eigen={actor.gebruikerId} />
        <Notice tone="info" title="Dit blijft een uitzondering">
          <p>Het voorlopige budget komt op de lijst van toekenningen die nog binnen moeten komen, met uw opdracht erbij.</p>
        </Notice>
        <SubmitButton>Voorlopig budget voorstellen</SubmitButton>
      </ActionForm>
    </PageFrame>
  );
}
