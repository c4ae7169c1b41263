import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { DescriptionList } from "@/components/ui/description-list";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { volgendeStatus } from "@/lib/domein/declaratie/status";
import { formatMaand, formatNaam } from "@/lib/format";
import { zorgverlenerDeclaratie } from "@/lib/queries/zorgverlener/declaratie";

import { declaratieIntrekkenAction } from "../../actions";

export const metadata = { title: "Declaratie intrekken" };

const adres = z.object({ id: z.uuid() });

export default async function IntrekkenPage({ params }: PageProps<"/zorgverlener/declaraties/[id]/intrekken">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("zorgverlener");
  const { db, vandaag } = await requestDeps();
  const declaratie = await zorgverlenerDeclaratie(db, actor, gelezen.data.id, vandaag);
  if (declaratie === null || !volgendeStatus(declaratie.status, "intrekken").ok) notFound();
  const { id, nummer, status } = declaratie;
  return (
    <ConfirmPage
      question="Wilt u deze declaratie intrekken?"
      effects={[
        "De declaratie wordt niet betaald.",
        ...(status === "goedgekeurd" ? ["Het gereserveerde bedrag komt weer vrij in het budget."] : []),
        ...(status === "concept" ? [] : ["De budgethouder ziet dat u de declaratie hebt ingetrokken."]),
        "U kunt dit niet terugdraaien. Voor dezelfde maand kunt u wel een nieuwe declaratie maken.",
      ]}
      form={
        <ActionForm action={declaratieIntrekkenAction} sleutel={randomUUID()}>
          <input type="hidden" name="declaratieId" value={id} />
          <SubmitButton variant="danger">Declaratie intrekken</SubmitButton>
        </ActionForm>
      }
      back={{ href: `/zorgverlener/declaraties/${id}`, label: "Nee, terug naar de declaratie" }}
    >
      <DescriptionList
        items={[
          { term: "Declaratie", value: nummer },
          { term: "Voor", value: formatNaam(declaratie.budgethouder) },
          { term: "Maand", value: formatMaand(declaratie.maand) },
          { term: "Bedrag", value: <Bedrag centen={declaratie.gevraagd} /> },
        ]}
      />
    </ConfirmPage>
  );
}
