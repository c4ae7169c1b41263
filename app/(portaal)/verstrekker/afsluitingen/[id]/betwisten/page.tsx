import { randomUUID } from "node:crypto";

import { notFound, redirect } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { BETWISTCODES } from "@/lib/domein/afsluiting/redenen";
import { mag } from "@/lib/domein/toegang";
import { BETWISTTEKSTEN } from "@/lib/messages/afsluiting";
import { afsluitbericht } from "@/lib/queries/verstrekker/afsluitingen";

import { betwistenAction } from "../../actions";

export const metadata = { title: "Wat klopt er niet?" };

const adres = z.object({ id: z.uuid() });

export default async function BetwistenPage({ params }: PageProps<"/verstrekker/afsluitingen/[id]/betwisten">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("verstrekker");
  if (!mag(actor, "afsluiting.beantwoorden")) notFound();
  const { db, nu } = await requestDeps();
  const bericht = await afsluitbericht(db, actor, nu, gelezen.data.id);
  if (bericht === null) notFound();
  const terug = `/verstrekker/afsluitingen/${bericht.id}`;
  if (bericht.status !== "verzonden" && bericht.status !== "ontvangen") redirect(terug);
  return (
    <PageFrame
      title="Wat klopt er niet?"
      lead={`Bericht ${bericht.nummer}. De SVB zoekt het uit. Is het budget nog niet afgerekend, dan wacht de afrekening tot dat klaar is.`}
      crumbs={[
        { href: "/verstrekker/afsluitingen", label: "Afsluitingen" },
        { href: terug, label: bericht.nummer },
      ]}
    >
      <ActionForm action={betwistenAction} sleutel={randomUUID()}>
        <input type="hidden" name="berichtId" value={bericht.id} />
        <RadioGroup name="code" label="Wat klopt er niet?" options={BETWISTCODES.map((code) => ({ value: code, label: BETWISTTEKSTEN[code].kort }))} />
        <Textarea name="tekst" label="Uitleg" hint="De SVB leest dit. Schrijf op wat u in uw eigen administratie ziet. Geen namen of BSN." maxLength={1000} />
        <ButtonRow>
          <SubmitButton>Versturen naar de SVB</SubmitButton>
          <ButtonLink href={terug} variant="quiet">
            Toch niet
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </PageFrame>
  );
}
