import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatDatumKort, formatMaand, formatNaam } from "@/lib/format";
import { wijzigformulier } from "@/lib/queries/zorgverlener/declaratie";

import { declaratieWijzigenAction } from "../../actions";
import { Urentabel } from "../../urentabel";

export const metadata = { title: "Declaratie wijzigen" };

const adres = z.object({ id: z.uuid() });

export default async function WijzigenPage({ params }: PageProps<"/zorgverlener/declaraties/[id]/wijzigen">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { id } = gelezen.data;
  const actor = await requireActor("zorgverlener");
  const { db } = await requestDeps();
  const formulier = await wijzigformulier(db, actor, id);
  if (formulier === null) notFound();
  const terug = `/zorgverlener/declaraties/${id}`;
  return (
    <PageFrame
      title={`Uren van ${formatMaand(formulier.maand)} wijzigen`}
      lead={`Voor ${formatNaam(formulier.budgethouder)}, zorgovereenkomst ${formulier.nummer}.`}
      crumbs={[
        { href: "/zorgverlener/declaraties", label: "Declaraties" },
        { href: terug, label: "Declaratie" },
      ]}
    >
      <ActionForm action={declaratieWijzigenAction} sleutel={randomUUID()} className="space-y-8">
        <input type="hidden" name="declaratieId" value={id} />
        <Urentabel formulier={formulier} />
        {formulier.soort === "factuur" && (
          <div className="space-y-6">
            <Field name="factuur.factuurnummer" label="Factuurnummer" width="s" maxLength={35} defaultValue={formulier.factuurnummer ?? ""} />
            <DateField name="factuur.factuurdatum" label="Factuurdatum" defaultValue={formulier.factuurdatum === null ? "" : formatDatumKort(formulier.factuurdatum)} />
          </div>
        )}
        <ButtonRow>
          <SubmitButton>Opslaan en controleren</SubmitButton>
          <ButtonLink href={terug} variant="quiet">
            Terug zonder opslaan
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
