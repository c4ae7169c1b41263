import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { DescriptionList } from "@/components/ui/description-list";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatMaand } from "@/lib/format";
import { mijnDeclaratie } from "@/lib/queries/mijn/declaratie";

import { declaratieIntrekkenAction } from "../../actions";

export const metadata = { title: "Declaratie intrekken" };

const adres = z.object({ id: z.uuid() });

export default async function IntrekkenPage({ params }: PageProps<"/mijn/declaraties/[id]/intrekken">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const declaratie = await mijnDeclaratie(db, actor, gelezen.data.id, vandaag);
  if (declaratie === null || (declaratie.status !== "uitval" && declaratie.status !== "goedgekeurd") || !mag(actor, "declaratie.intrekken")) notFound();
  return (
    <ConfirmPage
      question="Wilt u deze declaratie intrekken?"
      effects={[
        "De zorgverlener krijgt dit bedrag niet betaald.",
        declaratie.status === "goedgekeurd" ? "Het gereserveerde bedrag komt weer vrij in uw budget." : "De SVB stopt met de beoordeling.",
        "De zorgverlener ziet dat de declaratie is ingetrokken en kan een nieuwe maken.",
      ]}
      form={
        <ActionForm action={declaratieIntrekkenAction} sleutel={randomUUID()}>
          <input type="hidden" name="declaratieId" value={declaratie.id} />
          <SubmitButton variant="danger">Declaratie intrekken</SubmitButton>
        </ActionForm>
      }
      back={{ href: `/mijn/declaraties/${declaratie.id}`, label: "Nee, terug naar de declaratie" }}
    >
      <DescriptionList
        items={[
          { term: "Zorgverlener", value: declaratie.zorgverlener },
          { term: "Maand", value: formatMaand(declaratie.maand) },
          { term: "Bedrag", value: <Bedrag centen={declaratie.toegekend ?? declaratie.gevraagd} /> },
        ]}
      />
    </ConfirmPage>
  );
}
