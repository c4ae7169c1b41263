import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatMaand } from "@/lib/format";
import { mijnDeclaratie } from "@/lib/queries/mijn/declaratie";

import { declaratieTerugsturenAction } from "../../actions";

export const metadata = { title: "Declaratie terugsturen" };

const adres = z.object({ id: z.uuid() });

export default async function TerugsturenPage({ params }: PageProps<"/mijn/declaraties/[id]/terugsturen">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const declaratie = await mijnDeclaratie(db, actor, gelezen.data.id, vandaag);
  if (declaratie?.status !== "ter_accordering" || !mag(actor, "declaratie.terugsturen")) notFound();
  const terug = `/mijn/declaraties/${declaratie.id}`;
  return (
    <PageFrame
      title="Wat klopt er niet?"
      lead={`De declaratie van ${declaratie.zorgverlener} over ${formatMaand(declaratie.maand)} gaat terug. Er wordt niets betaald.`}
      crumbs={[
        { href: "/mijn/declaraties", label: "Declaraties" },
        { href: terug, label: "Declaratie" },
      ]}
    >
      <ActionForm action={declaratieTerugsturenAction} sleutel={randomUUID()}>
        <input type="hidden" name="declaratieId" value={declaratie.id} />
        <Textarea name="reden" label="Reden" hint="De zorgverlener leest dit. Bijvoorbeeld: op dinsdag 10 maart bent u niet geweest." maxLength={1000} />
        <ButtonRow>
          <SubmitButton>Terugsturen naar {declaratie.zorgverlener}</SubmitButton>
          <ButtonLink href={terug} variant="quiet">
            Toch niet
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
