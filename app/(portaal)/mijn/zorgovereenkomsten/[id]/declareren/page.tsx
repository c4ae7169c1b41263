import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { MoneyField } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatBedrag, formatBedragInvoer, formatMaand } from "@/lib/format";
import { verklaringformulier } from "@/lib/queries/mijn/verklaring";

import { verklaringDeclarerenAction } from "../../../declaraties/actions";
import { LIJST, zaakpad } from "../../paden";

export const metadata: Metadata = { title: "Maandbedrag declareren" };

const adres = z.object({ id: z.uuid() });

export default async function DeclarerenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/declareren">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { id } = gelezen.data;
  const { db, vandaag } = await requestDeps();
  const formulier = await verklaringformulier(db, actor, id, vandaag);
  if (formulier === null) notFound();
  const { nummer, helper, hoogste, maanden } = formulier;
  const eerste = maanden[0];
  // The gemeente may have changed the amount between two months that are still open.
  const wisselt = maanden.some((keuze) => keuze.hoogste !== eerste?.hoogste);
  return (
    <PageFrame
      title="Maandbedrag declareren"
      lead={`Hulp van ${helper}, hooguit ${formatBedrag(hoogste)} per kalendermaand. U declareert één keer per maand, na die maand.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
        { href: zaakpad(id), label: nummer },
      ]}
    >
      {!mag(actor, "declaratie.goedkeuren") ? (
        <Notice tone="info" title="Declareren is aan wie over het geld beslist." />
      ) : eerste === undefined ? (
        <EmptyState title="Er is nu niets te declareren">Over elke maand die voorbij is, is al gedeclareerd. Een maand die nog loopt, declareert u daarna.</EmptyState>
      ) : (
        <ActionForm action={verklaringDeclarerenAction} sleutel={randomUUID()}>
          <input type="hidden" name="zorgovereenkomstId" value={id} />
          <Select name="maand" label="Welke maand?" options={maanden.map((keuze) => ({ value: keuze.maand, label: wisselt ? `${formatMaand(keuze.maand)} (hooguit ${formatBedrag(keuze.hoogste)})` : formatMaand(keuze.maand) }))} defaultValue={eerste.maand} />
          <MoneyField name="bedrag" label="Bedrag" hint={wisselt ? "Hooguit het bedrag dat achter de maand staat." : `Hooguit ${formatBedrag(eerste.hoogste)}.`} defaultValue={formatBedragInvoer(eerste.hoogste)} />
          <p>Met versturen keurt u dit bedrag ook goed. De SVB betaalt het aan {helper}.</p>
          <ButtonRow>
            <SubmitButton>Maandbedrag declareren</SubmitButton>
            <ButtonLink href={zaakpad(id)} variant="quiet">
              Terug
            </ButtonLink>
          </ButtonRow>
        </ActionForm>
      )}
    </PageFrame>
  );
}
