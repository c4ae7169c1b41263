import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { volgendeStatus } from "@/lib/domein/toekenning/status";
import { formatNaam, formatPeriode } from "@/lib/format";
import { WET_LABELS } from "@/lib/messages/labels";
import { toekenningsstand } from "@/lib/queries/verstrekker/toekenningsformulier";

import { toekenningIntrekkenAction } from "../../formulier/actions";

export const metadata = { title: "Toekenning intrekken" };

const adres = z.object({ id: z.uuid() });

export default async function IntrekkenPage({ params }: PageProps<"/verstrekker/toekenningen/[id]/intrekken">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const stand = await toekenningsstand(db, actor, { nu, vandaag }, gelezen.data.id);
  if (stand === null) notFound();
  const { bericht, toekenningId, versie, nummer } = stand;
  if (!volgendeStatus(stand.status, "intrekken").ok) return <EmptyState title="Dit budget is al ingetrokken of afgesloten" icon="slot" />;

  return (
    <ConfirmPage
      question="Wilt u deze toekenning intrekken?"
      effects={[
        "Wat nog vrij is, gaat terug naar u.",
        "Wat al is gereserveerd of betaald, blijft staan: die zorg is gegeven.",
        "De budgethouder kan geen nieuwe zorg uit dit budget declareren.",
        "Dit kunt u niet terugdraaien. Een nieuw budget legt u vast als nieuwe toekenning.",
      ]}
      form={
        <ActionForm action={toekenningIntrekkenAction} sleutel={crypto.randomUUID()}>
          <input type="hidden" name="toekenningId" value={toekenningId} />
          <input type="hidden" name="versie" value={versie} />
          <Field name="beschikkingsnummer" label="Nummer van uw besluit tot intrekken" width="s" autoComplete="off" />
          <SubmitButton variant="danger">Toekenning intrekken</SubmitButton>
        </ActionForm>
      }
      back={{ href: `/verstrekker/toekenningen/${toekenningId}`, label: "Niet intrekken" }}
    >
      <DescriptionList
        items={[
          { term: "Budgethouder", value: formatNaam(bericht.budgethouder) },
          { term: "Toekenning", value: `${nummer}, ${WET_LABELS[bericht.wet]}` },
          { term: "Periode", value: formatPeriode(bericht.periode) },
          { term: "Toegekend", value: <Bedrag centen={bericht.bedrag} /> },
        ]}
      />
    </ConfirmPage>
  );
}
