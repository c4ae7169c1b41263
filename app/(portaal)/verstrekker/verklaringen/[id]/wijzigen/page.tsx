import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { MoneyField } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { maximumSociaalNetwerk } from "@/lib/domein/regelgeving/sociaal-netwerk";
import { formatBedrag, formatDatum, formatNaam } from "@/lib/format";
import { verklaringwijzigformulier } from "@/lib/queries/verstrekker/verklaringen";

import { verklaringWijzigenAction } from "../../actions";

export const metadata: Metadata = { title: "Bedrag van een verklaring wijzigen" };

const adres = z.object({ id: z.uuid() });

export default async function VerklaringWijzigenPage({ params }: PageProps<"/verstrekker/verklaringen/[id]/wijzigen">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { id } = gelezen.data;
  const { db, nu, vandaag } = await requestDeps();
  const formulier = await verklaringwijzigformulier(db, actor, id, { nu, vandaag });
  if (formulier === null) notFound();
  const { nummer, budgethouder, helper, bedrag, ingangen, voorgesteld } = formulier;
  const zaakpad = `/verstrekker/zorgovereenkomsten/${id}`;
  if (voorgesteld === null) redirect(zaakpad);
  const maximum = maximumSociaalNetwerk(voorgesteld);
  return (
    <PageFrame
      title="Bedrag wijzigen"
      lead="Na het vastleggen controleert de SVB de wijziging. Tot de gekozen maand geldt het oude bedrag. Niemand hoeft te ondertekenen."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/verklaringen", label: "Verklaringen" },
        { href: zaakpad, label: nummer },
      ]}
    >
      <DescriptionList
        items={[
          { term: "Budgethouder", value: formatNaam(budgethouder) },
          { term: "Wie helpt", value: helper },
          { term: "Nu per maand, hooguit", value: formatBedrag(bedrag) },
        ]}
      />
      <ActionForm action={verklaringWijzigenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <Select
          name="van"
          label="Vanaf wanneer?"
          hint="Alleen maanden waarover nog niet is gedeclareerd. Een lager bedrag kan alleen vanaf een maand die nog komt."
          options={ingangen.map((dag) => ({ value: dag, label: formatDatum(dag) }))}
          defaultValue={voorgesteld}
        />
        <MoneyField name="bedrag" label="Nieuw bedrag per maand" hint={maximum.uitkomst === "bekend" ? `Hooguit ${formatBedrag(maximum.waarde)} per kalendermaand.` : undefined} />
        <ButtonRow>
          <SubmitButton>Nieuw bedrag vastleggen</SubmitButton>
          <ButtonLink href={zaakpad} variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
