import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { Datum } from "@/lib/domein/datum";
import { formatBedrag } from "@/lib/format";
import { HERINDELINGSTATUS } from "@/lib/messages/herindeling";
import { type Herindelingdetail, herindelingdetail } from "@/lib/queries/svb/herindeling";

import { herindelingAfwijzenAction, herindelingGoedkeurenAction } from "../actions";
import { Beeld, Blijft } from "../beeld";

export const metadata = { title: "Verstrekkers samenvoegen" };

const adres = z.object({ id: z.uuid() });

function Besluit({ herindeling }: Readonly<{ herindeling: Herindelingdetail }>) {
  const { id, beeld, zelfOpgemaakt } = herindeling;
  return (
    <Panel title={zelfOpgemaakt ? "U hebt dit voorgesteld" : "Wat besluit u?"} look="tint">
      <div className="space-y-6">
        {zelfOpgemaakt ? (
          <Text>Een andere medewerker keurt het goed of wijst het af.</Text>
        ) : (
          <ActionForm action={herindelingGoedkeurenAction} sleutel={crypto.randomUUID()} className="space-y-4">
            <input type="hidden" name="herindelingId" value={id} />
            <input type="hidden" name="aantal" value={beeld.aantal} />
            <input type="hidden" name="centen" value={String(beeld.bedrag)} />
            <Text>
              Vanaf <Dag datum={herindeling.per} /> gaan de budgetten een voor een over. {herindeling.van} kan dan niets meer aanleveren. Elke budgethouder krijgt een brief.
            </Text>
            <Checkbox name="nagekeken" label="Ik heb het besluit over de herindeling gezien en dit overzicht nagekeken." />
            <SubmitButton>Samenvoeging goedkeuren</SubmitButton>
          </ActionForm>
        )}
        <Details summary={zelfOpgemaakt ? "Intrekken" : "Afwijzen"}>
          <ActionForm action={herindelingAfwijzenAction} className="space-y-4">
            <input type="hidden" name="herindelingId" value={id} />
            <Textarea name="reden" label="Waarom?" rows={3} />
            <SubmitButton variant="danger">{zelfOpgemaakt ? "Voorstel intrekken" : "Voorstel afwijzen"}</SubmitButton>
          </ActionForm>
        </Details>
      </div>
    </Panel>
  );
}

function Voortgang({ herindeling, vandaag }: Readonly<{ herindeling: Herindelingdetail; vandaag: Datum }>) {
  const { status, overgedragen, beeld } = herindeling;
  const over = `${String(overgedragen)} ${overgedragen === 1 ? "budget is" : "budgetten zijn"} overgegaan.`;
  if (status === "goedgekeurd") {
    return (
      <Notice tone="info" title={over}>
        <p>
          Nog te doen: {beeld.aantal}. Dit gaat vanzelf, {herindeling.per <= vandaag ? "binnen enkele minuten" : <>vanaf <Dag datum={herindeling.per} /></>}.
        </p>
      </Notice>
    );
  }
  return <Notice tone="ok" title={over} />;
}

export default async function SamenvoegingPage({ params }: PageProps<"/svb/verstrekkers/herindeling/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const herindeling = await herindelingdetail(db, actor, gelezen.data.id);
  if (herindeling === null) notFound();
  const { status, beeld } = herindeling;
  const gaande = status === "goedgekeurd" || status === "uitgevoerd";
  return (
    <PageFrame
      title={`${herindeling.van} gaat op in ${herindeling.naar}`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/verstrekkers", label: "Verstrekkers" },
        { href: "/svb/verstrekkers/herindeling", label: "Samenvoegen" },
      ]}
      aside={<StatusBadge tone={HERINDELINGSTATUS[status].tone} label={HERINDELINGSTATUS[status].label} />}
    >
      {gaande && <Voortgang herindeling={herindeling} vandaag={vandaag} />}
      <DescriptionList
        dense
        items={[
          { term: "Nummer", value: herindeling.nummer },
          { term: "Per", value: <Dag datum={herindeling.per} /> },
          { term: "Voorgesteld", value: `${String(herindeling.aantal)} budgetten van samen ${formatBedrag(herindeling.bedrag)}` },
          { term: "Voorgesteld door", value: herindeling.maker ?? "een medewerker" },
          ...(herindeling.beslisser === null ? [] : [{ term: "Besloten door", value: herindeling.beslisser }]),
          ...(herindeling.besluitreden === null ? [] : [{ term: "Reden", value: herindeling.besluitreden }]),
        ]}
      />
      {status === "uitgevoerd" && <Blijft blijft={beeld.blijft} />}
      {(status === "voorgesteld" || status === "goedgekeurd") && (
        <Panel title="Wat er nu zou overgaan">
          <Beeld beeld={beeld} />
        </Panel>
      )}
      {status === "voorgesteld" && <Besluit herindeling={herindeling} />}
    </PageFrame>
  );
}
